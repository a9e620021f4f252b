import { describe, expect, test } from 'vitest';
import { lintText } from '../../world/goals.ts';

const helpOf = (rule: string, goals: string, file = 'goals.yml') => [
  ...new Set(lintText({ goals, file }).findings.flatMap((finding) => (finding.rule === rule ? [finding.help] : []))),
];
const objective = (more: string) => `objectives: [{id: O1, title: Keep them${more}}]`;
const sheet = (columns: string, ...rows: readonly string[]) => [columns, ...rows].join('\n');

describe('what to do is told with every finding about goals, as they are written', () => {
  test.each<[rule: string, why: string, goals: string, file: string, help: string]>([
    [
      'key-result-unmeasured',
      'a sheet',
      sheet('Objective,Key Result', 'Keep them,Happy'),
      'okrs.csv',
      'Fill the columns "From" and "To" (or "Baseline" and "Target"), or write both numbers into the title',
    ],
    [
      'key-result-vanity',
      'goals.yml',
      objective(', keyResults: [{id: K, title: Launch the wallet}]'),
      'goals.yml',
      'Say for whom it changes what, from which number to which; the work itself belongs in the issues',
    ],
    [
      'key-result-stale',
      'a metric without a unit',
      objective(', keyResults: [{id: K, title: Churn, metric: {from: 5, to: 3}}]'),
      'goals.yml',
      'metric: {from: 5, to: 3, now: …, updated: 2026-11-20}',
    ],
    [
      'key-result-stale',
      'a sheet',
      sheet('Objective,Key Result,From,To', 'Keep them,Churn,5,3'),
      'okrs.csv',
      'Write the value of today into the column "Now" (or "Current"), and 2026-11-20 into "Updated"',
    ],
    ['objective-empty', 'goals.yml', objective(''), 'goals.yml', 'keyResults: [{id: O1-KR1, title: "What changes, from 5 % to 3 %"}]'],
    [
      'objective-empty',
      'beside dropped ones',
      objective(', keyResults: [{id: K, title: Churn, status: dropped}]'),
      'goals.yml',
      'keyResults: [{id: O1-KR2, title: "What changes, from 5 % to 3 %"}]',
    ],
    [
      'objective-empty',
      'a sheet',
      sheet('Id,Objective', 'O1,Keep them'),
      'okrs.csv',
      'Add a row for a key result of O1: what changes, from which number to which',
    ],
    ['objective-unowned', 'goals.yml', objective(''), 'goals.yml', 'owner: who answers for it'],
    ['objective-unowned', 'a sheet', sheet('Objective,Key Result', 'Keep them,Churn'), 'okrs.csv', 'Fill the column "Owner"'],
    [
      'objective-unserving',
      'a sheet',
      sheet('Objective,Serves', 'Keep them,', 'Win more,COMPANY-2'),
      'okrs.csv',
      'Fill the column "Serves", for instance with COMPANY-2',
    ],
    [
      'objective-unserving',
      'a north star',
      `northStar: {title: Weekly active merchants}\n${objective('')}`,
      'goals.yml',
      'serves: [Weekly active merchants], or another goal above it',
    ],
  ])('%s: %s', (rule, _why, goals, file, help) => {
    expect(helpOf(rule, goals, file)).toEqual([help]);
  });
});
