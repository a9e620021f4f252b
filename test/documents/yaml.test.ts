import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { z } from 'zod';
import { readYaml } from '../../src/documents/yaml.ts';
import { AppError, type Fault } from '../../src/errors.ts';
import { faultLines, faultsOf } from '../faults.ts';

const severity = z.enum(['error', 'warning', 'off']);
const schema = z.strictObject({
  title: z.string().min(1).optional().meta({ example: 'Keep' }),
  threshold: z.number().min(0).max(100).optional().meta({ example: 80 }),
  grace: z
    .string()
    .regex(/^\d+d$/)
    .optional()
    .meta({ expected: 'a duration such as 21d', example: '21d' }),
  status: z.enum(['active', 'done', 'dropped']).optional(),
  inline: z.boolean().optional(),
  site: z.url().optional(),
  labels: z.array(z.string()).max(3).optional(),
  count: z.int().positive().optional(),
  period: z.union([z.string(), z.strictObject({ from: z.iso.date(), to: z.iso.date() })]).optional(),
  teams: z.record(z.string(), z.strictObject({ people: z.number() })).optional(),
  goals: z.array(z.strictObject({ id: z.string(), parts: z.array(z.strictObject({ id: z.string() })).optional() })).optional(),
  rule: z.union([severity, z.tuple([severity, z.strictObject({ min: z.number().default(15) })])]).optional(),
  sources: z
    .array(
      z.discriminatedUnion('tracker', [
        z.strictObject({ tracker: z.literal('github'), repo: z.string().meta({ example: 'acme/shop' }) }),
        z
          .strictObject({ tracker: z.literal('jira'), host: z.url(), jql: z.string().optional() })
          .refine((source) => source.jql !== undefined, 'say which issues with jql'),
      ]),
    )
    .optional(),
});

const read = (text: string) => readYaml(text, { file: 'x.yml', schema });

