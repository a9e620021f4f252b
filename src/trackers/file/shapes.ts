/** Whose records a JSON file holds. */
export type Shape = 'generic' | 'github' | 'gh' | 'jira';

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The shape of a record by its keys; null when it is like none that is known. */
export function shapeOf(record: unknown): Shape | null {
  if (!isObject(record)) return null;
  if ('title' in record && 'key' in record) return 'generic';
  if (isObject(record.fields) && 'key' in record) return 'jira';
  if (!('number' in record)) return null;
  return 'html_url' in record || 'updated_at' in record || 'created_at' in record || 'repository_url' in record ? 'github' : 'gh';
}

/** What stands around the records of a page of search results. */
export interface Page {
  /** Jira's display names by field id. */
  readonly names: unknown;
  /** Jira's kinds of field by field id. */
  readonly schema: unknown;
  /** How many issues the whole search has; null when the page does not say, or counts pull requests too. */
  readonly total: number | null;
  /** Whether the search ends with this page; null when the page does not say. */
  readonly last: boolean | null;
}

/** The records in a value: those of a page of search results, or the value itself. */
export function recordsIn(value: unknown): { readonly records: readonly unknown[]; readonly page: Page | null } {
  if (!isObject(value)) return { records: [value], page: null };
  const records = Array.isArray(value.issues) ? value.issues : Array.isArray(value.items) && 'total_count' in value ? value.items : null;
  if (records === null) return { records: [value], page: null };
  const goesOn =
    value.isLast === false || value.incomplete_results === true || (typeof value.nextPageToken === 'string' && value.nextPageToken !== '');
  return {
    records,
    page: {
      names: value.names,
      schema: value.schema,
      total: typeof value.total === 'number' ? value.total : null,
      last: goesOn ? false : value.isLast === true || 'nextPageToken' in value ? true : null,
    },
  };
}
