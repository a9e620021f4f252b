import type { Goal } from '../model/goals.ts';
import type { Exemption, GoalLink } from '../model/linked-issue.ts';
import type { ClassName, WorkClass } from '../model/policy.ts';
import type { ReadIssue } from '../model/read-issue.ts';
import { hasLabel, hasType } from './when.ts';

/** The first class, in the order of the config, that the issue's type or labels belong to. */
export const classOf = (issue: ReadIssue, classes: readonly WorkClass[]): ClassName | null =>
  classes.find(({ types, labels }) => hasType(issue, types) || hasLabel(issue, labels))?.name ?? null;

/** One for all issues in it. */
const unlinked: Readonly<Record<ClassName | 'exempt' | 'untied', Readonly<Record<string, number>>>> = {
  run: { run: 1 },
  invest: { invest: 1 },
  explore: { explore: 1 },
  exempt: { exempt: 1 },
  untied: { untied: 1 },
};

/**
 * The bucket, or buckets, that an issue's capacity goes to; the shares sum to 1. A link wins over everything: each goal that is
 * linked gets the same, credited to its objective. Without one: `exempt`, else the class, else `untied`.
 */
export function bucketsOf(
  links: readonly GoalLink[],
  objectiveOf: (goal: string) => Goal | null,
  exempt: Exemption | null,
  workClass: ClassName | null,
): Readonly<Record<string, number>> {
  const goals = [...new Set(links.flatMap(({ goal, status }) => (status === 'ok' && goal !== null ? [goal] : [])))];
  if (goals.length === 0) return unlinked[exempt !== null ? 'exempt' : (workClass ?? 'untied')];
  const counts = new Map<string, number>();
  for (const goal of goals) {
    const objective = objectiveOf(goal)?.id ?? goal;
    counts.set(objective, (counts.get(objective) ?? 0) + 1);
  }
  return Object.fromEntries([...counts].map(([objective, count]) => [objective, count / goals.length]));
}
