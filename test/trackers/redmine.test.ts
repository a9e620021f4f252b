import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { AppError } from '../../src/errors.ts';
import type { Issue } from '../../src/model/issue.ts';
import { redmine } from '../../src/trackers/redmine/redmine.ts';
import { readSource, testTracker } from './contract.ts';
import { testDeps } from './deps.ts';
import { type Answer, type Double, type DoubleRequest, openDouble, type Route } from './double.ts';

type Raw = Readonly<Record<string, unknown>>;

const key = 'a1b2c3d4e5f6a7b8c9d0a1b2c3d4e5f6a7b8c9d0';
const env = (url: string) => ({ REDMINE_API_KEY: key, REDMINE_HOST: url });
const config = (url: string, more: Raw = {}) => ({ tracker: 'redmine', host: url, project: 'shop', ...more });
/** Numbers on the first page. */
const leaving: ReadonlySet<number> = new Set([3, 4, 5]);
const numbers = (n: number) => Array.from({ length: n }, (_, i) => i + 1);

const record = (id: number, more: Raw = {}): Raw => ({
  id,
  project: { id: 1, name: 'Shop' },
  tracker: { id: 2, name: 'Feature' },
  status: { id: 1, name: 'New', is_closed: false },
  priority: { id: 2, name: 'Normal' },
  author: { id: 5, name: 'Ann Tester' },
  subject: `Issue ${id}`,
  description: 'h3. Business Value\r\n\r\nFewer returns.',
  created_on: '2026-11-01T10:00:00Z',
  updated_on: '2026-11-02T10:00:00Z',
  closed_on: null,
  ...more,
});
const closed = (id: number, more: Raw = {}) =>
  record(id, { status: { id: 5, name: 'Closed', is_closed: true }, closed_on: '2026-11-18T10:00:00Z', ...more });

const isList = (request: DoubleRequest) => request.url.pathname.endsWith('/issues.json');
const asksOpen = (request: DoubleRequest) => isList(request) && request.url.searchParams.get('status_id') === 'open';
const numberOf = (request: DoubleRequest, name: string) => Number(request.url.searchParams.get(name));

/** What a Redmine answers that gives at most `most` records at once. An issue counts once, also when it is given twice. */
function pageOf(records: readonly unknown[], request: DoubleRequest, most = 100): Answer {
  const offset = numberOf(request, 'offset');
  const limit = Math.min(numberOf(request, 'limit'), most);
  const different = [...new Set(records)];
  const issues = different.slice(offset, offset + limit).flatMap((one) => records.filter((record) => record === one));
  return { body: { issues, total_count: different.length, offset, limit } };
}

/** A Redmine with these open and closed issues. */
const serve =
  (open: readonly unknown[], done: readonly unknown[] = [], most = 100): Route =>
  (request) => {
    if (request.url.pathname.endsWith('/users/current.json')) return { body: { user: { id: 5, login: 'reader' } } };
    if (!isList(request)) return { status: 404 };
    return pageOf(asksOpen(request) ? open : done, request, most);
  };

testTracker('redmine', {
  tracker: redmine,
  record,
  key: (n) => `#${n}`,
  malformed: { record: { id: 99, subject: null }, name: '#99' },
  config,
  env,
  variables: ['REDMINE_API_KEY'],
  // Pages overlap by one record: those after the first bring one more, so that each has `pageSize` new ones.
  serve: (records, pageSize) => {
    const byId = new Map(records.map((one) => [(one as Raw).id, one]));
    const once = records.map((one) => byId.get((one as Raw).id));
    return (request) => serve(once, [], numberOf(request, 'offset') === 0 ? pageSize : pageSize + 1)(request);
  },
  page: (request) => (asksOpen(request) ? Math.ceil(numberOf(request, 'offset') / 2) + 1 : null),
  pointing: { never: 'pages are asked for by offset' },
});

