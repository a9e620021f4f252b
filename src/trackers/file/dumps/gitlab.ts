import { z } from 'zod';
import type { IssueStatus } from '../../../model/issue.ts';
import { projectAndNumber } from '../issue-address.ts';
import { defineDump } from './dump.ts';
import { fieldsOf, names, number, text } from './parts.ts';

const person = z.object({ username: text, name: text }).nullish();
const milestone = z.object({ title: text }).nullish();
const iteration = z.object({ title: text, iid: number, start_date: text, due_date: text, startDate: text, dueDate: text }).nullish();

const address = z.object({ webUrl: text }).nullish();

/** What the widgets of a work item hold, each under its own name. */
const widgetsSchema = z.object({
  description: text,
  labels: names,
  milestone,
  iteration,
  weight: number,
  parent: address,
  assignees: z.object({ nodes: z.array(person).nullish() }).nullish(),
  status: z.object({ name: text, category: text }).nullish(),
  customFieldValues: z.array(z.looseObject({ customField: z.object({ name: text }).nullish(), value: z.unknown() })).nullish(),
});

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
  workItemType: z.object({ name: text }).nullish(),
  widgets: z.array(z.looseObject({}).nullable()).nullish(),
  features: z.record(z.string(), z.looseObject({}).nullable()).nullish(),
  archived: z.boolean().nullish(),
  moved_to_id: number,
  duplicatedToWorkItemUrl: text,
  movedToWorkItemUrl: text,
  promotedToEpicUrl: text,
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

/** "acme/shop#7", or "acme&7" for an epic, by the address of its page. */
function keyAt(url: string | null | undefined): string | null {
  const epic = /^(?:https?:\/\/[^/]+)?\/groups\/(.+?)\/-\/(?:epics|work_items)\/(\d+)/.exec(url ?? '');
  if (epic) return `${epic[1]}&${epic[2]}`;
  const page = url ? projectAndNumber(url) : null;
  return page?.project ? `${page.project}#${page.key}` : null;
}

const marks: ReadonlyMap<string, IssueStatus> = new Map([
  ['triage', 'todo'],
  ['to_do', 'todo'],
  ['in_progress', 'doing'],
  ['done', 'done'],
  ['canceled', 'dropped'],
]);

/** Issues of GitLab, as its REST API, its GraphQL API and `glab` write them. */
export const gitlab = defineDump({
  id: 'gitlab',
  title: 'GitLab',
  is: (record) => 'iid' in record && ('web_url' in record || 'webUrl' in record || 'project_id' in record || 'workItemType' in record),
  schema,
  toRecord(issue) {
    const url = issue.web_url ?? issue.webUrl ?? null;
    const page = url === null ? null : projectAndNumber(url);
    const own = widgetsSchema.parse(Object.assign({}, ...(issue.widgets ?? []), ...Object.values(issue.features ?? {})));
    const description = issue.description === undefined ? own.description : issue.description;
    const sprint = issue.iteration ?? own.iteration;
    const type = issue.issue_type ?? issue.type ?? issue.workItemType?.name;
    const elsewhere = issue.moved_to_id ?? issue.duplicatedToWorkItemUrl ?? issue.movedToWorkItemUrl ?? issue.promotedToEpicUrl ?? null;
    return {
      key: issue.references?.full ?? keyAt(url) ?? `#${issue.iid}`,
      title: issue.title,
      url,
      ...(description === undefined ? { isWithheld: true } : { body: description }),
      status: own.status?.name ?? issue.state,
      mark: marks.get(own.status?.category?.toLowerCase() ?? '') ?? null,
      isGone: issue.archived === true,
      // Closed here because it goes on elsewhere.
      resolution: elsewhere === null ? null : 'duplicate',
      type: type?.toLowerCase() === 'issue' ? null : (type?.toLowerCase().replaceAll('_', ' ') ?? null),
      labels: issue.labels.length > 0 ? issue.labels : own.labels,
      milestone: issue.milestone?.title ?? own.milestone?.title,
      project: page?.project,
      parent: epicOf(issue.epic) ?? keyAt(own.parent?.webUrl),
      sprint: sprint
        ? {
            name: sprint.title ?? `Iteration ${sprint.iid ?? sprint.start_date ?? ''}`.trim(),
            startsAt: sprint.start_date ?? sprint.startDate,
            endsAt: sprint.due_date ?? sprint.dueDate,
          }
        : null,
      estimate: issue.weight ?? own.weight,
      author: issue.author?.username ?? issue.author?.name,
      assignee: issue.assignee?.username ?? issue.assignee?.name ?? own.assignees?.nodes?.[0]?.username,
      createdAt: issue.created_at ?? issue.createdAt,
      updatedAt: issue.updated_at ?? issue.updatedAt,
      closedAt: issue.closed_at ?? issue.closedAt,
      fields: fieldsOf(
        (own.customFieldValues ?? []).map(({ customField, selectedOptions, value }) => [customField?.name, value ?? selectedOptions]),
      ),
    };
  },
  limits: [20, 30, 100],
  all: 'glab api --paginate "projects/:id/issues?per_page=100"',
});
