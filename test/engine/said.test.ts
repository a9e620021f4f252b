import { describe, expect, test } from 'vitest';
import { parseDirective } from '../../src/engine/exemptions.ts';
import { indexGoals } from '../../src/engine/goal-index.ts';
import { link } from '../../src/engine/link.ts';
import type { Goals } from '../../src/model/goals.ts';
import type { LinkedIssue } from '../../src/model/linked-issue.ts';
import type { Policy } from '../../src/model/policy.ts';
import type { Passage, ReadIssue } from '../../src/model/read-issue.ts';
import { goal, passage, policy, readIssue, twoObjectives } from './builders.ts';

const judge = (issues: readonly ReadIssue[], goals: Goals | null = twoObjectives, more: Partial<Policy> = {}) =>
  new Map(link(issues, goals, policy(more)).map((linked) => [linked.issue.key, linked]));
const judged = (more: Parameters<typeof readIssue>[1], goals: Goals | null = twoObjectives, how: Partial<Policy> = {}): LinkedIssue => {
  const [linked] = link([readIssue('S-1', more)], goals, policy(how));
  if (linked === undefined) throw new Error('nothing was linked');
  return linked;
};
const named = ({ okr }: LinkedIssue) => okr.links.map(({ ref, goal: id, status, at }) => `${ref} ${id ?? '-'} ${status} ${at}`);
const withGoals = (...goals: Goals['goals']): Goals => ({ ...twoObjectives, goals });

describe('a label names a goal', () => {
  test.each([
    'okr:o1-kr1',
    'OKRs: O1-KR1',
    'kr/O1-KR1',
    'key-result=o1-kr1',
    'Key Result : O1-KR1',
    'keyresult:O1-KR1',
    'objective:O1-KR1',
    'goal/o1-kr1',
    ' goal:: O1-KR1',
    'O1-KR1',
    ' o1-kr1 ',
  ])('%j', (label) => {
    expect(judged({ labels: [label] }).okr).toMatchObject({ status: 'linked', links: [{ goal: 'O1-KR1', at: 'label' }] });
  });

  test.each(['okr', 'okr:', 'okra:O1-KR1', 'my-okr:O1-KR1', 'not O1-KR1', 'churn'])('but not %j', (label) => {
    const goals = withGoals(goal('O1-KR1', { aliases: ['churn'] }));
    expect(judged({ labels: [label] }, goals).okr.links).toEqual([]);
  });

  test('that nobody knows, when it says that it does', () => {
    expect(named(judged({ labels: ['okr:O9'] }))).toEqual(['O9 - unknown label']);
  });
});

