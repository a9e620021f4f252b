import { describe, expect, test } from 'vitest';
import { configOf, fileSource, githubShop, githubSource, tokens } from './doubles.ts';
import { body, issue, ndjson, openFolder, shop } from './folder.ts';
import { audited, runCli } from './run.ts';

const linked = body('saves every merchant an hour a week', 'O1-KR1');
const sprint = (n: number, startsAt: string, endsAt: string) => ({ name: `Sprint ${n}`, startsAt, endsAt });
const past = sprint(11, '2026-10-26', '2026-11-08');
const running = sprint(12, '2026-11-09', '2026-11-22');
const ahead = sprint(13, '2026-11-23', '2026-12-06');
const done = (closedAt: string) => ({ status: 'done', closedAt });

/** In the sprint that runs: 2 of 4 linked, one dropped. */
const issues = ndjson([
  issue(1, linked, { sprint: running }),
  issue(2, '', { sprint: [past, running] }),
  issue(3, linked, { sprint: running, ...done('2026-11-10T00:00:00Z') }),
  issue(4, '', { sprint: running, ...done('2026-11-19T00:00:00Z') }),
  issue(5, linked, { sprint: running, status: "won't do", closedAt: '2026-11-19T00:00:00Z' }),
  issue(6, '', { sprint: ahead }),
  issue(7, linked, {}),
]);
const withGoals = ['issues.ndjson', '--goals', 'goals.yml'] as const;
const at = (files = {}) => ({ cwd: shop({ 'issues.ndjson': issues, ...files }).path });

describe('--sprint', () => {
  test.each([
    ['current', '2/4', ['Sprint 12'], { open: '2/4', shipped: '0/1', sprint: '2/4' }],
    ['next', '0/1', ['Sprint 13'], { open: '2/4', shipped: '0/1', sprint: '0/1' }],
    [' sprint  12', '2/4', ['Sprint 12'], { open: '2/4', shipped: '0/1', sprint: '2/4' }],
    ['Sprint 11', '0/1', ['Sprint 11'], { open: '2/4', shipped: '0/1', sprint: '0/1' }],
  ])('%s is judged besides, and is the headline', async (which, headline, names, measures) => {
    const { code, audit } = await audited([...withGoals, '--sprint', which], at());
    expect([code, audit.headline]).toEqual([0, 'sprint']);
    expect(audit.sprints?.map(({ name }) => name)).toEqual(names);
    const figures = Object.entries(audit.measures).map(([slice, { aligned }]) => [slice, `${aligned?.hit}/${aligned?.of}`]);
    expect(Object.fromEntries(figures)).toEqual(measures);
    expect(measures.sprint).toBe(headline);
  });

  test('is told in the table and the summary, with its dates', async () => {
    const { stdout } = await runCli(
      ['audit', ...withGoals, '--sprint', 'current', '--format', 'table', '--format', 'markdown=sum.md'],
      at(),
    );
    expect(stdout).toContain('50.0 % of the sprint work you chose serves a goal (2 of 4 issues).');
    expect(stdout).toContain('Sprint: Sprint 12 (2026-11-09 to 2026-11-22).');
    const folder = shop({ 'issues.ndjson': issues });
    await runCli(['audit', ...withGoals, '--sprint', 'current', '--format', 'markdown=sum.md'], { cwd: folder.path });
    expect(folder.read('sum.md')).toContain('Sprint: Sprint 12');
  });

  test('beats the environment, which beats the config; --slice without it leaves it out', async () => {
    const config = { 'throughline.yml': `${configOf(fileSource('issues.ndjson'))}sprint: current\ngates: {sprint: {aligned: 60}}\n` };
    const names = async (args: readonly string[], env = {}) =>
      (await audited(args, { ...at(config), env })).audit.sprints?.map(({ name }) => name) ?? null;
    expect(await names([])).toEqual(['Sprint 12']);
    expect(await names([], { THROUGHLINE_SPRINT: 'next' })).toEqual(['Sprint 13']);
    expect(await names(['--sprint', 'Sprint 11'], { THROUGHLINE_SPRINT: 'next' })).toEqual(['Sprint 11']);
    expect((await audited(['--slice', 'open'], at(config))).audit).toMatchObject({ headline: 'open', sprints: null });
    expect(await names(['--slice', 'open,sprint'])).toEqual(['Sprint 12']);
  });

  test('has gates of its own', async () => {
    const run = (limit: number) =>
      audited(
        [],
        at({ 'throughline.yml': `${configOf(fileSource('issues.ndjson'))}sprint: current\ngates: {sprint: {aligned: ${limit}}}\n` }),
      );
    expect((await run(50)).code).toBe(0);
    expect(await run(51)).toMatchObject({ code: 1, audit: { gates: [{ slice: 'sprint', actual: 50, passed: false }] } });
  });

  test('explains why an issue is in it, or not', async () => {
    const explained = async (key: string) => {
      const { stdout } = await runCli(['explain', key, ...withGoals, '--sprint', 'current', '--format', 'json'], at());
      return JSON.parse(stdout).issues[0].counting.slices.find(({ slice }: { slice: string }) => slice === 'sprint');
    };
    expect(await explained('SHOP-2')).toEqual({
      slice: 'sprint',
      in: true,
      because: 'it is in Sprint 12, Sprint 11, and the sprint asked for is Sprint 12',
    });
    expect(await explained('SHOP-7')).toEqual({
      slice: 'sprint',
      in: false,
      because: 'it is in no sprint, and the sprint asked for is Sprint 12',
    });
  });
});

