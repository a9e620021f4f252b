import type { PlacedCsvRow } from '../documents/csv.ts';
import { quote } from '../documents/words.ts';
import type { GoalColumn } from '../model/goals.ts';
import type { SheetColumns } from './columns.ts';
import { keyResultsIn } from './key-results-in.ts';
import { type Hearing, orderOfSheet, type SheetReading, type SheetRow, sheetRow } from './sheet-row.ts';
import type { SheetTable } from './sheet-table.ts';

const values = ['from', 'to', 'now', 'unit', 'updated', 'id'] as const satisfies readonly GoalColumn[];

const linesOf = (cell: string | undefined): readonly string[] => (cell ?? '').split(/\r?\n/).filter((line) => line.trim() !== '');

const withCells = (row: PlacedCsvRow, cells: Iterable<readonly [string, readonly string[]]>): PlacedCsvRow => ({
  line: row.line,
  place: row.place,
  cells: new Map([...row.cells, ...cells]),
});

/** A row for each key result of a cell that holds several; their values are told apart where there is a line for each. */
function apart(row: PlacedCsvRow, columns: SheetColumns, file: string, { warn }: Hearing): readonly PlacedCsvRow[] {
  const column = columns.get('keyResult') ?? '';
  const [cell = ''] = row.cells.get(column) ?? [];
  const given = values.flatMap((value) => {
    const own = columns.get(value);
    const lines = own === undefined ? [] : linesOf(row.cells.get(own)?.[0]);
    return own === undefined || lines.length === 0 ? [] : [{ own, lines }];
  });
  const parts = keyResultsIn(
    cell,
    given.some(({ lines }) => lines.length === 1),
  );
  const [first = ''] = parts;
  if (parts.length < 2) return first === '' || first === cell ? [row] : [withCells(row, [[column, [first]]])];
  const shared = given.filter(({ lines }) => lines.length !== parts.length);
  if (shared.length > 0) {
    const message = `${parts.length} key results stand in one cell, so ${shared.map(({ own }) => quote(own)).join(', ')} could be of any of them and ${shared.length === 1 ? 'is' : 'are'} left out; give each a row of its own`;
    warn({ file, ...row.place(column), message, example: null });
  }
  return parts.map((part, index) =>
    withCells(row, [
      [column, [part]],
      ...given.map(({ own, lines }): readonly [string, readonly string[]] => [
        own,
        lines.length === parts.length ? [lines[index] ?? ''] : [],
      ]),
    ]),
  );
}

/** A row of a wide sheet as other sheets have it: the objective's own row, and one below it for each key result. */
function below(row: PlacedCsvRow, { columns, wide }: SheetTable, reading: SheetReading): readonly SheetRow[] {
  const own = new Map(columns);
  const titled = own.get('title');
  if (!own.has('objective') && titled !== undefined) own.set('objective', titled);
  own.delete('keyResult');
  own.delete('title');
  const filled = wide.filter((one) => (row.cells.get(one.columns.get('keyResult') ?? '') ?? []).some((cell) => cell.trim() !== ''));
  const first = sheetRow(row, own, reading);
  const isNew = first.text('objective') !== null;
  // Where the row goes on with the objective above, the numbers of its columns are taken.
  const results = filled.map((one) => ({ ...sheetRow(row, one.columns, reading), ...(isNew ? { number: one.number } : {}) }));
  return isNew || results.length === 0 ? [first, ...results] : results;
}

/** The rows of a sheet, one for each goal, whether it has key results below one another, side by side or in one cell. */
export function sheetRows(table: SheetTable, reading: Omit<SheetReading, 'order'>): readonly SheetRow[] {
  const { columns, wide, rows } = table;
  const all = new Map([...columns, ...wide.flatMap((one) => [...one.columns])]);
  const ordered: SheetReading = { ...reading, order: orderOfSheet(rows, all) };
  if (wide.length > 0) return rows.flatMap((row) => below(row, table, ordered));
  const parted = columns.has('keyResult') ? rows.flatMap((row) => apart(row, columns, reading.file, reading)) : rows;
  return parted.map((row) => sheetRow(row, columns, ordered));
}