describe('over a double', () => {
  let double: Double;
  beforeEach(async () => {
    double = await openDouble();
  });
  afterEach(() => double.close());

  const read = (route: Route, more: Raw = {}) => {
    double.route(route);
    return readSource(redmine, config(double.url, more), { env: env(double.url) });
  };
  const one = async (more: Raw, settings: Raw = {}): Promise<Issue> => {
    const { issues, error } = await read(serve([record(1, more)]), settings);
    expect(error).toBeNull();
    return issues[0] as Issue;
  };
  const errorOf = ({ error }: { error: unknown }) => {
    expect(error).toBeInstanceOf(AppError);
    return error as AppError;
  };

  test('a version is a sprint that ends when it is due; each project’s are asked for once', async () => {
    const versions = [
      { id: 1, project: { id: 1, name: 'Shop' }, name: '2026.4', status: 'open', due_date: '2026-11-30' },
      { id: 2, project: { id: 9, name: 'All' }, name: '2026.3', status: 'closed', due_date: '2026-10-30' },
      { id: 3, project: { id: 1, name: 'Shop' }, name: 'Later', status: 'open', due_date: null },
      { id: 4 },
    ];
    const records = [1, 2, 3, 4].map((id) => record(id, { fixed_version: { id, name: `Version ${id}` } }));
    const { issues, error, deps } = await read((request) =>
      request.url.pathname.endsWith('/projects/1/versions.json')
        ? { body: { versions, total_count: 4 } }
        : serve([...records, record(5)])(request),
    );
    expect(error).toBeNull();
    expect(issues.map(({ sprint }) => sprint)).toEqual([
      { name: '2026.4', startsAt: null, endsAt: '2026-11-30T23:59:59.999Z', board: '1', number: 1 },
      { name: '2026.3', startsAt: null, endsAt: '2026-10-30T23:59:59.999Z', state: 'closed', board: '9', number: 2 },
      { name: 'Later', startsAt: null, endsAt: null, board: '1', number: 3 },
      { name: 'Version 4', startsAt: null, endsAt: null },
      null,
    ]);
    expect(double.requests.filter(({ url }) => url.pathname.endsWith('/versions.json'))).toHaveLength(1);
    expect(deps.notes).toEqual([]);
  });

  test('versions that may not be seen cost a note, once, and keep their names', async () => {
    const records = [1, 2].map((id) => record(id, { fixed_version: { id: 1, name: '2026.4' } }));
    const { issues, error, deps } = await read((request) =>
      request.url.pathname.endsWith('/versions.json') ? { status: 403 } : serve(records)(request),
    );
    expect([error, deps.skipped]).toEqual([null, []]);
    expect(issues.map(({ sprint }) => sprint?.name)).toEqual(['2026.4', '2026.4']);
    expect(deps.notes).toEqual([expect.stringMatching(/^when the versions of Shop are due could not be read: .*403/)]);
  });

  test('an issue in full', async () => {
    const issue = await one(
      {
        tracker: { id: 1, name: 'Bug' },
        status: { id: 2, name: 'In Progress', is_closed: false },
        priority: { id: 5, name: 'Immediate' },
        assigned_to: { id: 6, name: 'Ben Tester' },
        category: { id: 1, name: 'Checkout' },
        fixed_version: { id: 1, name: '2026.4' },
        parent: { id: 7 },
        estimated_hours: 3.5,
        custom_fields: [
          { id: 1, name: 'Business Value', value: 'Fewer returns' },
          { id: 2, name: 'OKR', value: 'O1-KR1' },
          { id: 3, name: 'Squad', value: 'Payments' },
          { id: 4, name: 'Tags', multiple: true, value: ['a', 'b', ''] },
          { id: 5, name: 'Empty', value: '' },
          { id: 6, name: 'Unset', value: null },
          { id: 7, name: 'None of many', multiple: true, value: [] },
        ],
        relations: [
          { id: 1, issue_id: 1, issue_to_id: 8, relation_type: 'blocks', delay: null },
          { id: 2, issue_id: 9, issue_to_id: 1, relation_type: 'blocks', delay: null },
          { id: 3, issue_id: 9, issue_to_id: 1, relation_type: 'relates', delay: null },
        ],
      },
      { fields: { businessValue: ['business value'], okr: ['OKR'], team: ['Team', 'Squad'] } },
    );
    expect(issue).toEqual({
      key: '#1',
      url: `${double.url}/issues/1`,
      title: 'Issue 1',
      body: { format: 'textile', value: 'h3. Business Value\r\n\r\nFewer returns.' },
      type: 'bug',
      rawType: 'Bug',
      status: 'doing',
      rawStatus: 'In Progress',
      labels: [],
      milestone: '2026.4',
      components: ['Checkout'],
      project: 'Shop',
      parent: '#7',
      links: [
        { kind: 'blocks', key: '#8', url: `${double.url}/issues/8` },
        { kind: 'blocked', key: '#9', url: `${double.url}/issues/9` },
        { kind: 'relates', key: '#9', url: `${double.url}/issues/9` },
      ],
      sprint: { name: '2026.4', startsAt: null, endsAt: null },
      otherSprints: [],
      estimate: 3.5,
      priority: 1,
      team: 'Payments',
      author: 'Ann Tester',
      assignee: 'Ben Tester',
      createdAt: '2026-11-01T10:00:00.000Z',
      updatedAt: '2026-11-02T10:00:00.000Z',
      closedAt: null,
      fields: [
        { name: 'Business Value', role: 'businessValue', values: ['Fewer returns'] },
        { name: 'OKR', role: 'okr', values: ['O1-KR1'] },
        { name: 'Squad', role: null, values: ['Payments'] },
        { name: 'Tags', role: null, values: ['a', 'b'] },
      ],
    });
  });

  test.each([
    ['New', false, 'todo'],
    ['In Progress', false, 'doing'],
    ['Feedback', false, 'doing'],
    ['Resolved', false, 'doing'],
    ['Something of our own', false, 'todo'],
    ['Closed', true, 'done'],
    ['Something of our own', true, 'done'],
    ['Rejected', true, 'dropped'],
    ['Duplicate', true, 'dropped'],
    ['In Progress', true, 'done'],
  ])('the status %s (closed: %s) is %s', async (name, isClosed, expected) => {
    const issue = await one({ status: { id: 3, name, is_closed: isClosed } });
    expect([issue.status, issue.rawStatus]).toEqual([expected, name]);
  });

  test('a reopened issue is not closed, though Redmine keeps the date', async () => {
    const issue = await one({ closed_on: '2026-11-10T10:00:00Z' });
    expect([issue.status, issue.closedAt]).toEqual(['todo', null]);
  });

  test('before Redmine 5 the list says what is closed', async () => {
    const status = { id: 7, name: 'Im Archiv' };
    const { issues } = await read(serve([record(1, { status, closed_on: '2026-11-10T10:00:00Z' })], [closed(2, { status })]));
    expect(issues.map(({ key, status, closedAt }) => [key, status, closedAt])).toEqual([
      ['#1', 'todo', null],
      ['#2', 'done', '2026-11-18T10:00:00.000Z'],
    ]);
  });

  test.each([
    ['there is none', { description: null }, null],
    ['it is empty', { description: '' }, null],
    ['the tracker hides it', { description: undefined }, 'withheld'],
  ])('the body when %s', async (_case, more, body) => {
    expect((await one(more)).body).toEqual(body);
  });

  test('a Redmine that writes Markdown', async () => {
    expect((await one({ description: '**Business Value:** x' }, { format: 'markdown' })).body).toEqual({
      format: 'markdown',
      value: '**Business Value:** x',
    });
  });

  test.each([
    ['the estimated hours without a field', { estimated_hours: 4 }, {}, 4],
    ['nothing', { estimated_hours: null }, {}, null],
    ['the named field', { estimated_hours: 4, custom_fields: [{ name: 'Points', value: '5' }] }, { estimate: ['points'] }, 5],
    [
      'nothing when the named field is no number',
      { estimated_hours: 4, custom_fields: [{ name: 'Points', value: 'L' }] },
      { estimate: ['Points'] },
      null,
    ],
    [
      'nothing when the named field is empty',
      { estimated_hours: 4, custom_fields: [{ name: 'Points', value: '' }] },
      { estimate: ['Points'] },
      null,
    ],
  ])('the estimate is %s', async (_case, more, fields, expected) => {
    expect((await one(more, { fields })).estimate).toBe(expected);
  });

  test.each(['Low', 'Normal', 'High', 'Urgent', 'Immediate', 'Whenever'])('the priority %s', async (name) => {
    const expected = { Low: 5, Normal: 4, High: 3, Urgent: 2, Immediate: 1 }[name] ?? null;
    expect((await one({ priority: { id: 1, name } })).priority).toBe(expected);
  });

  test('open issues are asked for whole, closed ones since the date, both by number and with relations', async () => {
    const { deps } = await read(serve([record(1)], [closed(2)]));
    const lists = double.requests.filter(isList).map(({ url }) => Object.fromEntries(url.searchParams));
    const common = { project_id: 'shop', subproject_id: '*', sort: 'id', include: 'relations', offset: '0' };
    const done = { ...common, status_id: 'closed', closed_on: '>=2026-11-06T09:00:00Z' };
    expect(lists).toEqual([
      { ...done, limit: '1' },
      { ...common, status_id: 'open', limit: '100' },
      { ...done, limit: '100' },
    ]);
    for (const { headers } of double.requests) expect(headers['x-redmine-api-key']).toBe(key);
    expect(deps.expected.at(-1)).toBe(2);
  });

  test.each([
    ['with its sub-projects', {}, '*'],
    ['with its sub-projects, when that is said', { subprojects: true }, '*'],
    ['without them', { subprojects: false }, '!*'],
    ['not at all, when every project is read', { project: undefined }, null],
    ['not at all, when a saved query decides', { query: 7 }, null],
  ])('a project is asked for %s, whatever the server does by itself', async (_what, more, expected) => {
    await read(serve([record(1)]), more);
    const asked = double.requests.filter(isList).map(({ url }) => url.searchParams.get('subproject_id'));
    expect(new Set(asked)).toEqual(new Set([expected]));
  });

  test.each([
    [
      'that needs its project says so',
      { query: 7, project: undefined },
      /add the identifier of the project of query 7, such as `project: shop`/,
    ],
    ['of a project that is unknown says no such thing', { query: 7 }, /^Check the spelling/],
  ])('a saved query %s', async (_what, more, hint) => {
    const reading = await read((request) => (isList(request) ? { status: 404 } : { body: { user: {} } }), more);
    expect(errorOf(reading)).toMatchObject({ code: 'source-not-found', hint: expect.stringMatching(hint) });
    expect(errorOf(reading).message).toContain('the saved query 7');
  });

  test('links lead to the address that people open, where that is another one', async () => {
    const relations = [{ issue_id: 1, issue_to_id: 8, relation_type: 'blocks' }];
    const issue = await one({ relations }, { site: 'https://redmine.acme.example/tracker/' });
    expect([issue.url, issue.links[0]?.url]).toEqual([
      'https://redmine.acme.example/tracker/issues/1',
      'https://redmine.acme.example/tracker/issues/8',
    ]);
  });

  test('the path of the address stays in front', async () => {
    double.route((request) => (request.url.pathname.startsWith('/tracker/') ? serve([record(1)])(request) : { status: 404 }));
    const { issues } = await readSource(redmine, config(`${double.url}/tracker/`), { env: env(double.url) });
    expect(issues.map(({ url }) => url)).toEqual([`${double.url}/tracker/issues/1`]);
    expect(double.requests.map(({ url }) => url.pathname)).toContain('/tracker/issues.json');
  });

  test('a saved query decides by itself what is read', async () => {
    const { issues, error } = await read(
      (request) => (isList(request) ? pageOf([record(1), closed(2, { closed_on: '2020-01-01T00:00:00Z' })], request) : { body: {} }),
      { query: 7 },
    );
    expect(error).toBeNull();
    expect(issues.map(({ key }) => key)).toEqual(['#1', '#2']);
    const asked = double.requests.filter(isList).map(({ url }) => Object.fromEntries(url.searchParams));
    expect(asked).toEqual([{ project_id: 'shop', query_id: '7', sort: 'id', include: 'relations', limit: '100', offset: '0' }]);
  });

  test('a page shorter than asked for is not the end', async () => {
    const { issues, error, deps } = await read(
      serve(
        numbers(45).map((n) => record(n)),
        numbers(5).map((n) => closed(50 + n)),
        7,
      ),
    );
    expect(error).toBeNull();
    expect(issues).toHaveLength(50);
    expect(deps.expected).toContain(50);
  });

  test('a failing page 2 of 5 leaves what was read and the known total, closed issues among it', async () => {
    const served = serve(
      numbers(450).map((n) => record(n)),
      numbers(30).map((n) => closed(500 + n)),
    );
    const reading = await read((request) => (asksOpen(request) && numberOf(request, 'offset') > 0 ? { status: 500 } : served(request)));
    expect(errorOf(reading)).toMatchObject({ code: 'server-failed', exit: 3 });
    expect(reading.issues).toHaveLength(100);
    expect(reading.deps.expected.at(-1)).toBe(480);
  });

  test('issues that leave the list while it is read make none of the others vanish', async () => {
    let open = numbers(250).map((n) => record(n));
    const { issues, error, deps } = await read((request) => {
      const answer = serve(open)(request);
      if (asksOpen(request) && numberOf(request, 'offset') === 0) open = open.filter(({ id }) => !leaving.has(Number(id)));
      return answer;
    });
    expect(error).toBeNull();
    expect(new Set(issues.map((issue) => issue.key))).toEqual(new Set(numbers(250).map((n) => `#${n}`)));
    expect(issues).toHaveLength(250);
    expect(deps.expected.at(-1)).toBe(250);
  });

  test('issues that leave while as many come, so that the total stays, are noticed too', async () => {
    let open = numbers(250).map((n) => record(n));
    const { issues, error } = await read((request) => {
      const answer = serve(open)(request);
      if (asksOpen(request) && numberOf(request, 'offset') === 0 && open.length === 250 && open[2]?.id === 3) {
        open = [...open.filter(({ id }) => !leaving.has(Number(id))), record(251), record(252), record(253)];
      }
      return answer;
    });
    expect(error).toBeNull();
    expect(issues.map((issue) => issue.key).toSorted()).toEqual(
      numbers(253)
        .map((n) => `#${n}`)
        .toSorted(),
    );
  });

  test('an issue that is closed between the two lists is one issue', async () => {
    const { issues, error, deps } = await read(serve([record(1), record(2)], [closed(2), closed(3)]));
    expect(error).toBeNull();
    expect(issues.map((issue) => issue.key)).toEqual(['#1', '#2', '#3']);
    expect(deps.expected.at(-1)).toBe(3);
  });

  test.each([
    ['gives nothing more', (offset: number) => (offset === 0 ? numbers(45) : [])],
    ['gives only the last one again', (offset: number) => (offset === 0 ? numbers(45) : [45])],
    ['gives the first page for ever', () => numbers(45)],
    ['gives more than it counts', () => numbers(101)],
  ])('a list that %s has no proven end', async (_case, ids) => {
    const served = serve([]);
    const reading = await read((request) =>
      asksOpen(request) ? { body: { issues: ids(numberOf(request, 'offset')).map((n) => record(n)), total_count: 100 } } : served(request),
    );
    expect(errorOf(reading)).toMatchObject({ code: 'end-unproven', exit: 3 });
    expect(double.requests.length).toBeLessThan(20);
  });

  test('a list without a total is not trusted', async () => {
    const served = serve([]);
    const reading = await read((request) => (asksOpen(request) ? { body: { issues: [record(1)] } } : served(request)));
    expect(errorOf(reading)).toMatchObject({ code: 'answer-unreadable', exit: 3 });
  });

  test('a wrong key is refused, though the server shows what is public', async () => {
    const served = serve([record(1)]);
    const reading = await read((request) => (isList(request) ? served(request) : { status: 401 }));
    expect(errorOf(reading)).toMatchObject({ code: 'token-refused', exit: 4 });
    expect(errorOf(reading).hint).toContain('REDMINE_API_KEY');
    expect(reading.issues).toEqual([]);
  });

  test('an unknown project is named', async () => {
    const reading = await read((request) => (isList(request) ? { status: 404 } : { body: { user: {} } }));
    expect(errorOf(reading).message).toContain('the project "shop"');
  });

  test('look-up gives what the server shows, closed issues and other projects too, and refuses the rest', async () => {
    const known = [record(7), closed(8), { ...record(9), subject: 5 }];
    double.route((request) => {
      const asked = request.url.searchParams.get('issue_id')?.split(',').map(Number) ?? [];
      return isList(request)
        ? pageOf(
            known.filter(({ id }) => asked.includes(Number(id))),
            request,
          )
        : { body: {} };
    });
    const deps = testDeps({ env: env(double.url) });
    const found: string[] = [];
    const parsed = redmine.config.parse(config(double.url));
    for await (const issue of redmine.lookup?.(['#7', '#8', '#9', '#10', '#7', 'SHOP-1'], parsed, deps) ?? []) found.push(issue.key);
    expect(found).toEqual(['#7', '#8']);
    expect(deps.refused.map((refusal) => refusal.key).toSorted()).toEqual(['#10', '#9', 'SHOP-1']);
    const query = double.requests.filter(isList).map(({ url }) => url.searchParams);
    expect(query.map((each) => [each.get('issue_id'), each.get('status_id'), each.get('project_id')])).toEqual([['7,8,9,10', '*', null]]);
  });

  test('look-up asks for a hundred at a time, and for nothing when there is nothing', async () => {
    double.route((request) => (isList(request) ? pageOf([], request) : { body: {} }));
    const deps = testDeps({ env: env(double.url) });
    const parsed = redmine.config.parse(config(double.url));
    for await (const _ of redmine.lookup?.(
      numbers(250).map((n) => `#${n}`),
      parsed,
      deps,
    ) ?? []);
    expect(double.requests.filter(isList)).toHaveLength(3);
    expect(deps.refused).toHaveLength(250);
    const asked = double.requests.length;
    for await (const _ of redmine.lookup?.([], parsed, deps) ?? []);
    expect(double.requests).toHaveLength(asked);
  });
});

