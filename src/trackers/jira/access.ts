import { AppError, reworded } from '../../errors.ts';
import type { ConnectOptions } from '../tracker.ts';
import { type Credentials, type CredentialsRequest, requireCredentials } from '../transport/credentials.ts';
import { checkBaseUrl } from '../transport/origin.ts';
import { cloudHint, deploymentOf, isAssumed, type JiraConfig, sourceName } from './config.ts';

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
  const { values, variables } = credentials(
    { source, baseUrl, tokenEnv: config.tokenEnv, env, known: knownCredentials[deployment] },
    config,
  );
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

/** The credentials; where those of Cloud are there and a Data Center is assumed, the refusal says what would make it a Cloud. */
function credentials(request: CredentialsRequest, config: JiraConfig): Credentials {
  try {
    return requireCredentials(request);
  } catch (error) {
    const isOfCloud = request.env.JIRA_EMAIL && request.env.JIRA_API_TOKEN && !request.env.JIRA_PAT;
    if (!(error instanceof AppError) || error.code !== 'token-missing' || !isOfCloud || !isAssumed(config)) throw error;
    throw reworded(error, { hint: `${error.hint} ${cloudHint}` });
  }
}
