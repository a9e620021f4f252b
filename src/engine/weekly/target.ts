import type { Sentence } from '../../model/weekly.ts';
import { day } from '../link-status.ts';
import { count, moved, percent, planned, pointsBetween } from './amounts.ts';
import type { Page } from './page.ts';
import { say } from './say.ts';
import { alignedOf, type Week, week } from './weeks.ts';

/** The rate at which a straight line from the first known week up to the target stands by now; null when it has no length or leads down. */
function dueNow(first: Week | undefined, target: { readonly rate: number; readonly by: string }, now: number): number | null {
  const from = first === undefined ? null : (alignedOf(first.measures.shipped)?.rate ?? null);
  if (first === undefined || from === null) return null;
  const start = Date.parse(first.at);
  const end = Date.parse(target.by) + day;
  return end <= start || now <= start || from >= target.rate
    ? null
    : from + (target.rate - from) * Math.min(1, (now - start) / (end - start));
}

/** The weeks that this one can be compared with: no path leads through a break. */
function sinceBreak(weeks: readonly Week[]): readonly Week[] {
  const last = weeks.findIndex((one) => one.break !== null);
  return last === -1 ? weeks : weeks.slice(0, last + 1);
}

/** The path to the target: the points a week that it takes from here, and where it would stand by now. Empty without a target. */
export function towardsTarget({ input, weeks, now, day: dayOf }: Page): readonly Sentence[] {
  const { target, audit } = input;
  if (target === null) return [];
  const named = say`The target is ${planned(target.rate)} by ${dayOf(target.by)}`;
  const rate = alignedOf(audit.measures.shipped)?.rate ?? null;
  if (rate === null) return [Date.parse(now) >= Date.parse(target.by) + day ? say`${named}: that day is past.` : say`${named}.`];
  if (rate >= target.rate) return [say`${named}: it is met.`];
  const missing = pointsBetween(rate, target.rate);
  const left = (Date.parse(target.by) + day - Date.parse(now)) / week;
  if (left <= 0) return [say`${named}: that day is past, and ${count(missing, 'point')} are missing.`];
  const pace =
    left <= 1
      ? say`${named}: ${count(missing, 'point')} in the days that are left.`
      : say`${named}: that takes ${count(Math.ceil((missing / left) * 10) / 10, 'point')} a week for ${count(Math.ceil(left), 'week')}.`;
  const known = sinceBreak(weeks).filter(({ measures }) => alignedOf(measures.shipped)?.rate != null);
  const due = dueNow(known.at(-1), target, Date.parse(now));
  if (due === null) return [pace];
  const gap = pointsBetween(due, rate);
  const standing = gap === 0 ? 'it is right there' : `it is ${count(Math.abs(gap), 'point')} ${gap > 0 ? 'ahead' : 'behind'}`;
  return [pace, say`On a straight path from ${dayOf(known.at(-1)?.at ?? now)} it would stand at ${percent(due)} by now: ${standing}.`];
}

/** ": up 5.8 points since", or why that cannot be said. */
export const change = (from: number, to: number, reason: string | null): string =>
  reason === null
    ? `: ${moved(pointsBetween(from, to))} since`
    : `, which cannot be compared: ${reason.charAt(0).toLowerCase()}${reason.slice(1).replace(/\.$/, '')}`;
