import { describe, expect, test } from 'vitest';
import { type Case, judgeRecords, told, work } from '../world/world.ts';

const exempt = 'Throughline: exempt because the lease ends';
const shipped = (at: string) => ({ status: 'Done', closedAt: at });

describe('okr-link-expired', () => {
  const rule = 'okr-link-expired';
  const ended = (key: string, on = '2026-11-20', more: { severity?: string; how?: string; grace?: boolean } = {}) =>
    `${key} ${more.severity ?? 'error'} "OLD-KR1": it is linked to OLD-KR1${more.how ?? ''}, which ended on 2026-06-30 (judged on ${on}${more.grace ? '; it still counts by grace' : ''})`;
  const byGrace = { severity: 'warning', grace: true };

  const cases: readonly Case[] = [
    { why: 'a goal whose period is over', records: [work(1, 'OKR: OLD-KR1')], found: [ended('SHOP-1')] },
    {
      why: 'the last instant of grace is a warning, however severe the rule is',
      records: [work(1, 'OKR: OLD-KR1')],
      now: '2026-07-22T00:00:00Z',
      found: [ended('SHOP-1', '2026-07-22', byGrace)],
    },
    {
      why: 'a second later it is over',
      records: [work(1, 'OKR: OLD-KR1')],
      now: '2026-07-22T00:00:01Z',
      found: [ended('SHOP-1', '2026-07-22')],
    },
    {
      why: 'grace caps the severity, it does not raise it',
      records: [work(1, 'OKR: OLD-KR1')],
      now: '2026-07-10T09:00:00Z',
      config: 'rules: {okr-link-expired: info}',
      found: [ended('SHOP-1', '2026-07-10', { severity: 'info', grace: true })],
    },
    {
      why: 'the team says how long grace is',
      records: [work(1, 'OKR: OLD-KR1')],
      now: '2026-07-10T09:00:00Z',
      config: 'conventions: {grace: 5d}',
      found: [ended('SHOP-1', '2026-07-10')],
    },
    {
      why: 'done work is judged at the day it was done',
      records: [
        work(1, 'OKR: OLD-KR1', shipped('2026-06-30T23:59:59Z')),
        work(2, 'OKR: OLD-KR1', shipped('2026-07-03T09:00:00Z')),
        work(3, 'OKR: OLD-KR1', shipped('2026-10-01T09:00:00Z')),
      ],
      config: 'window: 365d',
      found: [ended('SHOP-3', '2026-10-01'), ended('SHOP-2', '2026-07-03', byGrace)],
    },
    {
      why: 'another link that holds is enough; one that holds by grace alone is not',
      records: [work(1, 'OKR: OLD-KR1, O1-KR1'), work(2, 'OKR: OLD-KR1')],
      now: '2026-10-05T09:00:00Z',
      config: 'conventions: {grace: 120d}',
      found: [ended('SHOP-2', '2026-10-05', byGrace)],
    },
    {
      why: 'through the epic, which is told too',
      records: [work(1, 'OKR: OLD-KR1', { type: 'Epic' }), work(2, '', { parent: 'SHOP-1' })],
      found: [ended('SHOP-1'), ended('SHOP-2', undefined, { how: ' through SHOP-1' })],
    },
    { why: 'exempt work is not asked', records: [work(1, `OKR: OLD-KR1\n\n${exempt}`)], found: [] },
    {
      why: 'an override within grace is capped too',
      records: [work(1, 'OKR: OLD-KR1', { type: 'Task' })],
      now: '2026-07-10T09:00:00Z',
      config: 'overrides: [{when: {types: task}, rules: {okr-link-expired: error}}]',
      found: [ended('SHOP-1', '2026-07-10', byGrace)],
    },
  ];

  test.each(cases)('$why', ({ found, ...world }) => {
    expect(told(rule, judgeRecords(world))).toEqual(found);
  });
});

