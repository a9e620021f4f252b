import { sprintStartOf } from '../../engine/drift/scope.ts';
import { appError } from '../../errors.ts';
import type { Snapshot, SnapshotHead } from '../../model/snapshot.ts';
import type { End } from './end.ts';
import type { Past } from './past.ts';

/** An end that lies in the past. */
export type Remembered = Exclude<End, { readonly kind: 'now' | 'file' }>;

/** Heads beyond this are found by their whole id alone. */
const mostHeads = 500;

const timeOf = ({ at }: Pick<SnapshotHead, 'at'>) => Date.parse(at);

const nothing = () => appError('history-empty', {});

const named = (heads: readonly SnapshotHead[]) => heads.slice(0, 5).map(({ id }) => id);

function byId(heads: readonly SnapshotHead[], prefix: string): SnapshotHead {
  const found = heads.filter(({ id }) => id.startsWith(prefix));
  const [first] = found;
  if (first === undefined)
    throw appError('snapshot-unknown', { what: `no snapshot whose id begins with "${prefix}"`, known: named(heads) });
  if (found.length > 1) {
    throw appError('snapshot-unknown', {
      what: `not one but ${found.length} snapshots whose ids begin with "${prefix}"`,
      known: named(found),
    });
  }
  return first;
}

function nearest(heads: readonly SnapshotHead[], to: Pick<Snapshot, 'sprints'>): SnapshotHead {
  const start = sprintStartOf(to);
  if (start === null) {
    throw appError('usage-invalid', {
      message: 'no sprint with a known start is judged, so that nothing was stored at its start',
      hint: 'Ask for the work of the sprint, here and in the audits that are remembered: `sprint: current` in throughline.yml.',
      example: 'throughline drift sprint-start --sprint current',
    });
  }
  return nearestTo(heads, Date.parse(start)) as SnapshotHead;
}

const isAudit = ({ origin }: SnapshotHead): boolean => origin === 'audit';

/** The heads of audits that were made at their time; where there are none, those that were rebuilt later and know less. */
const auditsFirst = (heads: readonly SnapshotHead[]): readonly SnapshotHead[] => (heads.some(isAudit) ? heads.filter(isAudit) : heads);

/** The head nearest in time; the earlier of two equally near ones. Null when there is none. */
export const nearestTo = (heads: readonly SnapshotHead[], time: number): SnapshotHead | null =>
  heads.toSorted((a, b) => Math.abs(timeOf(a) - time) - Math.abs(timeOf(b) - time) || timeOf(a) - timeOf(b))[0] ?? null;

/**
 * The head that an end means. `before`: the later end, before which it must lie; null for the later end itself. `to` is that end's
 * snapshot where it is known. Throws `history-empty`, `snapshot-unknown`, `usage-invalid`.
 */
export async function findHead(
  end: Remembered,
  past: Past,
  { before, to }: { readonly before: number | null; readonly to: Pick<Snapshot, 'sprints'> | null },
): Promise<SnapshotHead> {
  const all = await past.heads({ limit: mostHeads });
  if (all.length === 0) throw nothing();
  if (end.kind === 'id') return (await past.snapshot(end.prefix)) ?? byId(all, end.prefix);
  const heads = before === null ? all : all.filter((head) => timeOf(head) < before);
  if (end.kind === 'sprint-start') return nearest(auditsFirst(heads.length > 0 ? heads : all), to ?? { sprints: null });
  const [found] = auditsFirst(end.kind === 'last' ? heads : heads.filter((head) => timeOf(head) <= end.until));
  if (found !== undefined) return found;
  throw appError('snapshot-unknown', {
    what: end.kind === 'last' ? 'no snapshot before the audit that is compared' : `no snapshot as old as "${end.text}"`,
    known: named(all.toReversed()),
  });
}

/** The snapshot of a head. One whose rows are asked for while they are pruned holds none. Throws `snapshot-unknown`. */
export async function load(head: SnapshotHead, past: Past): Promise<Snapshot> {
  const snapshot = await past.snapshot(head.id);
  if (snapshot === null) throw appError('snapshot-unknown', { what: `no snapshot ${head.id} any more`, known: [] });
  return snapshot;
}
