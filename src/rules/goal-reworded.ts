import { z } from 'zod';
import { defineRule } from './rule.ts';
import { quote } from './wording.ts';

/** Case, width and white space make no other title; a digit or a sign does. */
const folded = (title: string) => title.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();

const churn = (to: number) => `period: 2026-Q4
objectives:
  - {id: O1, title: "Monthly churn from 5 % to ${to} %"}`;

export const goalReworded = defineRule({
  id: 'goal-reworded',
  scope: 'goals',
  title: 'The title of a goal is another one than in the last stored audit',
  why: 'Work was linked to the goal as it read then. The links hold, but whoever made them may have meant something else.',
  severity: 'info',
  strict: 'warning',
  options: z.strictObject({}),
  needsGoals: true,
  examples: {
    passing: { goals: churn(3), earlierGoals: churn(3) },
    failing: { goals: churn(3), earlierGoals: churn(4) },
  },
  *check({ goals }, _issues, { earlier }) {
    if (earlier === null) return;
    const before = new Map(earlier.map(({ id, title }) => [id, title]));
    for (const { id, title } of goals) {
      const was = before.get(id);
      if (was === undefined || folded(was) === folded(title)) continue;
      yield {
        subject: id,
        message: `the title of ${id} was ${quote(was)} in the last stored audit, and is ${quote(title)} now`,
        help: `The links to it hold. If it is another goal now, give it an id of its own and close ${id}`,
      };
    }
  },
});
