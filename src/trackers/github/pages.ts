import { appError } from '../../errors.ts';
import { isCollapse, mostAgain, type WholeList, wholeList } from '../kit/whole-list.ts';
import { linkTo } from '../transport/link.ts';
import type { Client, Page } from './client.ts';
import { changedAt, createdAt } from './record.ts';

const pageSize = 100;
/** What GitHub gives at once to those who do not say how many. */
const usualSize = 30;
/** How often a list is read that only keeps moving, and contradicts nothing. */
const mostReadings = 8;
/** As finely as an answer tells its time, in milliseconds. */
const second = 1000;

/** A list of GitHub's. */
export interface PagedList {
  readonly route: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  /** What names a record; null when nothing does. */
  keyOf(record: unknown): string | null;
}

/** What one reading of a list comes to. */
interface Verdict {
  /** What contradicts it; null when nothing does. */
  readonly doubt: string | null;
  /** Whether nothing can have slipped from a later page to an earlier one, so that no second look is needed. */
  readonly certain: boolean;
}

/**
 * The records of a list, each key once, in portions as the pages come. Pages are counted from the start, so that an issue which leaves the
 * list moves another one onto a page that was read already. The length of the list, for which one small request asks when there are
 * several pages, shows that: then it is read again, until nothing is missing. Throws `end-unproven` where that never happens.
 */
export async function* readPages(client: Client, list: PagedList, signal: AbortSignal): AsyncGenerator<readonly unknown[]> {
  const keys = wholeList(client.source, 'GitHub');
  let fault = '';
  let greatest = -1;
  let wasSound = false;
  let doubted = 0;
  let largest = 0;
  for (let time = 0; time <= mostReadings && doubted <= mostAgain; time++) {
    const known = greatest;
    let late = 0;
    const reading = readOnce(client, list, keys, signal);
    let step = await reading.next();
    for (; step.done !== true; step = await reading.next()) {
      for (const record of step.value) {
        const number = Number(list.keyOf(record) ?? Number.NaN);
        // What was created meanwhile has a higher number than all before; the rest was there, and had slipped.
        if (!(number > known)) late++;
        if (number > greatest) greatest = number;
      }
      yield step.value;
    }
    const { certain } = step.value;
    const doubt = step.value.doubt ?? (isCollapse(largest, keys.size) ? `it had ${largest} records, then ${keys.size}` : null);
    largest = Math.max(largest, keys.size);
    if (doubt === null && (certain || (wasSound && late === 0))) return;
    wasSound = doubt === null;
    if (!wasSound) doubted++;
    fault = doubt ?? 'it kept changing while it was read';
  }
  throw keys.unproven(fault);
}