describe('config', () => {
  const host = 'https://redmine.acme.example';
  const parse = (more: Raw) => redmine.config.safeParse({ tracker: 'redmine', host, ...more });

  test.each([
    [{}],
    [{ project: 'shop' }],
    [{ host: `${host}/tracker`, project: 'shop', format: 'markdown', query: 3, tokenEnv: 'ACME_REDMINE_KEY' }],
    [{ fields: { businessValue: ['Nutzen'], okr: ['OKR'], estimate: ['Points'], team: ['Team'] } }],
  ])('%j is taken', (more) => {
    expect(parse(more).success).toBe(true);
  });

  test.each([
    [{ labels: ['a'] }],
    [{ project: 'Not An Identifier' }],
    [{ host: 'redmine.acme.example' }],
    [{ format: 'html' }],
    [{ tokenEnv: 'GITHUB_TOKEN' }],
    [{ tokenEnv: 'REDMINE_API_KEY' }],
    [{ fields: { okrs: ['OKR'] } }],
  ])('%j is refused', (more) => {
    expect(parse(more).success).toBe(false);
  });

  test.each([
    [{ project: 'shop' }, 'redmine:redmine.acme.example/shop'],
    [{ project: 'shop', query: 7 }, 'redmine:redmine.acme.example/shop/query-7'],
    [{}, 'redmine:redmine.acme.example'],
    [{ host: `${host}/tracker/`, query: 7 }, 'redmine:redmine.acme.example/tracker/query-7'],
  ])('%j is called %s', (more, name) => {
    expect(redmine.name(redmine.config.parse({ tracker: 'redmine', host, ...more }))).toBe(name);
  });

  test.each([
    ['no key', {}, 'token-missing', 4],
    ['a key without a host', { REDMINE_API_KEY: key }, 'token-missing', 4],
    ['a key of another host', { REDMINE_API_KEY: key, REDMINE_HOST: 'https://other.example' }, 'token-misdirected', 2],
  ])('%s in the environment is told before anything is fetched', (_case, environment, code, exit) => {
    const parsed = redmine.config.parse({ tracker: 'redmine', host, project: 'shop' });
    expect(() => redmine.authorize?.(parsed, environment)).toThrow(expect.objectContaining({ code, exit }));
  });

  test.each([
    ['its own key', {}, { REDMINE_API_KEY: key, REDMINE_HOST: 'redmine.acme.example' }],
    ['a variable of ones own', { tokenEnv: 'ACME_REDMINE_KEY' }, { ACME_REDMINE_KEY: key }],
  ])('%s is taken', (_case, more, environment) => {
    const parsed = redmine.config.parse({ tracker: 'redmine', host, ...more });
    expect(() => redmine.authorize?.(parsed, environment)).not.toThrow();
  });

  test('plain http goes to loopback alone', () => {
    const parsed = redmine.config.parse({ tracker: 'redmine', host: 'http://redmine.acme.example' });
    expect(() => redmine.authorize?.(parsed, { REDMINE_API_KEY: key, REDMINE_HOST: 'redmine.acme.example' })).toThrow(
      expect.objectContaining({ code: 'host-insecure' }),
    );
  });
});

