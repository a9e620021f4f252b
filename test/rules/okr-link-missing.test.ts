import { expect, test } from 'vitest';
import { type Case, judgeRecords, told, work } from '../world/world.ts';

const rule = 'okr-link-missing';
const untied = (key: string, severity = 'error') => `${key} ${severity} "OKR": it is tied to no goal`;
const unread = (key: string) => `${key} error "OKR": the text that could name its goal could not be read`;

const cases: readonly Case[] = [
  { why: 'work that names no goal', records: [work(1, 'Call the bank again.')], found: [untied('SHOP-1')] },
  {
    why: 'work that names one, in any way a tracker has',
    records: [
      work(1, 'OKR: O1-KR1'),
      work(2, '', { labels: ['okr:o1-kr2'] }),
      work(3, '', { milestone: 'O1-KR1 by December' }),
      work(4, '', { fields: { 'Link to OKR': 'Keep the merchants we win' } }),
    ],
    found: [],
  },
  {
    why: 'a link comes down from the parent, and from its parent',
    records: [
      work(1, 'OKR: O1', { type: 'Epic' }),
      work(2, '', { parent: 'SHOP-1' }),
      work(3, 'OKR: TBD', { parent: 'SHOP-2' }),
      work(4, ''),
    ],
    found: [untied('SHOP-4')],
  },
  {
    why: 'it is not asked without goals',
    records: [work(1, '')],
    goals: null,
    found: [],
  },
  {
    why: 'run, invest and explore work is not asked',
    records: [work(1, '', { type: 'Bug' }), work(2, '', { labels: ['Tech-Debt'] }), work(3, '', { type: 'Spike' })],
    found: [],
  },
  {
    why: 'which work that is the team says',
    records: [work(1, '', { type: 'Bug' }), work(2, '', { labels: ['plumbing'] })],
    config: 'classes: {run: {types: []}, invest: {labels: {add: [plumbing]}}}',
    found: [untied('SHOP-1')],
  },
  {
    why: 'exempt and dropped work, epics and what was done long ago are not asked',
    records: [
      work(1, 'Throughline: exempt because the lease ends'),
      work(2, '', { status: 'Duplicate', closedAt: '2026-11-19T09:00:00Z' }),
      work(3, '', { type: 'Epic' }),
      work(4, '', { status: 'Done', closedAt: '2026-10-01T09:00:00Z' }),
    ],
    found: [],
  },
  {
    why: 'a placeholder is none, and says why',
    records: [work(1, 'OKR: TBD'), work(2, '## OKR\n\n_Which goal?_')],
    found: [
      'SHOP-1 error "OKR": its link to a goal is a placeholder ("TBD")',
      'SHOP-2 error "OKR": its link to a goal is a placeholder (only a hint (italic, bracketed or code))',
    ],
  },
  {
    why: 'a reason for having none is heard, and wins over the parent',
    records: [work(1, 'OKR: O1', { type: 'Epic' }), work(2, 'OKR: none, because the law asks for it', { parent: 'SHOP-1' })],
    found: ['SHOP-2 error "OKR": it says that it serves no goal: "the law asks for it"'],
  },
  {
    why: 'a parent that could not be read may be why',
    records: [work(1, '', { parent: 'OPS-7' })],
    found: ['SHOP-1 error "OKR": it is tied to no goal; its parent OPS-7 could not be read'],
  },
  {
    why: 'a text that cannot be read proves nothing; a label beside it does',
    records: [work(1, '?', { bodyFormat: 'adf' }), work(2, '?', { bodyFormat: 'adf', labels: ['okr:O1'] })],
    found: [unread('SHOP-1')],
  },
  {
    why: 'a link that does not hold is the finding of its own rule',
    records: [
      work(1, 'OKR: O9-KR9'),
      work(2, 'OKR: OLD-KR1'),
      work(3, 'OKR: NEXT-KR1'),
      work(4, 'OKR: DONE-KR1'),
      work(5, 'OKR: shared-alias'),
    ],
    found: [],
  },
  {
    why: 'overrides decide how severe it is',
    records: [work(1, '', { type: 'Task' }), work(2, '', { author: 'robot' })],
    config: `overrides:
  - {when: {types: task}, rules: {okr-link-missing: warning}}
  - {when: {authors: robot}, rules: {okr-link-missing: off}}`,
    found: [untied('SHOP-1', 'warning')],
  },
];

test.each(cases)('$why', ({ found, ...world }) => {
  expect(told(rule, judgeRecords(world))).toEqual(found);
});

test('the help names goals that are due, in the team’s own words', () => {
  const { audit } = judgeRecords({ records: [work(1, '')], config: 'conventions: {okr: [Ziel]}' });
  expect(audit.findings.find((finding) => finding.rule === rule)?.help).toBe('Ziel: one of O1-KR1, O1-KR2');
});