describe('a sprint that is not there', () => {
  const named = ndjson([issue(1, linked, { sprint: 'Sprint 1' }), issue(2, linked, { sprint: 'Sprint 2' })]);
  test.each([
    ['a name that no issue has', issues, ['--sprint', 'Sprint 21'], 'in a sprint "Sprint 21"', 'Did you mean "Sprint 1'],
    [
      'a name where there are no sprints',
      ndjson([issue(1, linked)]),
      ['--sprint', 'X'],
      'in a sprint "X"',
      'None of them is in any sprint',
    ],
    ['one by time where there are no dates', named, ['--sprint', 'current'], 'which sprint is current cannot be told', 'Sprint 1'],
    ['one by time where there are no sprints', ndjson([issue(1, linked)]), ['--sprint', 'next'], 'none of the issues', 'A sprint is'],
    ['a blank', issues, ['--sprint', ' '], '--sprint does not take " "', '--sprint current'],
  ])('%s is wrong use', async (_why, records, args, message, hint) => {
    const { code, stdout, stderr } = await runCli(['audit', ...withGoals, ...args], at({ 'issues.ndjson': records }));
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
    expect(stderr).toContain(hint);
  });

  test('a tracker without issues has no sprint, and that is no mistake', async () => {
    const { code, stdout } = await runCli(
      ['audit', 'issues.json', '--goals', 'goals.yml', '--sprint', 'current'],
      at({ 'issues.json': '[]' }),
    );
    expect(code).toBe(0);
    expect(stdout).toContain('No sprint was found.');
  });

  test('a gate on a sprint that nobody asks for is refused', async () => {
    const config = `${configOf(fileSource('issues.ndjson'))}gates: {sprint: {aligned: 80}}\n`;
    const { code, stderr } = await runCli(['audit'], at({ 'throughline.yml': config }));
    expect(code).toBe(2);
    expect(stderr).toMatch(/throughline\.yml:\d+:\d+ the slice "sprint" is not asked for/);
    expect((await runCli(['audit', '--sprint', 'next'], at({ 'throughline.yml': config }))).code).toBe(1);
  });

  test('between two sprints nothing is judged, and the source says when the next begins', async () => {
    const { code, audit } = await audited([...withGoals, '--sprint', 'current', '--now', '2026-11-22T23:59:59.999Z'], at());
    expect([code, audit.sprints, audit.measures.sprint?.population.counted]).toEqual([0, [], 0]);
    expect(audit.sources[0]?.notes).toEqual(['none of its sprints runs on 2026-11-22; Sprint 13 is next, from 2026-11-23 on']);
  });

  test('one of two sources may have none: the other is judged, and it says so', async () => {
    const config = configOf(fileSource('issues.ndjson'), fileSource('other.ndjson'));
    const other = ndjson([{ ...issue(90, linked), key: 'PAY-1' }]);
    const { audit } = await audited(['--sprint', 'current'], at({ 'throughline.yml': config, 'other.ndjson': other }));
    expect(audit.measures.sprint?.population.counted).toBe(4);
    expect(audit.sources.map(({ notes }) => notes)).toEqual([[], ['none of its issues is in a sprint']]);
  });

  test('is no wrong use while a source has failed: it may lie there', async () => {
    const double = await githubShop([], 1);
    const folder = shop({ 'throughline.yml': configOf(githubSource(double.url)) });
    const { code, audit } = await audited(['--sprint', 'Sprint 21'], { cwd: folder.path, env: tokens });
    expect([code, audit.outcome, audit.sprints]).toEqual([3, 'incomplete', []]);
  });
});

