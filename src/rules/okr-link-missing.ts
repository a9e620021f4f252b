import { z } from 'zod';
import { defineRule } from './rule.ts';
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
  *check({ okr, workClass, unreadableParent }, context) {
    if (workClass !== null) return;
    const subject = context.labels.okr;
    const help = goalLine(context);
    if (okr.status === 'declined') {
      yield {
        subject,
        message: `it says that it serves no goal: ${quote(okr.reason ?? '')}`,
        help: 'Decide: link it, plan it for the next period, or drop it',
      };
    } else if (okr.status === 'placeholder') {
      yield { subject, message: `its link to a goal is a placeholder${okr.reason === null ? '' : ` (${okr.reason})`}`, help };
    } else if (okr.status === 'missing') {
      const hint = unreadableParent === null ? '' : `; its parent ${unreadableParent} could not be read`;
      yield { subject, message: `it is tied to no goal${hint}`, help };
    } else if (okr.status === 'unreadable') {
      yield {
        subject,
        message: 'the text that could name its goal could not be read',
        help: 'Give the credentials the right to read descriptions, or link it with a label',
      };
    }
  },
});
