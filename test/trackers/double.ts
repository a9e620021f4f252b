import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

export interface DoubleRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** What the double says. Objects and arrays are sent as JSON. */
export interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** `cut`: the connection breaks in the middle of the body; `hang`: no answer ever comes; `refuse`: it breaks before the answer. */
  readonly fault?: 'cut' | 'hang' | 'refuse';
}

export type Route = (request: DoubleRequest) => Answer | Promise<Answer>;

export interface Double {
  /** "http://127.0.0.1:PORT", without a trailing slash. */
  readonly url: string;
  /** All that were asked, in order. */
  readonly requests: readonly DoubleRequest[];
  /** Answers with this route from now on. */
  route(next: Route): void;
  close(): Promise<void>;
}

/** A scriptable http server on loopback. It sends no Date, so that waits are measured by the test's own clock. */
export async function openDouble(first: Route = () => ({ status: 404 })): Promise<Double> {
  let current = first;
  const requests: DoubleRequest[] = [];
  const server = createServer((request, response) => {
    response.sendDate = false;
    answer(request, response).catch((error: unknown) => response.writeHead(599).end(String(error)));
  });

  async function answer(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(incoming.url ?? '/', double.url);
    const request = { method: incoming.method ?? 'GET', url, headers: incoming.headers, body: await text(incoming) };
    requests.push(request);
    give(await current(request), response);
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const double: Double = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    route: (next) => {
      current = next;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return double;
}

function give(answer: Answer, response: ServerResponse): void {
  if (answer.fault === 'hang') return;
  if (answer.fault === 'refuse') {
    response.destroy();
    return;
  }
  const plain = typeof answer.body === 'string' || answer.body instanceof Uint8Array || answer.body === undefined;
  const body = Buffer.from(plain ? ((answer.body as string | Uint8Array | undefined) ?? '') : JSON.stringify(answer.body));
  response.writeHead(answer.status ?? 200, {
    'content-type': plain ? 'text/plain' : 'application/json; charset=utf-8',
    'content-length': String(body.length),
    ...answer.headers,
  });
  if (answer.fault !== 'cut') {
    response.end(body);
    return;
  }
  response.write(body.subarray(0, Math.floor(body.length / 2)), () => response.destroy());
}
