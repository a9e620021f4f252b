import type { ExitCode } from '../../errors.ts';
import type { Pruned } from '../../history/history.ts';
import { count } from '../../reporters/figures.ts';
import type { Io } from '../io.ts';
import { plainLines } from '../lines.ts';
import { readNow } from '../options.ts';
import { writeTo } from '../output.ts';
import { type PruneOptions, readDays } from './options.ts';
import { findHistory, withStored } from './place.ts';

const nothing: Pruned = { snapshots: 0, emptied: 0 };

function said({ snapshots, emptied }: Pruned, isDry: boolean): readonly string[] {
  if (snapshots + emptied === 0) return [`Nothing ${isDry ? 'would be' : 'is'} forgotten.`];
  return [
    ...(emptied === 0 ? [] : [`${count(emptied, 'snapshot')} ${isDry ? 'would lose' : 'lost'} issues and findings; the measures stay.`]),
    ...(snapshots === 0 ? [] : [`${count(snapshots, 'snapshot')} ${isDry ? 'would go' : 'went'}: a later one of the same day stays.`]),
  ];
}

/** `throughline history prune`: forgets now what the next audit would, or what `--days` says. */
export async function pruneCommand(options: PruneOptions, io: Io): Promise<ExitCode> {
  const now = readNow(options.now, io);
  const asked = readDays(options.days);
  const { place } = await findHistory(options, now, io);
  const retention = { days: asked === undefined ? (place?.days ?? null) : asked, daily: true };
  const isDry = options.dryRun === true;
  const pruned = await withStored(place, io, nothing, (history) =>
    isDry ? history.prunable(retention, now) : history.prune(retention, now),
  );
  await writeTo(io.stdout, [plainLines(said(pruned, isDry))]);
  return 0;
}
