import { type CsvRow, foldColumn, tornRow } from '../../documents/csv-rows.ts';
import { CsvBroken, type CsvStream, streamCsv } from '../../documents/csv-stream.ts';
import type { Issue } from '../../model/issue.ts';
import { foldHeader } from './column-names.ts';
import { cellSamples, columnUse } from './column-use.ts';
import { findColumns, requireOne, type TableColumn, type TableColumns, tableColumns } from './columns.ts';
import { type FieldRoles, type FileConfig, fieldRoles, listOf } from './config.ts';
import { dateOrders } from './date-orders.ts';
import { tableOrigin } from './export-limits.ts';
import type { Gaps } from './gaps.ts';
import { isGlob } from './inputs.ts';
import { isJiraHeader } from './jira-column-names.ts';
import { jiraColumns, jiraReadAs, withoutPrefix } from './jira-columns.ts';
import { jiraCsvReader } from './jira-csv.ts';
import { toolOf } from './known-exports.ts';
import type { Notes } from './notes.ts';
import type { Outcome } from './outcome.ts';
import { BrokenOff } from './pieces.ts';
import { readRow } from './table.ts';
import { groupedRows } from './table-groups.ts';
import { lookAtTable, type TableLook } from './table-look.ts';
import { noteDescription, noteRows, noteWork } from './table-notes.ts';
import { findParents } from './table-parents.ts';
import { columnsSeen, columnsUnknown, jiraExpected } from './table-refusals.ts';

/** The issues in a CSV file. `head` is its beginning, for the separator and the header; `file` names it in errors. Throws CsvBroken where it cannot be read on, BrokenOff where its columns are not known or none of its rows can be read. */
export async function* tableIssues(
  chunks: AsyncIterable<Buffer>,
  head: string,
  config: FileConfig,
  file: string,
  notes: Notes,
  gaps: Gaps,
): AsyncGenerator<Issue> {
  const roles = fieldRoles(config);
  const configured = [...Object.values(config.columns ?? {}), ...Object.values(config.fields ?? {})].flatMap(listOf);
  const look = lookAtTable(head, configured);
  if (look === null) throw new CsvBroken(1, 'there is no row that names the columns');
  const counts = rowCounts();
  const heard: Notes = {
    ...notes,
    skip(line, name, reason) {
      counts.skip(line, reason);
      notes.skip(line, name, reason);
    },
  };
  const isJira = config.format === 'jira-csv' || (config.format === 'auto' && isJiraHeader(look.header));
  notes.origin(tableOrigin(isJira ? 'Jira' : (toolOf(look.header.map(foldHeader))?.title ?? null)));
  const columnOf = isJira ? jiraColumns(config) : foldColumn;
  const table = await streamCsv(chunks, {
    delimiter: look.delimiter,
    headerLine: look.line,
    nameOf: columnOf,
    pad: true,
    skip: (line, reason) => heard.skip(line, null, reason),
  });
  const { header } = table;
  async function* padded(): AsyncGenerator<CsvRow> {
    for await (const row of table.rows) {
      const cells = header.length - (row.missing ?? 0);
      // A single cell under many columns may be the title of a group; in an export of Jira it is a torn text.
      if (cells === 1 && isJira && row.missing !== undefined) {
        heard.skip(row.line, null, tornRow(cells, header.length));
        continue;
      }
      if (row.missing !== undefined && cells > 1) counts.short(row.missing);
      yield row;
    }
  }
  const orders = dateOrders();
  const given: CsvStream = { header, rows: orders.rows(padded()) };
  const tool = toolOf(header.map(foldHeader));
  const dated = orders.over(gaps);
  const spoken = tool === null ? dated : { ...dated, names: dated.names.of(tool.title) };
  const issues = isJira
    ? jiraIssues(given, look, config, roles, spoken, file, heard)
    : anyIssues(given, look, config, roles, spoken, file, heard);
  for await (const issue of issues) {
    counts.read();
    yield issue;
  }
  const none = counts.noneRead();
  if (none !== null) throw none;
  for (const note of noteRows(counts.shortRows())) notes.remark(note);
}

/** Counts the rows of one table by what became of them. */
function rowCounts() {
  let issues = 0;
  let skipped = 0;
  let first = { line: 1, reason: '' };
  const short = new Map<number, number>();
  return {
    read() {
      issues += 1;
    },
    skip(line: number | null, reason: string) {
      if (skipped === 0) first = { line: line ?? 1, reason };
      skipped += 1;
    },
    short(missing: number) {
      short.set(missing, (short.get(missing) ?? 0) + 1);
    },
    shortRows: (): ReadonlyMap<number, number> => short,
    noneRead: (): BrokenOff | null =>
      issues > 0 || skipped === 0
        ? null
        : new BrokenOff(
            first.line,
            `${skipped === 1 ? 'its only row' : `none of its ${skipped} rows`} could be read: ${first.reason}`,
            'Check the separator and the quotes of the file, or export it again.',
          ),
  };
}

