import type { Audit, AuditedGoal } from './audit.ts';
import type { Pace } from './drift.ts';

/** How an issue came to be linked, the most explicit first. */
export const provenances = ['text', 'field', 'label', 'milestone', 'url', 'inline', 'issue-link', 'mapping', 'inherited'] as const;
export type Provenance = (typeof provenances)[number];

/** What went into a goal since its period began, as far as closed work was read. */
export interface Spent {
  /** ISO date: the first day of the period, or a later one from which on closed work was read. */
  readonly since: string;
  /** Issues shipped for it; one that serves several goals counts in parts. */
  readonly issues: number;
  /** Its part, 0 to 1, of the capacity that went into all that was shipped; null when nothing was. */
  readonly share: number | null;
}

/** A goal with what stands behind it. */
export interface GoalNode {
  readonly goal: AuditedGoal;
  /** The part of the capacity of open work, 0 to 1; null for key results, and when it is not known. */
  readonly actual: number | null;
  readonly verdict: 'starved' | 'over-fed' | null;
  readonly pace: Pace | null;
  /** Counted open issues by how they are linked; for an objective also through its key results, each once. */
  readonly links: Readonly<Partial<Record<Provenance, number>>>;
  readonly spent: Spent | null;
  readonly keyResults: readonly GoalNode[];
}

/** The goals with what stands behind them. */
export interface GoalTree {
  readonly schemaVersion: 1;
  readonly at: string;
  readonly complete: boolean;
  readonly northStar: Audit['northStar'];
  readonly objectives: readonly GoalNode[];
}