async function* readOnce(
  client: Client,
  list: PagedList,
  keys: WholeList,
  signal: AbortSignal,
): AsyncGenerator<readonly unknown[], Verdict> {
  keys.begin();
  let page = await client.get(list.route, { ...list.parameters, per_page: pageSize });
  const first = pageOf(page, client.source);
  const began = timeOf(page);
  const addresses = new Set<string>();
  let now = first;
  let size: number | null = null;
  let moves = false;
  let created = 0;
  let unclear = 0;
  let touched = false;
  let doubt: string | null = null;
  const doubts = (reason: string) => {
    doubt ??= reason;
  };

  for (let number = 1; ; number++) {
    signal.throwIfAborted();
    const { records, next } = now;
    const announced: number | null = size ?? (first.last === null ? null : first.last * first.records.length);
    const fresh: readonly number[] = keys.take({ keys: records.map(list.keyOf), total: announced, more: next !== null });
    yield fresh.map((place) => records[place]);
    signal.throwIfAborted();
    if (number > 1 && began !== null) {
      for (const record of records) {
        const birth = createdAt(record) ?? 0;
        if (birth >= began + second) created++;
        else if (birth >= began) unclear++;
        else if ((changedAt(record) ?? 0) >= began) touched = true;
      }
    }
    if (next === null) {
      const last: number | null = number === 1 ? null : first.last;
      if (last !== null && number < last) doubts(`page 1 named page ${last} as the last one, and page ${number} names none after it`);
      else if (number > 1 && records.length === 0) doubts(`page ${number}, named by the one before, is empty`);
      else if (size === null && (number === 1 || moves) && isSuspicious(now, number, first)) {
        if (await goesOn(client, list, number)) doubts(`page ${number} is full and names no next one, yet there is one`);
        // What followed may have moved onto this page before that was asked.
        moves = true;
      }
      break;
    }
    const target = new URL(next, page.url);
    addresses.add(new URL(page.url).href);
    if (addresses.has(target.href)) throw keys.unproven(`page ${number} names a page read before as the next one`);
    if (records.length === 0) doubts(`page ${number} is empty, yet names one after it`);
    else if (records.length < first.records.length)
      doubts(`page ${number} gave ${records.length} records, and page 1 ${first.records.length}`);
    // A cursor goes on where the last page ended, whatever leaves the list.
    if (number === 1) moves = !target.searchParams.has('after');
    if (number === 1 && moves && records.length > 0) {
      const edge = await lengthOf(client, list, records.length);
      size = edge?.size ?? null;
      if (edge !== null && edge.key !== list.keyOf(records.at(-1))) doubts('it changed while it was read');
    }
    if (doubt !== null && number > 1) break;
    page = await client.follow(target.href);
    now = pageOf(page, client.source);
  }

  // Where the length is known, it says whether anything is missing beside what came twice.
  if (moves && size === null && keys.repeats > 0) doubts(`${keys.repeats} records came twice`);
  const old = keys.size - created;
  if (size !== null && (old < size || old > size + unclear)) doubts(`GitHub counts ${size} records and gave ${old} different ones`);
  return { doubt, certain: !moves || (size !== null && began !== null && !touched && unclear === 0) };
}

interface ListAnswer {
  readonly records: readonly unknown[];
  readonly hasLinks: boolean;
  readonly next: string | null;
  /** The number of the last page, where the answer names it. */
  readonly last: number | null;
}

function pageOf(page: Page, source: string): ListAnswer {
  if (!Array.isArray(page.data)) {
    throw appError('answer-unreadable', { source, detail: `${new URL(page.url).pathname} gave no list` });
  }
  const link = page.headers.link === undefined ? null : String(page.headers.link);
  const address = linkTo('last', link);
  const last = Number((address === null ? null : URL.parse(address, page.url)?.searchParams.get('page')) ?? Number.NaN);
  return {
    records: page.data,
    hasLinks: link !== null,
    next: linkTo('next', link),
    last: Number.isSafeInteger(last) && last > 0 ? last : null,
  };
}

/** Whether a last page is as long as pages are: then it may be one whose links a proxy took away, or cut. */
function isSuspicious({ records, hasLinks }: ListAnswer, number: number, first: ListAnswer): boolean {
  if (number > 1) return records.length >= first.records.length;
  return records.length >= pageSize || records.length === usualSize || (hasLinks && records.length > 0 && records.length % usualSize === 0);
}

/**
 * How many records a list has, and the key of the one at `place`, counted from 1: pages of a single record are as many as there are
 * records. Null when the server does not say.
 */
async function lengthOf(client: Client, list: PagedList, place: number): Promise<{ size: number; key: string | null } | null> {
  const answer = pageOf(await client.get(list.route, { ...list.parameters, per_page: 1, page: place }), client.source);
  return answer.last === null || answer.records.length > 1 ? null : { size: answer.last, key: list.keyOf(answer.records[0]) };
}

/** Whether something follows a page that is said to be the last. */
async function goesOn(client: Client, { route, parameters }: PagedList, number: number): Promise<boolean> {
  const next = await client.get(route, { ...parameters, per_page: pageSize, page: number + 1 });
  return pageOf(next, client.source).records.length > 0;
}

function timeOf(page: Page): number | null {
  const time = Date.parse(String(page.headers.date ?? ''));
  return Number.isNaN(time) ? null : time;
}
