/**
 * The tables, the same on every engine. Each key begins with the workspace, so that a server may spread workspaces over machines.
 * Instants are ISO texts beside milliseconds to compare by; JSON is text; 0 and 1 are booleans (`isSet`: some servers give them as
 * texts). Texts of a tracker stand as `storedText`
 * writes them.
 */
export interface Tables {
  /** What holds for the whole database stands under the empty workspace. */
  readonly throughline_meta: { readonly workspace_id: string; readonly name: string; readonly value: string };
  readonly throughline_snapshot: SnapshotRow;
  readonly throughline_issue: IssueRow;
  readonly throughline_finding: FindingRow;
}

interface OfSnapshot {
  readonly workspace_id: string;
  readonly snapshot_id: string;
  /** From 0, in the order of the snapshot. */
  readonly position: number;
}

export interface SnapshotRow {
  readonly workspace_id: string;
  readonly id: string;
  readonly at: string;
  /** Milliseconds since 1970; servers give it as text. */
  readonly at_ms: number | string;
  readonly origin: string;
  readonly scope: string;
  readonly judging: string;
  /** Null when it was an audit without goals. */
  readonly goals: string | null;
  readonly headline: string;
  readonly has_issues: number | string;
  readonly has_findings: number | string;
  /** The whole SnapshotHead as JSON. */
  readonly head: string;
}

export interface IssueRow extends OfSnapshot {
  readonly source: string;
  readonly issue_key: string;
  readonly title: string;
  readonly url: string | null;
  readonly type: string;
  readonly status: string;
  readonly standing: string;
  readonly team: string | null;
  readonly sprint: string | null;
  readonly priority: number | null;
  readonly created_at: string | null;
  readonly closed_at: string | null;
  readonly estimate: number | null;
  readonly weight: number | null;
  /** JSON: a list of slices. */
  readonly slices: string;
  /** JSON: bucket → share. */
  readonly buckets: string;
  readonly aligned: number | string | null;
  readonly stated: string;
  readonly okr: string;
  /** JSON: a list of ids. */
  readonly goals: string;
  readonly exempt: number | string;
}

export interface FindingRow extends OfSnapshot {
  readonly rule: string;
  readonly severity: string;
  readonly source: string | null;
  readonly issue_key: string | null;
  readonly subject: string;
}
