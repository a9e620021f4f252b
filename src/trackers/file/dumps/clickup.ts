import { z } from 'zod';
import type { IssueStatus } from '../../../model/issue.ts';
import { isObject } from '../objects.ts';
import { defineDump } from './dump.ts';
import { fieldsOf, instantOf, named, names, number, text } from './parts.ts';

const marks: ReadonlyMap<string, IssueStatus> = new Map([
  ['open', 'todo'],
  ['unstarted', 'todo'],
  ['done', 'done'],
  ['closed', 'done'],
]);

const schema = z.object({
  id: z.string(),
  custom_id: text,
  name: z.string(),
  text_content: text,
  description: text,
  markdown_description: text,
  status: z.object({ status: z.string(), type: text }),
  date_created: number,
  date_updated: number,
  date_closed: number,
  date_done: number,
  archived: z.boolean().nullish(),
  tags: names,
  priority: z.union([z.object({ priority: text }), z.string()]).nullish(),
  parent: text,
  points: number,
  url: text,
  list: named,
  space: named,
  creator: z.object({ username: text }).nullish(),
  assignees: z.array(z.object({ username: text })).nullish(),
  custom_fields: z.array(z.looseObject({ name: text, value: z.unknown() })).nullish(),
});

/** Tasks of ClickUp, as its API gives them. */
export const clickup = defineDump({
  id: 'clickup',
  title: 'ClickUp',
  is: ({ status, ...record }) => isObject(status) && 'status' in status && 'name' in record,
  schema,
  toRecord(task) {
    const hasText = task.markdown_description !== undefined || task.description !== undefined || task.text_content !== undefined;
    return {
      key: task.custom_id ?? task.id,
      title: task.name,
      url: task.url,
      ...(hasText ? { body: task.markdown_description ?? task.description ?? task.text_content } : { isWithheld: true }),
      status: task.status.status,
      mark: marks.get(task.status.type ?? '') ?? null,
      isGone: task.archived === true,
      typeMark: task.parent ? 'subtask' : null,
      labels: task.tags,
      priority: typeof task.priority === 'string' ? task.priority : task.priority?.priority,
      parent: task.parent,
      estimate: task.points,
      project: task.list?.name,
      author: task.creator?.username,
      assignee: task.assignees?.[0]?.username,
      createdAt: instantOf(task.date_created),
      updatedAt: instantOf(task.date_updated),
      closedAt: instantOf(task.date_closed) ?? instantOf(task.date_done),
      fields: fieldsOf((task.custom_fields ?? []).map(({ name, value }) => [name, value])),
    };
  },
  limits: [100],
  all: 'ask for every page (page=0, 1, 2, … until last_page is true, with include_closed=true)',
});
