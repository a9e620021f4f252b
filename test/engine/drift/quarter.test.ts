import { describe, expect, test } from 'vitest';
import { audit } from '../../../src/engine/audit.ts';
import { driftBetween } from '../../../src/engine/drift/drift.ts';
import { hashesOf } from '../../../src/engine/hashes.ts';
import { shippedWork } from '../../../src/engine/pace/shipped-work.ts';
import { snapshotOf } from '../../../src/engine/snapshot.ts';
import type { Drift } from '../../../src/model/drift.ts';
import type { SnapshotFinding, SnapshotIssue } from '../../../src/model/snapshot.ts';
import { okrLinkClosed } from '../../../src/rules/okr-link-closed.ts';
import { okrLinkExpired } from '../../../src/rules/okr-link-expired.ts';
import { okrLinkMissing } from '../../../src/rules/okr-link-missing.ts';
import { policy, readIssue } from '../builders.ts';
import { added, closed, goalsOf, paces, reworded } from './quarter/goals.ts';
import { at, sprintOf, sprintStart, timeOf, weeks } from './quarter/time.ts';
import { alignment, findings, isParted, isTied, mix, type Slice, scope, slices } from './quarter/truth.ts';
import { quarterOf, type Week, type Work } from './quarter/weeks.ts';

const rules = [okrLinkMissing, okrLinkClosed, okrLinkExpired];
const settings = Object.fromEntries(rules.map(({ id }) => [id, { severity: 'error', options: {} } as const]));

const asRead = ({ key, goal, estimate, priority, sprint, createdAt, closedAt }: Work) =>
  readIssue(key, {
    ...(goal === null ? {} : { okr: goal }),
    estimate,
    priority,
    createdAt,
    closedAt,
    status: closedAt === null ? 'todo' : 'done',
    sprint: sprint === null ? null : { name: `Sprint ${sprint}`, startsAt: at(3 * (sprint - 1)), endsAt: at(3 * sprint) },
  });

/** A week as the real engine audits it. */
function snapshotOfWeek({ work }: Week, week: number) {
  const goals = goalsOf(week);
  const judged = policy({
    classes: [],
    rules: settings,
    slices: { names: ['open', 'sprint', 'shipped'], now: at(week), window: 7 * 86_400_000, adopted: null, sprint: 'current' },
  });
  const source = {
    name: 'shop',
    tracker: 'file',
    status: 'read',
    issues: work.size,
    skipped: 0,
    expected: null,
    requests: 0,
    reason: null,
  } as const;
  return snapshotOf(
    audit({
      version: '1',
      issues: [...work.values()].map(asRead),
      goals,
      policy: judged,
      rules,
      sources: [{ ...source, notes: [], skips: [] }],
      hashes: hashesOf([{ tracker: 'file' }], goals, judged),
      headline: 'open',
      failOn: null,
      refused: false,
    }).audit,
  );
}

const seed = 20_261_005;
let made: ReturnType<typeof make> | null = null;
function make() {
  const quarter = quarterOf(seed);
  const snapshots = quarter.map(snapshotOfWeek);
  const drifts = snapshots.map((to, week): Drift | null => {
    const from = snapshots[week - 1];
    if (from === undefined) return null;
    const past = snapshots.slice(0, week);
    return driftBetween(from, to, {
      earlierFindings: snapshots.slice(0, week - 1).flatMap((one) => one.findings ?? []),
      heads: past,
      sprintStart: snapshots[sprintStart(week)] ?? null,
      shipped: shippedWork([...past, to], to.goals ?? []),
    });
  });
  return { quarter, drifts, truths: quarter.map((state, week) => findings(week, state)) };
}

/** A week of the quarter with the one before, and the drift between them. */
function weekOf(week: number) {
  made ??= make();
  const { quarter, drifts, truths } = made;
  return { quarter, truths, before: quarter[week - 1] as Week, now: quarter[week] as Week, drift: drifts[week] as Drift };
}

const keys = (issues: readonly SnapshotIssue[] | undefined) => (issues ?? []).map(({ key }) => key).sort();
const named = (list: readonly SnapshotFinding[] | undefined) => (list ?? []).map(({ rule, issue }) => `${rule} ${issue}`).sort();
const points = (from: number, to: number) => Math.round((to - from) * 1000) / 10 + 0;
const names = Object.keys(slices) as Slice[];

