import { afterEach, describe, expect, test } from 'vitest';
import type { Issue } from '../../src/model/issue.ts';
import { jira } from '../../src/trackers/jira/jira.ts';
import { readSource } from './contract.ts';
import { testDeps } from './deps.ts';
import type { Answer } from './double.ts';
import {
  closed,
  customField,
  type DoubleIssue,
  doubleIssue,
  type JiraDouble,
  type JiraDoubleOptions,
  jiraRoute,
  openJira,
} from './jira-double.ts';

let double: JiraDouble | undefined;
afterEach(() => double?.close());

const numbers = (n: number) => Array.from({ length: n }, (_, i) => i + 1);
const stories = (n: number, fields: Record<string, unknown> = {}): DoubleIssue[] => numbers(n).map((number) => doubleIssue(number, fields));
const keys = (issues: readonly Issue[]) => issues.map((issue) => issue.key);

const basic = `Basic ${Buffer.from('ci@acme.example:secret-1').toString('base64')}`;
const env = { JIRA_EMAIL: 'ci@acme.example', JIRA_API_TOKEN: 'secret-1', JIRA_PAT: 'secret-2' };

/** A double with these issues, and what the tracker reads from it. */
async function open(options: JiraDoubleOptions, more: Record<string, unknown> = {}) {
  double = await openJira(options);
  const config = { tracker: 'jira', host: double.url, deployment: options.deployment, project: 'SHOP', ...more };
  return {
    double,
    read: () => readSource(jira, config, { env }),
    lookUp: async (asked: readonly string[]) => {
      const deps = testDeps({ env });
      const issues: Issue[] = [];
      for await (const issue of jira.lookup?.(asked, jira.config.parse(config), deps) ?? []) issues.push(issue);
      return { issues, refused: deps.refused };
    },
  };
}

