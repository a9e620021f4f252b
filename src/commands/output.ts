import { randomUUID } from 'node:crypto';
import { open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { appError } from '../errors.ts';
import type { OutputStream } from './io.ts';

export type Pieces = Iterable<string | Uint8Array>;

/** Something to write: `file` is null for stdout. */
export interface Output {
  readonly file: string | null;
  readonly pieces: Pieces;
}

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : '');
const isClosedPipe = (error: unknown) =>
  ['EPIPE', 'ERR_STREAM_DESTROYED', 'ERR_STREAM_WRITE_AFTER_END', 'ECONNRESET'].includes(codeOf(error));
const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** Pieces are gathered to this many characters before they are handed on: many small writes are slow. */
const batch = 64 * 1024;

function* gather(pieces: Pieces): Generator<string | Uint8Array> {
  let gathered = '';
  for (const piece of pieces) {
    if (typeof piece !== 'string') {
      if (gathered !== '') yield gathered;
      gathered = '';
      yield piece;
    } else {
      gathered += piece;
      if (gathered.length >= batch) {
        yield gathered;
        gathered = '';
      }
    }
  }
  if (gathered !== '') yield gathered;
}

/** Writes to a stream at the pace of its reader. A reader that has gone away (`| head`) ends it quietly; false then. */
export async function writeTo(stream: OutputStream, pieces: Pieces): Promise<boolean> {
  for (const piece of gather(pieces)) {
    const error = await new Promise<unknown>((done) => {
      stream.write(piece, done);
    });
    if (error !== null && error !== undefined) {
      if (isClosedPipe(error)) return false;
      throw appError('output-failed', { target: 'stdout', reason: reasonOf(error) }, error);
    }
  }
  return true;
}

async function isSpecial(path: string): Promise<boolean> {
  try {
    return !(await stat(path)).isFile();
  } catch {
    return false;
  }
}

async function writeFileFrom(path: string, flags: 'w' | 'wx', pieces: Pieces): Promise<void> {
  const handle = await open(path, flags);
  try {
    for (const piece of gather(pieces)) await handle.writeFile(piece);
    if (flags === 'wx') await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * Writes all outputs. Regular files come whole or not at all: all are written beside their place first, then put into it.
 * Pipes and devices are written to directly. Throws `output-failed`; an older file then stays as it was.
 */
export async function writeOutputs(outputs: readonly Output[], stdout: OutputStream, cwd: string): Promise<void> {
  const prepared: { readonly temporary: string; readonly path: string }[] = [];
  try {
    for (const { file, pieces } of outputs) {
      if (file === null) {
        await writeTo(stdout, pieces);
        continue;
      }
      const path = resolve(cwd, file);
      try {
        if (await isSpecial(path)) await writeFileFrom(path, 'w', pieces);
        else {
          const temporary = join(dirname(path), `.${basename(path)}.${randomUUID()}.tmp`);
          prepared.push({ temporary, path });
          await writeFileFrom(temporary, 'wx', pieces);
        }
      } catch (error) {
        if (isClosedPipe(error)) continue;
        throw appError('output-failed', { target: file, reason: reasonOf(error) }, error);
      }
    }
    for (const { temporary, path } of prepared) {
      try {
        await rename(temporary, path);
      } catch (error) {
        throw appError('output-failed', { target: path, reason: reasonOf(error) }, error);
      }
    }
  } finally {
    for (const { temporary } of prepared) await rm(temporary, { force: true });
  }
}
