import { describe, expect, test } from 'vitest';
import { allocate, mixDriftOf, runShareOf, teamsWeighedBy, verdictOf } from '../../src/engine/allocation.ts';
import { completenessOf } from '../../src/engine/completeness.ts';
import { auditGoals, lowestDueGoals, openWorkByGoal } from '../../src/engine/coverage.ts';
import { takeInventory } from '../../src/engine/inventory.ts';
import { link } from '../../src/engine/link.ts';
import { type MeasureContext, measure, measureSlices } from '../../src/engine/measure.ts';
import { ratio } from '../../src/engine/ratio.ts';
import { isEstimate, weigh } from '../../src/engine/weights.ts';
import type { Measure } from '../../src/model/audit.ts';
import type { Goals } from '../../src/model/goals.ts';
import type { Policy } from '../../src/model/policy.ts';
import type { ReadIssue } from '../../src/model/read-issue.ts';
import { goal, now, passage, policy, readIssue, twoObjectives } from './builders.ts';

const complete = { complete: true } as const;
const counts = (hit: number, inherited: number, of: number) => ({ hit, inherited, of });

const measured = (
  issues: readonly ReadIssue[],
  { how = {}, goals = twoObjectives, ...more }: { how?: Partial<Policy>; goals?: Goals | null } & Partial<MeasureContext> = {},
) => {
  const rules = policy(how);
  const linked = link(issues, goals, rules);
  return measure('open', linked, { goals, policy: rules, completeness: complete, skipped: new Map(), ...more });
};

