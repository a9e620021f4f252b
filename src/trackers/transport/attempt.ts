import { appError } from '../../errors.ts';
import { type Answer, readBody, toResponse } from './answer.ts';
import { Setback } from './failure.ts';
import { type JudgeContext, judge } from './judge.ts';
import { isWithin } from './origin.ts';
import { backoff } from './pause.ts';

/** A request, its body read, so that it can be sent again. */
export interface Outgoing {
  readonly url: URL;
  readonly method: string;
  readonly headers: Headers;
  readonly body: Uint8Array<ArrayBuffer> | null;
}

export interface AttemptContext extends JudgeContext {
  readonly base: URL;
  /** Sends one request, without following redirects. */
  send(url: string, init: RequestInit): Promise<Response>;
}

const mostHops = 5;
const redirects = new Set([301, 302, 303, 307, 308]);

/**
 * Asks once, following up to five redirects within the base address, and reads the answer whole.
 * Throws a `Setback` when another attempt may mend it, an AppError when none will, the reason when `signal` aborts.
 */
export async function attempt(outgoing: Outgoing, signal: AbortSignal, context: AttemptContext): Promise<Response> {
  let current: Outgoing = outgoing;
  for (let hop = 0; hop <= mostHops; hop++) {
    if (!isWithin(context.base, current.url)) throw foreign(current.url, context);
    const { response, answer } = await exchange(current, signal, context);
    const location = redirects.has(response.status) ? response.headers.get('location') : null;
    if (location === null) {
      judge(answer, context);
      return toResponse(answer);
    }
    const target = URL.parse(location, current.url.href);
    if (!target) throw appError('answer-unreadable', { source: context.source, detail: 'a redirect to nowhere' });
    current = redirected(current, target, response.status);
  }
  throw appError('answer-unreadable', { source: context.source, detail: `more than ${mostHops} redirects in a row` });
}

async function exchange(outgoing: Outgoing, signal: AbortSignal, context: AttemptContext): Promise<{ response: Response; answer: Answer }> {
  const { url, method, headers, body } = outgoing;
  try {
    const response = await context.send(url.href, { method, headers, body, redirect: 'manual', signal });
    const bytes = await readBody(response, context.source);
    const { status, statusText } = response;
    return { response, answer: { status, statusText, headers: response.headers, bytes, url } };
  } catch (error) {
    if (signal.aborted) throw signal.reason;
    throw networkFailure(error, context);
  }
}

/** As browsers do: after 303, and for POST after 301 and 302, the target is fetched with GET. */
function redirected(outgoing: Outgoing, url: URL, status: number): Outgoing {
  if (status >= 307 || outgoing.method === 'GET' || outgoing.method === 'HEAD') return { ...outgoing, url };
  const headers = new Headers(outgoing.headers);
  headers.delete('content-type');
  headers.delete('content-length');
  return { url, method: 'GET', headers, body: null };
}

/** The error for a request or a link that leaves the base address; its query is not shown, it may hold secrets. */
export function foreign(url: URL, context: Pick<AttemptContext, 'base' | 'source' | 'redact'>) {
  return appError('host-foreign', {
    source: context.source,
    url: context.redact(`${url.protocol}//${url.host}${url.pathname}`).slice(0, 300),
    bound: `${context.base.origin}${context.base.pathname}`,
  });
}

function networkFailure(error: unknown, context: AttemptContext): unknown {
  // `fetch` says "fetch failed" or "terminated" with a TypeError; what happened is its cause.
  if (!(error instanceof TypeError)) return error;
  const { code, message } = causeOf(error);
  const detail = context.redact(
    `${context.base.host} could not be reached: ${[code, message].filter(Boolean).join(', ') || error.message}`,
  );
  const cause = Object.assign(new Error(detail), { code: code ?? 'ENETWORK' });
  const failure = appError('server-failed', { source: context.source, detail }, cause);
  return isLasting(code) ? failure : new Setback('trouble', failure, (attempt) => backoff(attempt, context.random));
}

function causeOf(error: TypeError): { code: string | null; message: string } {
  const cause: unknown = error.cause;
  if (!(cause instanceof Error)) return { code: null, message: '' };
  const code: unknown = Reflect.get(cause, 'code');
  return { code: typeof code === 'string' ? code : null, message: cause.message.slice(0, 200) };
}

/** A host that does not exist and a certificate that is not trusted stay so. */
const isLasting = (code: string | null): boolean =>
  code !== null && (code === 'ENOTFOUND' || code.includes('CERT') || code.startsWith('ERR_TLS') || code.startsWith('UNABLE_TO_'));
