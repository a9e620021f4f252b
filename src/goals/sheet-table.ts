import { type CsvTable, foldColumn, type PlacedCsvRow, parseCsv } from '../documents/csv.ts';
import { readDay } from '../documents/dates.ts';
import { appError, type Fault } from '../errors.ts';
import type { GoalColumn } from '../model/goals.ts';
import { reachedAmount } from './amount.ts';
import { saysNothing } from './blank.ts';
import { mappedColumns, noGoalsColumn, type SheetColumns, saysGoals, usualColumns } from './columns.ts';
import { periodOf } from './period.ts';
import { yearColumns } from './sheet-row.ts';
import { kindOfRow } from './type-words.ts';
import { numberedNames, type WideColumns, wideColumns } from './wide-columns.ts';

/** A sheet with goals, and which of its columns hold what. */
export interface SheetTable {
  readonly rows: readonly PlacedCsvRow[];
  readonly columns: SheetColumns;
  /** Key results side by side in one row; empty where each has a row of its own. */
  readonly wide: readonly WideColumns[];
  /** The columns that hold nothing known, as they are written. */
  readonly unread: readonly string[];
  /** Lines of rows that leave out their last cells. */
  readonly short: readonly number[];
}

/** How much a row looks like the names of columns: how many of them are known; 0 when none says what the goals are. */
function likeness(cells: readonly string[], mapped: readonly string[]): number {
  const named = mapped.filter((name) => cells.some((cell) => foldColumn(cell) === foldColumn(name))).length;
  const columns = usualColumns(cells);
  const wide = wideColumns(cells, new Set()).length;
  return named > 0 || saysGoals(columns) || wide > 0 ? named + columns.size + wide : 0;
}

const delimiters = [',', ';', '\t', '|'];

/** The separator that a line `sep=;` names, else the one by which some row names most columns. */
function delimiterOf(text: string, mapped: readonly string[]): string | undefined {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/, 20);
  const named = /^"?sep=(.)"?\s*$/i.exec(lines[0] ?? '')?.[1];
  if (named !== undefined) return named;
  const cellsOf = (line: string, delimiter: string) => line.split(delimiter).map((cell) => cell.replace(/^\s*"|"\s*$/g, ''));
  const best = delimiters
    .map((delimiter) => ({ delimiter, like: Math.max(...lines.map((line) => likeness(cellsOf(line, delimiter), mapped))) }))
    .reduce((a, b) => (b.like > a.like ? b : a));
  return best.like > 1 ? best.delimiter : undefined;
}

const cellsOf = (rows: readonly PlacedCsvRow[], column: string | undefined): readonly string[] =>
  column === undefined ? [] : rows.flatMap((row) => (row.cells.get(column) ?? []).filter((cell) => !saysNothing(cell)));

/** "Start" and "End" hold days or, beside "Current", values: the cells tell which. */
function withValues(columns: SheetColumns, rows: readonly PlacedCsvRow[]): SheetColumns {
  const changed = new Map(columns);
  const move = (from: GoalColumn, to: GoalColumn) => {
    const cells = cellsOf(rows, changed.get(from));
    const holdsValues =
      cells.length > 0 &&
      cells.every((cell) => reachedAmount(cell) !== null && readDay(cell, { order: 'day-month' }) === null && periodOf(cell) === null);
    const column = changed.get(from);
    if (column === undefined || changed.has(to) || !holdsValues) return;
    changed.delete(from);
    changed.set(to, column);
  };
  move('start', 'from');
  move('end', 'to');
  return changed;
}

const filledCells = ({ cells }: PlacedCsvRow): readonly string[] => [...cells.values()].flat().filter((cell) => cell.trim() !== '');

