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

/** "O1-KR1" and "OKR-2026.KR3": the joint between the number of one part and the letters of the next. */
const jointed = /^(.*\p{N})[-._:/]+(\p{L}+[-.]?\p{N}+)$/su;
const joints = [' ', '', '–', ' – ', '.', '/', '_', '-', ':', ': ', ' - ', ' / ', ' > ', '>'];

/** The other ways in which people write an id of two parts: "O1 KR1", "O1/KR1", "o1kr1". */
function spellings(id: string): readonly string[] {
  const [, first, second] = jointed.exec(id) ?? [];
  return first === undefined || second === undefined ? [] : joints.map((joint) => `${first}${joint}${second}`);
}

/** Adds the other spellings of ids where they are no goal's own name. */
function withSpellings(names: Named, goals: readonly Goal[]): Named {
  const spelled = goalsBy(goals, ({ id }) => spellings(id));
  return new Map([...spelled, ...names]);
}

/** Goals by ids that no ordinary word is: those with letters and a digit or a hyphen. */
export const goalsByPlainId = (goals: readonly Goal[]): Named =>
  goalsBy(
    goals.filter(({ id }) => /\p{L}/u.test(id) && /[\p{N}-]/u.test(id)),
    ({ id }) => [id],
  );

/** Collects the names of goals. */
export function collectNames({ goals }: Goals): GoalNames {
  const given = goalsBy(goals, ({ id, aliases }) => [id, ...aliases]);
  const titles = new Set(goals.map(({ title }) => foldName(title)));
  const isOnlyTitle = (name: string) =>
    (given.get(name) ?? []).every(({ title, aliases }) => foldName(title) === name && !aliases.some((alias) => foldName(alias) === name));
  return {
    given: withSpellings(given, goals),
    all: withSpellings(
      goalsBy(goals, ({ id, aliases, title }) => [id, ...aliases, title]),
      goals,
    ),
    titles: [...titles].filter(isOnlyTitle),
  };
}

/** How much of a name `name` is to a goal: its id is more than an alias, and that more than its title. The higher, the more. */
export function strengthOf(name: string, { id, aliases }: Goal): number {
  const folded = foldName(name);
  return folded === foldName(id) ? 2 : aliases.some((alias) => foldName(alias) === folded) ? 1 : 0;
}