describe.each(['cloud', 'data-center'] as const)('any Jira (%s)', (deployment) => {
  test('is read page by page in a stable order, each time with the credentials', async () => {
    const { read, double } = await open({ deployment, issues: stories(250).reverse() });
    const { issues, error, deps } = await read();
    expect(error).toBeNull();
    expect(keys(issues)).toEqual(numbers(250).map((n) => `SHOP-${n}`));
    expect(deps.expected.at(0)).toBe(250);
    expect(deps.expected.at(-1)).toBe(250);
    expect(new Set(double.requests.map((request) => request.headers.authorization))).toEqual(
      new Set([deployment === 'cloud' ? basic : 'Bearer secret-2']),
    );
  });

  test('gives open work whole, and closed work only from the time that was asked for', async () => {
    const issues = [
      doubleIssue(1, { created: '2020-01-01T00:00:00.000+0000' }),
      doubleIssue(2, closed('2026-11-19T09:00:00.000+0000')),
      doubleIssue(3, closed('2026-11-06T08:00:00.000+0000')),
      doubleIssue(4, closed('2026-01-01T08:00:00.000+0000')),
      doubleIssue(5, closed('2026-11-19T09:00:00.000+0000', 'Duplicate')),
    ];
    const { read } = await open({ deployment, issues });
    const { issues: got, error, deps } = await read();
    expect(error).toBeNull();
    expect(got.map(({ key, status, closedAt }) => [key, status, closedAt])).toEqual([
      ['SHOP-1', 'todo', null],
      ['SHOP-2', 'done', '2026-11-19T09:00:00.000Z'],
      ['SHOP-5', 'dropped', '2026-11-19T09:00:00.000Z'],
    ]);
    expect(deps.expected.at(-1)).toBe(3);
  });

  test('says which fields it wants, and takes the first of one name that is filled', async () => {
    const { read, double } = await open(
      {
        deployment,
        fields: [customField('customfield_1', 'Business Value', 'textfield'), customField('customfield_2', 'Business Value', 'textfield')],
        issues: [
          doubleIssue(1, { customfield_1: 'fewer calls' }),
          doubleIssue(2, { customfield_1: null, customfield_2: 'more orders' }),
          doubleIssue(3, {}),
        ],
      },
      { fields: { businessValue: ['business value'] } },
    );
    const { issues } = await read();
    expect(issues.map((issue) => issue.fields.map((field) => [field.name, field.role, ...field.values]))).toEqual([
      [['Business Value', 'businessValue', 'fewer calls']],
      [['Business Value', 'businessValue', 'more orders']],
      [],
    ]);
    const asked = double.bodies(deployment === 'cloud' ? '/search/jql' : '/search')[0]?.fields;
    expect(asked).toEqual(expect.arrayContaining(['summary', 'description', 'customfield_1', 'customfield_2']));
  });

  test('ends with exit code 4 when the token expires on page 2, after the issues of page 1', async () => {
    const expired = { status: 401, body: { errorMessages: ['expired'] } };
    const { read } = await open({ deployment, issues: stories(150), onPage: (page) => (page === 2 ? expired : undefined) });
    const { issues, error } = await read();
    expect(error).toMatchObject({ code: 'token-refused', exit: 4 });
    expect(issues).toHaveLength(100);
  });

  test('that shows what the public may see has refused the credentials', async () => {
    const header: Record<string, string> =
      deployment === 'cloud' ? { 'x-seraph-loginreason': 'AUTHENTICATED_FAILED' } : { 'x-ausername': 'anonymous' };
    const { read } = await open({
      deployment,
      issues: [],
      onPage: () => ({ headers: header, body: { issues: [], total: 0, isLast: true } }),
    });
    expect((await read()).error).toMatchObject({ code: 'token-refused', exit: 4 });
  });

  test('that gives the same issues on and on has no proven end', async () => {
    let page = 0;
    const records = stories(3);
    const { read } = await open({
      deployment,
      issues: [],
      onPage: () => ({ body: { issues: records, total: 1000, isLast: false, nextPageToken: `token ${++page}` } }),
    });
    const { issues, error } = await read();
    expect(error).toMatchObject({ code: 'end-unproven', exit: 3 });
    expect(issues).toHaveLength(3);
  });

  test('gives parents by key; what it leaves out is refused', async () => {
    const issues = [...stories(230), { ...doubleIssue(900), hidden: true }];
    const { lookUp } = await open({ deployment, issues });
    const wanted = [...numbers(230).map((n) => `SHOP-${n}`), 'SHOP-900', 'SHOP-1'];
    const { issues: got, refused } = await lookUp(wanted);
    expect(keys(got).toSorted()).toEqual(
      numbers(230)
        .map((n) => `SHOP-${n}`)
        .toSorted(),
    );
    expect(refused.map((one) => one.key)).toEqual(['SHOP-900']);
  });

  test('a parent that is gone is refused, the others are given', async () => {
    const { lookUp } = await open({ deployment, issues: stories(3) });
    const { issues, refused } = await lookUp(['SHOP-1', 'SHOP-77', 'SHOP-3']);
    expect(keys(issues)).toEqual(['SHOP-1', 'SHOP-3']);
    expect(refused).toEqual([{ key: 'SHOP-77', reason: expect.stringContaining('not found') }]);
  });

  test('a parent that was moved is given under the key it was asked for by', async () => {
    const { lookUp } = await open({ deployment, issues: [doubleIssue(1), { ...doubleIssue(7, {}, 'PAY'), formerKeys: ['SHOP-2'] }] });
    const { issues, refused } = await lookUp(['SHOP-1', 'SHOP-2']);
    expect(issues.map(({ key, title }) => [key, title])).toEqual([
      ['SHOP-1', 'Issue 1'],
      ['SHOP-2', 'Issue 7'],
    ]);
    expect(refused).toEqual([]);
  });

  test('a parent whose record does not fit is refused with the reason', async () => {
    const { lookUp } = await open({ deployment, issues: [doubleIssue(1, { summary: null })] });
    expect(await lookUp(['SHOP-1'])).toEqual({
      issues: [],
      refused: [{ key: 'SHOP-1', reason: expect.stringContaining('fields.summary') }],
    });
  });

  test('nothing is asked for no keys beyond the list of fields', async () => {
    const { lookUp, double } = await open({ deployment, issues: [] });
    expect(await lookUp([])).toEqual({ issues: [], refused: [] });
    expect(double.requests.map((request) => request.url.pathname.split('/').at(-1))).toEqual(['field']);
  });
});

