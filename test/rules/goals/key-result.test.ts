import { describe, expect, test } from 'vitest';
import { type GoalsCase, lintText, toldOfGoals } from '../../world/goals.ts';

/** One objective of the quarter with these key results, as YAML in flow style without their ids. */
const withKeyResults = (...keyResults: readonly string[]) => `period: 2026-Q4
objectives:
  - id: O
    title: Keep the merchants we win
    owner: payments-lead
    keyResults:
${keyResults.map((keyResult, i) => `      - {id: K${i + 1}, ${keyResult}}`).join('\n')}
`;
const titled = (title: string, metric = '') =>
  withKeyResults(`title: ${JSON.stringify(title)}${metric === '' ? '' : `, metric: {${metric}}`}`);

describe('key-result-unmeasured', () => {
  const rule = 'key-result-unmeasured';
  const told = (text: string) => toldOfGoals(rule, lintText({ goals: text }));
  const unmeasured = (severity = 'warning') => [`K1 ${severity}: it has no metric, and its title holds no number`];

  test.each([
    'Merchants are happier',
    'Happier merchants in Q4 2026',
    'Reconciliation works by 31 March',
    'Checkout v2 is loved by merchants',
    'We meet ISO 27001',
    'Lower p95 latency',
    'Better B2B onboarding by 2026-12-31',
    'Zufriedenere Händler',
  ])('a name or a date is no measure: %s', (title) => {
    expect(told(titled(title))).toEqual(unmeasured());
  });

  test.each([
    'Monthly churn from 5 % to 3 %',
    'p95 latency below 200ms',
    'Win 2000 merchants in 2027',
    'NPS 50',
    '€5M in revenue',
    'Double the number of active merchants',
    'Zero outages during the sale',
    'Pass the audit without a finding',
    'Kündigungen von ５ auf ３',
    '流失率降到3%',
    '流失率减半',
    'Ein Achtel weniger: ⅛',
  ])('a number in the title is one: %s', (title) => {
    expect(told(titled(title))).toEqual([]);
  });

  const cases: readonly GoalsCase[] = [
    { why: 'a metric says it all', goals: titled('Churn', 'from: 5, to: 3'), found: [] },
    { why: 'a title as long as a page is read without delay', goals: titled(`${'from 1 to '.repeat(95)}x`), found: [] },
    {
      why: 'what is done, dropped, past, or below an objective that is closed, is left in peace; what is to come is not',
      goals: `objectives:
  - {id: A, title: Open, keyResults: [{id: A1, title: Happy, status: done}, {id: A2, title: Happy, status: dropped}]}
  - {id: B, title: Past, period: 2026-Q3, keyResults: [{id: B1, title: Happy}]}
  - {id: C, title: Closed, status: dropped, keyResults: [{id: C1, title: Happy}]}
  - {id: D, title: To come, period: 2027-Q1, keyResults: [{id: D1, title: Happy}]}`,
      found: ['D1 warning: it has no metric, and its title holds no number'],
    },
    { why: 'the last day of a period belongs to it', goals: titled('Happy'), now: '2026-12-31T23:59:59Z', found: unmeasured() },
    { why: 'the day after does not', goals: titled('Happy'), now: '2027-01-01T00:00:00Z', found: [] },
    { why: 'strict teams take it as an error', goals: titled('Happy'), config: 'rules: {extends: strict}', found: unmeasured('error') },
    { why: 'or not at all', goals: titled('Happy'), config: `rules: {${rule}: off}`, found: [] },
  ];
  test.each(cases)('$why', ({ found, ...world }) => {
    expect(toldOfGoals(rule, lintText(world))).toEqual(found);
  });

  test('the line that is proposed is one that goals.yml takes, and that mends it', () => {
    const [finding] = lintText({ goals: titled('Happy') }).findings;
    const [line = ''] = finding?.help.split(' with your') ?? [];
    expect(line).toBe('metric: {from: 5, to: 3, now: 5, unit: "%", updated: 2026-11-20}');
    expect(lintText({ goals: withKeyResults(`title: Happy, ${line}`) }).findings).toEqual([]);
  });
});

