import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Audit } from '../../src/model/audit.ts';
import { apportion, clip, percent, percents } from '../../src/reporters/figures.ts';
import { allocationRows, gateState, leftOut, ratioText, sliceFigures, verdict } from '../../src/reporters/wording.ts';
import { complete, empty, incomplete, measure, open, ratio, withoutGoals } from './audits.ts';

const openWork = (part: Parameters<typeof measure>[0], audit: Partial<Audit> = {}) =>
  complete({ measures: { open: measure(part) }, ...audit });

describe('verdict', () => {
  it.each<[string, Audit, string]>([
    [
      'work that serves goals',
      complete(),
      '62.4 % of the open work you chose serves a goal (78 of 125 issues; 9 of them through a parent).',
    ],
    [
      'nothing inherited, one issue',
      openWork({ aligned: ratio(1, 1) }),
      '100.0 % of the open work you chose serves a goal (1 of 1 issue).',
    ],
    [
      'strict alignment',
      complete({ alignedMeans: 'both' }),
      '62.4 % of the open work you chose serves a goal and states its business value (78 of 125 issues; 9 of them through a parent).',
    ],
    [
      'alignment by statement',
      openWork({ aligned: ratio(70, 125) }, { alignedMeans: 'stated' }),
      '56.0 % of the open work you chose states its business value (70 of 125 issues).',
    ],
    [
      'shipped work',
      complete({ headline: 'shipped' }),
      '70.9 % of the shipped work you chose serves a goal (22 of 31 issues; 2 of them through a parent).',
    ],
    [
      'no goals',
      withoutGoals(),
      '45.0 % of the open work you chose states its business value (45 of 100 issues). No goals were given, so nothing can be said about alignment.',
    ],
    ['no work', empty(), 'There is no open work to judge.'],
    [
      'nothing but run work',
      openWork({ aligned: ratio(0, 0), population: { ...measure().population, counted: 12, eligible: 0 } }),
      'There is no chosen open work to judge: all of it (12 issues) is run work or exempt.',
    ],
    ['a slice that was not measured', complete({ measures: {} }), 'The open work was not measured.'],
    [
      'a failed source of unknown size',
      incomplete(),
      'No verdict: github:acme/shop failed after 120 issues (the server answered with HTTP 502 four times in a row). How much is missing is not known, so no percentage is given.',
    ],
    [
      'a failed source of known size',
      incomplete([0.431, 0.61]),
      'No verdict: github:acme/shop failed after 120 of 300 issues (the server answered with HTTP 502 four times in a row). Between 43.1 % and 61.0 % of the open work you chose serves a goal, whatever the rest holds.',
    ],
    [
      'a failed source whose reason names it again, and says what to do',
      complete({
        complete: false,
        measures: {},
        sources: incomplete().sources.map((source) => ({
          ...source,
          reason: `${source.name}: no credentials for api.github.com. Set GITHUB_TOKEN in the environment.`,
        })),
      }),
      'No verdict: github:acme/shop failed after 120 issues (no credentials for api.github.com). How much is missing is not known, so no percentage is given.',
    ],
    [
      'nothing read at all',
      complete({
        complete: false,
        measures: {},
        sources: incomplete().sources.map((source) => ({ ...source, status: 'failed', issues: 0, expected: null, reason: null })),
      }),
      'No verdict: jira:acme.example/SHOP failed before the first issue; github:acme/shop failed before the first issue. How much is missing is not known, so no percentage is given.',
    ],
  ])('of %s', (_, audit, sentence) => expect(verdict(audit)).toBe(sentence));

  it('gives no percentage over incomplete data, even where a rate slipped in', () => {
    expect(verdict({ ...complete(), complete: false })).not.toMatch(/\d %/);
  });
});

describe('leftOut', () => {
  it.each<[Partial<ReturnType<typeof measure>['population']>, string]>([
    [{ run: 11, exempt: 6, carriers: 1 }, 'Left out of this number: 11 run issues, 6 exempt issues and 1 epic that only carries links.'],
    [{ run: 11 }, 'Left out of this number: 11 run issues.'],
    [{ unreadable: 1 }, '1 unreadable issue counts against it.'],
    [{ unreadable: 1, skipped: 1 }, '1 unreadable issue and 1 skipped record count against it.'],
    [{ skipped: 3 }, '3 skipped records count against it.'],
    [{}, ''],
  ])('says of %j', (part, sentence) => {
    const population = { counted: 142, carriers: 0, run: 0, exempt: 0, unreadable: 0, skipped: 0, eligible: 125, ...part };
    expect(leftOut(openWork({ population }))).toBe(sentence);
  });

  it('speaks of no number where none is given', () => {
    expect(leftOut(incomplete())).toBe('Left out: 9 run issues and 4 epics that only carry links.');
  });

  const row = (bucket: string, issues: number) => ({ bucket, planned: null, actual: 0.1, issues, verdict: null });
  const none = { counted: 100, carriers: 0, run: 0, exempt: 0, unreadable: 0, skipped: 0, eligible: 80 };
  const rows = [row('O1', 38), row('run', 20), row('invest', 5), row('explore', 2), row('untied', 35)];

  it.each<[string, Parameters<typeof measure>[0], string]>([
    ['what is of a class', { allocation: rows }, 'Not linked: 35 untied, 5 invest and 2 explore.'],
    ['nothing more than the untied', { allocation: [row('O1', 38), row('untied', 42)] }, ''],
    ['numbers that do not add up', { allocation: [...rows, row('untied', 1)] }, ''],
    ['no allocation', { allocation: null }, ''],
  ])('explains what is not linked by %s', (_, part, sentence) => {
    const audit = openWork({ population: none, aligned: ratio(38, 80), ...part });
    expect(leftOut(audit)).toBe(sentence);
    expect(leftOut({ ...audit, alignedMeans: 'both' })).toBe('');
  });
});

