import { z } from 'zod';
import { defineRule } from '../rule.ts';
import { quote } from '../wording.ts';
import { toAdd, yamlText } from './wording.ts';

export const objectiveUnserving = defineRule({
  id: 'objective-unserving',
  scope: 'lint',
  title: 'An objective serves nothing above it, though there is a north star, or others do',
  why: 'If nobody can say which goal of the company it serves, the work below it is traced to a dead end.',
  severity: 'warning',
  options: z.strictObject({}),
  examples: {
    passing: {
      goals: `northStar: {title: Weekly active merchants}
objectives:
  - id: O1
    title: Keep the merchants we win
    owner: payments-lead
    serves: [COMPANY-2]
    keyResults:
      - {id: O1-KR1, title: Monthly churn from 5 % to 3 %}
`,
    },
    failing: {
      goals: `northStar: {title: Weekly active merchants}
objectives:
  - id: O1
    title: Keep the merchants we win
    owner: payments-lead
    keyResults:
      - {id: O1-KR1, title: Monthly churn from 5 % to 3 %}
`,
    },
  },
  *check({ northStar, goals }, context) {
    const served = goals.flatMap(({ serves }) => serves);
    const above = served[0] ?? northStar?.title;
    if (above === undefined) return;
    for (const goal of context.pursued) {
      if (goal.kind !== 'objective' || [goal, ...context.keyResultsOf(goal)].some(({ serves }) => serves.length > 0)) continue;
      const reason = northStar === null ? 'other goals do' : `the north star is ${quote(northStar.title)}`;
      yield {
        goal,
        message: `it serves no goal above it, and ${reason}`,
        help: toAdd(
          context,
          `serves: [${yamlText(above)}], or another goal above it`,
          `Fill the column "Serves", for instance with ${above}`,
        ),
      };
    }
  },
});
