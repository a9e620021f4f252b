import type { Client } from 'jira.js/core';
import { z } from 'zod';
import { appError } from '../../errors.ts';
import { type JiraField, readFields } from './field-map.ts';
import type { Batch, JiraApi, Page } from './jira-api.ts';
import { ordered } from './jql.ts';

/** More than this and Jira gives fewer anyway when descriptions are asked for. */
const pageSize = 100;
const mostKeys = 100;

const pageSchema = z.object({ issues: z.array(z.unknown()), nextPageToken: z.string().nullish(), isLast: z.boolean().nullish() });
const countSchema = z.object({ count: z.number() });
const batchSchema = z.object({
  issues: z.array(z.unknown()),
  issueErrors: z.array(z.object({ errorMessage: z.string().nullish() })).nullish(),
});

/** Jira Cloud, REST 3: texts are ADF, pages hang on a token, and the only total is an approximate one. */
export async function cloudApi(client: Client, source: string): Promise<JiraApi> {
  const api = await import('jira.js/cloud');

  const read = <T>(schema: z.ZodType<T>, answer: unknown, what: string): T => {
    const result = schema.safeParse(answer);
    if (!result.success) throw appError('answer-unreadable', { source, detail: `${what} has another shape` });
    return result.data;
  };
  const unproven = (detail: string) => appError('end-unproven', { source, detail });

  async function fields(): Promise<JiraField[]> {
    return readFields(await api.getFields(client)) ?? read(z.never(), null, 'the list of fields');
  }

  async function* pages(query: string, ids: readonly string[]): AsyncGenerator<Page> {
    const { count } = read(countSchema, await api.countIssues(client, { jql: query }), 'the count of issues');
    const tokens = new Set<string>();
    let given = 0;
    let token: string | undefined;
    for (;;) {
      const answer = await api.searchAndReconsileIssuesUsingJqlPost(client, {
        jql: ordered(query),
        fields: [...ids],
        maxResults: pageSize,
        ...(token === undefined ? {} : { nextPageToken: token }),
      });
      const page = read(pageSchema, answer, 'a page of issues');
      given += page.issues.length;
      yield { records: page.issues, total: Math.max(count, given) };
      const next = page.isLast === true ? null : page.nextPageToken;
      if (!next) {
        if (page.isLast === false) throw unproven('Jira says that more issues follow, but not where');
        break;
      }
      if (tokens.has(next)) throw unproven('the same page was named twice');
      if (page.issues.length === 0) throw unproven('an empty page names a page after it');
      tokens.add(next);
      token = next;
    }
    // The count is an estimate, so only a gap that no estimate explains counts against the last page.
    if (count - given >= 5 && given < count * 0.9) throw unproven(`Jira counts about ${count} issues and gave ${given}`);
  }

  async function batch(keys: readonly string[], ids: readonly string[]): Promise<Batch> {
    const answer = await api.bulkFetchIssues(client, { issueIdsOrKeys: [...keys], fields: [...ids] });
    const { issues, issueErrors } = read(batchSchema, answer, 'the answer to a look-up');
    return { records: issues, failed: issueErrors?.length ? (issueErrors[0]?.errorMessage ?? 'no reason given') : null };
  }

  /** What Jira leaves out without an error does not exist, or may not be seen; an error is one of Jira's own, and passing. */
  async function one(key: string, ids: readonly string[]): Promise<unknown> {
    const { records, failed } = await batch([key], ids);
    if (failed !== null) throw appError('server-failed', { source, detail: `Jira could not give ${key}: ${failed}` });
    return records[0] ?? null;
  }

  return { fields, pages, batch, one, mostKeys };
}
