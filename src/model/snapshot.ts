import { z } from 'zod';
import { auditedGoalSchema, auditSchema, measureSchema } from './audit.ts';
import { issueStatuses, issueTypes } from './issue.ts';
import { okrStatuses, standings, statementStatuses } from './linked-issue.ts';
import { severities, sliceNames } from './policy.ts';

/** Raised when a field of the stored form is renamed or removed; an older form is migrated, a newer one refused. */
export const snapshotVersion = 1;

const fraction = z.number().min(0).max(1);
const instant = z.string().describe('ISO 8601 in UTC');

/** An issue as one audit judged it: enough to compare it later, and no text of its body. */
export const snapshotIssueSchema = z.object({
  key: z.string(),
  source: z.string(),
  title: z.string(),
  url: z.string().nullable(),
  type: z.enum(issueTypes),
  status: z.enum(issueStatuses),
  standing: z.enum(standings),
  team: z.string().nullable(),
  sprint: z.string().nullable(),
  priority: z.number().nullable(),
  createdAt: instant.nullable(),
  closedAt: instant.nullable(),
  /** As the tracker holds it, in the team's own unit; `weight` is what it came to in the measures. */
  estimate: z.number().nullable(),
  weight: z.number().nullable(),
  slices: z.array(z.enum(sliceNames)),
  buckets: z.record(z.string(), fraction),
  aligned: z.boolean().nullable(),
  stated: z.enum(statementStatuses),
  okr: z.enum(okrStatuses),
  /** Ids of the goals that it is linked to by a link that holds. */
  goals: z.array(z.string()),
  exempt: z.boolean(),
});
export type SnapshotIssue = z.output<typeof snapshotIssueSchema>;

/** What identifies a finding: never its wording. */
export const snapshotFindingSchema = z.object({
  rule: z.string(),
  severity: z.enum(severities),
  source: z.string().nullable(),
  issue: z.string().nullable(),
  subject: z.string(),
});
export type SnapshotFinding = z.output<typeof snapshotFindingSchema>;

const { hashes, alignedMeans, headline, northStar, sprints, rules } = auditSchema.shape;

/** A complete audit of the configured sources, as it is remembered. */
export const snapshotSchema = z.object({
  schemaVersion: z.literal(snapshotVersion),
  /** Made of the instant and the content: the same audit stored twice is one snapshot. Sorts by time. */
  id: z.string(),
  at: instant,
  /** `backfill`: rebuilt later from close dates, judged by the links of that later day. */
  origin: z.enum(['audit', 'backfill']),
  /** It was a report: what was closed in (from, to] was told. */
  report: z.object({ from: instant, to: instant }).optional(),
  tool: z.string().describe('Version'),
  hashes,
  alignedMeans,
  headline,
  northStar,
  sprints,
  rules,
  goals: z.array(auditedGoalSchema).nullable(),
  measures: z.partialRecord(z.enum(sliceNames), measureSchema),
  /** Null once they were pruned; measures are kept for ever. */
  issues: z.array(snapshotIssueSchema).nullable(),
  findings: z.array(snapshotFindingSchema).nullable(),
});
export type Snapshot = z.output<typeof snapshotSchema>;

/** A snapshot without its issues and findings: what a trend needs. */
export type SnapshotHead = Omit<Snapshot, 'issues' | 'findings'>;
