import { z } from 'zod';
import { defineRule, noViolations } from './rule.ts';
import { goalLine, quote } from './wording.ts';

export const okrLinkMissing = defineRule({
  id: 'okr-link-missing',
  scope: 'issue',
  title: 'The issue is tied to no goal',
  why: 'Work that serves no goal may still be right, but somebody should have decided that: link it, plan it for later, or drop it.',
  severity: 'error',
  options: z.strictObject({}),
  needsGoals: true,
  examples: {
    passing: { issues: [{ key: 'SHOP-1', title: 'Retry failed payouts', body: 'OKR: O1-KR1' }] },
    failing: { issues: [{ key: 'SHOP-1', title: 'Retry failed payouts', body: 'OKR: TBD' }] },
  },
  check({ okr, workClass, unreadableParent }, context) {
    if (workClass !== null) return noViolations;
    const subject = context.labels.okr;
    const help = goalLine(context);
    switch (okr.status) {
      case 'declined':
        return [
          {
            subject,
            message: `it says that it serves no goal: ${quote(okr.reason ?? '')}`,
            help: 'Decide: link it, plan it for the next period, or drop it',
          },
        ];
      case 'placeholder':
        return [{ subject, message: `its link to a goal is a placeholder${okr.reason === null ? '' : ` (${okr.reason})`}`, help }];
      case 'missing': {
        const hint = unreadableParent === null ? '' : `; its parent ${unreadableParent} could not be read`;
        return [{ subject, message: `it is tied to no goal${hint}`, help }];
      }
      case 'unreadable':
        return [
          {
            subject,
            message: 'the text that could name its goal could not be read',
            help: 'Give the credentials the right to read descriptions, or link it with a label',
          },
        ];
      default:
        return noViolations;
    }
  },
});
