import type { AuditedIssue } from '../../model/audit.ts';
import { day } from '../link-status.ts';
import { entryOf } from '../remember.ts';

/** What each team finished, in its own unit, in the time for which closed work was read. */
export interface Throughput {
  /** Weeks in which it was finished; 0 when no time is known. */
  readonly weeks: number;
  /** Points, or issues; work of no team is one team. */
  readonly finished: ReadonlyMap<string | null, number>;
}

/** What was finished in (since, now]: counted issues that are done, by the weight that they have in the measures. */
export function throughputOf(issues: readonly AuditedIssue[], since: Date, now: string): Throughput {
  const end = Date.parse(now);
  const begin = since.getTime();
  const finished = new Map<string | null, number>();
  for (const { standing, status, closedAt, team, weight } of issues) {
    if (standing !== 'counted' || status !== 'done' || closedAt === null) continue;
    const at = Date.parse(closedAt);
    if (at > begin && at <= end) finished.set(team, entryOf(finished, team, () => 0) + (weight ?? 0));
  }
  return { weeks: Math.max(0, end - begin) / (7 * day), finished };
}
