import type { Snapshot, SnapshotFinding, SnapshotHead } from '../model/snapshot.ts';

/** What is kept for how long: issues and findings of a snapshot; its measures and goals stay for ever. */
export interface Retention {
  /** Days for which issues and findings are kept; null keeps them for ever. */
  readonly days: number | null;
  /** Of each UTC day before today only the last snapshot stays. */
  readonly daily: boolean;
}

/** What pruning took away. */
export interface Pruned {
  /** Snapshots that are gone, because a later one of their day stays. */
  readonly snapshots: number;
  /** Snapshots that lost their issues and findings. */
  readonly emptied: number;
}

/** Which snapshots: from the earlier instant on, up to and with the later; ISO 8601. */
export interface Span {
  readonly since?: string;
  readonly until?: string;
  /** At most so many, the newest of them. */
  readonly limit?: number;
}

/**
 * The audits that were stored, of one workspace. The same on every engine. Every write is whole or not at all, and several processes
 * may write at once. Throws AppError `history-unreachable`, `history-newer` (a schema that a later version wrote), `history-damaged`.
 */
export interface History {
  /** Stores a snapshot; false when one with its id is there already, which then is a report too if this is one. */
  save(snapshot: Snapshot): Promise<boolean>;
  /** Newest first. */
  heads(span?: Span): Promise<readonly SnapshotHead[]>;
  /** Ids of those snapshots whose issues were not pruned yet. */
  withIssues(span?: Span): Promise<ReadonlySet<string>>;
  /** One snapshot with its issues and findings; null when there is none with this id. */
  snapshot(id: string): Promise<Snapshot | null>;
  /** Every finding that a snapshot before this instant held, each once. */
  findingsBefore(at: string): Promise<readonly SnapshotFinding[]>;
  /** Forgets what is older than the retention, counted from `now`. */
  prune(retention: Retention, now: Date): Promise<Pruned>;
  /** What `prune` would take away now. */
  prunable(retention: Retention, now: Date): Promise<Pruned>;
  close(): Promise<void>;
}
