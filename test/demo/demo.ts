import { accessSync, constants, mkdirSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join, relative } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { fail, type Io } from '../../src/cli.ts';
import { showDemo, versionOf } from './show.ts';

/** `npm run demo`. Works without a network, and where this checkout cannot be written to. */
const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = join(root, 'config', 'demo');

/** Beside the demo's config, where its audits are remembered too; in the folder for temporary files where nothing can be written there. */
function placeToWrite(): string {
  const beside = join(folder, '.throughline');
  try {
    mkdirSync(beside, { recursive: true });
    accessSync(beside, constants.W_OK);
    return beside;
  } catch {
    const elsewhere = join(tmpdir(), `throughline-demo-${userInfo().uid}`);
    mkdirSync(elsewhere, { recursive: true });
    return elsewhere;
  }
}

const out = placeToWrite();
const shownAs = (path: string) => (path.startsWith(root) ? relative(root, path) : path);

const io: Io = {
  argv: [],
  env: process.env,
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  cwd: root,
  version: versionOf(root),
  now: () => new Date(),
  sleep: (ms, signal) => delay(ms, undefined, { signal }),
  random: Math.random,
  signal: new AbortController().signal,
};

// A reader that has gone away missed nothing.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
const shown = { config: shownAs(join(folder, 'throughline.yml')), page: shownAs(join(out, 'weekly.html')) };
process.exitCode = await showDemo({ folder, out, shown }, io).catch((error: unknown) => fail(error, io));
