import { describe, expect, test } from 'vitest';
import type { WeeklyInput } from '../../../src/engine/weekly/input.ts';
import { weeklyReport } from '../../../src/engine/weekly/weekly.ts';
import type { ScopeDrift } from '../../../src/model/drift.ts';
import type { WeeklySection } from '../../../src/model/weekly.ts';
import { asking, auditAt, daysAgo, historyOf, movedFrom, noDrift, triageOf, weeklyInput } from './shop.ts';
import { partOf, said, tabled } from './words.ts';

const lines = (id: WeeklySection['id'], part: Partial<WeeklyInput> = {}) => said(weeklyReport(weeklyInput(part)), id);

describe('capacity', () => {
  test('one bar that adds to 100, and what matters of it', () => {
    const report = weeklyReport(weeklyInput());
    const [chart] = partOf(report, 'capacity').charts;
    if (chart?.kind !== 'capacity') throw new Error('no capacity');
    expect(chart.rows.map(({ bucket, planned, actual, issues }) => [bucket, planned, actual, issues])).toEqual([
      ['O1', 0.4, 0.159, 2],
      ['O2', 0.2, 0.415, 4],
      ['run', 0.2, 0.068, 1],
      ['invest', 0.1, 0.045, 1],
      ['untied', null, 0.313, 3],
    ]);
    expect(said(report, 'capacity')).toEqual([
      'Of what was shipped this week, 57.4 % went to goals (6 of 11 issues), 6.8 % (1 of 11 issues) to work we do not choose against 20 % planned and 31.3 % (3 of 11 issues) to work tied to no goal.',
      'Furthest from plan: O1 with 15.9 % (2 of 11 issues) of 40 % planned.',
    ]);
  });

  test('of the open work when nothing was shipped', () => {
    const audit = auditAt(0);
    const { open } = audit.measures;
    expect(lines('capacity', { audit: { ...audit, measures: open === undefined ? {} : { open } } })[0]).toMatch(
      /^Nothing was shipped this week; of the open work, /,
    );
  });
});

test('what has no plan is not said to be near it', () => {
  const audit = auditAt(0);
  const { shipped } = audit.measures;
  const allocation = shipped?.allocation?.map((row) => ({ ...row, planned: null, verdict: null })) ?? null;
  const measures = shipped === undefined ? {} : { shipped: { ...shipped, allocation } };
  expect(lines('capacity', { audit: { ...audit, measures } }).at(-1)).toBe('No share of capacity is planned, so nothing can be off plan.');
});

