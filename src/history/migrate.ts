import type { Kysely } from 'kysely';
import { appError } from '../errors.ts';
import type { Engine } from './engine.ts';
import { type Migration, migrations as released } from './migrations.ts';
import type { Tables } from './tables.ts';

/** The version of the schema; null where there is none yet. */
async function versionIn(db: Kysely<Tables>, engine: Engine): Promise<number | null> {
  try {
    const row = await db
      .selectFrom('throughline_meta')
      .select('value')
      .where('workspace_id', '=', '')
      .where('name', '=', 'schema')
      .executeTakeFirst();
    return row === undefined ? null : Number(row.value);
  } catch (error) {
    if (engine.kindOf(error) === 'table-missing') return null;
    throw error;
  }
}

async function createLock(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable('throughline_meta')
    .ifNotExists()
    .addColumn('workspace_id', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('value', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('throughline_meta_key', ['workspace_id', 'name'])
    .execute();
  await db
    .insertInto('throughline_meta')
    .values({ workspace_id: '', name: 'schema', value: '0' })
    .onConflict((conflict) => conflict.columns(['workspace_id', 'name']).doNothing())
    .execute();
}

/**
 * Brings the schema up to date, once however many processes try: the row that holds its version is the lock, for not every server knows
 * advisory locks. Throws AppError `history-newer`.
 */
export async function migrate(db: Kysely<Tables>, engine: Engine, migrations: readonly Migration[] = released): Promise<void> {
  const refuseNewer = (version: number) => {
    if (version > migrations.length) throw appError('history-newer', { at: engine.name, version, known: migrations.length });
  };
  const found = await versionIn(db, engine);
  refuseNewer(found ?? 0);
  if (found === migrations.length) return;
  if (found === null) await createLock(db);
  await db.transaction().execute(async (transaction) => {
    const lock = transaction.updateTable('throughline_meta').where('workspace_id', '=', '').where('name', '=', 'schema');
    await lock.set(({ ref }) => ({ value: ref('value') })).execute();
    const version = (await versionIn(transaction, engine)) ?? 0;
    refuseNewer(version);
    for (const change of migrations.slice(version)) await change(transaction);
    await lock.set({ value: String(migrations.length) }).execute();
  });
}
