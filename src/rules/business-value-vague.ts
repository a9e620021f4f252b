import { z } from 'zod';
import { ownStatements } from './own-statement.ts';
import { defineRule } from './rule.ts';
import { quote, statementLine } from './wording.ts';
import { particularsOf, wordsInMany } from './words/particulars.ts';

/** At most this many words are looked up in the other statements; a statement with more of its own is particular enough. */
const few = 3;

export const businessValueVague = defineRule({
  id: 'business-value-vague',
  scope: 'audit',
  title: 'Nothing in the business value is particular to the issue',
  why: '"Improves the user experience" fits every issue, so it helps to choose none of them.',
  measured:
    'Fires when a statement has no number, name or address and no word but function words, stock phrases and words that stand in many statements. Judges English; other languages pass. On 164 public issues (56 of them reworded) with 60 statements judged: 6 findings, all 6 right; a reader called 13 vague, so it misses half.',
  severity: 'off',
  strict: 'warning',
  options: z.strictObject({
    phrases: z.array(z.string().min(1)).default([]).describe('More words and phrases that say nothing in this team'),
    common: z
      .number()
      .min(1)
      .max(100)
      .default(20)
      .describe('A word that stands in this per cent of the statements says nothing of one of them; judged from 20 statements on'),
  }),
  examples: {
    passing: { issues: [{ key: 'SHOP-1', title: 'Retry payouts', body: 'Business Value: shops stop asking where a payout is' }] },
    failing: { issues: [{ key: 'SHOP-1', title: 'Retry payouts', body: 'Business Value: improves the overall user experience' }] },
  },
  *check(issues, context) {
    const { phrases, common } = context.options;
    const stated = ownStatements(issues);
    const suspects = stated.flatMap(({ issue, text }) => {
      const words = particularsOf(text, phrases, few);
      return words === null ? [] : [{ issue, text, words }];
    });
    const isCommon = wordsInMany(
      stated.map(({ text }) => text),
      suspects.flatMap(({ words }) => words),
      common / 100,
    );
    for (const { issue, text, words } of suspects) {
      const title = issue.issue.title.toLowerCase();
      if (words.some((word) => !isCommon(word) || title.includes(word))) continue;
      yield {
        issue,
        subject: issue.businessValue.label ?? context.labels.businessValue,
        message: `its business value could stand in any other issue: ${quote(text)}`,
        help: statementLine(context),
      };
    }
  },
});
