import { createEmulator, type Emulator } from 'emulate';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { github } from '../../../src/trackers/github/github.ts';
import { readSource } from '../contract.ts';
import type { TestDepsOptions } from '../deps.ts';

const tokens = {
  'made-up-writer': { login: 'casey', id: 1 },
  'made-up-reader': { login: 'casey', id: 1 },
  'made-up-spender': { login: 'casey', id: 1 },
};
let server: Emulator;

const ask = async (path: string, init: RequestInit = {}, token = 'made-up-writer') => {
  const response = await fetch(`${server.url}${path}`, { ...init, headers: { authorization: `Bearer ${token}` } });
  const body = await response.json();
  if (init.method && !response.ok) throw new Error(`the emulator answered ${response.status}: ${JSON.stringify(body)}`);
  return body;
};
const write = (path: string, method: string, body: unknown) => ask(path, { method, body: JSON.stringify(body) });

const read = (config: Record<string, unknown>, options: TestDepsOptions = {}) =>
  readSource(
    github,
    { tracker: 'github', baseUrl: server.url, ...config },
    { env: { GITHUB_TOKEN: 'made-up-reader' }, closedSince: new Date('2020-01-01T00:00:00Z'), ...options },
  );

beforeAll(async () => {
  server = await createEmulator({
    service: 'github',
    port: 0,
    seed: {
      tokens,
      github: {
        users: [{ login: 'casey', name: 'Casey', email: 'casey@acme.example' }],
        orgs: [{ login: 'acme', name: 'Acme' }],
        repos: [
          { owner: 'acme', name: 'shop' },
          { owner: 'acme', name: 'api' },
        ],
      },
    },
  });
  for (let n = 1; n <= 250; n++) {
    await write('/repos/acme/shop/issues', 'POST', {
      title: `Issue ${n}`,
      body: `Business Value: reason ${n}`,
      labels: n % 10 === 0 ? ['bug'] : [],
    });
  }
  await write('/repos/acme/api/issues', 'POST', { title: 'Alone', body: null });
  await write('/repos/acme/shop/issues/1', 'PATCH', { state: 'closed', state_reason: 'completed' });
  await write('/repos/acme/shop/issues/2', 'PATCH', { state: 'closed', state_reason: 'not_planned' });
});
afterAll(() => server.close());
afterEach(() => {
  vi.useRealTimers();
});

describe('an emulated GitHub', () => {
  test('gives 250 issues over its pages, the closed ones with what became of them', async () => {
    const { issues, error, deps } = await read({ repo: 'acme/shop' });
    expect(error).toBeNull();
    expect(new Set(issues.map((issue) => issue.key)).size).toBe(250);
    expect(issues.filter((issue) => issue.status !== 'todo').map(({ key, status }) => [key, status])).toEqual([
      ['acme/shop#1', 'done'],
      ['acme/shop#2', 'dropped'],
    ]);
    expect(issues.find((issue) => issue.key === 'acme/shop#10')).toMatchObject({
      title: 'Issue 10',
      body: { format: 'markdown', value: 'Business Value: reason 10' },
      type: 'bug',
      labels: ['bug'],
      author: 'casey',
      project: 'acme/shop',
    });
    expect(deps.skipped).toEqual([]);
  });

  test('gives closed issues only when they were closed since', async () => {
    const { issues, deps } = await read({ repo: 'acme/shop' }, { closedSince: new Date('2999-01-01T00:00:00Z') });
    expect(issues).toHaveLength(248);
    // Three pages, the length of the list, all again because its issues are as young as the first answer; one page of closed ones.
    expect(deps.transport.requests()).toBeLessThanOrEqual(9);
  });

  test('gives the issues with a label', async () => {
    const { issues } = await read({ repo: 'acme/shop', labels: ['bug'] });
    expect(issues).toHaveLength(25);
  });

  test('gives several repositories one after another', async () => {
    const { issues, error } = await read({ repos: ['acme/shop', 'acme/api'] });
    expect(error).toBeNull();
    expect(issues).toHaveLength(251);
    expect(issues.find((issue) => issue.project === 'acme/api')).toMatchObject({ title: 'Alone', body: null });
  });

  test('gives one issue by its key', async () => {
    const { deps } = await read({ repo: 'acme/api' });
    const found = [];
    const config = github.config.parse({ tracker: 'github', repo: 'acme/api', baseUrl: server.url });
    for await (const issue of github.lookup?.(['acme/shop#3', 'acme/shop#9999'], config, deps) ?? []) found.push(issue.title);
    expect(found).toEqual(['Issue 3']);
    expect(deps.refused).toMatchObject([{ key: 'acme/shop#9999' }]);
  });

  test('that has given all it gives in an hour is waited for, and read on afterwards', async () => {
    const spend = () => Promise.all(Array.from({ length: 50 }, () => ask('/rate_limit', {}, 'made-up-spender')));
    for (let i = 0; i < 100; i++) await spend();
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() });
    const waits: number[] = [];
    const transport = {
      maxWait: 2 * 3_600_000,
      sleep: async (ms: number) => {
        waits.push(ms);
        vi.setSystemTime(Date.now() + ms);
      },
    };
    const spent = { env: { GITHUB_TOKEN: 'made-up-spender' } };
    const { error } = await read({ repo: 'acme/api' }, spent);
    expect(error).toMatchObject({ code: 'rate-limited', exit: 3 });
    const { issues } = await read({ repo: 'acme/api' }, { ...spent, transport });
    expect(issues).toHaveLength(1);
    // The server counts in whole seconds, and keeps the date that it tells for one: at the edge it may ask for a second wait.
    expect([1, 2]).toContain(waits.length);
    expect(waits.filter((ms) => ms <= 3_400_000 || ms > 3_601_000)).toEqual([]);
  });
});
