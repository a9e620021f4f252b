import { expect, test } from 'vitest';
import { moneyOf } from '../../src/goals/money.ts';

test.each([
  ['120000', 120_000, null],
  ['120000 EUR', 120_000, 'EUR'],
  ['€120,000', 120_000, '€'],
  ['120.000,50 €', 120_000.5, '€'],
  ['120k EUR', 120_000, 'EUR'],
  ['120k', 120_000, null],
  ['1.5 million', 1_500_000, null],
  ['1,5 Mio €', 1_500_000, '€'],
  ['0', 0, null],
])('%s', (text, amount, currency) => {
  expect(moneyOf(text)).toEqual({ amount, currency });
});

test.each(['much', '', '-5 EUR', '10 to 20 EUR'])('%j is no amount of money', (text) => {
  expect(moneyOf(text)).toBeNull();
});
