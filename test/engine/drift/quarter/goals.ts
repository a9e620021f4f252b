import type { Goal, Goals, Metric } from '../../../../src/model/goals.ts';
import { goal } from '../../builders.ts';
import { timeOf, weeks } from './time.ts';

/** The week in which each of these things happens to the goals. */
export const reworded = 3;
export const closed = 6;
export const added = 9;
/** O3 holds in October alone; its links hold by grace for 21 days more. */
export const october = { name: '2026-10', from: '2026-10-01', to: '2026-10-31' };

const quarterDays = 92;
const elapsed = (week: number) => (timeOf(week) - Date.parse('2026-10-01T00:00:00Z')) / (quarterDays * 86_400_000);
const hundredths = (value: number) => Math.round(value * 100) / 100;
const dayOf = (week: number) => new Date(timeOf(week)).toISOString().slice(0, 10);

const metric = (week: number, from: number, to: number, now: number | null): Metric => ({
  from,
  to,
  now,
  unit: null,
  updated: dayOf(week),
});

/** The goals as they stand in a week. */
export function goalsOf(week: number): Goals {
  const objective = (id: string, planned: number | null, more: Partial<Goal> = {}) => goal(id, { kind: 'objective', planned, ...more });
  const goals = [
    objective('O1', 0.4),
    goal('O1-KR1', { parent: 'O1', metric: metric(week, 5, 3, hundredths(5 - 2 * elapsed(week))) }),
    goal('O1-KR2', {
      parent: 'O1',
      metric: metric(week, 0, 10, hundredths(8.5 * elapsed(week))),
      ...(week < closed ? {} : { status: 'done', closed: '2026-11-14' }),
    }),
    objective('O2', 0.3),
    goal('O2-KR1', {
      parent: 'O2',
      title: week < reworded ? 'Merchants in a second country' : 'Merchants in Japan',
      metric: metric(week, 0, 50, 5 * Math.min(week, 4)),
    }),
    goal('O2-KR2', { parent: 'O2', metric: metric(Math.min(week, 2), 100, 40, 100 - 2.5 * Math.min(week, 2)) }),
    objective('O3', 0.1, { period: october }),
    goal('O3-KR1', { parent: 'O3', period: october, metric: metric(week, 0, 20, [5, 12, 18, 20][week] ?? 20) }),
    ...(week < added
      ? []
      : [objective('O4', null), goal('O4-KR1', { parent: 'O4', metric: { ...metric(week, 0, 10, null), updated: null } })]),
  ];
  return { northStar: null, goals, mapping: [] };
}

/** What the pace of each key result must come to, week by week; '' where it is not asked for. */
export const paces: Readonly<Record<string, readonly string[]>> = {
  'O1-KR1': Array(weeks).fill('on-track'),
  'O1-KR2': Array.from({ length: weeks }, (_, week) => (week < closed ? 'behind' : '')),
  'O2-KR1': [
    ...['at-risk', 'behind', 'on-track', 'on-track', 'on-track', 'behind', 'behind', 'at-risk'],
    ...Array(weeks - 8).fill('not-moving'),
  ],
  'O2-KR2': Array.from({ length: weeks }, (_, week) => (week < 4 ? 'at-risk' : 'stalled')),
  'O3-KR1': Array.from({ length: weeks }, (_, week) => (week < 3 ? 'on-track' : week === 3 ? 'reached' : '')),
  'O4-KR1': Array.from({ length: weeks }, (_, week) => (week < added ? '' : 'unknown')),
};
