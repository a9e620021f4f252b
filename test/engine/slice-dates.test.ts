import { describe, expect, test } from 'vitest';
import { holdsAt, isClosedAt, judgingDate, linkStatusAt } from '../../src/engine/link-status.ts';
import { sliceFinder } from '../../src/engine/slices.ts';
import type { ReadIssue } from '../../src/model/read-issue.ts';
import { goal, now, policy, readIssue } from './builders.ts';

const done = (closedAt: string | null): Partial<ReadIssue> => ({ status: 'done', closedAt });

describe('the slices of an issue', () => {
  const slicesOf = (more: Partial<ReadIssue>, how: Partial<ReturnType<typeof policy>['slices']> = {}) =>
    sliceFinder({ ...policy().slices, ...how })(readIssue('S-1', { createdAt: '2026-01-01T00:00:00Z', ...more }));
  test.each<[why: string, issue: Partial<ReadIssue>, slices: readonly string[]]>([
    ['to do is open', { status: 'todo' }, ['open']],
    ['begun is open', { status: 'doing' }, ['open']],
    ['done now is shipped', done(now), ['shipped']],
    ['done within the window is shipped', done('2026-11-13T09:00:00.001Z'), ['shipped']],
    ['done a window ago is not any more', done('2026-11-13T09:00:00.000Z'), []],
    ['done later than now is not yet', done('2026-11-20T09:00:00.001Z'), []],
    ['done at an unknown time is not', done(null), []],
    ['closed but not done is not', { status: 'doing', closedAt: '2026-11-19T00:00:00Z' }, ['open']],
    ['created on the day of adoption is new', { createdAt: '2026-11-01T00:00:00Z' }, ['open', 'new']],
    ['created before is not', { createdAt: '2026-10-31T23:59:59Z' }, ['open']],
    ['created at an unknown time is not', { createdAt: null }, ['open']],
    ['shipped and new', { ...done(now), createdAt: '2026-11-02T00:00:00Z' }, ['shipped', 'new']],
    ['dropped is in none', { status: 'dropped', createdAt: '2026-11-02T00:00:00Z', closedAt: now }, []],
  ])('%s', (_why, issue, slices) => {
    expect(slicesOf(issue)).toEqual(slices);
  });

  test('are those that were asked for', () => {
    expect(slicesOf({ createdAt: now }, { names: ['new'] })).toEqual(['new']);
    expect(slicesOf({ createdAt: now }, { names: ['shipped'] })).toEqual([]);
  });

  test('without a day of adoption nothing is new', () => {
    expect(slicesOf({ createdAt: now }, { adopted: null })).toEqual(['open']);
  });
});

describe('the date at which links are judged', () => {
  const sprint = (startsAt: string | null) => ({ name: 'S', startsAt, endsAt: null });
  test.each<[why: string, issue: Partial<ReadIssue>, at: string]>([
    ['is when the work was done', done('2026-11-01T00:00:00Z'), '2026-11-01T00:00:00Z'],
    ['is now for work done at an unknown time', { ...done(null), sprint: sprint('2027-01-01T00:00:00Z') }, now],
    ['is the start of a sprint to come', { sprint: sprint('2027-01-01T00:00:00Z') }, '2027-01-01T00:00:00Z'],
    ['is now in a sprint that has begun', { sprint: sprint('2026-11-01T00:00:00Z') }, now],
    ['is now in a sprint without a date', { sprint: sprint(null) }, now],
    ['is now for all other work, closed or not', { closedAt: '2026-11-01T00:00:00Z' }, now],
  ])('%s', (_why, issue, at) => {
    expect(judgingDate(readIssue('S-1', issue), now)).toBe(at);
  });
});

describe('a goal', () => {
  const at = (iso: string) => Date.parse(iso);
  const q4 = goal('G');
  test.each([
    ['holds from the first instant of its period', q4, '2026-10-01T00:00:00Z', true],
    ['not before', q4, '2026-09-30T23:59:59.999Z', false],
    ['to the last instant of its last day', q4, '2026-12-31T23:59:59.999Z', true],
    ['not after', q4, '2027-01-01T00:00:00Z', false],
    ['holds always without a period', goal('G', { period: null }), '1999-01-01T00:00:00Z', true],
  ])('%s', (_why, one, iso, expected) => {
    expect(holdsAt(one, at(iso))).toBe(expected);
  });

  test.each([
    ['is not closed while it is active, whatever date it bears', goal('G', { closed: '2026-01-01' }), '2026-11-20T00:00:00Z', false],
    ['is not closed on the day it was', goal('G', { status: 'done', closed: '2026-11-20' }), '2026-11-20T23:59:59.999Z', false],
    ['is closed from the next day on', goal('G', { status: 'done', closed: '2026-11-20' }), '2026-11-21T00:00:00Z', true],
  ])('%s', (_why, one, iso, expected) => {
    expect(isClosedAt(one, at(iso))).toBe(expected);
  });

  test('still counts at the last instant of grace, on both sides', () => {
    const grace = 86_400_000;
    const status = (iso: string) => linkStatusAt(q4, [], at(iso), grace).status;
    expect([status('2026-09-30T00:00:00Z'), status('2026-09-29T23:59:59.999Z')]).toEqual(['ok', 'early']);
    expect([status('2027-01-02T00:00:00Z'), status('2027-01-02T00:00:00.001Z')]).toEqual(['ok', 'expired']);
  });

  test('is closed with its objective', () => {
    const objective = goal('O', { kind: 'objective', status: 'dropped' });
    expect(linkStatusAt(q4, [objective], at(now), 0)).toEqual({ status: 'closed', grace: null });
    expect(linkStatusAt(q4, [goal('O', { kind: 'objective' })], at(now), 0)).toEqual({ status: 'ok', grace: null });
  });
});
