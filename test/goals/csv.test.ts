import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseGoals } from '../../src/goals/load.ts';
import { faultLines } from '../faults.ts';

const parse = (text: string, columns: Readonly<Record<string, string>> | null = null) => parseGoals(text, '/team/okrs.csv', { columns });
const tree = (text: string) => parse(text).goals.map(({ id, parent, title }) => `${parent === null ? '' : `${parent} > `}${id}: ${title}`);

describe('the usual forms of a sheet', () => {
  test.each<[string, string, readonly string[]]>([
    [
      'a row per key result, its objective repeated',
      'ID,Objective ID,Objective,Key Result\nK1,O1,Keep,Churn\nK2,O1,Keep,Answers\nK3,O2,Sell,Shops\n',
      ['O1: Keep', 'O1 > K1: Churn', 'O1 > K2: Answers', 'O2: Sell', 'O2 > K3: Shops'],
    ],
    [
      'merged cells, exported as blanks',
      'Objective;Key Result\nKeep;Churn\n;Answers\nSell;Shops\n',
      ['keep: Keep', 'keep > churn: Churn', 'keep > answers: Answers', 'sell: Sell', 'sell > shops: Shops'],
    ],
    [
      'an objective with a row of its own',
      'Id,Objective,KR\nO1,Keep,\nK1,Keep,Churn\nK2,,Answers\n',
      ['O1: Keep', 'O1 > K1: Churn', 'O1 > K2: Answers'],
    ],
    [
      'a row per goal with a type',
      'Type\tTitle\nObjective\tKeep\nKR\tChurn\nKey Result\tAnswers\nObjective\tSell\n',
      ['keep: Keep', 'keep > churn: Churn', 'keep > answers: Answers', 'sell: Sell'],
    ],
    [
      'a row per goal with a parent, in any order',
      'ID,Title,Parent\nK1,Churn,o1\nO1,Keep,\nK2,Answers,Keep\n',
      ['O1: Keep', 'O1 > K1: Churn', 'O1 > K2: Answers'],
    ],
    ['objectives alone', 'Objective\nKeep\nSell\n', ['keep: Keep', 'sell: Sell']],
    [
      'ids that stand in the titles',
      'Objective,Key Result\nO1: Keep,KR1: Churn\n,KR 2 - Answers\n[O2] Sell,KR1: Shops\n,KR2.2: Baskets\n',
      ['O1: Keep', 'O1 > O1-KR1: Churn', 'O1 > O1-KR2: Answers', 'O2: Sell', 'O2 > O2-KR1: Shops', 'O2 > KR2.2: Baskets'],
    ],
    [
      'titles that only look like ids',
      'Objective\nO2 sensors for all\nKR: everything\n',
      ['o2-sensors-for-all: O2 sensors for all', 'kr-everything: KR: everything'],
    ],
    [
      'other alphabets and accents',
      'Objective\nÉté à la plage\n顧客を増やす\n',
      ['ete-a-la-plage: Été à la plage', '顧客を増やす: 顧客を増やす'],
    ],
  ])('%s', (_, text, expected) => {
    expect(tree(text)).toEqual(expected);
  });

  test('columns may be mapped by hand', () => {
    const { goals } = parse('Was,Wozu,Nr\nChurn,Keep,K1\n', { keyResult: 'Was', objective: 'wozu', id: 'Nr' });
    expect(goals.map(({ id }) => id)).toEqual(['keep', 'K1']);
  });
});

test('everything a sheet can say of a goal', () => {
  const { goals, mapping } = parse(
    [
      'Objective,Key Result,Owner,Quarter,Allocation (%),Baseline,Target,Current,Last updated,Status,Aliases,URL,Epics,Labels',
      'Keep,Churn,Ana,Q4 2026,40%,5 %,3 %,"4,2 %",2026-11-01,On track,"churn; bleed",https://a.example/1 https://a.example/2,"SHOP-3, SHOP-9",checkout',
      ',Contract,,,,"1,200",2 000,,,done,,,,',
      ',Signed,,,,open,signed,,,,,,,',
    ].join('\n'),
  );
  const period = { name: '2026-Q4', from: '2026-10-01', to: '2026-12-31' };
  expect(goals[0]).toMatchObject({ id: 'keep', planned: 0.4, owner: 'Ana', period, status: 'active' });
  expect(goals[1]).toMatchObject({
    owner: 'Ana',
    period,
    planned: null,
    status: 'active',
    metric: { from: 5, to: 3, now: 4.2, unit: '%', updated: '2026-11-01' },
    aliases: ['churn', 'bleed'],
    urls: ['https://a.example/1', 'https://a.example/2'],
  });
  expect(goals[2]).toMatchObject({ period, status: 'done', metric: { from: 1200, to: 2000, now: null, unit: null } });
  expect(goals[3]?.metric).toBeNull();
  expect(mapping).toEqual(
    ['SHOP-3', 'SHOP-9']
      .map((value) => ({ kind: 'epic', value, goal: 'churn', origin: 'okrs.csv:2:119' }))
      .concat([{ kind: 'label', value: 'checkout', goal: 'churn', origin: 'okrs.csv:2:136' }]),
  );
});

test.each([
  ['per cent', '40', '25', [0.4, 0.25]],
  ['with a sign', '40 %', '25%', [0.4, 0.25]],
  ['fractions of a sheet that shows per cent', '0.4', '0.25', [0.4, 0.25]],
  ['a decimal comma', '"12,5"', '25', [0.125, 0.25]],
  ['small per cent beside large', '0.5', '25', [0.005, 0.25]],
])('shares: %s', (_, a, b, expected) => {
  const { goals } = parse(`Objective,Share\nA,${a}\nB,${b}\n`);
  expect(goals.map(({ planned }) => planned)).toEqual(expected);
});

