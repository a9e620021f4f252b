import { orderOf, readDay } from '../documents/dates.ts';
import type { Period } from '../model/goals.ts';
import { type PeriodWord, periodWords } from './period-words.ts';

const two = (number: number) => String(number).padStart(2, '0');

/** Months counted from the year 0, so that periods may begin and end in any year. */
const monthAt = (index: number) => `${String(Math.floor(index / 12)).padStart(4, '0')}-${two((index % 12) + 1)}`;

/** The last day of a month, as an ISO date. */
const monthEnd = (index: number): string => new Date(Date.UTC(Math.floor(index / 12), (index % 12) + 1, 0)).toISOString().slice(0, 10);

/** A part of a year: its first month (0 to 11) and how many; `year` is null where none is written. */
interface Part {
  readonly first: number;
  readonly length: number;
  readonly year: number | null;
  readonly fiscal: boolean;
  /** "Q4", "H2", null for the whole year, and for months. */
  readonly name: string | null;
  readonly isMonth: boolean;
}

const lengths = { quarter: 3, third: 4, half: 6 } as const;
const letters = { quarter: 'Q', third: 'T', half: 'H' } as const;

const fullYear = ({ value, digits }: { readonly value: number; readonly digits: number }): number | null =>
  digits === 4 && value >= 1900 && value < 2200 ? value : digits === 2 ? 2000 + value : null;

type NumberWord = Extract<PeriodWord, { kind: 'number' }>;

const isCount = (word: PeriodWord | undefined): word is NumberWord => word?.kind === 'number' && word.digits <= 2 && word.value >= 1;

/** A quarter, half or third among the words, with the words that are left. */
function unitOf(words: readonly PeriodWord[]) {
  const at = words.findIndex(({ kind }) => kind === 'quarter' || kind === 'third' || kind === 'half');
  const kind = words[at]?.kind;
  if (kind !== 'quarter' && kind !== 'third' && kind !== 'half') return null;
  const length = lengths[kind];
  for (const place of [at + 1, at - 1]) {
    const count = words[place];
    if (isCount(count) && count.digits === 1 && count.value * length <= 12) {
      return {
        first: (count.value - 1) * length,
        length,
        name: `${letters[kind]}${count.value}`,
        rest: words.filter((_, i) => i !== at && i !== place),
      };
    }
  }
  return null;
}

/** A year, quarter, half, third or month, with or without its year; null when it is none of them, or something else stands beside it. */
function partOf(text: string): Part | null {
  const words = periodWords(text)?.filter(({ kind }) => kind !== 'year');
  if (words === undefined || words.length === 0) return null;
  const fiscal = words.some(({ kind }) => kind === 'fiscal');
  const dated = words.filter(({ kind }) => kind !== 'fiscal');
  const month = dated.find((word) => word.kind === 'month');
  const unit = unitOf(dated);
  const rest = month === undefined ? (unit?.rest ?? dated) : dated.filter((word) => word !== month);
  if (rest.length > 1 || (month !== undefined && (unit !== null || fiscal))) return null;
  const [left] = rest;
  const year = left === undefined ? null : left.kind === 'number' ? fullYear(left) : null;
  if (left !== undefined && year === null) return null;
  if (month !== undefined) {
    return month.month < 1 || month.month > 12
      ? null
      : { first: month.month - 1, length: 1, year, fiscal: false, name: null, isMonth: true };
  }
  if (unit !== null) return { first: unit.first, length: unit.length, year, fiscal, name: unit.name, isMonth: false };
  // A bare "26" is no year, "FY26" is.
  if (year === null || (!fiscal && left?.kind === 'number' && left.digits !== 4)) return null;
  return { first: 0, length: 12, year, fiscal, name: null, isMonth: false };
}

export interface PeriodOptions {
  /** The month (1 to 12) in which the fiscal year begins, which is named by the year it ends in; 1 is the calendar year. */
  readonly fiscalStart?: number | undefined;
}

/** The first month of a part, counted from the year 0. */
const beginOf = ({ first, year, fiscal }: Part, fiscalStart: number): number => {
  const months = (year ?? 0) * 12 + first;
  return fiscal && fiscalStart > 1 ? months - 12 + fiscalStart - 1 : months;
};

function nameOf({ name, year, fiscal, isMonth, first }: Part): string {
  if (isMonth) return monthAt((year ?? 0) * 12 + first);
  const called = fiscal ? `FY${two((year ?? 0) % 100)}` : String(year);
  return name === null ? called : `${called}-${name}`;
}

const periodFrom = (name: string | null, first: number, last: number): Period => ({
  name,
  from: `${monthAt(first)}-01`,
  to: monthEnd(last),
});

