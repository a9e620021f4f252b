import { z } from 'zod';
import { defineRule } from '../rule.ts';
import { toAdd } from './wording.ts';

export const objectiveUnowned = defineRule({
  id: 'objective-unowned',
  scope: 'lint',
  title: 'Nobody owns an objective, nor all of its key results',
  why: 'What belongs to everybody is brought to the review by nobody. An owner need not do the work: they answer for it.',
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
    keyResults:
      - {id: O1-KR1, title: Monthly churn from 5 % to 3 %}
`,
    },
  },
  *check(_goals, context) {
    for (const goal of context.pursued) {
      if (goal.kind !== 'objective' || goal.owner !== null) continue;
      const keyResults = context.keyResultsOf(goal).filter(({ status }) => status !== 'dropped');
      const unowned = keyResults.filter(({ owner }) => owner === null).length;
      if (keyResults.length > 0 && unowned === 0) continue;
      const partly = unowned < keyResults.length ? `, nor ${unowned} of its ${keyResults.length} key results` : '';
      yield { goal, message: `nobody owns it${partly}`, help: toAdd(context, 'owner: who answers for it', 'Fill the column "Owner"') };
    }
  },
});
