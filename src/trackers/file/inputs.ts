import { createReadStream } from 'node:fs';
import { glob, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { appError } from '../../errors.ts';
import type { TrackerDeps } from '../tracker.ts';

/** One file, or standard input, to be read from its beginning at every `open`. */
export interface Input {
  /** As the user wrote it, or as the glob found it; `stdin` for `-`. */
  readonly name: string;
  open(): AsyncIterable<Uint8Array>;
}

/** The text of so many bytes is still small enough to be cleared away with what is young: from 128 kB on the engine gives it memory of its own. */
const pieceSize = 120 * 1024;
/** Bytes read at once: to wait for every single piece of a large file takes longer than to read it. */
const readSize = 8 * pieceSize;

/** Whether a path asks for a pattern to be matched. */
export const isGlob = (path: string): boolean => /[*?[\]{}]/.test(path);

const reasons: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'there is no such file'],
  ['EACCES', 'permission denied'],
  ['EISDIR', 'it is a folder; name the files in it, for example with a glob such as exports/*.json'],
]);

function unreadable(file: string, error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : null;
  if (code === null) return error;
  return appError('file-unreadable', { file, reason: reasons.get(code) ?? code }, error);
}

async function isFile(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  return found !== null && !found.isDirectory();
}

const fromFile = (name: string, path: string, signal: AbortSignal): Input => ({
  name,
  async *open() {
    try {
      for await (const chunk of createReadStream(path, { signal, highWaterMark: readSize })) {
        for (let at = 0; at < chunk.length; at += pieceSize) yield chunk.subarray(at, at + pieceSize);
      }
    } catch (error) {
      throw signal.aborted ? signal.reason : unreadable(name, error);
    }
  },
});

const fromStdin = (deps: TrackerDeps): Input => ({
  name: 'stdin',
  async *open() {
    for await (const chunk of deps.stdin) {
      deps.signal.throwIfAborted();
      yield typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    }
  },
});

/**
 * What `path` (a file, a glob or `-`) stands for, sorted by name; paths resolve from `deps.root`.
 * Throws AppError `file-unreadable` when there is nothing.
 */
export async function findInputs(path: string, deps: TrackerDeps): Promise<readonly Input[]> {
  if (path === '-') return [fromStdin(deps)];
  const whole = resolve(deps.root, path);
  if (!isGlob(path) || (await isFile(whole))) return [fromFile(path, whole, deps.signal)];
  const found: string[] = [];
  for await (const name of glob(path, { cwd: deps.root })) if (await isFile(resolve(deps.root, name))) found.push(name);
  if (found.length === 0) throw appError('file-unreadable', { file: path, reason: 'no file matches' });
  return found.sort().map((name) => fromFile(name, resolve(deps.root, name), deps.signal));
}
