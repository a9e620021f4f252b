import { added, closed } from './goals.ts';
import { sprintOf, sprintStart, timeOf } from './time.ts';
import type { Week, Work } from './weeks.ts';

/** What must be true of the generator's weeks, worked out from what it did and not by the engine. */

const graceEnd = Date.parse('2026-11-01T00:00:00Z') + 21 * 86_400_000;
const octoberEnd = Date.parse('2026-11-01T00:00:00Z');
const closedFrom = Date.parse('2026-11-15T00:00:00Z');

type Tie = 'none' | 'holds' | 'grace' | 'closed' | 'expired';

/** How the link of an issue stands in a week: judged when it was done, else now. */
export function tieIn(week: number, { goal, closedAt }: Work): Tie {
  if (goal === null) return 'none';
  const judged = closedAt === null ? timeOf(week) : Date.parse(closedAt);
  if (goal === 'O1-KR2' && week >= closed && judged >= closedFrom) return 'closed';
  if (goal === 'O3-KR1' && judged > graceEnd) return 'expired';
  return goal === 'O3-KR1' && judged >= octoberEnd ? 'grace' : 'holds';
}

export const isTied = (week: number, work: Work): boolean => ['holds', 'grace'].includes(tieIn(week, work));

const isShipped = (week: number, { closedAt }: Work) =>
  closedAt !== null && Date.parse(closedAt) > timeOf(week) - 7 * 86_400_000 && Date.parse(closedAt) <= timeOf(week);

/** What belongs to each slice. */
export const slices = {
  open: (_: number, { closedAt }: Work) => closedAt === null,
  sprint: (week: number, { sprint }: Work) => sprint === sprintOf(week),
  shipped: isShipped,
} as const;
export type Slice = keyof typeof slices;

const inSlice = (slice: Slice, week: number, { work }: Week) => [...work.values()].filter((one) => slices[slice](week, one));

/** [hit, of, rate], the rate floored to a tenth of a per cent. */
export function alignment(slice: Slice, week: number, state: Week): readonly [number, number, number | null] {
  const all = inSlice(slice, week, state);
  const hit = all.filter((one) => isTied(week, one)).length;
  return [hit, all.length, all.length === 0 ? null : Math.floor((hit * 1000) / all.length) / 1000];
}

const bucketOf = (week: number, work: Work) => (isTied(week, work) ? (work.goal ?? '').slice(0, 2) : 'untied');

/** The share of each bucket by estimates, and the plan that holds in a week. */
export function mix(slice: Slice, week: number, state: Week): { readonly shares: ReadonlyMap<string, number>; readonly drift: number } {
  const all = inSlice(slice, week, state);
  const total = all.reduce((sum, { estimate }) => sum + estimate, 0);
  const shares = new Map<string, number>();
  for (const one of all) shares.set(bucketOf(week, one), (shares.get(bucketOf(week, one)) ?? 0) + one.estimate / total);
  const plan = { O1: 0.4, O2: 0.3, ...(timeOf(week) < octoberEnd ? { O3: 0.1 } : {}) };
  const gaps = Object.entries(plan).map(([bucket, planned]) => Math.abs((shares.get(bucket) ?? 0) - planned));
  return { shares, drift: gaps.reduce((sum, gap) => sum + gap, 0) / 2 };
}

const ruleOf: Readonly<Record<Tie, string | null>> = {
  none: 'okr-link-missing',
  holds: null,
  grace: 'okr-link-expired',
  closed: 'okr-link-closed',
  expired: 'okr-link-expired',
};

/** "rule key" of all that is to be found in a week: of the work that is in a slice at all. */
export function findings(week: number, { work }: Week): ReadonlySet<string> {
  const judged = [...work.values()].filter((one) => (Object.keys(slices) as Slice[]).some((slice) => slices[slice](week, one)));
  return new Set(judged.flatMap((one) => (ruleOf[tieIn(week, one)] === null ? [] : [`${ruleOf[tieIn(week, one)]} ${one.key}`])));
}

/** What came into and left the running sprint since it began, and its new estimates, as the ledgers of its weeks tell. */
export function scope(week: number, quarter: readonly Week[]) {
  const start = sprintStart(week);
  const then = (quarter[start] as Week).work;
  const now = (quarter[week] as Week).work;
  const first = [...then.values()].filter(({ sprint }) => sprint === sprintOf(week)).map(({ key }) => key);
  const members = new Set(first);
  const changed = new Set<string>();
  for (const { ledger } of quarter.slice(start + 1, week + 1)) {
    for (const key of ledger.left) members.delete(key);
    for (const key of ledger.entered) members.add(key);
    for (const key of ledger.reestimated) changed.add(key);
  }
  const came = [...members].filter((key) => !first.includes(key));
  const urgent = came.filter((key) => (now.get(key)?.priority ?? 9) <= 2);
  const untied = (keys: readonly string[]) => keys.filter((key) => !isTied(week, now.get(key) as Work)).length;
  return {
    added: came.sort(),
    removed: first.filter((key) => !members.has(key)).sort(),
    reestimated: first
      .filter((key) => members.has(key) && changed.has(key))
      .map((key) => [key, then.get(key)?.estimate, now.get(key)?.estimate] as const)
      .sort(),
    untied: [untied(came), came.length] as const,
    urgent: [untied(urgent), urgent.length] as const,
  };
}

/** Whether goals came, or were closed, between a week and the one before: then alignment and mix are not told. */
export const isParted = (week: number): boolean => week === closed || week === added;
