import { describe, expect, test } from 'vitest';
import type { BodyFormat } from '../../src/model/issue.ts';
import { doc, p, strong } from './adf-document.ts';
import { body, readParts, readWith, verdictOf } from './reading.ts';

const struck = (text: string) => ({ type: 'text', text, marks: [{ type: 'strike' }] });

/** A text in its markup, what it states and what it names: what its author struck out is taken back. */
const texts: readonly (readonly [format: BodyFormat, value: unknown, statement: string, goals: string])[] = [
  ['markdown', 'Business Value: ~~halves the queue~~\n\nOKR: ~~O1-KR1~~', 'missing', 'missing'],
  ['markdown', '~~Business Value: halves the queue~~\n\n~~OKR: O1-KR1~~', 'missing', 'missing'],
  ['markdown', '~~**Business Value:** halves the queue~~', 'missing', 'missing'],
  ['markdown', '~~Business Value: halves the queue\nOKR: O1-KR1~~', 'missing', 'missing'],
  ['markdown', '## Business Value\n\n~~halves the queue~~', 'missing', 'missing'],
  ['markdown', '## ~~Business Value~~\n\nhalves the queue', 'missing', 'missing'],
  ['markdown', '## Business Value\n\n~~halves the queue~~\n\nends the queue', 'filled: ends the queue', 'missing'],
  ['markdown', '- ~~Business Value: halves the queue~~\n- OKR: ~~O1-KR1~~ O2-KR1', 'missing', 'filled: O2-KR1'],
  ['markdown', 'OKR: ~~O1-KR1~~ O2-KR1', 'missing', 'filled: O2-KR1'],
  ['markdown', 'OKR: O1-KR1 ~~O2-KR1~~', 'missing', 'filled: O1-KR1'],
  ['markdown', 'OKR: <del>O1-KR1</del> O2-KR1', 'missing', 'filled: O2-KR1'],
  ['markdown', 'OKR: ~~[the goal](https://a.example/goal)~~', 'missing', 'missing'],
  ['markdown', 'Business Value: 3 ~ 5 calls ~~~ a day', 'filled: 3 ~ 5 calls ~~~ a day', 'missing'],
  ['markdown', 'Business Value: ~~halves the queue', 'filled: ~~halves the queue', 'missing'],
  ['markdown', '| OKR | ~~O1-KR1~~ |\n| --- | --- |\n| a | b |', 'missing', 'placeholder'],
  ['wiki', '*Business Value:* -halves the queue-\n\n*OKR:* -O1-KR1-', 'missing', 'missing'],
  [
    'wiki',
    '-*OKR:* O1-KR1-\n\n*Business Value:* well-known, non-stop -- and 5 - 3 left',
    'filled: well-known, non-stop -- and 5 - 3 left',
    'missing',
  ],
  ['wiki', '*Business Value:* -5 % churn, pre-paid', 'filled: -5 % churn, pre-paid', 'missing'],
  ['wiki', '*OKR:* -O1-KR1- O2-KR1', 'missing', 'filled: O2-KR1'],
  ['wiki', 'h2. Business Value\n\n- one\n- two', 'filled: one / two', 'missing'],
  ['textile', '*Business Value:* -halves the queue-\n\n*OKR:* <del>O1-KR1</del> O2-KR1', 'missing', 'filled: O2-KR1'],
  ['html', '<p><b>Business Value:</b> <del>halves the queue</del></p><p><b>OKR:</b> <strike>O1-KR1</strike></p>', 'missing', 'missing'],
  ['html', '<p><s><b>OKR:</b> O1-KR1</s></p>', 'missing', 'missing'],
  ['html', '<div>OKR: <span style="text-decoration:line-through">O1-KR1</span> <span>O2-KR1</span></div>', 'missing', 'filled: O2-KR1'],
  [
    'html',
    '<div><span style="color:red">OKR: <span style="text-decoration: line-through">O1 <span>KR1</span></span></span> O2-KR1</div>',
    'missing',
    'filled: O2-KR1',
  ],
  ['adf', doc(p(strong('Business Value:'), ' ', struck('halves the queue')), p(struck('OKR: O1-KR1'))), 'missing', 'missing'],
  ['adf', doc(p(strong('OKR:'), ' ', struck('O1-KR1'), ' O2-KR1')), 'missing', 'filled: O2-KR1'],
];

describe('what is struck out states and names nothing', () => {
  test.each(texts)('%s %j', (format, value, statement, goals) => {
    const read = readParts({ body: body(format, value) });
    expect([verdictOf(read.statements), verdictOf(read.goalTexts)]).toEqual([statement, goals]);
  });

  test.each([
    ['markdown', 'The page ~~https://a.example/goal~~ says more, as does https://a.example/other'],
    ['wiki', 'The page -https://a.example/goal- says more, as does https://a.example/other'],
    ['textile', 'The page -https://a.example/goal- says more, as does https://a.example/other'],
  ] as const)('nor does an address: %s', (format, value) => {
    expect(readParts({ body: body(format, value) }).urls).toEqual(['https://a.example/other']);
  });

  test('nor does an id, where ids count anywhere', () => {
    expect(readWith({ inline: true }, { body: body('markdown', 'Serves ~~O1-KR1~~ O2-KR1') }).tokens).toEqual(['O2-KR1']);
  });

  test('it is said which label was taken back', () => {
    const { refused } = readParts({ body: body('markdown', '~~OKR: O1-KR1~~\n\nBusiness Value: ~~halves the queue~~') });
    expect(refused).toEqual([
      { text: 'OKR: O1-KR1', at: 'body:struck', reason: 'it is struck out' },
      { text: 'Business Value: halves the queue', at: 'body:line', reason: 'it is struck out' },
    ]);
  });
});
