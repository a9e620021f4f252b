import { z } from 'zod';
import { defineRule } from './rule.ts';
import { goalLine, through } from './wording.ts';

export const okrLinkClosed = defineRule({
  id: 'okr-link-closed',
  scope: 'issue',
  carriers: true,
  title: 'The issue is linked to a goal that is done or dropped',
  why: 'The goal needs no more work: what is still open for it can serve another, or be dropped.',
  severity: 'error',
  options: z.strictObject({}),
  needsGoals: true,
  examples: {
    passing: { issues: [{ key: 'SHOP-1', title: 'Retry failed payouts', body: 'OKR: O1-KR1' }] },
    failing: { issues: [{ key: 'SHOP-1', title: 'Retry failed payouts', body: 'OKR: DONE-KR1' }] },
  },
  *check({ okr, judgedAt }, context) {
    if (okr.status === 'linked') return;
    for (const { status, goal: id, via } of okr.links) {
      const goal = context.goalById.get(id ?? '');
      if (status !== 'closed' || goal === undefined) continue;
      yield {
        subject: goal.id,
        message: `it is linked to ${goal.id}${through(via)}, which is ${goal.status}${goal.closed === null ? '' : ` since ${goal.closed}`} (judged on ${judgedAt.slice(0, 10)})`,
        help: goalLine(context),
      };
    }
  },
});
