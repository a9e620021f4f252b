import { describe, expect, test } from 'vitest';
import { type GoalsCase, lintText, toldOfGoals } from '../../world/goals.ts';

const churn = (id: string, more = '') => `{id: ${id}, title: Churn from 5 % to 3 %${more}}`;

describe('objective-empty', () => {
  const cases: readonly GoalsCase[] = [
    { why: 'no key results', goals: 'objectives: [{id: O, title: Keep them}]', found: ['O warning: it has no key results'] },
    {
      why: 'only dropped ones',
      goals: `objectives: [{id: O, title: Keep them, keyResults: [${churn('K', ', status: dropped')}]}]`,
      found: ['O warning: all its key results were dropped'],
    },
    {
      why: 'one that was reached is one',
      goals: `objectives: [{id: O, title: Keep them, keyResults: [${churn('K', ', status: done')}]}]`,
      found: [],
    },
    { why: 'an objective that is measured itself', goals: 'objectives: [{id: O, title: Churn, metric: {from: 5, to: 3}}]', found: [] },
    {
      why: 'what is to come may be mended in time, what is closed or past may rest',
      goals: `objectives:
  - {id: A, title: Past, period: 2026-Q3}
  - {id: B, title: Done, status: done}
  - {id: C, title: To come, period: 2027-Q1}`,
      found: ['C warning: it has no key results, and it begins on 2027-01-01'],
    },
    { why: 'one that holds now', goals: 'objectives: [{id: A, title: Now, period: 2026-Q4}]', found: ['A warning: it has no key results'] },
    {
      why: 'a sheet',
      file: 'okrs.csv',
      goals: 'Objective,Key Result\nKeep them,Churn from 5 % to 3 %\nWin more,\n',
      found: ['win-more warning: it has no key results'],
    },
  ];
  test.each(cases)('$why', ({ found, ...world }) => {
    expect(toldOfGoals('objective-empty', lintText(world))).toEqual(found);
  });
});

describe('objective-unowned', () => {
  const owned = (keyResults: string) => `objectives: [{id: O, title: Keep them, keyResults: [${keyResults}]}]`;
  const cases: readonly GoalsCase[] = [
    { why: 'nobody anywhere', goals: owned(churn('K')), found: ['O warning: nobody owns it'] },
    { why: 'an owner for each key result', goals: owned(`${churn('K', ', owner: a')}, ${churn('L', ', owner: b')}`), found: [] },
    {
      why: 'an owner for some',
      goals: owned(`${churn('K', ', owner: a')}, ${churn('L')}, ${churn('M')}`),
      found: ['O warning: nobody owns it, nor 2 of its 3 key results'],
    },
    { why: 'dropped ones need none', goals: owned(`${churn('K', ', owner: a')}, ${churn('L', ', status: dropped')}`), found: [] },
    { why: 'its own', goals: 'objectives: [{id: O, title: Keep them, owner: a}]', found: [] },
  ];
  test.each(cases)('$why', ({ found, ...world }) => {
    expect(toldOfGoals('objective-unowned', lintText(world))).toEqual(found);
  });
});

describe('objective-unserving', () => {
  const two = 'objectives:\n  - {id: A, title: Keep them}\n  - {id: B, title: Win more, serves: [COMPANY-2]}\n';
  const star = 'northStar: {title: Weekly active merchants}\n';
  const cases: readonly GoalsCase[] = [
    { why: 'where nobody says, nobody is asked', goals: 'objectives: [{id: A, title: Keep them}]', found: [] },
    { why: 'where others do', goals: two, found: ['A warning: it serves no goal above it, and other goals do'] },
    {
      why: 'where there is a north star',
      goals: `${star}${two}`,
      found: ['A warning: it serves no goal above it, and the north star is "Weekly active merchants"'],
    },
    {
      why: 'a key result that serves one is enough',
      goals: `${star}objectives: [{id: A, title: Keep them, keyResults: [${churn('K', ', serves: [COMPANY-1]')}]}]`,
      found: [],
    },
    {
      why: 'a sheet',
      file: 'okrs.csv',
      goals: 'Objective,Serves\nKeep them,\nWin more,COMPANY-2\n',
      found: ['keep-them warning: it serves no goal above it, and other goals do'],
    },
  ];
  test.each(cases)('$why', ({ found, ...world }) => {
    expect(toldOfGoals('objective-unserving', lintText(world))).toEqual(found);
  });

  test('the line that is proposed mends it, whatever the goal above is called', () => {
    for (const above of ['COMPANY-2', 'Keep: all "of" them', '2027', 'no']) {
      const world = (serves: string) =>
        `objectives:\n  - {id: A, title: A${serves}}\n  - {id: B, title: B, serves: [${JSON.stringify(above)}]}\n`;
      const found = lintText({ goals: world('') }).findings.filter(({ rule }) => rule === 'objective-unserving');
      const [line = ''] = found[0]?.help.split(', or another') ?? [];
      expect(toldOfGoals('objective-unserving', lintText({ goals: world(`, ${line}`) }))).toEqual([]);
    }
  });
});
