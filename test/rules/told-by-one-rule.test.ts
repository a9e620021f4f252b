import { describe, expect, test } from 'vitest';
import { link } from '../../src/engine/link.ts';
import { runRules } from '../../src/engine/run-rules.ts';
import { okrLinkUnknown } from '../../src/rules/okr-link-unknown.ts';
import { goal, policy, readIssue, twoObjectives } from '../engine/builders.ts';
import { judgeRecords, told, type World, work } from '../world/world.ts';

/** Who is told what about the goals of the one issue: `rule severity subject`. */
const toldOf = (world: World) =>
  judgeRecords(world)
    .audit.findings.filter(({ rule, issue }) => rule.startsWith('okr-') && issue !== null)
    .map(({ rule, severity, subject }) => `${rule} ${severity} ${subject}`);

describe('each link is told by the one rule that it concerns', () => {
  const within = '2026-12-15T09:00:00Z';
  test.each<[why: string, world: World, expected: readonly string[]]>([
    [
      'one that is early by grace, not as expired',
      { records: [work(1, 'OKR: NEXT-KR1')], now: within },
      ['okr-link-early warning NEXT-KR1'],
    ],
    [
      'one that is late by grace, not as early',
      { records: [work(1, 'OKR: OLD-KR1')], now: '2026-07-10T09:00:00Z' },
      ['okr-link-expired warning OLD-KR1'],
    ],
    [
      'an expired one not at all, when another holds by grace',
      { records: [work(1, 'OKR: OLD-KR1, NEXT-KR1')], now: within },
      ['okr-link-early warning NEXT-KR1'],
    ],
    [
      'an expired one beside a name that nobody knows',
      { records: [work(1, 'OKR: O9-KR9, OLD-KR1')] },
      ['okr-link-expired error OLD-KR1', 'okr-link-unknown error O9-KR9'],
    ],
    [
      'an expired one beside one that is done and has no period',
      {
        records: [work(1, 'OKR: A, B')],
        goals: 'objectives: [{id: A, title: Past, period: 2026-Q2}, {id: B, title: Done, status: done}]',
      },
      ['okr-link-closed error B', 'okr-link-expired error A'],
    ],
  ])('%s', (_why, world, expected) => {
    expect(toldOf(world)).toEqual(expected);
  });
});

test('a goal that is closed with its objective is told so, unless it was over itself', () => {
  const goals = (status: string) =>
    `objectives: [{id: O1, title: Move, status: done, closed: 2026-11-01, keyResults: [{id: K1, title: Servers to 0, ${status}}]}]`;
  const line = (status: string) => told('okr-link-closed', judgeRecords({ records: [work(1, 'OKR: K1')], goals: goals(status) }))[0];
  expect(line('status: active')).toContain('whose objective O1 is done since 2026-11-01');
  expect(line('status: done, closed: 2026-11-20')).toContain('whose objective O1 is done since 2026-11-01');
  expect(line('status: done, closed: 2026-11-19')).toContain('which is done since 2026-11-19');
});

test('work that is planned for after its goal’s period covers it no more', () => {
  const later = { sprint: { name: 'Sprint 9', startsAt: '2027-02-01T00:00:00Z' } };
  const world = { records: [work(1, 'OKR: O1-KR1', later), work(2, 'OKR: O1-KR2')] };
  expect(told('goal-uncovered', judgeRecords(world))).toHaveLength(1);
});

test('a name that the mapping gives is told with its row', () => {
  const goals = {
    ...twoObjectives,
    goals: [goal('O1')],
    mapping: [{ kind: 'label', value: 'checkout', goal: 'O7', origin: 'mapping.csv:2' }] as const,
  };
  const settings = policy({ rules: { 'okr-link-unknown': { severity: 'error', options: {} } } });
  const issues = link([readIssue('S-1', { labels: ['checkout'] })], goals, settings);
  expect(runRules([okrLinkUnknown], issues, goals, settings, [])).toMatchObject([
    { message: 'it names "O7" (mapping.csv:2: label,checkout), and no goal has that name' },
  ]);
});

describe('a business value', () => {
  test('that came down to several issues is no copy', () => {
    const records = [
      work(1, 'Business Value: fewer support calls', { type: 'Epic' }),
      ...[2, 3].map((n) => work(n, '', { parent: 'SHOP-1' })),
    ];
    expect(told('business-value-copied', judgeRecords({ records, config: 'conventions: {inheritStatement: epic}' }))).toEqual([]);
  });

  test('that epics share is theirs', () => {
    const records = [1, 2].map((n) => work(n, 'Business Value: fewer support calls', { type: 'Epic' }));
    expect(told('business-value-copied', judgeRecords({ records }))).toEqual([]);
  });

  test('is told under the label that it was written with', () => {
    const records = [1, 2].map((n) => work(n, 'Justification: less work'));
    expect(told('business-value-too-short', judgeRecords({ records })).map((line) => line.split(':', 1)[0])).toEqual([
      'SHOP-1 warning "Justification"',
      'SHOP-2 warning "Justification"',
    ]);
    expect(told('business-value-copied', judgeRecords({ records }))[0]).toContain('"Justification"');
  });

  test('is as long as its words and the single spaces between them', () => {
    expect(told('business-value-too-short', judgeRecords({ records: [work(1, 'Business Value: less   \t work')] }))).toEqual([
      'SHOP-1 warning "Business Value": its business value says little: "less work" (9 of at least 15 characters)',
    ]);
  });
});
