import type {
  AllocationRow,
  Audit,
  AuditedGoal,
  AuditedIssue,
  AuditedSource,
  Finding,
  GateResult,
  Group,
  Measure,
  Ratio,
} from '../../src/model/audit.ts';

/** A ratio over complete data. */
export const ratio = (hit: number, of: number, inherited = 0): Ratio => ({
  hit,
  inherited,
  of,
  rate: of === 0 ? null : Math.floor((hit / of) * 1000) / 1000,
  bounds: null,
});

/** A ratio over incomplete data. */
export const open = (hit: number, of: number, bounds: Ratio['bounds'] = null): Ratio => ({ hit, inherited: 0, of, rate: null, bounds });

export const issue = (key: string, title: string, part: Partial<AuditedIssue> = {}): AuditedIssue => ({
  key,
  source: 'jira:acme.example/SHOP',
  url: `https://acme.example/browse/${key}`,
  title,
  type: 'story',
  rawType: 'Story',
  status: 'todo',
  labels: [],
  milestone: null,
  parent: null,
  team: 'payments',
  sprint: null,
  priority: null,
  createdAt: '2026-11-02T09:00:00Z',
  closedAt: null,
  estimate: null,
  weight: 1,
  counted: true,
  standing: 'counted',
  slices: ['open'],
  buckets: { untied: 1 },
  aligned: false,
  businessValue: { status: 'missing', text: null, at: null, via: [] },
  okr: { status: 'missing', reason: null, links: [] },
  exempt: null,
  scores: null,
  ...part,
});

export const finding = (rule: string, of: AuditedIssue | null, part: Partial<Finding> = {}): Finding => ({
  rule,
  severity: 'error',
  issue: of?.key ?? null,
  source: of?.source ?? null,
  subject: 'OKR',
  message: 'it is tied to no goal',
  help: 'OKR: one of O1-KR1, O1-KR2, O2-KR1, …',
  known: false,
  ...part,
});

const statement = 'Business Value: who gains what from this, and how much';

const goal = (id: string, title: string, part: Partial<AuditedGoal> = {}): AuditedGoal => ({
  id,
  kind: id.includes('-') ? 'key-result' : 'objective',
  title,
  parent: id.includes('-') ? id.slice(0, id.indexOf('-')) : null,
  serves: [],
  owner: null,
  period: { name: '2026-Q4', from: '2026-10-01', to: '2026-12-31' },
  status: 'active',
  planned: null,
  covered: true,
  issues: 4,
  metric: null,
  worth: null,
  pace: null,
  ...part,
});

const row = (
  bucket: string,
  planned: number | null,
  actual: number | null,
  issues: number,
  verdict: AllocationRow['verdict'] = null,
): AllocationRow => ({
  bucket,
  planned,
  actual,
  issues,
  verdict,
});

const team = (name: string, hit: number, of: number, run: Group['run'], untied: number): Group => ({
  name,
  population: { counted: of + 4, eligible: of },
  stated: ratio(hit, of),
  linked: ratio(hit, of),
  aligned: ratio(hit, of),
  run,
  untied,
});

export const measure = (part: Partial<Measure> = {}): Measure => ({
  population: { counted: 142, carriers: 9, run: 11, exempt: 6, unreadable: 2, skipped: 2, eligible: 125 },
  stated: ratio(70, 125, 4),
  linked: ratio(78, 125, 9),
  aligned: ratio(78, 125, 9),
  untied: ratio(38, 125),
  coverage: { keyResults: ratio(5, 8), objectives: ratio(3, 3) },
  weight: { used: 'estimate', teams: 'people', known: ratio(118, 142) },
  allocation: [
    row('O1', 0.4, 0.113, 16.5, 'starved'),
    row('O2', 0.2, 0.384, 54, 'over-fed'),
    row('O3', 0.1, 0.0667, 7.5),
    row('run', 0.2, 0.2053, 20),
    row('invest', 0.1, 0.041, 6, 'starved'),
    row('explore', null, 0.004, 1),
    row('exempt', null, 0.02, 3),
    row('untied', null, 0.166, 34),
  ],
  mixDrift: 0.171,
  groups: {
    team: [
      team('checkout', 31, 52, { planned: 0.2, actual: 0.151 }, 12),
      team('merchants', 26, 41, { planned: 0.2, actual: 0.118 }, 9),
      team('payments', 21, 32, { planned: 0.2, actual: 0.43 }, 13),
    ],
    source: [
      team('github:acme/shop', 31, 52, { planned: null, actual: 0.1 }, 12),
      team('jira:acme.example/SHOP', 47, 73, { planned: null, actual: 0.2 }, 22),
    ],
    label: [team('sales-request', 3, 9, { planned: 0.2, actual: 0.1 }, 6)],
    type: [team('bug', 2, 4, { planned: 0.2, actual: 0.8 }, 0), team('story', 76, 121, { planned: 0.2, actual: 0 }, 34)],
    sprint: [],
  },
  ...part,
});

