import { keyOf } from './fold.ts';

/** A word as it was first met, and how many issues carry it in whatever spelling. */
export interface Counted {
  readonly word: string;
  readonly issues: number;
}

/** Counts words; of ever new ones only the first are kept. */
export interface WordCounts {
  /** Remembers a word without counting it. */
  meet(word: string | null): void;
  count(word: string | null): void;
  /** Counts a word that was met before. */
  countIfMet(word: string | null): void;
  /** Those that were counted, the most frequent first. */
  list(): readonly Counted[];
}

/** How many words are kept. */
export const mostCounted = 1000;

/** A slice would hold the whole text that it is from in memory. */
const copied = (text: string): string => Buffer.from(text.slice(0, 200)).toString();

/** No words yet. */
export function wordCounts(): WordCounts {
  const counts = new Map<string, { word: string; issues: number }>();
  const entryOf = (word: string) => {
    const key = keyOf(word) || word.trim();
    const found = counts.get(key);
    if (found !== undefined || key === '' || counts.size >= mostCounted) return found;
    const entry = { word: copied(word.trim()), issues: 0 };
    counts.set(copied(key), entry);
    return entry;
  };
  return {
    meet(word) {
      if (word !== null) entryOf(word);
    },
    count(word) {
      const entry = word === null ? undefined : entryOf(word);
      if (entry !== undefined) entry.issues += 1;
    },
    countIfMet(word) {
      const entry = word === null || counts.size === 0 ? undefined : counts.get(keyOf(word) || word.trim());
      if (entry !== undefined) entry.issues += 1;
    },
    list: () => [...counts.values()].filter(({ issues }) => issues > 0).sort((a, b) => b.issues - a.issues),
  };
}