describe('the numbers of a slice', () => {
  const issues = [
    readIssue('S-1', { team: 'b', okr: 'O1-KR1', value: 'One day less', estimate: 3 }),
    readIssue('S-2', { team: 'b', parent: 'E-1', value: 'Two days less' }),
    readIssue('S-3', { team: 'a', value: 'TBD', statements: [passage('TBD', { status: 'placeholder' })], okr: 'O9-KR9', estimate: 0 }),
    readIssue('S-4', { team: 'a', type: 'bug', source: 'till' }),
    readIssue('S-5', { team: 'a', directives: ['exempt because the law asks for it'], source: 'till' }),
    readIssue('S-6', { team: 'a', parent: 'GONE-1', source: 'till' }),
    readIssue('S-7', { labels: ['tech-debt'], body: 'unreadable', source: 'till' }),
    readIssue('S-8', { team: 'a', type: 'subtask', parent: 'X-1', source: 'till' }),
    readIssue('X-1', { inScope: false, source: 'till', value: 'Three days less' }),
    readIssue('E-1', { type: 'epic', okr: 'O2' }),
  ];
  const open = () => measured(issues);

  test('say how many issues there are of each kind', () => {
    expect(open().population).toEqual({ counted: 8, carriers: 1, run: 1, exempt: 1, unreadable: 1, skipped: 0, eligible: 6 });
  });

  test('count what an issue says itself and what comes down to it, apart', () => {
    expect([open().stated, open().linked, open().aligned]).toMatchObject([counts(3, 1, 6), counts(2, 1, 6), counts(2, 1, 6)]);
    expect(measured(issues, { how: { conventions: { ...policy().conventions, aligned: 'both' } } }).aligned).toMatchObject(counts(2, 1, 6));
    expect(measured(issues, { how: { conventions: { ...policy().conventions, aligned: 'stated' } } }).aligned).toMatchObject(
      counts(3, 1, 6),
    );
  });

  test('tell what came down apart from what is an issue’s own, whichever is more', () => {
    const family = [readIssue('E-1', { type: 'epic', okr: 'O1' }), ...[1, 2, 3].map((n) => readIssue(`S-${n}`, { parent: 'E-1' }))];
    expect(measured([...family, readIssue('S-4', { okr: 'O1, O9' })]).linked).toMatchObject(counts(4, 3, 4));
  });

  test('count as unreadable what hides its value or its goal', () => {
    const lost = passage('', { status: 'unreadable' });
    const issues = [readIssue('S-1', { statements: [lost] }), readIssue('S-2', { goalTexts: [lost] }), readIssue('S-3')];
    expect(measured(issues).population.unreadable).toBe(2);
  });

  test('aligned by both counts an issue only when it is linked and states its value', () => {
    const both = { how: { conventions: { ...policy().conventions, aligned: 'both' as const } } };
    const halves = [readIssue('S-1', { okr: 'O1' }), readIssue('S-2', { value: 'One day less' })];
    expect(measured(halves, both).aligned).toMatchObject(counts(0, 0, 2));
  });

  test('count what is untied of the work that was chosen', () => {
    expect(open().untied).toEqual({ hit: 3, inherited: 0, of: 6, rate: 0.5, bounds: null });
  });

  test('say what work is weighed by, and for how much of it that is known', () => {
    expect(open().weight).toMatchObject({ used: 'count', teams: 'count', known: counts(2, 0, 8) });
    const sized = [readIssue('S-1', { team: 'a', estimate: 3 }), readIssue('S-2', { team: 'b' })];
    expect(measured(sized).weight.used).toBe('mixed');
    expect(measured(sized.slice(0, 1)).weight.used).toBe('estimate');
    expect(measured([]).weight).toMatchObject({ used: 'count', teams: 'count' });
  });

  test('are told by team and by source, in the order of their names', () => {
    const shown = (groups: NonNullable<Measure['groups']>['team']) =>
      groups.map(({ name, population, linked, stated, untied, run }) => [
        name,
        population.counted,
        population.eligible,
        `${linked?.hit}/${linked?.of}`,
        `${stated.hit}/${stated.of}`,
        untied,
        run,
      ]);
    expect(shown(open().groups?.team ?? [])).toEqual([
      ['a', 5, 3, '0/3', '1/3', 3, { planned: 0.25, actual: 0.2 }],
      ['b', 2, 2, '2/2', '2/2', 0, { planned: 0.25, actual: 0 }],
    ]);
    expect(shown(open().groups?.source ?? [])).toEqual([
      ['shop', 3, 3, '2/3', '2/3', 1, { planned: 0.25, actual: 0 }],
      ['till', 5, 3, '0/3', '1/3', 2, { planned: 0.25, actual: 0.2 }],
    ]);
  });

  test('are told by type, sprint and label too: labels of five issues or more, the twenty largest', () => {
    const sprint = { name: 'Sprint 7', startsAt: null, endsAt: null };
    const labels = (i: number) => [...(i < 5 ? ['checkout', 'checkout'] : []), ...(i < 4 ? ['rare'] : []), 'all'];
    const work = Array.from({ length: 6 }, (_, i) =>
      readIssue(`S-${i}`, {
        labels: labels(i),
        ...(i === 0 ? { type: 'bug' } : {}),
        ...(i < 2 ? { sprint } : {}),
        ...(i > 3 ? { okr: 'O1' } : {}),
      }),
    );
    const groups = measured(work).groups;
    const shown = (of: NonNullable<Measure['groups']>['label'] = []) =>
      of.map(({ name, population: { counted }, linked, untied, run }) => [
        name,
        counted,
        `${linked?.hit}/${linked?.of}`,
        untied,
        run.actual,
      ]);
    expect(shown(groups?.type)).toEqual([
      ['bug', 1, '0/0', 0, 1],
      ['story', 5, '2/5', 3, 0],
    ]);
    expect(shown(groups?.sprint)).toEqual([['Sprint 7', 2, '0/1', 1, 0.5]]);
    expect(shown(groups?.label)).toEqual([
      ['all', 6, '2/5', 3, 0.166667],
      ['checkout', 5, '1/4', 3, 0.2],
    ]);

    const many = Array.from({ length: 25 }, (_, i) => `label ${String(i).padStart(2, '0')}`);
    const busy = Array.from({ length: 30 }, (_, i) => readIssue(`S-${i}`, { labels: many.filter((_name, j) => i < 5 + j) }));
    expect(measured(busy).groups?.label.map(({ name }) => name)).toEqual(many.slice(5));
  });

  test('count a record that did not fit against every question, and in no group', () => {
    const skipped = new Map([
      ['shop', 2],
      ['till', 1],
    ]);
    const more = measured(issues, { skipped });
    expect([more.population.skipped, more.population.eligible]).toEqual([3, 6]);
    expect([more.stated.of, more.linked?.of, more.untied?.of]).toEqual([9, 9, 9]);
    expect(more.groups?.team.map(({ linked }) => linked?.of)).toEqual([3, 2]);
  });

  test('on incomplete data leave room for what a parent could still bring', () => {
    const part = measured(issues, { completeness: { complete: false, missing: 2 } });
    expect(part.linked).toMatchObject({ hit: 2, rate: null, bounds: [0.25, 0.625] });
    expect(part.untied).toMatchObject({ hit: 3, rate: null, bounds: null });
    expect([part.groups, part.allocation, part.mixDrift, part.coverage]).toEqual([null, null, null, null]);
  });

  test('without goals say nothing of links', () => {
    const bare = measured(issues, { goals: null });
    expect([bare.linked, bare.aligned, bare.untied, bare.coverage]).toEqual([null, null, null, null]);
    expect(bare.stated).toMatchObject(counts(3, 1, 6));
    const byStatement = { conventions: { ...policy().conventions, aligned: 'stated' as const } };
    expect(measured(issues, { goals: null, how: byStatement }).aligned).toMatchObject(counts(3, 1, 6));
    expect(measured(issues, { goals: null, how: { conventions: { ...policy().conventions, aligned: 'both' } } }).aligned).toBeNull();
  });

  test('are the same whether slices are measured one by one or together', () => {
    const rules = policy();
    const linked = link(
      [...issues, readIssue('S-9', { status: 'done', closedAt: '2026-11-19T00:00:00Z', createdAt: '2026-11-02T00:00:00Z' })],
      twoObjectives,
      rules,
    );
    const context = { goals: twoObjectives, policy: rules, completeness: complete, skipped: new Map() };
    const names = ['open', 'shipped', 'new'] as const;
    const together = measureSlices(names, linked, context);
    expect(names.map((name) => together[name])).toEqual(names.map((name) => measure(name, linked, context)));
    expect(names.map((name) => together[name]?.population.counted)).toEqual([8, 1, 1]);
    expect(Object.keys(measureSlices(['shipped'], linked, context))).toEqual(['shipped']);
    expect(names.map((name) => together[name]?.coverage === null)).toEqual([false, true, true]);
  });
});

