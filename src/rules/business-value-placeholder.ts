import { z } from 'zod';
import { defineRule, noViolations } from './rule.ts';
import { quote, statementLine } from './wording.ts';

export const businessValuePlaceholder = defineRule({
  id: 'business-value-placeholder',
  scope: 'issue',
  title: 'The business value is a placeholder',
  why: 'An empty section, "TBD" or the hint of a template looks filled in a list and says nothing.',
  severity: 'error',
  options: z.strictObject({}),
  examples: {
    passing: {
      issues: [{ key: 'SHOP-1', title: 'Retry failed payouts', body: '## Business Value\n\nMerchants get their money a day earlier.' }],
    },
    failing: { issues: [{ key: 'SHOP-1', title: 'Retry failed payouts', body: '## Business Value\n\nTBD' }] },
  },
  check({ businessValue, workClass }, context) {
    if (workClass === 'run' || businessValue.status !== 'placeholder') return noViolations;
    const { text, label, reason } = businessValue;
    return [
      {
        subject: label ?? context.labels.businessValue,
        message:
          text === null || text === ''
            ? 'its business value is empty'
            : `its business value is a placeholder: ${quote(text)}${reason === null || reason === quote(text) ? '' : ` (${reason})`}`,
        help: statementLine(context),
      },
    ];
  },
});
