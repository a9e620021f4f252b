import { nearest } from '../documents/nearest.ts';
import { quote } from '../documents/words.ts';
import type { Fault } from '../errors.ts';
import { kindOfRow, knownTypes } from './cells.ts';
import type { SheetColumns } from './columns.ts';
import { fold } from './draft.ts';
import type { SheetRow } from './sheet-row.ts';

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

interface Shape {
  readonly objectives: readonly SheetObjective[];
  readonly faults: readonly Fault[];
}

/** One row per key result; its objective beside it, repeated or only in the first row of a block (merged cells). */
function besideEachOther(rows: readonly SheetRow[], keyResult: 'keyResult' | 'title'): Shape {
  const objectives: SheetObjective[] = [];
  const faults: Fault[] = [];
  const byId = new Map<string, SheetObjective>();
  const byTitle = new Map<string, SheetObjective>();
  let current: SheetObjective | null = null;
  for (const row of rows) {
    const title = row.text('objective');
    const id = row.text('parent');
    const result = row.text(keyResult);
    if (title === null && result === null) {
      faults.push({ ...row.place(keyResult), message: 'this row names neither an objective nor a key result', example: null });
      continue;
    }
    if (title !== null || id !== null) {
      const known: SheetObjective | undefined = id === null ? byTitle.get(fold(title ?? '')) : (byId.get(fold(id)) ?? undefined);
      if (known !== undefined) current = known;
      else if (title === null) {
        faults.push({ ...row.place('parent'), message: `no row above names the objective ${quote(id ?? '')}`, example: null });
        continue;
      } else {
        current = { title, id, first: row, own: null, keyResults: [] };
        objectives.push(current);
        byTitle.set(fold(title), current);
        if (id !== null) byId.set(fold(id), current);
      }
    }
    if (current === null) {
      faults.push({
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
      faults.push({ ...row.place('objective'), message, example: null });
    }
  }
  return { objectives, faults };
}

/** One row per goal; `parent` or `type` says which are key results, a key result without a parent belongs to the objective above it. */
function belowEachOther(rows: readonly SheetRow[], titled: 'title' | 'objective'): Shape {
  const objectives: SheetObjective[] = [];
  const faults: Fault[] = [];
  const names = new Map<string, SheetObjective>();
  const waiting: { row: SheetRow; title: string; above: SheetObjective | null }[] = [];
  for (const row of rows) {
    const title = row.text(titled);
    const type = row.text('type');
    const kind = type === null ? (row.text('parent') === null ? 'objective' : 'key-result') : kindOfRow(type);
    if (title === null) faults.push({ ...row.place(titled), message: 'this goal has no title', example: 'Keep the merchants we win' });
    else if (kind === null) {
      const near = nearest(type ?? '', knownTypes);
      const message = `type must be objective or key result, not ${quote(type ?? '')}${near === null ? '' : `; did you mean ${quote(near)}?`}`;
      faults.push({ ...row.place('type'), message, example: near ?? 'key result' });
    } else if (kind === 'key-result') waiting.push({ row, title, above: objectives.at(-1) ?? null });
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
      faults.push({ ...row.place('type'), message: 'this key result has no objective: no parent, and none above it', example: 'O1' });
    else {
      const near = nearest(parent, names.keys());
      const shown = objectives.map((one) => one.own?.text('id') ?? one.title);
      const meant = near === null ? null : (names.get(near)?.own?.text('id') ?? near);
      const hint = meant === null ? `known: ${shown.slice(0, 10).join(', ') || 'none'}` : `did you mean ${quote(meant)}?`;
      faults.push({
        ...row.place('parent'),
        message: `there is no objective ${quote(parent)}; ${hint}`,
        example: meant ?? shown[0] ?? 'O1',
      });
    }
  }
  return { objectives, faults };
}

/** Puts the rows of a sheet into objectives with their key results, whichever of the usual forms the sheet has. */
export function shapeOf(rows: readonly SheetRow[], columns: SheetColumns): Shape {
  const result = columns.has('keyResult') ? 'keyResult' : 'title';
  if (columns.has('objective') && columns.has(result) && !columns.has('type')) return besideEachOther(rows, result);
  if (columns.has('keyResult') && !columns.has('objective') && !columns.has('title')) return besideEachOther(rows, 'keyResult');
  return belowEachOther(rows, columns.has('title') ? 'title' : 'objective');
}
