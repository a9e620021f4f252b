import { z } from 'zod';
import { repeatedWords } from '../model/repeated-words.ts';
import { ownStatements } from './own-statement.ts';
import { defineRule } from './rule.ts';
import { quote, statementLine } from './wording.ts';

export const businessValueCopied = defineRule({
  id: 'business-value-copied',
  scope: 'audit',
  title: 'The business value is word for word that of other issues',
  why: 'What fits several issues was written for none of them, and hides which one is worth more.',
  severity: 'warning',
  options: z.strictObject({ issues: z.int().min(2).default(2).describe('From how many issues with the same text on') }),
  examples: {
    passing: {
      issues: [
        { key: 'SHOP-1', title: 'Retry payouts', body: 'Business Value: merchants wait one day less for their money' },
        { key: 'SHOP-2', title: 'Show fees early', body: 'Business Value: 2 % fewer shoppers leave at the last step' },
      ],
    },
    failing: {
      issues: [
        { key: 'SHOP-1', title: 'Retry payouts', body: 'Business Value: happier merchants in our largest segment' },
        { key: 'SHOP-2', title: 'Show fees early', body: 'Business Value: Happier merchants in our largest segment.' },
      ],
    },
  },
  *check(issues, context) {
    for (const group of repeatedWords(ownStatements(issues), ({ text }) => text, context.options.issues)) {
      for (const { issue, text } of group) {
        const other = group[0]?.issue === issue ? group[1] : group[0];
        const others = group.length - 1;
        yield {
          issue,
          subject: issue.businessValue.label ?? context.labels.businessValue,
          message: `its business value ${quote(text)} stands word for word in ${others === 1 ? (other?.issue.issue.key ?? 'another') : `${others} other issues, ${other?.issue.issue.key ?? ''} among them`}`,
          help: statementLine(context),
        };
      }
    }
  },
});
