import { words } from './words.ts';

/** Phrases to be found in the words of a sentence. */
export interface Phrases {
  /** How many words from `at` on are a phrase, the longest one; 0 when none is. */
  at(words: readonly string[], at: number): number;
  /** Whether the words as a whole are one of them. */
  has(key: string): boolean;
}

/** Prepares phrases, written as people write them, for comparison with folded words. */
export function phrasesOf(written: readonly string[]): Phrases {
  const keys = new Set(written.map((one) => words(one)));
  const byFirst = Map.groupBy(
    [...keys].map((key) => key.split(' ')).sort((a, b) => b.length - a.length),
    ([first]) => first ?? '',
  );
  return {
    at: (text, at) => {
      const first = text[at];
      const candidates = first === undefined ? undefined : byFirst.get(first);
      return candidates?.find((phrase) => phrase.every((word, i) => text[at + i] === word))?.length ?? 0;
    },
    has: (key) => keys.has(key),
  };
}
