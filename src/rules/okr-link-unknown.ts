import { z } from 'zod';
import type { LinkedIssue } from '../model/linked-issue.ts';
import { defineRule, noViolations, type RuleContext, type Violation } from './rule.ts';
import { goalLine, isSound, quote, through } from './wording.ts';

function* unknownNames({ okr }: LinkedIssue, context: RuleContext): Generator<Violation> {
  for (const { status, ref, via, origin } of okr.links) {
    if (status !== 'unknown') continue;
    const where = origin === null ? '' : ` (${origin})`;
    yield { subject: ref, message: `it names ${quote(ref)}${through(via)}${where}, and no goal has that name`, help: goalLine(context) };
  }
}

export const okrLinkUnknown = defineRule({
  id: 'okr-link-unknown',
  scope: 'issue',
  carriers: true,
  title: 'The issue names a goal that does not exist',
  why: 'A typo, or a goal that was renamed: the work looks linked and is not.',
  severity: 'error',
  options: z.strictObject({}),
  needsGoals: true,
  examples: {
    passing: { issues: [{ key: 'SHOP-1', title: 'Retry failed payouts', body: 'OKR: O1-KR1' }] },
    failing: { issues: [{ key: 'SHOP-1', title: 'Retry failed payouts', body: 'OKR: O7-KR9' }] },
  },
  check: (issue, context) => (isSound(issue.okr) ? noViolations : unknownNames(issue, context)),
});
