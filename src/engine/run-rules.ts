import type { Finding } from '../model/audit.ts';
import type { Goals } from '../model/goals.ts';
import type { LinkedIssue } from '../model/linked-issue.ts';
import { type Policy, type RuleSetting, type Severity, severities } from '../model/policy.ts';
import type { AuditRule, GoalsRule, IssueRule, Rule, RuleContext, Violation } from '../rules/rule.ts';
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

/** A context per setting: a rule has one, and one more for each override of it. */
const contextsOf = (base: Omit<RuleContext, 'options'>) =>
  remember(
    (setting: RuleSetting): RuleContext<Record<string, unknown>> => ({
      ...base,
      options: setting.options as Record<string, unknown>,
    }),
  );

function checkIssues(rule: IssueRule, judged: readonly LinkedIssue[], policy: Policy, base: Omit<RuleContext, 'options'>): Finding[] {
  const settingFor = settingsOf(rule.id, policy);
  const contextFor = contextsOf(base);
  const findings: Finding[] = [];
  for (const issue of judged) {
    if (issue.standing === 'carrier' && rule.carriers !== true) continue;
    const setting = settingFor(issue);
    if (setting.severity === 'off') continue;
    for (const violation of rule.check(issue, contextFor(setting))) findings.push(place(rule, setting.severity, violation, issue));
  }
  return findings;
}

function checkGoals(rule: GoalsRule, goals: Goals, issues: readonly LinkedIssue[], policy: Policy, base: Omit<RuleContext, 'options'>) {
  const setting = settingsOf(rule.id, policy)(null);
  const { severity } = setting;
  if (severity === 'off') return [];
  return [...rule.check(goals, issues, contextsOf(base)(setting))].map((violation) => place(rule, severity, violation, null));
}

function checkAudit(rule: AuditRule, issues: readonly LinkedIssue[], policy: Policy, base: Omit<RuleContext, 'options'>): Finding[] {
  const settingFor = settingsOf(rule.id, policy);
  const setting = settingFor(null);
  if (setting.severity === 'off' && !policy.overrides.some(({ rules }) => (rules[rule.id]?.severity ?? 'off') !== 'off')) return [];
  const findings: Finding[] = [];
  for (const { issue, ...violation } of rule.check(issues, contextsOf(base)(setting))) {
    const { severity } = settingFor(issue);
    if (severity !== 'off') findings.push(place(rule, severity, violation, issue));
  }
  return findings;
}

/**
 * Runs every rule over the linked issues: worst findings first, then by rule, source, issue, subject and message, the same order in
 * every run. Rules about goals are silent without them. `openWorkKnown`: see RuleContext.
 */
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
  const judged = issues.filter(isJudged);
  const findingsOf = (rule: Rule): Finding[] => {
    if (goals === null && (rule.scope === 'goals' || rule.needsGoals === true)) return [];
    if (rule.scope === 'issue') return checkIssues(rule, judged, policy, base);
    return rule.scope === 'audit' ? checkAudit(rule, issues, policy, base) : checkGoals(rule, goals as Goals, issues, policy, base);
  };
  const found = rules.toSorted((a, b) => compareTexts(a.id, b.id)).map(findingsOf);
  return severities.flatMap((severity) => found.flatMap((findings) => findings.filter((one) => one.severity === severity).sort(inOrder)));
}
