import { AppError, appError } from '../../errors.ts';
import type { Issue } from '../../model/issue.ts';
import type { TrackerDeps } from '../tracker.ts';
import { type Client, createClient } from './client.ts';
import type { GithubConfig } from './config.ts';
import { toIssue } from './issue.ts';
import { pages } from './pages.ts';
import { faultOf, isPullRequest, issueRecordSchema, nameOfRecord, repositoryRecordSchema } from './record.ts';

/** The issues of a source, repository by repository: the open ones, then those closed since `deps.closedSince`. */
export async function* issues(config: GithubConfig, deps: TrackerDeps): AsyncGenerator<Issue> {
  // The lists tell no total.
  deps.expect(null);
  const client = await createClient(config, deps);
  const seen = new Set<string>();
  for await (const repository of repositories(config, client, deps)) {
    for await (const issue of issuesOf(repository, config, client, deps)) {
      deps.signal.throwIfAborted();
      if (seen.has(issue.key)) continue;
      seen.add(issue.key);
      yield issue;
    }
  }
}

/** The repositories that a source names, or those of its organisation that have issues: "acme/shop". */
export async function* repositories(config: GithubConfig, client: Client, deps: TrackerDeps): AsyncGenerator<string> {
  if (config.org === undefined) {
    yield* new Set(config.repos ?? (config.repo === undefined ? [] : [config.repo]));
    return;
  }
  const list = pages(client, '/orgs/{org}/repos', { org: config.org, type: 'all', sort: 'full_name', direction: 'asc' }, deps.signal);
  for await (const page of naming(list, client.source, `the organisation ${config.org}`)) {
    for (const record of page.records) {
      const repository = repositoryRecordSchema.safeParse(record);
      // Not a skipped issue: an unknown number of issues would be missing.
      if (!repository.success) throw appError('answer-unreadable', { source: client.source, detail: faultOf(repository.error) });
      const { full_name, archived, disabled, has_issues } = repository.data;
      if (!archived && !disabled && has_issues) yield full_name;
    }
  }
}

async function* issuesOf(repository: string, config: GithubConfig, client: Client, deps: TrackerDeps): AsyncGenerator<Issue> {
  const [owner, repo] = repository.split('/');
  const labels = config.labels ? { labels: config.labels.join(',') } : {};
  // The oldest first: what is created while reading comes at the end and shifts nothing.
  const common = { owner, repo, ...labels, sort: 'created', direction: 'asc' };
  const open = { ...common, state: 'open' };
  const closed = { ...common, state: 'closed', since: deps.closedSince.toISOString() };

  // The open list may be read twice; what does not fit is still one record.
  const skipped = new Set<string>();
  const skip = (name: string, reason: string) => {
    if (!skipped.has(name)) deps.skip(name, reason);
    skipped.add(name);
  };

  let began = null as Date | null;
  async function* list(parameters: Readonly<Record<string, unknown>>): AsyncGenerator<Issue> {
    const found = pages(client, '/repos/{owner}/{repo}/issues', parameters, deps.signal);
    let place = 0;
    for await (const { records, at } of naming(found, client.source, `the repository ${repository}`)) {
      began ??= at;
      for (const record of records) {
        place++;
        if (isPullRequest(record)) continue;
        const parsed = issueRecordSchema.safeParse(record);
        if (parsed.success) yield toIssue(parsed.data, repository, deps.names, config.fields);
        else skip(`${repository}${nameOfRecord(record, ` record ${place}`)}`, faultOf(parsed.error));
      }
    }
  }

  yield* list(open);
  let closedMeanwhile = false;
  for await (const issue of list(closed)) {
    const at = issue.closedAt === null ? null : new Date(issue.closedAt);
    // `since` is about the last update; what was closed before and only commented on is not asked for.
    if (at !== null && at <= deps.closedSince) continue;
    closedMeanwhile ||= at !== null && began !== null && at >= began;
    yield issue;
  }
  // An issue closed while the pages of open ones were read moved the next one up, maybe onto a page already read.
  if (closedMeanwhile) yield* list(open);
}

/** The same pages; what is not found is told by its own name instead of a path. */
async function* naming<P>(list: AsyncIterable<P>, source: string, what: string): AsyncGenerator<P> {
  try {
    yield* list;
  } catch (error) {
    throw error instanceof AppError && error.code === 'source-not-found'
      ? appError('source-not-found', { source, what }, error.cause)
      : error;
  }
}
