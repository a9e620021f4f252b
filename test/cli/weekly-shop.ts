import { type Folder, ndjson, openFolder } from './folder.ts';

/** Two weeks of two teams, as of 20 November 2026; run with the history where the config says. */
export const here = { THROUGHLINE_HISTORY: undefined };

const goals = `period: 2026-Q4
objectives:
  - id: O1
    title: Keep the merchants we win
    owner: payments-lead
    share: 50
    keyResults:
      - {id: O1-KR1, title: Monthly churn from 5 % to 3 %, metric: {from: 5, to: 3, now: 4.2, unit: "%", updated: 2026-11-18}}
  - id: O2
    title: Win merchants in a second country
    share: 30
    keyResults:
      - {id: O2-KR1, title: Merchants from 0 to 50, metric: {from: 0, to: 50, now: 27, updated: 2026-11-18}}
`;

const config = `goals: goals.yml
sources: [{tracker: file, path: issues.ndjson}]
teams:
  checkout: {people: 6}
  payouts: {people: 3}
classes: {run: {share: 20}}
report: {target: 85, by: 2026-12-31, title: Shop sync}
`;

type Row = readonly [key: string, team: string, okr: string, closed: string | null, more?: Readonly<Record<string, unknown>>];

const rows: readonly Row[] = [
  ['CHK-1', 'checkout', 'O2-KR1', '2026-11-19', { estimate: 8 }],
  ['CHK-2', 'checkout', 'O2-KR1, O1-KR1', '2026-11-18', { estimate: 5 }],
  ['CHK-3', 'checkout', '', '2026-11-17', { estimate: 3 }],
  ['CHK-4', 'checkout', 'none, because of a fair', '2026-11-16', { estimate: 2 }],
  ['CHK-5', 'checkout', 'O1-KR1', '2026-11-15', { type: 'bug', estimate: 1 }],
  ['PAY-1', 'payouts', 'O1-KR1', '2026-11-19'],
  ['PAY-2', 'payouts', '', '2026-11-18'],
  ['PAY-3', 'payouts', '', '2026-11-17', { type: 'incident', createdAt: '2026-11-16T09:00:00Z' }],
  ['PAY-4', 'payouts', '', '2026-11-16', { labels: ['tech-debt'] }],
  ['PAY-5', 'payouts', '', '2026-11-15', { exempt: true }],
  ['CHK-6', 'checkout', 'O2-KR1', '2026-11-11', { estimate: 3 }],
  ['CHK-7', 'checkout', '', '2026-11-10', { estimate: 3 }],
  ['PAY-6', 'payouts', '', '2026-11-09'],
  ['CHK-8', 'checkout', 'O2-KR1', null, { estimate: 5 }],
  ['CHK-9', 'checkout', '', null, { estimate: 5, labels: ['refunds'] }],
  ['PAY-7', 'payouts', '', null, { labels: ['refunds'] }],
  ['PAY-8', 'payouts', '', null, { labels: ['refunds'], title: 'A "quoted", title; with =1+1 in it' }],
];

const records = rows.map(([key, team, okr, closed, { exempt, ...more } = {}]) => ({
  key,
  title: `Work on ${key}`,
  team,
  createdAt: '2026-10-01T09:00:00Z',
  ...(closed === null ? {} : { status: 'done', closedAt: `${closed}T12:00:00Z` }),
  ...more,
  body: [okr === '' ? '' : `OKR: ${okr}`, exempt === true ? 'Throughline: exempt until 2026-12-31, because it is a test' : ''].join('\n\n'),
}));

/** The folder of the team; parts of it may be exchanged. */
export const weeklyShop = (files: Readonly<Record<string, string>> = {}): Folder =>
  openFolder({ 'throughline.yml': config, 'goals.yml': goals, 'issues.ndjson': ndjson(records), ...files });
