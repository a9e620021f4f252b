import { chmodSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import type { Triage } from '../../src/model/triage.ts';
import { hostile } from '../reporters/hostile.ts';
import { markdownIt, tokensOf } from '../reporters/sinks/markdown-it.ts';
import { configOf, fileSource, githubIssues, githubShop, githubSource, tokens } from './doubles.ts';
import { goalsYaml, issue, ndjson, openFolder, shop } from './folder.ts';
import { noNetwork, runCli } from './run.ts';

const records = ndjson([
  issue(1, 'OKR: O1-KR1', { priority: 1, estimate: 3 }),
  issue(2, 'do it', { priority: 4, estimate: 8, team: 'payments' }),
  issue(3, 'OKR: none, because the law asks for it', { priority: 2, estimate: 2 }),
  issue(4, 'Reach: 500', { estimate: 1, team: 'payments' }),
  issue(5, 'OKR: O1-KR1', { status: 'done', closedAt: '2026-11-18T09:00:00Z', estimate: 5 }),
]);
const team = (more: Record<string, string> = {}) =>
  shop({ 'issues.ndjson': records, 'throughline.yml': configOf(fileSource('issues.ndjson')), ...more });
const triage = (args: readonly string[], files: Record<string, string> = {}, options = {}) =>
  runCli(['triage', ...args], { cwd: team(files).path, ...options });
const json = async (args: readonly string[], files: Record<string, string> = {}): Promise<Triage> => {
  const { stdout, stderr, code } = await triage(['--format', 'json', ...args], files);
  expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
  return JSON.parse(stdout);
};

describe('throughline triage', () => {
  test('lists the work that serves no goal, the dearest first, in a few lines each', async () => {
    const { code, stdout, stderr } = await triage([]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^3 open issues serve no goal that holds/);
    expect([...stdout.matchAll(/^\d\. (\S+)/gm)].map(([, key]) => key)).toEqual(['SHOP-2', 'SHOP-3', 'SHOP-4']);
    expect(stdout).toContain('2nd of 2 by priority');
    expect(stdout).toContain('throughline triage --memo SHOP-2');
    expect(stdout.split('\n').every((line) => line.length <= 80)).toBe(true);
  });

  test('in JSON, with every part of the value', async () => {
    const { schemaVersion, at, rows, waiting, linked } = await json([]);
    expect({ schemaVersion, at, waiting, linked }).toEqual({ schemaVersion: 1, at: '2026-11-20T09:00:00.000Z', waiting: [], linked: 1 });
    expect(rows.map(({ issue: { key }, doubt }) => [key, doubt])).toEqual([
      ['SHOP-2', 'untied'],
      ['SHOP-3', 'declined'],
      ['SHOP-4', 'untied'],
    ]);
  });

  test('in CSV, a row an issue', async () => {
    const { stdout } = await triage(['--format', 'csv']);
    const rows: Record<string, string>[] = parse(stdout, { columns: true });
    expect(rows.map(({ key, doubt, rank }) => [key, doubt, rank])).toEqual([
      ['SHOP-2', 'names no goal', '2'],
      ['SHOP-3', 'says that it serves no goal', '2'],
      ['SHOP-4', 'names no goal', ''],
    ]);
  });

  test('in Markdown, a table to paste', async () => {
    const { stdout } = await triage(['--format', 'markdown']);
    expect(markdownIt().render(stdout)).toContain('<td>SHOP-2 Piece of work 2</td>');
  });

  test('--limit shows fewer, and says how many there are', async () => {
    expect((await triage(['--limit', '1'])).stdout).toContain('… and 2 more; --limit all shows them.');
    expect((await json(['--limit', '1'])).rows).toHaveLength(1);
    expect((await triage(['--limit', 'all'])).stdout).not.toContain('more; --limit');
  });

  test('--team keeps the work of one team', async () => {
    expect((await json(['--team', 'Payments'])).rows.map(({ issue: { key } }) => key)).toEqual(['SHOP-2', 'SHOP-4']);
  });

  test('lines are read for scores where the config asks for it', async () => {
    const config = `${configOf(fileSource('issues.ndjson'))}scoring: {}\n`;
    const inputs = ({ rows }: Triage) => rows.flatMap(({ scores }) => scores.rice.inputs.map(({ name, value }) => `${name} ${value}`));
    expect(inputs(await json([]))).toEqual([]);
    const scored = await json([], { 'throughline.yml': config });
    expect(inputs(scored)).toEqual(['reach 500']);
    expect(scored.rows.find(({ issue: { key } }) => key === 'SHOP-4')?.scores.rice).toMatchObject({
      value: null,
      missing: ['impact', 'confidence', 'effort'],
    });
  });

  test('takes sources and goals as arguments, without a config', async () => {
    const { path } = shop({ 'issues.ndjson': records });
    const { code, stdout } = await runCli(['triage', 'issues.ndjson', '--goals', 'goals.yml'], { cwd: path });
    expect(code).toBe(0);
    expect(stdout).toContain('throughline triage --memo SHOP-2 issues.ndjson --goals goals.yml');
  });

  test('nothing to decide is said in one line', async () => {
    const { code, stdout } = await triage([], { 'issues.ndjson': ndjson([issue(1, 'OKR: O1-KR1')]) });
    expect({ code, stdout }).toEqual({ code: 0, stdout: 'No open issue is waiting for a decision; 1 is linked to a goal.\n' });
  });

  test('nothing is said to be waiting for nobody when nothing could be read', async () => {
    const folder = shop({ 'throughline.yml': configOf(fileSource('issues.ndjson')), 'issues.ndjson': '' });
    const ran = await runCli(['triage'], { cwd: folder.path });
    expect([ran.code, ran.stdout.split('\n')[0]]).toEqual([3, 'What waits for a decision is not known: not everything could be read.']);
  });

  test('a source that fails: no ranks, and 3', async () => {
    const github = await githubShop(githubIssues(60), 2);
    const { path } = openFolder({ 'goals.yml': goalsYaml, 'throughline.yml': configOf(githubSource(github.url)) });
    const { code, stdout, stderr } = await runCli(['triage'], { cwd: path, env: tokens });
    expect(code).toBe(3);
    expect(stderr).toContain('github:acme/shop');
    expect(stdout).toContain('Not everything could be read');
    expect(stdout).not.toContain(' by priority');
  });

  test.each<[string, readonly string[], Record<string, string>, string]>([
    [
      'without goals',
      [],
      { 'throughline.yml': 'sources: [{tracker: file, path: issues.ndjson}]\n' },
      'throughline triage --goals goals.yml',
    ],
    ['an unknown format', ['--format', 'jsn'], {}, 'Did you mean "json"?'],
    ['an unknown team', ['--team', 'payment'], {}, 'Did you mean "payments"?'],
    ['a limit of nothing', ['--limit', '0'], {}, '--limit'],
    ['a memo about nothing', ['--memo', 'SHOP-22'], {}, 'there is no issue "SHOP-22"'],
    ['a memo about linked work', ['--memo', 'SHOP-1'], {}, 'throughline explain SHOP-1'],
    ['a memo as CSV', ['--memo', 'SHOP-2', '--format', 'csv'], {}, 'a memo is Markdown'],
    ['an answer to nothing', ['--answer', 'drop'], {}, '--answer belongs to --decide'],
    ['a decision and a memo', ['--decide', 'SHOP-2', '--memo', 'SHOP-2'], {}, 'do not go together'],
    ['no answer', ['--decide', 'SHOP-2', '--who', 'lead'], {}, '--decide needs --answer'],
    ['an unknown answer', ['--decide', 'SHOP-2', '--who', 'lead', '--answer', 'lnk'], {}, 'Did you mean "link"?'],
    ['nobody', ['--decide', 'SHOP-2', '--answer', 'drop'], {}, '--decide needs --who'],
    ['a day that is none', ['--decide', 'SHOP-2', '--answer', 'drop', '--who', 'x', '--by', 'Friday'], {}, '--by does not take "Friday"'],
    ['a day of the past', ['--decide', 'SHOP-2', '--answer', 'drop', '--who', 'x', '--review', '2026-11-19'], {}, 'from 2026-11-20 on'],
    ['a goal of what is dropped', ['--decide', 'SHOP-2', '--answer', 'drop', '--who', 'x', '--goal', 'O1'], {}, 'serves no goal'],
    ['an unknown goal', ['--decide', 'SHOP-2', '--answer', 'link', '--who', 'x', '--goal', 'O1-KR2'], {}, 'Did you mean'],
    ['a file that is broken', [], { 'decisions.yml': '- {issue: A, answer: maybe}\n' }, 'decisions.yml:1:'],
    [
      'adding to a file that is broken',
      ['--decide', 'SHOP-2', '--answer', 'drop', '--who', 'x'],
      { 'decisions.yml': 'x: 1\n' },
      'decisions.yml:1:',
    ],
    ['an unknown key of scoring', [], { 'throughline.yml': `${configOf(fileSource('issues.ndjson'))}scoring: {reech: Reach}\n` }, 'reach'],
  ])('%s is refused with 2, before anything is fetched', async (_what, args, files, words) => {
    const { code, stdout, stderr } = await triage(args, files, { fetch: noNetwork });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(words);
  });
});

describe('a memo', () => {
  test('is one page of Markdown with the numbers, and room for who and until when', async () => {
    const { code, stdout } = await triage(['--memo', 'shop-2']);
    expect(code).toBe(0);
    const headings = tokensOf(markdownIt(), stdout).flatMap((token, i, all) =>
      token.type === 'heading_open' ? [all[i + 1]?.content] : [],
    );
    expect(headings).toEqual([
      'Decision: SHOP\\-2',
      'What is asked',
      'What it would serve',
      'What it costs',
      'Where it ranks',
      'What the numbers say',
      'The three answers',
    ]);
    expect(stdout.split('\n').length).toBeLessThan(45);
    expect(stdout).toContain('2nd of 2 by priority');
    expect(stdout).toContain('| **Drop** |');
  });

  test('is to be had of an issue that is not asked about yet', async () => {
    const decisions = '- {issue: SHOP-2, answer: drop, who: payments-lead, date: 2026-11-19}\n';
    const { code, stdout } = await triage(['--memo', 'SHOP-2'], { 'decisions.yml': decisions });
    expect(code).toBe(0);
    expect(stdout).toContain('Decided on 2026');
  });
});

describe('--decide', () => {
  test('writes beside the config, keeps comments, and is heard by the next triage', async () => {
    const folder = team({ 'decisions.yml': '# ours\n- {issue: SHOP-9, answer: drop, who: cto, date: 2026-11-01} # old\n' });
    for (const name of ['.git', 'below']) mkdirSync(join(folder.path, name));
    const args = ['triage', '--decide', 'SHOP-2', '--answer', 'drop', '--who', 'payments-lead', '--because', 'one customer, no goal: "no"'];
    const { code, stdout, stderr } = await runCli(args, { cwd: join(folder.path, 'below'), fetch: noNetwork });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toBe(
      'decisions.yml: SHOP-2 is dropped, decided by payments-lead on 2026-11-20. It is not asked about again until 2027-02-18.\n',
    );
    expect(folder.read('decisions.yml')).toBe(`# ours
- { issue: SHOP-9, answer: drop, who: cto, date: 2026-11-01 } # old
- issue: SHOP-2
  answer: drop
  who: payments-lead
  date: 2026-11-20
  reason: 'one customer, no goal: "no"'
`);
    expect(folder.list().filter((name) => name.includes('tmp'))).toEqual([]);
    const next = JSON.parse((await runCli(['triage', '--format', 'json'], { cwd: folder.path })).stdout) as Triage;
    expect(next.rows.map(({ issue: { key } }) => key)).toEqual(['SHOP-3', 'SHOP-4']);
    expect(next.waiting).toEqual([{ issue: 'SHOP-2', until: '2027-02-18', answer: 'drop' }]);
    const later = await runCli(['triage', '--format', 'json', '--now', '2027-02-18'], { cwd: folder.path });
    expect((JSON.parse(later.stdout) as Triage).rows.map(({ issue: { key } }) => key)).toContain('SHOP-2');
  });

  test('goes to the file that the config names, and a link says its goal as the goals do', async () => {
    const folder = team({ 'throughline.yml': `${configOf(fileSource('issues.ndjson'))}decisions: notes/decided.yml\n` });
    mkdirSync(join(folder.path, 'notes'));
    const args = ['triage', '--decide', 'SHOP-2', '--answer', 'link', '--goal', 'o1-kr1', '--who', 'lead', '--by', '2026-11-27'];
    const { code, stdout } = await runCli(args, { cwd: folder.path });
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: 'notes/decided.yml: SHOP-2 is to be linked to O1-KR1, decided by lead on 2026-11-20.\n',
    });
    expect(folder.read('notes/decided.yml')).toContain('  goal: O1-KR1\n  who: lead\n  date: 2026-11-20\n  by: 2026-11-27\n');
    const { stdout: table } = await runCli(['triage'], { cwd: folder.path });
    expect(table.replace(/\s+/g, ' ')).toContain('decided on 2026-11-20 by lead: to be linked (O1-KR1), by 2026-11-27');
  });

  test('a folder that cannot be written to ends with 74 and leaves the file as it was', async () => {
    const folder = team({ 'decisions.yml': '# ours\n' });
    const mode = statSync(folder.path).mode;
    chmodSync(folder.path, 0o555);
    try {
      const { code } = await runCli(['triage', '--decide', 'SHOP-2', '--answer', 'drop', '--who', 'x'], { cwd: folder.path });
      // Whoever is root may write everywhere.
      expect(code).toBe(process.getuid?.() === 0 ? 0 : 74);
      if (code === 74) expect(folder.read('decisions.yml')).toBe('# ours\n');
    } finally {
      chmodSync(folder.path, mode);
    }
  });

  test('no report overwrites the decisions', async () => {
    const { path } = team({ 'decisions.yml': '# ours\n' });
    const { code, stderr } = await runCli(['audit', '--format', 'json=decisions.yml'], { cwd: path });
    expect(code).toBe(2);
    expect(stderr).toContain('decisions.yml is read by this very run');
  });
});

