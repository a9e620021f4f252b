import { type Answer, type Double, type DoubleRequest, openDouble, type Route } from './double.ts';

type Raw = Readonly<Record<string, unknown>>;

/** An issue as the double keeps it: `fields` are in the shapes of the REST API. */
export interface DoubleIssue {
  readonly id: string;
  readonly key: string;
  readonly fields: Raw;
  /** Keys that it had before it was moved. */
  readonly formerKeys?: readonly string[];
  /** Exists, but may not be seen. */
  readonly hidden?: boolean;
}

export interface JiraDoubleOptions {
  readonly deployment: 'cloud' | 'data-center';
  /** Issues, and records that are none. May be changed while it runs. */
  readonly issues: unknown[];
  /** What GET field gives; the system fields need not be named. */
  readonly fields?: readonly Raw[];
  /** The most a page gives, whatever is asked for. */
  readonly pageSize?: number;
  /** The authorization header that is accepted; any by default. */
  readonly authorization?: string;
  /** What Cloud says about the number of matches instead of the truth. */
  readonly approximateCount?: number;
  /** Called before a page (from 1) is made; an answer replaces the page. */
  readonly onPage?: (page: number) => Answer | undefined;
  /** Ids of the issues that a bulkfetch of several issues, or any bulkfetch, fails to give. */
  readonly failing?: { readonly ids: readonly string[]; readonly always: boolean };
}

export interface JiraDouble extends Double {
  /** Bodies of the requests to paths that end with `path`, parsed. */
  bodies(path: string): Raw[];
}

const isObject = (value: unknown): value is Raw => typeof value === 'object' && value !== null && !Array.isArray(value);
const isIssue = (value: unknown): value is DoubleIssue => isObject(value) && typeof value.key === 'string' && isObject(value.fields);
const json = (text: string): Raw => (text === '' ? {} : (JSON.parse(text) as Raw));
const texts = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);
const refusal = (message: string): Answer => ({ status: 400, body: { errorMessages: [message], errors: {} } });

const textOf = (value: unknown) => (typeof value === 'string' ? value : '');
const createdOf = (value: unknown) => (isIssue(value) ? textOf(value.fields.created) : '');
const numberIn = (key: string) => Number(/\d+$/.exec(key)?.[0] ?? 0);

/** By `created, key`, as both are asked for; records that are no issues keep to the end. */
function inOrder(jql: string, records: readonly unknown[]): unknown[] {
  if (!jql.endsWith(' ORDER BY created ASC, key ASC')) return [...records].reverse();
  return records.toSorted((a, b) => {
    if (!isIssue(a) || !isIssue(b)) return Number(!isIssue(a)) - Number(!isIssue(b));
    return createdOf(a).localeCompare(createdOf(b)) || numberIn(a.key) - numberIn(b.key);
  });
}

/** The part of JQL that the tracker writes itself: projects, keys, the status category and the times of closing. */
function matches(jql: string, record: unknown): boolean {
  if (!isIssue(record)) return true;
  if (record.hidden) return false;
  const keys = /^key in \(([^)]*)\)/.exec(jql)?.[1];
  if (keys !== undefined) return [record.key, ...(record.formerKeys ?? [])].some((key) => keys.includes(`"${key}"`));
  const project = /project = "?([A-Z]+)/.exec(jql)?.[1];
  if (project !== undefined && !record.key.startsWith(`${project}-`)) return false;
  if (!jql.includes('statusCategory != Done OR')) return true;
  const { status, resolution, resolutiondate, statuscategorychangedate, updated } = record.fields;
  const category = isObject(status) && isObject(status.statusCategory) ? status.statusCategory.key : 'new';
  const since = (name: string, value: unknown) => {
    const bound = new RegExp(`${name} >= "(\\d{4}-\\d\\d-\\d\\d) (\\d\\d:\\d\\d)"`).exec(jql);
    return bound !== null && typeof value === 'string' && new Date(value) >= new Date(`${bound[1]}T${bound[2]}:00Z`);
  };
  return (
    category !== 'done' ||
    since('resolved', resolutiondate) ||
    since('statusCategoryChangedDate', statuscategorychangedate) ||
    (jql.includes('resolution is EMPTY') && (resolution ?? null) === null && since('updated', updated))
  );
}

/** Only the fields that were asked for, as Jira gives them. */
function shown(record: unknown, fields: readonly string[]): unknown {
  if (!isIssue(record)) return record;
  const named = Object.entries(record.fields).filter(([name]) => fields.includes(name));
  return { id: record.id, key: record.key, fields: Object.fromEntries(named) };
}

