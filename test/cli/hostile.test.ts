import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { hostile } from '../reporters/hostile.ts';
import { configOf, fileSource, githubSource, serve, tokens } from './doubles.ts';
import { ndjson, openFolder, shop } from './folder.ts';
import { audited, auditIn, runCli } from './run.ts';

/** Everything a tracker can make us say, in every place from which it comes. */
const records = hostile.flatMap(([, text], i) => {
  const key = text.trim() === '' || text.length > 500 ? `SHOP-${i}` : `${text}-${i}`;
  return [
    {
      key,
      title: text,
      body: `**Business Value:** ${text}\n\n**OKR:** ${text}`,
      labels: [text],
      milestone: text,
      author: text,
      assignee: text,
      team: text,
      type: text,
      status: text,
      parent: `${text}-parent`,
      project: text,
      sprint: text,
      url: `https://t.example/${i}`,
      fields: { [text || 'empty']: text, 'Business Value': text, OKR: text },
    },
    { key: `EPIC-${i}`, title: text, type: 'epic', body: `Throughline: exempt, because ${text}` },
  ];
});

const goals = JSON.stringify({
  objectives: hostile.map(([, text], i) => ({
    id: `O${i}`,
    title: text.trim().slice(0, 900) || 'x',
    owner: text.trim().slice(0, 900) || 'x',
    keyResults: [{ id: `O${i}-KR`, title: text.trim().slice(0, 900) || 'x', aliases: [text.trim().slice(0, 900) || 'x'] }],
  })),
});

const team = () =>
  openFolder({ 'issues.ndjson': ndjson(records), 'goals.yml': goals, 'throughline.yml': configOf(fileSource('issues.ndjson')) });

/** Controls, escapes, and what turns the direction of writing: nothing that a terminal obeys, line ends aside. */
const obeyed = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/u;
const command = /^\s*::|##(?:vso)?\[/m;

/** A text is fit for a terminal and for the log of a CI system. */
function harmless(text: string, what: string) {
  const found = obeyed.exec(text);
  expect(found === null ? null : text.slice(Math.max(0, found.index - 40), found.index + 20), what).toBe(null);
  expect(command.exec(text)?.[0] ?? null, what).toBe(null);
  expect(text.isWellFormed(), what).toBe(true);
}

describe('hostile text from a tracker does nothing', () => {
  test.each(['table', 'json', 'ndjson', 'markdown'])('in %s', async (format) => {
    const { code, stdout, stderr } = await runCli(['audit', '--format', format, '--limit', 'all'], { cwd: team().path });
    expect(code).toBe(0);
    harmless(stdout, 'stdout');
    harmless(stderr, 'stderr');
  });

  test('in csv, where no cell is a formula', async () => {
    const { code, stdout } = await runCli(['audit', '--format', 'csv'], { cwd: team().path });
    expect(code).toBe(0);
    harmless(stdout.replaceAll('\r\n', '\n'), 'stdout');
    const rows: string[][] = parse(stdout);
    expect(rows).toHaveLength(records.length + 1);
    // A spreadsheet that expects semicolons splits at those, too.
    const cells = rows.flat().flatMap((cell) => [cell, ...cell.split(';')]);
    expect(cells.filter((cell) => /^\s*[=+@|%＝＋＠]/.test(cell)).map((cell) => cell.slice(0, 60))).toEqual([]);
  });

  test('and every record is read: none is lost by what stands in it', async () => {
    const { audit } = await audited([], { cwd: team().path });
    expect(audit.issues.length + (audit.sources[0]?.skipped ?? 0)).toBe(records.length);
    expect(audit.sources[0]?.skips).toEqual([]);
    expect(({} as Record<string, unknown>).hit).toBeUndefined();
  });

  test('in the inventory', async () => {
    const { path } = openFolder({ 'issues.ndjson': ndjson(records) });
    const { code, stdout } = await runCli(['audit', 'issues.ndjson', '--limit', 'all'], { cwd: path });
    expect(code).toBe(0);
    harmless(stdout, 'stdout');
  });

  test('in explain, by key and by address', async () => {
    const { path } = team();
    for (const [i, [attempt]] of hostile.entries()) {
      const { code, stdout, stderr } = await runCli(['explain', `https://t.example/${i}`], { cwd: path });
      expect(code, attempt).toBe(0);
      harmless(stdout, attempt);
      harmless(stderr, attempt);
      expect(Math.max(...stdout.split('\n').map((line) => line.length)), attempt).toBeLessThan(5000);
      if (i % 5 > 0) continue;
      const json = await runCli(['explain', `https://t.example/${i}`, '--format', 'json'], { cwd: path });
      harmless(json.stdout, attempt);
      JSON.parse(json.stdout);
    }
  });

  test('in goals, offline and with sources', async () => {
    const { path } = team();
    for (const more of [[], ['--offline']]) {
      const { code, stdout } = await runCli(['goals', ...more], { cwd: path });
      expect(code).toBe(0);
      harmless(stdout, 'goals');
    }
  });
});

