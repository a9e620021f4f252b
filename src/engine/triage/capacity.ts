import type { Period } from '../../model/goals.ts';
import type { Unit } from '../../model/linked-issue.ts';
import type { Team } from '../../model/policy.ts';
import type { RemainingCapacity } from '../../model/triage.ts';
import { workingDaysAfter } from './period.ts';
import type { Throughput } from './throughput.ts';

/** What a team has left of the period, and what one unit of its work takes of that. */
export interface TeamCapacity {
  readonly remaining: RemainingCapacity;
  /** The part of it that a piece of work of this weight takes, 0 to 1 or more. */
  shareOf(weight: number): number;
}

const rounded = (value: number, digits = 1): number => Math.round(value * 10 ** digits) / 10 ** digits;
const plural = (n: number, noun: string) => `${n} ${noun}${n === 1 ? '' : 's'}`;

/**
 * What is left of a team's capacity until the period ends. With its people known: people × working days left, of which work takes
 * as many days as the finished work shows it to take; else what it finished in a week × weeks left. Null when the period has no end,
 * is over, or nothing was finished by which to tell.
 */
export function remainingCapacity(
  team: Pick<Team, 'people'> | null,
  unit: Unit,
  finished: number,
  { weeks, period, now }: { readonly weeks: Throughput['weeks']; readonly period: Period | null; readonly now: string },
): TeamCapacity | null {
  if (period === null || finished <= 0 || weeks <= 0) return null;
  const days = workingDaysAfter(now, period.to);
  if (days === 0) return null;
  const noun = unit === 'estimate' ? 'point' : 'issue';
  const pace = `${plural(rounded(finished), noun)} finished in ${plural(rounded(weeks), 'week')}`;
  const people = team?.people ?? null;
  if (people !== null && people > 0) {
    const amount = people * days;
    const perPersonDay = finished / (people * weeks * 5);
    return {
      remaining: {
        amount,
        unit: 'person-days',
        until: period.to,
        how: `${people === 1 ? '1 person' : `${people} people`} × ${plural(days, 'working day')}; a ${noun} takes ${rounded(1 / perPersonDay)} of them (${pace})`,
      },
      shareOf: (weight) => rounded(weight / perPersonDay / amount, 4),
    };
  }
  const perWeek = finished / weeks;
  const amount = perWeek * (days / 5);
  return {
    remaining: {
      amount: rounded(amount),
      unit: unit === 'estimate' ? 'points' : 'issues',
      until: period.to,
      how: `${rounded(perWeek)} ${noun}${rounded(perWeek) === 1 ? '' : 's'} a week × ${rounded(days / 5)} weeks (${pace})`,
    },
    shareOf: (weight) => rounded(weight / amount, 4),
  };
}
