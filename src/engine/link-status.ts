import { dayEnd, dayStart } from '../model/days.ts';
import type { Goal } from '../model/goals.ts';
import type { LinkStatus } from '../model/linked-issue.ts';
import type { ReadIssue } from '../model/read-issue.ts';

export { day, dayStart } from '../model/days.ts';

/**
 * The instant at which an issue's links are judged, the same in every slice: when it was closed, if it is done;
 * else its sprint's start, if that lies ahead; else now. ISO 8601.
 */
export function judgingDate(issue: ReadIssue, now: string): string {
  if (issue.status === 'done' && issue.closedAt !== null) return issue.closedAt;
  const start = issue.sprint?.startsAt ?? null;
  return issue.status !== 'done' && start !== null && Date.parse(start) > Date.parse(now) ? start : now;
}

/** A goal's dates as instants, in milliseconds: it holds from `from` on, and no longer from `end` or `closed` on. */
interface Span {
  readonly from: number;
  readonly end: number;
  readonly closed: number;
}

const spans = new WeakMap<Goal, Span>();

/** Read once per goal: every link to it asks. */
function spanOf(goal: Goal): Span {
  const known = spans.get(goal);
  if (known !== undefined) return known;
  const { period, closed, timeZone } = goal;
  const span = {
    from: period === null ? -Infinity : dayStart(period.from, timeZone),
    end: period === null ? Infinity : dayEnd(period.to, timeZone),
    closed: closed === null ? -Infinity : dayEnd(closed, timeZone),
  };
  spans.set(goal, span);
  return span;
}

/** True when the goal was done or dropped before the day of `at`; without a date it is closed at every date. */
export const isClosedAt = (goal: Goal, at: number): boolean =>
  goal.status !== 'active' && (goal.closed === null || spanOf(goal).closed <= at);

/** True when `at` lies in the goal's period, both days included; a goal without a period holds always. */
export function holdsAt(goal: Goal, at: number): boolean {
  if (goal.period === null) return true;
  const { from, end } = spanOf(goal);
  return from <= at && at < end;
}

/** How far the instant `at` lies from the goal's period, in milliseconds; 0 within it, and for a goal without a period. */
export function distanceFrom(goal: Goal, at: number): number {
  const { from, end } = spanOf(goal);
  return at < from ? from - at : at < end ? 0 : at - end + 1;
}

/**
 * How a link to `goal` stands at the instant `at` (milliseconds). A period missed by no more than `grace` (milliseconds) is ok;
 * the day it ended or begins comes along. `ancestors` are the goals above: a key result of a closed objective is closed.
 */
export function linkStatusAt(
  goal: Goal,
  ancestors: readonly Goal[],
  at: number,
  grace: number,
): { readonly status: LinkStatus; readonly grace: string | null } {
  const { from, end } = spanOf(goal);
  if (from - at > grace) return { status: 'early', grace: null };
  if (at - end > grace) return { status: 'expired', grace: null };
  if (isClosedAt(goal, at) || ancestors.some((one) => isClosedAt(one, at))) return { status: 'closed', grace: null };
  if (goal.period === null || holdsAt(goal, at)) return { status: 'ok', grace: null };
  return { status: 'ok', grace: at < from ? goal.period.from : goal.period.to };
}
