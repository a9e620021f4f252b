import { foldColumn } from '../../documents/csv-rows.ts';
import { nearest } from '../../documents/nearest.ts';
import { appError } from '../../errors.ts';

/** What a column of a table can hold, and the names under which trackers export it. */
const usualNames = {
  key: ['key', 'issue key', 'id', 'issue id', 'issue', 'number', 'issue number', 'iid', '#', 'identifier', 'reference'],
  title: ['title', 'summary', 'subject', 'name', 'issue title'],
  body: ['body', 'description', 'details', 'text', 'content'],
  labels: ['labels', 'label', 'tags', 'tag'],
  type: ['type', 'issue type', 'work item type', 'tracker', 'kind'],
  status: ['status', 'state'],
  parent: ['parent key', 'parent', 'parent id', 'parent issue', 'parent task', 'epic link', 'epic key', 'epic'],
  url: ['url', 'link', 'web url', 'issue url'],
  milestone: ['milestone', 'fix version/s', 'fix versions', 'fix version', 'target version', 'version', 'release'],
  components: ['components', 'component', 'component/s', 'category'],
  project: ['project', 'project key', 'team project', 'project name'],
  sprint: ['sprint', 'iteration', 'iteration path', 'cycle', 'cycle name'],
  estimate: ['estimate', 'story points', 'story point estimate', 'points', 'effort', 'weight', 'size'],
  priority: ['priority'],
  team: ['team', 'team name', 'area path', 'squad'],
  author: ['author', 'reporter', 'creator', 'created by'],
  assignee: ['assignee', 'assigned to', 'owner'],
  createdAt: ['created at', 'created', 'created on', 'created date', 'creation date', 'created at (utc)', 'createdat'],
  updatedAt: ['updated at', 'updated', 'updated on', 'updated date', 'changed date', 'updated at (utc)', 'updatedat'],
  closedAt: [
    'closed at',
    'closed',
    'closed on',
    'closed date',
    'resolved',
    'resolution date',
    'completed',
    'completed at',
    'done',
    'done at',
    'closed at (utc)',
    'closedat',
  ],
  businessValue: [],
  okr: [],
} as const satisfies Record<string, readonly string[]>;

export type TableColumn = keyof typeof usualNames;
export const tableColumns = Object.keys(usualNames) as readonly TableColumn[];

/** Which columns of one table hold what. */
export interface TableColumns {
  /** The folded names of the columns that hold a thing. */
  readonly of: Readonly<Record<TableColumn, readonly string[]>>;
  /** The columns that hold none of these: fields of the team's own, by their names as written. */
  readonly rest: readonly { readonly name: string; readonly folded: string }[];
}

const spaced = (folded: string): string => folded.replaceAll('_', ' ');

/** What the config says a column holds, while it stays a field under its own name. */
const isField = (column: TableColumn): boolean => column === 'businessValue' || column === 'okr';

function columnUnknown(wanted: string, header: readonly string[], file: string) {
  const known = header.filter((name) => name !== '');
  return appError('name-unknown', { what: `column of ${file}`, name: wanted, nearest: nearest(wanted, known), known: known.slice(0, 40) });
}

/** Throws AppError `name-unknown` when the config names fields and the header has none of them. */
export function requireOne(names: readonly string[], header: readonly string[], file: string): void {
  const folded = new Set(header.map(foldColumn));
  const [first] = names;
  if (first !== undefined && !names.some((name) => folded.has(foldColumn(name)))) throw columnUnknown(first, header, file);
}

/**
 * Says which column of a table holds what: as `named` in the config, else by the usual names, first match first.
 * Throws AppError `name-unknown` for a name that the header does not have.
 */
export function findColumns(
  header: readonly string[],
  named: Readonly<Partial<Record<TableColumn, readonly string[]>>>,
  file: string,
): TableColumns {
  const folded = header.map(foldColumn);
  const taken = new Set<string>();
  const wanted = (column: TableColumn): string[] =>
    (named[column] ?? []).map((name) => {
      const own = foldColumn(name);
      if (!folded.includes(own)) throw columnUnknown(name, header, file);
      return own;
    });
  const configured = new Map(tableColumns.map((column) => [column, wanted(column)]));
  for (const [column, names] of configured) if (!isField(column)) for (const name of names) taken.add(name);
  const guess = (column: TableColumn): string[] => {
    for (const usual of usualNames[column]) {
      const found = folded.find((name) => spaced(name) === usual && !taken.has(name));
      if (found !== undefined) {
        taken.add(found);
        return [found];
      }
    }
    return [];
  };
  const of = Object.fromEntries(
    tableColumns.map((column) => {
      const own = configured.get(column) ?? [];
      return [column, own.length > 0 ? own : guess(column)];
    }),
  ) as Record<TableColumn, string[]>;
  const rest = header
    .map((name, index) => ({ name, folded: folded[index] ?? '' }))
    .filter(({ folded: own }, index) => own !== '' && !taken.has(own) && folded.indexOf(own) === index);
  return { of, rest };
}
