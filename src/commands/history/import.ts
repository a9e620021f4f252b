import { appError, type ExitCode, type Fault } from '../../errors.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import { count } from '../../reporters/figures.ts';
import { openPlace } from '../history-place.ts';
import type { Io } from '../io.ts';
import { plainLines } from '../lines.ts';
import type { HistoryOptions } from './options.ts';
import { findHistory } from './place.ts';
import { openRereadable, type Rereadable } from './reread.ts';
import { snapshotOn } from './snapshot-line.ts';

const mostFaults = 20;

/** Goes through every line before one is stored. Throws `snapshots-invalid`, `file-unreadable`. */
async function check(inputs: readonly Rereadable[], signal: AbortSignal): Promise<void> {
  const faults: Fault[] = [];
  for (const { name, lines } of inputs) {
    for await (const { number, text } of lines()) {
      signal.throwIfAborted();
      const found = snapshotOn(text);
      if (typeof found === 'string') faults.push({ file: name, line: number, column: 1, message: found, example: null });
    }
  }
  if (faults.length === 0) return;
  throw appError('snapshots-invalid', { faults: faults.slice(0, mostFaults), more: Math.max(0, faults.length - mostFaults) });
}

/** The snapshots of all inputs, which were checked; one that a file lost meanwhile is a fault like any other. */
async function* snapshotsOf(inputs: readonly Rereadable[]): AsyncGenerator<Snapshot> {
  for (const { name, lines } of inputs) {
    for await (const { number, text } of lines()) {
      const found = snapshotOn(text);
      if (typeof found !== 'string') yield found;
      else
        throw appError('snapshots-invalid', { faults: [{ file: name, line: number, column: 1, message: found, example: null }], more: 0 });
    }
  }
}

/**
 * `throughline history import FILE...`: takes exported snapshots in, each once, and none if a line is bad. Nothing is forgotten by it:
 * what comes in is what was exported, in whatever order.
 */
export async function importCommand(files: readonly string[], options: HistoryOptions, io: Io): Promise<ExitCode> {
  const { place } = await findHistory(options, io.now(), io);
  const names = [...new Set(files)];
  const inputs: Rereadable[] = [];
  for (const file of names) inputs.push(await openRereadable(file, io));
  await check(inputs, io.signal);
  const history = await openPlace(place, io, false);
  let added = 0;
  let known = 0;
  try {
    for await (const snapshot of snapshotsOf(inputs)) {
      io.signal.throwIfAborted();
      if (await history.save(snapshot)) added += 1;
      else known += 1;
    }
  } finally {
    await history.close();
  }
  io.stderr.write(plainLines([`throughline: ${count(added, 'snapshot')} new, ${known} there already`]));
  return 0;
}
