import { describe, expect, test } from 'vitest';
import { themesOf } from '../../../src/engine/weekly/clusters.ts';
import type { WeeklyInput } from '../../../src/engine/weekly/input.ts';
import { weeklyReport } from '../../../src/engine/weekly/weekly.ts';
import type { Audit, AuditedIssue, Measure } from '../../../src/model/audit.ts';
import type { Decision } from '../../../src/model/decisions.ts';
import type { Pace } from '../../../src/model/drift.ts';
import type { WeeklySection } from '../../../src/model/weekly.ts';
import { issue } from '../../reporters/audits.ts';
import { auditAt, daysAgo, historyOf, movedFrom, noDrift, weeklyInput } from './shop.ts';
import { partOf, said, tabled } from './words.ts';

const page = (part: Partial<WeeklyInput> = {}) => weeklyReport(weeklyInput({ audience: 'team', ...part }));
const lines = (id: WeeklySection['id'], part: Partial<WeeklyInput> = {}) => said(page(part), id);
const audit = auditAt(0);
const keysOf = (part: Partial<WeeklyInput>, list: string) =>
  page(part)
    .lists.find(({ id }) => id === list)
    ?.issues.map(({ key }) => key);

/** The audit with another measure of a slice. */
const measured = (slice: 'shipped' | 'open', change: (measure: Measure) => Partial<Measure>): Audit => {
  const measure = audit.measures[slice];
  if (measure === undefined) throw new Error(`no ${slice}`);
  return { ...audit, measures: { ...audit.measures, [slice]: { ...measure, ...change(measure) } } };
};
const mapped = (change: (one: AuditedIssue) => Partial<AuditedIssue>): Audit => ({
  ...audit,
  issues: audit.issues.map((one) => ({ ...one, ...change(one) })),
});

describe('capacity', () => {
  test('nothing was counted', () => {
    expect(lines('capacity', { audit: { ...audit, measures: {} } })[0]).toMatch(/^No work was counted/);
    expect(partOf(page({ audit: { ...audit, measures: {} } }), 'capacity').charts).toEqual([]);
  });

  test('nothing is far from its plan', () => {
    const calm = measured('shipped', ({ allocation }) => ({ allocation: (allocation ?? []).map((row) => ({ ...row, verdict: null })) }));
    expect(lines('capacity', { audit: calm })[1]).toBe('No part of it is far from its plan.');
  });

  test('the furthest from plan is the one with the largest gap, wherever it stands', () => {
    const far = (actuals: Readonly<Record<string, number>>) =>
      measured('shipped', ({ allocation }) => ({
        allocation: (allocation ?? []).map((row) => ({
          ...row,
          actual: actuals[row.bucket] ?? 0,
          verdict: row.planned === null ? null : 'starved',
        })),
      }));
    expect(lines('capacity', { audit: far({ O1: 0.3, O2: 0, untied: 0.7 }) })[1]).toMatch(/^Furthest from plan: O2 with 0\.0 %/);
    expect(lines('capacity', { audit: far({ O1: 0.4, O2: 0.2, run: 0.4 }) })[1]).toMatch(/^Furthest from plan: run work with 40\.0 %/);
  });

  test('the list of work for goals holds counted work of goals alone', () => {
    expect(keysOf({}, 'bucket-goals')).toEqual(['CHK-1', 'CHK-2', 'CHK-3', 'CHK-4', 'PAY-1', 'PAY-5']);
    const none = mapped(({ key }) => (key === 'CHK-1' ? { standing: 'subtask' } : {}));
    expect(keysOf({ audit: none }, 'bucket-goals')).not.toContain('CHK-1');
  });

  test('a bucket without work leads nowhere', () => {
    const [chart] = partOf(page(), 'capacity').charts;
    expect(chart?.kind === 'capacity' && chart.rows.map(({ list }) => list)).toEqual([
      'bucket-o1',
      'bucket-o2',
      'bucket-run',
      'bucket-invest',
      'bucket-untied',
    ]);
  });
});

