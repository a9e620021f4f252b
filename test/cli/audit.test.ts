import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { configOf, fileSource, githubIssues, githubShop, githubSource, tokens } from './doubles.ts';
import { body, fourIssues, issue, ndjson, openFolder, shop } from './folder.ts';
import { audited, runCli } from './run.ts';

const withGoals = ['issues.ndjson', '--goals', 'goals.yml'] as const;

describe('without goals', () => {
  test('an audit is an inventory: linked and aligned are null, and it says what to do next', async () => {
    const { path } = openFolder({
      'issues.ndjson': ndjson([
        issue(1, body('saves an hour', null), { labels: ['checkout'], parent: 'SHOP-9', milestone: 'Winter' }),
        issue(2, '', { labels: ['checkout', 'payouts'] }),
        { key: 'SHOP-9', title: 'Checkout', type: 'epic' },
      ]),
    });
    const { code, audit } = await audited(['issues.ndjson'], { cwd: path });
    expect(code).toBe(0);
    expect(audit).toMatchObject({ outcome: 'pass', goals: null, hashes: { goals: null } });
    expect(audit.measures.open).toMatchObject({
      linked: null,
      aligned: null,
      untied: null,
      coverage: null,
      stated: { hit: 1, of: 2, rate: 0.5 },
    });
    expect(audit.inventory).toMatchObject({
      epics: [{ name: 'SHOP-9', title: 'Checkout', issues: 1 }],
      labels: [
        { name: 'checkout', issues: 2 },
        { name: 'payouts', issues: 1 },
      ],
      milestones: [{ name: 'Winter', issues: 1 }],
    });
    expect(audit.issues.map(({ aligned }) => aligned)).toEqual([null, null, null]);
    const { stdout } = await runCli(['audit', 'issues.ndjson'], { cwd: path });
    expect(stdout).toContain('goals');
  });
});

describe('gates', () => {
  test.each([
    ['linked: 33', 0, true, 33.3],
    ['linked: 34', 1, false, 33.3],
    ['stated: 66.6', 0, true, 66.6],
    ['stated: 67', 1, false, 66.6],
    ['untied: 66', 1, false, 66.7],
    ['untied: 67', 0, true, 66.7],
    ['exempt: 0', 0, true, 0],
    ['coverage: 50', 0, true, 50],
    ['coverage: 51', 1, false, 50],
  ])('%s gives %i', async (gate, code, passed, actual) => {
    const { path } = shop({ 'throughline.yml': `${configOf(fileSource('issues.ndjson'))}gates: {open: {${gate}}}\n` });
    const ran = await audited([], { cwd: path });
    expect(ran.code).toBe(code);
    expect(ran.audit).toMatchObject({ outcome: code === 0 ? 'pass' : 'fail', gates: [{ passed, actual }] });
    const free = await audited(['--exit-zero'], { cwd: path });
    expect(free.code).toBe(0);
    expect(free.audit.outcome).toBe(ran.audit.outcome);
  });

  test('--exit-zero turns nothing else into 0', async () => {
    const { path } = shop();
    expect((await runCli(['audit', '--exit-zero'], { cwd: path })).code).toBe(2);
    expect((await runCli(['audit', ...withGoals, '--exit-zero', '--format', 'csv=no/where.csv'], { cwd: path })).code).toBe(74);
    expect((await runCli(['audit', 'redmine:shop', '--exit-zero'], { cwd: path, env: { REDMINE_HOST: 'https://x.example' } })).code).toBe(
      4,
    );
  });
});

