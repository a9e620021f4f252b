import { describe, expect, test } from 'vitest';
import { indexGoals } from '../../src/engine/goal-index.ts';
import { linkStatusAt } from '../../src/engine/link-status.ts';
import type { Goals } from '../../src/model/goals.ts';
import type { ReadIssue } from '../../src/model/read-issue.ts';
import { goal, judgeLinks as judge, passage, policy, readIssue, twoObjectives } from './builders.ts';

const withGoals = (...goals: Goals['goals']): Goals => ({ ...twoObjectives, goals });

describe('names of goals in a text', () => {
  const index = () =>
    indexGoals(
      withGoals(
        goal('O1-KR1', { aliases: ['churn'], urls: ['https://goals.example/churn/'] }),
        goal('O1-KR12', { title: 'Fees shown early' }),
        goal('O2', { aliases: ['churn'] }),
      ),
    );
  test.each([
    ['an id', 'O1-KR1', ['O1-KR1']],
    ['in any case, in a sentence', 'serves o1-kr1, mostly', ['O1-KR1']],
    ['not as the beginning of a longer id', 'O1-KR12', ['O1-KR12']],
    ['not as a part of a word', 'churning', []],
    ['nor joined to one', 'anti-churn', []],
    ['an exact title', 'we want: fees  shown EARLY.', ['O1-KR12']],
    ['two ids with a slash between', 'O1-KR12/O1-KR1', ['O1-KR12', 'O1-KR1']],
    ['an id in a script without spaces', '目標はO1-KR1です', ['O1-KR1']],
    ['not in the path of a page', 'see https://wiki.example/O1-KR1', []],
    ['two ids', 'O1-KR12 and O1-KR1', ['O1-KR12', 'O1-KR1']],
    ['an alias that two goals share', 'churn', ['O1-KR1|O2']],
  ])('%s', (_why, text, expected) => {
    expect(
      index()
        .mentions(text)
        .map(({ goals }) => goals.map(({ id }) => id).join('|')),
    ).toEqual(expected);
  });

  test.each(['https://goals.example/churn', 'http://GOALS.example/churn/?tab=1#top'])('%s is the goal’s address', (url) => {
    expect(
      index()
        .atUrl(url)
        .map(({ id }) => id),
    ).toEqual(['O1-KR1']);
  });

  test('words with the shape of an id that name nothing are strangers', () => {
    expect(index().strangers('O1-KR1, O7-KR9 and B2B')).toEqual(['O7-KR9']);
  });
});

