import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { AppError } from '../../src/errors.ts';
import { github } from '../../src/trackers/github/github.ts';
import { readSource, testTracker } from './contract.ts';
import { type TestDepsOptions, testDeps } from './deps.ts';
import { type Double, openDouble, type Route } from './double.ts';
import { githubRecord, linking, openPage, pullRecord, serveRepository } from './github/github-double.ts';

testTracker('github', {
  tracker: github,
  config: (url) => ({ tracker: 'github', repo: 'acme/shop', baseUrl: url }),
  env: () => ({ GITHUB_TOKEN: 'made-up-token-of-the-test' }),
  variables: ['GITHUB_TOKEN'],
  record: (n) => githubRecord(n),
  key: (n) => `acme/shop#${n}`,
  malformed: { record: { ...githubRecord(77), title: 12 }, name: 'acme/shop#77' },
  serve: serveRepository,
  page: openPage,
  pointing: linking,
});

let double: Double;
beforeEach(async () => {
  double = await openDouble();
});
afterEach(() => double.close());

const range = (n: number) => Array.from({ length: n }, (_, i) => i + 1);
const read = (config: Record<string, unknown> = { repo: 'acme/shop' }, options: TestDepsOptions = {}) =>
  readSource(github, { tracker: 'github', baseUrl: double.url, ...config }, options);
const queries = () => double.requests.map((request) => Object.fromEntries(request.url.searchParams));

