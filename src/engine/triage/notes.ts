import type { Audit } from '../../model/audit.ts';
import type { PlacedDecision } from '../../model/decisions.ts';
import type { Period } from '../../model/goals.ts';
import type { TriageRow } from '../../model/triage.ts';
import { daysLater } from './period.ts';
import { scoresOf } from './scores.ts';
import type { Throughput } from './throughput.ts';

const issues = (n: number) => `${n} issue${n === 1 ? '' : 's'}`;

function scoreNotes(rows: readonly TriageRow[], linked: Audit['issues']): string[] {
  return (['rice', 'wsjf'] as const).flatMap((by) => {
    const isAny = (inputs: number) => inputs > 0;
    const own = rows.filter(({ scores }) => isAny(scores[by].inputs.length)).length;
    const others = linked.map(({ scores }) => scoresOf(scores)[by]);
    if (own === 0 && !others.some(({ inputs }) => isAny(inputs.length))) return [];
    const evaluable = rows.filter(({ scores }) => scores[by].value !== null).length;
    const among = others.filter(({ value }) => value !== null).length;
    return [
      `${by.toUpperCase()} can be worked out for ${evaluable} of ${rows.length} of these, and for ${among} of ${issues(linked.length)} that are linked.`,
    ];
  });
}

function capacityNotes(rows: readonly TriageRow[], period: Period | null, { weeks, finished }: Throughput): string[] {
  if (period === null) return ['No goal that is due now has a period: what is left of it cannot be worked out.'];
  const idle = [
    ...new Set(rows.filter(({ takes, issue }) => takes === null && (finished.get(issue.team) ?? 0) <= 0).map(({ issue }) => issue.team)),
  ];
  if (idle.length === 0) return [];
  const names = idle.map((team) => team ?? 'no team').sort();
  const shown = names.length > 5 ? `${names.slice(0, 5).join(', ')} and ${names.length - 5} more` : names.join(', ');
  const days = Math.round(weeks * 7);
  return [
    `Nothing was finished in ${days} days by ${shown}: what their work takes cannot be worked out (\`lookback: 60d\` reads further back).`,
  ];
}

/** Decisions so young that their issue would have been read even if it was closed since. */
const unmatched = (decisions: readonly PlacedDecision[], audit: Audit, { weeks }: Throughput): string[] => {
  const known = new Set(audit.issues.map(({ key }) => key.toLowerCase()));
  const since = daysLater(audit.at.slice(0, 10), -Math.floor(weeks * 7));
  return decisions
    .filter(({ issue, date }) => date > since && !known.has(issue.toLowerCase()))
    .map(({ issue, origin }) => `${origin}: there is no issue ${issue} in the sources that were read.`);
};

/** What a reader should know of how the rows were made. */
export function triageNotes(
  rows: readonly TriageRow[],
  linked: Audit['issues'],
  audit: Audit,
  {
    period,
    throughput,
    decisions,
  }: { readonly period: Period | null; readonly throughput: Throughput; readonly decisions: readonly PlacedDecision[] },
): readonly string[] {
  if (!audit.complete) return ['Not everything could be read: ranks, and what work takes, are not worked out.'];
  const unreadable = audit.issues.filter(
    ({ okr, buckets, status }) => okr.status === 'unreadable' && (buckets.untied ?? 0) > 0 && status !== 'done',
  );
  return [
    ...(rows.length === 0 ? [] : [...scoreNotes(rows, linked), ...capacityNotes(rows, period, throughput)]),
    ...(unreadable.length === 0
      ? []
      : [`${issues(unreadable.length)} could not be read in full, and ${unreadable.length === 1 ? 'is' : 'are'} left out.`]),
    ...unmatched(decisions, audit, throughput),
  ];
}
