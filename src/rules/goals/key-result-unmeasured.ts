import { z } from 'zod';
import { defineRule } from '../rule.ts';
import { namesAmount } from './amounts.ts';
import { toAdd } from './wording.ts';

export const keyResultUnmeasured = defineRule({
  id: 'key-result-unmeasured',
  scope: 'lint',
  title: 'A key result has no metric, and no number in its title',
  why: 'Without a number nobody can say in the middle of the quarter how far it is, nor at its end whether it was reached.',
  severity: 'warning',
  strict: 'error',
  options: z.strictObject({}),
  examples: {
    passing: {
      goals: `objectives:
  - id: O1
    title: Keep the merchants we win
    owner: payments-lead
    keyResults:
      - {id: O1-KR1, title: Monthly churn from 5 % to 3 %}
`,
    },
    failing: {
      goals: `objectives:
  - id: O1
    title: Keep the merchants we win
    owner: payments-lead
    keyResults:
      - {id: O1-KR1, title: Merchants are happier in Q4}
`,
    },
  },
  *check(_goals, context) {
    for (const goal of context.pursued) {
      if (goal.kind !== 'key-result' || goal.metric !== null || namesAmount(goal.title)) continue;
      yield {
        goal,
        message: 'it has no metric, and its title holds no number',
        help: toAdd(
          context,
          `metric: {from: 5, to: 3, now: 5, unit: "%", updated: ${context.now.slice(0, 10)}} with your own numbers`,
          'Fill the columns "From" and "To" (or "Baseline" and "Target"), or write both numbers into the title',
        ),
      };
    }
  },
});
