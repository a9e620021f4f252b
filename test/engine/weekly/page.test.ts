import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { WeeklyInput } from '../../../src/engine/weekly/input.ts';
import { openListBook } from '../../../src/engine/weekly/lists.ts';
import { weeklyReport } from '../../../src/engine/weekly/weekly.ts';
import { beforeOf, weeksOf } from '../../../src/engine/weekly/weeks.ts';
import type { Audit } from '../../../src/model/audit.ts';
import { type Piece, teamSectionIds, type WeeklyReport, weeklySectionIds } from '../../../src/model/weekly.ts';
import { issue } from '../../reporters/audits.ts';
import { auditAt, daysAgo, historyOf, noDrift, now, triageOf, weeklyInput } from './shop.ts';
import { everySentence, plain, said } from './words.ts';

const whole = auditAt(0);
const history = historyOf();

/** Pages of any part of the issues, of the history, and of what else may be missing. */
const inputs = fc
  .record({
    kept: fc.array(fc.boolean(), { minLength: whole.issues.length, maxLength: whole.issues.length }),
    weeks: fc.subarray([...history]),
    hasBefore: fc.boolean(),
    hasTriage: fc.boolean(),
    hasTarget: fc.boolean(),
    hasPaces: fc.boolean(),
    complete: fc.boolean(),
    audience: fc.constantFrom('lead' as const, 'team' as const),
  })
  .map(({ kept, weeks, hasBefore, hasTriage, hasTarget, hasPaces, complete, audience }): WeeklyInput => {
    const audit = complete ? { ...whole, issues: whole.issues.filter((_, i) => kept[i]) } : auditAt(0, { incomplete: true });
    const base = weeklyInput({ history: weeks });
    return {
      ...base,
      audit,
      audience,
      before: hasBefore ? base.before : null,
      drift: hasBefore && complete ? base.drift : null,
      triage: hasTriage && complete ? triageOf(whole) : null,
      target: hasTarget ? base.target : null,
      paces: hasPaces ? base.paces : [],
    };
  });

const pieces = (report: WeeklyReport): readonly Piece[] => everySentence(report).flat();

describe('whatever there is to tell', () => {
  test('every list that a figure or a row names is there, each id once', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const report = weeklyReport(input);
        const ids = report.lists.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        const named = [
          ...pieces(report).flatMap((piece) => (typeof piece === 'object' && piece.kind === 'figure' ? [piece.list] : [])),
          ...report.sections.flatMap(({ charts }) =>
            charts.flatMap((chart) => (chart.kind === 'capacity' ? chart.rows.map(({ list }) => list) : [])),
          ),
        ].filter((list) => list !== null);
        expect(named.filter((list) => !ids.includes(list))).toEqual([]);
        for (const { issues, count } of report.lists) expect(issues.length).toBeLessThanOrEqual(count);
      }),
      { numRuns: 60 },
    );
  });

  test('sentences say something, and never what a program says for nothing', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const report = weeklyReport(input);
        for (const { heading, sentences, items, tables } of report.sections) {
          expect(heading).not.toBe('');
          expect(sentences.length + items.length + tables.length).toBeGreaterThan(0);
          for (const sentence of [...sentences, ...items]) expect(plain(sentence)).toMatch(/\S/);
        }
        const text = everySentence(report).map(plain).join('\n');
        expect(text).not.toMatch(/\b(?:NaN|undefined|null|Infinity|object Object)\b/);
        expect(JSON.stringify(report)).not.toContain('NaN');
      }),
      { numRuns: 60 },
    );
  });

  test('capacity adds to 1, and the parts stand in their order', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const report = weeklyReport(input);
        for (const chart of report.sections.flatMap(({ charts }) => charts)) {
          if (chart.kind === 'capacity') expect(chart.rows.reduce((sum, { actual }) => sum + actual, 0)).toBeCloseTo(1, 9);
        }
        const [trust, ...others] = report.sections.map(({ id }) => id).toReversed();
        expect(trust).toBe('trust');
        const order: readonly string[] = [...weeklySectionIds.filter((id) => id !== 'trust'), ...teamSectionIds];
        expect(others.toReversed()).toEqual(order.filter((id) => (others as readonly string[]).includes(id)));
      }),
      { numRuns: 60 },
    );
  });
});

describe('incomplete data', () => {
  const report = () => weeklyReport(weeklyInput({ audit: auditAt(0, { incomplete: true }), paces: [], drift: null, triage: null }));

  test('the page says so first, and gives no rate', () => {
    expect(report().complete).toBe(false);
    expect(report().sections.map(({ id }) => id)).toEqual(['headline', 'trust']);
    expect(said(report(), 'headline')).toEqual([
      'There is no verdict this week: the data is incomplete, and a rate over part of it would mislead.',
      'shop failed after 64 issues: “the server went away”',
    ]);
    expect(everySentence(report()).map(plain).join('\n')).not.toMatch(/\d %/);
  });

  test('the trend goes on without this week', () => {
    const [chart] = report().sections[0]?.charts ?? [];
    expect(chart?.kind === 'trend' && chart.points.map(({ at }) => at).at(-1)).toBe(daysAgo(7));
  });
});

