import { describe, expect, test } from 'vitest';
import { driftBetween } from '../../../src/engine/drift/drift.ts';
import type { AuditedGoal } from '../../../src/model/audit.ts';
import type { Snapshot, SnapshotFinding, SnapshotIssue } from '../../../src/model/snapshot.ts';
import { auditedGoal, found, head, measure, ratio, row, snapshot, tied } from './builders.ts';

const none = { earlierFindings: [], heads: [] };
const earlierOne = (more: Partial<Snapshot> = {}) => snapshot({ id: 'before', at: '2026-11-13T09:00:00.000Z', ...more });
const laterOne = (more: Partial<Snapshot> = {}) => snapshot({ id: 'after', ...more });
const drift = (from: Partial<Snapshot>, to: Partial<Snapshot>, context = none) => driftBetween(earlierOne(from), laterOne(to), context);
const keys = (issues: readonly SnapshotIssue[] | undefined) => issues?.map(({ key }) => key);

describe('regress', () => {
  const team = (name: string, hit: number, of: number) =>
    ({ ...(measure().groups?.team[0] as object), name, aligned: ratio(hit, of) }) as never;

  test.each([
    ['falls', ratio(62, 100), ratio(58, 100), -4],
    ['rises by less than a point', ratio(1, 1000), ratio(4, 1000), 0.3],
    ['stays', ratio(10, 20), ratio(11, 22), 0],
    ['has nothing to judge now', ratio(10, 20), ratio(0, 0), null],
    ['had nothing to judge then', ratio(0, 0), ratio(10, 20), null],
  ])('alignment %s', (_, from, to, change) => {
    const { regress, moved } = drift(
      { measures: { open: measure({ aligned: from, groups: null }) } },
      { measures: { open: measure({ aligned: to, groups: null }) } },
    );
    expect(regress).toEqual([{ slice: 'open', from, to, change, teams: [] }]);
    expect(moved.includes('regress')).toBe(change !== null && change !== 0);
  });

  test('only slices that both measured', () => {
    const { regress } = drift({ measures: { shipped: measure(), open: measure() } }, { measures: { new: measure(), open: measure() } });
    expect(regress.map(({ slice }) => slice)).toEqual(['open']);
  });

  test('by team, with those that came and went', () => {
    const groups = (...teams: never[]) => ({ open: measure({ groups: { team: teams, source: [], label: [], type: [], sprint: [] } }) });
    const { regress } = drift(
      { measures: groups(team('web', 5, 10), team('api', 1, 4)) },
      { measures: groups(team('web', 6, 10), team('ops', 0, 3)) },
    );
    expect(regress[0]?.teams).toEqual([
      { team: 'api', from: ratio(1, 4), to: null, change: null },
      { team: 'ops', from: null, to: ratio(0, 3), change: null },
      { team: 'web', from: ratio(5, 10), to: ratio(6, 10), change: 10 },
    ]);
  });
});

describe('new work', () => {
  const created = (key: string, at: string | null, more: Partial<SnapshotIssue> = {}) => row(key, { createdAt: at, ...more });
  const week = '2026-11-18T09:00:00.000Z';

  test.each<[string, SnapshotIssue, boolean]>([
    ['created since', created('A-1', week), true],
    ['created since and done already', created('A-1', week, { status: 'done', slices: ['shipped'] }), true],
    ['created at the instant of the earlier audit', created('A-1', '2026-11-13T09:00:00.000Z'), false],
    ['created at the instant of the later one', created('A-1', '2026-11-20T09:00:00.000Z'), true],
    ['created after it, by a clock that is ahead', created('A-1', '2026-11-20T09:00:01.000Z'), false],
    ['created long ago', created('A-1', '2026-01-01T09:00:00.000Z'), false],
    ['created nobody knows when', created('A-1', null), false],
    ['an epic', created('A-1', week, { standing: 'carrier' }), false],
    ['dropped', created('A-1', week, { standing: 'dropped' }), false],
  ])('%s', (_, issue, isNew) => {
    expect(keys(drift({}, { issues: [issue] }).newWork?.issues)).toEqual(isNew ? ['A-1'] : []);
  });

  test('its alignment is that of the chosen work, as everywhere', () => {
    const { newWork, moved } = drift(
      {},
      {
        issues: [
          created('A-1', week, tied),
          created('A-2', week),
          created('A-3', week, { buckets: { invest: 1 } }),
          created('A-4', week, { buckets: { run: 1 } }),
          created('A-5', week, { ...tied, exempt: true }),
          created('A-6', week, { ...tied, type: 'bug' }),
        ],
      },
    );
    expect(newWork).toMatchObject({ since: '2026-11-13T09:00:00.000Z', aligned: ratio(2, 4) });
    expect(keys(newWork?.issues)).toEqual(['A-2', 'A-3', 'A-4', 'A-1', 'A-5', 'A-6']);
    expect(moved).toContain('new-work');
  });

  test('without goals nothing is said of it, without rows it is not known', () => {
    expect(drift({}, { goals: null, issues: [created('A-1', week)] }).newWork).toMatchObject({ aligned: null });
    expect(drift({}, { issues: null }).newWork).toBe(null);
    const stating = { goals: null, alignedMeans: 'stated' as const, issues: [created('A-1', week, { aligned: true })] };
    expect(drift({}, stating).newWork).toMatchObject({ aligned: ratio(1, 1) });
  });
});

