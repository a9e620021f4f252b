import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { workingDaysAfter } from '../../../src/engine/triage/period.ts';
import { scoresOf } from '../../../src/engine/triage/scores.ts';
import { scoreInputNames } from '../../../src/model/scores.ts';
import type { ExampleIssue } from '../../../src/rules/rule.ts';
import { linkedTo, rowOf, triageOfWorld, untied } from './triage-world.ts';

const keysOf = (records: readonly ExampleIssue[], more = {}) => triageOfWorld({ records, ...more }).rows.map(({ issue }) => issue.key);

describe('what is asked about', () => {
  test.each<[string, ExampleIssue, string | null]>([
    ['work that names no goal', {}, 'untied'],
    ['a placeholder', { body: 'OKR: TBD' }, 'untied'],
    ['a reason why there is none', { body: 'OKR: none, because the law asks for it' }, 'declined'],
    ['a goal that nobody knows', { body: 'OKR: O9-KR9' }, 'unknown'],
    ['a goal of the past', { body: 'OKR: PAST' }, 'expired'],
    ['a goal of the future', { body: 'OKR: NEXT' }, 'early'],
    ['one that holds beside one that does not', { body: 'OKR: PAST, O1-KR1' }, null],
    ['linked work', { body: 'OKR: O1-KR1' }, null],
    ['a bug', { type: 'bug' }, null],
    ['debt', { labels: ['tech-debt'] }, null],
    ['a spike', { type: 'spike' }, null],
    ['an epic', { type: 'epic' }, null],
    ['work that is done', { status: 'done', closedAt: '2026-11-18T09:00:00Z' }, null],
    ['work that was dropped', { status: 'wontfix' }, null],
    ['exempt work', { body: 'Throughline: exempt until 2026-12-31, because the law asks for it' }, null],
  ])('%s', (_what, record, doubt) => {
    const { rows } = triageOfWorld({ records: [untied(1, record), linkedTo('O1', 1)] });
    expect(rows.map((row) => row.doubt)).toEqual(doubt === null ? [] : [doubt]);
  });

  test('the dearest first, then the most urgent, the oldest, the key', () => {
    const records = [
      untied(1, { estimate: 3, priority: 3 }),
      untied(2, { estimate: 8, priority: 5 }),
      untied(3, { estimate: 3, priority: 1, createdAt: '2026-11-02T00:00:00Z' }),
      untied(4, { estimate: 3, priority: 1, createdAt: '2026-11-01T00:00:00Z' }),
      untied(5, { estimate: 3, priority: 1 }),
      untied(6, { estimate: 3 }),
    ];
    expect(keysOf(records)).toEqual(['U-2', 'U-4', 'U-3', 'U-5', 'U-1', 'U-6']);
  });
});

test('of the same size and age the key decides, then the source; an unknown age comes last', () => {
  const at = (day: number) => `2026-11-0${day}T00:00:00Z`;
  const records = [untied(3), untied(2), untied(1, { createdAt: at(2) }), untied(4, { createdAt: at(1) }), untied(5, { createdAt: at(1) })];
  expect(keysOf(records)).toEqual(['U-4', 'U-5', 'U-1', 'U-2', 'U-3']);
  expect(keysOf(records.toReversed())).toEqual(['U-4', 'U-5', 'U-1', 'U-2', 'U-3']);
});

const rice = (reach: number, effort = 1) => [`reach:${reach}`, 'impact:high', 'confidence:medium', `effort:${effort}`];

