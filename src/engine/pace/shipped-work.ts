import type { AuditedGoal } from '../../model/audit.ts';
import type { SnapshotIssue } from '../../model/snapshot.ts';
import { day } from '../link-status.ts';
import { entryOf } from '../remember.ts';

/** What was shipped for each goal, as far back as it is known. */
export interface ShippedWork {
  /** All that was shipped from this instant on is known; milliseconds. Null when nothing is. */
  readonly since: number | null;
  /** Goal id → when its counted issues were closed, in milliseconds; an objective has those of its key results too. */
  readonly byGoal: ReadonlyMap<string, readonly number[]>;
}

/** Sources are read back for two weeks and more; a week, and a day since weekly runs are never on the minute, is safe to rely on. */
const reach = 8 * day;

function knownSince(times: readonly number[]): number | null {
  const [newest, ...older] = times.toSorted((a, b) => b - a);
  if (newest === undefined) return null;
  let since = newest - reach;
  for (const time of older) {
    if (time < since) break;
    since = Math.min(since, time - reach);
  }
  return since;
}

/** When the audit was made, and its issues; null once they were pruned. */
interface Rows {
  readonly at: string;
  readonly issues: readonly SnapshotIssue[] | null;
}

/** The newest row of every issue that was ever done. */
function latestRows(snapshots: readonly Rows[]): Iterable<SnapshotIssue> {
  const rows = new Map<string, SnapshotIssue>();
  for (const { issues } of snapshots.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))) {
    for (const row of issues ?? []) if (row.status === 'done' || rows.has(idOf(row))) rows.set(idOf(row), row);
  }
  return rows.values();
}
const idOf = ({ source, key }: SnapshotIssue) => `${source}\n${key}`;

/**
 * What was shipped, gathered from the rows of several snapshots, the audit at hand among them: the links of an issue are those of its
 * newest row. `goals` give what stands above what.
 */
export function shippedWork(snapshots: readonly Rows[], goals: readonly Pick<AuditedGoal, 'id' | 'parent'>[]): ShippedWork {
  const parents = new Map(goals.map(({ id, parent }) => [id, parent]));
  const byGoal = new Map<string, number[]>();
  for (const { standing, status, closedAt, goals: linked } of latestRows(snapshots)) {
    if (standing !== 'counted' || status !== 'done' || closedAt === null) continue;
    const reached = new Set(linked.flatMap((goal) => [goal, parents.get(goal) ?? goal]));
    for (const goal of reached) entryOf(byGoal, goal, (): number[] => []).push(Date.parse(closedAt));
  }
  return { since: knownSince(snapshots.flatMap(({ at, issues }) => (issues === null ? [] : [Date.parse(at)]))), byGoal };
}
