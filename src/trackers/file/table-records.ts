import { type CsvRow, guessDelimiter } from '../../documents/csv-rows.ts';
import { CsvBroken, type CsvStream, streamCsv } from '../../documents/csv-stream.ts';
import type { Issue } from '../../model/issue.ts';
import { findColumns, requireOne, type TableColumn, tableColumns } from './columns.ts';
import { type FieldRoles, type FileConfig, fieldRoles, listOf } from './config.ts';
import { type DateColumns, dateColumns } from './date-column.ts';
import { isJiraHeader, jiraCsvReader } from './jira-csv.ts';
import type { Notes } from './notes.ts';
import type { Outcome } from './outcome.ts';
import { readRow } from './table.ts';

/** The issues in a CSV file. `head` is its beginning, for the separator; `file` names it in errors. Throws CsvBroken where it cannot be read on. */
export async function* tableIssues(
  chunks: AsyncIterable<Buffer>,
  head: string,
  config: FileConfig,
  file: string,
  notes: Notes,
): AsyncGenerator<Issue> {
  const roles = fieldRoles(config);
  const dates = dateColumns();
  const table = await streamCsv(chunks, { delimiter: guessDelimiter(head), skip: (line, reason) => notes.skip(line, null, reason) });
  const isJira = config.format === 'jira-csv' || (config.format === 'auto' && config.columns === undefined && isJiraHeader(table.header));
  yield* isJira ? jiraIssues(table, config, roles, dates, file, notes) : anyIssues(table, config, roles, dates, file, notes);
  for (const text of dates.unread()) notes.remark(text);
}

function taken({ line }: CsvRow, outcome: Outcome, notes: Notes): Issue | null {
  if (outcome.kind === 'issue') return outcome.issue;
  if (outcome.kind === 'misfit') notes.skip(line, outcome.name, outcome.reason);
  return null;
}

const columnsSeen = (header: readonly string[]): string => {
  const names = header
    .filter((name) => name !== '')
    .slice(0, 20)
    .join(', ');
  return names.length > 300 ? `${names.slice(0, 300)}…` : names;
};

async function* anyIssues(
  { header, rows }: CsvStream,
  config: FileConfig,
  roles: FieldRoles,
  dates: DateColumns,
  file: string,
  notes: Notes,
): AsyncGenerator<Issue> {
  const named: Partial<Record<TableColumn, readonly string[]>> = {};
  for (const column of tableColumns) named[column] = listOf(config.columns?.[column]);
  const columns = findColumns(header, named, file);
  for (const names of Object.values(config.fields ?? {})) requireOne(listOf(names), header, file);
  for (const column of ['key', 'title'] as const) {
    if (columns.of[column].length > 0) continue;
    throw new CsvBroken(
      1,
      `no column is known to hold the ${column}; name it with "columns: {${column}: …}". Columns: ${columnsSeen(header)}`,
    );
  }
  for await (const row of rows) {
    const issue = taken(row, readRow(row, columns, roles, config.bodyFormat ?? 'markdown', dates), notes);
    if (issue !== null) yield issue;
  }
}

/** Sub-tasks of older exports name their parent by number: they wait until all keys are known. */
async function* jiraIssues(
  { header, rows }: CsvStream,
  config: FileConfig,
  roles: FieldRoles,
  dates: DateColumns,
  file: string,
  notes: Notes,
): AsyncGenerator<Issue> {
  if (!isJiraHeader(header)) {
    throw new CsvBroken(1, `a CSV export of Jira has the columns Issue key and Summary. Columns: ${columnsSeen(header)}`);
  }
  const read = jiraCsvReader(header, config, roles, dates, file);
  const keys = new Map<string, string>();
  const waiting: { readonly issue: Issue; readonly parentId: string }[] = [];
  for await (const row of rows) {
    const { outcome, id, parentId } = read(row);
    const issue = taken(row, outcome, notes);
    if (issue === null) continue;
    if (id !== null) keys.set(id, issue.key);
    if (parentId === null) yield issue;
    else waiting.push({ issue, parentId });
  }
  for (const { issue, parentId } of waiting) yield { ...issue, parent: keys.get(parentId) ?? parentId };
}
