import { z } from 'zod';
import type { LinkedIssue } from '../model/linked-issue.ts';
import { heldGoals } from './held-goals.ts';
import { defineRule, noViolations, type RuleContext } from './rule.ts';

/** The goals that hold, each once; an objective that is linked beside one of its key results is named by that already. */
function goalsOf(issue: LinkedIssue, { goalById }: RuleContext): readonly string[] {
  const linked = heldGoals(issue);
  const named = new Set([...linked].map((id) => goalById.get(id)?.parent));
  return [...linked].filter((id) => !named.has(id));
}

export const goalLinkScattered = defineRule({
  id: 'goal-link-scattered',
  scope: 'issue',
  carriers: true,
  title: 'The issue is linked to more goals than it can serve',
  why: 'What is said to serve every goal was chosen for none of them, and its capacity is divided between all.',
  severity: 'warning',
  options: z.strictObject({ most: z.int().min(1).default(2).describe('Goals that one issue may be linked to') }),
  needsGoals: true,
  examples: {
    passing: { issues: [{ key: 'SHOP-1', title: 'Retry failed payouts', body: 'OKR: O1, O1-KR1, O1-KR2' }] },
    failing: {
      issues: [{ key: 'SHOP-1', title: 'Retry failed payouts', body: 'OKR: A, B, C' }],
      goals: 'objectives: [{id: A, title: Keep the merchants}, {id: B, title: Open a second country}, {id: C, title: Pass the audit}]',
    },
  },
  check(issue, context) {
    const { most } = context.options;
    const { links } = issue.okr;
    if (links.length <= most || links.every(({ via }) => via.length > 0)) return noViolations;
    const goals = goalsOf(issue, context);
    if (goals.length <= most) return noViolations;
    return [
      {
        subject: context.labels.okr,
        message: `it is linked to ${goals.length} goals: ${goals.slice(0, 6).join(', ')}${goals.length > 6 ? ', …' : ''}`,
        help: `Keep the ${most === 1 ? 'one goal' : `${most} goals`} it was chosen for, or split it`,
      },
    ];
  },
});