describe('a link, judged at a date', () => {
  const at = (iso: string) => Date.parse(iso);
  const grace = 21 * 86_400_000;
  const q4 = goal('G');
  test.each([
    ['in its period', q4, '2026-11-20', 'ok', null],
    ['on its last day', q4, '2026-12-31', 'ok', null],
    ['the day after, by grace', q4, '2027-01-01', 'ok', '2026-12-31'],
    ['on the last day of grace', q4, '2027-01-22', 'ok', '2026-12-31'],
    ['after grace', q4, '2027-01-23', 'expired', null],
    ['long before', q4, '2026-09-01', 'early', null],
    ['shortly before', q4, '2026-09-20', 'ok', '2026-10-01'],
    ['of a goal closed later', goal('G', { status: 'done', closed: '2026-11-21' }), '2026-11-20', 'ok', null],
    ['of a goal closed that day', goal('G', { status: 'done', closed: '2026-11-20' }), '2026-11-20', 'ok', null],
    ['of a goal closed before', goal('G', { status: 'dropped', closed: '2026-11-18' }), '2026-11-20', 'closed', null],
    ['of a goal closed without a date', goal('G', { status: 'done' }), '2026-10-05', 'closed', null],
    ['of a goal without a period', goal('G', { period: null }), '2020-01-01', 'ok', null],
  ] as const)('%s', (_why, goalAt, date, status, byGrace) => {
    expect(linkStatusAt(goalAt, [], at(`${date}T00:00:00Z`), grace)).toEqual({ status, grace: byGrace });
  });

  test('work closed for a key result of last quarter still counts for the day it was closed', () => {
    const q3 = withGoals(goal('Q3-KR1', { period: { name: '2026-Q3', from: '2026-07-01', to: '2026-09-30' } }));
    const issue = judge(
      [readIssue('S-1', { status: 'done', closedAt: '2026-09-29T10:00:00Z', okr: 'Q3-KR1' }), readIssue('S-2', { okr: 'Q3-KR1' })],
      q3,
    );
    expect([issue('S-1').okr.status, issue('S-2').okr.status]).toEqual(['linked', 'expired']);
  });

  test('a goal that is done leaves its past work linked', () => {
    const done = withGoals(goal('G-1', { status: 'done', closed: '2026-11-10' }));
    const issue = judge(
      [readIssue('S-1', { status: 'done', closedAt: '2026-11-09T10:00:00Z', okr: 'G-1' }), readIssue('S-2', { okr: 'G-1' })],
      done,
    );
    expect([issue('S-1').okr.status, issue('S-2').okr.status]).toEqual(['linked', 'closed']);
  });

  test('a reworded goal unlinks nothing', () => {
    const issues = [readIssue('S-1', { okr: 'G-1' })];
    expect(judge(issues, withGoals(goal('G-1', { title: 'Before' })))('S-1').okr).toEqual(
      judge(issues, withGoals(goal('G-1', { title: 'After' })))('S-1').okr,
    );
  });

  test('planned work is judged when its sprint begins', () => {
    const sprint = { name: 'S', startsAt: '2027-02-01T00:00:00Z', endsAt: null };
    expect(judge([readIssue('S-1', { sprint, okr: 'O1-KR1' })])('S-1').okr.status).toBe('expired');
  });
});

