import { describe, expect, test } from 'vitest';
import { goalTree } from '../../src/engine/goal-tree.ts';
import { paceOf } from '../../src/engine/pace.ts';
import type { AllocationRow, Audit, AuditedGoal, AuditedIssue } from '../../src/model/audit.ts';
import type { GoalNode } from '../../src/model/goal-tree.ts';
import type { Team } from '../../src/model/policy.ts';
import { complete, issue, measure } from '../reporters/audits.ts';
import { auditedGoal } from './drift/builders.ts';

type Link = AuditedIssue['okr']['links'][number];

const link = (goal: string | null, at: string, more: Partial<Link> = {}): Link => ({
  goal,
  ref: goal ?? '?',
  status: 'ok',
  at,
  via: [],
  ...more,
});

const linked = (key: string, links: readonly Link[], more: Partial<AuditedIssue> = {}) =>
  issue(key, key, { okr: { status: 'linked', reason: null, links: [...links] }, ...more });

/** Shipped on a day, for goals. */
const shipped = (key: string, closedAt: string | null, goals: readonly string[], more: Partial<AuditedIssue> = {}) =>
  linked(
    key,
    goals.map((goal) => link(goal, 'label')),
    { status: 'done', closedAt, slices: ['shipped'], ...more },
  );

const goals = [
  auditedGoal('O1', { kind: 'objective' }),
  auditedGoal('O1-KR1', { parent: 'O1' }),
  auditedGoal('O1-KR2', { parent: 'O1' }),
  auditedGoal('O2', { kind: 'objective' }),
  auditedGoal('O2-KR1', { parent: 'O2' }),
];

/** Closed work was read back to long before the periods. */
const whole = { paces: [], closedSince: new Date('2025-12-01T00:00:00Z') };
const tree = (part: Partial<Audit>, teams: readonly Team[] = []) => goalTree({ audit: complete({ goals, ...part }), ...whole, teams });

const flat = (nodes: readonly GoalNode[]): readonly GoalNode[] => nodes.flatMap((node) => [node, ...flat(node.keyResults)]);

/** What is told of each goal, by its id. */
const told = <T>(part: Partial<Audit>, of: (node: GoalNode) => T, teams?: readonly Team[]) =>
  Object.fromEntries(flat(tree(part, teams).objectives).map((node) => [node.goal.id, of(node)]));

const linksOf = (issues: readonly AuditedIssue[], part: Partial<Audit> = {}) =>
  told({ issues: [...issues], ...part }, ({ links }) => links);

const spentOn = (issues: readonly AuditedIssue[], teams?: readonly Team[], part: Partial<Audit> = {}) =>
  told({ issues: [...issues], ...part }, ({ spent }) => spent, teams);

test('objectives stand in the order of the goals, each with its key results', () => {
  const { objectives, ...rest } = tree({ issues: [] });
  expect(objectives.map(({ goal, keyResults }) => [goal.id, keyResults.map((one) => one.goal.id)])).toEqual([
    ['O1', ['O1-KR1', 'O1-KR2']],
    ['O2', ['O2-KR1']],
  ]);
  const { at, northStar } = complete();
  expect(rest).toEqual({ schemaVersion: 1, at, complete: true, northStar });
});

test('without goals there is no tree', () => {
  const issues = [linked('A-1', [link('O1-KR1', 'label')])];
  expect(tree({ goals: null, issues }).objectives).toEqual([]);
});

