import { expect, test } from 'vitest';
import { type Case, judgeRecords, told, work } from '../world/world.ts';

const rule = 'hierarchy-cycle';
const round = (key: string, subject: string, way: string, severity = 'error') =>
  `${key} ${severity} "${subject}": its parents go in a circle: ${way}`;
const below = (number: number, parent: number, more = {}) => work(number, '', { parent: `SHOP-${parent}`, ...more });

const cases: readonly Case[] = [
  { why: 'parents that end', records: [work(1, ''), below(2, 1), below(3, 2)], found: [] },
  { why: 'an issue that is its own parent', records: [below(1, 1)], found: [round('SHOP-1', 'SHOP-1', 'SHOP-1 → SHOP-1')] },
  {
    why: 'one finding for each circle, whoever hangs below it',
    records: [below(1, 2), below(2, 1), below(3, 1), below(4, 3), below(5, 6), below(6, 5)],
    found: [round('SHOP-1', 'SHOP-1', 'SHOP-1 → SHOP-2 → SHOP-1'), round('SHOP-5', 'SHOP-5', 'SHOP-5 → SHOP-6 → SHOP-5')],
  },
  {
    why: 'the finding is the same wherever the reading begins',
    records: [below(3, 1), below(2, 3), below(1, 2)],
    found: [round('SHOP-1', 'SHOP-1', 'SHOP-1 → SHOP-2 → SHOP-3 → SHOP-1')],
  },
  {
    why: 'a long circle is cut in the message',
    records: Array.from({ length: 12 }, (_, i) => below(i + 1, ((i + 1) % 12) + 1)),
    found: [round('SHOP-1', 'SHOP-1', 'SHOP-1 → SHOP-2 → SHOP-3 → SHOP-4 → SHOP-5 → SHOP-6 → SHOP-7 → SHOP-8 → …')],
  },
  {
    why: 'a circle of parents outside of the source is about none of its issues',
    records: [work(1, '', { parent: 'OPS-1' })],
    outside: [
      { key: 'OPS-1', title: 'One', parent: 'OPS-2' },
      { key: 'OPS-2', title: 'Other', parent: 'OPS-1' },
    ],
    found: [round('-', 'OPS-1', 'OPS-1 → OPS-2 → OPS-1')],
  },
  {
    why: 'its severity is the team’s choice, for some issues too',
    records: [below(1, 2, { type: 'Epic' }), below(2, 1, { type: 'Epic' }), below(3, 3)],
    config: `rules: {hierarchy-cycle: warning}
overrides: [{when: {types: epic}, rules: {hierarchy-cycle: off}}]`,
    found: [round('SHOP-3', 'SHOP-3', 'SHOP-3 → SHOP-3', 'warning')],
  },
];

test.each(cases)('$why', ({ found, ...world }) => {
  expect(told(rule, judgeRecords(world))).toEqual(found);
});

test('in a circle each keeps its own link, and nothing comes down from it', () => {
  const { linked } = judgeRecords({ records: [{ ...below(1, 2), body: 'OKR: O1' }, below(2, 1), below(3, 1)] });
  expect(linked.map(({ okr }) => okr.status)).toEqual(['linked', 'missing', 'missing']);
});
