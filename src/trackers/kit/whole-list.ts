import { type AppError, appError } from '../../errors.ts';

/** Pages in a row that bring no key of their own, before the list is taken for a circle. */
const mostBarren = 3;

/** How often a list that moves, or contradicts itself, is read again. */
export const mostAgain = 3;

/** No source holds more; a server that says so, or goes on beyond it, never ends. */
const mostRecords = 1_000_000;

/** What may come beyond twice what was announced: people do create work while it is read. */
const slack = 1000;

/** Whether so much is gone since the first reading that nobody can have done that meanwhile. */
export const isCollapse = (from: number, to: number): boolean => from > 0 && (to === 0 || (from - to > 10 && (from - to) * 10 > from));

/** What a page says of itself. */
export interface ListPage {
  /** What names each record; null for one that names itself not. */
  readonly keys: readonly (string | null)[];
  /** How many records the server says the list has; null when it does not say. */
  readonly total: number | null;
  /** Whether the server says that more follow. */
  readonly more: boolean;
}

/** The reading of one list: what it gave, told by different keys and never by a count of records. */
export interface WholeList {
  /** The list is read from its beginning; before the first page, and again whenever a reading proves nothing. */
  begin(): void;
  /**
   * Takes a page and gives the places of its records that no reading had before. Throws `end-unproven` where the list goes round in a
   * circle, or on and on.
   */
  take(page: ListPage): readonly number[];
  /** Different records of this reading. */
  readonly size: number;
  /** Records of this reading whose key it had given before. */
  readonly repeats: number;
  /** Whether this reading gave the key. */
  gave(key: string): boolean;
  /** Whether any reading gave the key. */
  has(key: string): boolean;
  /** The error of a list whose end is not proven, for this reason. */
  unproven(detail: string): AppError;
}

/** A list of `server` ("Jira") that `source` reads; `seen` holds keys that are known already. */
export function wholeList(source: string, server: string, seen: Set<string> = new Set()): WholeList {
  let reading = new Set<string>();
  let nameless = 0;
  let barren = 0;
  let repeats = 0;
  let announced: number | null = null;
  const known = new Set(seen);
  const unproven = (detail: string) => appError('end-unproven', { source, detail });

  function guard({ total }: ListPage): void {
    announced ??= total;
    const largest = Math.max(announced ?? 0, total ?? 0);
    if (largest > mostRecords || reading.size > mostRecords) {
      throw unproven(`${server} speaks of ${Math.max(largest, reading.size)} records, more than ${mostRecords} are not read`);
    }
    if (barren >= mostBarren) throw unproven(`${mostBarren} pages one after another bring nothing new`);
    if (announced !== null && reading.size > 2 * announced + slack) {
      throw unproven(`${server} counted ${announced} and goes on after ${reading.size}`);
    }
  }

  return {
    begin() {
      [reading, nameless, barren, repeats] = [new Set(), 0, 0, 0];
    },
    take(page) {
      const before = reading.size;
      const fresh: number[] = [];
      for (const [place, named] of page.keys.entries()) {
        // Two that name themselves not are two, and the same two in the next reading.
        const key = named ?? `\u0000${++nameless}`;
        if (reading.has(key)) {
          repeats++;
          continue;
        }
        reading.add(key);
        if (known.has(key)) continue;
        known.add(key);
        if (named !== null) seen.add(named);
        fresh.push(place);
      }
      barren = reading.size > before ? 0 : barren + 1;
      if (page.more) guard(page);
      return fresh;
    },
    get size() {
      return reading.size;
    },
    get repeats() {
      return repeats;
    },
    gave: (key) => reading.has(key),
    has: (key) => known.has(key),
    unproven,
  };
}
