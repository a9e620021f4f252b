import type { Writable } from 'node:stream';

/** A stream that a person or another program reads. */
export type OutputStream = Writable & { readonly isTTY?: boolean; readonly columns?: number };

/** Everything of the process that a run may touch, so that tests run the whole tool without one. */
export interface Io {
  /** The arguments after the program's name. */
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: AsyncIterable<Uint8Array | string>;
  readonly stdout: OutputStream;
  readonly stderr: OutputStream;
  readonly cwd: string;
  readonly version: string;
  now(): Date;
  /** Resolves after `ms`; rejects with the signal's reason when it aborts. */
  sleep(ms: number, signal: AbortSignal): Promise<void>;
  /** From 0 up to 1. */
  random(): number;
  readonly signal: AbortSignal;
  readonly fetch?: typeof fetch;
  /** The token that `gh` is signed in with, for `--token-from gh`. */
  ghToken?(): Promise<string>;
}

/** Whether to colour what goes to one stream: NO_COLOR and --no-color win, then FORCE_COLOR, then whether it is a terminal. */
export function hasColor(stream: OutputStream, env: Io['env'], wanted: boolean): boolean {
  if (!wanted || (env.NO_COLOR !== undefined && env.NO_COLOR !== '')) return false;
  if (env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== '') return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  return stream.isTTY === true && env.TERM !== 'dumb';
}

const streams: ReadonlyMap<string, 'stdout' | 'stderr'> = new Map([
  ['-', 'stdout'],
  ['/dev/stdout', 'stdout'],
  ['/dev/fd/1', 'stdout'],
  ['/proc/self/fd/1', 'stdout'],
  ['/dev/stderr', 'stderr'],
  ['/dev/fd/2', 'stderr'],
  ['/proc/self/fd/2', 'stderr'],
]);

/**
 * The stream that a file name stands for, null when it is a file. Opening `/dev/stdout` instead fails where it is a socket, and where
 * it is a regular file it would be begun anew, or replaced.
 */
export const streamOf = (file: string): 'stdout' | 'stderr' | null => streams.get(file) ?? null;

/** The columns of a stream: the terminal's, else COLUMNS, else 80. */
export function widthOf(stream: OutputStream, env: Io['env']): number {
  const asked = Number(env.COLUMNS);
  const width = stream.columns || (Number.isInteger(asked) && asked > 0 ? asked : 80);
  return Math.min(Math.max(width, 40), 400);
}
