import { compareTexts } from '../../engine/issue-order.ts';
import type { ExitCode } from '../../errors.ts';
import type { History } from '../../history/history.ts';
import { count } from '../../reporters/figures.ts';
import { prepareFile } from '../file-output.ts';
import { type Io, streamOf } from '../io.ts';
import { plainLines } from '../lines.ts';
import { readNow } from '../options.ts';
import { writeTo } from '../output.ts';
import { refuseOverwriting } from '../targets.ts';
import { type ExportOptions, readSince } from './options.ts';
import { findHistory, withStored } from './place.ts';
import { lineOf } from './snapshot-line.ts';

/** Each snapshot as a line, the oldest first; one at a time, for together they may be more than memory holds. */
async function* lines(history: History, since: string | null, signal: AbortSignal): AsyncGenerator<string> {
  const heads = await history.heads(since === null ? {} : { since });
  const inOrder = heads.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at) || compareTexts(a.id, b.id));
  for (const { id } of inOrder) {
    signal.throwIfAborted();
    const snapshot = await history.snapshot(id);
    // Another process may have forgotten it meanwhile.
    if (snapshot !== null) yield lineOf(snapshot);
  }
}

async function toFile(file: string, text: AsyncGenerator<string>, io: Io): Promise<number> {
  let written = 0;
  const counted = async function* () {
    for await (const line of text) {
      written += 1;
      yield line;
    }
  };
  const prepared = await prepareFile({ file, pieces: counted() }, io.cwd);
  try {
    await prepared.put();
  } finally {
    await prepared.discard();
  }
  return written;
}

async function* none(): AsyncGenerator<string> {}

/** `throughline history export [FILE]`: the whole history as JSON Lines. */
export async function exportCommand(file = '-', options: ExportOptions, io: Io): Promise<ExitCode> {
  const now = readNow(options.now, io);
  const since = readSince(options.since, now);
  const { place, inputs } = await findHistory(options, now, io);
  const stream = streamOf(file);
  refuseOverwriting([{ to: stream === null ? { file } : { stream } }], inputs, io.cwd);
  const write = async (text: AsyncGenerator<string>): Promise<void> => {
    if (stream === null) {
      const written = await toFile(file, text, io);
      io.stderr.write(plainLines([`throughline: ${count(written, 'snapshot')} in ${file}`]));
      return;
    }
    for await (const line of text) if (!(await writeTo(io[stream], [line], stream))) break;
  };
  const isThere = await withStored(place, io, false, async (history) => {
    await write(lines(history, since, io.signal));
    return true;
  });
  if (!isThere) await write(none());
  return 0;
}
