import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openHistory } from '../../src/history/open.ts';
import { serverAddress } from '../../src/history/server/address.ts';
import { serverEngine } from '../../src/history/server/server.ts';
import { postgresInstalled, type RealPostgres, startPostgres } from '../real/postgres.ts';
import { deps, now, testHistory, testSharedHistory } from './contract.ts';
import { testProcesses } from './processes.ts';
import { testSchema } from './schema.ts';
import { snapshotAt } from './snapshots.ts';

async function run(at: string, sql: string): Promise<void> {
  const { host, user, database } = serverAddress(at);
  const client = new pg.Client({ host: host ?? '', user: user ?? '', database: database ?? '' });
  await client.connect();
  await client.query(sql);
  await client.end();
}

describe.skipIf(!postgresInstalled())('on a real PostgreSQL', () => {
  let server: RealPostgres;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server?.stop());
  const place = () => server.database();

  testHistory('a server', place);
  testSharedHistory('a server', place);
  testSchema('a server', place, run, (at) => serverEngine(at, {}, false));
  testProcesses('a server', place, 21);

  test('two that would wait for each other both come through', async () => {
    const at = await place();
    const [one, other] = [await openHistory(at, 'default', deps()), await openHistory(at, 'default', deps())];
    for (let day = 1; day < 10; day++) await one.save(snapshotAt(`2026-10-0${day}T08:00:00Z`));
    const both = await Promise.all([one, other].map((history) => history.prune({ days: 1, daily: true }, now)));
    expect(Math.max(...both.map(({ emptied }) => emptied))).toBe(9);
    await Promise.all([one.close(), other.close()]);
  });

  test.each([
    ['a database that is not there', (at: string) => at.replace(/history_\d+/, 'nowhere'), 'history-unreachable', 3],
    ['a user that is not known', (at: string) => at.replace('user=throughline', 'user=stranger'), 'history-refused', 4],
  ])('%s', async (_what, wrong, code, exit) => {
    await expect(openHistory(wrong(await place()), 'default', deps())).rejects.toMatchObject({ code, exit });
  });

  test('whoever may read and not write is refused when the schema is missing, and reads when it is there', async () => {
    const at = await place();
    await run(at, 'drop role if exists reader; create role reader login');
    const asReader = at.replace('user=throughline', 'user=reader');
    await expect(openHistory(asReader, 'default', deps())).rejects.toMatchObject({ code: 'history-refused' });
    const writer = await openHistory(at, 'default', deps());
    await writer.save(snapshotAt(now.toISOString()));
    await writer.close();
    await run(at, 'grant select on all tables in schema public to reader');
    const reader = await openHistory(asReader, 'default', deps());
    expect(await reader.heads()).toHaveLength(1);
    await expect(reader.save(snapshotAt('2026-11-19T09:00:00Z'))).rejects.toMatchObject({ code: 'history-refused' });
    await reader.close();
  });
});
