import { expect, test } from 'vitest';
import { issueReader } from '../../src/history/rows.ts';
import type { IssueRow } from '../../src/history/tables.ts';

const row: IssueRow = {
  workspace_id: 'shop',
  snapshot_id: 'id',
  position: 0,
  source: 'shop',
  issue_key: 'SHOP-1',
  title: 'Title',
  url: null,
  type: 'story',
  status: 'todo',
  standing: 'counted',
  team: null,
  sprint: null,
  priority: null,
  created_at: null,
  closed_at: null,
  estimate: null,
  weight: 1,
  slices: '["open"]',
  buckets: '{"O1":1}',
  aligned: 1,
  stated: 'stated',
  okr: 'linked',
  goals: '["O1"]',
  exempt: 0,
};

test.each<[string, IssueRow['aligned'], IssueRow['exempt'], boolean | null, boolean]>([
  ['numbers', 1, 0, true, false],
  ['texts, as servers give integers of 64 bits', '1', '0', true, false],
  ['texts the other way round', '0', '1', false, true],
  ['not known', null, 0, null, false],
])('flags that come as %s', (_, aligned, exempt, isAligned, isExempt) => {
  expect(issueReader()({ ...row, aligned, exempt })).toMatchObject({ aligned: isAligned, exempt: isExempt });
});
