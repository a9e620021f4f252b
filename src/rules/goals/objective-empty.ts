import { z } from 'zod';
import { defineRule } from '../rule.ts';
import { toAdd, yamlText } from './wording.ts';

export const objectiveEmpty = defineRule({
  id: 'objective-empty',
  scope: 'lint',
  title: 'An objective has no key results, and no metric of its own',
  why: 'An objective says where to go; without key results nobody can tell when the team has arrived, and no issue can serve a part of it.',
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
`,
    },
  },
  *check(_goals, context) {
    for (const goal of context.pursued) {
      if (goal.kind !== 'objective' || goal.metric !== null) continue;
      const keyResults = context.keyResultsOf(goal);
      if (keyResults.some(({ status }) => status !== 'dropped')) continue;
      const begins = context.due.has(goal) || goal.period === null ? '' : `, and it begins on ${goal.period.from}`;
      yield {
        goal,
        message: `${keyResults.length === 0 ? 'it has no key results' : 'all its key results were dropped'}${begins}`,
        help: toAdd(
          context,
          `keyResults: [{id: ${yamlText(`${goal.id}-KR${keyResults.length + 1}`)}, title: "What changes, from 5 % to 3 %"}]`,
          `Add a row for a key result of ${goal.id}: what changes, from which number to which`,
        ),
      };
    }
  },
});
