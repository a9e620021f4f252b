import { z } from 'zod';
import { ownStatement } from './own-statement.ts';
import { defineRule, noViolations } from './rule.ts';
import { quote, statementLine } from './wording.ts';
import { namesDate } from './words/dates.ts';
import { readsAsEnglish } from './words/english.ts';
import { metricWords, namesMetric, namesNumber, namesParty } from './words/measures.ts';

export const businessValueUnmeasured = defineRule({
  id: 'business-value-unmeasured',
  scope: 'issue',
  title: 'The business value names no number, date, customer or metric',
  why: 'A value without a measure cannot be compared before the work is chosen, nor checked when it is done.',
  measured:
    'Any number, date, metric word or name counts, the name of a product too. Judges English; other languages pass. On 164 public issues (56 of them reworded) with 60 statements judged: 43 findings, all 43 right; 10 more pass on the name of a product alone.',
  severity: 'off',
  strict: 'warning',
  options: z.strictObject({
    metrics: z
      .array(z.string().min(1))
      .default([...metricWords])
      .describe('Words and phrases that count as a metric'),
    add: z.array(z.string().min(1)).default([]).describe('More of them, of this team'),
  }),
  examples: {
    passing: { issues: [{ key: 'SHOP-1', title: 'Retry payouts', body: 'Business Value: 3 % fewer calls about late payouts' }] },
    failing: { issues: [{ key: 'SHOP-1', title: 'Retry payouts', body: 'Business Value: shops need to call us less about late payouts' }] },
  },
  check(issue, context) {
    const { metrics, add } = context.options;
    const text = ownStatement(issue);
    if (text === null || namesNumber(text) || namesMetric(text, metrics) || namesMetric(text, add)) return noViolations;
    if (namesDate(text) || namesParty(text) || !readsAsEnglish(text)) return noViolations;
    return [
      {
        subject: issue.businessValue.label ?? context.labels.businessValue,
        message: `its business value names no number, date, customer or metric: ${quote(text)}`,
        help: statementLine(context),
      },
    ];
  },
});
