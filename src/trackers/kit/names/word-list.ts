import { keyOf } from './fold.ts';

/** The languages whose words are known. A tracker shows its names in the language of whoever exports them. */
export const languages = [
  'english',
  'german',
  'french',
  'spanish',
  'portuguese',
  'italian',
  'dutch',
  'polish',
  'russian',
  'japanese',
  'chinese',
  'korean',
  'czech',
  'swedish',
  'danish',
  'norwegian',
  'finnish',
  'ukrainian',
  'turkish',
  'hungarian',
  'romanian',
] as const;
export type Language = (typeof languages)[number];

/** Words by what they mean, with commas between them. */
export type Words<T extends string> = Readonly<Partial<Record<T, string>>>;

/** The same in every language. A word that may mean two of these, in one language or in two, stands nowhere. */
export type WordList<T extends string> = Readonly<Record<Language, Words<T>>>;

/** Every word of a list, as it is compared, with what it means. */
export const entriesOf = <T extends string>(list: Words<T>): readonly (readonly [string, T])[] =>
  (Object.entries(list) as [T, string][]).flatMap(([meaning, words]) =>
    words
      .split(',')
      .map((word) => keyOf(word))
      .filter((word) => word !== '')
      .map((word) => [word, meaning] as const),
  );

/** The meanings of all words of all languages. */
export const meaningsOf = <T extends string>(lists: WordList<T>): ReadonlyMap<string, T> =>
  new Map(languages.flatMap((one) => entriesOf(lists[one])));
