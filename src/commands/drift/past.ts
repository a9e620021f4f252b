import { existsSync } from 'node:fs';
import type { HistoryConfig } from '../../config/history.ts';
import type { History } from '../../history/history.ts';
import { isServerAddress } from '../../model/history-place.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import { openPlace } from '../history-place.ts';
import type { Io } from '../io.ts';

/** What is remembered, of which nothing is changed here. */
export type Past = Pick<History, 'heads' | 'snapshot' | 'findingsBefore' | 'close'>;

const timeOf = ({ at }: Pick<Snapshot, 'at'>) => Date.parse(at);

/** Snapshots at hand, in any order, as a past of their own; one that stands there twice is one. */
export function pastOf(snapshots: readonly Snapshot[]): Past {
  const byId = new Map(snapshots.map((one) => [one.id, one]));
  const newestFirst = [...byId.values()].sort((a, b) => timeOf(b) - timeOf(a) || (a.id < b.id ? 1 : -1));
  return {
    heads: async ({ since, until, limit } = {}) => {
      const [from, to] = [since === undefined ? -Infinity : Date.parse(since), until === undefined ? Infinity : Date.parse(until)];
      return newestFirst.filter((one) => from <= timeOf(one) && timeOf(one) <= to).slice(0, limit);
    },
    snapshot: async (id) => byId.get(id) ?? null,
    findingsBefore: async (at) => newestFirst.flatMap((one) => (timeOf(one) < Date.parse(at) ? (one.findings ?? []) : [])),
    close: async () => {},
  };
}

/** The history of the config; an empty past where there is none yet, since to look at it must not make it. */
export async function openPast(place: HistoryConfig | null, io: Io): Promise<Past> {
  if (place === null || (!isServerAddress(place.at) && !existsSync(place.at))) return pastOf([]);
  return openPlace(place, io);
}
