import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  configOf,
  fileSource,
  githubIssues,
  githubShop,
  githubSource,
  redmineRecord,
  redmineShop,
  redmineSource,
  tokens,
} from './doubles.ts';
import { body, type Folder, issue, ndjson, shop } from './folder.ts';
import { audited, auditIn, runCli } from './run.ts';

const lists: Readonly<Record<string, string>> = {
  'epics.ndjson': ndjson([issue(1, 'OKR: O1-KR1', { type: 'epic' })]),
  'stories.ndjson': ndjson([issue(2, 'Value to come', { parent: 'SHOP-1' }), issue(3, body('Saves an hour a week', null))]),
  'more.ndjson': ndjson([issue(3, body('Saves an hour a week', null)), issue(4, '', { parent: 'SHOP-2', type: 'subtask' })]),
  'rest.ndjson': ndjson([issue(5, body(null, 'O9'), { parent: 'SHOP-6' })]),
};

const config = configOf(...Object.keys(lists).map(fileSource));
const workspace = () => shop({ ...lists, 'throughline.yml': config });

async function readShards(folder: Folder, of: number): Promise<readonly string[]> {
  const files: string[] = [];
  for (let index = 1; index <= of; index += 1) {
    const file = `shard-${index}.ndjson`;
    const { code, stderr, stdout } = await runCli(['audit', '--shard', `${index}/${of}`, '--output', file], { cwd: folder.path });
    expect([code, stderr, stdout]).toEqual([0, '', '']);
    files.push(file);
  }
  return files;
}

const merged = async (folder: Folder, files: readonly string[], more: readonly string[] = []) =>
  runCli(['merge', ...files, '--format', 'json', ...more], { cwd: folder.path });

describe('an audit by several jobs', () => {
  test.each([1, 2, 3, 4, 6])('in %i parts comes to what one job finds', async (of) => {
    const folder = workspace();
    const whole = await audited([], { cwd: folder.path });
    const { code, stdout } = await merged(folder, await readShards(folder, of));
    expect(code).toBe(whole.code);
    expect(auditIn(stdout)).toEqual(whole.audit);
    expect(whole.audit.measures.open?.linked).toMatchObject({ hit: 1, inherited: 1 });
  });

  test('whatever line ends a title holds', async () => {
    const folder = workspace();
    folder.write('rest.ndjson', ndjson([issue(5, body(null, 'O9'), { title: 'one\u2028two\u2029three\u0085four\r\nfive' })]));
    const whole = await audited([], { cwd: folder.path });
    const { stdout } = await merged(folder, await readShards(folder, 2));
    expect(auditIn(stdout)).toEqual(whole.audit);
  });

  test('looks parents up once more than one job does, and comes to the same', async () => {
    const lookup = () => ({
      body: { issues: [redmineRecord(900, { description: 'OKR: O1-KR1' })], total_count: 1, offset: 0, limit: 100 },
    });
    const child = redmineRecord(1, { description: 'A part of it.', parent: { id: 900 } });
    const redmine = await redmineShop([child], { lookup });
    const folder = shop({ ...lists, 'throughline.yml': configOf(redmineSource(redmine.url), fileSource('stories.ndjson')) });
    const env = { ...tokens, REDMINE_HOST: redmine.url };
    for (const index of [1, 2]) {
      const { stdout } = await runCli(['audit', '--shard', `${index}/2`], { cwd: folder.path, env });
      writeFileSync(join(folder.path, `${index}.ndjson`), stdout);
    }
    const whole = await audited([], { cwd: folder.path, env });
    expect(auditIn((await merged(folder, ['1.ndjson', '2.ndjson'])).stdout)).toEqual(whole.audit);
    expect(whole.audit.measures.open?.linked).toMatchObject({ hit: 1, inherited: 1 });
  });

  test('a part that is missing makes the whole incomplete', async () => {
    const folder = workspace();
    const [first = ''] = await readShards(folder, 2);
    const { code, stdout } = await merged(folder, [first]);
    const audit = auditIn(stdout);
    expect([code, audit.outcome, audit.complete]).toEqual([3, 'incomplete', false]);
    expect(audit.measures.open?.linked).toMatchObject({ rate: null, bounds: null });
    expect(audit.sources.map(({ name, status }) => `${name} ${status}`)).toEqual([
      'file:epics.ndjson read',
      'file:stories.ndjson failed',
      'file:more.ndjson read',
      'file:rest.ndjson failed',
    ]);
  });

  test('a source that failed in its part does too, and the part says so itself', async () => {
    const github = await githubShop(githubIssues(50), 2);
    const env = { ...tokens, GH_HOST: new URL(github.url).host };
    const folder = shop({ ...lists, 'throughline.yml': configOf(githubSource(github.url), fileSource('stories.ndjson')) });
    const failing = await runCli(['audit', '--shard', '1/2', '--output', '1.ndjson'], { cwd: folder.path, env });
    expect([failing.code, failing.stderr]).toEqual([3, expect.stringContaining('github:acme/shop')]);
    await runCli(['audit', '--shard', '2/2', '--output', '2.ndjson'], { cwd: folder.path, env });
    const { code, stdout } = await merged(folder, ['1.ndjson', '2.ndjson']);
    expect(code).toBe(3);
    expect(auditIn(stdout).issues).toHaveLength(22);
  });

  test('is judged at the instant of the part that was read last', async () => {
    const folder = workspace();
    for (const [index, now] of [
      [1, '2026-11-20T09:00:00Z'],
      [2, '2026-11-20T09:20:00Z'],
    ] as const) {
      await runCli(['audit', '--shard', `${index}/2`, '--output', `${index}.ndjson`], { cwd: folder.path, now });
    }
    const files = ['1.ndjson', '2.ndjson'];
    expect(auditIn((await merged(folder, files)).stdout).at).toBe('2026-11-20T09:20:00.000Z');
    expect(auditIn((await merged(folder, files, ['--now', '2026-11-21'])).stdout).at).toBe('2026-11-21T00:00:00.000Z');
  });
});

