import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type AuditInput, audit } from '../../src/engine/audit.ts';
import { inIssueOrder } from '../../src/engine/issue-order.ts';
import type { AuditedSource } from '../../src/model/audit.ts';
import type { Policy } from '../../src/model/policy.ts';
import type { ReadIssue } from '../../src/model/read-issue.ts';
import { rules } from '../../src/rules/index.ts';
import { goal, passage, policy, readIssue, twoObjectives } from './builders.ts';

const source = (more: Partial<AuditedSource> = {}): AuditedSource => ({
  name: 'shop',
  tracker: 'file',
  status: 'read',
  issues: 0,
  skipped: 0,
  expected: null,
  requests: 0,
  reason: null,
  notes: [],
  skips: [],
  ...more,
});
const on = Object.fromEntries(
  rules.map(({ id, options }) => [id, { severity: 'warning' as const, options: { ...options.parse({}), issues: 2, min: 15 } }]),
);
const run = (issues: readonly ReadIssue[], more: Partial<AuditInput> = {}, how: Partial<Policy> = {}) =>
  audit({
    version: '0.0.0',
    issues,
    goals: twoObjectives,
    policy: policy({ rules: on, ...how }),
    rules,
    sources: [source()],
    hashes: { scope: '', judging: '', goals: null },
    headline: 'open',
    failOn: null,
    refused: false,
    ...more,
  }).audit;
const found = (rule: string, ...how: Parameters<typeof run>) =>
  run(...how)
    .findings.filter((finding) => finding.rule === rule)
    .map(({ issue, subject }) => issue ?? subject);

test('issues stand by source and number, whatever order and form their keys have', () => {
  const keys = ['SHOP-10', 'SHOP-9', 'SHOP-1x', 'SHOP-07', 'SHOP-7', '#3', 'a', '12345678901234567890'];
  const sorted = ['#3', '12345678901234567890', 'SHOP-07', 'SHOP-7', 'SHOP-9', 'SHOP-10', 'SHOP-1x', 'a'];
  fc.assert(
    fc.property(fc.shuffledSubarray(keys, { minLength: keys.length }), (shuffled) => {
      expect(inIssueOrder(shuffled.map((key) => ({ key, source: 's' }))).map(({ key }) => key)).toEqual(sorted);
    }),
  );
});

test('the audit is the same whatever order the issues were read in', () => {
  const issues = [
    readIssue('A-1', { parent: 'A-2', value: 'the same words in both of them', estimate: 0.1, team: 'a' }),
    readIssue('A-2', { parent: 'A-1', value: 'the same words in both of them', estimate: 0.2, team: 'a' }),
    readIssue('A-3', { parent: 'GONE-1', okr: 'O1-KR1', estimate: 0.7, team: 'a' }),
    readIssue('A-4', { parent: 'GONE-1', okr: 'O9', labels: ['tech-debt'] }),
    readIssue('A-4', { source: 'other', parent: 'A-3', directives: ['exempt until 2020-01-01 because so'] }),
    readIssue('A-5', { source: 'third', parent: 'A-4' }),
  ];
  const expected = run(issues);
  fc.assert(
    fc.property(fc.shuffledSubarray(issues, { minLength: issues.length }), (shuffled) => {
      expect(run(shuffled)).toEqual(expected);
    }),
  );
});

test.each([
  ['open work was read whole', {}, {}, ['O1-KR2', 'O2-KR1', 'O2-KR2']],
  ['a source failed', { sources: [source({ status: 'failed' })] }, {}, []],
  ['only shipped work was asked for', {}, { slices: { ...policy().slices, names: ['shipped'] as const } }, []],
])('goals without work are named when %s', (_when, input, how, expected) => {
  expect(found('goal-uncovered', [readIssue('S-1', { okr: 'O1-KR1' })], input, how)).toEqual(expected);
});

test.each([
  [
    'an objective without key results beside one that has some',
    [goal('O1', { kind: 'objective' }), goal('K', { parent: 'O1' }), goal('O2', { kind: 'objective' })],
    ['K', 'O2'],
  ],
  ['nothing below an objective that is done', [goal('O1', { kind: 'objective', status: 'done' }), goal('K', { parent: 'O1' })], []],
])('goals without work: %s', (_which, goals, expected) => {
  expect(found('goal-uncovered', [], { goals: { ...twoObjectives, goals } })).toEqual(expected);
});

test('a rule about the whole set can be switched on for some issues alone', () => {
  const value = 'the same words in all of them';
  const issues = [readIssue('S-1', { value }), readIssue('S-2', { value, labels: ['strict'] })];
  const off = { ...on, 'business-value-copied': { severity: 'off' as const, options: { issues: 2 } } };
  const override = {
    when: { labels: ['strict'] },
    rules: { 'business-value-copied': { severity: 'error' as const, options: { issues: 2 } } },
    origin: 'throughline.yml:9:5',
  };
  expect(found('business-value-copied', issues, {}, { rules: off })).toEqual([]);
  expect(found('business-value-copied', issues, {}, { rules: off, overrides: [override] })).toEqual(['S-2']);
});

test('names that every object has are goals, labels and teams like any other', () => {
  const goals = { ...twoObjectives, goals: ['__proto__', 'constructor', 'toString'].map((id) => goal(id, { kind: 'objective' })) };
  const issues = [
    readIssue('S-1', { okr: '__proto__', team: '__proto__', labels: ['constructor'] }),
    readIssue('S-2', { labels: ['okr:constructor', '__proto__'], team: 'constructor' }),
    readIssue('__proto__', { statements: [passage('x', { label: '__proto__' })] }),
  ];
  const { measures, issues: listed } = run(issues, { goals });
  const rows = measures.open?.allocation?.filter(({ issues: count }) => count > 0).map(({ bucket, issues: count }) => [bucket, count]);
  expect(rows).toEqual([
    ['__proto__', 1],
    ['constructor', 1],
  ]);
  expect(listed.map(({ key, buckets }) => [key, JSON.stringify(buckets)])).toEqual([
    ['S-1', '{"__proto__":0.5,"constructor":0.5}'],
    ['S-2', '{"constructor":0.5,"__proto__":0.5}'],
    ['__proto__', '{}'],
  ]);
});
