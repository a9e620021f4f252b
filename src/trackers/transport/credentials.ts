import { z } from 'zod';
import { appError } from '../../errors.ts';
import { isLoopback } from './origin.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** Environment variables that together are credentials, and the host they belong to. */
export interface KnownCredentials {
  /** All are needed: ['JIRA_EMAIL', 'JIRA_API_TOKEN']. */
  readonly variables: readonly string[];
  /**
   * `{is}`: this host.
   * `{named}`: the host, or URL, that this variable names; without it the credentials are incomplete.
   */
  readonly host: { readonly is: string } | { readonly named: string };
}

export interface CredentialsRequest {
  readonly source: string;
  /** Where the credentials would be sent. */
  readonly baseUrl: string;
  /** A variable of the user's own, from config. */
  readonly tokenEnv?: string | undefined;
  readonly env: Env;
  /** The sets that this tracker knows, the preferred one first. */
  readonly known: readonly KnownCredentials[];
}

export interface Credentials {
  /** Values in the order of `variables`. */
  readonly values: readonly string[];
  readonly variables: readonly string[];
}

const trackerVariables = [
  'GITHUB_TOKEN',
  'GH_TOKEN',
  'GH_ENTERPRISE_TOKEN',
  'GITHUB_ENTERPRISE_TOKEN',
  'JIRA_EMAIL',
  'JIRA_API_TOKEN',
  'JIRA_PAT',
  'JIRA_HOST',
  'REDMINE_API_KEY',
  'REDMINE_HOST',
  'GITLAB_TOKEN',
  'LINEAR_API_KEY',
  'AZURE_DEVOPS_EXT_PAT',
];

/** Families that belong to other tools: a config must not be able to send them anywhere. */
const foreignFamilies =
  /^(ACTIONS|ANTHROPIC|AWS|AZURE|CI|DATABASE|DOCKER|GCP|GOOGLE|NODE|NPM|OPENAI|PG|RUNNER|SLACK|SSH|STRIPE|TEAMS|TWINE|VAULT)_|^(DATABASE_URL|HOME|PATH|PGPASSWORD|SYSTEM_ACCESSTOKEN|USER)$/;

/** Whether a variable is bound to a host of its own, or to another tool, and may not be named by `tokenEnv`. */
export const isWellKnown = (variable: string): boolean => trackerVariables.includes(variable) || foreignFamilies.test(variable);

/** `tokenEnv` in a source's config. */
export const tokenEnvSchema = z
  .string()
  .regex(/^[A-Z_][A-Z0-9_]*$/, 'the name of an environment variable in capitals, such as ACME_TRACKER_TOKEN')
  .refine((name) => !isWellKnown(name), {
    error: 'a variable of your own, such as ACME_TRACKER_TOKEN: well-known ones are bound to their hosts and used without being named',
  })
  .describe('Environment variable that holds the token for this source');

/**
 * The credentials for `baseUrl` from the environment; null when none of the sets is there at all.
 * Throws `token-misdirected` when the environment binds them to another host, `token-missing` when a set, or `tokenEnv`, is not filled.
 */
export function findCredentials(request: CredentialsRequest): Credentials | null {
  const { source, env, tokenEnv } = request;
  const host = new URL(request.baseUrl).host;
  if (tokenEnv !== undefined) {
    if (isWellKnown(tokenEnv)) {
      throw appError('usage-invalid', {
        message: `${source}: tokenEnv names ${tokenEnv}, which is bound to its own host`,
        hint: 'Leave tokenEnv out to use it there, or name a variable of your own.',
        example: 'tokenEnv: ACME_TRACKER_TOKEN',
      });
    }
    const value = env[tokenEnv];
    if (!value) throw appError('token-missing', { source, variables: [tokenEnv], host });
    return { values: [value], variables: [tokenEnv] };
  }
  let misdirected: { variable: string; bound: string } | null = null;
  let unfilled: readonly string[] | null = null;
  for (const set of request.known) {
    const present = set.variables.filter((name) => env[name]);
    const first = present[0];
    if (first === undefined) continue;
    const binding = bind(set.host, new URL(request.baseUrl), env);
    if (binding.fits && present.length === set.variables.length) {
      return { values: set.variables.map((name) => env[name] ?? ''), variables: set.variables };
    }
    if (binding.fits) unfilled ??= set.variables;
    else if (binding.bound === null) unfilled ??= [...set.variables, binding.variable];
    // The secret, not the e-mail address before it, is what the message should name.
    else misdirected ??= { variable: present.at(-1) ?? first, bound: binding.bound };
  }
  if (misdirected) throw appError('token-misdirected', { source, host, ...misdirected });
  if (unfilled) throw appError('token-missing', { source, variables: unfilled, host });
  return null;
}

/** Like `findCredentials`, for trackers that cannot be read without: throws `token-missing` naming the preferred set. */
export function requireCredentials(request: CredentialsRequest): Credentials {
  const found = findCredentials(request);
  if (found) return found;
  const preferred = request.known[0];
  const named = preferred && 'named' in preferred.host ? [preferred.host.named] : [];
  throw appError('token-missing', {
    source: request.source,
    variables: [...(preferred?.variables ?? []), ...named],
    host: new URL(request.baseUrl).host,
  });
}

type Binding = { readonly fits: true } | { readonly fits: false; readonly bound: string | null; readonly variable: string };

function bind(host: KnownCredentials['host'], url: URL, env: Env): Binding {
  if ('is' in host) return url.host === host.is || isLoopback(url) ? { fits: true } : { fits: false, bound: host.is, variable: '' };
  const named = hostOf(env[host.named]);
  if (named !== null) return url.host === named ? { fits: true } : { fits: false, bound: named, variable: host.named };
  return isLoopback(url) ? { fits: true } : { fits: false, bound: null, variable: host.named };
}

/** "acme.atlassian.net" or "https://acme.atlassian.net/jira" → "acme.atlassian.net". */
function hostOf(value: string | undefined): string | null {
  if (!value) return null;
  return URL.parse(value.includes('://') ? value : `https://${value}`)?.host ?? value;
}
