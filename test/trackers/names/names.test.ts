import { describe, expect, test } from 'vitest';
import { bareIssue, type Issue, type IssueStatus, type IssueType } from '../../../src/model/issue.ts';
import type { NameSettings } from '../../../src/model/policy.ts';
import { openNames } from '../../../src/trackers/kit/names/names.ts';

describe('what decides where work stands', () => {
  type Ask = readonly [word: string | null, mark?: IssueStatus | 'open' | null, otherwise?: IssueStatus | null];
  test.each<[string, Partial<NameSettings>, Ask, IssueStatus | null]>([
    ['the word, where nothing else is said', {}, ['Fertig'], 'done'],
    ['nothing, where nothing is known', {}, ['Parked'], null],
    ['what stands in for a word that is not known', {}, ['Parked', null, 'done'], 'done'],
    ['the word before what stands in for it', {}, ['Open', null, 'done'], 'todo'],
    ["a tracker's own mark before the word", {}, ['Done', 'doing'], 'doing'],
    ['a mark without any word', {}, [null, 'doing'], 'doing'],
    ['within done, the word that says that it was dropped', {}, ["Won't Do", 'done'], 'dropped'],
    ['within open, the word that says that it was begun', {}, ['In Arbeit', 'open'], 'doing'],
    ['within open, a word of the end is not believed', {}, ['Resolved', 'open'], 'doing'],
    ['the config, before the word', { statuses: { todo: ['Done'] } }, ['Done'], 'todo'],
    ['the config, before the mark', { statuses: { done: ['Live'] } }, ['live', 'doing'], 'done'],
    ['the config, before a mark of open', { statuses: { dropped: ['Parked'] } }, ['Parked', 'open'], 'dropped'],
    ['the config, decoration apart', { statuses: { dropped: ['Parked'] } }, ['🅿️ Parked'], 'dropped'],
    ['the config as it was written, decoration included', { statuses: { dropped: ['✅ Done'] } }, ['✅ DONE'], 'dropped'],
    ['a word of the prototype is a word', {}, ['constructor'], null],
  ])('%s', (_what, settings, ask, expected) => {
    expect(openNames('file', settings).statusOf(...ask)).toBe(expected);
  });

  test('what is said of one source wins over what is said of all', () => {
    const names = openNames('file', { statuses: { done: ['Live', 'Parked'] } }, { statuses: { doing: ['Live'] } });
    expect([names.statusOf('Live'), names.statusOf('Parked')]).toEqual(['doing', 'done']);
  });
});

describe('what decides what an issue is', () => {
  test.each<[string, Partial<NameSettings>, string | null, IssueType | null, IssueType]>([
    ['the word', {}, 'Fehler', null, 'bug'],
    ["a tracker's own mark", {}, 'Fehler', 'subtask', 'subtask'],
    ['the config', { types: { epic: ['Fehler'] } }, 'Fehler', 'subtask', 'epic'],
    ['nothing', {}, 'Widget', null, 'other'],
    ['nothing to be asked', {}, null, null, 'other'],
    ['a type that is left out is none', { types: { ignore: ['Widget'] } }, 'Widget', null, 'other'],
  ])('%s', (_what, settings, word, mark, expected) => {
    expect(openNames('file', settings).typeOf(word, mark)).toBe(expected);
  });
});

describe('how done work ended', () => {
  test.each<[string, Partial<NameSettings>, string | null, string[], IssueStatus]>([
    ['as done, where nothing is said', {}, null, ['bug'], 'done'],
    ['as its resolution says', {}, 'Ne sera pas corrigé', [], 'dropped'],
    ['as a label says', {}, 'Fixed', ['bug', 'wontfix'], 'dropped'],
    ['as the config says of the resolution', { resolutions: { dropped: ['Handed over'] } }, 'Handed over', [], 'dropped'],
    ['as the config says, before what the word says', { resolutions: { done: ['Duplicate'] } }, 'Duplicate', ['duplicate'], 'done'],
  ])('%s', (_what, settings, resolution, labels, expected) => {
    expect(openNames('file', settings).endedAs('done', resolution, labels)).toBe(expected);
    expect(openNames('file', settings).endedAs('doing', resolution, labels)).toBe('doing');
  });

  test('a resolution that nothing knows is told', () => {
    const names = openNames('file');
    for (const word of ['Moonlit', 'moonlit', 'Done', null]) names.endedAs('done', word, []);
    names.endedAs('todo', 'Never mind', []);
    expect(names.notes([])).toEqual([
      '1 resolution is not known and counts as done: Moonlit (2 issues). Say what it is in throughline.yml: resolutions: {done: [Moonlit], dropped: []}',
    ]);
  });
});

const issue = (key: string, more: Partial<Issue> = {}): Issue => ({ ...bareIssue(key, key), ...more });

test.each<[string, string, IssueStatus | null, IssueType]>([
  ['Pivotal Tracker', 'delivered', 'doing', 'story'],
  ['Pivotal Tracker', 'rejected', 'doing', 'story'],
  ['Redmine', 'Gelöst', 'doing', 'story'],
  ['YouTrack', 'Incomplete', 'dropped', 'story'],
  ['Trello', 'delivered', 'done', 'story'],
])('in an export of %s, %s is %s', (product, word, status, type) => {
  const names = openNames('file').of(product);
  expect([names.statusOf(word), names.typeOf('Feature')]).toEqual([status, type]);
  expect(
    openNames('file', { statuses: { dropped: [word] } })
      .of(product)
      .statusOf(word),
  ).toBe('dropped');
});

