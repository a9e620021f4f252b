import type { Finding } from '../model/audit.ts';
import type { Goals } from '../model/goals.ts';
import type { LinkedIssue } from '../model/linked-issue.ts';
import type { Policy, RuleSetting, Severity } from '../model/policy.ts';
import type { Rule, RuleContext, Violation } from '../rules/rule.ts';
import { lowestDueGoals } from './coverage.ts';
import { compareTexts } from './issue-order.ts';
import { holds } from './when.ts';

const rank: Record<Severity, number> = { error: 0, warning: 1, info: 2 };

/** Worst first, then by rule, source, issue, subject and message: the same order in every run. */
const inOrder = (a: Finding, b: Finding) =>
  rank[a.severity] - rank[b.severity] ||
  compareTexts(a.rule, b.rule) ||
  compareTexts(a.source ?? '', b.source ?? '') ||
  compareTexts(a.issue ?? '', b.issue ?? '') ||
  compareTexts(a.subject, b.subject) ||
  compareTexts(a.message, b.message);

const off: RuleSetting = { severity: 'off', options: {} };

/** The settings of one rule by issue: the last override that fits it, else the config's. */
function settingsOf(rule: string, { rules, overrides }: Policy): (issue: LinkedIssue | null) => RuleSetting {
  const setting = rules[rule] ?? off;
  const own = overrides.filter((override) => override.rules[rule] !== undefined);
  return (issue) => {
    if (issue === null || own.length === 0) return setting;
    return own.findLast(({ when }) => holds(when, issue.issue, issue.team))?.rules[rule] ?? setting;
  };
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
const isJudged = ({ standing, slices, exempt }: LinkedIssue) =>
  (standing === 'counted' || standing === 'carrier') && slices.length > 0 && exempt === null;

function* violations(
  rule: Rule,
  issues: readonly LinkedIssue[],
  goals: Goals | null,
  policy: Policy,
  base: Omit<RuleContext, 'options'>,
): Generator<Finding> {
  const settingFor = settingsOf(rule.id, policy);
  const contexts = new Map<RuleSetting, RuleContext<Record<string, unknown>>>();
  const contextFor = (setting: RuleSetting) => {
    const context = contexts.get(setting) ?? { ...base, options: setting.options as Record<string, unknown> };
    contexts.set(setting, context);
    return context;
  };
  if (rule.scope === 'issue') {
    for (const issue of issues) {
      if (!isJudged(issue) || (issue.standing === 'carrier' && rule.carriers !== true)) continue;
      const setting = settingFor(issue);
      if (setting.severity === 'off') continue;
      for (const violation of rule.check(issue, contextFor(setting))) yield place(rule, setting.severity, violation, issue);
    }
    return;
  }
  const setting = settingFor(null);
  if (rule.scope === 'goals') {
    if (goals === null || setting.severity === 'off') return;
    for (const violation of rule.check(goals, issues, contextFor(setting))) yield place(rule, setting.severity, violation, null);
    return;
  }
  if (setting.severity === 'off' && !policy.overrides.some(({ rules }) => (rules[rule.id]?.severity ?? 'off') !== 'off')) return;
  for (const { issue, ...violation } of rule.check(issues, contextFor(setting))) {
    const { severity } = settingFor(issue);
    if (severity !== 'off') yield place(rule, severity, violation, issue);
  }
}

/** Runs every rule over the linked issues. Rules about goals are silent without them. `openWorkKnown`: see RuleContext. */
export function runRules(
  rules: readonly Rule[],
  issues: readonly LinkedIssue[],
  goals: Goals | null,
  policy: Policy,
  openWorkKnown: boolean,
): readonly Finding[] {
  const { businessValue, okr } = policy.conventions;
  const base: Omit<RuleContext, 'options'> = {
    goals,
    goalById: new Map((goals?.goals ?? []).map((goal) => [goal.id, goal])),
    due: goals === null ? [] : lowestDueGoals(goals, Date.parse(policy.slices.now)),
    now: policy.slices.now,
    openWorkKnown,
    labels: { businessValue: businessValue[0] ?? 'Business Value', okr: okr[0] ?? 'OKR' },
  };
  const findings: Finding[] = [];
  for (const rule of rules) {
    if (goals === null && rule.needsGoals === true) continue;
    for (const finding of violations(rule, issues, goals, policy, base)) findings.push(finding);
  }
  return findings.sort(inOrder);
}
