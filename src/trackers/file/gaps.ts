import type { Names } from '../tracker.ts';
import { toInstant } from './dates.ts';

/** Remembers what in one file could not be understood though its records were kept, so that nothing is dropped in silence. */
export interface Gaps {
  /** What the words of the source mean. */
  readonly names: Names;
  /** The instant of a date that stands in `place` (a column or a field) on `line`; null when there is none, or its form is not known. */
  date(place: string, line: number, text: string | null | undefined): string | null;
  /** One sentence for each kind of gap. `places` is what a date stands in: a column or a field. */
  sentences(places: 'column' | 'field'): readonly string[];
}

/** The beginning of a text, as a copy: a slice would hold the whole text in memory. */
const cut = (text: string, length: number): string => Buffer.from(text.length > length ? `${text.slice(0, length)}…` : text).toString();

/** The gaps of one file, none yet. */
export function openGaps(names: Names): Gaps {
  const dates = new Map<string, { count: number; readonly line: number; readonly first: string }>();

  const ofDates = (places: string): string[] =>
    [...dates].map(
      ([place, { count, line, first }]) =>
        `${count === 1 ? '1 date' : `${count} dates`} in the ${places} "${place}" could not be read (line ${line}: "${first}"); a date is written like 2026-11-12 09:30`,
    );

  return {
    names,
    date(place, line, text) {
      if (text === undefined || text === null || text.trim() === '') return null;
      const instant = toInstant(text);
      if (instant !== null) return instant;
      const own = cut(place, 100);
      const seen = dates.get(own);
      if (seen === undefined) dates.set(own, { count: 1, line, first: cut(text.trim(), 40) });
      else seen.count += 1;
      return null;
    },
    sentences: (places) => [...ofDates(places)],
  };
}
