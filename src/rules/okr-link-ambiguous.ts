import { z } from 'zod';
import type { LinkedIssue } from '../model/linked-issue.ts';
import { defineRule, noViolations, type RuleContext, type Violation } from './rule.ts';
import { isSound, quote, through } from './wording.ts';

function* sharedNames({ okr }: LinkedIssue, { labels }: RuleContext): Generator<Violation> {
  for (const { status, ref, via, candidates } of okr.links) {
    if (status !== 'ambiguous') continue;
    yield {
      subject: ref,
      message: `${quote(ref)}${through(via)} could mean ${candidates.join(' or ')}`,
      help: `${labels.okr}: ${candidates.join(' or ')}`,
    };
  }
}

export const okrLinkAmbiguous = defineRule({
  id: 'okr-link-ambiguous',
  scope: 'issue',
  carriers: true,
  title: 'The issue names a goal by a name that several goals share',
  why: 'Nobody, and no tool, can say which goal is meant.',
  severity: 'error',
  options: z.strictObject({}),
  needsGoals: true,
  examples: {
    passing: { issues: [{ key: 'SHOP-1', title: 'Retry failed payouts', body: 'OKR: O1-KR1' }] },
    failing: { issues: [{ key: 'SHOP-1', title: 'Retry failed payouts', body: 'OKR: shared-alias' }] },
  },
  check: (issue, context) => (isSound(issue.okr) ? noViolations : sharedNames(issue, context)),
});