describe('how work is linked', () => {
  test.each<[string, readonly Link[], Readonly<Record<string, number>>]>([
    ['a section', [link('O1-KR1', 'body:section')], { text: 1 }],
    ['a table', [link('O1-KR1', 'body:table')], { text: 1 }],
    ['the title', [link('O1-KR1', 'title')], { text: 1 }],
    ['a field', [link('O1-KR1', 'field:OKR')], { field: 1 }],
    ['a label', [link('O1-KR1', 'label')], { label: 1 }],
    ['a milestone', [link('O1-KR1', 'milestone')], { milestone: 1 }],
    ['an address', [link('O1-KR1', 'url')], { url: 1 }],
    ['a word in the text', [link('O1-KR1', 'inline')], { inline: 1 }],
    ['a link to another issue', [link('O1-KR1', 'issue-link')], { 'issue-link': 1 }],
    ['the mapping', [link('O1-KR1', 'mapping:epic')], { mapping: 1 }],
    ['the parent', [link('O1-KR1', 'parent')], { inherited: 1 }],
    ['the label of an issue above', [link('O1-KR1', 'label', { via: ['A-9'] })], { inherited: 1 }],
    ['the text of an issue above', [link('O1-KR1', 'body:line', { via: ['A-9'] })], { inherited: 1 }],
    ['several ways: the most explicit counts', [link('O1-KR1', 'url'), link('O1-KR1', 'field:OKR'), link('O1-KR1', 'label')], { field: 1 }],
    ['a link that has expired', [link('O1-KR1', 'label', { status: 'expired' })], {}],
    ['a name that nothing has', [link(null, 'label', { status: 'unknown' })], {}],
    [
      'a link that does not hold beside one that does',
      [link('O1-KR1', 'field:OKR', { status: 'closed' }), link('O1-KR1', 'url')],
      { url: 1 },
    ],
  ])('%s', (_, links, expected) => {
    const found = linksOf([linked('A-1', links)]);
    expect(found['O1-KR1']).toEqual(expected);
    expect(found.O1).toEqual(expected);
    expect(found.O2).toEqual({});
  });

  test('an issue of two key results counts once for their objective, by the more explicit link', () => {
    const two = linked('A-1', [link('O1-KR1', 'label'), link('O1-KR2', 'body:section'), link('O2-KR1', 'url')]);
    expect(linksOf([two, linked('A-2', [link('O1', 'label')])])).toEqual({
      O1: { text: 1, label: 1 },
      'O1-KR1': { label: 1 },
      'O1-KR2': { text: 1 },
      O2: { url: 1 },
      'O2-KR1': { url: 1 },
    });
  });

  test('the most explicit stands first, however the issues are sorted', () => {
    const ways = ['parent', 'url', 'label', 'body:line', 'label'];
    const { O1 } = linksOf(ways.map((at, i) => linked(`A-${i}`, [link('O1', at)])));
    expect(Object.entries(O1 ?? {})).toEqual([
      ['text', 1],
      ['label', 2],
      ['url', 1],
      ['inherited', 1],
    ]);
  });

  test.each<[string, Partial<AuditedIssue>]>([
    ['is not counted', { counted: false, standing: 'subtask' }],
    ['is closed', { status: 'done', slices: ['shipped'] }],
  ])('an issue that %s is not among them', (_, more) => {
    expect(linksOf([linked('A-1', [link('O1', 'label')], more)]).O1).toEqual({});
  });

  test('of an audit that was not read to its end nothing is told', () => {
    const issues = [linked('A-1', [link('O1', 'label')]), shipped('A-2', '2026-11-02T09:00:00Z', ['O1'])];
    expect(linksOf(issues, { complete: false }).O1).toEqual({});
    expect(spentOn(issues, [], { complete: false }).O1).toBe(null);
    expect(tree({ issues, complete: false }).complete).toBe(false);
  });
});

