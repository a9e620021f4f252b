import fc from 'fast-check';
import { expect, it } from 'vitest';
import { least } from '../../src/reporters/least.ts';

const ascending = ([a]: readonly [number, number], [b]: readonly [number, number]) => a - b;

it('gives what the beginning of the sorted list would be, equals in the order in which they came', () => {
  const values = fc.array(fc.nat(9)).map((numbers) => numbers.map((number, i) => [number, i] as const));
  fc.assert(
    fc.property(values, fc.nat(12), (all, count) => {
      expect(least(all, count, ascending)).toEqual(all.toSorted(ascending).slice(0, count));
    }),
  );
});

it('sorts the whole list when all of it is asked for', () => {
  expect(least([3, 1, 2], Number.POSITIVE_INFINITY, (a, b) => a - b)).toEqual([1, 2, 3]);
});
