import type { Goal, Goals } from '../model/goals.ts';
import { type Policy, type Severity, severities } from '../model/policy.ts';
import type { LintContext, LintRule, Rule } from '../rules/rule.ts';
import { dueGoals } from './coverage.ts';
import { isClosedAt } from './link-status.ts';

/** What a rule finds wrong with a goal. */
export interface GoalFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly goal: Goal;
  readonly message: string;
  readonly help: string;
}

export interface LintedGoals {
  /** As the goals stand in their file; of one goal the worst first, then by rule in the order of the registry. */
  readonly findings: readonly GoalFinding[];
  /** The goals that were judged; the others are closed or past their period. */
  readonly pursued: readonly Goal[];
  /** How many rules judged them. */
  readonly rules: number;
}

/** Goals still to be reached: active, not below an objective that is closed, their period not over; it may lie ahead. */
function pursuedGoals({ goals }: Goals, now: number): readonly Goal[] {
  const today = new Date(now).toISOString().slice(0, 10);
  const closed = new Set(goals.flatMap((goal) => (isClosedAt(goal, now) ? [goal.id] : [])));
  return goals.filter(
    ({ status, parent, period }) => status === 'active' && !closed.has(parent ?? '') && (period === null || today <= period.to),
  );
}

const isAboutGoals = (rule: Rule): rule is LintRule => rule.scope === 'lint';

/** Judges the goals by themselves, with those rules that look at nothing else, as severe as the policy says. */
export function lintGoals(rules: readonly Rule[], goals: Goals, policy: Policy, form: LintContext['form']): LintedGoals {
  const { now } = policy.slices;
  const pursued = pursuedGoals(goals, Date.parse(now));
  const byObjective = Map.groupBy(goals.goals, ({ parent }) => parent);
  const base: Omit<LintContext, 'options'> = {
    now,
    form,
    pursued,
    due: dueGoals(goals, Date.parse(now)),
    keyResultsOf: ({ id }) => byObjective.get(id) ?? [],
  };
  const active = rules.filter(isAboutGoals).flatMap((rule) => {
    const { severity, options } = policy.rules[rule.id] ?? { severity: 'off', options: {} };
    return severity === 'off' ? [] : [{ rule, severity, context: { ...base, options: options as Record<string, unknown> } }];
  });
  const found = active.flatMap(({ rule, severity, context }) =>
    [...rule.check(goals, context)].map((violation): GoalFinding => ({ rule: rule.id, severity, ...violation })),
  );
  const places = new Map(goals.goals.map((goal, place) => [goal, place]));
  const placeOf = ({ goal }: GoalFinding) => places.get(goal) ?? 0;
  const findings = found.sort((a, b) => placeOf(a) - placeOf(b) || severities.indexOf(a.severity) - severities.indexOf(b.severity));
  return { findings, pursued, rules: active.length };
}
