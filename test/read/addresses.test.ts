import { describe, expect, test } from 'vitest';
import { isWebUrl, namesGoal, tokensIn, urlEnd, urlsIn } from '../../src/read/urls.ts';
import { body, readMarkdown, readParts, readWith } from './reading.ts';

describe('addresses in a text', () => {
  test.each<[text: string, urls: readonly string[]]>([
    ['see https://a.example/1 and HTTP://b.example', ['https://a.example/1', 'HTTP://b.example']],
    ['https://a.example/x.', ['https://a.example/x']],
    ['https://a.example/x?!,;:*_~', ['https://a.example/x']],
    ['(https://a.example/x)', ['https://a.example/x']],
    ['(https://a.example/x_(y))', ['https://a.example/x_(y)']],
    ['https://a.example/(x).', ['https://a.example/(x)']],
    ['https://a.example/x).y', ['https://a.example/x).y']],
    ['<https://a.example/x>y', ['https://a.example/x']],
    ['"https://a.example/x"', ['https://a.example/x']],
    ["'https://a.example/x'", ['https://a.example/x']],
    ['`https://a.example/x`', ['https://a.example/x']],
    ['[https://a.example/x|y]', ['https://a.example/x']],
    ['{https://a.example/x}', ['https://a.example/x']],
    ['https://a.example/x\\y^z', ['https://a.example/x']],
    ['https://a.example/xhttps://b.example/y', ['https://a.example/xhttps://b.example/y']],
    ['https://a.example/?u=https://b.example', ['https://a.example/?u=https://b.example']],
    ['ftp://a.example, file://x, ://y', []],
    ['https:// and http://', []],
    ['://', []],
    ['xhttps://a.example', ['https://a.example']],
    ['no address', []],
  ])('%j', (text, urls) => {
    expect(urlsIn(text)).toEqual(urls);
  });

  test('end where they end, and nowhere when none begins', () => {
    expect(urlEnd('x https://a.example y', 2)).toBe(19);
    expect(urlEnd('x https://a.example y', 1)).toBe(1);
    expect(urlEnd('x https://a.example y', 3)).toBe(3);
  });

  test('are no longer than 2000 characters', () => {
    expect(urlsIn(`https://a.example/${'x'.repeat(5000)}`)[0]).toHaveLength(2000);
    expect(urlsIn(`https://a.example/${'x'.repeat(1982)}`)[0]).toHaveLength(2000);
  });

  test.each([
    ['https://a.example', true],
    ['HTTP://a.example', true],
    ['mailto:a@b.example', false],
    ['x https://a.example', false],
    ['/x', false],
  ])('%s leads into the web: %s', (url, web) => {
    expect(isWebUrl(url)).toBe(web);
  });
});

describe('words shaped like ids', () => {
  test.each<[text: string, tokens: readonly string[]]>([
    ['O1-KR2, churn-down and v1.2.3.', ['O1-KR2', 'churn-down', 'v1.2.3']],
    ['plain words. And_more', []],
    ['2026 Q4', ['2026', 'Q4']],
    ['trailing-- O1-_.', ['O1']],
    ['Ziel-Ü1 目標1', ['Ziel-Ü1', '目標1']],
    ['https://a.example/O1-KR1 O2', ['O2']],
    [`${'a'.repeat(63)}1 ${'a'.repeat(64)}1`, [`${'a'.repeat(63)}1`]],
    ['', []],
  ])('%j', (text, tokens) => {
    expect(tokensIn(text)).toEqual(tokens);
  });
});

describe('a text names a goal', () => {
  test.each(['O1-KR2', 'serves KR3', 'https://goals.example/o1', 'obj-2026', 'Q5', 'H3', '2026-Q5', 'FY26-KR1', 'x q4-1x'])(
    '%j',
    (text) => {
      expect(namesGoal(text)).toBe(true);
    },
  );
  test.each([
    '2026',
    'Q4',
    'h2',
    'FY27',
    '2026-Q4',
    '2026q1',
    'Q4-2026',
    'Q4-26',
    'q42026',
    'H1-2026',
    '2026-11',
    '2026-11-20',
    'churn-down',
    '3 %',
    '',
  ])('not %j', (text) => {
    expect(namesGoal(text)).toBe(false);
  });
});

