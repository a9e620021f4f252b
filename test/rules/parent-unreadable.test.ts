import { expect, test } from 'vitest';
import { type Case, judgeRecords, told, work } from '../world/world.ts';

const rule = 'parent-unreadable';
const gone = (key: string, parent: string, more = '', severity = 'warning') =>
  `${key} ${severity} "${parent}": the parent ${parent} could not be read${more}`;

const cases: readonly Case[] = [
  {
    why: 'a parent that was read, or looked up',
    records: [work(1, ''), work(2, '', { parent: 'SHOP-1' }), work(3, '', { parent: 'OPS-1' })],
    outside: [{ key: 'OPS-1', title: 'Looked up' }],
    found: [],
  },
  { why: 'a parent that is nowhere', records: [work(1, '', { parent: 'OPS-1' })], found: [gone('SHOP-1', 'OPS-1')] },
  {
    why: 'one finding for each parent, with the number of issues below it, grandchildren too',
    records: [work(1, '', { parent: 'OPS-1' }), work(2, '', { parent: 'SHOP-1' }), work(3, '', { parent: 'OPS-2' })],
    found: [gone('SHOP-1', 'OPS-1', '; 2 issues hang below it'), gone('SHOP-3', 'OPS-2')],
  },
  {
    why: 'a parent of the parent that was looked up',
    records: [work(1, '', { parent: 'OPS-1' })],
    outside: [{ key: 'OPS-1', title: 'Looked up', parent: 'OPS-2' }],
    found: [gone('SHOP-1', 'OPS-2')],
  },
  { why: 'work that is linked by itself needs no parent', records: [work(1, 'OKR: O1', { parent: 'OPS-1' })], found: [] },
  {
    why: 'a parent that the goals know by its key is no riddle',
    records: [work(1, '', { parent: 'OPS-1' })],
    goals: 'objectives: [{id: O1, title: Keep them, match: {epics: [OPS-1]}}]',
    found: [],
  },
  {
    why: 'work that nobody asked for is not asked about its parent',
    records: [
      work(1, '', { parent: 'OPS-1', status: 'Done', closedAt: '2026-10-01T09:00:00Z' }),
      work(2, '', { parent: 'OPS-1', status: 'Duplicate' }),
    ],
    found: [],
  },
  {
    why: 'its severity is the team’s choice, for some issues too',
    records: [work(1, '', { parent: 'OPS-1' }), work(2, '', { parent: 'OPS-2', type: 'Task' })],
    config: `rules: {parent-unreadable: error}
overrides: [{when: {types: task}, rules: {parent-unreadable: off}}]`,
    found: [gone('SHOP-1', 'OPS-1', '', 'error')],
  },
];

test.each(cases)('$why', ({ found, ...world }) => {
  expect(told(rule, judgeRecords(world))).toEqual(found);
});

test('the help tells how to map it', () => {
  const { audit } = judgeRecords({ records: [work(1, '', { parent: 'OPS-1' })] });
  expect(audit.findings.find((finding) => finding.rule === rule)?.help).toContain('epic,OPS-1,GOAL');
});
