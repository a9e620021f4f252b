import { z } from 'zod';
import type { Goal, Metric } from '../../model/goals.ts';
import { defineRule, type GoalViolation, type LintContext } from '../rule.ts';
import { daysSince, measuredAgain, toAdd } from './wording.ts';

type Measured = Goal & { readonly metric: Metric };
const isMeasured = (goal: Goal): goal is Measured => goal.kind === 'key-result' && goal.metric !== null;

function messageFor({ metric, period }: Measured, now: string): string {
  if (metric.updated !== null) return `its metric was last updated on ${metric.updated}, ${daysSince(metric.updated, now)} days ago`;
  if (metric.now !== null) return `its metric stands at ${metric.now}, and nothing says since when`;
  return `its metric has no value yet${period === null ? '' : `, ${daysSince(period.from, now)} days into its period`}`;
}

const violation = (goal: Measured, message: string, context: LintContext): GoalViolation => ({
  goal,
  message,
  help: toAdd(
    context,
    measuredAgain(goal.metric, context.now),
    `Write the value of today into the column "Now" (or "Current"), and ${context.now.slice(0, 10)} into "Updated"`,
  ),
});

export const keyResultStale = defineRule({
  id: 'key-result-stale',
  scope: 'lint',
  title: 'The metric of a key result that is due has not been updated for a while',
  why: 'A review that looks at an old number decides on last month’s facts; where nobody measures, nobody steers.',
  severity: 'warning',
  options: z.strictObject({ days: z.int().min(1).default(14).describe('For how many days a value may stand without an update') }),
  examples: {
    passing: {
      goals: `period: 2026-Q4
objectives:
  - id: O1
    title: Keep the merchants we win
    owner: payments-lead
    keyResults:
      - id: O1-KR1
        title: Monthly churn from 5 % to 3 %
        metric: {from: 5, to: 3, now: 4.2, unit: "%", updated: 2026-11-10}
`,
    },
    failing: {
      goals: `period: 2026-Q4
objectives:
  - id: O1
    title: Keep the merchants we win
    owner: payments-lead
    keyResults:
      - id: O1-KR1
        title: Monthly churn from 5 % to 3 %
        metric: {from: 5, to: 3, now: 4.2, unit: "%", updated: 2026-10-10}
`,
    },
  },
  *check(_goals, context) {
    const { now, options, due } = context;
    const isOld = (date: string | null) => date === null || daysSince(date, now) > options.days;
    // At the beginning of a period a value from before is all there can be.
    const begun = context.pursued.filter(isMeasured).filter((goal) => due.has(goal) && isOld(goal.period?.from ?? null));
    const [first, ...others] = begun;
    // A team that keeps no dates at all is told so once, not at every goal.
    if (first !== undefined && others.length > 0 && begun.every(({ metric }) => metric.updated === null)) {
      return yield violation(first, `none of the ${begun.length} metrics that are due says when it was last updated`, context);
    }
    for (const goal of begun) if (isOld(goal.metric.updated)) yield violation(goal, messageFor(goal, now), context);
  },
});
