import { chmodSync, lstatSync, mkdirSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { shop } from './folder.ts';
import { auditIn, runCli } from './run.ts';

const audit = ['audit', 'issues.ndjson', '--goals', 'goals.yml'] as const;

/** Files of the shop that no test writes. */
const own = ['goals.yml', 'issues.ndjson'];

test('several formats at once, each where it belongs', async () => {
  const folder = shop();
  const args = [
    ...audit,
    '--format',
    'table',
    '--format',
    'json=audit.json',
    '-f',
    'csv=work=list.csv',
    '--format=ndjson=issues.out',
    '-fmarkdown=summary.md',
  ];
  const { code, stdout, stderr } = await runCli(args, { cwd: folder.path });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toContain('33.3 %');
  expect(auditIn(folder.read('audit.json')).issues).toHaveLength(4);
  expect(folder.read('work=list.csv').trim().split('\r\n')).toHaveLength(5);
  expect(folder.read('issues.out').trim().split('\n')).toHaveLength(4);
  expect(folder.read('summary.md')).toContain('33.3');
  expect(folder.list()).toEqual(['audit.json', 'goals.yml', 'issues.ndjson', 'issues.out', 'summary.md', 'work=list.csv']);
});

describe('when one target cannot be written', () => {
  test.each([
    ['its folder is missing', 'no/where.csv', 'there is no such folder'],
    ['its folder is a file', 'goals.yml/x.csv', 'a part of its path is not a folder'],
    ['it is a folder', 'folder', 'it is a folder'],
    ['its name is too long', `${'x'.repeat(300)}.csv`, 'its name is too long'],
  ])('because %s, it is 74, nothing is half-written, and the older files are unchanged', async (_, target, reason) => {
    const folder = shop({ 'audit.json': 'older' });
    mkdirSync(join(folder.path, 'folder'));
    const before = folder.list();
    for (const formats of [
      ['json=audit.json', `csv=${target}`],
      [`csv=${target}`, 'json=audit.json'],
    ]) {
      const { code, stdout, stderr } = await runCli([...audit, '--format', 'table', ...formats.flatMap((f) => ['--format', f])], {
        cwd: folder.path,
      });
      expect({ code, stdout }).toEqual({ code: 74, stdout: '' });
      expect(stderr).toContain(`throughline: ${target} could not be written: ${reason}`);
      expect(stderr).not.toContain('.tmp');
      expect(folder.read('audit.json')).toBe('older');
      expect(folder.list()).toEqual(before);
    }
  });

  test('because its links go in a circle', async () => {
    const folder = shop();
    symlinkSync('round.csv', join(folder.path, 'round.csv'));
    const { code, stderr } = await runCli([...audit, '--format', 'csv=round.csv'], { cwd: folder.path });
    expect(code).toBe(74);
    expect(stderr).toContain('its links go in a circle');
  });

  test('with --format json stdout holds the error alone, no audit above it', async () => {
    const { code, stdout } = await runCli([...audit, '--format', 'json', '--format', 'csv=no/where.csv'], { cwd: shop().path });
    expect(code).toBe(74);
    expect(JSON.parse(stdout)).toMatchObject({ outcome: 'output', error: { code: 'output-failed' } });
  });
});

describe('a file that is there already', () => {
  test('is replaced and keeps its mode', async () => {
    const folder = shop({ 'audit.json': 'older' });
    chmodSync(join(folder.path, 'audit.json'), 0o640);
    expect((await runCli([...audit, '--format', 'json=audit.json'], { cwd: folder.path })).code).toBe(0);
    auditIn(folder.read('audit.json'));
    expect(statSync(join(folder.path, 'audit.json')).mode & 0o777).toBe(0o640);
  });

  test('behind a link is replaced where it is; the link stays one', async () => {
    const folder = shop({ 'kept/audit.json': 'older' });
    const link = join(folder.path, 'audit.json');
    symlinkSync('kept/audit.json', link);
    expect((await runCli([...audit, '--format', 'json=audit.json'], { cwd: folder.path })).code).toBe(0);
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    auditIn(folder.read('kept/audit.json'));
    expect(folder.list()).toEqual(['audit.json', ...own, 'kept', join('kept', 'audit.json')]);
  });
});

test('a device is written to directly', async () => {
  const { code, stderr } = await runCli([...audit, '--format', 'json=/dev/null'], { cwd: shop().path });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
});

test('/dev/stderr is the stream of that name', async () => {
  const { code, stdout, stderr } = await runCli([...audit, '--format', 'json=/dev/stderr', '--format', 'csv'], { cwd: shop().path });
  expect(code).toBe(0);
  auditIn(stderr);
  expect(stdout).toMatch(/^"key"/);
});

describe('a stdout that fails', () => {
  const failing = (code: string) =>
    new Writable({
      write(_chunk, _encoding, done) {
        done(Object.assign(new Error(`write ${code}`), { code }));
      },
    }).on('error', () => {});

  test('because its disk is full is 74', async () => {
    const { code, stderr } = await runCli(audit, { cwd: shop().path, stdout: failing('ENOSPC') });
    expect(code).toBe(74);
    expect(stderr).toContain('throughline: stdout could not be written: write ENOSPC');
  });

  test.each([
    [[], 0],
    [['--fail-on', 'error'], 1],
  ])('because nobody reads on ends quietly with the code of the verdict: %j', async (more, expected) => {
    const { code, stderr } = await runCli([...audit, ...more], { cwd: shop().path, stdout: failing('EPIPE') });
    expect({ code, stderr }).toEqual({ code: expected, stderr: '' });
  });
});

describe('what the table looks like depends on where it goes', () => {
  const escapes = /\u001b\[/;
  test.each([
    ['a terminal', { isTTY: true }, [], true],
    ['a pipe', {}, [], false],
    ['a terminal with NO_COLOR', { isTTY: true, env: { NO_COLOR: '1' } }, [], false],
    ['a terminal with an empty NO_COLOR', { isTTY: true, env: { NO_COLOR: '' } }, [], true],
    ['a pipe with FORCE_COLOR', { env: { FORCE_COLOR: '1' } }, [], true],
    ['a pipe with FORCE_COLOR=0', { isTTY: true, env: { FORCE_COLOR: '0' } }, [], false],
    ['both', { env: { FORCE_COLOR: '1', NO_COLOR: '1' } }, [], false],
    ['a terminal with --no-color', { isTTY: true }, ['--no-color'], false],
    ['a dumb terminal', { isTTY: true, env: { TERM: 'dumb' } }, [], false],
  ])('%s', async (_, options, more, coloured) => {
    const { stdout } = await runCli([...audit, ...more], { cwd: shop().path, ...options });
    expect(escapes.test(stdout)).toBe(coloured);
  });

  test('a file is never coloured', async () => {
    const folder = shop();
    await runCli([...audit, '--format', 'table=report.txt'], { cwd: folder.path, isTTY: true, env: { FORCE_COLOR: '1' } });
    expect(escapes.test(folder.read('report.txt'))).toBe(false);
  });

  const widest = (text: string) => Math.max(...text.split('\n').map((line) => line.length));
  test.each([
    ['80 columns where it is not known', {}, [], 80],
    ['the columns of the terminal', { isTTY: true, columns: 100, env: { NO_COLOR: '1' } }, [], 100],
    ['80 columns where the terminal does not know', { isTTY: true, columns: 0, env: { NO_COLOR: '1' } }, [], 80],
    ['COLUMNS', { env: { COLUMNS: '60' } }, [], 60],
    ['--width', { isTTY: true, columns: 100, env: { NO_COLOR: '1' } }, ['--width', '120'], 120],
  ])('%s', async (_, options, more, columns) => {
    const { stdout } = await runCli([...audit, ...more], { cwd: shop().path, ...options });
    expect(widest(stdout)).toBe(columns);
  });

  test('--limit says how many issues to mend are shown in full', async () => {
    const { path } = shop();
    const shown = async (...more: string[]) => (await runCli([...audit, ...more], { cwd: path })).stdout.match(/^SHOP-\d+ /gm)?.length ?? 0;
    expect([await shown(), await shown('--limit', '1'), await shown('--limit', 'all')]).toEqual([2, 1, 2]);
  });
});
