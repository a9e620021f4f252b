import type { MarkupText } from '../../model/issue.ts';

export type Value = string | MarkupText;

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What Jira calls a thing, by the first of its keys that holds text: people, versions, options, goals, teams. */
const nameKeys = ['value', 'displayName', 'name', 'title', 'key', 'id'] as const;

/** The name of an object of Jira's, or the text itself; null when there is none. */
export function nameOf(value: unknown): string | null {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  if (typeof value === 'string') return value.trim() === '' ? null : value;
  if (!isObject(value)) return null;
  const named = nameKeys
    .map((key) => value[key])
    .find((name) => (typeof name === 'string' && name.trim() !== '') || typeof name === 'number');
  return named === undefined ? null : String(named);
}

/**
 * The texts in the value of a custom field: text, ADF, number, option (with the option below it), person, or a list of these.
 * `markup` is what plain text of this field is written in.
 */
export function textsOf(value: unknown, markup: 'wiki' | null = null): readonly Value[] {
  return (Array.isArray(value) ? value : [value]).flatMap((entry): Value[] => {
    if (isObject(entry) && entry.type === 'doc') return [{ format: 'adf', value: entry }];
    const name = nameOf(entry);
    if (name === null) return [];
    const text: Value = markup !== null && typeof entry === 'string' ? { format: markup, value: name } : name;
    const child = isObject(entry) && isObject(entry.child) ? nameOf(entry.child) : null;
    const url = isObject(entry) && typeof entry.url === 'string' ? entry.url : null;
    return [text, ...(child === null ? [] : [child]), ...(url === null ? [] : [url])];
  });
}

/** A number, or text that is one; null otherwise. */
export function numberOf(value: unknown): number | null {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : null;
}

/** Key of the issue that a link field holds: text, `{key}`, or `{data: {key}}` (Parent Link). */
export function keyOf(value: unknown): string | null {
  if (typeof value === 'string') return value.trim() === '' ? null : value;
  if (!isObject(value)) return null;
  if (typeof value.key === 'string') return value.key;
  return isObject(value.data) && typeof value.data.key === 'string' ? value.data.key : null;
}

/** ISO 8601 in UTC from "2026-11-20T09:00:00.000+0100"; null when it is no date. */
export function instantOf(value: unknown): string | null {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d/.test(value)) return null;
  const time = new Date(value);
  return Number.isNaN(time.getTime()) ? null : time.toISOString();
}
