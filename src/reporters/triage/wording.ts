import type { Answer } from '../../model/decisions.ts';
import type { Score, Triage, TriageRow } from '../../model/triage.ts';
import { count, figure, percent } from '../figures.ts';

/** The words of triage, the same in every format. They may hold texts of the tracker and the goals: neutralise them. */

const doubts: Readonly<Record<TriageRow['doubt'], string>> = {
  untied: 'names no goal',
  declined: 'says that it serves no goal',
  expired: 'its goal’s period has ended',
  early: 'its goal’s period has not begun',
  closed: 'its goal is done or dropped',
  ambiguous: 'names a goal by a name that several share',
  unknown: 'names a goal that does not exist',
};
export const doubtText = ({ doubt }: Pick<TriageRow, 'doubt'>): string => doubts[doubt];

const methods = { rice: 'RICE', wsjf: 'WSJF', moscow: 'MoSCoW', priority: 'priority' } as const;

const endings: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd', other: 'th' };
const ordinals = new Intl.PluralRules('en', { type: 'ordinal' });
/** "1st", "22nd", "113th". */
export const ordinal = (n: number): string => `${n}${endings[ordinals.select(n)] ?? 'th'}`;

/** "17th of 23 by RICE". */
export const rankText = ({ rank }: Pick<TriageRow, 'rank'>): string | null =>
  rank === null ? null : `${ordinal(rank.place)} of ${rank.of} by ${methods[rank.by]}`;

const wholeAge = (days: number): string => (days < 1 ? 'since today' : `for ${count(days, 'day')}`);
const age = ({ issue }: TriageRow, { at }: Pick<Triage, 'at'>): string[] =>
  issue.createdAt === null ? [] : [`open ${wholeAge(Math.floor((Date.parse(at) - Date.parse(issue.createdAt)) / 86_400_000))}`];

/** What is known of it, without judging: "estimate 8, checkout, priority 1, open for 41 days". */
export const factsText = (row: TriageRow, triage: Pick<Triage, 'at'>): string =>
  [
    row.estimate === null ? 'no estimate' : `estimate ${figure(row.estimate)}`,
    ...(row.issue.team === null ? [] : [row.issue.team]),
    ...(row.issue.sprint === null ? [] : [row.issue.sprint]),
    ...(row.issue.priority === null ? [] : [`priority ${row.issue.priority}`]),
    ...age(row, triage),
  ].join(', ');

const units = { 'person-days': 'person-days', points: 'points', issues: 'issues' } as const;

/** "takes 6.1 % of the 174 person-days left until 2026-12-31". */
export const takesText = ({ takes, estimate }: Pick<TriageRow, 'takes' | 'estimate'>): string | null =>
  takes === null
    ? null
    : `takes ${percent(takes.share)} of the ${figure(takes.of.amount)} ${units[takes.of.unit]} left until ${takes.of.until}${estimate === null ? ' (by its weight; it has no estimate)' : ''}`;

/** "O2 falls from 9.8 % to 9.1 % of the capacity (25.0 % planned)". */
export const starvesText = ({ starves }: Pick<TriageRow, 'starves'>): string | null =>
  starves === null
    ? null
    : `${starves.goal} falls from ${percent(starves.without)} to ${percent(starves.left)} of the capacity (${percent(starves.planned)} planned)`;

/** `near O1-KR2 "Onboarding …" (words: merchant, onboarding)`. */
export const nearestText = ({ nearest }: Pick<TriageRow, 'nearest'>): string | null =>
  nearest === null ? null : `shares words with ${nearest.goal} "${nearest.title}" (${nearest.words.join(', ')})`;

const done: Readonly<Record<Answer, string>> = { link: 'to be linked', plan: 'planned for later', drop: 'dropped' };

/** "decided on 2026-11-01 by payments-lead: to be linked to O1-KR1, by 2026-11-08". */
export const decisionText = ({ decision }: Pick<TriageRow, 'decision'>): string | null =>
  decision === null
    ? null
    : `decided on ${decision.date} by ${decision.who}: ${done[decision.answer]}${decision.goal === undefined ? '' : ` (${decision.goal})`}${decision.by === undefined ? '' : `, by ${decision.by}`}`;

/** "RICE 4000 (reach 5000, impact 2, …)", "RICE: effort and reach are missing"; null when nothing of it was given. */
export function scoreText(name: string, score: Score): string | null {
  const inputs = score.inputs.map((input) => `${input.name} ${input.value} (${input.at})`).join(', ');
  if (score.value !== null) return `${name} ${figure(score.value)}: ${inputs}`;
  return score.inputs.length === 0 ? null : `${name} cannot be worked out: there is ${inputs}, and no ${score.missing.join(', no ')}`;
}

/** How the remaining capacity of each team was found out, once a team: "checkout: 6 people × 29 working days; …". */
export const capacityTexts = (rows: readonly TriageRow[]): readonly string[] => {
  const known = new Map<string | null, string>();
  for (const { issue, takes } of rows) if (takes !== null) known.set(issue.team, takes.of.how);
  return [...known].map(([team, how]) => `${team ?? 'no team'}: ${how}`).sort();
};

/** "3 wait: SHOP-3 (drop, until 2027-02-18), …"; null when none does. */
export function waitingText({ waiting }: Triage, most = 5): string | null {
  if (waiting.length === 0) return null;
  const shown = waiting.slice(0, most).map(({ issue, answer, until }) => `${issue} (${answer}, until ${until})`);
  const more = waiting.length > most ? ` and ${waiting.length - most} more` : '';
  return `${count(waiting.length, 'decided issue is', 'decided issues are')} not asked about again yet: ${shown.join(', ')}${more}.`;
}

/** The first sentence. */
export function headline({ complete, rows, linked }: Triage): string {
  if (rows.length > 0) {
    const ranked = complete ? ` Ranks are places among the ${linked} that are linked.` : '';
    return `${count(rows.length, 'open issue serves', 'open issues serve')} no goal that holds, the dearest first.${ranked}`;
  }
  if (!complete) return 'What waits for a decision is not known: not everything could be read.';
  return `No open issue is waiting for a decision; ${count(linked, 'is', 'are')} linked to a goal.`;
}
