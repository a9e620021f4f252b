import { z } from 'zod';
import type { IssueStatus } from '../../../model/issue.ts';
import { defineDump } from './dump.ts';
import { named, names, number, text } from './parts.ts';

const marks: ReadonlyMap<string, IssueStatus> = new Map([
  ['triage', 'todo'],
  ['backlog', 'todo'],
  ['unstarted', 'todo'],
  ['started', 'doing'],
  ['completed', 'done'],
  ['canceled', 'dropped'],
  ['duplicate', 'dropped'],
]);

const schema = z.object({
  identifier: z.string().min(1),
  title: z.string(),
  description: text,
  url: text,
  state: z.union([z.object({ name: text, type: text }), z.string()]).nullish(),
  labels: names,
  parent: z.object({ identifier: text }).nullish(),
  project: named,
  projectMilestone: named,
  team: z.object({ key: text, name: text }).nullish(),
  cycle: z.object({ name: text, number, startsAt: text, endsAt: text }).nullish(),
  estimate: number,
  priority: z.number().nullish(),
  creator: z.object({ displayName: text, name: text }).nullish(),
  assignee: z.object({ displayName: text, name: text }).nullish(),
  createdAt: text,
  updatedAt: text,
  completedAt: text,
  canceledAt: text,
  trashed: z.boolean().nullish(),
});

/** Issues of Linear, as its GraphQL API gives them. Archived work is work; what was thrown away is none. */
export const linear = defineDump({
  id: 'linear',
  title: 'Linear',
  is: (record) => 'identifier' in record && 'title' in record,
  schema,
  toRecord(issue) {
    const state = typeof issue.state === 'string' ? { name: issue.state, type: null } : issue.state;
    const { cycle } = issue;
    return {
      key: issue.identifier,
      title: issue.title,
      url: issue.url,
      ...(issue.description === undefined ? { isWithheld: true } : { body: issue.description }),
      status: state?.name,
      mark: marks.get(state?.type ?? '') ?? null,
      isGone: issue.trashed === true,
      labels: issue.labels,
      milestone: issue.projectMilestone?.name ?? issue.project?.name,
      project: issue.team?.key,
      team: issue.team?.name,
      parent: issue.parent?.identifier,
      sprint: cycle ? { name: cycle.name ?? `Cycle ${cycle.number ?? ''}`.trim(), startsAt: cycle.startsAt, endsAt: cycle.endsAt } : null,
      estimate: issue.estimate,
      priority: issue.priority || null,
      author: issue.creator?.displayName ?? issue.creator?.name,
      assignee: issue.assignee?.displayName ?? issue.assignee?.name,
      createdAt: issue.createdAt,
      updatedAt: issue.updatedAt,
      closedAt: issue.completedAt ?? issue.canceledAt,
    };
  },
  limits: [50, 250, 2000],
  all: 'ask for every page: issues(first: 250, after: CURSOR, includeArchived: true) until pageInfo.hasNextPage is false',
});
