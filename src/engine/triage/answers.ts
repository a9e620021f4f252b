import type { AuditedIssue } from '../../model/audit.ts';
import type { Answer } from '../../model/decisions.ts';
import type { Period } from '../../model/goals.ts';
import type { TriageRow } from '../../model/triage.ts';
import { daysLater } from './period.ts';

type Found = Pick<TriageRow, 'doubt' | 'rank' | 'takes' | 'starves' | 'nearest'>;

/** As reports write it: floored to a tenth. */
const perCent = (share: number) => `${(Math.floor(share * 1000 + 1e-6) / 10).toFixed(1)} %`;
/** Enough of somebody's words to know them again. */
const brief = (text: string, most = 120) => (text.length > most ? `${text.slice(0, most).toWellFormed()}…` : text);
const named = ({ name, from, to }: Period) => name ?? `${from} to ${to}`;

function linkAnswer({ okr }: AuditedIssue, { doubt, nearest }: Found, label: string): string {
  const ref = okr.links[0]?.ref;
  const what =
    doubt === 'untied' || ref === undefined
      ? 'Add this line to its description'
      : `Put this line in the place of "${brief(ref)}" in its description`;
  return nearest === null
    ? `${what}, with the goal that it serves: ${label}: GOAL-ID`
    : `${what}, if ${nearest.goal} ("${brief(nearest.title)}") is what it serves: ${label}: ${nearest.goal}`;
}

function dropAnswer({ okr }: AuditedIssue, { doubt, rank, takes, starves }: Found, period: Period | null): string {
  const goals = period === null ? 'of our goals' : `of our goals of ${named(period)}`;
  const reasons = [
    `it serves none ${goals}`,
    ...(rank === null || rank.place === 1 ? [] : [`${rank.place - 1} of the ${rank.of - 1} pieces of work that do rank before it`]),
    ...(takes === null ? [] : [`it would take ${perCent(takes.share)} of what is left until ${takes.of.until}`]),
    ...(starves === null ? [] : [`${starves.goal} would get ${perCent(starves.left)} where ${perCent(starves.planned)} are planned`]),
  ];
  const heard = doubt === 'declined' && okr.reason !== null ? ` It says itself why it names no goal: "${brief(okr.reason, 300)}".` : '';
  const [first = '', ...others] = reasons;
  return `Close it as not planned, and say why: "${first.charAt(0).toUpperCase()}${first.slice(1)}${others.map((one) => `; ${one}`).join('')}."${heard}`;
}

/** What exactly to do for each answer. `label` is what the team's OKR lines begin with. The texts hold texts of the tracker: neutralise them. */
export function answersFor(
  issue: AuditedIssue,
  found: Found,
  { label, period, now }: { readonly label: string; readonly period: Period | null; readonly now: string },
): Readonly<Record<Answer, string>> {
  const again = period === null ? daysLater(now.slice(0, 10), 90) : daysLater(period.to, 1);
  return {
    link: linkAnswer(issue, found, label),
    plan:
      period === null
        ? `Take it out of the sprints of this period; it is asked about again on ${again}.`
        : `Take it out of the sprints until ${period.to}, and name a goal of the next period in it once there is one; it is asked about again on ${again}.`,
    drop: dropAnswer(issue, found, period),
  };
}
