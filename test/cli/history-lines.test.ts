import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lineOf, snapshotOn } from '../../src/commands/history/snapshot-line.ts';
import { openHistory } from '../../src/history/open.ts';
import type { Snapshot } from '../../src/model/snapshot.ts';
import { anySnapshot } from '../history/arbitrary.ts';
import { deps } from '../history/contract.ts';
import { snapshotAt, snapshotIssue } from '../history/snapshots.ts';
import { configOf, fileSource } from './doubles.ts';
import { type Folder, openFolder, shop } from './folder.ts';
import { type RunOptions, runCli } from './run.ts';

const here = { THROUGHLINE_HISTORY: undefined };
const database = '.throughline/history.db';
const configured = (more = ''): Folder => shop({ 'throughline.yml': `${configOf(fileSource('issues.ndjson'))}${more}` });
const run = (folder: Folder, args: readonly string[], options: RunOptions = {}) =>
  runCli(['history', ...args], { cwd: folder.path, env: here, ...options });
const exported = async (folder: Folder, ...args: string[]) => (await run(folder, ['export', ...args])).stdout;

/** Puts snapshots into the history of a folder, past the command line. */
async function store(folder: Folder, snapshots: readonly Snapshot[]): Promise<void> {
  const history = await openHistory(join(folder.path, database), 'default', deps());
  for (const one of snapshots) await history.save(one);
  await history.close();
}

const days = (...of: number[]) => of.map((day) => snapshotAt(`2026-11-${String(day).padStart(2, '0')}T09:00:00Z`));

describe('history list', () => {
  test('one line a snapshot, the newest first, with what its headline came to', async () => {
    const folder = configured();
    for (const now of ['2026-11-13T09:00:00Z', '2026-11-20T09:00:00Z'])
      await runCli(['audit', '--now', now], { cwd: folder.path, env: here });
    await store(folder, [{ ...snapshotAt('2026-11-06T09:00:00Z', { origin: 'backfill', headline: 'shipped' }), issues: null }]);
    const { code, stdout, stderr } = await run(folder, ['list']);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout.split('\n').map((line) => line.split(/ {2,}/))).toEqual([
      [expect.stringMatching(/^20261120T/), '2026-11-20T09:00:00.000Z', 'audit', 'open', '33.3 % (1 of 3)', 'with its issues'],
      [expect.stringMatching(/^20261113T/), '2026-11-13T09:00:00.000Z', 'audit', 'open', '33.3 % (1 of 3)', 'with its issues'],
      [expect.stringMatching(/^20261106T/), '2026-11-06T09:00:00.000Z', 'backfill', 'shipped', 'not measured', 'measures alone'],
      [''],
    ]);
    const json = JSON.parse((await run(folder, ['list', '--format', 'json', '--limit', '1'])).stdout) as unknown;
    expect(json).toEqual([
      expect.objectContaining({ at: '2026-11-20T09:00:00.000Z', aligned: { hit: 1, of: 3, rate: 0.333 }, hasIssues: true }),
    ]);
  });

  test('nothing remembered: says so, and makes nothing', async () => {
    const folder = configured();
    expect(await run(folder, ['list'])).toMatchObject({
      code: 0,
      stdout: '',
      stderr: expect.stringContaining('nothing is remembered yet'),
    });
    expect((await run(folder, ['list', '--format', 'json'])).stdout).toBe('[]\n');
    expect((await run(folder, ['export'])).stdout).toBe('');
    expect((await run(folder, ['prune'])).stdout).toBe('Nothing is forgotten.\n');
    expect(folder.list()).not.toContain('.throughline');
  });

  test('without a command it says what there is', async () => {
    const { code, stdout } = await run(openFolder(), []);
    expect(code).toBe(0);
    for (const name of ['list', 'export', 'import', 'prune', 'backfill']) expect(stdout).toMatch(new RegExp(`^  ${name} `, 'm'));
  });
});

