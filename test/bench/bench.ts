import { once } from 'node:events';
import { createWriteStream, existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { bodySize, goals, records } from './issues.ts';
import { byTurns, modulesOf, taken, wallTime } from './processes.ts';
import { figures, isMet, spread, type Target, verdict } from './verdict.ts';

/**
 * Measures what a user waits for and holds it against its targets: the start of the tool, an audit of many issues, the reading of
 * their bodies, the opening of a history. Needs a build. Ends with 1 when a target is missed; nothing of it is a test, for timings are of a machine.
 */
const issues = 100_000;
const rounds = { start: 21, audit: 5, reading: 5, history: 7 };
const remembered = { weeks: 52, issues: 10_000 };
const now = '2026-11-20T09:00:00Z';

const path = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const cli = path('../../bin/throughline.js');
const say = (line: string) => process.stdout.write(`${line}\n`);
const medianOf = (values: readonly number[]) => spread(values).median;
/** The middle of the factors round by round: the two runs of a round meet the machine in the same moment, those of different rounds do not. */
const factorOf = (measured: readonly number[], yardstick: readonly number[]) =>
  medianOf(measured.map((value, round) => value / (yardstick[round] ?? Number.NaN)));

function measureStart(): Target[] {
  const times = byTurns(rounds.start, {
    node: () => wallTime(['-e', '0']),
    version: () => wallTime([cli, '--version']),
    help: () => wallTime([cli, '--help']),
  });
  say('Start');
  say(figures('node -e 0', times.node, 'ms'));
  say(figures('throughline --version', times.version, 'ms'));
  say(figures('throughline --help', times.help, 'ms'));
  say(
    `  --help loads ${modulesOf([cli, '--help'])
      .map((url) => basename(url))
      .join(', ')}`,
  );
  return [
    { what: '--version against node -e 0', actual: factorOf(times.version, times.node), limit: 1.2, unit: '×' },
    { what: '--help against node -e 0', actual: factorOf(times.help, times.node), limit: 2.5, unit: '×' },
  ];
}

async function writeIssues(file: string): Promise<void> {
  const out = createWriteStream(file);
  for (const { labelled: _, ...record } of records(issues)) {
    if (!out.write(`${JSON.stringify(record)}\n`)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
}

async function measureAudit(folder: string): Promise<Target[]> {
  const dump = join(folder, 'big.ndjson');
  const goalsFile = join(folder, 'goals.yml');
  await writeIssues(dump);
  await writeFile(goalsFile, goals);
  const audit = [cli, 'audit', dump, '--goals', goalsFile, '--now', now];
  const { parse, whole } = byTurns(rounds.audit, { parse: () => taken([path('parse-alone.ts'), dump]), whole: () => taken(audit) });
  const ms = (runs: typeof whole) => runs.map((run) => run.ms);
  const megabytes = whole.map((run) => run.megabytes);
  say(`\nAudit of ${issues} issues with bodies of ${bodySize} characters, every second one labelled`);
  say(figures('streaming and parsing the lines', ms(parse), 'ms'));
  say(figures('throughline audit', ms(whole), 'ms'));
  say(figures('its peak memory', megabytes, 'MB'));
  return [
    { what: 'audit against parsing alone', actual: factorOf(ms(whole), ms(parse)), limit: 5, unit: '×' },
    { what: 'peak memory of the audit', actual: Math.max(...megabytes), limit: 500, unit: 'MB' },
  ];
}

function measureReading(): Target[] {
  const { stdout } = taken([path('reading.ts'), String(issues), String(rounds.reading)]);
  const { reading, parsing } = JSON.parse(stdout) as { reading: number[]; parsing: number[] };
  say(`\nReading ${issues} bodies in memory`);
  say(figures('markdown-it blocks, labelled half', parsing, 'ms'));
  say(figures('createReader, all of them', reading, 'ms'));
  return [{ what: 'reading against block parsing', actual: factorOf(reading, parsing), limit: 2, unit: '×' }];
}

/** The store as users have it: in one piece, types taken away. */
async function built(script: string, folder: string): Promise<string> {
  const bundle = await rolldown({ input: script, platform: 'node' });
  const { output } = await bundle.write({ dir: folder, format: 'esm', entryFileNames: 'history.mjs' });
  await bundle.close();
  return join(folder, output[0].fileName);
}

async function measureHistory(folder: string): Promise<Target[]> {
  const file = join(folder, 'history.db');
  const { weeks, issues: each } = remembered;
  const script = await built(path('history.ts'), folder);
  const { ms: filling } = taken([script, 'fill', file, String(weeks), String(each)]);
  const { reading } = byTurns(rounds.history, {
    reading: () => JSON.parse(taken([script, 'read', file]).stdout) as { ms: number; issues: number },
  });
  if (reading.some(({ issues: read }) => read !== 2 * each)) throw new Error('the history did not give back what was saved');
  const times = reading.map(({ ms }) => ms);
  say(`\nHistory of ${weeks} weekly snapshots of ${each} issues`);
  say(figures('writing all of them', [filling], 'ms'));
  say(figures('opening, and reading the last two', times, 'ms'));
  return [{ what: 'opening a history and reading its last two snapshots', actual: medianOf(times), limit: 300, unit: 'ms' }];
}

async function bench(): Promise<void> {
  if (!existsSync(path('../../dist/main.js'))) throw new Error('There is no build: run "npm run build" first.');
  const folder = await mkdtemp(join(tmpdir(), 'throughline-bench-'));
  try {
    // First the start, while this process is small: starting a child takes longer the more memory its parent holds.
    const targets = [...measureStart(), ...(await measureAudit(folder)), ...measureReading(), ...(await measureHistory(folder))];
    say('\nTargets');
    for (const target of targets) say(verdict(target));
    process.exitCode = targets.every(isMet) ? 0 : 1;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

await bench();
