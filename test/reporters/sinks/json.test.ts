import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonText } from '../../../src/reporters/sinks/json.ts';
import { hostile } from '../hostile.ts';

const active = /(?!\n)[\p{Cc}\p{Cs}\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]|[\u{e0000}-\u{e0fff}]|##[a-z]*\[/iu;

describe('jsonText', () => {
  it.each(hostile)('gives back a text that %s', (_, text) => {
    const written = jsonText({ text, [text]: [text] }, 2);
    expect(written).not.toMatch(active);
    expect(JSON.parse(written)).toEqual(
      JSON.parse(JSON.stringify({ text: text.toWellFormed(), [text.toWellFormed()]: [text.toWellFormed()] })),
    );
  });

  it('gives back any text, well-formed', () => {
    const unit = fc.oneof(
      fc.constantFrom('\\', 'u', 'd800', '\ud800', '\udc00', '"', '#', '[', '\u009b', '\u202e'),
      fc.string({ unit: 'binary', maxLength: 1 }),
    );
    fc.assert(
      fc.property(fc.string({ unit }), (text) => {
        const written = jsonText(text);
        expect(written).not.toMatch(active);
        expect(JSON.parse(written)).toBe(text.toWellFormed());
      }),
      { numRuns: 2000 },
    );
  });
});
