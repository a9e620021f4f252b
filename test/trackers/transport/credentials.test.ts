import { describe, expect, test } from 'vitest';
import {
  findCredentials,
  isWellKnown,
  type KnownCredentials,
  requireCredentials,
  tokenEnvSchema,
} from '../../../src/trackers/transport/credentials.ts';

const publicOne: KnownCredentials = { variables: ['GITHUB_TOKEN'], host: { is: 'api.github.com' } };
const enterprise: KnownCredentials = { variables: ['GH_ENTERPRISE_TOKEN'], host: { named: 'GH_HOST' } };
const pair: KnownCredentials = { variables: ['JIRA_EMAIL', 'JIRA_API_TOKEN'], host: { named: 'JIRA_HOST' } };

const find = (known: readonly KnownCredentials[], baseUrl: string, env: Record<string, string>, tokenEnv?: string) =>
  findCredentials({ source: 'test:one', baseUrl, env, known, tokenEnv });

describe('credentials go to their own host', () => {
  test.each<[string, KnownCredentials, string, Record<string, string>]>([
    ['the public token to the public API', publicOne, 'https://api.github.com', { GITHUB_TOKEN: 'made-up' }],
    ['the public token to loopback', publicOne, 'http://127.0.0.1:4001', { GITHUB_TOKEN: 'made-up' }],
    [
      'the Enterprise token to the host that is named',
      enterprise,
      'https://git.acme.example/api/v3',
      { GH_ENTERPRISE_TOKEN: 'made-up', GH_HOST: 'git.acme.example' },
    ],
    [
      'a pair to the host that is named',
      pair,
      'https://acme.example/jira',
      { JIRA_EMAIL: 'made', JIRA_API_TOKEN: 'up', JIRA_HOST: 'ACME.example' },
    ],
    [
      'a pair to the address that is named',
      pair,
      'https://acme.example',
      { JIRA_EMAIL: 'made', JIRA_API_TOKEN: 'up', JIRA_HOST: 'https://acme.example/jira/' },
    ],
    ['a pair to loopback', pair, 'http://localhost:8080', { JIRA_EMAIL: 'made', JIRA_API_TOKEN: 'up' }],
  ])('%s', (_name, set, baseUrl, env) => {
    expect(find([set], baseUrl, env)).toEqual({ values: set.variables.map((name) => env[name]), variables: set.variables });
  });

  test.each<[string, KnownCredentials, string, Record<string, string>, string]>([
    ['the public token to another host', publicOne, 'https://evil.example', { GITHUB_TOKEN: 'made-up' }, 'GITHUB_TOKEN'],
    [
      'the public token to a host that looks alike',
      publicOne,
      'https://api.github.com.evil.example',
      { GITHUB_TOKEN: 'made-up' },
      'GITHUB_TOKEN',
    ],
    ['the public token to another port', publicOne, 'https://api.github.com:8443', { GITHUB_TOKEN: 'made-up' }, 'GITHUB_TOKEN'],
    [
      'the Enterprise token to the public API',
      enterprise,
      'https://api.github.com',
      { GH_ENTERPRISE_TOKEN: 'made-up', GH_HOST: 'git.acme.example' },
      'GH_ENTERPRISE_TOKEN',
    ],
    [
      'the Enterprise token to another host than the named one',
      enterprise,
      'https://evil.example',
      { GH_ENTERPRISE_TOKEN: 'made-up', GH_HOST: 'git.acme.example' },
      'GH_ENTERPRISE_TOKEN',
    ],
    [
      'a pair to another host than the named one',
      pair,
      'https://evil.example',
      { JIRA_EMAIL: 'made', JIRA_API_TOKEN: 'up', JIRA_HOST: 'acme.example' },
      'JIRA_API_TOKEN',
    ],
    [
      'a pair with a named host to loopback',
      pair,
      'http://127.0.0.1:1',
      { JIRA_EMAIL: 'made', JIRA_API_TOKEN: 'up', JIRA_HOST: 'acme.example' },
      'JIRA_API_TOKEN',
    ],
  ])('never %s', (_name, set, baseUrl, env, variable) => {
    const finding = () => find([set], baseUrl, env);
    expect(finding).toThrow(expect.objectContaining({ code: 'token-misdirected', exit: 2 }));
    expect(finding).toThrow(variable);
    expect(finding).not.toThrow('made-up');
  });
});

describe('missing credentials', () => {
  test('are null where a tracker can do without', () => {
    expect(find([publicOne], 'https://api.github.com', {})).toBeNull();
    expect(find([publicOne], 'https://api.github.com', { GITHUB_TOKEN: '' })).toBeNull();
  });

  test.each<[string, Record<string, string>]>([
    ['half a pair', { JIRA_EMAIL: 'made', JIRA_HOST: 'acme.example' }],
    ['a pair whose host the environment does not name', { JIRA_EMAIL: 'made', JIRA_API_TOKEN: 'up' }],
  ])('are named: %s', (_name, env) => {
    expect(() => find([pair], 'https://acme.example', env)).toThrow(expect.objectContaining({ code: 'token-missing', exit: 4 }));
  });

  test('are named, the host among them, where a tracker cannot do without', () => {
    const requiring = () => requireCredentials({ source: 'test:one', baseUrl: 'https://acme.example', env: {}, known: [pair] });
    expect(requiring).toThrow(
      expect.objectContaining({ code: 'token-missing', hint: 'Set JIRA_EMAIL and JIRA_API_TOKEN and JIRA_HOST in the environment.' }),
    );
  });

  test('of one set do not matter when another is there', () => {
    const pat: KnownCredentials = { variables: ['JIRA_PAT'], host: { named: 'JIRA_HOST' } };
    const env = { JIRA_EMAIL: 'made', JIRA_PAT: 'up', JIRA_HOST: 'acme.example' };
    expect(find([pair, pat], 'https://acme.example', env)).toEqual({ values: ['up'], variables: ['JIRA_PAT'] });
  });
});

describe('tokenEnv', () => {
  test('is used alone, for any host', () => {
    const env = { ACME_TRACKER_TOKEN: 'made-up', GITHUB_TOKEN: 'other' };
    const found = find([publicOne], 'https://git.acme.example', env, 'ACME_TRACKER_TOKEN');
    expect(found).toEqual({ values: ['made-up'], variables: ['ACME_TRACKER_TOKEN'] });
  });

  test('that is not set is missing, whatever else is set', () => {
    expect(() => find([publicOne], 'https://api.github.com', { GITHUB_TOKEN: 'made-up' }, 'ACME_TRACKER_TOKEN')).toThrow(
      expect.objectContaining({ code: 'token-missing' }),
    );
  });

  test.each([
    'GITHUB_TOKEN',
    'GH_TOKEN',
    'JIRA_API_TOKEN',
    'REDMINE_API_KEY',
    'AWS_SECRET_ACCESS_KEY',
    'NPM_TOKEN',
    'CI_JOB_TOKEN',
    'DATABASE_URL',
    'PATH',
  ])('cannot be %s', (name) => {
    expect(isWellKnown(name)).toBe(true);
    expect(tokenEnvSchema.safeParse(name).success).toBe(false);
    expect(() => find([publicOne], 'https://evil.example', { [name]: 'made-up' }, name)).toThrow(expect.objectContaining({ exit: 2 }));
  });

  test.each(['ACME_TRACKER_TOKEN', 'JIRA_SHOP_TOKEN', 'MY_GITHUB'])('can be %s', (name) => {
    expect(tokenEnvSchema.parse(name)).toBe(name);
  });
});
