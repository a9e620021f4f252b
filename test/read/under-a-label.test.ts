import { describe, expect, test } from 'vitest';
import { body, readMarkdown, readParts, readWith } from './reading.ts';

/** The labelled texts of a Markdown body, statements first: `Label = text`. */
const said = (text: string) => {
  const { statements, goalTexts } = readMarkdown(text);
  return [...statements, ...goalTexts].map((passage) => `${passage.label} = ${passage.text.replaceAll('\n', ' / ')}`);
};

/** A body and what stands under the labels in it. */
const cases: readonly (readonly [text: string, ...said: string[]])[] = [
  ['Business Value: less work', 'Business Value = less work'],
  ['Business Value - less work', 'Business Value = less work'],
  ['Business Value – less work', 'Business Value = less work'],
  ['Business Value — less work', 'Business Value = less work'],
  ['Business Value -less work'],
  ['Why is this important? less work', 'Why is this important? = less work'],
  ['Why is this important?less work'],
  ['Justification - less work'],
  ['Justification: less work', 'Justification = less work'],
  ['**Justification** - less work', 'Justification = less work'],
  ['**Justification** less work'],
  ['**Justification**\nless work', 'Justification = less work'],
  ['Justification\nless work', 'Justification = less work'],
  ['Justification\n\nless work', 'Justification = less work'],
  ['**Business Value (required):** less work', 'Business Value (required) = less work'],
  ['Business Value (required): less work', 'Business Value (required) = less work'],
  ['Business Value: : less work', 'Business Value = less work'],
  ['Business Value:https://a.example/case', 'Business Value = https://a.example/case'],
  ['Business Value://a'],
  ['Business Value less work'],
  ['Business Values: less work'],
  ['The Business Value: less work'],
  ['Business Value.'],
  ['Business Value!'],
  ['**Business Value:** less work |', 'Business Value = less work'],
  ['**Business Value:**less *work*', 'Business Value = less work'],
  ['Business Value: *', 'Business Value = '],
  ['OKR (O1-KR2)', 'OKR = O1-KR2'],
  ['## OKR (O1-KR2)', 'OKR = O1-KR2'],
  ['## OKR [O1-KR2]\n\nmore', 'OKR = O1-KR2 / more'],
  ['## OKR (required)\n\nO1-KR2', 'OKR (required) = O1-KR2'],
  ['## OKR: O1-KR2', 'OKR = O1-KR2'],
  ['Value: Business Value: x'],
  ['Value / Purpose: less work', 'Value / Purpose = less work'],
  ['Value/Purpose: less work', 'Value/Purpose = less work'],
  ['Business Value | less work', 'Business Value = less work'],
  ['Business Value? : less work', 'Business Value? = less work'],
  ['Business Value: one\ntwo\n\nthree', 'Business Value = one / two'],
  ['Business Value: one\nTeam: Shop', 'Business Value = one'],
  ['Business Value: one\n**Team:** Shop', 'Business Value = one'],
  ['Business Value: one\nThe whole long thing of it: two', 'Business Value = one / The whole long thing of it: two'],
  ['Business Value: one\nthe thing: two', 'Business Value = one / the thing: two'],
  ['**Business Value:** one\nTeam: Shop', 'Business Value = one / Team: Shop'],
  ['**Business Value:** one\n**Done**', 'Business Value = one'],
  ['**Business Value:**\none\n\ntwo\n\nTeam: x', 'Business Value = one / two / Team: x'],
  ['**Business Value:**\n\none\n\n**Done when it works.**\n\ntwo', 'Business Value = one / Done when it works. / two'],
  ['**Business Value:**\n\none\n\n**Who pays?**\n\ntwo', 'Business Value = one'],
  ['**Business Value:**\n\none\n\n**One two three four five**\n\ntwo', 'Business Value = one'],
  ['**Business Value:**\n\none\n\n**One two three four five six**\n\ntwo', 'Business Value = one / One two three four five six / two'],
  ['**Business Value:**\n\none\n\n`code:` two', 'Business Value = one / code: two'],
  ['**Business Value:**\n\none\n\n***\n\ntwo', 'Business Value = one'],
  ['## Business Value\n\none\n\n***\n\ntwo', 'Business Value = one / two'],
  ['## Business Value\n\none\n\n### x\n\ntwo\n\n## y\n\nthree', 'Business Value = one / x / two'],
  ['## Business Value\n\none\n\n## Why is this important?\n\ntwo', 'Business Value = one', 'Why is this important? = two'],
  ['## Business Value\n\n## Justification\n\ntwo', 'Justification = two'],
  ['## Business Value\n\n## OKR\n\nO1-KR2', 'Business Value = ', 'OKR = O1-KR2'],
  ['**Business Value:** one **Team:** Shop', 'Business Value = one'],
  ['**Business Value:** one **OKR:** O1 **Team:** x', 'Business Value = one', 'OKR = O1'],
  ['**Business Value:** one **bold** two', 'Business Value = one bold two'],
  ['**Business Value:** one **bold**: two', 'Business Value = one'],
  ['- Business Value: one\n  two\n- three', 'Business Value = one / two'],
  ['- Business Value:\n  - one\n  - two\n- three', 'Business Value = one / two / three'],
  ['- **Business Value:** one\n\n  two\n\nthree', 'Business Value = one / two'],
  ['- x\n  - **Business Value:** one\n    - two\n  - three', 'Business Value = one / two'],
  ['- [ ] Business Value: one'],
  ['- [x] Business Value: one\n- [ ] two'],
  ['## Business Value\n\n- [ ] one\n- [x] two', 'Business Value = two'],
  ['## Business Value\n\n[ ] one\n[x] two\n☐ three\n☑ four', 'Business Value = two / four'],
  ['## Business Value\n\n> one\n\ntwo', 'Business Value = two'],
  ['## Business Value\n\n```\none\n```', 'Business Value = '],
  ['| Business Value | one |\n| - | - |\n| two | three |', 'Business Value = two'],
  ['| Business Value |\n| - |\n| two |\n| three |', 'Business Value = two / three'],
  ['| Field | Value |\n| - | - |\n| Business Value | two |\n| OKR | O1 |', 'Business Value = two', 'OKR = O1'],
  ['| Business Value: one | OKR: O1 |\n| - | - |\n| x | y |', 'Business Value = one', 'OKR = O1'],
  [
    '| Team | Business Value | OKR |\n| - | - | - |\n| Shop | one | O1 |\n| Pay | two | O2 |',
    'Business Value = one / two',
    'OKR = O1 / O2',
  ],
  ['| **Business Value** | **OKR** |\n| - | - |', 'Business Value = ', 'OKR = '],
  ['|  |  |\n| - | - |\n| Business Value | one | two |', 'Business Value = one'],
  ['| Name | x |\n| - | - |\n| Team: | Shop |\n| **Business Value** | one |', 'Business Value = one'],
  ['## Business Value\n\n| one | two |\n| - | - |\n| three | four |', 'Business Value = one / two / three / four'],
  ['Business Value: one\n\n| x |\n| - |\n| y |', 'Business Value = one'],
  ['<details>\n<summary>Business Value</summary>\n\none\n\n## two\n\nthree\n\n</details>\n\nfour', 'Business Value = one / two / three'],
  ['x<br>Business Value: one<br>y', 'Business Value = one / y'],
  ['&#66;usiness Value: one', 'Business Value = one'],
  ['# Business Value #\none', 'Business Value = one'],
  [' Business Value: one', 'Business Value = one'],
  ['   Business Value: one', 'Business Value = one'],
  ['\tBusiness Value: one'],
  ['🎯 Business Value: one', '🎯 Business Value = one'],
  ['1) Business Value: one', 'Business Value = one'],
  ['**1. Business Value:** one', '1. Business Value = one'],
  [':dart: Business Value: one', ':dart: Business Value = one'],
  ['>> Business Value: one'],
  ['- - Business Value: one', 'Business Value = one'],
  ['***Business Value:*** one', 'Business Value = one'],
  ['_Business Value:_ one', 'Business Value = one'],
  ['`Business Value:` one', 'Business Value = one'],
  ['~~Business Value:~~ one'],
  ['[Business Value](https://a.example): one', 'Business Value = one'],
  ['**Business** Value: one', 'Business Value = one'],
  ['Business **Value:** one', 'Business Value = one'],
  ['**Business** Value: one\nTeam: Shop', 'Business Value = one / Team: Shop'],
  ['[Business Value] one\nTeam: Shop', 'Business Value = one / Team: Shop'],
  ['【Business Value】 one', 'Business Value = one'],
  ['［Business Value］ one', 'Business Value = one'],
  ['**Business-Value** less work'],
  ['**Justification –** less work', 'Justification = less work'],
  ['Business  Value - less work', 'Business  Value = less work'],
  ['## Business Value: (less work)', 'Business Value = (less work)'],
  ['## Business Value:(less work)', 'Business Value = (less work)'],
  ['Business Value: less work | OKR: O1-KR2', 'Business Value = less work', 'OKR = O1-KR2'],
  ['Business Value: less work | Team: Shop', 'Business Value = less work'],
  ['**Business Value:** less work | **OKR:** O1-KR2 | **Team:** Shop', 'Business Value = less work', 'OKR = O1-KR2'],
  ['**Business Value:** less work / **OKR:** O1-KR2', 'Business Value = less work', 'OKR = O1-KR2'],
  ['**Business Value:** less work – **Team:** Shop', 'Business Value = less work'],
  ['Business Value: less work · OKR: O1-KR2 · Team: Shop', 'Business Value = less work', 'OKR = O1-KR2'],
  ['Business Value: less work; OKR: O1-KR2', 'Business Value = less work', 'OKR = O1-KR2'],
  ['Business Value: less work; Team: Shop pays for it', 'Business Value = less work; Team: Shop pays for it'],
  ['Business Value: fees and/or taxes | more', 'Business Value = fees and/or taxes | more'],
];

