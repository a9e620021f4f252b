import type { AllocationRow } from '../model/audit.ts';
import type { Goals } from '../model/goals.ts';
import type { LinkedIssue } from '../model/linked-issue.ts';
import type { Policy, Team } from '../model/policy.ts';
import { holdsAt, isClosedAt } from './link-status.ts';

/** The share of a bucket, and how many issues are in it (an issue with several goals counts in parts). */
interface Share {
  readonly actual: number;
  readonly issues: number;
}

/** Shares are kept to six decimals: enough to add to 1, short enough to read. */
const rounded = (share: number) => Math.round(share * 1e6) / 1e6;

/** Who weighs the teams against each other: `people` when every team with counted work has a number, else their counted issues. */
export function teamWeights(
  counted: readonly LinkedIssue[],
  teams: readonly Team[],
): { readonly by: 'people' | 'count'; of(team: string | null): number } {
  const issues = new Map<string | null, number>();
  for (const { team } of counted) issues.set(team, (issues.get(team) ?? 0) + 1);
  const people = new Map<string | null, number>();
  for (const { name, people: size } of teams) if (size !== null && size > 0) people.set(name, size);
  const by = issues.size > 0 && [...issues.keys()].every((team) => people.has(team)) ? 'people' : 'count';
  return { by, of: (team) => (by === 'people' ? people : issues).get(team) ?? 0 };
}

/** share(b) = Σ w_t · share_t(b) / Σ w_t over the teams t with counted work, share_t(b) by the weights within the team. */
export function sharesOf(counted: readonly LinkedIssue[], teams: readonly Team[]): ReadonlyMap<string, Share> {
  const weights = teamWeights(counted, teams);
  const totals = new Map<string | null, { weight: number; issues: number }>();
  for (const { team, weight } of counted) {
    const total = totals.get(team) ?? { weight: 0, issues: 0 };
    total.weight += weight ?? 0;
    total.issues += 1;
    totals.set(team, total);
  }
  const all = [...totals.keys()].reduce((sum, team) => sum + weights.of(team), 0);
  const shares = new Map<string, { actual: number; issues: number }>();
  for (const { team, weight, buckets } of counted) {
    const total = totals.get(team);
    if (total === undefined) continue;
    const part = total.weight > 0 ? (weight ?? 0) / total.weight : 1 / total.issues;
    const ofAll = (part * weights.of(team)) / all;
    for (const bucket of Object.keys(buckets)) {
      const sum = shares.get(bucket) ?? { actual: 0, issues: 0 };
      const share = buckets[bucket] ?? 0;
      sum.actual += share * ofAll;
      sum.issues += share;
      shares.set(bucket, sum);
    }
  }
  return shares;
}

/** Below half, or above one and a half, of what was planned, and at least five points away from it. */
export function verdictOf(planned: number | null, actual: number): 'starved' | 'over-fed' | null {
  if (planned === null || Math.abs(actual - planned) < 0.05 - 1e-9) return null;
  if (actual < planned / 2) return 'starved';
  return actual > planned * 1.5 ? 'over-fed' : null;
}

/** Where the capacity goes against where it was planned to go. Objectives in the order of the goals, then classes, `exempt`, `untied`. */
export function allocate(counted: readonly LinkedIssue[], goals: Goals | null, policy: Policy): readonly AllocationRow[] {
  const now = Date.parse(policy.slices.now);
  const shares = sharesOf(counted, policy.teams);
  const objectives = (goals?.goals ?? []).filter(({ kind }) => kind === 'objective');
  const planned = new Map<string, number | null>();
  for (const goal of objectives) {
    const due = holdsAt(goal, now) && !isClosedAt(goal, now);
    if (due || shares.has(goal.id)) planned.set(goal.id, due ? goal.planned : null);
  }
  for (const { name, planned: share } of policy.classes) planned.set(name, share);
  if (shares.has('exempt')) planned.set('exempt', null);
  planned.set('untied', null);
  for (const bucket of shares.keys()) if (!planned.has(bucket)) planned.set(bucket, null);
  return [...planned].map(([bucket, share]) => {
    const { actual, issues } = shares.get(bucket) ?? { actual: 0, issues: 0 };
    const judged = counted.length === 0 ? null : rounded(actual);
    return { bucket, planned: share, actual: judged, issues: rounded(issues), verdict: judged === null ? null : verdictOf(share, judged) };
  });
}

/** ½ Σ |actual − planned| over the buckets with a planned share; null when none has one or nothing was counted. */
export function mixDriftOf(rows: readonly AllocationRow[]): number | null {
  const judged = rows.flatMap(({ planned, actual }) => (planned === null || actual === null ? [] : [Math.abs(actual - planned)]));
  return judged.length === 0 ? null : rounded(judged.reduce((sum, gap) => sum + gap, 0) / 2);
}
