import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reportWindow } from '../../src/commands/report/window.ts';
import type { Workspace } from '../../src/commands/workspace.ts';
import type { SnapshotHead } from '../../src/model/snapshot.ts';
import type { WeeklyReport } from '../../src/model/weekly.ts';
import { said } from '../engine/weekly/words.ts';
import { goalsYaml, ndjson, openFolder } from './folder.ts';
import { runCli } from './run.ts';

const here = { THROUGHLINE_HISTORY: undefined };
const config = 'goals: goals.yml\nsources: [{tracker: file, path: issues.ndjson}]\n';
const done = (key: string, closedAt: string) => ({
  key,
  title: key,
  status: 'Done',
  createdAt: '2026-11-01T10:00:00Z',
  closedAt,
  body: 'OKR: O1-KR1',
});
const team = () =>
  openFolder({
    'goals.yml': goalsYaml,
    'throughline.yml': config,
    'issues.ndjson': ndjson([
      done('A-1', '2026-11-20T10:00:00Z'),
      done('A-2', '2026-11-23T06:20:00Z'),
      done('A-3', '2026-11-25T10:00:00Z'),
    ]),
  });
type Folder = ReturnType<typeof team>;

async function report({ path }: Folder, now: string, ...args: readonly string[]) {
  const ran = await runCli(['report', '--format', 'json', '--now', now, ...args], { cwd: path, env: here });
  const page = ran.code === 0 && ran.stdout !== '' ? (JSON.parse(ran.stdout) as WeeklyReport) : null;
  const shipped = new Set(
    page?.lists.filter(({ id }) => id === 'shipped-chosen').flatMap(({ issues }) => issues.map(({ key }) => key)) ?? [],
  );
  return { ...ran, page, shipped: [...shipped].sort() };
}

describe('what a report tells of', () => {
  test('begins where the last one ended, however late a job starts', async () => {
    const folder = team();
    const first = await report(folder, '2026-11-23T06:05:00Z');
    const second = await report(folder, '2026-11-30T06:45:00Z');
    expect([first.shipped, second.shipped]).toEqual([['A-1'], ['A-2', 'A-3']]);
    expect(second.page).toMatchObject({ from: '2026-11-23T06:05:00.000Z', to: '2026-11-30T06:45:00.000Z' });
    expect(said(second.page as WeeklyReport, 'trust')).toContain(
      'Shipped is what was closed since the last report, of 23 November, 06:05 UTC.',
    );
  });

  test('is not moved by an audit between two reports, on the same day or another', async () => {
    const folder = team();
    const audit = (now: string) => runCli(['audit', '--now', now], { cwd: folder.path, env: here });
    await report(folder, '2026-11-23T06:05:00Z');
    await audit('2026-11-23T22:00:00Z');
    await audit('2026-11-26T22:00:00Z');
    expect((await report(folder, '2026-11-30T06:45:00Z')).shipped).toEqual(['A-2', 'A-3']);
  });

  test('grows with the time since the last report, whatever lookback says', async () => {
    const folder = team();
    await report(folder, '2026-11-16T06:00:00Z');
    const late = await report(folder, '2027-01-04T06:00:00Z');
    expect(late.shipped).toEqual(['A-1', 'A-2', 'A-3']);
    expect(said(late.page as WeeklyReport, 'headline')[0]).toContain('since the last report');
  });

  test('is what was asked for', async () => {
    const folder = team();
    await report(folder, '2026-11-23T06:05:00Z');
    const asked = await report(folder, '2026-11-30T06:45:00Z', '--since', '2026-11-19', '--until', '2026-11-24');
    expect(asked.shipped).toEqual(['A-1', 'A-2']);
    expect(said(asked.page as WeeklyReport, 'trust')).toContain('Shipped is what was closed since 19 November, 00:00 UTC, as asked.');
  });

  test.each([
    [['--since', 'lately'], '--since'],
    [['--until', '2027-01-01'], '--until'],
    [['--since', '2026-11-25', '--until', '2026-11-20'], '--since'],
  ])('%j is wrong use', async (args, option) => {
    const { code, stderr } = await report(team(), '2026-11-30T06:45:00Z', ...args);
    expect(code).toBe(2);
    expect(stderr).toContain(option);
  });

  test('a page that is not remembered ends no window', async () => {
    const folder = team();
    await report(folder, '2026-11-23T06:05:00Z');
    await report(folder, '2026-11-25T12:00:00Z', '--no-history');
    expect((await report(folder, '2026-11-30T06:45:00Z')).shipped).toEqual(['A-2', 'A-3']);
  });
});

test('over random run times of a quarter every instant after the first run lies in exactly one report', () => {
  const quarter = 92 * 86_400_000;
  const start = Date.parse('2026-10-01T00:00:00Z');
  const workspaceAt = (now: number) =>
    ({
      now: new Date(now),
      hashes: { scope: 's', judging: 'j', goals: null },
      policy: { slices: { window: 7 * 86_400_000 } },
    }) as unknown as Workspace;
  const times = fc.uniqueArray(fc.integer({ min: 0, max: quarter }), { minLength: 2, maxLength: 30 });
  fc.assert(
    fc.property(times, fc.array(fc.integer({ min: 0, max: quarter }), { minLength: 1 }), (runs, closings) => {
      const sorted = runs.toSorted((a, b) => a - b).map((at) => start + at);
      const heads: SnapshotHead[] = [];
      for (const now of sorted) {
        const report = reportWindow(workspaceAt(now), heads, {});
        heads.push({ hashes: { scope: 's' }, report: { from: report.from, to: report.to } } as unknown as SnapshotHead);
        // Other sources' reports, and audits, end nothing.
        heads.push(
          { hashes: { scope: 'other' }, report: { from: report.from, to: report.to } } as unknown as SnapshotHead,
          { hashes: { scope: 's' } } as unknown as SnapshotHead,
        );
      }
      const windows = heads.flatMap(({ report, hashes }) => (report && hashes.scope === 's' ? [report] : []));
      const [first = 0, last = 0] = [sorted[0], sorted.at(-1)];
      for (const closing of closings.map((at) => start + at).filter((at) => first < at && at <= last)) {
        expect(windows.filter(({ from, to }) => Date.parse(from) < closing && closing <= Date.parse(to))).toHaveLength(1);
      }
    }),
    { numRuns: 300 },
  );
});