describe('history export and import', () => {
  test('a later export begins with the earlier one: a diff shows only what is new', async () => {
    const folder = configured();
    await store(folder, days(13, 6));
    const before = await exported(folder);
    await store(folder, days(20));
    const after = await exported(folder);
    expect(after.startsWith(before)).toBe(true);
    expect(after.split('\n')).toHaveLength(4);
    expect(Object.keys(JSON.parse(after.split('\n')[0] ?? '') as object)).toEqual(
      Object.keys(JSON.parse(after.split('\n')[0] ?? '') as object).toSorted(),
    );
  });

  test.each([
    ['a date', '2026-11-13', [13, 20]],
    ['a time', '2026-11-13T09:00:01Z', [20]],
    ['a duration', '7d', [13, 20]],
  ])('--since takes %s', async (_what, since, kept) => {
    const folder = configured();
    await store(folder, days(6, 13, 20));
    expect(await exported(folder, '--since', since)).toBe(
      days(...kept)
        .map(lineOf)
        .join(''),
    );
  });

  test('into a file, and back into an empty history: the same bytes, and once', async () => {
    const [folder, other] = [configured(), configured()];
    await runCli(['audit'], { cwd: folder.path, env: here });
    await store(folder, [...days(6, 13), { ...snapshotAt('2025-01-01T09:00:00Z'), issues: null, findings: null }]);
    expect(await run(folder, ['export', 'out.jsonl'])).toMatchObject({
      code: 0,
      stdout: '',
      stderr: 'throughline: 4 snapshots in out.jsonl\n',
    });
    other.write('in.jsonl', folder.read('out.jsonl'));
    expect((await run(other, ['import', 'in.jsonl'])).stderr).toBe('throughline: 4 snapshots new, 0 there already\n');
    expect((await run(other, ['import', '-'], { stdin: folder.read('out.jsonl') })).stderr).toBe(
      'throughline: 0 snapshots new, 4 there already\n',
    );
    expect(await exported(other)).toBe(folder.read('out.jsonl'));
  });

  test('what would be forgotten comes in all the same: several of a day, and old issues', async () => {
    const [folder, other] = [configured(), configured()];
    await store(folder, [snapshotAt('2026-03-01T09:00:00Z'), snapshotAt('2026-11-19T08:00:00Z'), snapshotAt('2026-11-19T09:00:00Z')]);
    const text = await exported(folder);
    await run(other, ['import', '-'], { stdin: text });
    expect(await exported(other)).toBe(text);
  });

  test('hostile titles stay on their line, and come back as they were', async () => {
    const [folder, other] = [configured(), configured()];
    const titles = ['a\u2028b', 'a\nb', '\ud800', '\u202egnp', '\u001b[2J', '##vso[x]', '\0'];
    await store(folder, [{ ...days(13)[0], issues: titles.map((title, n) => snapshotIssue(n, { title })) } as Snapshot]);
    const text = await exported(folder);
    expect(text.split(/[\n\r\u2028\u2029]/)).toHaveLength(2);
    expect(text).not.toMatch(/[\u0000-\u0009\u001b\u202e]|##vso/);
    await run(other, ['import', '-'], { stdin: text });
    expect(await exported(other)).toBe(text);
    expect((snapshotOn(text) as Snapshot).issues?.map(({ title }) => title)).toEqual(titles);
  });

  test('any subsets in any order give the same export', async () => {
    const all = [...days(3, 4, 5), snapshotAt('2026-11-05T10:00:00Z', { origin: 'backfill' })];
    const lines = all.map(lineOf);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.subarray(lines, { minLength: 1 }), { maxLength: 3 }),
        fc.shuffledSubarray(lines, { minLength: 4 }),
        async (parts, whole) => {
          const folder = configured();
          for (const part of [...parts.map((some) => some.toReversed()), whole])
            await run(folder, ['import', '-'], { stdin: part.join('') });
          expect(await exported(folder)).toBe(lines.join(''));
        },
      ),
      { numRuns: 12 },
    );
  });

  test('any snapshot is one line, and is read from it as it was', () => {
    fc.assert(
      fc.property(anySnapshot, (snapshot) => {
        const line = lineOf(snapshot);
        expect(line.indexOf('\n')).toBe(line.length - 1);
        const read = snapshotOn(line);
        if (snapshot.id !== '') expect(lineOf(read as Snapshot)).toBe(line);
      }),
      { numRuns: 150 },
    );
  });
});

describe('what import refuses, and stores nothing of', () => {
  const [good, other] = days(6, 13).map(lineOf) as [string, string];
  test.each<[string, string, string]>([
    ['a bad line', `${good}\n{"schemaVersion": 1}\n${other}`, 'in.jsonl:3 it is no snapshot of the history'],
    [
      'a later form',
      `${good}${other.replace('"schemaVersion":1', '"schemaVersion":2')}`,
      'in.jsonl:2 a later throughline wrote it (its form is 2, this one knows 1)',
    ],
    ['a file that was cut off', `${good}${other.slice(0, -40)}`, 'in.jsonl:2 it is not JSON: was the file cut off'],
    [
      'an instant that is none',
      `${good}${other.replace(/"at":"[^"]+"/, '"at":"yesterday"')}`,
      'in.jsonl:2 it is no snapshot of the history: "yesterday" is no instant',
    ],
    ['another file', 'northStar: x\n', 'in.jsonl:1 it is not JSON'],
  ])('%s', async (_what, text, said) => {
    const folder = configured();
    folder.write('good.jsonl', good);
    folder.write('in.jsonl', text);
    const { code, stderr } = await run(folder, ['import', 'good.jsonl', 'in.jsonl']);
    expect(code).toBe(2);
    expect(stderr).toContain(said);
    expect(stderr).toContain('Nothing was stored.');
    expect(folder.list()).not.toContain(database);
  });

  test.each([
    ['a folder', 'folder', 'folder cannot be read: it is a folder'],
    ['a file that is not there', 'nowhere.jsonl', 'nowhere.jsonl cannot be read: there is no such file'],
  ])('%s', async (_what, name, said) => {
    const folder = configured();
    mkdirSync(join(folder.path, 'folder'));
    const { code, stderr } = await run(folder, ['import', name]);
    expect([code, stderr]).toEqual([2, expect.stringContaining(said)]);
  });

  test('what is not UTF-8', async () => {
    const { code, stderr } = await run(configured(), ['import', '-'], { stdin: new Uint8Array([0x7b, 0xff, 0x7d]) });
    expect([code, stderr]).toEqual([2, expect.stringContaining('standard input cannot be read: it is not UTF-8 text')]);
  });
});

