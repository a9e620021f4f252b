import { describe, expect, test } from 'vitest';
import { judgeRecords, work } from '../world/world.ts';
import { goal, judgeLinks, readIssue, twoObjectives } from './builders.ts';

/** Key results counted from one again every quarter: each has an id of its own, and the old name as an alias. */
const reused = `objectives:
  - id: 2026-Q3-O1
    title: Keep the merchants we win
    period: 2026-Q3
    aliases: [O1]
    urls: ["https://goals.example/keep"]
    keyResults:
      - {id: 2026-Q3-O1-KR1, title: Monthly churn from 7 % to 5 %, aliases: [O1-KR1]}
  - id: 2026-Q4-O1
    title: Keep the merchants we win
    period: 2026-Q4
    aliases: [O1]
    urls: ["https://goals.example/keep"]
    keyResults:
      - {id: 2026-Q4-O1-KR1, title: Monthly churn from 5 % to 3 %, aliases: [O1-KR1]}
`;
/** Last quarter's key result goes on under a new id. */
const carried = `objectives:
  - {id: CHURN-1, title: Monthly churn from 7 % to 5 %, period: 2026-Q3, match: {epics: [SHOP-9]}}
  - {id: CHURN-2, title: Monthly churn from 5 % to 3 %, period: 2026-Q4, aliases: [CHURN-1]}
`;
const now = '2026-11-20T09:00:00Z';
const done = (closedAt: string) => ({ status: 'done', closedAt });
const sprint = (startsAt: string) => ({ sprint: { name: 'S', startsAt, endsAt: null } });
const linksOf = (goals: string, body: string, more = {}) => {
  const { linked } = judgeRecords({ records: [work(1, body, more), { key: 'SHOP-9', title: 'Epic', type: 'epic' }], goals, now });
  const okr = linked.find(({ issue }) => issue.key === 'SHOP-1')?.okr;
  return [okr?.status, ...(okr?.links.map(({ goal, candidates }) => goal ?? candidates.join('|')) ?? [])];
};

describe('a name that goes from quarter to quarter means the goal of the issue’s date', () => {
  test.each([
    ['open work', 'OKR: O1-KR1', {}, ['linked', '2026-Q4-O1-KR1']],
    ['work closed last quarter', 'OKR: O1-KR1', done('2026-09-29T10:00:00Z'), ['linked', '2026-Q3-O1-KR1']],
    ['work closed this quarter', 'OKR: O1-KR1', done('2026-10-01T00:00:00Z'), ['linked', '2026-Q4-O1-KR1']],
    ['work closed in the last moment of the last', 'OKR: O1-KR1', done('2026-09-30T23:59:59.999Z'), ['linked', '2026-Q3-O1-KR1']],
    ['work planned for long after both', 'OKR: O1-KR1', sprint('2027-03-01T00:00:00Z'), ['expired', '2026-Q4-O1-KR1']],
    ['work closed long before both', 'OKR: O1-KR1', done('2026-01-10T00:00:00Z'), ['early', '2026-Q3-O1-KR1']],
    ['a label', '', { labels: ['okr:o1-kr1'] }, ['linked', '2026-Q4-O1-KR1']],
    ['a bare label', '', { labels: ['O1-KR1'] }, ['linked', '2026-Q4-O1-KR1']],
    ['a milestone', '', { milestone: 'O1-KR1', ...done('2026-09-01T00:00:00Z') }, ['linked', '2026-Q3-O1-KR1']],
    ['an address', 'For https://goals.example/keep', done('2026-09-01T00:00:00Z'), ['linked', '2026-Q3-O1']],
    ['a title', 'OKR: Keep the merchants we win', {}, ['linked', '2026-Q4-O1']],
    ['an id of its own', 'OKR: 2026-Q3-O1-KR1', {}, ['expired', '2026-Q3-O1-KR1']],
    ['two names of one', 'OKR: O1-KR1 (2026-Q4-O1-KR1)', {}, ['linked', '2026-Q4-O1-KR1']],
  ])('%s', (_which, body, more, expected) => {
    expect(linksOf(reused, body, more)).toEqual(expected);
  });

  test.each([
    ['open work that names the old id', 'OKR: CHURN-1', {}, ['linked', 'CHURN-2']],
    ['work of last quarter', 'OKR: CHURN-1', done('2026-09-01T00:00:00Z'), ['linked', 'CHURN-1']],
    ['open work below a mapped epic', '', { parent: 'SHOP-9' }, ['linked', 'CHURN-2']],
    ['past work below it', '', { parent: 'SHOP-9', ...done('2026-09-01T00:00:00Z') }, ['linked', 'CHURN-1']],
  ])('carried on: %s', (_which, body, more, expected) => {
    expect(linksOf(carried, body, more)).toEqual(expected);
  });
});

