import { describe, expect, test } from 'vitest';
import { link } from '../../src/engine/link.ts';
import { measure } from '../../src/engine/measure.ts';
import { auditedSprints, chooseSprints, isInSprint } from '../../src/engine/sprint-choice.ts';
import type { Sprint } from '../../src/model/issue.ts';
import type { ReadIssue } from '../../src/model/read-issue.ts';
import { judgeLinks, now, policy, readIssue, twoObjectives } from './builders.ts';

const sprint = (name: string, startsAt: string | null, endsAt: string | null, more: Partial<Sprint> = {}): Sprint => ({
  name,
  startsAt,
  endsAt,
  ...more,
});
const day = (date: string) => `${date}T09:00:00.000Z`;
/** Two weeks each; now lies in the second. */
const past = sprint('Sprint 1', day('2026-10-26'), day('2026-11-09'));
const running = sprint('Sprint 2', day('2026-11-09'), day('2026-11-23'));
const ahead = sprint('Sprint 3', day('2026-11-23'), day('2026-12-07'));
const later = sprint('Sprint 4', day('2026-12-07'), day('2026-12-21'));

/** Milestones of a repository: they tell only when they are due. */
const due = (name: string, endsAt: string | null, more: Partial<Sprint> = {}) =>
  sprint(name, null, endsAt, { board: 'acme/shop', ...more });
const october = due('October', '2026-10-31T23:59:59.999Z');
const november = due('November', '2026-11-30T23:59:59.999Z');
const december = due('December', '2026-12-31T23:59:59.999Z');

const inSprints = (sprints: readonly Sprint[], source = 'shop'): ReadIssue[] =>
  sprints.map((one, i) => readIssue(`S-${i + 1}`, { sprint: one, source }));
const slices = (asked: string) => ({ ...policy().slices, names: ['sprint'] as const, sprint: asked });
const chosenOf = (issues: readonly ReadIssue[], asked: string) => {
  const choice = chooseSprints(issues, slices(asked));
  if (choice === null) throw new Error('not asked for');
  return auditedSprints(choice).map(({ name }) => name);
};