describe('references', () => {
  const mapping = (kind: 'epic' | 'label' | 'milestone' | 'component' | 'project', value: string, goalId = 'O2-KR1'): Goals => ({
    ...twoObjectives,
    mapping: [{ kind, value, goal: goalId, origin: 'mapping.csv:2' }],
  });
  test.each([
    ['a labelled text', readIssue('S-1', { okr: 'O1-KR1' }), twoObjectives, 'O1-KR1', 'body:line'],
    ['a prefixed label', readIssue('S-1', { labels: ['okr:o1-kr2'] }), twoObjectives, 'O1-KR2', 'label'],
    ['a label that is the id', readIssue('S-1', { labels: ['O1-KR2'] }), twoObjectives, 'O1-KR2', 'label'],
    ['a milestone', readIssue('S-1', { milestone: 'O1-KR1: fewer leave' }), twoObjectives, 'O1-KR1', 'milestone'],
    ['an inline token', readIssue('S-1', { tokens: ['o1-kr1'] }), twoObjectives, 'O1-KR1', 'inline'],
    [
      'an issue link',
      readIssue('S-1', { links: [{ kind: 'contributes to', key: 'O1-KR1', url: null }] }),
      twoObjectives,
      'O1-KR1',
      'issue-link',
    ],
    ['a mapped label', readIssue('S-1', { labels: ['Checkout'] }), mapping('label', 'checkout'), 'O2-KR1', 'mapping:label'],
    ['a mapped milestone', readIssue('S-1', { milestone: 'M1' }), mapping('milestone', 'm1'), 'O2-KR1', 'mapping:milestone'],
    ['a mapped component', readIssue('S-1', { components: ['API'] }), mapping('component', 'api'), 'O2-KR1', 'mapping:component'],
    ['a mapped project', readIssue('S-1', { project: 'SHOP' }), mapping('project', 'SHOP'), 'O2-KR1', 'mapping:project'],
    ['a mapped epic that was not read', readIssue('S-1', { parent: 'E-1' }), mapping('epic', 'E-1'), 'O2-KR1', 'mapping:epic'],
    ['a parent that is a goal', readIssue('S-1', { parent: 'O1-KR1' }), twoObjectives, 'O1-KR1', 'parent'],
  ])('%s', (_why, issue, goals, goalId, at) => {
    expect(judge([issue], goals)('S-1').okr).toMatchObject({ status: 'linked', links: [{ goal: goalId, at }] });
  });

  test('a goal that is named twice over, by key and by address, is one goal', () => {
    const goals = withGoals(goal('O1-KR1', { urls: ['https://goals.example/1'] }));
    const links = [{ kind: 'contributes to', key: 'O1-KR1', url: 'https://goals.example/1' }];
    const issue = judge([readIssue('S-1', { links }), readIssue('O1-KR1', { url: 'https://goals.example/1' })], goals);
    expect(issue('S-1').okr).toMatchObject({ status: 'linked', links: [{ goal: 'O1-KR1', at: 'issue-link' }] });
    expect(issue('O1-KR1').okr.links).toHaveLength(1);
  });

  test.each([
    ['its own key', readIssue('S-1')],
    ['a link’s key', readIssue('S-2', { links: [{ kind: 'relates to', key: 'S-1', url: null }] })],
    ['a parent’s key', readIssue('S-3', { parent: 'S-1' })],
  ])('a name that goals share is ambiguous as %s too', (_where, issue) => {
    const goals = withGoals(goal('A', { aliases: ['S-1'] }), goal('B', { aliases: ['S-1'] }));
    expect(judge([issue], goals)(issue.key).okr).toMatchObject({ status: 'ambiguous', links: [{ candidates: ['A', 'B'] }] });
  });

  test.each(['key', 'address'])('an issue that is a goal by its %s carries its link and is not counted', (by) => {
    const goals = withGoals(by === 'key' ? goal('E-1') : goal('G', { urls: ['https://tracker.example/E-1'] }));
    const issue = judge([readIssue('E-1', { url: 'https://tracker.example/E-1' }), readIssue('S-1', { parent: 'E-1' })], goals);
    expect([issue('E-1').standing, issue('S-1').okr.status]).toEqual(['carrier', 'linked']);
  });

  test('a label made of spaces is read in no time', () => {
    const [link] = judge([readIssue('S-1', { labels: [`okr:${' '.repeat(200_000)}x\ny`] })])('S-1').okr.links;
    expect(link).toMatchObject({ status: 'unknown', at: 'label' });
  });

  test('a quarter beside a goal is no unknown goal, another number is', () => {
    const refs = (okr: string) => judge([readIssue('S-1', { okr })])('S-1').okr.links.map(({ ref, status }) => [ref, status]);
    expect(refs('O1-KR1 in Q4, see H2 and P1')).toEqual([['O1-KR1', 'ok']]);
    expect(refs('O1-KR1 and O1-KR7')).toEqual([
      ['O1-KR1', 'ok'],
      ['O1-KR7', 'unknown'],
    ]);
  });

  test('a project row counts only where nothing else links', () => {
    expect(
      judge([readIssue('S-1', { project: 'SHOP', okr: 'O1-KR1' })], mapping('project', 'SHOP'))('S-1').okr.links.map((one) => one.goal),
    ).toEqual(['O1-KR1']);
  });

  test.each([
    ['an unknown name', 'O9-KR9', 'unknown', null],
    ['a reasoned no', 'None, because the law asks for it', 'declined', 'the law asks for it'],
    ['prose that names nothing', 'the churn goal, I think', 'unknown', null],
  ])('%s', (_why, okr, status, reason) => {
    expect(judge([readIssue('S-1', { okr })])('S-1').okr).toMatchObject({ status, reason });
  });

  test('a placeholder that names a goal is a link', () => {
    const issue = readIssue('S-1', { goalTexts: [passage('O1-KR1', { status: 'placeholder', reason: 'hint' })] });
    expect(judge([issue])('S-1').okr.status).toBe('linked');
  });

  test('without goals something is named or not, and nothing is linked', () => {
    const issue = judge([readIssue('S-1', { okr: 'O1' }), readIssue('S-2')], null);
    expect([issue('S-1').okr.status, issue('S-2').okr.status, issue('S-1').linked]).toEqual(['unresolved', 'missing', null]);
  });
});

