/** A word of a text: letters, marks and digits; an apostrophe belongs to it, a hyphen does not. */
export interface Word {
  readonly text: string;
  /** In lower case, without a possessive ending. */
  readonly folded: string;
  /** Where it begins in the text. */
  readonly at: number;
}

const pattern = /[\p{L}\p{M}\p{N}]+(?:['’]\p{L}+)*/gu;
const opening = /(?:^|[.!?:;\n•*"“„([/–—-])\s*$/u;

/** True where a capital means nothing: at the start of a text, line or sentence, or after a quotation mark, bracket or bullet. */
export const opensAt = (text: string, at: number): boolean => opening.test(text.slice(Math.max(0, at - 4), at));

/** Addresses and references to other work: what stands in them is no word and no number of the text. */
const addresses = /\bhttps?:\/\/\S+|(?<![\p{L}\p{N}])[#!]\d+[\w-]*/gu;

/** The text without addresses and references, nothing else changed. */
export const withoutAddresses = (text: string): string => text.replace(addresses, ' ');

function fold(word: string): string {
  const lower = word.toLowerCase();
  return /['’]/.test(lower) ? lower.replaceAll('’', "'").replace(/'s$/, '') : lower;
}

/** The words of a text, one at a time: who has seen enough stops. */
export function* wordsOf(text: string): Generator<Word> {
  for (const { 0: word, index } of text.matchAll(pattern)) yield { text: word, folded: fold(word), at: index };
}

/**
 * What forms of an English word have in common: a plain "improv" for improve, improves, improved and improving. Light on purpose: two
 * words with one stem are nearly always forms of one.
 */
export function stemOf(folded: string): string {
  const bare = folded.replace(/(?:ies|y)$/, 'i').replace(/(?<=\w{3})(?:ing|ed|es|(?<!s)s|e)$/, '');
  return bare.replace(/([^aeiouls])\1$/, '$1');
}

/** The words of a list that stands as one string, by stem. */
export const stemsOf = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/).map(stemOf));