describe('findings', () => {
  const [a, b, c] = [found('okr-link-missing', 'A-1'), found('okr-link-missing', 'A-2'), found('business-value-missing', 'A-1')];
  const compared = (
    from: readonly SnapshotFinding[],
    to: readonly SnapshotFinding[],
    earlier: readonly SnapshotFinding[] = [],
    more: [Partial<Snapshot>, Partial<Snapshot>] = [{}, {}],
  ) =>
    drift({ findings: [...from], ...more[0] }, { findings: [...to], ...more[1] }, { ...none, earlierFindings: [...earlier] } as never)
      .findings;

  test('new, fixed, still', () => {
    expect(compared([a, b], [b, c])).toEqual({ new: [c], fixed: [a], still: [b], cameBack: [] });
  });

  test.each<[string, Partial<SnapshotFinding>, boolean]>([
    ['another severity', { severity: 'warning' }, true],
    ['another subject', { subject: 'Objective' }, false],
    ['the same key in another source', { source: 'api' }, false],
    ['another rule', { rule: 'okr-link-unknown' }, false],
    ['a finding about the whole', { issue: null, source: null }, false],
  ])('%s', (_, more, isSame) => {
    expect(compared([a], [{ ...a, ...more }])?.still).toHaveLength(isSame ? 1 : 0);
  });

  test('one that was there, was gone and is there again came back, and is new too', () => {
    expect(compared([], [a, b], [a])).toEqual({ new: [a, b], fixed: [], still: [], cameBack: [a] });
    expect(compared([a], [a], [a])?.cameBack).toEqual([]);
    expect(compared([a], [], [a])?.cameBack).toEqual([]);
  });

  test('the same finding twice is one', () => {
    expect(compared([a], [a, a, b, b])).toMatchObject({ new: [b], still: [a] });
  });

  test('rules that were off in one of them are left out, as far as both tell', () => {
    const on = (...rules: string[]) => ({ rules });
    expect(compared([a], [a, c], [], [on('okr-link-missing'), on('okr-link-missing', 'business-value-missing')])).toMatchObject({
      new: [],
      still: [a],
    });
    expect(compared([a, c], [a], [], [on('okr-link-missing', 'business-value-missing'), on('okr-link-missing')])).toMatchObject({
      fixed: [],
    });
    expect(compared([a], [a, c], [], [{}, on('okr-link-missing')])).toMatchObject({ new: [c] });
  });

  test('an audit that no longer holds its findings cannot tell', () => {
    expect(drift({ findings: null }, {}).findings).toBe(null);
    expect(drift({}, { findings: null }).findings).toBe(null);
  });
});

