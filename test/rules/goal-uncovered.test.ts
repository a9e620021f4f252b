import { expect, test } from 'vitest';
import { type Case, judgeRecords, told, work } from '../world/world.ts';

const rule = 'goal-uncovered';
const idle = (goal: string, title: string, severity = 'warning', owner = '') =>
  `- ${severity} "${goal}": no open issue is linked to ${goal} "${title}"${owner}`;
const first = (severity?: string) => idle('O1-KR1', 'Monthly churn from 5 % to 3 %', severity);
const second = (severity?: string) => idle('O1-KR2', 'Payouts within one day from 80 % to 95 %', severity);

const cases: readonly Case[] = [
  { why: 'nobody works on anything: only goals that are due now are named', records: [], found: [first(), second()] },
  { why: 'work on one of two', records: [work(1, 'OKR: O1-KR1')], found: [second()] },
  { why: 'work on both', records: [work(1, 'OKR: O1-KR1, O1-KR2')], found: [] },
  {
    why: 'work below an epic that is linked counts, the epic alone does not',
    records: [work(1, 'OKR: O1-KR1', { type: 'Epic' }), work(2, '', { parent: 'SHOP-1' }), work(3, 'OKR: O1-KR2', { type: 'Epic' })],
    found: [second()],
  },
  {
    why: 'done and dropped work is no work on it any more',
    records: [
      work(1, 'OKR: O1-KR1', { status: 'Done', closedAt: '2026-11-19T09:00:00Z' }),
      work(2, 'OKR: O1-KR2', { status: 'Duplicate', closedAt: '2026-11-19T09:00:00Z' }),
    ],
    found: [first(), second()],
  },
  { why: 'work on the objective is on none of its key results', records: [work(1, 'OKR: O1')], found: [first(), second()] },
  {
    why: 'an objective without key results is named itself, with its owner',
    records: [],
    goals: 'objectives: [{id: O1, title: Keep them, owner: payments-lead}]',
    found: [idle('O1', 'Keep them', 'warning', ', owned by payments-lead')],
  },
  {
    why: 'done, dropped, past and coming goals may rest',
    records: [],
    goals: `objectives:
  - {id: A, title: Done, status: done}
  - {id: B, title: Dropped, status: dropped}
  - {id: C, title: Past, period: 2026-Q3}
  - {id: D, title: Coming, period: 2027-Q1}
  - {id: E, title: Always}`,
    found: [idle('E', 'Always')],
  },
  { why: 'the first and the last day of a period belong to it', records: [], now: '2026-12-31T23:59:59Z', found: [first(), second()] },
  { why: 'a day later it is over', records: [], now: '2027-04-01T00:00:00Z', found: [] },
  {
    why: 'an objective beside others that have key results is named too, and so is one whose key results are over',
    records: [work(1, 'OKR: A1')],
    goals: `objectives:
  - {id: A, title: Divided, keyResults: [{id: A1, title: Half}]}
  - {id: B, title: Whole}
  - {id: C, title: Left, keyResults: [{id: C1, title: Done, status: done}]}`,
    found: [idle('B', 'Whole'), idle('C', 'Left')],
  },
  {
    why: 'key results below an objective that is closed may rest',
    records: [],
    goals: 'objectives: [{id: A, title: Closed, status: dropped, keyResults: [{id: A1, title: Half}]}]',
    found: [],
  },
  { why: 'a source that was not read to its end proves nothing', records: [], incomplete: true, found: [] },
  { why: 'nor does an audit of shipped work', records: [], config: 'slices: [shipped]', found: [] },
  { why: 'without goals there is nothing to cover', records: [work(1, '')], goals: null, found: [] },
  {
    why: 'it is as severe as the team, or the strict preset, says',
    records: [work(1, 'OKR: O1-KR1')],
    config: 'rules: {extends: strict}',
    found: [second('error')],
  },
  { why: 'it can be switched off', records: [], config: 'rules: {goal-uncovered: off}', found: [] },
];

test.each(cases)('$why', ({ found, ...world }) => {
  expect(told(rule, judgeRecords(world))).toEqual(found);
});
