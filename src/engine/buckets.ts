import type { Goal } from '../model/goals.ts';
import type { Exemption, GoalLink } from '../model/linked-issue.ts';
import type { ClassName, WorkClass } from '../model/policy.ts';
import type { ReadIssue } from '../model/read-issue.ts';
import { heldGoals } from './held-goals.ts';
import { firstOfName } from './when.ts';

type Buckets = Readonly<Record<string, number>>;

/** Finds the first class, in the order of the config, that an issue's type or labels belong to. */
export function classFinder(classes: readonly WorkClass[]): (issue: ReadIssue) => ClassName | null {
  const byType = firstOfName(classes, ({ types }) => types);
  const byLabel = firstOfName(classes, ({ labels }) => labels);
  return ({ type, rawType, labels }) => {
    let first = Math.min(byType(type), byType(rawType));
    for (const label of labels) first = Math.min(first, byLabel(label));
    return classes[first]?.name ?? null;
  };
}

/** One for all issues in it. */
const unlinked: Readonly<Record<ClassName | 'exempt' | 'untied', Buckets>> = {
  run: { run: 1 },
  invest: { invest: 1 },
  explore: { explore: 1 },
  exempt: { exempt: 1 },
  untied: { untied: 1 },
};

/** How links that hold divide an issue: each goal that is linked gets the same, credited to its objective. Null when none holds. */
export function creditOf(links: readonly GoalLink[], objectiveOf: (goal: string) => Goal | null): Buckets | null {
  const goals = heldGoals(links);
  if (goals.length === 0) return null;
  const counts = new Map<string, number>();
  for (const goal of goals) {
    const objective = objectiveOf(goal)?.id ?? goal;
    counts.set(objective, (counts.get(objective) ?? 0) + 1);
  }
  return Object.fromEntries([...counts].map(([objective, count]) => [objective, count / goals.length]));
}

/**
 * The bucket, or buckets, that an issue's capacity goes to; the shares sum to 1. What is credited to objectives wins over
 * everything; without that: `exempt`, else the class, else `untied`.
 */
export const bucketsOf = (credit: Buckets | null, exempt: Exemption | null, workClass: ClassName | null): Buckets =>
  credit ?? unlinked[exempt !== null ? 'exempt' : (workClass ?? 'untied')];