test('foreign text never stands among the tool’s own words', () => {
  const evil = '<b>evil</b>';
  const poisoned: Audit = {
    ...whole,
    northStar: { title: evil, unit: evil, now: 3 },
    sources: whole.sources.map((source) => ({ ...source, name: evil })),
    goals: (whole.goals ?? []).map((goal) => ({
      ...goal,
      title: evil,
      owner: evil,
      serves: [evil],
      metric: goal.metric === null ? null : { ...goal.metric, unit: evil },
    })),
    issues: whole.issues.map((one) => ({
      ...one,
      title: evil,
      url: evil,
      team: evil,
      labels: [evil],
      milestone: evil,
      sprint: evil,
      exempt: one.exempt === null ? null : { ...one.exempt, reason: evil },
    })),
    findings: whole.findings.map((one) => ({ ...one, message: evil, help: evil })),
  };
  const base = weeklyInput();
  const report = weeklyReport({
    ...base,
    audit: poisoned,
    audience: 'team',
    paces: base.paces.map((pace) => ({ ...pace, title: evil, metric: { ...pace.metric, unit: evil } })),
    decisions: base.decisions.map(({ decision, state }) => ({ decision: { ...decision, who: evil, issue: evil }, state, why: evil })),
    triage: {
      ...triageOf(poisoned),
      rows: triageOf(poisoned).rows.map((row) => ({
        ...row,
        nearest: row.nearest === null ? null : { ...row.nearest, words: [evil] },
        takes: row.takes === null ? null : { ...row.takes, of: { ...row.takes.of, how: evil } },
      })),
    },
    drift: noDrift({ breaks: [{ hash: 'goals', reason: evil }], reworded: [{ goal: evil, from: evil, to: evil }] }),
  });
  const own = pieces(report).filter((piece) => typeof piece === 'string');
  expect(own.filter((text) => text.includes('evil'))).toEqual([]);
  expect(JSON.stringify(report)).toContain('evil');
});

describe('the lists behind figures', () => {
  test('few of each and of all together are shown; the count says how many there are', () => {
    const many = Array.from({ length: 5000 }, (_, i) => issue(`A-${i}`, 'x'.repeat(400)));
    const book = openListBook();
    for (let i = 0; i < 100; i += 1) book.behind(`list ${i}`, 'Some', many);
    const lists = book.all();
    expect(lists[0]?.issues).toHaveLength(25);
    expect(lists[0]?.issues[0]?.title).toHaveLength(161);
    expect(lists.at(-1)?.issues).toHaveLength(3);
    expect(lists.every(({ count }) => count === 5000)).toBe(true);
    expect(JSON.stringify(lists).length).toBeLessThan(250_000);
  });

  test('a key is one list, no issues are none, and keys that read alike are told apart', () => {
    const book = openListBook();
    const some = [issue('A-1', 'One')];
    expect(book.behind('Team Ä', 't', some)).toBe(book.behind('Team Ä', 't', some));
    expect(book.behind('team-', 't', some)).not.toBe(book.behind('Team Ä', 't', some));
    expect(book.behind('nothing', 't', [])).toBeNull();
    expect(book.all()).toHaveLength(2);
  });
});

describe('weeks', () => {
  const at = (days: number, origin: 'audit' | 'backfill' = 'audit') => ({
    ...weeklyInput({ history: [history[0] as never] }).history[0],
    at: daysAgo(days),
    origin,
  });
  const heads = (...days: readonly (readonly [number, ('audit' | 'backfill')?])[]) =>
    days.map(([ago, origin]) => at(ago, origin) as (typeof history)[number]);

  test('the nearest snapshot of each week, a real audit before a rebuilt one, none twice', () => {
    const weeks = weeksOf(whole, heads([7, 'backfill'], [9], [3.6], [10.5], [30], [0.5]));
    expect(weeks.map(({ back, at: when, rebuilt }) => [back, when, rebuilt])).toEqual([
      [0, now, false],
      [1, daysAgo(9), false],
      [2, daysAgo(10.5), false],
      [4, daysAgo(30), false],
    ]);
  });

  test('of several real audits the nearest, of two as near the later', () => {
    const at = (stored: Parameters<typeof weeksOf>[1]) => weeksOf(whole, stored)[1]?.at;
    expect(at(heads([9], [6.5]))).toBe(daysAgo(6.5));
    expect(at(heads([6.5], [9]))).toBe(daysAgo(6.5));
    expect(at(heads([8], [6]))).toBe(daysAgo(6));
    expect(beforeOf(now, heads([-1], [-7]))).toBeNull();
  });

  test.each([
    ['about a week ago', heads([1], [6], [8.5], [20]), 6],
    ['none then: the newest that is older', heads([1], [20], [30]), 20],
    ['nothing so old: the newest of all', heads([2], [1]), 1],
    ['rebuilt ones are no audits', heads([7, 'backfill'], [2]), 2],
  ])('what this week is compared with: %s', (_why, stored, days) => {
    expect(beforeOf(now, stored)?.at).toBe(daysAgo(days));
  });

  test('nothing stored, nothing to compare with', () => {
    expect(beforeOf(now, [])).toBeNull();
  });
});
