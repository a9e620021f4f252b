import { expect, test } from 'vitest';
import { openFolder } from './folder.ts';
import { audited, runCli } from './run.ts';

const records = [
  { key: 'A-1', title: 'One', status: 'open' },
  { key: 'A-2', title: 'Two', status: 'done', closedAt: '2026-08-12T09:00:00Z' },
];

test('work that was closed too long ago is counted in the audit and beside the state of its source', async () => {
  const { path } = openFolder({ 'in.json': JSON.stringify(records) });
  const { audit } = await audited(['in.json', '--now', '2026-11-20'], { cwd: path });
  expect(audit.sources).toMatchObject([{ issues: 1, older: 1, notes: [] }]);
  const { stdout } = await runCli(['audit', 'in.json', '--now', '2026-11-20'], { cwd: path });
  expect(stdout).toContain('read; 1 older left out');
});

test('a source without such work says nothing of it', async () => {
  const { path } = openFolder({ 'in.json': JSON.stringify(records.slice(0, 1)) });
  const { audit } = await audited(['in.json', '--now', '2026-11-20'], { cwd: path });
  expect(audit.sources[0]).not.toHaveProperty('older');
});