test.each(cases.map(([text, ...expected]) => ({ text, expected })))('$text', ({ text, expected }) => {
  expect(said(text)).toEqual(expected);
});

describe('of what stands under labels', () => {
  test('fifty texts are kept, and ten of those that do not count', () => {
    expect(said('Business Value: less work\n\n'.repeat(60))).toHaveLength(50);
    expect(readMarkdown('> Business Value: less work\n\n'.repeat(12)).refused).toHaveLength(10);
    expect(readMarkdown('- [ ] Business Value: less work\n'.repeat(12)).refused).toHaveLength(10);
  });

  test('what does not count is told with up to 200 characters', () => {
    expect(readMarkdown(`> Business Value: ${'x'.repeat(500)}`).refused[0]?.text).toHaveLength(200);
    expect(readMarkdown('<!-- note\n  Business Value: less work\n-->').refused).toEqual([
      { text: 'Business Value: less work', at: 'body:comment', reason: 'it stands in a comment' },
    ]);
  });

  test('it is told where each stood', () => {
    const places = (text: string) => readMarkdown(text).statements.map(({ at }) => at);
    expect(places('Business Value: one\n\n## Business Value\n\ntwo\n\n| Business Value |\n| - |\n| three |')).toEqual([
      'body:line',
      'body:section',
      'body:table',
    ]);
  });
});

