import type { AuditedGoal } from '../../../src/model/audit.ts';
import type { Snapshot, SnapshotFinding, SnapshotHead, SnapshotIssue } from '../../../src/model/snapshot.ts';
import { measure } from '../../reporters/audits.ts';

export { measure, ratio } from '../../reporters/audits.ts';

/** A goal of the last quarter of 2026 without a metric. */
export const auditedGoal = (id: string, more: Partial<AuditedGoal> = {}): AuditedGoal => ({
  id,
  kind: 'key-result',
  title: `Title of ${id}`,
  parent: null,
  serves: [],
  owner: null,
  period: { name: '2026-Q4', from: '2026-10-01', to: '2026-12-31' },
  status: 'active',
  planned: null,
  covered: true,
  issues: 1,
  metric: null,
  worth: null,
  pace: null,
  ...more,
});

/** An open, counted, untied story of the source "shop". */
export const row = (key: string, more: Partial<SnapshotIssue> = {}): SnapshotIssue => ({
  key,
  source: 'shop',
  title: `Title of ${key}`,
  url: null,
  type: 'story',
  status: 'todo',
  standing: 'counted',
  team: null,
  sprint: null,
  priority: null,
  createdAt: '2026-10-01T09:00:00.000Z',
  closedAt: null,
  estimate: null,
  weight: 1,
  slices: ['open'],
  buckets: { untied: 1 },
  aligned: false,
  stated: 'missing',
  okr: 'missing',
  goals: [],
  exempt: false,
  ...more,
});

/** What makes an issue serve a goal of O1. */
export const tied = { buckets: { O1: 1 }, aligned: true, okr: 'linked', goals: ['O1-KR1'] } satisfies Partial<SnapshotIssue>;

export const found = (rule: string, issue: string | null, more: Partial<SnapshotFinding> = {}): SnapshotFinding => ({
  rule,
  severity: 'error',
  source: issue === null ? null : 'shop',
  issue,
  subject: 'OKR',
  ...more,
});

export const head = (more: Partial<SnapshotHead> = {}): SnapshotHead => ({
  schemaVersion: 1,
  id: `20261120T090000000Z-${'0'.repeat(12)}`,
  at: '2026-11-20T09:00:00.000Z',
  origin: 'audit',
  tool: '0.1.0',
  hashes: { scope: 'scope', judging: 'judging', goals: 'goals' },
  alignedMeans: 'linked',
  headline: 'open',
  northStar: null,
  sprints: null,
  goals: [auditedGoal('O1', { kind: 'objective' }), auditedGoal('O1-KR1', { parent: 'O1' })],
  measures: { open: measure() },
  ...more,
});

export const snapshot = (more: Partial<Snapshot> = {}): Snapshot => ({ ...head(), issues: [], findings: [], ...more });
