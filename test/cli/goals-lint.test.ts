import { Writable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { configOf, fileSource, githubSource } from './doubles.ts';
import { openFolder, shop } from './folder.ts';
import { audited, noNetwork, runCli } from './run.ts';

const good = `period: 2026-Q4
objectives:
  - id: O1
    title: Keep the merchants we win
    owner: payments-lead
    keyResults:
      - {id: O1-KR1, title: Monthly churn from 5 % to 3 %}
`;
const bad = `period: 2026-Q4
objectives:
  - id: O1
    title: Keep the merchants we win
    keyResults:
      - {id: O1-KR1, title: Launch the wallet, metric: {from: 0, to: 1, now: 0, updated: 2026-10-20}}
      - {id: O1-KR2, title: Happy merchants}
  - {id: O2, title: Win more, owner: sales-lead}
  - {id: O3, title: Left behind, status: dropped}
`;
const badFound = [
  'goals.yml:3:5  warning  O1: nobody owns it  objective-unowned',
  'goals.yml:6:9  warning  O1-KR1: its title says what is done ("launch"), not what comes of it: "Launch the wallet"  key-result-vanity',
  'goals.yml:6:9  warning  O1-KR1: its metric was last updated on 2026-10-20, 31 days ago  key-result-stale',
  'goals.yml:7:9  warning  O1-KR2: it has no metric, and its title holds no number  key-result-unmeasured',
  'goals.yml:8:5  warning  O2: it has no key results  objective-empty',
];
const lint = (files: Readonly<Record<string, string>>, args: readonly string[], more: Parameters<typeof runCli>[1] = {}) =>
  runCli(['goals', 'lint', ...args], { cwd: openFolder(files).path, fetch: noNetwork, ...more });

describe('what it says', () => {
  test('every finding with its place, in the order of the file, each with what to add; then how much was looked at', async () => {
    const { code, stdout, stderr } = await lint({ 'goals.yml': bad }, ['goals.yml']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const lines = stdout.split('\n');
    expect(lines.filter((line) => line.startsWith('goals.yml'))).toEqual(badFound);
    expect(lines.filter((line) => line.startsWith('    → '))).toHaveLength(badFound.length);
    expect(stdout).toContain('\n    → owner: who answers for it\n');
    expect(stdout.trimEnd().split('\n').at(-1)).toBe(
      '5 warnings in 2 objectives and 2 key results of goals.yml (1 more is closed or past its period). "throughline rules ID" explains a rule.',
    );
  });

  test('nothing to mend is one sentence', async () => {
    expect(await lint({ 'goals.yml': good }, ['goals.yml'])).toMatchObject({
      code: 0,
      stdout: 'Nothing to mend in 1 objective and 1 key result of goals.yml: 6 rules looked at them.\n',
      stderr: '',
    });
  });

  test('of a sheet, the cell, and what to fill in', async () => {
    const sheet = 'Objective,Key Result,Owner\nKeep them,Happy merchants,\n';
    const { code, stdout } = await lint({ 'okrs.csv': sheet }, ['okrs.csv']);
    expect(code).toBe(0);
    expect(stdout).toContain('okrs.csv:2:1  warning  keep-them: nobody owns it  objective-unowned\n    → Fill the column "Owner"\n');
    expect(stdout).toContain('okrs.csv:2:11  warning  happy-merchants: it has no metric');
  });

  test('the rules are set in the config, to off too', async () => {
    const off = 'objective-unowned: off\n  objective-empty: info\n  key-result-stale: [error, {days: 60}]\n  key-result-vanity: error';
    const config = `goals: goals.yml\nrules:\n  ${off}\n`;
    const { code, stdout } = await lint({ 'goals.yml': bad, 'throughline.yml': config }, []);
    expect(code).toBe(1);
    expect(stdout.split('\n').flatMap((line) => /^\S+ {2}(\w+) .* {2}([a-z-]+)$/.exec(line)?.slice(1).join(' ') ?? [])).toEqual([
      'error key-result-vanity',
      'warning key-result-unmeasured',
      'info objective-empty',
    ]);
    expect(stdout).toContain('\n1 error, 1 warning, 1 info in 2 objectives');
  });

  test('text of the goals moves no cursor and commands no CI, with colours or without', async () => {
    const hostile = 'objectives: [{id: "::error::O1", title: "\\e[31mred\\u202e", keyResults: [{id: K, title: "Launch \\e[2J x"}]}]';
    for (const env of [{}, { FORCE_COLOR: '1' }]) {
      const { stdout } = await lint({ 'goals.yml': hostile }, ['goals.yml'], { env });
      expect(stdout).not.toMatch(/\u001b\[(?:31m|2J)|\u202e|^\s*::/mu);
      expect(stdout.includes('\u001b[33mwarning')).toBe('FORCE_COLOR' in env);
    }
    const plain = await lint({ 'goals.yml': hostile }, ['goals.yml', '--no-color'], { env: { FORCE_COLOR: '1' } });
    expect(plain.stdout).not.toContain('\u001b');
  });
});

describe('how it ends', () => {
  const strict = 'goals: goals.yml\nrules: {extends: strict}\n';
  test.each([
    ['warnings alone', [], '', 0],
    ['warnings that must not be', ['--fail-on', 'warning'], '', 1],
    ['and are let pass', ['--fail-on', 'warning', '--exit-zero'], '', 0],
    ['errors', [], strict, 1],
    ['errors that are let pass', ['--exit-zero'], strict, 0],
  ] as const)('%s', async (_why, args, config, code) => {
    const ran = await lint({ 'goals.yml': bad, ...(config === '' ? {} : { 'throughline.yml': config }) }, [
      '--goals',
      'goals.yml',
      ...args,
    ]);
    expect(ran).toMatchObject({ code, stderr: '' });
  });

  test('a reader that goes away after the first line changes nothing', async () => {
    const closed = new Writable({ write: (_chunk, _encoding, done) => done(Object.assign(new Error('gone'), { code: 'EPIPE' })) });
    closed.on('error', () => {});
    expect(await lint({ 'goals.yml': bad }, ['goals.yml', '--fail-on', 'warning'], { stdout: closed })).toMatchObject({
      code: 1,
      stderr: '',
    });
  });

  test.each([
    ['no file', [], 'no file was named'],
    ['a file that is not there', ['nothing.yml'], 'nothing.yml cannot be read'],
    ['a file without goals', ['empty.yml'], 'empty.yml holds no goals'],
    ['a sheet without goals', ['empty.csv'], 'empty.csv holds no goals'],
    ['a file with faults', ['broken.yml'], 'broken.yml:1:'],
    ['two files', ['goals.yml', '--goals', 'goals.yml'], 'two files with goals were named'],
    ['three', ['goals.yml', 'goals.yml'], 'too many arguments'],
    ['a severity that does not exist', ['goals.yml', '--fail-on', 'warnings'], '--fail-on does not take "warnings"'],
    ['what only sources need', ['goals.yml', '--slice', 'open'], '"goals lint" does not take --slice'],
    ['an option that does not exist', ['goals.yml', '--fial-on', 'error'], "unknown option '--fial-on'"],
  ])('wrong use is 2: %s', async (_why, args, message) => {
    const files = {
      'goals.yml': good,
      'empty.yml': 'objectives: []\n',
      'empty.csv': 'Objective,Key Result\n',
      'broken.yml': 'objectves: []\n',
    };
    const { code, stdout, stderr } = await lint(files, args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
    expect(stderr.split('\n').length, 'what to do stands below').toBeGreaterThan(2);
  });
});

describe('beside the other commands', () => {
  test('it needs neither a source nor the mapping of the config, nor their tokens', async () => {
    const config = `${configOf(githubSource('https://api.github.com'))}mapping: gone.csv\n`;
    expect(await lint({ 'goals.yml': good, 'throughline.yml': config }, [])).toMatchObject({ code: 0, stderr: '' });
  });

  test('its options may stand before its name, as those of goals do', async () => {
    const { path } = openFolder({ 'goals.yml': bad });
    const before = await runCli(['goals', '--goals', 'goals.yml', '--now', '2026-11-20', 'lint'], { cwd: path });
    const behind = await runCli(['goals', 'lint', '--goals', 'goals.yml', '--now', '2026-11-20'], { cwd: path });
    expect(before).toEqual(behind);
    expect(before.stdout).toContain('5 warnings');
  });

  test('an audit and the list of goals do not run its rules', async () => {
    const { path } = shop({ 'goals.yml': bad, 'throughline.yml': configOf(fileSource('issues.ndjson')) });
    const { audit } = await audited([], { cwd: path });
    expect(audit.findings.map(({ rule }) => rule)).toContain('goal-uncovered');
    expect(audit.findings.filter(({ rule }) => /^(?:key-result|objective)-/.test(rule))).toEqual([]);
    expect((await runCli(['goals', '--offline'], { cwd: path })).stdout).not.toContain('nobody owns');
  });

  test('a rule of its own says who runs it', async () => {
    const { stdout } = await runCli(['rules', 'key-result-stale']);
    expect(stdout).toContain('"throughline goals lint", not by an audit');
    expect(stdout).toContain('key-result-stale: [warning, {days: 14}]');
    expect(stdout).toContain('  |         metric: {from: 5, to: 3, now: 4.2, unit: "%", updated: 2026-10-10}');
    expect((await runCli(['rules', 'goal-uncovered'])).stdout).not.toContain('goals lint');
  });

  test('help knows it', async () => {
    const asked = await runCli(['help', 'goals', 'lint']);
    expect(asked.stdout).toMatch(/^Usage: throughline goals lint \[options\] \[file\]/);
    expect(await runCli(['goals', 'lint', '--help'])).toEqual(asked);
    expect((await runCli(['help', 'goals'])).stdout).toMatch(/^ {2}lint \[options\] \[file\]/m);
    expect(await runCli(['help', 'goals', 'lnit'])).toMatchObject({ code: 2 });
  });
});
