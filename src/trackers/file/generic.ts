import { z } from 'zod';
import {
  type BodyFormat,
  bodyFormats,
  type Field,
  type Issue,
  type IssueStatus,
  type IssueType,
  type MarkupText,
  type Sprint,
} from '../../model/issue.ts';
import { lastInstantOf } from '../last-instant.ts';
import { normalisePriority, priorityFromLabels } from '../normalise.ts';
import type { FieldRoles } from './config.ts';
import { faultIn } from './faults.ts';
import type { Gaps } from './gaps.ts';
import { markupOf } from './markup.ts';
import { isObject } from './objects.ts';
import { issueOutcome, misfit, type Outcome } from './outcome.ts';
import { isPlainRecord } from './plain-record.ts';

const text = z.string().nullish();
const textOrNumber = z.union([z.string(), z.number()]).nullish();
const names = z.array(z.string()).nullish();
const adf = z.record(z.string(), z.unknown());
const fieldValue = z.union([z.string(), z.number(), z.boolean(), z.null(), adf, z.array(z.union([z.string(), z.number(), adf]))]);

const sprintRecord = z.union([z.string(), z.object({ name: z.string(), startsAt: text, endsAt: text })]);

/** The record of our own that any export can be turned into: one JSON object per issue. */
export const genericRecordSchema = z.object({
  key: z.union([z.string().min(1), z.number()]),
  title: z.string(),
  body: z.union([z.string(), adf]).nullish(),
  bodyFormat: z.enum(bodyFormats).nullish(),
  url: text,
  type: text,
  status: text,
  resolution: text,
  labels: names,
  milestone: text,
  components: names,
  project: text,
  parent: textOrNumber,
  sprint: z.union([sprintRecord, z.array(sprintRecord)]).nullish(),
  estimate: textOrNumber,
  priority: textOrNumber,
  team: text,
  author: text,
  assignee: text,
  createdAt: text,
  updatedAt: text,
  closedAt: text,
  fields: z.record(z.string(), fieldValue).nullish(),
});
export type GenericRecord = z.output<typeof genericRecordSchema>;

const orNull = (value: string | null | undefined): string | null =>
  value === undefined || value === null || value.trim() === '' ? null : value;

/** A number, or a text that is one; null otherwise. A comma may stand for the point. */
export function toNumber(raw: string | number | null | undefined): number | null {
  if (raw === null || raw === undefined || (typeof raw === 'string' && raw.trim() === '')) return null;
  const number = typeof raw === 'number' ? raw : Number(raw.trim().replace(/^(-?\d+),(\d+)$/, '$1.$2'));
  return Number.isFinite(number) ? number : null;
}

/** The same few words stand in every record; what they come to is worked out once each. */
function remembered<T>(work: (raw: string) => T): (raw: string) => T {
  const known = new Map<string, T>();
  return (raw) => {
    const found = known.get(raw);
    if (found !== undefined) return found;
    const value = work(raw);
    if (known.size < 1000 && raw.length < 100) known.set(raw, value);
    return value;
  };
}
const rankOfLabel = remembered((label) => priorityFromLabels([label]));

const adfText = (value: Readonly<Record<string, unknown>>): MarkupText => ({ format: 'adf', value });

/** A text in the markup that is said, else in that which it shows; a document of Jira may stand in it as JSON. */
function inMarkup(value: string, said: BodyFormat | null): MarkupText {
  const format = said ?? markupOf(value) ?? 'markdown';
  if (format !== 'adf') return { format, value };
  try {
    const document: unknown = JSON.parse(value);
    return { format, value: isObject(document) ? document : value };
  } catch {
    return { format, value };
  }
}

function bodyOf(body: GenericRecord['body'], format: BodyFormat | null): MarkupText | null {
  if (body === null || body === undefined) return null;
  return typeof body === 'string' ? inMarkup(body, format) : adfText(body);
}

function fieldOf(name: string, raw: z.output<typeof fieldValue>, roles: FieldRoles): Field[] {
  const values = (Array.isArray(raw) ? raw : [raw]).flatMap((value): (string | MarkupText)[] => {
    if (value === null || value === '') return [];
    return typeof value === 'object' ? [adfText(value)] : [String(value)];
  });
  return values.length === 0 ? [] : [{ name, role: roles.roleOf(name), values }];
}

/** The first field that the config names for a thing, as a text. */
function configured(fields: readonly Field[], is: (name: string) => boolean): string | null {
  const value = fields.find(({ name }) => is(name))?.values[0];
  return typeof value === 'string' ? value : null;
}

