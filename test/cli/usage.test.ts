import { describe, expect, test } from 'vitest';
import { exitCodes } from '../../src/errors.ts';
import { configOf, fileSource, githubSource } from './doubles.ts';
import { body, fourIssues, issue, ndjson, openFolder, shop } from './folder.ts';
import { noNetwork, runCli } from './run.ts';

/** Runs in the shop and expects wrong use: 2, nothing on stdout, nothing fetched. */
async function refused(args: readonly string[], files: Readonly<Record<string, string>> = {}) {
  const { code, stdout, stderr } = await runCli(args, { cwd: shop(files).path, fetch: noNetwork });
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  return stderr;
}

test.each([
  [['merge'], 'throughline merge --help'],
  [['goals', '--formt', 'json'], 'throughline goals --help'],
  [['adit'], 'throughline help'],
])('%j is answered with the help to read', async (argv, help) => {
  expect(await refused(argv)).toContain(`for example: ${help}\n`);
});

describe('a name that does not exist is answered with the nearest', () => {
  test.each([
    [['adit'], "unknown command 'adit'", 'audit'],
    [['audit', '--fromat', 'json'], "unknown option '--fromat'", '--format'],
    [['explain', 'SHOP-1', '--gaols', 'x'], "unknown option '--gaols'", '--goals'],
    [['audit', 'issues.ndjson', '--format', 'jsno'], 'there is no format "jsno"', 'json'],
    [['audit', 'issues.ndjson', '--format', 'tabel=x.txt'], 'there is no format "tabel"', 'table'],
    [['audit', 'issues.ndjson', '--group', 'lable'], 'there is no group "lable"', 'Did you mean "label"?'],
    [['audit', 'issues.ndjson', '--slice', 'open,shiped'], 'there is no slice "shiped"', 'shipped'],
    [['goals', 'issues.ndjson', '--slice', 'opne'], 'there is no slice "opne"', 'open'],
    [['rules', 'busines-value-missing'], 'there is no rule "busines-value-missing"', 'business-value-missing'],
    [['schema', 'confg'], 'there is no schema "confg"', 'config'],
    [['help', 'exit-code'], 'there is no help topic "exit-code"', 'exit-codes'],
    [['help', 'expalin'], 'there is no help topic "expalin"', 'explain'],
    [['explain', 'SHOP-11', 'issues.ndjson'], 'there is no issue "SHOP-11"', 'SHOP-1'],
  ])('%j', async (args, message, nearest) => {
    const stderr = await refused(args);
    expect(stderr).toContain(`throughline: ${message}`);
    expect(stderr).toMatch(/[Dd]id you mean/);
    expect(stderr.slice(stderr.search(/[Dd]id you mean/))).toContain(nearest);
  });
});

describe('what an option does not take', () => {
  test.each([
    [['--now', '2026-02-30'], '--now does not take "2026-02-30"'],
    [['--now', 'yesterday'], '--now does not take "yesterday"'],
    [['--now', '2026-11-20T09:00'], '--now does not take "2026-11-20T09:00"'],
    [['--now', '2026-02-30T00:00:00Z'], '--now does not take "2026-02-30T00:00:00Z"'],
    [['--max-wait', '5 minutes'], '--max-wait does not take "5 minutes"'],
    [['--width', '12'], '--width does not take "12"'],
    [['--width', '0x80'], '--width does not take "0x80"'],
    [['--limit', ''], '--limit does not take ""'],
    [['--limit', '1e3'], '--limit does not take "1e3"'],
    [['--limit', '-1'], '--limit does not take "-1"'],
    [['--fail-on', 'errors'], '--fail-on does not take "errors"'],
    [['--format', 'json='], '--format does not take "json="'],
    [['--token-from', 'keychain'], '--token-from does not take "keychain"'],
    [['--format'], "option '-f, --format <name[=file]>' argument missing"],
    [['--format', 'table', '--format', 'csv'], 'two formats want to write to stdout'],
    [['--format', 'table', '--format', 'csv=-'], 'two formats want to write to stdout'],
    [['--format', 'table', '--format', 'csv=/dev/stdout'], 'two formats want to write to stdout'],
    [['--format', 'json=a', '--format', 'csv=./a'], 'two formats want to write to ./a'],
  ])('%j', async (args, message) => {
    expect(await refused(['audit', 'issues.ndjson', ...args])).toContain(`throughline: ${message}`);
  });

  test('the instants that --now takes', async () => {
    const { path } = shop();
    for (const [given, at] of [
      ['2026-11-20', '2026-11-20T00:00:00.000Z'],
      ['2026-11-20T09:00Z', '2026-11-20T09:00:00.000Z'],
      ['2028-02-29T10:30:15.5+02:00', '2028-02-29T08:30:15.500Z'],
    ] as const) {
      const { code, stdout } = await runCli(['audit', 'issues.ndjson', '--format', 'json', '--now', given], { cwd: path });
      expect(code).toBe(0);
      expect(JSON.parse(stdout)).toMatchObject({ at });
    }
  });
});