describe('inheritance', () => {
  const family = (own: Partial<Parameters<typeof readIssue>[1]> = {}) => [
    readIssue('I-1', { type: 'epic', okr: 'O1-KR1' }),
    readIssue('E-1', { type: 'epic', parent: 'I-1' }),
    readIssue('S-1', { parent: 'E-1', ...own }),
  ];
  test('a goal comes down with its path', () => {
    expect(judge(family())('S-1').okr).toMatchObject({ status: 'linked', links: [{ goal: 'O1-KR1', via: ['E-1', 'I-1'] }] });
  });
  test.each([
    ['an own link wins', { okr: 'O2-KR1' }, 'linked', []],
    ['so does one that leads nowhere', { okr: 'O9-KR9' }, 'unknown', []],
    ['and a reasoned no', { okr: 'none, because it is the law' }, 'declined', []],
  ])('%s', (_why, own, status, via) => {
    const { okr } = judge(family(own))('S-1');
    expect([okr.status, okr.links.flatMap((one) => one.via)]).toEqual([status, via]);
  });
  test('the nearest ancestor that says something is heard, and no other', () => {
    const issues = family().map((issue) =>
      issue.key === 'E-1' ? readIssue('E-1', { type: 'epic', parent: 'I-1', okr: 'O2-KR1' }) : issue,
    );
    expect(judge(issues)('S-1').okr.links.map((one) => one.goal)).toEqual(['O2-KR1']);
  });
  test('across sources, and from parents outside the extent', () => {
    const issues = [
      readIssue('E-9', { source: 'elsewhere', inScope: false, type: 'epic', okr: 'O1-KR1' }),
      readIssue('S-1', { parent: 'E-9' }),
    ];
    expect([judge(issues)('S-1').linked, judge(issues)('E-9').standing]).toEqual([true, 'out-of-scope']);
  });
  test('nothing passes through a circle, and everybody in it keeps its own', () => {
    const issues = [
      readIssue('A-1', { parent: 'A-2', okr: 'O1-KR1' }),
      readIssue('A-2', { parent: 'A-3' }),
      readIssue('A-3', { parent: 'A-1' }),
      readIssue('S-1', { parent: 'A-1' }),
    ];
    const issue = judge(issues);
    expect(['A-1', 'A-2', 'S-1'].map((key) => issue(key).okr.status)).toEqual(['linked', 'missing', 'missing']);
    expect([issue('A-2').cycle.length, issue('S-1').cycle.length]).toEqual([3, 0]);
  });
  test('a parent that cannot be had is named, and the status stays', () => {
    expect(judge([readIssue('S-1', { parent: 'GONE-1' })])('S-1')).toMatchObject({
      unreadableParent: 'GONE-1',
      okr: { status: 'missing' },
    });
  });
  test.each([
    ['a sub-task takes its parent’s statement', 'subtask', 'subtasks', 'stated', ['E-1']],
    ['a story does not', 'story', 'subtasks', 'missing', []],
    ['unless the team says so', 'story', 'epic', 'stated', ['E-1']],
    ['or says never', 'subtask', 'never', 'missing', []],
  ] as const)('%s', (_why, type, inheritStatement, status, via) => {
    const conventions = { ...policy().conventions, inheritStatement };
    const issues = [readIssue('E-1', { inScope: false, value: 'Merchants stay longer' }), readIssue('S-1', { type, parent: 'E-1' })];
    expect(judge(issues, twoObjectives, { conventions })('S-1').businessValue).toMatchObject({ status, via });
  });
});

