import { appError } from '../errors.ts';
import { type FileOutput, type PreparedFile, prepareFile } from './file-output.ts';
import type { Io, OutputStream } from './io.ts';
import { gather, type Pieces, untilAborted } from './pieces.ts';

/** Something to write, to a stream of the process or into a file. */
export type Output = { readonly stream: 'stdout' | 'stderr'; readonly pieces: Pieces } | FileOutput;

const closedPipe = ['EPIPE', 'ERR_STREAM_DESTROYED', 'ERR_STREAM_WRITE_AFTER_END', 'ECONNRESET'];
const isClosedPipe = (error: Error) => 'code' in error && closedPipe.includes(String(error.code));

/** Writes to a stream at the pace of its reader. A reader that has gone away (`| head`) ends it quietly; false then. Throws `output-failed`. */
export async function writeTo(stream: OutputStream, pieces: Pieces, name = 'stdout'): Promise<boolean> {
  for (const piece of gather(pieces)) {
    const error = await new Promise<Error | null | undefined>((done) => {
      stream.write(piece, done);
    });
    if (error === null || error === undefined) continue;
    if (isClosedPipe(error)) return false;
    throw appError('output-failed', { target: name, reason: error.message }, error);
  }
  return true;
}

/**
 * Writes all outputs. Regular files come whole or not at all: each is written beside its place, and all are put into place when all
 * are written. The streams come last, so that a failure before them is not told below a report. Throws `output-failed`; older files
 * then stay as they were. Stops, with the files discarded, when the run is interrupted.
 */
export async function writeOutputs(outputs: readonly Output[], io: Pick<Io, 'stdout' | 'stderr' | 'cwd' | 'signal'>): Promise<void> {
  const prepared: PreparedFile[] = [];
  try {
    for (const output of outputs) {
      if ('file' in output) prepared.push(await prepareFile({ ...output, pieces: untilAborted(output.pieces, io.signal) }, io.cwd));
    }
    io.signal.throwIfAborted();
    for (const file of prepared) await file.put();
  } finally {
    for (const file of prepared) await file.discard();
  }
  for (const output of outputs) {
    if ('stream' in output) await writeTo(io[output.stream], untilAborted(output.pieces, io.signal), output.stream);
  }
}
