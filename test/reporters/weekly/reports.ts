import type { Pace } from '../../../src/model/drift.ts';
import type { Cell, IssueList, Piece, Sentence, TrendPoint, WeeklyChart, WeeklyReport, WeeklySection } from '../../../src/model/weekly.ts';

/** Weekly pages as the engine would make them: a company that takes payments, three teams, twelve weeks. */

const figure = (text: string, list: string | null): Piece => ({ kind: 'figure', text, list });
const strong = (text: string): Piece => ({ kind: 'strong', text });
const quote = (text: string): Piece => ({ kind: 'quote', text });
const goal = (id: string, title: string | null): Piece => ({ kind: 'goal', id, title });
const issue = (key: string, title: string | null): Piece => ({ kind: 'issue', key, title, url: `https://acme.example/browse/${key}` });

const section = (id: WeeklySection['id'], heading: string, part: Partial<WeeklySection>): WeeklySection => ({
  id,
  heading,
  sentences: [],
  items: [],
  charts: [],
  tables: [],
  ...part,
});

const point = (at: string, hit: number, of: number, part: Partial<TrendPoint> = {}): TrendPoint => ({
  at: `${at}T09:00:00Z`,
  rate: of === 0 ? null : Math.floor((hit / of) * 1000) / 1000,
  hit,
  of,
  rebuilt: false,
  break: null,
  ...part,
});

const rebuilt = { rebuilt: true } as const;
const points: readonly TrendPoint[] = [
  point('2026-09-04', 7, 18, rebuilt),
  point('2026-09-11', 8, 19, rebuilt),
  point('2026-09-18', 9, 21, rebuilt),
  point('2026-09-25', 8, 20, rebuilt),
  point('2026-10-02', 11, 22, rebuilt),
  point('2026-10-09', 11, 20),
  point('2026-10-16', 0, 0),
  point('2026-10-23', 13, 24, { break: 'The classes of the config changed, so run work is told apart in another way' }),
  point('2026-10-30', 14, 23),
  point('2026-11-06', 15, 26),
  point('2026-11-13', 15, 24),
  point('2026-11-20', 17, 25),
];

const trend: WeeklyChart = {
  kind: 'trend',
  title: 'Shipped work that served a goal, by week',
  points,
  target: { rate: 0.85, by: '2027-03-31' },
};

const capacity: WeeklyChart = {
  kind: 'capacity',
  title: 'Capacity of the shipped work against plan',
  rows: [
    { bucket: 'O1', label: 'Keep the merchants we win', planned: 0.4, actual: 0.197, issues: 6.5, list: 'bucket-o1' },
    { bucket: 'O2', label: 'Make checkout the fastest in its market', planned: 0.2, actual: 0.312, issues: 8.5, list: 'bucket-o2' },
    { bucket: 'O3', label: 'Open for business in Japan (日本での開業)', planned: 0.1, actual: 0.062, issues: 2, list: 'bucket-o3' },
    { bucket: 'run', label: 'run: work we do not choose', planned: 0.2, actual: 0.221, issues: 8, list: 'bucket-run' },
    { bucket: 'invest', label: 'invest: debt and tooling', planned: 0.1, actual: 0.041, issues: 2, list: 'bucket-invest' },
    { bucket: 'explore', label: 'explore: spikes and research', planned: null, actual: 0.012, issues: 1, list: null },
    { bucket: 'untied', label: 'tied to no goal', planned: null, actual: 0.155, issues: 5, list: 'bucket-untied' },
  ],
};

export const pace = (goalId: string, title: string, part: Partial<Pace> = {}): Pace => ({
  goal: goalId,
  title,
  metric: { from: 5, to: 3, now: 4.1, unit: '%', updated: '2026-11-18' },
  progress: 0.45,
  elapsed: 0.55,
  pace: 0.82,
  verdict: 'behind',
  stalled: false,
  notMoving: false,
  weeksWithWork: 4,
  shipped: 6,
  before: 4.3,
  beforeAt: '2026-10-23T09:00:00.000Z',
  forecast: 3.4,
  ...part,
});

