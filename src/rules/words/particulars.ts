import { readsAsEnglish } from './english.ts';
import { namesNumber } from './measures.ts';
import { isStockWord, withoutStockPhrases } from './stock.ts';
import { wordsOf } from './words.ts';

/** Enough statements to tell what is common among them, and more than enough. */
const least = 20;
const most = 1000;

/** A capital inside or after the start of a sentence, or a digit: a name, a product, a number. */
const isName = (word: string, opens: boolean) => /\p{N}/u.test(word) || /.\p{Lu}/u.test(word) || (!opens && /^\p{Lu}/u.test(word));

/**
 * The words of a statement that could be particular to its issue: neither function words nor stock. Null when it is particular in any
 * case: it has a number, an address, a name, or more than `few` such words; and when it is a single word, or not English enough to be
 * judged by English words.
 */
export function particularsOf(text: string, phrases: readonly string[], few: number): readonly string[] | null {
  const found = new Set<string>();
  let count = 0;
  for (const { text: word, folded, opens } of wordsOf(withoutStockPhrases(text, phrases))) {
    count += 1;
    if (isStockWord(folded)) continue;
    if (isName(word, opens)) return null;
    found.add(folded);
    if (found.size > few) return null;
  }
  if (text.includes('://') || namesNumber(text) || [...wordsOf(text)].length < 2) return null;
  return count === 0 || readsAsEnglish(text, ({ folded }) => isStockWord(folded)) ? [...found] : null;
}

/** Tells which of the words stand in at least `share` of the texts. Of fewer than 20 texts nothing is told, of many the first 1 000. */
export function wordsInMany(texts: readonly string[], words: readonly string[], share: number): (word: string) => boolean {
  if (texts.length < least || words.length === 0) return () => false;
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