function taken({ line }: CsvRow, outcome: Outcome, notes: Notes): Issue | null {
  if (outcome.kind === 'issue') return outcome.issue;
  if (outcome.kind === 'misfit') notes.skip(line, outcome.name, outcome.reason);
  return null;
}

async function* anyIssues(
  { header, rows }: CsvStream,
  look: TableLook,
  config: FileConfig,
  roles: FieldRoles,
  gaps: Gaps,
  file: string,
  notes: Notes,
): AsyncGenerator<Issue> {
  const named: Partial<Record<TableColumn, readonly string[]>> = {};
  for (const column of tableColumns) named[column] = listOf(config.columns?.[column]);
  const fields = Object.values(config.fields ?? {}).flatMap(listOf);
  const columns = findColumns({ ...look, header }, { named, fields }, file);
  for (const names of Object.values(config.fields ?? {})) requireOne(listOf(names), header, file);
  if (!hasTitle(columns)) throw columnsUnknown(columns, { ...look, header }, config.path);

  const use = columnUse(header, columns, roles);
  const parents = findParents(columns.of.key.length > 1 || columns.of.url.length > 0);
  const isGroup = groupedRows(header);
  let row = 1;
  let issuesRead = 0;
  let made = 0;
  let dated = 0;
  const reading = {
    columns,
    roles,
    format: config.bodyFormat ?? null,
    gaps,
    noBody: columns.of.body.length === 0 && !use.statesValue((folded) => look.cellsOf(folded)) ? ('withheld' as const) : undefined,
    rowKey() {
      made += 1;
      return `${isGlob(config.path) ? `${file} ` : ''}row ${row}`;
    },
    heard: use.heard,
  };
  for await (const next of isGroup.rows(rows, (line, reason) => notes.skip(line, null, reason))) {
    row += 1;
    const read = readRow(next, reading);
    if (read.outcome.kind === 'misfit' && isGroup.isSum(next, columns)) continue;
    const issue = taken(next, read.outcome, notes);
    if (issue === null) continue;
    issuesRead += 1;
    if (issue.status === 'done' || issue.status === 'dropped') dated += 1;
    const placed = parents.place(issue, read);
    if (placed !== null) yield placed;
  }
  yield* parents.waiting();
  notes.columns(use.all());
  for (const note of [
    ...noteWork({ columns, header, issues: issuesRead, made, dated, lost: parents.lost(), subItems: isGroup.subItems() }),
    ...(reading.noBody === undefined || issuesRead === 0 ? [] : [noteDescription(header, issuesRead)]),
  ]) {
    notes.remark(note);
  }
}

const hasTitle = ({ of, depths }: TableColumns): boolean => of.title.length > 0 || depths.length > 0;

/** Sub-tasks of older exports name their parent by number: they wait until all keys are known. */
async function* jiraIssues(
  { header, rows }: CsvStream,
  _look: TableLook,
  config: FileConfig,
  roles: FieldRoles,
  gaps: Gaps,
  file: string,
  notes: Notes,
): AsyncGenerator<Issue> {
  const columnOf = jiraColumns(config);
  const names = new Set(header.map(columnOf));
  if (!names.has('issue key') || !names.has('summary')) {
    throw new CsvBroken(1, `a CSV export of Jira has the columns Issue key and Summary. Columns: ${columnsSeen(header)}`);
  }
  jiraExpected(header, config, file);
  const read = jiraCsvReader(header, config, roles, gaps, file, columnOf);
  const keys = new Map<string, string>();
  const waiting: { readonly issue: Issue; readonly parentId: string }[] = [];
  const samples = cellSamples();
  const fields = [...names].filter((folded) => jiraReadAs(folded) === 'field');
  let issues = 0;
  for await (const row of rows) {
    const { outcome, id, parentId } = read(row);
    const issue = taken(row, outcome, notes);
    if (issue === null) continue;
    for (const folded of fields) samples.heard(folded, row.cells.get(folded) ?? []);
    issues += 1;
    if (id !== null) keys.set(id, issue.key);
    if (parentId === null) yield issue;
    else waiting.push({ issue, parentId });
  }
  for (const { issue, parentId } of waiting) yield { ...issue, parent: keys.get(parentId) ?? parentId };
  const seen = new Set<string>();
  notes.columns(
    header.flatMap((column) => {
      const folded = columnOf(column);
      if (folded === '' || seen.has(folded)) return [];
      seen.add(folded);
      const readAs = jiraReadAs(folded);
      const role = readAs === 'field' ? (roles.roleOf(withoutPrefix(column)) ?? roles.roleOf(column)) : null;
      return [{ column, readAs: role ?? readAs, cells: samples.of(folded) }];
    }),
  );
  if (!names.has('description') && issues > 0) notes.remark(noteDescription(header, issues));
}
