import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { driftBetween } from '../../../src/engine/drift/drift.ts';
import { findingId } from '../../../src/engine/drift/identity.ts';
import type { AllocationRow, AuditedGoal, Measure } from '../../../src/model/audit.ts';
import { issueStatuses, issueTypes } from '../../../src/model/issue.ts';
import { okrStatuses, standings, statementStatuses } from '../../../src/model/linked-issue.ts';
import { severities, sliceNames } from '../../../src/model/policy.ts';
import type { Snapshot, SnapshotFinding, SnapshotIssue } from '../../../src/model/snapshot.ts';
import { auditedGoal, head, measure, ratio } from './builders.ts';

const instant = fc
  .date({ min: new Date('2026-09-01'), max: new Date('2027-02-01'), noInvalidDate: true })
  .map((date) => date.toISOString());
const orNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const small = fc.integer({ min: 1, max: 6 });

const issue: fc.Arbitrary<SnapshotIssue> = fc.record({
  key: small.map((n) => `A-${n}`),
  source: fc.constantFrom('shop', 'api'),
  title: fc.string(),
  url: fc.constant(null),
  type: fc.constantFrom(...issueTypes),
  status: fc.constantFrom(...issueStatuses),
  standing: fc.constantFrom(...standings),
  team: orNull(fc.constantFrom('web', 'ops')),
  sprint: orNull(fc.constantFrom('Sprint 1', 'Sprint 2')),
  priority: orNull(fc.integer({ min: 1, max: 5 })),
  createdAt: orNull(instant),
  closedAt: orNull(instant),
  estimate: orNull(small),
  weight: orNull(small),
  slices: fc.uniqueArray(fc.constantFrom(...sliceNames)),
  buckets: fc.constantFrom({}, { untied: 1 }, { O1: 1 }, { run: 1 }, { O1: 0.5, O2: 0.5 }),
  aligned: orNull(fc.boolean()),
  stated: fc.constantFrom(...statementStatuses),
  okr: fc.constantFrom(...okrStatuses),
  goals: fc.uniqueArray(fc.constantFrom('O1-KR1', 'O1-KR2', 'O2')),
  exempt: fc.boolean(),
});

const finding: fc.Arbitrary<SnapshotFinding> = fc.record({
  rule: fc.constantFrom('okr-link-missing', 'business-value-missing'),
  severity: fc.constantFrom(...severities),
  source: orNull(fc.constantFrom('shop', 'api')),
  issue: orNull(small.map((n) => `A-${n}`)),
  subject: fc.constantFrom('OKR', 'Business Value'),
});

const metric = fc.record({
  from: fc.integer({ min: -5, max: 5 }),
  to: fc.integer({ min: -5, max: 5 }),
  now: orNull(fc.integer({ min: -6, max: 6 })),
  unit: fc.constant(null),
  updated: orNull(instant.map((at) => at.slice(0, 10))),
});

const goal = (id: string, kind: AuditedGoal['kind']): fc.Arbitrary<AuditedGoal> =>
  fc
    .record({ title: fc.constantFrom('One', 'Two'), metric: orNull(metric), status: fc.constantFrom('active', 'done', 'dropped') })
    .map((part) => auditedGoal(id, { kind, parent: kind === 'objective' ? null : 'O1', ...part }));

const goals = fc
  .tuple(goal('O1', 'objective'), goal('O1-KR1', 'key-result'), goal('O1-KR2', 'key-result'))
  .chain((all) => fc.subarray(all));

const rateOf = fc.integer({ min: 0, max: 20 }).chain((of) => fc.integer({ min: 0, max: of }).map((hit) => ratio(hit, of)));
const share = orNull(fc.integer({ min: 0, max: 1000 }).map((n) => n / 1000));
const allocation: fc.Arbitrary<AllocationRow[]> = fc.uniqueArray(
  fc.record({
    bucket: fc.constantFrom('O1', 'O2', 'run', 'untied'),
    planned: share,
    actual: share,
    issues: small,
    verdict: fc.constant(null),
  }),
  { selector: ({ bucket }) => bucket },
);
const measured: fc.Arbitrary<Measure> = fc
  .record({ aligned: orNull(rateOf), allocation: orNull(allocation), mixDrift: share })
  .map((part) => measure(part));

