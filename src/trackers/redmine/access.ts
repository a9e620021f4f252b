import { appError } from '../../errors.ts';
import { trimmedSite } from '../kit/site.ts';
import type { ConnectOptions, TrackerDeps } from '../tracker.ts';
import { requireCredentials } from '../transport/credentials.ts';
import { statusOf } from '../transport/failure.ts';
import { checkBaseUrl } from '../transport/origin.ts';
import { type RedmineConfig, sourceName } from './config.ts';
import type { Redmine } from './list.ts';

/**
 * How a source's Redmine is reached: by API key. Throws AppError when the address is not fit to send a key to,
 * or the environment has none for it.
 */
export function access(config: RedmineConfig, env: TrackerDeps['env']): ConnectOptions {
  const source = sourceName(config);
  const baseUrl = checkBaseUrl(source, config.host);
  const known = [{ variables: ['REDMINE_API_KEY'], host: { named: 'REDMINE_HOST' } }];
  const { values, variables } = requireCredentials({ source, baseUrl, tokenEnv: config.tokenEnv, env, known });
  return { baseUrl, headers: { 'X-Redmine-API-Key': values.join('') }, variables, secrets: values, source };
}

/** A Redmine whose key has proved right, and where people see its issues. */
export async function connect(config: RedmineConfig, deps: TrackerDeps): Promise<Redmine & { readonly site: string }> {
  const options = access(config, deps.env);
  const { source, baseUrl } = options;
  const fetch = deps.connect(options);
  const redmine = {
    source,
    site: config.site === undefined ? baseUrl : trimmedSite(config.site),
    get: async (path: string, query: Readonly<Record<string, string>>): Promise<unknown> => {
      deps.signal.throwIfAborted();
      const response = await fetch(`${baseUrl}/${path}?${new URLSearchParams(query)}`, { headers: { accept: 'application/json' } });
      try {
        return await response.json();
      } catch {
        deps.signal.throwIfAborted();
        throw appError('answer-unreadable', { source, detail: `${path} is not JSON` });
      }
    },
  };
  await proveKey(redmine);
  return redmine;
}

/** Redmine takes a wrong key for a visitor without one and shows what is public: half a truth. This page asks for a user. */
async function proveKey(redmine: Redmine): Promise<void> {
  try {
    await redmine.get('users/current.json', {});
  } catch (error) {
    if (statusOf(error) !== 404) throw error;
  }
}
