import { foldHeader } from './column-names.ts';
import type { TableColumns } from './columns.ts';
import { toolOf } from './known-exports.ts';
import { inYaml } from './table-refusals.ts';

/** What is to be told of a table that was read. */
export interface TableRead {
  readonly columns: TableColumns;
  readonly header: readonly string[];
  readonly issues: number;
  /** Rows that have no key of their own. */
  readonly made: number;
  /** Issues of which something says that they are over. */
  readonly dated: number;
  readonly lost: { readonly names: readonly string[]; readonly rows: number };
  readonly subItems: number;
}

const count = (n: number, one: string, many: string): string => (n === 1 ? `1 ${one}` : `${n} ${many}`);
const named = (names: readonly string[], most: number): string =>
  `${names
    .slice(0, most)
    .map((name) => (name.length > 40 ? `${name.slice(0, 40)}…` : name))
    .join(', ')}${names.length > most ? ` and ${names.length - most} more` : ''}`;

const unused = ({ rest }: TableColumns): string =>
  rest.length === 0
    ? ''
    : ` columns not used: ${named(
        rest.map(({ name }) => name),
        12,
      )};`;

/** Rows that left out cells at their end. */
export function noteRows(short: ReadonlyMap<number, number>): readonly string[] {
  const rows = [...short.values()].reduce((sum, n) => sum + n, 0);
  if (rows === 0) return [];
  const missing = [...short.keys()].toSorted((a, b) => a - b);
  const [least = 1] = missing;
  const most = missing.at(-1) ?? least;
  const cells = least === most ? (least === 1 ? 'last cell' : `last ${least} cells`) : `last ${least} to ${most} cells`;
  return [`${rows === 1 ? `1 row leaves out its ${cells}; they were` : `${rows} rows leave out their ${cells}; they were`} read as empty`];
}

/** What the columns could not say. */
export function noteWork({ columns, header, issues, made, dated, lost, subItems }: TableRead): readonly string[] {
  const notes: string[] = [];
  if (issues === 0) return notes;
  const { of, byContent } = columns;
  if (made === issues) {
    notes.push(
      `no column holds a key: each issue is called by its row ("row 2" is the first below the header), which changes when rows move; name one in throughline.yml: columns: {key: …}`,
    );
  } else if (made > 0) {
    notes.push(
      `${count(made, 'row has', 'rows have')} no address that names the issue, and ${made === 1 ? 'is' : 'are'} called by the row`,
    );
  }
  const noStatus = of.status.length === 0 && dated === 0;
  if (noStatus) {
    const noType = of.type.length === 0;
    notes.push(
      `no column says the status${noType ? ' (nor the type)' : ''}: ${issues === 1 ? 'its only row counts' : `all ${issues} rows count`} as open${noType ? ' story' : ''} work;${unused(columns)} name one in throughline.yml: columns: {status: …${noType ? ', type: …' : ''}}`,
    );
  }
  for (const column of byContent) {
    const name = header.find((own) => own.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase() === of[column][0]) ?? '';
    notes.push(
      `the column "${name}" is read as the ${column === 'url' ? 'address' : column}, by what its cells hold; settle it in throughline.yml: columns: {${column}: ${inYaml(name)}}`,
    );
  }
  if (lost.rows > 0) {
    notes.push(
      `${count(lost.rows, 'row names', 'rows name')} a parent that is not the title of exactly one row, and ${lost.rows === 1 ? 'is' : 'are'} read without one: ${named(lost.names, 3)}`,
    );
  }
  if (subItems > 0) notes.push(`${count(subItems, 'sub-item was', 'sub-items were')} left out: they are parts of the row above them`);
  return notes;
}

/** That nothing is known of texts which the export does not hold, and how to have them. */
export function noteDescription(header: readonly string[], issues: number): string {
  const tool = toolOf(header.map(foldHeader));
  const how = tool === null ? 'export it too' : `export it too (${tool.title}: ${tool.description})`;
  const of = issues === 1 ? 'its only issue' : `its ${issues} issues`;
  return `no column holds the description, so nothing is known of the business value of ${of}; ${how}, or name it in throughline.yml: columns: {body: …}`;
}