describe('scores', () => {
  test('RICE and WSJF of what is given, and the names of what is not', () => {
    const [row] = triageOfWorld({ records: [untied(1, { labels: [...rice(5000, 4), 'cost-of-delay:13', 'moscow:could'] })] }).rows;
    expect(row?.scores.rice).toMatchObject({ value: 2000, missing: [] });
    expect(row?.scores.wsjf).toMatchObject({ value: null, missing: ['job size'] });
    expect(row?.scores.moscow).toBe('could');
  });

  test('WSJF adds the three parts where no cost of delay is given', () => {
    const inputs = [
      { name: 'businessValue' as const, value: 8, at: 'label' },
      { name: 'timeCriticality' as const, value: 3, at: 'label' },
      { name: 'riskReduction' as const, value: 2, at: 'label' },
      { name: 'jobSize' as const, value: 5, at: 'label' },
    ];
    expect(scoresOf({ inputs, moscow: null }).wsjf.value).toBe(13 / 5);
    expect(scoresOf({ inputs: inputs.slice(1), moscow: null }).wsjf).toMatchObject({ value: null, missing: ['business value'] });
  });

  test('what is missing is called by its name', () => {
    expect(scoresOf(null)).toEqual({
      rice: { value: null, inputs: [], missing: ['reach', 'impact', 'confidence', 'effort'] },
      wsjf: { value: null, inputs: [], missing: ['business value', 'time criticality', 'risk reduction', 'job size'] },
      moscow: null,
    });
    const zero = (name: 'effort' | 'jobSize' | 'reach') => [{ name, value: 0, at: 'label' }];
    expect(scoresOf({ inputs: zero('effort'), moscow: 'must' }).rice.missing).toContain('effort');
    expect(scoresOf({ inputs: zero('jobSize'), moscow: 'must' }).wsjf.missing).toContain('job size');
    expect(scoresOf({ inputs: zero('reach'), moscow: 'must' }).rice.missing).not.toContain('reach');
    expect(scoresOf({ inputs: [{ name: 'jobSize', value: 2, at: 'label' }], moscow: null }).wsjf.inputs).toHaveLength(1);
    expect(
      scoresOf({
        inputs: [
          { name: 'costOfDelay', value: 3, at: 'label' },
          { name: 'jobSize', value: 2, at: 'label' },
        ],
        moscow: 'wont',
      }),
    ).toMatchObject({
      wsjf: { value: 1.5 },
      moscow: 'wont',
    });
  });

  test('a missing input never gives a number, and nor does an effort of zero', () => {
    const input = fc.record({ name: fc.constantFrom(...scoreInputNames), value: fc.integer({ min: 0, max: 9 }), at: fc.constant('label') });
    fc.assert(
      fc.property(fc.uniqueArray(input, { selector: ({ name }) => name }), (inputs) => {
        const { rice, wsjf } = scoresOf({ inputs, moscow: null });
        const has = (name: string) => inputs.some((one) => one.name === name && (one.value > 0 || !['effort', 'jobSize'].includes(name)));
        expect(rice.value !== null).toBe(['reach', 'impact', 'confidence', 'effort'].every(has));
        const delay = has('costOfDelay') || ['businessValue', 'timeCriticality', 'riskReduction'].every(has);
        expect(wsjf.value !== null).toBe(delay && has('jobSize'));
        for (const score of [rice, wsjf]) {
          expect(score.value === null).toBe(score.missing.length > 0);
          if (score.value !== null) expect(Number.isFinite(score.value)).toBe(true);
        }
      }),
    );
  });
});