const keyResults: WeeklyChart = {
  kind: 'pace',
  title: 'How far the key results are',
  rows: [
    pace('O1-KR1', 'Monthly churn from 5 % to 3 %'),
    pace('O1-KR2', 'Payout complaints from 240 to 60 a week, counted over all channels and without those that were closed as duplicates', {
      metric: { from: 240, to: 60, now: 236, unit: 'complaints', updated: '2026-11-17' },
      progress: 0.022,
      pace: 0.04,
      verdict: 'not-moving',
      notMoving: true,
      forecast: 232,
    }),
    pace('O2-KR1', 'Median checkout from 9 s to 4 s', {
      metric: { from: 9, to: 4, now: 5.6, unit: 's', updated: '2026-11-19' },
      progress: 0.68,
      pace: 1.23,
      verdict: 'on-track',
      forecast: 2.8,
    }),
    pace('O3-KR1', 'Konbini payments live with 40 merchants', {
      metric: { from: 0, to: 40, now: 3, unit: 'merchants', updated: '2026-10-28' },
      progress: 0.075,
      pace: 0.13,
      verdict: 'stalled',
      stalled: true,
      notMoving: null,
      weeksWithWork: 1,
      forecast: 5,
    }),
  ],
};

const right = (title: string) => ({ title, align: 'right' as const });
const left = (title: string) => ({ title, align: 'left' as const });
const percent = (value: number | null): Cell => ({ value, unit: '%' });
const points_ = (value: number | null): Cell => ({ value, unit: 'points' });
const plain = (value: number | null): Cell => ({ value, unit: '' });

const sections: readonly WeeklySection[] = [
  section('headline', 'What we shipped', {
    sentences: [
      [
        'Of the work we chose and shipped this week, ',
        strong('68.0 %'),
        ' (',
        figure('17', 'shipped-aligned'),
        ' of ',
        figure('25', 'shipped-chosen'),
        ') served a goal.',
      ],
      ['Last week it was 62.5 % (', figure('15 of 24', 'shipped-before'), '): up 5.5 points since.'],
      ['Eleven weeks ago it was 38.8 % (7 of 18), rebuilt by later links: not to be compared, the classes of the config changed.'],
      ['The target is 85 % by 31 March 2027: that takes 0.9 points a week for 19 weeks.'],
    ],
    charts: [trend],
  }),
  section('capacity', 'Where the capacity went', {
    sentences: [
      [
        'Of what was shipped this week, 57.1 % went to goals (17 of 33 issues), ',
        strong('22.1 %'),
        ' (',
        figure('8 of 33 issues', 'bucket-run'),
        ') to work we do not choose against 20 % planned and ',
        strong('15.5 %'),
        ' (',
        figure('5 of 33 issues', 'bucket-untied'),
        ') to nothing that we mean to reach.',
      ],
      ['Furthest from plan: ', goal('O1', 'Keep the merchants we win'), ' with ', strong('19.7 %'), ' of 40 % planned.'],
    ],
    charts: [capacity],
  }),
  section('changes', 'What changed', {
    sentences: [
      ['Four urgent requests came after the sprint began, and ', figure('3 of 4', 'urgent'), ' of them are tied to no goal.'],
      ['Two of three teams moved by more than five points.'],
    ],
    tables: [
      {
        caption: 'Shipped work that served a goal, by team',
        columns: [left('Team'), right('This week'), right('Issues'), right('Since last week')],
        rows: [
          [['checkout'], percent(80), [figure('8 of 10', 'team-checkout')], points_(12.5)],
          [['merchants'], percent(66.6), [figure('6 of 9', null)], points_(0)],
          [['payments'], percent(50), [figure('3 of 6', null)], points_(-8.3)],
        ],
      },
    ],
  }),
  section('fed-goals', 'Starved and over-fed goals', {
    items: [
      [goal('O1', 'Keep the merchants we win'), ' is starved: 19.7 % of 40 % planned, for the third week.'],
      [goal('O2', 'Make checkout the fastest in its market'), ' is over-fed: 31.2 % of 20 % planned, for the second week.'],
    ],
  }),
  section('key-results', 'Key results', {
    sentences: [['One of four key results moves fast enough to be reached by 31 December.']],
    charts: [keyResults],
  }),
  section('not-moving', 'Shipped but not moving', {
    items: [
      [
        goal('O1-KR2', null),
        ': ',
        figure('6 issues', 'not-moving'),
        ' shipped in 4 of 4 weeks, and the metric went from 238 to 236 complaints. A wrong bet, or too early to tell?',
      ],
    ],
  }),
  section('untied', 'The dearest work tied to no goal', {
    sentences: [
      ['Open work tied to no goal: ', strong('27.2 %'), ' (', figure('34 of 125', 'untied'), '). The five largest take 55 of 310 points.'],
    ],
    tables: [
      {
        caption: 'The largest of it',
        columns: [left('Issue'), left('Team'), right('Points'), right('Rank'), left('What it delays')],
        rows: [
          [
            [issue('PAY-212', 'Export for one big prospect, needed before Friday')],
            ['payments'],
            plain(13),
            ['17th of 23'],
            [goal('O1-KR2', null)],
          ],
          [
            [issue('CHK-88', 'Rebuild the settings page in the new design')],
            ['checkout'],
            plain(13),
            ['19th of 23'],
            [goal('O2-KR1', null)],
          ],
          [[issue('MER-140', 'Second invoice layout')], ['merchants'], plain(8), ['not evaluable'], [goal('O3-KR1', null)]],
          [[issue('PAY-219', 'Dark mode for the internal console')], ['payments'], plain(8), ['22nd of 23'], ['nothing']],
        ],
      },
    ],
  }),
  section('decisions', 'Decisions for today', {
    tables: [
      {
        caption: 'Link it, plan it for the next period, or drop it',
        columns: [left('Issue'), left('Proposed'), left('Who decides'), left('By')],
        rows: [
          [
            [issue('PAY-212', 'Export for one big prospect, needed before Friday')],
            ['plan for 2027-Q1'],
            ['Payments lead'],
            ['27 November'],
          ],
          [[issue('CHK-88', 'Rebuild the settings page in the new design')], ['drop'], ['Checkout lead'], ['27 November']],
          [[issue('MER-140', 'Second invoice layout')], ['link to ', goal('O1-KR1', null)], ['Merchants lead'], ['27 November']],
        ],
      },
    ],
    items: [
      ['Last week: ', issue('PAY-199', 'Custom report for one bank'), ' dropped, and closed since.'],
      ['Last week: ', issue('MER-131', 'Import from the old shop system'), ' to be linked: not done yet.'],
    ],
  }),
  section('themes', 'Unplanned themes', {
    items: [[quote('invoice layout'), ': ', figure('7 issues', 'theme-1'), ' tied to no goal in three weeks. Add a goal, or stop?']],
  }),
  section('went-well', 'What went well', {
    items: [
      [issue('PAY-230', 'Card payments failed for 40 minutes'), ' was an emergency, and was dealt with within the day.'],
      ['Three requests were turned down, which freed 21 points.'],
      ['To demo: ', issue('CHK-91', 'One-tap checkout for returning buyers'), ' for ', goal('O2-KR1', null), '.'],
    ],
  }),
  section('trust', 'How far to trust this', {
    sentences: [['Read 347 issues of 3 sources, all of them; 2 records did not fit. Weighed by estimates, known for 83.0 % (118 of 142).']],
  }),
];

