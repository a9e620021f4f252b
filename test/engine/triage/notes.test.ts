import { describe, expect, test } from 'vitest';
import { currentPeriod } from '../../../src/engine/triage/period.ts';
import type { Goals } from '../../../src/model/goals.ts';
import type { ExampleIssue } from '../../../src/rules/rule.ts';
import { goal } from '../builders.ts';
import { linkedTo, triageOfWorld, untied } from './triage-world.ts';

const notesOf = (records: readonly ExampleIssue[], more = {}) => triageOfWorld({ records, ...more }).notes;
const idle = (teams: string, days = 28) =>
  `Nothing was finished in ${days} days by ${teams}: what their work takes cannot be worked out (\`lookback: 60d\` reads further back).`;
const rice = ['reach:100', 'impact:high', 'confidence:medium', 'effort:2'];

describe('what a reader should know of the rows', () => {
  test.each<[string, readonly ExampleIssue[], readonly string[]]>([
    [
      'whose teams finished nothing',
      [untied(1, { team: 'web' }), untied(2, { team: 'api' }), untied(3, { team: 'api' })],
      [idle('api, web')],
    ],
    ['which of no team', [untied(1)], [idle('no team')]],
    ['five teams are all named', ['a', 'b', 'c', 'd', 'e'].map((team, i) => untied(i, { team })), [idle('a, b, c, d, e')]],
    [
      'of seven the first five are',
      ['g', 'f', 'e', 'd', 'c', 'b', 'a'].map((team, i) => untied(i, { team })),
      [idle('a, b, c, d, e and 2 more')],
    ],
    [
      'not those that finished something',
      [untied(1, { team: 'web' }), untied(2), linkedTo('O1', 9, { team: 'web', status: 'done', closedAt: '2026-11-10T09:00:00Z' })],
      [idle('no team')],
    ],
    [
      'how much of it has what a score needs',
      [untied(1, { labels: rice }), untied(2, { labels: ['reach:5'] }), linkedTo('O1', 1, { labels: rice }), linkedTo('O1', 2)],
      ['RICE can be worked out for 1 of 2 of these, and for 1 of 2 issues that are linked.', idle('no team')],
    ],
    [
      'also when only linked work has',
      [untied(1), linkedTo('O1', 1, { labels: ['cost-of-delay:8', 'job-size:2'] })],
      ['WSJF can be worked out for 0 of 1 of these, and for 1 of 1 issue that are linked.', idle('no team')],
    ],
    ['nothing where there are none', [linkedTo('O1', 1, { labels: rice })], []],
  ])('%s', (_why, records, notes) => {
    expect(notesOf(records)).toEqual(notes);
  });

  test('the days are those for which closed work was read', () => {
    expect(notesOf([untied(1)], { since: '2026-11-10T09:00:00Z' })).toEqual([idle('no team', 10)]);
  });

  test('goals without a period leave nothing to be worked out', () => {
    expect(notesOf([untied(1)], { goals: 'objectives:\n  - {id: O1, title: Keep them}\n' })).toEqual([
      'No goal that is due now has a period: what is left of it cannot be worked out.',
    ]);
  });

  test('of an audit that was not read to its end only that is told', () => {
    expect(notesOf([untied(1, { labels: rice })], { incomplete: true })).toEqual([
      'Not everything could be read: ranks, and what work takes, are not worked out.',
    ]);
  });

  test('a decision from before what was read is not missed, nor is one about an issue that is there', () => {
    const decisions = ['U-99, date: 2026-10-23', 'U-98, date: 2026-10-24', 'u-1, date: 2026-11-19']
      .map((issue) => `- {issue: ${issue}, answer: link, who: lead}\n`)
      .join('');
    expect(notesOf([untied(1)], { decisions })).toEqual([
      idle('no team'),
      'decisions.yml:2:3: there is no issue U-98 in the sources that were read.',
    ]);
  });
});

describe('the period that is', () => {
  const goalsOf = (...periods: readonly (readonly [string, string] | null)[]): Goals => ({
    northStar: null,
    mapping: [],
    goals: periods.map((one, i) => goal(`O${i}`, { period: one === null ? null : { name: null, from: one[0], to: one[1] } })),
  });
  const year = ['2026-01-01', '2026-12-31'] as const;
  const half = ['2026-07-01', '2026-12-31'] as const;
  const quarter = ['2026-10-01', '2026-12-31'] as const;
  const month = ['2026-11-01', '2026-11-30'] as const;
  const over = ['2026-07-01', '2026-09-30'] as const;

  test.each<[string, Goals, readonly [string, string] | null]>([
    ['most of the goals share', goalsOf(month, year, year), year],
    ['whichever way they stand', goalsOf(year, year, month), year],
    ['of as many the one that ends first', goalsOf(year, month), month],
    ['of as many the one that ends first, the other way', goalsOf(month, year), month],
    ['same end, another begin: two periods', goalsOf(half, quarter, quarter), quarter],
    ['no matter how many are over', goalsOf(over, over, month), month],
    ['those without one do not count', goalsOf(null, null, month), month],
    ['there is none', goalsOf(null, over), null],
  ])('%s', (_why, goals, period) => {
    const found = currentPeriod(goals, '2026-11-20T09:00:00Z');
    expect(found && [found.from, found.to]).toEqual(period);
  });
});