describe('mix', () => {
  const share = (bucket: string, planned: number | null, actual: number | null, verdict: 'starved' | 'over-fed' | null = null) => ({
    bucket,
    planned,
    actual,
    issues: 1,
    verdict,
  });
  const mixOf = (from: ReturnType<typeof share>[] | null, to: ReturnType<typeof share>[] | null) =>
    drift(
      { measures: { open: measure({ allocation: from, mixDrift: 0.1 }) } },
      { measures: { open: measure({ allocation: to, mixDrift: 0.25 }) } },
    ).mix;

  test('each bucket then, now and planned; the verdict is that of now', () => {
    expect(
      mixOf(
        [share('O1', 0.4, 0.3), share('untied', null, 0.7)],
        [share('O1', 0.5, 0.2, 'starved'), share('O2', 0.1, 0.3, 'over-fed'), share('untied', null, 0.5)],
      ),
    ).toEqual([
      {
        slice: 'open',
        buckets: [
          { bucket: 'O1', planned: 0.5, from: 0.3, to: 0.2, change: -10, verdict: 'starved' },
          { bucket: 'O2', planned: 0.1, from: 0, to: 0.3, change: 30, verdict: 'over-fed' },
          { bucket: 'untied', planned: null, from: 0.7, to: 0.5, change: -20, verdict: null },
        ],
        from: 0.1,
        to: 0.25,
        change: 15,
      },
    ]);
  });

  test('a bucket that is gone', () => {
    expect(mixOf([share('exempt', null, 0.2), share('untied', null, 0.8)], [share('untied', null, 1)])[0]?.buckets[1]).toEqual({
      bucket: 'exempt',
      planned: null,
      from: 0.2,
      to: 0,
      change: -20,
      verdict: null,
    });
  });

  test('where nothing was counted, nothing is said', () => {
    expect(mixOf([share('untied', null, null)], [share('untied', null, 1), share('O1', null, 0)])[0]?.buckets).toEqual([
      { bucket: 'untied', planned: null, from: null, to: 1, change: null, verdict: null },
      { bucket: 'O1', planned: null, from: null, to: 0, change: null, verdict: null },
    ]);
    expect(mixOf(null, [share('untied', null, 1)])).toEqual([]);
  });
});

describe('scope', () => {
  const sprint = { name: 'Sprint 9', startsAt: '2026-11-16T09:00:00.000Z', endsAt: '2026-11-30T09:00:00.000Z' };
  const planned = (key: string, more: Partial<SnapshotIssue> = {}) => row(key, { sprint: 'Sprint 9', ...more });
  const sprintOf = (start: readonly SnapshotIssue[], now: readonly SnapshotIssue[], more: Partial<Snapshot> = {}) =>
    drift({ issues: [...start], ...more }, { issues: [...now], sprints: [sprint] }).scope;

  test('added, removed, re-estimated, and what of the added is untied or urgent', () => {
    const scope = sprintOf(
      [planned('A-1', { estimate: 3 }), planned('A-2'), planned('A-3'), planned('A-4', { estimate: 2 }), row('A-5')],
      [
        planned('A-1', { estimate: 8, status: 'done' }),
        planned('A-3', { standing: 'dropped' }),
        planned('A-4', { estimate: 2 }),
        planned('A-5'),
        planned('A-6', { priority: 1 }),
        planned('A-7', { priority: 2, ...tied }),
        planned('A-8', { priority: 3 }),
        planned('A-9', { standing: 'subtask' }),
        row('A-10', { sprint: 'Sprint 10' }),
      ],
    );
    expect(scope).toMatchObject({
      sprints: ['Sprint 9'],
      since: sprint.startsAt,
      start: { id: 'before' },
      untied: ratio(3, 4),
      urgent: ratio(1, 2),
    });
    expect(keys(scope?.added)).toEqual(['A-5', 'A-6', 'A-7', 'A-8']);
    expect(keys(scope?.removed)).toEqual(['A-2', 'A-3']);
    expect(scope?.reestimated.map(({ issue, from, to }) => [issue.key, from, to])).toEqual([['A-1', 3, 8]]);
  });

  test('an estimate that was given or taken away is a new one', () => {
    const scope = sprintOf([planned('A-1'), planned('A-2', { estimate: 1 })], [planned('A-1', { estimate: 1 }), planned('A-2')]);
    expect(scope?.reestimated.map(({ from, to }) => [from, to])).toEqual([
      [null, 1],
      [1, null],
    ]);
  });

  test('the snapshot nearest to the start is asked, not the earlier audit', () => {
    const start = snapshot({ id: 'start', at: '2026-11-16T10:00:00.000Z', issues: [planned('A-1')] });
    const { scope } = driftBetween(earlierOne(), laterOne({ issues: [planned('A-1'), planned('A-2')], sprints: [sprint] }), {
      ...none,
      sprintStart: start,
    });
    expect(scope).toMatchObject({ start: { id: 'start', at: start.at } });
    expect(keys(scope?.added)).toEqual(['A-2']);
  });

  test('where both audits asked for the same sprints, their slice says what is in them', () => {
    const other = (key: string, more: Partial<SnapshotIssue> = {}) =>
      row(key, { sprint: 'Sprint 10', slices: ['open', 'sprint'], ...more });
    const scope = sprintOf([other('A-1'), other('A-2')], [other('A-1'), planned('A-3'), other('A-4')], { sprints: [sprint] });
    expect([keys(scope?.added), keys(scope?.removed)]).toEqual([['A-4'], ['A-2']]);
  });

  test.each<[string, Partial<Snapshot>, Partial<Snapshot>]>([
    ['a sprint that lies ahead', { at: '2026-11-20T08:00:00.000Z' }, { sprints: [{ ...sprint, startsAt: '2026-11-20T10:00:00.000Z' }] }],
    ['no sprint', {}, { sprints: null }],
    ['a sprint without dates', {}, { sprints: [{ ...sprint, startsAt: null }] }],
    ['nothing stored near its start', { at: '2026-11-12T08:00:00.000Z' }, { sprints: [sprint] }],
    ['rows pruned since', { issues: null }, { sprints: [sprint] }],
    ['other sources then', { hashes: { scope: 'other', judging: 'judging', goals: 'goals' } }, { sprints: [sprint] }],
  ])('nothing is told with %s', (_, from, to) => {
    expect(drift(from, to).scope).toBe(null);
  });
});

