import { afterAll, beforeAll, describe } from 'vitest';
import { postgresInstalled, type RealPostgres, startPostgres } from '../real/postgres.ts';
import { testHistory, testSharedHistory } from './contract.ts';
import { testProcesses } from './processes.ts';

describe.skipIf(!postgresInstalled())('on a real PostgreSQL', () => {
  let server: RealPostgres;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server?.stop());
  const place = () => server.database();

  testHistory('a server', place);
  testSharedHistory('a server', place);
  testProcesses('a server', place, 21);
});
