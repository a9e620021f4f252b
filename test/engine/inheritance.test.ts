import { describe, expect, test } from 'vitest';
import { judgeRecords, work } from '../world/world.ts';
import { goal, judgeLinks, passage, policy, readIssue, twoObjectives } from './builders.ts';

const epic = (key: string, more: Parameters<typeof readIssue>[1] = {}) => readIssue(key, { type: 'epic', ...more });
const placeholder = [passage('TBD', { label: 'OKR', status: 'placeholder', reason: '"TBD"' })];
const told = (issue: ReturnType<ReturnType<typeof judgeLinks>>) => [
  issue.okr.status,
  issue.okr.links.map((one) => [one.goal, one.at, one.via.join(' ')].join(' · ')),
];

describe('what comes down to an issue', () => {
  const goals = {
    ...twoObjectives,
    goals: [...twoObjectives.goals, goal('OLD-1', { period: { name: '2026-Q1', from: '2026-01-01', to: '2026-03-31' } })],
    mapping: [
      { kind: 'epic' as const, value: 'E-MAPPED', goal: 'O1-KR1', origin: 'mapping.csv:2' },
      { kind: 'epic' as const, value: 'E-GONE', goal: 'O1-KR2', origin: 'mapping.csv:3' },
      { kind: 'label' as const, value: 'payouts', goal: 'O2-KR1', origin: 'mapping.csv:4' },
    ],
  };
  test.each([
    ['from its parent', { parent: 'E-1' }, ['linked', ['O1-KR1 · body:line · E-1']]],
    ['from the nearest', { parent: 'E-2' }, ['linked', ['O1-KR2 · body:line · E-2']]],
    ['past one that says nothing', { parent: 'E-3' }, ['linked', ['O1-KR1 · body:line · E-3 E-1']]],
    ['past one with a placeholder', { parent: 'E-4' }, ['linked', ['O1-KR1 · body:line · E-4 E-1']]],
    ['to one with a placeholder', { parent: 'E-1', goalTexts: placeholder }, ['linked', ['O1-KR1 · body:line · E-1']]],
    ['all that the parent names', { parent: 'E-5' }, ['linked', ['O1-KR1 · label · E-5', 'O2-KR1 · mapping:label · E-5']]],
    ['what the parent is mapped to', { parent: 'E-MAPPED' }, ['linked', ['O1-KR1 · mapping:epic · E-MAPPED']]],
    ['and a parent that was not read', { parent: 'E-GONE' }, ['linked', ['O1-KR2 · mapping:epic · E-GONE']]],
    ['at the end of the way', { parent: 'E-6' }, ['linked', ['O1-KR2 · mapping:epic · E-6 E-GONE']]],
    ['an expired goal, as such', { parent: 'E-7' }, ['expired', ['OLD-1 · body:line · E-7']]],
    ['an unknown one, as such', { parent: 'E-8' }, ['unknown', [' · body:line · E-8']]],
    ['nothing past one that declines', { parent: 'E-9' }, ['missing', []]],
    ['nothing past one that could not be read', { parent: 'E-10' }, ['missing', []]],
    ['nothing beside an own goal', { parent: 'E-1', okr: 'O2-KR2' }, ['linked', ['O2-KR2 · body:line · ']]],
    ['nor beside an own that is over', { parent: 'E-1', okr: 'OLD-1' }, ['expired', ['OLD-1 · body:line · ']]],
    ['nor beside an own that is unknown', { parent: 'E-1', labels: ['okr:O9'] }, ['unknown', [' · label · ']]],
    ['nor where it is declined', { parent: 'E-1', okr: 'none, because it is the law' }, ['declined', []]],
    ['nor where its text was withheld', { parent: 'E-1', body: 'unreadable' as const }, ['unreadable', []]],
  ])('%s', (_what, more, expected) => {
    const above = [
      epic('E-1', { okr: 'O1-KR1' }),
      epic('E-2', { okr: 'O1-KR2', parent: 'E-1' }),
      epic('E-3', { parent: 'E-1' }),
      epic('E-4', { parent: 'E-1', goalTexts: placeholder }),
      epic('E-5', { labels: ['okr:O1-KR1', 'payouts'], parent: 'E-2' }),
      epic('E-MAPPED'),
      epic('E-6', { parent: 'E-GONE' }),
      epic('E-7', { okr: 'OLD-1', parent: 'E-1' }),
      epic('E-8', { okr: 'O9-KR9', parent: 'E-1' }),
      epic('E-9', { okr: 'none, because it is the law', parent: 'E-1' }),
      epic('E-10', { body: 'unreadable', parent: 'E-1' }),
    ];
    expect(told(judgeLinks([readIssue('S-1', more), ...above], goals)('S-1'))).toEqual(expected);
  });
});

