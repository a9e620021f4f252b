import { type CsvRow, foldColumn, tornRow } from '../../documents/csv-rows.ts';
import type { TableColumns } from './columns.ts';

/** Tells issues from what else stands in the rows of a board: titles of groups, the header again above each, sums, and sub-items. */
export interface GroupedRows {
  /** The rows that may be issues; a lone cell that no header follows goes to `skip`. */
  rows(rows: AsyncIterable<CsvRow>, skip: (line: number, reason: string) => void): AsyncGenerator<CsvRow>;
  /** Whether a row that is no issue only sums up its group. */
  isSum(row: CsvRow, columns: TableColumns): boolean;
  /** How many rows were left out as parts of the row above. */
  subItems(): number;
}

const filled = ({ cells }: CsvRow): readonly (readonly [string, readonly string[]])[] =>
  [...cells].filter(([, values]) => values.length > 0);

/** For a table with this header. */
export function groupedRows(header: readonly string[]): GroupedRows {
  const names = header.map(foldColumn);
  const [first = ''] = names;
  let groups = 0;
  let subItems = 0;
  const repeats = ({ cells }: CsvRow): boolean => names.every((name) => name === '' || foldColumn(cells.get(name)?.[0] ?? '') === name);
  return {
    async *rows(rows, skip) {
      let waiting: CsvRow | null = null;
      let inside = false;
      const letGo = function* (): Generator<CsvRow> {
        if (waiting === null) return;
        const row = waiting;
        waiting = null;
        if (row.missing === undefined) yield row;
        else skip(row.line, tornRow(names.length - row.missing, names.length));
      };
      for await (const row of rows) {
        if (repeats(row)) {
          if (waiting !== null) groups += 1;
          waiting = null;
          inside = false;
          continue;
        }
        yield* letGo();
        const head = row.cells.get(first)?.[0] ?? '';
        if (/^sub-?items?$/i.test(head.trim()) && filled(row).length > 1) {
          inside = true;
          continue;
        }
        if (inside && head.trim() === '') {
          subItems += 1;
          continue;
        }
        inside = false;
        const cells = filled(row);
        if (cells.length === 1 && names.length > 1 && cells[0]?.[0] === first) waiting = row;
        else yield row;
      }
      yield* letGo();
    },
    isSum: ({ cells }, { of }) => groups > 0 && [...of.key, ...of.title].every((name) => (cells.get(name) ?? []).length === 0),
    subItems: () => subItems,
  };
}
