import type { AllocationRow, Audit, Ratio } from '../../model/audit.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import type { WeeklyInput } from './input.ts';
import { week } from './weeks.ts';

const slices = ['shipped', 'open'] as const;

/** A point of a per cent or more, or a rate where there was none. */
function moved(before: Ratio | null | undefined, now: Ratio | null | undefined): boolean {
  const [from = null, to = null] = [before?.rate, now?.rate];
  return from === null || to === null ? from !== to : Math.abs(to - from) >= 0.01 - 1e-9;
}

const verdicts = (rows: readonly AllocationRow[] | null | undefined): string =>
  JSON.stringify((rows ?? []).filter(({ verdict }) => verdict !== null).map(({ bucket, verdict }) => [bucket, verdict]));

const metrics = ({ goals }: Pick<Audit | Snapshot, 'goals'>): string =>
  JSON.stringify((goals ?? []).map(({ id, status, metric }) => [id, status, metric?.now ?? null]));

/**
 * Whether something moved since the snapshot that the page is compared with: the alignment of shipped or open work by a point or
 * more, a bucket's verdict, a goal's metric or status, what can be compared at all; or there is something to see to: a new finding
 * of severity error, a decision that is overdue or due within a week, urgent untied work that came into the sprint. The first page,
 * and one on incomplete data, always counts as changed.
 */
export function hasChanged({ audit, before, drift, decisions, since }: WeeklyInput): boolean {
  if (before === null || !audit.complete) return true;
  // Soon after a report nothing was closed yet, which is no change.
  const isQuiet = since === 'last-report' && audit.measures.shipped?.population.counted === 0;
  const isMeasureMoved = slices.some((slice) => {
    if (slice === 'shipped' && isQuiet) return false;
    const [from, to] = [before.measures[slice], audit.measures[slice]];
    return moved(from?.aligned, to?.aligned) || verdicts(from?.allocation) !== verdicts(to?.allocation);
  });
  const horizon = new Date(Date.parse(audit.at) + week).toISOString().slice(0, 10);
  const isDue = decisions.some(
    ({ decision: { by }, state }) => state === 'overdue' || (state === 'open' && by !== undefined && by <= horizon),
  );
  return (
    isMeasureMoved ||
    isDue ||
    metrics(before) !== metrics(audit) ||
    (drift !== null &&
      (drift.breaks.length > 0 ||
        drift.findings?.new.some(({ severity }) => severity === 'error') === true ||
        (drift.scope?.urgent.hit ?? 0) > 0))
  );
}