describe('every fault of a broken file, with its place, plain words and an example', () => {
  test.each<[string, string, readonly string[]]>([
    ['a typo in a key', 'treshold: 80\n', ['1:1 unknown key "treshold"; did you mean "threshold"? | threshold: 80']],
    ['a key that is near nothing', 'teams:\n  a: {people: 1, colour: red}\n', ['2:18 unknown key "colour"; known here: people | - ']],
    [
      'a number where text belongs',
      'title: 2026\n',
      ['1:8 "title" must be text, not 2026; put it in quotation marks: "2026" | title: Keep'],
    ],
    ['text where a number belongs', 'threshold: many\n', ['1:12 "threshold" must be a number, not "many" | threshold: 80']],
    ['a number out of range', 'threshold: 130\n', ['1:12 "threshold" must be at most 100, not 130 | threshold: 80']],
    ['a number that must be above', 'count: 0\n', ['1:8 "count" must be above 0, not 0 | count: 1']],
    ['half a whole number', 'count: 1.5\n', ['1:8 "count" must be a whole number, not 1.5 | count: 1']],
    ['a form described in words', 'grace: 3w\n', ['1:8 "grace" must be a duration such as 21d, not "3w" | grace: 21d']],
    [
      'one of several names',
      'status: actve\n',
      ['1:9 "status" must be one of active, done or dropped, not "actve"; did you mean "active"? | status: active'],
    ],
    ['yes is text in YAML 1.2', 'inline: yes\n', ['1:9 "inline" must be true or false, not "yes" | inline: true']],
    ['an address', 'site: acme\n', ['1:7 "site" must be an address such as https://acme.example, not "acme" | site: https://acme.example']],
    ['no value', 'title:\nthreshold: 1\n', ['1:1 "title" is empty; it must be text | title: Keep']],
    ['an empty text', 'title: ""\n', ['1:8 "title" must not be empty | title: Keep']],
    ['an entry of a list', 'labels: [a, 2]\n', ['1:13 entry 2 of "labels" must be text, not 2; put it in quotation marks: "2" | - text']],
    ['too many entries', 'labels: [a, b, c, d]\n', ['1:9 "labels" must have at most 3 entries | labels: [text]']],
    [
      'a day that does not exist',
      'period: {from: 2026-02-30, to: 2026-03-01}\n',
      ['1:16 "from" must be a date such as 2026-12-31, not "2026-02-30" | from: 2026-12-31'],
    ],
    ['neither form of a value', 'period: [1]\n', ['1:9 "period" must be text or keys and values, not a list | period: text']],
    [
      'something missing deep inside',
      'goals:\n  - id: a\n    parts:\n      - id: b\n      - name: c\n',
      ['5:9 "id" is missing; it is text | id: text', '5:9 unknown key "name"; known here: id | - '],
    ],
    ['an option of a rule', 'rule: [error, {mn: 3}]\n', ['1:16 unknown key "mn"; did you mean "min"? | min: 15']],
    [
      'the severity of a rule',
      'rule: of\n',
      ['1:7 "rule" must be one of error, warning or off or a list, not "of"; did you mean "off"? | rule: error'],
    ],
    [
      'a source of no known tracker',
      'sources:\n  - tracker: githb\n',
      ['2:14 "tracker" must be one of github or jira, not "githb"; did you mean "github"? | - '],
    ],
    ['a source without a tracker', 'sources:\n  - repo: acme/shop\n', ['2:5 "tracker" is missing; it is one of github or jira | - ']],
    [
      'a source of the right tracker',
      'sources:\n  - tracker: github\n    repo: acme/shop\n  - tracker: github\n    repos: x\n',
      ['4:5 "repo" is missing; it is text | repo: acme/shop', '5:5 unknown key "repos"; did you mean "repo"? | repo: acme/shop'],
    ],
    [
      "an author's own words",
      'sources:\n  - tracker: jira\n    host: https://acme.example\n',
      ['2:5 entry 1 of "sources": say which issues with jql | - '],
    ],
    ['a list where keys belong', '- a\n', ['1:1 the file must be keys and values, not a list | - ']],
    ['plain text', 'hello\n', ['1:1 the file must be keys and values, not "hello" | - ']],
    ['nothing at all', '', ['1:1 the file is empty | - ']],
    ['only comments', '# later\n', ['1:1 the file is empty | - ']],
    ['a key twice', 'title: a\nthreshold: 1\ntitle: b\n', ['3:1 the key "title" stands here a second time | - ']],
    [
      'a tab',
      'teams:\n\ta: 1\n',
      [
        '1:1 "teams" is empty; it must be keys and values | - ',
        '2:1 a tab stands at the beginning of the line; YAML indents with spaces | - ',
      ],
    ],
    ['two documents', 'title: a\n---\ntitle: b\n', ['2:1 a second document begins here with ---; only one is read | - ']],
    [
      'a colon in a text',
      'title: a: b\n',
      ['1:8 a second "key:" stands on one line; put a text with a colon in "quotation marks", or begin a new line | - '],
    ],
    ['a tag', 'title: !!js/function x\n', ['1:8 tags such as !name are not understood | - ']],
    ['an unknown alias', 'title: *a\n', ['1:8 there is no anchor &a above this alias | - ']],
    ['an alias of itself', 'labels: &a [*a]\n', ['1:13 the alias *a stands inside its own anchor | - ']],
    [
      'a key that could reach a prototype',
      '__proto__: {title: x}\nteams: {__proto__: {people: 1}}\n',
      ['1:1 the key "__proto__" is not allowed | - ', '2:9 the key "__proto__" is not allowed | - '],
    ],
    ['a key that is a list', '? [a]\n: b\n', ['1:3 a key must be plain text | - ']],
    [
      'places behind a byte order mark',
      '\uFEFFtitle: 4\n',
      ['1:8 "title" must be text, not 4; put it in quotation marks: "4" | title: Keep'],
    ],
    [
      'places with Windows line ends',
      'title: a\r\nfoo: 1\r\n',
      [
        '2:1 unknown key "foo"; known here: title, threshold, grace, status, inline, site, labels, count, period, teams, goals, rule, sources | - ',
      ],
    ],
    [
      'invisible characters of a key',
      '"a\\u202eb": 1\n',
      [
        '1:1 unknown key "a\\u{202e}b"; known here: title, threshold, grace, status, inline, site, labels, count, period, teams, goals, rule, sources | - ',
      ],
    ],
  ])('%s', (_, text, expected) => {
    expect(faultLines(() => read(text))).toEqual(expected);
  });

  test('several at once, syntax and schema, in the order of the file', () => {
    const text = 'treshold: 3\nstatus: open\ntitle: a\ntitle: b\ngrace: 1\nlabels: [a\nfoo: 1\n';
    expect(faultLines(() => read(text)).map((line) => line.split(' ')[0])).toEqual(['1:1', '2:9', '4:1', '5:8', '7:1']);
  });

  test('what follows a syntax error may be misread, and is not judged', () => {
    const faults = faultsOf(() => read('title: a\nlabels: [a\nfoo: 1\n'));
    expect(faults.every((fault) => !fault.message.includes('unknown key'))).toBe(true);
  });
});

