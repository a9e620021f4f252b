import { spawnSync } from 'node:child_process';

/** What one process took: wall-clock milliseconds, and the most memory it held at once, in MB. */
export interface Taken {
  readonly ms: number;
  readonly megabytes: number;
  readonly stdout: string;
}

/** Loaded into a measured process: it tells its own peak on descriptor 3, so that nothing that stands around it counts. */
const tellPeak = `data:text/javascript,import fs from 'node:fs';
process.on('exit',()=>fs.writeSync(3,String(process.resourceUsage().maxRSS)))`.replaceAll('\n', '');

/** Loaded into a process whose modules are asked for: one URL per line on descriptor 3. */
const tellModules = `data:text/javascript,import fs from 'node:fs';import {registerHooks} from 'node:module';
registerHooks({load(url,context,next){fs.writeSync(3,url+'\\n');return next(url,context)}})`.replaceAll('\n', '');

function spawn(args: readonly string[], env: NodeJS.ProcessEnv): { readonly ms: number; readonly stdout: string; readonly told: string } {
  const start = performance.now();
  const { status, error, stdout, stderr, output } = spawnSync(process.execPath, args, {
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  const ms = performance.now() - start;
  if (error !== undefined || status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}: ${stderr}`, { cause: error });
  return { ms, stdout, told: output[3] ?? '' };
}

/** Wall-clock milliseconds of `node ARGS`. Throws when it does not end with 0. */
export const wallTime = (args: readonly string[], env: NodeJS.ProcessEnv = process.env): number => spawn(args, env).ms;

/** Runs `node ARGS` to its end. Throws when it does not end with 0. */
export function taken(args: readonly string[], env: NodeJS.ProcessEnv = process.env): Taken {
  const { ms, stdout, told } = spawn(['--import', tellPeak, ...args], env);
  return { ms, stdout, megabytes: Number(told) / 1024 };
}

/** The modules that `node ARGS` loads, by URL, built-in ones left out. */
export const modulesOf = (args: readonly string[], env: NodeJS.ProcessEnv = process.env): string[] =>
  spawn(['--import', tellModules, ...args], env)
    .told.split('\n')
    .filter((url) => url.startsWith('file:'));

/** Runs the measurements by turns, `rounds` times after a warm-up, so that a slow moment of the machine meets all alike. */
export function byTurns<Name extends string, T>(
  rounds: number,
  runs: Readonly<Record<Name, () => T>>,
): Readonly<Record<Name, readonly T[]>> {
  const names = Object.keys(runs) as Name[];
  const results = Object.fromEntries(names.map((name) => [name, [] as T[]])) as Record<Name, T[]>;
  for (let round = 0; round <= rounds; round++) {
    for (const name of names) {
      const result = runs[name]();
      if (round > 0) results[name].push(result);
    }
  }
  return results;
}
