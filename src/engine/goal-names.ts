import type { Goal, Goals } from '../model/goals.ts';
import { foldName } from './name-finder.ts';

type Named = ReadonlyMap<string, readonly Goal[]>;

function goalsBy(goals: readonly Goal[], namesOf: (goal: Goal) => readonly string[]): Named {
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

/** What goals are called, by folded name. A name of several goals means the one that holds at an issue's date, or is ambiguous. */
export interface GoalNames {
  /** By id and alias. */
  readonly given: Named;
  /** By title too. */
  readonly all: Named;
  /** Names that are no more than a title: the id that a sheet's goal gets from its title is one too. */
  readonly titles: readonly string[];
}

/** Collects the names of goals. */
export function collectNames({ goals }: Goals): GoalNames {
  const given = goalsBy(goals, ({ id, aliases }) => [id, ...aliases]);
  const titles = new Set(goals.map(({ title }) => foldName(title)));
  const isOnlyTitle = (name: string) =>
    (given.get(name) ?? []).every(({ title, aliases }) => foldName(title) === name && !aliases.some((alias) => foldName(alias) === name));
  return {
    given,
    all: goalsBy(goals, ({ id, aliases, title }) => [id, ...aliases, title]),
    titles: [...titles].filter(isOnlyTitle),
  };
}

/** How much of a name `name` is to a goal: its id is more than an alias, and that more than its title. The higher, the more. */
export function strengthOf(name: string, { id, aliases }: Goal): number {
  const folded = foldName(name);
  return folded === foldName(id) ? 2 : aliases.some((alias) => foldName(alias) === folded) ? 1 : 0;
}