describe('what changed', () => {
  const teams = [{ team: 'checkout', ...movedFrom([2, 8], [4, 6]) }];
  const drift = noDrift({ regress: [{ slice: 'shipped', ...movedFrom([2, 4], [6, 10]), teams }] });

  test('a team’s figures lead to its own chosen work, then and now', () => {
    expect(keysOf({ drift }, 'team-shipped-checkout')).toEqual(['CHK-5', 'CHK-6', 'CHK-1', 'CHK-2', 'CHK-3', 'CHK-4']);
    expect(keysOf({ drift }, 'team-before-shipped-checkout')).toEqual(['CHK-200', 'CHK-100']);
  });

  test('no more than three teams of each direction, the largest moves first', () => {
    const many = [10, 20, 30, 40, -10, -20, -30, -40].map((change, i) => ({ team: `t${i}`, ...movedFrom([5, 10], [5, 10]), change }));
    const moved = lines('changes', { drift: noDrift({ regress: [{ slice: 'shipped', ...movedFrom([1, 2], [1, 2]), teams: many }] }) });
    expect(moved.flatMap((line) => /^(t\d):/.exec(line)?.[1] ?? [])).toEqual(['t3', 't2', 't1', 't7', 't6', 't5']);
  });

  test('exactly five issues and five points are enough to tell', () => {
    const told = (from: readonly [number, number], to: readonly [number, number], change: number) =>
      lines('changes', {
        drift: noDrift({
          regress: [{ slice: 'shipped', ...movedFrom([1, 2], [1, 2]), teams: [{ team: 'web', ...movedFrom(from, to), change }] }],
        }),
      }).some((line) => line.startsWith('web:'));
    expect([
      told([1, 5], [2, 5], 5),
      told([1, 5], [2, 5], -5),
      told([1, 5], [2, 5], 4.9),
      told([1, 4], [2, 5], 9),
      told([1, 5], [2, 4], 9),
    ]).toEqual([true, true, false, false, false]);
  });

  test('urgent requests are counted ones of the week', () => {
    expect(keysOf({}, 'urgent')).toEqual(['PAY-4', 'PAY-5', 'PAY-22', 'PAY-23', 'PAY-24']);
    const one = mapped(({ key }) => (key === 'PAY-22' ? { standing: 'carrier' } : key === 'PAY-23' ? { createdAt: daysAgo(7) } : {}));
    expect(keysOf({ audit: one }, 'urgent')).toEqual(['PAY-4', 'PAY-5', 'PAY-24']);
    const calm = mapped(() => ({ priority: 3 }));
    expect(lines('changes', { audit: calm }).some((line) => line.startsWith('No urgent request came this week'))).toBe(true);
  });
});

describe('what came into the sprint', () => {
  const [one] = weeklyInput().before?.issues ?? [];
  if (one === undefined) throw new Error('no issue');
  const zero = { hit: 0, inherited: 0, of: 0, rate: null, bounds: null };
  const scope = (added: number, removed: number) => ({
    sprints: ['Sprint 23'],
    since: daysAgo(9),
    start: { id: null, at: daysAgo(9) },
    added: Array.from({ length: added }, () => one),
    removed: Array.from({ length: removed }, () => one),
    reestimated: [],
    untied: zero,
    urgent: zero,
  });
  test.each([
    [0, 0, false],
    [1, 1, true],
    [0, 2, true],
  ])('%i came, %i left: told %j', (added, removed, isTold) => {
    const told = lines('changes', { drift: noDrift({ scope: scope(added, removed) }) });
    expect(told.some((line) => line.includes(`came into the sprint, ${removed} left it`))).toBe(isTold);
  });
});

