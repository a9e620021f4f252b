import { Writable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { openPage } from '../trackers/github/github-double.ts';
import { configOf, githubIssues, githubShop, githubSource, serve, tokens } from './doubles.ts';
import { fourIssues, issue, ndjson, shop } from './folder.ts';
import { type RunOptions, runCli } from './run.ts';

/** Runs an audit that writes everywhere and is interrupted by `when`; nothing may come of it. */
async function interrupted(
  signal: 'SIGINT' | 'SIGTERM',
  when: (abort: () => void) => Promise<RunOptions & { readonly config?: string }>,
  args: readonly string[] = [],
) {
  const abort = new AbortController();
  const { config = '', ...options } = await when(() => abort.abort(signal));
  const folder = shop({ 'audit.json': 'older', 'throughline.yml': config });
  const formats = ['--format', 'table', '--format', 'json=audit.json'];
  const ran = await runCli(['audit', ...formats, ...args], { ...options, cwd: folder.path, signal: abort.signal });
  expect(folder.read('audit.json')).toBe('older');
  expect(folder.list()).toEqual(['audit.json', 'goals.yml', 'issues.ndjson', 'throughline.yml']);
  expect(ran.stdout).toBe('');
  return ran;
}

describe.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('%s', (signal, code) => {
  test(`while a server keeps us waiting gives ${code}, and nothing is written`, async () => {
    const ran = await interrupted(signal, async (abort) => {
      const github = await serve(() => () => {
        abort();
        return { fault: 'hang' };
      });
      return { config: configOf(githubSource(github.url)), env: tokens };
    });
    expect(ran).toMatchObject({ code, stderr: '' });
  });

  test(`between two pages gives ${code}`, async () => {
    const github = await githubShop(githubIssues(60));
    const ran = await interrupted(signal, async (abort) => ({
      config: configOf(githubSource(github.url)),
      env: tokens,
      fetch: (async (input: string | URL | Request, init?: RequestInit) => {
        if (String(input instanceof Request ? input.url : input).includes('page=2')) abort();
        return fetch(input, init);
      }) as typeof fetch,
    }));
    expect(ran).toMatchObject({ code, stderr: '' });
    expect(github.requests.filter((request) => openPage(request) !== null)).toHaveLength(1);
  });
});

test('while a file is read gives 130', async () => {
  const { code } = await interrupted(
    'SIGINT',
    async (abort) => ({
      config: 'goals: goals.yml\n',
      stdin: (async function* () {
        yield fourIssues;
        abort();
        yield fourIssues.replaceAll('SHOP', 'PLAN');
      })(),
    }),
    ['-'],
  );
  expect(code).toBe(130);
});

test('before anything began gives 130', async () => {
  const atOnce = async (abort: () => void) => {
    abort();
    return {};
  };
  expect((await interrupted('SIGINT', atOnce, ['issues.ndjson', '--goals', 'goals.yml'])).code).toBe(130);
});

test('on a terminal the line of progress is taken away', async () => {
  const abort = new AbortController();
  const github = await serve(() => () => {
    abort.abort('SIGINT');
    return { fault: 'hang' };
  });
  const { path } = shop({ 'throughline.yml': configOf(githubSource(github.url)) });
  const { code, stderr, stdout } = await runCli(['audit'], { cwd: path, env: tokens, isTTY: true, signal: abort.signal });
  expect({ code, stdout }).toEqual({ code: 130, stdout: '' });
  expect(stderr).toContain('reading github:acme/shop');
  expect(stderr.endsWith('\r\u001b[2K')).toBe(true);
});

describe('while the report is written', () => {
  const many = ndjson(Array.from({ length: 3000 }, (_, n) => issue(n, 'do it')));

  test('stops there, with 130', async () => {
    const abort = new AbortController();
    let written = 0;
    const stdout = new Writable({
      write(chunk: Buffer, _encoding, done) {
        written += chunk.length;
        abort.abort('SIGINT');
        done();
      },
    });
    const { path } = shop({ 'issues.ndjson': many });
    const ran = await runCli(['audit', 'issues.ndjson', '--format', 'json'], { cwd: path, signal: abort.signal, stdout });
    expect(ran).toMatchObject({ code: 130, stderr: '' });
    expect(written).toBeGreaterThan(0);
    expect(written).toBeLessThan(200_000);
  });
});