const snapshot: fc.Arbitrary<Snapshot> = fc
  .record({
    at: instant,
    hashes: fc.record({ scope: fc.constantFrom('s', 't'), judging: fc.constantFrom('j', 'k'), goals: orNull(fc.constantFrom('g', 'h')) }),
    alignedMeans: fc.constantFrom('linked', 'stated', 'both'),
    sprints: orNull(
      fc.array(fc.record({ name: fc.constantFrom('Sprint 1', 'Sprint 2'), startsAt: orNull(instant), endsAt: fc.constant(null) }), {
        maxLength: 2,
      }),
    ),
    goals: orNull(goals),
    measures: fc.record({ open: measured, shipped: measured, new: measured }, { requiredKeys: [] }),
    issues: orNull(fc.uniqueArray(issue, { selector: ({ source, key }) => `${source} ${key}` })),
    findings: orNull(fc.array(finding, { maxLength: 12 })),
  })
  .map((part) => ({ ...head(), ...part }));

const context = fc.record({ earlierFindings: fc.array(finding), heads: fc.array(snapshot, { maxLength: 4 }) });
const ids = (findings: readonly SnapshotFinding[] | undefined) => findings?.map(findingId).sort();

describe('whatever was stored', () => {
  test('nothing moved between an audit and itself', () => {
    fc.assert(
      fc.property(snapshot, context, (a, known) => {
        const drift = driftBetween(a, a, known);
        expect(drift.moved).toEqual([]);
        expect(drift.breaks).toEqual([]);
        expect(drift.reworded).toEqual([]);
        for (const { change } of [
          ...drift.regress,
          ...drift.regress.flatMap(({ teams }) => teams),
          ...drift.mix,
          ...drift.mix.flatMap(({ buckets }) => buckets),
        ]) {
          expect(change ?? 0).toBe(0);
        }
        expect(drift.newWork?.issues ?? []).toEqual([]);
        expect(drift.findings).toEqual(a.findings === null ? null : { new: [], fixed: [], still: expect.anything(), cameBack: [] });
        if (drift.scope !== null)
          expect(drift.scope).toMatchObject({ added: [], removed: [], reestimated: [], untied: ratio(0, 0), urgent: ratio(0, 0) });
        for (const { was, metric: now, verdict } of drift.pace) expect(was).toMatchObject({ now: now.now, verdict });
      }),
      { numRuns: 300 },
    );
  });

  test('the findings of one direction mirror those of the other', () => {
    fc.assert(
      fc.property(snapshot, snapshot, context, (a, b, known) => {
        const [there, back] = [driftBetween(a, b, known).findings, driftBetween(b, a, known).findings];
        expect(ids(back?.fixed)).toEqual(ids(there?.new));
        expect(ids(back?.new)).toEqual(ids(there?.fixed));
        expect(ids(back?.still)).toEqual(ids(there?.still));
        const isNew = new Set(ids(there?.new));
        expect(ids(there?.cameBack)?.filter((id) => !isNew.has(id)) ?? []).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('no figure is NaN, infinite or minus zero, and drift is plain data', () => {
    fc.assert(
      fc.property(snapshot, snapshot, snapshot, context, (a, b, start, known) => {
        const drift = driftBetween(a, b, { ...known, sprintStart: start });
        const plain = JSON.parse(JSON.stringify(drift));
        expect(plain).toEqual(drift);
      }),
      { numRuns: 300 },
    );
  });

  test('where a break of scope or judging lies, no change and no findings are told', () => {
    fc.assert(
      fc.property(snapshot, snapshot, (a, b) => {
        const drift = driftBetween(a, { ...b, hashes: { ...a.hashes, scope: 'elsewhere' } }, { earlierFindings: [], heads: [] });
        expect(drift.breaks.map(({ hash }) => hash)).toContain('scope');
        expect(drift.findings).toBe(null);
        for (const { change } of [...drift.regress, ...drift.mix]) expect(change).toBe(null);
      }),
    );
  });
});
