import type { Client, SendRequestOptions } from 'jira.js/core';
import { appError } from '../../errors.ts';
import type { ConnectOptions, TrackerDeps } from '../tracker.ts';

/**
 * What jira.js takes for a client, sending through the transport. Answers are JSON as it came: the schemas of jira.js
 * are left out, because they turn dates into objects only when the whole answer fits them.
 */
export function createJiraClient(connection: ConnectOptions, deps: Pick<TrackerDeps, 'connect' | 'signal'>): Client {
  const send = deps.connect(connection);
  const { source, variables } = connection;

  return {
    async sendRequest<T>({ url, method = 'GET', headers, body, searchParams }: SendRequestOptions<T>): Promise<T> {
      const address = new URL(`${connection.baseUrl}${url}`);
      for (const [name, value] of Object.entries(searchParams ?? {})) {
        if (value !== undefined && value !== null) address.searchParams.set(name, Array.isArray(value) ? value.join(',') : String(value));
      }
      const response = await send(address, {
        method,
        signal: deps.signal,
        headers: { accept: 'application/json', ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      if (isAnonymous(response.headers)) throw appError('token-refused', { source, status: 401, variables });
      const text = await response.text();
      try {
        return JSON.parse(text) as T;
      } catch (error) {
        throw appError('answer-unreadable', { source, detail: `no JSON from ${address.pathname}` }, error);
      }
    },
  };
}

/** Jira answers 200 with what the public may see, often nothing, when it does not accept the credentials; only headers tell. */
const isAnonymous = (headers: Headers) =>
  /AUTHENTICATED_FAILED|AUTHENTICATION_DENIED/.test(headers.get('x-seraph-loginreason') ?? '') ||
  headers.get('x-ausername') === 'anonymous';
