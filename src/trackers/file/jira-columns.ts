import { foldColumn } from '../../documents/csv-rows.ts';
import { knownStatus } from '../kit/names/statuses.ts';
import type { TableColumn } from './column-names.ts';
import { type FileConfig, listOf } from './config.ts';
import { jiraColumn } from './jira-column-names.ts';

/** The English name, folded, under which the reader looks a column up. */
export type ColumnOf = (column: string) => string;

/** The columns of Jira's own that a table's columns of the config stand for. */
const ownColumns: Readonly<Partial<Record<TableColumn, string>>> = {
  key: 'issue key',
  title: 'summary',
  body: 'description',
  labels: 'labels',
  type: 'issue type',
  status: 'status',
  resolution: 'resolution',
  parent: 'parent key',
  milestone: 'fix version/s',
  components: 'component/s',
  project: 'project key',
  sprint: 'sprint',
  priority: 'priority',
  team: 'team',
  author: 'reporter',
  assignee: 'assignee',
  createdAt: 'created',
  updatedAt: 'updated',
  closedAt: 'resolved',
};

/**
 * How the columns of an export of Jira are looked up: in the language that they are in, and those that the config names in the place of
 * Jira's own.
 */
export function jiraColumns(config: FileConfig): ColumnOf {
  const configured = new Map<string, string>();
  for (const [column, own] of Object.entries(ownColumns) as [TableColumn, string][]) {
    for (const name of listOf(config.columns?.[column])) configured.set(foldColumn(name), own);
  }
  const replaced = new Set(configured.values());
  return (column) => {
    const own = configured.get(foldColumn(column));
    if (own !== undefined) return own;
    const name = jiraColumn(column);
    return replaced.has(name) ? `${name} of jira` : name;
  };
}

/** Columns of Jira's own that say nothing of what is asked here. */
const idle: ReadonlySet<string> = new Set(
  `project type|project lead|project lead id|project description|project url|assignee id|reporter id|creator id|last viewed|affects version/s
  |affects versions|due date|due|votes|environment|original estimate|remaining estimate|time spent|work ratio|σ original estimate|σ remaining estimate
  |σ time spent|security level|watchers|watchers id|attachment|comment|log work|parent summary|development|restrict to|images|progress|creator`
    .split('|')
    .map((name) => name.trim()),
);
const read: ReadonlySet<string> = new Set([
  ...Object.values(ownColumns),
  'issue id',
  'parent id',
  'parent',
  'epic link',
  'status category',
  'status category changed',
  'components',
  'component',
  'fix versions',
  'project name',
  'team name',
]);

/** A column that holds a field. */
export interface FieldColumn {
  /** The whole name of the column. */
  readonly column: string;
  readonly folded: string;
  readonly name: string;
}

/** The columns of a header that look like `prefix (NAME)`, with NAME as written. */
export function inBrackets(header: readonly string[], columnOf: ColumnOf, prefix: string): FieldColumn[] {
  const found = new Map<string, FieldColumn>();
  for (const column of header) {
    const folded = columnOf(column);
    if (!folded.startsWith(`${prefix} (`) || !folded.endsWith(')')) continue;
    const plain = column.normalize('NFKC');
    found.set(folded, { column, folded, name: plain.slice(plain.indexOf('(') + 1, plain.lastIndexOf(')')).trim() });
  }
  return [...found.values()];
}

/** Columns that are none of Jira's: somebody added them, and they are fields like any other. */
export function addedColumns(header: readonly string[], columnOf: ColumnOf): FieldColumn[] {
  const found = new Map<string, FieldColumn>();
  for (const name of header) {
    const folded = columnOf(name);
    if (folded === '' || read.has(folded) || idle.has(folded) || /^(?:custom field|(?:out|in)ward issue link) \(/.test(folded)) continue;
    found.set(folded, { column: name, folded, name });
  }
  return [...found.values()];
}

/** The field by which stories hang below an epic, as its name is translated. */
export const epicLink =
  /(?:epic|epos|épopée|epopeya|épico|эпик|エピック|史诗|史詩|에픽).*(?:link|verknüpfung|lien|enlace|vínculo|koppeling|łącze|ссылка|リンク|链接|連結|링크)|^lien d.épopée$/iu;

const statusCategories = { todo: 'new', doing: 'indeterminate', done: 'done', dropped: 'done' } as const;

/** Jira's key of a status category, by its name in any language: it is called what statuses are called. */
export function categoryOf(name: string | null): string | undefined {
  const status = name === null ? null : knownStatus(name);
  return status === null ? undefined : statusCategories[status];
}

const readAs: ReadonlyMap<string, TableColumn> = new Map([
  ...(Object.entries(ownColumns) as [TableColumn, string][]).map(([column, own]) => [own, column] as const),
  ...(['issue id'] as const).map((own) => [own, 'key'] as const),
  ...(['parent id', 'parent', 'epic link'] as const).map((own) => [own, 'parent'] as const),
  ...(['status category', 'status category changed'] as const).map((own) => [own, 'status'] as const),
  ...(['components', 'component'] as const).map((own) => [own, 'components'] as const),
  ['fix versions', 'milestone'],
  ['creator', 'author'],
  ['team name', 'team'],
]);

/** What a column of an export of Jira is read as; null when it is read as nothing. */
export function jiraReadAs(folded: string): TableColumn | 'link' | 'field' | null {
  const own = readAs.get(folded);
  if (own !== undefined) return own;
  if (/^(?:out|in)ward issue link \(/.test(folded)) return 'link';
  return idle.has(folded) || read.has(folded) ? null : 'field';
}

/** The name of the field in the name of its column. */
export const withoutPrefix = (column: string): string => /^[^(]*\((.*)\)$/.exec(column.trim())?.[1] ?? column;
