import { readDay } from '../documents/dates.ts';
import { quote } from '../documents/words.ts';
import type { Reshaped } from '../documents/yaml.ts';
import { type GoalColumn, goalColumns } from '../model/goals.ts';
import { reachedAmount } from './amount.ts';
import { saysNothing } from './blank.ts';
import { columnCalled } from './column-names.ts';
import { type MatchKey, matchNames } from './draft.ts';
import { statusOf } from './status-words.ts';
import { nameOf } from './titles.ts';
import { kindOfRow } from './type-words.ts';

type Path = readonly (string | number)[];
type Raw = Readonly<Record<string, unknown>>;

const isRaw = (value: unknown): value is Raw => typeof value === 'object' && value !== null && !Array.isArray(value);
const isWord = (value: unknown): value is string | number =>
  (typeof value === 'string' && value.trim() !== '') || typeof value === 'number';

/** "key_results", "keyResults", "Key-Results" → the column of a sheet that is called so. */
const columnOf = (key: string): GoalColumn | null =>
  goalColumns.find((column) => column === key) ?? columnCalled(key.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').replace(/[_-]+/g, ' '));

const root = /^(?:objectives?|okrs?|goals|items|data|results|list)$/i;
const ours: ReadonlySet<string> = new Set(
  'id title owner period metric worth aliases urls match serves status closed share keyResults'.split(' '),
);

const valueColumns = ['from', 'to', 'now', 'unit', 'updated'] as const;

/** An entry as it is written, with the place where it stands. */
interface Entry {
  readonly value: unknown;
  readonly path: Path;
}

const entriesOf = (value: unknown, path: Path): readonly Entry[] | null => {
  if (Array.isArray(value)) return value.map((one, index) => ({ value: one, path: [...path, index] }));
  if (!isRaw(value)) return null;
  // Entries by their ids: {O1: {title: …}, O2: {…}}.
  const all = Object.entries(value);
  return all.length > 0 && all.every(([, one]) => isRaw(one))
    ? all.map(([id, one]) => ({ value: { id, ...(one as Raw) }, path: [...path, id] }))
    : null;
};

/** The list of objectives of a file, under whatever name; null when there is none. */
function listOf(value: unknown, path: Path = []): readonly Entry[] | null {
  if (Array.isArray(value)) return entriesOf(value, path);
  if (!isRaw(value) || path.length > 2) return null;
  for (const key of Object.keys(value).filter((one) => root.test(one))) {
    const inner = value[key];
    const found = Array.isArray(inner)
      ? entriesOf(inner, [...path, key])
      : (listOf(inner, [...path, key]) ?? entriesOf(inner, [...path, key]));
    if (found !== null) return found;
  }
  return null;
}

const keyOf = (value: Raw, column: GoalColumn): string | undefined => Object.keys(value).find((key) => columnOf(key) === column);

/** Where the key results of an objective are listed. */
function resultsOf({ value, path }: Entry): readonly Entry[] {
  if (!isRaw(value)) return [];
  const key = Object.keys(value).find((one) => columnOf(one) === 'keyResult' || /^(?:results|outcomes|children)$/i.test(one));
  if (key === undefined) return [];
  const written = value[key];
  return entriesOf(written, [...path, key]) ?? (typeof written === 'string' ? [{ value: written, path: [...path, key] }] : []);
}

/** Whether a file is written in another form than that of goals.yml: then it is read as sheets are, by what its parts are called. */
function isForeign(value: unknown, entries: readonly Entry[]): boolean {
  if (!isRaw(value) || !Array.isArray(value.objectives)) return true;
  const results = entries.flatMap(resultsOf);
  const lacks = (list: readonly Entry[]) => list.length > 0 && list.every((one) => !isRaw(one.value) || one.value.id === undefined);
  const keys = [...entries, ...results].flatMap(({ value: one }) => (isRaw(one) ? Object.entries(one) : []));
  const used = new Set(keys.map(([key]) => key));
  // Another name is a slip of the pen where the file knows ours: it stays strict there.
  const isRenamed = ([key, what]: readonly [string, unknown]) => {
    const column = ours.has(key) ? null : columnOf(key);
    return column !== null && column !== key && !used.has(ourName(column, what));
  };
  const hasTexts = [...entries, ...results].some(({ value: one }) => !isRaw(one));
  return hasTexts || lacks(entries) || lacks(results) || keys.some(isRenamed);
}

/** What goals.yml calls it. */
function ourName(column: GoalColumn, value: unknown): string {
  if (column === 'keyResult') return Array.isArray(value) ? 'keyResults' : 'title';
  if (column === 'objective') return 'title';
  if (column === 'start' || column === 'end') return 'period';
  if (valueColumns.some((one) => one === column)) return 'metric';
  return (matchNames as readonly string[]).includes(column) ? 'match' : column;
}

/** Objectives with their key results, where the file lists all of them in a row. */
function nested(entries: readonly Entry[]): readonly { readonly entry: Entry; readonly results: readonly Entry[] }[] {
  const kindOf = ({ value }: Entry) => {
    const key = isRaw(value) ? keyOf(value, 'type') : undefined;
    return key === undefined || !isRaw(value) ? null : kindOfRow(String(value[key]));
  };
  const all = entries.map((entry) => ({ entry, results: [...resultsOf(entry)], kind: kindOf(entry) }));
  if (all.every(({ kind }) => kind === null)) return all;
  const objectives = all.filter(({ kind }) => kind === 'objective');
  const said = ({ value }: Entry, column: GoalColumn): string | null => {
    const key = isRaw(value) ? keyOf(value, column) : undefined;
    return key === undefined || !isRaw(value) || !isWord(value[key]) ? null : String(value[key]);
  };
  for (const { entry, kind } of all) {
    if (kind !== 'key-result') continue;
    const parent = said(entry, 'parent');
    const above = objectives
      .filter((one) => all.indexOf(one as (typeof all)[number]) < all.findIndex((other) => other.entry === entry))
      .at(-1);
    const found = parent === null ? above : objectives.find((one) => [said(one.entry, 'id'), said(one.entry, 'title')].includes(parent));
    found?.results.push(entry);
  }
  return objectives;
}

const lists = ['aliases', 'urls', 'serves', ...matchNames] as const;

/** Reads what another form says into the form of goals.yml. Null when the file has that form, and when it holds no list of goals. */
export function shapedGoals(value: unknown): Reshaped | null {
  const entries = listOf(value);
  if (entries === null || !isForeign(value, entries)) return null;
  const origins = new Map<string, Path>();
  const warnings: { path: Path; message: string; example: string | null }[] = [];
  const put = (to: Path, from: Path) => origins.set(JSON.stringify(to), from);
  const doubt = (path: Path, message: string, example: string | null = null): undefined => void warnings.push({ path, message, example });

  const periodIn = (raw: Raw): { readonly key: string; readonly value: unknown } | null => {
    const keys = Object.keys(raw).filter((key) => columnOf(key) === 'period' && (isWord(raw[key]) || isRaw(raw[key])));
    const [key, other] = [keys.find((one) => !/year/i.test(one)) ?? keys[0], keys.find((one) => /year/i.test(one))];
    if (key === undefined) return null;
    const year = other === undefined || other === key || !/^[QHT]\d$/i.test(String(raw[key])) ? '' : ` ${raw[other]}`;
    return { key, value: isWord(raw[key]) ? `${raw[key]}${year}` : raw[key] };
  };

  function goal({ value: written, path }: Entry, to: Path, name: (label: string) => string): Record<string, unknown> {
    put(to, path);
    const raw: Raw = isRaw(written) ? written : { title: String(written ?? '') };
    const shaped: Record<string, unknown> = {};
    const set = (field: string, key: string | null, what: unknown) => {
      if (what === undefined) return;
      shaped[field] = what;
      put([...to, field], key === null || !isRaw(written) ? path : [...path, key]);
    };
    const keys = new Map<GoalColumn, string>();
    const titled = ['title', 'objective', 'keyResult'] as const;
    for (const key of Object.keys(raw)) {
      const column = columnOf(key);
      if (column !== null && !keys.has(column)) keys.set(column, key);
      else if (column === null && !['metric', 'match', 'description'].includes(key) && !/^(?:results|outcomes|children)$/i.test(key)) {
        doubt([...path, key], `${quote(key)} is not known, and is left out`);
      }
    }
    const word = (column: GoalColumn): string | null => {
      const key = keys.get(column);
      const cell = key === undefined ? null : raw[key];
      return isWord(cell) && !saysNothing(String(cell)) ? String(cell).trim() : null;
    };
    const place = (column: GoalColumn): Path => [...path, keys.get(column) ?? ''];

    const title = titled.map((column) => [column, word(column)] as const).find(([, text]) => text !== null);
    const text = title?.[1] ?? (typeof raw.description === 'string' ? raw.description : '');
    const named = nameOf(text, word('id'), name);
    set('id', keys.get('id') ?? (title === undefined ? null : (keys.get(title[0]) ?? null)), named.id);
    set('title', title === undefined ? null : (keys.get(title[0]) ?? null), named.title);
    const owner = raw[keys.get('owner') ?? ''];
    set(
      'owner',
      keys.get('owner') ?? null,
      Array.isArray(owner) ? owner.filter(isWord).join(', ') || undefined : (word('owner') ?? undefined),
    );
    const period = periodIn(raw);
    if (period !== null) set('period', period.key, period.value);
    const days = (['start', 'end'] as const).map((column) => (word(column) === null ? null : readDay(word(column) ?? '')));
    if (period === null && days.every((day) => day !== null)) set('period', keys.get('start') ?? null, { from: days[0], to: days[1] });
    else if (period === null && days[1] !== null && days[1] !== undefined)
      doubt(place('end'), 'the end has no start, so the goal has no period', 'start: 2026-10-01');

    const status = word('status');
    const known =
      status === null
        ? undefined
        : (statusOf(status) ?? doubt(place('status'), `status ${quote(status)} is not known, and counts as active`, 'active'));
    set('status', keys.get('status') ?? null, known ?? undefined);
    const closed = word('closed');
    if (closed !== null && known !== 'active')
      set(
        'closed',
        keys.get('closed') ?? null,
        readDay(closed) ?? doubt(place('closed'), `closed ${quote(closed)} is no date with one reading, and is left out`, '2026-12-31'),
      );
    set('worth', keys.get('worth') ?? null, word('worth') ?? undefined);
    const share = word('share') === null ? null : reachedAmount(word('share') ?? '');
    if (share !== null)
      set('share', keys.get('share') ?? null, share.value > 0 && share.value < 1 && share.unit === null ? share.value * 100 : share.value);

    const match: Record<string, unknown> = isRaw(raw.match) ? { ...raw.match } : {};
    for (const column of lists) {
      const key = keys.get(column);
      const cell = key === undefined ? undefined : raw[key];
      const values = (Array.isArray(cell) ? cell : isWord(cell) ? String(cell).split(/[;,\n]/) : [])
        .filter(isWord)
        .map((one) => String(one).trim());
      if (values.length === 0) continue;
      if ((matchNames as readonly string[]).includes(column)) match[column as MatchKey] = values;
      else set(column, key ?? null, values);
    }
    if (Object.keys(match).length > 0) set('match', isRaw(raw.match) ? 'match' : null, match);

    const within = Object.keys(raw).find((key) => isRaw(raw[key]) && /^(?:metric|measure|progress|values?)$/i.test(key));
    const metric = metricOf(within === undefined ? raw : (raw[within] as Raw), within === undefined ? path : [...path, within]);
    set('metric', within ?? keys.get('to') ?? null, metric);
    return shaped;
  }

  function metricOf(raw: Raw, path: Path): Record<string, unknown> | undefined {
    const cells = new Map<string, { readonly text: string; readonly key: string }>();
    for (const [key, cell] of Object.entries(raw)) {
      const column = columnOf(key);
      const field = column === 'start' ? 'from' : column === 'end' ? 'to' : column;
      if (field !== null && valueColumns.some((one) => one === field) && isWord(cell) && !cells.has(field))
        cells.set(field, { text: String(cell), key });
    }
    const amounts = (['from', 'to', 'now'] as const).map((field) => {
      const cell = cells.get(field);
      if (cell === undefined || saysNothing(cell.text)) return null;
      const amount = reachedAmount(cell.text);
      // A day under "start" or "due" is none of the values.
      return amount !== null && readDay(cell.text, { order: 'day-month' }) === null
        ? amount
        : (doubtUnlessDay(cell.text, [...path, cell.key], field) ?? null);
    });
    const [from, to, now] = amounts;
    if (from === null || from === undefined || to === null || to === undefined) return undefined;
    const unit = cells.get('unit')?.text ?? to.unit ?? from.unit;
    const updated = readDay(cells.get('updated')?.text ?? '');
    return {
      from: from.value,
      to: to.value,
      now: now?.value ?? null,
      ...(unit === null ? {} : { unit }),
      ...(updated === null ? {} : { updated }),
    };
  }

  const doubtUnlessDay = (text: string, path: Path, field: string): undefined =>
    readDay(text, { order: 'day-month' }) === null
      ? doubt(path, `${field} ${quote(text)} is no number, and is left out`, '4.2')
      : undefined;

  const objectives = nested(entries).map(({ entry, results }, index) => {
    const single = isRaw(entry.value) ? Object.entries(entry.value) : [];
    const [only] = single;
    // "Keep the merchants we win: [Churn from 5 % to 3 %, …]"
    const isTitled = single.length === 1 && only !== undefined && columnOf(only[0]) === null && Array.isArray(only[1]);
    const to: Path = ['objectives', index];
    const shaped = goal(isTitled ? { value: only[0], path: entry.path } : entry, to, (label) => label);
    const below = isTitled ? (entriesOf(only[1], [...entry.path, only[0]]) ?? []) : results;
    const id = String(shaped.id);
    const prefixed = (label: string) => (/^KR\d+$/.test(label) ? `${id}-${label}` : label);
    put([...to, 'keyResults'], entry.path);
    const keyResults = below.map((result, place) => {
      const { share, ...rest } = goal(result, [...to, 'keyResults', place], prefixed);
      return rest;
    });
    return keyResults.length === 0 ? shaped : { ...shaped, keyResults };
  });

  const top = isRaw(value) ? value : {};
  const period = periodIn(top);
  if (period !== null) put(['period'], [period.key]);
  put(['objectives'], entries[0]?.path.slice(0, -1) ?? []);
  const star = top.northStar ?? top.north_star;
  if (star !== undefined) put(['northStar'], [top.northStar === undefined ? 'north_star' : 'northStar']);
  const shaped = {
    ...(star === undefined ? {} : { northStar: typeof star === 'string' ? { title: star } : star }),
    ...(period === null ? {} : { period: period.value }),
    objectives,
  };
  return {
    value: shaped,
    warnings,
    pathOf: (path) => {
      for (let length = path.length; length > 0; length -= 1) {
        const origin = origins.get(JSON.stringify(path.slice(0, length)));
        if (origin !== undefined) return [...origin, ...path.slice(length)];
      }
      return path;
    },
  };
}
