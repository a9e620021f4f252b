import { appError } from '../../errors.ts';
import { baseUrl, isAtlassianHost } from './config.ts';
import { isQuery, withoutOrder } from './jql.ts';

type Env = Readonly<Record<string, string | undefined>>;
type Found = { project?: string; filter?: string; jql?: string };

const projectKey = /^[A-Z][A-Z0-9_]+$/;

export const argumentForms = [
  'jira:SHOP (with JIRA_HOST set)',
  'https://acme.atlassian.net/jira/software/projects/SHOP',
  'https://acme.atlassian.net/issues/?filter=10001',
] as const;

/** The address of the Jira that the environment knows; null when it names none. */
function knownHost(env: Env): URL | null {
  const host = env.JIRA_HOST?.trim();
  if (!host) return null;
  const text = host.includes('://') ? host : `https://${host}`;
  return URL.canParse(text) ? new URL(text) : null;
}

/** Which issues a page of Jira shows: a query, a saved filter, or a project; null for any other page, a single issue among them. */
function found(path: string, query: URLSearchParams): Found | null {
  const steps = path.split('/').filter((step) => step !== '');
  const jql = query.get('jql');
  const filter = query.get('filter');
  const named = steps[0] === 'browse' ? steps[1] : steps[steps.indexOf('projects') + 1];
  const inProject = steps[0] === 'browse' || steps[0] === 'projects' || (steps[0] === 'jira' && steps.includes('projects'));
  const project = inProject && named !== undefined && projectKey.test(named) ? { project: named } : null;
  const searching = steps.includes('issues') || steps.includes('IssueNavigator.jspa');
  if (searching && jql && isQuery(withoutOrder(jql))) return { ...project, jql };
  if (searching && filter && /^[1-9]\d{0,17}$/.test(filter)) return { filter };
  return project;
}

/** Offers the key in capitals where somebody wrote it small. */
function refuseLowerCase(key: string, sourceOf: (key: string) => string): void {
  const upper = key.toUpperCase();
  if (projectKey.test(key) || !projectKey.test(upper)) return;
  throw appError('usage-invalid', {
    message: `${sourceOf(key)} names no project: Jira writes the keys of projects in capitals`,
    hint: `Did you mean ${sourceOf(upper)}?`,
    example: `throughline audit ${sourceOf(upper)}`,
  });
}

/**
 * The config that a SOURCE of the command line stands for; null when it is no page of a Jira. Throws `usage-invalid` for a key in small letters, `host-unnamed` for `jira:KEY` without JIRA_HOST.
 * Other trackers have `/projects/…` and `/issues` too, so these count only at Atlassian or at JIRA_HOST.
 */
export function fromArgument(argument: string, env: Env): Readonly<Record<string, unknown>> | null {
  const known = knownHost(env);
  const short = argument.startsWith('jira:') ? argument.slice('jira:'.length) : null;
  if (short !== null) {
    if (known === null) throw appError('host-unnamed', { argument, variable: 'JIRA_HOST', example: 'https://acme.atlassian.net' });
    refuseLowerCase(short, (key) => `jira:${key}`);
    return projectKey.test(short) ? { tracker: 'jira', host: baseUrl(known.href), project: short } : null;
  }
  if (!/^https?:\/\//i.test(argument) || !URL.canParse(argument)) return null;

  const url = new URL(argument);
  const context = known && known.origin === url.origin ? known.pathname.replace(/\/+$/, '') : '';
  const isKnown = known !== null && known.origin === url.origin && `${url.pathname}/`.startsWith(`${context}/`);
  if (isKnown || isAtlassianHost(url.hostname)) {
    const extent = found(isKnown ? url.pathname.slice(context.length) : url.pathname, url.searchParams);
    const small = extent === null ? /\/(?:browse|projects)\/([a-z][a-z0-9_]+)(?=\/|$)/.exec(url.pathname)?.[1] : undefined;
    if (small !== undefined) refuseLowerCase(small, (key) => argument.replace(`/${small}`, `/${key}`));
    return extent && { tracker: 'jira', host: isKnown ? `${url.origin}${context}` : url.origin, ...extent };
  }
  const at = url.pathname.lastIndexOf('/browse/');
  const extent = at < 0 ? null : found(url.pathname.slice(at), new URLSearchParams());
  return extent && { tracker: 'jira', host: `${url.origin}${url.pathname.slice(0, at)}`, ...extent };
}
