import { describe, expect, test } from 'vitest';
import { goalsJsonSchema } from '../../src/goals/json-schema.ts';
import { parseGoals } from '../../src/goals/load.ts';
import { faultLines } from '../faults.ts';

const parse = (text: string) => parseGoals(text, '/team/goals.yml', { columns: null });

const whole = `northStar: {title: Weekly active merchants, unit: merchants, now: 18200}
period: 2026-Q4
objectives:
  - id: O1
    title: Keep the merchants we win
    owner: payments-lead
    share: 40
    serves: [COMPANY-2]
    keyResults:
      - id: O1-KR1
        title: Monthly churn from 5 % to 3 %
        metric: {from: 5, to: 3, now: 4.2, unit: "%", updated: 2026-11-10}
        worth: 120k EUR
        aliases: [churn]
        urls: ["https://goals.acme.example/churn"]
        match: {epics: [SHOP-3], labels: [checkout]}
        status: active
      - {id: O1-KR2, title: Old, period: 2026-10, closed: 2026-10-31}
  - id: O2
    title: Sell more
    period: {from: 2026-07-01, to: 2026-12-31}
`;

test('a whole goals.yml: periods are inherited, shares become fractions, everything knows its place', () => {
  const { northStar, goals, mapping } = parse(whole);
  expect(northStar).toEqual({ title: 'Weekly active merchants', unit: 'merchants', now: 18200 });
  const quarter = { name: '2026-Q4', from: '2026-10-01', to: '2026-12-31' };
  expect(goals.map(({ id, kind, parent, period, planned, origin }) => [id, kind, parent, period, planned, origin])).toEqual([
    ['O1', 'objective', null, quarter, 0.4, 'goals.yml:4:5'],
    ['O1-KR1', 'key-result', 'O1', quarter, null, 'goals.yml:10:9'],
    ['O1-KR2', 'key-result', 'O1', { name: '2026-10', from: '2026-10-01', to: '2026-10-31' }, null, 'goals.yml:18:9'],
    ['O2', 'objective', null, { name: null, from: '2026-07-01', to: '2026-12-31' }, null, 'goals.yml:19:5'],
  ]);
  expect(goals[0]).toMatchObject({ owner: 'payments-lead', serves: ['COMPANY-2'], status: 'active', metric: null });
  expect(goals[1]).toMatchObject({
    metric: { from: 5, to: 3, now: 4.2, unit: '%', updated: '2026-11-10' },
    worth: { amount: 120_000, currency: 'EUR' },
    aliases: ['churn'],
    urls: ['https://goals.acme.example/churn'],
  });
  expect(goals[2]).toMatchObject({ status: 'done', closed: '2026-10-31' });
  expect(mapping).toEqual([
    { kind: 'epic', value: 'SHOP-3', goal: 'O1-KR1', origin: 'goals.yml:16:25' },
    { kind: 'label', value: 'checkout', goal: 'O1-KR1', origin: 'goals.yml:16:43' },
  ]);
});

test('a goal needs no period, and a year is a number to YAML', () => {
  expect(parse('objectives:\n  - {id: O1, title: A}\n').goals[0]?.period).toBeNull();
  expect(parse('period: 2026\nobjectives:\n  - {id: O1, title: A}\n').goals[0]?.period).toEqual({
    name: '2026',
    from: '2026-01-01',
    to: '2026-12-31',
  });
});

