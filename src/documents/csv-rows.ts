import { CsvError, type Options } from 'csv-parse';

/** One row of a table; its cells by folded column name, empty ones left out, those of a repeated column in their order. */
export interface CsvRow {
  /** The line it begins on, counted from 1. */
  readonly line: number;
  readonly cells: ReadonlyMap<string, readonly string[]>;
  /** How many cells it leaves out at its end, read as empty; absent when it has them all. */
  readonly missing?: number;
}

/** The form under which a column is looked up: case, width and white space do not matter. */
export const foldColumn = (name: string): string => name.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();

const delimiters = [',', ';', '\t'] as const;

/** The separator of a table, judged by its first line that is not blank: the one of comma, semicolon and tab that stands there most often outside quotes. */
export function guessDelimiter(head: string): string {
  const counts = new Map<string, number>(delimiters.map((delimiter) => [delimiter, 0]));
  let quoted = false;
  let blank = true;
  for (const char of head) {
    if (char === '"') quoted = !quoted;
    if (char === '\n' && !quoted && !blank) break;
    if (char !== '\uFEFF' && char.trim() !== '') blank = false;
    const seen = counts.get(char);
    if (seen !== undefined && !quoted) counts.set(char, seen + 1);
  }
  return delimiters.reduce<string>((best, next) => ((counts.get(next) ?? 0) > (counts.get(best) ?? 0) ? next : best), ',');
}

export const parserOptions = (delimiter: string): Options => ({
  bom: true,
  delimiter,
  info: true,
  record_delimiter: ['\r\n', '\n'],
  relax_column_count: true,
  skip_empty_lines: true,
  max_record_size: 64 * 1024 * 1024,
});

export interface RawRecord {
  readonly info: { readonly lines: number };
  readonly record: readonly string[];
}

export interface RawRow {
  readonly line: number;
  readonly cells: readonly string[];
}

function countOf(char: string, text: string): number {
  let count = 0;
  for (let at = text.indexOf(char); at !== -1; at = text.indexOf(char, at + 1)) count += 1;
  return count;
}

/** Tells on which line a record begins: csv-parse says where it ends, and takes a carriage return inside a cell for a line of its own. */
export function lineCounter(): { beginning: (raw: RawRecord) => number; next: () => number } {
  let returns = 0;
  let end = 0;
  return {
    beginning({ info, record }) {
      let feeds = 0;
      for (const cell of record) {
        feeds += countOf('\n', cell);
        returns += countOf('\r', cell);
      }
      end = info.lines - returns;
      return end - feeds;
    },
    next: () => end + 1,
  };
}

export const isEmpty = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');

/** Why a row does not fit a header of so many columns. */
export const tornRow = (cells: number, columns: number): string =>
  `this row has ${cells} ${cells === 1 ? 'cell' : 'cells'} where the header has ${columns}; is a separator missing, or a text with separators not in "double quotes"?`;

/** Why a row does not fit the header, or null; blank cells past the last column, which spreadsheets leave, do no harm. */
export function misfit(cells: readonly string[], columns: number): string | null {
  if (cells.length === columns || (cells.length > columns && isEmpty(cells.slice(columns)))) return null;
  return tornRow(cells.length, columns);
}

export function byColumn(columns: readonly string[], cells: readonly string[]): Map<string, string[]> {
  const row = new Map<string, string[]>();
  for (const [index, column] of columns.entries()) {
    const cell = cells[index] ?? '';
    if (column === '') continue;
    const values = row.get(column);
    if (values === undefined) row.set(column, cell === '' ? [] : [cell]);
    else if (cell !== '') values.push(cell);
  }
  return row;
}

const quotesBroken =
  'a double quote is out of place here: a text that holds one is written "like ""this"" one", and every opening quote is closed';

/** How to say what csv-parse could not read; null when the error is not its own. */
export const sayBroken = (error: unknown): string | null =>
  error instanceof CsvError ? (error.code === 'CSV_MAX_RECORD_SIZE' ? 'this row is longer than 64 MB' : quotesBroken) : null;
