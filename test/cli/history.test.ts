import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openHistory } from '../../src/history/open.ts';
import { deps } from '../history/contract.ts';
import { configOf, fileSource, githubIssues, githubShop, githubSource, tokens } from './doubles.ts';
import { type Folder, shop } from './folder.ts';
import { audited, type RunOptions, runCli } from './run.ts';

/** The history is where the config says. */
const here = { THROUGHLINE_HISTORY: undefined };
const configured = (more = ''): Folder => shop({ 'throughline.yml': `${configOf(fileSource('issues.ndjson'))}${more}` });

async function stored(at: string, workspace = 'default') {
  const history = await openHistory(at, workspace, deps());
  const heads = await history.heads();
  const snapshots = await Promise.all(heads.map(({ id }) => history.snapshot(id)));
  await history.close();
  return snapshots.flatMap((snapshot) => snapshot ?? []);
}
const inFolder = (folder: Folder) => stored(join(folder.path, '.throughline/history.db'));
const run = (folder: Folder, args: readonly string[] = [], options: RunOptions = {}) =>
  runCli(['audit', ...args], { cwd: folder.path, env: here, ...options });

describe('an audit of the configured sources is remembered', () => {
  test('beside the config, kept out of git, once for the same audit', async () => {
    const folder = configured();
    const { audit, stderr } = await audited([], { cwd: folder.path, env: here });
    expect(stderr).toBe('');
    await run(folder);
    const [snapshot, ...more] = await inFolder(folder);
    expect(more).toEqual([]);
    expect(snapshot).toMatchObject({ at: '2026-11-20T09:00:00.000Z', origin: 'audit', hashes: audit.hashes, measures: audit.measures });
    expect(snapshot?.issues).toHaveLength(4);
    expect(snapshot?.findings).toHaveLength(audit.findings.length);
    expect(folder.list()).toEqual(expect.arrayContaining(['.throughline/.gitignore', '.throughline/history.db']));
    expect(folder.read('.throughline/.gitignore')).toBe('*\n');
    expect(folder.list().filter((name) => /-(wal|shm|journal)$/.test(name))).toEqual([]);
  });

  test('whatever the gates say, and however it is written', async () => {
    const folder = configured('gates: {open: {linked: 99}}\n');
    expect((await run(folder, ['--format', 'csv'])).code).toBe(1);
    expect(await inFolder(folder)).toHaveLength(1);
  });

  test('another day is another snapshot, and of yesterday the last stays', async () => {
    const folder = configured();
    const clock = () => new Date('2026-11-20T09:00:00Z');
    for (const now of ['2026-11-18T08:00:00Z', '2026-11-18T09:00:00Z', '2026-11-20T08:00:00Z'])
      await run(folder, ['--now', now], { now: clock });
    expect((await inFolder(folder)).map(({ at }) => at)).toEqual(['2026-11-20T08:00:00.000Z', '2026-11-18T09:00:00.000Z']);
  });

  test('where the config or the environment says', async () => {
    const folder = configured('history: {at: memory/of-the-shop.db, workspace: shop, days: all}\n');
    await run(folder);
    expect(await stored(join(folder.path, 'memory/of-the-shop.db'), 'shop')).toHaveLength(1);
    expect(folder.list()).not.toContain('memory/.gitignore');
    await run(folder, [], { env: { THROUGHLINE_HISTORY: 'elsewhere.db' } });
    expect(await stored(join(folder.path, 'elsewhere.db'), 'shop')).toHaveLength(1);
  });
});

describe('what is not remembered', () => {
  test.each<[string, readonly string[], string]>([
    ['sources of the command line', ['issues.ndjson', '--goals', 'goals.yml'], ''],
    ['other goals', ['--goals', 'goals.yml'], ''],
    ['other slices', ['--slice', 'open'], ''],
    ['by wish', ['--no-history'], ''],
    ['by config', [], 'history: false\n'],
  ])('%s', async (_what, args, config) => {
    const folder = configured(config);
    expect((await run(folder, args)).code).toBe(0);
    expect(existsSync(join(folder.path, '.throughline'))).toBe(false);
  });

  test('an audit that is not complete', async () => {
    const { url } = await githubShop(githubIssues(40), 2);
    const folder = shop({ 'throughline.yml': configOf(githubSource(url)) });
    expect((await run(folder, [], { env: { ...here, ...tokens } })).code).toBe(3);
    expect(existsSync(join(folder.path, '.throughline'))).toBe(false);
  });

  test('commands that only look', async () => {
    const folder = configured();
    await runCli(['goals'], { cwd: folder.path, env: here });
    await runCli(['explain', 'SHOP-1'], { cwd: folder.path, env: here });
    expect(existsSync(join(folder.path, '.throughline'))).toBe(false);
  });
});

describe('an audit that cannot be remembered is a warning', () => {
  test.each([
    ['the folder cannot be made', 'history: issues.ndjson/history.db\n', 'cannot be reached'],
    ['the file is something else', 'history: goals.yml\n', 'cannot be read: file is not a database'],
    ['the server is not there', 'history: "postgres://127.0.0.1:1/x"\n', 'the history at postgres://127.0.0.1:1/x cannot be reached'],
  ])('%s', async (_what, config, expected) => {
    const folder = configured(config);
    const before = folder.read('goals.yml');
    const { code, stdout, stderr } = await run(folder);
    expect(code).toBe(0);
    expect(stdout).toContain('of the open work');
    expect(stderr.trimEnd().split('\n')).toEqual([expect.stringContaining('throughline: warning: this audit is not in the history: ')]);
    expect(stderr).toContain(expected);
    expect(folder.read('goals.yml')).toBe(before);
  });

  test('no report is written over it', async () => {
    const { code, stderr } = await run(configured(), ['--format', 'json=.throughline/history.db']);
    expect(code).toBe(2);
    expect(stderr).toContain('would be overwritten');
  });
});

describe('what the history knows', () => {
  const reworded = (title: string) => `period: 2026-Q4\nobjectives:\n  - {id: O1, title: ${title}}\n`;

  test('is that a goal reads otherwise than in the audit before', async () => {
    const folder = shop({ 'throughline.yml': configOf(fileSource('issues.ndjson')), 'goals.yml': reworded('Keep the merchants we win') });
    const found = async (now: string) => {
      const { audit } = await audited([], { cwd: folder.path, env: here, now });
      return audit.findings.filter(({ rule }) => rule === 'goal-reworded').map(({ message }) => message);
    };
    expect(await found('2026-11-13T09:00:00Z')).toEqual([]);
    folder.write('goals.yml', reworded('Keep the merchants we win for a year'));
    const told = [
      'the title of O1 was "Keep the merchants we win" in the last stored audit, and is "Keep the merchants we win for a year" now',
    ];
    expect(await found('2026-11-20T09:00:00Z')).toEqual(told);
    expect(await found('2026-11-20T09:00:00Z')).toEqual(told);
    expect(await inFolder(folder)).toHaveLength(2);
  });

  test('comes from merged shards as from one run', async () => {
    const folder = configured();
    await runCli(['audit', '--shard', '1/1', '--output', '1.ndjson'], { cwd: folder.path, env: here });
    expect(existsSync(join(folder.path, '.throughline'))).toBe(false);
    await runCli(['merge', '1.ndjson'], { cwd: folder.path, env: here });
    await run(folder);
    expect(await inFolder(folder)).toHaveLength(1);
  });
});
