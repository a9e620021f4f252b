import { isCollapse, mostAgain, type WholeList, wholeList } from './whole-list.ts';

/** A stretch of a list, as the server gave it. */
export interface Stretch {
  readonly records: readonly unknown[];
  /** How many records the whole list has at this moment. */
  readonly total: number;
}

/** A list that is asked for by offset, in an order that does not move. */
export interface OffsetList {
  readonly source: string;
  /** Who gives it, for messages: "Jira". */
  readonly server: string;
  /** What lies from `offset` on. */
  ask(offset: number): Promise<Stretch>;
  /** What names a record; null when nothing does. */
  keyOf(record: unknown): string | null;
  /** Keys that are known already: their records are not given; the keys of what is given are added. */
  readonly seen?: Set<string>;
  /** Hears how many records the list has, before those of a page are given; null once that number has fallen: it bounds nothing any more. */
  tell(total: number | null): void;
}

/** The records of a stretch, each key once: a server that gives one twice counts it once. */
function distinct(records: readonly unknown[], keyOf: OffsetList['keyOf']): { records: unknown[]; keys: (string | null)[] } {
  const met = new Set<string>();
  const once = records
    .map((record) => ({ record, key: keyOf(record) }))
    .filter(({ key }) => {
      const isNew = key === null || !met.has(key);
      if (key !== null) met.add(key);
      return isNew;
    });
  return { records: once.map(({ record }) => record), keys: once.map(({ key }) => key) };
}

/** Below this many, to begin again costs less than to weigh how far a total may fall. */
const fewRecords = 500;

/** Whether a total fell so far that it is no more the same list. */
const isFall = (from: number, to: number): boolean => to < from && (from <= fewRecords || (from - to) * 10 > from);

/**
 * Every record of a list once. Offsets slip when an issue leaves or enters the list meanwhile, so each stretch begins with a record that
 * was given already: since the order does not move, nothing lies between the two. Where it does not, one step is taken back, then the
 * list is begun again. Ends when as many different keys came as the server counts; throws `end-unproven` when that does not happen.
 */
export async function* readByOffset(list: OffsetList): AsyncGenerator<unknown> {
  const whole = wholeList(list.source, list.server, list.seen);
  const totals = { highest: 0, fallen: false };
  let fault = '';
  for (let time = 0; time <= mostAgain; time++) {
    const end = yield* readOnce(list, whole, totals);
    if (end === null) return;
    fault = end;
  }
  throw whole.unproven(fault);
}

/** One reading from the beginning; gives why its end proves nothing, null when it does. */
async function* readOnce(
  list: OffsetList,
  whole: WholeList,
  totals: { highest: number; fallen: boolean },
): AsyncGenerator<unknown, string | null> {
  whole.begin();
  let offset = 0;
  let needsHold = false;
  let steppedBack = false;
  let highest = 0;
  let before = 0;
  for (;;) {
    const { records: given, total } = await list.ask(offset);
    totals.fallen ||= total < totals.highest;
    totals.highest = Math.max(totals.highest, total);
    highest = Math.max(highest, total);
    list.tell(totals.fallen ? null : total);
    if (isFall(highest, total)) return `${list.server} counted ${highest}, then ${total}`;

    const { records, keys } = distinct(given, list.keyOf);
    const [first] = keys;
    if (needsHold && (typeof first !== 'string' || !whole.gave(first))) {
      if (steppedBack) return 'the list kept changing while it was read';
      steppedBack = true;
      offset = Math.max(0, offset - Math.max(1, before - total));
      needsHold = offset > 0;
      continue;
    }
    steppedBack = false;
    before = total;

    const end = offset + records.length;
    const more = end < total;
    const had = whole.size;
    for (const place of whole.take({ keys, total, more })) yield records[place];
    if (end > total || (more && whole.size === had)) return `${list.server} counts ${total} and gave ${whole.size} different ones`;
    if (!more) {
      if (whole.size < total) return `${list.server} counts ${total} and gave ${whole.size} different ones`;
      return isCollapse(totals.highest, total) ? `${list.server} counted ${totals.highest}, then ${total}` : null;
    }
    // A stretch of one record, or without a name at its end, gives the next one nothing to hold on to.
    const last = keys.findLastIndex((key) => key !== null);
    needsHold = last > 0;
    offset = needsHold ? offset + last : end;
  }
}
