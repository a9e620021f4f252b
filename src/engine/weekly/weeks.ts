import type { Audit, Measure, Ratio } from '../../model/audit.ts';
import { type SnapshotHead, snapshotVersion } from '../../model/snapshot.ts';
import { comparabilityOf } from '../drift/breaks.ts';
import { day } from '../link-status.ts';

export const week = 7 * day;
export const weeksBack = 12;

/** A week of the page: what was known at its end. */
export interface Week {
  /** Weeks before this one; 0 is now. */
  readonly back: number;
  readonly at: string;
  readonly measures: Audit['measures'];
  readonly rebuilt: boolean;
  /** Why it cannot be compared with the week before it that is known. */
  readonly break: string | null;
}

const reasons = {
  scope: 'The sources, or which work of theirs is judged, changed.',
  judging: 'How work is judged changed.',
  goals: 'The goals changed.',
} as const;

/** What of an audit says whether another can be compared with it. */
type Comparable = Omit<Parameters<typeof comparabilityOf>[0], 'issues' | 'findings'>;

/** Why the alignment of two audits cannot be compared, as a short sentence; null when it can. */
export function breakBetween(before: Comparable, after: Comparable): string | null {
  const whole = (one: Comparable) => ({ ...one, issues: null, findings: null });
  const { breaks, isSameWork, isSameAims } = comparabilityOf(whole(before), whole(after));
  const telling = isSameWork ? (isSameAims ? undefined : breaks.find(({ hash }) => hash === 'goals')) : breaks[0];
  return telling === undefined ? null : reasons[telling.hash];
}

/** The snapshot nearest to the instant, no more than half a week away; a real audit before a rebuilt one. */
export function nearestTo(at: number, heads: readonly SnapshotHead[]): SnapshotHead | null {
  const offset = (head: SnapshotHead) => Date.parse(head.at) - at;
  const distance = (head: SnapshotHead) => Math.abs(offset(head));
  const near = heads.filter((head) => offset(head) > -week / 2 && offset(head) <= week / 2 && head.measures.shipped !== undefined);
  const [best] = near.toSorted(
    (a, b) => Number(a.origin === 'backfill') - Number(b.origin === 'backfill') || distance(a) - distance(b) || (a.at < b.at ? 1 : -1),
  );
  return best ?? null;
}

/** The audit at hand as a week of the history. */
export const headOfAudit = ({ at, hashes, alignedMeans, headline, northStar, sprints, goals, measures, tool }: Audit): SnapshotHead => ({
  schemaVersion: snapshotVersion,
  id: at,
  at,
  origin: 'audit',
  tool: tool.version,
  hashes,
  alignedMeans,
  headline,
  northStar,
  sprints,
  goals,
  measures,
});

/**
 * This week and up to twelve before it, newest first; weeks of which nothing is stored are left out. Incomplete data is no week.
 */
export function weeksOf(audit: Audit, history: readonly SnapshotHead[]): readonly Week[] {
  const now = Date.parse(audit.at);
  const heads = Array.from({ length: weeksBack }, (_, i) => ({ back: i + 1, head: nearestTo(now - (i + 1) * week, history) }));
  const known = [
    ...(audit.complete ? [{ back: 0, head: headOfAudit(audit) }] : []),
    ...heads.flatMap(({ back, head }) => (head === null ? [] : [{ back, head }])),
  ];
  return known.map(({ back, head }, i) => {
    const before = known[i + 1];
    return {
      back,
      at: head.at,
      measures: head.measures,
      rebuilt: head.origin === 'backfill',
      break: before === undefined ? null : breakBetween(before.head, head),
    };
  });
}

/** The first break on the way back from the first of these weeks to the last; null when they can be compared. */
export const breakSince = (weeks: readonly Week[]): string | null => weeks.slice(0, -1).find((one) => one.break !== null)?.break ?? null;

export const alignedOf = (measure: Measure | undefined): Ratio | null => measure?.aligned ?? null;

/** The head of the snapshot that this week is compared with: of about a week ago, else the newest before that, else the newest of all. */
export function beforeOf(at: string, history: readonly SnapshotHead[]): SnapshotHead | null {
  const now = Date.parse(at);
  const real = history.filter((head) => head.origin === 'audit' && Date.parse(head.at) < now).toSorted((a, b) => (a.at < b.at ? 1 : -1));
  return nearestTo(now - week, real) ?? real.find((head) => now - Date.parse(head.at) > week) ?? real[0] ?? null;
}
