import type { Goal, Goals } from '../model/goals.ts';
import { areSuccessive } from '../model/successive.ts';
import { foldName } from './name-finder.ts';

type NamesOf = (goal: Goal) => readonly string[];
type Named = ReadonlyMap<string, readonly Goal[]>;

function goalsBy(goals: readonly Goal[], namesOf: NamesOf): Named {
  const byName = new Map<string, Goal[]>();
  for (const goal of goals) {
    for (const name of new Set(namesOf(goal).map(foldName))) {
      const known = byName.get(name);
      if (known === undefined) byName.set(name, [goal]);
      else known.push(goal);
    }
  }
  return byName;
}

/** A weaker sort of name stands back, unless its goal comes before or after all that have the name by a stronger one. */
function yielding(strong: Named, weak: Named): Named {
  const both = new Map(strong);
  for (const [name, goals] of weak) {
    const first = strong.get(name) ?? [];
    const others = goals.filter((goal) => !first.includes(goal) && first.every((one) => areSuccessive(one, goal)));
    if (others.length > 0) both.set(name, [...first, ...others]);
  }
  return both;
}

/** What goals are called, by folded name. */
export interface GoalNames {
  /** By id and alias. An id wins over an alias of a goal of the same time. */
  readonly given: Named;
  /** By title too, which gives way to both. */
  readonly all: Named;
  /** Names that are no more than a title, folded. */
  readonly titles: readonly string[];
}

/** Collects the names of goals; a name of several goals is one of successive periods, or ambiguous. */
export function collectNames({ goals }: Goals): GoalNames {
  const byTitle = goalsBy(goals, ({ title }) => [title]);
  const given = yielding(
    goalsBy(goals, ({ id }) => [id]),
    goalsBy(goals, ({ aliases }) => aliases),
  );
  // The id that a sheet's goal gets from its title is no more than the title either.
  const isOnlyTitle = (name: string) =>
    (given.get(name) ?? []).every((goal) => foldName(goal.title) === name && !goal.aliases.map(foldName).includes(name));
  return { given, all: yielding(given, byTitle), titles: [...byTitle.keys()].filter((name) => isOnlyTitle(name)) };
}