test('an epic keeps for itself what was said of it, and its children hear of it by the same words', () => {
  const issue = judgeLinks([epic('E-1', { okr: 'O1-KR1' }), readIssue('S-1', { parent: 'E-1' })]);
  expect(issue('E-1')).toMatchObject({ standing: 'carrier', okr: { links: [{ goal: 'O1-KR1', via: [] }] } });
  expect(issue('S-1')).toMatchObject({ standing: 'counted', okr: { links: [{ goal: 'O1-KR1', ref: 'O1-KR1', via: ['E-1'] }] } });
});

test.each([
  ['done', { status: 'done' as const, closedAt: '2026-01-05T00:00:00Z' }],
  ['dropped', { status: 'dropped' as const }],
  ['no epic', { type: 'story' as const }],
  ['of another project', { project: 'PAY' }],
  ['of another source', { source: 'jira:other' }],
  ['outside the extent', { inScope: false }],
])('a parent that is %s gives its goal all the same', (_how, more) => {
  const parent = epic('E-1', { okr: 'O1-KR1', ...more });
  expect(judgeLinks([parent, readIssue('S-1', { parent: 'E-1', project: 'SHOP' })])('S-1').linked).toBe(true);
});

test('a goal comes down through as many parents as work has, and the way is told', () => {
  const depth = 30;
  const chain = Array.from({ length: depth }, (_, i) => readIssue(`C-${i}`, i === 0 ? { okr: 'O1-KR1' } : { parent: `C-${i - 1}` }));
  const [link] = judgeLinks(chain)(`C-${depth - 1}`).okr.links;
  expect([link?.status, link?.via.length, link?.via.at(-1)]).toEqual(['ok', depth - 1, 'C-0']);
});

describe('circles', () => {
  test('of one, and of two, keep what each says itself', () => {
    const issue = judgeLinks([
      readIssue('A-1', { parent: 'A-1', okr: 'O1-KR1' }),
      readIssue('B-1', { parent: 'B-2', okr: 'O1-KR1' }),
      readIssue('B-2', { parent: 'B-1' }),
      readIssue('S-1', { parent: 'B-1' }),
    ]);
    expect(['A-1', 'B-1', 'B-2', 'S-1'].map((key) => issue(key).okr.status)).toEqual(['linked', 'linked', 'missing', 'missing']);
    expect(['A-1', 'B-2', 'S-1'].map((key) => issue(key).cycle.length)).toEqual([1, 2, 0]);
  });
  test('above do not hide the parent before them', () => {
    const issue = judgeLinks([
      readIssue('B-1', { parent: 'B-2' }),
      readIssue('B-2', { parent: 'B-1', okr: 'O2-KR1' }),
      epic('E-1', { parent: 'B-1', okr: 'O1-KR1' }),
      readIssue('S-1', { parent: 'E-1' }),
    ]);
    expect(told(issue('S-1'))).toEqual(['linked', ['O1-KR1 · body:line · E-1']]);
  });
});