describe('starved and over-fed goals', () => {
  test('the starved stand before the over-fed; classes are no goals', () => {
    const judged = measured('shipped', ({ allocation }) => ({
      allocation: (allocation ?? []).map((row) => ({
        ...row,
        verdict: row.bucket === 'O1' ? 'over-fed' : row.planned === null ? null : 'starved',
      })),
    }));
    expect(lines('fed-goals', { audit: judged }).map((line) => /^(\S+?),? .*?is (\S+) /.exec(line)?.slice(1))).toEqual([
      ['O2', 'starved'],
      ['O1', 'over-fed'],
    ]);
  });

  test('a goal that serves several, and one that nobody owns', () => {
    const goals = (audit.goals ?? []).map((goal) => (goal.id === 'O1' ? { ...goal, owner: null, serves: ['C-1', 'O2'] } : goal));
    expect(lines('fed-goals', { audit: { ...audit, goals } })[0]).toMatch(/^O1, which serves C-1, O2 is starved/);
    const alone = (audit.goals ?? []).map((goal) => ({ ...goal, owner: null, serves: [] }));
    expect(lines('fed-goals', { audit: { ...audit, goals: alone } })[0]).toMatch(/^O1 is starved/);
  });

  test('a week that is not known, or has no such bucket, ends what is known', () => {
    const long = (history: WeeklyInput['history']) => / has been starved (.*?):/.exec(lines('fed-goals', { history })[0] ?? '')?.[1];
    const all = historyOf(4).map((head) => ({ ...head, measures: audit.measures }));
    expect(long(all)).toBe('for 5 weeks, as far back as is known');
    expect(long(all.filter((_, i) => i !== 1))).toBe('for 2 weeks, as far back as is known');
    const bare = all.map((head, i) => (i === 1 ? { ...head, measures: measured('shipped', () => ({ allocation: null })).measures } : head));
    expect(long(bare)).toBe('for 2 weeks, as far back as is known');
  });
});

describe('key results', () => {
  const [pace] = weeklyInput().paces;
  if (pace === undefined) throw new Error('no pace');
  const saidOf = (more: Partial<Pace>) =>
    lines('key-results', { paces: [{ ...pace, before: 4.6, shipped: null, ...more }] })
      .slice(1)
      .join();

  test.each<[string, Partial<Pace>, string]>([
    ['rises to its target exactly', { metric: { ...pace.metric, from: 0, to: 10, now: 5 }, forecast: 10 }, 'At this pace it is reached.'],
    ['rises short of it', { metric: { ...pace.metric, from: 0, to: 10, now: 5 }, forecast: 9.99 }, 'it ends at 9.99 % and is missed.'],
    ['falls to its target exactly', { forecast: 3 }, 'At this pace it is reached.'],
    ['falls short of it', { forecast: 3.01 }, 'it ends at 3.01 % and is missed.'],
  ])('a metric that %s', (_why, more, text) => {
    expect(saidOf(more)).toContain(text);
  });

  test.each<[string, Partial<Pace>]>([
    ['is reached', { verdict: 'reached', forecast: 9 }],
    ['has no forecast', { forecast: null }],
  ])('of one that %s no end is told', (_why, more) => {
    expect(saidOf(more)).not.toContain('At this pace');
  });

  test('one issue, several, or none were shipped for it', () => {
    expect(saidOf({ shipped: 1 })).toContain('1 issue was shipped for it');
    expect(saidOf({ shipped: 2 })).toContain('2 issues were shipped for it');
    expect(saidOf({ shipped: 0 })).toContain('No issue was shipped for it');
    expect(saidOf({ shipped: null })).not.toContain('shipped');
  });

  test('what is not known is left out', () => {
    expect(saidOf({ elapsed: null })).not.toContain('of the period');
    expect(saidOf({ progress: -0.5 })).toContain(', 0.0 % of the way');
    expect(saidOf({ progress: null })).toMatch(/^None of their metrics moved/);
    expect(saidOf({ verdict: 'stalled' })).toMatch(/^None of their metrics moved/);
    expect(saidOf({ before: null, progress: 0 })).toMatch(/^None of their metrics moved/);
  });

  test('every verdict, one and many, in the order in which they need a decision', () => {
    const verdicts = ['unknown', 'reached', 'on-track', 'behind', 'stalled', 'not-moving', 'at-risk'] as const;
    const summary = (times: number) =>
      lines('key-results', { paces: verdicts.flatMap((verdict) => Array.from({ length: times }, () => ({ ...pace, verdict }))) })[0];
    expect(summary(1)).toBe(
      'Of 7 key results with a metric, 1 is at risk, 1 does not move, 1 is stalled, 1 is behind, 1 is on track, 1 is reached and 1 cannot be told.',
    );
    expect(summary(2)).toBe(
      'Of 14 key results with a metric, 2 are at risk, 2 do not move, 2 are stalled, 2 are behind, 2 are on track, 2 are reached and 2 cannot be told.',
    );
    const report = page({
      paces: verdicts.flatMap((verdict) => [
        { ...pace, verdict },
        { ...pace, verdict },
      ]),
    });
    const [chart] = partOf(report, 'key-results').charts;
    const ordered = verdicts.toReversed().flatMap((verdict) => [verdict, verdict]);
    expect(chart?.kind === 'pace' && chart.rows.map(({ verdict }) => verdict)).toEqual(ordered.slice(0, 12));
    expect(partOf(report, 'key-results').items).toHaveLength(5);
  });

  test('what does not move: most work first, five of them', () => {
    const paces = [1, 2, 3, 4, 5, 6].map((shipped) => ({ ...pace, goal: `K${shipped}`, notMoving: true, shipped }));
    expect(lines('not-moving', { paces }).map((line) => line.slice(0, 2))).toEqual(['K6', 'K5', 'K4', 'K3', 'K2']);
    const [line] = lines('not-moving', {
      paces: [{ ...pace, goal: 'K1', notMoving: true, weeksWithWork: null, metric: { ...pace.metric, now: null } }],
    });
    expect(line).toContain('shipped in four weeks, and its metric did not move. Wrong bet, or too early?');
  });
});

