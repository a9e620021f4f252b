import { foldColumn } from '../documents/csv.ts';
import type { GoalColumn } from '../model/goals.ts';
import { columnCalled, usualNames } from './column-names.ts';
import type { SheetColumns } from './columns.ts';
import { plainWord } from './plain-word.ts';

/** One of several key results that a row has side by side: its number and its own columns. */
export interface WideColumns {
  readonly number: number;
  readonly columns: SheetColumns;
}

const keyResultNames: ReadonlySet<string> = new Set(usualNames.keyResult);
const joints = new Set(['of', 'for', 'de', 'du', 'do', 'da', 'di', 'von', 'für', 'fur', 'van', 'voor', 'dla', 'для']);

/** What a column of a numbered key result holds by the rest of its name: "KR 1 Target", "Key Result 1 name". */
function fieldCalled(rest: string): GoalColumn | null {
  const words = rest.split(' ').filter((word) => word !== '' && !joints.has(word));
  const field = words.length === 0 ? 'keyResult' : columnCalled(words.join(' '));
  return field === 'title' || field === 'objective' ? 'keyResult' : field;
}

interface Numbered {
  readonly number: number;
  readonly rest: string;
}

/** "KR1 Target", "Key Result 2", "Target KR 1" → the number, and what else the name says; null without a key result's name in it. */
function numbered(name: string): Numbered | null {
  const words = plainWord(name)
    .replace(/([\p{L}])(\d)/gu, '$1 $2')
    .replace(/(\d)([\p{L}])/gu, '$1 $2')
    .split(' ');
  const at = words.findIndex((word) => /^\d{1,2}$/.test(word));
  if (at < 1) return null;
  for (let from = Math.max(0, at - 4); from < at; from += 1) {
    if (!keyResultNames.has(words.slice(from, at).join(' '))) continue;
    return { number: Number(words[at]), rest: [...words.slice(0, from), ...words.slice(at + 1)].join(' ') };
  }
  return null;
}

/** "Target 1" → the column it is and the number. */
function bareNumbered(name: string): { readonly number: number; readonly field: GoalColumn } | null {
  const [, rest = '', number] = /^(.*\D) ?(\d{1,2})$/u.exec(plainWord(name)) ?? [];
  const field = columnCalled(rest);
  return field === null || number === undefined ? null : { number: Number(number), field };
}

/** The columns of key results that stand side by side in one row, by their numbers. Empty for a sheet that has none. */
export function wideColumns(header: readonly string[], taken: ReadonlySet<string>): readonly WideColumns[] {
  const groups = new Map<number, Map<GoalColumn, string>>();
  const free = header.filter((column) => column !== '' && !taken.has(foldColumn(column)));
  const add = (number: number, field: GoalColumn, column: string) => {
    const group = groups.get(number) ?? new Map<GoalColumn, string>();
    groups.set(number, group);
    if (!group.has(field)) group.set(field, foldColumn(column));
  };
  for (const column of free) {
    const found = numbered(column);
    const field = found === null ? null : fieldCalled(found.rest);
    if (found !== null && field !== null) add(found.number, field, column);
  }
  for (const column of free) {
    const found = numbered(column) === null ? bareNumbered(column) : null;
    if (found !== null && groups.get(found.number)?.has('keyResult')) add(found.number, found.field, column);
  }
  return [...groups]
    .filter(([, columns]) => columns.has('keyResult'))
    .sort(([a], [b]) => a - b)
    .map(([number, columns]) => ({ number, columns }));
}

/** Names that are one each: where "Key Result" stands several times, it and what follows it are numbered as in other wide sheets. */
export function numberedNames(names: readonly string[]): readonly string[] {
  const isKeyResult = (name: string) => keyResultNames.has(plainWord(name));
  const seen = names.map(foldColumn);
  const repeats = (name: string) => seen.filter((other) => other === foldColumn(name)).length > 1;
  if (!names.some((name) => isKeyResult(name) && repeats(name))) return names;
  let number = 0;
  return names.map((name) => {
    if (name === '' || !repeats(name)) return name;
    if (isKeyResult(name)) {
      number += 1;
      return `Key Result ${number}`;
    }
    return number === 0 ? name : `Key Result ${number} ${name}`;
  });
}
