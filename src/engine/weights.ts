/** The unit in which a team's work is weighed. */
export type Unit = 'estimate' | 'count';

/** A team weighs its work in estimates when at least this share of its counted issues has one. */
const enough = 0.8;

const median = (sorted: readonly number[]): number => {
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
};

export const isEstimate = (estimate: number | null): estimate is number => estimate !== null && Number.isFinite(estimate) && estimate >= 0;

/** How a team turns an estimate, or the lack of one, into a weight. */
export interface Scale {
  readonly unit: Unit;
  weightOf(estimate: number | null): number;
}

/**
 * How one team weighs its counted issues: by estimate, an issue without one taking the team's median, or else each as 1.
 * Points of different teams are never added; see `allocate`.
 */
export function weigh(estimates: readonly (number | null)[]): Scale {
  const known = estimates.filter(isEstimate);
  const total = known.reduce((sum, estimate) => sum + estimate, 0);
  if (estimates.length === 0 || total === 0 || known.length < enough * estimates.length) return { unit: 'count', weightOf: () => 1 };
  const typical = median(known.sort((a, b) => a - b));
  return { unit: 'estimate', weightOf: (estimate) => (isEstimate(estimate) ? estimate : typical) };
}

/** The scale of every team with counted work; work of no team is one team. */
export function scalesByTeam(
  counted: Iterable<{ readonly team: string | null; readonly issue: { readonly estimate: number | null } }>,
): ReadonlyMap<string | null, Scale> {
  const byTeam = Map.groupBy(counted, ({ team }) => team);
  return new Map([...byTeam].map(([team, ofTeam]) => [team, weigh(ofTeam.map(({ issue }) => issue.estimate))]));
}
