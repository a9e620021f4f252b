import { z } from 'zod';
import { missedPeriods } from './missed-periods.ts';
import { defineRule, noViolations } from './rule.ts';
import { isSound } from './wording.ts';

export const okrLinkExpired = defineRule({
  id: 'okr-link-expired',
  scope: 'issue',
  carriers: true,
  title: 'The issue is linked to a goal whose period has ended',
  why: 'Goals change with the quarter; work that still serves an old one should be asked whether it serves a new one.',
  severity: 'error',
  options: z.strictObject({}),
  needsGoals: true,
  examples: {
    passing: { issues: [{ key: 'SHOP-1', title: 'Retry failed payouts', body: 'OKR: O1-KR1' }] },
    failing: { issues: [{ key: 'SHOP-1', title: 'Retry failed payouts', body: 'OKR: OLD-KR1' }] },
  },
  check: (issue, context) =>
    isSound(issue.okr) ? noViolations : missedPeriods(issue, context, { status: 'expired', edge: 'to', verb: 'ended' }),
});
