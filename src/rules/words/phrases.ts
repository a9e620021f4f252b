const escaped = (phrase: string) => phrase.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/[\s-]+/g, '[\\s-]*');

const neverFound = /(?!)/u;
const compiled = new WeakMap<readonly string[], RegExp>();

/** A pattern that finds any of the phrases as whole words, in singular or plural, ignoring case, hyphens and spaces. Made once per list. */
export function phrasesPattern(phrases: readonly string[]): RegExp {
  const known = compiled.get(phrases);
  if (known !== undefined) return known;
  const any = phrases
    .filter((phrase) => phrase.trim() !== '')
    .map(escaped)
    .join('|');
  const pattern = any === '' ? neverFound : new RegExp(`(?<![\\p{L}\\p{N}])(?:${any})(?:e?s)?(?![\\p{L}\\p{N}])`, 'iu');
  compiled.set(phrases, pattern);
  return pattern;
}

/** The text without the phrases. */
export const withoutPhrases = (text: string, phrases: readonly string[]): string =>
  phrases.length === 0 ? text : text.replace(new RegExp(phrasesPattern(phrases), 'giu'), ' ');
