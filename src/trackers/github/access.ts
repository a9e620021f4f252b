import type { ConnectOptions } from '../tracker.ts';
import { findCredentials, type KnownCredentials } from '../transport/credentials.ts';
import { checkBaseUrl, isLoopback } from '../transport/origin.ts';
import { type GithubConfig, sourceName } from './config.ts';

const publicHost = 'api.github.com';

const known: readonly KnownCredentials[] = [
  { variables: ['GITHUB_TOKEN'], host: { is: publicHost } },
  { variables: ['GH_TOKEN'], host: { is: publicHost } },
  { variables: ['GH_ENTERPRISE_TOKEN'], host: { named: 'GH_HOST' } },
];

/**
 * How a source's GitHub is reached: with a token when the environment has one for its host, else anonymously.
 * Throws AppError when the address is not fit to send a token to, or the token there is belongs to another host.
 */
export function access(config: GithubConfig, env: Readonly<Record<string, string | undefined>>): ConnectOptions {
  const source = sourceName(config);
  const baseUrl = checkBaseUrl(source, config.baseUrl);
  const found = findCredentials({ source, baseUrl, tokenEnv: config.tokenEnv, env, known: onlyFor(baseUrl) });
  const token = found?.values[0];
  return {
    baseUrl,
    headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
    variables: found?.variables ?? [isPublic(baseUrl) || isLoopback(new URL(baseUrl)) ? 'GITHUB_TOKEN' : 'GH_ENTERPRISE_TOKEN'],
    secrets: token === undefined ? [] : [token],
    source,
  };
}

const isPublic = (baseUrl: string) => new URL(baseUrl).host === publicHost;

/** An Enterprise token beside the public one is no mistake when the public API is asked. */
const onlyFor = (baseUrl: string) => (isPublic(baseUrl) ? known.filter((set) => 'is' in set.host) : known);
