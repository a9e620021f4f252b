import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import readExcelFile from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { type Folder, ndjson } from './folder.ts';
import { type RunOptions, runCli } from './run.ts';
import { here, weeklyShop } from './weekly-shop.ts';

const run = (folder: Folder, args: readonly string[] = [], options: RunOptions = {}) =>
  runCli(['report', ...args], { cwd: folder.path, env: here, ...options });

const bytesOf = (folder: Folder, file: string): Buffer => readFileSync(join(folder.path, file));

const signature = '89504e470d0a1a0a';
/** The width that a PNG says it has, when it is one. */
const widthOfPng = (bytes: Buffer): number | null => (bytes.subarray(0, 8).toString('hex') === signature ? bytes.readUInt32BE(16) : null);
const images = (markdown: string) => [...markdown.matchAll(/^!\[(.+)\]\((.+)\)$/gm)].map(([, alt, path]) => ({ alt, path }));

describe('report --charts', () => {
  test('draws what the page has, and the Markdown shows it where it stands', async () => {
    const folder = weeklyShop();
    const { code, stdout, stderr } = await run(folder, ['--charts', 'out']);
    expect([code, stderr]).toEqual([0, '']);
    expect(images(stdout).map(({ path }) => path)).toEqual(['out/weekly-capacity.png', 'out/weekly-pace.png']);
    expect(images(stdout)[1]?.alt).toContain('of the way');
    const drawn = folder.list().filter((file) => file.endsWith('.png'));
    expect(drawn.toSorted()).toEqual(['out/weekly-capacity.png', 'out/weekly-pace.png']);
    for (const file of drawn) expect(widthOfPng(bytesOf(folder, file))).toBe(1520);
  });

  test('the second week has a trend', async () => {
    const folder = weeklyShop();
    await run(folder, ['--now', '2026-11-13T09:00:00Z']);
    const { stdout } = await run(folder, ['--charts', 'out']);
    expect(images(stdout)[0]).toEqual({
      alt: expect.stringContaining('to 50.0 % \\(4 of 8\\) in the week to 20 Nov 2026.'),
      path: 'out/weekly-trend.png',
    });
  });

  test('Markdown in a file refers to them from its own folder, whatever the names', async () => {
    const folder = weeklyShop({ 'pages/keep': '' });
    const { code } = await run(folder, ['--charts', 'drawn (1)/a b', '--format', 'markdown=pages/sync.md']);
    expect(code).toBe(0);
    expect(images(folder.read('pages/sync.md')).map(({ path }) => path)).toContain('../drawn%20%281%29/a%20b/weekly-pace.png');
    expect(folder.list()).toContain('drawn (1)/a b/weekly-pace.png');
  });

  test('an incomplete page has none', async () => {
    const folder = weeklyShop({ 'issues.ndjson': '{"key": "X-1"' });
    const { code, stdout } = await run(folder, ['--charts', 'out']);
    expect([code, images(stdout)]).toEqual([3, []]);
    expect(folder.list().filter((file) => file.startsWith('out'))).toEqual([]);
  });

  test.each<[string, readonly string[], number, string]>([
    ['a folder that is a file', ['--charts', 'goals.yml'], 74, 'goals.yml could not be written'],
    ['no folder', ['--charts', ''], 2, '--charts does not take ""'],
    ['a place that a format wants', ['--charts', 'out', '-f', 'html=out/weekly-pace.png'], 2, 'want to write to out/weekly-pace.png'],
  ])('%s is told', async (_, args, exit, said) => {
    const { code, stdout, stderr } = await run(weeklyShop(), args);
    expect([code, stdout]).toEqual([exit, '']);
    expect(stderr).toContain(said);
  });
});

describe('report --format xlsx', () => {
  test('names a goal beside the work that serves none', async () => {
    const folder = weeklyShop();
    const untied = { key: 'CHK-90', title: 'Show merchants why their monthly churn grows', createdAt: '2026-11-01T09:00:00Z' };
    folder.write('issues.ndjson', `${folder.read('issues.ndjson')}${ndjson([untied])}`);
    expect((await run(folder, ['--format', 'xlsx=weekly.xlsx'])).code).toBe(0);
    const book = await readExcelFile(bytesOf(folder, 'weekly.xlsx'));
    const [head = [], ...rows] = book.find(({ sheet }) => sheet === 'Worklist')?.data ?? [];
    const row = rows.find((one) => one[head.indexOf('key')] === 'CHK-90') ?? [];
    expect(row[head.indexOf('suggested goal')]).toBe('O1-KR1');
    expect(row[head.indexOf('because of the words')]).toContain('churn');
  });

  test('is refused on a terminal, with a way that works', async () => {
    const { code, stdout, stderr } = await run(weeklyShop(), ['--format', 'xlsx'], { isTTY: true });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('a terminal cannot show it');
    expect(stderr).toContain('for example: --format xlsx=weekly.xlsx');
  });
});
