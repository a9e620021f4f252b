import type { Goal, MappingKind, MappingRow } from '../model/goals.ts';

export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** What of a goal a fault can be about. */
export type GoalPart = 'id' | 'parent' | 'period' | 'aliases';

/** A goal as a file gives it, whatever the file's form, before goals are held against one another. */
export interface GoalDraft {
  readonly goal: Goal;
  /** From `match:`, or the sheet's own columns. */
  readonly match: readonly MappingRow[];
  /** True when the file gives no id and the title made it. */
  readonly slugged: boolean;
  place(part: GoalPart): Place;
}

/** Keys of `match:`, which are the kinds in the plural. */
export const matchKeys = {
  epics: 'epic',
  labels: 'label',
  milestones: 'milestone',
  components: 'component',
  projects: 'project',
} as const satisfies Record<string, MappingKind>;
export type MatchKey = keyof typeof matchKeys;

export const matchNames = Object.keys(matchKeys) as readonly MatchKey[];

export const shownPlace = ({ file, line, column }: Place): string => `${file}:${line}:${column}`;

/** How names are compared: case and white space aside. */
export const fold = (name: string): string => name.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();
