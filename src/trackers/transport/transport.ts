import { AppError, appError } from '../../errors.ts';
import type { ConnectOptions } from '../tracker.ts';
import { type AttemptContext, attempt, foreign, type Outgoing } from './attempt.ts';
import { Setback } from './failure.ts';
import { checkBaseUrl, isWithin } from './origin.ts';
import { backoff } from './pause.ts';
import { createRedactor } from './redact.ts';

export interface TransportOptions {
  readonly signal: AbortSignal;
  /** Resolves after `ms`; rejects when the signal aborts. */
  sleep(ms: number, signal: AbortSignal): Promise<void>;
  now(): Date;
  /** From 0 up to 1, for jitter. */
  random(): number;
  /** Milliseconds that all requests of this transport together may spend waiting. */
  readonly maxWait: number;
  /** Milliseconds for one attempt, its redirects and its body included; 30 000 by default. */
  readonly timeout?: number;
  /** How often a request is tried when server or network fail; 5 by default. What was turned away by a rate limit is always tried again. */
  readonly attempts?: number;
  /** Told before each wait. */
  onWait?(ms: number, why: string): void;
  readonly fetch?: typeof fetch;
}

export interface Transport {
  /** A `fetch` bound to one host; see `TrackerDeps.connect`. Throws `host-insecure` or `usage-invalid` for an address that may not be asked. */
  connect(options: ConnectOptions): typeof fetch;
  /** How many requests were sent, repeated and redirected ones included. */
  requests(): number;
}

/** What trackers are sent are reads, so that each may be sent again; whoever writes asks for one attempt. */
const methods = ['get', 'head', 'post', 'options', 'query'];
const mostLimits = 10;

/**
 * The one way to the network: time-outs, retries with full jitter, waits that servers ask for (bounded by `maxWait`),
 * redirects and links within one host, a cap on answers, and no secret in any message.
 */
export function createTransport(options: TransportOptions): Transport {
  const send = options.fetch ?? fetch;
  const timeout = options.timeout ?? 30_000;
  const attempts = options.attempts ?? 5;
  let requests = 0;
  let waited = 0;

  /** Waits before the next attempt, or throws what to tell the user when there is to be none. */
  async function pauseAfter(setback: Setback, count: number, signal: AbortSignal, connection: ConnectOptions): Promise<void> {
    const pause = setback.pause(count);
    const until = pause.asked ? new Date(options.now().getTime() + pause.ms).toISOString() : null;
    const spent = count >= (setback.kind === 'limit' ? mostLimits : attempts);
    if (spent || waited + pause.ms > options.maxWait) {
      const limited = setback.kind === 'limit' || (pause.asked && !spent);
      if (!limited) throw setback.failure;
      const { source, variables, secrets } = connection;
      const anonymous = secrets.length === 0 && variables.length > 0 ? { anonymous: variables } : {};
      throw appError('rate-limited', { source, until, waited: spell(waited), ...anonymous }, setback.failure.cause);
    }
    waited += pause.ms;
    options.onWait?.(pause.ms, setback.kind === 'limit' ? 'rate limit' : setback.failure.message);
    await options.sleep(pause.ms, signal);
    signal.throwIfAborted();
  }

  function connect(connection: ConnectOptions): typeof fetch {
    const { source, variables } = connection;
    const base = new URL(checkBaseUrl(source, connection.baseUrl));
    const redact = createRedactor([...connection.secrets, ...credentialsIn(connection.headers)]);
    const fixed = headersOf(connection);
    const context: AttemptContext = {
      base,
      source,
      variables,
      redact,
      now: options.now,
      random: options.random,
      send: (url, init) => {
        requests++;
        return send(url, init);
      },
    };

    return async (input, init) => {
      const url = URL.parse(input instanceof Request ? input.url : String(input));
      if (!url) throw appError('internal', { detail: `${source}: a request without an absolute URL` });
      // Before a Request is made of it: that would name credentials in a URL when it refuses them.
      if (!isWithin(base, url)) throw foreign(url, context);
      const request = new Request(input, init);
      // Only now: with it comes all of Node's fetch, which a run that reads files never needs.
      const { default: ky, isTimeoutError } = await import('ky');
      const outgoing = await outgoingOf(request, url, fixed);
      const signal = AbortSignal.any([options.signal, request.signal]);
      const counts = { limit: 0, trouble: 0 };
      const setbackOf = (error: unknown): Setback | null => {
        if (isTimeoutError(error)) return timedOut(source, url, timeout, context);
        return error instanceof Setback ? error : null;
      };
      try {
        signal.throwIfAborted();
        return await ky(outgoing.url, {
          method: outgoing.method,
          signal,
          timeout,
          throwHttpErrors: false,
          fetch: (sent) => attempt(outgoing, sent instanceof Request ? sent.signal : signal, context),
          retry: {
            limit: attempts + mostLimits,
            methods,
            // The waiting is done in the hook, on the clock that was handed in.
            delay: () => 0,
            shouldRetry: ({ error }) => setbackOf(error) !== null,
          },
          hooks: {
            beforeRetry: [
              async ({ error }) => {
                const setback = setbackOf(error);
                if (setback) await pauseAfter(setback, ++counts[setback.kind], signal, connection);
              },
            ],
          },
        });
      } catch (error) {
        if (signal.aborted) throw signal.reason;
        if (error instanceof AppError) throw error;
        const setback = setbackOf(error);
        if (setback) throw setback.failure;
        const detail = redact(error instanceof Error ? `${error.name}: ${error.message}` : String(error));
        throw appError('server-failed', { source, detail }, new Error(detail));
      }
    };
  }

  return { connect, requests: () => requests };
}

function timedOut(source: string, url: URL, timeout: number, context: AttemptContext): Setback {
  const detail = `no answer from ${url.host} within ${spell(timeout)}`;
  // jira.js takes `code` for a string and breaks on the number that a DOMException carries.
  const cause = Object.assign(new Error(detail), { code: 'ETIMEDOUT' });
  return new Setback('trouble', appError('server-failed', { source, detail }, cause), (count) => backoff(count, context.random));
}

async function outgoingOf(request: Request, url: URL, fixed: Headers): Promise<Outgoing> {
  const headers = new Headers(request.headers);
  for (const [name, value] of fixed) headers.set(name, value);
  const body = request.body === null ? null : new Uint8Array(await request.arrayBuffer());
  return { url, method: request.method, headers, body };
}

function headersOf({ source, headers, variables }: ConnectOptions): Headers {
  try {
    return new Headers({ 'user-agent': 'throughline', ...headers });
  } catch {
    // The reason is not passed on: it quotes the value.
    throw appError('usage-invalid', {
      message: `${source}: the credentials hold characters that cannot be sent`,
      hint: `Check ${variables.join(' and ') || 'the credentials'} for line breaks and characters beyond ASCII.`,
    });
  }
}

/** What stands behind the scheme ("Bearer …"), and the values of headers that look like keys. */
function credentialsIn(headers: ConnectOptions['headers']): string[] {
  return Object.entries(headers).flatMap(([name, value]) => {
    if (!/auth|key|token|cookie|secret/i.test(name)) return [];
    const space = value.indexOf(' ');
    return space < 0 ? [value] : [value, value.slice(space + 1)];
  });
}

/** Milliseconds as "45 s" or "4 min 30 s". */
function spell(ms: number): string {
  const seconds = Math.round(ms / 1000);
  if (ms > 0 && ms < 1000) return `${ms} ms`;
  if (seconds < 60) return `${seconds} s`;
  return seconds % 60 === 0 ? `${seconds / 60} min` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
