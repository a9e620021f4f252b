import { describe, expect, test } from 'vitest';
import { judgeRecords, type World, work } from '../world/world.ts';

const helpOf = (rule: string, world: World) => [
  ...new Set(judgeRecords(world).audit.findings.flatMap((finding) => (finding.rule === rule ? [finding.help] : []))),
];
const exemptions = (parts: string) => `exempt:\n  - {when: {labels: dependencies}, ${parts}}`;
const stateIt = 'Business Value: who gains what from this, and how much';
const linkIt = 'OKR: one of O1-KR1, O1-KR2';
const writeIt = 'Throughline: exempt until YYYY-MM-DD, because the reason';

const strict = 'rules: {extends: strict}';
const letters = 'objectives: [{id: A, title: Keep them}, {id: B, title: Win more}, {id: C, title: Pass the audit}]';
const ten = (goal: string) => Array.from({ length: 10 }, (_, i) => work(i + 1, `OKR: ${goal}`));
const keyResults = (count: number) =>
  `objectives: [{id: O, title: Keep them, keyResults: [${Array.from({ length: count }, (_, i) => `{id: K${i + 1}, title: Churn}`).join(', ')}]}]`;

describe('what to do is told with every finding', () => {
  const cases: readonly (readonly [rule: string, why: string, world: World, help: readonly string[]])[] = [
    ['business-value-missing', 'the line to write', { records: [work(1, '')] }, [stateIt]],
    [
      'business-value-missing',
      'of a text that could not be read, whose rights to widen',
      { records: [work(1, '?', { bodyFormat: 'adf' })] },
      ['Give the credentials the right to read descriptions, or write the statement in a field'],
    ],
    ['business-value-placeholder', 'the line to write', { records: [work(1, 'Business Value: TBD')] }, [stateIt]],
    ['business-value-too-short', 'the line to write', { records: [work(1, 'Business Value: money')] }, [stateIt]],
    [
      'business-value-copied',
      'the line to write',
      { records: [work(1, 'Business Value: fewer support calls'), work(2, 'Business Value: fewer support calls')] },
      [stateIt],
    ],
    [
      'okr-link-missing',
      'of work that declines, to decide',
      { records: [work(1, 'OKR: none, because the law asks for it')] },
      ['Decide: link it, plan it for the next period, or drop it'],
    ],
    ['okr-link-missing', 'of a placeholder, goals that are due', { records: [work(1, 'OKR: TBD')] }, [linkIt]],
    [
      'okr-link-missing',
      'of a text that could not be read, another way to link it',
      { records: [work(1, '?', { bodyFormat: 'adf' })] },
      ['Give the credentials the right to read descriptions, or link it with a label'],
    ],
    ['okr-link-unknown', 'goals that exist', { records: [work(1, 'OKR: O7-KR9')] }, [linkIt]],
    ['okr-link-expired', 'goals that are due', { records: [work(1, 'OKR: OLD-KR1')] }, [linkIt]],
    ['okr-link-early', 'goals that are due', { records: [work(1, 'OKR: NEXT-KR1')] }, [linkIt]],
    ['okr-link-closed', 'goals that are due', { records: [work(1, 'OKR: DONE-KR1')] }, [linkIt]],
    ['okr-link-ambiguous', 'the goals that it could mean', { records: [work(1, 'OKR: shared-alias')] }, ['OKR: O1-KR1 or O1-KR2']],
    [
      'goal-uncovered',
      'the line by which work would serve it',
      { records: [work(1, 'OKR: O1-KR1')] },
      ['Link the work that serves it with "OKR: O1-KR2", begin some, or close the goal'],
    ],
    ['hierarchy-cycle', 'how to open the circle', { records: [work(1, '', { parent: 'SHOP-1' })] }, ['Remove the parent of one of them']],
    [
      'parent-unreadable',
      'how to reach the parent, or what to map it with',
      { records: [work(1, '', { parent: 'OPS-1' })] },
      ['Let the source or its credentials reach OPS-1, or map it: epic,OPS-1,GOAL'],
    ],
    [
      'exemption-expired',
      'to renew the permission or link the work',
      { records: [work(1, 'Throughline: exempt until 2026-06-30, because the lease ends')] },
      ['Give it a new date and a reason that still holds, or link the work to a goal'],
    ],
    [
      'exemption-expired',
      'how a date is written',
      { records: [work(1, 'Throughline: exempt until summer, because the lease ends')] },
      [writeIt],
    ],
    ['business-value-vague', 'the line to write', { records: [work(1, 'Business Value: better quality')], config: strict }, [stateIt]],
    ['business-value-unmeasured', 'the line to write', { records: [work(1, 'Business Value: better quality')], config: strict }, [stateIt]],
    ['brief-incomplete', 'the line to write', { records: [work(1, '', { type: 'Epic' })], config: strict }, [stateIt]],
    [
      'urgency-unjustified',
      'of untied work, goals that are due',
      { records: [work(1, '', { priority: 1 })], config: strict },
      [`${linkIt}; or say by when it is needed and why, or lower its priority`],
    ],
    [
      'urgency-unjustified',
      'of linked work, to say by when',
      { records: [work(1, 'OKR: O1-KR1', { priority: 1 })], config: strict },
      ['Say in the statement by when it is needed and why, or lower its priority'],
    ],
    [
      'priority-inverted',
      'which goal to turn to',
      { records: [work(1, 'OKR: A', { priority: 1 })], goals: 'objectives: [{id: A, title: A, share: 40}, {id: B, title: B, share: 60}]' },
      ['Take work for B first, or change the planned shares'],
    ],
    [
      'goal-link-scattered',
      'how many goals to keep',
      { records: [work(1, 'OKR: A, B, C')], goals: letters },
      ['Keep the 2 goals it was chosen for, or split it'],
    ],
    [
      'goal-link-scattered',
      'or that one is enough',
      { records: [work(1, 'OKR: A, B, C')], goals: letters, config: 'rules: {goal-link-scattered: [warning, {most: 1}]}' },
      ['Keep the one goal it was chosen for, or split it'],
    ],
    [
      'goal-concentration',
      'to give the goal a metric',
      { records: ten('A'), goals: letters },
      ['Give it a metric, or link the work to the goal it was chosen for'],
    ],
    [
      'goal-concentration',
      'or to link its key results',
      { records: ten('O1') },
      ['Link the work to one of its key results: O1-KR1, O1-KR2'],
    ],
    [
      'goal-concentration',
      'three of them',
      { records: ten('O'), goals: keyResults(3) },
      ['Link the work to one of its key results: K1, K2, K3'],
    ],
    [
      'goal-concentration',
      'or the first three',
      { records: ten('O'), goals: keyResults(4) },
      ['Link the work to one of its key results: K1, K2, K3, …'],
    ],
    ['exemption-unreasoned', 'how a reason is written', { records: [work(1, 'Throughline: exempt')] }, [writeIt]],
  ];

  test.each(cases)('%s: %s', (rule, _why, world, help) => {
    expect(helpOf(rule, world)).toEqual(help);
  });
});

