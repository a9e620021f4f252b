import { type CompiledQuery, type Kysely, sql } from 'kysely';
import type { Tables } from './tables.ts';

/** Rows of one statement: engines take a limited number of parameters, SQLite 32 766 of them. */
const together = 100;

/**
 * Inserts rows given as values in the order of `columns`. The statement is built once for all full chunks, for building it costs more
 * than running it.
 */
export async function insertRows(
  db: Kysely<Tables>,
  table: keyof Tables,
  columns: readonly string[],
  rows: Iterable<readonly unknown[]>,
  signal: AbortSignal,
): Promise<void> {
  let full: CompiledQuery | null = null;
  const names = sql.join(columns.map((column) => sql.ref(column)));
  const statement = (chunk: readonly (readonly unknown[])[]): CompiledQuery => {
    const tuples = chunk.map((row) => sql`(${sql.join(row)})`);
    return sql`insert into ${sql.table(table)} (${names}) values ${sql.join(tuples)}`.compile(db);
  };
  const write = async (chunk: readonly (readonly unknown[])[]) => {
    signal.throwIfAborted();
    if (chunk.length < together) return db.executeQuery(statement(chunk));
    full ??= statement(chunk);
    return db.executeQuery({ ...full, parameters: chunk.flat() });
  };
  let chunk: (readonly unknown[])[] = [];
  for (const row of rows) {
    chunk.push(row);
    if (chunk.length < together) continue;
    await write(chunk);
    chunk = [];
  }
  if (chunk.length > 0) await write(chunk);
}
