import type { ColumnUse } from '../tracker.ts';
import { foldHeader, tableMarks } from './column-names.ts';
import { type TableColumns, tableColumns } from './columns.ts';
import type { FieldRoles } from './config.ts';

/** Remembers what the columns of a table are read as, and some of what stands in those that are fields alone. */
export interface ColumnUses {
  heard(folded: string, values: readonly string[]): void;
  /** Whether some column is there to state the business value in words, so that a row without a description is not unreadable. */
  statesValue(cellsOf: (folded: string) => readonly string[]): boolean;
  all(): readonly ColumnUse[];
}

const mostCells = 50;
const longest = 200;
/** The plain names of a column that holds the value in words, whatever the conventions say besides. */
const value =
  /\b(?:business value|value statement|business case|value|nutzen|geschaftswert|mehrwert|valeur(?: metier)?|valor(?: de negocio| do negocio)?|valore(?: di business)?|bedrijfswaarde|waarde|wartosc(?: biznesowa)?|ценность|бизнес ценность)\b|ビジネス価値|価値|商业价值|业务价值|價值|비즈니스 가치|가치/;

/** Keeps some of the different texts of each column. */
export function cellSamples() {
  const cells = new Map<string, Set<string>>();
  return {
    heard(folded: string, values: readonly string[]): void {
      let own = cells.get(folded);
      if (own === undefined) {
        own = new Set();
        cells.set(folded, own);
      }
      if (own.size >= mostCells) return;
      for (const cell of values) if (cell.length <= longest) own.add(Buffer.from(cell.trim()).toString());
    },
    of: (folded: string): readonly string[] => [...(cells.get(folded) ?? [])],
  };
}

/** The uses of the columns of one table. */
export function columnUse(header: readonly string[], columns: TableColumns, roles: FieldRoles): ColumnUses {
  const readAs = new Map<string, string>();
  for (const column of [...tableColumns, ...tableMarks]) for (const name of columns.of[column]) readAs.set(name, column);
  for (const name of columns.depths) readAs.set(name, 'title');
  const samples = cellSamples();
  const seen = new Set<string>();
  return {
    heard: samples.heard,
    statesValue: (cellsOf) =>
      columns.rest.some(({ name, folded }) => {
        const role = roles.roleOf(name);
        if (role === 'businessValue') return true;
        return role === null && value.test(foldHeader(name)) && cellsOf(folded).some((cell) => !/^[\d\s.,%/-]*$/.test(cell));
      }),
    all: () =>
      header.flatMap((column): ColumnUse[] => {
        const own = columns.rest.find(({ name }) => name === column)?.folded;
        const folded =
          own ?? [...readAs.keys()].find((name) => name === column.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase());
        if (folded === undefined || seen.has(folded)) return [];
        seen.add(folded);
        const role = own === undefined ? null : roles.roleOf(column);
        return [{ column, readAs: readAs.get(folded) ?? role ?? 'field', cells: samples.of(folded) }];
      }),
  };
}
