import { z } from 'zod';
import { isObject } from '../objects.ts';
import { defineDump } from './dump.ts';
import { fieldsOf, named, number, text } from './parts.ts';

const schema = z.object({
  id: z.number(),
  subject: z.string(),
  description: text,
  project: named,
  tracker: named,
  status: z.object({ name: text, is_closed: z.boolean().nullish() }).nullish(),
  priority: named,
  author: named,
  assigned_to: named,
  category: named,
  fixed_version: named,
  parent: z.object({ id: z.number() }).nullish(),
  estimated_hours: number,
  created_on: text,
  updated_on: text,
  closed_on: text,
  custom_fields: z.array(z.looseObject({ name: text, value: z.unknown() })).nullish(),
});

/** Issues of Redmine, as its REST API gives them. */
export const redmine = defineDump({
  id: 'redmine',
  title: 'Redmine',
  is: ({ tracker, ...record }) => 'subject' in record && isObject(tracker),
  schema,
  toRecord(issue) {
    const isClosed = issue.status?.is_closed ?? null;
    return {
      key: `#${issue.id}`,
      title: issue.subject,
      ...(issue.description === undefined ? { isWithheld: true } : { body: issue.description }),
      bodyFormat: 'textile',
      type: issue.tracker?.name,
      status: issue.status?.name,
      mark: isClosed === null ? null : isClosed ? 'done' : 'open',
      milestone: issue.fixed_version?.name,
      components: issue.category?.name ? [issue.category.name] : [],
      project: issue.project?.name,
      parent: issue.parent ? `#${issue.parent.id}` : null,
      estimate: issue.estimated_hours,
      priority: issue.priority?.name,
      author: issue.author?.name,
      assignee: issue.assigned_to?.name,
      createdAt: issue.created_on,
      updatedAt: issue.updated_on,
      closedAt: isClosed === false ? null : issue.closed_on,
      fields: fieldsOf((issue.custom_fields ?? []).map(({ name, value }) => [name, value])),
    };
  },
  limits: [25, 100],
  all: 'ask for every page (limit=100&offset=0, 100, 200, … up to total_count, with status_id=*)',
});