describe('decisions', () => {
  const decided = (more: Partial<Decision>, state: 'open' | 'overdue' | 'done' = 'open') => ({
    decision: { issue: 'gone', answer: 'link' as const, who: 'lead', date: '2026-11-18', origin: 'decisions.yml:1:3', ...more },
    state,
    why: 'it is so',
  });
  const told = (...decisions: readonly ReturnType<typeof decided>[]) => lines('decisions', { triage: null, decisions });

  test.each<[Partial<Decision>, string]>([
    [{}, 'gone: link it to a goal, said lead'],
    [{ goal: 'O2' }, 'gone: link it to O2, said lead'],
    [{ answer: 'plan', goal: 'O2' }, 'gone: plan it for O2, said lead'],
    [{ answer: 'plan' }, 'gone: plan it for the next period, said lead'],
    [{ answer: 'drop' }, 'gone: drop it, said lead'],
    [{ by: '2026-11-25' }, 'on 18 November; not done yet, due by 25 November: it is so.'],
    [{}, 'on 18 November; not done yet: it is so.'],
  ])('%j', (more, text) => {
    expect(told(decided(more)).at(-1)).toContain(text);
  });

  test('nothing waits', () => {
    expect(told()[0]).toBe('No decision is waiting.');
  });

  test('the overdue first, then the open, then the done; of each the youngest first; six of them', () => {
    const list = [
      decided({ issue: 'a', date: '2026-11-14' }, 'done'),
      decided({ issue: 'b', date: '2026-11-01' }),
      decided({ issue: 'c', date: '2026-11-16' }),
      decided({ issue: 'd', date: '2026-11-13' }, 'overdue'),
      decided({ issue: 'e', date: '2026-11-16' }),
      decided({ issue: 'f', date: '2026-11-12' }, 'done'),
      decided({ issue: 'g', date: '2026-11-13' }, 'done'),
      decided({ issue: 'h', date: '2026-10-13' }),
    ];
    expect(
      told(...list)
        .slice(2)
        .map((line) => line.charAt(0)),
    ).toEqual(['d', 'c', 'e', 'b', 'h', 'a']);
  });

  test('nobody’s issue is decided by the meeting; an issue that was read is named by its title', () => {
    const triage = weeklyInput().triage;
    const rows = (triage?.rows ?? []).slice(1, 2).map((row) => ({ ...row, issue: { ...row.issue, team: null } }));
    const part = { triage: triage === null ? null : { ...triage, rows }, decisions: [decided({ issue: 'chk-20' })] };
    const report = page(part);
    expect(said(report, 'decisions').at(-2)).toContain('This meeting decides by 27 November');
    expect(partOf(report, 'decisions').items.at(-1)?.[0]).toMatchObject({
      kind: 'issue',
      key: 'CHK-20',
      title: 'Refund from the merchant app',
    });
  });
});

