import { rowsOf } from './table.ts';

/** Something that came to be as it is now on a day: before it, the field of the issue or goal held another value. */
export interface Change {
  /** ISO date, UTC. */
  readonly day: string;
  /** An issue's key or a goal's id. */
  readonly what: string;
  readonly field: string;
  /** Several values stand with "; " between them; empty is no value. */
  readonly before: string;
}

/** The changes of past.csv, the earliest first. */
export const changesIn = (text: string): readonly Change[] =>
  rowsOf(text)
    .slice(1)
    .map(([day = '', what = '', field = '', before = '']) => ({ day, what, field, before }))
    .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));

/** What had not happened yet at an instant, the latest first: undone in this order it leads back to that instant. */
export const notYet = (changes: readonly Change[], at: Date): readonly Change[] =>
  changes.filter(({ day }) => Date.parse(day) > at.getTime()).toReversed();

export const valuesOf = ({ before }: Pick<Change, 'before'>): readonly string[] => (before === '' ? [] : before.split('; '));
