import type { Sentence, WeeklyReport, WeeklySection } from '../../../src/model/weekly.ts';

type Figure = Extract<Sentence[number], { kind: 'figure' }>;
const figure = (text: string, list: string | null = null): Figure => ({ kind: 'figure', text, list });
const issue = (key: string, title: string) => ({ kind: 'issue', key, title, url: `https://acme.example/browse/${key}` }) as const;
const goal = (id: string, title: string | null = null) => ({ kind: 'goal', id, title }) as const;

const part = (id: WeeklySection['id'], heading: string, more: Partial<WeeklySection>): WeeklySection => ({
  id,
  heading,
  sentences: [],
  items: [],
  charts: [],
  tables: [],
  ...more,
});

const weeksAgo = (weeks: number) => new Date(Date.parse('2026-11-20T09:00:00Z') - weeks * 7 * 86_400_000).toISOString();

const listed = (id: string, title: string, keys: readonly string[], count = keys.length) => ({
  id,
  title,
  count,
  issues: keys.map((key) => ({ key, title: `Work on ${key}`, url: `https://acme.example/browse/${key}`, team: 'checkout' })),
});

/** A whole page as a lead sees it, written by hand: what renderers are tried with. */
export const examplePage: WeeklyReport = {
  schemaVersion: 1,
  at: '2026-11-20T09:00:00.000Z',
  from: '2026-11-13T09:00:00.000Z',
  to: '2026-11-20T09:00:00.000Z',
  audience: 'lead',
  title: 'Weekly business sync',
  complete: true,
  changed: true,
  northStar: ['North star: ', { kind: 'quote', text: 'Weekly active merchants' }, ', now ', figure('18200 merchants'), '.'],
  sections: [
    part('headline', 'What we shipped', {
      sentences: [
        [
          'Of the work we chose and shipped this week, ',
          { kind: 'strong', text: '62.9 %' },
          ' (',
          figure('17', 'shipped-aligned'),
          ' of ',
          figure('27', 'shipped-chosen'),
          ') served a goal.',
        ],
        ['Last week it was 57.1 % (', figure('12 of 21', 'shipped-before'), '): up 5.8 points. Twelve weeks ago it was 40.1 % (9 of 22).'],
        ['The target is 85 % by 31 December 2026: that takes 3.8 points a week. On a straight path it would stand at 70.3 % by now.'],
      ],
      charts: [
        {
          kind: 'trend',
          title: 'Shipped work that served a goal, by week',
          target: { rate: 0.85, by: '2026-12-31' },
          points: [401, 388, 421, 455, 432, 478, 492, null, 515, 540, 553, 571, 629].map((rate, i) => ({
            at: weeksAgo(12 - i),
            rate: rate === null ? null : rate / 1000,
            hit: rate === null ? 0 : Math.round(rate / 40),
            of: rate === null ? 0 : 25,
            rebuilt: i < 8,
            break: i === 9 ? 'The goals changed: what counted for them before is not compared.' : null,
          })),
        },
      ],
    }),
    part('capacity', 'Where the capacity went', {
      sentences: [
        [
          'Of what was shipped, 51.3 % went to goals, 20.5 % to run, and ',
          figure('16.6 %', 'bucket-untied'),
          ' is tied to no goal. Furthest from plan is ',
          goal('O1', 'Keep the merchants we win'),
          ': 11.3 % of 40 % planned.',
        ],
      ],
      charts: [
        {
          kind: 'capacity',
          title: 'Capacity of the shipped work against plan',
          rows: [
            { bucket: 'O1', label: 'Keep the merchants we win', planned: 0.4, actual: 0.113, issues: 4, list: 'bucket-o1' },
            { bucket: 'O2', label: 'Win merchants in a second country', planned: 0.2, actual: 0.4, issues: 12.5, list: null },
            { bucket: 'run', label: 'work we do not choose', planned: 0.25, actual: 0.205, issues: 6, list: null },
            { bucket: 'invest', label: 'debt and tooling', planned: 0.1, actual: 0.08, issues: 2, list: null },
            { bucket: 'explore', label: 'spikes and research', planned: 0.05, actual: 0.016, issues: 0.5, list: null },
            { bucket: 'exempt', label: 'exempt work', planned: null, actual: 0.02, issues: 1, list: null },
            { bucket: 'untied', label: 'tied to no goal', planned: null, actual: 0.166, issues: 7, list: 'bucket-untied' },
          ],
        },
      ],
    }),
    part('changes', 'What changed', {
      sentences: [
        [
          figure('5', 'urgent'),
          ' urgent requests came since the sprint began; ',
          figure('3', 'urgent-untied'),
          ' of them are tied to no goal.',
        ],
      ],
      items: [
        [
          { kind: 'quote', text: 'payouts' },
          ': shipped work 40.0 % (4 of 10) → 62.5 % (',
          figure('5 of 8', 'team-payouts'),
          '), up 22.5 points',
        ],
      ],
    }),
    part('fed-goals', 'Starved and over-fed', {
      items: [
        [goal('O1', 'Keep the merchants we win'), ' is starved for the 4th week: 11.3 % of 40 % planned'],
        [goal('O2', 'Win merchants in a second country'), ' is over-fed this week: 40.0 % of 20 % planned'],
      ],
    }),
    part('key-results', 'Key results', {
      sentences: [['Of 3 key results with a metric, 1 is on track, 1 is behind, 1 does not move.']],
      charts: [
        {
          kind: 'pace',
          title: 'How far each key result is, against how much of its period is over',
          rows: [
            pace('O1-KR1', 'Monthly churn from 5 % to 3 %', { from: 5, to: 3, now: 4.2, unit: '%' }, 0.4, 0.54, 'at-risk', 3.5),
            pace('O2-KR1', 'Merchants in Spain from 0 to 50', { from: 0, to: 50, now: 27, unit: 'merchants' }, 0.54, 0.54, 'on-track', 50),
            pace('O2-KR2', 'Days to first payout from 9 to 4', { from: 9, to: 4, now: 9, unit: 'days' }, 0, 0.54, 'not-moving', 9),
          ],
        },
      ],
    }),
    part('not-moving', 'Shipped, but not moving', {
      items: [
        [
          goal('O2-KR2', 'Days to first payout from 9 to 4'),
          ': ',
          figure('7 issues', 'for-o2-kr2'),
          ' in 4 of 4 weeks, and the metric stands at 9 days as before. Wrong bet, or too early to tell?',
        ],
      ],
    }),
    part('untied', 'The dearest untied work', {
      tables: [
        {
          caption: 'Open work tied to no goal, dearest first',
          columns: [
            { title: 'Issue', align: 'left' },
            { title: 'Size', align: 'right' },
            { title: 'Of what is left', align: 'right' },
            { title: 'Rank', align: 'left' },
            { title: 'Delays', align: 'left' },
          ],
          rows: [
            [
              [issue('CHK-41', 'Rebuild the <b>merchant</b> menu | again')],
              { value: 13, unit: '' },
              { value: 11.2, unit: '%' },
              ['17th of 23 by RICE'],
              [goal('O1'), ': 8.2 % of 40 % planned would be left'],
            ],
            [[issue('CHK-57', 'Dark mode')], { value: null, unit: '' }, { value: null, unit: '%' }, ['not evaluable'], ['not known']],
          ],
        },
      ],
    }),
    part('decisions', 'Decisions for today', {
      sentences: [['2 decisions to take. Of 3 decisions of last week, 2 are done.']],
      items: [
        [
          issue('CHK-41', 'Rebuild the merchant menu'),
          ': link it to ',
          goal('O1-KR1'),
          ' (shares ',
          { kind: 'quote', text: 'merchant' },
          '), plan it for the next period, or drop it? ',
          { kind: 'quote', text: 'payments-lead' },
          ' decides, by 27 November',
        ],
        [issue('PAY-9', 'Invoices as PDF'), ': to be dropped since 12 November, ', { kind: 'strong', text: 'overdue' }],
      ],
    }),
    part('themes', 'Unplanned themes', {
      items: [
        [figure('5 issues', 'theme-1'), ' tied to no goal share the label ', { kind: 'quote', text: 'refunds' }, ': add a goal, or stop?'],
      ],
    }),
    part('went-well', 'What went well', {
      items: [
        ['A real emergency: ', issue('PAY-77', 'Payouts fail since midnight'), ', opened and closed within 2 days'],
        ['To demo: ', issue('CHK-12', 'One-page checkout'), ', for ', goal('O2-KR1', 'Merchants in Spain from 0 to 50')],
      ],
    }),
    part('trust', 'How far to trust this page', {
      sentences: [
        [
          'Read: ',
          figure('312 issues'),
          ' of 2 sources; 3 records did not fit. Weighed by estimates (92 of 140 issues have one), teams by people.',
        ],
        ['8 of the 13 weeks of the trend were rebuilt later, by the links of that day.'],
      ],
    }),
  ],
  lists: [
    listed('shipped-aligned', 'Shipped work that served a goal', ['CHK-12', 'CHK-13'], 17),
    listed('shipped-chosen', 'Work we chose and shipped this week', ['CHK-12', 'CHK-13', 'CHK-14'], 27),
    listed('shipped-before', 'Work we chose and shipped the week before', ['CHK-2', 'CHK-3'], 21),
    listed('bucket-o1', 'Shipped work for O1', ['CHK-12'], 4),
    listed('bucket-untied', 'Shipped work tied to no goal', ['CHK-14'], 7),
    listed('urgent', 'Urgent requests since the sprint began', ['CHK-60', 'CHK-61', 'CHK-62', 'PAY-80', 'PAY-81']),
    listed('urgent-untied', 'Urgent requests tied to no goal', ['CHK-60', 'CHK-61', 'PAY-80']),
    listed('team-payouts', 'Chosen work that payouts shipped this week', ['PAY-1', 'PAY-2'], 8),
    listed('for-o2-kr2', 'Work shipped for O2-KR2 in four weeks', ['PAY-3', 'PAY-4'], 7),
    listed('theme-1', 'Untied work with the label refunds', ['PAY-5', 'PAY-6', 'PAY-7', 'PAY-8', 'PAY-9']),
  ],
};

function pace(
  id: string,
  title: string,
  metric: { from: number; to: number; now: number; unit: string },
  progress: number,
  elapsed: number,
  verdict: 'on-track' | 'at-risk' | 'not-moving',
  forecast: number,
) {
  return {
    goal: id,
    title,
    metric: { ...metric, updated: '2026-11-16' },
    progress,
    elapsed,
    pace: Math.floor((progress / elapsed) * 1000) / 1000,
    verdict,
    stalled: false,
    notMoving: verdict === 'not-moving',
    weeksWithWork: verdict === 'not-moving' ? 4 : 2,
    shipped: verdict === 'not-moving' ? 7 : 3,
    before: metric.now,
    beforeAt: '2026-10-23T09:00:00.000Z',
    forecast,
  };
}