describe('the rank among the linked work', () => {
  const linked = [
    linkedTo('O1', 1, { labels: rice(100), priority: 1 }),
    linkedTo('O1', 2, { labels: rice(50), priority: 2 }),
    linkedTo('O1', 3, { labels: ['moscow:should'], priority: 2 }),
    linkedTo('O1', 4, { priority: 4 }),
  ];
  const rankOf = (more: ExampleIssue) => rowOf(triageOfWorld({ records: [...linked, untied(1, more)] }), 'U-1').rank;

  test.each<[string, ExampleIssue, object | null]>([
    ['by RICE, above all', { labels: rice(500) }, { place: 1, of: 3, by: 'rice' }],
    ['between', { labels: rice(75) }, { place: 2, of: 3, by: 'rice' }],
    ['a tie shares the better place', { labels: rice(50) }, { place: 2, of: 3, by: 'rice' }],
    ['below all', { labels: rice(1) }, { place: 3, of: 3, by: 'rice' }],
    ['by MoSCoW where RICE lacks something', { labels: ['moscow:must', 'reach:500'] }, { place: 1, of: 2, by: 'moscow' }],
    ['by MoSCoW below', { labels: ['moscow:could'] }, { place: 2, of: 2, by: 'moscow' }],
    [
      'by priority where no linked work has a WSJF',
      { labels: ['cost-of-delay:8', 'job-size:2'], priority: 2 },
      { place: 2, of: 5, by: 'priority' },
    ],
    ['by priority, last', { priority: 5 }, { place: 5, of: 5, by: 'priority' }],
    ['by nothing', {}, null],
  ])('%s', (_why, more, rank) => {
    expect(rankOf(more)).toEqual(rank);
  });

  test('there is none where nothing is linked, or not everything was read', () => {
    expect(triageOfWorld({ records: [untied(1, { priority: 1 })] }).rows[0]?.rank).toBeNull();
    const partial = triageOfWorld({ records: [...linked, untied(1, { priority: 1 })], incomplete: true });
    expect(partial.rows[0]).toMatchObject({ rank: null, takes: null, starves: null });
    expect(partial.notes[0]).toContain('Not everything could be read');
  });

  test('a place lies between 1 and `of`, and one more linked issue changes no score', () => {
    const issue = fc.record({
      reach: fc.option(fc.integer({ min: 0, max: 50 })),
      priority: fc.option(fc.integer({ min: 1, max: 5 })),
      linked: fc.boolean(),
    });
    const recordOf = (
      { reach, priority, linked: isLinked }: { reach: number | null; priority: number | null; linked: boolean },
      i: number,
    ) => ({
      ...(isLinked ? linkedTo('O1', i) : untied(i)),
      labels: reach === null ? [] : rice(reach),
      ...(priority === null ? {} : { priority }),
    });
    fc.assert(
      fc.property(fc.array(issue, { maxLength: 12 }), issue, (issues, other) => {
        const records = issues.map(recordOf);
        const { rows, linked: count } = triageOfWorld({ records });
        for (const { rank } of rows) {
          if (rank === null) continue;
          expect(rank.place).toBeGreaterThanOrEqual(1);
          expect(rank.place).toBeLessThanOrEqual(rank.of);
          expect(rank.of).toBeLessThanOrEqual(count + 1);
        }
        const more = triageOfWorld({ records: [...records, { ...recordOf(other, 99), ...linkedTo('O2', 99) }] });
        expect(more.rows.map(({ scores }) => scores)).toEqual(rows.map(({ scores }) => scores));
      }),
      { numRuns: 40 },
    );
  });
});