describe('what is refused', () => {
  test.each([
    [['audit', '--shard', '3/2'], '--shard does not take "3/2"'],
    [['audit', '--shard', '0/2'], '--shard does not take "0/2"'],
    [['audit', '--shard', '1/2', 'epics.ndjson'], 'sources were given beside it'],
    [['audit', '--shard', '1/2', '--format', 'json'], 'a shard is read and not judged'],
    [['audit', '--shard', '1/2', '--output', 'epics.ndjson'], 'would be overwritten'],
    [['audit', '--output', 'x.ndjson'], 'no --shard was asked for'],
    [['merge', 'absent.ndjson'], 'absent.ndjson cannot be read: there is no such file'],
    [['merge', 'epics.ndjson'], 'epics.ndjson:1:1 it is not the first line of a shard'],
    [['merge', 'goals.yml'], 'goals.yml:1:1 it is not JSON'],
  ])('%j: %s', async (args, message) => {
    const { code, stderr } = await runCli(args, { cwd: workspace().path });
    expect([code, stderr]).toEqual([2, expect.stringContaining(message)]);
  });

  test.each([
    ['cut off between two lines', (text: string) => `${text.split('\n').slice(0, 2).join('\n')}\n`, 'its end is missing'],
    ['cut off within a line', (text: string) => text.slice(0, text.length / 2), 'it is not JSON'],
    ['written twice into one file', (text: string) => text + text, 'something follows the end of the shard'],
    ['empty', () => '', 'the file is empty'],
    ['of a later version', (text: string) => text.replace('"shard":1', '"shard":2'), 'the first line of a shard that this version writes'],
    [
      'with an issue that is none',
      (text: string) => text.replace('"status":"todo"', '"status":"maybe"'),
      ':2:1 it is not an issue of a shard',
    ],
  ])('a shard %s', async (_, change, message) => {
    const folder = workspace();
    const [file = ''] = await readShards(folder, 1);
    const path = join(folder.path, file);
    writeFileSync(path, change(readFileSync(path, 'utf8')));
    const { code, stderr } = await merged(folder, [file]);
    expect([code, stderr]).toEqual([2, expect.stringContaining(message)]);
  });

  test('shards that do not belong together', async () => {
    const folder = workspace();
    const [first = '', second = ''] = await readShards(folder, 2);
    const says = async (files: readonly string[]) => (await merged(folder, files)).stderr;
    expect(await says([first, first])).toContain('it holds the same part as shard-1.ndjson');
    const other = workspace();
    await readShards(other, 3);
    writeFileSync(join(folder.path, 'third.ndjson'), readFileSync(join(other.path, 'shard-3.ndjson')));
    expect(await says([first, second, 'third.ndjson'])).toContain('it is one of 3, the first file is one of 2');
    writeFileSync(join(folder.path, 'throughline.yml'), `${config}conventions: {okr: {add: [Ziel]}}\n`);
    expect(await says([first, second])).toContain('other conventions');
    writeFileSync(join(folder.path, 'throughline.yml'), configOf(fileSource('epics.ndjson')));
    expect(await says([first, second])).toContain('other sources');
  });

  test('a report over a shard', async () => {
    const folder = workspace();
    const [file = ''] = await readShards(folder, 1);
    const { code, stderr } = await runCli(['merge', file, '--format', `json=${file}`], { cwd: folder.path });
    expect([code, stderr]).toEqual([2, expect.stringContaining('would be overwritten')]);
  });
});
