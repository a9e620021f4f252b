import type { Client } from 'jira.js/core';
import { z } from 'zod';
import { AppError, appError } from '../../errors.ts';
import { readByOffset } from '../kit/offset-list.ts';
import { statusOf } from '../transport/failure.ts';
import { type JiraField, readFields } from './field-map.ts';
import type { Batch, JiraApi } from './jira-api.ts';
import { ordered } from './jql.ts';
import { keyOf } from './record.ts';

const pageSize = 100;
const mostKeys = 100;

const pageSchema = z.object({ issues: z.array(z.unknown()), total: z.number().int().nonnegative() });

/** Jira Data Center, REST 2: texts are wiki markup, pages are counted from the start. */
export function dataCenterApi(client: Client, source: string): JiraApi {
  async function fields(): Promise<JiraField[]> {
    const found = readFields(await client.sendRequest({ url: '/rest/api/2/field' }));
    if (found === null) throw appError('answer-unreadable', { source, detail: 'the list of fields has another shape' });
    return found;
  }

  async function search(jql: string, startAt: number, ids: readonly string[]): Promise<z.output<typeof pageSchema>> {
    // From the second page on the first record is one that is known.
    const body = { jql, startAt, maxResults: startAt === 0 ? pageSize : pageSize + 1, fields: ids };
    const page = pageSchema.safeParse(await client.sendRequest({ url: '/rest/api/2/search', method: 'POST', body }));
    if (!page.success) throw appError('answer-unreadable', { source, detail: 'a page of issues has another shape' });
    return page.data;
  }

  async function* records(query: string, ids: readonly string[], tell: (total: number | null) => void): AsyncGenerator<unknown> {
    yield* readByOffset({
      source,
      server: 'Jira',
      keyOf,
      tell,
      ask: async (startAt) => {
        const { issues, total } = await search(ordered(query), startAt, ids);
        return { records: issues, total };
      },
    });
  }

  async function batch(keys: readonly string[], ids: readonly string[]): Promise<Batch> {
    const found: unknown[] = [];
    try {
      const named = keys.map((key) => `"${key.replaceAll(/["\\]/g, '\\$&')}"`);
      for await (const record of records(`key in (${named.join(', ')})`, ids, () => {})) found.push(record);
    } catch (error) {
      // One key that does not exist, and the whole search is refused.
      if (error instanceof AppError && error.code === 'request-refused') return { records: [], failed: error.message };
      throw error;
    }
    return { records: found, failed: null };
  }

  async function one(key: string, ids: readonly string[]): Promise<unknown> {
    try {
      const url = `/rest/api/2/issue/${encodeURIComponent(key.toWellFormed())}`;
      return await client.sendRequest<unknown>({ url, searchParams: { fields: ids.join(',') } });
    } catch (error) {
      if (statusOf(error) === 403 || statusOf(error) === 404) return null;
      throw error;
    }
  }

  return { fields, records, batch, one, mostKeys };
}
