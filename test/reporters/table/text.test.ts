import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { cutTo, fill, wrap } from '../../../src/reporters/table/text.ts';
import { hostile } from '../hostile.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom('a', ' ', '界', '👩‍🍳', '🇪🇺', 'e\u0301', '\u0301', '🏽', 'ᄀ', '\u0903', '%', '1', '\u00a0') }),
);
const anyWidth = fc.integer({ min: 2, max: 60 });
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

describe('cutTo and fill', () => {
  it.each(hostile)('keep within the columns a text that %s', (_, text) => {
    for (const width of [4, 13, 80]) {
      expect(stringWidth(cutTo(text, width))).toBeLessThanOrEqual(width);
      expect(stringWidth(fill(text, width))).toBe(width);
      expect(fill(text, width).length).toBeLessThan(width * 26);
    }
  });

  it('fill to exactly the columns, whatever the text', () => {
    fc.assert(
      fc.property(anyText, anyWidth, fc.constantFrom('left' as const, 'right' as const), (text, width, align) => {
        expect(stringWidth(fill(text, width, align))).toBe(width);
      }),
      { numRuns: 2000 },
    );
  });

  it('cut between characters as people count them', () => {
    const text = 'e\u0301a👍🏽b🇪🇺c';
    const whole = [...graphemes.segment(text)].map(({ segment }) => segment);
    for (let width = 2; width < 10; width += 1) {
      const cut = cutTo(text, width).replace('…', '');
      expect([...graphemes.segment(cut)].map(({ segment }) => segment)).toEqual(whole.slice(0, [...graphemes.segment(cut)].length));
    }
  });

  it.each([
    ['Checkout', 8, 'Checkout'],
    ['Checkout', 7, 'Checko…'],
    ['決済エラー', 5, '決済…'],
    ['決済エラー', 6, '決済…'],
    ['', 5, ''],
  ])('cut %j to %i columns', (text, width, cut) => expect(cutTo(text, width)).toBe(cut));
});

describe('wrap', () => {
  it('keeps every line within the columns and no more lines than asked for', () => {
    fc.assert(
      fc.property(anyText, anyWidth, fc.integer({ min: 1, max: 5 }), (text, width, limit) => {
        const lines = wrap(text, width, limit);
        expect(lines.length).toBeLessThanOrEqual(limit);
        for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(width);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['breaks between words', 'a plain sentence of words', 10, ['a plain', 'sentence', 'of words']],
    ['breaks a long word', 'abcdefghij', 4, ['abcd', 'efgh', 'ij']],
    ['keeps a figure with its sign', 'it is 62.4 % now', 10, ['it is', '62.4 % now']],
    ['counts wide characters twice', '決済 エラー', 6, ['決済', 'エラー']],
    ['lets no line be a CI command', 'a word ::error::x', 10, ['a word', '∶∶error::x']],
    ['gives one line for nothing', '', 10, ['']],
  ])('%s', (_, text, width, lines) => expect(wrap(text, width)).toEqual(lines));

  it('says that something is left out', () => expect(wrap('one two three four', 5, 2)).toEqual(['one', 'two…']));

  it('loses no word', () => {
    const words = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', '界'), minLength: 1, maxLength: 6 }), {
      minLength: 1,
      maxLength: 20,
    });
    fc.assert(
      fc.property(words, fc.integer({ min: 12, max: 40 }), (all, width) => {
        expect(wrap(all.join(' '), width, 100).join(' ')).toBe(all.join(' '));
      }),
    );
  });
});
