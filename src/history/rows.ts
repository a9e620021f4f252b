import type { Snapshot, SnapshotFinding, SnapshotHead, SnapshotIssue } from '../model/snapshot.ts';
import { readOrNull, readText, storedOrNull, storedText } from './stored-text.ts';
import type { FindingRow, IssueRow, SnapshotRow } from './tables.ts';

type Value = string | number | null;

const flag = (value: boolean): number => (value ? 1 : 0);

/** Servers whose integers have 64 bits give them as texts. */
export const isSet = (value: number | string): boolean => Number(value) === 1;

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

const places = ['workspace_id', 'snapshot_id', 'position'] as const;

/** The columns of an issue itself. */
export const issueContent = [
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
export const issueColumns = [...places, ...issueContent];

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

/** Reads JSON; the same text gives the same value, for most issues of a tracker have their slices, buckets and goals in common. */
function sharedJson(): (text: string) => unknown {
  const known = new Map<string, unknown>();
  return (text) => {
    const value = known.get(text) ?? JSON.parse(text);
    known.set(text, value);
    return value;
  };
}

/** Makes issues of rows. Our own rows are not checked again: what was written was a Snapshot. */
export function issueReader(): (row: Pick<IssueRow, (typeof issueContent)[number]>) => SnapshotIssue {
  const parse = sharedJson();
  return (row) => ({
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
    slices: parse(row.slices) as SnapshotIssue['slices'],
    buckets: parse(row.buckets) as SnapshotIssue['buckets'],
    aligned: row.aligned === null ? null : isSet(row.aligned),
    stated: row.stated as SnapshotIssue['stated'],
    okr: row.okr as SnapshotIssue['okr'],
    goals: parse(row.goals) as SnapshotIssue['goals'],
    exempt: isSet(row.exempt),
  });
}

/** The columns of a finding itself. */
export const findingContent = ['rule', 'severity', 'source', 'issue_key', 'subject'] as const satisfies readonly (keyof FindingRow)[];
export const findingColumns = [...places, ...findingContent];

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

export const findingOf = (row: Pick<FindingRow, (typeof findingContent)[number]>): SnapshotFinding => ({
  rule: readText(row.rule),
  severity: row.severity as SnapshotFinding['severity'],
  source: readOrNull(row.source),
  issue: readOrNull(row.issue_key),
  subject: readText(row.subject),
});
