import type { AuditedIssue } from '../../model/audit.ts';
import type { Sentence, WeeklySection } from '../../model/weekly.ts';
import { goalsServed, isUntied, isUrgent } from '../judged-work.ts';
import { day } from '../link-status.ts';
import { count, short } from './amounts.ts';
import { issueFinder } from './decisions.ts';
import { type Page, section } from './page.ts';
import { figure, goalOf, issueOf, joined, listed, named, say } from './say.ts';

const mostOfEach = 3;

const within = (at: string | null, { from, now }: Page): boolean =>
  at !== null && Date.parse(at) > Date.parse(from) && Date.parse(at) <= Date.parse(now);

/** Urgent work, linked to a goal or of the class run, that was opened and closed within the week. */
const realEmergencies = (page: Page): readonly AuditedIssue[] =>
  page.shipped.filter(
    (issue) =>
      issue.standing === 'counted' &&
      (isUrgent(issue) || issue.type === 'incident') &&
      (issue.okr.status === 'linked' || issue.buckets.run !== undefined) &&
      within(issue.createdAt, page),
  );

function emergency(page: Page, issue: AuditedIssue): Sentence {
  const days = Math.ceil((Date.parse(issue.closedAt ?? '') - Date.parse(issue.createdAt ?? '')) / day);
  const why = goalsServed(issue).slice(0, 2);
  const what =
    why.length === 0
      ? 'run work'
      : say`for ${joined(
          why.map((id): Sentence => [goalOf(page.goals, id)]),
          ', ',
        )}`;
  return say`An emergency that really was one: ${issueOf(issue)}, ${what}, opened and closed within ${count(Math.max(1, days), 'day')}.`;
}

/** Work that was turned down this week: decided so, or untied a week ago and dropped since. */
export function turnedDown(page: Page): readonly AuditedIssue[] {
  const { audit, decisions, before } = page.input;
  const find = issueFinder(audit.issues);
  const decided = decisions.flatMap(({ decision }) => {
    const issue = decision.answer === 'drop' && decision.date >= page.from.slice(0, 10) ? find(decision) : null;
    return issue !== null && issue.status !== 'done' ? [issue] : [];
  });
  const wasUntied = new Set(
    (before?.issues ?? [])
      .filter((issue) => isUntied(issue) && issue.slices.includes('open'))
      .map(({ source, key }) => `${source}\u0000${key}`),
  );
  const dropped = audit.issues.filter(({ status, source, key }) => status === 'dropped' && wasUntied.has(`${source}\u0000${key}`));
  return [...new Set([...decided, ...dropped])];
}

/** ", which frees what was estimated at 8 (checkout) and 3 (payouts)": estimates of different teams are never added. */
function freed(issues: readonly AuditedIssue[]): Sentence {
  const estimated = issues.filter(({ estimate }) => estimate !== null && estimate > 0);
  if (estimated.length === 0) return [];
  const byTeam = [...Map.groupBy(estimated, ({ team }) => team)].map(([team, of]): Sentence => {
    const points = short(of.reduce((sum, { estimate }) => sum + (estimate ?? 0), 0));
    return team === null ? say`${points} (no team)` : say`${points} (${named(team)})`;
  });
  return say`, which frees what was estimated at ${listed(byTeam)}`;
}

function refusals(page: Page): readonly Sentence[] {
  const issues = turnedDown(page);
  if (issues.length === 0) return [];
  const list = page.lists.behind('turned-down', 'Requests turned down', issues);
  const were = issues.length === 1 ? 'request was' : 'requests were';
  return [say`${figure(String(issues.length), list)} ${were} turned down${freed(issues)}.`];
}

/** Shipped for key results, the largest first. */
function toDemo({ shipped, goals }: Page): readonly Sentence[] {
  const forKeyResults = (issue: AuditedIssue) => goalsServed(issue).filter((id) => goals.get(id)?.kind === 'key-result');
  return shipped
    .filter((issue) => issue.standing === 'counted' && forKeyResults(issue).length > 0)
    .toSorted((a, b) => (b.weight ?? 0) - (a.weight ?? 0) || (a.key < b.key ? -1 : 1))
    .slice(0, mostOfEach)
    .map(
      (issue) =>
        say`To demo: ${issueOf(issue)}, for ${joined(
          forKeyResults(issue)
            .slice(0, 2)
            .map((id): Sentence => [goalOf(goals, id)]),
          ', ',
        )}.`,
    );
}

/** (10) The emergency that really was one, the requests turned down, what to demo. */
export function wentWell(page: Page): WeeklySection {
  const heading = 'What went well';
  const items = [
    ...realEmergencies(page)
      .slice(0, mostOfEach)
      .map((issue) => emergency(page, issue)),
    ...refusals(page),
    ...toDemo(page),
  ];
  if (items.length > 0) return section('went-well', heading, { items });
  return section('went-well', heading, {
    sentences: [say`Nothing shipped for a key result, nothing turned down, and no emergency to tell of.`],
  });
}
