import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Issue } from '../../src/model/issue.ts';
import { redmine } from '../../src/trackers/redmine/redmine.ts';
import { type RealRedmine, redmineInstalled, type SeedIssue, startRedmine } from '../real/redmine.ts';
import { readSource } from './contract.ts';
import { type TestDepsOptions, testDeps } from './deps.ts';

type Raw = Readonly<Record<string, unknown>>;

const statement = 'h3. Business Value\n\nFewer returns in *one* segment.\n\nh3. OKR\n\nO1-KR1';

/** What is looked at by name, and 250 more so that there are pages. */
const content: readonly SeedIssue[] = [
  { key: 'hidden epic', title: 'An epic elsewhere', project: 'vault', type: 'Epic' },
  {
    key: 'epic',
    title: 'Checkout',
    body: statement,
    type: 'Epic',
    version: '2026.4',
    versionDue: '2026-11-30',
    createdAt: '2026-10-01T08:00:00Z',
    updatedAt: '2026-11-02T08:00:00Z',
  },
  {
    key: 'story',
    title: 'Pay by invoice \u202e\u001b]0;x',
    body: statement,
    parent: 'epic',
    project: 'web',
    type: 'Story',
    status: 'In Progress',
    priority: 'Urgent',
    category: 'Payments',
    author: 'ann',
    hours: 3.5,
    fields: {
      'Business Value': 'Saves 2 % of carts\nin one segment',
      OKR: 'O1-KR1',
      'Story Points': '5',
      Team: 'Payments',
      Tags: ['cart', 'vat'],
    },
    links: [{ to: 'epic', kind: 'relates' }],
  },
  { key: 'orphan', title: 'Below what we may not see', parent: 'hidden epic' },
  { key: 'closed lately', title: 'Closed lately', closedAt: '2026-11-10T12:00:00Z' },
  { key: 'closed in time', title: 'Closed at the first second', closedAt: '2026-11-06T09:00:00Z' },
  { key: 'closed long ago', title: 'Closed long ago', closedAt: '2026-11-06T08:59:59Z' },
  { key: 'rejected', title: 'Rejected', status: 'Rejected', closedAt: '2026-11-11T12:00:00Z' },
  { key: 'private', title: 'Private', private: true },
  ...Array.from({ length: 250 }, (_, i) => ({
    key: `n${i}`,
    title: `Number ${i}`,
    type: i % 3 === 0 ? 'Bug' : 'Feature',
    ...(i % 2 === 0 ? { body: statement } : {}),
    ...(i < 5 ? { parent: 'epic' } : {}),
  })),
];
const invisible = ['hidden epic', 'private'];
const tooOld = 'closed long ago';

