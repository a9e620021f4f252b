import type { Client } from 'jira.js/core';
import { z } from 'zod';
import { AppError, appError } from '../../errors.ts';
import { statusOf } from '../transport/failure.ts';
import { type JiraField, readFields } from './field-map.ts';
import type { Batch, JiraApi, Page } from './jira-api.ts';
import { ordered } from './jql.ts';

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
    const body = { jql, startAt, maxResults: pageSize, fields: ids };
    const page = pageSchema.safeParse(await client.sendRequest({ url: '/rest/api/2/search', method: 'POST', body }));
    if (!page.success) throw appError('answer-unreadable', { source, detail: 'a page of issues has another shape' });
    return page.data;
  }

  async function* pages(query: string, ids: readonly string[]): AsyncGenerator<Page> {
    let startAt = 0;
    let before = 0;
    for (;;) {
      const { issues, total } = await search(ordered(query), startAt, ids);
      yield { records: issues, total };
      const vanished = Math.max(0, before - total);
      // What left the search moved the rest forward, past the start of this page: go back that far.
      startAt = vanished > 0 ? Math.max(0, startAt - vanished) : startAt + issues.length;
      before = total;
      if (startAt >= total) return;
      // A server may give fewer than asked for; only none at all is no way on.
      if (issues.length === 0) throw appError('end-unproven', { source, detail: `Jira counts ${total} issues and gave ${startAt}` });
    }
  }

  async function batch(keys: readonly string[], ids: readonly string[]): Promise<Batch> {
    const records: unknown[] = [];
    try {
      const named = keys.map((key) => `"${key.replaceAll(/["\\]/g, '\\$&')}"`);
      for await (const page of pages(`key in (${named.join(', ')})`, ids)) records.push(...page.records);
    } catch (error) {
      // One key that does not exist, and the whole search is refused.
      if (error instanceof AppError && error.code === 'request-refused') return { records: [], failed: error.message };
      throw error;
    }
    return { records, failed: null };
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

  return { fields, pages, batch, one, mostKeys };
}
