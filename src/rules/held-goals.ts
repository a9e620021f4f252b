import type { LinkedIssue } from '../model/linked-issue.ts';

/** The goals that an issue is linked to by links that hold, each once. */
export function heldGoals({ okr }: Pick<LinkedIssue, 'okr'>): ReadonlySet<string> {
  const goals = new Set<string>();
  for (const { goal, status } of okr.links) if (status === 'ok' && goal !== null) goals.add(goal);
  return goals;
}
