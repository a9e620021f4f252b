import { describe, expect, test } from 'vitest';
import type { BodyFormat } from '../../src/model/issue.ts';
import { unstyled } from '../../src/read/styled.ts';
import { placeholderReason } from '../../src/read/unfilled/unfilled.ts';
import { labelWords } from '../../src/read/unfilled/words.ts';
import { doc, p, panel, strong } from './adf-document.ts';
import { outlineOf } from './outline.ts';
import { body, readParts } from './reading.ts';

const said = (format: BodyFormat, value: unknown) => {
  const { statements, goalTexts } = readParts({ body: body(format, value) });
  return [...statements, ...goalTexts].map(({ label, text }) => `${label} = ${text.replaceAll('\n', ' / ')}`);
};

describe('what is, and what only looks like', () => {
  const markups: readonly (readonly [format: BodyFormat, text: string, ...blocks: string[]])[] = [
    ['textile', 'a ---', 'p1 a ---'],
    ['textile', '--- a', 'p1 --- a'],
    ['textile', ' --- ', 'rule'],
    ['textile', '---x', 'p1 ---x'],
    ['textile', ' {{collapse(T)\na\n }} \nb', 'open', 'h0 T', 'p1 a', 'close', 'p2 b'],
    ['textile', 'x {{collapse(T)', 'p1 x {{collapse(T)'],
    ['textile', 'x }}', 'p1 x }}'],
    ['textile', '}} x', 'p1 }} x'],
    ['textile', 'a\n{{collapse(T)\nb\n}}', 'p1 a', 'open', 'h0 T', 'p2 b', 'close'],
    ['textile', 'a\n   \nb', 'p1 a', 'p2 b'],
    ['textile', 'a\n}}\nb', 'p1 a', 'p2 b'],
    ['textile', '|a', 'p1 |a'],
    ['textile', 'a|', 'p1 a|'],
    ['plain', '  a  ', 'p1 a'],
    ['plain', '-  a', 'p1 item 1 of level 1: a'],
    ['plain', '===x', 'p1 ===x'],
    ['plain', 'x===', 'p1 x==='],
    ['plain', 'a\n> b', 'p1 a', 'quote: > b'],
    ['plain', 'x\n= = =', 'p1 x', '   and = = ='],
    ['plain', '- a\n===', 'h1 a'],
    ['plain', '1234) a', 'p1 1234) a'],
    ['plain', '-a', 'p1 -a'],
    ['plain', '-  [x] a', 'p1 item 1 of level 1: [x] a'],
    ['plain', 'a\n  > b', 'p1 a', 'quote: > b'],
    ['markdown', '*a*b*', 'p1 _a_b*'],
    ['markdown', '!*a*', 'p1 !_a_'],
    ['markdown', 'a*"b"*', 'p1 a*"b"*'],
    ['markdown', 'https://a.example/*x*y', 'p1 https://a.example/*x*y'],
    ['markdown', '**a"**b', 'p1 **a"**b'],
    ['markdown', '__a__b', 'p1 __a__b'],
    ['markdown', 'a__b__', 'p1 a__b__'],
    ['markdown', 'a__b__c', 'p1 a__b__c'],
    ['markdown', '(__a__)', 'p1 (**a**)'],
    ['markdown', '[a\\]b](c)', 'p1 a]b <c>'],
    ['markdown', '**a*', 'p1 _*a_'],
    ['markdown', '*a**', 'p1 _a_*'],
    ['markdown', '***a** b*', 'p1 **a**_ b_'],
    ['markdown', '~a~', 'p1 ~a~'],
    ['markdown', 'a ~~b~~ c', 'p1 a c', 'struck: b'],
    ['markdown', '!x', 'p1 !x'],
    ['markdown', '<!- a', 'p1 <!- a'],
    ['markdown', 'a <https://x.example b', 'p1 a https://x.example b'],
    ['markdown', 'x <a b', 'p1 x <a b'],
    ['markdown', '`a``b`', 'p1 `a``b`'],
    ['markdown', 'a ` b', 'p1 a ` b'],
    ['markdown', '[a](b) [c]', 'p1 a [c] <b>'],
    ['markdown', '~ [a', 'p1 ~ [a'],
    ['markdown', 'a_ _b', 'p1 a_ _b'],
    ['markdown', 'a <!-- b --> c <!-- d -->', 'p1 a  c'],
    ['markdown', '[a](<b> c)', 'p1 a <b>'],
    ['markdown', '[a]( b )', 'p1 a <b>'],
    ['markdown', '![a](b)![c](d)'],
    ['markdown', 'a\\', 'p1 a\\'],
    ['html', '</details>a', 'p1 a'],
    ['html', '<details>a</details></details>b', 'open', 'p1 a', 'close', 'p2 b'],
    ['html', '<li>a', 'p1 item 1 of level 1: a'],
    ['html', '<p>a<input type="checkbox"></p>', 'p1 [ ] a'],
    ['html', '<p>ab</p><!-- c -->', 'p1 ab', 'comment:  c '],
    ['html', '<p>ab</p><!-- c', 'p1 ab', 'comment:  c'],
    ['html', '<ul><li><span class="checkbox">a</span></li></ul>', 'p1 item 2 of level 1: a'],
    ['html', '<dl><dt>a</dt><dd>b</dd></dl>c', 'open', 'h6 a', 'p1 b', 'close', 'p2 c'],
    ['html', '<table><tr><td>a</td>b<td>c</td></tr></table>', 'p1 b', 'table 1: a | c'],
    ['html', '<h7>a</h7>', 'p1 <h7>a</h7>'],
    ['html', '<xh1>a', 'p1 <xh1>a'],
    ['html', '<select>a', 'p1 <select>a'],
    ['wiki', '* a\n{code}x{code}\nb', 'p1 item 1 of level 1: a', 'code: x', 'p2 b'],
    ['wiki', '[a#b] [x^y] [a~b]', 'p1 [a#b] [x^y] [a~b]'],
    ['wiki', '* a\n\n* b', 'p1 item 1 of level 1: a', 'p2 item 2 of level 1: b'],
    ['wiki', '{panel}a', 'open', 'p1 a'],
    ['wiki', '{panel}a{panel}{panel}b{panel}', 'open', 'p1 a', 'close', 'open', 'p2 b', 'close'],
    ['wiki', 'a *b', 'p1 a *b'],
    ['wiki', '_a', 'p1 _a'],
  ];
  test.each(markups.map(([format, text, ...blocks]) => ({ format, text, blocks })))('markup: $format $text', ({ format, text, blocks }) => {
    expect(outlineOf(format, text)).toEqual(blocks);
  });

  const labels: readonly (readonly [format: BodyFormat, text: string, ...said: string[]])[] = [
    ['markdown', '| a | b |\n| - | - |\n| x | **Business Value:** less work |', 'Business Value = less work'],
    ['markdown', '| a | b | c |\n| - | - | - |\n| x | Business Value | less work |'],
    ['markdown', '| a | b | c |\n| - | - | - |\n| Business Value | less work | more |', 'Business Value = less work'],
    ['html', '<table><tr><td>Business Value</td><td>less<br>work</td><td>more</td></tr></table>', 'Business Value = less / work'],
    ['html', '<table><tr><td>Business Value:<br>less work</td><td>more</td></tr></table>', 'Business Value = less work'],
    ['html', '<table><tr><td>Business Value</td></tr></table>'],
    [
      'html',
      '<table><tr><td><b>Business Value:</b> less<br>work<br><b>OKR:</b> O1-KR2</td><td>more</td></tr></table>',
      'Business Value = less / work',
      'OKR = O1-KR2',
    ],
    ['html', '<table><tr><td>x<br>Business Value</td><td>less work</td></tr></table>'],
    ['html', '<table><tr><td>Business Value</td><td></td><td>less work</td></tr></table>', 'Business Value = less work'],
    ['html', '<table><tr><td>x</td><td>Business Value:</td><td>less work</td><td>more</td></tr></table>', 'Business Value = less work'],
    ['markdown', '**Business Value:** less work *Team:* Shop', 'Business Value = less work Team: Shop'],
    ['markdown', '**Business Value:** less work **a: b** more', 'Business Value = less work a: b more'],
    ['markdown', '**Business Value:** less work **much**x: more', 'Business Value = less work muchx: more'],
    ['markdown', '**Business Value:** less work **Team: ** more', 'Business Value = less work **Team: ** more'],
    ['markdown', '**Business Value:** less work **Team** : more', 'Business Value = less work'],
    ['markdown', '🎯 **Justification** - less work', '🎯 Justification = less work'],
    ['markdown', 'x **Justification** - less work'],
    ['markdown', 'Business-Value: less work', 'Business-Value = less work'],
    ['markdown', 'Business\u2003Value: less work', 'Business\u2003Value = less work'],
    ['markdown', 'Value/ Purpose: less work', 'Value/ Purpose = less work'],
    ['markdown', 'Value /Purpose: less work', 'Value /Purpose = less work'],
    ['markdown', 'Business Value:', 'Business Value = '],
    ['markdown', 'Business Value?', 'Business Value? = '],
    ['markdown', 'Business Value -', 'Business Value = '],
    ['markdown', 'Business Value: - less work', 'Business Value = less work'],
    ['markdown', 'Business Value: – less work', 'Business Value = less work'],
    ['markdown', 'Business Value: -less work', 'Business Value = -less work'],
    ['markdown', 'Business Value: -', 'Business Value = '],
    ['plain', 'Business Value: *less* work', 'Business Value = *less* work'],
    ['plain', 'Business Value: **less work', 'Business Value = less work'],
  ];
  test.each(labels.map(([format, text, ...expected]) => ({ format, text, expected })))(
    'a label: $format $text',
    ({ format, text, expected }) => {
      expect(said(format, text)).toEqual(expected);
    },
  );

  test('the next label on a line, which is no longer than 60 characters', () => {
    const next = 'x'.repeat(59);
    expect(said('markdown', `**Business Value:** less work **${next}:** more`)).toEqual(['Business Value = less work']);
    expect(said('markdown', `**Business Value:** less work **${next}x:** more`)).toEqual([`Business Value = less work ${next}x: more`]);
  });
});

