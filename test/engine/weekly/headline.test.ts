import { describe, expect, test } from 'vitest';
import type { WeeklyInput } from '../../../src/engine/weekly/input.ts';
import { weeklyReport } from '../../../src/engine/weekly/weekly.ts';
import type { Ratio } from '../../../src/model/audit.ts';
import { auditAt, daysAgo, historyOf, weeklyInput } from './shop.ts';
import { partOf, said } from './words.ts';

const lines = (part: Partial<WeeklyInput>) => said(weeklyReport(weeklyInput(part)), 'headline');

/** The audit of now with another alignment of what was shipped. */
const shipping = (hit: number, of: number) => {
  const audit = auditAt(0);
  const aligned: Ratio = { hit, inherited: 0, of, rate: of === 0 ? null : Math.floor((hit / of) * 1000) / 1000, bounds: null };
  const { shipped } = audit.measures;
  if (shipped === undefined) throw new Error('nothing shipped');
  return { ...audit, measures: { ...audit.measures, shipped: { ...shipped, aligned } } };
};

test('this week, last week, twelve weeks ago, and the path to the target', () => {
  expect(lines({})).toEqual([
    'Of the work we chose and shipped this week, 60.0 % (6 of 10) served a goal.',
    'Last week it was 50.0 % (2 of 4): up 10 points since.',
    'Twelve weeks ago it was 0.0 % (0 of 3), rebuilt by later links: up 60 points since.',
    'The target is 85 % by 31 December: that takes 4.3 points a week for 6 weeks.',
    'On a straight path from 28 August it would stand at 56.8 % by now: it is 3.2 points ahead.',
  ]);
});

test('a first week above the target sets no path down to it', () => {
  const high: Ratio = { hit: 3, inherited: 0, of: 3, rate: 1, bounds: null };
  const history = historyOf(2).map((head) => ({
    ...head,
    measures: Object.fromEntries(Object.entries(head.measures).map(([name, measure]) => [name, { ...measure, aligned: high }])),
  }));
  const told = lines({ history, before: null, target: { rate: 0.85, by: '2026-12-31' } });
  expect(told.at(-1)).toBe('The target is 85 % by 31 December: that takes 4.3 points a week for 6 weeks.');
});

test('n and d lead to the issues that they count', () => {
  const report = weeklyReport(weeklyInput());
  const listed = (id: string) => report.lists.find((list) => list.id === id);
  expect(listed('shipped-aligned')?.issues.map(({ key }) => key)).toEqual(['CHK-1', 'CHK-2', 'CHK-3', 'CHK-4', 'PAY-1', 'PAY-5']);
  expect(listed('shipped-chosen')?.count).toBe(10);
  expect(
    listed('shipped-chosen')
      ?.issues.slice(0, 4)
      .map(({ key }) => key),
  ).toEqual(['CHK-5', 'CHK-6', 'PAY-2', 'PAY-3']);
  expect(listed('shipped-before')?.count).toBe(4);
});

test.each<[string, Partial<WeeklyInput>, readonly string[]]>([
  [
    'without a target the path is left out',
    { target: null, history: historyOf(1) },
    ['Last week it was 50.0 % (2 of 4): up 10 points since.'],
  ],
  [
    'a first page has nothing to compare with',
    { target: null, history: [], before: null },
    ['No earlier week is stored to compare it with.'],
  ],
  [
    'a target that is met',
    { history: historyOf(1), target: { rate: 0.6, by: '2026-12-31' } },
    ['Last week it was 50.0 % (2 of 4): up 10 points since.', 'The target is 60 % by 31 December: it is met.'],
  ],
  [
    'a target whose day is past',
    { history: [], target: { rate: 0.85, by: '2026-11-18' } },
    ['No earlier week is stored to compare it with.', 'The target is 85 % by 18 November: that day is past, and 25 points are missing.'],
  ],
  [
    'a target in another year',
    { history: [], target: { rate: 0.625, by: '2027-01-15' } },
    ['No earlier week is stored to compare it with.', 'The target is 62.5 % by 15 January 2027: that takes 0.4 points a week for 9 weeks.'],
  ],
  [
    'days before the target',
    { history: [], target: { rate: 0.7, by: '2026-11-24' } },
    ['No earlier week is stored to compare it with.', 'The target is 70 % by 24 November: 10 points in the days that are left.'],
  ],
])('%s', (_why, part, rest) => {
  expect(lines(part).slice(1)).toEqual(rest);
});

describe('what was shipped is not always there to judge', () => {
  test('all of it is run work or exempt', () => {
    expect(lines({ audit: shipping(0, 0) })[0]).toBe(
      'Nothing that we chose was shipped this week: all of it (11 issues) was run work or exempt.',
    );
  });

  test('nothing at all', () => {
    const audit = auditAt(0, { config: 'window: 1h\n' });
    expect(lines({ audit, window: 3_600_000, history: [], target: null })[0]).toContain('Nothing was shipped in the last');
  });
});

test('a break is told, and nothing is drawn through it', () => {
  const history = historyOf(2).map((head, i) =>
    i === 0 ? head : { ...head, hashes: { ...head.hashes, goals: 'older' }, goals: head.goals?.slice(0, 2) ?? null },
  );
  const report = weeklyReport(weeklyInput({ history, target: null }));
  expect(said(report, 'headline').slice(1)).toEqual([
    'Last week it was 50.0 % (2 of 4): up 10 points since.',
    '2 weeks ago it was 66.6 % (2 of 3), which cannot be compared: the goals changed.',
  ]);
  const [chart] = partOf(report, 'headline').charts;
  expect(chart?.kind === 'trend' && chart.points.map((point) => point.break)).toEqual([null, 'The goals changed.', null]);
});

test('the path to the target begins after the last break', () => {
  const history = historyOf(4).map((head, i) => (i < 2 ? head : { ...head, hashes: { ...head.hashes, judging: 'older' } }));
  expect(lines({ history }).at(-1)).toMatch(/^On a straight path from 6 November it would stand at /);
});

test('goals that were only named in another way are still compared', () => {
  const history = historyOf(1).map((head) => ({ ...head, hashes: { ...head.hashes, goals: 'older' } }));
  expect(lines({ history, target: null })[1]).toBe('Last week it was 50.0 % (2 of 4): up 10 points since.');
});

test('the trend: oldest first, rebuilt weeks marked, weeks without a snapshot left out', () => {
  const history = historyOf().filter((_, i) => i !== 3);
  const [chart] = partOf(weeklyReport(weeklyInput({ history })), 'headline').charts;
  if (chart?.kind !== 'trend') throw new Error('no trend');
  expect(chart.points.map(({ at }) => at)).toEqual([12, 11, 10, 9, 8, 7, 6, 5, 3, 2, 1, 0].map((weeks) => daysAgo(weeks * 7)));
  expect(chart.points.filter(({ rebuilt }) => rebuilt)).toHaveLength(6);
  expect(chart.points.at(-1)).toMatchObject({ rate: 0.6, hit: 6, of: 10, rebuilt: false });
  expect(chart.target).toEqual({ rate: 0.85, by: '2026-12-31' });
});
