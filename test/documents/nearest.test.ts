import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nearest } from '../../src/documents/nearest.ts';

test.each([
  ['treshold', ['threshold', 'title'], 'threshold'],
  ['titel', ['title', 'types'], 'title'],
  ['opne', ['open', 'new'], 'open'],
  ['O1-KR9', ['O1-KR1', 'O2-KR2'], 'O1-KR1'],
  ['CHURN', ['churn'], 'churn'],
  ['weather', ['title', 'share'], null],
  ['x', ['y'], null],
  ['', ['a'], null],
  ['a'.repeat(100_000), ['a'], null],
])('the nearest name to %.20s', (name, known, expected) => {
  expect(nearest(name, known)).toBe(expected);
});

test('a known name is nearest to itself, whatever stands beside it', () => {
  const name = fc.string({ minLength: 1, maxLength: 40 }).filter((text) => text.normalize('NFKC').trim() !== '');
  fc.assert(
    fc.property(name, fc.array(name), (wanted, others) => {
      const found = nearest(wanted, [wanted, ...others]);
      expect(found?.normalize('NFKC').trim().toLowerCase()).toBe(wanted.normalize('NFKC').trim().toLowerCase());
    }),
  );
});
