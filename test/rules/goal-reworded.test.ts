import { expect, test } from 'vitest';
import { exampleGoals } from '../../src/rules/example-goals.ts';
import { judgeRecords, told, work } from '../world/world.ts';

const rule = 'goal-reworded';
const earlier = (from: string, to: string) => exampleGoals.replace(from, to);
const found = (earlierGoals: string | undefined, goals?: string | null) =>
  told(
    rule,
    judgeRecords({
      records: [work(1, 'OKR: O1-KR1')],
      ...(goals === undefined ? {} : { goals }),
      ...(earlierGoals === undefined ? {} : { earlierGoals }),
    }),
  );

test.each([
  ['nothing was stored', undefined],
  ['nothing has changed', exampleGoals],
  ['only case and white space have', earlier('Keep the merchants we win', 'KEEP the  merchants we win')],
  ['a goal is new', earlier('- {id: O1-KR2', '- {id: O1-KR9')],
])('no goal was reworded: %s', (_why, before) => {
  expect(found(before)).toEqual([]);
});

test('one finding a goal, and its links hold', () => {
  const before = earlier('churn from 5 % to 3 %', 'churn from 5 % to 4 %').replace('Open a second country', 'Open a third country');
  expect(found(before)).toEqual([
    '- info "NEXT": the title of NEXT was "Open a third country" in the last stored audit, and is "Open a second country" now',
    '- info "O1-KR1": the title of O1-KR1 was "Monthly churn from 5 % to 4 %" in the last stored audit, and is "Monthly churn from 5 % to 3 %" now',
  ]);
  const { audit } = judgeRecords({ records: [work(1, 'OKR: O1-KR1')], earlierGoals: before });
  expect(audit.issues[0]?.okr.status).toBe('linked');
});

test('a sign alone makes another goal', () => {
  const goals = (sign: string) => `objectives: [{id: A, title: "Churn ${sign} 3 %"}]`;
  expect(found(goals('>'), goals('<'))).toHaveLength(1);
});

test('without goals nothing is said', () => {
  expect(found(exampleGoals, null)).toEqual([]);
});
