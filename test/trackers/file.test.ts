import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { AppError } from '../../src/errors.ts';
import { file } from '../../src/trackers/file/file.ts';
import { testLocalTracker } from './contract.ts';
import { testDeps } from './deps.ts';
import { lines, openFolder } from './file/folder.ts';

const folder = openFolder();
const record = (n: number, more: object = {}) => ({ key: `SHOP-${n}`, title: `Issue ${n}`, body: 'Text', status: 'open', ...more });
const keysOf = (issues: readonly { readonly key: string }[]) => issues.map((issue) => issue.key);
const failure = (error: unknown): { code: string; exit: number; message: string } => {
  if (!(error instanceof AppError)) throw error ?? new Error('there was no error');
  return { code: error.code, exit: error.exit, message: error.message };
};

const hintOf = (error: unknown): string => (error instanceof AppError ? error.hint : '');

async function* take<T>(values: AsyncIterable<T>, count: number): AsyncGenerator<T> {
  let taken = 0;
  for await (const value of values) {
    yield value;
    taken += 1;
    if (taken === count) return;
  }
}

const local = (form: string, name: string, write: (records: readonly unknown[]) => string) =>
  testLocalTracker(`file (${form})`, {
    tracker: file,
    record: (n) => record(n),
    key: (n) => `SHOP-${n}`,
    malformed: { record: { key: 'SHOP-77', title: 12 }, name: `${name}:` },
    async write(records) {
      await folder.read({ [name]: write(records) }, { path: name });
      return { path: join(folder.path(), name), tracker: 'file' };
    },
  });
local('JSON', 'contract.json', (records) => JSON.stringify(records, null, 2));
// An NDJSON file without a line cannot be told from an export that was cut short, so none is an empty list.
local('NDJSON', 'contract.ndjson', (records) => (records.length === 0 ? '[]' : lines(records)));

describe('where files come from', () => {
  test('a path resolves from the folder of the config, and names the source', async () => {
    const { issues } = await folder.read({ 'one.ndjson': lines([record(1)]) }, { path: 'one.ndjson' });
    expect(keysOf(issues)).toEqual(['SHOP-1']);
    expect(file.name(file.config.parse({ tracker: 'file', path: 'exports/shop.csv' }))).toBe('file:exports/shop.csv');
    expect(file.name(file.config.parse({ tracker: 'file', path: '-' }))).toBe('file:-');
  });

  test('a glob reads all that match, whatever their format', async () => {
    const { issues, deps } = await folder.read(
      { 'many-1.ndjson': lines([record(1)]), 'many-2.json': JSON.stringify([record(2)]), 'many-3.csv': 'key,title\nSHOP-3,Three\n' },
      { path: 'many-*' },
    );
    expect(keysOf(issues).toSorted()).toEqual(['SHOP-1', 'SHOP-2', 'SHOP-3']);
    expect(deps.expected).toEqual([3]);
  });

  test('a name with brackets is a file where there is one', async () => {
    const { issues } = await folder.read({ 'shop[1].json': JSON.stringify([record(1)]) }, { path: 'shop[1].json' });
    expect(keysOf(issues)).toEqual(['SHOP-1']);
  });

  test('standard input, in pieces that cut characters and lines in two', async () => {
    const bytes = Buffer.from(lines([record(1, { title: 'Größe 🙂' }), record(2)]));
    async function* stdin() {
      for (let at = 0; at < bytes.length; at += 3) yield bytes.subarray(at, at + 3);
    }
    const { issues, error } = await folder.read({}, { path: '-' }, { stdin: stdin() });
    expect({ error, titles: issues.map((issue) => issue.title) }).toEqual({ error: null, titles: ['Größe 🙂', 'Issue 2'] });
  });

  test('the later of two exports wins where both hold an issue', async () => {
    const { issues, deps } = await folder.read(
      {
        'export-2026-11-01.ndjson': lines([record(1, { status: 'open' }), record(2)]),
        'export-2026-11-08.ndjson': lines([record(1, { status: 'in progress' })]),
      },
      { path: 'export-*.ndjson' },
    );
    expect(issues.map(({ key, rawStatus }) => [key, rawStatus])).toEqual([
      ['SHOP-1', 'in progress'],
      ['SHOP-2', 'open'],
    ]);
    expect(deps.skipped).toEqual([]);
  });

  test('two different issues of one key do not pass silently', async () => {
    const { issues, deps } = await folder.read(
      { 'same.ndjson': lines([record(1), record(1, { title: 'Another' })]) },
      { path: 'same.ndjson' },
    );
    expect(keysOf(issues)).toEqual(['SHOP-1']);
    expect(deps.skipped).toEqual([{ record: 'same.ndjson (SHOP-1)', reason: 'another issue has the same key' }]);
    expect(deps.expected).toEqual([2]);
  });

  test.each([
    ['a file that is not there', 'nowhere.json', 'nowhere.json cannot be read: there is no such file'],
    ['a glob that matches nothing', 'nowhere/*.json', 'nowhere/*.json cannot be read: no file matches'],
    ['a folder', '.', 'it is a folder'],
  ])('%s is wrong use: exit code 2', async (_what, path, message) => {
    const { error } = await folder.read({}, { path });
    expect(failure(error)).toMatchObject({ code: 'file-unreadable', exit: 2, message: expect.stringContaining(message) });
  });
});

