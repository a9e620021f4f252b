import type { Snapshot, SnapshotFinding, SnapshotHead, SnapshotIssue } from '../model/snapshot.ts';
import { readOrNull, readText, storedOrNull, storedText } from './stored-text.ts';
import type { FindingRow, IssueRow, SnapshotRow } from './tables.ts';

type Value = string | number | null;

const flag = (value: boolean): number => (value ? 1 : 0);

export function snapshotRow(workspace: string, { issues, findings, ...head }: Snapshot): SnapshotRow {
  return {
    workspace_id: workspace,
    id: storedText(head.id),
    at: storedText(head.at),
    at_ms: Date.parse(head.at),
    origin: head.origin,
    scope: storedText(head.hashes.scope),
    judging: storedText(head.hashes.judging),
    goals: storedOrNull(head.hashes.goals),
    headline: head.headline,
    has_issues: flag(issues !== null),
    has_findings: flag(findings !== null),
    head: JSON.stringify(head),
  };
}

export const headOf = ({ head }: Pick<SnapshotRow, 'head'>): SnapshotHead => JSON.parse(head) as SnapshotHead;

export const issueColumns = [
  'workspace_id',
  'snapshot_id',
  'position',
  'source',
  'issue_key',
  'title',
  'url',
  'type',
  'status',
  'standing',
  'team',
  'sprint',
  'priority',
  'created_at',
  'closed_at',
  'estimate',
  'weight',
  'slices',
  'buckets',
  'aligned',
  'stated',
  'okr',
  'goals',
  'exempt',
] as const satisfies readonly (keyof IssueRow)[];

/** The values of `issueColumns`. */
export const issueValues = (workspace: string, snapshot: string, issue: SnapshotIssue, position: number): readonly Value[] => [
  workspace,
  snapshot,
  position,
  storedText(issue.source),
  storedText(issue.key),
  storedText(issue.title),
  storedOrNull(issue.url),
  issue.type,
  issue.status,
  issue.standing,
  storedOrNull(issue.team),
  storedOrNull(issue.sprint),
  issue.priority,
  storedOrNull(issue.createdAt),
  storedOrNull(issue.closedAt),
  issue.estimate,
  issue.weight,
  JSON.stringify(issue.slices),
  JSON.stringify(issue.buckets),
  issue.aligned === null ? null : flag(issue.aligned),
  issue.stated,
  issue.okr,
  JSON.stringify(issue.goals),
  flag(issue.exempt),
];

/** Our own rows are not checked again: what was written was a Snapshot. */
export const issueOf = (row: IssueRow): SnapshotIssue => ({
  key: readText(row.issue_key),
  source: readText(row.source),
  title: readText(row.title),
  url: readOrNull(row.url),
  type: row.type as SnapshotIssue['type'],
  status: row.status as SnapshotIssue['status'],
  standing: row.standing as SnapshotIssue['standing'],
  team: readOrNull(row.team),
  sprint: readOrNull(row.sprint),
  priority: row.priority,
  createdAt: readOrNull(row.created_at),
  closedAt: readOrNull(row.closed_at),
  estimate: row.estimate,
  weight: row.weight,
  slices: JSON.parse(row.slices) as SnapshotIssue['slices'],
  buckets: JSON.parse(row.buckets) as SnapshotIssue['buckets'],
  aligned: row.aligned === null ? null : row.aligned === 1,
  stated: row.stated as SnapshotIssue['stated'],
  okr: row.okr as SnapshotIssue['okr'],
  goals: JSON.parse(row.goals) as SnapshotIssue['goals'],
  exempt: row.exempt === 1,
});

export const findingColumns = [
  'workspace_id',
  'snapshot_id',
  'position',
  'rule',
  'severity',
  'source',
  'issue_key',
  'subject',
] as const satisfies readonly (keyof FindingRow)[];

/** The values of `findingColumns`. */
export const findingValues = (workspace: string, snapshot: string, finding: SnapshotFinding, position: number): readonly Value[] => [
  workspace,
  snapshot,
  position,
  storedText(finding.rule),
  finding.severity,
  storedOrNull(finding.source),
  storedOrNull(finding.issue),
  storedText(finding.subject),
];

export const findingOf = (row: Omit<FindingRow, 'workspace_id' | 'snapshot_id' | 'position'>): SnapshotFinding => ({
  rule: readText(row.rule),
  severity: row.severity as SnapshotFinding['severity'],
  source: readOrNull(row.source),
  issue: readOrNull(row.issue_key),
  subject: readText(row.subject),
});
