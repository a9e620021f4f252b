import type { Issue } from '../../model/issue.ts';
import { foldWord } from '../normalise.ts';
import { toInstant } from './dates.ts';

/** Remembers what in one file could not be understood though its records were kept, so that nothing is dropped in silence. */
export interface Gaps {
  /** The instant of a date that stands in `place` (a column or a field) on `line`; null when there is none, or its form is not known. */
  date(place: string, line: number, text: string | null | undefined): string | null;
  /** A status of which only the word is known, and that word means nothing here. */
  unknownStatus(word: string): void;
  /** Every issue that the file gives. */
  issue(issue: Issue): void;
  /** One sentence for each kind of gap. `places` is what a date stands in: a column or a field. */
  sentences(places: 'column' | 'field'): readonly string[];
}

const shownWords = 5;
const keptWords = 1000;

/** The beginning of a text, as a copy: a slice would hold the whole text in memory. */
const cut = (text: string, length: number): string => Buffer.from(text.length > length ? `${text.slice(0, length)}…` : text).toString();

/** The gaps of one file, none yet. */
export function openGaps(): Gaps {
  const dates = new Map<string, { count: number; readonly line: number; readonly first: string }>();
  const words = new Map<string, string>();
  let undated = 0;

  const ofDates = (places: string): string[] =>
    [...dates].map(
      ([place, { count, line, first }]) =>
        `${count === 1 ? '1 date' : `${count} dates`} in the ${places} "${place}" could not be read (line ${line}: "${first}"); a date is written like 2026-11-12 09:30`,
    );
  const ofWords = (): string[] => {
    if (words.size === 0) return [];
    const count = words.size === keptWords ? `${keptWords} or more` : words.size;
    const more = words.size > shownWords ? ', …' : '';
    const noun = words.size === 1 ? 'status is not known and counts' : 'statuses are not known and count';
    return [`${count} ${noun} as open: ${[...words.values()].slice(0, shownWords).join(', ')}${more}`];
  };
  const ofUndated = (): string[] =>
    undated === 0
      ? []
      : [`${undated === 1 ? '1 issue is' : `${undated} issues are`} done without a date of closing, and so in no window of shipped work`];

  return {
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
    unknownStatus(word) {
      if (words.size >= keptWords) return;
      const folded = cut(foldWord(word), 100);
      if (!words.has(folded)) words.set(folded, cut(word.trim(), 40));
    },
    issue({ status, closedAt }) {
      if (status === 'done' && closedAt === null) undated += 1;
    },
    sentences: (places) => [...ofDates(places), ...ofWords(), ...ofUndated()],
  };
}
