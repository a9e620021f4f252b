import type { Audit, AuditedSource, AuditNote, Finding, GateResult, Outcome } from '../model/audit.ts';
import type { Goals } from '../model/goals.ts';
import type { LinkedIssue } from '../model/linked-issue.ts';
import type { Policy, Severity, SliceName } from '../model/policy.ts';
import type { ReadIssue } from '../model/read-issue.ts';
import type { EarlierGoal, Rule } from '../rules/rule.ts';
import { auditIssues } from './audited-issues.ts';
import { completenessOf } from './completeness.ts';
import { auditGoals } from './coverage.ts';
import { judgeGates } from './gates.ts';
import { takeInventory } from './inventory.ts';
import { inIssueOrder } from './issue-order.ts';
import { link } from './link.ts';
import { measureSlices } from './measure.ts';
import { rulesOn } from './rules-on.ts';
import { runRules } from './run-rules.ts';
import { auditedSprints, chooseSprints } from './sprint-choice.ts';
import { type Nearest, unmatchedOf } from './unmatched.ts';

/** Everything an audit is made of. */
export interface AuditInput {
  readonly version: string;
  readonly issues: readonly ReadIssue[];
  readonly goals: Goals | null;
  readonly policy: Policy;
  readonly rules: readonly Rule[];
  readonly sources: readonly AuditedSource[];
  readonly hashes: Audit['hashes'];
  readonly headline: SliceName;
  /** What was not understood of the goals; absent where nothing was left out. */
  readonly notes?: readonly AuditNote[];
  /** Finds the name that was most likely meant; without it none is proposed. */
  readonly nearest?: Nearest;
  /** The goals of the last stored audit; absent or null when there is none. */
  readonly earlierGoals?: readonly EarlierGoal[] | null;
  /** Findings of this severity or worse make the audit fail; null leaves it to the gates. */
  readonly failOn: Severity | null;
  /** A failed source was refused its credentials. */
  readonly refused: boolean;
}

const severe: Record<Severity, readonly Severity[]> = {
  error: ['error'],
  warning: ['error', 'warning'],
  info: ['error', 'warning', 'info'],
};

/** Several apply: refused credentials before incomplete data before gates and findings. */
function outcomeOf(
  complete: boolean,
  gates: readonly GateResult[],
  findings: readonly Finding[],
  { refused, failOn }: Pick<AuditInput, 'refused' | 'failOn'>,
): Outcome {
  if (refused) return 'auth';
  if (!complete) return 'incomplete';
  if (gates.some(({ passed }) => passed === false)) return 'fail';
  return failOn !== null && findings.some(({ severity }) => severe[failOn].includes(severity)) ? 'fail' : 'pass';
}

/** Links, judges and measures what was read: the one value that reporters, gates and the exit code read, with the linked issues behind it. */
export function audit(input: AuditInput): { readonly audit: Audit; readonly linked: readonly LinkedIssue[] } {
  const { goals, policy, sources } = input;
  const completeness = completenessOf(sources);
  const sprints = chooseSprints(input.issues, policy.slices);
  const linked = link(inIssueOrder(input.issues), goals, policy, sprints);
  const context = { goals, policy, completeness, skipped: new Map(sources.map(({ name, skipped }) => [name, skipped])) };
  const measures = measureSlices(policy.slices.names, linked, context);
  const { complete } = completeness;
  const findings = runRules(input.rules, linked, goals, policy, measures.open?.allocation ?? null, input.earlierGoals ?? null);
  const gates = judgeGates(policy.gates, measures, complete);
  const value: Audit = {
    schemaVersion: 1,
    tool: { name: 'throughline', version: input.version },
    at: policy.slices.now,
    outcome: outcomeOf(complete, gates, findings, input),
    complete,
    hashes: input.hashes,
    alignedMeans: policy.conventions.aligned,
    sources: [...sources],
    notes: [...(input.notes ?? [])],
    unmatched: complete ? [...unmatchedOf(linked, goals, policy, input.nearest ?? (() => null))] : [],
    northStar: goals?.northStar ?? null,
    goals: goals === null ? null : [...auditGoals(linked, goals, policy.slices.now, measures.open !== undefined, completeness)],
    headline: input.headline,
    sprints: sprints === null ? null : [...auditedSprints(sprints)],
    rules: rulesOn(input.rules, goals !== null, policy),
    measures,
    inventory: goals === null ? takeInventory(linked) : null,
    issues: auditIssues(linked),
    findings: [...findings],
    gates: [...gates],
  };
  return { audit: value, linked };
}
