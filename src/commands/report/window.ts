import { appError } from '../../errors.ts';
import type { SnapshotHead } from '../../model/snapshot.ts';
import { readSince } from '../history/options.ts';
import type { Workspace } from '../workspace.ts';
import type { ReportOptions } from './options.ts';

/** What a report tells of: what was closed in (from, to]. */
export interface ReportWindow {
  readonly from: string;
  readonly to: string;
  /** Where the last report ended, where the command line says, or null for the window of the config. */
  readonly since: 'last-report' | 'asked' | null;
}

const timeOf = (instant: string): number => Date.parse(instant);

/** Where the last report of these sources ended that ends before `to`; null when none is stored. */
function lastEnd(history: readonly SnapshotHead[], scope: string, to: string): string | null {
  const ends = history.flatMap(({ report, hashes }) =>
    report !== undefined && hashes.scope === scope && timeOf(report.to) < timeOf(to) ? [report.to] : [],
  );
  return ends.toSorted((a, b) => timeOf(b) - timeOf(a))[0] ?? null;
}

/**
 * The window of a report: it begins where the last stored report of the same scope ended, so that nothing falls between two and nothing
 * is told twice, however late a job starts. `--since` and `--until` override. Throws `option-invalid`.
 */
export function reportWindow({ now, hashes, policy }: Workspace, history: readonly SnapshotHead[], options: ReportOptions): ReportWindow {
  const to = readSince(options.until, now, '--until') ?? now.toISOString();
  if (timeOf(to) > now.getTime()) {
    throw appError('option-invalid', {
      option: '--until',
      value: options.until ?? to,
      expected: 'an instant that has come',
      example: '--until 2026-11-20',
    });
  }
  const asked = readSince(options.since, now, '--since');
  const last = asked === null ? lastEnd(history, hashes.scope, to) : null;
  const from = asked ?? last ?? new Date(timeOf(to) - policy.slices.window).toISOString();
  if (timeOf(from) >= timeOf(to)) {
    throw appError('option-invalid', {
      option: '--since',
      value: options.since ?? from,
      expected: `an instant before ${to}`,
      example: '--since 7d',
    });
  }
  return { from, to, since: asked !== null ? 'asked' : last !== null ? 'last-report' : null };
}

/** The workspace that judges what was closed in the window, and reads closed work back to its beginning. */
export function withWindow(workspace: Workspace, { from, to }: ReportWindow): Workspace {
  const { policy, now, closedSince } = workspace;
  const until = timeOf(to) === now.getTime() ? {} : { until: to };
  const slices = { ...policy.slices, window: timeOf(to) - timeOf(from), ...until };
  return { ...workspace, policy: { ...policy, slices }, closedSince: new Date(Math.min(closedSince.getTime(), timeOf(from))) };
}
