import { parse } from 'csv-parse/sync';
import { foldColumn, guessDelimiter, isEmpty, lineCounter, parserOptions, type RawRecord, type RawRow } from '../../documents/csv-rows.ts';
import { knownNames, type TableHead } from './columns.ts';

/** What the beginning of a table shows. */
export interface TableLook extends TableHead {
  readonly delimiter: string;
  /** The line of the row that names the columns, counted from 1. */
  readonly line: number;
  /** False when no row was found that names columns: the header is the first row that is as wide as the others. */
  readonly sure: boolean;
  /** How many cells stood in each row above the header. */
  readonly above: readonly { readonly line: number; readonly cells: number }[];
}

/** So far down a header is looked for. */
const mostAbove = 50;
const mostRows = 300;

/** `sep=;`, with which Excel is told the separator. */
const separatorLine = /^\uFEFF?"?sep=([,;\t|])"?[,;\t|]*\r?(?:\n|$)/i;

function rowsOf(head: string, delimiter: string): RawRow[] {
  const counter = lineCounter();
  const rows: RawRow[] = [];
  try {
    parse(head, {
      ...parserOptions(delimiter),
      to: mostAbove + mostRows,
      on_record: (record) => {
        const raw = record as unknown as RawRecord;
        const line = counter.beginning(raw);
        if (!isEmpty(raw.record)) rows.push({ line, cells: raw.record });
        return null;
      },
    });
  } catch {
    // The head may end within a row, or hold one that is broken: who reads the rows will say so.
  }
  return rows;
}

const filled = (cells: readonly string[]): number => cells.filter((cell) => cell.trim() !== '').length;

/** Whether a cell is a number, a date or an address, and so names no column. */
const isValue = (cell: string): boolean => /^\s*(?:[\d.,:/-]+|\d{4}-\d{2}-\d{2}\b.*|https?:\/\/\S+)\s*$/i.test(cell);

/** Which row names the columns: the first that names the key or the title and something else besides; null when none does. */
function headerIn(rows: readonly RawRow[], configured: readonly string[]): number | null {
  const named = rows
    .slice(0, mostAbove)
    .map(({ cells }, index) => (filled(cells) < 2 || cells.some(isValue) ? null : knownNames(cells, configured, index > 0)));
  const names = (least: number) =>
    named.findIndex((known) => known !== null && (known.has('key') || known.has('title')) && known.size >= least);
  const found = names(2);
  if (found !== -1) return found;
  // One known name may be chance further down; where it stands first it is a header.
  return names(1) === 0 ? 0 : null;
}

/**
 * Looks at the first rows of a table for its separator and for the row that names the columns; `configured` are names that the config
 * knows. Null when there is no row at all.
 */
export function lookAtTable(head: string, configured: readonly string[]): TableLook | null {
  const told = separatorLine.exec(head)?.[1];
  const guessed = guessDelimiter(head);
  const delimiters = told === undefined ? [...new Set([guessed, ',', ';', '\t', '|'])] : [told];
  let first: { readonly delimiter: string; readonly rows: readonly RawRow[] } | null = null;
  for (const delimiter of delimiters) {
    const rows = rowsOf(head, delimiter).filter(({ line, cells }) => told === undefined || line > 1 || filled(cells) > 2);
    if (rows.length === 0) continue;
    first ??= { delimiter, rows };
    const header = headerIn(rows, configured);
    if (header !== null) return lookFrom(delimiter, rows, header, true);
  }
  if (first === null) return null;
  const widths = first.rows.slice(0, mostAbove).map(({ cells }) => filled(cells));
  const usual = widths.toSorted((a, b) => a - b)[Math.floor(widths.length / 2)] ?? 0;
  return lookFrom(
    first.delimiter,
    first.rows,
    Math.max(
      0,
      widths.findIndex((width) => width >= usual),
    ),
    false,
  );
}

function lookFrom(delimiter: string, rows: readonly RawRow[], at: number, sure: boolean): TableLook {
  const header = (rows[at]?.cells ?? []).map((cell) => cell.trim());
  const columns = header.map(foldColumn);
  const sample = rows.slice(at + 1).filter(({ cells }) => cells.length > 1 || columns.length === 1);
  const cells = new Map<string, readonly string[]>();
  return {
    delimiter,
    line: rows[at]?.line ?? 1,
    sure,
    above: rows.slice(0, at).map(({ line, cells: own }) => ({ line, cells: filled(own) })),
    header,
    rows: sample.length,
    cellsOf(folded) {
      const known = cells.get(folded);
      if (known !== undefined) return known;
      const found = sample.flatMap((row) => columns.flatMap((column, i) => (column === folded ? (row.cells[i] ?? '') : [])));
      const full = found.filter((cell) => cell.trim() !== '' && cell !== 'null');
      cells.set(folded, full);
      return full;
    },
  };
}
