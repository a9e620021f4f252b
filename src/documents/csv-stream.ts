import { parse } from 'csv-parse';
import {
  byColumn,
  type CsvRow,
  foldColumn,
  isEmpty,
  lineCounter,
  misfit,
  parserOptions,
  type RawRecord,
  type RawRow,
  sayBroken,
} from './csv-rows.ts';

/** A table too big to hold: its header, then its rows as they come. */
export interface CsvStream {
  readonly header: readonly string[];
  readonly rows: AsyncIterable<CsvRow>;
}

/** Why a big table breaks off; `line` is where the row that cannot be read begins. */
export class CsvBroken extends Error {
  readonly line: number;

  constructor(line: number, message: string) {
    super(message);
    this.name = 'CsvBroken';
    this.line = line;
  }
}

async function* rawRows(chunks: AsyncIterable<string | Uint8Array>, delimiter: string): AsyncGenerator<RawRow> {
  const counter = lineCounter();
  let ready: RawRow[] = [];
  const parser = parse({
    ...parserOptions(delimiter),
    on_record: (record) => {
      const raw = record as unknown as RawRecord;
      const line = counter.beginning(raw);
      if (!isEmpty(raw.record)) ready.push({ line, cells: raw.record });
      return null;
    },
  });
  // The parser is driven chunk by chunk: its own iterator drops the rows it has ready when a later one is broken.
  parser.on('error', () => {});
  const settle = (act: (done: (error?: Error | null) => void) => void) =>
    new Promise<Error | null>((resolve) => act((error) => resolve(error ?? null)));
  function* handOver(error: Error | null): Generator<RawRow> {
    yield* ready;
    ready = [];
    if (error === null) return;
    const message = sayBroken(error);
    throw message === null ? error : new CsvBroken(counter.next(), message);
  }
  try {
    for await (const chunk of chunks) yield* handOver(await settle((done) => parser.write(chunk, done)));
    yield* handOver(await settle((done) => parser.end(done)));
  } finally {
    parser.destroy();
  }
}

export interface StreamOptions {
  readonly delimiter: string;
  /** The line of the row that names the columns; the first row when it is not given. */
  readonly headerLine?: number;
  /** The name under which the cells of a column are kept, its own folded one when it is not given. */
  readonly nameOf?: (column: string) => string;
  /** A row that does not fit the header. */
  readonly skip: (line: number, reason: string) => void;
  /** Whether rows that leave out their last cells are given as if these were empty; else they do not fit. */
  readonly pad?: boolean;
}

/**
 * Reads a table in constant memory. A row that does not fit the header goes to `skip` with its line, and reading goes on;
 * a quote out of place leaves no way to tell where rows begin: the rows throw CsvBroken. No header at all throws it too.
 */
export async function streamCsv(
  chunks: AsyncIterable<string | Uint8Array>,
  { delimiter, headerLine = 1, nameOf = foldColumn, skip, pad = false }: StreamOptions,
): Promise<CsvStream> {
  const raw = rawRows(chunks, delimiter);
  let first = await raw.next();
  while (!first.done && first.value.line < headerLine) first = await raw.next();
  if (first.done) throw new CsvBroken(1, 'there is no row that names the columns');
  const header = first.value.cells.map((cell) => cell.trim());
  const columns = header.map(nameOf);
  async function* rows(): AsyncGenerator<CsvRow> {
    for await (const { line, cells } of raw) {
      const missing = columns.length - cells.length;
      if (pad && missing > 0) {
        yield { line, cells: byColumn(columns, cells), missing };
        continue;
      }
      const reason = misfit(cells, columns.length);
      if (reason === null) yield { line, cells: byColumn(columns, cells) };
      else skip(line, reason);
    }
  }
  return { header, rows: rows() };
}