describe.each(Array.from({ length: weeks - 1 }, (_, i) => i + 1))('week %i', (week) => {
  test('breaks: goals that were reworded, closed or added, and nothing else', () => {
    const { drift } = weekOf(week);
    const reasons: Readonly<Record<number, RegExp>> = {
      [reworded]: /O2-KR1 was reworded/,
      [closed]: /O1-KR2 \(active, now done\)/,
      [added]: /O4 and O4-KR1 came/,
    };
    expect(drift.breaks.map(({ hash }) => hash)).toEqual(reasons[week] === undefined ? [] : ['goals']);
    if (reasons[week] !== undefined) expect(drift.breaks[0]?.reason).toMatch(reasons[week]);
    expect(drift.reworded).toEqual(
      week === reworded ? [{ goal: 'O2-KR1', from: 'Merchants in a second country', to: 'Merchants in Japan' }] : [],
    );
  });

  test.each(names)('regress of %s work', (slice) => {
    const { before, now, drift } = weekOf(week);
    const found = drift.regress.find((one) => one.slice === slice);
    const [from, to] = [alignment(slice, week - 1, before), alignment(slice, week, now)];
    expect([found?.from?.hit, found?.from?.of, found?.from?.rate]).toEqual(from);
    expect([found?.to?.hit, found?.to?.of, found?.to?.rate]).toEqual(to);
    const told = isParted(week) || from[2] === null || to[2] === null ? null : points(from[2], to[2]);
    expect(found?.change).toBe(told);
  });

  test('new work', () => {
    const { now, drift } = weekOf(week);
    const created = now.ledger.created.map((key) => now.work.get(key) as Work);
    expect(keys(drift.newWork?.issues)).toEqual([...now.ledger.created].sort());
    expect(drift.newWork?.aligned).toMatchObject({ hit: created.filter((one) => isTied(week, one)).length, of: created.length });
  });

  test('findings: what was tied and untied, closed, expired, and came back', () => {
    const { now, drift, truths } = weekOf(week);
    const [before, after] = [truths[week - 1] as ReadonlySet<string>, truths[week] as ReadonlySet<string>];
    const earlier = new Set(truths.slice(0, week - 1).flatMap((one) => [...one]));
    const fresh = [...after].filter((one) => !before.has(one)).sort();
    expect(named(drift.findings?.new)).toEqual(fresh);
    expect(named(drift.findings?.fixed)).toEqual([...before].filter((one) => !after.has(one)).sort());
    expect(named(drift.findings?.still)).toEqual([...after].filter((one) => before.has(one)).sort());
    expect(named(drift.findings?.cameBack)).toEqual(fresh.filter((one) => earlier.has(one)));
    for (const key of now.ledger.unlinked) expect(named(drift.findings?.new)).toContain(`okr-link-missing ${key}`);
    for (const key of now.ledger.linked) expect(named(drift.findings?.fixed)).toContain(`okr-link-missing ${key}`);
  });

  test.each(names)('mix of %s work', (slice) => {
    const { before, now, drift } = weekOf(week);
    const found = drift.mix.find((one) => one.slice === slice);
    const [from, to] = [mix(slice, week - 1, before), mix(slice, week, now)];
    for (const { bucket, from: was, to: is } of found?.buckets ?? []) {
      expect(was, bucket).toBeCloseTo(from.shares.get(bucket) ?? 0, 5);
      expect(is, bucket).toBeCloseTo(to.shares.get(bucket) ?? 0, 5);
    }
    expect((found?.buckets ?? []).map(({ bucket }) => bucket)).toEqual(
      expect.arrayContaining([...from.shares.keys(), ...to.shares.keys()]),
    );
    expect(found?.from).toBeCloseTo(from.drift, 5);
    expect(found?.to).toBeCloseTo(to.drift, 5);
    if (isParted(week)) expect(found?.change).toBe(null);
    else expect(Math.abs((found?.change ?? 0) - (to.drift - from.drift) * 100)).toBeLessThan(0.0501);
  });

  test('scope: what came into, left, and grew in the sprint since it began', () => {
    const { quarter, drift } = weekOf(week);
    const truth = scope(week, quarter);
    expect(drift.scope).toMatchObject({ sprints: [`Sprint ${sprintOf(week)}`], since: at(sprintStart(week)) });
    expect(keys(drift.scope?.added)).toEqual(truth.added);
    expect(keys(drift.scope?.removed)).toEqual(truth.removed);
    expect(drift.scope?.reestimated.map(({ issue, from, to }) => [issue.key, from, to]).sort()).toEqual(truth.reestimated);
    expect([drift.scope?.untied.hit, drift.scope?.untied.of]).toEqual(truth.untied);
    expect([drift.scope?.urgent.hit, drift.scope?.urgent.of]).toEqual(truth.urgent);
  });

  test('pace: on track, behind, at risk, stalled, not moving, reached', () => {
    const { drift } = weekOf(week);
    const told = (of: number) => Object.entries(paces).flatMap(([goal, verdicts]) => (verdicts[of] === '' ? [] : [[goal, verdicts[of]]]));
    expect(drift.pace.map(({ goal, verdict }) => [goal, verdict])).toEqual(told(week));
    const before = new Map(told(week - 1) as [string, string][]);
    for (const { goal, was } of drift.pace) if (before.has(goal)) expect([goal, was?.verdict]).toEqual([goal, before.get(goal)]);
  });
});

test('the quarter holds what it is meant to hold', () => {
  const { quarter } = weekOf(1);
  const drifts = Array.from({ length: weeks - 1 }, (_, i) => weekOf(i + 1).drift);
  expect(quarter.every(({ work }) => work.size >= 300)).toBe(true);
  expect(timeOf(weeks - 1)).toBeLessThan(Date.parse('2027-01-01T00:00:00Z'));
  const sum = (count: (drift: Drift) => number) => drifts.reduce((total, drift) => total + count(drift), 0);
  expect(sum(({ findings: found }) => found?.cameBack.length ?? 0)).toBeGreaterThanOrEqual(5);
  expect(sum(({ scope: found }) => found?.added.length ?? 0)).toBeGreaterThanOrEqual(20);
  expect(sum(({ scope: found }) => found?.removed.length ?? 0)).toBeGreaterThanOrEqual(5);
  expect(sum(({ scope: found }) => found?.reestimated.length ?? 0)).toBeGreaterThanOrEqual(10);
  expect(drifts.filter(({ findings: found }) => found?.new.some(({ rule }) => rule === 'okr-link-closed')).length).toBeGreaterThan(0);
  expect(drifts.filter(({ findings: found }) => found?.new.some(({ rule }) => rule === 'okr-link-expired')).length).toBeGreaterThan(0);
});
