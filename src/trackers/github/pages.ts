import { appError } from '../../errors.ts';
import { nextLink } from '../transport/link.ts';
import type { Client, Page } from './client.ts';

const pageSize = 100;

export interface RecordPage {
  readonly records: readonly unknown[];
  /** The server's clock when it answered, null when it did not say. */
  readonly at: Date | null;
}

/**
 * The pages of a list, one after another as the server links them.
 * Ends only when the end is proven; throws `end-unproven` for a next page that was read already, or that is not linked.
 */
export async function* pages(
  client: Client,
  route: string,
  parameters: Readonly<Record<string, unknown>>,
  signal: AbortSignal,
): AsyncGenerator<RecordPage> {
  const { source } = client;
  const seen = new Set<string>();
  let page = await client.get(route, { ...parameters, per_page: pageSize });
  for (let number = 1; ; number++) {
    signal.throwIfAborted();
    const records = recordsOf(page, source);
    const link = page.headers.link === undefined ? null : String(page.headers.link);
    yield { records, at: dateOf(page) };
    signal.throwIfAborted();
    const next = nextLink(link);
    if (next === null) {
      // A full first page without links is a list of exactly that length, or one whose links a proxy took away.
      if (number === 1 && link === null && records.length >= pageSize) await proveEnd(client, route, parameters);
      return;
    }
    const url = new URL(next, page.url);
    seen.add(new URL(page.url).href);
    if (seen.has(url.href)) throw appError('end-unproven', { source, detail: `page ${number} names a page read before as the next one` });
    page = await client.follow(url.href);
  }
}

async function proveEnd(client: Client, route: string, parameters: Readonly<Record<string, unknown>>): Promise<void> {
  const page = await client.get(route, { ...parameters, per_page: pageSize, page: 2 });
  if (recordsOf(page, client.source).length > 0) {
    throw appError('end-unproven', { source: client.source, detail: 'the first page is full and names no next one, yet there is one' });
  }
}

function recordsOf(page: Page, source: string): readonly unknown[] {
  if (!Array.isArray(page.data)) {
    throw appError('answer-unreadable', { source, detail: `${new URL(page.url).pathname} gave no list` });
  }
  return page.data;
}

function dateOf(page: Page): Date | null {
  const time = Date.parse(String(page.headers.date ?? ''));
  return Number.isNaN(time) ? null : new Date(time);
}
