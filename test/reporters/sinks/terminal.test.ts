import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { terminalLine, terminalText } from '../../../src/reporters/sinks/terminal.ts';
import { hostile } from '../hostile.ts';

const forbidden = /[\p{Cc}\p{Cs}\p{Default_Ignorable_Code_Point}\u061c\u200e\u200f\u202a-\u202e\u2028\u2029\u2066-\u2069]/u;
/** Texts that are mostly made of what hurts. */
const nasty = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      '\u001b',
      '[',
      ']',
      '#',
      ':',
      '\r',
      '\n',
      '\u009b',
      '\u202e',
      '\u200b',
      '\ud800',
      '\udc00',
      '\u0000',
      '\u0301',
      '🏽',
      'a',
    ),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  ),
});

describe('terminalText', () => {
  it.each(hostile)('makes a text harmless that %s', (_, text) => {
    expect(terminalText(text)).not.toMatch(forbidden);
    expect(terminalText(text)).not.toMatch(/##[a-z]*\[/i);
  });

  it('makes any text harmless', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const plain = terminalText(text);
        expect(plain).not.toMatch(forbidden);
        expect(plain).not.toMatch(/##[a-z]*\[/i);
        expect(plain.isWellFormed()).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['plain words', 'Retry failed payments: 3 %', 'Retry failed payments: 3 %'],
    ['other scripts', 'Größe 決済 שלום', 'Größe 決済 שלום'],
    ['combining marks', 'Cafe\u0301', 'Cafe\u0301'],
    ['line ends as spaces', 'a\r\nb\nc\td', 'a b c d'],
    ['controls as signs', 'a\u001b[31mb\rc', 'a\ufffd[31mb\ufffdc'],
    ['turned writing as signs', 'a\u202eb', 'a\ufffdb'],
    ['no hidden characters', 'a\u200bb\u{e0041}c', 'abc'],
    ['no mark that joins to what stands before it', '\u0301a \u{1f3fd}b', '\ufffda \ufffdb'],
    ['emoji without their joiners', '👩\u200d🍳 \u26a0\ufe0f', '👩🍳 \u26a0'],
  ])('keeps %s', (_, text, expected) => {
    expect(terminalText(text)).toBe(expected);
  });
});

describe('terminalLine', () => {
  it.each(['::error::x', '   ::error::x', '::'])('lets no CI system obey %j', (line) => {
    expect(terminalLine(line).trimStart().startsWith('::')).toBe(false);
    expect(terminalLine(line)).toHaveLength(line.length);
  });

  it('leaves other lines alone', () => {
    expect(terminalLine('std::vector :: x')).toBe('std::vector :: x');
  });
});
