import { expect, test } from 'vitest';
import { hashesOf } from '../../src/engine/hashes.ts';
import type { Goals } from '../../src/model/goals.ts';
import type { Policy } from '../../src/model/policy.ts';
import { type goal, policy, twoObjectives } from './builders.ts';

const sources = [{ tracker: 'github', repo: 'acme/shop' }];
const before = hashesOf(sources, twoObjectives, policy());
const changed = (now: ReturnType<typeof hashesOf>) => (['scope', 'judging', 'goals'] as const).filter((part) => now[part] !== before[part]);
const base = policy();

test.each<[string, Partial<Policy>, readonly string[]]>([
  ['nothing', {}, []],
  ['the window', { slices: { ...base.slices, window: 1 } }, ['scope']],
  ['the date of adoption', { slices: { ...base.slices, adopted: '2026-01-01' } }, ['scope']],
  ['the slices asked for', { slices: { ...base.slices, names: ['open'] } }, []],
  ['the day', { slices: { ...base.slices, now: '2026-12-01T00:00:00Z' } }, []],
  ['what aligned means', { conventions: { ...base.conventions, aligned: 'both' } }, ['judging']],
  ['grace', { conventions: { ...base.conventions, grace: 0 } }, ['judging']],
  ['the labels of a class', { classes: base.classes.map((one) => ({ ...one, labels: ['x'] })) }, ['judging']],
  ['the plan of a class', { classes: base.classes.map((one) => ({ ...one, planned: 0.5 })) }, []],
  ['how teams weigh', { teams: [{ name: 'a', people: 3, labels: [], projects: [] }] }, ['judging']],
  ['an exemption', { exemptions: [{ when: { labels: ['x'] }, reason: 'so', until: null, origin: 'a:1:1' }] }, ['judging']],
  ['what statuses mean', { names: { ...base.names, statuses: { done: ['Live'] } } }, ['judging']],
  ['severities', { rules: { 'okr-link-missing': { severity: 'info', options: {} } } }, []],
  ['gates', { gates: [{ slice: 'open', gate: 'aligned', limit: 80 }] }, []],
])('a change of %s is a break', (_what, more, parts) => {
  expect(changed(hashesOf(sources, twoObjectives, policy(more)))).toEqual(parts);
});

const withGoal = (more: Parameters<typeof goal>[1]): Goals => ({
  ...twoObjectives,
  goals: twoObjectives.goals.map((one) => (one.id === 'O1-KR1' ? { ...one, ...more } : one)),
});
test.each<[string, Goals, boolean]>([
  ['id', withGoal({ id: 'O1-KR3' }), true],
  ['parent', withGoal({ parent: 'O2' }), true],
  ['title', withGoal({ title: 'Other' }), true],
  ['aliases', withGoal({ aliases: ['x'] }), true],
  ['urls', withGoal({ urls: ['https://goals.example/x'] }), true],
  ['period', withGoal({ period: null }), true],
  ['status', withGoal({ status: 'done' }), true],
  ['mapping', { ...twoObjectives, mapping: [{ kind: 'epic', value: 'E-1', goal: 'O1', origin: 'm.csv:2' }] }, true],
  ['metric', withGoal({ metric: { from: 1, to: 2, now: 1, unit: null, updated: null } }), false],
  ['owner', withGoal({ owner: 'somebody' }), false],
  ['plan', withGoal({ planned: 0.1 }), false],
  ['origin', withGoal({ origin: 'goals.yml:9:9' }), false],
  ['order', { ...twoObjectives, goals: twoObjectives.goals.toReversed() }, false],
])('the goals’ %s: a change is a break: %s', (_what, goals, isBreak) => {
  expect(changed(hashesOf(sources, goals, policy()))).toEqual(isBreak ? ['goals'] : []);
});

test('without goals there is no hash of them', () => {
  expect(hashesOf(sources, null, policy()).goals).toBeNull();
});
