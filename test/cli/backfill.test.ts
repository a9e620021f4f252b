import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openHistory } from '../../src/history/open.ts';
import type { Drift } from '../../src/model/drift.ts';
import type { Snapshot } from '../../src/model/snapshot.ts';
import type { WeeklyReport } from '../../src/model/weekly.ts';
import { said } from '../engine/weekly/words.ts';
import { deps } from '../history/contract.ts';
import { configOf, fileSource, githubIssues, githubShop, githubSource, tokens } from './doubles.ts';
import { body, type Folder, ndjson, shop } from './folder.ts';
import { type RunOptions, runCli } from './run.ts';
import { here, weeklyShop } from './weekly-shop.ts';

const week = 7 * 86_400_000;
const now = Date.parse('2026-11-20T09:00:00Z');
const iso = (time: number) => new Date(time).toISOString();

const run = (folder: Folder, args: readonly string[] = [], options: RunOptions = {}) =>
  runCli(['history', 'backfill', ...args], { cwd: folder.path, env: here, ...options });
const auditAt = (folder: Folder, time: number) =>
  runCli(['audit', '--now', iso(time)], { cwd: folder.path, env: here, now: () => new Date(time) });

/** Oldest first. */
async function stored(folder: Folder): Promise<readonly Snapshot[]> {
  const history = await openHistory(join(folder.path, '.throughline/history.db'), 'default', deps());
  const heads = await history.heads();
  const snapshots = await Promise.all(heads.map(({ id }) => history.snapshot(id)));
  await history.close();
  return snapshots.flatMap((one) => one ?? []).toReversed();
}