/** How a Jira that holds `options.issues` answers. */
export function jiraRoute(options: JiraDoubleOptions): Route {
  const cloud = options.deployment === 'cloud';
  const all = () => options.issues;
  const issues = () => all().filter(isIssue);
  const search = (jql: string) =>
    inOrder(
      jql,
      all().filter((record) => matches(jql, record)),
    );

  const cloudSearch = ({ body }: DoubleRequest): Answer => {
    const { jql, fields, maxResults, nextPageToken } = json(body);
    const [start, page] = textOf(nextPageToken) === '' ? [0, 1] : textOf(nextPageToken).split('/').map(Number);
    const replaced = options.onPage?.(page ?? 1);
    if (replaced) return replaced;
    const found = search(textOf(jql));
    const keysAlone = texts(fields).join() === 'key';
    const end = (start ?? 0) + Math.min(Number(maxResults ?? 50), keysAlone ? 5000 : (options.pageSize ?? 100));
    const records = found.slice(start, end).map((record) => shown(record, texts(fields)));
    const last = end >= found.length;
    return { body: { issues: records, isLast: last, ...(last ? {} : { nextPageToken: `${end}/${(page ?? 1) + 1}` }) } };
  };

  const dataCenterSearch = ({ body }: DoubleRequest): Answer => {
    const { jql, fields, startAt, maxResults } = json(body);
    const size = Math.min(Number(maxResults ?? 50), options.pageSize ?? 100);
    // Each page after the first begins with the last record of the one before.
    const replaced = options.onPage?.(Math.ceil(Number(startAt ?? 0) / size) + 1);
    if (replaced) return replaced;
    const query = textOf(jql);
    const asked = [...(/^key in \(([^)]*)\)/.exec(query)?.[1] ?? '').matchAll(/"([^"]*)"/g)].map((match) => match[1] ?? '');
    const unknown = asked.find((key) => !issues().some((issue) => issue.key === key || issue.formerKeys?.includes(key)));
    if (unknown !== undefined) return refusal(`An issue with key '${unknown}' does not exist for field 'key'.`);
    const found = search(query);
    const start = Number(startAt ?? 0);
    const records = found.slice(start, start + size).map((record) => shown(record, texts(fields)));
    return { body: { startAt: start, maxResults: size, total: found.length, issues: records } };
  };

  const byKey = (key: string) => issues().find((issue) => issue.key === key || issue.id === key || issue.formerKeys?.includes(key));

  const bulkFetch = ({ body }: DoubleRequest): Answer => {
    const { issueIdsOrKeys, fields } = json(body);
    const asked = texts(issueIdsOrKeys);
    if (asked.length > 100) return refusal('Too many issues.');
    const found = asked.flatMap((key) => byKey(key) ?? []).filter((issue) => !issue.hidden);
    const fails = (issue: DoubleIssue) => options.failing?.ids.includes(issue.id) === true && (options.failing.always || asked.length > 1);
    return {
      body: {
        issues: found.filter((issue) => !fails(issue)).map((issue) => shown(issue, texts(fields))),
        issueErrors: found.filter(fails).map((issue) => ({ id: issue.id, errorMessage: 'Try again later.' })),
      },
    };
  };

  const oneIssue = (path: string, query: URLSearchParams): Answer => {
    const issue = byKey(decodeURIComponent(path.slice(path.lastIndexOf('/') + 1)));
    if (issue === undefined) return { status: 404, body: { errorMessages: ['Issue Does Not Exist'], errors: {} } };
    if (issue.hidden) return { status: 403, body: { errorMessages: ['You do not have the permission to see the specified issue.'] } };
    return { body: shown(issue, (query.get('fields') ?? '').split(',')) };
  };

  return (request) => {
    if (options.authorization !== undefined && request.headers.authorization !== options.authorization) {
      return { status: 401, body: { errorMessages: ['You are not authenticated.'] } };
    }
    const path = request.url.pathname;
    const called = `${request.method} ${path}`;
    const version = cloud ? 3 : 2;
    if (called === `GET /rest/api/${version}/field`) return { body: options.fields ?? [] };
    if (cloud && called === 'POST /rest/api/3/search/jql') return cloudSearch(request);
    if (cloud && called === 'POST /rest/api/3/search/approximate-count') {
      const found = search(textOf(json(request.body).jql)).map((record) => (isIssue(record) ? record.key : record));
      return { body: { count: options.approximateCount ?? new Set(found).size } };
    }
    if (cloud && called === 'POST /rest/api/3/issue/bulkfetch') return bulkFetch(request);
    if (!cloud && called === 'POST /rest/api/2/search') return dataCenterSearch(request);
    if (!cloud && called.startsWith('GET /rest/api/2/issue/')) return oneIssue(path, request.url.searchParams);
    return { status: 404, body: { errorMessages: [`No such resource: ${called}`] } };
  };
}

/** A small Jira on loopback that keeps state. Close it after use. */
export async function openJira(options: JiraDoubleOptions): Promise<JiraDouble> {
  const double = await openDouble(jiraRoute(options));
  return Object.assign(double, {
    bodies: (path: string) => double.requests.filter((request) => request.url.pathname.endsWith(path)).map((request) => json(request.body)),
  });
}

const status = (name: string, category: 'new' | 'indeterminate' | 'done') => ({ name, statusCategory: { key: category } });

/** An open story, `fields` laid over it. */
export const doubleIssue = (number: number, fields: Raw = {}, project = 'SHOP'): DoubleIssue => ({
  id: String(10_000 + number),
  key: `${project}-${number}`,
  fields: {
    summary: `Issue ${number}`,
    description: null,
    issuetype: { name: 'Story', subtask: false, hierarchyLevel: 0 },
    status: status('To Do', 'new'),
    resolution: null,
    resolutiondate: null,
    labels: [],
    project: { key: project },
    created: `2026-11-01T${String(Math.floor(number / 60) % 24).padStart(2, '0')}:${String(number % 60).padStart(2, '0')}:00.000+0000`,
    updated: '2026-11-10T08:00:00.000+0000',
    ...fields,
  },
});

/** The fields of work that was closed at `at` (as Jira writes times). */
export const closed = (at: string, resolution: string | null = 'Done'): Raw => ({
  status: status('Done', 'done'),
  resolution: resolution === null ? null : { name: resolution },
  resolutiondate: at,
});

/** A custom field in the answer to GET field; `kind` is the end of its `schema.custom`, or the whole. */
export const customField = (id: string, name: string, kind = 'textarea', more: Raw = {}): Raw => ({
  id,
  key: id,
  name,
  untranslatedName: name,
  custom: true,
  schema: {
    type: 'string',
    custom: kind.includes('.') ? kind : `com.atlassian.jira.plugin.system.customfieldtypes:${kind}`,
    customId: Number(id.replace(/\D/g, '')),
  },
  ...more,
});
