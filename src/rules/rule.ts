import type { z } from 'zod';
import type { AllocationRow } from '../model/audit.ts';
import type { Goal, Goals } from '../model/goals.ts';
import type { LinkedIssue } from '../model/linked-issue.ts';
import type { Severity, SeveritySetting } from '../model/policy.ts';

/** What a rule returns. `subject` is what is at fault ("Business Value", "O1-KR9"): with rule and issue it identifies the finding. */
export interface Violation {
  readonly subject: string;
  /** What is wrong, in one sentence without a full stop at its end. */
  readonly message: string;
  /** The exact line to add, or what to do. */
  readonly help: string;
  /** Caps the severity: a link that holds by grace alone is a warning, however strict the rule is set. */
  readonly atMost?: Severity;
}

/** What is remembered of a goal. */
export type EarlierGoal = Pick<Goal, 'id' | 'title'>;

export interface RuleContext<O = unknown> {
  readonly options: O;
  /** Null without a goals file. */
  readonly goals: Goals | null;
  /** By id. */
  readonly goalById: ReadonlyMap<string, Goal>;
  /** The goals to work on now, as far down as they go: key results that are due, and objectives none of whose key results is. */
  readonly due: readonly Goal[];
  /** ISO 8601. */
  readonly now: string;
  /** Open work was asked for and read whole. Only then does it mean something that a goal has none. */
  readonly openWorkKnown: boolean;
  /** Where the capacity of open work goes against where it was planned to go; null unless `openWorkKnown`. */
  readonly openAllocation: readonly AllocationRow[] | null;
  /** The goals as they were in the last stored audit; null when there is none. */
  readonly earlier: readonly EarlierGoal[] | null;
  /** The label to propose in help texts, as the team writes it. */
  readonly labels: { readonly businessValue: string; readonly okr: string };
}

/** An issue of an example, in the generic record form that NDJSON sources take, with defaults for what it leaves out. */
export type ExampleIssue = Readonly<Record<string, unknown>>;

/** A small world in which the rule passes or fails; run as a test and shown by `throughline rules ID`. */
export interface Example {
  /** None for a rule that looks at the goals alone. */
  readonly issues?: readonly ExampleIssue[];
  /** goals.yml as text; `exampleGoals` when absent. */
  readonly goals?: string;
  /** goals.yml as it was in the last stored audit; there is none when absent. */
  readonly earlierGoals?: string;
  /** The `classes` of throughline.yml; those of the preset when absent. */
  readonly classes?: Readonly<Record<string, unknown>>;
  readonly options?: Readonly<Record<string, unknown>>;
}

interface RuleBase<S extends z.ZodObject> {
  /** = file name = config key; a noun in the failing state, subject first. */
  readonly id: string;
  readonly title: string;
  /** Why it matters to the team, one or two sentences. */
  readonly why: string;
  /** For a rule that judges by cues: what it can tell, where it stays silent, and how it did on real issues, in figures. */
  readonly measured?: string;
  /** In the recommended preset. */
  readonly severity: SeveritySetting;
  /** In the strict preset, where it differs. */
  readonly strict?: SeveritySetting;
  readonly options: S;
  /** Judges only with goals: silent in the inventory. */
  readonly needsGoals?: boolean;
  readonly examples: { readonly passing: Example; readonly failing: Example };
}

/** What a rule returns for nearly every issue: one for all, since each rule looks at each issue. */
export const noViolations: readonly Violation[] = [];

/** Looks at one issue. Pure and synchronous. */
export interface IssueRule<S extends z.ZodObject = z.ZodObject> extends RuleBase<S> {
  readonly scope: 'issue';
  /** Epics are looked at too: they are not counted, but what they say passes down. */
  readonly carriers?: boolean;
  check(issue: LinkedIssue, context: RuleContext<z.output<S>>): Iterable<Violation>;
}

/** Looks at the goals with the work linked to them. */
export interface GoalsRule<S extends z.ZodObject = z.ZodObject> extends RuleBase<S> {
  readonly scope: 'goals';
  check(goals: Goals, issues: readonly LinkedIssue[], context: RuleContext<z.output<S>>): Iterable<Violation>;
}

/** Looks at the whole set; a violation may name the issue it is about. */
export interface AuditRule<S extends z.ZodObject = z.ZodObject> extends RuleBase<S> {
  readonly scope: 'audit';
  check(issues: readonly LinkedIssue[], context: RuleContext<z.output<S>>): Iterable<Violation & { readonly issue: LinkedIssue | null }>;
}

/** What a rule about the goals alone returns; the place is where `goal` stands. Message and help as in `Violation`. */
export interface GoalViolation extends Pick<Violation, 'message' | 'help'> {
  readonly goal: Goal;
}

export interface LintContext<O = unknown> {
  readonly options: O;
  /** ISO 8601. */
  readonly now: string;
  /** How the goals are written: what is to be added is worded for it. */
  readonly form: 'yaml' | 'sheet';
  /** Goals still to be reached, as in the file: active, not below a closed objective, and not past their period, which may lie ahead. */
  readonly pursued: readonly Goal[];
  /** Those of them whose period holds now. */
  readonly due: ReadonlySet<Goal>;
  /** All key results of an objective, whatever their status. */
  keyResultsOf(objective: Goal): readonly Goal[];
}

/** Looks at the goals alone, without any issue: run by `throughline goals lint`, never by an audit. */
export interface LintRule<S extends z.ZodObject = z.ZodObject> extends RuleBase<S> {
  readonly scope: 'lint';
  check(goals: Goals, context: LintContext<z.output<S>>): Iterable<GoalViolation>;
}

export type Rule = IssueRule | GoalsRule | AuditRule | LintRule;

export const defineRule = <S extends z.ZodObject, R extends IssueRule<S> | GoalsRule<S> | AuditRule<S> | LintRule<S>>(
  rule: R & RuleBase<S>,
): Rule => rule as unknown as Rule;