/** The rows of several tables below one another as those of one: names of columns that stand there again, and a title above them, are no goals. */
function withoutHeaders({ header, rows }: CsvTable): readonly PlacedCsvRow[] {
  const names = new Set(header.filter((name) => name !== '').map(foldColumn));
  const isHeader = (row: PlacedCsvRow | undefined) =>
    row !== undefined &&
    filledCells(row).length > 1 &&
    [...row.cells].every(([column, cells]) => cells.every((cell) => foldColumn(cell) === column && names.has(column)));
  return rows.filter((row, index) => !isHeader(row) && !(filledCells(row).length === 1 && isHeader(rows[index + 1])));
}

/** Beside key results a "Goal" or "Title" is the objective. */
function withObjectives(columns: SheetColumns): SheetColumns {
  const titled = columns.get('title');
  if (titled === undefined || columns.has('objective') || !columns.has('keyResult')) return columns;
  return new Map([...columns, ['objective', titled] as const].filter(([column]) => column !== 'title'));
}

/** A column in which every cell is a word for an objective or a key result tells the types, whatever it is called. */
function withTypes(
  columns: SheetColumns,
  header: readonly string[],
  rows: readonly PlacedCsvRow[],
  grouped: ReadonlySet<string>,
): SheetColumns {
  if (columns.has('type')) return columns;
  const taken = new Set([...columns.values(), ...grouped]);
  const found = header.map(foldColumn).find((column) => {
    const cells = cellsOf(rows, column);
    return column !== '' && !taken.has(column) && cells.length > 1 && cells.every((cell) => kindOfRow(cell) !== null);
  });
  return found === undefined ? columns : new Map([...columns, ['type', found] as const]);
}

/** Reads the table of a sheet: titles above its header are passed over. Throws AppError `document-invalid`. */
export function sheetTable(text: string, file: string, mapped: Readonly<Record<string, string>> | null): SheetTable {
  const names = Object.values(mapped ?? {});
  const delimiter = delimiterOf(text, names);
  const short: number[] = [];
  // Old spreadsheets of the Mac end lines so.
  const lines = text.includes('\n') ? text : text.replaceAll('\r', '\n');
  const table: CsvTable = parseCsv(lines.replace(/^(\uFEFF?)"?sep=.[^\r\n]*/i, '$1'), {
    file,
    delimiter,
    headerOf: (rows) => {
      const likes = rows.map((cells) => likeness(cells, names));
      // Below the first row a single known name among others is a cell like "KR", not the name of a column.
      const isHeader = (index: number) =>
        index === 0 || (likes[index] ?? 0) > 1 || rows[index]?.filter((cell) => cell.trim() !== '').length === likes[index];
      const best = Math.max(...likes.filter((_, index) => isHeader(index)));
      return likes.findIndex((like, index) => like === best && isHeader(index));
    },
    nameColumns: numberedNames,
    short: (line) => short.push(line),
  });
  const { header } = table;
  const rows = withoutHeaders(table);
  const given = mappedColumns(table, mapped, file);
  const faults: Fault[] = [...given.faults];
  const wide = wideColumns(header, new Set(given.columns.values()));
  const grouped = new Set(wide.flatMap(({ columns }) => [...columns.values()]));
  const usual = usualColumns(header, new Set([...given.columns.values(), ...grouped]), given.columns);
  const columns = withTypes(withValues(withObjectives(new Map([...given.columns, ...usual])), rows), header, rows, grouped);
  if (faults.length === 0 && !saysGoals(columns) && wide.length === 0) faults.push(noGoalsColumn(header, file));
  if (faults.length > 0) throw appError('document-invalid', { faults });
  const read = new Set([...columns.values(), ...grouped]);
  return {
    rows,
    columns,
    wide: wide.map(({ number, columns: own }) => ({ number, columns: withValues(own, rows) })),
    unread: header.filter(
      (column) =>
        column !== '' &&
        !read.has(foldColumn(column)) &&
        !(columns.has('period') && yearColumns.includes(foldColumn(column))) &&
        cellsOf(rows, foldColumn(column)).length > 0,
    ),
    short,
  };
}
