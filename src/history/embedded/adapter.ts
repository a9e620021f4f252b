import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import type { SqliteDatabase, SqliteStatement } from 'kysely';

/** Statements that are kept ready, so that inserting by chunks parses each once. */
const mostReady = 16;

function statementOf(statement: StatementSync): SqliteStatement {
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...(parameters as SQLInputValue[])),
    run: (parameters) => statement.run(...(parameters as SQLInputValue[])),
    iterate: (parameters) => statement.iterate(...(parameters as SQLInputValue[])),
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