describe('the sprint that is', () => {
  const state = (name: string, which: Sprint['state'], number: number, more: Partial<Sprint> = {}) =>
    sprint(name, null, null, { state: which, number, board: '2', ...more });
  test.each<[why: string, sprints: readonly Sprint[], current: readonly string[], next: readonly string[]]>([
    ['runs, by its dates', [past, running, ahead, later], ['Sprint 2'], ['Sprint 3']],
    ['none between two', [past, ahead], [], ['Sprint 3']],
    ['none of those without dates', [sprint('A', null, null), sprint('B', null, null)], [], []],
    ['begins at this instant', [sprint('A', now, day('2026-11-30'))], ['A'], []],
    ['ends at this instant, and so has ended', [sprint('A', day('2026-11-01'), now)], [], []],
    ['runs until the next begins, where no end is told', [sprint('A', day('2026-11-09'), null), ahead], ['A'], ['Sprint 3']],
    ['all that run at the same time', [running, sprint('Other', day('2026-11-16'), day('2026-11-27'))], ['Sprint 2', 'Other'], []],
    ['the milestone that is due next', [december, october, november], ['November'], ['December']],
    ['every milestone due on that day', [november, due('Also November', november.endsAt)], ['Also November', 'November'], []],
    ['no milestone that was closed before it was due', [due('Early', day('2026-11-18'), { state: 'closed' }), november], ['November'], []],
    ['none of the milestones that are over', [october, due('Some day', null)], [], []],
    [
      'active, as the tracker says, though it should have ended',
      [state('A', 'active', 1, { startsAt: day('2026-11-01'), endsAt: day('2026-11-15') }), state('B', 'future', 2)],
      ['A'],
      ['B'],
    ],
    ['not begun, though it should have', [state('A', 'future', 1, { startsAt: day('2026-11-18') }), state('B', 'future', 2)], [], ['A']],
    ['the first in number of those to come without dates', [state('C', 'future', 9), state('B', 'future', 4)], [], ['B']],
    ['closed without a date', [state('A', 'closed', 1)], [], []],
  ])('current or next: %s', (_why, sprints, current, next) => {
    expect(chosenOf(inSprints(sprints), 'current')).toEqual(current);
    expect(chosenOf(inSprints(sprints).toReversed(), 'current')).toEqual(current);
    expect(chosenOf(inSprints(sprints), 'next')).toEqual(next);
  });

  test('current or next is so on each board and in each source by itself', () => {
    const ofBoard = (board: string, ...sprints: readonly Sprint[]) => sprints.map((one) => ({ ...one, board }));
    const issues = [
      ...inSprints(ofBoard('1', running, ahead)),
      ...inSprints(ofBoard('2', sprint('Red 7', day('2026-11-16'), day('2026-11-30')), sprint('Red 8', day('2026-11-30'), null))),
      ...inSprints([past, later], 'pay'),
    ];
    expect(chosenOf(issues, 'current')).toEqual(['Sprint 2', 'Red 7']);
    expect(chosenOf(issues, 'next')).toEqual(['Sprint 3', 'Red 8', 'Sprint 4']);
  });

  test('called by a name is found whatever its case and white space, in every source that has one', () => {
    const issues = [...inSprints([past, sprint('Sprint\u00a02 ', null, null)]), ...inSprints([running], 'pay')];
    expect(chosenOf(issues, ' sprint  2')).toHaveLength(2);
    expect(chosenOf(issues, 'Sprint 22')).toEqual([]);
  });

  test('tells when milestones begin: when the one before is over; of the first nobody knows', () => {
    const choice = chooseSprints(inSprints([october, november]), slices('november'));
    expect(choice && auditedSprints(choice)).toEqual([
      { name: 'November', startsAt: '2026-11-01T00:00:00.000Z', endsAt: '2026-11-30T23:59:59.999Z' },
    ]);
    expect(
      chooseSprints(inSprints([october]), slices('october'))
        ?.chosen.values()
        .next().value?.from,
    ).toBeNull();
  });

  test('is told first to begin first; of the same beginning by name, and once', () => {
    const all = (...sprints: readonly Sprint[]) => chosenOf(inSprints(sprints.map((one, i) => ({ ...one, board: `${i}` }))), 'current');
    const [early, late] = [sprint('Late', day('2026-11-09'), day('2026-11-30')), sprint('Early', day('2026-11-16'), day('2026-11-23'))];
    expect(all(late, early)).toEqual(['Late', 'Early']);
    expect(all(early, late)).toEqual(['Late', 'Early']);
    expect(all({ ...early, name: 'B' }, { ...early, name: 'A' })).toEqual(['A', 'B']);
    expect(all(early, early)).toEqual(['Late']);
  });

  test('is known by its number, else by its name; dates that one issue tells hold for all', () => {
    const undated = sprint('Sprint 2', null, null);
    expect(chosenOf(inSprints([undated, { ...running, name: 'SPRINT  2' }]), 'current')).toEqual(['SPRINT  2']);
    expect(chosenOf(inSprints([running, undated]), 'current')).toEqual(['Sprint 2']);
    expect(chosenOf(inSprints([running, { ...past, name: 'Sprint 2' }]), 'current')).toEqual(['Sprint 2']);
    const numbered = (name: string, number: number) => ({ ...running, name, number });
    expect(chosenOf(inSprints([numbered('Same', 1), numbered('Same', 2)]), 'current')).toHaveLength(1);
    expect(chosenOf(inSprints([numbered('One', 1), numbered('Another', 1)]), 'current')).toEqual(['One']);
  });

  test('is found where issues name it only as one that they were in', () => {
    expect(chosenOf([readIssue('S-1', { otherSprints: [running] })], 'current')).toEqual(['Sprint 2']);
  });

  test('closed without an end it does not run, whenever it began', () => {
    expect(chosenOf(inSprints([{ ...running, endsAt: null, state: 'closed' }]), 'current')).toEqual([]);
    expect(chosenOf(inSprints([{ ...running, state: 'closed' }]), 'current')).toEqual(['Sprint 2']);
  });

  test('an issue of a source without sprints is in none', () => {
    const choice = chooseSprints(inSprints([running]), slices('current'));
    const stranger = readIssue('X-1', { sprint: running, source: 'pay' });
    expect(choice && isInSprint(choice, stranger)).toBe(false);
    expect(choice?.calendar.of(stranger)).toEqual([]);
  });

  test('is not looked for when nobody asks', () => {
    expect(chooseSprints(inSprints([running]), { ...policy().slices, sprint: 'current' })).toBeNull();
  });

  test('is known from parents outside the sources no more than they are counted', () => {
    expect(chosenOf([readIssue('S-1', { sprint: running, inScope: false })], 'current')).toEqual([]);
  });
});

