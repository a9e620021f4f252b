import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { exitCodes } from '../../src/errors.ts';
import type { GoalTree } from '../../src/model/goal-tree.ts';
import { rules } from '../../src/rules/index.ts';
import { configOf, fileSource, githubIssues, githubShop, githubSource, tokens } from './doubles.ts';
import { body, issue, ndjson, openFolder, shop } from './folder.ts';
import { noNetwork, runCli } from './run.ts';

const commands = ['audit', 'merge', 'drift', 'report', 'triage', 'goals', 'history', 'rules', 'explain', 'schema', 'help'] as const;

describe('help', () => {
  test('without a command, with help and with --help is the same, and 0', async () => {
    const bare = await runCli([]);
    expect(bare).toMatchObject({ code: 0, stderr: '' });
    for (const args of [['help'], ['--help'], ['-h']]) expect(await runCli(args)).toEqual(bare);
    for (const command of commands) expect(bare.stdout).toMatch(new RegExp(`^  ${command}\\b`, 'm'));
    expect(bare.stdout).toContain('throughline audit github:acme/shop --goals goals.yml');
  });

  test.each(commands)('of %s', async (command) => {
    const asked = await runCli(['help', command]);
    expect(asked).toMatchObject({ code: 0, stderr: '' });
    expect(asked.stdout).toMatch(new RegExp(`^Usage: throughline ${command}`));
    expect(await runCli([command, '--help'])).toEqual(asked);
  });

  test('is as wide as the terminal', async () => {
    const widest = async (columns: number) => {
      const { stdout } = await runCli(['help', 'audit'], { isTTY: true, columns });
      return Math.max(...stdout.split('\n').map((line) => line.length));
    };
    expect(await widest(70)).toBeLessThanOrEqual(70);
    expect(await widest(140)).toBeGreaterThan(90);
  });

  test('exit-codes lists them all', async () => {
    const { code, stdout } = await runCli(['help', 'exit-codes']);
    expect(code).toBe(0);
    const rows = stdout.split('\n');
    for (const { code: listed, outcome, means } of exitCodes) {
      const row = rows.find((line) => line.trim().startsWith(`${listed} `));
      expect(row).toContain(means);
      if (outcome !== null) expect(row).toContain(outcome);
    }
  });

  test.each([['--version'], ['-V'], ['audit --version']])('%s', async (args) => {
    const { code, stdout } = await runCli(args.split(' '));
    expect({ code, stdout }).toEqual({ code: 0, stdout: '0.0.0-test\n' });
  });
});