const listTitles: Readonly<Record<string, string>> = {
  'shipped-aligned': 'Chosen and shipped this week, served a goal',
  'shipped-chosen': 'Chosen and shipped this week; what did not come first',
  'shipped-before': 'Chosen and shipped the week before',
  'bucket-o1': 'Shipped work, for O1, Keep the merchants we win',
  'bucket-o2': 'Shipped work, for O2, Make checkout the fastest in its market',
  'bucket-o3': 'Shipped work, for O3, Open for business in Japan (日本での開業)',
  'bucket-run': 'Shipped work, run: work we do not choose',
  'bucket-invest': 'Shipped work, invest: debt and tooling',
  'bucket-untied': 'Shipped work, tied to no goal',
  urgent: 'Urgent requests that came after the sprint began',
  'team-checkout': 'Shipped by checkout',
  'not-moving': 'Shipped for O1-KR2 in four weeks',
  untied: 'Open work tied to no goal',
  'theme-1': 'Tied to no goal: invoice layout',
};

const work = [
  'Retry failed card payments with the fallback acquirer',
  'Payout dashboard for merchants',
  'Faster payout batches',
  'Tip line on receipts',
];
const prefixes = ['PAY', 'CHK', 'MER'] as const;
const teams = ['payments', 'checkout', 'merchants'] as const;

/** The list of an id with as many issues. */
export const issueList = (id: string, title: string, size: number): IssueList => ({
  id,
  title,
  count: size,
  issues: Array.from({ length: size }, (_, i) => {
    const key = `${prefixes[i % 3]}-${100 + i}`;
    return { key, title: work[i % work.length] ?? '', url: `https://acme.example/browse/${key}`, team: teams[i % 3] ?? null };
  }),
});

/** What a lead gets of a week with something in every part. */
export const leadReport = (part: Partial<WeeklyReport> = {}): WeeklyReport => ({
  schemaVersion: 1,
  at: '2026-11-20T09:00:00Z',
  from: '2026-11-13T09:00:00Z',
  to: '2026-11-20T09:00:00Z',
  audience: 'lead',
  title: 'Weekly business sync',
  complete: true,
  changed: true,
  northStar: ['North star: ', quote('Weekly active merchants'), ', now ', strong('18 200'), '.'],
  sections,
  lists: Object.entries(listTitles).map(([id, title], i) => issueList(id, title, 3 + i)),
  ...part,
});

