import { foldName } from './name-finder.ts';

/** Titles of fewer words are words that prose has too: "Growth" is a goal, "Growth hacking" is not. */
const fewestWords = 4;

const before = /(?:^|[\n\p{P}\p{S}\p{N}]|\b(?:and|or|okrs?|krs?|key results?|objectives?|goals?))\s*$/iu;
const after = /^\s*(?:$|[\n\p{P}\p{S}]|(?:and|or|okrs?|krs?|key results?|objectives?|goals?|in|for)\b)/iu;

/**
 * Tells where a name that is no more than a brief title is meant as one: it stands by itself, between punctuation, line ends, other
 * goals or the words that lists of goals are made of. Longer titles nobody writes by chance.
 */
export function briefTitles(titles: Iterable<string>): (name: string, textBefore: string, textAfter: string) => boolean {
  const words = new Intl.Segmenter('en', { granularity: 'word' });
  const brief = new Set<string>();
  for (const title of titles) {
    let count = 0;
    for (const { isWordLike } of words.segment(title)) if (isWordLike === true) count += 1;
    if (count < fewestWords) brief.add(foldName(title));
  }
  return (name, textBefore, textAfter) => !brief.has(name) || (before.test(textBefore) && after.test(textAfter));
}
