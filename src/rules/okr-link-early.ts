import { z } from 'zod';
import { missedPeriods } from './missed-periods.ts';
import { defineRule, noViolations } from './rule.ts';
import { isSound } from './wording.ts';

export const okrLinkEarly = defineRule({
  id: 'okr-link-early',
  scope: 'issue',
  carriers: true,
  title: 'The issue is linked to a goal whose period has not begun',
  why: 'It is worked on now, at the cost of the goals of this period.',
  severity: 'error',
  options: z.strictObject({}),
  needsGoals: true,
  examples: {
    passing: { issues: [{ key: 'SHOP-1', title: 'Retry failed payouts', body: 'OKR: O1-KR1' }] },
    failing: { issues: [{ key: 'SHOP-1', title: 'Retry failed payouts', body: 'OKR: NEXT-KR1' }] },
  },
  check: (issue, context) =>
    isSound(issue.okr) ? noViolations : missedPeriods(issue, context, { status: 'early', edge: 'from', verb: 'begins' }),
});
