import type { Audit, AuditedIssue, Finding } from '../model/audit.ts';
import { severities } from '../model/policy.ts';
import { least } from './least.ts';

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
  /** Issues that have something to be mended. */
  readonly length: number;
  /** The first of them, in the order in which mending them helps most; no more is sorted than what is asked for. */
  first(limit: number): readonly WorkItem[];
  readonly general: readonly GeneralFindings[];
  /** Findings that were accepted before; they are neither listed nor general. */
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
  const findingsOf = findingsByIssue(fresh);
  const tiers: Tiers = { untied: [], doubtful: [], notes: [] };
  let listed = 0;
  for (const issue of audit.issues) {
    const findings = findingsOf(issue);
    if (findings.length === 0) continue;
    tiers[tierOf(issue, findings)].push(issue);
    listed += findings.length;
  }
  const inTurn = [tiers.untied, tiers.doubtful, tiers.notes];
  const length = inTurn.reduce((sum, tier) => sum + tier.length, 0);
  let chosen: readonly WorkItem[] = [];
  return {
    length,
    first(limit) {
      if (chosen.length < Math.min(limit, length)) {
        chosen = mostUrgent(inTurn, limit).map((issue) => ({ issue, findings: findingsOf(issue).toSorted(byGravity) }));
      }
      return chosen.slice(0, limit);
    },
    general: byRule(aboutNoIssue(fresh, listed, () => inTurn.flat().flatMap(findingsOf))),
    known: audit.findings.length - fresh.length,
  };
};

/** Findings looked up by their issue: keys are unique within a source only. */
export const findingsByIssue = (findings: readonly Finding[]): ((issue: AuditedIssue) => readonly Finding[]) => {
  const bySource = new Map(
    Map.groupBy(findings, ({ source }) => source)
      .entries()
      .map(([source, of]) => [source, Map.groupBy(of, ({ issue }) => issue)]),
  );
  const ofAnySource = bySource.get(null);
  return ({ source, key }) => {
    const own = bySource.get(source)?.get(key) ?? none;
    const shared = ofAnySource?.get(key);
    return shared === undefined ? own : [...own, ...shared];
  };
};
const none: readonly Finding[] = [];

/** The findings that no issue lists; the issues list `listed` of them, which are these. */
const aboutNoIssue = (findings: readonly Finding[], listed: number, these: () => readonly Finding[]): readonly Finding[] => {
  const ofNone = findings.filter(({ issue }) => issue === null);
  const areListedOnce = findings.every(({ source, issue }) => source !== null || issue === null);
  // So it is nearly always, since keys are unique within a source, and to count is cheaper than to hold a hundred thousand.
  if (areListedOnce && listed === findings.length - ofNone.length) return ofNone;
  const known = new Set(these());
  return findings.filter((finding) => !known.has(finding));
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

type Tiers = Readonly<Record<'untied' | 'doubtful' | 'notes', AuditedIssue[]>>;

const tierOf = (issue: AuditedIssue, findings: readonly Finding[]): keyof Tiers =>
  findings.every(({ severity }) => severity === 'info') ? 'notes' : isUntied(issue) ? 'untied' : 'doubtful';

/** The first of all tiers in turn. */
const mostUrgent = (tiers: readonly (readonly AuditedIssue[])[], limit: number): readonly AuditedIssue[] => {
  const issues: AuditedIssue[] = [];
  for (const tier of tiers) for (const issue of least(tier, limit - issues.length, byUrgency)) issues.push(issue);
  return issues;
};

/** Within a tier. */
const byUrgency = (a: AuditedIssue, b: AuditedIssue) =>
  (a.priority ?? 6) - (b.priority ?? 6) || (b.weight ?? 0) - (a.weight ?? 0) || byKey(a, b);

const byRule = (findings: readonly Finding[]): GeneralFindings[] =>
  [...Map.groupBy(findings, (finding) => finding.rule)]
    .map(([rule, of]) => ({ rule, findings: of.toSorted(byGravity) }))
    .sort((a, b) => Math.min(...a.findings.map(gravity)) - Math.min(...b.findings.map(gravity)) || codeUnits(a.rule, b.rule));
