import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allocate, mixDriftOf, verdictOf } from '../../src/engine/allocation.ts';
import { completenessOf } from '../../src/engine/completeness.ts';
import { auditGoals, coverageOf } from '../../src/engine/coverage.ts';
import { judgeGates, needsGoals } from '../../src/engine/gates.ts';
import { link } from '../../src/engine/link.ts';
import { measure } from '../../src/engine/measure.ts';
import { ratio } from '../../src/engine/ratio.ts';
import { weigh } from '../../src/engine/weights.ts';
import type { ReadIssue } from '../../src/model/read-issue.ts';
import { goal, now, passage, policy, readIssue, twoObjectives } from './builders.ts';

const complete = { complete: true } as const;
const tally = (hit: number, of: number, undecided = 0) => ({ hit, inherited: 0, of, undecided });

describe('a ratio', () => {
  test.each([
    ['floors to a tenth of a per cent', 9_999, 10_000, 0.999],
    ['is whole only when everything is hit', 10_000, 10_000, 1],
    ['is exact where floating point is not', 29, 100, 0.29],
    ['is nothing of nothing', 0, 0, null],
  ])('%s', (_why, hit, of, rate) => {
    expect(ratio(tally(hit, of), complete)).toEqual({ hit, inherited: 0, of, rate, bounds: null });
  });

  test('on incomplete data is bounds where the missing can be counted, and nothing where not', () => {
    expect(ratio(tally(60, 100, 5), { complete: false, missing: 20 })).toMatchObject({ rate: null, bounds: [0.5, 0.709] });
    expect(ratio(tally(60, 100, 5), { complete: false, missing: null })).toMatchObject({ rate: null, bounds: null });
  });

  test('its bounds hold whatever the missing records turn out to be', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.nat(200), fc.nat(50), fc.nat(50), (hit, rest, missing, late) => {
        const of = hit + rest;
        const { bounds } = ratio(tally(hit, of), { complete: false, missing });
        fc.pre(of + missing > 0);
        const truth = (hit + Math.min(late, missing)) / (of + missing);
        expect(bounds?.[0]).toBeLessThanOrEqual(truth);
        expect(bounds?.[1]).toBeGreaterThanOrEqual(truth);
      }),
    );
  });
});

test.each([
  ['all read', [{ status: 'read', issues: 5, skipped: 0, expected: null }], { complete: true }],
  ['one failed with a known total', [{ status: 'failed', issues: 5, skipped: 1, expected: 10 }], { complete: false, missing: 4 }],
  [
    'one failed without',
    [
      { status: 'failed', issues: 5, skipped: 0, expected: null },
      { status: 'failed', issues: 5, skipped: 0, expected: 9 },
    ],
    { complete: false, missing: null },
  ],
] as const)('completeness: %s', (_why, sources, expected) => {
  expect(completenessOf(sources)).toEqual(expected);
});

const audited = (issues: readonly ReadIssue[], more: Parameters<typeof policy>[0] = {}, skipped = 0) => {
  const rules = policy(more);
  const linked = link(issues, twoObjectives, rules);
  const context = { goals: twoObjectives, policy: rules, completeness: complete, skipped: new Map([['shop', skipped]]) };
  return { linked, open: measure('open', linked, context), shipped: measure('shipped', linked, context), context };
};

