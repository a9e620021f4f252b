/** ISO dates (YYYY-MM-DD, days of the config's time zone); `to` is the last day that belongs to the period. */
export interface Period {
  readonly name: string | null;
  readonly from: string;
  readonly to: string;
}

/** Where a key result started, where it should arrive and where it stands. */
export interface Metric {
  readonly from: number;
  readonly to: number;
  readonly now: number | null;
  readonly unit: string | null;
  /** ISO date of the last update. */
  readonly updated: string | null;
}

/** An amount of money; `currency` as written, null when none was. */
export interface Money {
  readonly amount: number;
  readonly currency: string | null;
}

/** What assigns issues to a goal without touching them. */
export const mappingKinds = ['epic', 'label', 'milestone', 'component', 'project'] as const;
export type MappingKind = (typeof mappingKinds)[number];

export interface MappingRow {
  readonly kind: MappingKind;
  /** The epic's key, the label, the milestone's title, the component, the project's key. */
  readonly value: string;
  /** Id or alias of the goal. */
  readonly goal: string;
  /** "mapping.csv:3" or "goals.yml:12:7", for people. */
  readonly origin: string;
}

/** An objective or a key result. */
export interface Goal {
  readonly id: string;
  readonly kind: 'objective' | 'key-result';
  readonly title: string;
  /** Id of the objective a key result belongs to. */
  readonly parent: string | null;
  readonly owner: string | null;
  /** Planned share of capacity, 0 to 1; only objectives have one. */
  readonly planned: number | null;
  /** Ids of goals above, outside this tree. */
  readonly serves: readonly string[];
  /** A key result inherits its objective's, an objective the file's. */
  readonly period: Period | null;
  readonly status: 'active' | 'done' | 'dropped';
  /** ISO date; with `done` or `dropped` and no date a goal is closed at every date. */
  readonly closed: string | null;
  readonly aliases: readonly string[];
  readonly urls: readonly string[];
  readonly metric: Metric | null;
  /** What reaching it is worth. */
  readonly worth: Money | null;
  /** "goals.yml:12:7", for people. */
  readonly origin: string;
  /** Whose days its dates are, IANA; UTC when absent. */
  readonly timeZone?: string | undefined;
}

export interface NorthStar {
  readonly title: string;
  readonly unit: string | null;
  readonly now: number | null;
}

/** Everything the team means to reach, and what it assigned to it. Goals stand objective first, its key results after it, as in the file. */
export interface Goals {
  readonly northStar: NorthStar | null;
  readonly goals: readonly Goal[];
  /** Rows of the mapping file and of `match:` together. */
  readonly mapping: readonly MappingRow[];
}

/** What a column of a goals sheet may hold; a config maps these to the sheet's own column names. */
export const goalColumns = [
  'id',
  'parent',
  'type',
  'objective',
  'keyResult',
  'title',
  'owner',
  'period',
  'start',
  'end',
  'share',
  'from',
  'to',
  'now',
  'unit',
  'updated',
  'worth',
  'status',
  'closed',
  'aliases',
  'urls',
  'serves',
  'epics',
  'labels',
  'milestones',
  'components',
  'projects',
] as const;
export type GoalColumn = (typeof goalColumns)[number];
