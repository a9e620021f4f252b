import { z } from 'zod';
import { projectAndNumber } from '../issue-address.ts';
import { defineDump } from './dump.ts';
import { names, number, text } from './parts.ts';

const person = z.object({ username: text, name: text }).nullish();
const milestone = z.object({ title: text }).nullish();
const iteration = z.object({ title: text, iid: number, start_date: text, due_date: text, startDate: text, dueDate: text }).nullish();

const schema = z.object({
  iid: z.union([z.string(), z.number()]),
  title: z.string(),
  description: text,
  state: text,
  web_url: text,
  webUrl: text,
  labels: names,
  milestone,
  iteration,
  weight: number,
  issue_type: text,
  type: text,
  references: z.object({ full: text }).nullish(),
  epic: z.object({ iid: number, url: text }).nullish(),
  author: person,
  assignee: person,
  created_at: text,
  createdAt: text,
  updated_at: text,
  updatedAt: text,
  closed_at: text,
  closedAt: text,
});

/** "group&5": how GitLab itself writes an epic. */
function epicOf(epic: z.output<typeof schema>['epic']): string | null {
  const group = /^(?:https?:\/\/[^/]+)?\/groups\/(.+?)\/-\/epics\/\d+/.exec(epic?.url ?? '')?.[1];
  return epic?.iid === null || epic?.iid === undefined ? null : `${group ?? ''}&${epic.iid}`;
}

/** Issues of GitLab, as its REST API, its GraphQL API and `glab` write them. */
export const gitlab = defineDump({
  id: 'gitlab',
  title: 'GitLab',
  is: (record) => 'iid' in record && ('web_url' in record || 'webUrl' in record || 'project_id' in record),
  schema,
  toRecord(issue) {
    const url = issue.web_url ?? issue.webUrl ?? null;
    const page = url === null ? null : projectAndNumber(url);
    const sprint = issue.iteration;
    const type = issue.issue_type ?? issue.type;
    return {
      key: issue.references?.full ?? (page?.project ? `${page.project}#${page.key}` : `#${issue.iid}`),
      title: issue.title,
      url,
      ...(issue.description === undefined ? { isWithheld: true } : { body: issue.description }),
      status: issue.state,
      type: type?.toLowerCase() === 'issue' ? null : (type?.toLowerCase().replaceAll('_', ' ') ?? null),
      labels: issue.labels,
      milestone: issue.milestone?.title,
      project: page?.project,
      parent: epicOf(issue.epic),
      sprint: sprint
        ? {
            name: sprint.title ?? `Iteration ${sprint.iid ?? sprint.start_date ?? ''}`.trim(),
            startsAt: sprint.start_date ?? sprint.startDate,
            endsAt: sprint.due_date ?? sprint.dueDate,
          }
        : null,
      estimate: issue.weight,
      author: issue.author?.username ?? issue.author?.name,
      assignee: issue.assignee?.username ?? issue.assignee?.name,
      createdAt: issue.created_at ?? issue.createdAt,
      updatedAt: issue.updated_at ?? issue.updatedAt,
      closedAt: issue.closed_at ?? issue.closedAt,
    };
  },
  limits: [20, 30, 100],
  all: 'glab api --paginate "projects/:id/issues?per_page=100"',
});
