import { describe, expect, test } from 'vitest';
import type { Drift } from '../../src/model/drift.ts';
import { configOf, fileSource } from './doubles.ts';
import { body, type Folder, issue, ndjson, shop } from './folder.ts';
import { type Ran, type RunOptions, runCli } from './run.ts';

/** The history is beside the config. */
const here = { THROUGHLINE_HISTORY: undefined };
const day = (n: number) => `2026-11-${String(n).padStart(2, '0')}T09:00:00Z`;

const sprint = { name: 'Sprint 9', startsAt: '2026-11-12T08:00:00Z', endsAt: '2026-11-26T08:00:00Z' };
const first = [issue(1, body('saves an hour', 'O1-KR1'), { sprint }), issue(2, 'do it'), issue(3, 'and this')];
const second = [
  ...first.slice(0, 1),
  issue(2, body('halves questions', 'O2-KR1'), { sprint }),
  issue(3, 'and this'),
  issue(4, 'new', { createdAt: day(18) }),
];

const configured = (more = ''): Folder =>
  shop({ 'throughline.yml': `${configOf(fileSource('issues.ndjson'))}${more}`, 'issues.ndjson': ndjson(first) });
const run = (folder: Folder, args: readonly string[], options: RunOptions = {}): Promise<Ran> =>
  runCli(args, { cwd: folder.path, env: here, ...options });
const audited = (folder: Folder, now: string) => run(folder, ['audit', '--now', now], { now: () => new Date(now) });

/** A folder with audits of the 6th and the 13th, and other issues now, on the 20th. */
async function remembered(more = ''): Promise<Folder> {
  const folder = configured(more);
  await audited(folder, day(6));
  await audited(folder, day(13));
  folder.write('issues.ndjson', ndjson(second));
  return folder;
}

async function driftOf(folder: Folder, args: readonly string[] = []): Promise<Drift> {
  const { code, stdout, stderr } = await run(folder, ['drift', '--format', 'json', ...args]);
  expect([code, stderr]).toEqual([0, '']);
  return JSON.parse(stdout) as Drift;
}

describe('two audits side by side', () => {
  test('the last that is remembered against now: verdict first, and nothing is stored', async () => {
    const folder = await remembered();
    const ran = await run(folder, ['drift']);
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    expect(ran.stdout).toMatch(/^50\.0 % \(2 of 4\) of the open work you chose serves a goal; it was 33\.3 % \(1 of 3\)/);
    expect(await driftOf(folder)).toMatchObject({
      from: { at: '2026-11-13T09:00:00.000Z' },
      to: { id: null, at: '2026-11-20T09:00:00.000Z' },
      breaks: [],
      regress: [{ slice: 'open', change: 16.7 }, { slice: 'shipped' }],
      newWork: { issues: [{ key: 'SHOP-4' }] },
    });
    expect((await driftOf(folder, ['--offline'])).to.at).toBe('2026-11-13T09:00:00.000Z');
  });

  test.each<[string, readonly string[], number, string]>([
    ['nothing', [], 13, '20'],
    ['last', ['last'], 13, '20'],
    ['a week ago', ['7d'], 13, '20'],
    ['a day before that', ['8d'], 6, '20'],
    ['a date, which means its end', ['2026-11-13'], 13, '20'],
    ['a date between two', ['2026-11-12'], 6, '20'],
    ['an instant', ['2026-11-13T08:59:59Z'], 6, '20'],
    ['the beginning of an id', ['20261106'], 6, '20'],
    ['two ends', ['2026-11-06', '2026-11-13'], 6, '13'],
    ['what is remembered alone', ['--offline'], 6, '13'],
  ])('FROM and TO as %s', async (_, args, from, to) => {
    const drift = await driftOf(await remembered(), args);
    expect([drift.from.at, drift.to.at]).toEqual([new Date(day(from)).toISOString(), new Date(day(Number(to))).toISOString()]);
  });

  test('a whole id, and an audit against itself: nothing moved', async () => {
    const folder = await remembered();
    const { id } = (await driftOf(folder)).from;
    const ran = await run(folder, ['drift', id ?? '', id ?? '']);
    expect(ran.stdout).toMatch(/^Nothing moved since 2026-11-13 09:00\./);
  });

  test('the start of the sprint: what came into it since', async () => {
    const folder = await remembered('sprint: current\n');
    const drift = await driftOf(folder, ['sprint-start']);
    expect(drift.from.at).toBe('2026-11-13T09:00:00.000Z');
    expect(drift.scope).toMatchObject({ sprints: ['Sprint 9'], added: [{ key: 'SHOP-2' }], removed: [] });
  });

  test('what came back is told by the audits before', async () => {
    const folder = configured();
    await audited(folder, day(6));
    folder.write('issues.ndjson', ndjson([...first.slice(0, 1), issue(2, body('it pays', 'O1-KR1')), ...first.slice(2)]));
    await audited(folder, day(13));
    folder.write('issues.ndjson', ndjson(first));
    const { findings } = await driftOf(folder);
    expect(findings?.cameBack.map(({ rule, issue: key }) => [rule, key])).toContainEqual(['okr-link-missing', 'SHOP-2']);
  });

  test('a config that changed parts them, and says so', async () => {
    const folder = await remembered();
    folder.write('throughline.yml', `${configOf(fileSource('issues.ndjson'))}conventions: {aligned: both}\n`);
    const drift = await driftOf(folder);
    expect(drift.breaks.map(({ hash }) => hash)).toEqual(['judging']);
    expect(drift).toMatchObject({ findings: null, regress: [{ change: null, from: { hit: 1 }, to: { hit: 2 } }, {}] });
    expect((await run(folder, ['drift'])).stdout).toContain('! Work is judged in another way');
  });

  test('several formats, into files too', async () => {
    const folder = await remembered();
    const ran = await run(folder, ['drift', '--format', 'markdown=drift.md', '--format', 'json=drift.json']);
    expect(ran).toMatchObject({ code: 0, stdout: '', stderr: '' });
    expect(folder.read('drift.md')).toMatch(/^\*\*50\.0 %/);
    expect(JSON.parse(folder.read('drift.json'))).toMatchObject({ schemaVersion: 1 });
  });
});

