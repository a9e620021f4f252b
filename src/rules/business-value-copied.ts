import { z } from 'zod';
import type { LinkedIssue } from '../model/linked-issue.ts';
import { defineRule } from './rule.ts';
import { quote, statementLine } from './wording.ts';

const fold = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Issues that state the same, word for word, by that text. */
function sameStatements(issues: readonly LinkedIssue[]): Map<string, LinkedIssue[]> {
  const groups = new Map<string, LinkedIssue[]>();
  for (const issue of issues) {
    const { status, text, via } = issue.businessValue;
    if (issue.standing !== 'counted' || issue.slices.length === 0 || issue.exempt !== null || issue.workClass === 'run') continue;
    if (status !== 'stated' || text === null || via.length > 0) continue;
    const folded = fold(text);
    const group = groups.get(folded) ?? [];
    group.push(issue);
    groups.set(folded, group);
  }
  return groups;
}

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
    for (const group of sameStatements(issues).values()) {
      if (group.length < context.options.issues) continue;
      for (const issue of group) {
        const [other] = group.filter((one) => one !== issue);
        const others = group.length - 1;
        yield {
          issue,
          subject: issue.businessValue.label ?? context.labels.businessValue,
          message: `its business value ${quote(issue.businessValue.text ?? '')} stands word for word in ${others === 1 ? (other?.issue.key ?? 'another') : `${others} other issues, ${other?.issue.key ?? ''} among them`}`,
          help: statementLine(context),
        };
      }
    }
  },
});