describe('closed work of a sprint', () => {
  const long = sprint(5, '2026-08-01', '2026-11-30');
  const records = ndjson([
    issue(1, linked, { sprint: long }),
    issue(2, linked, { sprint: long, ...done('2026-08-01T00:00:00Z') }),
    issue(3, linked, { sprint: long, ...done('2026-10-30T00:00:00Z') }),
    issue(4, linked, done('2026-07-01T00:00:00Z')),
  ]);

  test('is read back to its start, however long ago that was', async () => {
    const { audit } = await audited([...withGoals, '--sprint', 'current'], at({ 'issues.ndjson': records }));
    expect(audit.measures.sprint?.population.counted).toBe(3);
    expect(audit.issues.map(({ key }) => key)).toEqual(['SHOP-1', 'SHOP-2', 'SHOP-3']);
    expect(audit.sources[0]?.notes).toEqual([]);
  });

  test('is not there to be read again from standard input, which says so', async () => {
    const folder = openFolder({});
    const { audit } = await audited(['-', '--sprint', 'current'], { cwd: folder.path, stdin: records });
    expect(audit.measures.sprint?.population.counted).toBe(2);
    expect(audit.sources[0]?.notes).toEqual([
      'Sprint 5 began earlier than closed work was read (on 2026-08-01): of what was closed before 2026-10-23 nothing counts in it',
    ]);
  });

  test('may be missing where nobody tells when it began', async () => {
    const { audit } = await audited(
      [...withGoals, '--sprint', 'sprint 1'],
      at({ 'issues.ndjson': ndjson([issue(1, linked, { sprint: 'Sprint 1' })]) }),
    );
    expect(audit.sources[0]?.notes.join()).toContain('nobody tells when');
  });

  test('is asked for once more where the first answer told of an earlier start, and every request is counted', async () => {
    const milestone = (number: number, due_on: string) => ({ number, title: `M${number}`, due_on, state: 'open' });
    const quarter = milestone(2, '2026-12-31T08:00:00Z');
    const { githubRecord } = await import('../trackers/github/github-double.ts');
    const double = await githubShop([
      githubRecord(1, { milestone: quarter, body: linked }),
      githubRecord(2, { milestone: quarter, state: 'closed', closed_at: '2026-10-05T00:00:00Z' }),
      githubRecord(3, { milestone: milestone(1, '2026-09-30T08:00:00Z') }),
    ]);
    const folder = shop({ 'throughline.yml': configOf(githubSource(double.url)) });
    const { audit } = await audited(['--sprint', 'current'], { cwd: folder.path, env: tokens });
    expect(audit.sprints).toEqual([{ name: 'M2', startsAt: '2026-10-01T00:00:00.000Z', endsAt: '2026-12-31T23:59:59.999Z' }]);
    expect(audit.measures.sprint?.aligned).toMatchObject({ hit: 1, of: 2 });
    const since = double.requests.map(({ url }) => url.searchParams.get('since')).filter((text) => text !== null);
    expect(since).toEqual(['2026-10-23T09:00:00.000Z', '2026-09-30T23:59:59.999Z']);
    expect(audit.sources[0]?.requests).toBe(double.requests.length);
  });
});

test('shards that know nothing of the sprint are read; the whole is judged as one run would', async () => {
  const config = configOf(fileSource('issues.ndjson'), fileSource('other.ndjson'));
  const folder = shop({
    'throughline.yml': config,
    'issues.ndjson': issues,
    'other.ndjson': ndjson([{ ...issue(90, linked), key: 'PAY-1' }]),
  });
  const asked = ['--sprint', 'Sprint 12'];
  for (const part of [1, 2]) {
    const { code } = await runCli(['audit', '--shard', `${part}/2`, '--output', `${part}.ndjson`, ...asked], { cwd: folder.path });
    expect(code).toBe(0);
  }
  const merge = (...args: readonly string[]) =>
    runCli(['merge', '1.ndjson', '2.ndjson', '--format', 'json', ...args], { cwd: folder.path });
  expect(JSON.parse((await merge(...asked)).stdout)).toEqual((await audited(asked, { cwd: folder.path })).audit);
});
