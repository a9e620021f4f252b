import { describe, expect, test } from 'vitest';
import type { Goal } from '../../src/model/goals.ts';
import type { ReadIssue } from '../../src/model/read-issue.ts';
import { goal, judgeLinks, now, policy, readIssue, twoObjectives } from './builders.ts';

const sprint = (startsAt: string | null) => ({ name: 'S', startsAt, endsAt: null });
const ahead = sprint('2026-12-01T08:00:00.000Z');

test.each<[string, Partial<ReadIssue>, string]>([
  ['open work now', {}, now],
  ['work of a sprint that runs, now', { sprint: sprint('2026-11-10T08:00:00.000Z') }, now],
  ['work of a sprint ahead, when it begins', { sprint: ahead }, '2026-12-01T08:00:00.000Z'],
  ['work begun early, when its sprint begins', { status: 'doing', sprint: ahead }, '2026-12-01T08:00:00.000Z'],
  ['work of a sprint without dates, now', { sprint: sprint(null) }, now],
  ['finished work, when it was closed', { status: 'done', closedAt: '2026-10-02T07:00:00Z' }, '2026-10-02T07:00:00Z'],
  [
    'finished work of a sprint ahead, when it was closed',
    { status: 'done', closedAt: '2026-11-19T07:00:00Z', sprint: ahead },
    '2026-11-19T07:00:00Z',
  ],
  ['finished work of no known day, now', { status: 'done', closedAt: null, sprint: ahead }, now],
  ['reopened work, now', { status: 'doing', closedAt: '2026-10-02T07:00:00Z' }, now],
])('links are judged for %s', (_which, more, expected) => {
  expect(judgeLinks([readIssue('S-1', { okr: 'O1-KR1', ...more })])('S-1').judgedAt).toBe(expected);
});

const status = (known: Partial<Goal>, more: Partial<ReadIssue>, grace = 21) => {
  const goals = { ...twoObjectives, goals: [goal('G-1', known)] };
  const conventions = { ...policy().conventions, grace: grace * 86_400_000 };
  const { okr } = judgeLinks([readIssue('S-1', { okr: 'G-1', ...more })], goals, { conventions })('S-1');
  return [okr.status, okr.links[0]?.grace ?? null];
};
const done = (closedAt: string): Partial<ReadIssue> => ({ status: 'done', closedAt });
const q3 = { period: { name: '2026-Q3', from: '2026-07-01', to: '2026-09-30' } };
const q1 = { period: { name: '2027-Q1', from: '2027-01-01', to: '2027-03-31' } };

describe('a goal of another quarter', () => {
  test.each<[string, Partial<Goal>, Partial<ReadIssue>, readonly (string | null)[]]>([
    ['last quarter’s, for work closed in it', q3, done('2026-09-30T23:59:59Z'), ['linked', null]],
    ['last quarter’s, for work closed just after', q3, done('2026-10-10T00:00:00Z'), ['linked', '2026-09-30']],
    ['last quarter’s, for work closed too late', q3, done('2026-10-23T00:00:00Z'), ['expired', null]],
    ['last quarter’s, for open work', q3, {}, ['expired', null]],
    ['next quarter’s, for open work', q1, {}, ['early', null]],
    ['next quarter’s, for a sprint in it', q1, { sprint: sprint('2027-01-04T00:00:00Z') }, ['linked', null]],
    ['next quarter’s, for a sprint just before', q1, { sprint: sprint('2026-12-21T00:00:00Z') }, ['linked', '2027-01-01']],
    ['this quarter’s, for a sprint in the next', {}, { sprint: sprint('2027-02-01T00:00:00Z') }, ['expired', null]],
    ['closed without a date, for work of before', { status: 'done' }, done('2026-10-02T00:00:00Z'), ['closed', null]],
    ['closed since, for work of before', { status: 'done', closed: '2026-11-01' }, done('2026-10-02T00:00:00Z'), ['linked', null]],
    ['closed since, for open work', { status: 'done', closed: '2026-11-01' }, {}, ['closed', null]],
    ['to be closed, for open work', { status: 'done', closed: '2026-12-01' }, {}, ['linked', null]],
    ['to be closed, for a sprint after that', { status: 'done', closed: '2026-11-30' }, { sprint: ahead }, ['closed', null]],
    ['without a period', { period: null }, done('2020-01-01T00:00:00Z'), ['linked', null]],
  ])('%s', (_which, known, more, expected) => {
    expect(status(known, more)).toEqual(expected);
  });
  test('has no grace where the team gives none', () => {
    expect(status(q3, done('2026-09-30T23:59:59Z'), 0)).toEqual(['linked', null]);
    expect(status(q3, done('2026-10-01T00:00:01Z'), 0)).toEqual(['expired', null]);
  });
});

test('a key result ends with its objective', () => {
  const goals = {
    ...twoObjectives,
    goals: [goal('O', { kind: 'objective', status: 'dropped', closed: '2026-11-10' }), goal('K', { parent: 'O' })],
  };
  const issue = judgeLinks([readIssue('S-1', { okr: 'K' }), readIssue('S-2', { okr: 'K', ...done('2026-11-10T12:00:00Z') })], goals);
  expect([issue('S-1').okr.status, issue('S-2').okr.status]).toEqual(['closed', 'linked']);
});

test('the status is the same whichever slices are asked for', () => {
  const issues = [readIssue('S-1', { okr: 'O1-KR1', sprint: ahead }), readIssue('S-2', { okr: 'O1-KR1', ...done('2026-11-19T00:00:00Z') })];
  const asked = (...names: ('open' | 'shipped' | 'new')[]) => {
    const issue = judgeLinks(issues, twoObjectives, { slices: { ...policy().slices, names } });
    return ['S-1', 'S-2'].map((key) => [issue(key).judgedAt, issue(key).okr]);
  };
  expect(asked('shipped')).toEqual(asked('open', 'new'));
});
