import { appError } from '../../errors.ts';

/** The most an answer may hold, in bytes: a page of 100 issues is some hundred kilobytes. */
export const answerLimit = 20 * 1024 * 1024;

/** An answer read to its end. */
export interface Answer {
  readonly status: number;
  readonly statusText: string;
  readonly headers: Headers;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Where it came from, after redirects. */
  readonly url: URL;
}

/** Reads a body whole, at most `answerLimit` bytes. Throws `answer-unreadable` beyond that. */
export async function readBody(response: Response, source: string): Promise<Uint8Array<ArrayBuffer>> {
  const tooLarge = () => appError('answer-unreadable', { source, detail: `an answer of more than ${answerLimit / 1024 / 1024} MiB` });
  if (Number(response.headers.get('content-length') ?? 0) > answerLimit) {
    await response.body?.cancel();
    throw tooLarge();
  }
  const chunks: Uint8Array[] = [];
  let length = 0;
  // Leaving the loop by throwing cancels the stream.
  for await (const chunk of response.body ?? []) {
    length += chunk.byteLength;
    if (length > answerLimit) throw tooLarge();
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks, length));
}

/** The answer as a `Response` that Octokit and jira.js understand; the body was decoded already. */
export function toResponse(answer: Answer): Response {
  const headers = new Headers(answer.headers);
  headers.delete('content-encoding');
  headers.delete('content-length');
  headers.delete('transfer-encoding');
  const bodiless = answer.status === 204 || answer.status === 205 || answer.status === 304;
  const response = new Response(bodiless ? null : answer.bytes, { status: answer.status, statusText: answer.statusText, headers });
  Object.defineProperty(response, 'url', { value: answer.url.href });
  return response;
}

/** What an answer's body looks like from its ends, without parsing it. */
export function bodyKind(answer: Pick<Answer, 'headers' | 'bytes'>): 'html' | 'cut-short' | 'other' {
  const first = edge(answer.bytes, 0, 1);
  const last = edge(answer.bytes, answer.bytes.length - 1, -1);
  const type = answer.headers.get('content-type')?.toLowerCase() ?? '';
  if (type.startsWith('text/html') || type.startsWith('application/xhtml') || first === '<') return 'html';
  if ((first === '{' && last !== '}') || (first === '[' && last !== ']')) return 'cut-short';
  return 'other';
}

function edge(bytes: Uint8Array, from: number, step: 1 | -1): string {
  let at = from;
  while (at >= 0 && at < bytes.length && isBlank(bytes[at])) at += step;
  return String.fromCharCode(bytes[at] ?? 0);
}

// The last three are the bytes of a byte order mark.
const isBlank = (byte: number | undefined) =>
  byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09 || byte === 0xef || byte === 0xbb || byte === 0xbf;

/** What a refusing server says about its reason: one line of at most 300 characters, empty when it says nothing readable. */
export function explanationIn(answer: Answer): string {
  if (bodyKind(answer) === 'html') return '';
  const text = new TextDecoder().decode(answer.bytes.subarray(0, 64 * 1024));
  return texts(parse(text) ?? text)
    .join('; ')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim()
    .slice(0, 300);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The texts under the keys by which trackers explain: `message` (GitHub), `errorMessages` and `errors` (Jira), `errors` (Redmine). */
function texts(body: unknown): string[] {
  if (typeof body === 'string') return [body];
  if (typeof body !== 'object' || body === null) return [];
  return Object.entries(body).flatMap(([key, value]) => {
    if (key === 'message' || key === 'error' || key === 'errorMessage') return typeof value === 'string' ? [value] : [];
    if (key !== 'errors' && key !== 'errorMessages') return [];
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([name, entry]) => {
      if (typeof entry === 'string') return [Array.isArray(value) ? entry : `${name}: ${entry}`];
      const message: unknown = typeof entry === 'object' && entry !== null ? Reflect.get(entry, 'message') : null;
      return typeof message === 'string' ? [message] : [];
    });
  });
}