const numericMonth = /^(?:(\d{4})\s?[-/.]\s?(\d{1,2})|(\d{1,2})\s?[-/.]\s?(\d{4}))$/;

/** "2026-10", "10/2026". */
function monthOf(text: string): Period | null {
  const [, year, month, back, backYear] = numericMonth.exec(text) ?? [];
  const [of, count] = [Number(year ?? backYear), Number(month ?? back)];
  if (!(count >= 1 && count <= 12)) return null;
  const index = of * 12 + count - 1;
  return periodFrom(monthAt(index), index, index);
}

/** Where a range may be cut in two. */
const cuts = /\s*(?:\s(?:to|bis|until|till|through|thru|à|au|a|al|até|tot|do|до|по|til|till)\s|[–—→~〜～]|\.\.+|\s-+>?\s|-|\/)\s*/gu;

/** "Oct–Dec 2026", "Q3 - Q4 2026", "2026-10-01 to 2026-12-31". */
function rangeOf(text: string, fiscalStart: number): Period | null {
  for (const cut of text.matchAll(cuts)) {
    const [before, behind] = [text.slice(0, cut.index).trim(), text.slice(cut.index + cut[0].length).trim()];
    if (before === '' || behind === '') continue;
    const order = orderOf([before, behind]);
    const [from, to] = [readDay(before, { order }), readDay(behind, { order })];
    if (from !== null && to !== null) return from <= to ? { name: null, from, to } : null;
    const [first, last] = [partOf(before), partOf(behind)];
    if (first === null || last === null || first.isMonth !== last.isMonth) continue;
    const year = last.year ?? first.year;
    if (year === null) continue;
    const fiscal = first.fiscal || last.fiscal;
    const begin = beginOf({ ...first, year: first.year ?? year, fiscal }, fiscalStart);
    const ends = beginOf({ ...last, year, fiscal }, fiscalStart) + last.length - 1;
    // "2026 Oct–Mar" ends in the year after.
    const end = ends < begin && last.year === null ? ends + 12 : ends;
    // "Nov–Jan 2027" begins in the year before.
    const start = begin > end && first.year === null ? begin - 12 : begin;
    if (start <= end && end - start < 60) return periodFrom(null, start, end);
  }
  return null;
}

/**
 * The period that a text names, in any form with one reading: 2026-Q4, Q4 2026, 4Q26, Q4'26, FY27-Q1, H2 FY26, 2026, October 2026,
 * Oct–Dec 2026, 4. Quartal 2026, T4 2026, 2026年第4四半期, two days. Null for anything else, and where the year is missing.
 */
export function periodOf(text: string, { fiscalStart = 1 }: PeriodOptions = {}): Period | null {
  const folded = text.normalize('NFKC').replace(/\s+/g, ' ').trim();
  if (folded === '' || folded.length > 80) return null;
  const month = monthOf(folded);
  if (month !== null) return month;
  const part = partOf(folded);
  if (part === null) return rangeOf(folded, fiscalStart);
  if (part.year === null) return null;
  const begin = beginOf(part, fiscalStart);
  return periodFrom(nameOf(part), begin, begin + part.length - 1);
}

/** The line of the config that says when a fiscal year begins. */
export const fiscalLine = 'fiscalYear: {startMonth: 2}';

/** True for a period that counts by a fiscal year: FY26, Q4 FY26. */
export const isFiscal = (text: string): boolean => periodWords(text)?.some(({ kind }) => kind === 'fiscal') === true;

const withoutYear = /^\s*(?:annual|yearly|year|ongoing|this|next|last|current|jahr|jährlich|laufend|annuel|anual|annuale)\b/iu;

/** Why a text that is no period is none, where that can be told. */
export function whyNoPeriod(text: string): string | null {
  if (partOf(text.normalize('NFKC'))?.year === null || withoutYear.test(text)) return 'it names no year';
  return readDay(text) === null ? null : 'it is a single day; call a column of such days "End date"';
}

export const spansOver = (outer: Period, inner: Period): boolean => outer.from <= inner.from && inner.to <= outer.to;

/**
 * True when one period ends before the other begins: then goals may share a name, as in a team that counts its key results from one
 * again every quarter, and the date tells which is meant. A goal without a period holds beside every other.
 */
export const areSuccessive = (a: Period | null, b: Period | null): boolean => a !== null && b !== null && (a.to < b.from || b.to < a.from);

/** How a period is called: its name, else its days. */
export const periodName = ({ name, from, to }: Period): string => name ?? `${from} to ${to}`;
