import { type CsvTable, foldColumn } from '../documents/csv.ts';
import { nearest } from '../documents/nearest.ts';
import { quote } from '../documents/words.ts';
import type { Fault } from '../errors.ts';
import { type GoalColumn, goalColumns } from '../model/goals.ts';
import { usualNames } from './column-names.ts';
import { plainWord } from './plain-word.ts';

/** Column of goals → folded column of the sheet. */
export type SheetColumns = ReadonlyMap<GoalColumn, string>;

const isGoalColumn = (name: string): name is GoalColumn => goalColumns.some((column) => column === name);

/** What says what the goals are; a sheet without any of them is none. */
const titles = ['objective', 'keyResult', 'title'] as const satisfies readonly GoalColumn[];

export const saysGoals = (columns: ReadonlySet<GoalColumn> | SheetColumns): boolean => titles.some((column) => columns.has(column));

/** The usual columns among names, each name for one of them alone. */
export function usualColumns(
  header: readonly string[],
  taken: ReadonlySet<string> = new Set(),
  known: SheetColumns = new Map(),
): SheetColumns {
  const columns = new Map<GoalColumn, string>();
  const used = new Set(taken);
  const plain = header.map((column) => [plainWord(column), foldColumn(column)] as const);
  for (const field of goalColumns) {
    if (known.has(field)) continue;
    const found = usualNames[field]
      .map((name) => plain.find(([word, folded]) => word === name && !used.has(folded))?.[1])
      .find((column) => column !== undefined);
    if (found === undefined) continue;
    columns.set(field, found);
    used.add(found);
  }
  return columns;
}

/** The columns that the config maps, and what is wrong with that; faults stand on the header. */
export function mappedColumns(
  { header }: Pick<CsvTable, 'header'>,
  mapped: Readonly<Record<string, string>> | null,
  file: string,
): { readonly columns: SheetColumns; readonly faults: readonly Fault[] } {
  const columns = new Map<GoalColumn, string>();
  const faults: Fault[] = [];
  const fault = (message: string, example: string | null): void => {
    faults.push({ file, line: 1, column: 1, message, example });
  };
  for (const [field, name] of Object.entries(mapped ?? {})) {
    const found = header.find((column) => foldColumn(column) === foldColumn(name));
    if (!isGoalColumn(field)) {
      fault(`\`columns\` knows no ${quote(field)}; it knows ${goalColumns.join(', ')}`, 'columns: {keyResult: Result}');
    } else if (found === undefined) {
      const near = nearest(name, header);
      const hint = near === null ? `its columns are ${header.map(quote).join(', ')}` : `did you mean ${quote(near)}?`;
      fault(
        `the sheet has no column ${quote(name)}, which \`columns\` names for ${field}; ${hint}`,
        `columns: {${field}: ${near ?? header[0] ?? field}}`,
      );
    } else columns.set(field, foldColumn(found));
  }
  return { columns, faults };
}

/** The fault of a sheet in which no column says what the goals are. */
export const noGoalsColumn = (header: readonly string[], file: string): Fault => ({
  file,
  line: 1,
  column: 1,
  message: `no column says what the goals are; the columns are ${header.map(quote).join(', ')}. Name one "Objective", "Key Result" or "Title", or map it with \`columns\``,
  example: 'columns: {objective: Goal, keyResult: Result}',
});