describe('a text about goals', () => {
  const goals = withGoals(goal('O1-KR1', { urls: ['https://goals.example/churn'] }), goal('O1-KR2'), goal('O2'));
  const said = (text: string, more: Partial<Passage> = {}) => judged({ goalTexts: [passage(text, { label: 'OKR', ...more })] }, goals);

  test.each([
    ['None, because the law asks for it', 'the law asks for it'],
    ['none - since it is urgent', 'it is urgent'],
    ['No OKR as it is a favour', 'it is a favour'],
    ['no goals: due to the audit', 'the audit'],
    ['No key result because: chores', 'chores'],
    ['no objective, because\nthe office moves', 'the office moves'],
    ['Not applicable (because of the lease', 'of the lease'],
    ['not linked, because it is research', 'it is research'],
    ['N/A because nobody asked', 'nobody asked'],
    [' none because law', 'law'],
  ])('%j is a reasoned no', (text, reason) => {
    expect(said(text).okr).toEqual({ status: 'declined', links: [], reason });
  });

  test.each(['nonetheless because of it', 'is it none, because we forgot?', 'no because', 'nookr because x'])('%j is not', (text) => {
    expect(said(text).okr.status).toBe('unknown');
  });

  test.each(['none', 'None, because', 'none because x'])('%j gives no reason', (text) => {
    expect(said(text).okr).toMatchObject({ status: 'placeholder', links: [] });
  });

  test('names goals by word and by address, each once, and what only looks like one', () => {
    const urls = ['https://goals.example/churn/', 'https://elsewhere.example/'];
    expect(named(said('O1-KR2 and o1-kr2, O1-KR7', { urls }))).toEqual([
      'O1-KR2 O1-KR2 ok body:line',
      'https://goals.example/churn/ O1-KR1 ok body:line',
      'O1-KR7 - unknown body:line',
    ]);
  });

  test('that names none is one unknown name, cut where it is long', () => {
    expect(named(said('y'.repeat(120)))).toEqual([`${'y'.repeat(120)} - unknown body:line`]);
    expect(named(said('y'.repeat(121)))).toEqual([`${'y'.repeat(119)}… - unknown body:line`]);
    expect(named(said('', { urls: ['https://elsewhere.example/a'] }))).toEqual(['https://elsewhere.example/a - unknown body:line']);
  });

  test('says the same in another place, and that place is told', () => {
    const [body, field] = link(
      [readIssue('S-1', { okr: 'O2' }), readIssue('S-2', { goalTexts: [passage('O2', { at: 'field:OKR' })] })],
      goals,
      policy(),
    );
    expect([body?.okr.links[0]?.at, field?.okr.links[0]?.at]).toEqual(['body:line', 'field:OKR']);
  });

  test('that is a placeholder names a goal if it can, however long it is', () => {
    const hint = { status: 'placeholder', reason: 'a hint' } as const;
    expect(said('write here', hint).okr).toEqual({ status: 'placeholder', links: [], reason: 'a hint' });
    expect(said('write here', { ...hint, reason: null }).okr.reason).toBe('empty');
    expect(said('O2', hint).okr.status).toBe('linked');
    expect(said(`${'write here '.repeat(9)}O2`, hint).okr.status).toBe('linked');
    expect(said('write here '.repeat(9), hint).okr.status).toBe('placeholder');
  });

  test('that could not be read is no proof of anything, unless a goal is named beside it', () => {
    const withheld = passage('', { status: 'unreadable' });
    expect(said('', { status: 'unreadable' }).okr).toEqual({ status: 'unreadable', links: [], reason: null });
    expect(judged({ body: 'unreadable' }, goals).okr.status).toBe('unreadable');
    expect(judged({ goalTexts: [withheld, passage('O2')] }, goals).okr.status).toBe('linked');
    expect(judged({ goalTexts: [passage('none, because it is the law'), withheld] }, goals).okr.status).toBe('declined');
    expect(judged({ goalTexts: [passage('x', { status: 'placeholder' }), withheld] }, goals).okr.status).toBe('unreadable');
  });

  test('the first of several reasons is heard', () => {
    const reasons = (...texts: readonly Partial<Passage>[]) =>
      judged({ goalTexts: texts.map((more) => passage('', { label: 'OKR', ...more })) }, goals).okr;
    expect(reasons({ text: 'none, because one' }, { text: 'none, because two' }).reason).toBe('one');
    expect(reasons({ status: 'placeholder', reason: 'one' }, { status: 'placeholder', reason: 'two' }).reason).toBe('one');
    expect(reasons({ status: 'placeholder', reason: 'one' }, { text: 'none, because two' })).toMatchObject({
      status: 'declined',
      reason: 'two',
    });
  });

  test('a link that holds is stronger than a no, any other is not', () => {
    const both = (okr: string) => judged({ goalTexts: [passage('none, because it is the law'), passage(okr)] }, goals).okr.status;
    expect([both('O2'), both('O9')]).toEqual(['linked', 'declined']);
  });
});

test('several links come to the status nearest to one that holds', () => {
  const period = (year: string) => ({ name: year, from: `${year}-01-01`, to: `${year}-12-31` });
  const goals = withGoals(
    goal('EARLY', { period: period('2028') }),
    goal('OLD', { period: period('2020') }),
    goal('DONE', { status: 'done' }),
    goal('A', { aliases: ['both'] }),
    goal('B', { aliases: ['both'] }),
  );
  const status = (...labels: string[]) => judged({ labels: labels.map((label) => `okr:${label}`) }, goals).okr.status;
  expect([
    status('A', 'EARLY', 'OLD', 'DONE', 'both', 'none'),
    status('none', 'both', 'DONE', 'OLD', 'EARLY'),
    status('none', 'both', 'DONE', 'OLD'),
    status('none', 'both', 'DONE'),
    status('none', 'both'),
    status('none'),
    status(),
  ]).toEqual(['linked', 'early', 'expired', 'closed', 'ambiguous', 'placeholder', 'missing']);
});

