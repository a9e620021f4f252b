import { addAbortSignal } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import { fail, type Io, run } from './cli.ts';
import { appError } from './errors.ts';

/** A reader that has gone away is no fault of the output: the run ends quietly. */
const isClosedPipe = ({ code }: NodeJS.ErrnoException) => code === 'EPIPE' || code === 'ERR_STREAM_DESTROYED';

const signalCodes = { SIGINT: 130, SIGTERM: 143 } as const;

/** Interrupts the run at the first signal, the process at the second. */
function interruptible(process: NodeJS.Process): AbortSignal {
  const abort = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (abort.signal.aborted) process.exit(signalCodes[signal]);
      abort.abort(signal);
    });
  }
  return abort.signal;
}

async function askGh(): Promise<string> {
  const { execFile } = await import('node:child_process');
  return new Promise((resolve, reject) => {
    execFile('gh', ['auth', 'token'], { timeout: 10_000 }, (error, stdout) => (error === null ? resolve(stdout.trim()) : reject(error)));
  });
}

function ioOf(process: NodeJS.Process, version: string, signal: AbortSignal): Io {
  return {
    argv: process.argv.slice(2),
    env: process.env,
    // Opened only when it is read; a read that waits for a person to type ends with the run.
    stdin: { [Symbol.asyncIterator]: () => addAbortSignal(signal, process.stdin)[Symbol.asyncIterator]() },
    stdout: process.stdout,
    stderr: process.stderr,
    cwd: workingFolder(process),
    version,
    now: () => new Date(),
    sleep: (ms, until) => delay(ms, undefined, { signal: until }),
    random: Math.random,
    signal,
    ghToken: askGh,
  };
}

/** Where the tool was started; the root when that folder has been deleted since, so that it can still say what is missing. */
function workingFolder(process: NodeJS.Process): string {
  try {
    return process.cwd();
  } catch {
    return '/';
  }
}

/** Proxies as HTTPS_PROXY, HTTP_PROXY and NO_PROXY name them; the message does not quote them, they may hold passwords. */
async function useProxies(env: NodeJS.ProcessEnv): Promise<void> {
  if (!Object.keys(env).some((name) => /^https?_proxy$/i.test(name))) return;
  const { default: http } = await import('node:http');
  try {
    http.setGlobalProxyFromEnv?.();
  } catch (error) {
    throw appError(
      'usage-invalid',
      { message: 'HTTPS_PROXY or HTTP_PROXY holds no address of a proxy', hint: 'Correct it, or unset it.', example: 'http://proxy:3128' },
      error,
    );
  }
}

/** Connects the tool to a real process: streams, signals, proxy, clock. Sets `process.exitCode`, so that output is never cut short. */
export async function start(process: NodeJS.Process, version: string): Promise<void> {
  let broken = false;
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (!isClosedPipe(error)) broken = true;
    });
  }
  const signal = interruptible(process);
  const io = ioOf(process, version, signal);
  const crashed = (error: unknown) => void fail(error, io).finally(() => process.exit(70));
  process.on('uncaughtException', crashed);
  process.on('unhandledRejection', crashed);
  let code: number;
  try {
    await useProxies(process.env);
    code = await run(io);
  } catch (error) {
    code = await fail(error, io);
  }
  process.exitCode = broken && code < 70 ? 74 : code;
  // The stream's own errors come after the write that caused them.
  process.on('beforeExit', () => {
    if (broken && code < 70) process.exitCode = 74;
  });
}
