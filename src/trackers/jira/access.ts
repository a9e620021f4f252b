import type { ConnectOptions } from '../tracker.ts';
import { requireCredentials } from '../transport/credentials.ts';
import { checkBaseUrl } from '../transport/origin.ts';
import { deploymentOf, type JiraConfig, sourceName } from './config.ts';

type Env = Readonly<Record<string, string | undefined>>;

const knownCredentials = {
  cloud: [{ variables: ['JIRA_EMAIL', 'JIRA_API_TOKEN'], host: { named: 'JIRA_HOST' } }],
  'data-center': [{ variables: ['JIRA_PAT'], host: { named: 'JIRA_HOST' } }],
} as const;

/**
 * How a source's Jira is reached: Cloud by e-mail and API token, Data Center by a personal access token.
 * Throws AppError when the address is not fit to send a token to, or the environment has none for it.
 */
export function access(config: JiraConfig, env: Env): ConnectOptions {
  const source = sourceName(config);
  const baseUrl = checkBaseUrl(source, config.host);
  const deployment = deploymentOf(config);
  const { values, variables } = requireCredentials({
    source,
    baseUrl,
    tokenEnv: config.tokenEnv,
    env,
    known: knownCredentials[deployment],
  });
  const pair = values.join(':');
  const basic = deployment === 'cloud' && pair.includes(':');
  return {
    baseUrl,
    headers: { authorization: basic ? `Basic ${Buffer.from(pair).toString('base64')}` : `Bearer ${pair}` },
    variables,
    // An e-mail address alone is no secret, and hiding it would garble what a server says about it.
    secrets: basic ? [pair, pair.slice(pair.indexOf(':') + 1)] : [pair],
    source,
  };
}
