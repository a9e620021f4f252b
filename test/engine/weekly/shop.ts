import { shippedWork } from '../../../src/engine/pace/shipped-work.ts';
import { pacesOf } from '../../../src/engine/pace.ts';
import { snapshotOf } from '../../../src/engine/snapshot.ts';
import type { WeeklyInput } from '../../../src/engine/weekly/input.ts';
import type { Audit } from '../../../src/model/audit.ts';
import type { Drift, Moved } from '../../../src/model/drift.ts';
import type { Snapshot, SnapshotHead } from '../../../src/model/snapshot.ts';
import type { Triage, TriageRow } from '../../../src/model/triage.ts';
import type { ExampleIssue } from '../../../src/rules/rule.ts';
import { judgeRecords } from '../../world/world.ts';

export const now = '2026-11-20T09:00:00.000Z';
const day = 86_400_000;
const week = 7 * day;

/** So many days before now. */
export const daysAgo = (days: number): string => new Date(Date.parse(now) - days * day).toISOString();

/** The goals as they stood so many weeks ago. Days to first payout never move. */
const goalsAt = (weeks: number): string => `northStar: {title: Weekly active merchants, unit: merchants, now: 18200}
period: 2026-Q4
objectives:
  - id: O1
    title: Keep the merchants we win
    owner: payments-lead
    share: 40
    serves: [COMPANY-2]
    keyResults:
      - {id: O1-KR1, title: Monthly churn from 5 % to 3 %, metric: {from: 5, to: 3, now: ${4.2 + weeks * 0.05}, unit: "%", updated: ${daysAgo(weeks * 7 + 2).slice(0, 10)}}}
      - {id: O1-KR2, title: Days to first payout from 9 to 4, metric: {from: 9, to: 4, now: 9, unit: days, updated: ${daysAgo(weeks * 7 + 2).slice(0, 10)}}}
  - id: O2
    title: Win merchants in a second country
    owner: growth-lead
    share: 20
    keyResults:
      - {id: O2-KR1, title: Merchants in Spain from 0 to 50, metric: {from: 0, to: 50, now: ${28 - weeks * 4}, unit: merchants, updated: ${daysAgo(weeks * 7 + 1).slice(0, 10)}}}
`;

const config = `classes:
  run: {share: 20}
  invest: {share: 10}
`;

interface Work {
  readonly okr?: string;
  readonly created?: number;
  /** Days before now; absent while it is open. */
  readonly closed?: number;
  readonly dropped?: number;
  readonly more?: ExampleIssue;
}

const piece = (key: string, title: string, { okr, created = 100, closed, dropped, more = {} }: Work) => ({
  key,
  title,
  okr,
  created,
  closed,
  dropped,
  more,
});

