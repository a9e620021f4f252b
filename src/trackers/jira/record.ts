import { z } from 'zod';

const named = z.object({ name: z.string().nullish() }).nullish();
const person = z.object({ displayName: z.string().nullish(), name: z.string().nullish() }).nullish();
const linked = z.object({ key: z.string() }).nullish();
const time = z.string().nullish();

/** The fields of an issue of Jira that every Jira has, and only those that an audit needs. */
const knownFields = z.object({
  summary: z.string(),
  description: z.union([z.string(), z.record(z.string(), z.unknown())]).nullish(),
  issuetype: z.object({ name: z.string().nullish(), subtask: z.boolean().nullish(), hierarchyLevel: z.number().nullish() }).nullish(),
  status: z.object({ name: z.string().nullish(), statusCategory: z.object({ key: z.string().nullish() }).nullish() }).nullish(),
  resolution: named,
  resolutiondate: time,
  statuscategorychangedate: time,
  labels: z.array(z.string()).nullish(),
  components: z.array(z.object({ name: z.string() })).nullish(),
  fixVersions: z.array(z.object({ name: z.string() })).nullish(),
  parent: linked,
  issuelinks: z
    .array(
      z.object({
        type: z.object({ name: z.string().nullish(), inward: z.string().nullish(), outward: z.string().nullish() }).nullish(),
        outwardIssue: linked,
        inwardIssue: linked,
      }),
    )
    .nullish(),
  priority: z.object({ id: z.string().nullish(), name: z.string().nullish() }).nullish(),
  reporter: person,
  assignee: person,
  project: z.object({ key: z.string() }).nullish(),
  created: time,
  updated: time,
});

const envelope = z.object({ key: z.string().min(1), fields: z.looseObject({}) });

/** An issue as Jira gives it, checked as far as we read it. `all` holds the custom fields as they came. */
export interface JiraRecord {
  readonly key: string;
  readonly known: z.output<typeof knownFields>;
  readonly all: ReadonlyMap<string, unknown>;
}

/** The record, or why it does not fit, with the name to report it by. */
export type ReadRecord = { readonly record: JiraRecord } | { readonly name: string; readonly reason: string };

const keyed = z.object({ key: z.string().optional(), id: z.union([z.string(), z.number()]).optional() });

/** What names a record, also one that does not fit; null when nothing does. */
export function keyOf(raw: unknown): string | null {
  const named = keyed.safeParse(raw).data;
  return named?.key || (named?.id === undefined ? null : `issue ${named.id}`);
}

/** Reads one entry of a page; `place` names it when it has no key. */
export function readRecord(raw: unknown, place: string): ReadRecord {
  const shell = envelope.safeParse(raw);
  const known = shell.success ? knownFields.safeParse(shell.data.fields) : null;
  if (shell.success && known?.success) {
    return { record: { key: shell.data.key, known: known.data, all: new Map(Object.entries(shell.data.fields)) } };
  }
  const error = shell.success ? known?.error : shell.error;
  const first = error?.issues[0];
  return {
    name: keyOf(raw) ?? place,
    reason: first ? `${[...(shell.success ? ['fields'] : []), ...first.path].join('.') || 'the record'}: ${first.message}` : 'not an issue',
  };
}
