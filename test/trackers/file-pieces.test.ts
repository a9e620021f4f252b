import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BrokenOff, jsonPieces, linePieces } from '../../src/trackers/file/pieces.ts';

async function* cut(text: string, size: number) {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
async function all<T>(batches: AsyncIterable<Iterable<T>>): Promise<T[]> {
  const found: T[] = [];
  for await (const batch of batches) found.push(...batch);
  return found;
}

const value = fc.oneof(
  fc.dictionary(fc.string(), fc.jsonValue(), { maxKeys: 4 }),
  fc.record({ text: fc.string({ unit: fc.constantFrom('"', '\\', '{', ']', '\n', 'é', '🙂', 'a') }) }),
);
const size = fc.integer({ min: 1, max: 50 });

test('the values of any JSON list come back whole, however the bytes are cut', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(value), size, fc.constantFrom(0, 1, '\t'), async (values, chunk, space) => {
      const text = JSON.stringify(values, null, space);
      const found = await all(jsonPieces(cut(text, chunk)));
      expect(found.map((piece) => JSON.parse(piece.text))).toEqual(JSON.parse(text));
    }),
  );
});

test('a JSON list that is cut anywhere says so, after the values that were whole', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(value, { minLength: 1 }), fc.double({ min: 0, max: 1, noNaN: true }), size, async (values, where, chunk) => {
      const whole = Buffer.from(JSON.stringify(values));
      const part = whole.subarray(0, 1 + Math.floor(where * (whole.length - 2)));
      const found: string[] = [];
      await expect(async () => {
        for await (const batch of jsonPieces(cutBytes(part, chunk))) for (const piece of batch) found.push(piece.text);
      }).rejects.toBeInstanceOf(BrokenOff);
      expect(found.map((text) => JSON.parse(text))).toEqual(JSON.parse(whole.toString()).slice(0, found.length));
    }),
  );
});
async function* cutBytes(bytes: Buffer, chunk: number) {
  for (let at = 0; at < bytes.length; at += chunk) yield bytes.subarray(at, at + chunk);
}

test('lines come back whole and numbered, however the bytes are cut', async () => {
  const line = fc.string({ unit: fc.constantFrom('a', 'é', '🙂', ' ', '\r') });
  await fc.assert(
    fc.asyncProperty(fc.array(line), size, async (written, chunk) => {
      const wanted = written.map((text, index) => ({ line: index + 1, text })).filter(({ text }) => text.trim() !== '');
      expect(await all(linePieces(cut(written.join('\n'), chunk)))).toEqual(wanted);
    }),
  );
});

describe('what stands around JSON values', () => {
  test.each<[string, string[]]>([
    ['[1][2]', ['1', '2']],
    ['[[{"a":1}],[]]\n[{"b":2}]', ['{"a":1}', '{"b":2}']],
    ['{"a":[1]} {"b":2}', ['{"a":[1]}', '{"b":2}']],
    ['["a]b", null, true,-1.5e3]', ['"a]b"', 'null', 'true', '-1.5e3']],
    ['[]', []],
  ])('%s', async (text, wanted) => {
    for (const chunk of [1, 3, 100]) expect((await all(jsonPieces(cut(text, chunk)))).map((piece) => piece.text)).toEqual(wanted);
  });

  test('values know the line they begin on', async () => {
    expect((await all(jsonPieces(cut('[\n{},\n\n{"a":\n1},{}]', 2)))).map((piece) => piece.line)).toEqual([2, 4, 5]);
  });

  test.each(['nonsense', '[1]]', '"text"'])('%s is no list', async (text) => {
    await expect(all(jsonPieces(cut(text, 100)))).rejects.toBeInstanceOf(BrokenOff);
  });
});