const source = (name: string, part: Partial<AuditedSource> = {}): AuditedSource => ({
  name,
  tracker: name.slice(0, name.indexOf(':')),
  status: 'read',
  issues: 93,
  skipped: 0,
  expected: 93,
  requests: 2,
  reason: null,
  notes: [],
  skips: [],
  ...part,
});

const gate = (part: Partial<GateResult>): GateResult => ({
  gate: 'aligned',
  slice: 'open',
  limit: 60,
  actual: 62.4,
  passed: true,
  note: null,
  advisoryUntil: null,
  ...part,
});

const goals: readonly AuditedGoal[] = [
  goal('O1', 'Keep the merchants we win', { owner: 'Payments lead', planned: 0.4 }),
  goal('O1-KR1', 'Monthly churn from 5 % to 3 %', { owner: 'Payments lead' }),
  goal('O1-KR2', 'Payout complaints from 240 to 60 a week', { owner: 'Payments lead', covered: false, issues: 0 }),
  goal('O2', 'Make checkout the fastest in its market', { owner: 'Checkout lead', planned: 0.2, issues: 54 }),
  goal('O2-KR1', 'Median checkout from 9 s to 4 s', { issues: 54 }),
  goal('O3', 'Open for business in Japan (日本での開業)', { planned: 0.1 }),
  goal('O3-KR1', 'Konbini payments live with 40 merchants 🏪', { owner: 'Merchants lead', covered: false, issues: 0 }),
  goal('O3-KR2', 'First 100 merchants billed in yen', { covered: false, issues: 0 }),
];

const untied = issue('SHOP-12', 'Urgent: export for one big prospect, needed before Friday whatever else is planned', {
  priority: 1,
  weight: 8,
  labels: ['sales-request'],
});
const placeholder = issue('SHOP-40', 'Retry failed card payments 💳 with the fallback acquirer', {
  priority: 2,
  weight: 5,
  businessValue: { status: 'placeholder', text: 'TBD', at: 'body:section', via: [] },
  labels: ['sales-request'],
});
const wide = issue('acme/shop#214', '決済エラーの画面を直す (payment error screen)', {
  source: 'github:acme/shop',
  team: 'checkout',
  weight: 3,
});
const combining = issue('acme/shop#31', 'Cafe\u0301 receipts: tip line 👩‍🍳 missing', {
  source: 'github:acme/shop',
  team: 'checkout',
  weight: 2,
  parent: 'acme/shop#9',
});
const doubtful = issue('SHOP-77', 'Faster payout batches', {
  priority: 1,
  weight: 13,
  buckets: { O1: 1 },
  aligned: true,
  okr: { status: 'linked', reason: null, links: [{ goal: 'O1-KR2', ref: 'O1-KR2', status: 'ok', at: 'label', via: [] }] },
  businessValue: { status: 'stated', text: 'better', at: 'field:Business Value', via: [] },
});
const fine = issue('SHOP-78', 'Payout dashboard for merchants', {
  buckets: { O1: 1 },
  aligned: true,
  businessValue: { status: 'stated', text: 'Saves 40 support hours a week', at: 'body:line', via: [] },
  okr: { status: 'linked', reason: null, links: [{ goal: 'O1-KR1', ref: 'churn', status: 'ok', at: 'body:line', via: ['SHOP-3'] }] },
});
const accepted = issue('SHOP-90', 'Old report clean-up');

