import { instantAt } from '../model/zones.ts';
import { type Clock, splitTime } from './date-times.ts';
import { fillers, foldDate, months, weekdays } from './month-names.ts';

/** Which number is the day where a date could be read several ways: `28/11/2026`, `11/28/2026`, or `26/11/28`. */
export type DateOrder = 'day-month' | 'month-day' | 'year-month';

export interface DateReading {
  /** What decides where a date has two readings; without it such a date is not read. */
  readonly order?: DateOrder | null | undefined;
  /** IANA name of the zone in which times without one are meant; UTC when absent. */
  readonly timeZone?: string | undefined;
}

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** A date whose order of day and month is open, as it stands there. */
interface Open {
  readonly first: number;
  readonly second: number;
  readonly year: number;
  readonly dotted: boolean;
  /** What stands last, where that has two digits and may as well be the day; else null. */
  readonly last: number | null;
}

/** The form that trackers write, of a day that every month has: it needs no calendar, and stands in every record three times. */
const plain = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{3})?Z$/;
const plainDay = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])$/;

const longest = 80;
const yearFirst = /^(\d{4})(?: ?([-/.]) ?(\d{1,2}) ?\2 ?(\d{1,2})\.?|[年년] ?(\d{1,2})[月월] ?(\d{1,2})[日일号]?)$/;
const digits = /^(\d{4})(\d\d)(\d\d)$/;
const numbers = /^(\d{1,2})([/.-]) ?(\d{1,2})\2 ?(\d{4}|\d\d)\.?$/;
const epoch = /^(?:\d{10}(?:\.\d{1,9})?|\d{13})$/;
/** 2001 to 2100: a number of ten digits, or thirteen, beyond that is no time. */
const lastEpoch = 4_102_444_800_000;

const sane = (year: number) => year >= 1900 && year < 2200;

