import { toInstant } from './dates.ts';

/** Reads the dates of one file, and remembers the columns in which no form was known. */
export interface DateColumns {
  read(column: string, text: string | undefined): string | null;
  /** One sentence for every column whose dates were never understood. */
  unread(): readonly string[];
}

export function dateColumns(): DateColumns {
  const seen = new Map<string, { read: number; unread: number; example: string }>();
  return {
    read(column, text) {
      if (text === undefined || text.trim() === '') return null;
      const instant = toInstant(text);
      const count = seen.get(column) ?? { read: 0, unread: 0, example: text.slice(0, 40) };
      if (instant === null) count.unread += 1;
      else count.read += 1;
      seen.set(column, count);
      return instant;
    },
    unread: () =>
      [...seen]
        .filter(([, { read }]) => read === 0)
        .map(
          ([column, { unread, example }]) =>
            `column "${column}": none of its ${unread} dates has a form that is understood ("${example}"); write them like 2026-11-12 09:30`,
        ),
  };
}
