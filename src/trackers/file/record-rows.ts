import { foldColumn } from '../../documents/csv-rows.ts';
import { textsOf } from './dumps/parts.ts';
import { isObject } from './objects.ts';

type Parts = Readonly<Record<string, unknown>>;

const deepest = 4;

/** The values at a path such as `fields.status.name` or `labels[].name`, as texts. */
export function valuesAt(record: unknown, path: string): readonly string[] {
  const own = isObject(record) && path in record ? [record[path]] : null;
  let values: unknown[] = own ?? [record];
  for (const step of own === null ? path.split('.') : []) {
    const name = step.replace(/\[\]$/, '');
    values = values
      .flatMap((value) => (Array.isArray(value) ? value : [value]))
      .map((value) => (isObject(value) && Object.hasOwn(value, name) ? value[name] : null));
    if (step.endsWith('[]')) values = values.flatMap((value) => (Array.isArray(value) ? value : []));
  }
  return values.flatMap(textsOf);
}

/** What a record holds by the names of a table: a part with a name of its own under its own name, other parts under their paths. */
export function cellsOf(record: Parts, paths: readonly string[], prefix = '', depth = 0): Map<string, readonly string[]> {
  const cells = new Map<string, readonly string[]>();
  for (const [name, value] of Object.entries(record)) {
    const path = `${prefix}${name}`;
    const texts = textsOf(value);
    if (texts.length > 0) cells.set(foldColumn(path), texts);
    else if (isObject(value) && depth < deepest)
      for (const [inner, own] of cellsOf(value, [], `${path}.`, depth + 1)) cells.set(inner, own);
  }
  for (const path of paths) {
    const values = valuesAt(record, path);
    if (values.length > 0) cells.set(foldColumn(path), values);
  }
  return cells;
}

/** The names of what records hold, in the order in which they come. */
export function pathsOf(records: readonly Parts[], prefix = '', depth = 0): string[] {
  const paths = new Set<string>();
  for (const record of records) {
    for (const [name, value] of Object.entries(record)) {
      const path = `${prefix}${name}`;
      if (textsOf(value).length > 0) paths.add(path);
      else if (isObject(value) && depth < deepest) for (const inner of pathsOf([value], `${path}.`, depth + 1)) paths.add(inner);
    }
  }
  return [...paths];
}
