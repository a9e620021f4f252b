import { z } from 'zod';
import { defineRule } from './rule.ts';
import { faultyExemptions, quote } from './wording.ts';

export const exemptionExpired = defineRule({
  id: 'exemption-expired',
  scope: 'audit',
  title: 'An exemption is past its date',
  why: 'A permission was given for a time; after it the work counts again, and somebody should decide anew.',
  severity: 'warning',
  options: z.strictObject({}),
  examples: {
    passing: {
      issues: [{ key: 'SHOP-1', title: 'Move the office network', body: 'Throughline: exempt until 2026-12-31, because the lease ends' }],
    },
    failing: {
      issues: [{ key: 'SHOP-1', title: 'Move the office network', body: 'Throughline: exempt until 2026-06-30, because the lease ends' }],
    },
  },
  *check(issues) {
    for (const { exemption, issue } of faultyExemptions(issues, 'undated')) {
      yield {
        issue,
        subject: exemption.origin,
        message: `the exemption does not hold: ${quote(exemption.until ?? '')} is no date`,
        help: 'Throughline: exempt until YYYY-MM-DD, because the reason',
      };
    }
    for (const { exemption, issue, count } of faultyExemptions(issues, 'expired')) {
      yield {
        issue: exemption.by === 'issue' ? issue : null,
        subject: exemption.origin,
        message: `the exemption ended on ${exemption.until ?? 'an earlier day'}${exemption.by === 'config' ? `; ${count === 1 ? '1 issue counts' : `${count} issues count`} again` : ''}`,
        help: 'Give it a new date and a reason that still holds, or link the work to a goal',
      };
    }
  },
});
