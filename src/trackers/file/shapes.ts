import { dumps } from './dumps/index.ts';
import { isObject } from './objects.ts';

/** Whose records a JSON file holds: our own, those of the two ways to GitHub, Jira's, or the id of a dump of another tool. */
export type Shape = 'generic' | 'github' | 'gh' | 'jira' | `dump:${string}`;

/** The shape of a record by its keys; null when it is like none that is known. */
export function shapeOf(record: unknown): Shape | null {
  if (!isObject(record)) return null;
  if ('title' in record && 'key' in record) return 'generic';
  const dump = dumps.find(({ is }) => is(record));
  if (dump !== undefined) return `dump:${dump.id}`;
  if (isObject(record.fields) && 'key' in record) return 'jira';
  if (!('number' in record) || !('title' in record)) return null;
  return 'html_url' in record || 'updated_at' in record || 'created_at' in record || 'repository_url' in record ? 'github' : 'gh';
}