describe('what counts', () => {
  test.each([
    ['an epic carries', { type: 'epic' }, 'carrier'],
    ['a sub-task whose parent was read is its parent’s', { type: 'subtask', parent: 'P-1' }, 'subtask'],
    ['a sub-task alone counts', { type: 'subtask', parent: 'GONE-1' }, 'counted'],
    ['a sub-task of itself is alone', { type: 'subtask', parent: 'S-1' }, 'counted'],
    ['dropped work does not', { status: 'dropped' }, 'dropped'],
    ['no type counts', { type: 'other' }, 'counted'],
  ] as const)('%s', (_why, more, standing) => {
    expect(judge([readIssue('P-1'), readIssue('S-1', more)])('S-1').standing).toBe(standing);
  });

  test.each([
    ['a link before a class', { type: 'bug', okr: 'O1-KR1, O1-KR2, O2-KR1' }, { O1: 2 / 3, O2: 1 / 3 }],
    ['a class before untied', { type: 'bug' }, { run: 1 }],
    ['by label, in any case', { labels: ['Tech-Debt'] }, { invest: 1 }],
    ['the first class that fits', { type: 'bug', labels: ['tech-debt'] }, { run: 1 }],
    ['nothing at all', {}, { untied: 1 }],
    ['unlinked exempt work', { type: 'bug', directives: ['exempt because it is the law'] }, { exempt: 1 }],
  ] as const)('bucket: %s', (_why, more, buckets) => {
    expect(judge([readIssue('S-1', more as Partial<ReadIssue>)])('S-1').buckets).toEqual(buckets);
  });

  test.each([
    ['holds', 'exempt until 2026-12-31, because of the law', null],
    ['ended', 'exempt until 2026-11-19, because of the law', 'expired'],
    ['lasts through its day', 'exempt until 2026-11-20 because of the law', null],
    ['gives no reason', 'exempt until 2026-12-31', 'unreasoned'],
    ['gives an empty one', 'exempt because', 'unreasoned'],
    ['is dated as people write dates', 'exempt until 31.12.2026, because of the law', 'undated'],
    ['names no day at all', 'exempt until, because of the law', 'undated'],
    ['is dated after the day it was agreed', 'exempt (agreed 2026-01-05) until 2026-12-31, because of the law', null],
    ['names the day without the word', 'exempt 2026-11-19, because of the law', 'expired'],
  ])('an exemption %s', (_why, directive, fault) => {
    const { exempt, exemptions } = judge([readIssue('S-1', { directives: [directive] })])('S-1');
    expect([exemptions.map((one) => one.fault), exempt === null]).toEqual([[fault], fault !== null]);
  });

  test('an exemption of the config names its issues by any part', () => {
    const exemptions = [
      { when: { labels: ['Dependencies'], authors: ['bot'] }, reason: 'automatic', until: null, origin: 'throughline.yml:9:3' },
    ];
    const issue = judge(
      [readIssue('S-1', { labels: ['dependencies'], author: 'Bot' }), readIssue('S-2', { labels: ['dependencies'] })],
      twoObjectives,
      { exemptions },
    );
    expect([issue('S-1').exempt?.reason, issue('S-2').exempt]).toEqual(['automatic', null]);
  });
});

test('the same text under one label in many issues is boilerplate', () => {
  const issues = [
    ...Array.from({ length: 5 }, (_, i) => readIssue(`S-${i}`, { value: 'Improves the product.' })),
    readIssue('S-9', { value: 'Saves 3 h a week' }),
  ];
  const issue = judge(issues);
  expect([issue('S-0').businessValue.status, issue('S-9').businessValue.status]).toEqual(['placeholder', 'stated']);
  expect(judge(issues.slice(0, 4))('S-0').businessValue.status).toBe('stated');
});
