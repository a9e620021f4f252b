import { AppError, appError } from '../../errors.ts';
import type { TrackerDeps } from '../tracker.ts';
import { withheldBy } from '../transport/single-sign-on.ts';
import { access } from './access.ts';
import type { GithubConfig } from './config.ts';

/** One answer of the API, parsed. */
export interface Page {
  readonly data: unknown;
  readonly headers: Readonly<Record<string, string | number | undefined>>;
  /** Where it came from, after redirects. */
  readonly url: string;
}

/** Asks GitHub's API. */
export interface Client {
  readonly source: string;
  /** GET by route ("/repos/{owner}/{repo}/issues") and parameters. */
  get(route: string, parameters: Readonly<Record<string, unknown>>): Promise<Page>;
  /** GET of a whole URL, as the API gave it. */
  follow(url: string): Promise<Page>;
  /** The ids of the organisations whose records were left out of any answer, because the token is not authorised for single sign-on there. */
  readonly withheld: ReadonlySet<string>;
}

const silent = { debug() {}, info() {}, warn() {}, error() {} };

/** A client for one source. All waiting, retrying and refusing is done by the transport below it. */
export async function createClient(config: GithubConfig, deps: TrackerDeps): Promise<Client> {
  const connection = access(config, deps.env);
  const { source, baseUrl } = connection;
  // Imported late: most runs of the command line need no GitHub.
  const { Octokit } = await import('@octokit/rest');
  const octokit = new Octokit({ baseUrl, log: silent, request: { fetch: deps.connect(connection) } });

  const withheld = new Set<string>();

  async function ask(route: string, parameters: Readonly<Record<string, unknown>>): Promise<Page> {
    // Octokit would give a body that is no JSON as a text, and parses big numbers to BigInt, slowly.
    const request = { parseSuccessResponseBody: false };
    const response = await octokit.request(route, { ...parameters, request }).catch((error: unknown) => {
      throw unwrap(error, source, deps.signal);
    });
    const header = response.headers['x-github-sso'];
    const ids = withheldBy(header === undefined ? null : String(header));
    // An answer that leaves something out and names nobody leaves something out all the same.
    for (const id of ids?.length === 0 ? ['?'] : (ids ?? [])) withheld.add(id);
    return { data: await parse(response.data, source), headers: response.headers, url: response.url };
  }

  return {
    source,
    get: (route, parameters) => ask(`GET ${route}`, parameters),
    follow: (url) => ask('GET {+target}', { target: url }),
    withheld,
  };
}

async function parse(body: unknown, source: string): Promise<unknown> {
  const text = body instanceof ReadableStream ? await new Response(body).text() : '';
  try {
    return JSON.parse(text);
  } catch (error) {
    throw appError('answer-unreadable', { source, detail: 'it is no JSON' }, error);
  }
}

/** Octokit wraps what the transport throws, and makes an HTTP 500 of it. */
function unwrap(error: unknown, source: string, signal: AbortSignal): unknown {
  if (signal.aborted) return signal.reason;
  if (error instanceof AppError) return error;
  if (error instanceof Error && error.cause instanceof AppError) return error.cause;
  return appError('answer-unreadable', { source, detail: error instanceof Error ? error.name : 'an unknown error' });
}
