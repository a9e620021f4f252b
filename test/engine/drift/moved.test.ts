import { describe, expect, test } from 'vitest';
import { driftBetween } from '../../../src/engine/drift/drift.ts';
import { movedKinds } from '../../../src/engine/drift/moved.ts';
import type { Drift } from '../../../src/model/drift.ts';
import { auditedGoal, found, ratio, row, snapshot } from './builders.ts';

const { moved: _moved, ...still } = driftBetween(snapshot(), snapshot(), { earlierFindings: [], heads: [] });
const metric = { from: 0, to: 10, now: 5, unit: null, updated: null };
const { pace } = driftBetween(snapshot({ goals: [auditedGoal('O1', { metric })] }), snapshot({ goals: [auditedGoal('O1', { metric })] }), {
  earlierFindings: [],
  heads: [],
});

const regress = (change: number | null, ofTeam: number | null): Drift['regress'] => [
  { slice: 'open', from: null, to: null, change, teams: [{ team: 'web', from: null, to: null, change: ofTeam }] },
];
const mix = (change: number | null, ofBucket: number | null): Drift['mix'] => [
  { slice: 'open', from: 0, to: 0, change, buckets: [{ bucket: 'O1', planned: null, from: 0, to: 0, change: ofBucket, verdict: null }] },
];
const findings = (more: Partial<NonNullable<Drift['findings']>>): Drift['findings'] => ({
  new: [],
  fixed: [],
  still: [found('okr-link-missing', 'A-9')],
  cameBack: [],
  ...more,
});
const scope = (more: Partial<NonNullable<Drift['scope']>>): Drift['scope'] => ({
  sprints: ['Sprint 9'],
  since: '2026-11-16T09:00:00.000Z',
  start: { id: 'start', at: '2026-11-16T09:00:00.000Z' },
  added: [],
  removed: [],
  reestimated: [],
  untied: ratio(0, 0),
  urgent: ratio(0, 0),
  ...more,
});
const was = (more: Partial<NonNullable<Drift['pace'][number]['was']>> | null): Drift['pace'] =>
  pace.map((one) => ({ ...one, was: more === null || one.was === null ? null : { ...one.was, ...more } }));

describe('of the six kinds, what moved', () => {
  const issue = row('A-1');
  const one = found('okr-link-missing', 'A-1');
  test.each<[string, Partial<Drift>, readonly string[]]>([
    ['nothing', {}, []],
    ['alignment', { regress: regress(-4, 0) }, ['regress']],
    ['alignment of a team, which others made up for', { regress: regress(0, 2) }, ['regress']],
    ['alignment of a team that came', { regress: regress(0, null) }, []],
    ['alignment that cannot be compared', { regress: regress(null, null) }, []],
    ['new work', { newWork: { since: '2026-11-13', aligned: null, issues: [issue] } }, ['new-work']],
    ['no new work', { newWork: { since: '2026-11-13', aligned: null, issues: [] } }, []],
    ['new work that is not known', { newWork: null }, []],
    ['a new finding', { findings: findings({ new: [one] }) }, ['findings']],
    ['a fixed finding', { findings: findings({ fixed: [one] }) }, ['findings']],
    ['as many new as fixed', { findings: findings({ new: [one], fixed: [one] }) }, ['findings']],
    ['the same findings', { findings: findings({}) }, []],
    ['findings that cannot be compared', { findings: null }, []],
    ['the mix', { mix: mix(3, null) }, ['mix']],
    ['one bucket of it', { mix: mix(0, -1) }, ['mix']],
    ['a mix that is not known', { mix: mix(null, null) }, []],
    ['an issue came into the sprint', { scope: scope({ added: [issue] }) }, ['scope']],
    ['one left it', { scope: scope({ removed: [issue] }) }, ['scope']],
    ['one came as one left', { scope: scope({ added: [issue], removed: [issue] }) }, ['scope']],
    ['one was re-estimated', { scope: scope({ reestimated: [{ issue, from: 1, to: 2 }] }) }, ['scope']],
    ['a sprint that is as it was', { scope: scope({}) }, []],
    ['no sprint', { scope: null }, []],
    ['a pace that is as it was', { pace }, []],
    ['a goal that has a metric now', { pace: was(null) }, ['pace']],
    ['a metric', { pace: was({ now: 4 }) }, ['pace']],
    ['a verdict', { pace: was({ verdict: 'unknown' }) }, ['pace']],
    ['a pace by time alone', { pace: was({ pace: 0.1 }) }, []],
    ['several', { mix: mix(3, 0), regress: regress(-4, 0) }, ['regress', 'mix']],
  ])('%s', (_, more, kinds) => {
    expect(movedKinds({ ...still, regress: [], newWork: null, findings: null, mix: [], scope: null, pace: [], ...more })).toEqual(kinds);
  });
});

test('a drift tells between which audits it is', () => {
  const [from, to] = [snapshot({ id: 'before', at: '2026-11-13T09:00:00.000Z' }), snapshot({ id: 'after' })];
  expect(driftBetween(from, to, { earlierFindings: [], heads: [] })).toMatchObject({
    schemaVersion: 1,
    from: { id: 'before', at: '2026-11-13T09:00:00.000Z' },
    to: { id: 'after', at: to.at },
  });
});
