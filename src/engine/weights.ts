import type { Standing } from '../model/linked-issue.ts';

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

/** Whether a team that estimated `known` of its issues, `total` in all, weighs by that. */
const unitOf = (issues: number, known: number, total: number): Unit =>
  issues === 0 || total === 0 || known < enough * issues ? 'count' : 'estimate';

/**
 * How one team weighs its counted issues: by estimate, an issue without one taking the team's median, or else each as 1.
 * Points of different teams are never added; see `allocate`.
 */
export function weigh(estimates: readonly (number | null)[]): Scale {
  const known = estimates.filter(isEstimate);
  const total = known.reduce((sum, estimate) => sum + estimate, 0);
  if (unitOf(estimates.length, known.length, total) === 'count') return { unit: 'count', weightOf: () => 1 };
  const typical = median(known.sort((a, b) => a - b));
  return { unit: 'estimate', weightOf: (estimate) => (isEstimate(estimate) ? estimate : typical) };
}

interface Estimated {
  readonly team: string | null;
  readonly standing: Standing;
  readonly issue: { readonly estimate: number | null };
}

/** The scale of every team with counted work; work of no team is one team. */
export function scalesByTeam(issues: Iterable<Estimated>): ReadonlyMap<string | null, Scale> {
  const byTeam = new Map<string | null, (number | null)[]>();
  for (const { team, standing, issue } of issues) {
    if (standing !== 'counted') continue;
    const estimates = byTeam.get(team);
    if (estimates === undefined) byTeam.set(team, [issue.estimate]);
    else estimates.push(issue.estimate);
  }
  return new Map([...byTeam].map(([team, estimates]) => [team, weigh(estimates)]));
}

/** The unit alone of every team with counted work. */
export function unitsByTeam(issues: Iterable<Estimated>): ReadonlyMap<string | null, Unit> {
  const byTeam = new Map<string | null, { issues: number; known: number; total: number }>();
  for (const { team, standing, issue } of issues) {
    if (standing !== 'counted') continue;
    const of = byTeam.get(team) ?? { issues: 0, known: 0, total: 0 };
    if (of.issues === 0) byTeam.set(team, of);
    of.issues += 1;
    if (!isEstimate(issue.estimate)) continue;
    of.known += 1;
    of.total += issue.estimate;
  }
  return new Map([...byTeam].map(([team, { issues: count, known, total }]) => [team, unitOf(count, known, total)]));
}