describe('the labels of a team', () => {
  const under = (labels: readonly string[], text: string) =>
    readWith({ businessValue: labels, okr: [] }, { body: body('markdown', text) }).statements.map((passage) => passage.text);
  test.each<[labels: readonly string[], text: string, texts: readonly string[]]>([
    [['Nutzen'], 'Nutzen: weniger Arbeit', ['weniger Arbeit']],
    [['Nutzen'], 'Business Value: weniger Arbeit', []],
    [['価値'], '価値：手間が減る', ['手間が減る']],
    [['Ценность'], '**Ценность:** меньше работы', ['меньше работы']],
    [['Überblick'], 'U\u0308BERBLICK: weniger Arbeit', ['weniger Arbeit']],
    [['Pourquoi ?'], 'Pourquoi ? moins de travail', ['moins de travail']],
    [['Why?', 'Why? What for?'], 'Why? What for? less work', ['less work']],
    [['Überblick'], 'Über**blick**: weniger Arbeit', ['weniger Arbeit']],
    [['5 whys'], '5 whys: less work', ['less work']],
    [['e-value'], 'E-Value: less work', ['less work']],
    [['', '***'], ': less work', []],
    [['Why', 'Why is it worth it'], 'Why is it worth it: less work', ['less work']],
    [[], 'Business Value: less work', []],
  ])('%j: %j', (labels, text, texts) => {
    expect(under(labels, text)).toEqual(texts);
  });

  test('may stand far into a line that begins with signs, and are no longer than a label is', () => {
    expect(under(['Nutzen'], `${'- '.repeat(5)}Nutzen: less work`)).toEqual(['less work']);
    expect(under(['x'.repeat(201)], `${'x'.repeat(201)}: less work`)).toEqual([]);
  });
});

