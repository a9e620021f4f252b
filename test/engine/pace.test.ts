import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shippedWork } from '../../src/engine/pace/shipped-work.ts';
import { type MeasuredGoal, type PaceHistory, paceOf, pacesOf } from '../../src/engine/pace.ts';
import type { AuditedGoal } from '../../src/model/audit.ts';
import type { PaceVerdict } from '../../src/model/drift.ts';
import type { SnapshotIssue } from '../../src/model/snapshot.ts';
import { auditedGoal, head, row } from './drift/builders.ts';

type Metric = MeasuredGoal['metric'];

/** Ten days, so that a tenth of the period is a day. */
const period = { name: null, from: '2026-11-01', to: '2026-11-10' };
const at = (day: number, hour = 0) => new Date(Date.UTC(2026, 10, day, hour)).toISOString();

const measured = (metric: Partial<Metric>, more: Partial<AuditedGoal> = {}): MeasuredGoal => {
  const goal = auditedGoal('O1-KR1', { period, ...more });
  return { ...goal, metric: { from: 0, to: 100, now: null, unit: null, updated: null, ...metric } };
};

const paced = (metric: Partial<Metric>, now: string, more: Partial<AuditedGoal> = {}) =>
  paceOf(measured(metric, more), { now, history: null });

describe('from one audit alone', () => {
  test.each<[string, Partial<Metric>, string, number | null, number | null, number | null, PaceVerdict]>([
    ['halfway at half time', { now: 50 }, at(6), 0.5, 0.5, 1, 'on-track'],
    ['a metric that falls', { from: 5, to: 3, now: 4.2 }, at(6), 0.4, 0.5, 0.8, 'behind'],
    ['a metric that falls, exactly on the border', { from: 5, to: 3, now: 4.05 }, at(6), 0.475, 0.5, 0.95, 'on-track'],
    ['just below it', { now: 47.4 }, at(6), 0.474, 0.5, 0.948, 'behind'],
    ['on the border of behind', { now: 37.5 }, at(6), 0.375, 0.5, 0.75, 'behind'],
    ['below that', { now: 37.4 }, at(6), 0.374, 0.5, 0.748, 'at-risk'],
    ['not begun to move', { from: 5, to: 3, now: 5 }, at(6), 0, 0.5, 0, 'at-risk'],
    ['going the wrong way', { from: 5, to: 3, now: 6 }, at(6), -0.5, 0.5, -1, 'at-risk'],
    ['there', { now: 100 }, at(6), 1, 0.5, 2, 'reached'],
    ['beyond', { from: 5, to: 3, now: 2 }, at(6), 1.5, 0.5, 3, 'reached'],
    ['no value', {}, at(6), null, 0.5, null, 'unknown'],
    ['a way without a length', { from: 99.9, to: 99.9, now: 99.9 }, at(6), null, 0.5, null, 'unknown'],
    ['before the period', { now: 10 }, '2026-10-20T00:00:00Z', 0.1, 0, null, 'unknown'],
    ['at the first instant of the period', { now: 10 }, at(1), 0.1, 0, null, 'unknown'],
    ['there before the period', { now: 100 }, '2026-10-20T00:00:00Z', 1, 0, null, 'reached'],
    ['late on the last day', { now: 99 }, at(10, 23), 0.99, 0.995833, 0.994142, 'on-track'],
    ['after the period', { now: 80 }, at(25), 0.8, 1, 0.8, 'behind'],
  ])('%s', (_, metric, now, progress, elapsed, pace, verdict) => {
    expect(paced(metric, now)).toMatchObject({
      progress,
      elapsed,
      pace,
      verdict,
      notMoving: null,
      weeksWithWork: null,
      shipped: null,
      before: null,
    });
  });

  test('without a period nothing is said of the pace, but what is reached is', () => {
    expect(paced({ now: 50 }, at(6), { period: null })).toMatchObject({
      progress: 0.5,
      elapsed: null,
      pace: null,
      verdict: 'unknown',
      forecast: null,
    });
    expect(paced({ now: 100 }, at(6), { period: null }).verdict).toBe('reached');
  });

  test('the forecast goes on as until now', () => {
    expect(paced({ from: 5, to: 3, now: 4.2 }, at(6)).forecast).toBe(3.4);
    expect(paced({ now: 60 }, at(6)).forecast).toBe(120);
    expect(paced({ now: 80 }, at(25)).forecast).toBe(80);
    expect(paced({ now: 10 }, at(1)).forecast).toBe(null);
  });
});