describe('done work without a date of closing', () => {
  test('is placed by its last change, and marked so', () => {
    const names = openNames('file');
    const at = '2026-11-18T09:00:00.000Z';
    expect(names.taken(issue('A-1', { status: 'done', updatedAt: at }))).toMatchObject({ closedAt: at, closedAtIs: 'last-change' });
    expect(names.taken(issue('A-2', { status: 'done', closedAt: at, updatedAt: '2026-11-20T09:00:00.000Z' }))?.closedAtIs).toBeUndefined();
    expect(names.taken(issue('A-3', { status: 'todo', updatedAt: at }))?.closedAt).toBeNull();
    expect(names.taken(issue('A-4', { status: 'dropped', updatedAt: at }))?.closedAt).toBeNull();
    expect(names.notes([])).toEqual(['1 issue is done without a date of closing, and placed by its last change']);
  });
});

describe('issues that are left out by their type', () => {
  const takenOf = (settings: Partial<NameSettings>, types: readonly string[]) => {
    const names = openNames('file', settings);
    const issues = types.flatMap((rawType, n) => names.taken(issue(`A-${n}`, { rawType, type: names.typeOf(rawType) })) ?? []);
    return { left: issues.map(({ rawType }) => rawType), notes: names.notes(issues) };
  };
  test('runs of tests and their like are known, with the line that counts them', () => {
    expect(takenOf({}, ['Story', 'Test', 'Test Execution', 'Test'])).toEqual({
      left: ['Story'],
      notes: [
        '3 issues are left out by their type: Test (2 issues), Test Execution (1 issue). To count them, in throughline.yml: types: {task: [Test, Test Execution]}',
      ],
    });
  });
  test('that line does count them', () => {
    expect(takenOf({ types: { task: ['Test', 'Test Execution'] } }, ['Test', 'Test Execution'])).toEqual({
      left: ['Test', 'Test Execution'],
      notes: [],
    });
  });
  test('a release of Pivotal is a mark between stories', () => {
    const names = openNames('file').of('Pivotal Tracker');
    const all = openNames('file');
    const own = all.of('Pivotal Tracker');
    expect(names.typeOf('release')).toBe('other');
    expect(all.taken(issue('A-1', { rawType: 'release', type: own.typeOf('release') }))).toBeNull();
  });
  test('the config leaves out what it names', () => {
    expect(takenOf({ types: { ignore: ['story'] } }, ['Story', 'Task'])).toEqual({
      left: ['Task'],
      notes: ['1 issue is left out by its type: Story (1 issue)'],
    });
  });
});

describe('what stands above the stories, or below', () => {
  type Row = readonly [key: string, rawType: string | null, parent?: string];
  const carriersOf = (tracker: string, rows: readonly Row[], epics: readonly string[] = [], settings: Partial<NameSettings> = {}) => {
    const names = openNames(tracker, settings);
    for (const key of epics) names.epic(key);
    const issues = rows.map(([key, rawType, parent]) => issue(key, { rawType, type: names.typeOf(rawType), parent: parent ?? null }));
    return [...names.standings(issues)].map(([key, type]) => (type === 'epic' ? key : `${key} below`));
  };
  test.each<[string, string, readonly Row[], readonly string[], readonly string[]]>([
    [
      'what others name as their epic',
      'jira',
      [
        ['A-1', 'Großes Ding'],
        ['A-2', 'Story', 'A-1'],
      ],
      ['A-1'],
      ['A-1'],
    ],
    [
      'a parent that is not named so is none',
      'jira',
      [
        ['A-1', 'Story'],
        ['A-2', 'Sub-task', 'A-1'],
      ],
      [],
      [],
    ],
    [
      'a feature above a story',
      'github',
      [
        ['1', 'Feature'],
        ['2', 'User Story', '1'],
      ],
      [],
      ['1'],
    ],
    [
      'a feature above tasks is a story',
      'github',
      [
        ['1', 'Feature'],
        ['2', 'Task', '1'],
      ],
      [],
      [],
    ],
    [
      'a feature above features is a story',
      'github',
      [
        ['1', 'Feature'],
        ['2', 'Feature', '1'],
      ],
      [],
      [],
    ],
    [
      'a feature above issues without a type is a story',
      'github',
      [
        ['1', 'Feature'],
        ['2', null, '1'],
      ],
      [],
      [],
    ],
    [
      'every feature beside the types of Azure DevOps',
      'file',
      [
        ['1', 'Feature'],
        ['2', 'Product Backlog Item'],
      ],
      [],
      ['1'],
    ],
    [
      'the same where it was translated',
      'file',
      [
        ['1', 'Fonctionnalité'],
        ['2', 'Récit utilisateur'],
      ],
      [],
      ['1'],
    ],
    [
      'not where features are the stories',
      'file',
      [
        ['1', 'Feature'],
        ['2', 'Bug'],
        ['3', 'Chore'],
      ],
      [],
      [],
    ],
    [
      'not in a tracker that only has a type of that name',
      'redmine',
      [
        ['1', 'Feature'],
        ['2', 'Requirement'],
      ],
      [],
      [],
    ],
  ])('%s', (_what, tracker, rows, epics, expected) => {
    expect(carriersOf(tracker, rows, epics)).toEqual(expected);
  });
  test('what the config says of a type stays', () => {
    expect(
      carriersOf(
        'file',
        [
          ['1', 'Feature'],
          ['2', 'User Story', '1'],
        ],
        ['1'],
        { types: { story: ['Feature'] } },
      ),
    ).toEqual([]);
  });
});
