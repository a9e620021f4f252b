import type { CsvRow } from '../../documents/csv-rows.ts';
import type { BodyFormat } from '../../model/issue.ts';
import { type TableColumn, type TableColumns, tableColumns } from './columns.ts';
import type { FieldRoles } from './config.ts';
import type { Gaps } from './gaps.ts';
import { fromGeneric } from './generic.ts';
import { issueOutcome, misfit, type Outcome } from './outcome.ts';

/** A cell that lists several names: "a, b", "a; b" or "a | b". */
const split = (cell: string): string[] =>
  cell
    .split(/[,;|\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');

/** Turns a row of any table into an issue by its columns. */
export function readRow({ line, cells }: CsvRow, columns: TableColumns, roles: FieldRoles, format: BodyFormat, gaps: Gaps): Outcome {
  const all = (column: TableColumn): readonly string[] => columns.of[column].flatMap((name) => cells.get(name) ?? []);
  const one = (column: TableColumn): string | undefined => all(column)[0];
  const listed = (column: TableColumn): string[] => {
    const values = all(column);
    return values.length === 1 ? split(values[0] ?? '') : values.map((value) => value.trim());
  };

  const nameOf = (date: string): string => {
    const column = tableColumns.find((name) => name === date);
    return (column && columns.of[column][0]) ?? date;
  };

  const key = one('key')?.trim();
  if (!key) return misfit('it has no key');
  const title = one('title');
  if (title === undefined) return misfit('it has no title', key);

  const fields: Record<string, string[]> = Object.create(null);
  for (const { name, folded } of columns.rest) {
    const values = cells.get(folded);
    if (values !== undefined && values.length > 0) fields[name] = [...values];
  }
  return issueOutcome(
    fromGeneric(
      {
        key,
        title,
        body: one('body'),
        url: one('url')?.trim(),
        type: one('type')?.trim(),
        status: one('status')?.trim(),
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
    ),
  );
}
