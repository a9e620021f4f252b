import type { Snapshot, SnapshotFinding, SnapshotIssue } from '../../src/model/snapshot.ts';

/** An issue of the shop. */
export const snapshotIssue = (n: number, more: Partial<SnapshotIssue> = {}): SnapshotIssue => ({
  key: `SHOP-${n}`,
  source: 'jira:acme',
  title: `Piece of work ${n}`,
  url: `https://acme.example/browse/SHOP-${n}`,
  type: 'story',
  status: 'todo',
  standing: 'counted',
  team: 'payments',
  sprint: null,
  priority: 2,
  createdAt: '2026-10-20T09:00:00.000Z',
  closedAt: null,
  estimate: 3,
  weight: 1.5,
  slices: ['open'],
  buckets: { O1: 0.67, O4: 0.33 },
  aligned: true,
  stated: 'stated',
  okr: 'linked',
  goals: ['O1-KR1'],
  exempt: false,
  ...more,
});

export const snapshotFinding = (n: number, more: Partial<SnapshotFinding> = {}): SnapshotFinding => ({
  rule: 'business-value-missing',
  severity: 'error',
  source: 'jira:acme',
  issue: `SHOP-${n}`,
  subject: 'Business Value',
  ...more,
});

/** What the shop's audit of an instant came to, with so many issues, each with a finding. */
export function snapshotAt(
  at: string,
  { issues = 3, ...more }: { readonly issues?: number } & Partial<Omit<Snapshot, 'issues'>> = {},
): Snapshot {
  const numbers = Array.from({ length: issues }, (_, i) => i + 1);
  return {
    schemaVersion: 1,
    id: `${new Date(at).toISOString().replace(/[-:.]/g, '')}-000000000000`,
    at: new Date(at).toISOString(),
    origin: 'audit',
    tool: '1.0.0',
    hashes: { scope: 'scope', judging: 'judging', goals: 'goals' },
    alignedMeans: 'linked',
    headline: 'open',
    northStar: { title: 'Weekly active merchants', unit: 'merchants', now: 18200 },
    sprints: null,
    goals: null,
    measures: {},
    issues: numbers.map((n) => snapshotIssue(n)),
    findings: numbers.map((n) => snapshotFinding(n)),
    ...more,
  };
}
