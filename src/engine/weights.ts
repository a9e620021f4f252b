import type { Standing, Unit } from '../model/linked-issue.ts';
import { entryOf } from './remember.ts';

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

const byCount: Scale = { unit: 'count', weightOf: () => 1 };

/**
 * How one team weighs its counted issues: by estimate, an issue without one taking the team's median, or else each as 1.
 * Points of different teams are never added; see `allocate`.
 */
export function weigh(estimates: readonly (number | null)[]): Scale {
  const known = estimates.filter(isEstimate);
  const total = known.reduce((sum, estimate) => sum + estimate, 0);
  if (estimates.length === 0 || total === 0 || known.length < enough * estimates.length) return byCount;
  const typical = median(known.sort((a, b) => a - b));
  return { unit: 'estimate', weightOf: (estimate) => (isEstimate(estimate) ? estimate : typical) };
}

interface Estimated {
  readonly team: string | null;
  readonly standing: Standing;
  readonly issue: { readonly estimate: number | null };
}

/** Finds the scale of a team from all its counted work; work of no team is one team. */
export function scaleFinder(issues: Iterable<Estimated>): (team: string | null) => Scale {
  const byTeam = new Map<string | null, (number | null)[]>();
  for (const { team, standing, issue } of issues) {
    if (standing === 'counted') entryOf(byTeam, team, () => []).push(issue.estimate);
  }
  const scales = new Map([...byTeam].map(([team, estimates]) => [team, weigh(estimates)]));
  return (team) => scales.get(team) ?? byCount;
}