test("an objective's period spans its key results', its status is theirs when they are all over", () => {
  const { goals } = parse('Objective,Key Result,Start,End,Status\nA,One,2026-10-01,2026-10-31,done\n,Two,2026-11-01,2026-12-31,done\n');
  expect(goals[0]).toMatchObject({ period: { name: null, from: '2026-10-01', to: '2026-12-31' }, status: 'done' });
});

describe('ids do not depend on where rows stand', () => {
  const title = fc.stringMatching(/^[A-Za-z]{3,12}( [a-z]{2,9}){0,3}$/);
  test('moving rows moves no id', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(title, { minLength: 1, maxLength: 8, selector: (text) => text.toLowerCase() }),
        fc.nat(),
        (titles, turn) => {
          const ids = (list: readonly string[]) =>
            new Map(parse(`Objective\n${list.join('\n')}\n`).goals.map(({ id, title: name }) => [name, id]));
          const at = turn % titles.length;
          const moved = [...titles.slice(at), ...titles.slice(0, at)];
          expect(Object.fromEntries(ids(moved))).toEqual(Object.fromEntries(ids(titles)));
        },
      ),
      { numRuns: 50 },
    );
  });
});

describe('faults', () => {
  test.each<[string, string, readonly string[]]>([
    [
      'two titles that make one id',
      'Objective,Key Result\nA,Same\nB,same!\n',
      ['3:3 two goals get the id "same" from their titles (the other one: okrs.csv:2:3); give them ids in a column "id" | O2-KR1'],
    ],
    [
      'an id twice',
      'ID,Objective\nO1,A\no1,B\n',
      ['3:1 the id "o1" is taken already (okrs.csv:2:1); upper and lower case are the same | id: o1-2'],
    ],
    [
      'an alias that is an id',
      'ID,Objective,Alias\nO1,A,\nO2,B,o1\n',
      ['3:6 the alias "o1" is the id of another goal (okrs.csv:2:1) of the same time | - '],
    ],
    [
      'a day with two readings',
      'Objective,Start,End\nA,2026-10-01,11/12/2026\n',
      ['2:14 end must be a date with one reading, such as 2026-12-31, not "11/12/2026" | 2026-12-31'],
    ],
    [
      'a quarter of no year',
      'Objective,Quarter\nA,Q4\n',
      ['2:3 period must be a period such as 2026-Q4, 2026-H2, 2026 or 2026-10, not "Q4": it names no year | 2026-Q4'],
    ],
    [
      'an end before its start',
      'Objective,Start,End\nA,2026-12-31,2026-10-01\n',
      ['2:14 the period ends (2026-10-01) before it begins (2026-12-31) | 2026-12-31'],
    ],
    ['half a period', 'Objective,Start,End\nA,2026-10-01,\n', ['2:3 the end of the period is missing | 2026-10-01']],
    [
      'no period',
      'Objective,Quarter\nA,soon\n',
      ['2:3 period must be a period such as 2026-Q4, 2026-H2, 2026 or 2026-10, not "soon" | 2026-Q4'],
    ],
    ['a share above 100 %', 'Objective,Share\nA,140\n', ['2:3 share must be a planned share in per cent from 0 to 100, not 140 | 40']],
    [
      'two shares for one objective',
      'Objective,KR,Share\nA,X,40\n,Y,30\n',
      ['3:4 a share is planned for an objective: "A" has 40 in line 2 and 30 here | 40'],
    ],
    [
      'shares that add up to too much',
      'Objective,Quarter,Share\nA,2026-Q4,60\nB,2026-Q4,50\n',
      ['3:1 the planned shares for 2026-Q4 add up to 110 %, more than 100 %: a 60, b 50 | share: 40'],
    ],
    ['an unknown parent', 'ID,Title,Parent\nObj-1,A,\nK1,B,Obj-2\n', ['3:6 there is no objective "Obj-2"; did you mean "Obj-1"? | Obj-1']],
    [
      'a key result before any objective',
      'Objective,Key Result\n,X\n',
      ['2:1 this key result has no objective, in its row or above it | Keep the merchants we win'],
    ],
    [
      'a key result outside its objective',
      'ID,Title,Parent,Period\nO1,A,,2026-Q4\nK1,B,O1,2026-Q3\n',
      ['3:9 the period 2026-Q3 lies outside that of its objective O1, 2026-Q4 | period: {from: 2026-10-01, to: 2026-12-31}'],
    ],
    [
      'several at once',
      'Objective,Period,Start\nA,soon,x\n',
      [
        '2:3 period must be a period such as 2026-Q4, 2026-H2, 2026 or 2026-10, not "soon" | 2026-Q4',
        '2:8 start must be a date with one reading, such as 2026-12-31, not "x" | 2026-12-31',
      ],
    ],
    [
      'no column to go by',
      'Foo,Bar\nx,y\n',
      [
        '1:1 no column says what the goals are; the columns are "Foo", "Bar". Name one "Objective", "Key Result" or "Title", or map it with `columns` | columns: {objective: Goal, keyResult: Result}',
      ],
    ],
  ])('%s', (_, text, expected) => {
    expect(faultLines(() => parse(text))).toEqual(expected);
  });

  test('a mapped column that the sheet does not have', () => {
    expect(faultLines(() => parse('Name\nx\n', { title: 'Nmae' }))).toEqual([
      '1:1 the sheet has no column "Nmae", which `columns` names for title; did you mean "Name"? | columns: {title: Name}',
    ]);
  });
});
