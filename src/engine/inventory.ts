import type { Inventory } from '../model/audit.ts';
import type { LinkedIssue } from '../model/linked-issue.ts';

const mostOf = <T extends { readonly issues: number; readonly name: string }>(rows: readonly T[]): T[] =>
  [...rows].sort((a, b) => b.issues - a.issues || (a.name < b.name ? -1 : 1)).slice(0, 20);

function countBy(issues: readonly LinkedIssue[], namesOf: (issue: LinkedIssue) => readonly string[]): { name: string; issues: number }[] {
  const counts = new Map<string, number>();
  for (const issue of issues) for (const name of new Set(namesOf(issue))) counts.set(name, (counts.get(name) ?? 0) + 1);
  return mostOf([...counts].map(([name, count]) => ({ name, issues: count })));
}

/** What a team without goals has to hang them on: epics, labels, milestones and classes by their counted open issues, the 20 biggest of each. */
export function takeInventory(issues: readonly LinkedIssue[]): Inventory {
  const open = issues.filter(({ standing, slices }) => standing === 'counted' && slices.includes('open'));
  const titles = new Map(issues.map(({ issue }) => [issue.key, issue.title]));
  return {
    epics: countBy(open, ({ path }) => path.slice(-1)).map(({ name, issues: count }) => ({
      name,
      title: titles.get(name) ?? '',
      issues: count,
    })),
    labels: countBy(open, ({ issue }) => issue.labels),
    milestones: countBy(open, ({ issue }) => (issue.milestone === null ? [] : [issue.milestone])),
    classes: countBy(open, ({ workClass }) => [workClass ?? 'no class']),
  };
}
