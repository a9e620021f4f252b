import { z } from 'zod';

const named = z.object({ name: z.string() }).nullish();
const identified = z.object({ id: z.number().int().optional(), name: z.string() }).nullish();
const moment = z.iso
  .datetime({ offset: true })
  .transform((text) => new Date(text).toISOString())
  .nullish();

/** An issue as Redmine's `issues.json` gives it: only what an audit needs. */
export const recordSchema = z.object({
  id: z.number().int().positive(),
  subject: z.string(),
  /** Absent when the tracker hides it; null or '' when there is none. */
  description: z.string().nullish(),
  project: identified,
  tracker: named,
  /** `is_closed` is told since Redmine 5. */
  status: z.object({ name: z.string(), is_closed: z.boolean().optional() }).nullish(),
  priority: named,
  author: named,
  assigned_to: named,
  category: named,
  fixed_version: identified,
  parent: z.object({ id: z.number().int().positive() }).nullish(),
  estimated_hours: z.number().nullish(),
  custom_fields: z.array(z.object({ name: z.string(), value: z.unknown() })).nullish(),
  relations: z.array(z.object({ issue_id: z.number().int(), issue_to_id: z.number().int(), relation_type: z.string() })).nullish(),
  created_on: moment,
  updated_on: moment,
  closed_on: moment,
});
export type RedmineRecord = z.output<typeof recordSchema>;

/** The key of an issue; Redmine's numbers run through all projects of a host. */
export const keyOf = (id: number): string => `#${id}`;

/** What names a record that may be malformed: its key, or its place in the list. */
export function nameOf(record: unknown, place: number): string {
  const id: unknown = typeof record === 'object' && record !== null ? Reflect.get(record, 'id') : null;
  return typeof id === 'number' ? keyOf(id) : `the ${place}. record`;
}
