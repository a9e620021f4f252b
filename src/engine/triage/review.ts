import type { PlacedDecision } from '../../model/decisions.ts';
import type { Goals } from '../../model/goals.ts';
import { currentPeriod, daysLater } from './period.ts';

/** How long a dropped request rests when nobody said otherwise. */
const restOfDropped = 90;

/**
 * The day on which an issue is asked about again: the decision's own review date; else 90 days after it was dropped, or the day after the
 * end of the period in which it was planned for a later one. Null for a link, which is asked for until it is there.
 */
export function reviewDay({ answer, date, review }: Pick<PlacedDecision, 'answer' | 'date' | 'review'>, goals: Goals): string | null {
  if (review !== undefined) return review;
  if (answer === 'link') return null;
  const period = answer === 'plan' ? currentPeriod(goals, `${date}T00:00:00Z`) : null;
  return period === null ? daysLater(date, restOfDropped) : daysLater(period.to, 1);
}
