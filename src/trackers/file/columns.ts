import { foldColumn } from '../../documents/csv-rows.ts';
import { nearest } from '../../documents/nearest.ts';
import { appError } from '../../errors.ts';
import { bears, wouldHold } from './cell-forms.ts';
import { foldHeader, namesByColumn, plainerNames, type TableColumn, type TableMark, tableColumns, tableMarks } from './column-names.ts';

export { type TableColumn, tableColumns } from './column-names.ts';

/** A column of a table by its name. */
export interface NamedColumn {
  readonly name: string;
  readonly folded: string;
}

/** Which columns of one table hold what. */
export interface TableColumns {
  /** The folded names of the columns that hold a thing. */
  readonly of: Readonly<Record<TableColumn | TableMark, readonly string[]>>;
  /** `Title 1`, `Title 2`, …: the title stands in one of them, the deeper the further down the tree. */
  readonly depths: readonly string[];
  /** What was told by the cells, since the name says nothing. */
  readonly byContent: readonly TableColumn[];
  /** The columns that hold none of these: fields of the team's own, by their names as written. */
  readonly rest: readonly NamedColumn[];
}

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

/** What is known of a table before it is read. */
export interface TableHead {
  readonly header: readonly string[];
  /** How many rows were looked at. */
  readonly rows: number;
  /** The cells of a column in the first rows, by its folded name; blank ones left out. */
  cellsOf(folded: string): readonly string[];
}

/** What the config says of the columns. */
export interface ColumnSettings {
  readonly named: Readonly<Partial<Record<TableColumn, readonly string[]>>>;
  /** Names that hold a field of the team's own: never taken for anything else. */
  readonly fields: readonly string[];
}

/** Columns that may be told by their cells where no name tells them. */
const toldByCells = ['key', 'url', 'status', 'type'] as const;

/**
 * Says which column of a table holds what: as named in the config, else by the usual names, first match first, else by the cells.
 * Throws AppError `name-unknown` for a name that the header does not have.
 */
export function findColumns(head: TableHead, { named, fields }: ColumnSettings, file: string): TableColumns {
  const { header, cellsOf } = head;
  const all = header.map((name): NamedColumn => ({ name, folded: foldColumn(name) })).filter(({ folded }) => folded !== '');
  const columns = all.filter(({ folded }, index) => all.findIndex((other) => other.folded === folded) === index);
  const own = new Set(fields.map(foldColumn));
  const taken = new Set<string>();
  const of = new Map<TableColumn | TableMark, readonly string[]>();
  const take = (column: TableColumn | TableMark, names: readonly string[]): void => {
    of.set(column, names);
    for (const name of names) taken.add(name);
  };
  for (const column of tableColumns) {
    const names = (named[column] ?? []).map((name) => {
      const folded = foldColumn(name);
      if (!columns.some((other) => other.folded === folded)) throw columnUnknown(name, header, file);
      return folded;
    });
    if (names.length === 0) continue;
    if (isField(column)) of.set(column, names);
    else take(column, names);
  }
  for (const name of named.businessValue ?? []) own.add(foldColumn(name));
  for (const name of named.okr ?? []) own.add(foldColumn(name));
  const free = (): readonly NamedColumn[] => columns.filter(({ folded }) => !taken.has(folded) && !own.has(folded));

  const depths = of.has('title') ? [] : titlesByDepth(free());
  for (const folded of depths) taken.add(folded);
  for (const formsOf of [(folded: string) => [folded], plainerNames]) {
    for (const column of [...tableColumns, ...tableMarks]) {
      if (of.has(column) || (column === 'title' && depths.length > 0)) continue;
      const found = likeliest(column, free(), formsOf, head);
      if (found !== null) take(column, [found]);
    }
  }
  const byContent: TableColumn[] = [];
  for (const column of toldByCells) {
    if (of.has(column)) continue;
    const found = free().find(({ folded }) => bears(column, cellsOf(folded)));
    if (found === undefined) continue;
    take(column, [found.folded]);
    byContent.push(column);
  }
  // A second number of the record: what parents may be named by, and what stands in where the first is empty.
  const [key] = of.get('key') ?? [];
  if (key !== undefined && (named.key ?? []).length === 0) {
    const second = likeliest('key', free(), (folded) => (otherIds.has(folded) ? [folded] : []), head);
    if (second !== null) take('key', [key, second]);
  }
  return {
    of: Object.fromEntries(
      [...tableColumns, ...tableMarks].map((column) => [column, of.get(column) ?? []]),
    ) as unknown as TableColumns['of'],
    depths,
    byContent,
    rest: columns.filter(({ folded }) => !taken.has(folded)),
  };
}

const otherIds: ReadonlySet<string> = new Set(['task id', 'issue id', 'uuid', 'id']);

/** The column that is called what `column` is usually called, and whose cells do not speak against it. */
function likeliest(
  column: TableColumn | TableMark,
  free: readonly NamedColumn[],
  formsOf: (folded: string) => readonly string[],
  { cellsOf, rows }: TableHead,
): string | null {
  const named = new Map<string, NamedColumn>();
  for (const candidate of free) {
    for (const form of formsOf(foldHeader(candidate.name))) if (!named.has(form)) named.set(form, candidate);
  }
  for (const name of namesByColumn.get(column) ?? []) {
    const found = named.get(name);
    if (found !== undefined && wouldHold(column, name, cellsOf(found.folded), rows)) return found.folded;
  }
  return null;
}

function titlesByDepth(free: readonly NamedColumn[]): string[] {
  const found = free.flatMap(({ name, folded }) => {
    const depth = /^title ([1-9])$/.exec(foldHeader(name))?.[1];
    return depth === undefined ? [] : [{ folded, depth: Number(depth) }];
  });
  return found.length < 2 ? [] : found.toSorted((a, b) => a.depth - b.depth).map(({ folded }) => folded);
}

/** Words that stand in rows as well as over columns: of a row below others they prove no header. */
const alsoValues: ReadonlySet<string> = new Set(
  'feature story user story task item card requirement issue ticket bug done completed closed resolved finished accepted archived cancelled canceled started'
    .split(' ')
    .concat('user story', 'work item'),
);

/** How many things a row names, as a header would: what tells the header from the lines above it. `below` says that it is not the first row. */
export function knownNames(cells: readonly string[], configured: readonly string[], below: boolean): ReadonlySet<TableColumn | TableMark> {
  const own = new Set(configured.map(foldColumn));
  const known = new Set<TableColumn | TableMark>();
  const forms = cells.flatMap((cell) => (cell.length > 80 ? [] : [foldHeader(cell)]));
  const proof = new Set(forms.length > 1 && below ? forms.filter((form) => !alsoValues.has(form)) : forms);
  const plainer = new Set([...proof].flatMap(plainerNames));
  for (const [column, names] of namesByColumn) if (names.some((name) => proof.has(name) || plainer.has(name))) known.add(column);
  if (proof.has('title 1') && proof.has('title 2')) known.add('title');
  if (own.size > 0 && cells.some((cell) => own.has(foldColumn(cell)))) known.add('title').add('key');
  return known;
}
