import type { Audit, AuditedIssue, Finding } from '../model/audit.ts';
import { severities } from '../model/policy.ts';

/** An issue with everything that is to be mended in it. */
export interface WorkItem {
  readonly issue: AuditedIssue;
  /** The gravest first. */
  readonly findings: readonly Finding[];
}

/** Findings of one rule that are about goals or the whole, not about one issue. */
export interface GeneralFindings {
  readonly rule: string;
  readonly findings: readonly Finding[];
}

export interface Worklist {
  /** In the order in which mending them helps most. */
  readonly items: readonly WorkItem[];
  readonly general: readonly GeneralFindings[];
  /** Findings that were accepted before; they are in neither of the two. */
  readonly known: number;
}

const made = new WeakMap<Audit, Worklist>();

/**
 * What is to be mended, in order: untied work before doubtful work, notes last; then the most urgent priority, the greatest weight, the key.
 * Made once for an audit: several parts of a report ask for it.
 */
export const worklist = (audit: Audit): Worklist => {
  const list = made.get(audit) ?? makeWorklist(audit);
  made.set(audit, list);
  return list;
};

const makeWorklist = (audit: Audit): Worklist => {
  const fresh = audit.findings.filter((finding) => !finding.known);
  const found = findingsByIssue(fresh);
  const items: WorkItem[] = [];
  const placed = new Set<Finding>();
  for (const issue of audit.issues) {
    const findings = found.of(issue);
    if (findings.length === 0) continue;
    items.push({ issue, findings: findings.toSorted(byGravity) });
    for (const finding of findings) placed.add(finding);
  }
  return {
    items: items.sort(byUrgency),
    general: byRule(fresh.filter((finding) => !placed.has(finding))),
    known: audit.findings.length - fresh.length,
  };
};

/** Findings looked up by their issue: keys are unique within a source only. */
export const findingsByIssue = (findings: readonly Finding[]): { of(issue: AuditedIssue): readonly Finding[] } => {
  const bySource = new Map<string | null, Map<string, Finding[]>>();
  for (const finding of findings) {
    if (finding.issue === null) continue;
    const byKey = bySource.get(finding.source) ?? new Map<string, Finding[]>();
    bySource.set(finding.source, byKey);
    const of = byKey.get(finding.issue);
    if (of === undefined) byKey.set(finding.issue, [finding]);
    else of.push(finding);
  }
  const under = (source: string | null, key: string) => bySource.get(source)?.get(key) ?? [];
  return { of: ({ source, key }) => [...under(source, key), ...under(null, key)] };
};

/** True for counted work that serves no goal and is of no class. */
export const isUntied = (issue: AuditedIssue): boolean => issue.counted && (issue.buckets.untied ?? 0) > 0;

/** The lines to add to an issue, each once. */
export const additions = (findings: readonly Finding[]): string[] => [...new Set(findings.map((finding) => finding.help))];

const collator = new Intl.Collator('en', { numeric: true });

/** Keys as people count: SHOP-2 before SHOP-12. */
export const byKey = (a: AuditedIssue, b: AuditedIssue): number =>
  collator.compare(a.key, b.key) || codeUnits(a.key, b.key) || codeUnits(a.source, b.source);

const codeUnits = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

const gravity = (finding: Finding) => severities.indexOf(finding.severity);
const byGravity = (a: Finding, b: Finding) => gravity(a) - gravity(b) || codeUnits(a.rule, b.rule) || codeUnits(a.subject, b.subject);

const rank = ({ issue, findings }: WorkItem) => (findings.every((f) => f.severity === 'info') ? 2 : isUntied(issue) ? 0 : 1);

const byUrgency = (a: WorkItem, b: WorkItem) =>
  rank(a) - rank(b) ||
  (a.issue.priority ?? 6) - (b.issue.priority ?? 6) ||
  (b.issue.weight ?? 0) - (a.issue.weight ?? 0) ||
  byKey(a.issue, b.issue);

const byRule = (findings: readonly Finding[]): GeneralFindings[] =>
  [...Map.groupBy(findings, (finding) => finding.rule)]
    .map(([rule, of]) => ({ rule, findings: of.toSorted(byGravity) }))
    .sort((a, b) => Math.min(...a.findings.map(gravity)) - Math.min(...b.findings.map(gravity)) || codeUnits(a.rule, b.rule));