describe('what changed', () => {
  const teams = [
    { team: 'rises', ...movedFrom([4, 10], [5, 8]) },
    { team: 'falls', ...movedFrom([8, 10], [4, 10]) },
    { team: 'too small', ...movedFrom([0, 4], [4, 4]) },
    { team: 'hardly moves', ...movedFrom([50, 100], [54, 100]) },
    { team: 'not comparable', ...movedFrom([0, 9], [9, 9]), change: null },
  ];
  const regress = [{ slice: 'shipped' as const, ...movedFrom([2, 4], [6, 10]), teams }];

  test('teams with enough work to tell, with their numbers, never those with less', () => {
    expect(lines('changes', { drift: noDrift({ regress }) })).toEqual([
      '5 urgent requests came this week; 40.0 % (2 of 5) of them are tied to no goal.',
      'rises: shipped work that serves a goal 40.0 % (4 of 10) → 62.5 % (5 of 8), up 22.5 points.',
      'falls: shipped work that serves a goal 80.0 % (8 of 10) → 40.0 % (4 of 10), down 40 points.',
    ]);
  });

  test('a team that ships little is told by its open work', () => {
    const open = { slice: 'open' as const, ...movedFrom([1, 2], [1, 2]), teams: [{ team: 'too small', ...movedFrom([4, 20], [10, 20]) }] };
    expect(lines('changes', { drift: noDrift({ regress: [...regress, open] }) })).toContain(
      'too small: open work that serves a goal 20.0 % (4 of 20) → 50.0 % (10 of 20), up 30 points.',
    );
  });

  test('what came into the sprint, and how much of the urgent is untied', () => {
    const { before } = weeklyInput();
    const [one, two, three] = before?.issues ?? [];
    if (one === undefined || two === undefined || three === undefined) throw new Error('no issues');
    const zero = { hit: 0, inherited: 0, of: 0, rate: null, bounds: null };
    const scope: ScopeDrift = {
      sprints: ['Sprint 23'],
      since: daysAgo(9),
      start: { id: null, at: daysAgo(9) },
      added: [
        { ...one, priority: 1, buckets: { untied: 1 } },
        { ...two, priority: 2, buckets: { O1: 1 } },
        { ...three, priority: 4, buckets: { untied: 1 } },
      ],
      removed: [],
      reestimated: [],
      untied: zero,
      urgent: zero,
    };
    expect(lines('changes', { drift: noDrift({ scope }) })).toEqual([
      'No team with enough work to tell moved by 5 points or more since 13 November.',
      '2 urgent requests came since the sprint began on 11 November; 50.0 % (1 of 2) of them is tied to no goal.',
      '3 issues came into the sprint, 0 left it.',
    ]);
  });

  test('breaks are told instead of movements; rewordings with both texts', () => {
    const breaks = [{ hash: 'judging' as const, reason: 'Work is judged in another way since.' }];
    const reworded = [{ goal: 'O1', from: 'Keep merchants', to: 'Keep the merchants we win' }];
    expect(lines('changes', { drift: noDrift({ breaks, reworded }) })).toEqual([
      'Work is judged in another way since.',
      '5 urgent requests came this week; 40.0 % (2 of 5) of them are tied to no goal.',
      'O1 was reworded: “Keep merchants” is now “Keep the merchants we win”.',
    ]);
  });

  test('a goal that was only reworded is told once', () => {
    const breaks = [{ hash: 'goals' as const, reason: 'Goals are named in another way: O1 was reworded.' }];
    const reworded = [{ goal: 'O1', from: 'Keep merchants', to: 'Keep the merchants we win' }];
    expect(lines('changes', { drift: noDrift({ breaks, reworded }) })).toEqual([
      'No team with enough work to tell moved by 5 points or more since 13 November.',
      '5 urgent requests came this week; 40.0 % (2 of 5) of them are tied to no goal.',
      'O1 was reworded: “Keep merchants” is now “Keep the merchants we win”.',
    ]);
    const { before } = weeklyInput();
    if (before === null) throw new Error('no week before');
    const others = { ...before, hashes: { ...before.hashes, goals: 'others' }, goals: (before.goals ?? []).slice(1) };
    expect(lines('changes', { before: others, drift: noDrift({ breaks, reworded }) })[0]).toMatch(/^Goals are named in another way/);
  });

  test('nothing to compare with', () => {
    expect(lines('changes', { before: null, drift: null })[0]).toBe('There is no earlier audit to compare the teams with.');
  });
});

