import { describe, expect, test } from 'vitest';
import { type Case, judgeRecords, told, work } from '../world/world.ts';

const robots = (parts: string) => `exempt:\n  - {when: {labels: dependencies}, ${parts}}`;
const update = (number: number, more = {}) => work(number, '', { labels: ['dependencies'], ...more });
const line = (text: string) => `Throughline: ${text}`;

describe('exemption-expired', () => {
  const rule = 'exemption-expired';
  const ended = (key: string, origin: string, on: string, more = '', severity = 'warning') =>
    `${key} ${severity} "${origin}": the exemption ended on ${on}${more}`;
  const march = 'exempt until 2026-03-31, because the lease ends';
  const today = 'exempt until 2026-11-20, because the lease ends';

  const cases: readonly Case[] = [
    { why: 'a date in the past', records: [work(1, line(march))], found: [ended('SHOP-1', line(march), '2026-03-31')] },
    { why: 'the day itself belongs to it', records: [work(1, line(today))], now: '2026-11-20T23:59:59Z', found: [] },
    {
      why: 'the day after does not',
      records: [work(1, line(today))],
      now: '2026-11-21T00:00:00Z',
      found: [ended('SHOP-1', line(today), '2026-11-20')],
    },
    {
      why: 'a date that is none ends at once, so that a slip of the pen is no permission for good',
      records: [work(1, line('exempt until summer, because the lease ends')), work(2, line('exempt until 2026-13-01, because it ends'))],
      found: [
        `SHOP-1 warning "${line('exempt until summer, because the lease ends')}": the exemption does not hold: "summer" is no date`,
        `SHOP-2 warning "${line('exempt until 2026-13-01, because it ends')}": the exemption does not hold: "2026-13-01" is no date`,
      ],
    },
    { why: 'without a date it holds for good', records: [work(1, line('exempt because the lease ends'))], found: [] },
    {
      why: 'work done while it held stays exempt',
      records: [work(1, line(march), { status: 'Done', closedAt: '2026-03-31T12:00:00Z' })],
      config: 'window: 365d',
      found: [],
    },
    {
      why: 'one of the config is one finding, with the number of issues that count again',
      records: [update(1), update(2), update(3), work(4, '')],
      config: robots('reason: Automated, until: 2026-06-30'),
      found: [ended('-', 'throughline.yml:2:5', '2026-06-30', '; 3 issues count again')],
    },
    {
      why: 'of one issue it is one',
      records: [update(1)],
      config: robots('reason: Automated, until: 2026-06-30'),
      found: [ended('-', 'throughline.yml:2:5', '2026-06-30', '; 1 issue counts again')],
    },
    {
      why: 'another permission that holds is enough',
      records: [update(1, { body: line(march) })],
      config: robots('reason: Automated'),
      found: [],
    },
    {
      why: 'dropped and long finished work needs no permission',
      records: [update(1, { status: 'Duplicate' }), update(2, { status: 'Done', closedAt: '2026-10-01T09:00:00Z' })],
      config: robots('reason: Automated, until: 2026-06-30'),
      found: [],
    },
    {
      why: 'its severity is the team’s choice',
      records: [work(1, line(march))],
      config: 'rules: {exemption-expired: info}',
      found: [ended('SHOP-1', line(march), '2026-03-31', '', 'info')],
    },
  ];

  test.each(cases)('$why', ({ found, ...world }) => {
    expect(told(rule, judgeRecords(world))).toEqual(found);
  });
});

describe('exemption-unreasoned', () => {
  const rule = 'exemption-unreasoned';
  const bare = (key: string, origin: string, more = '', severity = 'warning') =>
    `${key} ${severity} "${origin}": the exemption gives no reason and does not hold${more}`;

  const cases: readonly Case[] = [
    {
      why: 'a line without a reason, or with an empty one',
      records: [work(1, line('exempt')), work(2, line('exempt until 2026-12-31')), work(3, line('exempt, because'))],
      found: [bare('SHOP-1', line('exempt')), bare('SHOP-2', line('exempt until 2026-12-31')), bare('SHOP-3', line('exempt, because'))],
    },
    { why: 'a line with one', records: [work(1, line('exempt because the lease ends'))], found: [] },
    { why: 'another directive is no exemption', records: [work(1, line('exemplary work'))], found: [] },
    {
      why: 'nor is one in code or in a quote',
      records: [work(1, '> Throughline: exempt'), work(2, '```\nThroughline: exempt\n```')],
      found: [],
    },
    {
      why: 'one of the config is one finding, with the number of its issues',
      records: [update(1), update(2)],
      config: robots('until: 2026-12-31'),
      found: [bare('-', 'throughline.yml:2:5', ' (2 issues)')],
    },
    {
      why: 'without a reason the date does not matter',
      records: [work(1, line('exempt until 2026-01-31'))],
      found: [bare('SHOP-1', line('exempt until 2026-01-31'))],
    },
    {
      why: 'it can be switched off',
      records: [work(1, line('exempt'))],
      config: 'rules: {exemption-unreasoned: off}',
      found: [],
    },
  ];

  test.each(cases)('$why', ({ found, ...world }) => {
    expect(told(rule, judgeRecords(world))).toEqual(found);
  });

  test('work with a faulty permission is judged like any other', () => {
    const { linked, audit } = judgeRecords({ records: [work(1, line('exempt')), work(2, line('exempt because the lease ends'))] });
    expect(linked.map(({ exempt }) => exempt === null)).toEqual([true, false]);
    expect(audit.findings.filter(({ rule: id, issue }) => id === 'okr-link-missing' && issue !== null).map(({ issue }) => issue)).toEqual([
      'SHOP-1',
    ]);
  });
});