/** Two sources, three teams, every kind of finding, gates met and not. */
export const complete = (part: Partial<Audit> = {}): Audit => ({
  schemaVersion: 1,
  tool: { name: 'throughline', version: '0.1.0' },
  at: '2026-11-20T09:00:00Z',
  outcome: 'fail',
  complete: true,
  hashes: { scope: 'a1', judging: 'b2', goals: 'c3' },
  alignedMeans: 'linked',
  notes: [],
  unmatched: [],
  sources: [
    source('github:acme/shop'),
    source('jira:acme.example/SHOP', {
      issues: 118,
      skipped: 2,
      expected: 120,
      skips: [
        { record: 'SHOP-301', reason: 'fields.summary: expected a text, found null' },
        { record: 'SHOP-302', reason: 'fields.summary: expected a text, found null' },
      ],
    }),
  ],
  northStar: { title: 'Weekly active merchants', unit: 'merchants', now: 18_200 },
  goals: [...goals],
  headline: 'open',
  sprints: null,
  measures: {
    open: measure(),
    shipped: measure({
      stated: ratio(25, 31),
      linked: ratio(22, 31, 2),
      aligned: ratio(22, 31, 2),
      coverage: null,
    }),
    new: measure({ stated: ratio(9, 20), linked: ratio(8, 20), aligned: ratio(8, 20), coverage: null }),
  },
  inventory: null,
  issues: [combining, wide, untied, placeholder, doubtful, fine, accepted],
  findings: [
    finding('okr-link-missing', untied),
    finding('business-value-missing', untied, { subject: 'Business Value', message: 'it states no business value', help: statement }),
    finding('okr-link-missing', placeholder),
    finding('business-value-placeholder', placeholder, {
      subject: 'Business Value',
      message: 'its business value is only "TBD"',
      help: statement,
    }),
    finding('okr-link-missing', wide),
    finding('okr-link-unknown', combining, { subject: 'O9-KR1', message: 'it names "O9-KR1", and no goal has that name' }),
    finding('business-value-too-short', doubtful, {
      severity: 'warning',
      subject: 'Business Value',
      message: 'its business value says little: "better" (6 of at least 20 characters)',
      help: statement,
    }),
    finding('okr-link-missing', accepted, { known: true }),
    finding('goal-uncovered', null, {
      severity: 'warning',
      subject: 'O1-KR2',
      message: 'no open issue is linked to O1-KR2 "Payout complaints from 240 to 60 a week", owned by Payments lead',
      help: 'Link the work that serves it with "OKR: O1-KR2", begin some, or close the goal',
    }),
  ],
  gates: [
    gate({}),
    gate({ gate: 'aligned', slice: 'new', limit: 80, actual: 40, passed: false }),
    gate({ gate: 'untied', slice: 'open', limit: 25, actual: 30.4, passed: false, advisoryUntil: '2026-12-31' }),
    gate({ gate: 'coverage', slice: 'open', limit: 50, actual: null, note: 'no goal is due' }),
  ],
  ...part,
});

/** One source died on its second page; nothing says how much is missing. */
export const incomplete = (bounds: Ratio['bounds'] = null): Audit => {
  const unknown = measure({
    population: { counted: 110, carriers: 4, run: 9, exempt: 0, unreadable: 0, skipped: 0, eligible: 101 },
    stated: open(58, 101, bounds),
    linked: open(61, 101, bounds),
    aligned: open(61, 101, bounds),
    untied: open(20, 101),
    coverage: null,
    allocation: null,
    mixDrift: null,
    groups: null,
  });
  return complete({
    outcome: 'incomplete',
    complete: false,
    sources: [
      source('jira:acme.example/SHOP', { issues: 118 }),
      source('github:acme/shop', {
        status: 'failed',
        issues: 120,
        expected: bounds === null ? null : 300,
        reason: 'the server answered with HTTP 502 four times in a row.',
      }),
    ],
    goals: goals.map((one) => ({ ...one, covered: null })),
    measures: { open: unknown },
    gates: [gate({ actual: null, passed: null })],
  });
};

