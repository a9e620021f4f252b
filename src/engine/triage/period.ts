import type { Goals, Period } from '../../model/goals.ts';
import { dueGoals } from '../coverage.ts';
import { day, dayStart } from '../link-status.ts';

/** The period that most of the goals due now share; of several the one that ends first. Null when none of them has one. */
export function currentPeriod(goals: Goals, now: string): Period | null {
  const counts = new Map<string, { readonly period: Period; goals: number }>();
  for (const { period } of dueGoals(goals, Date.parse(now))) {
    if (period === null) continue;
    const name = `${period.from}/${period.to}`;
    const known = counts.get(name) ?? { period, goals: 0 };
    counts.set(name, { ...known, goals: known.goals + 1 });
  }
  const [first] = [...counts.values()].sort((a, b) => b.goals - a.goals || (a.period.to < b.period.to ? -1 : 1));
  return first?.period ?? null;
}

/** The days from Monday to Friday after the day of `from`, up to `until` (an ISO date), both UTC. Holidays are not known. */
export function workingDaysAfter(from: string, until: string): number {
  const start = dayStart(from.slice(0, 10));
  const days = Math.max(0, Math.round((dayStart(until) - start) / day));
  const weeks = Math.floor(days / 7);
  const weekday = new Date(start).getUTCDay();
  const rest = Array.from({ length: days % 7 }, (_, i) => (weekday + 1 + i) % 7).filter((one) => one !== 0 && one !== 6).length;
  return weeks * 5 + rest;
}

/** The ISO date some days after another. */
export const daysLater = (date: string, days: number): string => new Date(dayStart(date) + days * day).toISOString().slice(0, 10);