describe('Jira Cloud', () => {
  const deployment = 'cloud';
  const cursor = (issues: readonly unknown[], more: Record<string, unknown>) => ({ body: { issues, ...more } });

  test.each([
    ['a token that comes twice', () => cursor(stories(1), { isLast: false, nextPageToken: 'again' })],
    ['an empty page with a token', () => cursor([], { nextPageToken: 'on' })],
    ['more to come without a token', () => cursor(stories(1), { isLast: false })],
  ])('%s proves no end', async (_what, page) => {
    const { read } = await open({ deployment, issues: [], onPage: page });
    expect((await read()).error).toMatchObject({ code: 'end-unproven', exit: 3 });
  });

  test.each([
    ['as many as counted', 20, 20, null],
    ['a few less than counted', 20, 23, 'end-unproven'],
    ['nine tenths of what was counted', 90, 100, 'end-unproven'],
    ['more than counted', 20, 3, null],
    ['far fewer than counted', 20, 45, 'end-unproven'],
    ['none of some', 0, 6, 'end-unproven'],
  ])('%s ends as it should', async (_what, given, approximateCount, code) => {
    const { read } = await open({ deployment, issues: stories(given), approximateCount });
    const { error, issues } = await read();
    expect((error as { code?: string } | null)?.code ?? null).toBe(code);
    expect(issues).toHaveLength(given);
  });

  test('an issue that Jira fails to give is asked for alone', async () => {
    const { lookUp, double } = await open({ deployment, issues: stories(3), failing: { ids: ['10002'], always: false } });
    const { issues, refused } = await lookUp(['SHOP-1', 'SHOP-2', 'SHOP-3']);
    expect(keys(issues)).toEqual(['SHOP-1', 'SHOP-3', 'SHOP-2']);
    expect(refused).toEqual([]);
    expect(double.bodies('/bulkfetch').map((body) => body.issueIdsOrKeys)).toEqual([['SHOP-1', 'SHOP-2', 'SHOP-3'], ['SHOP-2']]);
  });

  test('an issue that Jira keeps failing to give is a failure, not a refusal', async () => {
    const { lookUp } = await open({ deployment, issues: stories(2), failing: { ids: ['10002'], always: true } });
    await expect(lookUp(['SHOP-1', 'SHOP-2'])).rejects.toMatchObject({ code: 'server-failed', exit: 3 });
  });

  test('a name in the config that no field has ends with exit code 2 before any issue is read', async () => {
    const { read, double } = await open(
      { deployment, issues: stories(1), fields: [customField('customfield_1', 'Business Value')] },
      { fields: { businessValue: ['Busines Value'] } },
    );
    expect((await read()).error).toMatchObject({ code: 'name-unknown', exit: 2 });
    expect(double.requests).toHaveLength(1);
  });
});

describe('Jira Data Center', () => {
  const deployment = 'data-center';

  test('a page shorter than asked for is not the end', async () => {
    const { read } = await open({ deployment, issues: stories(25), pageSize: 10 });
    const { issues, error } = await read();
    expect(error).toBeNull();
    expect(issues).toHaveLength(25);
  });

  test('an empty page before the end proves no end', async () => {
    const { read } = await open({
      deployment,
      issues: stories(150),
      onPage: (page) => (page === 2 ? { body: { issues: [], total: 150 } } : undefined),
    });
    const { issues, error } = await read();
    expect(error).toMatchObject({ code: 'end-unproven', exit: 3 });
    expect(issues).toHaveLength(100);
  });

  test('issues that vanish while pages are read hide none of the others', async () => {
    const issues = stories(25);
    const { read } = await open({
      deployment,
      issues,
      pageSize: 10,
      onPage: (page) => {
        if (page === 2 && issues.length === 25) issues.splice(2, 3);
        return undefined;
      },
    });
    const got = await read();
    expect(got.error).toBeNull();
    expect(keys(got.issues).toSorted()).toEqual(
      numbers(25)
        .map((n) => `SHOP-${n}`)
        .toSorted(),
    );
  });

  test('issues that appear in front while pages are read come once', async () => {
    const issues = stories(25);
    const { read } = await open({
      deployment,
      issues,
      pageSize: 10,
      onPage: (page) => {
        if (page === 2 && issues.length === 25) issues.unshift(doubleIssue(99, { created: '2020-01-01T00:00:00.000+0000' }));
        return undefined;
      },
    });
    const got = await read();
    expect(new Set(keys(got.issues)).size).toBe(got.issues.length);
    expect(keys(got.issues)).toEqual([...numbers(25), 99].map((n) => `SHOP-${n}`));
  });

  test('work that was closed without a resolution, nobody knows when, is given', async () => {
    const { read } = await open({
      deployment,
      issues: [
        doubleIssue(1, { ...closed('', null), resolutiondate: null, updated: '2026-11-15T09:00:00.000+0000' }),
        doubleIssue(2, { ...closed('', null), resolutiondate: null, updated: '2026-01-15T09:00:00.000+0000' }),
      ],
    });
    expect((await read()).issues.map(({ key, status, closedAt }) => [key, status, closedAt])).toEqual([['SHOP-1', 'done', null]]);
  });

  test('gives wiki markup', async () => {
    const { read } = await open({ deployment, issues: [doubleIssue(1, { description: 'h3. Business Value\nfewer calls' })] });
    expect((await read()).issues[0]?.body).toEqual({ format: 'wiki', value: 'h3. Business Value\nfewer calls' });
  });
});

