import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeholderReason } from '../../src/read/unfilled/unfilled.ts';
import { readMarkdown, readParts } from './reading.ts';
import { runs } from './runs.ts';

const statementUnder = (text: string) => readMarkdown(`## Business Value\n\n${text}\n\n## Notes\n\nMore.`).statements[0];

describe('a text that says nothing yet', () => {
  test.each([
    ['', 'empty'],
    ['<!-- What does this bring to the company? -->', 'empty'],
    ['![screenshot](https://acme.example/a.png)', 'empty'],
    ['_No response_', '"No response"'],
    ['TBD', '"TBD"'],
    ['tbc.', '"tbc."'],
    ['**TBA**', '"TBA"'],
    ['TODO', '"TODO"'],
    ['TODO: ask the product owner', '"TODO: ask the product owner"'],
    ['To be defined', '"To be defined"'],
    ['to be determined…', '"to be determined…"'],
    ['N/A', '"N/A"'],
    ['n/a yet', '"n/a yet"'],
    ['not applicable', '"not applicable"'],
    ['None.', '"None."'],
    ['- Unknown.', '"Unknown."'],
    ['- TBD\n- N/A', '"TBD"'],
    ['-', 'empty'],
    ['- …', 'only punctuation'],
    ['- \\_\\_\\_\\_', 'only punctuation'],
    ['?'.repeat(300), 'only punctuation'],
    ['👍', 'only punctuation'],
    ['d', 'a single letter'],
    ['xx', 'one character repeated'],
    ['x x x', 'one character repeated'],
    ['x'.repeat(300), 'one character repeated'],
    ['Lorem ipsum dolor sit amet', 'filler text'],
    ['My business value', 'only repeats the label'],
    ['Describe the business value here', 'only repeats the label'],
    ['*We want to …*', 'only a hint'],
    ['_– What solving this would mean._', 'only a hint'],
    ['[what it brings]', 'only a hint'],
    ['(what it brings)', 'only a hint'],
    ['‹what it brings›', 'only a hint'],
    ['`what it brings`', 'only a hint'],
    ['_Which of these?_ (`revenue`, `cost`)', 'only a hint'],
    ['_What does it bring?_ TBD', '"TBD"'],
    ['retry failed payments!', 'the same as the title'],
    ['### Details', 'empty'],
    ['As a ______, I want to ______ so that I can ______.', 'only blanks'],
    ['We want to …', 'only blanks'],
    ['| Who gains what |\n| --- |\n| For ____, |\n| so that …. |', 'only blanks'],
    ['| Metric | From | To |\n| --- | --- | --- |\n| | | |', 'empty'],
    ['- [ ] Revenue', 'empty'],
  ])('%j', (text, reason) => {
    expect(statementUnder(text)).toMatchObject({ label: 'Business Value', status: 'placeholder', reason: expect.stringContaining(reason) });
  });
});

describe('a text that says something', () => {
  test.each([
    'High',
    'As a merchant, I want to ____',
    '| Fewer refunds by hand |\n| --- |',
    '| Metric | To |\n| --- | --- |\n| Churn | ____ |',
    'Merchants leave because …',
    '3 %',
    '价',
    'N/A for us, yet a customer paid for it',
    'None. Prioritised because a customer left',
    'Todo lists are what customers pay for',
    'Unknown customers become known ones',
    'Retry failed payments, so that fewer orders are lost',
    'Business value: fewer refunds',
    '*Fewer* refunds',
    '_What does it bring?_ Fewer refunds',
    '`POST /refund` is called less',
    '(optional) Fewer refunds',
    '**As a** merchant',
    '[our case](https://acme.example/case)',
  ])('%j', (text) => {
    expect(statementUnder(text)).toMatchObject({ status: 'filled', reason: null });
  });
});

describe('a text under an OKR label', () => {
  const goalText = (text: string) => readMarkdown(`**OKR:** ${text}`).goalTexts[0];

  test.each([
    '`O1-KR2`',
    '_O1-KR2_',
    '[O1-KR2]',
    'KR3',
    '_see_ <https://goals.acme.example/o1>',
    'None, because it is a fire',
    'N/A: legal asks for it',
  ])('is kept when it names a goal or gives a reason: %j', (text) => {
    expect(goalText(text)).toMatchObject({ status: 'filled' });
  });

  test.each(['none', 'N/A', 'TBD', '_Which objective or key result of Q4?_', '`Link to OKR`', '_Name the OKRs of 2026_'])(
    'is a placeholder: %j',
    (text) => {
      expect(goalText(text)).toMatchObject({ status: 'placeholder' });
    },
  );

  test('names the goal in a heading below it', () => {
    expect(readMarkdown('## OKR\n\n### O1-KR2: Fewer refunds\n').goalTexts[0]).toMatchObject({
      text: 'O1-KR2: Fewer refunds',
      status: 'filled',
    });
  });

  test('gives every address, those of links too', () => {
    const read = readMarkdown('**OKR:** [the goal](https://goals.acme.example/o1?a=1) and https://goals.acme.example/o2.');
    expect(read.goalTexts[0]?.urls).toEqual(['https://goals.acme.example/o1?a=1', 'https://goals.acme.example/o2']);
  });
});

test('a placeholder in a field is one too', () => {
  const fields = [{ name: 'Business Value', role: null, values: ['TBD'] }];
  expect(readParts({ fields }).statements).toMatchObject([{ at: 'field:Business Value', status: 'placeholder', reason: '"TBD"' }]);
});

test('a sentence is judged as it is when its words are looked at one by one', () => {
  const word = fc.constantFrom(
    'business',
    'value',
    'the',
    'Add',
    'x',
    'a',
    'aa',
    'A',
    'tbd',
    'TODO',
    'lorem',
    'ipsum',
    '5',
    '5%',
    'yet',
    'none',
    'fewer',
  );
  const mark = fc.constantFrom(' ', ' ', ' ', ', ', ': ', '-', "'", '. ', '…', ' ___ ', ' (');
  const sentence = fc
    .tuple(word, fc.array(fc.tuple(mark, word), { maxLength: 12 }), fc.constantFrom('', '.', '!', '?'))
    .map(([first, more, end]) => first + more.flat().join('') + end);
  // A bold text is the same text, and looked at closely.
  const bold = (text: string) => ({ text, spans: [{ start: 0, end: text.length, style: 'bold' as const }], urls: [] });
  fc.assert(
    fc.property(
      fc.oneof(sentence, fc.constantFrom('a '.repeat(12).trim(), 'Lorem ipsum '.repeat(6).trim())),
      sentence,
      fc.boolean(),
      (text, other, same) => {
        const around = { label: 'business value', title: same ? text : other };
        expect(placeholderReason([{ text, spans: [], urls: [] }], around)).toBe(placeholderReason([bold(text)], around));
      },
    ),
    runs(3000),
  );
});