describe('themes', () => {
  const some = (n: number, part: Partial<AuditedIssue>, title = 'x') =>
    Array.from({ length: n }, (_, i) => issue(`${title}-${i}`, title, part));

  test('as many as are asked for, of one kind and of all', () => {
    const issues = ['a', 'b', 'c', 'd', 'e'].flatMap((label, i) => some(3 + i, { labels: [label] }, `t${i}`));
    expect(themesOf(issues, [], 4).map(({ name }) => name)).toEqual(['e', 'd', 'c', 'b']);
    expect(themesOf(issues, [], 1).map(({ name }) => name)).toEqual(['e']);
  });

  test('of the same size in the order of their names', () => {
    const issues = ['b', 'a', 'c'].flatMap((milestone) => some(3, { milestone }, milestone));
    expect(themesOf(issues, [], 4).map(({ name }) => name)).toEqual(['a', 'b', 'c']);
  });

  test('a page tells what they share, and how many decline a goal', () => {
    expect(lines('themes')).toEqual([
      '4 untied issues (1 of them declines a goal, with a reason) share the label “refunds”: add a goal, or stop?',
    ]);
    const untied = (part: (i: number) => Partial<AuditedIssue>): Audit => ({
      ...audit,
      issues: [1, 2, 3].map((i) => issue(`T-${i}`, ['Moon', 'Sea', 'Sun'][i - 1] ?? '', part(i))),
    });
    expect(lines('themes', { audit: untied((i) => ({ parent: i === 1 ? null : 'T-1' })) })).toEqual([
      'No three untied issues have a subject in common.',
    ]);
    expect(lines('themes', { audit: untied(() => ({ parent: 'T-1' })) })[0]).toContain('3 untied issues hang under T-1:');
    expect(lines('themes', { audit: untied(() => ({ parent: 'E-9' })) })[0]).toContain('3 untied issues hang under “E-9”:');
    expect(lines('themes', { audit: untied(() => ({ milestone: 'Fair' })) })[0]).toContain('share the milestone “Fair”');
    expect(lines('themes', { audit: untied(() => ({ title: 'Refund cards' })) })[0]).toContain('have “cards” and “refund” in their titles');
    const declined = { status: 'declined', reason: 'law', links: [] } as const;
    expect(lines('themes', { audit: untied(() => ({ milestone: 'Fair', okr: { ...declined, links: [] } })) })[0]).toContain(
      '(3 of them decline a goal, with a reason)',
    );
    expect(lines('themes', { audit: untied(() => ({ milestone: 'Fair', slices: ['new'] })) })[0]).toMatch(/^No three/);
    expect(lines('themes', { audit: untied(() => ({ milestone: 'Fair', slices: ['shipped'] })) })[0]).toContain('Fair');
  });
});