describe('what it takes of the period', () => {
  const shipped = (number: number, estimate: number, closedAt = '2026-11-10T09:00:00Z', more: ExampleIssue = {}) =>
    linkedTo('O1', number, { status: 'done', closedAt, estimate, team: 'shop', ...more });
  const open = [untied(1, { estimate: 4, team: 'shop' }), linkedTo('O1', 50, { estimate: 2, team: 'shop' })];

  test('with people: people × working days left, at the pace of the finished work', () => {
    const config = 'teams: {shop: {people: 2}}\n';
    const { takes } = rowOf(triageOfWorld({ records: [...open, shipped(1, 6), shipped(2, 2)], config }), 'U-1');
    // 8 points in 2 × 20 person-days: 5 person-days a point; 4 points of 58 person-days.
    expect(takes).toEqual({
      share: 0.3448,
      of: {
        amount: 58,
        unit: 'person-days',
        until: '2026-12-31',
        how: '2 people × 29 working days; a point takes 5 of them (8 points finished in 4 weeks)',
      },
    });
  });

  test('without people: what was finished in a week × weeks left', () => {
    const { takes } = rowOf(triageOfWorld({ records: [...open, shipped(1, 6), shipped(2, 2)] }), 'U-1');
    expect(takes).toEqual({
      share: 0.3448,
      of: { amount: 11.6, unit: 'points', until: '2026-12-31', how: '2 points a week × 5.8 weeks (8 points finished in 4 weeks)' },
    });
  });

  test.each([
    [1, 1, '1 person × 29 working days; a point takes 20 of them (1 point finished in 4 weeks)'],
    [3, 6, '3 people × 29 working days; a point takes 10 of them (6 points finished in 4 weeks)'],
  ])('how it was found out: %i people, %i points', (people, points, how) => {
    const config = `teams: {shop: {people: ${people}}}\n`;
    expect(rowOf(triageOfWorld({ records: [...open, shipped(1, points)], config }), 'U-1').takes?.of.how).toBe(how);
  });

  test('one day is left, of one week’s reading', () => {
    const records = [untied(1), linkedTo('O1', 2, { status: 'done', closedAt: '2026-12-29T09:00:00Z' })];
    const { takes } = rowOf(triageOfWorld({ records, now: '2026-12-30T09:00:00Z', since: '2026-12-23T09:00:00Z' }), 'U-1');
    expect(takes).toEqual({
      share: 5,
      of: { amount: 0.2, unit: 'issues', until: '2026-12-31', how: expect.stringContaining('(1 issue finished in 1 week)') },
    });
  });

  test.each<[string, ExampleIssue, boolean]>([
    ['finished at this instant', { closedAt: '2026-11-20T09:00:00Z' }, true],
    ['finished after it, by a clock that is ahead', { closedAt: '2026-11-20T09:00:01Z' }, false],
    ['finished at the instant from which it was read', { closedAt: '2026-10-23T09:00:00Z' }, false],
    ['dropped', { status: 'wontfix' }, false],
    ['a carrier', { type: 'epic' }, false],
  ])('of finished work, what is %s', (_why, more, counts) => {
    const { takes } = rowOf(triageOfWorld({ records: [...open, shipped(1, 6, undefined, more)] }), 'U-1');
    expect(takes !== null).toBe(counts);
  });

  test('a team without estimates counts issues', () => {
    const records = [
      untied(1),
      linkedTo('O1', 2),
      ...[3, 4, 5, 6].map((n) => linkedTo('O1', n, { status: 'done', closedAt: '2026-11-10T09:00:00Z' })),
    ];
    const { takes } = rowOf(triageOfWorld({ records }), 'U-1');
    expect(takes?.of).toMatchObject({ amount: 5.8, unit: 'issues' });
    expect(takes?.share).toBe(0.1724);
  });

  test.each<[string, Parameters<typeof triageOfWorld>[0], string]>([
    ['nothing was finished', { records: open }, 'Nothing was finished in 28 days by shop'],
    ['it was finished before what was read', { records: [...open, shipped(1, 6, '2026-10-01T09:00:00Z')] }, 'Nothing was finished'],
    ['another team finished it', { records: [...open, shipped(1, 6, '2026-11-10T09:00:00Z', { team: 'other' })] }, 'Nothing was finished'],
    [
      'no goal has a period',
      { records: [...open, shipped(1, 6)], goals: 'objectives:\n  - {id: O1, title: Keep them}\n' },
      'No goal that is due now has a period',
    ],
    ['the period ends today', { records: [...open, shipped(1, 6, '2026-12-20T09:00:00Z')], now: '2026-12-31T09:00:00Z' }, ''],
  ])('is not evaluable when %s', (_why, world, note) => {
    const triage = triageOfWorld(world);
    expect(rowOf(triage, 'U-1')).toMatchObject({ takes: null, starves: null });
    expect(triage.notes.join('\n')).toContain(note);
  });

  test('twice the work takes twice as much', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 40 }), (estimate, done) => {
        const share = (points: number) =>
          rowOf(triageOfWorld({ records: [untied(1, { estimate: points }), shipped(1, done, undefined, { team: null })] }), 'U-1').takes
            ?.share ?? Number.NaN;
        expect(share(2 * estimate)).toBeCloseTo(2 * share(estimate), 3);
      }),
      { numRuns: 20 },
    );
  });

  test.each([
    ['2026-11-20', '2026-12-31', 29],
    ['2026-11-20', '2026-11-22', 0],
    ['2026-11-20', '2026-11-23', 1],
    ['2026-11-21', '2026-11-27', 5],
    ['2026-11-23', '2026-11-23', 0],
    ['2026-11-23', '2026-11-20', 0],
  ])('working days after %s until %s: %i', (from, until, days) => {
    expect(workingDaysAfter(`${from}T23:00:00Z`, until)).toBe(days);
  });

  test('working days are those that a calendar counts', () => {
    const day = 86_400_000;
    fc.assert(
      fc.property(fc.integer({ min: 20_000, max: 21_000 }), fc.integer({ min: 0, max: 120 }), (start, length) => {
        const iso = (n: number) => new Date(n * day).toISOString();
        const counted = Array.from({ length }, (_, i) => new Date((start + 1 + i) * day).getUTCDay()).filter((one) => one % 6 !== 0).length;
        expect(workingDaysAfter(iso(start), iso(start + length).slice(0, 10))).toBe(counted);
      }),
    );
  });
});

