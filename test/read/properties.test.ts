import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fencesOf } from '../../src/read/fences.ts';
import { createLabels, type Labels } from '../../src/read/labels.ts';
import { oneLineEnd, parseMarkdown } from '../../src/read/markdown.ts';
import { blocksOf } from '../../src/read/markups.ts';
import { prescan } from '../../src/read/prescan.ts';
import { findLabelled } from '../../src/read/sections.ts';
import { readSimpleMarkdown } from '../../src/read/simple-markdown.ts';
import { labelWindows } from '../../src/read/windows.ts';
import { body, conventions, readParts } from './reading.ts';
import { runs } from './runs.ts';

let prepared: Labels | null = null;
const labels = (): Labels => {
  prepared ??= createLabels(conventions);
  return prepared;
};
/** Labels that are looked for on every line, however it begins. */
const anywhere = (): Labels => ({ ...labels(), mayBegin: () => true });
const formats = ['markdown', 'textile', 'wiki', 'html', 'plain'] as const;

const label = fc.constantFrom(
  'Business Value',
  'business value',
  'BUSINESS\u00a0VALUE',
  'Ｂusiness Value',
  'OKR',
  'Key  Result',
  'Why is this important?',
  '**B**usiness Value',
  'Busi\u00adness Value',
  '<b>Business</b> Value',
  '&#66;usiness Value',
  '[Business](https://a.example) Value',
);
const opening = fc.constantFrom(
  '',
  '## ',
  '### 2. ',
  '- ',
  '* ',
  '1. ',
  '| ',
  '> ',
  '    ',
  '**',
  '*',
  '_',
  '`',
  'h3. ',
  '- [ ] ',
  '<summary>',
  '<br>',
  ':rocket: ',
  '📊 ',
  '\u200b',
  '![x](y) ',
  '{panel:title=',
  '||',
  '(1) ',
  '# **',
  ' ## ',
  '**Team:** Shop **',
  '*Team:* Shop, *',
  '**Team:** Shop [**',
  '__Team:__ `Shop `__',
  '- __Team:__ Shop **Size**: S **',
);
const closing = fc.constantFrom(
  '',
  ':',
  ':**',
  '**:',
  '** –',
  '**',
  '?',
  ' | ',
  ' (required):',
  '</summary>',
  '}',
  '`',
  ' - ',
  '\n---',
  '\n===',
  ' |\n|---|---|\n| a | b |',
);
const rest = fc.constantFrom('', ' Fewer refunds', ' _hint_', ' TBD', '\nFewer refunds', '\n\nFewer refunds', ' O1-KR2');
const prose = fc.constantFrom(
  'The team met.',
  'Value for money is what we sell.',
  'Value for money is what we sell, and what the customers pay for',
  '- one\n- two',
  '## Definition of done',
  'Definition of ready:',
  '**Acceptance criteria**',
  '[ ] typed',
  '- one\n  - nested',
  '```\ncode\n```',
  '```\n# code\n\nBusiness Value: no\n```',
  '```sh\ncode',
  '```',
  '   ```',
  '<!-- note -->',
  '# Notes',
  '### Details',
  '**Team:** Shop',
  '***',
  'a | b',
  'Why not? Business value rules.',
  'a\\\nb',
  'Line\nBusiness as usual',
  '<details>',
  '</details>',
  '[x]: https://a.example',
  '1. first',
  '   indented',
  '> quoted',
);
const labelledLine = fc.tuple(opening, label, closing, rest).map((parts) => parts.join(''));
const source = fc
  .array(fc.tuple(fc.oneof(prose, labelledLine), fc.constantFrom('\n', '\n\n', '\r\n', '\n \n')), { maxLength: 8 })
  .map((parts) => parts.flat().join(''));

describe('what is not parsed holds nothing', () => {
  test.each(formats)('a %s source in which no line begins like a label', (format) => {
    fc.assert(
      fc.property(source, (value) => {
        fc.pre(prescan(value, labels())?.length === 0);
        expect(findLabelled(blocksOf({ format, value }) ?? [], anywhere()).found).toEqual([]);
      }),
      runs(3000),
    );
  });

  test('a Markdown source outside the parts around its labels', () => {
    let compared = 0;
    fc.assert(
      fc.property(source.map(oneLineEnd), (value) => {
        const starts = prescan(value, labels());
        const fences = fencesOf(value);
        const windows = starts && fences && labelWindows(value, starts, fences);
        if (!windows) return;
        compared += 1;
        const found = (text: string) =>
          findLabelled(blocksOf({ format: 'markdown', value: text }) ?? [], anywhere()).found.map(({ label: name, at, lines }) => [
            name,
            at,
            lines.map((line) => line.text),
          ]);
        expect(windows.flatMap(found)).toEqual(found(value));
      }),
      { numRuns: 5000 },
    );
    expect(compared).toBeGreaterThan(200);
  });
});

test('the plainest Markdown gives what the parser gives', () => {
  const line = fc.oneof(
    labelledLine,
    prose,
    fc.constantFrom(
      '## Goal ##',
      '#',
      '## ',
      '##Goal',
      '#### a # b#',
      '####### seven',
      '**',
      '___',
      '(a) b',
      '"Quoted"',
      'Łódź',
      '🚀 Launch',
      '===',
      '1) a',
    ),
    fc.constantFrom(
      'Trailing space ',
      'Two trailing  ',
      'a\\',
      ' indented',
      '*italic*',
      '_italic_',
      '`code` first',
      '&amp; so',
      '[link](https://a.example)',
    ),
  );
  let compared = 0;
  fc.assert(
    fc.property(fc.array(fc.tuple(line, fc.constantFrom('\n', '\n\n', '')), { minLength: 1, maxLength: 4 }), (parts) => {
      const value = parts.flat().join('');
      const blocks = readSimpleMarkdown(value);
      if (!blocks) return;
      compared += 1;
      expect(blocks).toEqual(parseMarkdown(value));
    }),
    { numRuns: 10_000 },
  );
  expect(compared).toBeGreaterThan(1000);
});

describe('whatever a tracker gives', () => {
  const nasty = fc
    .array(
      fc.constantFrom(
        '*',
        '_',
        '`',
        '[',
        ']',
        '(',
        ')',
        '<',
        '>',
        '!',
        '|',
        '#',
        '\n',
        ' ',
        '{',
        '}',
        '"',
        ':',
        '\\',
        '&',
        '@',
        '%',
        '\u0000',
        '\ud800',
        '\u202e',
        'Business Value',
        'OKR',
        'https://',
        'a',
        '<!--',
        '{code}',
        '<pre>',
        '<td>',
      ),
      { maxLength: 60 },
    )
    .map((parts) => parts.join(''));

  test.each(formats)('in %s is read without an error', (format) => {
    fc.assert(
      fc.property(nasty, (value) => {
        expect(readParts({ body: body(format, value) }).body).toBe('read');
      }),
      runs(500),
    );
  });

  test('as a document is read without an error', () => {
    fc.assert(
      fc.property(fc.object({ key: fc.constantFrom('type', 'content', 'text', 'marks', 'attrs', 'x'), maxDepth: 6 }), (value) => {
        expect(['read', 'unreadable']).toContain(readParts({ body: body('adf', value) }).body);
      }),
      runs(300),
    );
  });
});