describe('what went well', () => {
  test('the largest for key results are shown, of the same size by key', () => {
    const even = mapped(() => ({ weight: 1 }));
    expect(lines('went-well', { audit: even }).filter((line) => line.startsWith('To demo'))).toEqual([
      'To demo: CHK-1, for O2-KR1.',
      'To demo: CHK-2, for O2-KR1.',
      'To demo: CHK-3, for O2-KR1.',
    ]);
  });

  test.each<[string, Partial<AuditedIssue>]>([
    ['is neither urgent nor an incident', { priority: 3, type: 'story' }],
    ['was opened before the week', { createdAt: daysAgo(7) }],
    ['was opened nobody knows when', { createdAt: null }],
    ['does not count', { standing: 'subtask' }],
    ['served nothing', { buckets: { untied: 1 }, okr: { status: 'missing', reason: null, links: [] } }],
  ])('what %s was no emergency', (_why, more) => {
    const one = mapped(({ key }) => (key === 'PAY-4' ? more : {}));
    expect(lines('went-well', { audit: one }).join()).not.toContain('PAY-4');
  });

  test('nothing of it', () => {
    expect(lines('went-well', { audit: { ...audit, issues: [] }, decisions: [], before: null })).toEqual([
      'Nothing shipped for a key result, nothing turned down, and no emergency to tell of.',
    ]);
  });

  test('what was decided to be dropped this week was turned down, unless it was done all the same', () => {
    const down = (part: Partial<WeeklyInput>) => lines('went-well', { before: null, ...part }).some((line) => line.includes('turned down'));
    expect(down({})).toBe(true);
    expect(down({ audit: mapped(({ key }) => (key === 'CHK-30' ? { status: 'done' } : {})) })).toBe(false);
    const [drop] = weeklyInput().decisions;
    if (drop === undefined) throw new Error('no decision');
    expect(down({ decisions: [{ ...drop, decision: { ...drop.decision, date: '2026-11-12' } }] })).toBe(false);
    expect(down({ decisions: [{ ...drop, decision: { ...drop.decision, answer: 'plan' } }] })).toBe(false);
  });

  test('what is freed is told by team, never added', () => {
    const dropped = ['CHK-30', 'CHK-20', 'PAY-20'];
    const one = mapped(({ key, team }) =>
      dropped.includes(key) ? { status: 'dropped', estimate: key === 'PAY-20' ? 2.5 : 8, team: key === 'PAY-20' ? null : team } : {},
    );
    expect(lines('went-well', { audit: one })).toContain(
      '3 requests were turned down, which frees what was estimated at 16 (checkout) and 2.5 (no team).',
    );
    const free = mapped(({ key }) => (key === 'CHK-30' ? { estimate: null } : {}));
    expect(lines('went-well', { audit: free })).toContain('1 request was turned down.');
  });
});

