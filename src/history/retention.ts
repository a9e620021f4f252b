import type { Retention } from './history.ts';

const day = 86_400_000;

/** Half a year of issues, one snapshot a day; measures for ever. */
export const defaultRetention: Retention = { days: 182, daily: true };

/** What is to be known of a snapshot to tell whether it stays. */
export interface Kept {
  readonly id: string;
  /** Milliseconds. */
  readonly at: number;
  readonly scope: string;
  readonly origin: string;
  /** What was told in a report: where the next one begins hangs on it. */
  readonly isReport: boolean;
  /** Its issues or findings are still there. */
  readonly hasRows: boolean;
}

const isLater = (a: Kept, b: Kept) => (a.at === b.at ? a.id > b.id : a.at > b.at);

/**
 * Which snapshots go and which lose their issues and findings, counted from `now`. Of each UTC day before today's the last one stays, of
 * each scope and origin by itself, and of reports by themselves: what cannot be compared cannot stand for another.
 */
export function fading(
  snapshots: readonly Kept[],
  { days, daily }: Retention,
  now: Date,
): { readonly gone: readonly string[]; readonly emptied: readonly string[] } {
  const today = Math.floor(now.getTime() / day);
  const last = new Map<string, Kept>();
  const keyOf = ({ at, scope, origin, isReport }: Kept) => `${Math.floor(at / day)} ${origin} ${isReport} ${scope}`;
  for (const one of snapshots) {
    const before = last.get(keyOf(one));
    if (before === undefined || isLater(one, before)) last.set(keyOf(one), one);
  }
  const isGone = (one: Kept) => daily && Math.floor(one.at / day) < today && last.get(keyOf(one)) !== one;
  const oldest = days === null ? Number.NEGATIVE_INFINITY : now.getTime() - days * day;
  return {
    gone: snapshots.filter(isGone).map(({ id }) => id),
    emptied: snapshots.filter((one) => !isGone(one) && one.hasRows && one.at < oldest).map(({ id }) => id),
  };
}
