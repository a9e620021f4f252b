import { readsAsEnglish } from './english.ts';
import { namesNumber } from './measures.ts';
import { withoutPhrases } from './phrases.ts';
import { isStockWord, stockPhrases } from './stock.ts';
import { opensAt, wordsOf } from './words.ts';

/** Enough statements to tell what is common among them, and more than enough. */
const least = 20;
const most = 1000;

/** More words than the stock phrases in a statement could take away. */
const plenty = 8;

/** A digit in it, a capital inside it, or one that begins it inside a sentence: a name, a product, a number. */
const isName = (word: string, text: string, at: number) =>
  /[\p{Lu}\p{N}]/u.test(word) && (/\p{N}|.\p{Lu}/u.test(word) || !opensAt(text, at));

const isOneWord = (text: string) => wordsOf(text).drop(1).next().done === true;

/** The words that are neither function words nor stock, each once; null when one is a name, or there are more than `most`. */
function ownWords(text: string, most: number): ReadonlySet<string> | null {
  const found = new Set<string>();
  for (const { text: word, folded, at } of wordsOf(text)) {
    if (isStockWord(folded)) continue;
    if (isName(word, text, at)) return null;
    found.add(folded);
    if (found.size > most) return null;
  }
  return found;
}

/**
 * The words of a statement that could be particular to its issue: neither function words nor stock. Null when it is particular in any
 * case: it has a number, an address, a name, or more than `few` such words; and when it is a single word, or not English enough to be
 * judged by English words.
 */
export function particularsOf(text: string, phrases: readonly string[], few: number): readonly string[] | null {
  const own = withoutPhrases(text, phrases);
  if (ownWords(own, few + plenty) === null || text.includes('://') || namesNumber(text)) return null;
  const found = ownWords(withoutPhrases(own, stockPhrases), few);
  if (found === null || isOneWord(text)) return null;
  return readsAsEnglish(text) ? [...found] : null;
}

/** Tells which of the words stand in at least `share` of the texts. Of fewer than 20 texts nothing is told, of many the first 1 000. */
export function wordsInMany(texts: readonly string[], words: readonly string[], share: number): (word: string) => boolean {
  if (texts.length < least) return () => false;
  const asked = new Set(words);
  const counts = new Map<string, number>();
  const sample = texts.slice(0, most);
  for (const text of sample) {
    const here = new Set<string>();
    for (const { folded } of wordsOf(text)) if (asked.has(folded)) here.add(folded);
    for (const word of here) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return (word) => (counts.get(word) ?? 0) >= share * sample.length;
}