describe('--fail-on', () => {
  const clean = ndjson([
    issue(1, body('saves every merchant an hour a week', 'O1-KR1')),
    issue(2, body('wins fifty merchants in spring', 'O2-KR1')),
  ]);
  test.each([
    ['error', fourIssues, 1],
    ['warning', fourIssues, 1],
    ['info', fourIssues, 1],
    ['error', clean, 0],
    ['info', clean, 0],
  ])('%s', async (severity, issues, code) => {
    const ran = await audited([...withGoals, '--fail-on', severity], { cwd: shop({ 'issues.ndjson': issues }).path });
    expect(ran.code).toBe(code);
    expect(ran.audit.outcome).toBe(code === 0 ? 'pass' : 'fail');
  });

  test('findings below the severity decide nothing', async () => {
    const rules = 'rules: {business-value-missing: warning, okr-link-missing: warning, goal-uncovered: info}\n';
    const { path } = shop({ 'throughline.yml': `${configOf(fileSource('issues.ndjson'))}${rules}` });
    const severities = (await audited([], { cwd: path })).audit.findings.map(({ severity }) => severity);
    expect(severities).toContain('warning');
    expect(severities).not.toContain('error');
    expect((await runCli(['audit', '--fail-on', 'error'], { cwd: path })).code).toBe(0);
    expect((await runCli(['audit', '--fail-on', 'warning'], { cwd: path })).code).toBe(1);
  });
});

describe('slices', () => {
  const issues = ndjson([
    issue(1, body('saves an hour a week', 'O1-KR1'), { createdAt: '2026-10-01T00:00:00Z' }),
    issue(2, '', { createdAt: '2026-11-15T00:00:00Z' }),
    issue(3, body('halves the refunds', 'O1-KR1'), { status: 'done', closedAt: '2026-11-18T00:00:00Z', createdAt: '2026-11-02T00:00:00Z' }),
    issue(4, '', { status: 'done', closedAt: '2026-11-12T00:00:00Z', createdAt: '2026-10-01T00:00:00Z' }),
  ]);
  const config = `adopted: 2026-11-01\n${configOf(fileSource('issues.ndjson'))}`;
  const of = async (args: readonly string[], files = {}) => {
    const { audit } = await audited(args, { cwd: shop({ 'issues.ndjson': issues, ...files }).path });
    return Object.fromEntries(Object.entries(audit.measures).map(([slice, { linked }]) => [slice, `${linked?.hit}/${linked?.of}`]));
  };

  test('are open and shipped by default, with a date of adoption new too', async () => {
    expect(await of([...withGoals])).toEqual({ open: '1/2', shipped: '1/1' });
    expect(await of([], { 'throughline.yml': config })).toEqual({ open: '1/2', shipped: '1/1', new: '1/2' });
  });

  test('are those of --slice, which beats THROUGHLINE_SLICE, which beats the file', async () => {
    expect(await of([...withGoals, '--slice', 'shipped'])).toEqual({ shipped: '1/1' });
    const { path } = shop({ 'issues.ndjson': issues, 'throughline.yml': `${config}slices: [new]\n` });
    const names = async (args: readonly string[], env = {}) => Object.keys((await audited(args, { cwd: path, env })).audit.measures);
    expect(await names([])).toEqual(['new']);
    expect(await names([], { THROUGHLINE_SLICE: 'open' })).toEqual(['open']);
    expect(await names(['--slice', 'shipped,new'], { THROUGHLINE_SLICE: 'open' })).toEqual(['shipped', 'new']);
  });

  test('stand still with --now', async () => {
    expect(await of([...withGoals, '--now', '2026-11-13T00:00:00Z'])).toEqual({ open: '1/2', shipped: '0/1' });
  });

  test('headline is open, else the first', async () => {
    const { path } = shop();
    expect((await audited([...withGoals, '--slice', 'shipped'], { cwd: path })).audit.headline).toBe('shipped');
    expect((await audited([...withGoals, '--slice', 'shipped,open'], { cwd: path })).audit.headline).toBe('open');
  });
});