describe('what is no list of issues ends with exit code 3, never as an empty list', () => {
  const page = Buffer.from([0xff, 0xfe, 0x3c, 0, 0x68, 0, 0x3e, 0]);
  test.each<[string, string | Buffer, string]>([
    ['an empty file', '', 'it is empty'],
    ['a file of blanks', '\n  \n', 'it is empty'],
    ['HTML', '<!DOCTYPE html>\n<html><title>Sign in</title></html>', 'it is a web page'],
    ['HTML in UTF-16', page, 'it is a web page'],
    ['a spreadsheet', Buffer.from('PK\u0003\u0004rest'), 'it is a spreadsheet'],
    ['a compressed file', Buffer.from([0x1f, 0x8b, 8, 0]), 'it is compressed'],
    [
      'an error message in JSON',
      '{"message": "Not Found", "status": "404"}',
      'no record looks like an issue (this one has message, status)',
    ],
    ['a PDF', '%PDF-1.7\n', 'it is a PDF'],
    ['random bytes', Buffer.from('8a9f03c1ee5b22f7001d90c4b7e10a22fe9911d3', 'hex'), 'it is not text'],
    ['bytes behind a bracket', Buffer.from('5b8a9f03c1ee5b22f7001d90c4b7e10a22fe9911d3', 'hex'), 'it is not text'],
    ['prose', 'Not Found', 'no column is known to hold the key'],
    ['a table without keys', 'colour,size\nred,3\n', 'no column is known to hold the key'],
    ['a JSON list of numbers', '[1, 2]', 'no record looks like an issue'],
    ['a JSON text that is none', '[nonsense]', 'no record looks like an issue'],
    [
      'a search whose other pages are missing',
      JSON.stringify({ total: 120, issues: [{ key: 'A-1', fields: { summary: 'One' } }] }),
      'had 120 issues',
    ],
    [
      'a page that more follow',
      JSON.stringify({ isLast: false, nextPageToken: 'x', issues: [{ key: 'A-1', fields: { summary: 'One' } }] }),
      'more follow',
    ],
  ])('%s', async (_what, text, message) => {
    const { error, deps } = await folder.readText(text);
    expect(failure(error).exit).toBe(3);
    expect(failure(error).message).toContain(message);
    // Where a source fails beside others, message and hint stand in one line: "MESSAGE. HINT".
    expect(failure(error).message).not.toMatch(/[?.!]$/);
    expect(deps.expected).toEqual([]);
  });

  test.each<[string, string | Buffer, string]>([
    ['an empty file', '', 'Export again'],
    ['a compressed file', Buffer.from([0x1f, 0x8b, 8, 0]), 'Unpack it'],
    ['a spreadsheet', Buffer.from('PK\u0003\u0004rest'), 'as CSV'],
    ['HTML', '<html>', 'sign in and export again'],
    ['random bytes', Buffer.from('8a9f03c1ee5b22f7001d90c4b7e10a22fe9911d3', 'hex'), 'Export again'],
    ['a list that breaks off', '[{"key": "A-1", "title": "One"}', 'export again'],
  ])('%s is told what to do, and not to check the format', async (_what, text, hint) => {
    const { error } = await folder.readText(text);
    expect(hintOf(error)).toContain(hint);
    expect(hintOf(error)).not.toContain('format');
  });

  test('JSON of another shape may be of another format', async () => {
    expect(hintOf((await folder.readText('{"message": "Not Found"}')).error)).toContain('`format:`');
  });

  test.each<[string, Buffer]>([
    ['letters of an older encoding', Buffer.from('key;title\nA-1;Gr\xf6\xdfe\nA-2;\xdcber\n', 'latin1')],
    ['control characters in a cell', Buffer.from('key;title\nA-1;\u0000\u001b[31m\u0007\nA-2;Two\n')],
  ])('%s are still text', async (_what, text) => {
    expect(keysOf((await folder.readText(text)).issues)).toEqual(['A-1', 'A-2']);
  });

  test.each<[string, string, string, string, string]>([
    ['neither', 'colour,shoe size\nred,3\n', 'hold the key or the title', 'columns: {key: "…", title: "…"}', 'colour, shoe size'],
    ['the title', 'Shop: ID;Key;What\nx;1;One\n', 'hold the title', 'columns: {key: Key, title: "…"}', 'Shop: ID, Key, What'],
    [
      'the title, among much that is',
      'ID,What,Status,Work Item Type,Created Date,Closed Date,Tags,Story Points,Description\n1,One,New,Bug,,,,,\n',
      'hold the title',
      'columns: {key: ID, title: "…", body: Description, type: "Work Item Type", status: Status, labels: Tags, estimate: "Story Points", createdAt: "Created Date", closedAt: "Closed Date"}',
      'ID, What, Status',
    ],
  ])('a table in which %s is not known: first the line to paste, then its columns', async (_what, text, message, columns, seen) => {
    const { error } = await folder.readText(text, {}, 'odd one.csv');
    expect(failure(error).message).toContain(message);
    const hint = hintOf(error);
    const line = `sources: [{tracker: file, path: "odd one.csv", ${columns}}]`;
    expect(hint).toContain(`${line}. The columns of the file: ${seen}`);
    expect(file.config.safeParse(parse(line).sources[0]).success).toBe(true);
  });

  test('a table of very many columns does not show them all', async () => {
    const header = Array.from({ length: 500 }, (_, n) => `column ${n}`).join(',');
    const hint = hintOf((await folder.readText(`${header}\n`)).error);
    expect(hint).toContain('column 20, column 21');
    expect(hint.length).toBeLessThan(600);
  });

  test.each([
    ['ndjson', '{"key": "A-1", "title": "One"', []],
    ['ndjson', `${JSON.stringify(record(1))}\n{"key": "SHOP-2", "ti`, ['SHOP-1']],
  ])('a line of NDJSON that breaks off is skipped and named (%s %j)', async (_format, text, keys) => {
    const { issues, deps } = await folder.readText(text, { format: 'ndjson' }, 'cut.ndjson');
    expect(keysOf(issues)).toEqual(keys);
    expect(deps.skipped).toHaveLength(1);
    expect(deps.skipped[0]?.record).toBe(`cut.ndjson:${keys.length + 1}`);
  });

  test('JSON that breaks off gives what was whole, then says where', async () => {
    const text = JSON.stringify([record(1), record(2), record(3)], null, 1);
    const { issues, error } = await folder.readText(text.slice(0, text.lastIndexOf('"title"')), {}, 'cut.json');
    expect(keysOf(issues)).toEqual(['SHOP-1', 'SHOP-2']);
    expect(failure(error)).toMatchObject({
      code: 'records-unreadable',
      exit: 3,
      message: expect.stringContaining('cut.json:14: the file breaks off'),
    });
  });

  test('a list that is not closed is not a whole list', async () => {
    const { error } = await folder.readText(JSON.stringify([record(1)]).slice(0, -1));
    expect(failure(error).message).toContain('its list is not closed');
  });

  test('a table that breaks off inside quotes gives what was whole, then says where', async () => {
    const { issues, error } = await folder.readText('key,title\nA-1,One\nA-2,"Two\nA-3,Three\n', {}, 'cut.csv');
    expect(keysOf(issues)).toEqual(['A-1']);
    expect(failure(error)).toMatchObject({ exit: 3, message: expect.stringContaining('cut.csv:3:') });
  });

  test('an empty JSON list is an honest empty list', async () => {
    const { issues, error, deps } = await folder.readText(' [ ] \n');
    expect({ issues, error, expected: deps.expected }).toEqual({ issues: [], error: null, expected: [0] });
  });

  test('in batches come the same issues, many at a time, closed ones and repeated ones left out', async () => {
    const closed = { status: 'done', closedAt: '2020-01-01T00:00:00Z' };
    const records = Array.from({ length: 5000 }, (_, i) => record(1 + (i % 4500), i % 3 === 0 ? closed : {}));
    const { issues, deps } = await folder.read({ 'large.ndjson': lines(records) }, { path: 'large.ndjson' });
    const config = file.config.parse({ tracker: 'file', path: 'large.ndjson' });
    const again = testDeps({ root: folder.path() });
    const batches: string[][] = [];
    for await (const batch of file.batches?.(config, again) ?? []) batches.push(keysOf([...batch]));
    expect(issues).toHaveLength(3000);
    expect(batches.flat()).toEqual(keysOf(issues));
    expect(batches.length).toBeLessThan(20);
    expect(again.expected).toEqual(deps.expected);
  });

  test('the source is let go of when it is refused, and when its reader has enough', async () => {
    for (const text of ['<html>', lines([record(1), record(2)])]) {
      let closed = false;
      async function* stdin() {
        try {
          for (;;) yield text;
        } finally {
          closed = true;
        }
      }
      const config = file.config.parse({ tracker: 'file', path: '-' });
      const found = await Array.fromAsync(take(file.issues(config, testDeps({ stdin: stdin() })), 1)).catch(failure);
      expect({ found: Array.isArray(found) ? keysOf(found) : found.exit, closed }).toEqual({
        found: text === '<html>' ? 3 : ['SHOP-1'],
        closed: true,
      });
    }
  });

  test('a format that the file is not in says so', async () => {
    const { error } = await folder.readText('key,title\nA-1,One\n', { format: 'jira' });
    expect(failure(error).message).toContain('it is a table, and "format: jira" is JSON');
  });
});

