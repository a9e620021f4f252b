import type { IssueStatus, IssueType } from './issue.ts';
import type { ScoreInputName } from './scores.ts';

/** How a team wants to be judged: the resolved, validated part of the config that read, engine and rules see. */

/** Labels compared after folding (see `read/labels`). */
export interface Conventions {
  readonly businessValue: readonly string[];
  readonly okr: readonly string[];
  /** A goal id counts anywhere in title or body. */
  readonly inline: boolean;
  readonly aligned: 'linked' | 'stated' | 'both';
  readonly inheritStatement: 'subtasks' | 'epic' | 'never';
  /** "Part of #2" and the task list of an epic make a parent where the tracker tells none. */
  readonly parents: boolean;
  /** What bots keep for themselves (dependency dashboards) is exempt. */
  readonly exemptBots: boolean;
  /** Milliseconds by which a link may miss its goal's period. */
  readonly grace: number;
  /** The same text under one label in at least `issues` issues and `share` of those with the label is boilerplate. */
  readonly boilerplate: { readonly issues: number; readonly share: number };
}

/** Where an issue says what it is worth. Names of fields, labels and labelled lines, compared after folding. */
export interface Scoring {
  readonly names: Readonly<Record<ScoreInputName | 'moscow', readonly string[]>>;
  /** Lines of the body are looked through too; that is work for every issue, and only done where a config asks for it. */
  readonly lines: boolean;
}

/** What a team's own words for statuses, types and resolutions mean. Compared as the word lists are: case and decoration do not matter. */
export interface NameSettings {
  readonly statuses: Readonly<Partial<Record<IssueStatus, readonly string[] | undefined>>>;
  /** Issues of an ignored type are left out of everything. */
  readonly types: Readonly<Partial<Record<IssueType | 'ignore', readonly string[] | undefined>>>;
  readonly resolutions: Readonly<Partial<Record<'done' | 'dropped', readonly string[] | undefined>>>;
}

/** A condition on an issue; every part that is given must hold, any of its values suffices. Compared ignoring case. */
export interface When {
  readonly labels?: readonly string[];
  readonly types?: readonly string[];
  readonly authors?: readonly string[];
  readonly keys?: readonly string[];
  readonly sources?: readonly string[];
  readonly projects?: readonly string[];
  readonly teams?: readonly string[];
  /** Regular expressions (linear-time syntax), any of which must be found in the title. */
  readonly title?: readonly TitlePattern[];
}

/** A user's pattern, compiled in a linear-time engine by the config. */
export interface TitlePattern {
  readonly source: string;
  test(text: string): boolean;
}

export const classNames = ['run', 'invest', 'explore'] as const;
export type ClassName = (typeof classNames)[number];

export interface WorkClass {
  readonly name: ClassName;
  /** Planned share of capacity, 0 to 1. */
  readonly planned: number | null;
  readonly types: readonly string[];
  readonly labels: readonly string[];
}

export interface Team {
  readonly name: string;
  readonly people: number | null;
  readonly labels: readonly string[];
  readonly projects: readonly string[];
}

export interface ExemptionRule {
  readonly when: When;
  readonly reason: string | null;
  /** ISO date, last day on which it holds. */
  readonly until: string | null;
  /** "throughline.yml:40:5", for people. */
  readonly origin: string;
}

export const severities = ['error', 'warning', 'info'] as const;
export type Severity = (typeof severities)[number];
export type SeveritySetting = Severity | 'off';

export interface RuleSetting {
  readonly severity: SeveritySetting;
  readonly options: unknown;
}

export interface Override {
  readonly when: When;
  readonly rules: Readonly<Record<string, RuleSetting>>;
  /** "throughline.yml:40:5", for people. */
  readonly origin: string;
}

export const sliceNames = ['open', 'sprint', 'shipped', 'new'] as const;
export type SliceName = (typeof sliceNames)[number];

export const gateNames = ['aligned', 'linked', 'stated', 'coverage', 'exempt', 'untied'] as const;
export type GateName = (typeof gateNames)[number];

export interface Gate {
  readonly slice: SliceName;
  readonly gate: GateName;
  /** Per cent: a minimum, for `exempt` and `untied` a maximum. */
  readonly limit: number;
}

export const groupNames = ['team', 'label', 'type', 'sprint', 'source'] as const;
/** By what the numbers of a slice are told apart. Never by person. */
export type GroupName = (typeof groupNames)[number];

/** Which work is judged, all instants ISO 8601. */
export interface Slices {
  readonly names: readonly SliceName[];
  readonly now: string;
  /** `shipped` is what was closed in (now - window, now]; milliseconds. */
  readonly window: number;
  /** Where the window ends when that is not now; ISO 8601. */
  readonly until?: string | undefined;
  /** ISO date; `new` is what was created since. */
  readonly adopted: string | null;
  /** Whose days these are, IANA; UTC when absent. */
  readonly timeZone?: string | undefined;
  /** Which sprint the slice `sprint` is made of: `current`, `next`, or a name. Null when it is not asked for. */
  readonly sprint: string | null;
}

export interface Policy {
  readonly conventions: Conventions;
  readonly scoring: Scoring;
  readonly names: NameSettings;
  /** In the order in which they are tried. */
  readonly classes: readonly WorkClass[];
  readonly teams: readonly Team[];
  readonly exemptions: readonly ExemptionRule[];
  /** By rule id; every registered rule has an entry. */
  readonly rules: Readonly<Record<string, RuleSetting>>;
  readonly overrides: readonly Override[];
  readonly gates: readonly Gate[];
  readonly slices: Slices;
}
