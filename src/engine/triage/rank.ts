import type { AuditedIssue } from '../../model/audit.ts';
import type { TriageRow } from '../../model/triage.ts';
import { moscowValueOf, scoresOf } from './scores.ts';

export type Rank = NonNullable<TriageRow['rank']>;

/** The ways to rank, the first that can be evaluated is taken; more is better. Null when an issue does not say. */
const ways: readonly (readonly [Rank['by'], (issue: Pick<AuditedIssue, 'scores' | 'priority'>) => number | null])[] = [
  ['rice', ({ scores }) => scoresOf(scores).rice.value],
  ['wsjf', ({ scores }) => scoresOf(scores).wsjf.value],
  ['moscow', ({ scores }) => (scores === null || scores.moscow === null ? null : moscowValueOf(scores.moscow))],
  ['priority', ({ priority }) => (priority === null ? null : -priority)],
];

/** How many of the ascending numbers are greater than `value`. */
function countAbove(ascending: Float64Array, value: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) > value) high = middle;
    else low = middle + 1;
  }
  return ascending.length - low;
}

/**
 * Finds the place that an issue would have among the linked ones, were it one of them: by RICE, else WSJF, else MoSCoW, else priority,
 * whichever first can be worked out for it and for at least one of them. `of` counts those for which it can, and itself; ties share the better place.
 */
export function rankAmong(linked: readonly AuditedIssue[]): (issue: AuditedIssue) => Rank | null {
  const known = ways.map(([by, measure]) => {
    const values = Float64Array.from(linked.flatMap((issue) => measure(issue) ?? []));
    return { by, measure, values: values.sort() };
  });
  return (issue) => {
    for (const { by, measure, values } of known) {
      const value = values.length === 0 ? null : measure(issue);
      if (value !== null) return { place: countAbove(values, value) + 1, of: values.length + 1, by };
    }
    return null;
  };
}