describe('the population', () => {
  const issues = [
    readIssue('S-1', { okr: 'O1-KR1' }),
    readIssue('S-2'),
    readIssue('S-3', { type: 'bug' }),
    readIssue('S-4', { type: 'bug', okr: 'O1-KR1' }),
    readIssue('S-5', { labels: ['tech-debt'] }),
    readIssue('S-6', { directives: ['exempt until 2026-12-31, because the law says so'] }),
    readIssue('S-7', { type: 'epic' }),
    readIssue('S-8', { type: 'subtask', parent: 'S-1' }),
    readIssue('S-9', { status: 'dropped' }),
    readIssue('S-10', { type: 'subtask', parent: 'S-7', status: 'done', closedAt: '2026-11-19T00:00:00Z' }),
  ];

  test('is the work the team chose: run and exempt work are left out, a linked bug and unlinked debt are not', () => {
    expect(audited(issues).open.population).toEqual({ counted: 6, carriers: 1, run: 1, exempt: 1, unreadable: 0, skipped: 0, eligible: 4 });
    expect(audited(issues).open.linked).toMatchObject({ hit: 2, of: 4, rate: 0.5 });
  });

  test('a skipped record is in `of` and never a hit', () => {
    expect(audited(issues, {}, 4).open.linked).toMatchObject({ hit: 2, of: 8, rate: 0.25 });
    expect(audited(issues, {}, 4).open.groups?.source[0]?.linked).toMatchObject({ hit: 2, of: 4 });
  });

  test('a linked exempt issue is exempt, and its capacity is its goal’s', () => {
    const { open } = audited([readIssue('S-1', { okr: 'O1-KR1', directives: ['exempt until 2026-12-31, because so'] })]);
    expect(open.population).toMatchObject({ counted: 1, exempt: 1, eligible: 0 });
    expect(open.linked).toMatchObject({ of: 0, rate: null });
    expect(open.allocation?.find(({ bucket }) => bucket === 'O1')?.actual).toBe(1);
  });

  test('the buckets add to 100 % whatever the issues are', () => {
    const anyIssue = fc.record({
      type: fc.constantFrom('story', 'bug', 'task', 'spike'),
      okr: fc.constantFrom(undefined, 'O1-KR1', 'O1-KR1, O2-KR1', 'O9-KR9', 'O2'),
      estimate: fc.constantFrom(null, 0, 1, 3, 8),
      team: fc.constantFrom(null, 'a', 'b'),
      labels: fc.constantFrom<string[]>([], ['tech-debt'], ['on-call']),
    });
    fc.assert(
      fc.property(fc.array(anyIssue, { minLength: 1, maxLength: 30 }), (shapes) => {
        const { open } = audited(
          shapes.map(({ okr, type, ...rest }, i) =>
            readIssue(`S-${i}`, { ...rest, type: type as 'story', ...(okr === undefined ? {} : { okr }) }),
          ),
        );
        const total = (open.allocation ?? []).reduce((sum, { actual }) => sum + (actual ?? 0), 0);
        expect(total).toBeCloseTo(1, 4);
        expect(open.linked?.hit ?? 0).toBeLessThanOrEqual(open.linked?.of ?? 0);
      }),
    );
  });

  test('linking one more issue never lowers the number', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 20 }), fc.nat(19), (links, at) => {
        const rate = (linked: readonly boolean[]) =>
          audited(linked.map((one, i) => readIssue(`S-${i}`, one ? { okr: 'O1-KR1' } : {}))).open.linked?.rate ?? 0;
        expect(rate(links.map((one, i) => one || i === at % links.length))).toBeGreaterThanOrEqual(rate(links));
      }),
    );
  });
});

describe('shipped and open', () => {
  test('tell apart a team that ships its aligned work from one that does not', () => {
    const team = (name: string, shippedLinked: boolean) => [
      ...Array.from({ length: 4 }, (_, i) => readIssue(`${name}-${i}`, { team: name, ...(i % 2 === 0 ? { okr: 'O1-KR1' } : {}) })),
      ...Array.from({ length: 4 }, (_, i) =>
        readIssue(`${name}-S${i}`, {
          team: name,
          status: 'done',
          closedAt: '2026-11-18T10:00:00Z',
          ...(shippedLinked ? { okr: 'O1-KR1' } : {}),
        }),
      ),
    ];
    const { open, shipped } = audited([...team('keepers', true), ...team('dreamers', false)]);
    const rates = (groups: typeof open.groups) => Object.fromEntries((groups?.team ?? []).map(({ name, linked }) => [name, linked?.rate]));
    expect(rates(open.groups)).toEqual({ keepers: 0.5, dreamers: 0.5 });
    expect(rates(shipped.groups)).toEqual({ keepers: 1, dreamers: 0 });
  });
});

describe('weights', () => {
  test('are estimates when four of five issues have one, the others taking the median', () => {
    const { unit, weightOf } = weigh([1, 2, 3, 8, null]);
    expect([unit, weightOf(8), weightOf(null)]).toEqual(['estimate', 8, 2.5]);
  });

  test.each([
    ['too few have one', [1, 2, 3, null, null]],
    ['all are zero', [0, 0]],
    ['there are none', []],
  ])('are counts when %s', (_why, estimates) => {
    expect([weigh(estimates).unit, weigh(estimates).weightOf(5)]).toEqual(['count', 1]);
  });

  test('of teams are people when all have a number, else their counted issues; points of teams are never added', () => {
    const issues = [
      readIssue('A-1', { team: 'a', estimate: 100, okr: 'O1-KR1' }),
      readIssue('B-1', { team: 'b', estimate: 1, okr: 'O2-KR1' }),
      readIssue('B-2', { team: 'b', estimate: 1 }),
    ];
    const teams = (a: number | null, b: number | null) => [
      { name: 'a', people: a, labels: [], projects: [] },
      { name: 'b', people: b, labels: [], projects: [] },
    ];
    const shares = (open: ReturnType<typeof audited>['open']) =>
      Object.fromEntries((open.allocation ?? []).map(({ bucket, actual }) => [bucket, actual]));
    expect(shares(audited(issues, { teams: teams(1, 3) }).open)).toMatchObject({ O1: 0.25, O2: 0.375, untied: 0.375 });
    expect(shares(audited(issues, { teams: teams(1, null) }).open)).toMatchObject({ O1: 0.333333, O2: 0.333333, untied: 0.333333 });
  });
});

