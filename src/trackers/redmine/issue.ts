import { bareIssue, type Field, type Issue, type IssueLink, type Sprint } from '../../model/issue.ts';
import { redminePriority } from '../kit/names/priorities.ts';
import type { Names } from '../tracker.ts';
import type { RedmineConfig } from './config.ts';
import { keyOf, type RedmineRecord } from './record.ts';

/** What a relation is called from its other end. */
const inverses: ReadonlyMap<string, string> = new Map([
  ['blocks', 'blocked'],
  ['precedes', 'follows'],
  ['duplicates', 'duplicated'],
  ['copied_to', 'copied_from'],
]);

/**
 * Redmine's record as an issue. `closed` says whether it is closed where the record does not (before Redmine 5);
 * null when that is not known, then its closing date decides. `sprint` is the version that it is planned for.
 */
export function toIssue(
  record: RedmineRecord,
  config: RedmineConfig,
  baseUrl: string,
  closed: boolean | null,
  names: Names,
  sprint: Sprint | null = null,
): Issue {
  const isClosed = record.status?.is_closed ?? closed ?? typeof record.closed_on === 'string';
  const fields = fieldsOf(record, config);
  return {
    ...bareIssue(keyOf(record.id), record.subject),
    url: `${baseUrl}/issues/${record.id}`,
    body: bodyOf(record, config),
    type: names.typeOf(record.tracker?.name ?? null),
    rawType: record.tracker?.name ?? null,
    // The flag decides between open and closed, the word only within these: "Resolved" is open by default.
    status: names.statusOf(record.status?.name ?? null, isClosed ? 'done' : 'open') ?? 'todo',
    rawStatus: record.status?.name ?? null,
    milestone: record.fixed_version?.name ?? null,
    components: record.category ? [record.category.name] : [],
    project: record.project?.name ?? null,
    parent: record.parent ? keyOf(record.parent.id) : null,
    sprint,
    links: (record.relations ?? []).map((relation) => linkOf(relation, record.id, baseUrl)),
    estimate: config.fields?.estimate ? numberIn(fields, config.fields.estimate) : (record.estimated_hours ?? null),
    priority: redminePriority(record.priority?.name ?? ''),
    team: firstValue(fields, config.fields?.team ?? []),
    author: record.author?.name ?? null,
    assignee: record.assigned_to?.name ?? null,
    createdAt: record.created_on ?? null,
    updatedAt: record.updated_on ?? null,
    // A reopened issue keeps the date of its last closing.
    closedAt: isClosed ? (record.closed_on ?? null) : null,
    fields,
  };
}

function bodyOf(record: RedmineRecord, config: RedmineConfig): Issue['body'] {
  if (record.description === undefined) return 'withheld';
  return record.description ? { format: config.format, value: record.description } : null;
}

function linkOf(relation: NonNullable<RedmineRecord['relations']>[number], self: number, baseUrl: string): IssueLink {
  const outward = relation.issue_id === self;
  const other = outward ? relation.issue_to_id : relation.issue_id;
  const kind = outward ? relation.relation_type : (inverses.get(relation.relation_type) ?? relation.relation_type);
  return { kind, key: keyOf(other), url: `${baseUrl}/issues/${other}` };
}

function fieldsOf(record: RedmineRecord, config: RedmineConfig): Field[] {
  const businessValue = new Set((config.fields?.businessValue ?? []).map(fold));
  const okr = new Set((config.fields?.okr ?? []).map(fold));
  return (record.custom_fields ?? []).flatMap(({ name, value }): Field[] => {
    const values = (Array.isArray(value) ? value : [value]).flatMap(textOf);
    const role = businessValue.has(fold(name)) ? 'businessValue' : okr.has(fold(name)) ? 'okr' : null;
    return values.length === 0 ? [] : [{ name, role, values }];
  });
}

function textOf(value: unknown): string[] {
  const text = typeof value === 'number' || typeof value === 'boolean' ? String(value) : value;
  return typeof text === 'string' && text.trim() !== '' ? [text] : [];
}

/** The first value of the first of these fields that is filled, in the order of `names`. */
function firstValue(fields: readonly Field[], names: readonly string[]): string | null {
  for (const name of names) {
    const value = fields.find((field) => fold(field.name) === fold(name))?.values[0];
    if (typeof value === 'string') return value;
  }
  return null;
}

function numberIn(fields: readonly Field[], names: readonly string[]): number | null {
  const text = firstValue(fields, names);
  const number = Number(text ?? Number.NaN);
  return Number.isFinite(number) ? number : null;
}

const fold = (text: string) => text.normalize('NFKC').trim().toLowerCase();
