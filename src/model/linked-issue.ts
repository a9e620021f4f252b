import type { ClassName, SliceName } from './policy.ts';
import type { Passage, ReadIssue } from './read-issue.ts';

export const statementStatuses = ['stated', 'placeholder', 'missing', 'unreadable'] as const;
export type StatementStatus = (typeof statementStatuses)[number];

/** The business value of an issue, its own or inherited. */
export interface Statement {
  readonly status: StatementStatus;
  /** The text that was judged, null when there is none. */
  readonly text: string | null;
  readonly label: string | null;
  readonly at: string | null;
  /** Why it is a placeholder. */
  readonly reason: string | null;
  /** Keys from the parent up to the issue that states it; empty when it is the issue's own. */
  readonly via: readonly string[];
}

export const linkStatuses = ['ok', 'expired', 'early', 'closed', 'ambiguous', 'unknown', 'unreadable'] as const;
export type LinkStatus = (typeof linkStatuses)[number];

/** A goal reference, resolved. */
export interface GoalLink {
  /** Id of the goal; null when nothing, or more than one thing, has that name. */
  readonly goal: string | null;
  /** What named it, as written. */
  readonly ref: string;
  readonly status: LinkStatus;
  /** Where the reference stood: `label`, `milestone`, `field:OKR`, `body:section`, `url`, `inline`, `issue-link`, `parent`, `mapping:epic`. */
  readonly at: string;
  readonly via: readonly string[];
  /** Ok only because of grace: the day the goal's period ended or begins. */
  readonly grace: string | null;
  /** Ids of the goals an ambiguous name could mean. */
  readonly candidates: readonly string[];
  /** "mapping.csv:3" when the mapping made it. */
  readonly origin: string | null;
}

export const okrStatuses = [
  'linked',
  'declined',
  'placeholder',
  'missing',
  'unresolved',
  'expired',
  'early',
  'closed',
  'ambiguous',
  'unknown',
  'unreadable',
] as const;
export type OkrStatus = (typeof okrStatuses)[number];

export interface Okr {
  readonly status: OkrStatus;
  readonly links: readonly GoalLink[];
  /** The reason given with `declined`; why a placeholder is one. */
  readonly reason: string | null;
}

/** A permission that was claimed; it exempts only with `holds`. */
export interface Exemption {
  readonly reason: string | null;
  readonly until: string | null;
  /** "config" or "issue". */
  readonly by: 'config' | 'issue';
  /** "throughline.yml:40:5", or the issue's own line. */
  readonly origin: string;
  readonly holds: boolean;
  /** Undated: an "until" was written, and no date can be read after it. */
  readonly fault: 'expired' | 'undated' | 'unreasoned' | null;
}

/** Why an issue of the sources' extent is, or is not, in the numbers. */
export const standings = ['counted', 'carrier', 'subtask', 'dropped'] as const;
/** Out of scope: a parent that was looked up, never listed. */
export type Standing = (typeof standings)[number] | 'out-of-scope';

/** The unit in which a team's work is weighed. */
export type Unit = 'estimate' | 'count';

/** An issue with everything that was found out about it: what rules, measures and `explain` read. */
export interface LinkedIssue {
  readonly issue: ReadIssue;
  readonly standing: Standing;
  /** ISO 8601: the date at which its links are judged. */
  readonly judgedAt: string;
  readonly team: string | null;
  readonly businessValue: Statement;
  readonly okr: Okr;
  readonly exemptions: readonly Exemption[];
  /** The exemption that holds, if any. */
  readonly exempt: Exemption | null;
  readonly slices: readonly SliceName[];
  /** The class that asks less of it because no goal is linked. */
  readonly workClass: ClassName | null;
  /** Goal id, class, `exempt` or `untied` → share of the issue; sums to 1. Goals are objectives. Empty when not counted. */
  readonly buckets: Readonly<Record<string, number>>;
  /** Null when not counted. */
  readonly weight: number | null;
  /** What all counted work of its team is weighed in; null when not counted. */
  readonly unit: Unit | null;
  /** Null without goals. */
  readonly linked: boolean | null;
  readonly stated: boolean;
  readonly aligned: boolean | null;
  /** Keys of the parent chain in which this issue goes in a circle. */
  readonly cycle: readonly string[];
  /** Keys upwards, nearest first; the last may be one that could not be read. */
  readonly path: readonly string[];
  /** Who tells its parent: the tracker, its own text ("Part of #2"), or the task list of an epic; null where nobody does. */
  readonly parentBy: 'tracker' | 'text' | 'task-list' | null;
  /** A parent on the path that could not be had. */
  readonly unreadableParent: string | null;
  /** The passages that decided the statement, boilerplate included, for rules and `explain`. */
  readonly statements: readonly Passage[];
}
