import { describe, expect, test } from 'vitest';
import { readGoalsYaml } from '../../src/goals/goals-yaml.ts';
import { parseGoals } from '../../src/goals/load.ts';
import { faultLines, shown } from '../faults.ts';

const parse = (text: string, name = 'goals.yml') => parseGoals(text, name, { columns: null });
const tree = (text: string, name?: string) =>
  parse(text, name).goals.map(({ id, parent, title }) => `${parent === null ? '' : `${parent} > `}${id}: ${title}`);
const said = (text: string) => readGoalsYaml(text, 'goals.yml', null).warnings.map(shown);

describe('goals in other forms than ours', () => {
  const plain = ['grow: Grow', 'grow > answers: Answers', 'grow > shops: Shops'];
  const named = ['O1: Grow', 'O1 > O1-KR1: Answers', 'O1 > O1-KR2: Shops'];
  test.each<[string, string, readonly string[]]>(
    [
      ['key_results of texts', 'objectives:\n  - objective: Grow\n    key_results:\n      - Answers\n      - Shops\n', plain],
      ['krs under okrs', 'okrs:\n  - title: Grow\n    krs: [Answers, Shops]\n', plain],
      ['goals with names', 'goals:\n  - name: Grow\n    keyResults:\n      - name: Answers\n      - {name: Shops}\n', plain],
      ['a list alone', '- objective: Grow\n  keyresults:\n    - {title: Answers}\n    - {title: Shops}\n', plain],
      ['no ids', 'objectives:\n  - title: Grow\n    keyResults:\n      - {title: Answers}\n      - {title: Shops}\n', plain],
      ['titles as keys', 'okrs:\n  - Grow:\n      - Answers\n      - Shops\n', plain],
      [
        'entries by their ids',
        'objectives:\n  O1: {title: Grow, key_results: {O1-KR1: {title: Answers}, O1-KR2: {title: Shops}}}\n',
        named,
      ],
      ['ids in the titles', 'okrs:\n  - objective: "O1: Grow"\n    key_results: ["KR1: Answers", "KR2: Shops"]\n', named],
      [
        'our ids, their words',
        'objectives:\n  - id: O1\n    objective: Grow\n    key_results:\n      - {id: O1-KR1, key_result: Answers}\n      - {id: O1-KR2, kr: Shops}\n',
        named,
      ],
      [
        'one level more',
        'okr:\n  objectives:\n    - {id: O1, name: Grow, krs: [{id: O1-KR1, name: Answers}, {id: O1-KR2, name: Shops}]}\n',
        named,
      ],
      [
        'all in a row, with types and parents',
        '- {type: Objective, id: O1, title: Grow}\n- {type: KeyResult, id: O1-KR1, title: Answers, parentId: O1}\n- {type: Key Result, id: O1-KR2, title: Shops}\n',
        named,
      ],
      ['German', 'Ziele:\n', []],
    ].slice(0, -1) as [string, string, readonly string[]][],
  )('%s', (_, text, expected) => {
    expect(tree(text)).toEqual(expected);
    expect(said(text)).toEqual([]);
  });

  test.each([
    ['quarter', 'quarter: Q4 2026\nokrs: [{title: A}]\n'],
    ['cycle', 'cycle: 4Q26\nokrs: [{title: A}]\n'],
    ['quarter and year', 'year: 2026\nquarter: Q4\nokrs: [{title: A}]\n'],
    ['of the objective', 'okrs: [{title: A, timeframe: Oct-Dec 2026}]\n'],
    ['two days', 'okrs: [{title: A, start_date: 2026-10-01, due_date: "12/31/2026"}]\n'],
  ])('a period called %s', (_, text) => {
    expect(parse(text).goals[0]?.period).toMatchObject({ from: '2026-10-01', to: '2026-12-31' });
  });

  test.each([
    ['beside it', '{title: X, baseline: 5, target: 3, current: 4}', { from: 5, to: 3, now: 4, unit: null }],
    ['in texts', '{title: X, start: 60 %, target: ">95%", current: 70%}', { from: 60, to: 95, now: 70, unit: '%' }],
    ['within', '{title: X, metric: {start: 5, target: 3, current: 4, unit: days}}', { from: 5, to: 3, now: 4, unit: 'days' }],
    ['in camel case', '{title: X, startValue: 5, targetValue: 3, currentValue: 4}', { from: 5, to: 3, now: 4, unit: null }],
    ['a target alone', '{title: X, target: 3}', null],
  ])('a metric %s', (_, keyResult, expected) => {
    const metric = parse(`okrs:\n  - title: A\n    krs:\n      - ${keyResult}\n`).goals[1]?.metric ?? null;
    if (expected === null) expect(metric).toBeNull();
    else expect(metric).toMatchObject(expected);
  });

  test('what is not understood is said at its place', () => {
    const text =
      'okrs:\n  - title: A\n    owner: [ann, bob]\n    status: 70%\n    mood: good\n    tags: checkout\n    krs:\n      - {title: X, from: 1, target: lots}\n';
    expect(said(text)).toEqual([
      '4:13 status "70%" is not known, and counts as active | active',
      '5:11 "mood" is not known, and is left out | - ',
      '8:37 to "lots" is no number, and is left out | 4.2',
    ]);
    const { goals, mapping } = parse(text);
    expect(goals[0]).toMatchObject({ owner: 'ann, bob', status: 'active', origin: 'goals.yml:2:5' });
    expect(mapping).toMatchObject([{ kind: 'label', value: 'checkout', goal: 'a' }]);
  });

  test('faults stand where it was written', () => {
    expect(faultLines(() => parse('okrs:\n  - title: A\n    quarter: Q4\n'))).toEqual([
      '3:14 "period" must be a period such as 2026-Q4, 2026-H2, 2026, 2026-10 or {from: 2026-10-01, to: 2026-12-31}, not "Q4" | period: 2026-Q4',
    ]);
    expect(faultLines(() => parse('okrs:\n  - title: Same\n  - name: Same\n'))[0]).toContain(
      '3:11 the id "same" is taken already (goals.yml:2:12)',
    );
  });
});

