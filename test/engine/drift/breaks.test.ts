import { describe, expect, test } from 'vitest';
import { driftBetween } from '../../../src/engine/drift/drift.ts';
import type { Snapshot } from '../../../src/model/snapshot.ts';
import { auditedGoal, found, measure, ratio, row, snapshot } from './builders.ts';

const none = { earlierFindings: [], heads: [] };
const hashes = { scope: 'scope', judging: 'judging', goals: 'goals' };
const from = snapshot({
  at: '2026-11-13T09:00:00.000Z',
  measures: { open: measure({ aligned: ratio(40, 100), mixDrift: 0.1 }) },
  findings: [found('okr-link-missing', 'A-1')],
  issues: [row('A-1')],
});
const later = (more: Partial<Snapshot>) =>
  driftBetween(
    from,
    snapshot({ measures: { open: measure({ aligned: ratio(50, 100), mixDrift: 0.2 }) }, issues: [row('A-1')], ...more }),
    none,
  );
const o1 = auditedGoal('O1', { kind: 'objective' });
const kr = auditedGoal('O1-KR1', { parent: 'O1' });

test('nothing parts two audits with the same hashes', () => {
  const drift = later({});
  expect(drift.breaks).toEqual([]);
  expect(drift.regress[0]?.change).toBe(10);
  expect(drift.mix[0]?.change).toBe(10);
  expect(drift.findings?.fixed).toHaveLength(1);
});

