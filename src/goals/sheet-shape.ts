import { nearest } from '../documents/nearest.ts';
import { quote } from '../documents/words.ts';
import type { Goal } from '../model/goals.ts';
import { fold } from './draft.ts';
import type { Hearing, SheetRow } from './sheet-row.ts';
import type { SheetTable } from './sheet-table.ts';
import { labelledTitle } from './titles.ts';
import { kindOfRow, nearestKind } from './type-words.ts';

/** An objective of a sheet with all that its rows say: its own row, if it has one, and those of its key results. */
export interface SheetObjective {
  readonly title: string;
  /** The id that key result rows give for it. */
  id: string | null;
  /** The row that first names it. */
  readonly first: SheetRow;
  own: SheetRow | null;
  readonly keyResults: { readonly row: SheetRow; readonly title: string }[];
}

/** What stands before a sum below a table. */
const total =
  /^(?:grand total|total|totals|sum|subtotal|average|avg|gesamt|summe|durchschnitt|moyenne|promedio|média|totale|media|totaal|gemiddelde|suma|razem|średnia|итого|всего|среднее|合計|平均|总计|总计|總計|合计|합계|평균)\s*:?$/iu;

/** One row per key result; its objective beside it, repeated or only in the first row of a block (merged cells). */
function besideEachOther(rows: readonly SheetRow[], keyResult: 'keyResult' | 'title', { fault, warn }: Hearing): readonly SheetObjective[] {
  const objectives: SheetObjective[] = [];
  const byId = new Map<string, SheetObjective>();
  const byTitle = new Map<string, SheetObjective>();
  let current: SheetObjective | null = null;
  for (const row of rows) {
    const title = row.text('objective');
    const id = row.text('parent');
    const result = row.text(keyResult);
    if (title === null && result === null) {
      warn({ ...row.place(keyResult), message: 'this row names neither an objective nor a key result, and is left out', example: null });
      continue;
    }
    if (result === null && title !== null && total.test(title)) {
      warn({ ...row.place('objective'), message: `${quote(title)} is a sum and no objective, and is left out`, example: null });
      continue;
    }
    if (title !== null || id !== null) {
      const known: SheetObjective | undefined = id === null ? byTitle.get(fold(title ?? '')) : (byId.get(fold(id)) ?? undefined);
      if (known !== undefined) current = known;
      else if (title === null) {
        fault({ ...row.place('parent'), message: `no row above names the objective ${quote(id ?? '')}`, example: null });
        continue;
      } else {
        current = { title, id, first: row, own: null, keyResults: [] };
        objectives.push(current);
        byTitle.set(fold(title), current);
        if (id !== null) byId.set(fold(id), current);
      }
    }
    if (current === null) {
      fault({
        ...row.place('objective'),
        message: 'this key result has no objective, in its row or above it',
        example: 'Keep the merchants we win',
      });
    } else if (result !== null) current.keyResults.push({ row, title: result });
    else if (current.own === null) {
      current.own = row;
      const own = row.text('id');
      if (own !== null) byId.set(fold(own), current);
    } else {
      const message = `the objective ${quote(current.title)} has a row of its own already (line ${current.own.line})`;
      fault({ ...row.place('objective'), message, example: null });
    }
  }
  return objectives;
}

/** What the row is by its cell of types; null for a type that is neither, which is said once, with its rows. */
function kindsByType(rows: readonly SheetRow[], warn: Hearing['warn']): ReadonlyMap<string, Goal['kind'] | null> {
  const kinds = new Map<string, Goal['kind'] | null>();
  for (const [type, group] of Map.groupBy(rows, (row) => row.text('type'))) {
    const [first] = group;
    if (type === null || first === undefined) continue;
    const near = kindOfRow(type) === null ? nearestKind(type) : null;
    kinds.set(type, kindOfRow(type) ?? near);
    if (near !== null) {
      const word = near === 'objective' ? 'objective' : 'key result';
      warn({ ...first.place('type'), message: `the type ${quote(type)} is read as ${quote(word)}`, example: word });
    } else if (kindOfRow(type) === null) {
      const lines = group.slice(1, 10).map(({ line }) => line);
      const more =
        lines.length === 0
          ? ''
          : `, and so ${lines.length === 1 ? 'is line' : 'are lines'} ${lines.join(', ')}${group.length > 10 ? ', …' : ''}`;
      warn({
        ...first.place('type'),
        message: `the type ${quote(type)} is no objective and no key result: the row is left out${more}`,
        example: null,
      });
    }
  }
  return kinds;
}

