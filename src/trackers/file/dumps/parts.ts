import { z } from 'zod';

/** The small parts of which records of other tools are made; all of them may be absent. */

export const text = z.string().nullish();
export const number = z.union([z.number(), z.string()]).nullish();
export const named = z.object({ name: text }).nullish();

/** Names as a list of texts, of objects with a name or title, or a connection of these (`{nodes: [...]}`). */
const entry = z.union([z.string(), z.object({ name: text, title: text })]);
export const names = z
  .union([z.array(entry), z.object({ nodes: z.array(entry) }).transform(({ nodes }) => nodes)])
  .nullish()
  .transform((list) => (list ?? []).flatMap((one) => (typeof one === 'string' ? one : (one.name ?? one.title ?? []))));

/** Any value; the fields of a team hold what they like. */
export const anything = z.unknown();

/** An instant as a text, from seconds or milliseconds since 1970; null for what is none. */
export function instantOf(epoch: string | number | null | undefined): string | null {
  const value = typeof epoch === 'string' && epoch.trim() !== '' ? Number(epoch) : epoch;
  if (typeof value !== 'number' || !Number.isFinite(value) || value <= 0) return null;
  const time = new Date(value < 1e11 ? value * 1000 : value);
  return Number.isNaN(time.getTime()) ? null : time.toISOString();
}

/** What a field of a team's own holds, as texts: numbers, names, lists of these. */
export function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value];
  if (typeof value === 'number' || typeof value === 'boolean') return [String(value)];
  if (Array.isArray(value)) return value.flatMap(textsOf);
  if (typeof value !== 'object' || value === null) return [];
  for (const name of ['name', 'displayName', 'display_value', 'value', 'title', 'text', 'presentation']) {
    const own: unknown = Reflect.get(value, name);
    if (own !== undefined && own !== null) return textsOf(own);
  }
  return [];
}

/** Fields by their names, those without a value left out. */
export const fieldsOf = (pairs: Iterable<readonly [string | null | undefined, unknown]>): Record<string, string[]> => {
  const fields: Record<string, string[]> = Object.create(null);
  for (const [name, value] of pairs) {
    const texts = name ? textsOf(value) : [];
    if (name && texts.length > 0) fields[name] = texts;
  }
  return fields;
};