describe('statements', () => {
  const line = [
    epic('I-1', { value: 'Merchants stay longer' }),
    epic('E-1', { parent: 'I-1' }),
    readIssue('S-1', { parent: 'E-1', statements: [passage('TBD', { status: 'placeholder', reason: '"TBD"' })] }),
    readIssue('T-1', { type: 'subtask', parent: 'S-2' }),
    readIssue('S-2', { parent: 'E-1', value: 'Saves support 3 h a week' }),
    readIssue('T-2', { type: 'subtask', parent: 'S-2', value: 'Saves 1 h of it' }),
    readIssue('T-3', { type: 'subtask', parent: 'S-1' }),
  ];
  test.each([
    ['subtasks', 'T-1', 'stated', 'Saves support 3 h a week', ['S-2']],
    ['subtasks', 'T-2', 'stated', 'Saves 1 h of it', []],
    ['subtasks', 'T-3', 'missing', null, []],
    ['subtasks', 'S-1', 'placeholder', 'TBD', []],
    ['subtasks', 'E-1', 'missing', null, []],
    ['epic', 'S-1', 'stated', 'Merchants stay longer', ['E-1', 'I-1']],
    ['epic', 'T-3', 'stated', 'Merchants stay longer', ['S-1', 'E-1', 'I-1']],
    ['epic', 'S-2', 'stated', 'Saves support 3 h a week', []],
    ['never', 'T-1', 'missing', null, []],
  ] as const)('with inheritStatement: %s, %s is %s', (inheritStatement, key, status, text, via) => {
    const conventions = { ...policy().conventions, inheritStatement };
    expect(judgeLinks(line, twoObjectives, { conventions })(key).businessValue).toMatchObject({ status, text, via });
  });
});

describe('sub-tasks', () => {
  const open = (records: Parameters<typeof judgeRecords>[0]['records'], outside: typeof records = []) => {
    const { audit } = judgeRecords({ records, outside });
    return { ...audit.measures.open, standings: audit.issues.map(({ key, standing }) => `${key} ${standing}`) };
  };
  const story = work(1, '', { type: 'Story', estimate: 3 });
  const subtask = work(2, 'OKR: O1-KR1\n\nBusiness Value: Saves 3 h a week for every merchant', {
    type: 'Sub-task',
    parent: 'SHOP-1',
    estimate: 5,
  });
  test('give a parent that was read nothing, and are not counted', () => {
    const alone = open([story]);
    const both = open([story, subtask]);
    expect(both.standings).toEqual(['SHOP-1 counted', 'SHOP-2 subtask']);
    for (const part of ['population', 'linked', 'stated', 'allocation', 'weight'] as const) expect(both[part], part).toEqual(alone[part]);
  });
  test('count alone, whether the parent is unknown or was only looked up', () => {
    for (const { linked, stated, standings } of [open([subtask]), open([subtask], [story])]) {
      expect(standings).toEqual(['SHOP-2 counted']);
      expect([linked?.hit, linked?.of, stated?.hit]).toEqual([1, 1, 1]);
    }
  });
});

test.each([
  ['in config', '', 'exempt: [{when: {keys: [SHOP-1]}, reason: Agreed with the board, until: 2026-12-31}]\n', true],
  ['in config, until yesterday', '', 'exempt: [{when: {keys: [SHOP-1]}, reason: Agreed, until: 2026-11-19}]\n', false],
  ['in the issue', 'Throughline: exempt until 2026-12-31, because the board agreed', '', true],
  ['in the issue, without a reason', 'Throughline: exempt until 2026-12-31', '', false],
  ['in code', '```\nThroughline: exempt because the board agreed\n```', '', false],
  ['of a parent, which stays with it', '', 'exempt: [{when: {keys: [SHOP-9]}, reason: Agreed}]\n', false],
])('an exemption %s', (_where, body, config, holds) => {
  const records = [work(1, body, { parent: 'SHOP-9' }), work(9, '', { type: 'Epic' })];
  const { audit, linked } = judgeRecords({ records, ...(config === '' ? {} : { config }) });
  expect(linked.find(({ issue }) => issue.key === 'SHOP-1')?.exempt !== null).toBe(holds);
  expect(audit.measures.open?.population).toMatchObject({ exempt: holds ? 1 : 0, eligible: holds ? 0 : 1 });
});