describe('what parts them is said in a sentence', () => {
  test.each<[string, Partial<Snapshot>, string, RegExp]>([
    [
      'a source',
      { hashes: { ...hashes, scope: 'x' }, issues: [row('A-1'), row('B-1', { source: 'api' })] },
      'scope',
      /the source api was added/,
    ],
    [
      'a filter, which no snapshot holds',
      { hashes: { ...hashes, scope: 'x' } },
      'scope',
      /^The two audits measure different work \(their filters, the window/,
    ],
    [
      'what aligned means',
      { hashes: { ...hashes, judging: 'x' }, alignedMeans: 'both' },
      'judging',
      /aligned meant a linked goal and now means a linked goal and a stated business value/,
    ],
    [
      'the version',
      { hashes: { ...hashes, judging: 'x' }, tool: '0.2.0' },
      'judging',
      /version 0\.1\.0 judged the first and 0\.2\.0 the second/,
    ],
    ['the config', { hashes: { ...hashes, judging: 'x' } }, 'judging', /conventions, classes, exemptions or teams changed in the config/],
    ['no goals any more', { hashes: { ...hashes, goals: null }, goals: null }, 'goals', /The second audit ran without goals/],
    [
      'goals that came and went',
      { hashes: { ...hashes, goals: 'x' }, goals: [o1, auditedGoal('O1-KR2')] },
      'goals',
      /^Goals are not the same \(O1-KR2 came; O1-KR1 went\): work may have gained/,
    ],
    [
      'a goal that was closed',
      { hashes: { ...hashes, goals: 'x' }, goals: [o1, { ...kr, status: 'done' }] },
      'goals',
      /changed: O1-KR1 \(active, now done\)/,
    ],
    [
      'a goal of another period',
      { hashes: { ...hashes, goals: 'x' }, goals: [o1, { ...kr, period: { name: null, from: '2026-10-01', to: '2026-11-30' } }] },
      'goals',
      /O1-KR1 \(2026-Q4, now 2026-10-01 to 2026-11-30\)/,
    ],
    [
      'a goal in another place',
      { hashes: { ...hashes, goals: 'x' }, goals: [o1, { ...kr, parent: null }] },
      'goals',
      /O1-KR1 \(below O1, now below nothing\)/,
    ],
    [
      'many goals',
      { hashes: { ...hashes, goals: 'x' }, goals: [o1, kr, ...Array.from({ length: 9 }, (_, i) => auditedGoal(`N${i}`))] },
      'goals',
      /N0, N1, N2, N3, N4 and 4 more came/,
    ],
    [
      'a title alone',
      { hashes: { ...hashes, goals: 'x' }, goals: [o1, { ...kr, title: 'Other words' }] },
      'goals',
      /O1-KR1 was reworded, which unlinks nothing\. Alignment is still compared/,
    ],
    ['the mapping', { hashes: { ...hashes, goals: 'x' } }, 'goals', /the mapping of goals changed.* Alignment is still compared/],
  ])('%s', (_, more, hash, reason) => {
    const { breaks } = later(more);
    expect(breaks.map((one) => one.hash)).toEqual([hash]);
    expect(breaks[0]?.reason).toMatch(reason);
  });

  test('all that parts them, in one order', () => {
    expect(later({ hashes: { scope: 'x', judging: 'x', goals: 'x' } }).breaks.map(({ hash }) => hash)).toEqual([
      'scope',
      'judging',
      'goals',
    ]);
  });
});

describe('what is still compared', () => {
  test.each<[string, Partial<Snapshot>, { alignment: boolean; mix: boolean; findings: boolean }]>([
    ['other sources or slices', { hashes: { ...hashes, scope: 'x' } }, { alignment: false, mix: false, findings: false }],
    ['another way of judging', { hashes: { ...hashes, judging: 'x' } }, { alignment: false, mix: false, findings: false }],
    ['other goals', { hashes: { ...hashes, goals: 'x' }, goals: [o1] }, { alignment: false, mix: false, findings: true }],
    [
      'other goals, where a statement aligns',
      { hashes: { ...hashes, goals: 'x' }, goals: [o1], alignedMeans: 'stated' },
      { alignment: true, mix: false, findings: true },
    ],
    [
      'a reworded goal',
      { hashes: { ...hashes, goals: 'x' }, goals: [o1, { ...kr, title: 'Other words' }] },
      { alignment: true, mix: true, findings: true },
    ],
    ['another mapping', { hashes: { ...hashes, goals: 'x' } }, { alignment: true, mix: true, findings: true }],
  ])('with %s', (_, more, compared) => {
    const drift = later(more);
    const [regress] = drift.regress;
    expect(regress).toMatchObject({ from: ratio(40, 100), to: { of: 100 } });
    expect(regress?.change !== null).toBe(compared.alignment);
    expect(regress?.teams.some(({ change }) => change !== null)).toBe(compared.alignment);
    expect(drift.mix[0]).toMatchObject({ from: 0.1 });
    expect(drift.mix[0]?.change !== null).toBe(compared.mix);
    expect(drift.mix[0]?.buckets.some(({ change }) => change !== null)).toBe(compared.mix);
    expect(drift.findings !== null).toBe(compared.findings);
  });

  test('new work needs no comparison', () => {
    const issues = [row('A-9', { createdAt: '2026-11-18T09:00:00.000Z' })];
    expect(later({ hashes: { scope: 'x', judging: 'x', goals: 'x' }, issues }).newWork?.issues).toEqual(issues);
  });
});

describe('the names of what came and went', () => {
  const sources = (...names: readonly string[]) => names.map((source, i) => row(`X-${i}`, { source }));
  const parting = (before: readonly string[], after: readonly string[]) => {
    const [at, to] = [snapshot({ issues: sources(...before) }), snapshot({ issues: sources(...after), hashes: { ...hashes, scope: 'x' } })];
    const without = { open: measure({ groups: null }) };
    const { breaks } = driftBetween({ ...at, measures: without }, { ...to, measures: without }, none);
    return /\((.*)\): figures/.exec(breaks[0]?.reason ?? '')?.[1];
  };
  const unseen = 'their filters, the window, the adoption date or the sprint asked for';

  test.each<[readonly string[], readonly string[], string]>([
    [['a'], ['a', 'b'], 'the source b was added'],
    [['a', 'b'], ['b'], 'the source a was taken away'],
    [['a'], ['b', 'c'], 'the sources b and c were added; the source a was taken away'],
    [[], ['a', 'b', 'c', 'd', 'e', 'f'], 'the sources a, b, c, d, e and f were added'],
    [[], ['a', 'b', 'c', 'd', 'e', 'f', 'g'], 'the sources a, b, c, d, e and 2 more were added'],
    [['a', 'b'], ['b', 'a'], unseen],
  ])('%j, then %j', (before, after, what) => {
    expect(parting(before, after)).toBe(what);
  });

  test('a source without issues is known by the measures', () => {
    const group = measure().groups?.source[0];
    const groups = { team: [], source: group === undefined ? [] : [{ ...group, name: 'quiet' }], label: [], type: [], sprint: [] };
    const before = snapshot({
      issues: null,
      measures: { open: measure({ groups: null }), new: measure({ groups: { ...groups, source: [] } }) },
    });
    const after = snapshot({ issues: null, hashes: { ...hashes, scope: 'x' }, measures: { open: measure({ groups }) } });
    expect(driftBetween(before, after, none).breaks[0]?.reason).toContain('(the source quiet was added)');
  });

  test('several goals were reworded', () => {
    const goals = [o1, kr].map((goal) => ({ ...goal, title: 'Other words' }));
    expect(later({ hashes: { ...hashes, goals: 'x' }, goals }).breaks[0]?.reason).toContain('O1 and O1-KR1 were reworded, which');
  });

  test('the first audit ran without goals', () => {
    const { breaks } = driftBetween(snapshot({ goals: null, hashes: { ...hashes, goals: null } }), snapshot(), none);
    expect(breaks[0]?.reason).toBe('The first audit ran without goals: nothing about links can be compared.');
  });
});

test('reworded goals stand with both titles', () => {
  expect(later({ hashes: { ...hashes, goals: 'x' }, goals: [o1, { ...kr, title: 'Other words' }] }).reworded).toEqual([
    { goal: 'O1-KR1', from: 'Title of O1-KR1', to: 'Other words' },
  ]);
});
