import type { Metric, Period } from '../../model/goals.ts';
import { day, dayStart } from '../link-status.ts';

/** How far a metric has come on its way, and how much of the time is over. */
export interface Way {
  /** (now − from) / (to − from); null when it is not known, or the way has no length. */
  readonly progress: number | null;
  /** Share of the period that is over, 0 to 1; null without a period. */
  readonly elapsed: number | null;
  /** progress ÷ elapsed; null before the period begins. */
  readonly pace: number | null;
  /** Where the metric stands at the end of the period if it goes on like this. */
  readonly forecast: number | null;
}

/** Six decimals: enough to compare, short enough to read. Null for what is no number; never minus zero. */
const rounded = (value: number): number | null => {
  const near = Math.round(value * 1e6) / 1e6 + 0;
  return Number.isFinite(near) ? near : null;
};

const elapsedOf = ({ from, to }: Period, now: number): number => {
  const begin = dayStart(from);
  return Math.min(1, Math.max(0, (now - begin) / (dayStart(to) + day - begin)));
};

/** The way of a metric that rises or falls, at the instant `now` (milliseconds). Both days of the period belong to it. */
export function wayOf(metric: Pick<Metric, 'from' | 'to' | 'now'>, period: Period | null, now: number): Way {
  const elapsed = period === null ? null : elapsedOf(period, now);
  const moved = metric.now === null || metric.from === metric.to ? null : metric.now - metric.from;
  const progress = moved === null ? null : moved / (metric.to - metric.from);
  const begun = elapsed !== null && elapsed > 0;
  return {
    progress: progress === null ? null : rounded(progress),
    elapsed: elapsed === null ? null : rounded(elapsed),
    pace: progress === null || !begun ? null : rounded(progress / elapsed),
    forecast: moved === null || !begun ? null : rounded(metric.from + moved / elapsed),
  };
}