describe('rules', () => {
  test('lists every one with its severity', async () => {
    const { code, stdout } = await runCli(['rules']);
    expect(code).toBe(0);
    for (const { id, severity, title } of rules) {
      const line = stdout.split('\n').find((one) => one.startsWith(`${id} `));
      expect(line).toContain(severity);
      expect(line).toContain(title);
    }
  });

  test.each(rules.map(({ id }) => id))('%s is explained with its options and both examples', async (id) => {
    const { code, stdout, stderr } = await runCli(['rules', id]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const rule = rules.find((one) => one.id === id);
    expect(stdout).toContain(rule?.why);
    expect(stdout).toMatch(/^Passes:$/m);
    expect(stdout).toMatch(/^Fails:$/m);
    expect(stdout).toContain(`    ${id}: `);
  });

  test('the setting that is shown is one that a config takes', async () => {
    for (const { id } of rules) {
      const { stdout } = await runCli(['rules', id]);
      const setting = stdout.split('\n').find((line) => line.startsWith(`    ${id}: `));
      const { path } = shop({ 'throughline.yml': `${configOf(fileSource('issues.ndjson'))}rules:\n${setting}\n` });
      const ran = await runCli(['audit'], { cwd: path });
      expect(ran.stderr).toBe('');
      expect(ran.code).toBe(0);
    }
  });
});

describe('schema', () => {
  test.each(['config', 'goals', 'decisions', 'audit'])('of the %s is the committed one', async (name) => {
    const { code, stdout } = await runCli(['schema', name]);
    expect(code).toBe(0);
    expect(stdout).toBe(readFileSync(`config/schemas/${name}.schema.json`, 'utf8'));
  });

  test('is that of the config when none is named', async () => {
    expect(await runCli(['schema'])).toEqual(await runCli(['schema', 'config']));
  });
});

describe('goals', () => {
  const goals = [
    'northStar: {title: Weekly active merchants, unit: merchants, now: 18200}',
    'period: 2026-Q4',
    'objectives:',
    '  - id: O1',
    '    title: Keep the merchants we win',
    '    owner: payments-lead',
    '    share: 40',
    '    serves: [COMPANY-2]',
    '    keyResults:',
    '      - {id: O1-KR1, title: Churn, worth: 120k EUR, metric: {from: 5, to: 3, now: 4.2, unit: "%", updated: 2026-11-10}}',
    '  - {id: O2, title: Win more, period: {from: 2026-10-01, to: 2026-11-30}}',
    '  - {id: O3, title: Left behind, status: dropped}',
    '',
  ].join('\n');

  test('offline shows the goals alone, and needs no source, token or network', async () => {
    const { path } = openFolder({ 'throughline.yml': configOf(githubSource('https://api.github.com')), 'goals.yml': goals });
    const { code, stdout, stderr } = await runCli(['goals', '--offline'], { cwd: path, fetch: noNetwork });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toBe(
      [
        'North star: Weekly active merchants, now 18 200 merchants',
        '',
        'O1  Keep the merchants we win',
        '    payments-lead, 2026-Q4, serves COMPANY-2, planned 40.0 %',
        '  O1-KR1  Churn',
        '      2026-Q4, worth 120 000 EUR',
        '      from 5 to 3 %, now 4.2 (2026-11-10): at risk, pace 0.7',
        '',
        'O2  Win more',
        '    2026-10-01 to 2026-11-30',
        '',
        'O3  Left behind',
        '    dropped, 2026-Q4',
        '',
      ].join('\n'),
    );
  });

  test('with sources shows the work behind each', async () => {
    const { path } = shop({ 'goals.yml': goals });
    const { code, stdout } = await runCli(['goals', 'issues.ndjson', '--goals', 'goals.yml'], { cwd: path });
    expect(code).toBe(0);
    expect(stdout).toContain('    planned 40.0 %, actual 25.0 %; 1 open issue (1 by its text)\n');
    expect(stdout).toContain('      1 open issue (1 by its text); 0 issues shipped for it since 2026-10-01\n');
    expect(stdout).toMatch(/^O2 {2}Win more\n.*\n.*nobody works on it$/m);
    expect(stdout).not.toMatch(/^O3.*\n.*nobody/m);
  });

  test('tell what was shipped for each since its period began, with how work is linked', async () => {
    const shipped = { status: 'done', closedAt: '2026-10-05T10:00:00Z' };
    const records = [
      issue(1, body(null, 'O1-KR1'), shipped),
      issue(2, 'nothing', shipped),
      issue(3, 'before the period', { ...shipped, closedAt: '2026-09-30T10:00:00Z', labels: ['okr:O1-KR1'] }),
      issue(4, '', { type: 'epic', labels: ['okr:O1-KR1'] }),
      issue(5, '', { parent: 'SHOP-4' }),
      issue(6, '', { labels: ['okr:O1-KR1'] }),
    ];
    const { path } = shop({ 'goals.yml': goals, 'issues.ndjson': ndjson(records) });
    const args = ['goals', 'issues.ndjson', '--goals', 'goals.yml', '--format'];
    const { stdout } = await runCli([...args, 'json'], { cwd: path });
    const [first] = (JSON.parse(stdout) as GoalTree).objectives;
    const spent = { since: '2026-10-01', issues: 1, share: 0.5 };
    expect(first).toMatchObject({ goal: { id: 'O1', serves: ['COMPANY-2'] }, links: { label: 1, inherited: 1 }, spent });
    expect(first?.keyResults[0]).toMatchObject({
      goal: { worth: { amount: 120_000, currency: 'EUR' } },
      links: { label: 1, inherited: 1 },
      pace: { verdict: 'at-risk' },
      spent,
    });
    const text = (await runCli([...args, 'markdown'], { cwd: path })).stdout;
    expect(text).toContain('### O1 Keep the merchants we win\n');
    expect(text).toContain(
      '  - 2 open issues \\(1 by a label, 1 inherited\\); 1 issue shipped for it since 2026\\-10\\-01, 50.0 % of what was shipped\n',
    );
    expect((await runCli([...args, 'xml'], { cwd: path })).stderr).toContain('there is no format "xml"');
  });

  test('of a source that fails show no numbers; the code says which way it failed', async () => {
    const github = await githubShop(githubIssues(50), 2);
    const { path } = shop({ 'throughline.yml': configOf(githubSource(github.url)), 'goals.yml': goals });
    const { code, stdout, stderr } = await runCli(['goals'], { cwd: path, env: tokens });
    expect(code).toBe(3);
    expect(stdout).not.toMatch(/actual|open issue|nobody/);
    expect(stderr).toContain('HTTP 500');
  });
});
