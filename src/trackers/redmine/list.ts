import { z } from 'zod';
import { appError } from '../../errors.ts';

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

/** How often a list that moves while it is read is begun again. */
const patience = 3;

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

/**
 * Every record of a list, those in `seen` left out; adds to `seen`. `tell` hears the total of every page before its records are given.
 * Offsets slip when an issue leaves or enters the list meanwhile, so each page begins with the last record of the page before:
 * when it does not, the list is begun again. Ends when the pages reach the total; throws `end-unproven` when they never do.
 */
export async function* readList(redmine: Redmine, query: Query, seen: Set<string>, tell: (total: number) => void): AsyncGenerator<unknown> {
  let anchor: string | null = null;
  let offset = 0;
  let faults = 0;
  for (;;) {
    const { records, total } = await askPage(redmine, query, offset);
    tell(total);
    const marks = records.map(markOf);
    const end = offset + records.length;
    const fault = faultOf(marks, anchor, end, total);
    if (fault !== null) {
      if (++faults > patience) throw appError('end-unproven', { source: redmine.source, detail: fault });
      [anchor, offset] = [null, 0];
      continue;
    }
    for (const [index, mark] of marks.entries()) {
      if (seen.has(mark)) continue;
      seen.add(mark);
      yield records[index];
    }
    if (end === total) return;
    [anchor, offset] = [marks.at(-1) ?? null, end - 1];
  }
}

/** Why a page does not go on where the last one ended, or never reaches the end; null when all is well. */
function faultOf(marks: readonly string[], anchor: string | null, end: number, total: number): string | null {
  if (anchor !== null && marks.length > 0 && marks[0] !== anchor) return 'the list kept changing while it was read';
  const fresh = anchor === null ? marks.length : marks.length - 1;
  if (end > total || (end < total && fresh <= 0)) return `the server counts ${total} issues and gave ${end}`;
  return null;
}

/** What tells records apart, malformed ones too. */
function markOf(record: unknown): string {
  const { success, data } = identified.safeParse(record);
  return success ? String(data.id) : JSON.stringify(record);
}
