import { execFile } from 'node:child_process';
import http from 'node:http';
import module from 'node:module';
import { setTimeout as delay } from 'node:timers/promises';
import { run } from './cli.ts';

/** Ends a reader that has gone away quietly; everything else is a fault of the output. */
const isClosedPipe = (error: NodeJS.ErrnoException) => error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED';

const askGh = () =>
  new Promise<string>((resolve, reject) => {
    execFile('gh', ['auth', 'token'], { timeout: 10_000 }, (error, stdout) => (error === null ? resolve(stdout.trim()) : reject(error)));
  });

/** Connects the tool to a real process: streams, signals, proxy, clock. Sets `process.exitCode`, so that output is never cut short. */
export async function start(process: NodeJS.Process, version: string): Promise<void> {
  module.enableCompileCache?.();
  http.setGlobalProxyFromEnv?.();
  const abort = new AbortController();
  const codes = { SIGINT: 130, SIGTERM: 143 } as const;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (abort.signal.aborted) process.exit(codes[signal]);
      abort.abort(signal);
    });
  }
  const crashed = (error: unknown) => {
    process.stderr.write(`throughline: a bug in throughline: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(70);
  };
  process.on('uncaughtException', crashed);
  process.on('unhandledRejection', crashed);
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (!isClosedPipe(error)) process.exitCode = 74;
    });
  }
  const code = await run({
    argv: process.argv.slice(2),
    env: process.env,
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    cwd: process.cwd(),
    version,
    now: () => new Date(),
    sleep: (ms, signal) => delay(ms, undefined, { signal }),
    random: Math.random,
    signal: abort.signal,
    ghToken: askGh,
  });
  process.exitCode = process.exitCode === 74 && code === 0 ? 74 : code;
}