describe('the references of a body', () => {
  test('are the same whether it is parsed or not', () => {
    const plain = 'See https://a.example/1 and [it](https://a.example/2), O1-KR2.\n\nhttps://a.example/1';
    const parsed = `${plain}\n\n\`code\``;
    const refs = (text: string) => {
      const { urls, tokens } = readWith({ inline: true }, { title: 'For O2-KR1', body: body('markdown', text) });
      return { urls: [...urls].sort(), tokens };
    };
    expect(refs(plain)).toEqual({ urls: ['https://a.example/1', 'https://a.example/2'], tokens: ['O2-KR1', 'O1-KR2'] });
    expect(refs(parsed)).toEqual(refs(plain));
  });

  test('stand in headings and tables too; links to no page are none', () => {
    const read = readMarkdown('## See https://a.example/1\n\n| a |\n| - |\n| <https://a.example/2> |\n\n[x](mailto:a@b.example) [y](/z)');
    expect(read.urls).toEqual(['https://a.example/1', 'https://a.example/2']);
  });

  test('are those of the title alone, where there is no body', () => {
    expect(readWith({ inline: true }, { title: 'For O2-KR1', body: null }).tokens).toEqual(['O2-KR1']);
    expect(readWith({ inline: true }, { title: 'For O2-KR1', body: body('markdown', null) }).tokens).toEqual(['O2-KR1']);
    expect(readWith({ inline: false }, { title: 'For O2-KR1', body: null }).tokens).toEqual([]);
  });

  test.each([
    '\n    https://a.example',
    '    https://a.example',
    '> https://a.example',
    '   > https://a.example',
    '`https://a.example`',
    '<!-- https://a.example -->',
    '~~~\nhttps://a.example\n~~~',
    '```\nhttps://a.example\n```',
  ])('are not sought where they are hidden: %j', (text) => {
    expect(readMarkdown(text).urls).toEqual([]);
  });

  test('of a picture are none', () => {
    expect(readMarkdown('![chart](https://a.example/chart.png)').urls).toEqual([]);
  });
});

describe('directives', () => {
  test.each<[text: string, directives: readonly string[]]>([
    ['Throughline: exempt', ['exempt']],
    ['THROUGHLINE ： exempt because so', ['exempt because so']],
    ['Throughline exempt', []],
    ['My throughline: exempt', []],
    ['## Throughline: exempt', ['exempt']],
    ['Throughline: a\nThroughline: b', ['a', 'b']],
    ['Throughline:', ['']],
  ])('%j', (text, directives) => {
    expect(readMarkdown(text).directives).toEqual(directives);
  });

  test('are cut at 500 characters, and are 200 at most', () => {
    expect(readMarkdown(`Throughline: ${'x'.repeat(600)}`).directives[0]).toHaveLength(500);
    expect(readMarkdown('Throughline: x\n'.repeat(300)).directives).toHaveLength(200);
  });
});

describe('what is kept of a text', () => {
  const okr = (text: string) => readParts({ body: body('markdown', `## OKR\n\n${text}`) }).goalTexts[0];
  test('is cut at 2000 characters, never within one', () => {
    expect(okr('x'.repeat(2001))?.text).toBe('x'.repeat(2000));
    expect(okr(`${'x'.repeat(1999)}🎯y`)?.text).toBe('x'.repeat(1999));
    expect(okr(`${'x'.repeat(1998)}🎯y`)?.text).toBe(`${'x'.repeat(1998)}🎯`);
  });

  test('is at most a hundred addresses, each once', () => {
    const many = Array.from({ length: 150 }, (_, n) => `https://a.example/${n}`);
    expect(okr([...many, ...many].join('\n'))?.urls).toEqual(many.slice(0, 100));
  });

  test('names a goal under the label and at the place where it was written', () => {
    const read = readParts({
      fields: [{ name: 'OKR', role: null, values: ['O1-KR2'] }],
      body: body('markdown', 'OKR: O1-KR2\n\nKey Result: O1-KR2'),
    });
    expect(read.goalTexts.map(({ label, at, text, status }) => [label, at, text, status])).toEqual([
      ['OKR', 'field:OKR', 'O1-KR2', 'filled'],
      ['OKR', 'body:line', 'O1-KR2', 'filled'],
      ['Key Result', 'body:line', 'O1-KR2', 'filled'],
    ]);
  });
});