describe('key-result-vanity', () => {
  const rule = 'key-result-vanity';
  const told = (title: string, metric = '') => toldOfGoals(rule, lintText({ goals: titled(title, metric) }));

  test.each([
    ['Launch Larkspur One', 'launch'],
    ['KR1: Launch the new app', 'launch'],
    ['Release 3 features', 'release'],
    ['release mobile SDK', 'release'],
    ['Ship dark mode', 'ship'],
    ['Migrate all services to Kubernetes', 'migrate'],
    ['Migration of the payout service', 'migration'],
    ['Successfully roll out the new pay page', 'roll out'],
    ['Hold 10 workshops', 'hold'],
    ['Run 5 customer interviews', 'run'],
    ['Build a data warehouse', 'build'],
    ['Write 12 runbooks', 'write'],
    ['Implement the new tax rules by 2027', 'implement'],
    ['Launch in France to win new merchants', 'launch'],
  ])('work: %s', (title, cue) => {
    expect(told(title)).toEqual([`K1 warning: its title says what is done ("${cue}"), not what comes of it: "${title}"`]);
  });

  test.each([
    ['Number of page views', 'page views'],
    ['Page views from 10,000 to 20,000', 'page views'],
    ['Increase page views by 20 %', 'page views'],
    ['10k LinkedIn followers', 'followers'],
    ['Total impressions per month to 2 million', 'impressions'],
    ['Story points delivered', 'story points delivered'],
    ['Story points per week', 'story points'],
    ['Number of features shipped', 'features shipped'],
    ['Workshops held', 'workshops held'],
  ])('a number that grows by itself: %s', (title, cue) => {
    expect(told(title)).toEqual([`K1 warning: "${cue}" can grow while nobody gains anything: "${title}"`]);
  });

  test.each([
    'Merchants who use one-tap from 0 % to 30 %',
    'Release cycle time under 2 days',
    'Release frequency',
    'Launch delays',
    'Release notes are read by merchants',
    'Commits to main without review',
    'Merchant impressions of our support',
    'Design partners from 0 to 5',
    'Deliver 95 % of payouts within one day',
    'Ship 500 orders a day',
    'Launch the wallet so that checkout takes 3 seconds less',
    'Hold churn below 3 %',
    'Run rate from 5 to 7 million',
    'Run the platform without an outage',
    'Build trust with our merchants',
    'Merchants migrated by support',
    'Conversion of page views to orders from 2 % to 3 %',
    'Page views slower than 2 s from 9 % to 1 %',
    'Support tickets from 900 to 500',
    'Share of followers who buy',
    'Launch der neuen Bezahlseite',
    'Neue Bezahlseite einführen',
    'Lancer la nouvelle page',
  ])('an outcome, or no English: %s', (title) => {
    expect(told(title)).toEqual([]);
  });

  test.each([
    ['whether it was done', 'from: 0, to: 1', 1],
    ['pieces of work', 'from: 0, to: 3, unit: features', 1],
    ['something else than work', 'from: 0, to: 500, unit: merchants', 0],
    ['a baseline that changes', 'from: 12, to: 30', 0],
  ])('a title that names work, with a metric of %s', (_why, metric, findings) => {
    expect(told('Launch the wallet', metric)).toHaveLength(findings);
  });

  test('fewer of them is no vanity', () => {
    expect(told('Commits', 'from: 50, to: 10')).toEqual([]);
  });

  test('an objective may say what is done', () => {
    expect(toldOfGoals(rule, lintText({ goals: 'objectives: [{id: O, title: Launch the wallet}]' }))).toEqual([]);
  });
});

describe('key-result-stale', () => {
  const rule = 'key-result-stale';
  const of = (...metrics: readonly string[]) =>
    withKeyResults(...metrics.map((metric) => `title: Churn, metric: {from: 5, to: 3, ${metric}}`));
  const updated = 'now: 4, updated: 2026-11-19';

  const cases: readonly GoalsCase[] = [
    { why: 'fourteen days are allowed', goals: of('now: 4, updated: 2026-11-06'), found: [] },
    {
      why: 'fifteen are not',
      goals: of('now: 4, updated: 2026-11-05'),
      found: ['K1 warning: its metric was last updated on 2026-11-05, 15 days ago'],
    },
    {
      why: 'the team says how many',
      goals: of('now: 4, updated: 2026-11-19'),
      now: '2026-11-27T00:00:00Z',
      config: `rules: {${rule}: [error, {days: 7}]}`,
      found: ['K1 error: its metric was last updated on 2026-11-19, 8 days ago'],
    },
    { why: 'a day that lies ahead is not old', goals: of('now: 4, updated: 2026-12-01'), found: [] },
    {
      why: 'at the beginning of its period a goal may bring a value from before, or none',
      goals: of('now: 5, updated: 2026-08-01', ''),
      now: '2026-10-15T00:00:00Z',
      found: [],
    },
    {
      why: 'a day later no more',
      goals: of('now: 5, updated: 2026-08-01', ''),
      now: '2026-10-16T00:00:00Z',
      found: [
        'K1 warning: its metric was last updated on 2026-08-01, 76 days ago',
        'K2 warning: its metric has no value yet, 15 days into its period',
      ],
    },
    {
      why: 'a value without a day may be of any day',
      goals: of(updated, 'now: 4.2'),
      found: ['K2 warning: its metric stands at 4.2, and nothing says since when'],
    },
    {
      why: 'a team that keeps no days is told once',
      goals: of('now: 4', 'now: 4', ''),
      found: ['K1 warning: none of the 3 metrics that are due says when it was last updated'],
    },
    {
      why: 'without a period a goal is always due',
      goals: 'objectives: [{id: O, title: O, keyResults: [{id: K1, title: K, metric: {from: 1, to: 2}}]}]',
      found: ['K1 warning: its metric has no value yet'],
    },
    {
      why: 'of one goal alone it is told as of that one',
      goals: of('now: 4'),
      found: ['K1 warning: its metric stands at 4, and nothing says since when'],
    },
    { why: 'the metric of an objective is not asked for', goals: 'objectives: [{id: O, title: O, metric: {from: 1, to: 2}}]', found: [] },
    { why: 'what is to come need not be measured yet', goals: of('').replace('2026-Q4', '2027-Q1'), found: [] },
    { why: 'without a metric there is nothing to update', goals: titled('Monthly churn from 5 % to 3 %'), found: [] },
  ];
  test.each(cases)('$why', ({ found, ...world }) => {
    expect(toldOfGoals(rule, lintText(world))).toEqual(found);
  });

  test('the line that is proposed mends it once the value is filled in', () => {
    const [finding] = lintText({ goals: of('now: 4, updated: 2026-10-01, unit: "%"') }).findings;
    expect(finding?.help).toBe('metric: {from: 5, to: 3, now: …, unit: "%", updated: 2026-11-20}');
    expect(lintText({ goals: withKeyResults(`title: Churn, ${finding?.help.replace('…', '4.1')}`) }).findings).toEqual([]);
  });
});