describe('what was spent since the period began', () => {
  const since = '2026-10-01';

  test('shares of all that was shipped, with key results in their objective', () => {
    const work = [
      shipped('A-1', '2026-10-05T09:00:00Z', ['O1-KR1'], { weight: 3 }),
      shipped('A-2', '2026-10-06T09:00:00Z', ['O1'], { weight: 1 }),
      shipped('A-3', '2026-10-07T09:00:00Z', [], { weight: 4 }),
    ];
    expect(spentOn(work)).toEqual({
      O1: { since, issues: 2, share: 0.5 },
      'O1-KR1': { since, issues: 1, share: 0.375 },
      'O1-KR2': { since, issues: 0, share: 0 },
      O2: { since, issues: 0, share: 0 },
      'O2-KR1': { since, issues: 0, share: 0 },
    });
  });

  test('an issue for several goals counts in parts, and for each goal once', () => {
    const links = ['O1-KR1', 'O2-KR1', 'O1-KR1'];
    expect(spentOn([shipped('A-1', '2026-10-05T09:00:00Z', links)])).toMatchObject({
      'O1-KR1': { issues: 0.5, share: 0.5 },
      'O2-KR1': { issues: 0.5, share: 0.5 },
      O1: { issues: 0.5, share: 0.5 },
    });
  });

  test('teams weigh by their people, whatever the unit they estimate in', () => {
    const team = (name: string, people: number): Team => ({ name, people, labels: [], projects: [] });
    const teams = [team('payments', 9), team('search', 3)];
    const work = [
      shipped('A-1', '2026-10-05T09:00:00Z', ['O1'], { team: 'payments', weight: 1 }),
      shipped('A-2', '2026-10-05T09:00:00Z', ['O2'], { team: 'search', weight: 80 }),
    ];
    expect(spentOn(work, teams)).toMatchObject({ O1: { share: 0.75 }, O2: { share: 0.25 } });
  });

  test.each<[string, Partial<AuditedIssue>, boolean]>([
    ['closed at the first instant of the period', { closedAt: '2026-10-01T00:00:00Z' }, true],
    ['closed the day before', { closedAt: '2026-09-30T23:59:59Z' }, false],
    ['not counted', { counted: false }, false],
    ['given up', { status: 'dropped' }, false],
    ['closed nobody knows when', { closedAt: null }, false],
  ])('%s', (_, more, isSpent) => {
    const { O1 } = spentOn([shipped('A-1', '2026-10-05T09:00:00Z', ['O1'], more)]);
    expect(O1).toEqual(isSpent ? { since, issues: 1, share: 1 } : { since, issues: 0, share: null });
  });

  test('links that do not hold and names of nothing take no part of it', () => {
    const links = [link('O2', 'label', { status: 'expired' }), link(null, 'label', { status: 'ok' }), link('O1', 'label')];
    const work = [linked('A-1', links, { status: 'done', closedAt: '2026-10-05T09:00:00Z', slices: ['shipped'] })];
    expect(spentOn(work)).toMatchObject({ O1: { issues: 1, share: 1 }, O2: { issues: 0, share: 0 } });
  });

  test('each goal is told of its own period, and one without a period of nothing', () => {
    const mixed: AuditedGoal[] = [
      auditedGoal('O1', { kind: 'objective', period: { name: null, from: '2026-01-01', to: '2026-12-31' } }),
      auditedGoal('O1-KR1', { parent: 'O1' }),
      auditedGoal('O2', { kind: 'objective', period: null }),
    ];
    const work = [shipped('A-1', '2026-03-01T09:00:00Z', ['O1']), shipped('A-2', '2026-10-05T09:00:00Z', ['O1-KR1'])];
    expect(spentOn(work, [], { goals: mixed })).toEqual({
      O1: { since: '2026-01-01', issues: 2, share: 1 },
      'O1-KR1': { since, issues: 1, share: 1 },
      O2: null,
    });
  });
});

describe('capacity and pace', () => {
  const row = (bucket: string, actual: number | null, verdict: AllocationRow['verdict']): AllocationRow => ({
    bucket,
    planned: 0.4,
    actual,
    issues: 1,
    verdict,
  });

  test('are those of the audit, by the id of the goal', () => {
    const allocation = [row('O1', 0.1, 'starved'), row('untied', 0.9, null)];
    const part = { issues: [], measures: { open: measure({ allocation }) } };
    expect(told(part, ({ actual, verdict }) => [actual, verdict])).toEqual({
      O1: [0.1, 'starved'],
      'O1-KR1': [null, null],
      'O1-KR2': [null, null],
      O2: [null, null],
      'O2-KR1': [null, null],
    });
  });

  test.each([
    ['open work was not measured', {}],
    ['capacity is not known', { open: measure({ allocation: null }) }],
  ])('nothing is told of it where %s', (_, measures) => {
    expect(told({ issues: [], measures }, ({ actual }) => actual).O1).toBe(null);
  });

  test('the pace of a goal stands at the goal', () => {
    const metric = { from: 0, to: 10, now: 5, unit: null, updated: null };
    const pace = paceOf({ ...auditedGoal('O1-KR2'), metric }, { now: complete().at, history: null });
    const { objectives } = goalTree({ audit: complete({ goals, issues: [] }), ...whole, paces: [pace], teams: [] });
    expect(objectives[0]?.keyResults.map((node) => node.pace)).toEqual([null, pace]);
  });
});
