import { z } from 'zod';
import { defineRule } from './rule.ts';
import { quote } from './wording.ts';

export const goalUncovered = defineRule({
  id: 'goal-uncovered',
  scope: 'goals',
  title: 'Nobody works on a goal that is due now',
  why: 'A goal without work will not be reached by itself: start it, or say that it waits.',
  severity: 'warning',
  strict: 'error',
  options: z.strictObject({}),
  needsGoals: true,
  examples: {
    passing: { issues: [{ key: 'SHOP-1', title: 'Retry failed payouts', body: 'OKR: O1-KR1, O1-KR2' }] },
    failing: { issues: [{ key: 'SHOP-1', title: 'Retry failed payouts', body: 'OKR: O1-KR1' }] },
  },
  *check(_goals, issues, { due, labels, goalById, openWorkKnown }) {
    if (!openWorkKnown) return;
    const worked = new Set<string>();
    for (const { standing, slices, okr } of issues) {
      if (okr.links.length === 0 || standing !== 'counted' || !slices.includes('open')) continue;
      for (const { goal, status } of okr.links) {
        if (status === 'ok' && goal !== null) worked.add(goal).add(goalById.get(goal)?.parent ?? goal);
      }
    }
    for (const goal of due) {
      if (worked.has(goal.id)) continue;
      yield {
        subject: goal.id,
        message: `no open issue is linked to ${goal.id} ${quote(goal.title)}${goal.owner === null ? '' : `, owned by ${goal.owner}`}`,
        help: `Link the work that serves it with "${labels.okr}: ${goal.id}", begin some, or close the goal`,
      };
    }
  },
});
