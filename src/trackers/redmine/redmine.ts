import { appError } from '../../errors.ts';
import type { Issue } from '../../model/issue.ts';
import { defineTracker, type LookupDeps, type TrackerDeps } from '../tracker.ts';
import { statusOf } from '../transport/failure.ts';
import { access, connect } from './access.ts';
import { argumentForms, fromArgument } from './argument.ts';
import { type RedmineConfig, redmineConfig, sourceName } from './config.ts';
import { toIssue } from './issue.ts';
import { askPage, type Query, readList } from './list.ts';
import { nameOf, recordSchema } from './record.ts';
import { sprintFinder } from './versions.ts';

/** Numbers in one look-up: as many as Redmine gives in one answer. */
const lookupSize = 100;

export const redmine = defineTracker({
  id: 'redmine',
  title: 'Redmine',
  config: redmineConfig,
  argumentForms,
  fromArgument,
  name: sourceName,
  authorize: (config, env) => {
    access(config, env);
  },
  issues,
  lookup,
});

interface List {
  readonly query: Query;
  readonly closed: boolean | null;
}

/** The issues to read, list by list. An issue that is closed meanwhile is met in the first or the second. */
function listsOf(config: RedmineConfig, closedSince: Date): readonly [List, ...List[]] {
  const within = config.project === undefined ? {} : { project_id: config.project };
  if (config.query !== undefined) return [{ query: { ...within, query_id: String(config.query) }, closed: null }];
  // Said each time: a setting of the server decides for those who do not say it.
  const project = config.project === undefined ? {} : { ...within, subproject_id: config.subprojects ? '*' : '!*' };
  const since = `${closedSince.toISOString().slice(0, 19)}Z`;
  return [
    { query: { ...project, status_id: 'open' }, closed: false },
    { query: { ...project, status_id: 'closed', closed_on: `>=${since}` }, closed: true },
  ];
}

async function* issues(config: RedmineConfig, deps: TrackerDeps): AsyncGenerator<Issue> {
  try {
    yield* readAll(config, deps);
  } catch (error) {
    if (statusOf(error) !== 404) throw error;
    const isAlone = config.query !== undefined && config.project === undefined;
    const hint = isAlone
      ? `Redmine finds a saved query of a project only within it: add the identifier of the project of query ${config.query}, such as \`project: shop\`.`
      : undefined;
    throw appError('source-not-found', { source: sourceName(config), what: extentOf(config), hint }, error);
  }
}

async function* readAll(config: RedmineConfig, deps: TrackerDeps): AsyncGenerator<Issue> {
  const redmine = await connect(config, deps);
  const lists = listsOf(config, deps.closedSince);
  const sprintOf = sprintFinder(redmine, deps);
  const seen = new Set<string>();
  const totals = new Map<Query, number | null>();
  const tell = (query: Query, total: number | null) => {
    totals.set(query, total);
    const all = [...totals.values()];
    deps.expect(all.includes(null) ? null : all.reduce<number>((sum, each) => sum + (each ?? 0), 0));
  };
  let given = 0;
  async function* read({ query, closed }: List): AsyncGenerator<Issue> {
    for await (const record of readList(redmine, query, seen, (total) => tell(query, total))) {
      deps.signal.throwIfAborted();
      given++;
      const { data, error } = recordSchema.safeParse(record);
      if (data) yield toIssue(data, config, redmine.site, closed, deps.names, await sprintOf(data));
      else deps.skip(nameOf(record, given), reasonOf(error));
    }
  }

  // Counted beforehand, so that the whole is known even if the first list is never read to its end.
  for (const { query } of lists.slice(1)) totals.set(query, (await askPage(redmine, query, 0, 1)).total);
  const counted = new Map(totals);

  for (const list of lists) yield* read(list);
  // Where closed ones became fewer, some are open again and may stand in front of what was read.
  if (counted.entries().some(([query, before]) => (totals.get(query) ?? 0) < (before ?? 0))) yield* read(lists[0]);
  deps.expect(given);
}

async function* lookup(keys: readonly string[], config: RedmineConfig, deps: LookupDeps): AsyncGenerator<Issue> {
  const ids: string[] = [];
  for (const key of new Set(keys)) {
    if (/^#[1-9]\d{0,9}$/.test(key)) ids.push(key.slice(1));
    else deps.refuse(key, 'it is no number of a Redmine issue, such as #12');
  }
  if (ids.length === 0) return;
  const redmine = await connect(config, deps);
  for (let at = 0; at < ids.length; at += lookupSize) {
    const asked = ids.slice(at, at + lookupSize);
    const query = { issue_id: asked.join(','), status_id: '*' };
    const missing = new Set(asked);
    for await (const record of readList(redmine, query, new Set(), () => {})) {
      deps.signal.throwIfAborted();
      const { data, error } = recordSchema.safeParse(record);
      const id = data ? String(data.id) : nameOf(record, 0).slice(1);
      if (!missing.delete(id)) continue;
      if (data) yield toIssue(data, config, redmine.site, null, deps.names);
      else deps.refuse(`#${id}`, `its record does not fit: ${reasonOf(error)}`);
    }
    for (const id of missing) deps.refuse(`#${id}`, 'it does not exist, or the API key may not see it');
  }
}

const extentOf = ({ project, query }: RedmineConfig): string =>
  [...(query === undefined ? [] : [`the saved query ${query}`]), ...(project === undefined ? [] : [`the project "${project}"`])].join(
    ' of ',
  ) || 'issues.json';

const reasonOf = (error: { readonly issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[] }): string =>
  error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
