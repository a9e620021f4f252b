import { describe, expect, test } from 'vitest';
import type { Goals } from '../../src/model/goals.ts';
import type { ReadIssue } from '../../src/model/read-issue.ts';
import { judgeRecords, work } from '../world/world.ts';
import { goal, judgeLinks, passage, readIssue, twoObjectives } from './builders.ts';

const goals = `period: 2026-Q4
objectives:
  - id: O1
    title: Keep the merchants we win
    urls: ["https://goals.example/keep"]
    keyResults:
      - {id: O1-KR1, title: Less churn, match: {epics: [SHOP-9], labels: [Checkout], milestones: [Spring], projects: [SHOP]}}
      - {id: O1-KR2, title: Half the refunds}
`;
const inline = 'conventions: {inline: true}\n';

describe('every place that may name a goal is reported as what it is', () => {
  test.each([
    ['a field', '', { fields: { OKR: 'O1-KR2' } }, undefined, ['O1-KR2', 'field:OKR', null]],
    ['a labelled line', 'OKR: O1-KR2', {}, undefined, ['O1-KR2', 'body:line', null]],
    ['a section', '### Key Result\n\nO1-KR2\n', {}, undefined, ['O1-KR2', 'body:section', null]],
    ['a prefixed label', '', { labels: ['okr/o1-kr2'] }, undefined, ['O1-KR2', 'label', null]],
    ['a scoped label', '', { labels: ['okr::O1-KR2'] }, undefined, ['O1-KR2', 'label', null]],
    ['a label joined by a hyphen', '', { labels: ['okr-o1-kr2'] }, undefined, ['O1-KR2', 'label', null]],
    ['a bare label', '', { labels: ['Ｏ1-kr2'] }, undefined, ['O1-KR2', 'label', null]],
    ['a milestone', '', { milestone: 'Q4: half the refunds' }, undefined, ['O1-KR2', 'milestone', null]],
    ['an address', 'See https://goals.example/keep', {}, undefined, ['O1', 'url', null]],
    ['an id in prose', 'This is for o1-kr2.', {}, inline, ['O1-KR2', 'inline', null]],
    ['an id in the title', '', { title: '[O1-KR2] Refunds' }, inline, ['O1-KR2', 'inline', null]],
    ['an id in prose without spaces', 'これはO1-KR2のため', {}, inline, ['O1-KR2', 'inline', null]],
    ['a mapped label', '', { labels: ['checkout'] }, undefined, ['O1-KR1', 'mapping:label', 'goals.yml:7:75: label,Checkout']],
    ['a mapped milestone', '', { milestone: 'spring' }, undefined, ['O1-KR1', 'mapping:milestone', 'goals.yml:7:99: milestone,Spring']],
    ['a mapped epic', '', { key: 'SHOP-9', type: 'epic' }, undefined, ['O1-KR1', 'mapping:epic', 'goals.yml:7:57: epic,SHOP-9']],
    ['a parent that was not read', '', { parent: 'O1-KR2' }, undefined, ['O1-KR2', 'parent', null]],
  ])('%s', (_where, body, more, config, expected) => {
    const { linked } = judgeRecords({ records: [work(1, body, more)], goals, ...(config === undefined ? {} : { config }) });
    expect(linked[0]?.okr.links.map(({ goal: id, at, origin }) => [id, at, origin])).toEqual([expected]);
  });

  test.each([
    ['prose, unless the team wants it', 'This is for O1-KR2.', {}],
    ['a label that only begins with it', '', { labels: ['O1-KR2-done', 'okr-refunds', 'okrs'] }],
    ['a title that prose has', 'We pay half the refunds.', {}],
    ['code', '```\nOKR: O1-KR2\n```', {}],
    ['a quote', '> OKR: O1-KR2', {}],
    ['a checklist', '- [ ] OKR: O1-KR2', {}],
  ])('nothing is named by %s', (_where, body, more) => {
    const { linked } = judgeRecords({ records: [work(1, body, more)], goals });
    expect(linked[0]?.okr).toMatchObject({ status: 'missing', links: [] });
  });
});

const mapped = (...rows: readonly (readonly [Goals['mapping'][number]['kind'], string, string])[]): Goals => ({
  ...twoObjectives,
  mapping: rows.map(([kind, value, id], i) => ({ kind, value, goal: id, origin: `mapping.csv:${i + 2}` })),
});
const linksOf = (issue: ReadIssue, known: Goals = twoObjectives) =>
  judgeLinks([issue], known)(issue.key).okr.links.map(({ goal: id, at }) => [id, at]);

