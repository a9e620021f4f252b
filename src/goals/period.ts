import type { Period } from '../model/goals.ts';

const two = (number: number) => String(number).padStart(2, '0');

/** The last day of a month (1 to 12), as an ISO date. */
const monthEnd = (year: number, month: number): string => new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);

const months = (name: string, year: number, first: number, last: number): Period => ({
  name,
  from: `${year}-${two(first)}-01`,
  to: monthEnd(year, last),
});

/** Reads `2026-Q4`, `2026-H2`, `2026`, `2026-10`; also as spreadsheets have it: `Q4 2026`, `2026 Q4`, `Q4/2026`. Null when it is none of these. */
export function periodOf(text: string): Period | null {
  const folded = text.normalize('NFKC').trim().toUpperCase();
  const year = /^(\d{4})$/.exec(folded)?.[1];
  if (year !== undefined) return months(year, Number(year), 1, 12);
  const month = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(folded);
  if (month) return months(folded, Number(month[1]), Number(month[2]), Number(month[2]));
  const forward = /^(\d{4})[\s/-]?([QH])([1-4])$/.exec(folded);
  const backward = /^([QH])([1-4])[\s/-]?(\d{4})$/.exec(folded);
  const [years, unit, count] = forward ? forward.slice(1) : backward ? [backward[3], backward[1], backward[2]] : [];
  if (years === undefined || unit === undefined || count === undefined) return null;
  const length = unit === 'Q' ? 3 : 6;
  const last = Number(count) * length;
  return last > 12 ? null : months(`${years}-${unit}${count}`, Number(years), last - length + 1, last);
}

const isoDay = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The ISO date in `text`, a time after it ignored; null when there is none or the day does not exist. */
export function dayOf(text: string): string | null {
  const day = text.trim().replace(/[T ]\d{2}:.*$/, '');
  const [, year, month, date] = isoDay.exec(day) ?? [];
  if (year === undefined) return null;
  const time = new Date(Date.UTC(Number(year), Number(month) - 1, Number(date)));
  return time.toISOString().slice(0, 10) === day ? day : null;
}

export const spansOver = (outer: Period, inner: Period): boolean => outer.from <= inner.from && inner.to <= outer.to;

/**
 * True when one period ends before the other begins: then goals may share a name, as in a team that counts its key results from one
 * again every quarter, and the date tells which is meant. A goal without a period holds beside every other.
 */
export const areSuccessive = (a: Period | null, b: Period | null): boolean => a !== null && b !== null && (a.to < b.from || b.to < a.from);

/** How a period is called: its name, else its days. */
export const periodName = ({ name, from, to }: Period): string => name ?? `${from} to ${to}`;