describe('starved and over-fed goals', () => {
  /** The verdicts of O1 in the weeks before this one. */
  const fed = (...verdicts: readonly ('starved' | 'over-fed' | null)[]) =>
    historyOf(verdicts.length).map((head, i) => {
      const { shipped } = head.measures;
      if (shipped === undefined) return head;
      const allocation = (shipped.allocation ?? []).map((row) => (row.bucket === 'O1' ? { ...row, verdict: verdicts[i] ?? null } : row));
      return { ...head, measures: { ...head.measures, shipped: { ...shipped, allocation } } };
    });

  test.each<[string, WeeklyInput['history'], string]>([
    ['this week for the first time', fed(null, 'starved'), 'is starved since this week'],
    ['three weeks running', fed('starved', 'starved', null, 'starved'), 'has been starved for 3 weeks'],
    ['as long as is known', fed('starved', 'starved'), 'has been starved for 3 weeks, as far back as is known'],
    ['nothing is known', [], 'is starved this week, the first that is known'],
    ['another verdict before', fed('over-fed', 'starved'), 'is starved since this week'],
    [
      'judged in another way before',
      fed('starved', 'starved', 'starved').map((head, i) => (i < 1 ? head : { ...head, hashes: { ...head.hashes, judging: 'older' } })),
      'has been starved for 2 weeks, as far back as is known',
    ],
  ])('%s', (_why, history, said) => {
    expect(lines('fed-goals', { history })[0]).toBe(
      `O1, which serves COMPANY-2 (owner: payments-lead) ${said}: 15.9 % (2 of 11 issues) of 40 % planned.`,
    );
  });

  test('without any work nothing can be told, whatever was planned', () => {
    const audit = auditAt(0);
    expect(lines('fed-goals', { audit: { ...audit, issues: [], measures: {} } })).toEqual([
      'No work was counted, so none of them can be told.',
    ]);
  });

  test('without planned shares there is nothing to tell', () => {
    const audit = auditAt(0);
    const { shipped } = audit.measures;
    const unplanned = shipped?.allocation?.map((row) => ({ ...row, planned: null, verdict: null })) ?? null;
    const measures = shipped === undefined ? {} : { shipped: { ...shipped, allocation: unplanned } };
    expect(lines('fed-goals', { audit: { ...audit, measures } })).toEqual([
      'No objective has a planned share, so none can be starved or over-fed.',
    ]);
  });
});

describe('key results', () => {
  test('those that move, with where their pace leads', () => {
    expect(lines('key-results')).toEqual([
      'Of 3 key results with a metric, 1 is at risk, 1 does not move and 1 is on track.',
      'O1-KR1 is at risk: now 4.2 % (4.4 four weeks ago), from 5 towards 3, 40.0 % of the way with 54.7 % of the period over. At this pace it ends at 3.54 % and is missed. No issue was shipped for it in four weeks.',
      'O2-KR1 is on track: now 28 merchants (12 four weeks ago), from 0 towards 50, 56.0 % of the way with 54.7 % of the period over. At this pace it is reached. 7 issues were shipped for it in four weeks.',
    ]);
  });

  test('what is known of a shorter time is not told as of four weeks', () => {
    const paces = weeklyInput().paces.map((pace) => ({ ...pace, beforeAt: daysAgo(7) }));
    expect(lines('key-results', { paces })[1]).toContain('now 4.2 % (4.4 on 13 November), from 5 towards 3');
  });

  test('work without effect: how much, in how many weeks, and the question', () => {
    expect(lines('not-moving')).toEqual([
      'O1-KR2: 5 issues shipped in 4 of 4 weeks, and its metric stands at 9 days as before. Wrong bet, or too early? payments-lead should say.',
    ]);
    const paces = weeklyInput().paces.map((pace) => (pace.notMoving === true ? { ...pace, before: 9.05 } : pace));
    expect(lines('not-moving', { paces })).toEqual([
      'O1-KR2: 5 issues shipped in 4 of 4 weeks, and its metric hardly moved: from 9.05 four weeks ago to 9 days. Wrong bet, or too early? payments-lead should say.',
    ]);
    const { lists } = weeklyReport(weeklyInput());
    expect(lists.find(({ id }) => id === 'for-o1-kr2')?.count).toBe(5);
  });

  test('when none moved, that is said', () => {
    const paces = weeklyInput().paces.map((pace) => ({ ...pace, before: pace.metric.now, verdict: 'at-risk' as const }));
    expect(lines('key-results', { paces })).toEqual([
      'All 3 key results with a metric are at risk.',
      'None of their metrics moved in the last four weeks, as far as is known.',
    ]);
    expect(lines('key-results', { paces: paces.slice(0, 1) })[0]).toBe('The one key result with a metric is at risk.');
  });

  test('what history is too short for is said', () => {
    const paces = weeklyInput().paces.map((pace) => ({ ...pace, notMoving: null, verdict: 'at-risk' as const }));
    expect(lines('not-moving', { paces })).toEqual(['It is too early to tell for 3 key results: that takes four weeks of history.']);
    const unmeasured = paces.map((pace) => ({ ...pace, metric: { ...pace.metric, now: null } }));
    expect(lines('not-moving', { paces: unmeasured })[0]).toMatch(/^No key result had work shipped for it/);
    expect(lines('not-moving', { paces: [] })).toHaveLength(1);
    expect(lines('key-results', { paces: [] })).toEqual(['No key result that is due has a metric, so nothing can be said of their pace.']);
  });
});