test('a team’s unit is that of all its work, and what is printed is what was used', () => {
  const done = { status: 'done', closedAt: '2026-11-19T00:00:00Z' } as const;
  const { linked, open, shipped } = audited([
    readIssue('S-1', { estimate: 5 }),
    readIssue('S-2', { estimate: -1 }),
    readIssue('S-3', { ...done }),
    readIssue('S-4', { ...done }),
  ]);
  expect(linked.map(({ weight }) => weight)).toEqual([1, 1, 1, 1]);
  expect([open.weight, shipped.weight]).toMatchObject([
    { used: 'count', known: { hit: 1, of: 2 } },
    { used: 'count', known: { hit: 0, of: 2 } },
  ]);
});

describe('allocation', () => {
  test.each([
    ['half of what was planned is not starved', 0.4, 0.2, null],
    ['less than half is', 0.4, 0.19, 'starved'],
    ['more than one and a half is over-fed', 0.2, 0.31, 'over-fed'],
    ['less than five points apart is nothing', 0.04, 0, null],
    ['no plan, no verdict', null, 0.9, null],
  ] as const)('%s', (_why, planned, actual, verdict) => {
    expect(verdictOf(planned, actual)).toBe(verdict);
  });

  test('mix drift is half the sum of the gaps, over the buckets with a plan', () => {
    const linked = link([readIssue('S-1', { okr: 'O1-KR1' }), readIssue('S-2', { type: 'bug' })], twoObjectives, policy());
    const rows = allocate(linked, twoObjectives, policy());
    expect(mixDriftOf(rows)).toBeCloseTo((0.1 + 0.2 + 0.25 + 0.1) / 2, 6);
  });
});

describe('coverage', () => {
  test('asks of goals that are due whether open work is linked, an objective through its key results too', () => {
    const { open } = audited([
      readIssue('S-1', { okr: 'O1-KR1' }),
      readIssue('S-2', { status: 'done', closedAt: '2026-11-19T00:00:00Z', okr: 'O2-KR1' }),
    ]);
    expect(open.coverage).toMatchObject({ keyResults: { hit: 1, of: 4, rate: 0.25 }, objectives: { hit: 1, of: 2, rate: 0.5 } });
  });
});

test('a key result below a closed objective is not due: no work could cover it', () => {
  const [o1, ...rest] = twoObjectives.goals;
  const goals = { ...twoObjectives, goals: [{ ...goal('O1'), ...o1, status: 'done' as const }, ...rest] };
  const { keyResults } = coverageOf([], goals, now);
  expect([keyResults.of, auditGoals([], goals, now, true, complete).map(({ covered }) => covered)]).toEqual([
    2,
    [null, null, null, false, false, false],
  ]);
});

test.each([
  ['aligned', 'linked', true],
  ['aligned', 'stated', false],
  ['stated', 'both', false],
  ['exempt', 'both', false],
  ['untied', 'stated', true],
] as const)('the gate %s, aligned meaning %s, needs goals: %s', (gate, aligned, needed) => {
  expect(needsGoals(gate, aligned)).toBe(needed);
});

describe('gates', () => {
  const audit = () => audited([readIssue('S-1', { okr: 'O1-KR1' }), readIssue('S-2'), readIssue('S-3', { statements: [passage('x')] })]);
  test.each([
    ['a minimum that is met', 'aligned', 33.3, true, 33.3],
    ['a minimum that is just missed', 'aligned', 33.4, false, 33.3],
    ['a maximum that is met', 'untied', 66.7, true, 66.7],
    ['a maximum that is just missed', 'untied', 66.6, false, 66.7],
  ] as const)('%s', (_why, gate, limit, passed, actual) => {
    expect(judgeGates([{ slice: 'open', gate, limit }], { open: audit().open }, true)).toMatchObject([{ passed, actual }]);
  });

  test('without anything to measure they pass and say so; on incomplete data they say nothing', () => {
    const { open: empty } = audited([]);
    expect(judgeGates([{ slice: 'open', gate: 'aligned', limit: 90 }], { open: empty }, true)).toMatchObject([
      { passed: true, actual: null, note: 'nothing to measure' },
    ]);
    expect(judgeGates([{ slice: 'open', gate: 'aligned', limit: 90 }], { open: audit().open }, false)).toMatchObject([
      { passed: null, actual: null },
    ]);
  });
});

test('incomplete data gives no rate, no groups, no allocation and no coverage anywhere', () => {
  const { linked, context } = audited([readIssue('S-1', { okr: 'O1-KR1' })]);
  const open = measure('open', linked, { ...context, completeness: { complete: false, missing: 3 } });
  expect(open).toMatchObject({ coverage: null, allocation: null, mixDrift: null, groups: null, linked: { rate: null, bounds: [0.25, 1] } });
});
