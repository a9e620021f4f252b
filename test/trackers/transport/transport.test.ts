import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { AppError } from '../../../src/errors.ts';
import type { ConnectOptions } from '../../../src/trackers/tracker.ts';
import { answerLimit } from '../../../src/trackers/transport/answer.ts';
import { statusOf } from '../../../src/trackers/transport/failure.ts';
import { testDeps, testNow } from '../deps.ts';
import { type Answer, type Double, type DoubleRequest, openDouble } from '../double.ts';

const secret = 'made+up/secret=of the test';
let double: Double;
beforeEach(async () => {
  double = await openDouble();
});
afterEach(() => double.close());

type Deps = ReturnType<typeof testDeps>;
const connect = (deps: Deps, more: Partial<ConnectOptions> = {}) =>
  deps.connect({
    baseUrl: double.url,
    headers: { authorization: `Bearer ${secret}` },
    variables: ['MADE_UP_TOKEN'],
    secrets: [secret],
    source: 'test:one',
    ...more,
  });

/** Answers one after another; the last again and again. */
const script = (...answers: Answer[]) => {
  let at = 0;
  double.route(() => answers[Math.min(at++, answers.length - 1)] ?? { status: 500 });
};

const errorOf = async (promise: Promise<unknown>): Promise<AppError> => {
  const error = await promise.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(AppError);
  return error as AppError;
};

