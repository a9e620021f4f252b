import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type AuditInput, audit } from '../../src/engine/audit.ts';
import { judgeGates, needsGoals } from '../../src/engine/gates.ts';
import { inIssueOrder } from '../../src/engine/issue-order.ts';
import { link } from '../../src/engine/link.ts';
import { runRules } from '../../src/engine/run-rules.ts';
import type { AuditedSource, Measure, Ratio } from '../../src/model/audit.ts';
import type { Policy, RuleSetting, Severity, SeveritySetting } from '../../src/model/policy.ts';
import type { ReadIssue } from '../../src/model/read-issue.ts';
import { defineRule, type Rule, type Violation } from '../../src/rules/rule.ts';
import { goal, now, policy, readIssue, twoObjectives } from './builders.ts';

const passing = { passing: { issues: [] }, failing: { issues: [] } };
const violation = (subject: string, more: Partial<Violation> = {}): Violation => ({
  subject,
  message: `about ${subject}`,
  help: 'mend it',
  ...more,
});
const about = { title: 'T', why: 'W', severity: 'error', options: z.strictObject({}), examples: passing } as const;
const ofIssues = (id: string, more: { carriers?: boolean; atMost?: Severity; needsGoals?: boolean } = {}): Rule =>
  defineRule({
    ...about,
    id,
    scope: 'issue',
    ...(more.carriers === undefined ? {} : { carriers: more.carriers }),
    ...(more.needsGoals === undefined ? {} : { needsGoals: more.needsGoals }),
    check: ({ issue }) => [violation(issue.title, more.atMost === undefined ? {} : { atMost: more.atMost })],
  });
const set = (severity: SeveritySetting): RuleSetting => ({ severity, options: {} });

const found = (
  rules: readonly Rule[],
  issues: readonly ReadIssue[],
  how: Partial<Policy> = {},
  goals: typeof twoObjectives | null = twoObjectives,
) => {
  const settings = policy({ rules: Object.fromEntries(rules.map(({ id }) => [id, set('error')])), ...how });
  return runRules(rules, link(issues, goals, settings), goals, settings, []);
};
const lines = (...how: Parameters<typeof found>) => found(...how).map(({ severity, rule, issue }) => `${severity} ${rule} ${issue ?? '-'}`);