describe('JSON', () => {
  test('our own form', () => {
    const text = JSON.stringify(
      {
        period: '2026-Q4',
        objectives: [{ id: 'O1', title: 'Grow', keyResults: [{ id: 'O1-KR1', title: 'Answers', metric: { from: 5, to: 3 } }] }],
      },
      null,
      '\t',
    );
    expect(tree(text, 'okrs.json')).toEqual(['O1: Grow', 'O1 > O1-KR1: Answers']);
    expect(parse(text, 'okrs.json').goals[1]).toMatchObject({
      metric: { from: 5, to: 3 },
      period: { name: '2026-Q4' },
      origin: expect.stringMatching(/^okrs\.json:\d+:\d+$/),
    });
  });

  test('that of others', () => {
    const text =
      '{"data": {"goals": [{"name": "Grow", "key_results": [{"name": "Answers", "start_value": "5 %", "target_value": "3 %"}], "progress": 0.4}]}}';
    expect(tree(text, 'okrs.json')).toEqual(['grow: Grow', 'grow > answers: Answers']);
  });
});

test('a file in our form stays as strict as it is', () => {
  expect(faultLines(() => parse('objectives:\n  - {id: O1, title: A}\n  - {id: O2, titel: B}\n'))).toContainEqual(
    expect.stringMatching(/^3:14 unknown key "titel"; did you mean "title"\?/),
  );
  expect(faultLines(() => parse('objectives:\n  - {id: O1, title: A, ownr: ann}\n'))).toEqual([
    '2:24 unknown key "ownr"; did you mean "owner"? | owner: payments-lead',
  ]);
  expect(faultLines(() => parse('objectives:\n  - {id: O1, title: A}\n  - {idd: O2, title: B}\n')).length).toBeGreaterThan(0);
});
