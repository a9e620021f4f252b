import { createHash } from 'node:crypto';
import { appError } from '../errors.ts';
import type { Audit, AuditedIssue, Finding } from '../model/audit.ts';
import { type Snapshot, type SnapshotFinding, type SnapshotIssue, snapshotVersion } from '../model/snapshot.ts';
import { heldGoals } from './held-goals.ts';
import { compareTexts } from './issue-order.ts';
import { remember } from './remember.ts';

/** "20261120T090000000Z": sorts by time in every collation. */
const compact = (at: string): string => new Date(at).toISOString().replace(/[-:.]/g, '');

/** The same value with the names of its objects in order, so that a document that a tool rearranged is still the same. */
export function arranged(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(arranged);
  if (typeof value !== 'object' || value === null) return value;
  const parts = Object.entries(value).filter(([, part]) => part !== undefined);
  return Object.fromEntries(parts.sort(([a], [b]) => compareTexts(a, b)).map(([name, part]) => [name, arranged(part)]));
}

/** One string of a million issues exceeds what the engine can hold. */
const rowsAtOnce = 1000;

/** Twelve hexadecimal digits of the content. */
function fingerprint({ issues, findings, ...head }: Omit<Snapshot, 'id'>): string {
  const hash = createHash('sha256').update(JSON.stringify(arranged(head)));
  for (const rows of [issues ?? [], findings ?? []]) {
    for (let at = 0; at < rows.length; at += rowsAtOnce) hash.update(JSON.stringify(rows.slice(at, at + rowsAtOnce)));
  }
  return hash.digest('hex').slice(0, 12);
}

const goalsInOrder = ({ links }: AuditedIssue['okr']): string[] => heldGoals(links).toSorted(compareTexts);

const inOrder = (buckets: AuditedIssue['buckets']): Record<string, number> =>
  Object.fromEntries(Object.entries(buckets).sort(([a], [b]) => compareTexts(a, b)));

/** What issues share in the audit they share here too: most of a large tracker says nothing of its goals. */
const issueWriter = () => {
  const goalsOf = remember(goalsInOrder);
  const bucketsOf = remember(inOrder);
  return (issue: AuditedIssue): SnapshotIssue => ({
    key: issue.key,
    source: issue.source,
    title: issue.title,
    url: issue.url,
    type: issue.type,
    status: issue.status,
    standing: issue.standing,
    team: issue.team,
    sprint: issue.sprint,
    priority: issue.priority,
    createdAt: issue.createdAt,
    closedAt: issue.closedAt,
    estimate: issue.estimate,
    weight: issue.weight,
    slices: [...issue.slices],
    buckets: bucketsOf(issue.buckets),
    aligned: issue.aligned,
    stated: issue.businessValue.status,
    okr: issue.okr.status,
    goals: goalsOf(issue.okr),
    exempt: issue.exempt !== null,
  });
};

const findingOf = ({ rule, severity, source, issue, subject }: Finding): SnapshotFinding => ({ rule, severity, source, issue, subject });

/**
 * A complete audit as it is remembered: no bodies, no wording. The id is made of the instant and the content, so that it sorts by time
 * and the same audit has the same one. What was found is not known of a week that was rebuilt. Throws `audit-incomplete`: what was not read to its end is not compared later.
 */
export function snapshotOf(audit: Audit, origin: Snapshot['origin'] = 'audit', report: Snapshot['report'] = undefined): Snapshot {
  if (!audit.complete) throw appError('audit-incomplete', { audit: `the audit of ${audit.at}` });
  const content: Omit<Snapshot, 'id'> = {
    schemaVersion: snapshotVersion,
    at: new Date(audit.at).toISOString(),
    origin,
    tool: audit.tool.version,
    hashes: audit.hashes,
    alignedMeans: audit.alignedMeans,
    headline: audit.headline,
    northStar: audit.northStar,
    sprints: audit.sprints,
    ...(audit.rules === undefined ? {} : { rules: audit.rules }),
    goals: audit.goals,
    measures: audit.measures,
    issues: audit.issues.map(issueWriter()),
    findings: origin === 'backfill' ? null : audit.findings.map(findingOf),
  };
  // The same audit told as a report is one snapshot still.
  return { ...content, ...(report === undefined ? {} : { report }), id: `${compact(audit.at)}-${fingerprint(content)}` };
}
