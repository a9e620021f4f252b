import { z } from 'zod';
import { defineRule } from './rule.ts';
import { faultyExemptions } from './wording.ts';

export const exemptionUnreasoned = defineRule({
  id: 'exemption-unreasoned',
  scope: 'audit',
  title: 'An exemption gives no reason',
  why: 'Without a reason nobody can tell later whether it still holds, so it does not exempt.',
  severity: 'warning',
  options: z.strictObject({}),
  examples: {
    passing: {
      issues: [{ key: 'SHOP-1', title: 'Move the office network', body: 'Throughline: exempt until 2026-12-31, because the lease ends' }],
    },
    failing: { issues: [{ key: 'SHOP-1', title: 'Move the office network', body: 'Throughline: exempt until 2026-12-31' }] },
  },
  *check(issues) {
    for (const { exemption, issue, count } of faultyExemptions(issues, 'unreasoned')) {
      yield {
        issue: exemption.by === 'issue' ? issue : null,
        subject: exemption.origin,
        message: `the exemption gives no reason and does not hold${exemption.by === 'config' ? ` (${count === 1 ? '1 issue' : `${count} issues`})` : ''}`,
        help: 'Throughline: exempt until YYYY-MM-DD, because the reason',
      };
    }
  },
});