describe('hostile text in what goes wrong does nothing', () => {
  test.each(hostile)('that %s', async (_, text) => {
    const cases: (readonly string[])[] = [
      ['explain', text || ' ', 'issues.ndjson'],
      ['audit', text],
      ['audit', 'issues.ndjson', '--goals', text],
      ['audit', 'issues.ndjson', '--format', text],
      ['audit', 'issues.ndjson', '--slice', text],
      ['audit', 'issues.ndjson', '--now', text],
      ['audit', 'issues.ndjson', '--config', text],
      ['audit', 'issues.ndjson', `--${text}`],
      ['rules', text],
      ['help', text],
      [text],
    ];
    const { path } = shop();
    for (const args of cases) {
      const { stderr, stdout, code } = await runCli([...args, '--format', 'json'], { cwd: path });
      harmless(stderr, JSON.stringify(args).slice(0, 100));
      harmless(stdout, JSON.stringify(args).slice(0, 100));
      expect([0, 2], `${JSON.stringify(args).slice(0, 100)} ${stderr.slice(0, 200)}`).toContain(code);
      if (stdout !== '') JSON.parse(stdout);
    }
  });

  test.each(hostile)('said by a server, a config or goals that %s', async (_, text) => {
    const server = await serve(() => () => ({ status: 400, body: { message: text } }));
    const folder = shop({ 'throughline.yml': configOf(githubSource(server.url)) });
    const ran = await runCli(['audit', '--format', 'json', '--format', 'table=t.txt'], { cwd: folder.path, env: tokens, isTTY: false });
    expect(ran.code).toBe(3);
    auditIn(ran.stdout);
    for (const output of [ran.stdout, ran.stderr, folder.read('t.txt')]) harmless(output, 'server');

    const key = text === '' ? 'x' : text;
    folder.write(
      'throughline.yml',
      `${JSON.stringify({ sources: [{ tracker: 'file', path: 'issues.ndjson', [key]: text }], [key]: 1, rules: { [key]: text } })}\n`,
    );
    folder.write('bad.yml', `${JSON.stringify({ objectives: [{ id: text, title: text, [key]: text }] })}\n`);
    for (const args of [
      ['audit'],
      ['audit', '--config', 'none.yml'],
      ['goals', '--offline', '--config', 'good.yml', '--goals', 'bad.yml'],
    ]) {
      folder.write('good.yml', '{}\n');
      const { code, stderr } = await runCli(args, { cwd: folder.path });
      if (key !== '__proto__') expect(code).toBe(2);
      harmless(stderr, args.join(' '));
    }
  });

  test('a progress line that a source names', async () => {
    const server = await serve(() => () => ({
      status: 429,
      headers: { 'retry-after': '1' },
      body: { message: 'rate limit \u001b]0;x\u0007\u202e' },
    }));
    const { path } = shop({ 'throughline.yml': configOf(githubSource(server.url)) });
    const { stderr } = await runCli(['audit', '--max-wait', '5m', '--format', 'csv'], { cwd: path, env: tokens, isTTY: true });
    harmless(stderr.replaceAll('\r\u001b[2K', '\n'), 'stderr');
  });
});