describe('pace', () => {
  const metric = (now: number | null) => ({ from: 0, to: 100, now, unit: null, updated: '2026-11-19' });
  const goals = (...kr: [string, number | null][]): AuditedGoal[] => [
    auditedGoal('O1', { kind: 'objective' }),
    ...kr.map(([id, now]) => auditedGoal(id, { parent: 'O1', metric: metric(now) })),
  ];

  test('each key result that is due, with how it stood', () => {
    const { pace, moved } = drift(
      { goals: goals(['O1-KR1', 20], ['O1-KR2', null]) },
      { goals: goals(['O1-KR1', 60], ['O1-KR2', 10], ['O1-KR3', 1]) },
    );
    expect(pace.map(({ goal, verdict, was }) => [goal, verdict, was])).toEqual([
      ['O1-KR1', 'on-track', { now: 20, pace: 0.424207, verdict: 'at-risk' }],
      ['O1-KR2', 'at-risk', { now: null, pace: null, verdict: 'unknown' }],
      ['O1-KR3', 'at-risk', null],
    ]);
    expect(moved).toContain('pace');
  });

  test('earlier audits tell whether work moves it', () => {
    const at = (days: number) => new Date(Date.parse('2026-11-20T09:00:00Z') - days * 86_400_000).toISOString();
    const done = [1, 9, 16].map((days, i) => row(`A-${i}`, { status: 'done', closedAt: at(days), goals: ['O1-KR1'] }));
    const heads = [28, 21, 14].map((days) => head({ at: at(days), goals: goals(['O1-KR1', 50]) }));
    const shipped = { since: Date.parse(at(30)), byGoal: new Map([['O1-KR1', done.map(({ closedAt }) => Date.parse(closedAt ?? ''))]]) };
    const to = laterOne({ goals: goals(['O1-KR1', 50]), issues: done });
    expect(driftBetween(earlierOne({ goals: goals(['O1-KR1', 50]) }), to, { ...none, heads, shipped }).pace[0]).toMatchObject({
      notMoving: true,
      weeksWithWork: 3,
      verdict: 'not-moving',
    });
    expect(driftBetween(earlierOne({ goals: goals(['O1-KR1', 50]) }), to, none).pace[0]).toMatchObject({ notMoving: null });
  });

  test('time alone moves nothing but a verdict', () => {
    const same = goals(['O1-KR1', 50]);
    expect(drift({ goals: same, at: '2026-11-19T09:00:00.000Z' }, { goals: same }).moved).not.toContain('pace');
    expect(drift({ goals: same, at: '2026-11-01T09:00:00.000Z' }, { goals: same }).moved).toContain('pace');
  });
});
