import { expect, test } from 'vitest';
import { parseGoals } from '../../src/goals/load.ts';

const unitOf = (unit: string) => {
  const text = `Objective,Key Result,Baseline,Target,Unit\nGrow,Faster page,2,4,${unit}\n`;
  const { goals } = parseGoals(text, 'okrs.csv', { columns: null });
  return goals.find(({ kind }) => kind === 'key-result')?.metric?.unit;
};

test.each([
  ['%', '%'],
  ['‰', '‰'],
  ['€', '€'],
  ['$', '$'],
  ['°', '°'],
  ['s', 's'],
  ['-', null],
  ['–', null],
  ['n/a', null],
  ['', null],
])('the unit %j of a sheet is %j', (cell, unit) => {
  expect(unitOf(cell)).toBe(unit);
});
