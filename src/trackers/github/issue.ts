import { bareIssue, type Field, type Issue, type Sprint } from '../../model/issue.ts';
import { trimmedSite } from '../kit/site.ts';
import { lastInstantOf } from '../last-instant.ts';
import { foldWord, normalisePriority, priorityFromLabels } from '../normalise.ts';
import type { Names } from '../tracker.ts';
import type { GithubConfig } from './config.ts';
import type { FieldValue, IssueRecord } from './record.ts';

type FieldNames = NonNullable<GithubConfig['fields']>;

/**
 * The issue that a record stands for. `repository` is the one that was asked for; the record's own spelling of it wins. `site` is where
 * people see it, where that is not where the record says.
 */
export function toIssue(record: IssueRecord, repository: string, words: Names, names: FieldNames = {}, site?: string): Issue {
  const project = repositoryOf(record.repository_url) ?? repository;
  const labels = (record.labels ?? []).flatMap((label) => (typeof label === 'string' ? label : (label.name ?? [])));
  const fields = (record.issue_field_values ?? []).map((value) => toField(value, names)).filter((field) => field.values.length > 0);
  const closed = record.state === 'closed';
  const rawType = record.type?.name ?? null;
  return {
    ...bareIssue(`${project}#${record.number}`, record.title),
    url: site === undefined ? (record.html_url ?? null) : `${trimmedSite(site)}/${project}/issues/${record.number}`,
    body: record.body === undefined ? 'withheld' : record.body === null ? null : { format: 'markdown', value: record.body },
    type: rawType === null ? words.typeOfLabels(labels) : words.typeOf(rawType),
    rawType,
    status: closed
      ? words.endedAs(words.statusOf(record.state_reason ?? record.state, 'done') ?? 'done', null, labels)
      : (words.statusOf(record.state, 'open') ?? 'todo'),
    rawStatus: closed && record.state_reason ? `closed: ${record.state_reason}` : record.state,
    labels,
    milestone: record.milestone?.title ?? null,
    project,
    sprint: record.milestone ? sprintOf(record.milestone, project) : null,
    parent: keyOfUrl(record.parent_issue_url),
    estimate: numberIn(fields, names.estimate),
    priority: normalisePriority(textIn(fields, ['Priority'])) ?? priorityFromLabels(labels),
    team: textIn(fields, names.team),
    author: record.user?.login ?? null,
    assignee: record.assignee?.login ?? null,
    createdAt: record.created_at ?? null,
    updatedAt: record.updated_at ?? null,
    closedAt: closed ? (record.closed_at ?? null) : null,
    fields,
  };
}

/** A milestone as a sprint of its repository: it ends when it is due, or when it was closed before that. When it began nobody tells. */
function sprintOf({ title, number, state, due_on, closed_at }: NonNullable<IssueRecord['milestone']>, board: string): Sprint {
  const isClosed = state?.toLowerCase() === 'closed';
  const ends = [due_on ? lastInstantOf(due_on) : null, isClosed ? closed_at : null].filter((end) => typeof end === 'string');
  return {
    name: title,
    startsAt: null,
    endsAt: ends.toSorted()[0] ?? null,
    ...(isClosed ? { state: 'closed' } : {}),
    board,
    ...(typeof number === 'number' ? { number } : {}),
  };
}

function toField(value: FieldValue, names: FieldNames): Field {
  const name = value.issue_field_name ?? `issue field ${value.issue_field_id ?? ''}`.trim();
  return { name, role: roleOf(name, names), values: textsOf(value) };
}

function roleOf(name: string, names: FieldNames): Field['role'] {
  if (isNamed(name, names.businessValue)) return 'businessValue';
  return isNamed(name, names.okr) ? 'okr' : null;
}

function textsOf({ value, single_select_option, multi_select_options }: FieldValue): string[] {
  if (multi_select_options) return multi_select_options.map((option) => option.name);
  if (single_select_option) return [single_select_option.name];
  return (Array.isArray(value) ? value : [value]).filter((part) => typeof part === 'string' || typeof part === 'number').map(String);
}

const isNamed = (name: string, names: readonly string[] = []): boolean => names.some((wanted) => foldWord(wanted) === foldWord(name));

/** The first value of the first named field that has one. */
function textIn(fields: readonly Field[], names: readonly string[] = []): string | null {
  for (const wanted of names) {
    const value = fields.find((field) => isNamed(field.name, [wanted]))?.values[0];
    if (typeof value === 'string') return value;
  }
  return null;
}

function numberIn(fields: readonly Field[], names?: readonly string[]): number | null {
  const text = textIn(fields, names)?.trim();
  const number = text ? Number(text) : Number.NaN;
  return Number.isFinite(number) && number >= 0 ? number : null;
}

/** "acme/shop" from "https://…/repos/acme/shop". */
function repositoryOf(url: string | null | undefined): string | null {
  const path = url ? URL.parse(url)?.pathname : undefined;
  return /\/repos\/([^/]+\/[^/]+)$/.exec(path ?? '')?.[1] ?? null;
}

/** "acme/shop#12" from "https://…/repos/acme/shop/issues/12". */
function keyOfUrl(url: string | null | undefined): string | null {
  const path = url ? URL.parse(url)?.pathname : undefined;
  const [, repository, number] = /\/repos\/([^/]+\/[^/]+)\/issues\/(\d+)$/.exec(path ?? '') ?? [];
  return repository === undefined ? null : `${repository}#${number}`;
}