describe('what a team sees', () => {
  test('no goal is due', () => {
    const none = measured('open', () => ({ coverage: null }));
    expect(lines('coverage', { audit: none })).toEqual(['No goal is due now, so none can lack work.']);
  });

  test('twelve goals without work, and how many more', () => {
    const goals = Array.from({ length: 14 }, (_, i) => ({
      ...(audit.goals ?? [])[0],
      id: `G${i}`,
      covered: false,
    })) as unknown as Audit['goals'];
    const report = page({ audit: { ...audit, goals } });
    expect(said(report, 'coverage')[1]).toBe('2 more goals without work can be seen with "throughline goals".');
    expect(partOf(report, 'coverage').items).toHaveLength(12);
  });

  test('no findings, no groups, no plan', () => {
    expect(lines('findings', { audit: { ...audit, findings: [] }, drift: null })).toEqual(['There are no findings.']);
    const bare = measured('open', () => ({ groups: null, mixDrift: null }));
    expect(lines('groups', { audit: bare })).toEqual(['No open work is grouped.']);
    const { shipped, ...measures } = bare.measures;
    expect(shipped).toBeDefined();
    expect(lines('mix', { audit: { ...bare, measures }, drift: null })).toEqual([
      'No share of capacity is planned, so nothing can be off plan.',
    ]);
  });

  test('the largest fifteen groups, and figures that are not known', () => {
    const [group] = audit.measures.open?.groups?.team ?? [];
    if (group === undefined) throw new Error('no group');
    const ratio = (rate: number | null, of: number) => ({ hit: 1, inherited: 0, of, rate, bounds: null });
    const team = Array.from({ length: 16 }, (_, i) => ({
      ...group,
      name: `t${String(i).padStart(2, '0')}`,
      population: { counted: 9, eligible: i === 15 ? 99 : 9 },
      aligned: ratio(null, i === 0 ? 0 : 3),
      run: { planned: null, actual: i === 0 ? null : 0.25 },
    }));
    const many = measured('open', ({ groups }) => ({ groups: groups === null ? null : { ...groups, team, source: [], type: [] } }));
    const report = page({ audit: many });
    expect(partOf(report, 'groups').tables.map(({ caption }) => caption)).toEqual(['By team: the largest 15 of 16']);
    const rows = tabled(report, 'groups');
    expect(rows.slice(0, 3).map((row) => [row[0], row[1], row[3], row[4]])).toEqual([
      ['t15', 'not known', '–', '25.0 %'],
      ['t00', '–', '–', '–'],
      ['t01', 'not known', '–', '25.0 %'],
    ]);
    const names = (name: 'label' | 'sprint' | 'source') =>
      partOf(
        page({
          audit: measured('open', ({ groups }) => ({
            groups: groups === null ? null : { ...groups, team: [], type: [], source: [], [name]: [group, group] },
          })),
        }),
        'groups',
      ).tables.map(({ caption, columns }) => [caption, columns[0]?.title]);
    expect([names('label'), names('sprint'), names('source')]).toEqual([
      [['By label', 'Label']],
      [['By sprint', 'Sprint']],
      [['By source', 'Source']],
    ]);
  });

  test('what to mend: untied, then urgent, then heavy, then by key; five of a team; teams by name, work of no team last', () => {
    const finding = (key: string) => ({
      ...(audit.findings[0] as Audit['findings'][number]),
      issue: key,
      source: 'jira:acme.example/SHOP',
      known: false,
      severity: 'error' as const,
    });
    const work = (key: string, part: Partial<AuditedIssue>) => issue(key, key, { team: 'web', ...part });
    const issues = [
      work('A-1', { buckets: { O1: 1 }, priority: 1 }),
      work('A-2', { priority: 3, weight: 1 }),
      work('A-3', { priority: 3, weight: 5 }),
      work('A-4', { weight: 1 }),
      work('A-5', { priority: 1 }),
      work('A-6', { weight: 1 }),
      work('B-1', { team: null }),
      work('C-1', { team: 'api' }),
      work('D-1', {}),
    ];
    const findings = issues.filter(({ key }) => key !== 'D-1').map(({ key }) => finding(key));
    const known = [
      { ...finding('D-1'), known: true },
      { ...finding('D-1'), severity: 'info' as const },
    ];
    const report = page({ audit: { ...audit, issues, findings: [...findings, ...known] } });
    expect(said(report, 'worklist')).toEqual(['8 open issues have something to mend.']);
    expect(partOf(report, 'worklist').tables.map(({ caption }) => caption)).toEqual([
      'api: 1 issue',
      'web: the first 5 of 6',
      'No team: 1 issue',
    ]);
    expect(tabled(report, 'worklist').map(([key]) => key)).toEqual(['C-1', 'A-5', 'A-3', 'A-2', 'A-4', 'A-6', 'B-1']);
    expect(lines('worklist', { audit: { ...audit, issues, findings: findings.slice(0, 1) } })).toEqual([
      '1 open issue has something to mend.',
    ]);
    expect(lines('worklist', { audit: { ...audit, issues, findings: [] } })).toEqual(['There is nothing to mend in the open work.']);
  });
});

