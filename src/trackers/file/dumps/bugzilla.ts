import { z } from 'zod';
import { defineDump } from './dump.ts';
import { fieldsOf, text } from './parts.ts';

const schema = z.looseObject({
  id: z.number(),
  summary: z.string(),
  status: text,
  resolution: text,
  is_open: z.boolean().nullish(),
  product: text,
  component: text,
  priority: text,
  type: text,
  keywords: z.array(z.string()).nullish(),
  target_milestone: text,
  description: text,
  creator: text,
  assigned_to: text,
  creation_time: text,
  last_change_time: text,
  cf_last_resolved: text,
});

/** Bugs of Bugzilla, as its REST API gives them; their first comment, which describes them, is seldom among it. */
export const bugzilla = defineDump({
  id: 'bugzilla',
  title: 'Bugzilla',
  is: (record) => 'summary' in record && 'product' in record && 'component' in record && ('is_open' in record || 'resolution' in record),
  schema,
  toRecord(bug) {
    return {
      key: String(bug.id),
      title: bug.summary,
      ...(bug.description === undefined ? { isWithheld: true } : { body: bug.description, bodyFormat: 'plain' }),
      type: bug.type === 'defect' || bug.type === undefined ? 'bug' : bug.type,
      status: bug.status,
      mark: bug.is_open === false ? 'done' : bug.is_open === true ? 'open' : null,
      resolution: bug.resolution,
      labels: bug.keywords ?? [],
      milestone: bug.target_milestone === '---' ? null : bug.target_milestone,
      components: bug.component ? [bug.component] : [],
      project: bug.product,
      priority: bug.priority,
      author: bug.creator,
      assignee: bug.assigned_to,
      createdAt: bug.creation_time,
      updatedAt: bug.last_change_time,
      closedAt: bug.is_open === true ? null : bug.cf_last_resolved,
      fields: fieldsOf(Object.entries(bug).filter(([name]) => name.startsWith('cf_') && name !== 'cf_last_resolved')),
    };
  },
  limits: [20, 500, 10_000],
  all: 'ask for every page (limit=500&offset=0, 500, 1000, … until one is empty)',
});