describe('which objective it starves', () => {
  // 12 weeks of the past finish 10 points a week, so that 58 are left: 5.8 of them are a tenth.
  const shipped = linkedTo('O1', 90, { status: 'done', closedAt: '2026-11-10T09:00:00Z', estimate: 40 });
  const starves = (records: readonly ExampleIssue[]) => rowOf(triageOfWorld({ records: [...records, shipped] }), 'U-1').starves;

  test('the one that gets least of its plan, with what it has without', () => {
    const records = [linkedTo('O1', 1, { estimate: 18 }), linkedTo('O2', 2, { estimate: 2 }), untied(1, { estimate: 5.8 })];
    // Without it O2 has 2 of 20; with it, of the nine tenths that are left.
    expect(starves(records)).toEqual({ goal: 'O2', planned: 0.2, without: 0.1, left: 0.09 });
  });

  test('none, where all get what was planned', () => {
    const records = [linkedTo('O1', 1, { estimate: 60 }), linkedTo('O2', 2, { estimate: 40 }), untied(1, { estimate: 1 })];
    expect(starves(records)).toBeNull();
  });

  test('work that is larger than all that is left leaves nothing', () => {
    const records = [linkedTo('O1', 1, { estimate: 50 }), linkedTo('O2', 2, { estimate: 50 }), untied(1, { estimate: 100 })];
    expect(starves(records)).toEqual({ goal: 'O1', planned: 0.4, without: 0.5, left: 0 });
  });

  test('only the team that does the work has less for others', () => {
    const records = [
      linkedTo('O1', 1, { estimate: 10, team: 'a' }),
      linkedTo('O2', 2, { estimate: 1, team: 'b' }),
      linkedTo('O1', 3, { estimate: 9, team: 'b' }),
      untied(1, { estimate: 5.8, team: 'b' }),
      { ...shipped, team: 'b' },
    ];
    const found = starves(records);
    expect(found).toMatchObject({ goal: 'O2', planned: 0.2 });
    expect(found?.left ?? 1).toBeLessThan(found?.without ?? 0);
  });
});

describe('the nearest goal', () => {
  const nearest = (title: string, body = 'do it', others: readonly string[] = []) => {
    const records = [untied(1, { title, body }), ...others.map((other, i) => untied(i + 2, { title: other }))];
    return rowOf(triageOfWorld({ records }), 'U-1').nearest;
  };

  test('shares two words, in whatever form', () => {
    expect(nearest('Licence for banking in Spain')).toEqual({
      goal: 'O2-KR1',
      title: 'Banking licences from 1 to 2',
      words: ['banking', 'licence'],
    });
    expect(nearest('Something', 'Business Value: each monthly report on the CHURN of merchants is a day less')).toMatchObject({
      goal: 'O1-KR1',
      words: ['churn', 'merchant'],
    });
  });

  test.each([
    ['one word', 'Banking holidays in the calendar'],
    ['words that say nothing', 'From 1 to 2 in the month of the goal'],
    ['no words', '🎉🎉🎉'],
    ['words of another kind', 'Gift message for a flower shop'],
    ['a goal of the past', 'The hundred, and the first of them'],
  ])('is none for %s', (_what, title) => {
    expect(nearest(title)).toBeNull();
  });

  test('is none where the words are those of half the tracker', () => {
    const others = Array.from({ length: 8 }, (_, i) => `Banking licences of office ${i}`);
    expect(nearest('Banking licences of a new office', 'do it', others)).toBeNull();
  });

  test.each<[string, string, string | null]>([
    ['a short word keeps its s', 'Bus lines of the region', null],
    ['accents do not part words', 'Bänking licences', 'O2-KR1'],
    ['the words of its objective alone are not its own', 'Settle the country question', 'O2'],
  ])('%s', (_why, title, goal) => {
    expect(nearest(title)?.goal ?? null).toBe(goal);
  });

  test('words of the title count for more than those of what stands above', () => {
    const goals = `period: 2026-Q4
objectives:
  - id: O1
    title: Faster payouts for merchants
    keyResults:
      - {id: O1-KR1, title: Refund cards within a minute}
  - {id: O2, title: Refund payouts}
`;
    const of = (title: string) => rowOf(triageOfWorld({ records: [untied(1, { title })], goals }), 'U-1').nearest?.goal;
    expect(of('Refund payouts sooner')).toBe('O2');
    expect(of('Refund cards for merchants')).toBe('O1-KR1');
  });

  test('changes nothing by itself', () => {
    const triage = triageOfWorld({ records: [untied(1, { title: 'Banking licences for Spain' })] });
    expect(triage.linked).toBe(0);
    expect(triage.rows[0]?.answers.link).toContain('OKR: O2-KR1');
    expect(triage.rows[0]?.answers.link).toContain('if O2-KR1');
  });
});