describe('findings', () => {
  test('say all that is known of them', () => {
    expect(found([ofIssues('a')], [readIssue('S-1')])).toEqual([
      {
        rule: 'a',
        severity: 'error',
        issue: 'S-1',
        source: 'shop',
        subject: 'Title of S-1',
        message: 'about Title of S-1',
        help: 'mend it',
        known: false,
      },
    ]);
  });

  test('stand by severity, rule, source, issue, subject and message', () => {
    const several = defineRule({
      ...about,
      id: 'm',
      scope: 'audit',
      *check(issues) {
        for (const issue of [...issues].reverse()) {
          yield { issue, ...violation('b', { message: '2' }) };
          yield { issue, ...violation('b', { message: '1' }) };
          yield { issue, ...violation('a') };
        }
        yield { issue: null, ...violation('z') };
      },
    });
    const issues = [readIssue('S-2'), readIssue('S-1'), readIssue('S-9', { source: 'another' })];
    const rules = { z: set('error'), m: set('warning'), a: set('warning') };
    expect(
      found([ofIssues('z'), several, ofIssues('a')], issues, { rules }).map(
        (one) => `${one.rule} ${one.issue} ${one.subject} ${one.message}`,
      ),
    ).toEqual([
      'z S-9 Title of S-9 about Title of S-9',
      'z S-1 Title of S-1 about Title of S-1',
      'z S-2 Title of S-2 about Title of S-2',
      'a S-9 Title of S-9 about Title of S-9',
      'a S-1 Title of S-1 about Title of S-1',
      'a S-2 Title of S-2 about Title of S-2',
      'm null z about z',
      'm S-9 a about a',
      'm S-9 b 1',
      'm S-9 b 2',
      'm S-1 a about a',
      'm S-1 b 1',
      'm S-1 b 2',
      'm S-2 a about a',
      'm S-2 b 1',
      'm S-2 b 2',
    ]);
  });

  test('are of work in a slice without a permission; of epics only by rules that look at them', () => {
    const issues = [
      readIssue('S-1'),
      readIssue('S-2', { status: 'dropped' }),
      readIssue('S-3', { status: 'done', closedAt: '2026-01-01T00:00:00Z' }),
      readIssue('S-4', { directives: ['exempt because of the law'] }),
      readIssue('S-5', { type: 'epic' }),
      readIssue('S-6', { type: 'subtask', parent: 'S-1' }),
      readIssue('S-7', { inScope: false }),
    ];
    expect(lines([ofIssues('a'), ofIssues('b', { carriers: true }), ofIssues('c', { carriers: false })], issues)).toEqual([
      'error a S-1',
      'error b S-1',
      'error b S-5',
      'error c S-1',
    ]);
  });

  test.each<[set: Severity, atMost: Severity, severity: Severity]>([
    ['error', 'warning', 'warning'],
    ['error', 'info', 'info'],
    ['warning', 'warning', 'warning'],
    ['info', 'warning', 'info'],
    ['warning', 'error', 'warning'],
  ])('of a rule set to %s that asks for at most %s are of severity %s', (setting, atMost, severity) => {
    expect(lines([ofIssues('a', { atMost })], [readIssue('S-1')], { rules: { a: set(setting) } })).toEqual([`${severity} a S-1`]);
  });

  test('of rules that need goals are silent without them', () => {
    const rules = [ofIssues('a', { needsGoals: true }), ofIssues('b', { needsGoals: false }), ofIssues('c')];
    expect(lines(rules, [readIssue('S-1')], {}, null)).toEqual(['error b S-1', 'error c S-1']);
    expect(lines(rules, [readIssue('S-1')])).toHaveLength(3);
  });

  test('are as severe as the last override that fits says, for goals as the config says', () => {
    const ofGoals = defineRule({ ...about, id: 'g', scope: 'goals', check: () => [violation('O1')] });
    const rules = [ofIssues('a'), ofGoals];
    const overrides = [
      { when: { keys: ['S-1', 'S-2'] }, rules: { a: set('warning'), g: set('info') }, origin: 'throughline.yml:9:5' },
      { when: { keys: ['S-2'] }, rules: { a: set('off') }, origin: 'throughline.yml:9:5' },
      { when: { keys: ['S-1'] }, rules: { b: set('info') }, origin: 'throughline.yml:9:5' },
    ];
    const issues = [readIssue('S-1'), readIssue('S-2'), readIssue('S-3')];
    expect(lines(rules, issues, { overrides })).toEqual(['error a S-3', 'error g -', 'warning a S-1']);
    expect(lines(rules, issues, { rules: { a: set('off'), g: set('off') }, overrides })).toEqual(['warning a S-1']);
    expect(lines(rules, issues, { rules: {} })).toEqual([]);
  });

  test('about goals need goals', () => {
    const ofGoals = defineRule({ ...about, id: 'g', scope: 'goals', check: () => [violation('O1')] });
    expect(lines([ofGoals], [], {}, null)).toEqual([]);
  });

  test('a rule is told its options, the goals that are due, the time and the labels to propose', () => {
    let told: unknown;
    const curious = defineRule({
      ...about,
      id: 'a',
      scope: 'audit',
      check: (_issues, context) => {
        told = context;
        return [];
      },
    });
    found([curious], [], { rules: { a: { severity: 'info', options: { least: 3 } } } });
    expect(told).toMatchObject({
      options: { least: 3 },
      now,
      openWorkKnown: true,
      due: twoObjectives.goals.filter(({ parent }) => parent !== null),
      labels: { businessValue: 'Business Value', okr: 'OKR' },
      goals: twoObjectives,
    });
    const noLabels = { ...policy().conventions, businessValue: [], okr: [] };
    found([curious], [], { conventions: noLabels }, null);
    expect(told).toMatchObject({ due: [], goals: null, labels: { businessValue: 'Business Value', okr: 'OKR' } });
    found([curious], [], { conventions: { ...noLabels, businessValue: ['Nutzen', 'Wert'], okr: ['Ziel'] } });
    expect(told).toMatchObject({ labels: { businessValue: 'Nutzen', okr: 'Ziel' } });
  });
});

const share = (hit: number, of: number): Ratio => ({ hit, inherited: 0, of, rate: null, bounds: null });
const figures = (more: Partial<Measure>): Measure => ({
  population: { counted: 20, carriers: 0, run: 0, exempt: 3, unreadable: 0, skipped: 0, eligible: 17 },
  stated: share(1, 3),
  linked: share(2, 3),
  aligned: share(1, 8),
  untied: share(1, 16),
  coverage: { keyResults: share(3, 4), objectives: share(1, 2) },
  weight: { used: 'count', teams: 'count', known: share(0, 0) },
  allocation: null,
  mixDrift: null,
  groups: null,
  ...more,
});