const aliased = (first: string, second: string) =>
  `objectives:\n  - {id: A, title: One, aliases: [churn], ${first}}\n  - {id: B, title: Two, aliases: [churn], ${second}}\n`;
test.each([
  ['hold at once', 'period: 2026-Q4', 'period: 2026-H2', ['ambiguous', 'A|B']],
  ['always hold', 'owner: x', 'owner: y', ['ambiguous', 'A|B']],
  ['hold and held', 'period: 2026-Q4', 'period: 2026-H1', ['linked', 'A']],
  ['hold, one always', 'period: 2026-Q3', 'owner: x', ['linked', 'B']],
  ['hold, but one is closed', 'period: 2026-Q4', 'period: 2026-Q4, status: dropped, closed: 2026-11-01', ['linked', 'A']],
  ['held both, one longer ago', 'period: 2026-Q1', 'period: 2026-Q2', ['expired', 'B']],
  ['are over and to come', 'period: 2026-Q4, status: done', 'period: 2027-Q2', ['early', 'B']],
  ['are both over', 'period: 2026-Q4, status: done', 'period: 2026-Q4, status: dropped', ['ambiguous', 'A|B']],
])('an alias of two goals that %s', (_how, first, second, expected) => {
  expect(linksOf(aliased(first, second), 'OKR: churn')).toEqual(expected);
});

const past = { name: '2026-Q1', from: '2026-01-01', to: '2026-03-31' };
test.each([
  ['an id before an alias', goal('churn'), goal('B', { aliases: ['Churn'] }), 'churn'],
  ['an alias before a title', goal('A', { title: 'Churn' }), goal('B', { aliases: ['churn'] }), 'B'],
  ['an id before a title', goal('A', { title: 'Churn' }), goal('churn'), 'churn'],
  ['an alias that holds before an id that is closed', goal('churn', { status: 'done' }), goal('B', { aliases: ['churn'] }), 'B'],
  ['a title that holds before an id that is over', goal('churn', { period: past }), goal('B', { title: 'Churn', period: null }), 'B'],
])('of two goals of one name: %s', (_which, one, other, expected) => {
  for (const goals of [
    [one, other],
    [other, one],
  ]) {
    const { okr } = judgeLinks([readIssue('S-1', { okr: 'churn' })], { ...twoObjectives, goals })('S-1');
    expect(okr.links.map((link) => link.goal)).toEqual([expected]);
  }
});

test('a name in doubt is none beside one that settles it', () => {
  const goals = aliased('period: 2026-Q4', 'period: 2026-Q4');
  expect(linksOf(goals, 'OKR: A, churn')).toEqual(['linked', 'A']);
  expect(linksOf(goals, 'OKR: churn', { labels: ['okr:b'] })).toEqual(['linked', 'B']);
});

test('the date of an issue decides what comes down to it from above', () => {
  const records = [
    { key: 'SHOP-1', title: 'Epic', type: 'epic', body: 'OKR: O1-KR1' },
    work(2, '', { parent: 'SHOP-1' }),
    work(3, '', { parent: 'SHOP-1', ...done('2026-08-01T00:00:00Z') }),
  ];
  const { linked } = judgeRecords({ records, goals: reused, now });
  expect(linked.map(({ okr }) => okr.links[0]?.goal)).toEqual(['2026-Q4-O1-KR1', '2026-Q4-O1-KR1', '2026-Q3-O1-KR1']);
});
