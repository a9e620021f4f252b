import { randomUUID } from 'node:crypto';
import { open, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { appError } from '../errors.ts';
import { gather, type Pieces } from './pieces.ts';

export interface FileOutput<P = Pieces> {
  /** As the user named it; resolves from the working directory. */
  readonly file: string;
  readonly pieces: P;
}

/** Pieces at hand, or as they come. */
type AnyPieces = Pieces | AsyncIterable<string>;

/** A file written beside its place. */
export interface PreparedFile {
  /** Puts it into its place. */
  put(): Promise<void>;
  /** Takes away what `put` has not put. */
  discard(): Promise<void>;
}

const reasons: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'there is no such folder'],
  ['EEXIST', 'a file of that name is in the way'],
  ['ENOTDIR', 'a part of its path is not a folder'],
  ['EACCES', 'permission denied'],
  ['EPERM', 'permission denied'],
  ['EROFS', 'the file system is read-only'],
  ['ENOSPC', 'no space is left'],
  ['ENAMETOOLONG', 'its name is too long'],
  ['ELOOP', 'its links go in a circle'],
]);

/** The system's code, such as ENOENT; '' for errors that are not the system's. */
const codeOf = (error: unknown): string => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return /^E[A-Z0-9]+$/.test(code) ? code : '';
};

/** What to throw for an error. Its own message is not shown, it names the temporary file; a bug in a reporter stays one. */
export const failedOutput = (target: string, error: unknown): unknown => {
  const code = codeOf(error);
  return code === '' ? error : appError('output-failed', { target, reason: reasons.get(code) ?? code }, error);
};

async function write(path: string, flags: 'w' | 'wx', pieces: AnyPieces, mode: number | null): Promise<void> {
  const handle = await open(path, flags);
  try {
    if (mode !== null) await handle.chmod(mode);
    for await (const piece of Symbol.asyncIterator in pieces ? pieces : gather(pieces)) await handle.writeFile(piece);
    if (flags === 'wx') await handle.sync();
  } finally {
    await handle.close();
  }
}

/** A pipe or a device: written to as it comes, there is no place to put it into. A reader that has gone away ends it quietly. */
async function writeThrough(path: string, { file, pieces }: FileOutput<AnyPieces>): Promise<PreparedFile> {
  await write(path, 'w', pieces, null).catch((error: unknown) => {
    if (codeOf(error) !== 'EPIPE') throw failedOutput(file, error);
  });
  return { put: async () => {}, discard: async () => {} };
}

/**
 * Writes a file into the folder where it belongs, under a name of its own until `put`. An older file keeps its mode, a link still
 * leads to it. Throws `output-failed`, with nothing left behind.
 */
export async function prepareFile(output: FileOutput<AnyPieces>, cwd: string): Promise<PreparedFile> {
  const { file, pieces } = output;
  const named = resolve(cwd, file);
  const older = await stat(named).catch((error: unknown) => {
    if (codeOf(error) !== 'ENOENT') throw failedOutput(file, error);
    return null;
  });
  if (older?.isDirectory()) throw appError('output-failed', { target: file, reason: 'it is a folder' });
  if (older !== null && !older.isFile()) return writeThrough(named, output);
  const path = older === null ? named : await realpath(named);
  const temporary = join(dirname(path), `.${basename(path).slice(0, 100)}.${randomUUID()}.tmp`);
  const discard = () => rm(temporary, { force: true });
  try {
    await write(temporary, 'wx', pieces, older === null ? null : older.mode & 0o7777);
  } catch (error) {
    await discard().catch(() => {});
    throw failedOutput(file, error);
  }
  const put = () =>
    rename(temporary, path).catch((error: unknown) => {
      throw failedOutput(file, error);
    });
  return { put, discard };
}
