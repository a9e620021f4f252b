import { foldColumn } from '../../documents/csv-rows.ts';
import type { TableColumn } from './column-names.ts';
import { columnUse } from './column-use.ts';
import { findColumns, tableColumns } from './columns.ts';
import { type FieldRoles, type FileConfig, listOf } from './config.ts';
import type { Gaps } from './gaps.ts';
import type { Notes } from './notes.ts';
import { isObject } from './objects.ts';
import { misfit, type Outcome } from './outcome.ts';
import { cellsOf, pathsOf } from './record-rows.ts';
import { readRow } from './table.ts';
import { inYaml } from './table-refusals.ts';

/** The columns that a config names, as paths into records. */
export function namedPaths({ columns, fields }: FileConfig): {
  readonly named: Partial<Record<TableColumn, readonly string[]>>;
  readonly paths: readonly string[];
} {
  const named: Partial<Record<TableColumn, readonly string[]>> = {};
  for (const column of tableColumns) if (columns?.[column] !== undefined) named[column] = listOf(columns[column]);
  return { named, paths: [...Object.values(named).flat(), ...Object.values(fields ?? {}).flatMap(listOf)] };
}

/** A reader of records that are like none that is known, by their names and what the config says of them. */
export interface UnknownReader {
  read(record: unknown, line: number): Outcome;
  /** Tells what the names of the records are read as. */
  told(): void;
}

/** The last step of a path that says something: `status` of `fields.status.name`. */
const lastStep = (path: string): string =>
  path
    .replace(/(?:\[\]|\.(?:name|value|displayName))+$/, '')
    .split('.')
    .at(-1) ?? path;

/**
 * Finds by the first records what their names mean, as for the columns of a table; null where no title is among them.
 * Throws AppError `name-unknown` for a path of the config that none of them has.
 */
export function unknownReader(
  sample: readonly unknown[],
  config: FileConfig,
  file: string,
  roles: FieldRoles,
  gaps: Gaps,
  notes: Notes,
): UnknownReader | null {
  const records = sample.filter(isObject);
  const { named, paths } = namedPaths(config);
  const rows = records.map((record) => cellsOf(record, paths));
  const header = [...new Set([...pathsOf(records), ...paths.filter((path) => rows.some((row) => row.has(foldColumn(path))))])];
  const head = { header, rows: rows.length, cellsOf: (folded: string) => rows.flatMap((row) => row.get(folded) ?? []) };
  const columns = findColumns(head, { named, fields: Object.values(config.fields ?? {}).flatMap(listOf) }, file);
  if (columns.of.title.length === 0 || (columns.of.key.length === 0 && columns.of.url.length === 0)) return null;
  const use = columnUse(header, columns, roles);
  const noBody = columns.of.body.length === 0 && !use.statesValue(head.cellsOf) ? ('withheld' as const) : undefined;
  const reading = { columns, roles, format: config.bodyFormat ?? null, gaps, noBody, rowKey: () => null, heard: use.heard };
  return {
    read: (record, line) =>
      isObject(record) ? readRow({ line, cells: cellsOf(record, paths) }, reading).outcome : misfit('it is not an object'),
    told: () => notes.columns(use.all()),
  };
}

/** The entry of throughline.yml that names what could be guessed of such records, and leaves the rest open; null where nothing could. */
export function pathsToPaste(record: unknown, config: FileConfig): string | null {
  const paths = isObject(record) ? pathsOf([record]) : [];
  const byStep = new Map(paths.toReversed().map((path) => [lastStep(path), path]));
  const header = [...byStep.keys()];
  const columns = findColumns({ header, rows: 0, cellsOf: () => [] }, { named: {}, fields: [] }, config.path);
  const worth = ['key', 'title', 'body', 'type', 'status', 'labels', 'parent', 'createdAt', 'closedAt'] as const;
  const entries = worth.flatMap((column) => {
    const step = header.find((name) => foldColumn(name) === columns.of[column][0]);
    if (step !== undefined) return [`${column}: ${inYaml(byStep.get(step) ?? step)}`];
    return column === 'key' || column === 'title' ? [`${column}: "…"`] : [];
  });
  if (entries.every((entry) => entry.endsWith('"…"'))) return null;
  return `sources: [{tracker: file, path: ${inYaml(config.path)}, columns: {${entries.join(', ')}}}]`;
}
