import { type DateOrder, type DateReading, isDate, readInstant } from '../../documents/dates.ts';
import type { Names } from '../tracker.ts';

/** Remembers what in one file could not be understood though its records were kept, so that nothing is dropped in silence. */
export interface Gaps {
  /** What the words of the source mean. */
  readonly names: Names;
  /**
   * The instant of a date that stands in `place` (a column or a field) on `line`; null when there is none, its form is not known, or it
   * has two readings. `proven` is what the other dates of the place prove about theirs; what the config says wins.
   */
  date(place: string, line: number, text: string | null | undefined, proven?: DateOrder | null): string | null;
  /** One sentence for each kind of gap. `places` is what a date stands in: a column or a field. */
  sentences(places: 'column' | 'field'): readonly string[];
}

/** The beginning of a text, as a copy: a slice would hold the whole text in memory. */
const cut = (text: string, length: number): string => Buffer.from(text.length > length ? `${text.slice(0, length)}…` : text).toString();

/** Dates of one place that were not read; the first of each kind is shown. */
interface Unread {
  count: number;
  first: string;
  /** How many of them have two readings. */
  open: number;
  firstOpen: string;
}

const dates = (count: number) => (count === 1 ? '1 date' : `${count} dates`);

function sentenceOf(place: string, { count, first, open, firstOpen }: Unread): string {
  if (open === 0) return `${dates(count)} in the ${place} could not be read (${first}); a date is written like 2026-11-12 09:30`;
  const what =
    open === count
      ? `${dates(count)} in the ${place} ${count === 1 ? 'has' : 'have'} two readings`
      : `${dates(count)} in the ${place} could not be read, ${open} of them for having two readings`;
  return `${what} (${firstOpen}); say of the source which is meant: dateFormat: D/M/Y, or dateFormat: M/D/Y`;
}

/** The gaps of one file, none yet. `reading` is what the config says of dates. */
export function openGaps(names: Names, reading: DateReading = {}): Gaps {
  const unread = new Map<string, Unread>();
  return {
    names,
    date(place, line, text, proven) {
      if (text === undefined || text === null || text.trim() === '') return null;
      const order = reading.order ?? proven;
      const instant = readInstant(text, { ...reading, order });
      if (instant !== null) return instant;
      const own = cut(place, 100);
      const seen = unread.get(own) ?? { count: 0, first: '', open: 0, firstOpen: '' };
      if (seen.count === 0) unread.set(own, seen);
      const shown = `line ${line}: "${cut(text.trim(), 40)}"`;
      seen.count += 1;
      seen.first ||= shown;
      if (!order && isDate(text)) {
        seen.open += 1;
        seen.firstOpen ||= shown;
      }
      return null;
    },
    sentences: (places) => [...unread].map(([place, one]) => sentenceOf(`${places} "${place}"`, one)),
  };
}
