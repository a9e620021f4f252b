import { z } from 'zod';
import { auditedIssueSchema, auditSchema } from '../../model/audit.ts';
import { linkStatuses } from '../../model/linked-issue.ts';
import { classNames, severities, sliceNames } from '../../model/policy.ts';

const issueShape = auditedIssueSchema.shape;
const standing = z.enum(['counted', 'carrier', 'subtask', 'dropped', 'out-of-scope']);
const nullableText = z.string().nullable();

const textSchema = z.object({
  label: z.string().describe('As written, markup removed'),
  convention: nullableText.describe('The configured label that it matched; null for a field that the config assigns by its name'),
  at: z.string().describe('body:line, body:section, body:table or field:NAME'),
  status: z.enum(['filled', 'placeholder', 'unreadable']),
  text: z.string(),
  reason: nullableText.describe('Why it is no more than a placeholder'),
  sharedBy: z
    .object({ issues: z.number().int(), of: z.number().int() })
    .nullable()
    .describe('How many issues, of those with that label, say the same words; null when no other does'),
});
export type ExplainedText = z.output<typeof textSchema>;

const linkSchema = z.object({
  ref: z.string(),
  goal: nullableText,
  title: nullableText,
  period: nullableText.describe('"2026-10-01 to 2026-12-31"'),
  status: z.enum(linkStatuses),
  at: z.string(),
  label: nullableText.describe('The label over it, where it stood in a text'),
  via: z.array(z.string()),
  origin: nullableText.describe('File, line and row, when the mapping made it'),
  grace: nullableText.describe('Ok only because of grace: the day the period ended or begins'),
  candidates: z.array(z.string()),
});
export type ExplainedLink = z.output<typeof linkSchema>;

const parentSchema = z.object({
  key: z.string(),
  type: nullableText,
  title: nullableText,
  by: z
    .enum(['tracker', 'text', 'task-list'])
    .describe('Who tells that it is the parent: the tracker, the text of its child, or its own task list'),
  read: z.boolean(),
  goals: z.array(z.object({ ref: z.string(), goal: nullableText, status: z.enum(linkStatuses) })).describe('What it names itself'),
  goalStatus: nullableText.describe('What its own words about goals come to; null when it was not read'),
  states: z.boolean().nullable(),
  gives: z.array(z.enum(['link', 'statement'])).describe('What came down from it to the issue'),
});
export type ExplainedParent = z.output<typeof parentSchema>;

const ruleSchema = z.object({
  rule: z.string(),
  verdict: z.enum(['ok', 'finding', 'off', 'not-asked']),
  severity: z.enum(severities).nullable().describe('How the rule is set for this issue; null when it is off or not asked'),
  because: nullableText.describe('Why it was not asked, or where its finding is told'),
  findings: z.array(z.object({ severity: z.enum(severities), subject: z.string(), message: z.string(), help: z.string() })),
});
export type ExplainedRule = z.output<typeof ruleSchema>;

/** A change of one line, exact enough for a program to make it. */
const editSchema = z.object({
  place: z.enum(['description', 'field', 'label', 'mapping', 'goals']),
  name: nullableText.describe('The field, the row of the mapping, or the place in the goals; null for description and labels'),
  position: z
    .enum(['line', 'after', 'first', 'last'])
    .describe('Instead of a line, after a line, or as a paragraph of its own at the top or at the end'),
  line: z.number().int().nullable().describe('Counted from 1 in the text as the tracker holds it'),
  from: nullableText.describe('What stands there now'),
  to: z.string(),
});
export type Edit = z.output<typeof editSchema>;

const effectSchema = z.object({
  aligned: z.boolean().nullable(),
  statement: issueShape.businessValue.shape.status,
  goalLink: issueShape.okr.shape.status,
  buckets: issueShape.buckets,
  cleared: z.array(z.string()).describe('Rules whose findings would be gone'),
  raised: z.array(z.string()).describe('Rules that would find something new'),
  others: z.number().int().describe('How many other counted issues would be aligned too'),
});
export type Effect = z.output<typeof effectSchema>;

const stepSchema = z.object({
  edit: editSchema,
  instead: z.boolean().describe('An alternative to the steps before it; false for a step on top of them'),
  others: z.array(z.string()).describe('Other goals that hold at the date of the issue and could be named instead'),
  effect: effectSchema.describe('What a second audit with the edit says'),
});
export type Step = z.output<typeof stepSchema>;

export const explainedIssueSchema = z.object({
  key: z.string(),
  source: z.string(),
  url: nullableText,
  title: z.string(),
  type: issueShape.type,
  rawType: nullableText,
  status: issueShape.status,
  rawStatus: nullableText,
  verdict: z.object({
    aligned: z.boolean().nullable(),
    eligible: z.boolean().describe('Whether it is in the percentage'),
    standing,
    says: z.string(),
  }),
  statement: z.object({
    status: issueShape.businessValue.shape.status,
    reason: nullableText,
    text: nullableText,
    label: nullableText,
    convention: nullableText,
    at: nullableText,
    via: z.array(z.string()),
    texts: z.array(textSchema).describe('All that stands under a label for business value in the issue itself'),
  }),
  goalLink: z.object({
    status: issueShape.okr.shape.status,
    reason: nullableText,
    judgedAt: z.string(),
    judgedBy: z.enum(['closed', 'sprint', 'now']),
    links: z.array(linkSchema),
    texts: z.array(textSchema).describe('All that stands under a label for goals in the issue itself'),
  }),
  refused: z.array(z.object({ text: z.string(), at: z.string(), reason: z.string() })),
  parents: z.object({ path: z.array(parentSchema), unreadable: nullableText, cycle: z.array(z.string()) }),
  exemptions: z.array(
    z.object({
      by: z.enum(['config', 'issue']),
      origin: z.string(),
      reason: nullableText,
      until: nullableText,
      holds: z.boolean(),
      fault: nullableText,
    }),
  ),
  class: z
    .object({ name: z.enum(classNames), because: z.string(), applies: z.boolean().describe('False when a link or an exemption wins') })
    .nullable(),
  counting: z.object({
    slices: z.array(z.object({ slice: z.enum(sliceNames), in: z.boolean(), because: z.string() })),
    buckets: issueShape.buckets,
    weight: z.number().nullable(),
    unit: z.enum(['estimate', 'count']).nullable(),
    because: nullableText.describe('Why it weighs that'),
    team: nullableText,
    estimate: z.number().nullable(),
    createdAt: nullableText,
    closedAt: nullableText,
    sprint: nullableText,
  }),
  rules: z.array(ruleSchema).describe('Every rule, and what became of it here'),
  hangsOn: z.array(z.string()).describe('What the verdict rests on when the issue is aligned or exempt'),
  steps: z.array(stepSchema).describe('Edits that change the verdict, each tried by a second audit'),
});
export type ExplainedIssue = z.output<typeof explainedIssueSchema>;

/** `throughline explain --format json`: every issue that the key names. */
export const explanationSchema = z.object({
  schemaVersion: z.literal(1),
  tool: auditSchema.shape.tool,
  at: auditSchema.shape.at,
  complete: z.boolean(),
  alignedMeans: auditSchema.shape.alignedMeans,
  issues: z.array(explainedIssueSchema),
});
export type Explanation = z.output<typeof explanationSchema>;
