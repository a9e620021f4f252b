import { z } from 'zod';
import { defineDump } from './dump.ts';
import { fieldsOf, named, names, text } from './parts.ts';

const schema = z.object({
  gid: z.string().min(1),
  name: z.string(),
  notes: text,
  html_notes: text,
  completed: z.boolean().nullish(),
  completed_at: text,
  created_at: text,
  modified_at: text,
  permalink_url: text,
  resource_subtype: text,
  tags: names,
  memberships: z.array(z.object({ project: named, section: named })).nullish(),
  projects: z.array(z.object({ name: text })).nullish(),
  custom_fields: z.array(z.object({ name: text, display_value: text, text_value: text })).nullish(),
  parent: z.object({ gid: text }).nullish(),
  assignee: named,
});

/** Tasks of Asana, as its API and the JSON export of a project write them. */
export const asana = defineDump({
  id: 'asana',
  title: 'Asana',
  is: (record) => 'gid' in record && 'name' in record,
  schema,
  toRecord(task) {
    if (task.resource_subtype === 'section') return null;
    const [place] = task.memberships ?? [];
    const hasText = task.notes !== undefined || task.html_notes !== undefined;
    const isDone = task.completed === true || typeof task.completed_at === 'string';
    return {
      key: task.gid,
      title: task.name,
      url: task.permalink_url,
      ...(hasText ? { body: task.html_notes ?? task.notes, bodyFormat: task.html_notes ? 'html' : 'plain' } : { isWithheld: true }),
      status: place?.section?.name,
      mark: isDone ? 'done' : task.completed === false ? 'open' : null,
      typeMark: task.parent ? 'subtask' : null,
      labels: task.tags,
      project: place?.project?.name ?? task.projects?.[0]?.name,
      parent: task.parent?.gid,
      assignee: task.assignee?.name,
      createdAt: task.created_at,
      updatedAt: task.modified_at,
      closedAt: task.completed_at,
      fields: fieldsOf((task.custom_fields ?? []).map(({ name, display_value, text_value }) => [name, display_value ?? text_value])),
    };
  },
  limits: [20, 100],
  all: 'ask for every page (limit=100, then the offset of next_page until there is none)',
});
