import { z } from 'zod';
import type { Goal } from '../model/goals.ts';
import type { LinkedIssue } from '../model/linked-issue.ts';
import { defineRule, noViolations, type RuleContext, type Violation } from './rule.ts';
import { goalLine, isSound, through } from './wording.ts';

/** True when the goal was done or dropped before the day of `at` (ISO 8601). */
const isOver = ({ status, closed }: Goal, at: string) => status !== 'active' && (closed === null || closed < at.slice(0, 10));

function* closedGoals({ okr, judgedAt }: LinkedIssue, context: RuleContext): Generator<Violation> {
  if (okr.status === 'linked') return;
  for (const { status, goal: id, via } of okr.links) {
    const goal = context.goalById.get(id ?? '');
    if (status !== 'closed' || goal === undefined) continue;
    const objective = context.goalById.get(goal.parent ?? '');
    const over = isOver(goal, judgedAt) || objective === undefined ? goal : objective;
    yield {
      subject: goal.id,
      message: `it is linked to ${goal.id}${through(via)}, ${over === goal ? 'which' : `whose objective ${over.id}`} is ${over.status}${over.closed === null ? '' : ` since ${over.closed}`} (judged on ${judgedAt.slice(0, 10)})`,
      help: goalLine(context),
    };
  }
}

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
  check: (issue, context) => (isSound(issue.okr) ? noViolations : closedGoals(issue, context)),
});
