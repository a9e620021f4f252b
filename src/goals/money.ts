import type { Money } from '../model/goals.ts';
import { amountOf } from './amount.ts';

const scales: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['m', 1e6],
  ['mn', 1e6],
  ['mio', 1e6],
  ['million', 1e6],
]);

/** "€120,000", "120k EUR", "1.5 million": an amount of money, 0 or more; null when it is not one. Without a currency that is null. */
export function moneyOf(text: string): Money | null {
  const amount = amountOf(text);
  if (amount === null || amount.value < 0) return null;
  const words = (amount.unit ?? '').split(' ').filter((word) => word !== '');
  const scale = scales.get(words[0]?.toLowerCase() ?? '');
  const currency = (scale === undefined ? words : words.slice(1)).join(' ');
  return { amount: amount.value * (scale ?? 1), currency: currency === '' ? null : currency };
}