describe('decisions', () => {
  const waitingFor = (decision: string, now = '2026-11-20T09:00:00Z') => {
    const { rows, waiting } = triageOfWorld({ records: [untied(1)], decisions: `- {issue: u-1, who: lead, ${decision}}\n`, now });
    return { asked: rows.map(({ issue, decision: made }) => `${issue.key} ${made?.answer ?? ''}`.trim()), waiting };
  };

  test.each([
    ['dropped: for 90 days', 'answer: drop, date: 2026-11-01', '2026-11-20', '2027-01-30'],
    ['dropped, 90 days ago', 'answer: drop, date: 2026-08-22', '2026-11-20', null],
    ['dropped, 89 days ago', 'answer: drop, date: 2026-08-23', '2026-11-20', '2026-11-21'],
    ['dropped, with a review date', 'answer: drop, date: 2026-11-01, review: 2026-12-01', '2026-11-20', '2026-12-01'],
    ['on the day of the review', 'answer: drop, date: 2026-11-01, review: 2026-11-20', '2026-11-20', null],
    ['planned: to the end of the period', 'answer: plan, date: 2026-11-01', '2026-11-20', '2027-01-01'],
    ['planned, in the next period', 'answer: plan, date: 2026-11-01', '2027-01-01', null],
    ['to be linked: asked until it is', 'answer: link, goal: O1, date: 2026-11-01', '2026-11-20', null],
    ['to be linked, with a review date', 'answer: link, date: 2026-11-01, review: 2026-12-01', '2026-11-20', '2026-12-01'],
  ])('%s', (_why, decision, day, until) => {
    const { asked, waiting } = waitingFor(decision, `${day}T09:00:00Z`);
    const answer = /answer: (\w+)/.exec(decision)?.[1];
    expect(waiting).toEqual(until === null ? [] : [{ issue: 'U-1', until, answer }]);
    expect(asked).toEqual(until === null ? [`U-1 ${answer}`] : []);
  });

  test('a fresh one about an issue that nobody knows is told, with its place', () => {
    const world = {
      records: [untied(1)],
      decisions: '- {issue: U-99, answer: drop, who: lead, date: 2026-11-19}\n- {issue: U-98, answer: drop, who: lead, date: 2026-01-19}\n',
    };
    expect(triageOfWorld(world).notes.filter((note) => note.includes('U-9'))).toEqual([
      'decisions.yml:1:3: there is no issue U-99 in the sources that were read.',
    ]);
  });
});

test('the answers say what exactly to do', () => {
  const records = [untied(1, { body: 'OKR: O9-KR9', priority: 4 }), linkedTo('O1', 1, { priority: 1 })];
  const { answers } = rowOf(triageOfWorld({ records }), 'U-1');
  expect(answers.link).toBe('Put this line in the place of "O9-KR9" in its description, with the goal that it serves: OKR: GOAL-ID');
  expect(answers.plan).toContain('2026-12-31');
  expect(answers.drop).toContain('It serves none of our goals of 2026-Q4; 1 of the 1 pieces of work that do rank before it');
});
