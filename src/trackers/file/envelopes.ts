import { isObject } from './objects.ts';
import { shapeOf } from './shapes.ts';

type Frame = Readonly<Record<string, unknown>>;

/** What stands around the records of a page of search results. */
export interface Page {
  /** Jira's display names by field id. */
  readonly names: unknown;
  /** Jira's kinds of field by field id. */
  readonly schema: unknown;
  /** How many records the whole search has; null when the page does not say. */
  readonly total: number | null;
  /** Whether the search ends with this page; null when the page does not say. */
  readonly last: boolean | null;
  /** What the server says went wrong while it answered; null when nothing did. */
  readonly fault: string | null;
}

export interface Envelope {
  readonly records: readonly unknown[];
  /** Null for a record by itself. */
  readonly page: Page | null;
  /** The object in which the records stand. */
  readonly frame: Frame | null;
}

/** Under these names tools put lists of records; the likeliest first. */
const lists =
  'issues items data value values nodes edges cards tasks stories bugs tickets workItems work_items records results result entries rows'.split(
    ' ',
  );
const totals = ['total', 'total_count', 'totalCount', 'totalRecords', 'total_results', 'total_matches'];
const deepest = 8;

const numberIn = (frame: Frame, names: readonly string[]): number | null => {
  const found = names.map((name) => frame[name]).find((value) => typeof value === 'number' && Number.isInteger(value) && value >= 0);
  return typeof found === 'number' ? found : null;
};

const isText = (value: unknown): boolean => typeof value === 'string' && value !== '';
const marksOf = (frame: Frame): readonly Frame[] => [
  frame,
  ...[frame.pageInfo, frame.page_info, frame.paging, frame.meta, frame.pagination].filter(isObject),
];

/** What says that more follows, and what says that nothing does, in the words of the tools. */
const goesOn = (mark: Frame): boolean =>
  mark.isLast === false ||
  mark.last_page === false ||
  mark.incomplete_results === true ||
  mark.hasNextPage === true ||
  mark.has_next_page === true ||
  mark.hasMore === true ||
  mark.has_more === true ||
  isText(mark.nextPageToken) ||
  isText(mark['@odata.nextLink']) ||
  isText(mark.nextLink) ||
  isText(mark.next) ||
  (isObject(mark.next_page) && Object.keys(mark.next_page).length > 0) ||
  // Airtable's place of the next page is a word; elsewhere an offset is the number of this one.
  isText(mark.offset);
const ends = (mark: Frame): boolean =>
  mark.isLast === true ||
  mark.last_page === true ||
  mark.hasNextPage === false ||
  mark.has_next_page === false ||
  mark.hasMore === false ||
  mark.has_more === false ||
  'nextPageToken' in mark ||
  mark.next_page === null ||
  mark.next === null;

/** The error in an answer, as GraphQL, Jira, GitHub and GitLab write it; null when there is none. */
export function errorIn(answer: unknown): string | null {
  if (!isObject(answer)) return null;
  const among: readonly unknown[] = [
    ...(Array.isArray(answer.errors) ? answer.errors.map((error: unknown) => (isObject(error) ? error.message : error)) : []),
    ...(Array.isArray(answer.errorMessages) ? answer.errorMessages : []),
    ...(isText(answer.message) && ('documentation_url' in answer || Object.keys(answer).length === 1) ? [answer.message] : []),
  ];
  const found = among.find((message): message is string => typeof message === 'string' && message !== '');
  return found === undefined ? null : found.replace(/\s+/g, ' ').slice(0, 200);
}

function pageOf(frames: readonly Frame[]): Page {
  const marks = frames.flatMap(marksOf);
  const inner = frames.at(-1) ?? {};
  return {
    names: inner.names,
    schema: inner.schema,
    total: marks.map((mark) => numberIn(mark, totals)).find((total) => total !== null) ?? null,
    last: marks.some(goesOn) ? false : marks.some(ends) ? true : null,
    fault: frames.map(errorIn).find((fault) => fault !== null) ?? null,
  };
}

const nodeOf = (edge: unknown): unknown => (isObject(edge) && isObject(edge.node) ? edge.node : edge);

const isRecord = (value: Frame): boolean => ['title', 'name', 'summary', 'subject', 'headline'].some((name) => name in value);

/** The list of records in an object, and the objects on the way to it; null when it holds none. `known` asks for records of a known shape. */
function listIn(
  value: Frame,
  depth: number,
  known: boolean,
): { readonly list: readonly unknown[]; readonly frames: readonly Frame[] } | null {
  for (const name of lists) {
    const list = value[name];
    if (!Array.isArray(list)) continue;
    const records = name === 'edges' ? list.map(nodeOf) : list;
    const isEmpty = records.length === 0 && (!isRecord(value) || name === 'cards');
    if (isEmpty || records.some((record) => shapeOf(record) !== null) || name === 'issues') return { list: records, frames: [value] };
  }
  if (depth >= deepest) return null;
  const isFrame = Object.values(value).every((inner) => typeof inner === 'object');
  let empty: ReturnType<typeof listIn> = null;
  for (const inner of Object.values(value)) {
    const found = isObject(inner) ? listIn(inner, depth + 1, known || isRecord(value)) : null;
    if (found === null) continue;
    const here = { list: found.list, frames: [value, ...found.frames] };
    if (found.list.length > 0) return here;
    // An empty list in nothing but objects is a dump without records; in a record it is a part of it.
    if (isFrame) empty ??= here;
  }
  if (empty !== null) return empty;
  // Records that are like none that is known: told by their place alone, in an object that is no record itself.
  if (known || isRecord(value)) return null;
  const name = lists.find((one) => Array.isArray(value[one]) && (value[one] as unknown[]).every(isObject));
  return name === undefined ? null : { list: value[name] as unknown[], frames: [value] };
}

/** The records in a value: those of a page of search results, whatever objects stand around them, or the value itself. */
export function recordsIn(value: unknown): Envelope {
  const own: Envelope = { records: [value], page: null, frame: null };
  if (!isObject(value) || shapeOf(value) !== null) return own;
  const found = listIn(value, 0, false);
  if (found === null) return own;
  return { records: found.list, page: pageOf(found.frames), frame: found.frames.at(-1) ?? null };
}