describe('figures', () => {
  it.each([
    [ratio(9_999, 10_000), '99.9 % (9999 of 10000)'],
    [ratio(1, 3), '33.3 % (1 of 3)'],
    [ratio(0, 7), '0.0 % (0 of 7)'],
    [ratio(0, 0), 'nothing to judge'],
    [open(1, 3), 'not known'],
    [open(1, 3, [0.2, 0.6]), '20.0 % to 60.0 %'],
    [null, 'not known'],
  ])('say %j', (of, text) => expect(ratioText(of)).toBe(text));

  it('show every tenth of a per cent as it is', () => {
    for (let tenths = 0; tenths <= 1000; tenths += 1) expect(percent(tenths / 1000)).toBe(`${Math.floor(tenths / 10)}.${tenths % 10} %`);
  });

  it('of a strict audit name both parts', () => {
    expect(sliceFigures(complete({ alignedMeans: 'both' }), measure()).map(({ name }) => name)).toEqual([
      'Aligned (both)',
      'Serves a goal',
      'States its business value',
    ]);
  });
});

describe('shares', () => {
  it('are shown so that they add to 100 %', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 1000 }), { minLength: 1, maxLength: 12 }), (weights) => {
        const sum = weights.reduce((a, b) => a + b, 0);
        fc.pre(sum > 0);
        const shown = percents(weights.map((weight) => weight / sum)).map((text) => Math.round(Number.parseFloat(text) * 10));
        expect(shown.reduce((a, b) => a + b, 0)).toBe(1000);
        for (const [i, tenths] of shown.entries()) expect(Math.abs(tenths - ((weights[i] ?? 0) / sum) * 1000)).toBeLessThan(1);
      }),
    );
  });

  it('stay what they are when they do not add to a whole', () => expect(percents([0.4, null, 0.25])).toEqual(['40.0 %', '–', '25.0 %']));

  it('are split without rest', () => {
    expect(apportion([1, 1, 1], 100)).toEqual([34, 33, 33]);
    expect(apportion([0, 0], 10)).toEqual([0, 0]);
  });
});

describe('allocationRows', () => {
  it('leave out what is neither planned nor worked on, and everything without goals', () => {
    const rows = [
      { bucket: 'O1', planned: 0.2, actual: 0, issues: 0, verdict: null },
      { bucket: 'explore', planned: null, actual: 0, issues: 0, verdict: null },
      { bucket: 'untied', planned: null, actual: 1, issues: 3, verdict: null },
    ];
    expect(allocationRows(complete(), measure({ allocation: rows })).map(({ bucket }) => bucket)).toEqual(['O1', 'untied']);
    expect(allocationRows(withoutGoals(), measure({ allocation: rows }))).toEqual([]);
  });
});

describe('clip', () => {
  it.each([
    ['short', 10, 'short'],
    ['a long text', 6, 'a long…'],
    ['👩‍🍳👩‍🍳👩‍🍳', 2, '👩‍🍳👩‍🍳…'],
    ['👩‍🍳👩‍🍳', 2, '👩‍🍳👩‍🍳'],
  ])('cuts %j after %i characters', (text, limit, cut) => expect(clip(text, limit)).toBe(cut));

  it('is bounded however a character is piled up', () => expect(clip(`e${'\u0301'.repeat(100_000)}`, 10).length).toBeLessThan(100));
});

describe('gateState', () => {
  const base = { gate: 'aligned', slice: 'open', limit: 80, actual: 40, passed: false, note: null, advisoryUntil: null } as const;
  it.each([
    [{}, 'failed'],
    [{ passed: true, actual: 90 }, 'passed'],
    [{ passed: true, actual: null }, 'passed, nothing to measure'],
    [{ passed: null, actual: null }, 'no verdict'],
    [{ advisoryUntil: '2026-12-31T00:00:00Z' }, 'advisory until 2026-12-31'],
  ])('of %j is %s', (part, state) => expect(gateState({ ...base, ...part })).toBe(state));
});