describe('untied work and decisions', () => {
  test('the dearest: size, share of what is left, rank, what it delays', () => {
    const report = weeklyReport(weeklyInput());
    expect(said(report, 'untied')).toEqual(['Of the open work we chose, 66.6 % (6 of 9) is tied to no goal.']);
    expect(tabled(report, 'untied')).toEqual([
      ['CHK-20', '13', '10.8 %', '17th of 23 by RICE', 'O1: 11.2 % instead of 14.0 %, of 40 % planned'],
      ['CHK-21', '8', '6.6 %', 'not evaluable', 'nothing that is planned'],
      ['PAY-22', '–', '2 %', 'not evaluable', 'nothing that is planned'],
    ]);
  });

  test('what one team’s work takes is added; that of two teams never is, however alike their capacities are told', () => {
    const audit = auditAt(0);
    const of = { amount: 120, unit: 'person-days', until: '2026-12-31', how: '6 people × 20 working days' } as const;
    const take = (...keys: readonly string[]) => {
      const rows = keys.map((key) => asking(audit, key, { takes: { share: 0.097, of } }));
      return lines('untied', { audit, triage: { ...triageOf(audit), rows } }).slice(1);
    };
    expect(take('CHK-20', 'CHK-21')).toEqual([
      'The 2 dearest issues would take 19.4 % of the capacity that is left until 31 December (6 people × 20 working days).',
    ]);
    expect(take('CHK-20', 'PAY-20')).toEqual([]);
  });

  test('shares of different capacities are not added, and five are enough for a page', () => {
    const audit = auditAt(0);
    const of = (how: string) => ({ amount: 1, unit: 'issues', until: '2026-12-31', how }) as const;
    const keys = ['CHK-20', 'CHK-21', 'PAY-20', 'PAY-21', 'PAY-22', 'PAY-23'];
    const rows = keys.map((key, i) => asking(audit, key, { doubt: 'expired', takes: { share: 0.1, of: of(i === 0 ? 'a' : 'b') } }));
    const report = weeklyReport(weeklyInput({ audit, triage: { ...triageOf(audit), rows } }));
    expect(said(report, 'untied').slice(1)).toEqual(['1 more issue can be seen with "throughline triage".']);
    expect(tabled(report, 'untied').map(([issue]) => issue)).toEqual(keys.slice(0, 5).map((key) => `${key} (its goal has run out)`));
    expect(said(report, 'decisions')[0]).toBe('5 decisions to take, the dearest of 6.');
  });

  test('who decides by when; what became of what was decided, the overdue first', () => {
    expect(lines('decisions')).toEqual([
      '3 decisions to take.',
      'Of 2 decisions taken last week or still open, 1 is done.',
      'CHK-20: link it to O1-KR1 (both say “merchant” and “churn”), plan it for the next period, or drop it? payments-lead decides by 27 November.',
      'CHK-21: link it to a goal, plan it for the next period, or drop it? Team checkout decides by 27 November.',
      'PAY-22: link it to a goal, plan it for the next period, or drop it? Team payouts decides by 27 November.',
      'PAY-20: link it to O1-KR1, said payments-lead on 6 November; overdue, it was due by 18 November: it is linked to no goal that holds.',
      'CHK-30: drop it, said growth-lead on 13 November; done, it was closed as dropped.',
    ]);
  });

  test('what is to be linked is not asked again: what became of it is told', () => {
    const audit = auditAt(0);
    const decision = {
      issue: 'CHK-21',
      answer: 'link',
      goal: 'O1',
      who: 'lead',
      date: daysAgo(9).slice(0, 10),
      origin: 'decisions.yml:1:3',
    } as const;
    const triage = { ...triageOf(audit), rows: [asking(audit, 'CHK-20'), asking(audit, 'CHK-21', { decision })] };
    const told = { decision, state: 'open', why: 'it is linked to no goal that holds' } as const;
    expect(lines('decisions', { audit, triage, decisions: [told] })).toEqual([
      '1 decision to take.',
      'The one decision taken last week or still open is not done.',
      expect.stringMatching(/^CHK-20: link it to a goal, plan it for the next period, or drop it\? /),
      'CHK-21: link it to O1, said lead on 11 November; not done yet: it is linked to no goal that holds.',
    ]);
    const two = [told, { ...told, decision: { ...decision, issue: 'CHK-20' } }];
    expect(lines('decisions', { audit, triage, decisions: two })[1]).toBe('Of 2 decisions taken last week or still open, none is done.');
  });

  test('a sprint that ends sooner sets the day; decisions done long ago are left out', () => {
    const audit = { ...auditAt(0), sprints: [{ name: 'Sprint 23', startsAt: daysAgo(9), endsAt: daysAgo(-3) }] };
    const issues = audit.issues.map((issue) => (issue.key === 'PAY-22' ? { ...issue, sprint: 'Sprint 23' } : issue));
    const within = { ...audit, issues };
    const triage = { ...triageOf(within), rows: [asking(within, 'PAY-22')] };
    const decision = { issue: 'gone', answer: 'plan', who: 'lead', date: '2026-10-01', origin: 'decisions.yml:1:3' } as const;
    expect(lines('decisions', { audit: within, triage, decisions: [{ decision, state: 'done', why: 'it was done' }] })).toEqual([
      '1 decision to take.',
      'No decision was taken last week, and none is left open.',
      'PAY-22: link it to a goal, plan it for the next period, or drop it? Team payouts decides by 23 November.',
    ]);
    expect(lines('decisions', { audit: within, triage, decisions: [{ decision, state: 'open', why: 'it is still there' }] }).at(-1)).toBe(
      'gone: plan it for the next period, said lead on 1 October; not done yet: it is still there.',
    );
  });
});