/** The same with what the team gets besides. */
export const teamReport = (rows = 40): WeeklyReport => {
  const groups = section('groups', 'By team and source', {
    tables: [
      {
        caption: 'Open work by team',
        columns: [left('Team'), right('Aligned'), right('Issues'), right('Stated'), right('Untied')],
        rows: teams.map((team, i) => [[team], percent(60 + i * 5.5), [`${31 - i} of 52`], percent(55.5), plain(12 + i)]),
      },
    ],
  });
  const worklist = section('worklist', 'To mend', {
    tables: [
      {
        caption: 'Issues to mend first',
        columns: [left('Issue'), left('What is wrong'), left('What to add')],
        rows: Array.from({ length: rows }, (_, i) => [
          [issue(`PAY-${300 + i}`, work[i % work.length] ?? '')],
          ['it names no goal'],
          [quote('OKR: O1-KR2')],
        ]),
      },
    ],
  });
  return leadReport({ audience: 'team', sections: [...sections, groups, worklist] });
};

/** A source failed: no rate of this week, and the trend of those before. */
export const incompleteReport = (): WeeklyReport =>
  leadReport({
    complete: false,
    sections: [
      section('headline', 'What we shipped', {
        sentences: [
          ['There is no verdict this week: the data is incomplete, and a rate over part of it would mislead.'],
          [quote('github:acme/shop'), ' failed after 120 issues: ', quote('the server answered with HTTP 502 four times in a row'), '.'],
        ],
        charts: [{ ...trend, points: points.slice(0, -1) }],
      }),
      section('trust', 'How far to trust this', { sentences: [['Read 238 issues of 1 of 2 sources.']] }),
    ],
    lists: [],
  });

/** A first week: no goals, nothing before, nothing to list. */
export const bareReport = (): WeeklyReport =>
  leadReport({
    northStar: null,
    sections: [
      section('headline', 'What we shipped', {
        sentences: [['Nothing was shipped this week, so there is nothing to judge.']],
        charts: [{ ...trend, points: [point('2026-11-20', 0, 0)], target: null }],
      }),
      section('key-results', 'Key results', { charts: [{ kind: 'pace', title: 'How far the key results are', rows: [] }] }),
    ],
    lists: [],
  });

/** As large as a page can be asked to be: every list holds all of `size` issues, and so does every table. */
export const hugeReport = (size: number): WeeklyReport => {
  const base = teamReport(size);
  return { ...base, lists: Object.entries(listTitles).map(([id, title]) => issueList(id, title, size)) };
};

const retoldPiece = (piece: Piece, text: string): Piece => {
  if (typeof piece === 'string') return piece;
  if (piece.kind === 'issue') return { ...piece, key: text, title: text, url: `https://acme.example/${text}` };
  return piece.kind === 'goal' ? { ...piece, id: text, title: text } : { ...piece, text };
};

const retold = (sentence: Sentence, text: string): Sentence => sentence.map((piece) => retoldPiece(piece, text));

const isSentence = (cell: Cell): cell is Sentence => Array.isArray(cell);

const redrawn = (chart: WeeklyChart, text: string): WeeklyChart => {
  switch (chart.kind) {
    case 'trend':
      return { ...chart, title: text, points: chart.points.map((one) => ({ ...one, break: one.break === null ? null : text })) };
    case 'capacity':
      return {
        ...chart,
        title: text,
        rows: chart.rows.map((row, i) => ({ ...row, bucket: i < 3 ? `${text}${i}` : row.bucket, label: text })),
      };
    case 'pace':
      return {
        ...chart,
        title: text,
        rows: chart.rows.map((row) => ({ ...row, goal: text, title: text, metric: { ...row.metric, unit: text } })),
      };
  }
};

/** The full page with `text` in the place of every text that comes from trackers, files and people. */
export const reportSaying = (text: string): WeeklyReport => {
  const base = teamReport();
  return {
    ...base,
    title: text,
    northStar: [quote(text)],
    sections: base.sections.map((part, i) => ({
      ...part,
      heading: `${i} ${text}`,
      sentences: part.sentences.map((one) => retold(one, text)),
      items: part.items.map((one) => retold(one, text)),
      charts: part.charts.map((chart) => redrawn(chart, text)),
      tables: part.tables.map((table) => ({
        caption: text,
        columns: table.columns.map((column) => ({ ...column, title: text })),
        rows: table.rows.map((row) => row.map((cell) => (isSentence(cell) ? retold(cell, text) : { ...cell, unit: text }))),
      })),
    })),
    lists: base.lists.map((list) => ({
      ...list,
      title: text,
      issues: list.issues.map((one) => ({ key: text, title: text, url: `javascript:${one.key}`, team: text })),
    })),
  };
};
