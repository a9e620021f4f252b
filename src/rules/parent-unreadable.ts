import { z } from 'zod';
import { defineRule } from './rule.ts';

export const parentUnreadable = defineRule({
  id: 'parent-unreadable',
  scope: 'audit',
  title: 'A parent could not be read',
  why: 'A goal that the parent names cannot come down to its children, so they may look untied without being it.',
  severity: 'warning',
  options: z.strictObject({}),
  examples: {
    passing: {
      issues: [
        { key: 'SHOP-1', title: 'Payouts', type: 'epic' },
        { key: 'SHOP-2', title: 'Retry payouts', parent: 'SHOP-1' },
      ],
    },
    failing: { issues: [{ key: 'SHOP-2', title: 'Retry payouts', parent: 'GONE-1' }] },
  },
  *check(issues) {
    const hurt = issues.filter(
      ({ unreadableParent, slices, okr }) => unreadableParent !== null && slices.length > 0 && okr.status !== 'linked',
    );
    for (const [parent, group] of Map.groupBy(hurt, ({ unreadableParent }) => unreadableParent)) {
      const [first] = group;
      if (parent === null || first === undefined) continue;
      yield {
        issue: first,
        subject: parent,
        message: `the parent ${parent} could not be read${group.length === 1 ? '' : `; ${group.length} issues hang below it`}`,
        help: `Let the source or its credentials reach ${parent}, or map it: epic,${parent},GOAL`,
      };
    }
  },
});
