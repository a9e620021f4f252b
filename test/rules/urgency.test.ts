import { describe, expect, test } from 'vitest';
import { type Case, judgeRecords, told, work } from '../world/world.ts';

const exempt = 'Throughline: exempt until 2026-12-31, because the lease ends';

describe('urgency-unjustified', () => {
  const rule = 'urgency-unjustified';
  const urgent = (number: number, title: string, body: string, more = {}) => work(number, body, { title, priority: 1, ...more });
  const untied = (n: number) => `SHOP-${n} warning "priority": it has priority 1 and is tied to no goal`;
  const both = (n: number) => `${untied(n)}, and nothing says by when it is needed`;
  const undated = (n: number) => `SHOP-${n} warning "priority": it has priority 1 and nothing says by when it is needed`;

  const cases: readonly Case[] = [
    {
      why: 'it says which: no goal, no date, neither',
      records: [
        urgent(1, 'Pay out on the Sunday after the fair', ''),
        urgent(2, 'Pay out for one of the shops', 'OKR: O1-KR1'),
        urgent(3, 'Pay out for one of the shops', ''),
        urgent(4, 'Pay out for one of the shops before 2026-12-01', 'OKR: O1-KR1'),
      ],
      found: [untied(1), undated(2), both(3)],
    },
    {
      why: 'a date may stand in the statement, in the milestone, in the text about the goal',
      records: [
        urgent(1, 'Pay out for the shops', 'Business Value: the bank closes the old way at month end\n\nOKR: O1-KR1'),
        urgent(2, 'Pay out for the shops', 'OKR: O1-KR1', { milestone: 'Release of Q4' }),
        urgent(3, 'Pay out for the shops', 'OKR: O1-KR1, due by the audit'),
      ],
      found: [],
    },
    {
      why: 'a date is a date in any language, that there is none is said of English alone',
      records: [
        urgent(1, 'Auszahlung für die Händler bis 30.11.', 'OKR: O1-KR1'),
        urgent(2, 'Auszahlung für die Händler', 'OKR: O1-KR1'),
        urgent(3, '支払い', ''),
      ],
      found: [untied(3)],
    },
    {
      why: 'a version or an amount is no date',
      records: [urgent(1, 'Pay out with the version 3.4.1 for 60 of 75', 'OKR: O1-KR1')],
      found: [undated(1)],
    },
    {
      why: 'bugs, incidents, less urgent, exempt and finished work is not asked',
      records: [
        urgent(1, 'It is down', '', { type: 'Bug' }),
        urgent(2, 'It is down', 'OKR: O1-KR1', { type: 'Incident' }),
        urgent(3, 'It is new', '', { priority: 2 }),
        urgent(4, 'It is new', exempt),
        urgent(5, 'It is new', '', { status: 'Done', closedAt: '2026-11-19T09:00:00Z' }),
        urgent(6, 'It is new', '', { priority: null }),
        urgent(7, 'It is new', '', { labels: ['security'] }),
        urgent(8, 'It is new', '', { type: 'Epic' }),
      ],
      found: [],
    },
    { why: 'work under way is asked', records: [urgent(1, 'It is new', '', { status: 'In Progress' })], found: [both(1)] },
    {
      why: 'a text that could not be read may name a goal and a date',
      records: [urgent(1, 'Pay out for the shops', '?', { bodyFormat: 'adf' })],
      found: [],
    },
    {
      why: 'wishes in no sentence are English too',
      records: [urgent(1, 'Better performance', 'OKR: O1-KR1')],
      found: [undated(1)],
    },
    {
      why: 'a class of its own is not untied',
      records: [urgent(1, 'Pay out for the shops by Friday', '', { labels: ['chore'] })],
      found: [],
    },
    {
      why: 'without goals only the date is asked for',
      records: [urgent(1, 'Pay out for the shops', '')],
      goals: null,
      found: [undated(1)],
    },
    {
      why: 'the team says what is urgent, and which words promise a date',
      records: [
        urgent(1, 'Pay out before the fair', 'OKR: O1-KR1', { priority: 2 }),
        urgent(2, 'Pay out at the shop', 'OKR: O1-KR1', { priority: 2 }),
        urgent(3, 'Pay out at the shop', 'OKR: O1-KR1'),
      ],
      config: `rules: {${rule}: [warning, {priority: 2, words: [before the fair]}]}`,
      found: ['SHOP-2 warning "priority": it has priority 2 and nothing says by when it is needed', undated(3)],
    },
    {
      why: 'it is off unless it is asked for',
      records: [urgent(1, 'Pay out for the shops', '')],
      config: 'rules: {extends: recommended}',
      found: [],
    },
  ];

  test.each(cases)('$why', ({ found, config = `rules: {${rule}: warning}`, ...world }) => {
    expect(told(rule, judgeRecords({ ...world, config }))).toEqual(found);
  });
});

