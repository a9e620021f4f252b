import type { Finding } from '../model/audit.ts';
import type { Goals } from '../model/goals.ts';
import type { LinkedIssue } from '../model/linked-issue.ts';
import type { Policy, RuleSetting, Severity } from '../model/policy.ts';
import type { Rule, RuleContext, Violation } from '../rules/rule.ts';
import { holds } from './when.ts';

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const rank: Record<Severity, number> = { error: 0, warning: 1, info: 2 };

/** Worst first, then by rule, source, issue and subject: the same order in every run. */
const inOrder = (a: Finding, b: Finding) =>
  rank[a.severity] - rank[b.severity] ||
  compare(a.rule, b.rule) ||
  compare(a.source ?? '', b.source ?? '') ||
  compare(a.issue ?? '', b.issue ?? '') ||
  compare(a.subject, b.subject);

/** The setting that holds for one issue: the last override that fits it, else the config's. */
function settingFor(rule: string, issue: LinkedIssue | null, policy: Policy): RuleSetting {
  const setting = policy.rules[rule] ?? { severity: 'off', options: {} };
  if (issue === null) return setting;
  const fitting = policy.overrides.filter(({ when, rules }) => rules[rule] !== undefined && holds(when, issue.issue, issue.team));
  return fitting.at(-1)?.rules[rule] ?? setting;
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
  const contextFor = ({ options }: RuleSetting) => ({ ...base, options: options as Record<string, unknown> });
  if (rule.scope === 'issue') {
    for (const issue of issues) {
      if (!isJudged(issue) || (issue.standing === 'carrier' && rule.carriers !== true)) continue;
      const setting = settingFor(rule.id, issue, policy);
      if (setting.severity === 'off') continue;
      for (const violation of rule.check(issue, contextFor(setting))) yield place(rule, setting.severity, violation, issue);
    }
    return;
  }
  const setting = settingFor(rule.id, null, policy);
  if (setting.severity === 'off') return;
  if (rule.scope === 'goals') {
    if (goals === null) return;
    for (const violation of rule.check(goals, issues, contextFor(setting))) yield place(rule, setting.severity, violation, null);
    return;
  }
  for (const { issue, ...violation } of rule.check(issues, contextFor(setting))) {
    const { severity } = settingFor(rule.id, issue, policy);
    if (severity !== 'off') yield place(rule, severity, violation, issue);
  }
}

/** Runs every rule over the linked issues. Rules about goals are silent without them. */
export function runRules(rules: readonly Rule[], issues: readonly LinkedIssue[], goals: Goals | null, policy: Policy): readonly Finding[] {
  const { businessValue, okr } = policy.conventions;
  const base: Omit<RuleContext, 'options'> = {
    goals,
    goalById: new Map((goals?.goals ?? []).map((goal) => [goal.id, goal])),
    now: policy.slices.now,
    labels: { businessValue: businessValue[0] ?? 'Business Value', okr: okr[0] ?? 'OKR' },
  };
  const findings: Finding[] = [];
  for (const rule of rules) {
    if (goals === null && rule.needsGoals === true) continue;
    for (const finding of violations(rule, issues, goals, policy, base)) findings.push(finding);
  }
  return findings.sort(inOrder);
}
