import { z } from 'zod';
import { AppError, appError, reworded } from '../../errors.ts';
import type { Issue } from '../../model/issue.ts';
import type { TrackerDeps } from '../tracker.ts';
import { statusOf } from '../transport/failure.ts';
import { type Client, createClient } from './client.ts';
import { type GithubConfig, siteOf } from './config.ts';
import { toIssue } from './issue.ts';
import { readPages } from './pages.ts';
import { faultOf, fullNameOf, isPullRequest, issueRecordSchema, nameOfRecord, numberOf, repositoryRecordSchema } from './record.ts';

const loginSchema = z.object({ login: z.string().regex(/^[\w-]{1,100}$/) });

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
  if (client.withheld.size > 0) throw await partial(client, config);
}

/** The error of answers from which GitHub left out what a token may only see after single sign-on. It knows organisations by number. */
async function partial(client: Client, config: GithubConfig): Promise<AppError> {
  const organisations = await Promise.all(
    [...client.withheld].map(async (id) => {
      if (id === '?') return 'an organisation that is not named';
      const answer = await client.get('/organizations/{id}', { id }).catch(() => null);
      const login = loginSchema.safeParse(answer?.data).data?.login;
      return login === undefined ? `the organisation ${id}` : `the organisation ${login} (${id})`;
    }),
  );
  return appError('answer-partial', { source: client.source, organisations, page: `${siteOf(config)}/settings/tokens` });
}

/**
 * The repositories that a source names, or those of its organisation that have issues: "acme/shop". The list of an organisation is read
 * whole before the first is given, since much may happen to it while their issues are read; when it cannot be, that is thrown last.
 */
export async function* repositories(config: GithubConfig, client: Client, deps: TrackerDeps): AsyncGenerator<string> {
  if (config.org === undefined) {
    yield* new Set(config.repos ?? (config.repo === undefined ? [] : [config.repo]));
    return;
  }
  const names: string[] = [];
  let failure: unknown = null;
  try {
    const parameters = { org: config.org, type: 'all', sort: 'full_name', direction: 'asc' };
    for await (const records of readPages(client, { route: '/orgs/{org}/repos', parameters, keyOf: fullNameOf }, deps.signal)) {
      for (const record of records) {
        const repository = repositoryRecordSchema.safeParse(record);
        if (!repository.success) throw appError('answer-unreadable', { source: client.source, detail: faultOf(repository.error) });
        const { full_name, archived, disabled, has_issues } = repository.data;
        if (!archived && !disabled && has_issues) names.push(full_name);
      }
    }
  } catch (error) {
    failure = named(error, client.source, `the organisation ${config.org}`, null);
  }
  if (deps.signal.aborted) throw failure;
  yield* names;
  if (failure !== null) throw failure;
}

async function* issuesOf(repository: string, config: GithubConfig, client: Client, deps: TrackerDeps): AsyncGenerator<Issue> {
  const [owner, repo] = repository.split('/');
  const labels = config.labels ? { labels: config.labels.join(',') } : {};
  // The oldest first: what is created while reading comes at the end and shifts nothing.
  const common = { owner, repo, ...labels, sort: 'created', direction: 'asc' };

  async function* list(parameters: Readonly<Record<string, unknown>>): AsyncGenerator<Issue> {
    let place = 0;
    const found = { route: '/repos/{owner}/{repo}/issues', parameters: { ...common, ...parameters }, keyOf: numberOf };
    for await (const records of readPages(client, found, deps.signal)) {
      for (const record of records) {
        place++;
        if (isPullRequest(record)) continue;
        const parsed = issueRecordSchema.safeParse(record);
        if (parsed.success) yield toIssue(parsed.data, repository, deps.names, config.fields, config.site);
        else deps.skip(`${repository}${nameOfRecord(record, ` record ${place}`)}`, faultOf(parsed.error));
      }
    }
  }

  try {
    yield* list({ state: 'open' });
    for await (const issue of list({ state: 'closed', since: deps.closedSince.toISOString() })) {
      // `since` is about the last update; what was closed before and only commented on is not asked for.
      if (issue.closedAt === null || new Date(issue.closedAt) > deps.closedSince) yield issue;
    }
  } catch (error) {
    throw named(error, client.source, `the repository ${repository}`, config.repo === undefined ? repository : null);
  }
}

/** The same failure, with the name of what was asked for; `member` is the one repository of several that failed. */
function named(error: unknown, source: string, what: string, member: string | null): unknown {
  if (!(error instanceof AppError)) return error;
  const out = member === null ? '' : `, or take ${member} out of this source`;
  if (error.code === 'source-not-found') {
    const hint = `Check the spelling, and whether the credentials may see it${out}.`;
    return appError('source-not-found', { source, what, hint }, error.cause);
  }
  if (statusOf(error) === 410) {
    const hint = `Enable them in the settings of the repository${out}.`;
    return appError('request-refused', { source, status: 410, detail: `the issues of ${what} are disabled`, hint }, error.cause);
  }
  return member === null ? error : reworded(error, { message: `${error.message} (in ${member})` });
}
