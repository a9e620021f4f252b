import { basename } from 'node:path';
import { parseCsv } from '../documents/csv.ts';
import { sortFaults } from '../documents/fault-list.ts';
import { nearest } from '../documents/nearest.ts';
import { readTextFile } from '../documents/text-file.ts';
import { either, quote } from '../documents/words.ts';
import { appError, type Fault } from '../errors.ts';
import { type Goals, type MappingRow, mappingKinds } from '../model/goals.ts';
import { fold } from './draft.ts';
import { areSuccessive } from './period.ts';

const example = 'epic,SHOP-3,O1-KR1';

const columns = ['kind', 'value', 'goal'] as const;

/** Folded id or alias → ids; an id wins over an alias. */
function goalNames({ goals }: Goals): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>();
  for (const { id, aliases } of goals) {
    for (const alias of new Set(aliases.map(fold))) names.set(alias, [...(names.get(alias) ?? []), id]);
  }
  for (const { id } of goals) names.set(fold(id), [id]);
  return names;
}

/** True when each of the goals has its own time: their name means one after the other. */
const areInTurn = (ids: readonly string[], { goals }: Goals): boolean => {
  const meant = goals.filter(({ id }) => ids.includes(id));
  return meant.every((one, i) => meant.slice(i + 1).every((other) => areSuccessive(one.period, other.period)));
};

/** The rows of a mapping file, their goals as ids, or as the alias of goals of successive periods. Throws AppError `document-invalid` with every fault. */
export function parseMapping(text: string, file: string, goals: Goals): readonly MappingRow[] {
  const { header, rows } = parseCsv(text, { file });
  const folded = header.map(fold);
  const absent = columns.filter((column) => !folded.includes(column));
  if (absent.length > 0) {
    const message = `the first row must name the columns kind, value and goal; ${either(absent.map(quote))} is missing`;
    throw appError('document-invalid', { faults: [{ file, line: 1, column: 1, message, example: 'kind,value,goal' }] });
  }
  const names = goalNames(goals);
  const shown = goals.goals.flatMap(({ id, aliases }) => [id, ...aliases]);
  const faults: Fault[] = [];
  const mapping = rows.flatMap((row): readonly MappingRow[] => {
    const [kindCell, value, goalCell] = columns.map((column) => (row.cells.get(column)?.[0] ?? '').trim());
    const refuse = (column: (typeof columns)[number], message: string, instead: string) => {
      faults.push({ file, ...row.place(column), message, example: instead });
    };
    const before = faults.length;
    const kind = mappingKinds.find((known) => known === fold(kindCell ?? ''));
    const ids = names.get(fold(goalCell ?? '')) ?? [];
    if (kind === undefined) {
      const near = nearest(kindCell ?? '', mappingKinds);
      const hint = near === null ? '' : `; did you mean ${quote(near)}?`;
      refuse('kind', `kind must be one of ${either(mappingKinds)}, not ${quote(kindCell ?? '')}${hint}`, example);
    }
    if (!value)
      refuse('value', 'value is empty; it is the key of the epic, the label, the milestone, the component or the project', example);
    if (!goalCell) refuse('goal', 'goal is empty; it is the id of a goal', example);
    else if (ids.length === 0) {
      const near = nearest(goalCell, shown);
      const hint = near === null ? `known: ${shown.slice(0, 10).join(', ') || 'none'}` : `did you mean ${quote(near)}?`;
      refuse(
        'goal',
        `there is no goal ${quote(goalCell)}; ${hint}`,
        `${kind ?? 'epic'},${value || 'SHOP-3'},${near ?? shown[0] ?? 'O1-KR1'}`,
      );
    } else if (ids.length > 1 && !areInTurn(ids, goals))
      refuse(
        'goal',
        `several goals are called ${quote(goalCell)}: ${ids.join(', ')}; use the id`,
        `${kind ?? 'epic'},${value || 'SHOP-3'},${ids[0]}`,
      );
    const goal = ids.length > 1 ? goalCell : ids[0];
    if (faults.length > before || kind === undefined || !value || goal === undefined) return [];
    return [{ kind, value, goal, origin: `${file}:${row.line}` }];
  });
  if (faults.length > 0) throw appError('document-invalid', { faults: sortFaults(faults) });
  return mapping;
}

/**
 * The goals with the rows of a mapping file (CSV: kind, value, goal) behind those of `match:`. `name` is what messages call the file.
 * Throws AppError `file-unreadable` or `document-invalid`.
 */
export async function loadMapping(path: string, goals: Goals, name: string = basename(path)): Promise<Goals> {
  const text = await readTextFile(path, { name, limit: 8 * 1024 * 1024 });
  return { ...goals, mapping: [...goals.mapping, ...parseMapping(text, name, goals)] };
}