describe('an answer', () => {
  test('comes back with status, headers, address and body', async () => {
    script({ status: 200, headers: { 'x-total': '3' }, body: { ok: true } });
    const response = await connect(testDeps())(`${double.url}/a?b=c`);
    expect(response.url).toBe(`${double.url}/a?b=c`);
    expect(response.headers.get('x-total')).toBe('3');
    expect(await response.json()).toEqual({ ok: true });
  });

  test('carries what was asked: method, body, own headers and the credentials', async () => {
    script({ body: {} });
    await connect(testDeps())(`${double.url}/search`, {
      method: 'POST',
      body: '{"jql":"x"}',
      headers: { 'content-type': 'application/json', authorization: 'Bearer something else' },
    });
    const [request] = double.requests;
    expect(request).toMatchObject({ method: 'POST', body: '{"jql":"x"}' });
    expect(request?.headers).toMatchObject({
      'content-type': 'application/json',
      authorization: `Bearer ${secret}`,
      'user-agent': 'throughline',
    });
  });

  test('of status 304 or 204 has no body and is no error', async () => {
    script({ status: 304 }, { status: 204 });
    const fetch = connect(testDeps());
    expect((await fetch(double.url)).status).toBe(304);
    expect((await fetch(double.url)).status).toBe(204);
  });

  test('with a Retry-After of 0 and all is well is not waited for', async () => {
    script({ headers: { 'retry-after': '0', 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1' }, body: [] });
    const deps = testDeps();
    await connect(deps)(double.url);
    expect(deps.waits).toEqual([]);
  });

  test('that is compressed comes back plain', async () => {
    const { gzipSync } = await import('node:zlib');
    script({ headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' }, body: gzipSync('{"a":1}') });
    const response = await connect(testDeps())(double.url);
    expect(await response.json()).toEqual({ a: 1 });
    expect(response.headers.has('content-encoding')).toBe(false);
  });
});

describe('a passing failure is tried again', () => {
  const rateLimited = (headers: Record<string, string>, status = 429): Answer => ({ status, headers, body: { message: 'slow down' } });
  const inSeconds = (s: number) => new Date(testNow.getTime() + s * 1000);

  test.each<[string, Answer, number[]]>([
    ['429 with seconds', rateLimited({ 'retry-after': '12' }), [12_000]],
    ['429 with a date', rateLimited({ 'retry-after': inSeconds(12).toUTCString() }), [12_000]],
    [
      '429 with a date by a server whose clock is an hour off',
      rateLimited({ 'retry-after': inSeconds(3612).toUTCString(), date: inSeconds(3600).toUTCString() }),
      [12_000],
    ],
    ['429 without a time', rateLimited({}), [0]],
    ['429 with nonsense for a time', rateLimited({ 'retry-after': 'soon-ish 5' }), [0]],
    ['429 with 0 seconds', rateLimited({ 'retry-after': '0' }), [0]],
    [
      '403 when nothing remains, until the reset',
      rateLimited({ 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(inSeconds(90).getTime() / 1000) }, 403),
      [90_000],
    ],
    [
      '429 when nothing remains, until the reset as a date',
      rateLimited({ 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': inSeconds(90).toISOString() }),
      [90_000],
    ],
    ['403 with a Retry-After', rateLimited({ 'retry-after': '60' }, 403), [60_000]],
    ['403 that only says so', { status: 403, body: { message: 'You have exceeded a secondary rate limit.' } }, [60_000]],
    ['500', { status: 500 }, [0]],
    ['502', { status: 502, headers: { 'content-type': 'text/html' }, body: '<html>Bad gateway</html>' }, [0]],
    ['503 with seconds', { status: 503, headers: { 'retry-after': '5' } }, [5000]],
    ['504', { status: 504 }, [0]],
    ['a connection that breaks before the answer', { fault: 'refuse' }, [0]],
    ['a connection that breaks within the answer', { fault: 'cut', body: { a: 'x'.repeat(5000) } }, [0]],
    ['JSON without its end', { headers: { 'content-type': 'application/json' }, body: '[{"a":1},{"b"' }, [0]],
  ])('%s', async (_name, answer, waits) => {
    script(answer, { body: { fine: true } });
    for (const init of [{}, { method: 'POST', body: '{"q":1}' }]) {
      const deps = testDeps();
      script(answer, { body: { fine: true } });
      const response = await connect(deps)(`${double.url}/search`, init);
      expect(await response.json()).toEqual({ fine: true });
      expect(deps.waits).toEqual(waits);
      expect(deps.transport.requests()).toBe(2);
      expect(double.requests.at(-1)?.body).toBe(init.body ?? '');
    }
  });

  test('waits grow, spread over their whole length, and end with the last attempt', async () => {
    script({ status: 503 });
    const deps = testDeps({ transport: { random: () => 0.5, attempts: 4 } });
    const error = await errorOf(connect(deps)(double.url));
    expect(deps.waits).toEqual([500, 1000, 2000]);
    expect(double.requests).toHaveLength(4);
    expect(error).toMatchObject({ code: 'server-failed', exit: 3 });
    expect(error.message).toContain('HTTP 503');
    expect(statusOf(error)).toBe(503);
  });

  test('a wait that the server asks for is never shortened by jitter', async () => {
    script({ status: 429, headers: { 'retry-after': '10' } }, { body: {} });
    const deps = testDeps({ transport: { random: () => 0.25 } });
    await connect(deps)(double.url);
    expect(deps.waits).toEqual([10_250]);
  });

  test('every wait is told before it begins', async () => {
    const told: [number, string][] = [];
    script({ status: 429, headers: { 'retry-after': '3' } }, { status: 502 }, { body: {} });
    await connect(testDeps({ transport: { onWait: (ms, why) => told.push([ms, why]) } }))(double.url);
    expect(told).toEqual([
      [3000, 'rate limit'],
      [0, 'test:one: the server failed (HTTP 502)'],
    ]);
  });

  test('all waits of a transport together stay within the limit', async () => {
    const asking = { status: 429, headers: { 'retry-after': '40' } };
    script(asking, asking, { body: {} });
    const deps = testDeps({ transport: { maxWait: 100_000 } });
    await connect(deps)(double.url);
    script(asking);
    const error = await errorOf(connect(deps, { source: 'test:two' })(double.url));
    expect(deps.waits).toEqual([40_000, 40_000]);
    expect(error).toMatchObject({ code: 'rate-limited', exit: 3 });
    expect(error.message).toBe(
      'test:two: the server asked to wait until 2026-11-20T09:00:40.000Z, longer than --max-wait allows (waited 1 min 20 s)',
    );
  });

  test('a server that says 429 for ever, without a time, is left alone at last', async () => {
    script({ status: 429 });
    expect((await errorOf(connect(testDeps())(double.url))).code).toBe('rate-limited');
    expect(double.requests.length).toBeLessThan(15);
  });

  test('a server that does not answer ends as a time-out with a text for a code', async () => {
    script({ fault: 'hang' });
    const error = await errorOf(connect(testDeps({ transport: { timeout: 20, attempts: 2 } }))(double.url));
    expect(error).toMatchObject({ code: 'server-failed', cause: { code: 'ETIMEDOUT' } });
    expect(double.requests).toHaveLength(2);
  });

  test('a host that nobody listens on ends with server-failed', async () => {
    const { url } = double;
    await double.close();
    const error = await errorOf(connect(testDeps(), { baseUrl: url })(url));
    expect(error).toMatchObject({ code: 'server-failed', cause: { code: 'ECONNREFUSED' } });
  });

  test.each(['ENOTFOUND', 'DEPTH_ZERO_SELF_SIGNED_CERT', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'])('%s is not tried again', async (code) => {
    const failing = async () => {
      throw new TypeError('fetch failed', { cause: Object.assign(new Error('made up'), { code }) });
    };
    const deps = testDeps({ transport: { fetch: failing } });
    expect((await errorOf(connect(deps)(double.url))).code).toBe('server-failed');
    expect(deps.transport.requests()).toBe(1);
  });
});

describe('a lasting refusal is told at once', () => {
  test.each<[number, string, number]>([
    [400, 'request-refused', 3],
    [401, 'token-refused', 4],
    [403, 'token-refused', 4],
    [404, 'source-not-found', 3],
    [410, 'request-refused', 3],
    [422, 'request-refused', 3],
    [300, 'request-refused', 3],
  ])('HTTP %i is %s', async (status, code, exit) => {
    script({ status, body: { message: 'because' } });
    const error = await errorOf(connect(testDeps())(double.url));
    expect(error).toMatchObject({ code, exit });
    expect(statusOf(error)).toBe(status);
    expect(double.requests).toHaveLength(1);
  });

  test.each([
    ['GitHub', { message: 'Validation Failed', errors: [{ message: 'since is not a date' }] }, 'Validation Failed; since is not a date'],
    ['Jira', { errorMessages: ['Field x does not exist'], errors: { jql: 'is wrong' } }, 'Field x does not exist; jql: is wrong'],
    ['Redmine', { errors: ['Query is invalid'] }, 'Query is invalid'],
    ['plain text', 'just \u001b[31m no\r\n', 'just [31m no'],
    ['a web page', '<html><title>Oops</title></html>', ''],
  ])('the reason that %s gives is shown on one line', async (_name, body, shown) => {
    script({ status: 400, body });
    const error = await errorOf(connect(testDeps())(double.url));
    expect(error.message).toBe(`test:one: the server refused the request (HTTP 400)${shown ? `: ${shown}` : ''}`);
  });

  test('refused credentials name their variables', async () => {
    script({ status: 401 });
    expect((await errorOf(connect(testDeps())(double.url))).hint).toContain('MADE_UP_TOKEN');
  });
});

describe('an unreadable answer is no answer', () => {
  test.each([
    ['by its type', { headers: { 'content-type': 'text/html; charset=utf-8' }, body: 'Sign in' }],
    ['by its text', { headers: { 'content-type': 'application/json' }, body: '\n  <!doctype html>' }],
  ])('a web page, known %s', async (_name, answer) => {
    script(answer);
    expect(await errorOf(connect(testDeps())(double.url))).toMatchObject({ code: 'answer-unreadable', exit: 3 });
    expect(double.requests).toHaveLength(1);
  });

  test('one that is too large, announced or not', async () => {
    let pulled = 0;
    const endless = () =>
      new ReadableStream({
        pull: (controller) => {
          pulled++;
          controller.enqueue(new Uint8Array(1024 * 1024));
        },
      });
    const announced = testDeps({
      transport: { fetch: async () => new Response('x', { headers: { 'content-length': String(answerLimit + 1) } }) },
    });
    const silent = testDeps({ transport: { fetch: async () => new Response(endless()) } });
    for (const deps of [announced, silent]) {
      const error = await errorOf(connect(deps)(double.url));
      expect(error.code).toBe('answer-unreadable');
      expect(error.message).toContain('20 MiB');
    }
    expect(pulled).toBeLessThan(25);
  });
});

describe('nothing leaves the configured address', () => {
  const below = (path: string) => ({ baseUrl: `${double.url}${path}` });

  test.each([
    ['another host', 'https://elsewhere.example/api/issues'],
    ['another scheme', 'https://127.0.0.1/api/issues'],
    ['another port', 'http://127.0.0.1:9/api/issues'],
    ['credentials in the URL', 'http://user:pass@127.0.0.1/api/issues'],
  ])('%s is refused without a request', async (_name, url) => {
    const deps = testDeps();
    expect((await errorOf(connect(deps)(url))).code).toBe('host-foreign');
    expect(deps.transport.requests()).toBe(0);
  });

  test.each(['/api/v3x/issues', '/issues', '/api/v3/../v4', '/api/v3/%2e%2e/v4'])('%s is not below /api/v3', async (path) => {
    const deps = testDeps();
    expect((await errorOf(connect(deps, below('/api/v3'))(`${double.url}${path}`))).code).toBe('host-foreign');
    expect(deps.transport.requests()).toBe(0);
  });

  test('redirects within it are followed, with the credentials and each counted', async () => {
    double.route(({ url }) => (url.pathname === '/old' ? { status: 301, headers: { location: '/new' } } : { body: { at: url.pathname } }));
    const deps = testDeps();
    const response = await connect(deps)(`${double.url}/old`);
    expect(await response.json()).toEqual({ at: '/new' });
    expect(response.url).toBe(`${double.url}/new`);
    expect(double.requests.map((request) => request.headers.authorization)).toEqual([`Bearer ${secret}`, `Bearer ${secret}`]);
    expect(deps.transport.requests()).toBe(2);
  });

  test.each([
    [307, 'POST', 'search'],
    [308, 'POST', 'search'],
    [301, 'GET', ''],
    [302, 'GET', ''],
    [303, 'GET', ''],
  ])('a POST redirected by %i arrives as %s', async (status, method, body) => {
    double.route(({ url }): Answer => (url.pathname === '/old' ? { status, headers: { location: 'new' } } : { body: {} }));
    await connect(testDeps())(`${double.url}/old`, { method: 'POST', body: 'search' });
    expect(double.requests.at(-1)).toMatchObject({ method, body });
  });

  test('a redirect elsewhere is refused, and nobody there is asked', async () => {
    const other = await openDouble();
    script({ status: 302, headers: { location: `${other.url}/login?token=abc` } });
    const error = await errorOf(connect(testDeps())(double.url));
    expect(error).toMatchObject({ code: 'host-foreign', exit: 3 });
    expect(error.message).not.toContain('token=abc');
    expect(other.requests).toEqual([]);
    await other.close();
  });

  test('a redirect in a circle ends', async () => {
    script({ status: 302, headers: { location: '/again' } });
    expect((await errorOf(connect(testDeps())(double.url))).code).toBe('answer-unreadable');
    expect(double.requests).toHaveLength(6);
  });

  test.each(['http://tracker.example', 'ftp://127.0.0.1/'])('%s is not connected to', (baseUrl) => {
    expect(() => connect(testDeps(), { baseUrl })).toThrow(expect.objectContaining({ code: 'host-insecure', exit: 2 }));
  });
});

describe('an abort', () => {
  const reason = new Error('stopped by the test');

  test('before the request sends nothing', async () => {
    const deps = testDeps({ signal: AbortSignal.abort(reason) });
    await expect(connect(deps)(double.url)).rejects.toBe(reason);
    expect(deps.transport.requests()).toBe(0);
  });

  test('during the request ends it', async () => {
    const controller = new AbortController();
    double.route(() => {
      controller.abort(reason);
      return { fault: 'hang' };
    });
    await expect(connect(testDeps({ signal: controller.signal }))(double.url)).rejects.toBe(reason);
  });

  test('during a wait ends it', async () => {
    const controller = new AbortController();
    script({ status: 503 });
    const sleep = async (_ms: number, signal: AbortSignal) => {
      controller.abort(reason);
      signal.throwIfAborted();
    };
    await expect(connect(testDeps({ signal: controller.signal, transport: { sleep } }))(double.url)).rejects.toBe(reason);
    expect(double.requests).toHaveLength(1);
  });

  test('during a wait that goes on ends before the next request', async () => {
    const controller = new AbortController();
    script({ status: 503 });
    const deps = testDeps({ signal: controller.signal, transport: { sleep: async () => controller.abort(reason) } });
    await expect(connect(deps)(double.url)).rejects.toBe(reason);
    expect(deps.transport.requests()).toBe(1);
  });

  test('by the signal of one request ends that one', async () => {
    await expect(connect(testDeps())(double.url, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
  });
});

describe('no secret stands in a message', () => {
  const forms = [
    secret,
    encodeURIComponent(secret),
    Buffer.from(secret).toString('base64'),
    Buffer.from(`casey@acme.example:${secret}`).toString('base64'),
    JSON.stringify({ authorization: `Bearer ${secret}` }),
  ];
  const leaks = (text: string) => forms.filter((form) => text.includes(form));
  const echo = (status: number) => (_: DoubleRequest) => ({ status, body: { message: forms.join(' | ') } });

  test.each([400, 401, 403, 422, 429, 500])('when the server echoes it with HTTP %i', async (status) => {
    double.route(echo(status));
    const told: string[] = [];
    const deps = testDeps({ transport: { onWait: (_ms, why) => told.push(why) } });
    const error = await errorOf(connect(deps)(double.url));
    expect(leaks([error.message, error.hint, String(error.cause), error.stack, ...told].join('\n'))).toEqual([]);
  });

  test('when nobody but the header says that it is one', async () => {
    double.route(echo(400));
    const error = await errorOf(connect(testDeps(), { secrets: [] })(double.url));
    expect(leaks(error.message)).toEqual([]);
  });

  test('when it stands in the path or in what the network says', async () => {
    script({ status: 404 });
    const inPath = await errorOf(connect(testDeps())(`${double.url}/${encodeURIComponent(secret)}/issues`));
    const failing = async () => {
      throw new TypeError('fetch failed', { cause: new Error(`proxy says no to ${secret}`) });
    };
    const inCause = await errorOf(connect(testDeps({ transport: { fetch: failing } }))(double.url));
    const inOther = await errorOf(
      connect(
        testDeps({
          transport: {
            fetch: async () => {
              throw new Error(`odd ${secret}`);
            },
          },
        }),
      )(double.url),
    );
    for (const error of [inPath, inCause, inOther]) expect(leaks(`${error.message}${error.cause}${error.stack}`)).toEqual([]);
  });

  test('when it cannot be sent at all', () => {
    const connecting = () => connect(testDeps(), { headers: { authorization: 'Bearer line\nbreak-secret' } });
    expect(connecting).toThrow(expect.objectContaining({ code: 'usage-invalid' }));
    expect(connecting).not.toThrow('break-secret');
  });
});