describe('files made to do harm end soon and quietly', () => {
  const bomb = [
    'a: &a [x, x, x, x, x, x, x, x, x]',
    'b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]',
    'c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b]',
    'd: [*c, *c, *c, *c, *c, *c, *c, *c, *c]',
  ];
  test.each([
    ['aliases that multiply', bomb.join('\n'), /aliases/],
    ['deep lists on one line', '['.repeat(9000), /nested more than 64 levels/],
    ['deep lists, closed', `labels: ${'['.repeat(90)}${']'.repeat(90)}`, /nested more than 64 levels/],
    ['deep dashes', '- '.repeat(100_000), /nested more than 64 levels/],
    ['300 kB', `title: ${'a'.repeat(300 * 1024)}`, /larger than 256 KiB/],
  ])('%s', (_, text, message) => {
    const faults = faultsOf(() => read(text));
    expect(faults).toHaveLength(1);
    expect(faults[0]?.message).toMatch(message);
  });

  test('thousands of keys that nobody knows give the first fifty faults', () => {
    const text = Array.from({ length: 30_000 }, (_, index) => `k${index}:`).join('\n');
    const faults = faultsOf(() => read(text));
    expect(faults).toHaveLength(51);
    expect(faults.at(-1)?.message).toBe('… and 29950 more faults from here on');
  });

  test('a key as long as the file is cut in the message', () => {
    expect(faultsOf(() => read(`"${'k'.repeat(900)}": 1\n`))[0]?.message.length).toBeLessThan(300);
  });

  test('whatever the text, there is a value or faults with real places, never another error', () => {
    const piece = fc.constantFrom(
      'title',
      'goals',
      ':',
      ' ',
      '\n',
      '- ',
      '[',
      ']',
      '{',
      '}',
      '"',
      "'",
      '&a',
      '*a',
      '|',
      '>',
      '#',
      '\t',
      '!',
      '?',
      '__proto__',
      '1',
      'é',
      '\u{1F600}',
      '\0',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        try {
          read(text);
        } catch (error) {
          expect(error).toBeInstanceOf(AppError);
          for (const fault of (error as { faults?: readonly Fault[] }).faults ?? []) expect(fault.line).toBeGreaterThan(0);
          expect((error as AppError).code).toBe('document-invalid');
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('what is right', () => {
  test('aliases that stay small are read', () => {
    expect(read('labels: &l [a, b]\ngoals:\n  - id: &i x\n    parts: [{id: *i}]\n').value.goals).toEqual([
      { id: 'x', parts: [{ id: 'x' }] },
    ]);
  });

  test('a file of comments is what the caller says it is', () => {
    expect(readYaml('# nothing yet\n', { file: 'x.yml', schema, empty: {} }).value).toEqual({});
  });

  test('values know where they stand, through aliases too', () => {
    const document = read('labels: &l [a, b]\ngoals:\n  - id: x\n    parts:\n      - id: y\n');
    expect(document.origin(['goals', 0])).toBe('x.yml:3:5');
    expect(document.origin(['goals', 0, 'parts', 0, 'id'])).toBe('x.yml:5:13');
    expect(document.origin(['labels', 1])).toBe('x.yml:1:16');
    expect(document.fault(['goals', 0, 'parts'], 'no', null, 'key')).toMatchObject({ file: 'x.yml', line: 4, column: 5 });
    expect(document.origin(['goals', 0, 'owner'])).toBe('x.yml:3:5');
  });

  test('every example shown for a key is valid there', () => {
    const shape = Object.keys(schema.shape);
    const text = shape
      .map((key) => `${key}: &x [[[[1]]]]`)
      .map((line) => line.replace('&x ', ''))
      .join('\n');
    const examples = faultsOf(() => read(text)).flatMap(({ example }) => (example === null ? [] : [example]));
    expect(examples.length).toBeGreaterThan(8);
    for (const example of examples.filter((line) => !line.startsWith('- ')))
      expect(schema.safeParse(parse(example)).success, example).toBe(true);
  });

  test('what a program writes is read back as it was', () => {
    const value = { title: 'a: "b" # c\n', labels: ['- x', '*y', '2026'], teams: { 'a b': { people: 2 } } };
    expect(read(stringify(value)).value).toEqual(value);
  });
});
