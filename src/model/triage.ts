import type { AuditedIssue } from './audit.ts';
import type { Answer, PlacedDecision } from './decisions.ts';
import type { Scores } from './scores.ts';

export { type Moscow, moscowNames, type Score, type ScoreInput, type Scores } from './scores.ts';

/** A goal whose words the issue shares: a suggestion that is never applied by itself. */
export interface NearestGoal {
  readonly goal: string;
  readonly title: string;
  /** The words that they share. */
  readonly words: readonly string[];
}

/** What is left of a period's capacity, and how that was found out. */
export interface RemainingCapacity {
  /** In `unit`. */
  readonly amount: number;
  /** `person-days`: people × working days left. `throughput`: what was finished a week × weeks left, in the unit that the work is weighed in. */
  readonly unit: 'person-days' | 'points' | 'issues';
  readonly until: string;
  /** For people: "6 people × 29 working days". */
  readonly how: string;
}

/** One issue on which somebody should decide. */
export interface TriageRow {
  readonly issue: Pick<AuditedIssue, 'key' | 'source' | 'title' | 'url' | 'team' | 'type' | 'priority' | 'createdAt' | 'weight' | 'sprint'>;
  readonly estimate: number | null;
  /** Why it is here: tied to nothing, or to something that does not hold. */
  readonly doubt: 'untied' | 'expired' | 'early' | 'closed' | 'ambiguous' | 'unknown' | 'declined';
  readonly scores: Scores;
  /** By what the rank was made; null when nothing of it can be evaluated. */
  readonly rank: { readonly place: number; readonly of: number; readonly by: 'rice' | 'wsjf' | 'moscow' | 'priority' } | null;
  /** The part of the remaining capacity that it takes, 0 to 1 or more; null when not evaluable. */
  readonly takes: { readonly share: number; readonly of: RemainingCapacity } | null;
  /** The objective that this work would starve first: its share of the capacity as planned, without this work, and what is left with it. */
  readonly starves: { readonly goal: string; readonly planned: number; readonly without: number; readonly left: number } | null;
  readonly nearest: NearestGoal | null;
  /** What was decided before, if anything. */
  readonly decision: PlacedDecision | null;
  /** The three answers, each with what to do. */
  readonly answers: Readonly<Record<Answer, string>>;
}

/** The untied and the doubtful work, dearest first. */
export interface Triage {
  readonly schemaVersion: 1;
  readonly at: string;
  /** False when a source could not be read to its end: then there may be more than these. */
  readonly complete: boolean;
  readonly rows: readonly TriageRow[];
  /** Issues that are not asked again before their review date. */
  readonly waiting: readonly { readonly issue: string; readonly until: string; readonly answer: Answer }[];
  /** Counted open issues that are linked to a goal: what the ranks are among. */
  readonly linked: number;
  readonly notes: readonly string[];
}