describe('a Jira that does not answer as it was taken for', () => {
  test.each<[string, Answer, Record<string, unknown>, string, RegExp]>([
    [
      'has removed the search of Data Center',
      { status: 410, body: { errorMessages: ['removed'] } },
      {},
      'request-refused',
      /`deployment: cloud`/,
    ],
    ['has no such search', { status: 404 }, {}, 'source-not-found', /`deployment: cloud`/],
    [
      'shows a page to sign in',
      { headers: { 'content-type': 'text/html' }, body: '<html>' },
      {},
      'answer-unreadable',
      /`deployment: cloud`/,
    ],
    ['forbids it', { status: 403 }, {}, 'token-refused', /`deployment: cloud`/],
    ['fails, which says nothing of the kind', { status: 503 }, {}, 'server-failed', /^Run again later/],
    ['is a Data Center for certain', { status: 404 }, { deployment: 'data-center' }, 'source-not-found', /credentials may see it\.$/],
    ['knows no project in small letters', { status: 400 }, { project: 'shop' }, 'request-refused', /did you mean SHOP\?$/],
    [
      'knows no project in small letters in a query',
      { status: 400 },
      { project: undefined, jql: 'project = shop' },
      'request-refused',
      /did you mean SHOP\?$/,
    ],
    ['knows no such project', { status: 400 }, {}, 'request-refused', /field names of this source\.$/],
  ])('%s', async (_what, answer, more, code, hint) => {
    const { read } = await open({ deployment: 'data-center', issues: [], onPage: () => answer }, { deployment: undefined, ...more });
    expect((await read()).error).toMatchObject({ code, hint: expect.stringMatching(hint) });
  });
});

describe('where links lead', () => {
  test('to the address that people open, where that is another one', async () => {
    const link = { type: { name: 'Blocks', outward: 'blocks' }, outwardIssue: { key: 'PAY-2' } };
    const { read } = await open(
      { deployment: 'cloud', issues: [doubleIssue(1, { issuelinks: [link] })] },
      { site: 'https://acme.atlassian.net/' },
    );
    const [issue] = (await read()).issues;
    expect([issue?.url, issue?.links[0]?.url]).toEqual([
      'https://acme.atlassian.net/browse/SHOP-1',
      'https://acme.atlassian.net/browse/PAY-2',
    ]);
  });

  const gateway = 'https://api.atlassian.com/ex/jira/11223344';
  const through = async (serverInfo: Answer) => {
    const route = jiraRoute({ deployment: 'cloud', issues: stories(1) });
    const asked: string[] = [];
    const answers: typeof fetch = async (input, init) => {
      const url = new URL(String(input));
      expect(url.href.startsWith(`${gateway}/`)).toBe(true);
      asked.push(url.pathname);
      const inside = new URL(url.pathname.slice(new URL(gateway).pathname.length), 'https://jira.invalid');
      const body = init?.body ? await new Response(init.body).text() : '';
      const given = inside.pathname.endsWith('/serverInfo')
        ? serverInfo
        : await route({ method: init?.method ?? 'GET', url: inside, headers: {}, body });
      return Response.json(given.body ?? null, { status: given.status ?? 200 });
    };
    const config = { tracker: 'jira', host: gateway, project: 'SHOP' };
    const reading = await readSource(jira, config, { env: { ...env, JIRA_HOST: gateway }, transport: { fetch: answers } });
    return { ...reading, asked };
  };

  test('to the site behind a gateway, which is asked once', async () => {
    const { issues, error, deps, asked } = await through({ body: { baseUrl: 'https://acme.atlassian.net', version: '1001.0.0' } });
    expect([error, deps.notes]).toEqual([null, []]);
    expect(issues.map(({ url }) => url)).toEqual(['https://acme.atlassian.net/browse/SHOP-1']);
    expect(asked.filter((path) => path.endsWith('/serverInfo'))).toHaveLength(1);
  });

  test.each<[string, Answer]>([
    ['may not be asked', { status: 403 }],
    ['does not know', { body: {} }],
    ['names no address', { body: { baseUrl: 'javascript:alert(1)' } }],
  ])('to a gateway that %s, with a note that holds the line to paste', async (_what, serverInfo) => {
    const { issues, error, deps } = await through(serverInfo);
    expect(error).toBeNull();
    expect(issues.map(({ url }) => url)).toEqual([`${gateway}/browse/SHOP-1`]);
    expect(deps.notes).toEqual([expect.stringContaining('`site: https://acme.atlassian.net`')]);
  });
});