/** A first run: no goals yet. */
export const withoutGoals = (): Audit =>
  complete({
    outcome: 'pass',
    hashes: { scope: 'a1', judging: 'b2', goals: null },
    goals: null,
    northStar: null,
    measures: {
      open: measure({
        stated: ratio(45, 100),
        linked: null,
        aligned: null,
        untied: null,
        coverage: null,
        allocation: null,
        mixDrift: null,
        groups: {
          team: [
            { ...team('checkout', 31, 52, { planned: null, actual: 0.151 }, 12), linked: null, aligned: null },
            { ...team('payments', 14, 48, { planned: null, actual: 0.3 }, 12), linked: null, aligned: null },
          ],
          source: [],
          label: [],
          type: [],
          sprint: [],
        },
      }),
    },
    inventory: {
      epics: [
        { name: 'SHOP-3', title: 'Checkout rebuild', issues: 41 },
        { name: 'SHOP-9', title: 'Payouts', issues: 17 },
      ],
      labels: [
        { name: 'checkout', issues: 38 },
        { name: 'sales-request', issues: 12 },
      ],
      milestones: [{ name: 'December release', issues: 20 }],
      classes: [
        { name: 'run', issues: 11 },
        { name: 'untied', issues: 89 },
      ],
    },
    findings: [
      finding('business-value-missing', untied, { subject: 'Business Value', message: 'it states no business value', help: statement }),
    ],
    gates: [],
  });

/** A source that holds nothing. */
export const empty = (): Audit => {
  const none = measure({
    population: { counted: 0, carriers: 0, run: 0, exempt: 0, unreadable: 0, skipped: 0, eligible: 0 },
    stated: ratio(0, 0),
    linked: ratio(0, 0),
    aligned: ratio(0, 0),
    untied: ratio(0, 0),
    coverage: { keyResults: ratio(0, 0), objectives: ratio(0, 0) },
    weight: { used: 'count', teams: 'count', known: ratio(0, 0) },
    allocation: [],
    mixDrift: null,
    groups: { team: [], source: [], label: [], type: [], sprint: [] },
  });
  return complete({
    outcome: 'pass',
    sources: [source('file:empty.csv', { issues: 0, expected: 0 })],
    goals: [],
    measures: { open: none, shipped: none },
    issues: [],
    findings: [],
    gates: [],
  });
};

/** Thousands of issues with two findings each. */
export const huge = (size: number): Audit => {
  const issues = Array.from({ length: size }, (_, i) => issue(`SHOP-${i + 1}`, `Issue ${i + 1} of many`));
  return complete({
    issues,
    findings: issues.flatMap((one) => [finding('okr-link-missing', one), finding('business-value-missing', one)]),
  });
};

/** The complete audit with `text` in the place of every text that comes from trackers, files and people. */
export const saying = (text: string): Audit => {
  const base = complete();
  const url = `https://acme.example/${text}`;
  const bad = issue(text, text, {
    url,
    source: text,
    team: text,
    sprint: text,
    labels: [text, text],
    parent: text,
    milestone: text,
    rawType: text,
    priority: 1,
    weight: 99,
    businessValue: { status: 'placeholder', text, at: text, via: [text] },
    okr: { status: 'unknown', reason: text, links: [{ goal: null, ref: text, status: 'unknown', at: text, via: [text] }] },
  });
  const twin = { ...bad, key: `${text}2` };
  const open = base.measures.open;
  return {
    ...base,
    sources: [
      source(text, { reason: text, skipped: 1, notes: [text], skips: [{ record: text, reason: text }] }),
      source(`${text}2`, { status: 'failed', reason: text }),
    ],
    goals: goals.map((one) => ({ ...one, title: text, owner: text })),
    measures: open
      ? {
          open: {
            ...open,
            allocation: [...(open.allocation ?? []), row(text, 0, 0, 0)],
            groups: {
              team: [team(text, 1, 2, { planned: 0.1, actual: 0.5 }, 1)],
              source: [team(text, 1, 2, { planned: 0.1, actual: 0.5 }, 1)],
              label: [team(text, 1, 2, { planned: 0.1, actual: 0.5 }, 1)],
              type: [],
              sprint: [team(text, 1, 2, { planned: 0.1, actual: 0.5 }, 1)],
            },
          },
        }
      : {},
    inventory: {
      epics: [{ name: text, title: text, issues: 3 }],
      labels: [{ name: text, issues: 2 }],
      milestones: [{ name: text, issues: 2 }],
      classes: [{ name: 'untied', issues: 2 }],
    },
    issues: [bad, twin],
    findings: [
      finding('okr-link-unknown', bad, { subject: text, message: `it names "${text}"`, help: text }),
      finding('business-value-copied', bad, { subject: text, message: text, help: text }),
      finding('hierarchy-cycle', null, { subject: text, message: text, help: text }),
    ],
    gates: [gate({ note: text })],
  };
};