describe('history backfill', () => {
  test('the first report has its trend, and says which weeks were rebuilt', async () => {
    const folder = weeklyShop();
    const { code, stdout, stderr } = await run(folder, ['--weeks', '3']);
    expect([code, stderr]).toEqual([0, "throughline: 3 weeks rebuilt from close dates, by today's links\n"]);
    expect(stdout).toBe(
      'week to 2026-10-30  nothing to judge\nweek to 2026-11-06  nothing to judge\nweek to 2026-11-13  33.3 % (1 of 3)\n',
    );
    const ran = await runCli(['report', '--format', 'json'], { cwd: folder.path, env: here });
    const page = JSON.parse(ran.stdout) as WeeklyReport;
    expect(said(page, 'headline')[1]).toBe('Last week it was 33.3 % (1 of 3), rebuilt by later links: up 16.7 points since.');
    expect(said(page, 'trust').at(-1)).toContain('3 of them were rebuilt later from close dates');
    const [chart] = page.sections.flatMap(({ charts }) => charts.filter(({ kind }) => kind === 'trend'));
    expect(chart).toMatchObject({
      points: [
        { rebuilt: true },
        { rebuilt: true },
        { rebuilt: true, rate: 0.333, hit: 1, of: 3, break: null },
        { rebuilt: false, break: null },
      ],
    });
  });

  test('only what was shipped is stored: no open work, no findings, no pace', async () => {
    const folder = weeklyShop();
    await run(folder, ['--weeks', '1']);
    const [snapshot, ...more] = await stored(folder);
    expect(more).toEqual([]);
    expect(snapshot).toMatchObject({ at: '2026-11-13T09:00:00.000Z', origin: 'backfill', headline: 'shipped', findings: null });
    expect(Object.keys(snapshot?.measures ?? {})).toEqual(['shipped']);
    expect(snapshot?.issues?.map(({ key }) => key).toSorted()).toEqual(['CHK-6', 'CHK-7', 'PAY-6']);
    expect(snapshot?.goals?.map(({ pace }) => pace)).toEqual([null, null, null, null]);
  });

  test('twice adds nothing, a little later too, and nothing that is stored is touched', async () => {
    const folder = weeklyShop();
    await auditAt(folder, now - week - 3_600_000);
    await run(folder, ['--weeks', '4']);
    const before = await stored(folder);
    expect(before.map(({ at, origin }) => [at.slice(0, 10), origin])).toEqual([
      ['2026-10-23', 'backfill'],
      ['2026-10-30', 'backfill'],
      ['2026-11-06', 'backfill'],
      ['2026-11-13', 'audit'],
    ]);
    for (const time of [now, now + 2 * 86_400_000]) {
      const ran = await run(folder, ['--weeks', '4', '--now', iso(time)]);
      expect(ran).toMatchObject({ code: 0, stdout: '' });
      expect(ran.stderr).toBe("throughline: 0 weeks rebuilt from close dates, by today's links; of 4 something is stored already\n");
      expect(await stored(folder)).toEqual(before);
    }
  });

  test('weeks of which the goals are gone are left out, and it says what to do', async () => {
    const folder = weeklyShop();
    const { code, stderr } = await run(folder, ['--weeks', '12']);
    expect(code).toBe(0);
    expect(stderr).toContain('throughline: 7 weeks rebuilt');
    expect(stderr).toContain('5 weeks up to 2026-09-25 not rebuilt: no goal in the file holds then.');
    expect((await stored(folder))[0]?.at).toBe('2026-10-02T09:00:00.000Z');
  });

  test('incomplete data: 3, why, and nothing is stored', async () => {
    const { url } = await githubShop(githubIssues(40), 2);
    const folder = shop({ 'throughline.yml': configOf(githubSource(url)) });
    const { code, stdout, stderr } = await run(folder, ['--weeks', '2'], { env: { ...here, ...tokens } });
    expect([code, stdout]).toEqual([3, '']);
    expect(stderr).toContain('HTTP 500');
    expect(stderr).toContain('no week was rebuilt');
    expect(await stored(folder)).toEqual([]);
  });

  test('the sources are read once, and not at all when nothing is to rebuild', async () => {
    const github = await githubShop(githubIssues(15));
    const folder = shop({ 'throughline.yml': configOf(githubSource(github.url)) });
    const env = { ...here, ...tokens };
    await run(folder, ['--weeks', '1'], { env });
    const once = github.requests.length;
    await run(folder, ['--weeks', '6'], { env });
    expect(github.requests.length).toBe(2 * once);
    await run(folder, ['--weeks', '6'], { env });
    expect(github.requests.length).toBe(2 * once);
    expect(await stored(folder)).toHaveLength(6);
  });

  test('without goals there is nothing to judge by', async () => {
    const folder = shop({ 'throughline.yml': `sources:\n${fileSource('issues.ndjson')}` });
    const { code, stderr } = await run(folder);
    expect([code, stderr]).toEqual([2, expect.stringContaining('there are no goals')]);
  });

  test('drift compares with an audit before a rebuilt week, and with a rebuilt week where there is nothing else', async () => {
    const folder = weeklyShop();
    const driftFrom = async (from: string) => {
      const ran = await runCli(['drift', from, '--format', 'json'], { cwd: folder.path, env: here });
      return (JSON.parse(ran.stdout) as { from: { at: string }; findings: unknown; scope: unknown }) ?? null;
    };
    await run(folder, ['--weeks', '3']);
    expect(await driftFrom('last')).toMatchObject({ from: { at: '2026-11-13T09:00:00.000Z' }, findings: null, scope: null });
    await auditAt(folder, now - 9 * 86_400_000);
    expect((await driftFrom('7d')).from.at).toBe('2026-11-11T09:00:00.000Z');
  });
});