describe('where goals are named', () => {
  const goals = {
    ...withGoals(goal('O1-KR1', { urls: ['https://goals.example/churn'] }), goal('O1-KR2'), goal('O2')),
    mapping: [
      { kind: 'epic', value: 'S-1', goal: 'O2', origin: 'm:2' },
      { kind: 'component', value: 'API', goal: 'O1-KR1', origin: 'm:3' },
      { kind: 'component', value: 'api', goal: 'O1-KR2', origin: 'm:4' },
      { kind: 'label', value: 'okr:O1-KR1', goal: 'O2', origin: 'm:5' },
      { kind: 'milestone', value: 'O1-KR1', goal: 'O1-KR2', origin: 'm:6' },
      { kind: 'project', value: 'SHOP', goal: 'O2', origin: 'm:7' },
    ],
  } as const satisfies Goals;
  const at = (more: Parameters<typeof readIssue>[1]) => {
    const [linked] = link([readIssue('S-2', more)], goals, policy());
    return linked === undefined ? [] : named(linked);
  };

  test.each<[where: string, issue: Parameters<typeof readIssue>[1], expected: readonly string[]]>([
    ['an address', { urls: ['https://goals.example/churn?x', 'https://x.example'] }, ['https://goals.example/churn?x O1-KR1 ok url']],
    ['words of the text', { tokens: ['O2', 'X-1'] }, ['O2 O2 ok inline']],
    [
      'an issue link, by its key or its address',
      {
        links: [
          { kind: 'relates', key: 'O2', url: null },
          { kind: 'relates', key: null, url: 'https://goals.example/churn' },
          { kind: 'relates', key: 'X-1', url: null },
        ],
      },
      ['O2 O2 ok issue-link', 'https://goals.example/churn O1-KR1 ok issue-link'],
    ],
    ['all rows of a mapping', { components: ['Api', 'UI'] }, ['O1-KR1 O1-KR1 ok mapping:component', 'O1-KR2 O1-KR2 ok mapping:component']],
    ['a mapped label before what it says', { labels: ['OKR:o1-kr1 '] }, ['O2 O2 ok mapping:label']],
    [
      'a milestone that names one and is mapped to another',
      { milestone: 'O1-KR1' },
      ['O1-KR1 O1-KR1 ok milestone', 'O1-KR2 O1-KR2 ok mapping:milestone'],
    ],
    ['its project, last', { project: 'shop', okr: 'x', goalTexts: [] }, ['O2 O2 ok mapping:project']],
    [
      'several places: the first counts',
      { okr: 'O2', labels: ['okr:o2', 'okr:o9'], tokens: ['O2', 'O1-KR2'] },
      ['O2 O2 ok body:line', 'o9 - unknown label', 'O1-KR2 O1-KR2 ok inline'],
    ],
  ])('%s', (_where, issue, expected) => {
    expect(at(issue)).toEqual(expected);
  });

  test('what a parent brings is nearer than the project', () => {
    const issues = judge([readIssue('E-1', { type: 'epic', okr: 'O1-KR1' }), readIssue('S-2', { parent: 'E-1', project: 'SHOP' })], goals);
    expect(issues.get('S-2')?.okr.links.map((one) => one.goal)).toEqual(['O1-KR1']);
  });

  test('only links that hold have a share of the work', () => {
    const [linked] = link([readIssue('S-2', { labels: ['okr:O2', 'okr:O9', 'okr:O1-KR1'], okr: 'O1-KR2' })], goals, policy());
    expect(linked?.buckets).toEqual({ 'O1-KR2': 0.5, O2: 0.5 });
    const old = goal('OLD', { period: { name: '2020', from: '2020-01-01', to: '2020-12-31' } });
    const both = judged({ okr: 'OLD, O2' }, withGoals(old, goal('O2')));
    expect(both.buckets).toEqual({ O2: 1 });
  });

  test('an epic’s own row, and that of its key below it', () => {
    const issues = judge([readIssue('S-1', { type: 'epic' }), readIssue('S-3', { parent: 'S-1' })], goals);
    expect(['S-1', 'S-3'].map((key) => issues.get(key)?.okr.links[0])).toMatchObject([
      { goal: 'O2', at: 'mapping:epic', via: [], origin: 'm:2: epic,S-1' },
      { goal: 'O2', at: 'mapping:epic', via: ['S-1'] },
    ]);
  });

  test('without goals all names are told and none is judged', () => {
    const { okr } = judged({ okr: 'O1-KR1', labels: ['okr:O2'] }, null);
    expect(okr).toMatchObject({ status: 'unresolved', reason: null });
    expect(okr.links).toEqual([
      { goal: null, ref: 'O1-KR1', status: 'unknown', at: 'body:line', via: [], grace: null, candidates: [], origin: null },
      { goal: null, ref: 'O2', status: 'unknown', at: 'label', via: [], grace: null, candidates: [], origin: null },
    ]);
    expect(judged({ okr: 'none, because it is the law' }, null).okr.status).toBe('declined');
  });
});

