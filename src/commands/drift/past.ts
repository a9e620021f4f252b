import { existsSync } from 'node:fs';
import type { HistoryConfig } from '../../config/history.ts';
import type { History } from '../../history/history.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import { openPlace } from '../history-place.ts';
import type { Io } from '../io.ts';

/** What is remembered, of which nothing is changed here. */
export type Past = Pick<History, 'heads' | 'snapshot' | 'findingsBefore' | 'close'>;

/** Snapshots at hand as a past of their own, the newest first. */
export function pastOf(snapshots: readonly Snapshot[]): Past {
  return {
    heads: async () => snapshots,
    snapshot: async (id) => snapshots.find((one) => one.id === id) ?? null,
    findingsBefore: async (at) => snapshots.flatMap((one) => (Date.parse(one.at) < Date.parse(at) ? (one.findings ?? []) : [])),
    close: async () => {},
  };
}

const isServer = (at: string) => /^postgres(?:ql)?:/i.test(at);

/** The history of the config; an empty past where there is none yet, since to look at it must not make it. */
export async function openPast(place: HistoryConfig | null, io: Io): Promise<Past> {
  if (place === null || (!isServer(place.at) && !existsSync(place.at))) return pastOf([]);
  return openPlace(place, io);
}
