import { describe, expect, test } from 'vitest';
import { linking } from '../trackers/github/github-double.ts';
import {
  configOf,
  fileSource,
  githubIssues,
  githubShop,
  githubSource,
  redmineRecord,
  redmineShop,
  redmineSource,
  serve,
  tokens,
} from './doubles.ts';
import { shop } from './folder.ts';
import { audited, noNetwork, runCli } from './run.ts';

/** Every format on stdout, one run each. */
const everyFormat = ['table', 'json', 'ndjson', 'csv', 'markdown'] as const;

describe('a source that dies on page 2 of 5', () => {
  test('on GitHub, which gives no total: 3, no percentage, no bounds, and the other source is listed', async () => {
    const github = await githubShop(githubIssues(100), 2);
    const { path } = shop({ 'throughline.yml': configOf(githubSource(github.url), fileSource('issues.ndjson')) });
    const run = { cwd: path, env: tokens };
    const { code, audit, stderr } = await audited([], run);
    expect(code).toBe(3);
    expect(audit).toMatchObject({ outcome: 'incomplete', complete: false });
    expect(audit.sources).toMatchObject([
      { name: 'github:acme/shop', status: 'failed', issues: 20, expected: null },
      { name: 'file:issues.ndjson', status: 'read', issues: 4 },
    ]);
    expect(audit.issues.filter(({ source }) => source === 'file:issues.ndjson').map(({ key }) => key)).toEqual([
      'SHOP-1',
      'SHOP-2',
      'SHOP-3',
      'SHOP-4',
    ]);
    expect(audit.issues).toHaveLength(24);
    expect(audit.measures.open).toMatchObject({
      linked: { hit: 11, of: 23, rate: null, bounds: null },
      aligned: { rate: null, bounds: null },
      coverage: null,
      allocation: null,
      groups: null,
    });
    expect(stderr).toContain('github:acme/shop');
    for (const format of everyFormat) {
      const ran = await runCli(['audit', '--format', format], run);
      expect(ran.code).toBe(3);
      expect(withoutQuotes(ran.stdout), format).not.toMatch(/\d\s*%/);
    }
  });

  test('on Redmine, which gives a total: 3, bounds instead of a rate', async () => {
    const redmine = await redmineShop(
      Array.from({ length: 96 }, (_, i) => redmineRecord(i + 1)),
      { dies: 2 },
    );
    const { path } = shop({ 'throughline.yml': configOf(redmineSource(redmine.url), fileSource('issues.ndjson')) });
    const { code, audit } = await audited([], { cwd: path, env: { ...tokens, REDMINE_HOST: redmine.url } });
    expect(code).toBe(3);
    expect(audit.sources).toMatchObject([
      { status: 'failed', issues: 20, expected: 96 },
      { status: 'read', issues: 4 },
    ]);
    // 10 of the 20 that came and 1 of the file's 3; 76 records never came: 11/99 and 87/99.
    expect(audit.measures.open?.linked).toMatchObject({ hit: 11, of: 23, rate: null, bounds: [0.111, 0.879] });
    expect(audit.issues.filter(({ source }) => source === 'file:issues.ndjson')).toHaveLength(4);
  });

  test('the table tells why on stdout, every other format on stderr', async () => {
    const github = await githubShop(githubIssues(100), 2);
    const { path } = shop({ 'throughline.yml': configOf(githubSource(github.url)) });
    const run = { cwd: path, env: tokens };
    const table = await runCli(['audit'], run);
    expect(table.stdout).toContain('HTTP 500');
    expect(table.stderr).toBe('');
    const csv = await runCli(['audit', '--format', 'csv'], run);
    expect(csv.stderr).toMatch(/^throughline: github:acme\/shop: the server failed \(HTTP 500\)/);
  });

  test('gates give no verdict, and neither --exit-zero nor --fail-on turns 3 into anything else', async () => {
    const github = await githubShop(githubIssues(100), 2);
    const { path } = shop({ 'throughline.yml': `${configOf(githubSource(github.url))}gates: {open: {linked: 1}}\n` });
    const { code, audit } = await audited(['--exit-zero', '--fail-on', 'info'], { cwd: path, env: tokens });
    expect(code).toBe(3);
    expect(audit.gates).toMatchObject([{ actual: null, passed: null }]);
  });
});