describe('a config with faults', () => {
  test('names the line, the column and the right key', async () => {
    const stderr = await refused(['audit'], {
      'throughline.yml': 'goals: goals.yml\nsorces:\n  - tracker: file\n    path: issues.ndjson\n',
    });
    expect(stderr).toContain('throughline.yml:2:1');
    expect(stderr).toContain('sorces');
    expect(stderr).toMatch(/did you mean "?sources/i);
    expect(stderr).toContain('nothing was fetched');
  });

  test('names all of them at once', async () => {
    const stderr = await refused(['audit'], {
      'throughline.yml': [
        'goals: goals.yml',
        'sources:',
        '  - tracker: gihub',
        '    repo: acme/shop',
        'classes: {run: {share: 250}}',
        'rules: {business-value-mising: error}',
        'adopted: soon',
        '',
      ].join('\n'),
    });
    for (const place of ['throughline.yml:3:', 'throughline.yml:5:', 'throughline.yml:6:', 'throughline.yml:7:'])
      expect(stderr).toContain(place);
    expect(stderr).toContain('business-value-missing');
    expect(stderr).toContain('github');
  });

  test('in the goals are named in the same way', async () => {
    const goals = 'period: 2026-Q4\nobjectives:\n  - id: O1\n    titel: Keep them\n  - id: O1\n    title: Twice\n    share: 140\n';
    const stderr = await refused(['audit', 'issues.ndjson', '--goals', 'bad.yml'], { 'bad.yml': goals });
    expect(stderr).toContain('bad.yml:4:5');
    expect(stderr).toMatch(/did you mean "?title/i);
    expect(stderr).toContain('bad.yml:7:');
  });

  test.each([
    ['a config that is not there', ['audit', '--config', 'none.yml'], 'none.yml cannot be read: there is no such file'],
    ['goals that are not there', ['audit', 'issues.ndjson', '--goals', 'none.yml'], 'none.yml cannot be read: there is no such file'],
    ['a mapping without goals', ['audit', 'issues.ndjson', '--mapping', 'm.csv'], 'the mapping m.csv was given without goals'],
    ['a source that no tracker knows', ['audit', 'ftp://x'], 'no tracker recognises the source "ftp://x"'],
    ['no source at all', ['audit'], 'no source was given and no throughline.yml was found'],
    ['a file that is not there', ['audit', 'none.ndjson'], 'none.ndjson cannot be read'],
    ['the slice new without a date', ['audit', 'issues.ndjson', '--slice', 'new'], 'the slice "new" needs a date'],
    ['too many arguments', ['rules', 'a', 'b'], 'too many arguments'],
    ['an issue not named', ['explain'], "missing required argument 'issue'"],
    ['goals without goals', ['goals', 'issues.ndjson'], 'there are no goals'],
    ['goals without goals, offline', ['goals', '--offline'], 'there are no goals'],
  ])('%s', async (_, args, message) => {
    expect(await refused(args, { 'm.csv': 'kind,value,goal\n' })).toContain(message);
  });

  test('a config without sources is named', async () => {
    expect(await refused(['audit'], { 'throughline.yml': 'goals: goals.yml\n' })).toContain('throughline.yml lists none');
  });

  test('"goals" without goals asks no source', async () => {
    await refused(['goals'], { 'throughline.yml': `sources:\n${githubSource('https://api.github.com')}` });
  });
});

describe('gates that need goals', () => {
  test.each(['aligned', 'linked', 'untied', 'coverage'])('%s is refused without goals, before anything is fetched', async (gate) => {
    const config = `sources:\n${githubSource('https://api.github.com')}gates: {open: {${gate}: 80}}\n`;
    expect(await refused(['audit'], { 'throughline.yml': config })).toContain(`the gate open.${gate} needs goals`);
  });

  test.each(['stated', 'exempt'])('%s is not', async (gate) => {
    const { path } = openFolder({
      'throughline.yml': `sources:\n${fileSource('issues.ndjson')}gates: {open: {${gate}: 60}}\n`,
      'issues.ndjson': fourIssues,
    });
    expect((await runCli(['audit'], { cwd: path })).code).toBe(0);
  });

  test('does not keep explain from explaining', async () => {
    const { path } = openFolder({
      'throughline.yml': `sources:\n${fileSource('issues.ndjson')}gates: {open: {aligned: 80}}\n`,
      'issues.ndjson': ndjson([issue(1, body('saves an hour', null))]),
    });
    expect((await runCli(['explain', 'SHOP-1'], { cwd: path })).code).toBe(0);
  });
});

describe('with --format json an error is an object on stdout', () => {
  test.each([
    [['audit', '--format', 'json'], 'usage', 'sources-absent'],
    [['audit', '-f', 'json'], 'usage', 'sources-absent'],
    [['audit', '-fjson'], 'usage', 'sources-absent'],
    [['audit', '--format=json'], 'usage', 'sources-absent'],
    [['audit', '--format', 'json=-'], 'usage', 'sources-absent'],
    [['audit', '--format', 'json=/dev/stdout'], 'usage', 'sources-absent'],
    [['audit', '--format', 'json', '--fromat'], 'usage', 'usage-invalid'],
    [['adit', '--format', 'json'], 'usage', 'usage-invalid'],
    [['audit', '--format', 'json', 'issues.ndjson', '--goals', 'none.yml'], 'usage', 'file-unreadable'],
    [['audit', '--format', 'json', 'redmine:shop'], 'auth', 'token-missing'],
  ])('%j', async (args, outcome, error) => {
    const env = { REDMINE_HOST: 'https://redmine.acme.example' };
    const { code, stdout, stderr } = await runCli(args, { cwd: shop().path, env, fetch: noNetwork });
    const value: unknown = JSON.parse(stdout);
    expect(value).toEqual({ outcome, error: { code: error, message: expect.any(String), hint: expect.any(String) } });
    expect(exitCodes.find((row) => row.outcome === outcome)?.code).toBe(code);
    expect(stderr).toContain((value as { error: { message: string } }).error.message.split('\n')[0]);
  });

  test.each([[['audit', '--format', 'json=a.json']], [['audit', '--format', 'csv']], [['audit']]])(
    '%j does not ask for it',
    async (args) => {
      expect((await runCli(args, { cwd: openFolder().path })).stdout).toBe('');
    },
  );
});

test('a bug is 70 and says so; THROUGHLINE_DEBUG shows where', async () => {
  const { path } = shop({ 'throughline.yml': configOf(githubSource('https://api.github.com')) });
  const now = () => {
    throw new TypeError('of no use');
  };
  const { code, stderr, stdout } = await runCli(['audit', '--format', 'json'], { cwd: path, now });
  expect(code).toBe(70);
  expect(stderr).toMatch(/^throughline: a bug in throughline: of no use\n {2}Please report it[^\n]*\n$/);
  expect(JSON.parse(stdout)).toMatchObject({ outcome: 'internal', error: { code: 'internal' } });
  const debugged = await runCli(['audit'], { cwd: path, now, env: { THROUGHLINE_DEBUG: '1' } });
  expect(debugged.stderr).toContain('usage.test.ts');
});