/** Nothing that a terminal obeys, line ends aside. */
const obeyed = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/u;

describe('hostile texts do nothing', () => {
  const wild = hostile.map(([, text], i) => ({
    key: `W-${i}`,
    title: text,
    body: `**Business Value:** ${text}\n\nOKR: ${i % 2 === 0 ? 'none, because' : ''} ${text}`,
    team: text,
    sprint: text,
    type: text,
    url: i % 3 === 0 ? `javascript:alert(${i})` : `https://t.example/${i}`,
    labels: [text, `reach:${text}`],
    fields: { Reach: text, Impact: text },
  }));
  const decisions = JSON.stringify(
    hostile.flatMap(([, text], i) =>
      text.trim() === '' || text.length > 1000 ? [] : [{ issue: `W-${i}`, answer: 'link', who: text.toWellFormed(), date: '2026-11-19' }],
    ),
  );
  const goals = JSON.stringify({
    period: '2026-Q4',
    objectives: hostile.map(([, text], i) => ({ id: `O${i}`, title: text.trim().slice(0, 900) || 'x', share: 2 })),
  });
  const files = { 'issues.ndjson': ndjson(wild), 'goals.yml': goals, 'decisions.yml': decisions };

  test.each(['table', 'json', 'markdown', 'csv'])('in %s', async (format) => {
    const { code, stdout } = await triage(['--format', format, '--limit', 'all'], files);
    expect(code).toBe(0);
    expect(stdout).toMatch(/W\\?-1/);
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThan(format === 'json' || format === 'csv' ? 400_000 : 4000);
    expect(obeyed.exec(stdout.replaceAll('\r\n', '\n'))).toBeNull();
    expect(stdout).not.toMatch(/^\s*::|##(?:vso)?\[/m);
    expect(stdout.isWellFormed()).toBe(true);
    if (format === 'csv') for (const cell of (parse(stdout) as string[][]).flat()) expect(cell).not.toMatch(/^\s*[=+@|]/);
    if (format === 'markdown') onlyOwnLinks(stdout);
  });

  test('in memos', async () => {
    const { path } = team(files);
    for (const i of [5, 9, 14, 15, 16, 17, 18, 21]) {
      const { code, stdout } = await runCli(['triage', '--memo', `W-${i}`], { cwd: path });
      expect(code).toBe(0);
      expect(obeyed.exec(stdout)).toBeNull();
      onlyOwnLinks(stdout);
      expect(tokensOf(markdownIt(), stdout).filter(({ type }) => type === 'heading_open')).toHaveLength(7);
    }
  });

  function onlyOwnLinks(text: string) {
    for (const token of tokensOf(markdownIt(), text)) {
      expect(['html_inline', 'html_block', 'image']).not.toContain(token.type);
      if (token.type === 'link_open') expect(token.attrGet('href')).toMatch(/^https:\/\/t\.example\/\d+$/);
    }
  }
});
