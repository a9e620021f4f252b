import type { Language } from './languages/language.ts';
import { type Phrases, phrasesOf } from './phrases.ts';

type Lists = Omit<Language, 'name'>;

/** A language whose lists are ready to be found in sentences. */
export type Prepared = { readonly [List in keyof Lists]: Phrases } & {
  /** Words that say nothing of one piece of work: a sentence of nothing else is a template's. */
  readonly generic: Phrases;
  /** Verbs that ask a writer to write, of all strengths. */
  readonly requests: Phrases;
};

/** Prepares the lists of a language. */
export function prepare(language: Language): Prepared {
  const { name: _, ...lists } = language;
  const { asks, describes, mayAsk, endings, leads, asked, verbs, common, articles, interrogatives } = language;
  const ready = Object.fromEntries(Object.entries(lists).map(([list, entries]) => [list, phrasesOf(entries)])) as Record<
    keyof Lists,
    Phrases
  >;
  return {
    ...ready,
    generic: phrasesOf([...leads, ...asked, ...verbs, ...common, ...articles, ...interrogatives]),
    requests: phrasesOf([...asks, ...describes, ...mayAsk, ...endings]),
  };
}

/** Where the words go on after leads such as "please, in one sentence". */
export function afterLeads(words: readonly string[], { leads }: Prepared): number {
  let at = 0;
  for (let count = 0; count < 6; count++) {
    const length = leads.at(words, at);
    if (length === 0) break;
    at += length;
  }
  return at;
}

/** Whether all words from `at` on belong to one of some lists. */
export function consistsOf(words: readonly string[], at: number, ...lists: readonly Phrases[]): boolean {
  for (let next = at; next < words.length; ) {
    const length = Math.max(...lists.map((list) => list.at(words, next)));
    if (length === 0) return false;
    next += length;
  }
  return true;
}

/** Whether a phrase of the list stands anywhere from `from` up to `to`. */
export function holdsAny(words: readonly string[], list: Phrases, from: number, to: number): boolean {
  for (let at = from; at < Math.min(to, words.length); at++) if (list.at(words, at) > 0) return true;
  return false;
}