describe('what comes down', () => {
  const chain = (top: Parameters<typeof readIssue>[1], own: Parameters<typeof readIssue>[1] = {}) => [
    readIssue('E-1', { type: 'epic', ...top }),
    readIssue('S-1', { parent: 'E-1', ...own }),
  ];
  const status = (...how: Parameters<typeof chain>) => judge(chain(...how)).get('S-1')?.okr.status;

  test('an ancestor that declines or could not be read says something, and passes nothing on', () => {
    const issues = (top: Parameters<typeof readIssue>[1]) => [
      readIssue('I-1', { type: 'epic', okr: 'O1' }),
      readIssue('E-1', { type: 'epic', parent: 'I-1', ...top }),
      readIssue('S-1', { parent: 'E-1' }),
    ];
    expect(judge(issues({ okr: 'none, because it is the law' })).get('S-1')?.okr.status).toBe('missing');
    expect(judge(issues({ body: 'unreadable' })).get('S-1')?.okr.status).toBe('missing');
    expect(judge(issues({ goalTexts: [passage('x', { status: 'placeholder' })] })).get('S-1')?.okr.status).toBe('linked');
  });

  test('a placeholder of one’s own gives way to it, a text that could not be read does not', () => {
    expect(status({ okr: 'O1' }, { goalTexts: [passage('TBD', { status: 'placeholder' })] })).toBe('linked');
    expect(status({ okr: 'O1' }, { body: 'unreadable' })).toBe('unreadable');
    expect(status({}, { goalTexts: [passage('TBD', { status: 'placeholder' })] })).toBe('placeholder');
  });

  test('is judged at the date of the work it came down to', () => {
    const done = { status: 'done', closedAt: '2026-09-01T00:00:00Z' } as const;
    expect(status({ okr: 'O1' }, done)).toBe('early');
    expect(status({ okr: 'O1' })).toBe('linked');
  });

  test('ends after fifty parents', () => {
    const tower = Array.from({ length: 52 }, (_, i) => readIssue(`T-${i}`, i === 0 ? { okr: 'O1' } : { parent: `T-${i - 1}` }));
    const issues = judge(tower);
    expect([issues.get('T-50')?.linked, issues.get('T-51')?.linked]).toEqual([true, false]);
    expect(issues.get('T-51')).toMatchObject({ unreadableParent: null });
    expect(issues.get('T-51')?.path).toHaveLength(50);
  });

  test('the way ends at a parent that was not read, and says so', () => {
    const issues = judge([readIssue('S-1', { parent: 'S-2' }), readIssue('S-2', { parent: 'GONE-1' }), readIssue('S-3')]);
    expect(issues.get('S-1')).toMatchObject({ path: ['S-2', 'GONE-1'], unreadableParent: 'GONE-1', cycle: [] });
    expect(issues.get('S-2')).toMatchObject({ path: ['GONE-1'], unreadableParent: 'GONE-1' });
    expect(issues.get('S-3')).toMatchObject({ path: [], unreadableParent: null });
  });

  test('or before a circle', () => {
    const issues = judge([
      readIssue('A-1', { parent: 'A-2' }),
      readIssue('A-2', { parent: 'A-1' }),
      readIssue('S-1', { parent: 'A-1' }),
      readIssue('S-2', { parent: 'S-1' }),
    ]);
    expect([...issues.values()].map(({ path, cycle }) => [path, cycle])).toEqual([
      [[], ['A-1', 'A-2']],
      [[], ['A-1', 'A-2']],
      [[], []],
      [['S-1'], []],
    ]);
    expect(issues.get('A-1')?.cycle).toBe(issues.get('A-2')?.cycle);
    const below = judge([readIssue('A-0', { parent: 'B-1' }), readIssue('B-1', { parent: 'B-2' }), readIssue('B-2', { parent: 'B-1' })]);
    expect([...below.values()].map(({ cycle }) => cycle)).toEqual([[], ['B-1', 'B-2'], ['B-1', 'B-2']]);
  });
});

