import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { SqliteDialect } from 'kysely';
import { appError } from '../../errors.ts';
import type { Engine, ErrorKind } from '../engine.ts';
import { adapt } from './adapter.ts';
import { prepareFolder } from './folder.ts';

/** "thrl": how `file` and we ourselves tell this file from a database of something else. */
const applicationId = 0x7468726c;

/** Milliseconds that a statement waits for another process; the whole run stands still meanwhile. */
const longestWait = 5000;

/** Bytes up to which a file that nobody closed is looked through; the engine mends such a file by itself. */
const mostChecked = 32 * 1024 * 1024;

/** SQLite's primary result codes. */
const kinds: Readonly<Record<number, ErrorKind>> = {
  3: 'unreachable', // no permission
  5: 'busy',
  6: 'busy',
  8: 'unreachable', // read-only
  10: 'unreachable', // input or output failed
  11: 'damaged',
  13: 'unreachable', // the disk is full
  14: 'unreachable', // cannot be opened
  26: 'damaged', // not a database
};

function kindOf(error: unknown): ErrorKind {
  if (!(error instanceof Error)) return 'other';
  const { errcode, code } = error as { errcode?: number; code?: string };
  if (errcode !== undefined) return error.message.startsWith('no such table') ? 'table-missing' : (kinds[errcode & 0xff] ?? 'other');
  return /^E(?:ACCES|PERM|ROFS|NOTDIR|EXIST|NOSPC|NOENT|ISDIR)$/.test(code ?? '') ? 'unreachable' : 'other';
}

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0;

/** A file that was closed leaves no log behind; while others have it open there is one too. */
const wasLeftOpen = (file: string) => sizeOf(`${file}-wal`) > 0 || sizeOf(`${file}-journal`) > 0;

const pragma = (database: DatabaseSync, name: string): unknown => Object.values(database.prepare(`pragma ${name}`).get() ?? {})[0];

/** The log beside the file lets readers and a writer work at once; network folders refuse it and keep the journal that they have. */
function useLog(database: DatabaseSync): void {
  try {
    pragma(database, 'journal_mode = wal');
  } catch (error) {
    if (kindOf(error) === 'damaged') throw error;
    pragma(database, 'journal_mode = delete');
  }
}

function claim(database: DatabaseSync, file: string): void {
  const found = Number(pragma(database, 'application_id'));
  if (found === applicationId) return;
  const tables = database.prepare("select name from sqlite_master where type = 'table'").all();
  if (found !== 0 || tables.some(({ name }) => !String(name).startsWith('throughline_'))) {
    throw appError('history-damaged', { at: file, reason: 'it is the database of another program' });
  }
  database.exec(`pragma application_id = ${applicationId}`);
}

function open(file: string): DatabaseSync {
  const isSuspect = file !== ':memory:' && wasLeftOpen(file) && sizeOf(file) < mostChecked;
  const database = new DatabaseSync(file, { timeout: longestWait, defensive: true, allowExtension: false });
  try {
    database.exec('pragma trusted_schema = off');
    if (isSuspect) {
      const answer = pragma(database, 'quick_check(1)');
      if (answer !== 'ok') throw appError('history-damaged', { at: file, reason: String(answer) });
    }
    useLog(database);
    database.exec('pragma synchronous = full');
    claim(database, file);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

const isWritable = (path: string): boolean => {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
};

/** A file that is there and can only be read, as in a checkout that somebody else owns. */
const isSealedFile = (file: string) => file !== ':memory:' && existsSync(file) && !(isWritable(file) && isWritable(dirname(file)));

/** Reads a file without any trace beside it. What others have not yet brought from their log into the file is not seen. */
function openSealed(file: string): DatabaseSync {
  const address = pathToFileURL(file);
  address.search = '?immutable=1';
  const database = new DatabaseSync(address, { readOnly: true, timeout: longestWait, defensive: true, allowExtension: false });
  try {
    database.exec('pragma trusted_schema = off');
    if (Number(pragma(database, 'application_id')) === applicationId) return database;
    throw appError('history-damaged', { at: file, reason: 'it is the database of another program' });
  } catch (error) {
    database.close();
    throw error;
  }
}

/**
 * The database in a file, made when it is not there; `:memory:` is gone when it is closed. A sealed one is only read: to write into it
 * fails as unreachable.
 */
export function embeddedEngine(file: string, isSealed: boolean = isSealedFile(file)): Engine {
  const database = async () => {
    if (isSealed) return adapt(openSealed(file));
    if (file !== ':memory:') await prepareFolder(file);
    return adapt(open(file));
  };
  return { dialect: new SqliteDialect({ database }), name: file, kindOf, attempts: 3, advice: null };
}