/** What the tool itself says: texts of issues stand in quotes or are absent from these fixtures. */
const withoutQuotes = (text: string) => text.replaceAll('Monthly churn from 5 % to 3 %', '');

describe('credentials', () => {
  test('a refused token is 4 and names the variable; the other source is still listed', async () => {
    const github = await serve(() => () => ({ status: 401, body: { message: 'Bad credentials' } }));
    const { path } = shop({ 'throughline.yml': configOf(githubSource(github.url), fileSource('issues.ndjson')) });
    const { code, audit, stdout, stderr } = await audited([], { cwd: path, env: tokens });
    expect(code).toBe(4);
    expect(audit).toMatchObject({ outcome: 'auth', complete: false });
    expect(audit.sources[0]?.reason).toContain('GITHUB_TOKEN');
    expect(stderr).toContain('GITHUB_TOKEN');
    expect(audit.issues).toHaveLength(4);
    expect(stdout + stderr).not.toContain(tokens.GITHUB_TOKEN);
  });

  test('a missing one is 4 before anything is fetched, whichever source lacks it', async () => {
    const github = await githubShop(githubIssues(3));
    const source = redmineSource('https://redmine.acme.example');
    const { path } = shop({ 'throughline.yml': configOf(githubSource(github.url), source) });
    const { code, stdout, stderr } = await runCli(['audit'], { cwd: path, env: { GITHUB_TOKEN: tokens.GITHUB_TOKEN } });
    expect({ code, stdout }).toEqual({ code: 4, stdout: '' });
    expect(stderr).toContain('REDMINE_API_KEY');
    expect(github.requests).toHaveLength(0);
  });

  test('one that belongs to another host is 2, and is not sent there', async () => {
    const { path } = shop({ 'throughline.yml': configOf(redmineSource('https://evil.example')) });
    const env = { ...tokens, REDMINE_HOST: 'https://redmine.acme.example' };
    const { code, stderr } = await runCli(['audit'], { cwd: path, env, fetch: noNetwork });
    expect(code).toBe(2);
    expect(stderr).toContain('REDMINE_API_KEY belongs to redmine.acme.example and is not sent to evil.example');
  });

  test('wrong use in one source goes before a missing token in another', async () => {
    const sources = [redmineSource('https://redmine.acme.example'), githubSource('https://evil.example')];
    const { path } = shop({ 'throughline.yml': configOf(...sources) });
    const { code, stderr } = await runCli(['audit'], { cwd: path, env: { GITHUB_TOKEN: 'ghp_x12345678' }, fetch: noNetwork });
    expect(code).toBe(2);
    expect(stderr).toContain('evil.example');
  });

  test('two sources that fail in different ways: 4 before 3', async () => {
    const refusing = await serve(() => () => ({ status: 401 }));
    const dying = await redmineShop([redmineRecord(1)], { dies: 1 });
    const { path } = shop({ 'throughline.yml': configOf(redmineSource(dying.url), githubSource(refusing.url)) });
    const { code, audit } = await audited([], { cwd: path, env: { ...tokens, REDMINE_HOST: dying.url } });
    expect(code).toBe(4);
    expect(audit.sources.map(({ status }) => status)).toEqual(['failed', 'failed']);
  });

  test('--token-from gh uses the token of the gh command', async () => {
    const github = await githubShop(githubIssues(3));
    const { path } = shop({ 'throughline.yml': configOf(githubSource(github.url)) });
    const { code } = await audited(['--token-from', 'gh'], { cwd: path, ghToken: async () => 'gho_fromthecommand' });
    expect(code).toBe(0);
    expect(github.requests[0]?.headers.authorization).toBe('Bearer gho_fromthecommand');
  });

  test.each([
    ['cannot be started', () => Promise.reject(new Error('spawn gh ENOENT')), 'spawn gh ENOENT'],
    ['gives nothing', async () => '', 'its answer is empty'],
  ])('a gh that %s is 4, no bug', async (_, ghToken, reason) => {
    const { path } = shop({ 'throughline.yml': configOf(githubSource('https://api.github.com')) });
    const { code, stderr } = await runCli(['audit', '--token-from', 'gh'], { cwd: path, ghToken, fetch: noNetwork });
    expect(code).toBe(4);
    expect(stderr).toContain(reason);
    expect(stderr).toContain('gh auth login');
  });
});

