import { readFileSync } from 'node:fs';
import { Kysely } from 'kysely';
import { describe, expect, test } from 'vitest';
import { AppError } from '../../src/errors.ts';
import type { Engine } from '../../src/history/engine.ts';
import { migrate } from '../../src/history/migrate.ts';
import { type Migration, migrations } from '../../src/history/migrations.ts';
import { openHistory } from '../../src/history/open.ts';
import type { Tables } from '../../src/history/tables.ts';
import type { Snapshot } from '../../src/model/snapshot.ts';
import { deps, now } from './contract.ts';
import { snapshotAt } from './snapshots.ts';

const fixture = (name: string) => readFileSync(new URL(`../fixtures/history/${name}`, import.meta.url), 'utf8');

/** What the database says of its schema. `run` runs SQL in it, past the store; `engineAt` is what the store runs on. */
export function testSchema(
  name: string,
  place: () => Promise<string>,
  run: (at: string, sql: string) => Promise<unknown>,
  engineAt: (at: string) => Engine,
): void {
  describe(`${name}: the schema`, () => {
    test('a database of the first version is read as it was written, and can be written to', async () => {
      const at = await place();
      await run(at, fixture('version-1.sql'));
      const history = await openHistory(at, 'shop', deps());
      const written = JSON.parse(fixture('version-1.json')) as Snapshot[];
      expect((await history.heads()).map(({ id }) => id)).toEqual(written.map(({ id }) => id).reverse());
      for (const snapshot of written) expect(await history.snapshot(snapshot.id)).toEqual(snapshot);
      expect(await history.save(snapshotAt(now.toISOString()))).toBe(true);
      await history.close();
    });

    test('a database that a later version wrote is refused and stays as it was', async () => {
      const at = await place();
      const history = await openHistory(at, 'default', deps());
      await history.save(snapshotAt(now.toISOString()));
      await history.close();
      await run(at, "update throughline_meta set value = '999' where name = 'schema'");
      const refusal = await openHistory(at, 'default', deps()).catch((error: unknown) => error);
      expect(refusal).toBeInstanceOf(AppError);
      expect(refusal).toMatchObject({ code: 'history-newer', exit: 2, message: expect.stringContaining('999') });
      await run(at, `update throughline_meta set value = '${migrations.length}' where name = 'schema'`);
      const again = await openHistory(at, 'default', deps());
      expect(await again.heads()).toHaveLength(1);
      await again.close();
    });

    test('a migration comes whole or not at all, and once', async () => {
      const at = await place();
      await (await openHistory(at, 'default', deps())).close();
      const engine = engineAt(at);
      const db = new Kysely<Tables>({ dialect: engine.dialect });
      const grow: Migration = async ({ schema }) => schema.createTable('throughline_more').addColumn('workspace_id', 'text').execute();
      const fail: Migration = () => Promise.reject(new Error('no further'));
      await expect(migrate(db, engine, [...migrations, grow, fail])).rejects.toThrow('no further');
      await migrate(db, engine, migrations);
      await migrate(db, engine, [...migrations, grow]);
      await migrate(db, engine, [...migrations, grow]);
      await expect(migrate(db, engine, migrations)).rejects.toThrow('written by a later throughline');
      await db.destroy();
    });
  });
}
