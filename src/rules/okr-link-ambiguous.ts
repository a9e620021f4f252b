import { z } from 'zod';
import { defineRule } from './rule.ts';
import { quote, through } from './wording.ts';

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
  *check({ okr }, { labels }) {
    for (const { status, ref, via, candidates } of okr.links) {
      if (status !== 'ambiguous') continue;
      yield {
        subject: ref,
        message: `${quote(ref)}${through(via)} could mean ${candidates.join(' or ')}`,
        help: `${labels.okr}: ${candidates.join(' or ')}`,
      };
    }
  },
});