describe('a repository', () => {
  test('40 pull requests among 300 issues are neither issues nor skipped', async () => {
    const records = range(300).map((n) => (n % 15 < 2 ? pullRecord(n) : githubRecord(n)));
    expect(records.filter((record) => 'pull_request' in record)).toHaveLength(40);
    double.route(serveRepository(records, 100, double.url));
    const { issues, error, deps } = await read();
    expect(error).toBeNull();
    expect(issues).toHaveLength(260);
    expect(deps.skipped).toEqual([]);
    expect(deps.expected).toEqual([null]);
  });

  test('is asked for open issues, then for those closed since, the oldest first', async () => {
    double.route(serveRepository([], 100, double.url));
    await read({ repo: 'acme/shop', labels: ['team payments', 'x'] });
    const common = { labels: 'team payments,x', sort: 'created', direction: 'asc', per_page: '100' };
    expect(queries()).toEqual([
      { ...common, state: 'open' },
      { ...common, state: 'closed', since: '2026-11-06T09:00:00.000Z' },
    ]);
  });

  test('what was closed before, and only touched since, is left out', async () => {
    const closed = (n: number, closed_at: string | null) => githubRecord(n, { state: 'closed', closed_at });
    const records = [
      githubRecord(1),
      closed(2, '2026-11-06T09:00:00Z'),
      closed(3, '2026-11-06T09:00:01Z'),
      closed(4, null),
      closed(5, '2025-01-01T00:00:00Z'),
    ];
    double.route(serveRepository(records, 100, double.url));
    const { issues } = await read();
    expect(issues.map((issue) => [issue.key, issue.status])).toEqual([
      ['acme/shop#1', 'todo'],
      ['acme/shop#3', 'done'],
      ['acme/shop#4', 'done'],
    ]);
  });

  test('an issue closed while the pages were read hides no other one', async () => {
    // While page 1 is shown, issue 1 is closed: issue 3 moves up onto page 1, and page 2 begins with issue 4.
    const records = [...range(5).map((n) => githubRecord(n)), githubRecord(6, { title: null })];
    double.route((request) => {
      const page = openPage(request);
      const answer = serveRepository(records, 2, double.url)(request);
      if (page === 1 && records[0]?.state === 'open') records[0] = githubRecord(1, { state: 'closed', closed_at: '2026-11-20T09:00:30Z' });
      return Promise.resolve(answer).then((given) => ({ ...given, headers: { ...given.headers, date: 'Fri, 20 Nov 2026 09:00:00 GMT' } }));
    });
    const { issues, error, deps } = await read();
    expect(error).toBeNull();
    expect(issues.map((issue) => issue.key).toSorted()).toEqual(range(5).map((n) => `acme/shop#${n}`));
    expect(deps.skipped).toHaveLength(1);
  });

  test('a full first page without links is only the end when nothing follows', async () => {
    const hundred = range(100).map((n) => githubRecord(n));
    const stripped: (rest: readonly unknown[]) => Route = (rest) => (request) => {
      if (openPage(request) === null) return { body: [] };
      return { body: openPage(request) === 1 ? hundred : rest };
    };
    double.route(stripped([]));
    expect(await read()).toMatchObject({ error: null, issues: { length: 100 } });
    double.route(stripped([githubRecord(101)]));
    expect(await read()).toMatchObject({ error: { code: 'end-unproven', exit: 3 }, issues: { length: 100 } });
  });

  test('a next page on the same host is followed as the server wrote it', async () => {
    double.route((request) => {
      const { pathname, searchParams } = request.url;
      if (pathname === '/repositories/7/issues') return { body: searchParams.get('after') === 'a:b{c}' ? [githubRecord(2)] : [] };
      if (openPage(request) === null) return { body: [] };
      return linking([githubRecord(1)], '/repositories/7/issues?after=a:b%7Bc%7D');
    });
    const { issues, error } = await read();
    expect(error).toBeNull();
    expect(issues.map((issue) => issue.key)).toEqual(['acme/shop#1', 'acme/shop#2']);
  });

  test('whose issues are disabled says so', async () => {
    double.route(() => ({ status: 410, body: { message: 'Issues are disabled for this repo' } }));
    const hint = 'Enable them in the settings of the repository.';
    expect((await read()).error).toMatchObject({
      code: 'request-refused',
      message: expect.stringContaining('the repository acme/shop'),
      hint,
    });
  });

  test('behind a proxy has its links where people see it', async () => {
    double.route(serveRepository([githubRecord(7)], 100, double.url));
    const { issues } = await read({ repo: 'acme/shop', site: 'https://github.acme.example/' });
    expect(issues.map(({ url }) => url)).toEqual(['https://github.acme.example/acme/shop/issues/7']);
  });

  test('that is not found is named', async () => {
    double.route(() => ({ status: 404, body: { message: 'Not Found' } }));
    const { error } = await read();
    expect(error).toMatchObject({ code: 'source-not-found' });
    expect(String(error)).toContain('the repository acme/shop');
  });

  test('records without a number are skipped by their place', async () => {
    double.route(serveRepository([githubRecord(1), null, 'text', { ...githubRecord(2), number: 'x' }], 100, double.url));
    const { issues, deps } = await read();
    expect(issues).toHaveLength(1);
    expect(deps.skipped.map(({ record }) => record)).toEqual(['acme/shop record 2', 'acme/shop record 3', 'acme/shop#x']);
  });

  test('is read without credentials when there are none', async () => {
    double.route(serveRepository([githubRecord(1)], 100, double.url));
    const { issues } = await read();
    expect(issues).toHaveLength(1);
    expect(double.requests[0]?.headers.authorization).toBeUndefined();
  });

  test('that rations requests without credentials says which ones would help', async () => {
    double.route(() => ({
      status: 403,
      headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1795165200' },
      body: { message: 'rate limit' },
    }));
    const [anonymous, known] = [await read(), await read({ repo: 'acme/shop' }, { env: { GH_TOKEN: 'made-up-token' } })];
    expect(anonymous.error).toMatchObject({ code: 'rate-limited', hint: expect.stringContaining('set GITHUB_TOKEN') });
    expect(known.error).toMatchObject({ code: 'rate-limited', hint: expect.not.stringContaining('GH_TOKEN') });
  });

  test('of an Enterprise is asked below its API path, with the Enterprise token', async () => {
    double.route(serveRepository([githubRecord(1)], 100, double.url));
    const { error } = await read(
      { repo: 'acme/shop', baseUrl: `${double.url}/api/v3` },
      { env: { GH_ENTERPRISE_TOKEN: 'made-up-enterprise' } },
    );
    expect(error).toBeNull();
    expect(double.requests[0]?.url.pathname).toBe('/api/v3/repos/acme/shop/issues');
    expect(double.requests[0]?.headers.authorization).toBe('Bearer made-up-enterprise');
  });
});

