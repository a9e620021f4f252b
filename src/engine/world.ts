import type { Goal, Goals } from '../model/goals.ts';
import { type GoalIndex, indexGoals } from './goal-index.ts';
import type { AncestorsOf } from './okr.ts';
import { indexMapping, type MappingIndex } from './references.ts';

/** The goals, ready to be asked by name, and what the team assigned to them. */
export interface World {
  readonly index: GoalIndex;
  readonly mapping: MappingIndex;
  readonly ancestorsOf: AncestorsOf;
  /** A key result's objective; an objective is its own. Null for an id that no goal has. */
  objectiveOf(id: string): Goal | null;
}

/** Indexes the goals; without any, nothing has a name. */
export function prepareWorld(goals: Goals | null): World {
  const known = goals ?? { northStar: null, goals: [], mapping: [] };
  const byId = new Map(known.goals.map((goal) => [goal.id, goal]));
  const index = indexGoals(known);
  const ancestorsOf = ({ parent }: Goal) => {
    const objective = parent === null ? undefined : byId.get(parent);
    return objective === undefined ? [] : [objective];
  };
  const objectiveOf = (id: string) => {
    const goal = byId.get(id);
    return goal === undefined ? null : (ancestorsOf(goal)[0] ?? goal);
  };
  return { index, mapping: indexMapping(known, index), ancestorsOf, objectiveOf };
}
