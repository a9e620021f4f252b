import { z } from 'zod';
import { isObject } from '../objects.ts';
import { defineDump } from './dump.ts';
import { fieldsOf, textsOf } from './parts.ts';

const schema = z.object({
  id: z.number(),
  url: z.string().nullish(),
  fields: z.record(z.string(), z.unknown()),
  relations: z.array(z.object({ rel: z.string(), url: z.string() })).nullish(),
  _links: z.object({ html: z.object({ href: z.string() }).nullish() }).nullish(),
  multilineFieldsFormat: z.record(z.string(), z.string()).nullish(),
});
type WorkItem = z.output<typeof schema>;

const description = 'System.Description';
const steps = 'Microsoft.VSTS.TCM.ReproSteps';
const parentLink = 'System.LinkTypes.Hierarchy-Reverse';

const pageOf = ({ _links, url }: WorkItem): string | null =>
  _links?.html?.href ?? url?.replace(/\/(?:[^/]+\/)?_apis\/wit\/work[Ii]tems\/(\d+)\b.*$/, '/_workitems/edit/$1') ?? null;

const parentOf = ({ fields, relations }: WorkItem): string | null => {
  const own = textsOf(fields['System.Parent'])[0];
  return own ?? /(\d+)$/.exec(relations?.find(({ rel }) => rel === parentLink)?.url ?? '')?.[1] ?? null;
};

/** "Microsoft.VSTS.Common.BusinessValue" is shown as "Business Value". */
const shownName = (name: string): string => (name.split('.').at(-1) ?? name).replace(/(?<=[a-z0-9])(?=[A-Z])/g, ' ').replaceAll('_', ' ');
const isOwn = (name: string): boolean => !name.startsWith('System.') && !name.startsWith('WEF_') && name !== steps;

const holdsText = (record: unknown): boolean =>
  isObject(record) && isObject(record.fields) && (description in record.fields || steps in record.fields);
/** The API leaves empty fields out: texts are withheld where no record beside this one has any. */
const frames = new WeakMap<object, boolean>();
function leavesTextsOut(frame: Readonly<Record<string, unknown>> | null, own: WorkItem): boolean {
  if (holdsText(own)) return false;
  if (frame === null || !Array.isArray(frame.value)) return false;
  const known = frames.get(frame) ?? !frame.value.some(holdsText);
  frames.set(frame, known);
  return known;
}

/** Work items of Azure DevOps, as its REST API and `az boards` write them. */
export const azureDevops = defineDump({
  id: 'azure-devops',
  title: 'Azure DevOps',
  is: ({ fields }) => isObject(fields) && ('System.Title' in fields || 'System.WorkItemType' in fields),
  schema,
  toRecord(item, frame) {
    const { fields } = item;
    const one = (...among: readonly string[]): string | null => among.flatMap((name) => textsOf(fields[name]))[0] ?? null;
    const place = one(description) === null ? steps : description;
    return {
      key: String(item.id),
      title: one('System.Title') ?? '',
      url: pageOf(item),
      body: one(description, steps),
      bodyFormat: item.multilineFieldsFormat?.[place]?.toLowerCase() === 'markdown' ? 'markdown' : 'html',
      isWithheld: leavesTextsOut(frame, item),
      type: one('System.WorkItemType'),
      status: one('System.State'),
      labels:
        one('System.Tags')
          ?.split(';')
          .map((tag) => tag.trim())
          .filter((tag) => tag !== '') ?? [],
      project: one('System.TeamProject'),
      parent: parentOf(item),
      sprint: one('System.IterationPath'),
      team: one('System.AreaPath'),
      estimate: one('Microsoft.VSTS.Scheduling.StoryPoints', 'Microsoft.VSTS.Scheduling.Effort', 'Microsoft.VSTS.Scheduling.Size'),
      priority: one('Microsoft.VSTS.Common.Priority'),
      author: one('System.CreatedBy'),
      assignee: one('System.AssignedTo'),
      createdAt: one('System.CreatedDate'),
      updatedAt: one('System.ChangedDate'),
      closedAt: one('Microsoft.VSTS.Common.ClosedDate', 'Microsoft.VSTS.Common.ResolvedDate'),
      fields: fieldsOf(Object.entries(fields).flatMap(([name, value]) => (isOwn(name) ? [[shownName(name), value] as const] : []))),
    };
  },
  limits: [200, 1000, 20_000],
  all: 'ask for the ids of all work items (WIQL), and for their fields in batches of 200',
});
