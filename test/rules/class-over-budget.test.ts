import { expect, test } from 'vitest';
import { type Case, judgeRecords, told, work } from '../world/world.ts';

const rule = 'class-over-budget';
const budget = (share: number, more = '') => `classes: {run: {share: ${share}}, invest: {share: 10}}\nteams: {a: {}, b: {}}\n${more}`;
const bug = (n: number, more = {}) => work(n, '', { type: 'bug', ...more });
const chosen = (n: number, more = {}) => work(n, 'OKR: O1-KR1', more);
/** Of ten issues so many bugs. */
const ten = (bugs: number, more = {}) => Array.from({ length: 10 }, (_, i) => (i < bugs ? bug(i + 1, more) : chosen(i + 1, more)));
const run = (share: number, planned: number, rest: string, subject = 'run', of = '') =>
  `- warning "${subject}": run takes ${share} % of the open work${of}, and ${planned} % are planned: ${rest}`;

const cases: readonly Case[] = [
  {
    why: 'five points above its plan',
    records: ten(3),
    config: budget(25),
    found: [run(30, 25, '3 issues, among them SHOP-1, SHOP-2 and SHOP-3')],
  },
  {
    why: 'by count where all that is open is estimated at nothing',
    records: [...ten(3, { estimate: 0 }), chosen(11, { estimate: 5, status: 'done', closedAt: '2026-11-19T00:00:00Z' })],
    config: budget(25),
    found: [run(30, 25, '3 issues, among them SHOP-1, SHOP-2 and SHOP-3')],
  },
  { why: 'less than five', records: ten(3), config: budget(26), found: [] },
  { why: 'within its plan', records: ten(3), config: budget(30), found: [] },
  { why: 'nothing was planned', records: ten(10), config: 'teams: {a: {}}', found: [] },
  { why: 'too few issues to speak of shares', records: [bug(1), bug(2), chosen(3), chosen(4)], config: budget(25), found: [] },
  {
    why: 'the team says how few and how far',
    records: [bug(1), chosen(2), chosen(3)],
    config: budget(30, `rules: {${rule}: [error, {issues: 3, points: 3}]}`),
    found: [run(33, 30, '1 issue, SHOP-1').replace('warning', 'error')],
  },
  {
    why: 'a linked bug is work for its goal',
    records: [...ten(2), ...[11, 12, 13].map((n) => work(n, 'OKR: O1-KR1', { type: 'bug' }))],
    config: budget(15),
    found: [],
  },
  {
    why: 'work that is done takes nothing any more',
    records: [...ten(2), bug(11, { status: 'done', closedAt: '2026-11-19T00:00:00Z' })],
    config: budget(20),
    found: [],
  },
  {
    why: 'estimates weigh, and the largest are named',
    records: [
      bug(1, { estimate: 1 }),
      bug(2, { estimate: 8 }),
      bug(3, { estimate: 3 }),
      bug(4, { estimate: 2 }),
      ...[5, 6, 7].map((n) => chosen(n, { estimate: 2 })),
    ],
    config: budget(25),
    found: [run(70, 25, '4 issues, the largest SHOP-2, SHOP-3 and SHOP-4')],
  },
  {
    why: 'each team by itself, the classes too',
    records: [
      ...ten(3, { team: 'a' }),
      ...ten(1).map((record, i) => ({ ...record, key: `B-${i + 1}`, team: 'b' })),
      ...[1, 2, 3].map((n) => ({ ...work(20 + n, ''), labels: ['tech-debt'], team: 'b' })),
    ],
    config: budget(25),
    found: [
      run(30, 25, '3 issues, among them SHOP-1, SHOP-2 and SHOP-3', 'a: run', ' of a'),
      '- warning "b: invest": invest takes 23 % of the open work of b, and 10 % are planned: 3 issues, among them SHOP-21, SHOP-22 and SHOP-23',
    ],
  },
  {
    why: 'without goals as well',
    records: ten(4),
    goals: null,
    config: budget(25),
    found: [run(40, 25, '4 issues, among them SHOP-1, SHOP-2 and SHOP-3')],
  },
  { why: 'nothing is said of a source that was not read whole', records: ten(4), config: budget(25), incomplete: true, found: [] },
  { why: 'nor where open work was not asked for', records: ten(4), config: budget(25, 'slices: [shipped]'), found: [] },
];

test.each(cases)('$why', ({ found, ...world }) => {
  expect(told(rule, judgeRecords(world))).toEqual(found);
});

test('it never is about one issue', () => {
  const { audit } = judgeRecords({ records: ten(9), config: budget(25) });
  expect(audit.findings.filter((one) => one.rule === rule)).toMatchObject([
    { issue: null, source: null, help: expect.stringContaining('{share: 90}') },
  ]);
});