function isReal({ year, month, day }: Day): boolean {
  if (month < 1 || month > 12 || day < 1 || day > 31) return false;
  const last = month === 2 ? (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  return day <= last;
}

const real = (year: number, month: number, day: number): Day | null => (isReal({ year, month, day }) ? { year, month, day } : null);

/** The year that two digits mean: 1970 to 2069. */
const shortYear = (number: number): number => number + (number < 70 ? 2000 : 1900);
const fullYear = (text: string): number => (text.length === 2 ? shortYear(Number(text)) : Number(text));

/** A date with the name of its month: the numbers around it are day and year. */
function namedDay(text: string): Day | null {
  const words = text.replace(/(\d)(?:st|nd|rd|th|er|º|ª|re)(?![\p{L}\p{N}])/gu, '$1').match(/\d+[月월]?|[\p{L}ʼ][\p{L}ʼ-]*|[^\s\d\p{L}]/gu);
  if (words === null) return null;
  const kept = words.filter((word) => !/^[,.'’/-]$/.test(word) && !fillers.has(word));
  const monthOf = (word: string) => (/^\d+[月월]$/.test(word) ? Number.parseInt(word, 10) : months.get(word.replace(/-$/, '')));
  const named = kept.filter((word) => monthOf(word) !== undefined);
  // "mar. 3 nov." is a Tuesday, and so is "mar. 3 mar.": a first word that names a day of the week is none of two months.
  const dated = named.length > 1 && weekdays.has(kept[0] ?? '') ? kept.slice(1) : kept;
  const parts = dated.filter((word) => !weekdays.has(word) || monthOf(word) !== undefined);
  if (parts.length !== 3) return null;
  const [a = '', b = '', c = ''] = parts;
  const isYear = (word: string) => /^(?:\d\d|\d{4})$/.test(word);
  const isNumber = (word: string) => /^\d{1,2}$/.test(word);
  const middle = monthOf(b);
  if (middle !== undefined) {
    if (isNumber(a) && isYear(c)) return real(fullYear(c), middle, Number(a));
    return /^\d{4}$/.test(a) && isNumber(c) ? real(Number(a), middle, Number(c)) : null;
  }
  const month = monthOf(a);
  if (month !== undefined && isNumber(b) && isYear(c)) return real(fullYear(c), month, Number(b));
  return null;
}

/** A date without its time: the day, or what is open about it; null when it is none. */
function dateOf(text: string): Day | Open | null {
  const first = yearFirst.exec(text);
  if (first) return real(Number(first[1]), Number(first[3] ?? first[5]), Number(first[4] ?? first[6]));
  const packed = digits.exec(text);
  if (packed) return sane(Number(packed[1])) ? real(Number(packed[1]), Number(packed[2]), Number(packed[3])) : null;
  const [, a, mark, b, c] = numbers.exec(text) ?? [];
  if (a !== undefined && b !== undefined && c !== undefined) {
    const dotted = mark === '.';
    return { first: Number(a), second: Number(b), year: fullYear(c), dotted, last: c.length === 2 ? Number(c) : null };
  }
  return namedDay(text);
}

const dayMonth = ({ first, second, year }: Open) => real(year, second, first);
const monthDay = ({ first, second, year }: Open) => real(year, first, second);
const yearMonth = ({ first, second, last }: Open) => (last === null ? null : real(shortYear(first), second, last));

const readings: Readonly<Record<DateOrder, (date: Open) => Day | null>> = {
  'day-month': dayMonth,
  'month-day': monthDay,
  'year-month': yearMonth,
};

const isSame = (a: Day, b: Day) => a.year === b.year && a.month === b.month && a.day === b.day;

/** The day that is meant: by the order where one is given, else the only one it can be. Dots stand behind a day everywhere. */
function settle(date: Open, order: DateOrder | null | undefined): Day | null {
  if (order) return readings[order](date);
  if (date.dotted) return dayMonth(date) ?? monthDay(date);
  const [one, ...others] = [dayMonth(date), monthDay(date), yearMonth(date)].filter((day) => day !== null);
  return one !== undefined && others.every((other) => isSame(one, other)) ? one : null;
}

interface Parsed {
  readonly date: Day | Open;
  readonly clock: Clock | null;
}

function parse(text: string): Parsed | null {
  if (text.length > longest) return null;
  const folded = foldDate(text);
  if (!/\d/.test(folded)) return null;
  const split = splitTime(folded);
  if (split === null) return null;
  const date = dateOf(split.date);
  return date === null ? null : { date, clock: split.clock };
}

const settled = (date: Day | Open, order: DateOrder | null | undefined): Day | null => ('first' in date ? settle(date, order) : date);

function epochOf(text: string): number | null {
  if (!epoch.test(text)) return null;
  const at = text.length === 13 && !text.includes('.') ? Number(text) : Math.floor(Number(text) * 1000);
  return at < 1_000_000_000_000 || at > lastEpoch ? null : at;
}

/**
 * The instant that a date of an export names, as ISO 8601 in UTC. Every form with one reading is read: ISO with any offset, numbers in
 * either order, names of months in many languages, RFC 2822, what scripts print, seconds and milliseconds since 1970. Null when the
 * form is not known, there is no such day, or it has two readings and no order is given (11/12/2026), or contradicts the order.
 */
export function readInstant(text: string, { order, timeZone = 'UTC' }: DateReading = {}): string | null {
  const trimmed = text.trim();
  if (plain.test(trimmed)) return trimmed;
  const since = epochOf(trimmed);
  if (since !== null) return new Date(since).toISOString();
  const parsed = parse(trimmed);
  const day = parsed === null ? null : settled(parsed.date, order);
  if (parsed === null || day === null) return null;
  const { hour = 0, minute = 0, second = 0, millisecond = 0, offset = null } = parsed.clock ?? {};
  const date = new Date(Date.UTC(2000, 0, 1, hour, minute, second, millisecond));
  const past = Math.floor((date.getTime() - Date.UTC(2000, 0, 1)) / 86_400_000);
  date.setUTCFullYear(day.year, day.month - 1, day.day + past);
  const wall = date.getTime();
  return new Date(offset === null ? instantAt(wall, timeZone) : wall - offset * 60_000).toISOString();
}

const padded = (number: number, length: number) => String(number).padStart(length, '0');

/** The day that a date names, as it is written there and whatever time stands behind it: "2026-11-28"; null as `readInstant` is. */
export function readDay(text: string, { order }: Pick<DateReading, 'order'> = {}): string | null {
  const trimmed = text.trim();
  if (plain.test(trimmed)) return trimmed.slice(0, 10);
  if (plainDay.test(trimmed)) return trimmed;
  const since = epochOf(trimmed);
  if (since !== null) return new Date(since).toISOString().slice(0, 10);
  const parsed = parse(trimmed);
  const day = parsed === null ? null : settled(parsed.date, order);
  return day === null ? null : `${padded(day.year, 4)}-${padded(day.month, 2)}-${padded(day.day, 2)}`;
}

/** True when the text has the form of a date, one with two readings included. A bare number is none: it may be anything. */
export function isDate(text: string): boolean {
  const trimmed = text.trim();
  if (/^[\d.]*$/.test(trimmed) && !/^\d{1,4}\.\d{1,2}\.\d{1,4}\.?$/.test(trimmed)) return false;
  if (plain.test(trimmed) || plainDay.test(trimmed)) return true;
  const parsed = parse(trimmed);
  if (parsed === null) return false;
  return !('first' in parsed.date) || Object.values(readings).some((reading) => reading(parsed.date as Open) !== null);
}

/** The order that the dates of one column prove: one of them can only be read so, and none only otherwise; null when nothing does. */
export function orderOf(cells: Iterable<string>): DateOrder | null {
  let proven: DateOrder | null = null;
  for (const cell of cells) {
    const trimmed = cell.trim();
    if (plain.test(trimmed) || plainDay.test(trimmed)) continue;
    const date = parse(trimmed)?.date;
    if (date === undefined || !('first' in date)) continue;
    const [day, month, year] = [dayMonth(date), monthDay(date), yearMonth(date)];
    if (year !== null || (day === null) === (month === null)) continue;
    const order = day === null ? 'month-day' : 'day-month';
    if (proven !== null && proven !== order) return null;
    proven = order;
  }
  return proven;
}
