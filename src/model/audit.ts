import { z } from 'zod';
import { mappingKinds } from './goals.ts';
import { issueStatuses, issueTypes } from './issue.ts';
import { linkStatuses, okrStatuses, standings, statementStatuses } from './linked-issue.ts';
import { gateNames, severities, sliceNames } from './policy.ts';
import { readScoresSchema } from './scores.ts';

type DeepReadonly<T> = { readonly [Key in keyof T]: DeepReadonly<T[Key]> };

const instant = z.string().describe('ISO 8601 in UTC');
const fraction = z.number().min(0).max(1);

/** hit of of. `rate` is null when `of` is 0 or data is incomplete; floored to a tenth of a per cent. */
export const ratioSchema = z.object({
  hit: z.number().int(),
  /** How many of the hits were inherited. */
  inherited: z.number().int(),
  of: z.number().int(),
  rate: fraction.nullable(),
  /** Only with incomplete data whose total is known: the rate lies between these. */
  bounds: z.tuple([fraction, fraction]).nullable(),
});
export type Ratio = z.output<typeof ratioSchema>;

export const sourceSchema = z.object({
  name: z.string(),
  tracker: z.string(),
  status: z.enum(['read', 'failed']),
  issues: z.number().int(),
  skipped: z.number().int(),
  expected: z.number().int().nullable(),
  requests: z.number().int(),
  reason: z.string().nullable(),
  notes: z.array(z.string()).describe('What a reader should know of the source as a whole'),
  skips: z.array(z.object({ record: z.string(), reason: z.string() })).describe('The first 20 records that did not fit'),
  older: z
    .number()
    .int()
    .optional()
    .describe('Issues of a file that were closed before `lookback`, and left out; absent when there are none'),
  columns: z
    .array(z.object({ column: z.string(), readAs: z.string().nullable() }))
    .optional()
    .describe('What each column of its tables is read as; null when it is not used. Absent where there are no tables'),
});
export type AuditedSource = z.output<typeof sourceSchema>;

export const noteSchema = z.object({
  at: z.string().nullable().describe('Where it stands, as okrs.csv:3:22'),
  message: z.string(),
  mend: z.string().nullable().describe('What could stand there instead, or the line of the config that helps'),
});
/** What was not understood, or is of no use: said beside the numbers, which rest on the rest. */
export type AuditNote = z.output<typeof noteSchema>;

export const unmatchedSchema = z.object({
  what: z.enum(['mapping', 'exemption', 'override']),
  at: z.string().describe('Where it stands, as mapping.csv:3'),
  kind: z.enum(mappingKinds).nullable().describe('Of a row of the mapping'),
  value: z.string().describe('What it names, or the condition of an exemption or override'),
  goal: z.string().nullable(),
  nearest: z.string().nullable().describe('What issues carry that looks like it'),
});
/** What the team wrote to sort its issues by, and no issue that was read answers to. */
export type Unmatched = z.output<typeof unmatchedSchema>;

export const auditedGoalSchema = z.object({
  id: z.string(),
  kind: z.enum(['objective', 'key-result']),
  title: z.string(),
  parent: z.string().nullable(),
  serves: z.array(z.string()).default([]).describe('Ids of goals above, outside these goals'),
  owner: z.string().nullable(),
  period: z.object({ name: z.string().nullable(), from: z.string(), to: z.string() }).nullable(),
  status: z.enum(['active', 'done', 'dropped']),
  planned: fraction.nullable(),
  covered: z.boolean().nullable().describe('Null when the goal is not due to be worked on now, or data is incomplete'),
  issues: z.number().int().describe('Counted open issues linked to it, for an objective also through its key results'),
  metric: z
    .object({ from: z.number(), to: z.number(), now: z.number().nullable(), unit: z.string().nullable(), updated: z.string().nullable() })
    .nullable(),
  worth: z.object({ amount: z.number(), currency: z.string().nullable() }).nullable().describe('What reaching it is worth'),
  pace: z
    .number()
    .nullable()
    .describe('((now - from) / (to - from)) / elapsed share of the period; null without a metric or a period, or before it begins'),
});
export type AuditedGoal = z.output<typeof auditedGoalSchema>;

export const allocationRowSchema = z.object({
  bucket: z.string(),
  planned: fraction.nullable(),
  actual: fraction.nullable(),
  issues: z.number(),
  verdict: z.enum(['starved', 'over-fed']).nullable(),
});
export type AllocationRow = z.output<typeof allocationRowSchema>;

export const groupSchema = z.object({
  name: z.string(),
  population: z.object({ counted: z.number().int(), eligible: z.number().int() }),
  stated: ratioSchema,
  linked: ratioSchema.nullable(),
  aligned: ratioSchema.nullable(),
  run: z.object({ planned: fraction.nullable(), actual: fraction.nullable() }),
  untied: z.number().int(),
});
export type Group = z.output<typeof groupSchema>;

export const measureSchema = z.object({
  population: z.object({
    counted: z.number().int(),
    carriers: z.number().int(),
    run: z.number().int(),
    exempt: z.number().int(),
    unreadable: z.number().int().describe('Eligible issues whose text could not be read'),
    skipped: z.number().int().describe('Records that did not fit; each adds one to `of`'),
    eligible: z.number().int(),
  }),
  stated: ratioSchema,
  linked: ratioSchema.nullable(),
  aligned: ratioSchema.nullable(),
  untied: ratioSchema.nullable(),
  coverage: z.object({ keyResults: ratioSchema, objectives: ratioSchema }).nullable().describe('Only of open work, and with goals'),
  weight: z.object({ used: z.enum(['estimate', 'count', 'mixed']), teams: z.enum(['people', 'count']), known: ratioSchema }),
  allocation: z.array(allocationRowSchema).nullable(),
  mixDrift: fraction.nullable(),
  groups: z
    .object({
      team: z.array(groupSchema),
      source: z.array(groupSchema),
      label: z.array(groupSchema).describe('Labels of at least 5 counted issues, the 20 largest of them'),
      type: z.array(groupSchema),
      sprint: z.array(groupSchema).describe('By the name of the sprint that the work is in, the 20 largest'),
    })
    .nullable(),
});
export type Measure = z.output<typeof measureSchema>;

