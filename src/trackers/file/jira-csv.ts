import { type CsvRow, foldColumn } from '../../documents/csv-rows.ts';
import type { MarkupText } from '../../model/issue.ts';
import { type FieldMap, type JiraField, mapFields } from '../jira/field-map.ts';
import type { JiraRecord } from '../jira/record.ts';
import { toIssue } from '../jira/to-issue.ts';
import { type FieldRoles, type FileConfig, listOf } from './config.ts';
import type { Gaps } from './gaps.ts';
import { jiraFieldNames, withoutPages } from './jira.ts';
import { addedColumns, type ColumnOf, categoryOf, epicLink, type FieldColumn, inBrackets, withoutPrefix } from './jira-columns.ts';
import { issueOutcome, misfit, type Outcome } from './outcome.ts';

const isKey = (text: string): boolean => /^[A-Za-z][A-Za-z0-9_]*-\d+$/.test(text);
const dateNames = ['created', 'updated', 'resolved', 'status category changed'] as const;

/** What a row comes to, and, for exports that name parents by number only, the numbers. */
export interface JiraCsvRow {
  readonly outcome: Outcome;
  readonly id: string | null;
  readonly parentId: string | null;
}

/**
 * Reads rows of Jira's CSV export the way its REST records are read, so that both give the same issues.
 * Every custom column is a field of its own name; of several sprints it is in the last.
 */
export function jiraCsvReader(
  header: readonly string[],
  config: FileConfig,
  roles: FieldRoles,
  gaps: Gaps,
  file: string,
  columnOf: ColumnOf,
): (row: CsvRow) => JiraCsvRow {
  const custom = [...inBrackets(header, columnOf, 'custom field'), ...addedColumns(header, columnOf)];
  const outward = inBrackets(header, columnOf, 'outward issue link');
  const inward = inBrackets(header, columnOf, 'inward issue link');
  const folded = new Set(header.map(columnOf));
  const map = fieldMap(custom, folded, config, roles, file);
  const epics = custom.filter(({ name }) => epicLink.test(name)).map((column) => column.folded);
  const format = config.bodyFormat ?? 'wiki';
  const ownNames = new Map(header.toReversed().map((name) => [columnOf(name), foldColumn(name)]));

  return ({ line, cells }) => {
    const first = (...columns: readonly string[]): string | null => {
      for (const column of columns) {
        const value = cells.get(column)?.[0]?.trim();
        if (value) return value;
      }
      return null;
    };
    const all = (...columns: readonly string[]): readonly string[] => columns.flatMap((column) => cells.get(column) ?? []);
    const named = (...columns: readonly string[]) => {
      const name = first(...columns);
      return name === null ? null : { name };
    };
    const id = first('issue id');
    const key = first('issue key');
    const summary = cells.get('summary')?.[0];
    const none = { id, parentId: null };
    if (key === null) return { ...none, outcome: misfit('it has no issue key') };
    if (summary === undefined) return { ...none, outcome: misfit('it has no summary', key) };

    const [created, updated, resolved, categoryChanged] = dateNames.map((column) =>
      gaps.date(ownNames.get(column) ?? column, line, cells.get(column)?.[0]),
    );
    const parents = [
      first('parent key'),
      first('custom field (epic link)'),
      first('custom field (parent link)'),
      first('parent'),
      first('epic link'),
      first(...epics),
    ];
    const parent = parents.find((value) => value !== null && isKey(value)) ?? null;
    const epic = first('epic link', ...epics);
    if (epic !== null && isKey(epic)) gaps.names.epic(epic);
    const parentId = parent === null ? first('parent id', 'parent') : null;
    const statusCategory = categoryOf(first('status category'));
    const status = first('status');
    const values = new Map<string, unknown>(custom.map((column) => [column.folded, single(cells.get(column.folded))]));
    const sprints = all(...sprintColumns);
    for (const column of sprintColumns) values.set(column, [...new Set(sprints)].map(sprintIn));
    for (const column of ['team', 'team name']) values.set(column, cells.get(column)?.[0]);
    const description = cells.get('description')?.[0];
    if (folded.has('description')) values.set('description', description);

    const known: JiraRecord['known'] = {
      summary,
      description,
      issuetype: named('issue type'),
      status: { name: status, statusCategory: statusCategory === undefined ? null : { key: statusCategory } },
      resolution: named('resolution'),
      resolutiondate: resolved,
      statuscategorychangedate: categoryChanged,
      labels: [...all('labels')],
      components: all('component/s', 'components', 'component').map((name) => ({ name })),
      fixVersions: all('fix version/s', 'fix versions').map((name) => ({ name })),
      parent: parent === null ? null : { key: parent },
      issuelinks: [
        ...outward.flatMap((column) => all(column.folded).map((link) => ({ type: { outward: column.name }, outwardIssue: { key: link } }))),
        ...inward.flatMap((column) => all(column.folded).map((link) => ({ type: { inward: column.name }, inwardIssue: { key: link } }))),
      ],
      priority: named('priority'),
      reporter: named('reporter', 'creator'),
      assignee: named('assignee'),
      project: projectOf(first('project key') ?? key.slice(0, Math.max(0, key.lastIndexOf('-')))),
      created: created ?? null,
      updated: updated ?? null,
    };
    const issue = withoutPages(toIssue({ key, known, all: values }, map, '', gaps.names));
    const body: MarkupText | null | 'withheld' =
      issue.body !== null && issue.body !== 'withheld' ? { format, value: issue.body.value } : issue.body;
    return { outcome: issueOutcome({ ...issue, body }), id, parentId };
  };
}

const sprintColumns = ['sprint', 'custom field (sprint)'] as const;

/** A name; older Jiras export their text form, which tells the dates. */
const sprintIn = (text: string): unknown => (/\bSprint@[0-9a-f]+\[/.test(text) ? text : { name: text });

/** One value stands for itself, as in the API; several are a list. */
const single = (values: readonly string[] = []): unknown => (values.length > 1 ? values : values[0]);

const projectOf = (key: string) => (key === '' ? null : { key });

function fieldMap(
  custom: readonly FieldColumn[],
  folded: ReadonlySet<string>,
  config: FileConfig,
  roles: FieldRoles,
  file: string,
): FieldMap {
  const fields: JiraField[] = custom.map(({ folded: id, name }) => ({ id, name, custom: true }));
  for (const [id, name] of [
    ['sprint', 'Sprint'],
    ['team', 'Team'],
    ['team name', 'Team'],
  ] as const) {
    if (folded.has(id)) fields.unshift({ id, name });
  }
  const names = jiraFieldNames(config);
  const estimate = [...(names.estimate ?? []), ...listOf(config.columns?.estimate).map(withoutPrefix)];
  const map = mapFields(fields, estimate.length === 0 ? names : { ...names, estimate }, 'cloud', file);
  const texts = custom.map(({ folded: id, name, column }) => ({
    name,
    role: roles.roleOf(name) ?? roles.roleOf(column),
    ids: [id],
    markup: null,
  }));
  return { ...map, texts };
}
