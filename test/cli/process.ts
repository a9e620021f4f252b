import { type ChildProcess, execFileSync, type SpawnOptions, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll } from 'vitest';

/** The Node that the toolchain brings. */
export const node = resolve('node_modules/.bin/node');

/** What `npm pack` would hold, in a folder of its own: nothing of node_modules can be found from there. */
export interface Installed {
  /** bin/throughline.js. */
  readonly bin: string;
  /** The same without dist/. */
  readonly unbuilt: string;
}

/** Builds the tool once for the tests of a file, away from dist/, which others may be building. */
export function install(): () => Installed {
  let folder: string | null = null;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'throughline-installed-'));
    for (const name of ['built', 'unbuilt']) {
      mkdirSync(join(folder, name));
      cpSync('bin', join(folder, name, 'bin'), { recursive: true });
      cpSync('package.json', join(folder, name, 'package.json'));
    }
    execFileSync(node, [resolve('node_modules/rolldown/bin/cli.mjs'), '-c', '--dir', join(folder, 'built', 'dist')], { stdio: 'pipe' });
  });
  afterAll(() => {
    if (folder !== null) rmSync(folder, { recursive: true, force: true });
  });
  return () => {
    if (folder === null) throw new Error('not installed yet');
    return { bin: join(folder, 'built', 'bin', 'throughline.js'), unbuilt: join(folder, 'unbuilt', 'bin', 'throughline.js') };
  };
}

export interface Ended {
  /** The signal's name when one ended it. */
  readonly code: number | NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Waits for a process whose output is piped. */
export async function ended(child: ChildProcess): Promise<Ended> {
  const [stdout, stderr, code] = await Promise.all([
    child.stdout === null ? Buffer.alloc(0) : buffer(child.stdout),
    child.stderr === null ? Buffer.alloc(0) : buffer(child.stderr),
    new Promise<Ended['code']>((done, failed) => {
      child.on('error', failed);
      child.on('close', (exit, signal) => done(signal ?? exit));
    }),
  ]);
  return { code, stdout: stdout.toString(), stderr: stderr.toString() };
}

/** Only what a process needs to start, so that no token, proxy or colour of this machine decides a test. */
export const bareEnv = (more: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv => ({
  PATH: process.env.PATH,
  HOME: process.env.HOME,
  NODE_COMPILE_CACHE: '',
  NODE_DISABLE_COMPILE_CACHE: '1',
  ...more,
});

/** Starts `file` with Node; standard input is empty unless `options.stdio` says otherwise. */
export const start = (args: readonly string[], { env, ...options }: SpawnOptions = {}, program = node): ChildProcess =>
  spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options, env: env ?? bareEnv() });

/** Runs a line of sh; `$NODE` and `$BIN` are the tool. */
export const shell = (line: string, cwd: string, bin: string, env: Readonly<Record<string, string>> = {}): Promise<Ended> =>
  ended(spawn('bash', ['-c', line], { cwd, stdio: ['ignore', 'pipe', 'pipe'], env: bareEnv({ NODE: node, BIN: bin, ...env }) }));