describe('the statement', () => {
  const statement = (...statements: Passage[]) => judged({ statements }).businessValue;
  const hint = passage('TBD', { status: 'placeholder', reason: '"TBD"', at: 'field:Value' });
  const lost = passage('', { status: 'unreadable' });

  test('is the first that says something, else what could not be read, else a placeholder', () => {
    expect(statement(hint, lost, passage('One day less'), passage('Two'))).toEqual({
      status: 'stated',
      text: 'One day less',
      label: 'Business Value',
      at: 'body:line',
      reason: null,
      via: [],
    });
    expect(statement(hint, lost).status).toBe('unreadable');
    expect(statement(hint)).toEqual({
      status: 'placeholder',
      text: 'TBD',
      label: 'Business Value',
      at: 'field:Value',
      reason: '"TBD"',
      via: [],
    });
    expect(statement()).toEqual({ status: 'missing', text: null, label: null, at: null, reason: null, via: [] });
    expect(judged({ body: 'unreadable' }).businessValue.status).toBe('unreadable');
    expect(judged({ body: 'unreadable', value: 'One day less' }).businessValue.status).toBe('stated');
  });

  const inherit = (how: Policy['conventions']['inheritStatement']) => ({ conventions: { ...policy().conventions, inheritStatement: how } });
  const family = (own: Parameters<typeof readIssue>[1]) => [
    readIssue('E-1', { type: 'epic', value: 'The epic’s' }),
    readIssue('F-1', { parent: 'E-1' }),
    readIssue('S-1', { parent: 'F-1', ...own }),
  ];
  const from = (own: Parameters<typeof readIssue>[1], how: Policy['conventions']['inheritStatement'], issues = family(own)) => {
    const value = judge(issues, twoObjectives, inherit(how)).get('S-1')?.businessValue;
    return [value?.status, value?.via];
  };

  test.each<[string, Parameters<typeof readIssue>[1], Policy['conventions']['inheritStatement'], unknown]>([
    ['comes from any ancestor where the team says so', {}, 'epic', ['stated', ['F-1', 'E-1']]],
    ['from the parent alone for sub-tasks', { type: 'subtask' }, 'subtasks', ['missing', []]],
    ['not for others', {}, 'subtasks', ['missing', []]],
    ['nor where the team says never', { type: 'subtask' }, 'never', ['missing', []]],
    ['not over one’s own', { value: 'Own' }, 'epic', ['stated', []]],
    ['but over a placeholder', { statements: [hint] }, 'epic', ['stated', ['F-1', 'E-1']]],
    ['not over a text that could not be read', { body: 'unreadable' }, 'epic', ['unreadable', []]],
  ])('%s', (_why, own, how, expected) => {
    expect(from(own, how)).toEqual(expected);
  });

  test('of the parent is the sub-task’s', () => {
    const issues = [readIssue('F-1', { value: 'One day less' }), readIssue('S-1', { type: 'subtask', parent: 'F-1' })];
    expect(from({}, 'subtasks', issues)).toEqual(['stated', ['F-1']]);
    expect(from({}, 'epic', [readIssue('F-1', { statements: [hint] }), readIssue('S-1', { parent: 'F-1' })])).toEqual(['missing', []]);
  });
});

describe('boilerplate', () => {
  const same = (count: number, label = 'Business Value', text = 'Improves the product.') =>
    Array.from({ length: count }, (_, i) => readIssue(`${label}-${i}`, { statements: [passage(text, { label })] }));
  const boilerplate = (issues: number, share: number) => ({ conventions: { ...policy().conventions, boilerplate: { issues, share } } });
  const refused = (issues: readonly ReadIssue[], how = boilerplate(3, 0.5)) =>
    [...judge(issues, twoObjectives, how).values()].filter(({ businessValue }) => businessValue.status === 'placeholder').length;

  test('is a text in as many issues and as large a share as the team says', () => {
    expect([refused(same(2)), refused(same(3))]).toEqual([0, 3]);
    const others = (count: number) => Array.from({ length: count }, (_, i) => readIssue(`X-${i}`, { value: `Another text ${i}` }));
    expect([refused([...same(3), ...others(3)]), refused([...same(3), ...others(4)])]).toEqual([3, 0]);
  });

  test('is counted label by label, whatever the case and punctuation', () => {
    expect(refused([...same(2), ...same(2, 'Why')])).toBe(0);
    expect(refused([...same(2), ...same(1, 'BUSINESS VALUE:', 'improves the PRODUCT')])).toBe(3);
  });

  test('is no text that one issue repeats', () => {
    const repeated = passage('Improves the product.');
    expect(refused([readIssue('S-1', { statements: [repeated, { ...repeated }, { ...repeated }] })])).toBe(0);
  });

  test('says why, and leaves another statement of the issue alone', () => {
    const issues = same(3).map((issue, i) => (i === 0 ? { ...issue, statements: [...issue.statements, passage('One day less')] } : issue));
    const [first, second] = [...judge(issues, twoObjectives, boilerplate(3, 0.1)).values()];
    expect(first?.businessValue).toMatchObject({ status: 'stated', text: 'One day less' });
    expect(second?.businessValue).toMatchObject({ status: 'placeholder', reason: 'boilerplate: the same text stands in many issues' });
  });
});

