import { z } from 'zod';
import { defineRule, noViolations } from './rule.ts';
import { quote, statementLine } from './wording.ts';

const segments = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** As a person counts characters: an emoji is one. */
const lengthOf = (line: string): number => (/^[ -~]*$/.test(line) ? line.length : [...segments.segment(line)].length);

export const businessValueTooShort = defineRule({
  id: 'business-value-too-short',
  scope: 'issue',
  title: 'The business value is too short to mean anything',
  why: '"Money" or "faster" could stand in any issue; a sentence names who gains what.',
  severity: 'warning',
  options: z.strictObject({ min: z.int().min(1).max(1000).default(15).describe('Characters that a statement has at least') }),
  examples: {
    passing: { issues: [{ key: 'SHOP-1', title: 'Retry payouts', body: 'Business Value: merchants wait one day less' }] },
    failing: { issues: [{ key: 'SHOP-1', title: 'Retry payouts', body: 'Business Value: money' }] },
  },
  check({ businessValue, workClass }, context) {
    const { text, status, via, label } = businessValue;
    if (workClass === 'run' || status !== 'stated' || text === null || via.length > 0) return noViolations;
    if (text.length >= context.options.min * 4) return noViolations;
    const length = lengthOf(text.replace(/\s+/g, ' ').trim());
    if (length >= context.options.min) return noViolations;
    return [
      {
        subject: label ?? context.labels.businessValue,
        message: `its business value says little: ${quote(text)} (${length} of at least ${context.options.min} characters)`,
        help: statementLine(context),
      },
    ];
  },
});
