import type { AuditedGoal } from '../model/audit.ts';
import type { Pace, PaceVerdict } from '../model/drift.ts';
import type { SnapshotHead } from '../model/snapshot.ts';
import { day, dayStart } from './link-status.ts';
import type { ShippedWork } from './pace/shipped-work.ts';
import { type Way, wayOf } from './pace/way.ts';

/** What pace needs to know of the time before; what lies after `now` is passed over. */
export interface PaceHistory {
  /** The goals with their metrics as they were, in any order. Rebuilt heads hold the metrics of a later day and are passed over. */
  readonly heads: readonly Pick<SnapshotHead, 'at' | 'origin' | 'goals'>[];
  /** See `shippedWork`. */
  readonly shipped: ShippedWork;
}

export interface PaceContext {
  /** ISO 8601. */
  readonly now: string;
  /** Null when nothing is remembered: then nothing is said of work without effect. */
  readonly history: PaceHistory | null;
}

/** A goal with a metric. */
export type MeasuredGoal = Pick<AuditedGoal, 'id' | 'title' | 'period'> & { readonly metric: NonNullable<AuditedGoal['metric']> };

const week = 7 * day;
const weeks = 4;
/** Four weekly audits span three weeks; a day less, since they are never on the minute. */
const leastSpan = 3 * week - day;

/** The metric four weeks before `now`: the last value known then, else the first one known since. `span` is how long ago it is known, in milliseconds. */
function earlierValue(
  id: string,
  heads: PaceHistory['heads'],
  now: number,
): { readonly value: number; readonly at: string; readonly span: number } | null {
  const readings = heads.flatMap(({ at, origin, goals }) => {
    const value = goals?.find((goal) => goal.id === id)?.metric?.now ?? null;
    const span = now - Date.parse(at);
    return value === null || origin === 'backfill' || !(span > 0) ? [] : [{ value, at, span }];
  });
  const [oldest, ...newer] = readings.toSorted((a, b) => b.span - a.span);
  return newer.reduce((found, reading) => (reading.span >= weeks * week ? reading : found), oldest) ?? null;
}

/** The closing times within the last four weeks, by the week they lie in; null when not all of these weeks are known. */
function recentWork(id: string, { since, byGoal }: ShippedWork, now: number): readonly number[][] | null {
  if (since === null || since > now - weeks * week) return null;
  const byWeek = Array.from({ length: weeks }, (): number[] => []);
  for (const closed of byGoal.get(id) ?? []) byWeek[Math.floor((now - closed) / week)]?.push(closed);
  return byWeek;
}

type Moves = Pick<Pace, 'notMoving' | 'weeksWithWork' | 'shipped' | 'before' | 'beforeAt'>;

function movesOf({ id, metric }: MeasuredGoal, now: number, history: PaceHistory | null): Moves {
  const work = history === null ? null : recentWork(id, history.shipped, now);
  const earlier = history === null ? null : earlierValue(id, history.heads, now);
  const weeksWithWork = work?.filter((closings) => closings.length > 0).length ?? null;
  const length = Math.abs(metric.to - metric.from);
  const isFlat =
    earlier === null || metric.now === null || length === 0 ? null : Math.abs(metric.now - earlier.value) / length < 0.01 - 1e-9;
  const isTold = weeksWithWork !== null && earlier !== null && earlier.span >= leastSpan;
  return {
    notMoving: isFlat === false ? false : isFlat === null || !isTold ? null : weeksWithWork >= 3,
    weeksWithWork,
    shipped: work?.flat().length ?? null,
    before: earlier?.value ?? null,
    beforeAt: earlier?.at ?? null,
  };
}

/** Fourteen days without an update, counted no further than to the end of the period, and from its begin at the earliest. */
function isStalled({ metric, period }: MeasuredGoal, now: number): boolean {
  if (metric.updated === null) return false;
  const begin = period === null ? Number.NEGATIVE_INFINITY : dayStart(period.from);
  const end = period === null ? Number.POSITIVE_INFINITY : dayStart(period.to) + day;
  return Math.min(now, end) - Math.max(dayStart(metric.updated), begin) >= 14 * day;
}

function verdictOf({ progress, pace }: Way, stalled: boolean, notMoving: boolean | null): PaceVerdict {
  if (progress === null) return 'unknown';
  if (progress >= 1) return 'reached';
  if (stalled) return 'stalled';
  if (notMoving === true) return 'not-moving';
  if (pace === null) return 'unknown';
  return pace >= 0.95 ? 'on-track' : pace >= 0.75 ? 'behind' : 'at-risk';
}

/**
 * How fast a goal's metric moves towards its end, by ((now − from) / (to − from)) ÷ the share of the period that is over. Of several
 * verdicts the first of these is given: reached, stalled, not moving, then the one by pace. From one audit alone everything is told
 * but whether work moves it.
 */
export function paceOf(goal: MeasuredGoal, { now, history }: PaceContext): Pace {
  const at = Date.parse(now);
  const way = wayOf(goal.metric, goal.period, at);
  const moves = movesOf(goal, at, history);
  const stalled = isStalled(goal, at);
  return {
    goal: goal.id,
    title: goal.title,
    metric: goal.metric,
    progress: way.progress,
    elapsed: way.elapsed,
    pace: way.pace,
    verdict: verdictOf(way, stalled, moves.notMoving),
    stalled,
    ...moves,
    forecast: way.forecast,
  };
}

const isDue = ({ status, period }: Pick<AuditedGoal, 'status' | 'period'>, now: number): boolean =>
  status === 'active' && (period === null || (dayStart(period.from) <= now && now < dayStart(period.to) + day));

/**
 * The pace of every goal with a metric that is worked towards now: active, in a period that holds, and not below an objective that is
 * closed. In the order of the goals.
 */
export function pacesOf(goals: readonly AuditedGoal[], context: PaceContext): readonly Pace[] {
  const closed = new Set(goals.flatMap(({ id, status }) => (status === 'active' ? [] : [id])));
  return goals.flatMap((goal) => {
    const { metric, parent } = goal;
    if (metric === null || closed.has(parent ?? '') || !isDue(goal, Date.parse(context.now))) return [];
    return [paceOf({ ...goal, metric }, context)];
  });
}