describe('a permission', () => {
  test.each([
    ['exempt because the law asks for it', { reason: 'the law asks for it', until: null }],
    ['Exempt until 2026-12-31, because: it ends', { reason: 'it ends', until: '2026-12-31' }],
    ['exempt UNTIL: 2026-12-31 BECAUSE it ends', { reason: 'it ends', until: '2026-12-31' }],
    ['exempt until soon; because it ends', { reason: 'it ends', until: 'soon' }],
    ['exempt because it lasts until 2027-01-01', { reason: 'it lasts until 2027-01-01', until: null }],
    ['exempt since 12026-01-010, because x', { reason: 'x', until: null }],
    ['exempt because\nit ends\nlater', { reason: 'it ends\nlater', until: null }],
    ['exempt, because   ', { reason: null, until: null }],
    ['exempt', { reason: null, until: null }],
    ['exemption because x', null],
    ['not exempt because x', null],
  ])('%j', (directive, claim) => {
    expect(parseDirective(directive)).toEqual(claim);
  });

  test('of the config without a reason, or with an empty one, does not hold', () => {
    const rule = (reason: string | null) => [{ when: {}, reason, until: null, origin: 'throughline.yml:9:3' }];
    const faults = (reason: string | null) => judged({}, twoObjectives, { exemptions: rule(reason) }).exemptions;
    expect(faults(null)).toEqual([
      { reason: null, until: null, by: 'config', origin: 'throughline.yml:9:3', holds: false, fault: 'unreasoned' },
    ]);
    expect([faults(' ')[0]?.fault, faults('x')[0]?.fault]).toEqual(['unreasoned', null]);
  });

  test('of the issue is told with its line; what is no permission is not told', () => {
    const { exemptions, exempt } = judged({ directives: ['about nothing', 'exempt because of the law'] });
    expect(exemptions).toEqual([
      { reason: 'of the law', until: null, by: 'issue', origin: 'Throughline: exempt because of the law', holds: true, fault: null },
    ]);
    expect(exempt).toBe(exemptions[0]);
    expect(judged({ directives: ['about nothing'] }).exemptions).toEqual([]);
  });
});

describe('an address', () => {
  test('that several goals list names them all, one that is none names nothing', () => {
    const index = indexGoals(
      withGoals(
        goal('A', { urls: ['https://x.example/a', 'https://x.example/a/', 'nowhere'] }),
        goal('B', { urls: ['http://x.example/a'] }),
      ),
    );
    expect(index.atUrl('https://x.example/a#b').map(({ id }) => id)).toEqual(['A', 'B']);
    expect([index.atUrl('nowhere'), index.atUrl('https://x.example/b')]).toEqual([[], []]);
  });
});

test('names are compared in any case and width', () => {
  const index = indexGoals(withGoals(goal('O1', { aliases: ['North  Star'] }), goal('O2', { aliases: ['o1', 'north star'] })));
  const named = (name: string) => index.named(name).map(({ id }) => id);
  expect([named('Ｏ1'), named(' o1 '), named('NORTH\u00a0STAR'), named('Title of O1')]).toEqual([
    ['O1', 'O2'],
    ['O1', 'O2'],
    ['O1', 'O2'],
    [],
  ]);
});

test('strangers have the shape of an id, and numbers of their own', () => {
  const index = indexGoals(withGoals(goal('O1-KR1'), goal('GROWTH'), goal('2026.Q4_1')));
  expect(index.strangers('o2-kr3, O12-KR1. O1-KR1 O1KR2 GROWTHS Q7 2027.Q1_9 x-O2-KR2')).toEqual(['o2-kr3', 'O12-KR1', '2027.Q1_9']);
});