describe('okr-link-early', () => {
  const rule = 'okr-link-early';
  const ahead = (key: string, on = '2026-11-20', more: { severity?: string; how?: string; grace?: boolean } = {}) =>
    `${key} ${more.severity ?? 'error'} "NEXT-KR1": it is linked to NEXT-KR1${more.how ?? ''}, which begins on 2027-01-01 (judged on ${on}${more.grace ? '; it still counts by grace' : ''})`;
  const byGrace = { severity: 'warning', grace: true };

  const cases: readonly Case[] = [
    { why: 'a goal whose period lies ahead', records: [work(1, 'OKR: NEXT-KR1')], found: [ahead('SHOP-1')] },
    {
      why: 'the first instant of grace is a warning',
      records: [work(1, 'OKR: NEXT-KR1')],
      now: '2026-12-11T00:00:00Z',
      found: [ahead('SHOP-1', '2026-12-11', byGrace)],
    },
    {
      why: 'a second before it is early',
      records: [work(1, 'OKR: NEXT-KR1')],
      now: '2026-12-10T23:59:59Z',
      found: [ahead('SHOP-1', '2026-12-10')],
    },
    {
      why: 'work of a coming sprint is judged at its start',
      records: [work(1, 'OKR: NEXT-KR1', { sprint: { name: 'Sprint 1', startsAt: '2027-01-04T09:00:00Z' } })],
      found: [],
    },
    { why: 'another link that holds is enough', records: [work(1, 'OKR: NEXT-KR1, O1-KR1')], found: [] },
    {
      why: 'through the epic, which is told too',
      records: [work(1, 'OKR: NEXT-KR1', { type: 'Epic' }), work(2, '', { parent: 'SHOP-1' })],
      found: [ahead('SHOP-1'), ahead('SHOP-2', undefined, { how: ' through SHOP-1' })],
    },
    { why: 'exempt work is not asked', records: [work(1, `OKR: NEXT-KR1\n\n${exempt}`)], found: [] },
    {
      why: 'beside an old goal each is told by its own rule',
      records: [work(1, 'OKR: OLD-KR1, NEXT-KR1')],
      found: [ahead('SHOP-1')],
    },
  ];

  test.each(cases)('$why', ({ found, ...world }) => {
    expect(told(rule, judgeRecords(world))).toEqual(found);
  });
});

describe('okr-link-closed', () => {
  const rule = 'okr-link-closed';
  const over = (key: string, more: { severity?: string; how?: string; on?: string; goal?: string; since?: string } = {}) => {
    const { severity = 'error', how = '', on = '2026-11-20', goal = 'DONE-KR1', since = '' } = more;
    return `${key} ${severity} "${goal}": it is linked to ${goal}${how}, which is done${since} (judged on ${on})`;
  };
  const dated = 'objectives: [{id: O1, title: Move, status: done, closed: 2026-11-18}]';

  const cases: readonly Case[] = [
    { why: 'a goal that was closed without a date is closed at every date', records: [work(1, 'OKR: DONE-KR1')], found: [over('SHOP-1')] },
    {
      why: 'work done up to the day on which the goal was closed served it',
      records: [
        work(1, 'OKR: O1', shipped('2026-11-18T23:59:59Z')),
        work(2, 'OKR: O1', shipped('2026-11-19T00:00:00Z')),
        work(3, 'OKR: O1'),
      ],
      goals: dated,
      found: [
        over('SHOP-2', { goal: 'O1', since: ' since 2026-11-18', on: '2026-11-19' }),
        over('SHOP-3', { goal: 'O1', since: ' since 2026-11-18' }),
      ],
    },
    { why: 'another link that holds is enough', records: [work(1, 'OKR: DONE-KR1, O1-KR1')], found: [] },
    {
      why: 'through the epic, which is told too',
      records: [work(1, 'OKR: DONE-KR1', { type: 'Epic' }), work(2, '', { parent: 'SHOP-1' })],
      found: [over('SHOP-1'), over('SHOP-2', { how: ' through SHOP-1' })],
    },
    { why: 'exempt work is not asked', records: [work(1, `OKR: DONE-KR1\n\n${exempt}`)], found: [] },
    {
      why: 'its severity is the team’s choice',
      records: [work(1, 'OKR: DONE-KR1')],
      config: 'rules: {okr-link-closed: warning}',
      found: [over('SHOP-1', { severity: 'warning' })],
    },
  ];

  test.each(cases)('$why', ({ found, ...world }) => {
    expect(told(rule, judgeRecords(world))).toEqual(found);
  });

  test('a key result is closed with its objective, and that is said', () => {
    const goals = `objectives:
  - {id: O1, title: Move, status: dropped, closed: 2026-11-01, keyResults: [{id: K1, title: Servers to 0, status: done, closed: 2026-12-01}]}
  - {id: O2, title: Stay, keyResults: [{id: K2, title: Racks to 40, status: done, closed: 2026-11-02}]}`;
    expect(told(rule, judgeRecords({ records: [work(1, 'OKR: K1'), work(2, 'OKR: K2')], goals }))).toEqual([
      'SHOP-1 error "K1": it is linked to K1, whose objective O1 is dropped since 2026-11-01 (judged on 2026-11-20)',
      'SHOP-2 error "K2": it is linked to K2, which is done since 2026-11-02 (judged on 2026-11-20)',
    ]);
  });
});