describe('records that do not fit', () => {
  test('are skipped by file and line, and the rest is read', async () => {
    const text = [
      JSON.stringify(record(1)),
      '{"key": "SHOP-2", "title": ',
      JSON.stringify({ key: 'SHOP-3' }),
      '',
      JSON.stringify(record(4, { labels: 'not a list' })),
      JSON.stringify(record(5)),
      '[]',
    ].join('\r\n');
    const { issues, deps, error } = await folder.readText(text, {}, 'mixed.ndjson');
    expect(error).toBeNull();
    expect(keysOf(issues)).toEqual(['SHOP-1', 'SHOP-5']);
    expect(deps.skipped.map(({ record: place, reason }) => [place, reason.split(':')[0]])).toEqual([
      ['mixed.ndjson:2', 'it is not JSON'],
      ['mixed.ndjson:3', 'title is missing'],
      ['mixed.ndjson:5', 'labels is a text and should be a list'],
      ['mixed.ndjson:7', 'the record is a list and should be an object'],
    ]);
    expect(deps.expected).toEqual([6]);
  });

  test.each<[object, string]>([
    [{ title: 'One' }, 'key is missing'],
    [{ key: '', title: 'One' }, 'key is empty'],
    [{ key: null, title: 'One' }, 'key is null and should be a text or a number'],
    [{ key: 'A-1', title: 12 }, 'title is a number and should be a text'],
    [{ key: 'A-1', title: 'One', labels: ['a', 1] }, 'labels.1 is a number and should be a text'],
    [
      { key: 'A-1', title: 'One', bodyFormat: 'word' },
      'bodyFormat is "word" and should be markdown or adf or wiki or textile or html or plain',
    ],
    [{ key: 'A-1', title: 'One', estimate: [] }, 'estimate is a list and should be a text or a number'],
    [{ key: 'A-1', title: 'One', fields: ['x'] }, 'fields is a list and should be an object'],
  ])('say in plain words why: %j', async (bad, reason) => {
    const { deps } = await folder.readText(lines([record(1), bad]));
    expect(deps.skipped.map((skip) => skip.reason)).toEqual([reason]);
  });

  test('in a JSON list are named by the line they begin on', async () => {
    const { deps } = await folder.readText(JSON.stringify([record(1), { key: 'SHOP-2', title: null }], null, 2), {}, 'list.json');
    expect(deps.skipped.map(({ record: place }) => place)).toEqual(['list.json:8']);
  });

  test('in a table are named by the line they begin on, after cells of many lines', async () => {
    const { issues, deps } = await folder.readText(
      'key,title,body\nA-1,One,"a\nb\nc"\nA-2\n,No key,x\nA-4,,x\nA-5,Five,y\n',
      {},
      'rows.csv',
    );
    expect(keysOf(issues)).toEqual(['A-1', 'A-5']);
    expect(deps.skipped.map(({ record: place }) => place)).toEqual(['rows.csv:5', 'rows.csv:6', 'rows.csv:7 (A-4)']);
  });
});

