import type { Field, Issue, IssueLink, IssueStatus, IssueType, MarkupText } from '../../model/issue.ts';
import { normalisePriority } from '../normalise.ts';
import type { Names } from '../tracker.ts';
import type { FieldMap, NamedField } from './field-map.ts';
import type { JiraRecord } from './record.ts';
import { type Sprints, sprintsOf } from './sprint.ts';
import { instantOf, keyOf, nameOf, numberOf, textsOf } from './values.ts';

/** Our shape of an issue of the Jira at `baseUrl`. */
export function toIssue({ key, known, all }: JiraRecord, map: FieldMap, baseUrl: string, names: Names): Issue {
  const first = <T>(ids: readonly string[], read: (value: unknown) => T | null): T | null => {
    for (const id of ids) {
      const value = read(all.get(id));
      if (value !== null) return value;
    }
    return null;
  };
  const status = statusOf(known, names);
  const epic = first(map.epicLink, keyOf);
  if (epic !== null) names.epic(epic);
  return {
    key,
    url: pageOf(baseUrl, key),
    title: known.summary,
    body: all.has('description') ? bodyOf(known.description) : 'withheld',
    type: names.typeOf(
      known.issuetype?.name ?? null,
      standingOf(known.issuetype) ?? (first(map.epicName, nameOf) === null ? null : 'epic'),
    ),
    rawType: known.issuetype?.name ?? null,
    status,
    rawStatus: known.status?.name ?? null,
    labels: known.labels ?? [],
    milestone: known.fixVersions?.[0]?.name ?? null,
    components: (known.components ?? []).map((component) => component.name),
    project: known.project?.key ?? null,
    parent: known.parent?.key ?? epic,
    links: (known.issuelinks ?? []).flatMap((link) => linkOf(link, baseUrl)),
    ...(first(map.sprint, sprintsOf) ?? noSprints),
    estimate: first(map.estimate, numberOf),
    priority: priorityOf(known.priority),
    team: first(map.team, (value) => nameOf(Array.isArray(value) ? value[0] : value)),
    author: personOf(known.reporter),
    assignee: personOf(known.assignee),
    createdAt: instantOf(known.created),
    updatedAt: instantOf(known.updated),
    closedAt: closedAt(known, status),
    fields: map.texts.flatMap((field) => fieldOf(field, all)),
  };
}

type Known = JiraRecord['known'];

const noSprints: Sprints = { sprint: null, otherSprints: [] };

const pageOf = (baseUrl: string, key: string) => `${baseUrl}/browse/${encodeURIComponent(key.toWellFormed())}`;

const bodyOf = (description: Known['description']): MarkupText | null =>
  description === null || description === undefined
    ? null
    : { format: typeof description === 'string' ? 'wiki' : 'adf', value: description };

/** Above or below a story, where Jira says so of the type; only Cloud says how high one stands. */
function standingOf(type: Known['issuetype']): IssueType | null {
  const level = type?.hierarchyLevel ?? 0;
  if (level >= 1) return 'epic';
  return type?.subtask || level < 0 ? 'subtask' : null;
}

const categories: ReadonlyMap<string, IssueStatus> = new Map([
  ['new', 'todo'],
  ['indeterminate', 'doing'],
  ['done', 'done'],
]);

function statusOf({ status, resolution }: Known, names: Names): IssueStatus {
  const category = categories.get(status?.statusCategory?.key ?? '') ?? null;
  // A resolution left over on reopened work says nothing: only closed work is dropped.
  return names.endedAs(names.statusOf(status?.name ?? null, category) ?? 'todo', resolution?.name ?? null, []);
}

function closedAt(known: Known, status: IssueStatus): string | null {
  if (status !== 'done' && status !== 'dropped') return null;
  return instantOf(known.resolutiondate) ?? instantOf(known.statuscategorychangedate);
}

const priorities: ReadonlyMap<string, number> = new Map([
  ...['highest', 'blocker', 'urgent', 'p0', 'p1'].map((name) => [name, 1] as const),
  ...['high', 'critical', 'p2'].map((name) => [name, 2] as const),
  ...['medium', 'major', 'normal', 'p3'].map((name) => [name, 3] as const),
  ...['low', 'minor', 'p4'].map((name) => [name, 4] as const),
  ...['lowest', 'trivial', 'p5'].map((name) => [name, 5] as const),
]);

/** By name; a renamed one by its id, which is 1 to 5 for those that Jira comes with. */
function priorityOf(priority: Known['priority']): number | null {
  const named = priorities.get(priority?.name?.trim().toLowerCase() ?? '');
  return named ?? (/^[1-5]$/.test(priority?.id ?? '') ? Number(priority?.id) : normalisePriority(priority?.name ?? null));
}

function linkOf({ type, outwardIssue, inwardIssue }: NonNullable<Known['issuelinks']>[number], baseUrl: string): IssueLink[] {
  const kind = (outwardIssue ? type?.outward : type?.inward) ?? type?.name ?? '';
  const key = (outwardIssue ?? inwardIssue)?.key;
  return key === undefined ? [] : [{ kind, key, url: pageOf(baseUrl, key) }];
}

const personOf = (person: Known['reporter']) => person?.displayName ?? person?.name ?? null;

/** A field that is empty in this issue is none. */
function fieldOf({ name, role, ids, markup }: NamedField, all: JiraRecord['all']): Field[] {
  const values = ids.map((id) => textsOf(all.get(id), markup)).find((texts) => texts.length > 0);
  return values === undefined ? [] : [{ name, role, values }];
}
