import { describe, expect, test } from 'vitest';
import { audit } from '../../src/engine/audit.ts';
import { snapshotOf } from '../../src/engine/snapshot.ts';
import type { Audit } from '../../src/model/audit.ts';
import { snapshotSchema } from '../../src/model/snapshot.ts';
import { complete, incomplete, issue } from '../reporters/audits.ts';
import { policy, readIssue, twoObjectives } from './builders.ts';

const hashes = { scope: 'a', judging: 'b', goals: 'c' };
const source = {
  name: 'shop',
  tracker: 'file',
  status: 'read',
  issues: 3,
  skipped: 0,
  expected: 3,
  requests: 0,
  reason: null,
  notes: [],
  skips: [],
} as const;

const audited = (): Audit =>
  audit({
    version: '1.2.3',
    issues: [
      readIssue('A-1', {
        okr: 'O2-KR1, O1-KR1',
        value: 'saves an hour a week',
        estimate: 5,
        priority: 1,
        createdAt: '2026-11-02T08:00:00Z',
      }),
      readIssue('A-2', { status: 'done', closedAt: '2026-11-18T08:00:00Z', sprint: { name: 'Sprint 9', startsAt: null, endsAt: null } }),
      readIssue('A-3', { type: 'epic' }),
    ],
    goals: twoObjectives,
    policy: policy(),
    rules: [],
    sources: [{ ...source, notes: [], skips: [] }],
    hashes,
    headline: 'open',
    failOn: null,
    refused: false,
  }).audit;

/** The same document as a tool that sorts names, such as `jq -S`, writes it. */
const rearranged = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(rearranged)
    : typeof value === 'object' && value !== null
      ? Object.fromEntries(
          Object.entries(value)
            .map(([name, part]) => [name, rearranged(part)] as const)
            .sort(([a], [b]) => (a < b ? 1 : -1)),
        )
      : value;

describe('a snapshot holds', () => {
  test('per issue what later comparisons ask, and no text but its title', () => {
    const [first, second, third] = snapshotOf(audited()).issues ?? [];
    expect(first).toEqual({
      key: 'A-1',
      source: 'shop',
      title: 'Title of A-1',
      url: null,
      type: 'story',
      status: 'todo',
      standing: 'counted',
      team: null,
      sprint: null,
      priority: 1,
      createdAt: '2026-11-02T08:00:00Z',
      closedAt: null,
      estimate: 5,
      weight: 1,
      slices: ['open', 'new'],
      buckets: { O1: 0.5, O2: 0.5 },
      aligned: true,
      stated: 'stated',
      okr: 'linked',
      goals: ['O1-KR1', 'O2-KR1'],
      exempt: false,
    });
    expect(second).toMatchObject({ key: 'A-2', sprint: 'Sprint 9', slices: ['shipped'], aligned: false, okr: 'missing', goals: [] });
    expect(third).toMatchObject({ standing: 'carrier', weight: null, buckets: {} });
  });

  test('findings by what identifies them', () => {
    const { findings } = snapshotOf(complete());
    expect(findings).toHaveLength(complete().findings.length);
    expect(findings?.[0]).toEqual({
      rule: 'okr-link-missing',
      severity: 'error',
      source: 'jira:acme.example/SHOP',
      issue: 'SHOP-12',
      subject: 'OKR',
    });
  });

  test('goals of links that do not hold are not among its goals', () => {
    const link = { ref: 'x', at: 'label', via: [] };
    const links = [
      { ...link, goal: 'O1-KR2', status: 'expired' },
      { ...link, goal: 'O1-KR1', status: 'ok' },
      { ...link, goal: null, status: 'unknown' },
      { ...link, goal: 'O1-KR1', status: 'ok' },
    ] as const;
    const one = issue('X-1', 'x', { okr: { status: 'linked', reason: null, links } });
    expect(snapshotOf(complete({ issues: [one] })).issues?.[0]?.goals).toEqual(['O1-KR1']);
  });

  test.each([
    ['with goals', complete()],
    ['of the engine', audited()],
    ['without goals', complete({ goals: null, northStar: null, hashes: { scope: 'a', judging: 'b', goals: null } })],
  ])('what its schema names and nothing else: %s', (_, value) => {
    const snapshot = snapshotOf(value);
    expect(snapshotSchema.parse(JSON.parse(JSON.stringify(snapshot)))).toEqual(JSON.parse(JSON.stringify(snapshot)));
  });
});

describe('its id', () => {
  test('is the same for the same audit, however its names are arranged', () => {
    const { id } = snapshotOf(complete());
    expect(snapshotOf(complete()).id).toBe(id);
    expect(snapshotOf(rearranged(complete()) as Audit).id).toBe(id);
    expect(snapshotOf(complete({ at: '2026-11-20T10:00:00+01:00' })).id).toBe(id);
    expect(id).toMatch(/^20261120T090000000Z-[0-9a-f]{12}$/);
  });

  test.each<[string, Partial<Audit>]>([
    ['an issue', { issues: complete().issues.slice(1) }],
    ['a title', { issues: complete().issues.map((one) => ({ ...one, title: `${one.title}!` })) }],
    ['a finding', { findings: complete().findings.slice(1) }],
    ['a figure', { measures: {} }],
    ['a metric', { northStar: { title: 'Weekly active merchants', unit: 'merchants', now: 18_201 } }],
    ['the way of judging', { hashes: { scope: 'a1', judging: 'other', goals: 'c3' } }],
  ])('is another one where %s is another', (_, part) => {
    expect(snapshotOf(complete(part)).id).not.toBe(snapshotOf(complete()).id);
  });

  test('is another one for what was rebuilt later', () => {
    expect(snapshotOf(complete(), 'backfill').id).not.toBe(snapshotOf(complete()).id);
    expect(snapshotOf(complete(), 'backfill').origin).toBe('backfill');
  });

  test('sorts by time, to the millisecond', () => {
    const times = [
      '2026-11-20T09:00:00Z',
      '2026-11-20T09:00:00.007Z',
      '2026-11-20T09:00:00.070Z',
      '2026-11-20T09:00:01Z',
      '2026-12-01T00:00:00Z',
    ];
    const ids = times.map((at) => snapshotOf(complete({ at })).id);
    expect(ids.toSorted()).toEqual(ids);
  });
});

test('an audit that was not read to its end is refused', () => {
  expect(() => snapshotOf(incomplete())).toThrow(expect.objectContaining({ code: 'audit-incomplete', exit: 3 }));
});