describe('history prune', () => {
  const old = () => [snapshotAt('2026-05-01T09:00:00Z'), snapshotAt('2026-11-10T08:00:00Z'), snapshotAt('2026-11-10T09:00:00Z')];

  test('forgets by the config; a dry run says the same and forgets nothing', async () => {
    const folder = configured();
    await store(folder, old());
    const before = await exported(folder);
    const dry = await run(folder, ['prune', '--dry-run']);
    expect(dry.stdout).toBe(
      '1 snapshot would lose issues and findings; the measures stay.\n1 snapshot would go: a later one of the same day stays.\n',
    );
    expect(await exported(folder)).toBe(before);
    const { stdout } = await run(folder, ['prune']);
    expect(stdout).toBe('1 snapshot lost issues and findings; the measures stay.\n1 snapshot went: a later one of the same day stays.\n');
    const [first, , last] = old() as [Snapshot, Snapshot, Snapshot];
    expect(await exported(folder)).toBe([{ ...first, issues: null, findings: null }, last].map(lineOf).join(''));
    expect((await run(folder, ['prune'])).stdout).toBe('Nothing is forgotten.\n');
  });

  test.each([
    ['--days 5', [], '2 snapshots would lose'],
    ['--days all', [], '1 snapshot would go'],
    ['the config', ['history: {days: all}\n'], '1 snapshot would go'],
  ])('by %s', async (args, [more = ''], said) => {
    const folder = configured(more);
    await store(folder, old());
    const { stdout } = await run(folder, ['prune', '--dry-run', ...(args.startsWith('--') ? args.split(' ') : [])]);
    expect(stdout.startsWith(said)).toBe(true);
  });
});

describe('wrong use', () => {
  test.each<[string, readonly string[], string]>([
    ['a command that there is not', ['lst'], 'there is no history command "lst"\n  Did you mean "list"?'],
    ['a format that there is not', ['list', '--format', 'jsn'], 'there is no format "jsn"\n  Did you mean "json"?'],
    ['a limit that is none', ['list', '--limit', 'x'], '--limit does not take "x"'],
    ['a day that is none', ['export', '--since', '2026-02-30'], '--since does not take "2026-02-30"'],
    ['an output over an input', ['export', 'goals.yml'], 'goals.yml is read by this very run'],
    ['an output over the history', ['export', database], 'would be overwritten'],
    ['no days', ['prune', '--days', '0'], '--days does not take "0"'],
    ['too many weeks', ['backfill', '--weeks', '521'], '--weeks does not take "521"'],
    ['no file', ['import'], "missing required argument 'file'"],
  ])('%s', async (_what, args, said) => {
    const { code, stderr } = await run(configured(), args);
    expect([code, stderr]).toEqual([2, expect.stringContaining(said)]);
  });

  test.each([['list'], ['export'], ['import -'], ['prune'], ['backfill']])(
    '%s without a config, or with the history switched off',
    async (command) => {
      const bare = await run(openFolder({ '.git': '' }), command.split(' '));
      expect([bare.code, bare.stderr]).toEqual([2, expect.stringContaining('no throughline.yml was found')]);
      const off = await run(configured('history: false\n'), command.split(' '));
      expect([off.code, off.stderr]).toEqual([2, expect.stringContaining('the history is switched off')]);
    },
  );

  test('THROUGHLINE_HISTORY names a history without a config', async () => {
    const folder = openFolder({ '.git': '', 'in.jsonl': days(13).map(lineOf).join('') });
    const env = { THROUGHLINE_HISTORY: 'copy.db' };
    expect((await run(folder, ['import', 'in.jsonl'], { env })).code).toBe(0);
    expect((await run(folder, ['export'], { env })).stdout).toBe(folder.read('in.jsonl'));
  });
});