describe('how a ratio is bounded', () => {
  test('never above one, and to the tenth of a per cent that holds all it could be', () => {
    expect(ratio({ hit: 2, inherited: 1, of: 3, undecided: 9 }, { complete: false, missing: 3 })).toEqual({
      hit: 2,
      inherited: 1,
      of: 3,
      rate: null,
      bounds: [0.333, 1],
    });
    expect(ratio({ hit: 1, inherited: 0, of: 3, undecided: 0 }, { complete: false, missing: 0 }).bounds).toEqual([0.333, 0.334]);
  });
  test('not at all when nothing was read and nothing is missing', () => {
    expect(ratio({ hit: 0, inherited: 0, of: 0, undecided: 0 }, { complete: false, missing: 0 }).bounds).toBeNull();
  });
});

test('what is missing is counted over the failed sources alone, and never below none', () => {
  const read = { status: 'read', issues: 1, skipped: 0, expected: 9 } as const;
  const failed = (issues: number, skipped: number, expected: number | null) => ({ status: 'failed', issues, skipped, expected }) as const;
  expect(completenessOf([read, failed(5, 1, 10), failed(1, 0, 3)])).toEqual({ complete: false, missing: 6 });
  expect(completenessOf([failed(5, 0, 3), failed(1, 0, 3)])).toEqual({ complete: false, missing: 2 });
  expect(completenessOf([])).toEqual({ complete: true });
});

