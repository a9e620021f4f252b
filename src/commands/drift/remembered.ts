import type { DriftContext } from '../../engine/drift/drift.ts';
import { sprintStartOf } from '../../engine/drift/scope.ts';
import { shippedWork } from '../../engine/pace/shipped-work.ts';
import type { Snapshot, SnapshotHead } from '../../model/snapshot.ts';
import { nearestTo } from './find.ts';
import type { Past } from './past.ts';

const day = 86_400_000;
/** Four weeks, and a day since weekly runs are never on the minute. */
const asked = 29 * day;
/** A snapshot tells what was shipped in the week before it. */
const reach = 8 * day;

/** As few heads as together tell what was shipped in the weeks before `at`: a history may hold one of every day. */
function oneAWeek(heads: readonly SnapshotHead[], at: number): readonly SnapshotHead[] {
  const chosen: SnapshotHead[] = [];
  let edge = at;
  while (edge > at - asked) {
    const oldest = heads.findLast((head) => Date.parse(head.at) < edge && Date.parse(head.at) >= edge - reach);
    if (oldest === undefined) break;
    chosen.push(oldest);
    edge = Date.parse(oldest.at);
  }
  return chosen;
}

/** Audits of other sources cannot tell all that was shipped in these. */
const isOfSameScope =
  ({ hashes: { scope } }: Snapshot) =>
  ({ hashes }: Pick<SnapshotHead, 'hashes'>): boolean =>
    hashes.scope === scope;

/** What else of the past bears on two audits: earlier findings and metrics, the sprint's start, and what was shipped lately. */
export async function rememberedFor(from: Snapshot, to: Snapshot, past: Past): Promise<DriftContext> {
  const time = Date.parse(to.at);
  const since = new Date(Math.min(time - asked - reach, Date.parse(sprintStartOf(to) ?? to.at) - reach)).toISOString();
  const heads = (await past.heads({ since, until: to.at })).filter(({ at }) => Date.parse(at) < time);
  const known = new Map([from, to].map((one) => [one.id, one]));
  const read = async ({ id }: SnapshotHead): Promise<Snapshot[]> => {
    const snapshot = known.get(id) ?? (await past.snapshot(id));
    if (snapshot !== null) known.set(id, snapshot);
    return snapshot === null ? [] : [snapshot];
  };
  const isPaced = (to.goals ?? []).some(({ metric }) => metric !== null);
  const rows = [from, to].filter(isOfSameScope(to));
  for (const head of isPaced ? oneAWeek(heads.filter(isOfSameScope(to)), time) : []) rows.push(...(await read(head)));
  const start = sprintStartOf(to);
  const audits = [...heads, from].filter(({ origin }) => origin === 'audit');
  const nearest = start === null ? null : nearestTo(audits, Date.parse(start));
  const [sprintStart = null] = nearest === null ? [] : await read(nearest);
  return { earlierFindings: await past.findingsBefore(from.at), heads, sprintStart, shipped: shippedWork(rows, to.goals ?? []) };
}
