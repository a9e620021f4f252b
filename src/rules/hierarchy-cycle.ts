import { z } from 'zod';
import { defineRule } from './rule.ts';

export const hierarchyCycle = defineRule({
  id: 'hierarchy-cycle',
  scope: 'audit',
  title: 'Issues are each other’s parents',
  why: 'In a circle nothing is on top, so no goal can come down: each of them keeps only its own link.',
  severity: 'error',
  options: z.strictObject({}),
  examples: {
    passing: {
      issues: [
        { key: 'SHOP-1', title: 'Payouts', type: 'epic' },
        { key: 'SHOP-2', title: 'Retry payouts', parent: 'SHOP-1' },
      ],
    },
    failing: {
      issues: [
        { key: 'SHOP-1', title: 'Payouts', parent: 'SHOP-2' },
        { key: 'SHOP-2', title: 'Retry payouts', parent: 'SHOP-1' },
      ],
    },
  },
  *check(issues) {
    const reported = new Set<readonly string[]>();
    for (const issue of issues) {
      const { cycle } = issue;
      if (cycle.length === 0 || reported.has(cycle)) continue;
      reported.add(cycle);
      const shown = cycle.slice(0, 8).join(' → ');
      yield {
        issue: issue.standing === 'out-of-scope' ? null : issue,
        subject: [...cycle].sort()[0] ?? '',
        message: `its parents go in a circle: ${shown}${cycle.length > 8 ? ' → …' : ` → ${cycle[0]}`}`,
        help: 'Remove the parent of one of them',
      };
    }
  },
});
