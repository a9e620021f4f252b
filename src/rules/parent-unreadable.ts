import { z } from 'zod';
import type { LinkedIssue } from '../model/linked-issue.ts';
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
    const children = new Map<string, LinkedIssue[]>();
    for (const issue of issues) {
      if (issue.unreadableParent === null || issue.slices.length === 0 || issue.okr.status === 'linked') continue;
      const group = children.get(issue.unreadableParent) ?? [];
      group.push(issue);
      children.set(issue.unreadableParent, group);
    }
    for (const [parent, group] of children) {
      const [first] = group;
      if (first === undefined) continue;
      yield {
        issue: first,
        subject: parent,
        message: `the parent ${parent} could not be read${group.length === 1 ? '' : `; ${group.length} issues hang below it`}`,
        help: `Let the source or its credentials reach ${parent}, or map it: epic,${parent},GOAL`,
      };
    }
  },
});
