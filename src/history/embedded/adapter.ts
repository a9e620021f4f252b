import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import type { SqliteDatabase, SqliteStatement } from 'kysely';

/** Statements that are kept ready, so that inserting by chunks parses each once. */
const mostReady = 16;

function statementOf(statement: StatementSync): SqliteStatement {
  const names = statement.columns().map(({ name }) => name);
  // The engine itself takes three times as long to make objects.
  statement.setReturnArrays(true);
  const named = (values: readonly unknown[]) => {
    const row: Record<string, unknown> = {};
    for (let i = 0; i < names.length; i++) row[names[i] as string] = values[i];
    return row;
  };
  const rows = (parameters: readonly unknown[]) => statement.iterate(...(parameters as SQLInputValue[])) as unknown as Iterable<unknown[]>;
  return {
    reader: names.length > 0,
    all: (parameters) => (statement.all(...(parameters as SQLInputValue[])) as unknown as unknown[][]).map(named),
    run: (parameters) => statement.run(...(parameters as SQLInputValue[])),
    *iterate(parameters) {
      for (const values of rows(parameters)) yield named(values);
    },
  };
}

/**
 * `node:sqlite` as Kysely's SQLite dialect wants its database. A transaction takes the lock for writing when it begins: one that first
 * reads and then writes would not wait for it, but fail.
 */
export function adapt(database: DatabaseSync): SqliteDatabase {
  const ready = new Map<string, SqliteStatement>();
  return {
    close: () => database.close(),
    prepare(sql) {
      const known = ready.get(sql);
      if (known !== undefined) return known;
      const statement = statementOf(database.prepare(sql === 'begin' ? 'begin immediate' : sql));
      if (ready.size >= mostReady) ready.clear();
      ready.set(sql, statement);
      return statement;
    },
  };
}