describe('stalled', () => {
  const quarter = { name: null, from: '2026-10-01', to: '2026-12-31' };
  test.each<[string, string | null, string, boolean]>([
    ['updated fourteen days ago', '2026-11-06', at(20, 9), true],
    ['updated thirteen days ago', '2026-11-07', at(20, 9), false],
    ['nobody says when it was updated', null, at(20, 9), false],
    ['updated before a period that has just begun', '2026-09-01', '2026-10-08T00:00:00Z', false],
    ['updated before a period that began two weeks ago', '2026-09-01', '2026-10-15T00:00:00Z', true],
    ['updated shortly before the end of a period that is long over', '2026-12-30', '2027-02-01T00:00:00Z', false],
    ['updated long before the end of a period that is over', '2026-12-01', '2027-02-01T00:00:00Z', true],
  ])('%s', (_, updated, now, stalled) => {
    const pace = paced({ now: 60, updated }, now, { period: quarter });
    expect(pace.stalled).toBe(stalled);
    expect(pace.verdict === 'stalled').toBe(stalled);
  });

  test('what is reached is not stalled', () => {
    expect(paced({ now: 100, updated: '2026-10-02' }, at(25), { period: quarter })).toMatchObject({ stalled: true, verdict: 'reached' });
  });
});

describe('not moving: work in three of four weeks, and a metric that stands', () => {
  const now = '2026-11-20T09:00:00.000Z';
  const ago = (days: number) => new Date(Date.parse(now) - days * 86_400_000).toISOString();
  const done = (n: number, days: number, more: Partial<SnapshotIssue> = {}) =>
    row(`A-${n}`, { status: 'done', closedAt: ago(days), slices: ['shipped'], goals: ['O1-KR1'], ...more });
  const goal = (value: number) =>
    measured({ now: value, updated: '2026-11-19' }, { period: { name: null, from: '2026-10-01', to: '2026-12-31' } });

  /** Weekly snapshots; `values` are the metric 21, 14 and 7 days ago, and now. */
  const history = (
    values: readonly (number | null)[],
    rows: readonly SnapshotIssue[],
    origin: 'audit' | 'backfill' = 'audit',
  ): PaceHistory => {
    const heads = values.map((value, i) =>
      head({
        at: ago(7 * (values.length - 1 - i)),
        origin,
        goals: [{ ...goal(0), ...auditedGoal('O1-KR1'), metric: { ...goal(0).metric, now: value } }],
      }),
    );
    return {
      heads,
      shipped: shippedWork(
        heads.map(({ at: time }) => ({ at: time, issues: rows })),
        [auditedGoal('O1-KR1', { parent: 'O1' })],
      ),
    };
  };
  const threeWeeks = [done(1, 1), done(2, 9), done(3, 27), done(4, 2)];

  test.each<[string, readonly (number | null)[], readonly SnapshotIssue[], Partial<ReturnType<typeof paceOf>>]>([
    [
      'work in three weeks, the metric stands',
      [50, 50, 50, 50],
      threeWeeks,
      { notMoving: true, verdict: 'not-moving', weeksWithWork: 3, shipped: 4, before: 50 },
    ],
    ['work in all four', [50, 50, 50, 50], [...threeWeeks, done(5, 20)], { notMoving: true, weeksWithWork: 4, shipped: 5 }],
    ['work in two weeks only', [50, 50, 50, 50], threeWeeks.slice(0, 2), { notMoving: false, weeksWithWork: 2, shipped: 2 }],
    ['just below one per cent', [49.1, 50, 50, 50], threeWeeks, { notMoving: true, before: 49.1 }],
    ['one per cent of the way', [49, 50, 50, 50], threeWeeks, { notMoving: false, verdict: 'behind', before: 49 }],
    ['one per cent the wrong way', [51, 50, 50, 50], threeWeeks, { notMoving: false, before: 51 }],
    ['three audits only: too short to tell', [50, 50, 50], threeWeeks, { notMoving: null, weeksWithWork: null, shipped: null, before: 50 }],
    ['three audits, but it moved already', [40, 50, 50], threeWeeks, { notMoving: false, before: 40 }],
    ['the metric was not known then', [null, null, 50, 50], threeWeeks, { notMoving: null, before: 50, weeksWithWork: 3 }],
    [
      'work that does not count',
      [50, 50, 50, 50],
      [done(1, 1), done(2, 9), done(3, 27, { standing: 'subtask' })],
      { notMoving: false, weeksWithWork: 2 },
    ],
    [
      'work for another goal',
      [50, 50, 50, 50],
      [done(1, 1), done(2, 9), done(3, 27, { goals: ['O2-KR1'] })],
      { notMoving: false, weeksWithWork: 2 },
    ],
    [
      'work that was opened again',
      [50, 50, 50, 50],
      [done(1, 1), done(2, 9), done(3, 27), row('A-3', { goals: ['O1-KR1'] })],
      { notMoving: false, weeksWithWork: 2 },
    ],
    [
      'the instant four weeks ago lies outside',
      [50, 50, 50, 50],
      [done(1, 1), done(2, 9), done(3, 28)],
      { notMoving: false, weeksWithWork: 2 },
    ],
    ['an older value is not asked for', [10, 50, 50, 50, 50, 50], threeWeeks, { notMoving: true, before: 50 }],
  ])('%s', (_, values, rows, expected) => {
    expect(paceOf(goal(values.at(-1) ?? 0), { now, history: history(values, rows) })).toMatchObject(expected);
  });

  test('what was rebuilt later knows nothing of the metric then', () => {
    expect(paceOf(goal(50), { now, history: history([10, 10, 10, 50], threeWeeks, 'backfill') })).toMatchObject({
      notMoving: null,
      before: null,
      weeksWithWork: 3,
    });
  });

  test('an objective is served through its key results', () => {
    const { byGoal } = shippedWork(
      [{ at: now, issues: threeWeeks }],
      [auditedGoal('O1', { kind: 'objective' }), auditedGoal('O1-KR1', { parent: 'O1' })],
    );
    expect(byGoal.get('O1')).toHaveLength(4);
  });

  test('links are those of the newest row, whatever order the audits stand in; never closed is never shipped', () => {
    const goals = [auditedGoal('O1-KR1'), auditedGoal('O2-KR1')];
    const older = { at: ago(7), issues: [done(1, 9), done(2, 9)] };
    const newer = {
      at: now,
      issues: [done(1, 9, { goals: ['O2-KR1'] }), done(3, 2, { closedAt: null }), row('A-4', { goals: ['O1-KR1'] })],
    };
    for (const audits of [
      [older, newer],
      [newer, older],
    ]) {
      const { byGoal } = shippedWork(audits, goals);
      expect([...byGoal].map(([goal, times]) => [goal, times.length])).toEqual([
        ['O2-KR1', 1],
        ['O1-KR1', 1],
      ]);
    }
    const elsewhere = [done(1, 9), done(1, 9, { source: 'pay' })];
    expect(shippedWork([{ at: now, issues: elsewhere }], goals).byGoal.get('O1-KR1')).toHaveLength(2);
  });

  test('a gap in the history ends what is known', () => {
    const since = (days: readonly number[]) =>
      shippedWork(
        days.map((n) => ({ at: ago(n), issues: [] })),
        [],
      ).since;
    expect(since([])).toBe(null);
    expect(since([0, 7, 14.5, 21])).toBe(Date.parse(ago(29)));
    expect(since([0, 7, 21])).toBe(Date.parse(ago(15)));
    expect(shippedWork([{ at: now, issues: null }], []).since).toBe(null);
  });
});

