import { foldColumn } from '../../documents/csv-rows.ts';
import { nearest } from '../../documents/nearest.ts';
import { appError } from '../../errors.ts';
import type { TableColumn, TableColumns } from './columns.ts';
import { type FileConfig, listOf } from './config.ts';
import { BrokenOff } from './pieces.ts';
import type { TableLook } from './table-look.ts';

/** The columns of a header as a message names them. */
export const columnsSeen = (header: readonly string[]): string => {
  const names = [...new Set(header.filter((name) => name !== ''))].join(', ');
  return names.length > 300 ? `${names.slice(0, 300)}…` : names;
};

/** A name as YAML reads it back, inside brackets too. */
export const inYaml = (name: string): string => (/^[A-Za-z][\w./*-]*$/.test(name) ? name : JSON.stringify(name));

/** What an entry of throughline.yml names first: without these nothing can be judged. */
const worthNaming: readonly TableColumn[] = [
  'key',
  'title',
  'body',
  'type',
  'status',
  'labels',
  'parent',
  'estimate',
  'createdAt',
  'closedAt',
];

/** A table of which the title is not known, with the entry of throughline.yml that names what could be guessed and leaves the rest open. */
export function columnsUnknown(columns: TableColumns, look: TableLook, path: string): BrokenOff {
  const { header } = look;
  const nameOf = (column: TableColumn): string | undefined => header.find((name) => foldColumn(name) === columns.of[column][0]);
  const entries = worthNaming.flatMap((column) => {
    const name = nameOf(column);
    if (name !== undefined) return [`${column}: ${inYaml(name)}`];
    return column === 'title' || column === 'key' ? [`${column}: "…"`] : [];
  });
  const paste = `sources: [{tracker: file, path: ${inYaml(path)}, columns: {${entries.join(', ')}}}]`;
  return new BrokenOff(
    look.line,
    `no column is known to hold the ${columns.of.key.length === 0 ? 'key or the ' : ''}title`,
    `${above(look)}Put this into throughline.yml, with a column in place of each "…": ${paste}. The columns of the file: ${columnsSeen(header)}`,
  );
}

/** Lines above a row that looks more like the header. */
function above({ above, sure, line, header }: TableLook): string {
  const [first] = above;
  if (sure || first === undefined) return '';
  const last = above.at(-1) ?? first;
  const lines = first.line === last.line ? `line ${first.line}` : `lines ${first.line}-${last.line}`;
  const cells = (n: number): string => (n === 1 ? 'one cell' : `${n} cells`);
  return `Line ${first.line} has ${cells(first.cells)} and line ${line} has ${cells(header.filter((name) => name !== '').length)}: delete ${lines} if the header stands below. `;
}

/** Refuses names of the config that an export of Jira does not have. Throws AppError `name-unknown`. */
export function jiraExpected(header: readonly string[], config: FileConfig, file: string): void {
  const folded = new Set(header.map(foldColumn));
  for (const name of Object.values(config.columns ?? {}).flatMap(listOf)) {
    if (folded.has(foldColumn(name))) continue;
    throw appError('name-unknown', { what: `column of ${file}`, name, nearest: nearest(name, header), known: header.slice(0, 40) });
  }
}
