import type { Case } from './case.ts';
import { explainClass, explainCounting } from './counting.ts';
import type { ExplainedIssue } from './explanation.ts';
import { explainGoalLink } from './goal-link.ts';
import { explainRules } from './rule-verdicts.ts';
import { stepsFor } from './steps.ts';
import { explainTexts } from './texts.ts';
import { explainStatement, explainVerdict } from './verdict.ts';

/** All that is known of why an issue counts as it does, and what would change that. */
export function explainIssue(subject: Case): ExplainedIssue {
  const { one, input, linked } = subject;
  const { issue } = one;
  const { conventions, classes } = input.policy;
  return {
    key: issue.key,
    source: issue.source,
    url: issue.url,
    title: issue.title,
    type: issue.type,
    rawType: issue.rawType,
    status: issue.status,
    rawStatus: issue.rawStatus,
    ...explainVerdict(subject),
    statement: { ...explainStatement(subject), texts: explainTexts(one.statements, 'businessValue', conventions, linked) },
    ...explainGoalLink(subject),
    refused: issue.refused,
    exemptions: one.exemptions.map((exemption) => ({ ...exemption })),
    class: explainClass(issue, classes, one.workClass),
    counting: explainCounting(subject),
    rules: explainRules(subject),
    steps: stepsFor(subject),
  };
}
