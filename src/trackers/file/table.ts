import type { CsvRow } from '../../documents/csv-rows.ts';
import type { BodyFormat, Issue } from '../../model/issue.ts';
import { isYes } from './cell-forms.ts';
import type { TableMark } from './column-names.ts';
import { type TableColumn, type TableColumns, tableColumns } from './columns.ts';
import type { FieldRoles } from './config.ts';
import type { Gaps } from './gaps.ts';
import { fromGeneric } from './generic.ts';
import { type AddressedIssue, projectAndNumber } from './issue-address.ts';
import { issueOutcome, misfit, type Outcome } from './outcome.ts';

/** A cell that lists several names: "a, b", "a; b", "a | b" or "[a,b]". */
const split = (cell: string): string[] =>
  cell
    .trim()
    .replace(/^\[(.*)\]$/s, '$1')
    .split(/[,;|\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');

/** An apostrophe that keeps a spreadsheet from taking a text for a formula. */
const unguarded = (text: string): string => text.replace(/^'(?=[=+\-@\u2200-\u22ff])/, '');

/** How the rows of one table are read. */
export interface RowReading {
  readonly columns: TableColumns;
  readonly roles: FieldRoles;
  /** Null where the content of a text tells. */
  readonly format: BodyFormat | null;
  readonly gaps: Gaps;
  /** What is known of the text of a row when no column holds it. */
  readonly noBody: 'withheld' | undefined;
  /** The key of a row that has none of its own; null when it may not be without. */
  rowKey(): string | null;
  /** Hears the cells of a column that is read as nothing but a field. */
  heard(folded: string, values: readonly string[]): void;
}

/** What a row comes to, and by what else parents may name it. */
export interface TableRow {
  readonly outcome: Outcome;
  /** Its second number, where the table has one. */
  readonly alias: string | null;
  /** Within which project its number counts, where the address says so. */
  readonly project: string | null;
  /** How deep it stands in a tree that is told by the column of the title. */
  readonly depth: number | null;
}

/** Turns a row of any table into an issue by its columns. */
export function readRow({ line, cells }: CsvRow, reading: RowReading): TableRow {
  const { columns, roles, format, gaps } = reading;
  const all = (column: TableColumn | TableMark): readonly string[] => columns.of[column].flatMap((name) => cells.get(name) ?? []);
  const one = (column: TableColumn | TableMark): string | undefined => {
    const cell = all(column)[0];
    return cell === 'null' ? undefined : cell;
  };
  const listed = (column: TableColumn): string[] => {
    const values = all(column).filter((value) => value !== 'null');
    return values.length === 1 ? split(values[0] ?? '') : values.map((value) => value.trim());
  };
  const nameOf = (date: string): string => {
    const column = tableColumns.find((name) => name === date);
    return (column && columns.of[column][0]) ?? date;
  };

  const url = one('url')?.trim();
  const addressed = url === undefined ? null : projectAndNumber(url);
  const ids = columns.of.key.map((name) => cells.get(name)?.[0]?.trim()).map((id) => (id === 'null' ? undefined : id));
  const [first, second] = ids;
  const none = { alias: second ?? null, project: addressed?.project ?? null, depth: null };
  const key = keyOf(first ?? second, addressed) ?? (columns.of.key.length === 0 ? reading.rowKey() : null);
  if (key === null) return { ...none, outcome: misfit('it has no key') };
  const depth = columns.depths.findIndex((name) => (cells.get(name)?.length ?? 0) > 0);
  const title = columns.depths.length > 0 ? cells.get(columns.depths[depth] ?? '')?.[0] : all('title')[0];
  if (title === undefined) return { ...none, outcome: misfit('it has no title', key) };

  const fields: Record<string, string[]> = Object.create(null);
  for (const { name, folded } of columns.rest) {
    const values = cells.get(folded);
    if (values === undefined || values.length === 0) continue;
    fields[name] = [...values];
    reading.heard(folded, values);
  }
  const body = one('body');
  const issue = fromGeneric(
    {
      key,
      title: unguarded(title),
      body: body === undefined ? undefined : unguarded(body),
      url,
      type: one('type')?.trim(),
      status: one('status')?.trim(),
      resolution: one('resolution')?.trim(),
      labels: listed('labels'),
      milestone: one('milestone')?.trim(),
      components: listed('components'),
      project: one('project')?.trim(),
      parent: one('parent')?.trim(),
      sprint: all('sprint').map((name) => name.trim()),
      estimate: one('estimate'),
      priority: one('priority'),
      team: one('team')?.trim(),
      author: one('author')?.trim(),
      assignee: one('assignee')?.trim(),
      createdAt: one('createdAt'),
      updatedAt: one('updatedAt'),
      closedAt: one('closedAt'),
      fields,
    },
    roles,
    format,
    { line, gaps, nameOf },
  );
  return {
    alias: key === first ? (second ?? null) : (first ?? null),
    project: addressed?.project ?? null,
    depth: columns.depths.length > 0 ? depth : null,
    outcome: issueOutcome({ ...ended(issue, one), body: reading.noBody ?? issue.body }),
  };
}

/** The number within its project where the address tells which, so that two projects may have a #1; else the cell, else the address. */
function keyOf(id: string | undefined, addressed: AddressedIssue | null): string | null {
  if (addressed === null) return id || null;
  if (addressed.project !== null && (!id || id.replace(/^#/, '') === addressed.key)) return `${addressed.project}#${addressed.key}`;
  return id || addressed.key;
}

/** What marks beside the status say: open work that is marked as done is, and what was given up or put away is no open work. */
function ended(issue: Issue, one: (mark: TableMark) => string | undefined): Issue {
  if (issue.status === 'done' || issue.status === 'dropped') return issue;
  const says = (mark: TableMark): boolean => {
    const cell = one(mark)?.trim() ?? '';
    return cell !== '' && (isYes(cell) || /\d{2}/.test(cell));
  };
  if (says('dropped') || says('archived')) return { ...issue, status: 'dropped' };
  return says('finished') && issue.rawStatus === null ? { ...issue, status: 'done' } : issue;
}