describe('a gate', () => {
  const judge = (gate: Policy['gates'][number]['gate'], limit: number, more: Partial<Measure> = {}) => {
    const [result] = judgeGates([{ slice: 'open', gate, limit }], { open: figures(more) }, true);
    return [result?.actual, result?.passed];
  };
  test.each([
    ['stated', 33.3, [33.3, true]],
    ['stated', 33.4, [33.3, false]],
    ['linked', 66.6, [66.6, true]],
    ['linked', 66.7, [66.6, false]],
    ['aligned', 12.5, [12.5, true]],
    ['coverage', 75, [75, true]],
    ['coverage', 75.1, [75, false]],
    ['exempt', 15, [15, true]],
    ['exempt', 14.9, [15, false]],
    ['untied', 6.3, [6.3, true]],
    ['untied', 6.2, [6.3, false]],
  ] as const)('%s at %d', (gate, limit, expected) => {
    expect(judge(gate, limit)).toEqual(expected);
  });

  test('of coverage asks the objectives where there are no key results', () => {
    expect(judge('coverage', 60, { coverage: { keyResults: share(0, 0), objectives: share(1, 2) } })).toEqual([50, false]);
  });

  test('that cannot be asked says why and decides nothing', () => {
    const gate = { slice: 'open', gate: 'coverage', limit: 80 } as const;
    const unknown = { gate: 'coverage', slice: 'open', limit: 80, actual: null, advisoryUntil: null };
    expect(judgeGates([gate], { open: figures({ coverage: null }) }, true)).toEqual([
      { ...unknown, passed: null, note: 'the slice open was not measured' },
    ]);
    expect(judgeGates([gate], { shipped: figures({}) }, true)).toEqual([
      { ...unknown, passed: null, note: 'the slice open was not measured' },
    ]);
    expect(judgeGates([gate], { open: figures({}) }, false)).toEqual([{ ...unknown, passed: null, note: 'data is incomplete' }]);
    expect(judgeGates([gate], { open: figures({}) }, true)).toEqual([{ ...unknown, actual: 75, passed: false, note: null }]);
  });

  test.each([
    ['linked', 'stated', true],
    ['coverage', 'stated', true],
    ['untied', 'stated', true],
    ['aligned', 'linked', true],
    ['aligned', 'both', true],
    ['aligned', 'stated', false],
    ['stated', 'linked', false],
    ['exempt', 'linked', false],
  ] as const)('%s, aligned meaning %s, needs goals: %s', (gate, aligned, needed) => {
    expect(needsGoals(gate, aligned)).toBe(needed);
  });
});

