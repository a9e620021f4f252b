import { isJudged, ruleSettingFinder, runRules } from '../../engine/run-rules.ts';
import type { Finding } from '../../model/audit.ts';
import type { LinkedIssue } from '../../model/linked-issue.ts';
import type { Rule } from '../../rules/rule.ts';
import { type Case, findingsOf } from './case.ts';
import type { ExplainedRule } from './explanation.ts';

const standings: Readonly<Record<LinkedIssue['standing'], string>> = {
  counted: 'it is counted',
  carrier: 'it only carries links',
  subtask: 'it is a sub-task of an issue that was read',
  dropped: 'the work was dropped',
  'out-of-scope': 'it lies outside the sources, or is left out by its type',
};

/** Why a rule was not asked about an issue; null when it was. */
function whyNotAsked(rule: Rule, one: LinkedIssue, hasGoals: boolean): string | null {
  if (rule.needsGoals === true && !hasGoals) return 'there are no goals';
  if (rule.scope === 'goals' || rule.scope === 'lint') return 'it looks at goals, not at issues';
  if (rule.scope === 'audit' || (isJudged(one) && (one.standing === 'counted' || rule.carriers === true))) return null;
  if (one.exempt !== null) return 'it is exempt';
  return one.standing === 'counted' || (one.standing === 'carrier' && rule.carriers === true)
    ? 'it is in no slice that was asked for'
    : standings[one.standing];
}

const told = ({ severity, subject, message, help }: Finding) => ({ severity, subject, message, help });

/** What became of every rule: what it found of the issue, that it found nothing, or why it was not asked. */
export function explainRules({ one, input, audit, linked }: Case): ExplainedRule[] {
  const { goals, policy } = input;
  // Those of "goals lint" are run by no audit.
  const rules = input.rules.filter(({ scope }) => scope !== 'lint');
  const allocation = audit.measures.open?.allocation ?? null;
  const findings = findingsOf(audit, one);
  // What is told once for several issues may be told of another one.
  const alone = runRules(
    rules.filter(({ scope }) => scope === 'audit'),
    [one],
    goals,
    policy,
    allocation,
  );
  const unclassed = { ...one, workClass: null };
  const withoutClass =
    one.workClass === null
      ? []
      : runRules(
          rules,
          linked.map((other) => (other === one ? unclassed : other)),
          goals,
          policy,
          allocation,
        ).filter(({ issue, source }) => issue === one.issue.key && source === one.issue.source);

  return rules.map((rule): ExplainedRule => {
    const nothing = { rule: rule.id, severity: null, because: null, findings: [] };
    const { severity } = ruleSettingFinder(rule, policy)(one);
    const own = findings.filter((finding) => finding.rule === rule.id).map(told);
    if (own.length > 0 && severity !== 'off') return { ...nothing, verdict: 'finding', severity, findings: own };
    const because = whyNotAsked(rule, one, goals !== null);
    if (because !== null) return { ...nothing, verdict: 'not-asked', because };
    if (severity === 'off') {
      const isOverride = ruleSettingFinder(rule, policy)(null).severity !== 'off';
      return { ...nothing, verdict: 'off', because: isOverride ? 'an override of the config turns it off here' : null };
    }
    const subjects = new Set(alone.flatMap((finding) => (finding.rule === rule.id ? [finding.subject] : [])));
    const shared = audit.findings.filter((finding) => finding.rule === rule.id && subjects.has(finding.subject));
    const [first] = shared;
    if (first !== undefined) {
      const whose = first.issue === null ? 'told once for all that it concerns' : `told once, of ${first.issue}`;
      return { ...nothing, verdict: 'finding', severity, because: whose, findings: shared.map(told) };
    }
    if (one.workClass !== null && withoutClass.some((finding) => finding.rule === rule.id)) {
      return { ...nothing, verdict: 'not-asked', because: `its class is ${one.workClass}` };
    }
    return { ...nothing, verdict: 'ok', severity };
  });
}