describe('faults', () => {
  const one = (rest: string) => `period: 2026-Q4\nobjectives:\n  - {id: O1, title: A${rest}}\n`;
  test.each<[string, string, readonly string[]]>([
    ['a typo', one(', sahre: 40'), ['3:24 unknown key "sahre"; did you mean "share"? | share: 40']],
    [
      'a period that does not exist',
      'period: 2026-Q5\nobjectives: []\n',
      [
        '1:9 "period" must be a period such as 2026-Q4, 2026-H2, 2026, 2026-10 or {from: 2026-10-01, to: 2026-12-31}, not "2026-Q5" | period: 2026-Q4',
      ],
    ],
    [
      'a period that ends before it begins',
      one(', period: {from: 2026-12-31, to: 2026-10-01}'),
      ['3:55 "to": the period ends before it begins | to: 2026-12-31'],
    ],
    [
      'a day that does not exist',
      one(', status: done, closed: 2026-11-31'),
      ['3:46 "closed" must be a date such as 2026-12-31, not "2026-11-31" | closed: 2026-12-31'],
    ],
    [
      'an active goal that is closed',
      one(', status: active, closed: 2026-11-30'),
      ['3:48 "closed": an active goal is not closed; say status: done or dropped, or leave `closed` out | closed: 2026-12-31'],
    ],
    [
      'an unknown status',
      one(', status: actve'),
      ['3:32 "status" must be one of active, done or dropped, not "actve"; did you mean "active"? | status: active'],
    ],
    [
      'a share of a key result',
      one(', keyResults: [{id: K, title: B, share: 3}]'),
      [
        '3:55 unknown key "share"; known here: id, title, owner, period, metric, worth, aliases, urls, match, serves, status, closed | - {id: O1-KR1, title: Monthly churn from 5 % to 3 %}',
      ],
    ],
    [
      'a share above 100 %',
      one(', share: 140'),
      ['3:31 "share" must be a planned share in per cent from 1 to 100 (40, not 0.4), not 140 | share: 40'],
    ],
    ['half a metric', one(', metric: {from: 5}'), ['3:32 "to" is missing: Where it should arrive | to: 3']],
    [
      'a kind of match that does not exist',
      one(', match: {epic: [X]}'),
      ['3:32 unknown key "epic"; did you mean "epics"? | epics: [SHOP-3]'],
    ],
    [
      'an id twice, whatever the case',
      one('}\n  - {id: o1, title: B'),
      ['4:10 the id "o1" is taken already (goals.yml:3:10); upper and lower case are the same | id: o1-2'],
    ],
    ...['run', 'Invest', 'explore', 'exempt', 'untied'].map((id): [string, string, readonly string[]] => [
      `the id ${id}, which is the name of a bucket`,
      `objectives:\n  - {id: ${id}, title: A}\n`,
      [`2:10 the id "${id}" is kept for work without a goal; choose another | id: O1`],
    ]),
    [
      'an id that would be lost',
      'objectives:\n  - {id: __proto__, title: A}\n',
      ['2:10 the id "__proto__" cannot be kept in JSON; choose another | id: O1'],
    ],
    [
      'an id again in the next quarter',
      'objectives:\n  - {id: O1, title: A, period: 2026-Q3}\n  - {id: O1, title: A, period: 2026-Q4}\n',
      [
        '3:10 the id "O1" is taken already (goals.yml:2:10); give each period ids of its own, and both goals this one as an alias | id: 2026-Q4-O1',
      ],
    ],
    [
      'an alias that is an id',
      one(', aliases: [O2]}\n  - {id: o2, title: B'),
      ['3:33 the alias "O2" is the id of another goal (goals.yml:4:10) of the same time | - '],
    ],
    [
      'a key result outside its objective',
      one(', keyResults: [{id: K, title: B, period: 2026-H2}]'),
      ['3:63 the period 2026-H2 lies outside that of its objective O1, 2026-Q4 | period: {from: 2026-10-01, to: 2026-12-31}'],
    ],
    [
      'shares that add up to too much',
      one(', share: 60}\n  - {id: O2, title: B, share: 50'),
      ['4:5 the planned shares for 2026-Q4 add up to 110 %, more than 100 %: O1 60, O2 50 | share: 40'],
    ],
    [
      'no objectives',
      'period: 2026\n',
      ['1:1 "objectives" is missing; it is a list of objectives | objectives: [{id: O1, title: Keep the merchants we win}]'],
    ],
  ])('%s', (_, text, expected) => {
    expect(faultLines(() => parse(text))).toEqual(expected);
  });

  test('an alias that two goals share is no fault: it is ambiguous where it is used', () => {
    expect(parse(one(', aliases: [x]}\n  - {id: O2, title: B, aliases: [x]')).goals).toHaveLength(2);
  });
});

test('the JSON Schema is draft 7 and closed', () => {
  expect(goalsJsonSchema()).toMatchObject({
    $schema: 'http://json-schema.org/draft-07/schema#',
    additionalProperties: false,
    required: ['objectives'],
  });
});