describe('the line that links work to a goal', () => {
  const goals = (count: number) =>
    `objectives: [${Array.from({ length: count }, (_, i) => `{id: G${i + 1}, title: Goal number ${i + 1}}`).join(', ')}]`;
  test.each([
    ['names no goal when none is due', 'objectives: [{id: G1, title: Done, status: done}]', 'OKR: the goal it serves'],
    ['names the one that is due', goals(1), 'OKR: G1'],
    ['leaves the choice between three', goals(3), 'OKR: one of G1, G2, G3'],
    ['names three of more', goals(4), 'OKR: one of G1, G2, G3, …'],
  ])('%s', (_why, text, help) => {
    expect(helpOf('okr-link-missing', { records: [work(1, '')], goals: text })).toEqual([help]);
  });
});

describe('a text in a message', () => {
  const eighty = `${'some goal '.repeat(7)}some goals`;
  const quoted = (name: string) =>
    judgeRecords({ records: [work(1, `OKR: ${name}`)] }).audit.findings.find(({ rule }) => rule === 'okr-link-unknown')?.message;
  test.each([
    ['is whole up to 80 characters', eighty, `"${eighty}"`],
    ['is cut to 80, the last of them a sign of it', `${eighty}!`, `"${eighty.slice(0, 79)}…"`],
  ])('%s', (_why, name, shown) => {
    expect(quoted(name)).toBe(`it names ${shown}, and no goal has that name`);
  });

  test('stands on one line, whatever it was written on', () => {
    const { audit } = judgeRecords({ records: [work(1, '## Business Value\n\nless\n\n\nwork')] });
    expect(audit.findings.find(({ rule }) => rule === 'business-value-too-short')?.message).toContain('little: "less work" (9 of');
  });
});

describe('permissions that do not hold', () => {
  const told = (rule: string, world: World) =>
    judgeRecords(world)
      .audit.findings.filter((finding) => finding.rule === rule)
      .map(({ issue, message }) => `${issue ?? '-'} ${message}`);

  test('issues with the same line are told one by one', () => {
    const line = 'Throughline: exempt';
    expect(told('exemption-unreasoned', { records: [work(1, line), work(2, line)] })).toEqual([
      'SHOP-1 the exemption gives no reason and does not hold',
      'SHOP-2 the exemption gives no reason and does not hold',
    ]);
  });

  test('one of the config for a single issue is told in the singular', () => {
    const world = { records: [work(1, '', { labels: ['dependencies'] })], config: exemptions('until: 2026-12-31') };
    expect(told('exemption-unreasoned', world)).toEqual(['- the exemption gives no reason and does not hold (1 issue)']);
  });

  test('one of the config that names no date is told with what it names', () => {
    const records = [work(1, 'Throughline: exempt until someday because of that')];
    expect(told('exemption-expired', { records })).toEqual(['SHOP-1 the exemption does not hold: "someday" is no date']);
  });
});

test('a circle of eight is shown whole, with the way back', () => {
  const records = Array.from({ length: 8 }, (_, i) => work(i + 1, '', { parent: `SHOP-${((i + 1) % 8) + 1}` }));
  const { audit } = judgeRecords({ records });
  const [cycle] = audit.findings.filter(({ rule }) => rule === 'hierarchy-cycle');
  expect(cycle?.message).toBe('its parents go in a circle: SHOP-1 → SHOP-2 → SHOP-3 → SHOP-4 → SHOP-5 → SHOP-6 → SHOP-7 → SHOP-8 → SHOP-1');
});
