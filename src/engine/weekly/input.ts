import type { Audit } from '../../model/audit.ts';
import type { JudgedDecision } from '../../model/decisions.ts';
import type { Drift, Pace } from '../../model/drift.ts';
import type { Snapshot, SnapshotHead } from '../../model/snapshot.ts';
import type { Triage } from '../../model/triage.ts';
import type { WeeklyReport } from '../../model/weekly.ts';

/** Everything that the weekly page is made of: plain data, nothing of it is fetched or asked for later. */
export interface WeeklyInput {
  /** The audit of now, with the slices `shipped` and `open`. */
  readonly audit: Audit;
  /** Milliseconds within which work counts as shipped: the week. */
  readonly window: number;
  /** Where the window ends when that is not the instant of the audit; ISO 8601. */
  readonly until?: string;
  /** Why the window begins where it does; null for the last days before now. */
  readonly since: 'last-report' | 'asked' | null;
  /** In whose days and hours the page tells instants, IANA; UTC when absent. */
  readonly timeZone?: string;
  /** What was stored before, in any order: of 13 weeks or more, whatever there is. */
  readonly history: readonly SnapshotHead[];
  /** The snapshot that this week is compared with (`beforeOf` chooses it); null when nothing was stored. */
  readonly before: Snapshot | null;
  /** From `before` to now; null without it, and on incomplete data. */
  readonly drift: Drift | null;
  readonly paces: readonly Pace[];
  /** Null on incomplete data. */
  readonly triage: Triage | null;
  /** Those that hold, with what became of each. */
  readonly decisions: readonly JudgedDecision[];
  /** Where alignment should be (0 to 1), at the end of which day (ISO date). */
  readonly target: { readonly rate: number; readonly by: string } | null;
  readonly audience: WeeklyReport['audience'];
  /** Null for the page's own. */
  readonly title: string | null;
}