describe('closed work', () => {
  const closedSince = new Date('2026-11-06T09:00:00Z');
  const records = [
    record(1, { status: 'open', parent: 'SHOP-2' }),
    record(2, { status: 'done', closedAt: '2026-10-01' }),
    record(3, { status: 'done', closedAt: '2026-11-06T09:00:01Z' }),
    record(4, { status: "won't do", closedAt: '2026-11-06T09:00:00Z' }),
    record(5, { status: 'done' }),
  ];

  test('is read only if it was closed after the time asked for, or when that is not known', async () => {
    const { issues, deps } = await folder.readText(lines(records), {});
    expect(keysOf(issues)).toEqual(['SHOP-1', 'SHOP-3', 'SHOP-5']);
    expect(deps.expected).toEqual([3]);
  });

  test.each([true, false])('is still found as a parent (source read before: %s)', async (readFirst) => {
    const files = { 'closed.ndjson': lines(records) };
    const found = await folder.lookUp(files, { path: 'closed.ndjson' }, ['SHOP-2', 'SHOP-99'], { closedSince, readFirst });
    expect(found.map(({ key, body }) => ({ key, body }))).toEqual([{ key: 'SHOP-2', body: { format: 'markdown', value: 'Text' } }]);
  });

  test('is found as a parent on standard input too, which cannot be read twice', async () => {
    async function* stdin() {
      yield lines(records);
    }
    const found = await folder.lookUp({}, { path: '-' }, ['SHOP-4', 'SHOP-2'], { closedSince, stdin: stdin() });
    expect(keysOf(found).toSorted()).toEqual(['SHOP-2', 'SHOP-4']);
  });

  test('of several files is found in whichever holds it', async () => {
    const files = { 'old-1.ndjson': lines([records[1]]), 'old-2.ndjson': lines([records[0]]) };
    expect(keysOf(await folder.lookUp(files, { path: 'old-*.ndjson' }, ['SHOP-2'], { closedSince }))).toEqual(['SHOP-2']);
  });
});

