import { z } from 'zod';
import { defineRule, noViolations } from './rule.ts';
import { statementLine } from './wording.ts';

export const businessValueMissing = defineRule({
  id: 'business-value-missing',
  scope: 'issue',
  title: 'The issue does not say what it brings to the business',
  why: 'Whoever has to choose between two pieces of work needs to know what each of them is worth, and to whom.',
  severity: 'error',
  options: z.strictObject({}),
  examples: {
    passing: {
      issues: [{ key: 'SHOP-1', title: 'Retry failed payouts', body: 'Business Value: 3 % fewer support calls about late payouts' }],
    },
    failing: { issues: [{ key: 'SHOP-1', title: 'Retry failed payouts', body: 'Call the bank again after an hour.' }] },
  },
  check({ businessValue, workClass }, context) {
    if (workClass === 'run' || (businessValue.status !== 'missing' && businessValue.status !== 'unreadable')) return noViolations;
    const unreadable = businessValue.status === 'unreadable';
    return [
      {
        subject: context.labels.businessValue,
        message: unreadable
          ? 'the text could not be read, so nothing can be said of its business value'
          : 'it does not say what it brings to the business',
        help: unreadable
          ? 'Give the credentials the right to read descriptions, or write the statement in a field'
          : statementLine(context),
      },
    ];
  },
});