describe('waiting', () => {
  test('a wait that the server asks for is told on a terminal and bounded by --max-wait', async () => {
    const github = await serve(() => () => ({ status: 429, headers: { 'retry-after': '600' } }));
    const { path } = shop({ 'throughline.yml': configOf(githubSource(github.url)) });
    const { code, stderr, waits } = await runCli(['audit', '--max-wait', '15m'], { cwd: path, env: tokens, isTTY: true });
    expect(code).toBe(3);
    expect(waits).toEqual([600_000]);
    expect(stderr).toContain('waiting 600 s (rate limit)');
  });

  test('progress counts the issues of its own source, and leaves no line behind', async () => {
    const github = await githubShop(githubIssues(30));
    const { path } = shop({ 'throughline.yml': configOf(githubSource(github.url), fileSource('issues.ndjson')) });
    let ticks = 0;
    const now = () => new Date(Date.parse('2026-11-20T09:00:00Z') + 1000 * ticks++);
    const { stderr } = await runCli(['audit'], { cwd: path, env: tokens, isTTY: true, now });
    expect(stderr).toContain('reading github:acme/shop: 30 issues');
    expect(stderr).toContain('reading file:issues.ndjson: 4 issues');
    expect(stderr.endsWith('\r\u001b[2K')).toBe(true);
    const quiet = await runCli(['audit'], { cwd: path, env: { ...tokens, CI: 'true' }, isTTY: true, now });
    expect(quiet.stderr).toBe('');
  });
});

describe('parents', () => {
  const child = (id: number, parent: number) => redmineRecord(id, { description: 'A part of it.', parent: { id: parent } });

  test('are found in another source', async () => {
    const { path } = shop({
      'throughline.yml': configOf(fileSource('stories.ndjson'), fileSource('epics.ndjson')),
      'stories.ndjson': `${JSON.stringify({ key: 'SHOP-1', title: 'Story', parent: 'PLAN-1' })}\n`,
      'epics.ndjson': `${JSON.stringify({ key: 'PLAN-1', title: 'Epic', type: 'epic', body: 'OKR: O1-KR1' })}\n`,
    });
    const { audit, code } = await audited([], { cwd: path });
    expect(code).toBe(0);
    expect(audit.measures.open?.linked).toMatchObject({ hit: 1, inherited: 1, of: 1, rate: 1 });
    expect(audit.issues.find(({ key }) => key === 'SHOP-1')?.okr.links).toMatchObject([{ goal: 'O1-KR1', via: ['PLAN-1'] }]);
  });

  test('outside of the sources are looked up, and not listed', async () => {
    const redmine = await redmineShop([child(1, 900)], {
      lookup: () => ({ body: { issues: [redmineRecord(900, { description: 'OKR: O1-KR1' })], total_count: 1, offset: 0, limit: 100 } }),
    });
    const { path } = shop({ 'throughline.yml': configOf(redmineSource(redmine.url)) });
    const { audit, code } = await audited([], { cwd: path, env: { ...tokens, REDMINE_HOST: redmine.url } });
    expect(code).toBe(0);
    expect(audit.measures.open?.linked).toMatchObject({ hit: 1, inherited: 1, of: 1 });
    expect(audit.issues.map(({ key }) => key)).toEqual(['#1']);
  });

  test('that may not be seen are a finding, and the data stays complete', async () => {
    const redmine = await redmineShop([child(1, 900)]);
    const { path } = shop({ 'throughline.yml': configOf(redmineSource(redmine.url)) });
    const { audit, code } = await audited([], { cwd: path, env: { ...tokens, REDMINE_HOST: redmine.url } });
    expect(code).toBe(0);
    expect(audit.findings.map(({ rule, issue }) => `${issue} ${rule}`)).toContain('#1 parent-unreadable');
    expect(audit.measures.open?.linked).toMatchObject({ hit: 0, of: 1, rate: 0 });
  });

  test('whose look-up fails make the source incomplete: what it could still raise is in the upper bound', async () => {
    const redmine = await redmineShop([child(1, 900), redmineRecord(2), redmineRecord(3)], { lookup: () => ({ status: 500 }) });
    const { path } = shop({ 'throughline.yml': configOf(redmineSource(redmine.url)) });
    const { audit, code } = await audited([], { cwd: path, env: { ...tokens, REDMINE_HOST: redmine.url } });
    expect(code).toBe(3);
    expect(audit.measures.open?.linked).toMatchObject({ hit: 1, of: 3, rate: null, bounds: [0.333, 0.667] });
  });

  test('of one number on two hosts are two issues', async () => {
    const [mine, other] = [await redmineShop([child(1, 2)]), await redmineShop([redmineRecord(2)])];
    const { path } = shop({
      'throughline.yml': configOf(`${redmineSource(mine.url)}    tokenEnv: MINE\n`, `${redmineSource(other.url)}    tokenEnv: OTHER\n`),
    });
    const { audit } = await audited([], { cwd: path, env: { MINE: 'mine-1234', OTHER: 'other-1234' } });
    expect(audit.issues.find(({ key }) => key === '#1')?.okr).toMatchObject({ status: 'missing', links: [] });
  });
});