/** A title without the mark that puts it below the one above. */
const unmarked = (title: string): string => title.replace(/^[-–—•◦↳└├>]+\s+/u, '');

/** One row per goal; `parent` or `type` says which are key results, a key result without a parent belongs to the objective above it. */
function belowEachOther(rows: readonly SheetRow[], titled: 'title' | 'objective', { fault, warn }: Hearing): readonly SheetObjective[] {
  const objectives: SheetObjective[] = [];
  const kinds = kindsByType(rows, warn);
  const isTree = rows.some((row) => row.text(titled) !== null && !row.isIndented(titled));
  const isBelow = (row: SheetRow) =>
    row.text('parent') !== null ||
    (isTree && row.isIndented(titled)) ||
    labelledTitle(row.text(titled) ?? '').label?.startsWith('KR') === true;
  const names = new Map<string, SheetObjective>();
  const waiting: { row: SheetRow; title: string; above: SheetObjective | null }[] = [];
  for (const row of rows) {
    const title = row.text(titled);
    const type = row.text('type');
    const kind = type === null ? (isBelow(row) ? 'key-result' : 'objective') : (kinds.get(type) ?? null);
    if (kind === null) continue;
    if (title === null)
      warn({ ...row.place(titled), message: 'this goal has no title, and is left out', example: 'Keep the merchants we win' });
    else if (kind === 'key-result') waiting.push({ row, title: unmarked(title), above: objectives.at(-1) ?? null });
    else {
      const objective: SheetObjective = { title, id: null, first: row, own: row, keyResults: [] };
      objectives.push(objective);
      for (const name of [row.text('id'), title]) if (name !== null && !names.has(fold(name))) names.set(fold(name), objective);
    }
  }
  for (const { row, title, above } of waiting) {
    const parent = row.text('parent');
    const objective = parent === null ? above : names.get(fold(parent));
    if (objective) objective.keyResults.push({ row, title });
    else if (parent === null)
      fault({ ...row.place('type'), message: 'this key result has no objective: no parent, and none above it', example: 'O1' });
    else {
      const near = nearest(parent, names.keys());
      const shown = objectives.map((one) => one.own?.text('id') ?? one.title);
      const meant = near === null ? null : (names.get(near)?.own?.text('id') ?? near);
      const hint = meant === null ? `known: ${shown.slice(0, 10).join(', ') || 'none'}` : `did you mean ${quote(meant)}?`;
      fault({
        ...row.place('parent'),
        message: `there is no objective ${quote(parent)}; ${hint}`,
        example: meant ?? shown[0] ?? 'O1',
      });
    }
  }
  return objectives;
}

/** Puts the rows of a sheet into objectives with their key results, whichever of the usual forms the sheet has. */
export function shapeOf(
  rows: readonly SheetRow[],
  { columns, wide }: Pick<SheetTable, 'columns' | 'wide'>,
  hearing: Hearing,
): readonly SheetObjective[] {
  if (wide.length > 0) return besideEachOther(rows, 'keyResult', hearing);
  const result = columns.has('keyResult') ? 'keyResult' : 'title';
  if (columns.has('objective') && columns.has('keyResult') && columns.has('type')) {
    const kinds = kindsByType(rows, hearing.warn);
    return besideEachOther(
      rows.filter((row) => kinds.get(row.text('type') ?? '') !== null),
      'keyResult',
      hearing,
    );
  }
  if (columns.has('objective') && columns.has(result) && !columns.has('type')) return besideEachOther(rows, result, hearing);
  if (columns.has('keyResult') && !columns.has('objective') && !columns.has('title')) return besideEachOther(rows, 'keyResult', hearing);
  return belowEachOther(rows, columns.has('title') ? 'title' : 'objective', hearing);
}
