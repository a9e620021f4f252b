import type { Client } from 'jira.js/core';
import { z } from 'zod';
import { appError } from '../../errors.ts';
import { type WholeList, wholeList } from '../kit/whole-list.ts';
import { type JiraField, readFields } from './field-map.ts';
import type { Batch, JiraApi } from './jira-api.ts';
import { ordered } from './jql.ts';
import { keyOf } from './record.ts';

/** More than this and Jira gives fewer anyway when descriptions are asked for. */
const pageSize = 100;
/** What Jira gives at once when keys alone are asked for. */
const keysAtOnce = 5000;
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

  async function fields(): Promise<JiraField[]> {
    return readFields(await api.getFields(client)) ?? read(z.never(), null, 'the list of fields');
  }

  const countOf = async (query: string) => read(countSchema, await api.countIssues(client, { jql: query }), 'the count of issues').count;

  interface Search {
    readonly jql: string;
    readonly fields: string[];
    readonly maxResults: number;
  }

  /** The pages of a search up to the one that Jira says is the last, each with what of it is new; gives how many pages there were. */
  async function* pages(search: Search, count: number, list: WholeList): AsyncGenerator<{ fresh: unknown[]; more: boolean }, number> {
    const tokens = new Set<string>();
    let token: string | undefined;
    list.begin();
    for (let number = 1; ; number++) {
      const answer = await api.searchAndReconsileIssuesUsingJqlPost(client, {
        ...search,
        ...(token === undefined ? {} : { nextPageToken: token }),
      });
      const { issues, isLast, nextPageToken } = read(pageSchema, answer, 'a page of issues');
      const next = isLast === true ? null : nextPageToken;
      const fresh = list.take({ keys: issues.map(keyOf), total: count, more: Boolean(next) });
      yield { fresh: fresh.map((place) => issues[place]), more: Boolean(next) };
      if (!next) {
        if (isLast === false) throw list.unproven('Jira says that more issues follow, but not where');
        return number;
      }
      if (tokens.has(next)) throw list.unproven('the same page was named twice');
      if (issues.length === 0) throw list.unproven('an empty page names a page after it');
      tokens.add(next);
      token = next;
    }
  }

  /** Takes the keys of a search once more; gives those that `list` has not met, and how many different ones there are. */
  async function lookAgain(jql: string, count: number, list: WholeList): Promise<{ slipped: string[]; size: number }> {
    const keys = wholeList(source, 'Jira');
    const slipped: string[] = [];
    for await (const { fresh } of pages({ jql, fields: ['key'], maxResults: keysAtOnce }, count, keys)) {
      for (const key of fresh.map(keyOf)) if (key !== null && !list.has(key)) slipped.push(key);
    }
    return { slipped, size: keys.size };
  }

  async function* records(query: string, ids: readonly string[], tell: (total: number | null) => void): AsyncGenerator<unknown> {
    const jql = ordered(query);
    const list = wholeList(source, 'Jira');
    const count = await countOf(query);
    let given = 0;
    let number = 0;
    for await (const { fresh, more } of pages({ jql, fields: [...ids], maxResults: pageSize }, count, list)) {
      number++;
      given += fresh.length;
      // The estimate is too low once as many came and more follow.
      tell(more && given >= count ? null : Math.max(count, given));
      yield* fresh;
    }
    let size = list.size;
    if (number > 1) {
      // Between two pages an issue may have moved from the later to the earlier one. All keys come in one answer, which nothing can slip.
      const again = await lookAgain(jql, count, list);
      size = again.size;
      for (let at = 0; at < again.slipped.length; at += mostKeys) {
        const asked = again.slipped.slice(at, at + mostKeys);
        const found = await batch(asked, ids);
        if (found.failed !== null)
          throw list.unproven(`of ${asked.length} issues that slipped through some cannot be had: ${found.failed}`);
        yield* found.records;
      }
    }
    if (size >= count) return;
    const recount = await countOf(query);
    if (size < recount) throw list.unproven(`Jira counts about ${recount} issues and gave ${size} different ones`);
  }

  async function batch(keys: readonly string[], ids: readonly string[]): Promise<Batch> {
    const answer = await api.bulkFetchIssues(client, { issueIdsOrKeys: [...keys], fields: [...ids] });
    const { issues, issueErrors } = read(batchSchema, answer, 'the answer to a look-up');
    return { records: issues, failed: issueErrors?.length ? (issueErrors[0]?.errorMessage ?? 'no reason given') : null };
  }

  /** What Jira leaves out without an error does not exist, or may not be seen; an error is one of Jira's own, and passing. */
  async function one(key: string, ids: readonly string[]): Promise<unknown> {
    const { records: found, failed } = await batch([key], ids);
    if (failed !== null) throw appError('server-failed', { source, detail: `Jira could not give ${key}: ${failed}` });
    return found[0] ?? null;
  }

  return { fields, records, batch, one, mostKeys };
}