/** Two teams; the last week has an incident, an urgent fix for a goal, a theme without a goal, and a request that was turned down. */
const pieces = [
  piece('CHK-1', 'One-page checkout', { okr: 'O2-KR1', closed: 1, more: { team: 'checkout', estimate: 8 } }),
  piece('CHK-2', 'Spanish invoices', { okr: 'O2-KR1', closed: 2, more: { team: 'checkout', estimate: 5 } }),
  piece('CHK-3', 'Spanish tax numbers', { okr: 'O2-KR1', closed: 3, more: { team: 'checkout', estimate: 3 } }),
  piece('CHK-4', 'Spanish landing page', { okr: 'O2-KR1', closed: 4, more: { team: 'checkout', estimate: 3 } }),
  piece('CHK-5', 'Dark mode', { closed: 5, more: { team: 'checkout', estimate: 5 } }),
  piece('CHK-6', 'A logo for the fair', { okr: 'none, because the fair is tomorrow', closed: 5, more: { team: 'checkout', estimate: 1 } }),
  piece('PAY-1', 'Tell merchants why a payout waits', { okr: 'O1-KR2', closed: 2, more: { team: 'payouts', estimate: 5 } }),
  piece('PAY-2', 'Tidy the ledger code', { closed: 3, more: { team: 'payouts', estimate: 2, labels: ['tech-debt'] } }),
  piece('PAY-3', 'Export for one customer', { closed: 4, more: { team: 'payouts', estimate: 8 } }),
  piece('PAY-4', 'Payouts failed at night', {
    created: 3,
    closed: 2,
    more: { team: 'payouts', type: 'incident', priority: 1, estimate: 3 },
  }),
  piece('PAY-5', 'Unblock payouts of new merchants', {
    okr: 'O1-KR2',
    created: 4,
    closed: 2.5,
    more: { team: 'payouts', priority: 1, estimate: 2 },
  }),
  // Open.
  piece('CHK-20', 'Refund from the merchant app', { more: { team: 'checkout', labels: ['refunds'], estimate: 13 } }),
  piece('CHK-21', 'Refund in parts', { more: { team: 'checkout', labels: ['refunds'], estimate: 8 } }),
  piece('PAY-20', 'Refund report', { more: { team: 'payouts', labels: ['refunds'] } }),
  piece('PAY-21', 'Refund mails', { okr: 'none, because the bank asks for it', more: { team: 'payouts', labels: ['refunds'] } }),
  piece('PAY-22', 'A button for the sales team', { created: 2, more: { team: 'payouts', priority: 1 } }),
  piece('PAY-23', 'Another button for the sales team', { created: 1, more: { team: 'payouts', priority: 2 } }),
  piece('PAY-24', 'Churn survey', { okr: 'O1-KR1', created: 5, more: { team: 'payouts', priority: 2 } }),
  piece('CHK-22', 'Spanish cards', { okr: 'O2-KR1', more: { team: 'checkout', estimate: 5 } }),
  piece('CHK-23', 'Spanish help pages', { okr: 'O2-KR1', more: { team: 'checkout', estimate: 3 } }),
  piece('CHK-24', 'Update a library', { more: { team: 'checkout', body: 'Throughline: exempt until 2026-12-01, because a bot does it' } }),
  piece('CHK-30', 'Confetti after paying', { dropped: 3, more: { team: 'checkout', estimate: 8 } }),
  // What was shipped before: every week two for a goal, three in all, and one payout piece for the metric that does not move.
  ...Array.from({ length: 12 }, (_, i) => [
    piece(`CHK-${100 + i}`, `Earlier work ${i}`, { okr: 'O2-KR1', closed: 7 * (i + 1) + 1, more: { team: 'checkout', estimate: 3 } }),
    piece(`CHK-${200 + i}`, `Earlier idea ${i}`, { closed: 7 * (i + 1) + 2, more: { team: 'checkout', estimate: 3 } }),
    piece(`PAY-${100 + i}`, `Earlier payout work ${i}`, { okr: 'O1-KR2', closed: 7 * (i + 1) + 3, more: { team: 'payouts', estimate: 3 } }),
    ...(i % 2 === 0
      ? [piece(`PAY-${200 + i}`, `Earlier wish ${i}`, { closed: 7 * (i + 1) + 3, more: { team: 'payouts', estimate: 3 } })]
      : []),
  ]).flat(),
];

/** The records as the tracker held them so many weeks ago. */
function recordsAt(weeks: number): readonly ExampleIssue[] {
  const ago = weeks * 7;
  return pieces
    .filter(({ created }) => created >= ago)
    .map(({ key, title, okr, created, closed, dropped, more }) => ({
      key,
      title,
      url: `https://shop.example/${key}`,
      type: 'story',
      ...more,
      body: [more.body, okr === undefined ? undefined : `OKR: ${okr}`].filter((line) => line !== undefined).join('\n\n'),
      createdAt: daysAgo(created),
      ...(closed !== undefined && closed >= ago ? { status: 'done', closedAt: daysAgo(closed) } : {}),
      ...(dropped !== undefined && dropped >= ago ? { status: "won't do", closedAt: daysAgo(dropped) } : {}),
    }));
}

const made = new Map<string, Audit>();

/** The audit of so many weeks ago. */
export function auditAt(weeks: number, part: { readonly incomplete?: boolean; readonly config?: string } = {}): Audit {
  const name = JSON.stringify([weeks, part]);
  const audit = made.get(name) ?? {
    ...judgeRecords({
      records: recordsAt(weeks),
      goals: goalsAt(weeks),
      config: part.config ?? config,
      now: new Date(Date.parse(now) - weeks * week).toISOString(),
      incomplete: part.incomplete ?? false,
    }).audit,
    hashes: { scope: 'a', judging: 'b', goals: 'c' },
  };
  made.set(name, audit);
  return audit;
}

const snapshots = new Map<number, Snapshot>();

function snapshotAt(weeks: number): Snapshot {
  const snapshot = snapshots.get(weeks) ?? snapshotOf(auditAt(weeks), weeks <= 6 ? 'audit' : 'backfill');
  snapshots.set(weeks, snapshot);
  return snapshot;
}

