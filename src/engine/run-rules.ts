import type { AllocationRow, Finding } from '../model/audit.ts';
import type { Goals } from '../model/goals.ts';
import type { LinkedIssue } from '../model/linked-issue.ts';
import { type Policy, type RuleSetting, type Severity, type SeveritySetting, severities } from '../model/policy.ts';
import type { AuditRule, EarlierGoal, GoalsRule, IssueRule, Rule, RuleContext, Violation } from '../rules/rule.ts';
import { lowestDueGoals } from './coverage.ts';
import { compareTexts } from './issue-order.ts';
import { remember } from './remember.ts';
import { holds } from './when.ts';

const rank: Record<Severity, number> = { error: 0, warning: 1, info: 2 };

/** Of one rule and severity: by source, issue, subject and message. */
const inOrder = (a: Finding, b: Finding) =>
  compareTexts(a.source ?? '', b.source ?? '') ||
  compareTexts(a.issue ?? '', b.issue ?? '') ||
  compareTexts(a.subject, b.subject) ||
  compareTexts(a.message, b.message);

const off: RuleSetting = { severity: 'off', options: {} };

type Base = Omit<RuleContext, 'options'>;

/** How a rule is set for an issue, with all it is told. */
interface Setting {
  readonly severity: SeveritySetting;
  readonly context: RuleContext<Record<string, unknown>>;
}

/** How the config sets a rule, by issue: the last override that fits it, else what holds for all. */
export function ruleSettingFinder({ id }: Pick<Rule, 'id'>, { rules, overrides }: Policy): (issue: LinkedIssue | null) => RuleSetting {
  const usual = rules[id] ?? off;
  const own = overrides.filter((override) => override.rules[id] !== undefined);
  return (issue) => {
    if (issue === null || own.length === 0) return usual;
    return own.findLast(({ when }) => holds(when, issue.issue, issue.team))?.rules[id] ?? usual;
  };
}

/** The settings of one rule by issue, each with all that the rule is told. */
function settingsOf(rule: Rule, policy: Policy, base: Base): (issue: LinkedIssue | null) => Setting {
  const settle = remember(
    ({ severity, options }: RuleSetting): Setting => ({ severity, context: { ...base, options: options as Record<string, unknown> } }),
  );
  const settingOf = ruleSettingFinder(rule, policy);
  const usual = settingOf(null);
  const usually = settle(usual);
  return (issue) => {
    const setting = settingOf(issue);
    return setting === usual ? usually : settle(setting);
  };
}

/** A rule on its way over the issues. */
interface Run<R extends Rule> {
  readonly rule: R;
  settingFor(issue: LinkedIssue | null): Setting;
  readonly findings: Finding[];
}

const place = (rule: Rule, severity: Severity, violation: Violation, issue: LinkedIssue | null): Finding => ({
  rule: rule.id,
  severity: violation.atMost !== undefined && rank[violation.atMost] > rank[severity] ? violation.atMost : severity,
  issue: issue?.issue.key ?? null,
  source: issue?.issue.source ?? null,
  subject: violation.subject,
  message: violation.message,
  help: violation.help,
  known: false,
});

/** Work that rules look at: in a slice that was asked for, and without a permission. */
export const isJudged = ({ standing, slices, exempt }: LinkedIssue) =>
  (standing === 'counted' || standing === 'carrier') && slices.length > 0 && exempt === null;

const isOfIssues = (run: Run<Rule>): run is Run<IssueRule> => run.rule.scope === 'issue';
const isOfGoals = (run: Run<Rule>): run is Run<GoalsRule> => run.rule.scope === 'goals';
const isOfAudit = (run: Run<Rule>): run is Run<AuditRule> => run.rule.scope === 'audit';

/** All rules for an issue before the next one is fetched: of 100 000 issues few are at hand at a time. */
function checkIssues(runs: readonly Run<IssueRule>[], issues: readonly LinkedIssue[]): void {
  for (const issue of issues) {
    if (!isJudged(issue)) continue;
    for (const { rule, settingFor, findings } of runs) {
      if (issue.standing === 'carrier' && rule.carriers !== true) continue;
      const { severity, context } = settingFor(issue);
      if (severity === 'off') continue;
      for (const violation of rule.check(issue, context)) findings.push(place(rule, severity, violation, issue));
    }
  }
}

function checkGoals({ rule, settingFor, findings }: Run<GoalsRule>, goals: Goals | null, issues: readonly LinkedIssue[]): void {
  const { severity, context } = settingFor(null);
  if (goals === null || severity === 'off') return;
  for (const violation of rule.check(goals, issues, context)) findings.push(place(rule, severity, violation, null));
}

function checkAudit({ rule, settingFor, findings }: Run<AuditRule>, issues: readonly LinkedIssue[], { overrides }: Policy): void {
  const usual = settingFor(null);
  if (usual.severity === 'off' && !overrides.some(({ rules }) => (rules[rule.id]?.severity ?? 'off') !== 'off')) return;
  for (const { issue, ...violation } of rule.check(issues, usual.context)) {
    const { severity } = settingFor(issue);
    if (severity !== 'off') findings.push(place(rule, severity, violation, issue));
  }
}

/**
 * Runs every rule over the linked issues: worst findings first, then by rule, source, issue, subject and message, the same order in
 * every run. Rules about goals are silent without them. `openAllocation` is null when open work was not asked for or not read whole,
 * `earlier` when no audit was stored before.
 */
export function runRules(
  rules: readonly Rule[],
  issues: readonly LinkedIssue[],
  goals: Goals | null,
  policy: Policy,
  openAllocation: readonly AllocationRow[] | null,
  earlier: readonly EarlierGoal[] | null = null,
): readonly Finding[] {
  const { businessValue, okr } = policy.conventions;
  const base: Base = {
    goals,
    goalById: new Map((goals?.goals ?? []).map((goal) => [goal.id, goal])),
    due: goals === null ? [] : lowestDueGoals(goals, Date.parse(policy.slices.now)),
    now: policy.slices.now,
    openWorkKnown: openAllocation !== null,
    openAllocation,
    earlier,
    labels: { businessValue: businessValue[0] ?? 'Business Value', okr: okr[0] ?? 'OKR' },
  };
  const runs: Run<Rule>[] = rules
    .filter(({ needsGoals }) => goals !== null || needsGoals !== true)
    .map((rule) => ({ rule, settingFor: settingsOf(rule, policy, base), findings: [] }))
    .sort((a, b) => compareTexts(a.rule.id, b.rule.id));
  checkIssues(runs.filter(isOfIssues), issues);
  for (const run of runs) {
    if (isOfGoals(run)) checkGoals(run, goals, issues);
    if (isOfAudit(run)) checkAudit(run, issues, policy);
  }
  return severities.flatMap((severity) =>
    runs.flatMap(({ findings }) => findings.filter((finding) => finding.severity === severity).sort(inOrder)),
  );
}