test.each([
  ['a title and a body', 'ndjson', (text: string) => lines([record(1, { title: text, body: text })])],
  [
    'the cells of a table',
    'csv',
    (text: string) => `key,title,body\nSHOP-1,"${text.replaceAll('"', '""')}","${text.replaceAll('"', '""')}"\n`,
  ],
])('hostile text in %s comes through unchanged', async (_where, format, write) => {
  const hostile = `\u001b]0;owned\u0007 \u202eevil\u2066 \u0000 =HYPERLINK("x") <script> ::error:: \r\n\t \uFFFF 🙂 ${'x'.repeat(100_000)}`;
  const { issues, error } = await folder.readText(write(hostile), { format });
  expect(error).toBeNull();
  expect(issues[0]?.title).toBe(hostile);
  expect(issues[0]?.body).toEqual({ format: 'markdown', value: hostile });
});

test('a lone surrogate in JSON comes through unchanged', async () => {
  const { issues } = await folder.readText('{"key":"A-1","title":"x\\ud800y"}\n');
  expect(issues[0]?.title).toBe('x\ud800y');
});

describe('the command line', () => {
  test.each([
    ['-', '-'],
    ['exports/shop.csv', 'exports/shop.csv'],
    ['shop.json', 'shop.json'],
    ['exports/*.csv', 'exports/*.csv'],
    ['./issues', './issues'],
    ['/tmp/issues', '/tmp/issues'],
    ['C:\\exports\\shop.csv', 'C:\\exports\\shop.csv'],
    ['file:issues', 'issues'],
  ])('%s is a file', (argument, path) => {
    expect(file.fromArgument(argument, {})).toEqual({ tracker: 'file', path });
  });

  test.each(['github:acme/shop', 'https://acme.example/projects/shop', 'jira:acme', 'shop', ''])('%j is none', (argument) => {
    expect(file.fromArgument(argument, {})).toBeNull();
  });
});

test('the config refuses keys and columns that there are not', () => {
  const bad = file.config.safeParse({ tracker: 'file', path: 'x', colums: {} });
  expect(bad.success).toBe(false);
  expect(file.config.safeParse({ tracker: 'file', path: 'x', columns: { keey: 'ID' } }).success).toBe(false);
  expect(
    file.config.safeParse({ tracker: 'file', path: 'x', columns: { key: 'ID', labels: ['A', 'B'] }, fields: { okr: ['OKR'] } }).success,
  ).toBe(true);
});