describe('records', () => {
  test('that do not fit are in "of" and never a hit, and are named', async () => {
    const github = await serve(
      () =>
        ({ url }) =>
          url.searchParams.get('state') === 'closed' ? { body: [] } : { body: [...githubIssues(4), { id: 5 }] },
    );
    const { path } = shop({ 'throughline.yml': configOf(githubSource(github.url)) });
    const { audit, code } = await audited([], { cwd: path, env: tokens });
    expect(code).toBe(0);
    expect(audit.sources).toMatchObject([{ issues: 4, skipped: 1 }]);
    expect(audit.sources[0]?.skips).toHaveLength(1);
    expect(audit.measures.open).toMatchObject({ linked: { hit: 2, of: 5, rate: 0.4 }, stated: { of: 5 }, population: { skipped: 1 } });
    expect(audit.measures.shipped?.linked).toMatchObject({ hit: 0, of: 1 });
  });

  test('met through two sources count once', async () => {
    const github = await githubShop(githubIssues(3));
    const { path } = shop({ 'throughline.yml': configOf(githubSource(github.url), githubSource(github.url, '    labels: [any]\n')) });
    const ran = await runCli(['audit'], { cwd: path, env: tokens });
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain('throughline.yml:6:');
    const twice = 'https://github.example/acme/shop/issues/1';
    const records = (n: number) => `${JSON.stringify({ key: 'acme/shop#1', title: `One ${n}`, url: twice })}\n`;
    const files = shop({
      'throughline.yml': configOf(fileSource('a.ndjson'), fileSource('b.ndjson')),
      'a.ndjson': records(1),
      'b.ndjson': records(2),
    });
    const { audit } = await audited([], { cwd: files.path });
    expect(audit.measures.open?.linked).toMatchObject({ of: 1 });
    expect(audit.sources.map(({ issues }) => issues)).toEqual([1, 0]);
  });

  test('behind a next page on another host are not fetched: incomplete, and the token stays at home', async () => {
    const thief = await serve(() => () => ({ body: [] }));
    const github = await serve(() => () => linking(githubIssues(2), `${thief.url}/repos/acme/shop/issues?page=2`));
    const { path } = shop({ 'throughline.yml': configOf(githubSource(github.url)) });
    const { audit, code } = await audited([], { cwd: path, env: tokens });
    expect(code).toBe(3);
    expect(audit.issues).toHaveLength(2);
    expect(thief.requests).toHaveLength(0);
  });
});
