import type { z } from 'zod';

const kinds: ReadonlyMap<string, string> = new Map([
  ['string', 'a text'],
  ['number', 'a number'],
  ['int', 'a whole number'],
  ['boolean', 'true or false'],
  ['array', 'a list'],
  ['object', 'an object'],
  ['record', 'an object'],
]);

const kindOf = (value: unknown): string => (value === null ? 'null' : (kinds.get(Array.isArray(value) ? 'array' : typeof value) ?? 'odd'));

/** The value at a place in a record; undefined where there is none. */
function valueAt(record: unknown, path: readonly PropertyKey[]): unknown {
  let value = record;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = Reflect.get(value, step);
  }
  return value;
}

/** What may stand where a fault was found, in words; empty when the fault does not say. */
function wanted(fault: z.core.$ZodIssue): readonly string[] {
  if (fault.code === 'invalid_type') return [kinds.get(fault.expected) ?? []].flat();
  if (fault.code === 'invalid_value') return fault.values.map(String);
  if (fault.code !== 'invalid_union') return [];
  return [...new Set(fault.errors.flatMap(([first]) => (first?.code === 'invalid_type' ? (kinds.get(first.expected) ?? []) : [])))];
}

/** Why a record does not fit, in plain words: the first fault that zod found in it. */
export function faultIn(record: unknown, error: z.ZodError): string {
  const [fault] = error.issues;
  if (fault === undefined) return 'it does not fit';
  const place = fault.path.length === 0 ? 'the record' : fault.path.map(String).join('.').slice(0, 100);
  const value = valueAt(record, fault.path);
  if (value === undefined) return `${place} is missing`;
  if (value === '' && fault.code === 'too_small') return `${place} is empty`;
  const expected = wanted(fault);
  const shown = fault.code === 'invalid_value' && typeof value === 'string' ? `"${value.slice(0, 40)}"` : kindOf(value);
  return expected.length === 0 ? `${place} does not fit: ${fault.message}` : `${place} is ${shown} and should be ${expected.join(' or ')}`;
}
