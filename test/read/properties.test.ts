import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fencesOf, without } from '../../src/read/fences.ts';
import type { Found } from '../../src/read/label-lines.ts';
import { createLabels, type Labels } from '../../src/read/labels.ts';
import { oneLineEnd, parseMarkdown } from '../../src/read/markdown.ts';
import { blocksOf } from '../../src/read/markups.ts';
import { createPlainForms } from '../../src/read/plain-forms.ts';
import { prescan } from '../../src/read/prescan.ts';
import { directivesIn } from '../../src/read/references.ts';
import { findLabelled } from '../../src/read/sections.ts';
import { readSimpleMarkdown } from '../../src/read/simple-markdown.ts';
import { hasSpanning, labelWindows } from '../../src/read/windows.ts';
import { body, conventions, readParts } from './reading.ts';
import { runs } from './runs.ts';

let prepared: Labels | null = null;
const labels = (): Labels => {
  prepared ??= createLabels(conventions);
  return prepared;
};
/** Labels that are looked for on every line, however it begins. */
const anywhere = (): Labels => ({ ...labels(), mayBegin: () => true });
const told = (found: readonly Found[]) =>
  found.map(({ kinds, label: name, at, lines }) => [
    kinds,
    name,
    at,
    lines.map(({ text, spans, urls, heads }) => [text, spans, urls, heads]),
  ]);
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
  '## ',
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
        if (!starts || !fences || hasSpanning(without(value, fences))) return;
        compared += 1;
        const found = (text: string) => told(findLabelled(blocksOf({ format: 'markdown', value: text }) ?? [], anywhere()).found);
        expect(labelWindows(value, starts, fences).flatMap(found)).toEqual(found(value));
      }),
      { numRuns: 5000 },
    );
    expect(compared).toBeGreaterThan(200);
  });

  test('a Markdown source whose labels have the plainest forms', () => {
    /** Mostly the first, now and then the second. */
    const rarely = (usual: fc.Arbitrary<string>, odd: fc.Arbitrary<string>) =>
      fc.oneof({ weight: 15, arbitrary: usual }, { weight: 1, arbitrary: odd });
    const named = rarely(
      fc.constantFrom('Business Value', 'OKR', 'Key Result'),
      fc.oneof(
        label,
        fc.constantFrom('Details', 'Throughline', 'Outcome', 'Outcome -', 'Why?', 'OKR ([a](/b))', 'OKR [a](', 'OKR\ud800', 'OKR\u2028'),
      ),
    );
    const said = rarely(
      fc.constantFrom('O1-KR2', 'Fewer refunds, 5 % of them', '1. a', 'Größe!', 'so - or so', 'a (b) c', '2 of 3.', 'Why not'),
      fc.oneof(
        rest,
        fc.constantFrom('one: two', 'a?', '- a', '`a`', 'a | b', '*a*', 'https://a.example', 'R & D', 'a\nb', 'a\n---', '–a', 'a\\'),
      ),
    );
    const paragraph = rarely(fc.constantFrom('Fewer refunds', 'One\ntwo.  \nThree: 4', 'Why? "So"'), fc.oneof(said, prose));
    const level = rarely(fc.constantFrom('## ', '# ', '### '), fc.constantFrom('#', '##', '## **', ' ## '));
    const line = fc.oneof(
      fc.tuple(named, fc.constant(': '), said),
      fc.tuple(fc.constant('**'), named, fc.constantFrom(':** ', '**: ', '** '), said),
    );
    const section = fc.tuple(level, named, rarely(fc.constant('\n\n'), fc.constantFrom(' ##\n\n', ':\n\n', '\n', ': ')), paragraph);
    const heading = fc.tuple(rarely(fc.constantFrom('## ', '# '), level), fc.constantFrom('Details', 'Notes: a', ''));
    const plainPiece = fc.oneof(line, line, section, heading).map((parts) => parts.join(''));
    const piece = fc.tuple(
      rarely(fc.oneof({ weight: 3, arbitrary: plainPiece }, { weight: 1, arbitrary: paragraph }), fc.oneof(labelledLine, prose)),
      rarely(fc.constant('\n\n'), fc.constantFrom('\n\n\n', '\n \n', '\n')),
    );
    const odd = createLabels({
      businessValue: ['Business Value', 'Outcome', 'Outcome - impact', 'Why?', 'Why? What'],
      okr: ['OKR', 'Throughline'],
    });
    const sets = [labels(), odd].map((prepared) => ({ prepared, plainForms: createPlainForms(prepared) }));
    let compared = 0;
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 5 }), fc.constantFrom(...sets), (parts, { prepared, plainForms }) => {
        const value = parts.flat().join('');
        const starts = prescan(value, prepared);
        const fences = fencesOf(value);
        if (!starts || !fences || hasSpanning(without(value, fences))) return;
        const plain = plainForms(value, starts, fences);
        if (!plain) return;
        if (plain.length > 1) compared += 1;
        const blocks = parseMarkdown(value);
        // Whatever line the search over the source passed by would show here.
        const { found, refused } = findLabelled(blocks, { ...prepared, mayBegin: () => true });
        expect(told(plain)).toEqual(told(found));
        expect(plain.every(({ gap }) => !gap)).toBe(true);
        expect(refused).toEqual([]);
        expect(directivesIn(blocks)).toEqual([]);
      }),
      { numRuns: 20_000 },
    );
    expect(compared).toBeGreaterThan(1000);
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
      '## a\u2028b',
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