describe('the work of a sprint', () => {
  const work: Record<string, Partial<ReadIssue>> = {
    begun: { sprint: running, status: 'doing' },
    done: { sprint: running, status: 'done', closedAt: day('2026-11-10') },
    'carried over': { sprint: running, otherSprints: [past] },
    dropped: { sprint: running, status: 'dropped' },
    'moved on': { sprint: ahead, otherSprints: [running] },
    elsewhere: { sprint: past },
    nowhere: {},
  };
  const issues = Object.entries(work).map(([key, more]) => readIssue(key, more));
  const sliceOf = (asked: string) => {
    const of = judgeLinks(issues, twoObjectives, { slices: slices(asked) });
    return Object.keys(work).filter((key) => of(key).slices.includes('sprint'));
  };

  test.each([
    ['current', ['begun', 'done', 'carried over', 'moved on']],
    ['next', ['moved on']],
    ['sprint 1', ['carried over', 'elsewhere']],
  ])('%s', (asked, keys) => {
    expect(sliceOf(asked)).toEqual(keys);
  });

  test('is in no slice without a choice', () => {
    const choice = chooseSprints(issues, slices('Sprint 9'));
    expect(choice && issues.filter((issue) => isInSprint(choice, issue))).toEqual([]);
  });
});

describe('the capacity of a sprint', () => {
  const sized = (key: string, team: string, estimate: number | null, more: Parameters<typeof readIssue>[1] = {}) =>
    readIssue(key, { team, estimate, sprint: running, ...more });
  /** Team a estimates: 4 of its 5 issues, two of them outside of the sprint; team b does not. */
  const work = [
    sized('A-1', 'a', 8, { okr: 'O1' }),
    sized('A-2', 'a', null),
    sized('A-3', 'a', 2, { sprint: ahead }),
    sized('A-4', 'a', 2, { sprint: ahead }),
    sized('A-5', 'a', 2, { sprint: null, okr: 'O2' }),
    sized('B-1', 'b', null, { okr: 'O2' }),
    sized('B-2', 'b', null),
    sized('C-1', 'c', 1, { sprint: ahead }),
  ];
  const team = (name: string, people: number | null) => ({ name, people, labels: [], projects: [] });
  const sharesFor = (teams: readonly ReturnType<typeof team>[]) => {
    const how = policy({ slices: slices('current'), teams });
    const context = { goals: twoObjectives, policy: how, completeness: { complete: true } as const, skipped: new Map() };
    const { allocation, weight } = measure('sprint', link(work, twoObjectives, how), context);
    const shares = Object.fromEntries((allocation ?? []).flatMap(({ bucket, actual, issues }) => (issues > 0 ? [[bucket, actual]] : [])));
    return { shares, weight };
  };

  test('is weighed within a team by the scale of all its counted work, whatever of it is in the sprint', () => {
    // A-2 has no estimate: half of team a’s in the sprint, a fifth of all, so it takes the median of all, 2.
    const { shares, weight } = sharesFor([team('a', 1), team('b', 1)]);
    expect(shares).toEqual({ O1: 0.4, O2: 0.25, untied: 0.35 });
    expect(weight).toMatchObject({ used: 'mixed', teams: 'people', known: { hit: 1, of: 4 } });
  });

  test('is joined across teams by people, when each team with work in the sprint has a number', () => {
    expect(sharesFor([team('a', 3), team('b', 1), team('c', null)])).toMatchObject({
      shares: { O1: 0.6, O2: 0.125, untied: 0.275 },
      weight: { teams: 'people' },
    });
    expect(sharesFor([team('a', 3), team('b', null), team('c', 4)])).toMatchObject({
      shares: { O1: 0.4, O2: 0.25, untied: 0.35 },
      weight: { teams: 'count' },
    });
  });
});