describe('the goals of a team', () => {
  const texts = (text: string) =>
    readWith({ okr: ['OKR', 'OKRs'] }, { body: body('markdown', text) }).goalTexts.map((one) => `${one.label} = ${one.text}`);
  test.each<[text: string, ...said: string[]]>([
    ['Growth OKRs: O1-KR2', 'Growth OKRs = O1-KR2'],
    ['**XYZ OKRs:** O1-KR2', 'XYZ OKRs = O1-KR2'],
    ['## Core Payments OKRs\n\nO1-KR2', 'Core Payments OKRs = O1-KR2'],
    ['## Q3 OKR\n\nO1-KR2', 'Q3 OKR = O1-KR2'],
    ['| Field | x |\n| - | - |\n| UX OKR | O1-KR2 |', 'UX OKR = O1-KR2'],
    ['- R&D OKRs: O1-KR2', 'R&D OKRs = O1-KR2'],
    ['intro\n\n**Team:** x **UX OKRs:** O1-KR2', 'UX OKRs = O1-KR2'],
    ['## Review OKRs\n\nO1-KR2'],
    ['No OKRs: O1-KR2'],
    ['Our OKRs: O1-KR2'],
    ['All of our team OKRs: O1-KR2'],
    ['growth okrs: O1-KR2'],
    ['Growth OKRs need a second look this week'],
    ['The Growth Team Plan OKRs: O1-KR2'],
    ['Growth OKRsomething: O1-KR2'],
  ])('%j', (text, ...expected) => {
    expect(texts(text)).toEqual(expected);
  });

  test('are none where the team has no such label', () => {
    expect(readWith({ okr: ['Key Result'] }, { body: body('markdown', 'Growth OKRs: O1-KR2') }).goalTexts).toEqual([]);
  });
});

describe('a word with a meaning of its own', () => {
  const weak = (text: string) =>
    readWith({ businessValue: ['Why', 'Value'], okr: ['Goal'] }, { body: body('markdown', text) }).statements.map(
      (one) => `${one.label} = ${one.text}`,
    );
  test.each<[text: string, ...said: string[]]>([
    ['Why? It looks odd.'],
    ['We met.\n\nWhy? It looks odd.'],
    ['**Why?** It looks odd.', 'Why? = It looks odd.'],
    ['Why?\n\nIt looks odd.', 'Why? = It looks odd.'],
    ['Why: it looks odd.', 'Why = it looks odd.'],
    ['name: checkout\nvalue: 0\nenabled: true'],
    ['- name: checkout\n- value: 0'],
    ['value: true\nname: checkout'],
    ['name: checkout\nvalue: fewer refunds', 'value = fewer refunds'],
    ['value: 0', 'value = 0'],
    ['Name: checkout\nValue: 0', 'Value = 0'],
    ['name: checkout\n\nvalue: 0', 'value = 0'],
  ])('%j', (text, ...expected) => {
    expect(weak(text)).toEqual(expected);
  });
});