describe('an audit', () => {
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
  const run = (issues: readonly ReadIssue[], more: Partial<AuditInput> = {}, how: Partial<Policy> = {}) =>
    audit({
      version: '1.2.3',
      issues,
      goals: twoObjectives,
      policy: policy({ rules: { a: set('warning') }, ...how }),
      rules: [ofIssues('a')],
      sources: [source()],
      hashes: { scope: 's', judging: 'j', goals: null },
      headline: 'open',
      failOn: null,
      refused: false,
      ...more,
    }).audit;
  const untied = [{ slice: 'open', gate: 'untied', limit: 10 }] as const;
  const one = [readIssue('S-1')];

  test.each<[why: string, outcome: string, issues: readonly ReadIssue[], more: Partial<AuditInput>, how: Partial<Policy>]>([
    ['reports findings and passes', 'pass', one, {}, {}],
    ['fails by findings as severe as asked', 'fail', one, { failOn: 'warning' }, {}],
    ['or worse', 'fail', one, { failOn: 'info' }, {}],
    ['not by lesser ones', 'pass', one, { failOn: 'error' }, {}],
    ['of errors, when warnings fail it', 'fail', one, { failOn: 'warning' }, { rules: { a: set('error') } }],
    ['of infos, when infos fail it', 'fail', one, { failOn: 'info' }, { rules: { a: set('info') } }],
    ['not of infos, when warnings do', 'pass', one, { failOn: 'warning' }, { rules: { a: set('info') } }],
    [
      'fails by one finding among lesser ones',
      'fail',
      one,
      { failOn: 'error', rules: [ofIssues('a'), ofIssues('b')] },
      { rules: { a: set('error'), b: set('info') } },
    ],
    ['fails by a gate', 'fail', one, {}, { gates: untied }],
    ['passes a gate that is met', 'pass', [readIssue('S-1', { okr: 'O1' })], {}, { gates: untied }],
    ['is incomplete before it fails', 'incomplete', one, { sources: [source({ status: 'failed' })], failOn: 'warning' }, { gates: untied }],
    ['was refused before it is incomplete', 'auth', one, { sources: [source({ status: 'failed' })], refused: true }, {}],
  ])('%s: %s', (_why, outcome, issues, more, how) => {
    expect(run(issues, more, how).outcome).toBe(outcome);
  });

  test('says what it is, what it read and how it was judged', () => {
    const skipped = [source({ skipped: 2 })];
    const northStar = { title: 'Weekly merchants', unit: null, now: 5 };
    const value = run(one, { sources: skipped, goals: { ...twoObjectives, northStar } });
    expect(value).toMatchObject({
      schemaVersion: 1,
      tool: { name: 'throughline', version: '1.2.3' },
      at: now,
      complete: true,
      hashes: { scope: 's', judging: 'j', goals: null },
      alignedMeans: 'linked',
      sources: skipped,
      northStar,
      headline: 'open',
      inventory: null,
      gates: [],
    });
    expect(value.measures.open?.population.skipped).toBe(2);
    expect(value.goals?.map(({ id, covered }) => [id, covered])).toEqual(twoObjectives.goals.map(({ id }) => [id, false]));
    expect(run(one, {}, { slices: { ...policy().slices, names: ['shipped'] } }).goals?.[0]?.covered).toBeNull();
  });

  test('tells how each gate was met', () => {
    expect(run(one, {}, { gates: untied }).gates).toMatchObject([{ gate: 'untied', slice: 'open', limit: 10, actual: 100, passed: false }]);
  });

  test('without goals lists what they could be hung on', () => {
    expect(run(one, { goals: null })).toMatchObject({
      goals: null,
      northStar: null,
      inventory: { classes: [{ name: 'no class', issues: 1 }] },
    });
  });

  test('lists each issue of the extent with what was found of it', () => {
    const issues = [
      readIssue('E-1', { type: 'epic', okr: 'O1-KR1, O9-KR9' }),
      readIssue('S-1', {
        parent: 'E-1',
        url: 'https://tracker.example/S-1',
        rawType: 'Story',
        labels: ['a'],
        milestone: 'M1',
        sprint: { name: 'Sprint 7', startsAt: null, endsAt: null },
        team: 'payments',
        priority: 2,
        estimate: 3,
        value: 'One day less',
        createdAt: '2026-11-02T00:00:00Z',
      }),
      readIssue('S-2', { directives: ['exempt until 2026-12-31, because of the law'] }),
      readIssue('X-1', { inScope: false }),
    ];
    const [epic, first, second, ...more] = run(issues).issues;
    expect(more).toEqual([]);
    expect(epic).toMatchObject({ key: 'E-1', counted: false, standing: 'carrier', weight: null, buckets: {}, slices: ['open'] });
    expect(first).toEqual({
      key: 'S-1',
      source: 'shop',
      url: 'https://tracker.example/S-1',
      title: 'Title of S-1',
      type: 'story',
      rawType: 'Story',
      status: 'todo',
      labels: ['a'],
      milestone: 'M1',
      parent: 'E-1',
      team: 'payments',
      sprint: 'Sprint 7',
      priority: 2,
      createdAt: '2026-11-02T00:00:00Z',
      closedAt: null,
      estimate: 3,
      weight: 3,
      counted: true,
      standing: 'counted',
      slices: ['open', 'new'],
      buckets: { O1: 1 },
      aligned: true,
      businessValue: { status: 'stated', text: 'One day less', at: 'body:line', via: [] },
      okr: {
        status: 'linked',
        reason: null,
        links: [
          { goal: 'O1-KR1', ref: 'O1-KR1', status: 'ok', at: 'body:line', via: ['E-1'] },
          { goal: null, ref: 'O9-KR9', status: 'unknown', at: 'body:line', via: ['E-1'] },
        ],
      },
      exempt: null,
      scores: null,
    });
    expect(second).toMatchObject({
      sprint: null,
      businessValue: { status: 'missing', text: null, at: null, via: [] },
      exempt: { reason: 'of the law', until: '2026-12-31', by: 'issue' },
      buckets: { exempt: 1 },
    });
  });

  test('stands in one order of issues whatever their keys look like', () => {
    const keys = ['B-2', 'B-10', 'B', 'A-1', 'a-1', '9', '10', 'A-01'];
    const placed = keys.map((key) => ({ key, source: 's' }));
    const sorted = ['9', '10', 'A-01', 'A-1', 'B', 'B-2', 'B-10', 'a-1'];
    expect(inIssueOrder(placed).map(({ key }) => key)).toEqual(sorted);
    expect(inIssueOrder([{ key: 'A-1', source: 't' }, ...placed]).map(({ key }) => key)).toEqual([...sorted, 'A-1']);
    const ready = [...placed].sort((a, b) => sorted.indexOf(a.key) - sorted.indexOf(b.key));
    expect(inIssueOrder(ready)).toEqual(ready);
  });

  test('a goal that is gone from the mapping names nothing', () => {
    const goals = {
      ...twoObjectives,
      goals: [goal('O1', { kind: 'objective' })],
      mapping: [{ kind: 'label', value: 'checkout', goal: 'O7', origin: 'mapping.csv:2' }] as const,
    };
    const [issue] = link([readIssue('S-1', { labels: ['Checkout'] })], goals, policy());
    expect(issue?.okr).toMatchObject({ status: 'unknown', links: [{ ref: 'O7', goal: null, origin: 'mapping.csv:2: label,checkout' }] });
  });
});
