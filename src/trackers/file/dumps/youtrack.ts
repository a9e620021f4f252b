import { z } from 'zod';
import { defineDump } from './dump.ts';
import { fieldsOf, instantOf, names, number, text, textsOf } from './parts.ts';

const schema = z.object({
  idReadable: z.string(),
  summary: z.string(),
  description: text,
  created: number,
  updated: number,
  resolved: number,
  project: z.object({ shortName: text, name: text }).nullish(),
  reporter: z.object({ login: text, fullName: text }).nullish(),
  tags: names,
  parent: z.object({ issues: z.array(z.object({ idReadable: text })).nullish() }).nullish(),
  customFields: z.array(z.looseObject({ name: text, value: z.unknown() })).nullish(),
});

/** Issues of YouTrack, as its REST API gives them. */
export const youtrack = defineDump({
  id: 'youtrack',
  title: 'YouTrack',
  is: (record) => 'idReadable' in record && 'summary' in record,
  schema,
  toRecord(issue) {
    const fields = issue.customFields ?? [];
    const one = (name: string): string | null => textsOf(fields.find((field) => field.name?.toLowerCase() === name)?.value)[0] ?? null;
    const all = (name: string): string[] => textsOf(fields.find((field) => field.name?.toLowerCase() === name)?.value);
    return {
      key: issue.idReadable,
      title: issue.summary,
      ...(issue.description === undefined ? { isWithheld: true } : { body: issue.description }),
      type: one('type'),
      status: one('state') ?? one('stage'),
      mark: typeof issue.resolved === 'number' ? 'done' : null,
      labels: issue.tags,
      project: issue.project?.shortName ?? issue.project?.name,
      parent: issue.parent?.issues?.[0]?.idReadable,
      sprint: all('sprints'),
      estimate: one('story points'),
      priority: one('priority'),
      milestone: one('fix versions'),
      author: issue.reporter?.login ?? issue.reporter?.fullName,
      assignee: one('assignee'),
      createdAt: instantOf(issue.created),
      updatedAt: instantOf(issue.updated),
      closedAt: instantOf(issue.resolved),
      fields: fieldsOf(fields.map(({ name, value }) => [name, value])),
    };
  },
  limits: [42, 100],
  all: 'ask for every page ($top=100&$skip=0, 100, 200, … until one is empty)',
});
