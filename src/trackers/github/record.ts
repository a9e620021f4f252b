import { z } from 'zod';

/** A time as the API gives it, in UTC. */
const instant = z.iso.datetime({ offset: true }).transform((text) => new Date(text).toISOString());
/** A time that is none costs the issue nothing. */
const lenient = instant.nullish().catch(null);
const named = z.object({ name: z.string() });
const person = z.object({ login: z.string() });

const fieldValueSchema = z.object({
  issue_field_id: z.union([z.number(), z.string()]).optional(),
  issue_field_name: z.string().nullish(),
  value: z.unknown(),
  single_select_option: named.nullish(),
  multi_select_options: z.array(named).nullish(),
});
export type FieldValue = z.output<typeof fieldValueSchema>;

/** What we need of an issue in GitHub's REST API. */
export const issueRecordSchema = z.object({
  number: z.int().positive(),
  title: z.string(),
  state: z.string(),
  body: z.string().nullish(),
  html_url: z.string().nullish(),
  repository_url: z.string().nullish(),
  state_reason: z.string().nullish(),
  labels: z.array(z.union([z.string(), z.object({ name: z.string().nullish() })])).nullish(),
  milestone: z
    .object({ title: z.string(), number: z.int().nullish(), state: z.string().nullish(), due_on: lenient, closed_at: lenient })
    .nullish(),
  type: named.nullish(),
  parent_issue_url: z.string().nullish(),
  issue_field_values: z.array(fieldValueSchema).nullish(),
  user: person.nullish(),
  assignee: person.nullish(),
  created_at: instant.nullish(),
  updated_at: instant.nullish(),
  closed_at: instant.nullish(),
});
export type IssueRecord = z.output<typeof issueRecordSchema>;

/** Whether a record of an issue list is a pull request: those are listed too. */
export const isPullRequest = (record: unknown): boolean =>
  typeof record === 'object' && record !== null && 'pull_request' in record && Boolean(record.pull_request);

/** "#12" for a record that may not fit the schema; its place in the list when it has no number. */
export function nameOfRecord(record: unknown, place: string): string {
  const number: unknown = typeof record === 'object' && record !== null ? Reflect.get(record, 'number') : null;
  return typeof number === 'number' || typeof number === 'string' ? `#${String(number).slice(0, 40)}` : place;
}

export const repositoryRecordSchema = z.object({
  full_name: z.string(),
  archived: z.boolean().default(false),
  disabled: z.boolean().default(false),
  has_issues: z.boolean().default(true),
});

/** Why a record does not fit: the first fault that zod found. */
export function faultOf(error: z.ZodError): string {
  const [fault] = error.issues;
  return fault ? `${fault.path.join('.') || 'the record'}: ${fault.message}` : 'it does not fit';
}

const timeIn = (record: unknown, name: string): number | null => {
  const time = Date.parse(String(typeof record === 'object' && record !== null ? Reflect.get(record, name) : ''));
  return Number.isNaN(time) ? null : time;
};

/** When a record came to be, in milliseconds; null when it does not say. */
export const createdAt = (record: unknown): number | null => timeIn(record, 'created_at');

/** When a record was last changed, in milliseconds; null when it does not say. */
export const changedAt = (record: unknown): number | null => timeIn(record, 'updated_at');

/** What names a record of a list of issues: its number. */
export function numberOf(record: unknown): string | null {
  const number: unknown = typeof record === 'object' && record !== null ? Reflect.get(record, 'number') : null;
  return typeof number === 'number' ? String(number) : null;
}

/** What names a record of a list of repositories. */
export function fullNameOf(record: unknown): string | null {
  const name: unknown = typeof record === 'object' && record !== null ? Reflect.get(record, 'full_name') : null;
  return typeof name === 'string' ? name : null;
}