describe('allocation', () => {
  const weighed = (bucket: Record<string, number>, weight: number | null = 1, team: string | null = null) => ({
    buckets: bucket,
    weight,
    team,
  });
  const team = (name: string, people: number | null) => ({ name, people, labels: [], projects: [] });
  const rows = (...work: Parameters<typeof allocate>[0]) => allocate(work, twoObjectives, policy());

  test('lists the objectives, then the classes, then what has no plan', () => {
    expect(rows(weighed({ untied: 1 }), weighed({ exempt: 1 }), weighed({ O1: 1 })).map(({ bucket }) => bucket)).toEqual([
      'O1',
      'O2',
      'run',
      'invest',
      'explore',
      'exempt',
      'untied',
    ]);
    expect(rows(weighed({ untied: 1 })).map(({ bucket }) => bucket)).not.toContain('exempt');
  });

  test('gives each bucket its share, its issues, its plan and a verdict', () => {
    const [o1, o2, run] = rows(weighed({ O1: 0.5, O2: 0.5 }, 2), weighed({ O1: 1 }, 4), weighed({ run: 1 }, 2));
    expect([o1, o2, run]).toEqual([
      { bucket: 'O1', planned: 0.4, actual: 0.625, issues: 1.5, verdict: 'over-fed' },
      { bucket: 'O2', planned: 0.2, actual: 0.125, issues: 0.5, verdict: null },
      { bucket: 'run', planned: 0.25, actual: 0.25, issues: 1, verdict: null },
    ]);
  });

  test('says nothing of shares when there is no work', () => {
    expect(rows().map(({ actual, issues, verdict }) => [actual, issues, verdict])).toEqual(Array(6).fill([null, 0, null]));
    expect(mixDriftOf(rows())).toBeNull();
  });

  test('counts each issue alike where a team’s work weighs nothing', () => {
    expect(rows(weighed({ O1: 1 }, 0), weighed({ untied: 1 }, 0)).find(({ bucket }) => bucket === 'O1')?.actual).toBe(0.5);
    expect(rows(weighed({ O1: 1 }, null), weighed({ untied: 1 }, 1)).find(({ bucket }) => bucket === 'O1')?.actual).toBe(0);
  });

  test('lists an objective that is over only when work went to it, and then without a plan', () => {
    const over = {
      ...twoObjectives,
      goals: [goal('O1', { kind: 'objective', planned: 0.4, status: 'done' }), goal('O2', { kind: 'objective', planned: 0.2 })],
    };
    expect(allocate([weighed({ O2: 1 })], over, policy()).map(({ bucket }) => bucket)).not.toContain('O1');
    expect(allocate([weighed({ O1: 1 })], over, policy())[0]).toMatchObject({ bucket: 'O1', planned: null, actual: 1 });
  });

  test('the share of run is of the capacity of all', () => {
    const work = [weighed({ run: 1 }, 3, 'a'), weighed({ untied: 1 }, 1, 'a'), weighed({ O1: 1 }, 9, 'b')];
    expect(runShareOf(work, [])).toBe(0.5);
    expect(runShareOf(work, [team('a', 1), team('b', 2)])).toBe(0.25);
    expect(runShareOf([], [])).toBe(0);
  });

  test.each([
    ['people when every team has some', ['a', 'b'], [team('a', 1), team('b', 2)], 'people'],
    ['issues when one has no number', ['a', 'b'], [team('a', 1), team('b', null)], 'count'],
    ['issues when one has nobody', ['a', 'b'], [team('a', 1), team('b', 0)], 'count'],
    ['issues when some work is nobody’s', ['a', null], [team('a', 1)], 'count'],
    ['issues when there is no work', [], [team('a', 1)], 'count'],
  ] as const)('teams are weighed by %s', (_why, names, teams, by) => {
    expect(teamsWeighedBy(names, teams)).toBe(by);
  });

  test.each([
    ['just below half', 0.4, 0.199, 'starved'],
    ['exactly one and a half', 0.4, 0.6, null],
    ['just above one and a half', 0.4, 0.601, 'over-fed'],
    ['five points below', 0.09, 0.04, 'starved'],
    ['less than five points above', 0.02, 0.069, null],
    ['five points above', 0.02, 0.07, 'over-fed'],
    ['nothing of a plan', 0.05, 0, 'starved'],
  ] as const)('%s is judged', (_why, planned, actual, verdict) => {
    expect(verdictOf(planned, actual)).toBe(verdict);
  });

  test('mix drift counts only what has a plan', () => {
    const row = { bucket: 'x', issues: 1, verdict: null };
    expect(
      mixDriftOf([
        { ...row, planned: 0.5, actual: 0.2 },
        { ...row, planned: null, actual: 0.8 },
      ]),
    ).toBe(0.15);
    expect(mixDriftOf([{ ...row, planned: null, actual: 1 }])).toBeNull();
  });
});

describe('estimates', () => {
  test.each([
    [0, true],
    [0.5, true],
    [-1, false],
    [Number.NaN, false],
    [Number.POSITIVE_INFINITY, false],
    [null, false],
  ])('%s is one: %s', (estimate, isOne) => {
    expect(isEstimate(estimate)).toBe(isOne);
  });

  test('the median of a team stands for what is missing', () => {
    const missing = (...estimates: (number | null)[]) => weigh(estimates).weightOf(null);
    expect([missing(9, 1, 2, 10, 3, null), missing(1, 9, 10, 2, null), missing(5)]).toEqual([3, 5.5, 5]);
    expect(weigh([3, 3, 3, 3, null]).weightOf(-2)).toBe(3);
  });
});