function rankOf(raw: GenericRecord['priority']): number | null {
  if (raw === null || raw === undefined) return null;
  const text = String(raw).trim();
  return /^[1-5]$/.test(text) ? Number(text) : normalisePriority(text);
}

/** The sprints of a record: it is in the last one. */
function sprintsOf(
  raw: GenericRecord['sprint'],
  date: (name: string, text: string | null | undefined) => string | null,
): readonly Sprint[] {
  if (raw === null || raw === undefined || raw === '') return noSprints;
  const endOf = (text: string | null | undefined) => {
    const instant = date('sprint.endsAt', text);
    return instant !== null && /^\s*\d{4}-\d{2}-\d{2}\s*$/.test(text ?? '') ? lastInstantOf(instant) : instant;
  };
  return (Array.isArray(raw) ? raw : [raw]).flatMap((sprint): Sprint[] => {
    if (typeof sprint === 'string') return sprint.trim() === '' ? [] : [{ name: sprint, startsAt: null, endsAt: null }];
    return [{ name: sprint.name, startsAt: date('sprint.startsAt', sprint.startsAt), endsAt: endOf(sprint.endsAt) }];
  });
}
const noSprints: readonly Sprint[] = [];

const labelled = (labels: readonly string[]): number | null => {
  const ranks = labels.map(rankOfLabel).filter((rank) => rank !== null);
  return ranks.length === 0 ? null : Math.min(...ranks);
};

/** Where a record stands, and who hears of what in it is not understood. */
export interface RecordPlace {
  readonly line: number;
  readonly gaps: Gaps;
  /** The file's own name for a date of the record. */
  nameOf(date: string): string;
}

/** What a tool says of a record without words. */
export interface RecordMarks {
  readonly status: IssueStatus | 'open' | null;
  readonly type: IssueType | null;
}
const noMarks: RecordMarks = { status: null, type: null };

/** Turns a checked record into an issue; `format` is what a text body is written in when the record does not say, null where its content tells. */
export function fromGeneric(
  record: GenericRecord,
  roles: FieldRoles,
  format: BodyFormat | null,
  { line, gaps, nameOf }: RecordPlace,
  marks: RecordMarks = noMarks,
  isGone = false,
): Issue {
  const date = (name: string, text: string | null | undefined) => gaps.date(nameOf(name), line, text);
  const labels = record.labels ?? [];
  const rawType = orNull(record.type);
  const rawStatus = orNull(record.status);
  const closedAt = date('closedAt', record.closedAt);
  const status = gaps.names.statusOf(rawStatus, marks.status, closedAt === null ? (isGone ? 'dropped' : null) : 'done') ?? 'todo';
  const fields = record.fields ? Object.entries(record.fields).flatMap(([name, value]) => fieldOf(name, value, roles)) : [];
  const sprints = sprintsOf(record.sprint, date);
  return {
    key: String(record.key),
    url: orNull(record.url),
    title: record.title,
    body: bodyOf(record.body, record.bodyFormat ?? format),
    type: rawType === null ? (marks.type ?? gaps.names.typeOfLabels(labels)) : gaps.names.typeOf(rawType, marks.type),
    rawType,
    status: gaps.names.endedAs(status, orNull(record.resolution), labels),
    rawStatus,
    labels,
    milestone: orNull(record.milestone),
    components: record.components ?? [],
    project: orNull(record.project),
    parent: record.parent === null || record.parent === undefined ? null : orNull(String(record.parent)),
    links: [],
    sprint: sprints.at(-1) ?? null,
    otherSprints: sprints.slice(0, -1),
    estimate: toNumber(configured(fields, roles.isEstimate) ?? record.estimate),
    priority: rankOf(record.priority) ?? labelled(labels),
    team: configured(fields, roles.isTeam) ?? orNull(record.team),
    author: orNull(record.author),
    assignee: orNull(record.assignee),
    createdAt: date('createdAt', record.createdAt),
    updatedAt: date('updatedAt', record.updatedAt),
    closedAt,
    fields,
  };
}

const ownName = (date: string): string => date;

/** Checks a record of unknown origin and turns it into an issue. */
export function readGeneric(value: unknown, roles: FieldRoles, format: BodyFormat | null, line: number, gaps: Gaps): Outcome {
  const place = { line, gaps, nameOf: ownName };
  if (isObject(value) && isPlainRecord(value)) return issueOutcome(fromGeneric(value, roles, format, place));
  const checked = genericRecordSchema.safeParse(value);
  if (checked.success) return issueOutcome(fromGeneric(checked.data, roles, format, place));
  return misfit(faultIn(value, checked.error));
}
