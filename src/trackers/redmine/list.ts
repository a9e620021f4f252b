import { z } from 'zod';
import { appError } from '../../errors.ts';
import { readByOffset } from '../kit/offset-list.ts';

const answerSchema = z.object({ issues: z.array(z.unknown()), total_count: z.number().int().nonnegative() });
const identified = z.object({ id: z.number() });

/** One answer of `issues.json`. */
export interface Page {
  readonly records: readonly unknown[];
  /** How many records the whole list has at this moment. */
  readonly total: number;
}

/** Asks a Redmine for JSON. */
export interface Redmine {
  readonly source: string;
  get(path: string, query: Readonly<Record<string, string>>): Promise<unknown>;
}

export type Query = Readonly<Record<string, string>>;

/** The most records that Redmine gives at once; a server that gives fewer is followed by what it gave. */
const pageSize = 100;

/** `limit` records of a list from `offset` on, ordered by number. Throws `answer-unreadable` when the answer is no page of issues. */
export async function askPage(redmine: Redmine, query: Query, offset: number, limit = pageSize): Promise<Page> {
  const answer = await redmine.get('issues.json', {
    ...query,
    sort: 'id',
    include: 'relations',
    limit: String(limit),
    offset: String(offset),
  });
  const page = answerSchema.safeParse(answer);
  if (!page.success)
    throw appError('answer-unreadable', { source: redmine.source, detail: 'issues.json holds no list of issues with its total_count' });
  return { records: page.data.issues, total: page.data.total_count };
}

/** Every record of a list once, those with a key in `seen` left out; adds to `seen`. See `readByOffset`. */
export const readList = (
  redmine: Redmine,
  query: Query,
  seen: Set<string>,
  tell: (total: number | null) => void,
): AsyncGenerator<unknown> =>
  readByOffset({
    source: redmine.source,
    server: 'Redmine',
    ask: (offset) => askPage(redmine, query, offset),
    keyOf: (record) => {
      const { success, data } = identified.safeParse(record);
      return success ? String(data.id) : null;
    },
    seen,
    tell,
  });
