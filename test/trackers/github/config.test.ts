import { describe, expect, test } from 'vitest';
import { github } from '../../../src/trackers/github/github.ts';

const parse = (config: Record<string, unknown>) => github.config.safeParse({ tracker: 'github', ...config });

describe('a source on the command line', () => {
  test.each<[string, Record<string, unknown>, string]>([
    ['github:acme/shop', { repo: 'acme/shop' }, 'github:acme/shop'],
    ['github:acme/*', { org: 'acme' }, 'github:acme/*'],
    ['https://github.com/acme/shop', { repo: 'acme/shop' }, 'github:acme/shop'],
    ['https://github.com/acme/shop/', { repo: 'acme/shop' }, 'github:acme/shop'],
    ['https://github.com/acme/shop.git', { repo: 'acme/shop' }, 'github:acme/shop'],
    ['https://github.com/acme/shop/issues', { repo: 'acme/shop' }, 'github:acme/shop'],
  ])('%s is read', (argument, config, name) => {
    const given = github.fromArgument(argument, {});
    expect(given).toEqual({ tracker: 'github', ...config });
    expect(github.name(github.config.parse(given))).toBe(name);
  });

  test.each([
    'github:acme',
    'github:acme/shop/issues',
    'https://github.com/acme',
    'https://github.com/acme/shop/pulls',
    'https://github.com/acme/shop/issues?q=label%3Abug',
    'https://github.com/acme/shop/issues/12',
    'https://github.com.evil.example/acme/shop',
    'http://github.com/acme/shop',
    'issues.csv',
    'jira:acme',
  ])('%s is not GitHub’s', (argument) => {
    expect(github.fromArgument(argument, {})).toBeNull();
  });
});

describe('a source in the config', () => {
  test.each([{ repo: 'acme/shop' }, { repos: ['acme/shop', 'acme/.github'] }, { org: 'acme-co', labels: ['team payments'] }])(
    '%j fits',
    (config) => {
      expect(parse(config).success).toBe(true);
    },
  );

  test.each([
    {},
    { repo: 'acme/shop', org: 'acme' },
    { repo: 'shop' },
    { repo: 'acme/..' },
    { repo: 'acme/shop/../../x' },
    { repo: 'acme/shop?x' },
    { org: '*' },
    { repos: [] },
    { repo: 'acme/shop', labels: ['a,b'] },
    { repo: 'acme/shop', baseUrl: 'ftp://acme.example' },
    { repo: 'acme/shop', tokenEnv: 'GITHUB_TOKEN' },
    { repo: 'acme/shop', lables: ['x'] },
    { repo: 'acme/shop', fields: { points: ['x'] } },
  ])('%j does not', (config) => {
    expect(parse(config).success).toBe(false);
  });

  test('without an address it is github.com’s', () => {
    expect(github.config.parse({ tracker: 'github', org: 'acme' }).baseUrl).toBe('https://api.github.com');
  });
});

describe('credentials', () => {
  const authorize = (config: Record<string, unknown>, env: Record<string, string>) =>
    github.authorize?.(github.config.parse({ tracker: 'github', repo: 'acme/shop', ...config }), env);
  const enterprise = { baseUrl: 'https://git.acme.example/api/v3' };

  test.each<[string, Record<string, unknown>, Record<string, string>]>([
    ['none, for what is public', {}, {}],
    ['none, on an Enterprise', enterprise, {}],
    ['GITHUB_TOKEN', {}, { GITHUB_TOKEN: 'made-up' }],
    ['GH_TOKEN', {}, { GH_TOKEN: 'made-up' }],
    ['an Enterprise token that is not asked for', {}, { GH_ENTERPRISE_TOKEN: 'made-up' }],
    [
      'an Enterprise token beside a public one',
      enterprise,
      { GITHUB_TOKEN: 'made-up', GH_ENTERPRISE_TOKEN: 'made-up', GH_HOST: 'git.acme.example' },
    ],
    ['a variable of one’s own', { ...enterprise, tokenEnv: 'ACME_TOKEN' }, { ACME_TOKEN: 'made-up', GITHUB_TOKEN: 'made-up' }],
  ])('%s', (_name, config, env) => {
    expect(() => authorize(config, env)).not.toThrow();
  });

  test('an Enterprise token goes nowhere until the environment names its host', () => {
    expect(() => authorize(enterprise, { GH_ENTERPRISE_TOKEN: 'made-up' })).toThrow(
      expect.objectContaining({ code: 'token-missing', exit: 4 }),
    );
  });

  test.each<[string, Record<string, unknown>, Record<string, string>, string]>([
    ['a public token for an Enterprise', enterprise, { GITHUB_TOKEN: 'made-up' }, 'token-misdirected'],
    ['a public token for a stranger', { baseUrl: 'https://evil.example' }, { GH_TOKEN: 'made-up' }, 'token-misdirected'],
    [
      'an Enterprise token for another Enterprise',
      enterprise,
      { GH_ENTERPRISE_TOKEN: 'made-up', GH_HOST: 'other.example' },
      'token-misdirected',
    ],
    ['plain http', { baseUrl: 'http://git.acme.example/api/v3' }, {}, 'host-insecure'],
  ])('never %s', (_name, config, env, code) => {
    expect(() => authorize(config, env)).toThrow(expect.objectContaining({ code, exit: 2 }));
  });
});
