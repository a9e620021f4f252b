import { type CsvRow, foldColumn, guessDelimiter } from '../../documents/csv-rows.ts';
import { CsvBroken, type CsvStream, streamCsv } from '../../documents/csv-stream.ts';
import type { Issue } from '../../model/issue.ts';
import { findColumns, requireOne, type TableColumn, type TableColumns, tableColumns } from './columns.ts';
import { type FieldRoles, type FileConfig, fieldRoles, listOf } from './config.ts';
import type { Gaps } from './gaps.ts';
import { isJiraHeader, jiraCsvReader } from './jira-csv.ts';
import type { Notes } from './notes.ts';
import type { Outcome } from './outcome.ts';
import { BrokenOff } from './pieces.ts';
import { readRow } from './table.ts';

/** The issues in a CSV file. `head` is its beginning, for the separator; `file` names it in errors. Throws CsvBroken where it cannot be read on, BrokenOff where its columns are not known. */
export async function* tableIssues(
  chunks: AsyncIterable<Buffer>,
  head: string,
  config: FileConfig,
  file: string,
  notes: Notes,
  gaps: Gaps,
): AsyncGenerator<Issue> {
  const roles = fieldRoles(config);
  const table = await streamCsv(chunks, { delimiter: guessDelimiter(head), skip: (line, reason) => notes.skip(line, null, reason) });
  const isJira = config.format === 'jira-csv' || (config.format === 'auto' && config.columns === undefined && isJiraHeader(table.header));
  yield* isJira ? jiraIssues(table, config, roles, gaps, file, notes) : anyIssues(table, config, roles, gaps, file, notes);
}

function taken({ line }: CsvRow, outcome: Outcome, notes: Notes): Issue | null {
  if (outcome.kind === 'issue') return outcome.issue;
  if (outcome.kind === 'misfit') notes.skip(line, outcome.name, outcome.reason);
  return null;
}

const columnsSeen = (header: readonly string[]): string => {
  const names = header.filter((name) => name !== '').join(', ');
  return names.length > 300 ? `${names.slice(0, 300)}…` : names;
};

/** A name as YAML reads it back, inside brackets too. */
const inYaml = (name: string): string => (/^[A-Za-z][\w./*-]*$/.test(name) ? name : JSON.stringify(name));

/** A table of which the columns that every issue needs are not known, with the entry of throughline.yml that names them. */
function columnsUnknown(columns: TableColumns, header: readonly string[], path: string): BrokenOff {
  const needed = ['key', 'title'] as const;
  const nameOf = (column: TableColumn): string | undefined => header.find((name) => foldColumn(name) === columns.of[column][0]);
  const missing = needed.filter((column) => columns.of[column].length === 0);
  const entries = needed.map((column) => `${column}: ${inYaml(nameOf(column) ?? '…')}`);
  return new BrokenOff(
    1,
    `no column is known to hold the ${missing.join(' or the ')}; its columns are: ${columnsSeen(header)}`,
    `Name ${missing.length === 1 ? 'it' : 'them'} in throughline.yml, with a column in place of each "…": sources: [{tracker: file, path: ${inYaml(path)}, columns: {${entries.join(', ')}}}]`,
  );
}

async function* anyIssues(
  { header, rows }: CsvStream,
  config: FileConfig,
  roles: FieldRoles,
  gaps: Gaps,
  file: string,
  notes: Notes,
): AsyncGenerator<Issue> {
  const named: Partial<Record<TableColumn, readonly string[]>> = {};
  for (const column of tableColumns) named[column] = listOf(config.columns?.[column]);
  const columns = findColumns(header, named, file);
  for (const names of Object.values(config.fields ?? {})) requireOne(listOf(names), header, file);
  if (columns.of.key.length === 0 || columns.of.title.length === 0) throw columnsUnknown(columns, header, config.path);
  for await (const row of rows) {
    const issue = taken(row, readRow(row, columns, roles, config.bodyFormat ?? 'markdown', gaps), notes);
    if (issue !== null) yield issue;
  }
}

/** Sub-tasks of older exports name their parent by number: they wait until all keys are known. */
async function* jiraIssues(
  { header, rows }: CsvStream,
  config: FileConfig,
  roles: FieldRoles,
  gaps: Gaps,
  file: string,
  notes: Notes,
): AsyncGenerator<Issue> {
  if (!isJiraHeader(header)) {
    throw new CsvBroken(1, `a CSV export of Jira has the columns Issue key and Summary. Columns: ${columnsSeen(header)}`);
  }
  const read = jiraCsvReader(header, config, roles, gaps, file);
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
