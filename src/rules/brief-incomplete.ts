import { z } from 'zod';
import { defineRule, noViolations } from './rule.ts';
import { statementLine } from './wording.ts';
import { type BriefPart, briefParts, missingParts } from './words/brief.ts';

const questions: Readonly<Record<BriefPart, string>> = {
  why: 'why it is done',
  problem: 'which problem it solves',
  beneficiary: 'who benefits',
  measure: 'what will show it, in a number or a metric',
};

export const briefIncomplete = defineRule({
  id: 'brief-incomplete',
  scope: 'issue',
  carriers: true,
  title: 'An epic leaves open why, for which problem, for whom, or how it will be measured',
  why: 'An epic is where money is decided on: what it leaves open, every issue below it inherits.',
  measured:
    'Judges the texts under business value labels by cue words, and a label such as "Why" or "Problem" answers its own part; a part that stands under a label outside conventions.businessValue is not seen. English only. With 66 public statements taken as those of epics: 62 findings that name 121 open parts, 118 of them rightly; whether an answer is a good one it cannot tell.',
  severity: 'off',
  strict: 'warning',
  options: z.strictObject({
    parts: z
      .array(z.enum(briefParts))
      .min(1)
      .default([...briefParts])
      .describe('What an epic has to answer'),
    beneficiaries: z.array(z.string().min(1)).default([]).describe('More words for those who benefit: "pharmacist", "dispatcher"'),
    metrics: z.array(z.string().min(1)).default([]).describe('More words and phrases that count as a metric'),
  }),
  examples: {
    passing: {
      issues: [
        {
          key: 'SHOP-1',
          title: 'Payouts',
          type: 'epic',
          body: 'Business Value: merchants leave because payouts come late; on-time payouts lower churn from 5 % to 3 %',
        },
      ],
    },
    failing: {
      issues: [{ key: 'SHOP-1', title: 'Payouts', type: 'epic', body: 'Business Value: merchants get nicer payouts on the new page' }],
    },
  },
  check({ issue, businessValue, statements }, context) {
    if (issue.type !== 'epic' || businessValue.status === 'unreadable') return noViolations;
    const { parts, ...words } = context.options;
    const filled = statements.filter(({ status }) => status === 'filled');
    const missing = missingParts(filled, words);
    const open = missing === null ? [] : parts.filter((part) => missing.has(part));
    if (open.length === 0) return noViolations;
    return [
      {
        subject: businessValue.label ?? context.labels.businessValue,
        message: `${filled.length === 0 ? 'it states nothing, and so leaves open' : 'its business value leaves open'}: ${open.map((part) => questions[part]).join('; ')}`,
        help: statementLine(context),
      },
    ];
  },
});