export const headOf = ({ issues: _issues, findings: _findings, ...head }: Snapshot): SnapshotHead => head;

/** What was stored in the twelve weeks before; the older six were rebuilt later. */
export const historyOf = (weeks = 12): readonly SnapshotHead[] => Array.from({ length: weeks }, (_, i) => headOf(snapshotAt(i + 1)));

export const noDrift = (part: Partial<Drift> = {}): Drift => ({
  schemaVersion: 1,
  from: { id: null, at: daysAgo(7) },
  to: { id: null, at: now },
  breaks: [],
  moved: [],
  regress: [],
  newWork: null,
  findings: null,
  mix: [],
  scope: null,
  pace: [],
  reworded: [],
  ...part,
});

/** From n of d to n of d. */
export const movedFrom = (from: readonly [number, number], to: readonly [number, number]): Moved & { readonly change: number } => {
  const ratio = ([hit, of]: readonly [number, number]) => ({
    hit,
    inherited: 0,
    of,
    rate: Math.floor((hit / of) * 1000) / 1000,
    bounds: null,
  });
  return { from: ratio(from), to: ratio(to), change: Math.round((ratio(to).rate - ratio(from).rate) * 1000) / 10 };
};

/** The question what to do with an issue of the audit. */
export function asking(audit: Audit, key: string, part: Partial<TriageRow> = {}): TriageRow {
  const issue = audit.issues.find((one) => one.key === key);
  if (issue === undefined) throw new Error(`no ${key}`);
  const none = { value: null, inputs: [], missing: [] };
  return {
    issue,
    estimate: issue.estimate,
    doubt: 'untied',
    scores: { rice: none, wsjf: none, moscow: null },
    rank: null,
    takes: null,
    starves: null,
    nearest: null,
    decision: null,
    answers: { link: '', plan: '', drop: '' },
    ...part,
  };
}

const left = { amount: 120, unit: 'person-days', until: '2026-12-31', how: '6 people × 20 working days' } as const;

export const triageOf = (audit: Audit): Triage => ({
  schemaVersion: 1,
  at: audit.at,
  rows: [
    asking(audit, 'CHK-20', {
      rank: { place: 17, of: 23, by: 'rice' },
      takes: { share: 0.108, of: left },
      starves: { goal: 'O1', planned: 0.4, without: 0.14, left: 0.112 },
      nearest: { goal: 'O1-KR1', title: 'Monthly churn from 5 % to 3 %', words: ['merchant', 'churn'] },
    }),
    asking(audit, 'CHK-21', { takes: { share: 0.066, of: left } }),
    asking(audit, 'PAY-22', { takes: { share: 0.02, of: left } }),
  ],
  complete: true,
  waiting: [],
  linked: 23,
  notes: [],
});

/** Everything that the page of 20 November is made of; parts of it may be exchanged. */
export function weeklyInput(part: Partial<WeeklyInput> = {}): WeeklyInput {
  const audit = part.audit ?? auditAt(0);
  const history = part.history ?? historyOf();
  const whole = auditAt(0);
  const shipped = { ...shippedWork([snapshotOf(whole)], whole.goals ?? []), since: Date.parse(daysAgo(35)) };
  return {
    audit,
    window: week,
    history,
    before: snapshotAt(1),
    drift: noDrift({ regress: [{ slice: 'shipped', ...movedFrom([2, 4], [6, 10]), teams: [] }] }),
    paces: pacesOf(audit.goals ?? [], { now: audit.at, history: { heads: history, shipped } }),
    triage: triageOf(whole),
    decisions: [
      {
        decision: { issue: 'CHK-30', answer: 'drop', who: 'growth-lead', date: '2026-11-13', origin: 'decisions.yml:1:3' },
        state: 'done',
        why: 'it was closed as dropped',
      },
      {
        decision: {
          issue: 'PAY-20',
          answer: 'link',
          goal: 'O1-KR1',
          who: 'payments-lead',
          date: '2026-11-06',
          by: '2026-11-18',
          origin: 'decisions.yml:2:3',
        },
        state: 'overdue',
        why: 'it is linked to no goal that holds',
      },
    ],
    target: { rate: 0.85, by: '2026-12-31' },
    audience: 'lead',
    title: null,
    since: null,
    ...part,
  };
}