describe.skipIf(!redmineInstalled() && !process.env.CI)('a real Redmine', () => {
  let server: RealRedmine;
  let ids: ReadonlyMap<string, number>;

  beforeAll(async () => {
    server = await startRedmine({
      projects: [
        { identifier: 'web', parent: 'shop' },
        { identifier: 'vault', private: true },
      ],
      issues: content,
    });
    ids = server.ids;
  }, 120_000);
  afterAll(() => server?.stop());

  const env = (apiKey = server.apiKey) => ({ REDMINE_API_KEY: apiKey, REDMINE_HOST: server.url });
  const read = (more: Raw = {}, options: TestDepsOptions = {}) =>
    readSource(redmine, { tracker: 'redmine', host: server.url, project: 'shop', ...more }, { env: env(), ...options });
  const keyOf = (name: string) => `#${ids.get(name)}`;
  const named = (issues: readonly Issue[], name: string) => issues.find(({ key }) => key === keyOf(name));

  test('all open issues and those closed since are read, sub-projects too, and the total is known', async () => {
    const { issues, error, deps } = await read();
    expect(error).toBeNull();
    const expected = content.map(({ key }) => key).filter((name) => !invisible.includes(name) && name !== tooOld);
    expect(issues.map(({ key }) => key).toSorted()).toEqual(expected.map(keyOf).toSorted());
    expect(deps.expected[0]).toBe(expected.length);
    expect(deps.expected.at(-1)).toBe(expected.length);
    expect(deps.skipped).toEqual([]);
  });

  test('an issue holds what Redmine knows of it', async () => {
    const { issues } = await read({
      fields: { businessValue: ['Business Value'], okr: ['OKR'], estimate: ['Story Points'], team: ['Team'] },
    });
    expect(named(issues, 'epic')?.sprint).toEqual({
      name: '2026.4',
      startsAt: null,
      endsAt: '2026-11-30T23:59:59.999Z',
      board: expect.stringMatching(/^\d+$/),
      number: expect.any(Number),
    });
    expect(named(issues, 'story')).toMatchObject({
      url: `${server.url}/issues/${ids.get('story')}`,
      title: 'Pay by invoice \u202e\u001b]0;x',
      body: { format: 'textile', value: expect.stringContaining('h3. Business Value') },
      type: 'story',
      rawType: 'Story',
      status: 'doing',
      rawStatus: 'In Progress',
      components: ['Payments'],
      project: 'Web',
      parent: keyOf('epic'),
      links: [{ kind: 'relates', key: keyOf('epic') }],
      priority: 2,
      estimate: 5,
      team: 'Payments',
      author: 'Ann Tester',
      closedAt: null,
    });
    const fields = named(issues, 'story')?.fields.map(({ name, role, values }) => [name, role, values]);
    expect(fields).toEqual([
      ['Business Value', 'businessValue', [expect.stringMatching(/^Saves 2 % of carts\r?\nin one segment$/)]],
      ['OKR', 'okr', ['O1-KR1']],
      ['Story Points', null, ['5']],
      ['Team', null, ['Payments']],
      ['Tags', null, ['cart', 'vat']],
    ]);
    expect(named(issues, 'epic')).toMatchObject({
      type: 'epic',
      milestone: '2026.4',
      parent: null,
      createdAt: '2026-10-01T08:00:00.000Z',
      updatedAt: '2026-11-02T08:00:00.000Z',
      fields: [],
    });
    expect(named(issues, 'n1')?.body).toBeNull();
  });

  test('closed issues have their date, rejected ones are dropped', async () => {
    const { issues } = await read();
    const closed = issues.filter(({ closedAt }) => closedAt !== null).map(({ key, status, closedAt }) => [key, status, closedAt]);
    expect(closed.toSorted()).toEqual(
      [
        [keyOf('closed lately'), 'done', '2026-11-10T12:00:00.000Z'],
        [keyOf('closed in time'), 'done', '2026-11-06T09:00:00.000Z'],
        [keyOf('rejected'), 'dropped', '2026-11-11T12:00:00.000Z'],
      ].toSorted(),
    );
  });

  test('parents out of extent are looked up; those that may not be seen are refused', async () => {
    const { issues } = await read({ project: 'web' });
    expect(issues.map(({ parent }) => parent)).toEqual([keyOf('epic')]);
    const deps = testDeps({ env: env() });
    const config = redmine.config.parse({ tracker: 'redmine', host: server.url, project: 'web' });
    const found: Issue[] = [];
    const asked = [keyOf('epic'), keyOf(tooOld), keyOf('hidden epic'), '#999999'];
    for await (const issue of redmine.lookup?.(asked, config, deps) ?? []) found.push(issue);
    expect(found.map(({ key, type }) => [key, type]).toSorted()).toEqual(
      [
        [keyOf('epic'), 'epic'],
        [keyOf(tooOld), 'story'],
      ].toSorted(),
    );
    expect(deps.refused.map(({ key }) => key).toSorted()).toEqual([keyOf('hidden epic'), '#999999'].toSorted());
  });

  test('without a project everything visible is read', async () => {
    const { issues, error } = await read({ project: undefined });
    expect(error).toBeNull();
    expect(issues).toHaveLength(content.length - invisible.length - 1);
  });

  test('a wrong key is refused, though the project is public', async () => {
    const { issues, error } = await read({}, { env: env('0'.repeat(40)) });
    expect(error).toMatchObject({ code: 'token-refused', exit: 4, hint: expect.stringContaining('REDMINE_API_KEY') });
    expect(issues).toEqual([]);
  });

  test('a project that the key may not see is a matter of credentials', async () => {
    expect((await read({ project: 'vault' })).error).toMatchObject({ code: 'token-refused', exit: 4 });
  });

  test('an unknown project is not found', async () => {
    const { error } = await read({ project: 'no-such-project' });
    expect(error).toMatchObject({ code: 'source-not-found', exit: 3, message: expect.stringContaining('no-such-project') });
  });

  test('an unknown saved query is not found', async () => {
    const { error } = await read({ query: 4711 });
    expect(error).toMatchObject({ code: 'source-not-found', exit: 3, message: expect.stringContaining('4711') });
  });
});
