import { nearest } from '../../documents/nearest.ts';
import { lowestDueGoals } from '../../engine/coverage.ts';
import type { Goal } from '../../model/goals.ts';
import type { LinkedIssue } from '../../model/linked-issue.ts';
import type { Case } from './case.ts';

/** What the work beside an issue is linked to: that of the same parent, the most frequent goal first. */
function goalsBeside({ issue }: LinkedIssue, linked: readonly LinkedIssue[]): readonly string[] {
  if (issue.parent === null) return [];
  const counts = new Map<string, number>();
  for (const other of linked) {
    if (other.issue.parent !== issue.parent || other.issue === issue) continue;
    for (const { goal, status } of other.okr.links) {
      if (goal !== null && status === 'ok') counts.set(goal, (counts.get(goal) ?? 0) + 1);
    }
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([goal]) => goal);
}

/** What one of an issue's references could have meant, of the goals that hold. */
function meant(
  { candidates, goal: named, ref }: LinkedIssue['okr']['links'][number],
  due: readonly Goal[],
  all: readonly Goal[],
): readonly string[] {
  if (candidates.length > 0) return candidates;
  if (named === null) {
    const id = nearest(
      ref,
      due.map((goal) => goal.id),
    );
    return id === null ? [] : [id];
  }
  const gone = all.find((goal) => goal.id === named);
  const objective = gone?.parent ?? named;
  return due.filter(({ id, parent }) => parent === objective || id === objective).map(({ id }) => id);
}

/**
 * The goals that could be named instead, the likeliest first: what the issue's own words may have meant, what the work beside it
 * serves, then every other one that holds at its date.
 */
export function proposedGoals({ one, input, linked }: Case): readonly Goal[] {
  if (input.goals === null) return [];
  const { goals: all } = input.goals;
  const due = lowestDueGoals(input.goals, Date.parse(one.judgedAt));
  const likely = [...one.okr.links.flatMap((link) => meant(link, due, all)), ...goalsBeside(one, linked)];
  const ranked = likely.flatMap((id) => due.find((goal) => goal.id === id) ?? []);
  return [...new Set([...ranked, ...due])];
}