describe('a source as an argument', () => {
  const known = { REDMINE_HOST: 'https://acme.example/redmine/' };
  test.each<[string, Readonly<Record<string, string>>, unknown]>([
    ['redmine:shop', known, { host: 'https://acme.example/redmine', project: 'shop' }],
    ['redmine:shop', { REDMINE_HOST: 'redmine.acme.example' }, { host: 'https://redmine.acme.example', project: 'shop' }],
    ['redmine:Not Shop', known, null],
    ['https://acme.example/redmine/projects/shop/issues', known, { host: 'https://acme.example/redmine', project: 'shop' }],
    ['https://redmine.acme.example/projects/shop', {}, { host: 'https://redmine.acme.example', project: 'shop' }],
    ['https://redmine.acme.example/projects/shop/issues?set_filter=1', {}, { host: 'https://redmine.acme.example', project: 'shop' }],
    ['https://redmine.acme.example/projects/shop/', {}, { host: 'https://redmine.acme.example', project: 'shop' }],
    ['http://127.0.0.1:3000/projects/shop', {}, { host: 'http://127.0.0.1:3000', project: 'shop' }],
    ['http://redmine.acme.example/projects/shop', {}, null],
    ['https://acme.atlassian.net/projects/SHOP', {}, null],
    ['https://github.com/orgs/acme/projects/1', {}, null],
    ['https://github.acme.example/orgs/acme/projects/1', {}, null],
    ['https://acme.example/projects/SHOP/issues', {}, null],
    ['https://redmine.acme.example/issues/12', {}, null],
    ['https://redmine.acme.example/', {}, null],
    ['github:acme/shop', known, null],
    ['exports/projects/shop.csv', known, null],
    ['-', known, null],
  ])('%s with %j', (argument, environment, expected) => {
    const found = redmine.fromArgument(argument, environment);
    expect(found).toEqual(expected && { tracker: 'redmine', ...(expected as object) });
    if (found) expect(redmine.config.safeParse(found).success).toBe(true);
  });
});
