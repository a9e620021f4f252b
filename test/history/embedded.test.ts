import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { testHistory, testSharedHistory } from './contract.ts';

const place = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-history-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'history.db');
};

testHistory('a file', place);
testSharedHistory('a file', place);
testHistory('memory', async () => ':memory:');