test('whose pace is told: active goals with a metric, in a period that holds', () => {
  const metric = { from: 0, to: 10, now: 5, unit: null, updated: null };
  const goals = [
    auditedGoal('O1', { kind: 'objective' }),
    auditedGoal('O1-KR1', { metric }),
    auditedGoal('O1-KR2', { metric, status: 'done' }),
    auditedGoal('O1-KR3', { metric, period: { name: 'Q1', from: '2026-01-01', to: '2026-03-31' } }),
    auditedGoal('O1-KR4', { metric, period: null }),
  ];
  expect(pacesOf(goals, { now: '2026-11-20T09:00:00Z', history: null }).map(({ goal }) => goal)).toEqual(['O1-KR1', 'O1-KR4']);
});

test('nothing is paced below an objective that is closed', () => {
  const metric = { from: 0, to: 100, now: 10, unit: null, updated: null };
  const keyResult = auditedGoal('O1-KR1', { parent: 'O1', metric });
  const paced = (status: AuditedGoal['status']) =>
    pacesOf([auditedGoal('O1', { kind: 'objective', status }), keyResult], { now: '2026-11-20T09:00:00Z', history: null });
  expect(paced('active')).toHaveLength(1);
  expect(paced('dropped')).toEqual([]);
});

test('whatever the numbers, nothing is NaN or infinite', () => {
  const number = fc.double({ noNaN: true });
  fc.assert(
    fc.property(
      number,
      number,
      fc.option(number),
      fc.date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true }),
      (from, to, value, when) => {
        const pace = paced({ from, to, now: value }, when.toISOString());
        for (const figure of [pace.progress, pace.elapsed, pace.pace, pace.forecast]) {
          expect(figure === null || Number.isFinite(figure)).toBe(true);
          expect(Object.is(figure, -0)).toBe(false);
        }
      },
    ),
  );
});