describe('a label spelled out', () => {
  const reasonOf = (text: string, okr = 'OKR') => readWith({ businessValue: ['BV'], okr: [okr, 'KR'] }, { body: body('markdown', text) });
  test.each([
    '**OKR:** Objectives and Key Results',
    '**OKR:** objective & key result',
    '**OKR:** Objectives and Key Results, our way to plan',
    '**OKR:** Ziele und Schlüsselergebnisse',
    '**OKR:** Objectifs et résultats clés',
    '**KR:** Key Result',
  ])('names no goal: %j', (text) => {
    expect(reasonOf(text).goalTexts[0]).toMatchObject({ status: 'placeholder', reason: 'only spells out the label' });
  });
  test('states no value', () => {
    expect(reasonOf('BV: Business Value').statements[0]?.status).toBe('placeholder');
  });
  test.each(['**OKR:** O1-KR2: Objectives and Key Results', '**OKR:** Keep merchants', '**OKR:** Objectives of the quarter'])(
    'else it may name one: %j',
    (text) => {
      expect(reasonOf(text).goalTexts[0]?.reason).not.toBe('only spells out the label');
    },
  );
});

describe('a field', () => {
  const fields = (name: string, ...values: (string | ReturnType<typeof body>)[]) =>
    readParts({ fields: [{ name, role: null, values }] }).statements.map(({ text, status }) => [text, status]);
  test('is read by the lines of all its values, boxes that nobody ticked aside', () => {
    expect(fields('Business Value', '# less work', '| more | money |\n| - | - |', '- [ ] fun\n- [x] joy')).toEqual([
      ['less work\nmore\nmoney\njoy', 'filled'],
    ]);
  });
  test('that cannot be read is told as that, unless something else in it says enough', () => {
    expect(fields('Business Value', body('adf', 'x'))).toEqual([['', 'unreadable']]);
    expect(fields('Business Value', body('adf', 'x'), 'less work')).toEqual([['less work', 'filled']]);
  });
});

describe('a placeholder', () => {
  const reasonOf = (text: string, title = 'Retry failed payments') =>
    readParts({ title, body: body('markdown', `## Business Value\n\n${text}`) }).statements[0]?.reason;
  test.each<[text: string, reason: string | null]>([
    ['tbd'.padEnd(60, ' x'), null],
    ['TODO ask the product owner about the numbers', 'put off'],
    ['TODO: one two three four five six seven', '"TODO: one two three four five six seven"'],
    ['TODO: one two three four five six seven eight', null],
    ['TBC - ask', '"TBC - ask"'],
    ['not yet defined', '"not yet defined"'],
    ['none at the moment', '"none at the moment"'],
    ['none at all', null],
    ['n/a so far', '"n/a so far"'],
    ['ab', null],
    ['é', 'a single letter'],
    ['7', 'a bare score'],
    ['x.x.x', 'one character repeated'],
    ['xyx', null],
    ['business values', 'only repeats the label'],
    ['our business value is high', null],
    ['{what it brings}', 'only a hint (italic, bracketed or code)'],
    ['«what it brings»', 'only a hint (italic, bracketed or code)'],
    ['((what) it brings)', 'only a hint (italic, bracketed or code)'],
    ['(what it brings) fewer calls', null],
    ['_none_', '"none"'],
    ['Retry  FAILED payments.', 'the same as the title'],
    ['Retry failed payments twice', null],
    ['lorem ipsum', 'filler text (lorem ipsum)'],
    ['a lorem ipsum', null],
  ])('%j: %j', (text, reason) => {
    expect(reasonOf(text)).toBe(reason);
  });

  test.each([
    ['Über uns', 'über  UNS'],
    ['[API] Faster', 'api faster'],
    ['3 % less', '3 % less'],
    ['支払い', '支払い'],
    ['n/a/b', 'N / A / B'],
  ])('is what only says the title again: %j', (title, text) => {
    expect(reasonOf(text, title)).toBe('the same as the title');
  });
});