describe('files', () => {
  test('two audits that were written as JSON need neither a config nor a history', async () => {
    const folder = shop();
    for (const [name, issues, now] of [
      ['old.json', first, day(13)],
      ['new.json', second, day(20)],
    ] as const) {
      folder.write('issues.ndjson', ndjson(issues));
      await run(folder, ['audit', 'issues.ndjson', '--goals', 'goals.yml', '--now', now, '--format', `json=${name}`]);
    }
    expect(await driftOf(folder, ['old.json', 'new.json'])).toMatchObject({ breaks: [], regress: [{ change: 16.7 }, {}] });
    expect(folder.list()).not.toContain('.throughline/history.db');
  });

  test('an earlier audit against now, with no history', async () => {
    const folder = configured();
    await run(folder, ['audit', '--no-history', '--now', day(13), '--format', 'json=old.json']);
    folder.write('issues.ndjson', ndjson(second));
    expect(await driftOf(folder, ['old.json'])).toMatchObject({ from: { at: '2026-11-13T09:00:00.000Z' }, breaks: [] });
  });

  test.each<[string, string, RegExp, number]>([
    ['that is no JSON', 'hello\n', /old\.json:1 holds neither an audit/, 2],
    ['of something else', '{"a": 1}', /old\.json holds neither/, 2],
    [
      'of a later version',
      '{"schemaVersion": 2, "measures": {}}',
      /old\.json was written by a later throughline \(its schemaVersion is 2/,
      2,
    ],
    ['that is empty', '\n', /it is empty/, 2],
  ])('one %s', async (_, text, message, code) => {
    const folder = configured();
    folder.write('old.json', text);
    const ran = await run(folder, ['drift', 'old.json']);
    expect(ran.code).toBe(code);
    expect(ran.stderr).toMatch(message);
  });

  test('a history that is switched off is not taken for an empty one', async () => {
    const folder = configured();
    folder.write('throughline.yml', `${configOf(fileSource('issues.ndjson'))}history: false\n`);
    const ran = await run(folder, ['drift']);
    expect(ran).toMatchObject({ code: 2, stderr: expect.stringContaining('the history is switched off') });
  });

  test('one that is not there', async () => {
    expect(await run(configured(), ['drift', 'gone.json'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('gone.json cannot be read: there is no such file'),
    });
  });

  test('an incomplete audit is refused', async () => {
    const folder = configured();
    folder.write('issues.ndjson', '{"key": "SHOP-1", "title": ');
    await run(folder, ['audit', '--format', 'json=half.json']);
    const ran = await run(folder, ['drift', 'half.json', 'half.json']);
    expect(ran).toMatchObject({ code: 3, stderr: expect.stringContaining('the audit in half.json is incomplete') });
  });
});

describe('wrong use', () => {
  test('nothing remembered: what to do, before anything is fetched, and no history is made', async () => {
    const folder = configured();
    for (const args of [['drift'], ['drift', 'sprint-start'], ['drift', '--offline'], ['drift', '7d']]) {
      const ran = await run(folder, args);
      expect(ran).toMatchObject({ code: 2, stdout: '' });
      expect(ran.stderr).toMatch(/no audit is remembered yet[\s\S]*for example: throughline audit/);
    }
    expect(folder.list()).not.toContain('.throughline/history.db');
    const asJson = await run(folder, ['drift', '--format', 'json']);
    expect(JSON.parse(asJson.stdout)).toMatchObject({ outcome: 'usage', error: { code: 'history-empty' } });
  });

  test.each<[readonly string[], RegExp]>([
    [['yesterday'], /FROM does not take "yesterday"[\s\S]*last; 7d; 2026-11-13; sprint-start/],
    [['2026-02-30'], /FROM does not take "2026-02-30"/],
    [['now'], /FROM does not take "now"/],
    [['last', 'soon'], /TO does not take "soon"[\s\S]*now/],
    [['30d'], /no snapshot as old as "30d"[\s\S]*It holds 20261106T/],
    [['202611'], /not one but 2 snapshots whose ids begin with "202611"/],
    [['20250101'], /no snapshot whose id begins with "20250101"/],
    [['20261113', '20261106'], /is later than TO/],
    [['sprint-start'], /no sprint with a known start is judged/],
    [['--format', 'csv'], /there is no format "csv"/],
    [['--format', 'json=issues.ndjson'], /issues\.ndjson is read by this very run/],
  ])('%j', async (args, message) => {
    const ran = await run(await remembered(), ['drift', ...args]);
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toMatch(message);
  });

  test('a source that fails now: nothing is compared', async () => {
    const folder = await remembered();
    folder.write('issues.ndjson', '{"key": "SHOP-1", "title": ');
    const ran = await run(folder, ['drift']);
    expect(ran).toMatchObject({ code: 3, stdout: '' });
    expect(ran.stderr).toContain('is incomplete: a source was not read to its end');
  });
});