test('a label reaches to the end of the container it stands in, over those within', () => {
  const label = p(strong('Business Value:'));
  expect(said('adf', doc(panel(label, panel(p('less work')), p('more')), p('after')))).toEqual(['Business Value = less work / more']);
  expect(said('adf', doc(panel(p('x'), panel(label, p('less work')), p('more')), p('after')))).toEqual(['Business Value = less work']);
  expect(said('adf', doc(label, panel(p('less work')), p('more')))).toEqual(['Business Value = less work / more']);
});

describe('a text that says nothing yet', () => {
  const reasonOf = (text: string, label = labelWords('Business Value')) =>
    placeholderReason([unstyled(text)], { label, title: 'Retry payments' });
  test.each([
    ...['tbd', 'tbc', 'tba', 'todo', 'to do', 'none', 'nothing', 'unknown', 'undefined', 'nil', 'null', 'na', 'n/a', 'n.a.', 'no response'],
    ...[
      'defined',
      'determined',
      'decided',
      'confirmed',
      'announced',
      'added',
      'done',
      'completed',
      'filled',
      'filled in',
      'filled out',
    ].map((done) => `to be ${done}`),
    ...['provided', 'clarified', 'discussed'].map((done) => `to be ${done}`),
    ...['applicable', 'available', 'known', 'defined', 'yet defined', 'specified', 'provided'].map((done) => `not ${done}`),
    ...['yet', 'so far', 'for now', 'at this time', 'at the moment', 'currently'].map((delay) => `unknown ${delay}`),
  ])('%s', (text) => {
    expect(reasonOf(text)).toBe(`"${text}"`);
    expect(reasonOf(`${text} churn`)).toBeNull();
  });

  test.each('a an the my our your some this of for here add enter describe insert write explain please goes example sample'.split(' '))(
    '%s, before its label',
    (word) => {
      expect(reasonOf(`${word} business value`)).toBe('only repeats the label');
    },
  );
});