describe('priority-inverted', () => {
  const rule = 'priority-inverted';
  const goals = `objectives:
  - {id: A, title: Keep the merchants, share: 60}
  - {id: B, title: Second country, share: 20}
  - {id: C, title: Pass the audit, share: 20}`;
  const on = (number: number, goal: string, more = {}) => work(number, `OKR: ${goal}`, more);
  const fed = [2, 3, 4, 5, 6].map((number) => on(number, 'B'));
  const inverted = (n: number, share: string, starved = 'A (0 % of the open work, 60 % planned)', severity = 'warning') =>
    `SHOP-${n} ${severity} "B": it has priority 1 for B (${share} of the open work, 20 % planned), while nothing of that priority serves ${starved}`;

  const cases: readonly Case[] = [
    {
      why: 'urgent work where there is too much, none where there is too little',
      records: [on(1, 'B', { priority: 1 }), ...fed],
      goals,
      found: [inverted(1, '100 %')],
    },
    {
      why: 'the plan is kept: nothing starves',
      records: [on(1, 'B', { priority: 1 }), on(2, 'A'), on(3, 'A'), on(4, 'A'), on(5, 'C')],
      goals,
      found: [],
    },
    {
      why: 'the starved objectives have urgent work too',
      records: [on(1, 'B', { priority: 1 }), on(7, 'A', { priority: 1 }), on(8, 'C', { priority: 1 }), ...fed],
      goals,
      found: [],
    },
    {
      why: 'the one that lacks most is named',
      records: [on(1, 'B', { priority: 1 }), on(7, 'A', { priority: 1 }), ...fed],
      goals,
      found: [inverted(1, '86 %', 'C (0 % of the open work, 20 % planned)')],
    },
    { why: 'work that serves both is not inverted', records: [on(1, 'A, B', { priority: 1 }), ...fed], goals, found: [] },
    {
      why: 'bugs and less urgent work are not meant, unless the team says so',
      records: [on(1, 'B', { priority: 1, type: 'Bug' }), on(7, 'B', { priority: 2 }), ...fed],
      goals,
      found: [],
    },
    {
      why: 'the team says what is urgent and how severe it is',
      records: [on(1, 'B', { priority: 2 }), on(7, 'B', { priority: 1 }), ...fed],
      goals,
      config: `rules: {${rule}: [error, {priority: 2}]}`,
      found: [inverted(1, '100 %', undefined, 'error').replace('priority 1', 'priority 2'), inverted(7, '100 %', undefined, 'error')],
    },
    {
      why: 'urgent work where there is as much as planned is not inverted',
      records: [on(1, 'C', { priority: 1 }), ...fed.slice(1)],
      goals,
      found: [],
    },
    {
      why: 'of several that starve the one that lacks most is named, not the one of which most was planned',
      records: [on(1, 'B', { priority: 1 }), ...fed, ...[7, 8].map((n) => on(n, 'B')), ...[9, 10].map((n) => on(n, 'A'))],
      goals: 'objectives: [{id: A, title: A, share: 50}, {id: B, title: B, share: 10}, {id: C, title: C, share: 40}]',
      found: [inverted(1, '80 %', 'C (0 % of the open work, 40 % planned)').replace('20 % planned', '10 % planned')],
    },
    {
      why: 'a class is no objective that starves',
      records: [on(1, 'B', { priority: 1 }), ...fed.slice(0, 3)],
      goals: 'objectives: [{id: B, title: B, share: 20}]',
      config: 'classes: {run: {share: 60}}',
      found: [],
    },
    {
      why: 'nor one that has too much',
      records: [...[1, 2, 3, 4, 5, 6].map((n) => work(n, '', { type: 'Bug', priority: 1 })), on(7, 'A', { priority: 1, estimate: 1 })],
      goals: 'objectives: [{id: A, title: A, share: 40}, {id: B, title: B, share: 40}]',
      config: 'classes: {run: {share: 20}}',
      found: [],
    },
    {
      why: 'exempt and finished work is urgent no more, nor is an epic',
      records: [
        work(1, `OKR: B\n\n${exempt}`, { priority: 1 }),
        on(7, 'B', { priority: 1, status: 'Done', closedAt: '2026-11-19T09:00:00Z' }),
        on(8, 'B', { priority: 1, type: 'Epic' }),
        ...fed,
      ],
      goals,
      found: [],
    },
    {
      why: 'nor does exempt work feed the starved',
      records: [on(1, 'B', { priority: 1 }), work(7, `OKR: A\n\n${exempt}`, { priority: 1 }), ...fed, ...[8, 9, 10].map((n) => on(n, 'B'))],
      goals,
      found: [inverted(1, '90 %', 'A (10 % of the open work, 60 % planned)')],
    },
    { why: 'without planned shares there is nothing to invert', records: [on(1, 'O1', { priority: 1 }), on(2, 'O1')], found: [] },
    {
      why: 'open work that was not read whole proves nothing',
      records: [on(1, 'B', { priority: 1 }), ...fed],
      goals,
      incomplete: true,
      found: [],
    },
    {
      why: 'nor does an audit of shipped work',
      records: [on(1, 'B', { priority: 1 }), ...fed],
      goals,
      config: 'slices: [shipped]',
      found: [],
    },
  ];

  test.each(cases)('$why', ({ found, ...world }) => {
    expect(told(rule, judgeRecords(world))).toEqual(found);
  });
});