describe('several repositories', () => {
  const inRepository = (name: string, n: number) => githubRecord(n, { repository_url: `https://api.github.example/repos/${name}` });
  const serve =
    (repositories: readonly Record<string, unknown>[]): Route =>
    (request) => {
      if (request.url.pathname === '/orgs/acme/repos') return { body: repositories };
      const name = /^\/repos\/(.+)\/issues$/.exec(request.url.pathname)?.[1];
      if (!name) return { status: 404 };
      return { body: request.url.searchParams.get('state') === 'open' ? [inRepository(name, 1)] : [] };
    };

  test.each([
    [404, 'source-not-found', 'the repository acme/api was not found', 'or take acme/api out of this source'],
    [410, 'request-refused', 'the issues of the repository acme/api are disabled', 'or take acme/api out of this source'],
    [403, 'token-refused', '(in acme/api)', 'right to read these issues'],
    [451, 'request-refused', '(in acme/api)', 'this source'],
  ])('name the one that answers %i, and keep what the others gave', async (status, code, message, hint) => {
    const healthy = serve([]);
    double.route((request) => (request.url.pathname.includes('/acme/api/') ? { status, body: {} } : healthy(request)));
    const { issues, error } = await read({ repos: ['acme/shop', 'acme/api', 'acme/web'] });
    expect(issues.map((issue) => issue.key)).toEqual(['acme/shop#1']);
    expect(error).toMatchObject({ code, message: expect.stringContaining(message), hint: expect.stringContaining(hint) });
  });

  test('are read one after another, each once', async () => {
    double.route(serve([]));
    const { issues } = await read({ repos: ['acme/shop', 'acme/api', 'acme/shop'] });
    expect(issues.map((issue) => issue.key)).toEqual(['acme/shop#1', 'acme/api#1']);
    expect(double.requests).toHaveLength(4);
  });

  test('of an organisation are those that are alive and have issues', async () => {
    double.route(
      serve([
        { full_name: 'acme/api', archived: false, has_issues: true },
        { full_name: 'acme/attic', archived: true },
        { full_name: 'acme/locked', disabled: true },
        { full_name: 'acme/mirror', has_issues: false },
        { full_name: 'acme/shop' },
      ]),
    );
    const { issues, error } = await read({ org: 'acme' });
    expect(error).toBeNull();
    expect(issues.map((issue) => issue.key)).toEqual(['acme/api#1', 'acme/shop#1']);
  });

  test('a repository record that does not fit fails the source: nobody knows how much is missing', async () => {
    double.route(serve([{ full_name: 'acme/shop' }, { name: 'odd' }]));
    expect(await read({ org: 'acme' })).toMatchObject({ error: { code: 'answer-unreadable', exit: 3 }, issues: { length: 1 } });
  });

  test('an organisation that is not found is named', async () => {
    double.route(() => ({ status: 404 }));
    expect(String((await read({ org: 'acme' })).error)).toContain('the organisation acme');
  });
});

