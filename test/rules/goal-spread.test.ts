import { describe, expect, test } from 'vitest';
import { type Case, judgeRecords, told, work } from '../world/world.ts';

const three = 'objectives: [{id: A, title: Keep them}, {id: B, title: Win more}, {id: C, title: Pass the audit}]';
const exempt = 'Throughline: exempt until 2026-12-31, because the lease ends';

describe('goal-link-scattered', () => {
  const rule = 'goal-link-scattered';
  const scattered = (n: number, goals: string) => `SHOP-${n} warning "OKR": it is linked to ${goals}`;

  const cases: readonly Case[] = [
    { why: 'three goals', records: [work(1, 'OKR: A, B, C')], goals: three, found: [scattered(1, '3 goals: A, B, C')] },
    { why: 'two goals', records: [work(1, 'OKR: A, B')], goals: three, found: [] },
    { why: 'the objective beside its key results is no goal more', records: [work(1, 'OKR: O1, O1-KR1, O1-KR2')], found: [] },
    {
      why: 'nor is a goal that is named twice',
      records: [work(1, 'OKR: A, B\n\nKey Result: A', { labels: ['okr:B'] })],
      goals: three,
      found: [],
    },
    { why: 'links that do not hold serve nothing', records: [work(1, 'OKR: O1-KR1, OLD-KR1, NEXT-KR1, DONE-KR1, O9')], found: [] },
    {
      why: 'nor are they added to two that do',
      records: [work(1, 'OKR: A, B, OLD')],
      goals: `${three.slice(0, -1)}, {id: OLD, title: Old, status: done}]`,
      found: [],
    },
    {
      why: 'an epic is the one to mend, not what inherits from it; exempt work is not asked',
      records: [work(1, 'OKR: A, B, C', { type: 'Epic' }), work(2, '', { parent: 'SHOP-1' }), work(3, `OKR: A, B, C\n\n${exempt}`)],
      goals: three,
      found: [scattered(1, '3 goals: A, B, C')],
    },
    {
      why: 'the team says how many, how severe, and many are cut short',
      records: [work(1, 'OKR: A, B'), work(2, 'OKR: A, B, C, D, E, F, G'), work(3, 'OKR: A, B, C, D, E, F')],
      goals: `objectives: [${[...'ABCDEFG'].map((id) => `{id: ${id}, title: Goal ${id}}`).join(', ')}]`,
      config: `rules: {${rule}: [error, {most: 1}]}`,
      found: [scattered(1, '2 goals: A, B'), scattered(2, '7 goals: A, B, C, D, E, F, …'), scattered(3, '6 goals: A, B, C, D, E, F')].map(
        (line) => line.replace('warning', 'error'),
      ),
    },
    {
      why: 'the strict preset warns',
      records: [work(1, 'OKR: A, B, C')],
      goals: three,
      config: 'rules: {extends: strict}',
      found: [scattered(1, '3 goals: A, B, C')],
    },
  ];
  test.each(cases)('$why', ({ found, ...world }) => {
    expect(told(rule, judgeRecords(world))).toEqual(found);
  });
});

describe('goal-concentration', () => {
  const rule = 'goal-concentration';
  const on = (goal: string, from: number, to: number, more = {}) =>
    Array.from({ length: to - from + 1 }, (_, i) => work(from + i, `OKR: ${goal}`, more));
  const hung = (share: number, goal: string, title: string, severity = 'warning') =>
    `- ${severity} "${goal}": ${share} % of the linked open issues hang on ${goal} "${title}", which has no metric and no number in its title`;

  const cases: readonly Case[] = [
    {
      why: 'more than half on a goal without a measure',
      records: [...on('A', 1, 7), ...on('B', 8, 12)],
      goals: three,
      found: [hung(58, 'A', 'Keep them')],
    },
    { why: 'half is not more than half', records: [...on('A', 1, 6), ...on('B', 7, 12)], goals: three, found: [] },
    { why: 'a number in the title is a measure', records: on('O1-KR1', 1, 12), found: [] },
    {
      why: 'a metric is one',
      records: on('K', 1, 12),
      goals: 'objectives: [{id: A, title: Keep, keyResults: [{id: K, title: Churn, metric: {from: 5, to: 3}}]}, {id: B, title: Win}]',
      found: [],
    },
    {
      why: 'work hung on the objective misses its key results',
      records: on('O1', 1, 12),
      found: [hung(100, 'O1', 'Keep the merchants we win')],
    },
    { why: 'an issue with two goals is half of each', records: on('A, B', 1, 12), goals: three, found: [] },
    {
      why: 'untied and finished work is not counted, nor what is exempt',
      records: [
        ...on('A', 1, 9),
        work(10, ''),
        work(11, 'OKR: A', { status: 'Done', closedAt: '2026-11-19T09:00:00Z' }),
        work(12, `OKR: A\n\n${exempt}`),
        work(13, 'OKR: A', { type: 'Epic' }),
      ],
      goals: three,
      found: [],
    },
    {
      why: 'a link that does not hold hangs on nothing',
      records: [...on('A, OLD', 1, 6), ...on('B', 7, 12)],
      goals: `${three.slice(0, -1)}, {id: OLD, title: Old, status: done}]`,
      found: [],
    },
    {
      why: 'where there is one goal, all hangs on it',
      records: on('A', 1, 12),
      goals: 'objectives: [{id: A, title: Keep them}]',
      found: [],
    },
    {
      why: 'the team says which share of how many',
      records: [...on('A', 1, 2), ...on('B', 3, 4), work(5, 'OKR: C')],
      goals: three,
      config: `rules: {${rule}: [error, {share: 39, issues: 5}]}`,
      found: [hung(40, 'A', 'Keep them', 'error'), hung(40, 'B', 'Win more', 'error')],
    },
    { why: 'open work that was not read whole proves nothing', records: on('A', 1, 12), goals: three, incomplete: true, found: [] },
  ];
  test.each(cases)('$why', ({ found, ...world }) => {
    expect(told(rule, judgeRecords(world))).toEqual(found);
  });
});