describe('how far to trust the page', () => {
  const weighed = (weight: Measure['weight']) =>
    lines('trust', { audit: measured('shipped', () => ({ weight })) }).find((line) => line.startsWith('Capacity is weighed'));
  const known = { hit: 1, inherited: 0, of: 2, rate: 0.5, bounds: null };
  test.each<[Measure['weight'], string]>([
    [{ used: 'estimate', teams: 'people', known }, 'by estimates (1 of 2 issues have one), teams by people.'],
    [{ used: 'estimate', teams: 'count', known: { ...known, of: 1 } }, 'by estimates (1 of 1 issue has one), teams by their issues.'],
    [
      { used: 'mixed', teams: 'people', known },
      'by estimates where a team has enough of them, else by count (1 of 2 issues have one), teams by people.',
    ],
    [{ used: 'count', teams: 'count', known }, 'by count of issues, teams by their issues.'],
  ])('%j', (weight, text) => {
    expect(weighed(weight)).toBe(`Capacity is weighed ${text}`);
  });

  test('six sources by name, the others counted; one that failed is told', () => {
    const [source] = audit.sources;
    if (source === undefined) throw new Error('no source');
    const sources = Array.from(
      { length: 8 },
      (_, i) => ({ ...source, name: `s${i}`, issues: i, status: i === 1 ? 'failed' : 'read' }) as const,
    );
    expect(lines('trust', { audit: { ...audit, sources } })[0]).toBe(
      'Read: 28 issues of 8 sources (s0 0, s1 1, then it failed, s2 2, s3 3, s4 4, s5 5, and 2 more).',
    );
  });

  test.each<[WeeklyInput['history'], string]>([
    [[], 'No week before this one is stored.'],
    [historyOf(1), 'The trend has 1 earlier week, each as it was audited then.'],
    [historyOf(7), 'The trend has 7 earlier weeks; 1 of them was rebuilt later'],
    [historyOf(8), 'The trend has 8 earlier weeks; 2 of them were rebuilt later'],
  ])('%#', (history, text) => {
    expect(lines('trust', { history }).at(-1)).toContain(text);
  });
});

describe('the page', () => {
  const star = (northStar: Audit['northStar']) => page({ audit: { ...audit, northStar } }).northStar;
  test('the north star with what it stands at, if that is known', () => {
    expect(star({ title: 'Merchants', unit: 'of them', now: 3 })).toEqual([
      'North star: ',
      { kind: 'quote', text: 'Merchants' },
      ', now ',
      { kind: 'figure', text: '3 of them', list: null },
      '.',
    ]);
    expect(star({ title: 'Merchants', unit: null, now: null })).toEqual(['North star: ', { kind: 'quote', text: 'Merchants' }, '.']);
    expect(star(null)).toBeNull();
  });

  test('its title, its time and its window', () => {
    expect(page()).toMatchObject({ schemaVersion: 1, title: 'Weekly business sync', from: daysAgo(7), to: daysAgo(0), audience: 'team' });
    expect(page({ title: 'Monday' }).title).toBe('Monday');
    const fortnight = page({ window: 14 * 86_400_000 });
    expect(fortnight.from).toBe(daysAgo(14));
    expect(said(fortnight, 'headline')[0]).toContain('in the last 14 days');
  });

  test('why untied work is doubtful', () => {
    const { triage } = weeklyInput();
    const [first] = triage?.rows ?? [];
    if (triage === null || first === undefined) throw new Error('no rows');
    const told = (doubt: typeof first.doubt) => tabled(page({ triage: { ...triage, rows: [{ ...first, doubt }] } }), 'untied')[0]?.[0];
    expect((['untied', 'expired', 'early', 'closed', 'ambiguous', 'unknown', 'declined'] as const).map(told)).toEqual([
      'CHK-20',
      'CHK-20 (its goal has run out)',
      'CHK-20 (its goal has not begun)',
      'CHK-20 (its goal is closed)',
      'CHK-20 (its goal is ambiguous)',
      'CHK-20 (its goal is unknown)',
      'CHK-20 (it names no goal, with a reason)',
    ]);
    const ranked = (by: 'rice' | 'wsjf' | 'moscow' | 'priority') =>
      tabled(page({ triage: { ...triage, rows: [{ ...first, rank: { place: 2, of: 9, by } }] } }), 'untied')[0]?.[3];
    expect((['rice', 'wsjf', 'moscow', 'priority'] as const).map(ranked)).toEqual([
      '2nd of 9 by RICE',
      '2nd of 9 by WSJF',
      '2nd of 9 by MoSCoW',
      '2nd of 9 by priority',
    ]);
    expect(lines('untied', { triage: { ...triage, rows: [first] } })[1]).toMatch(/^The dearest issue would take 10\.8 %/);
    expect(lines('untied', { triage: null })).toHaveLength(1);
    expect(lines('untied', { audit: measured('open', () => ({ untied: null })), triage: null })).toEqual([
      'No open work was chosen, so none is untied.',
    ]);
  });
});
