import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textLines } from '../../src/documents/text-lines.ts';

async function* of<T>(items: readonly T[]) {
  yield* items;
}

const linesOf = (chunks: readonly (Uint8Array | string)[]) => Array.fromAsync(textLines(of(chunks)));

describe('lines of a text that comes in pieces', () => {
  test('are numbered as an editor does, blank ones left out, with or without an end', async () => {
    const lines = [
      { number: 1, text: 'a' },
      { number: 3, text: 'b\r' },
      { number: 5, text: 'c' },
    ];
    expect(await linesOf(['a\n\nb\r\n  \nc'])).toEqual(lines);
    expect(await linesOf(['a\n\nb\r\n  \nc\n'])).toEqual(lines);
    expect(await linesOf([])).toEqual([]);
  });

  test('end with a line feed alone', async () => {
    expect(await linesOf(['a\u2028b\u2029c\u0085d'])).toEqual([{ number: 1, text: 'a\u2028b\u2029c\u0085d' }]);
  });

  test('are the same wherever the bytes are cut', () =>
    fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), fc.array(fc.nat({ max: 40 })), async (text, cuts) => {
        const bytes = new TextEncoder().encode(`${text}\nü支払い`);
        const places = [0, ...cuts.toSorted((a, b) => a - b), bytes.length];
        const pieces = places.slice(1).map((end, i) => bytes.slice(places[i], end));
        expect(await linesOf(pieces)).toEqual(await linesOf([bytes]));
      }),
    ));

  test.each([
    ['broken', [0x61, 0xff]],
    ['cut off within a character', [0x61, 0xe6, 0x94]],
  ])('that are %s are refused', async (_what, bytes) => {
    await expect(linesOf([Uint8Array.from(bytes)])).rejects.toThrow(TypeError);
  });
});
