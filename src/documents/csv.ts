import { parse } from 'csv-parse/sync';
import { appError, type Fault } from '../errors.ts';
import {
  byColumn,
  type CsvRow,
  foldColumn,
  guessDelimiter,
  isEmpty,
  lineCounter,
  misfit,
  parserOptions,
  type RawRecord,
  type RawRow,
  sayBroken,
} from './csv-rows.ts';

export { type CsvRow, foldColumn } from './csv-rows.ts';

/** A row of a small file, which can also say where a cell stands. */
export interface PlacedCsvRow extends CsvRow {
  /** Where the first cell of that folded column begins; the row's own place when there is no such column. */
  place(column: string): { readonly line: number; readonly column: number };
}

export interface CsvTable {
  /** The column names as written, trimmed. */
  readonly header: readonly string[];
  readonly rows: readonly PlacedCsvRow[];
}

/** Walks to the cell `index` of the row that begins at `line`. */
function placeCell(text: string, lineStarts: readonly number[], line: number, index: number, delimiter: string) {
  let at = lineStarts[line - 1] ?? 0;
  let row = line;
  if (at === 0 && text.startsWith('\uFEFF')) at = 1;
  let lineStart = at;
  let quoted = false;
  for (let cell = 0; cell < index && at < text.length; at += 1) {
    const char = text[at];
    if (char === '"') quoted = !quoted;
    else if (char === '\n') {
      row += 1;
      lineStart = at + 1;
    } else if (char === delimiter && !quoted) cell += 1;
  }
  return { line: row, column: at - lineStart + 1 };
}

export interface CsvOptions {
  readonly file: string;
  /** What separates cells; guessed from the first line when it is not given. */
  readonly delimiter?: string | undefined;
  /** Which of the first rows names the columns; the first one when it is not given. */
  readonly headerOf?: (rows: readonly (readonly string[])[]) => number;
  /** The names of the columns made such that each is one, where several are called alike. */
  readonly nameColumns?: (names: readonly string[]) => readonly string[];
  /** Hears of rows that leave out their last cells, which then are empty; without it they do not fit. */
  readonly short?: (line: number) => void;
}

/** Titles and remarks above the names of the columns are not longer than this. */
const preamble = 20;

/**
 * Reads a small table (goals, a mapping) whole; blank rows are left out. Throws AppError `document-invalid` with every row that does
 * not fit.
 */
export function parseCsv(text: string, options: CsvOptions): CsvTable {
  const { file, headerOf = () => 0, nameColumns = (names) => names, short } = options;
  const fault = (line: number, message: string, example: string | null = null): Fault => ({ file, line, column: 1, message, example });
  const delimiter = options.delimiter ?? guessDelimiter(text);
  const counter = lineCounter();
  const faults: Fault[] = [];
  const raw: RawRow[] = [];
  try {
    // Rows are handed over one by one, so that those before a fault can be judged too.
    parse(text, {
      ...parserOptions(delimiter),
      on_record: (record) => {
        const parsed = record as unknown as RawRecord;
        raw.push({ line: counter.beginning(parsed), cells: parsed.record });
        return null;
      },
    });
  } catch (error) {
    const message = sayBroken(error);
    if (message === null) throw error;
    faults.push(fault(counter.next(), message));
  }

  const filled = raw.filter(({ cells }) => !isEmpty(cells));
  const [head, ...body] = filled.slice(headerOf(filled.slice(0, preamble).map(({ cells }) => cells)));
  if (head === undefined) {
    throw appError('document-invalid', {
      faults: faults.length > 0 ? faults : [fault(1, 'the file is empty; its first row names the columns')],
    });
  }
  const names = nameColumns(head.cells.map((cell) => cell.replace(/\s+/g, ' ').trim()));
  const columns = names.map(foldColumn);
  const named = columns.findLastIndex((column) => column !== '') + 1;
  faults.unshift(
    ...body.flatMap(({ line, cells }) => {
      const isShort = cells.length < columns.length && short !== undefined;
      if (isShort) short(line);
      const message = isShort ? null : misfit(cells, columns.length);
      return message === null ? [] : [fault(line, message)];
    }),
  );
  if (faults.length > 0) throw appError('document-invalid', { faults });

  const lineStarts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lineStarts.push(at + 1);
  return {
    header: names.slice(0, named),
    rows: body.map(({ line, cells }) => ({
      line,
      cells: byColumn(columns, cells),
      place: (column) => placeCell(text, lineStarts, line, Math.max(0, columns.indexOf(foldColumn(column))), delimiter),
    })),
  };
}