test('what came into a sprint is not told by a rebuilt week, which does not know what was open', async () => {
  const sprint = { name: 'Sprint 9', startsAt: '2026-11-12T08:00:00Z', endsAt: '2026-11-26T08:00:00Z' };
  const record = { key: 'SHOP-1', title: 'One', body: body(null, 'O1-KR1'), createdAt: '2026-10-01T09:00:00Z', sprint };
  const config = `${configOf(fileSource('issues.ndjson'))}sprint: current\n`;
  const scopeOf = async (fill: (folder: Folder) => Promise<unknown>) => {
    const folder = shop({ 'throughline.yml': config, 'issues.ndjson': ndjson([record]) });
    await fill(folder);
    const { stdout } = await runCli(['drift', 'last', '--format', 'json'], { cwd: folder.path, env: here });
    return (JSON.parse(stdout) as Drift).scope;
  };
  expect(await scopeOf((folder) => run(folder, ['--weeks', '1']))).toBeNull();
  expect(await scopeOf((folder) => auditAt(folder, now - week))).toMatchObject({ sprints: ['Sprint 9'], added: [] });
});

const day = 86_400_000;
const dayIn = fc.integer({ min: -70 * 24, max: -1 }).map((hours) => now + (hours * day) / 24);

/** Parents are among the older ones: one that came later ties its children only today. */
const anyIssues = fc
  .array(
    fc.record({
      team: fc.constantFrom('checkout', 'payouts'),
      type: fc.constantFrom('story', 'story', 'bug', 'epic', 'subtask'),
      estimate: fc.option(fc.integer({ min: 1, max: 8 }), { nil: undefined, freq: 8 }),
      labels: fc.subarray(['tech-debt', 'checkout']),
      okr: fc.constantFrom(null, null, 'O1-KR1', 'O2-KR1', 'none, because of the law'),
      value: fc.constantFrom(null, 'saves an hour a week', 'every merchant asks for this one'),
      parent: fc.option(fc.nat({ max: 24 })),
      created: dayIn,
      closed: fc.option(dayIn, { freq: 6 }),
      end: fc.constantFrom('done', 'done', 'done', 'dropped'),
    }),
    { minLength: 3, maxLength: 25 },
  )
  .map((all) =>
    all.map((one) => ({ ...one, created: Math.min(one.created, one.closed ?? one.created) })).toSorted((a, b) => a.created - b.created),
  );

/** A file without any issue is a fault. */
const oldest = { key: 'SHOP-OLD', title: 'The first', createdAt: '2026-01-01T09:00:00Z', team: 'checkout' };

describe('a week that is rebuilt is the week that was audited', () => {
  test('where nothing changed since but that work was created and closed', async () => {
    await fc.assert(
      fc.asyncProperty(anyIssues, async (all) => {
        const recordsAt = (time: number) =>
          all.flatMap(({ okr, value, parent, created, closed, end, estimate, ...more }, i) => {
            if (created > time) return [];
            const isClosed = closed !== null && closed <= time;
            const state = isClosed ? { status: end, closedAt: iso(closed) } : { status: 'todo' };
            const above = parent === null || parent >= i ? {} : { parent: `SHOP-${parent}` };
            const dates = { createdAt: iso(created) };
            return [
              {
                key: `SHOP-${i}`,
                title: `Work ${i}`,
                body: body(value, okr),
                ...(estimate === undefined ? {} : { estimate }),
                ...more,
                ...above,
                ...dates,
                ...state,
              },
            ];
          });
        const [audited, rebuilt] = [0, 1].map(() => shop({ 'throughline.yml': configOf(fileSource('issues.ndjson')) })) as [Folder, Folder];
        for (const back of [4, 3, 2, 1]) {
          audited.write('issues.ndjson', ndjson([oldest, ...recordsAt(now - back * week)]));
          await auditAt(audited, now - back * week);
        }
        rebuilt.write('issues.ndjson', ndjson([oldest, ...recordsAt(now)]));
        expect((await run(rebuilt, ['--weeks', '4'])).code).toBe(0);
        const shipped = ({ at, hashes, measures, issues }: Snapshot) => ({
          at,
          hashes,
          measure: measures.shipped,
          issues: issues?.filter(({ slices }) => slices.includes('shipped')),
        });
        expect((await stored(rebuilt)).map(shipped)).toEqual((await stored(audited)).map(shipped));
      }),
      { numRuns: 12 },
    );
  });
});
