import { describe, expect, test } from 'vitest';
import type { WeeklyReport } from '../../src/model/weekly.ts';
import { said } from '../engine/weekly/words.ts';
import type { Folder } from './folder.ts';
import { type RunOptions, runCli } from './run.ts';
import { here, weeklyShop } from './weekly-shop.ts';

const run = (folder: Folder, args: readonly string[] = [], options: RunOptions = {}) =>
  runCli(['report', ...args], { cwd: folder.path, env: here, ...options });
const pageOf = async (folder: Folder, args: readonly string[] = []): Promise<WeeklyReport> =>
  JSON.parse((await run(folder, ['--format', 'json', ...args])).stdout) as WeeklyReport;

describe('throughline report', () => {
  test('the first page: what was shipped, against the target of the config', async () => {
    const folder = weeklyShop();
    const { code, stdout, stderr } = await run(folder, ['--format', 'json']);
    expect([code, stderr]).toEqual([0, '']);
    const page = JSON.parse(stdout) as WeeklyReport;
    expect(page).toMatchObject({ title: 'Shop sync', complete: true, changed: true, audience: 'lead' });
    expect(said(page, 'headline')).toEqual([
      'Of the work we chose and shipped this week, 50.0 % (4 of 8) served a goal.',
      'No earlier week is stored to compare it with.',
      'The target is 85 % by 31 December: that takes 5.9 points a week for 6 weeks.',
    ]);
    expect(said(page, 'themes')).toEqual(['3 untied issues share the label “refunds”: add a goal, or stop?']);
    expect(folder.list()).toContain('.throughline/history.db');
  });

  test('the week after: the trend goes on, and what was decided is checked', async () => {
    const folder = weeklyShop({
      'decisions.yml': '- {issue: CHK-9, answer: drop, who: growth-lead, date: 2026-11-12, by: 2026-11-19}\n',
    });
    await run(folder, ['--now', '2026-11-13T09:00:00Z']);
    const page = await pageOf(folder);
    expect(said(page, 'headline')[1]).toBe('Last week it was 33.3 % (1 of 3): up 16.7 points since.');
    expect(said(page, 'trust').at(-1)).toBe('The trend has 1 earlier week, each as it was audited then.');
    expect(said(page, 'decisions').at(-1)).toBe(
      'CHK-9: drop it, said growth-lead on 12 November; overdue, it was due by 19 November: it is still open.',
    );
  });

  test('an audit stores what a report compares with', async () => {
    const folder = weeklyShop();
    await runCli(['audit', '--now', '2026-11-13T09:00:00Z'], { cwd: folder.path, env: here });
    expect(said(await pageOf(folder), 'headline')[1]).toContain('Last week it was 33.3 % (1 of 3)');
  });

  test('--only-if-changed is quiet when nothing moved, and speaks when something did', async () => {
    const folder = weeklyShop();
    const quiet = (file: string, hour: string) =>
      run(folder, ['--only-if-changed', '--format', `html=${file}`, '--format', 'json', '--now', `2026-11-20T${hour}:00:00Z`]);
    expect((await quiet('page.html', '09')).stdout).not.toBe('');
    expect(folder.list()).toContain('page.html');
    const still = await quiet('other.html', '10');
    expect([still.code, still.stdout]).toEqual([0, '']);
    expect(still.stderr).toBe('throughline: nothing moved since last week, so there is no report\n');
    expect(folder.list()).not.toContain('other.html');
    folder.write('goals.yml', folder.read('goals.yml').replace('now: 27', 'now: 31'));
    expect((await quiet('third.html', '11')).stdout).not.toBe('');
  });

  test('--audience team shows what a lead does not need', async () => {
    const folder = weeklyShop();
    const ids = async (args: readonly string[]) => (await pageOf(folder, args)).sections.map(({ id }) => id);
    expect(await ids([])).not.toContain('worklist');
    expect(await ids(['--audience', 'team'])).toEqual(expect.arrayContaining(['groups', 'coverage', 'mix', 'findings', 'worklist']));
  });

  test('several formats at once, into files and onto stdout', async () => {
    const folder = weeklyShop();
    const { code, stdout } = await run(folder, ['--format', 'json', '--format', 'html=page.html']);
    expect([code, stdout.startsWith('{\n')]).toEqual([0, true]);
    expect(folder.read('page.html')).toMatch(/^<!doctype html>/i);
  });

  test('gates decide nothing here, whatever the audit says', async () => {
    const folder = weeklyShop();
    folder.write('throughline.yml', `${folder.read('throughline.yml')}gates: {shipped: {aligned: 99}}\n`);
    expect((await run(folder)).code).toBe(0);
    expect((await runCli(['audit'], { cwd: folder.path, env: here })).code).toBe(1);
  });

  test('slices that the config does not ask for are judged all the same', async () => {
    const folder = weeklyShop();
    folder.write('throughline.yml', `${folder.read('throughline.yml')}slices: [open]\n`);
    expect(said(await pageOf(folder), 'headline')[0]).toContain('50.0 % (4 of 8)');
  });

  test('sources of the command line are reported on, and not remembered', async () => {
    const folder = weeklyShop();
    expect((await run(folder, ['issues.ndjson'])).code).toBe(0);
    expect(folder.list()).not.toContain('.throughline/history.db');
  });

  test('a source that fails: no rate, the reason, 3, and nothing is stored', async () => {
    const folder = weeklyShop({ 'more.json': '[{"key": "X-1", "title": "One"},' });
    const both = '[{tracker: file, path: issues.ndjson}, {tracker: file, path: more.json}]';
    folder.write('throughline.yml', folder.read('throughline.yml').replace(/^sources:.*$/m, `sources: ${both}`));
    const { code, stdout, stderr } = await run(folder, ['--format', 'json']);
    expect(code).toBe(3);
    expect(stderr).toContain('more.json');
    const page = JSON.parse(stdout) as WeeklyReport;
    expect(page.complete).toBe(false);
    expect(page.sections.map(({ id }) => id)).toEqual(['headline', 'trust']);
    expect(stdout).not.toMatch(/\d %/);
    expect(folder.list()).not.toContain('.throughline/history.db');
  });

  test.each<[string, readonly string[], string]>([
    ['an audience that nobody is', ['--audience', 'teem'], 'there is no audience "teem"\n  Did you mean "team"? Known: lead, team.'],
    ['a format that does not exist', ['--format', 'htm'], 'there is no format "htm"\n  Did you mean "html"?'],
    ['an output over an input', ['--format', 'html=issues.ndjson'], 'issues.ndjson is read by this very run'],
    ['two formats for stdout', ['--format', 'html', '--format', 'json'], 'two formats want to write to stdout'],
  ])('%s is refused before anything is read', async (_why, args, said) => {
    const { code, stderr } = await run(weeklyShop(), args);
    expect(code).toBe(2);
    expect(stderr).toContain(said);
  });

  test('without goals there is nothing to report against', async () => {
    const { code, stderr } = await run(weeklyShop({ 'throughline.yml': 'sources: [{tracker: file, path: issues.ndjson}]\n' }));
    expect(code).toBe(2);
    expect(stderr).toContain('throughline report --goals goals.yml');
  });
});