describe('single sign-on', () => {
  const listed = [{ full_name: 'acme/shop' }];
  const partly =
    (header: string, login: string | null = 'globex'): Route =>
    ({ url: { pathname } }) => {
      const headers: Record<string, string> = header === '' ? {} : { 'x-github-sso': header };
      if (pathname === '/orgs/acme/repos') return { headers, body: listed };
      if (pathname.startsWith('/organizations/')) return login === null ? { status: 404 } : { body: { login } };
      return { body: [githubRecord(1)] };
    };

  test.each([
    [
      'an organisation, by its name',
      'partial-results; organizations=21955855',
      'globex',
      'the organisation globex (21955855) was left out',
    ],
    [
      'several',
      'partial-results; organizations=21955855,20582480',
      null,
      'the organisation 21955855, the organisation 20582480 was left out',
    ],
    ['nobody', 'partial-results', null, 'an organisation that is not named was left out'],
    ['an organisation with a name that is none', 'partial-results; organizations=7', '<b>', 'the organisation 7 was left out'],
  ])('a list from which it leaves out %s is not whole', async (_what, header, login, message) => {
    double.route(partly(header, login));
    const { issues, error } = await read({ org: 'acme' });
    expect(issues).toHaveLength(1);
    expect(error).toMatchObject({ code: 'answer-partial', exit: 3, message: expect.stringContaining(message) });
    expect((error as AppError).hint).toMatch(/^Authorise it at http\S+\/settings\/tokens \("Configure SSO"/);
  });

  test.each(['', 'required; url=https://github.com/orgs/acme/sso'])('a whole list with the header "%s" is whole', async (header) => {
    double.route(partly(header));
    expect((await read({ org: 'acme' })).error).toBeNull();
  });

  test.each([
    [
      'the page of GitHub',
      'required; url=https://github.com/orgs/acme/sso?authorization_request=AB12',
      'at https://github.com/orgs/acme/sso?authorization_request=AB12,',
    ],
    ['no page of a stranger', 'required; url=https://github.com.evil.example/sso', 'on the page of your tokens'],
    ['no page in clear', 'required; url=http://github.com/orgs/acme/sso', 'on the page of your tokens'],
    ['no page that is none', 'required; url=javascript:alert(1)', 'on the page of your tokens'],
    ['none', 'required', 'on the page of your tokens'],
    ['nothing when it is not about that', 'partial-results; organizations=1', 'Check GITHUB_TOKEN'],
  ])('a refusal shows %s', async (_what, header, hint) => {
    double.route(() => ({ status: 403, headers: { 'x-github-sso': header }, body: { message: 'Resource protected by SAML enforcement' } }));
    const { error } = await read();
    expect(error).toMatchObject({ code: 'token-refused', exit: 4, hint: expect.stringContaining(hint) });
  });
});

describe('looking up parents', () => {
  const lookUp = async (keys: readonly string[]) => {
    const deps = testDeps();
    const config = github.config.parse({ tracker: 'github', repo: 'acme/shop', baseUrl: double.url });
    const found = [];
    for await (const issue of github.lookup?.(keys, config, deps) ?? []) found.push(issue.key);
    return { found, refused: deps.refused };
  };

  test('gives the issues, by the key that was asked for', async () => {
    double.route((request) => {
      if (request.url.pathname === '/repos/old/roadmap/issues/3') return { status: 301, headers: { location: '/repositories/9/issues/4' } };
      return { body: githubRecord(4, { repository_url: 'https://api.github.example/repos/acme/roadmap' }) };
    });
    expect(await lookUp(['old/roadmap#3', 'old/roadmap#3'])).toEqual({ found: ['old/roadmap#3'], refused: [] });
  });

  test.each([403, 404, 410])('refuses one that answers %i and goes on', async (status) => {
    double.route((request) => (request.url.pathname.endsWith('/1') ? { status, body: { message: 'no' } } : { body: githubRecord(2) }));
    const { found, refused } = await lookUp(['acme/shop#1', 'acme/shop#2']);
    expect(found).toEqual(['acme/shop#2']);
    expect(refused).toEqual([{ key: 'acme/shop#1', reason: expect.stringMatching(/./) }]);
  });

  test('refuses one that does not fit', async () => {
    double.route(() => ({ body: { number: 1 } }));
    expect((await lookUp(['acme/shop#1'])).refused).toHaveLength(1);
  });

  test('leaves keys alone that are not GitHub’s', async () => {
    expect(await lookUp(['SHOP-12', '#3', 'acme/shop#x', '../../user#1x'])).toEqual({ found: [], refused: [] });
    expect(double.requests).toEqual([]);
  });

  test.each([401, 500, 422])('fails when the server answers %i', async (status) => {
    double.route(() => ({ status }));
    await expect(lookUp(['acme/shop#1'])).rejects.toBeInstanceOf(AppError);
  });
});
