import { expect, test } from 'vitest';
import { type Case, judgeRecords, told, work } from '../world/world.ts';

const rule = 'business-value-missing';
const asked = (key: string, severity = 'error') => `${key} ${severity} "Business Value": it does not say what it brings to the business`;
const unread = (key: string) => `${key} error "Business Value": the text could not be read, so nothing can be said of its business value`;
const stated = 'Business Value: merchants wait one day less';
const exempt = 'Throughline: exempt until 2026-12-31, because the lease ends';

const cases: readonly Case[] = [
  { why: 'work that says nothing', records: [work(1, 'Call the bank again.')], found: [asked('SHOP-1')] },
  { why: 'work without any text', records: [{ key: 'SHOP-1', title: 'Retry' }], found: [asked('SHOP-1')] },
  { why: 'work that states it', records: [work(1, stated)], found: [] },
  { why: 'work with a placeholder, which is the finding of another rule', records: [work(1, 'Business Value: TBD')], found: [] },
  { why: 'it is asked without goals too', records: [work(1, '')], goals: null, found: [asked('SHOP-1')] },
  {
    why: 'run work is not asked, unless somebody chose to tie it to a goal',
    records: [
      work(1, '', { type: 'Bug' }),
      work(2, '', { labels: ['On-Call'] }),
      work(3, '', { type: 'Incident' }),
      work(4, 'OKR: O1-KR1', { type: 'Bug' }),
    ],
    found: [asked('SHOP-4')],
  },
  {
    why: 'invest and explore work is asked',
    records: [work(1, '', { labels: ['tech-debt'] }), work(2, '', { type: 'Spike' })],
    found: [asked('SHOP-1'), asked('SHOP-2')],
  },
  { why: 'exempt work is not asked', records: [work(1, exempt)], found: [] },
  {
    why: 'epics, dropped work and what was done long ago are not asked; what was done this week is',
    records: [
      work(1, '', { type: 'Epic' }),
      work(2, '', { status: "Won't Do", closedAt: '2026-11-19T09:00:00Z' }),
      work(3, '', { status: 'Done', closedAt: '2026-10-01T09:00:00Z' }),
      work(4, '', { status: 'Done', closedAt: '2026-11-19T09:00:00Z' }),
    ],
    found: [asked('SHOP-4')],
  },
  {
    why: 'a sub-task is asked only when it is alone, and its parent states nothing',
    records: [
      work(1, ''),
      work(2, '', { type: 'Sub-task', parent: 'SHOP-1' }),
      work(3, '', { type: 'Sub-task', parent: 'OPS-1' }),
      work(4, '', { type: 'Sub-task', parent: 'OPS-2' }),
    ],
    outside: [
      { key: 'OPS-1', title: 'Says nothing' },
      { key: 'OPS-2', title: 'States it', body: stated },
    ],
    found: [asked('SHOP-1'), asked('SHOP-3')],
  },
  {
    why: 'a statement of the epic is enough only by convention',
    records: [work(1, stated, { type: 'Epic' }), work(2, '', { parent: 'SHOP-1' })],
    config: 'conventions: {inheritStatement: epic}',
    found: [],
  },
  {
    why: 'a text that cannot be read proves nothing, and that is said',
    records: [work(1, 'no document', { bodyFormat: 'adf' }), { ...work(2, ''), body: { type: 'doc', content: [{ type: 'syncBlock' }] } }],
    found: [unread('SHOP-1'), unread('SHOP-2')],
  },
  {
    why: 'the label to write is the first of the team',
    records: [work(1, '')],
    config: 'conventions: {businessValue: [Nutzen, Value]}',
    found: ['SHOP-1 error "Nutzen": it does not say what it brings to the business'],
  },
  {
    why: 'the last override that fits decides how severe it is, or that it is off',
    records: [work(1, '', { type: 'Task' }), work(2, '', { type: 'Task', labels: ['docs'] }), work(3, '')],
    config: `overrides:
  - {when: {types: task}, rules: {business-value-missing: info}}
  - {when: {labels: docs}, rules: {business-value-missing: off}}`,
    found: [asked('SHOP-3'), asked('SHOP-1', 'info')],
  },
];

test.each(cases)('$why', ({ found, ...world }) => {
  expect(told(rule, judgeRecords(world))).toEqual(found);
});

test('the help is the line to write', () => {
  const { audit } = judgeRecords({ records: [work(1, '')], config: 'conventions: {businessValue: [Nutzen]}' });
  expect(audit.findings.find((finding) => finding.rule === rule)?.help).toBe('Nutzen: who gains what from this, and how much');
});
