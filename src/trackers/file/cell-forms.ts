import { knownStatus } from '../kit/names/statuses.ts';
import { knownType } from '../kit/names/types.ts';
import type { TableColumn, TableMark } from './column-names.ts';
import { projectAndNumber } from './issue-address.ts';

/** What the cells of a column say of what it holds, whatever it is called. */

const yesOrNo = /^(?:true|false|yes|no|y|n|ja|nein|oui|non|si|sí|sim|não|да|нет|0|1|x|✓|✔|☑|☐|v)$/i;

/** Whether a cell says yes. */
export const isYes = (cell: string): boolean => /^(?:true|yes|y|ja|oui|si|sí|sim|да|1|x|✓|✔|☑)$/i.test(cell.trim());

const share = (cells: readonly string[], is: (cell: string) => boolean): number =>
  cells.length === 0 ? 0 : cells.filter((cell) => is(cell.trim())).length / cells.length;

const isId = (cell: string): boolean => cell.length <= 64 && !/\s/.test(cell) && (/[\d#]/.test(cell) || /^[\w-]+$/.test(cell));
const isAddress = (cell: string): boolean => /^https?:\/\/\S+$/i.test(cell);
const isStatus = (cell: string): boolean => knownStatus(cell) !== null;

const distinct = (cells: readonly string[]): number => new Set(cells.map((cell) => cell.trim())).size;

/** Names that fit many a column: they hold a thing only where their cells are of that kind. */
const weakStatus: ReadonlySet<string> = new Set([
  'stage',
  'list name',
  'list',
  'column',
  'section',
  'section column',
  'board column',
  'stand',
]);
const weakKey: ReadonlySet<string> = new Set(['issue', 'ticket', 'work item', 'vorgang', 'no', 'nr', 'numero', 'nummer', 'number', 'code']);

/** Whether a column of that name may hold a thing, by what stands in its cells in the first `rows` rows. */
export function wouldHold(column: TableColumn | TableMark, name: string, cells: readonly string[], rows: number): boolean {
  if (cells.length === 0) return column === 'key' ? rows === 0 : column !== 'finished' && column !== 'utcOffset';
  switch (column) {
    case 'key':
      return weakKey.has(name) ? share(cells, isId) >= 0.9 && distinct(cells) >= 0.9 * cells.length : share(cells, isId) > 0.3;
    case 'url':
      return share(cells, isAddress) >= 0.5;
    case 'status':
      return !weakStatus.has(name) || cells.some((cell) => isStatus(cell.trim()));
    case 'closedAt':
      return share(cells, (cell) => yesOrNo.test(cell)) < 0.5;
    case 'finished':
      return share(cells, (cell) => yesOrNo.test(cell)) >= 0.9;
    default:
      return true;
  }
}

/** Whether cells show by themselves that they hold a thing. */
export function bears(column: 'key' | 'url' | 'status' | 'type', cells: readonly string[]): boolean {
  if (cells.length === 0) return false;
  switch (column) {
    case 'key':
      return share(cells, (cell) => /^[A-Z][A-Z0-9_]*-\d+$/.test(cell)) === 1 && distinct(cells) === cells.length;
    case 'url':
      return share(cells, (cell) => isAddress(cell) && projectAndNumber(cell) !== null) >= 0.8 && distinct(cells) >= 0.9 * cells.length;
    case 'status':
      return distinct(cells) <= 20 && share(cells, isStatus) >= 0.8;
    case 'type':
      return distinct(cells) <= 20 && share(cells, (cell) => knownType(cell) !== null) >= 0.8;
  }
}