export const findingSchema = z.object({
  rule: z.string(),
  severity: z.enum(severities),
  issue: z.string().nullable(),
  source: z.string().nullable(),
  subject: z.string(),
  message: z.string(),
  help: z.string(),
  known: z.boolean(),
});
export type Finding = z.output<typeof findingSchema>;

export const auditedIssueSchema = z.object({
  key: z.string(),
  source: z.string(),
  url: z.string().nullable(),
  title: z.string(),
  type: z.enum(issueTypes),
  rawType: z.string().nullable(),
  status: z.enum(issueStatuses),
  labels: z.array(z.string()),
  milestone: z.string().nullable(),
  parent: z.string().nullable(),
  team: z.string().nullable(),
  sprint: z.string().nullable(),
  priority: z.number().nullable(),
  createdAt: instant.nullable(),
  closedAt: instant.nullable(),
  closedAtIs: z
    .literal('last-change')
    .optional()
    .describe('Said where the tracker gives no date of closing, and that of the last change stands for it'),
  estimate: z.number().nullable().describe('As the tracker holds it, in the unit of its team'),
  weight: z.number().nullable(),
  counted: z.boolean(),
  standing: z.enum(standings),
  slices: z.array(z.enum(sliceNames)),
  buckets: z.record(z.string(), fraction),
  aligned: z.boolean().nullable(),
  businessValue: z.object({
    status: z.enum(statementStatuses),
    text: z.string().nullable(),
    at: z.string().nullable(),
    via: z.array(z.string()),
  }),
  okr: z.object({
    status: z.enum(okrStatuses),
    reason: z.string().nullable(),
    links: z.array(
      z.object({ goal: z.string().nullable(), ref: z.string(), status: z.enum(linkStatuses), at: z.string(), via: z.array(z.string()) }),
    ),
  }),
  exempt: z.object({ reason: z.string(), until: z.string().nullable(), by: z.enum(['config', 'issue']) }).nullable(),
  scores: readScoresSchema.nullable().describe('What it says of its worth, for RICE, WSJF and MoSCoW; null when it says nothing'),
});

/** Nothing in it may be written to: issues that have something in common share it. */
export type AuditedIssue = DeepReadonly<z.output<typeof auditedIssueSchema>>;

export const gateResultSchema = z.object({
  gate: z.enum(gateNames),
  slice: z.enum(sliceNames),
  limit: z.number(),
  actual: z.number().nullable().describe('Per cent; null when nothing was there to measure or data is incomplete'),
  passed: z.boolean().nullable().describe('Null when data is incomplete, or the slice was not measured'),
  note: z.string().nullable(),
  advisoryUntil: z.string().nullable(),
});
export type GateResult = z.output<typeof gateResultSchema>;

/** What a team without goals has to tell: the carriers that a goal could be hung on, by issue count. */
export const inventorySchema = z.object({
  epics: z.array(z.object({ name: z.string(), title: z.string(), issues: z.number().int() })),
  labels: z.array(z.object({ name: z.string(), issues: z.number().int() })),
  milestones: z.array(z.object({ name: z.string(), issues: z.number().int() })),
  classes: z.array(z.object({ name: z.string(), issues: z.number().int() })),
});
export type Inventory = z.output<typeof inventorySchema>;

export const auditedSprintSchema = z.object({
  name: z.string(),
  startsAt: instant.nullable().describe('Where only ends are told, as of milestones, the end of the one before'),
  endsAt: instant.nullable(),
});
export type AuditedSprint = z.output<typeof auditedSprintSchema>;

export const outcomes = ['pass', 'fail', 'usage', 'incomplete', 'auth', 'internal', 'output'] as const;
export type Outcome = (typeof outcomes)[number];

/** One run and its value. Reporters, gates, drift and the exit code read only this. */
export const auditSchema = z.object({
  schemaVersion: z.literal(1),
  tool: z.object({ name: z.literal('throughline'), version: z.string() }),
  at: instant,
  outcome: z.enum(outcomes),
  complete: z.boolean(),
  hashes: z.object({ scope: z.string(), judging: z.string(), goals: z.string().nullable() }),
  alignedMeans: z.enum(['linked', 'stated', 'both']),
  sources: z.array(sourceSchema),
  notes: z.array(noteSchema).describe('What of the goals was not understood and is left out'),
  unmatched: z
    .array(unmatchedSchema)
    .describe('Rows of the mapping, exemptions and overrides of the config that no issue answers to; only of complete data'),
  northStar: z.object({ title: z.string(), unit: z.string().nullable(), now: z.number().nullable() }).nullable(),
  goals: z.array(auditedGoalSchema).nullable().describe('Null when the audit ran without goals'),
  headline: z.enum(sliceNames),
  sprints: z.array(auditedSprintSchema).nullable().describe('Those that the slice `sprint` is made of; null when it was not asked for'),
  rules: z.array(z.string()).optional().describe('Ids of the rules that were on, for all issues or for some'),
  measures: z.partialRecord(z.enum(sliceNames), measureSchema),
  inventory: inventorySchema.nullable(),
  issues: z.array(auditedIssueSchema),
  findings: z.array(findingSchema),
  gates: z.array(gateResultSchema),
});
export type Audit = Omit<z.output<typeof auditSchema>, 'issues'> & { readonly issues: readonly AuditedIssue[] };
