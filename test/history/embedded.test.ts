import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Kysely } from 'kysely';
import { describe, expect, test } from 'vitest';
import { embeddedEngine } from '../../src/history/embedded/embedded.ts';
import { migrate } from '../../src/history/migrate.ts';
import { openHistory } from '../../src/history/open.ts';
import { createStore } from '../../src/history/store.ts';
import type { Tables } from '../../src/history/tables.ts';
import { deps, now, testHistory, testSharedHistory } from './contract.ts';
import { newFile } from './files.ts';
import { testSchema } from './schema.ts';
import { snapshotAt } from './snapshots.ts';

const place = async () => newFile();

async function run(file: string, sql: string): Promise<void> {
  const database = new DatabaseSync(file);
  database.exec(sql);
  database.close();
}

testHistory('a file', place);
testSharedHistory('a file', place);
testSchema('a file', place, run, embeddedEngine);
testHistory('memory', async () => ':memory:');

const refusalOf = (file: string) =>
  openHistory(file, 'default', deps()).then(
    () => null,
    (error: unknown) => error,
  );

describe('a file that is no history', () => {
  test('a text is refused and stays as it was', async () => {
    const file = newFile();
    writeFileSync(file, 'goals: goals.yml\n');
    expect(await refusalOf(file)).toMatchObject({ code: 'history-damaged', exit: 3, message: expect.stringContaining(file) });
    expect(readFileSync(file, 'utf8')).toBe('goals: goals.yml\n');
  });

  test.each([
    ['without a mark', 'create table customers (name text)'],
    ['with a mark of its own', 'pragma application_id = 7'],
  ])('the database of another program is refused and stays as it was: %s', async (_what, sql) => {
    const file = newFile();
    await run(file, sql);
    expect(await refusalOf(file)).toMatchObject({ code: 'history-damaged', message: expect.stringContaining('another program') });
    const database = new DatabaseSync(file);
    expect(database.prepare("select name from sqlite_master where name like 'throughline%'").all()).toEqual([]);
    database.close();
  });

  test('a damaged file is named, and its rows are not given', async () => {
    const file = newFile();
    const history = await openHistory(file, 'default', deps());
    const snapshot = snapshotAt(now.toISOString(), { issues: 500 });
    await history.save(snapshot);
    await history.close();
    const bytes = readFileSync(file);
    writeFileSync(file, bytes.fill(0xff, 4096, bytes.length - 4096));
    const read = async () => {
      const damaged = await openHistory(file, 'default', deps());
      try {
        return await damaged.snapshot(snapshot.id);
      } finally {
        await damaged.close();
      }
    };
    await expect(read()).rejects.toMatchObject({ code: 'history-damaged', exit: 3 });
  });

  test('a row that is no longer JSON is damage, not a bug', async () => {
    const file = newFile();
    const history = await openHistory(file, 'default', deps());
    await history.save(snapshotAt(now.toISOString()));
    await run(file, "update throughline_snapshot set head = '{'");
    await expect(history.heads()).rejects.toMatchObject({ code: 'history-damaged' });
    await history.close();
  });

  test('a folder cannot be opened, and that is not a bug', async () => {
    expect(await refusalOf(newFile('.'))).toMatchObject({ code: 'history-unreachable', exit: 3 });
  });

  test.runIf(existsSync('/proc/self'))('a folder that cannot be made ends the attempt', async () => {
    expect(await refusalOf('/proc/nowhere/history.db')).toMatchObject({ code: 'history-unreachable' });
  });

  test('a file that another process keeps for itself is busy, in whichever words', () => {
    const { kindOf } = embeddedEngine(newFile());
    for (const errcode of [5, 6, 261, 517]) expect(kindOf(Object.assign(new Error('database is locked'), { errcode }))).toBe('busy');
  });
});

test('a file is made with its folders; only a new folder of our own is kept out of git', async () => {
  const own = newFile('a/.throughline/history.db');
  const other = newFile('memory/history.db');
  for (const file of [own, other]) await (await openHistory(file, 'default', deps())).close();
  expect(readFileSync(own.replace('history.db', '.gitignore'), 'utf8')).toBe('*\n');
  expect(() => readFileSync(other.replace('history.db', '.gitignore'))).toThrow('ENOENT');
});

describe('a file that can only be read', () => {
  test('tells what is stored, leaves no trace, and takes nothing', async () => {
    const file = newFile();
    const history = await openHistory(file, 'default', deps());
    const stored = snapshotAt('2026-11-13T09:00:00.000Z');
    await history.save(stored);
    await history.close();
    const before = readdirSync(dirname(file));
    const engine = embeddedEngine(file, true);
    const db = new Kysely<Tables>({ dialect: engine.dialect });
    await migrate(db, engine);
    const sealed = createStore(db, 'default', engine, { ...deps(), retention: null });
    expect((await sealed.heads()).map(({ id }) => id)).toEqual([stored.id]);
    expect(await sealed.snapshot(stored.id)).toEqual(stored);
    await expect(sealed.save(snapshotAt('2026-11-20T09:00:00.000Z'))).rejects.toMatchObject({ code: 'history-unreachable' });
    await sealed.close();
    expect(readdirSync(dirname(file))).toEqual(before);
  });

  test('is refused when it is the database of another program', async () => {
    const file = newFile();
    await run(file, 'create table customers (name text)');
    const engine = embeddedEngine(file, true);
    const db = new Kysely<Tables>({ dialect: engine.dialect });
    await expect(migrate(db, engine)).rejects.toMatchObject({ code: 'history-damaged' });
    await db.destroy();
  });
});
