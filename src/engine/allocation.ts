import type { AllocationRow } from '../model/audit.ts';
import type { Goals } from '../model/goals.ts';
import type { LinkedIssue } from '../model/linked-issue.ts';
import type { Policy, Team } from '../model/policy.ts';
import { holdsAt, isClosedAt } from './link-status.ts';
import { entryOf, remember } from './remember.ts';

/** The share of a bucket, 0 to 1, and how many issues are in it (an issue with several goals counts in parts). */
export interface Share {
  readonly actual: number;
  readonly issues: number;
}

/** What dividing capacity needs of a counted issue. */
export type Weighed = Pick<LinkedIssue, 'team' | 'weight' | 'buckets'>;

/** Shares are kept to six decimals: enough to add to 1, short enough to read. */
const rounded = (share: number) => Math.round(share * 1e6) / 1e6;

const noWork = () => ({ weight: 0, issues: 0 });
const noShare = () => ({ actual: 0, issues: 0 });

const peopleOf = (teams: readonly Team[]): ReadonlyMap<string | null, number> =>
  new Map(teams.flatMap(({ name, people }) => (people !== null && people > 0 ? [[name, people]] : [])));

/** What weighs teams against each other: `people` when every team with counted work has a number, else their counted issues. */
export function teamsWeighedBy(withWork: Iterable<string | null>, teams: readonly Team[]): 'people' | 'count' {
  const people = peopleOf(teams);
  const names = [...withWork];
  return names.length > 0 && names.every((team) => people.has(team)) ? 'people' : 'count';
}

function totalsByTeam(counted: readonly Weighed[]): ReadonlyMap<string | null, ReturnType<typeof noWork>> {
  const totals = new Map<string | null, ReturnType<typeof noWork>>();
  for (const { team, weight } of counted) {
    const total = entryOf(totals, team, noWork);
    total.weight += weight ?? 0;
    total.issues += 1;
  }
  return totals;
}

/**
 * Finds each issue's part of the capacity that went into all of `counted`; the parts add to 1. It is its team's part, w_t / Σ w_t
 * over the teams with counted work, times its own within the team, by the weights there.
 */
function partFinder(counted: readonly Weighed[], teams: readonly Team[]): (issue: Weighed) => number {
  const totals = totalsByTeam(counted);
  const people = teamsWeighedBy(totals.keys(), teams) === 'people' ? peopleOf(teams) : null;
  const ofTeam = (team: string | null, issues: number) => (people === null ? issues : (people.get(team) ?? 0));
  let all = 0;
  for (const [team, { issues }] of totals) all += ofTeam(team, issues);
  return ({ team, weight }) => {
    const total = totals.get(team);
    if (total === undefined) return 0;
    const part = total.weight > 0 ? (weight ?? 0) / total.weight : 1 / total.issues;
    return (part * ofTeam(team, total.issues)) / all;
  };
}

/** The share of every bucket that something goes to: Σ w_t · share_t(bucket) / Σ w_t over the teams t with counted work. */
export function actualOf(counted: readonly Weighed[], teams: readonly Team[]): ReadonlyMap<string, Share> {
  const partOf = partFinder(counted, teams);
  const sharesIn = remember((buckets: LinkedIssue['buckets']) => Object.entries(buckets));
  const shares = new Map<string, ReturnType<typeof noShare>>();
  for (const issue of counted) {
    const part = partOf(issue);
    for (const [bucket, share] of sharesIn(issue.buckets)) {
      const sum = entryOf(shares, bucket, noShare);
      sum.actual += share * part;
      sum.issues += share;
    }
  }
  return shares;
}

/** The share of the class `run` alone. */
export function runShareOf(counted: readonly Weighed[], teams: readonly Team[]): number {
  const partOf = partFinder(counted, teams);
  let sum = 0;
  for (const issue of counted) if (issue.buckets.run !== undefined) sum += issue.buckets.run * partOf(issue);
  return rounded(sum);
}

/** Below half, or above one and a half, of what was planned, and at least five points away from it. */
export function verdictOf(planned: number | null, actual: number): 'starved' | 'over-fed' | null {
  if (planned === null || Math.abs(actual - planned) < 0.05 - 1e-9) return null;
  if (actual < planned / 2) return 'starved';
  return actual > planned * 1.5 ? 'over-fed' : null;
}

/** Where the capacity goes against where it was planned to go. Objectives in the order of the goals, then classes, `exempt`, `untied`. */
export function allocate(counted: readonly Weighed[], goals: Goals | null, policy: Policy): readonly AllocationRow[] {
  const now = Date.parse(policy.slices.now);
  const shares = actualOf(counted, policy.teams);
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