describe('what went well', () => {
  test('emergencies that were ones, requests turned down, what to demo', () => {
    expect(lines('went-well')).toEqual([
      'An emergency that really was one: PAY-4, run work, opened and closed within 1 day.',
      'An emergency that really was one: PAY-5, for O1-KR2, opened and closed within 2 days.',
      '1 request was turned down, which frees what was estimated at 8 (checkout).',
      'To demo: CHK-1, for O2-KR1.',
      'To demo: CHK-2, for O2-KR1.',
      'To demo: PAY-1, for O1-KR2.',
    ]);
  });

  test('what was untied last week and is dropped now was turned down, decided or not', () => {
    expect(lines('went-well', { decisions: [] })).toContain('1 request was turned down, which frees what was estimated at 8 (checkout).');
    expect(lines('went-well', { decisions: [], before: null }).join()).not.toContain('turned down');
  });
});

test('how far to trust the page', () => {
  expect(lines('trust')).toEqual([
    'Read: 64 issues of 1 source (shop 64).',
    'Every record could be read.',
    'Capacity is weighed by estimates (11 of 11 issues have one), teams by their issues.',
    'The trend has 12 earlier weeks; 6 of them were rebuilt later from close dates and judged by the links of that later day.',
  ]);
});

test('what could not be read of open work is told too', () => {
  const audit = auditAt(0);
  const issues = audit.issues.map((issue) =>
    issue.key === 'CHK-20' ? { ...issue, okr: { ...issue.okr, status: 'unreadable' as const } } : issue,
  );
  expect(lines('trust', { audit: { ...audit, issues } })[1]).toBe(
    '0 records did not fit and 1 issue could not be read: they count against the rates.',
  );
});
