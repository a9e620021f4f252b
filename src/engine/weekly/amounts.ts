/** Numbers and dates as the page says them. */

/** A number with at most one decimal. */
export const short = (n: number): string => String(Math.round(n * 10) / 10);

/** "1 issue", "2 issues". */
export const count = (n: number, noun: string, plural = `${noun}s`): string => `${short(n)} ${n === 1 ? noun : plural}`;

/** "62.4 %" of a fraction, floored to a tenth; "–" when it is not known. */
export const percent = (fraction: number | null): string =>
  fraction === null ? '–' : `${(Math.floor(fraction * 1000 + 1e-6) / 10).toFixed(1)} %`;

/** A planned share or a limit as it was set: "40 %", "7.5 %". */
export const planned = (fraction: number): string => `${short(fraction * 100)} %`;

/** The points of a per cent between two rates, to a tenth. */
export const pointsBetween = (from: number, to: number): number => Math.round((to - from) * 1000) / 10;

/** "up 5.8 points", "down 1 point", "unchanged". */
export const moved = (points: number): string =>
  points === 0 ? 'unchanged' : `${points > 0 ? 'up' : 'down'} ${count(Math.abs(points), 'point')}`;

const endings = ['th', 'st', 'nd', 'rd'] as const;

/** "1st", "12th", "23rd". */
export const ordinal = (n: number): string => {
  const tens = n % 100;
  return `${n}${(tens > 10 && tens < 14 ? undefined : endings[n % 10]) ?? 'th'}`;
};

const months = 'January February March April May June July August September October November December'.split(' ');

/** "27 November", with the year where it is not that of `now`. UTC days of ISO dates or instants. */
export const dayText = (date: string, now: string): string => {
  const year = date.slice(0, 4);
  return `${Number(date.slice(8, 10))} ${months[Number(date.slice(5, 7)) - 1] ?? ''}${year === now.slice(0, 4) ? '' : ` ${year}`}`;
};

/** A value of a metric: from a thousand on whole, else to two decimals; from five digits on a thin space stands at the thousands. */
export const value = (n: number): string => {
  const rounded = Number(n.toFixed(Math.abs(n) >= 1000 ? 0 : 2));
  const text = String(rounded);
  return Math.abs(rounded) >= 10_000 && /^-?\d+$/.test(text) ? text.replace(/\B(?=(\d{3})+$)/g, '\u202f') : text;
};

/** The same with its unit, which is text of a goals file: "4.2 %", "27 merchants". */
export const amount = (n: number, unit: string | null): string => (unit === null || unit === '' ? value(n) : `${value(n)} ${unit}`);

/** Splits a whole of 1 into thousandths by largest remainder, so that shares shown to a tenth of a per cent add to 100. */
export const thousandths = (shares: readonly number[]): readonly number[] => {
  const sum = shares.reduce((a, b) => a + b, 0);
  if (sum <= 0) return shares.map(() => 0);
  const exact = shares.map((share) => (share / sum) * 1000);
  const parts = exact.map((part) => Math.floor(part + 1e-9));
  const left = 1000 - parts.reduce((a, b) => a + b, 0);
  const byRemainder = exact.map((part, i) => ({ i, rest: part - (parts[i] ?? 0) })).sort((a, b) => b.rest - a.rest || a.i - b.i);
  for (const { i } of byRemainder.slice(0, left)) parts[i] = (parts[i] ?? 0) + 1;
  return parts.map((part) => part / 1000);
};