describe('goals with the work on them', () => {
  const issues = [
    readIssue('S-1', { okr: 'O1-KR1, O1-KR2' }),
    readIssue('S-2', { okr: 'O1' }),
    readIssue('S-3', { okr: 'O2-KR1', status: 'done', closedAt: '2026-11-19T00:00:00Z' }),
    readIssue('S-4', { okr: 'O2-KR2', type: 'epic' }),
  ];
  const linked = () => link(issues, twoObjectives, policy());

  test('an issue counts once for its objective, whatever number of its key results it serves', () => {
    expect([...openWorkByGoal(linked(), twoObjectives)]).toEqual([
      ['O1-KR1', 1],
      ['O1', 2],
      ['O1-KR2', 1],
    ]);
  });

  test('are covered or not when they are due and all open work is known', () => {
    const covered = (...[openMeasured, completeness]: [boolean, Parameters<typeof auditGoals>[4]]) =>
      auditGoals(linked(), twoObjectives, now, openMeasured, completeness).map((one) => one.covered);
    expect(covered(true, complete)).toEqual([true, true, true, false, false, false]);
    expect(covered(false, complete)).toEqual(Array(6).fill(null));
    expect(covered(true, { complete: false, missing: 0 })).toEqual(Array(6).fill(null));
    expect(auditGoals(linked(), twoObjectives, now, true, complete).map((one) => one.issues)).toEqual([2, 1, 1, 0, 0, 0]);
  });

  test('are due as far down as they go', () => {
    const at = Date.parse(now);
    expect(lowestDueGoals(twoObjectives, at).map(({ id }) => id)).toEqual(['O1-KR1', 'O1-KR2', 'O2-KR1', 'O2-KR2']);
    const goals = [goal('O1', { kind: 'objective' }), goal('K', { parent: 'O1', status: 'done' })];
    expect(lowestDueGoals({ ...twoObjectives, goals }, at).map(({ id }) => id)).toEqual(['O1']);
  });
});

describe('the inventory', () => {
  const inventory = (issues: readonly ReadIssue[]) => takeInventory(link(issues, null, policy()));

  test('counts open work by the epics, labels, milestones and classes that goals could be hung on', () => {
    const issues = [
      readIssue('E-1', { type: 'epic', title: 'Checkout', labels: ['epic-label'] }),
      readIssue('F-1', { parent: 'E-1', labels: ['b', 'b', 'a'], milestone: 'M1' }),
      readIssue('S-1', { parent: 'F-1', labels: ['a'], milestone: 'M1', type: 'bug' }),
      readIssue('S-2', { parent: 'GONE-1', milestone: 'M0' }),
      readIssue('S-3', { status: 'done', closedAt: '2026-11-19T00:00:00Z', labels: ['done'] }),
    ];
    expect(inventory(issues)).toEqual({
      epics: [
        { name: 'E-1', title: 'Checkout', issues: 2 },
        { name: 'GONE-1', title: '', issues: 1 },
      ],
      labels: [
        { name: 'a', issues: 2 },
        { name: 'b', issues: 1 },
      ],
      milestones: [
        { name: 'M1', issues: 2 },
        { name: 'M0', issues: 1 },
      ],
      classes: [
        { name: 'no class', issues: 2 },
        { name: 'run', issues: 1 },
      ],
    });
  });

  test('lists the twenty biggest of each, by name where they are equal', () => {
    const labels = Array.from({ length: 22 }, (_, i) => `l${String(99 - i)}`);
    const { labels: listed } = inventory([readIssue('S-1', { labels }), readIssue('S-2', { labels: ['l99'] })]);
    expect(listed.map(({ name }) => name)).toEqual(['l99', ...labels.slice(1).sort().slice(0, 19)]);
    const few = inventory([readIssue('S-1', { labels: ['b', 'c', 'a', 'd'] })]).labels;
    expect(few.map(({ name }) => name)).toEqual(['a', 'b', 'c', 'd']);
  });
});