describe('sources on the command line', () => {
  test('standard input, in any format that a file may have', async () => {
    const { path } = shop();
    const fromFile = await audited([...withGoals], { cwd: path });
    for (const stdin of [
      fourIssues,
      Buffer.from(fourIssues),
      JSON.stringify(
        fourIssues
          .trim()
          .split('\n')
          .map((line) => JSON.parse(line)),
      ),
    ]) {
      const { code, audit } = await audited(['-', '--goals', 'goals.yml'], { cwd: path, stdin });
      expect(code).toBe(0);
      expect(audit.issues.map(({ source, ...rest }) => rest)).toEqual(fromFile.audit.issues.map(({ source, ...rest }) => rest));
      expect(audit.measures.open?.linked).toEqual(fromFile.audit.measures.open?.linked);
    }
  });

  test('an empty standard input is no proof that there is nothing', async () => {
    const { code, stderr } = await runCli(['audit', '-', '--goals', 'goals.yml', '--format', 'csv'], { cwd: shop().path });
    expect(code).toBe(3);
    expect(stderr).toContain('stdin');
  });

  test('replace those of the config and keep its goals and conventions', async () => {
    const { path } = shop({
      'throughline.yml': `${configOf(githubSource('https://api.github.com'))}conventions: {businessValue: [Nutzen]}\n`,
      'mine.ndjson': ndjson([issue(1, '**Nutzen:** spart jeder Händlerin eine Stunde')]),
    });
    const { audit } = await audited(['mine.ndjson'], { cwd: path });
    expect(audit.sources.map(({ name }) => name)).toEqual(['file:mine.ndjson']);
    expect(audit.measures.open).toMatchObject({ stated: { hit: 1, of: 1 }, linked: { hit: 0, of: 1 } });
  });

  test('resolve from where the user stands, those of the config from its folder', async () => {
    const { path } = shop({
      'throughline.yml': configOf(fileSource('issues.ndjson')),
      '.git/HEAD': '',
      'deep/down/own.ndjson': fourIssues,
    });
    const cwd = `${path}/deep/down`;
    expect((await audited([], { cwd })).audit.sources[0]).toMatchObject({ name: 'file:issues.ndjson', issues: 4 });
    expect((await audited(['./own.ndjson'], { cwd })).audit.sources[0]).toMatchObject({ issues: 4 });
  });
});

describe('the same input gives the same bytes', () => {
  test.each(['json', 'table', 'csv', 'markdown', 'ndjson'])('%s', async (format) => {
    const github = await githubShop(githubIssues(45));
    const { path } = shop({ 'throughline.yml': configOf(githubSource(github.url), fileSource('issues.ndjson')) });
    const run = () => runCli(['audit', '--format', format], { cwd: path, env: tokens });
    const first = await run();
    expect(first.code).toBe(0);
    expect(first.stdout.length).toBeGreaterThan(500);
    expect(await run()).toEqual(first);
  });

  test('whatever the order in which a file holds its issues', async () => {
    const { path } = shop({ 'turned.ndjson': `${fourIssues.trim().split('\n').reverse().join('\n')}\n` });
    const one = await audited([...withGoals], { cwd: path });
    const other = await audited(['turned.ndjson', '--goals', 'goals.yml'], { cwd: path });
    const anonymous = (text: string) => text.replaceAll(/turned|issues(?=\.ndjson)/g, 'x').replace(/"scope": "\w+"/, '');
    expect(anonymous(other.stdout)).toBe(anonymous(one.stdout));
  });
});

test('the proposed command reads the same sources, goals and instant', async () => {
  const { path } = shop();
  const { stdout } = await runCli(['audit', ...withGoals, '--now', '2026-11-20', '--width', '160'], { cwd: path });
  const [, command = ''] = /^ *throughline (explain .*)$/m.exec(stdout) ?? [];
  expect(command).toMatch(/ issues\.ndjson --goals goals\.yml --now 2026-11-20$/);
  expect((await runCli(command.split(' '), { cwd: path })).code).toBe(0);
});

describe('the demo workspace', () => {
  test('is judged completely, with no token and no network', async () => {
    const { code, audit } = await audited(['--config', 'config/demo/throughline.yml', '--now', '2026-11-20T09:00:00Z']);
    expect(code).toBe(0);
    expect(audit.complete).toBe(true);
    expect(audit.issues.length).toBeGreaterThan(100);
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(version).toMatch(/^\d+\.\d+\.\d+/);
  });
});