describe('references are united', () => {
  const everywhere = readIssue('S-1', {
    goalTexts: [passage('O1-KR1', { at: 'field:OKR' }), passage('O1-KR2', { at: 'body:section' })],
    labels: ['okr:o2-kr1', 'shop'],
    milestone: 'O2-KR2',
    components: ['API'],
    urls: ['https://goals.example/o1'],
    tokens: ['O2'],
    project: 'SHOP',
  });
  const known = { ...mapped(['label', 'shop', 'G-1'], ['component', 'api', 'G-2'], ['project', 'SHOP', 'G-3']) };
  const all = {
    ...known,
    goals: [
      ...known.goals.map((one) => (one.id === 'O1' ? { ...one, urls: ['https://goals.example/o1'] } : one)),
      ...['G-1', 'G-2', 'G-3'].map((id) => goal(id)),
    ],
  };
  test('from all places, but for the project', () => {
    expect(linksOf(everywhere, all)).toEqual([
      ['O1-KR1', 'field:OKR'],
      ['O1-KR2', 'body:section'],
      ['O2-KR1', 'label'],
      ['G-1', 'mapping:label'],
      ['O2-KR2', 'milestone'],
      ['G-2', 'mapping:component'],
      ['O1', 'url'],
      ['O2', 'inline'],
    ]);
  });
  test('a goal that several places name is one link, at the first of them', () => {
    const issue = readIssue('S-1', { okr: 'o1-kr1, O1-KR1', labels: ['okr:O1-KR1'], milestone: 'O1-KR1', tokens: ['O1-KR1'] });
    expect(linksOf(issue)).toEqual([['O1-KR1', 'body:line']]);
  });
  test('a name that means nothing in one place may mean a goal in another', () => {
    const titled = { ...twoObjectives, goals: [goal('G-1', { title: 'Refunds' }), goal('G-2', { title: 'Refunds', status: 'done' })] };
    const issue = readIssue('S-1', { labels: ['okr:refunds'], milestone: 'Refunds' });
    expect(linksOf(issue, titled)).toEqual([
      [null, 'label'],
      ['G-1', 'milestone'],
    ]);
  });
  test('a label that the team mapped means what it is mapped to', () => {
    expect(linksOf(readIssue('S-1', { labels: ['O1-KR1'] }), mapped(['label', 'o1-kr1', 'O2-KR2']))).toEqual([['O2-KR2', 'mapping:label']]);
  });
  test('several rows for one value are several goals', () => {
    const two = mapped(['label', 'shop', 'O1-KR1'], ['label', 'SHOP', 'O2-KR1']);
    expect(linksOf(readIssue('S-1', { labels: ['Shop'] }), two)).toEqual([
      ['O1-KR1', 'mapping:label'],
      ['O2-KR1', 'mapping:label'],
    ]);
  });
  test('one that holds is enough, and the status is else the nearest to ok', () => {
    const past = { name: '2026-Q1', from: '2026-01-01', to: '2026-03-31' };
    const next = { name: '2027-Q2', from: '2027-04-01', to: '2027-06-30' };
    const some: Goals = {
      ...twoObjectives,
      goals: [
        goal('NOW-1'),
        goal('PAST-1', { period: past }),
        goal('NEXT-1', { period: next }),
        goal('DONE-1', { status: 'done' }),
        goal('A-1', { aliases: ['shared'] }),
        goal('A-2', { aliases: ['shared'] }),
      ],
    };
    const status = (okr: string) => judgeLinks([readIssue('S-1', { okr })], some)('S-1').okr.status;
    expect(status('GONE-1, PAST-1, NOW-1')).toBe('linked');
    expect(status('GONE-1, shared, DONE-1, PAST-1, NEXT-1')).toBe('early');
    expect(status('shared, DONE-1, PAST-1')).toBe('expired');
    expect(status('shared, DONE-1')).toBe('closed');
    expect(status('shared, PAST-7')).toBe('ambiguous');
  });
});

describe('a project row counts only where nothing else links', () => {
  const project = mapped(['project', 'SHOP', 'O2-KR1']);
  const inShop = (key: string, more = {}) => readIssue(key, { project: 'SHOP', ...more });
  test.each([
    ['nothing is said', {}, 'linked', ['O2-KR1']],
    ['a placeholder is', { goalTexts: [passage('TBD', { status: 'placeholder', reason: '"TBD"' })] }, 'linked', ['O2-KR1']],
    ['an own goal is', { okr: 'O1-KR1' }, 'linked', ['O1-KR1']],
    ['an unknown one is', { okr: 'O9-KR9' }, 'unknown', [null]],
    ['it is said that there is none', { okr: 'none, because it is the law' }, 'declined', []],
    ['the parent has one', { parent: 'E-1' }, 'linked', ['O1-KR2']],
    ['the parent has none', { parent: 'E-2' }, 'linked', ['O2-KR1']],
    ['the parent says that there is none', { parent: 'E-3' }, 'missing', []],
  ])('%s', (_when, more, status, ids) => {
    const epics = [
      readIssue('E-1', { type: 'epic', okr: 'O1-KR2' }),
      readIssue('E-2', { type: 'epic' }),
      readIssue('E-3', { type: 'epic', okr: 'none, because it is the law' }),
    ];
    const { okr } = judgeLinks([...epics, inShop('S-1', more)], project)('S-1');
    expect([okr.status, okr.links.map(({ goal: id }) => id)]).toEqual([status, ids]);
  });
});

test('a goal whose issue is read carries its own link, and its children theirs', () => {
  const issue = judgeLinks([readIssue('O1-KR1'), readIssue('S-1', { parent: 'O1-KR1' })], twoObjectives);
  expect(issue('O1-KR1')).toMatchObject({ standing: 'carrier', okr: { status: 'linked', links: [{ at: 'parent', via: [] }] } });
  expect(issue('S-1').okr.links).toMatchObject([{ goal: 'O1-KR1', at: 'parent', via: ['O1-KR1'] }]);
});
