import type { Goal } from '../model/goals.ts';

/** How people write numbers, states and lists in a sheet. */

export interface Amount {
  readonly value: number;
  /** What stands around the number: "%", "€". */
  readonly unit: string | null;
}

const number = /[+-]?(?:\d[\d., '’]*)?\d/;

/** 1,200 · 1.200,50 · 0,5 · 1 200: a comma with exactly three digits behind it groups thousands, any other is a decimal comma. */
function toNumber(written: string): number | null {
  const text = written.replace(/[ '’]/g, '');
  const comma = text.lastIndexOf(',');
  const point = text.lastIndexOf('.');
  let plain = text;
  if (comma !== -1 && point !== -1) plain = comma > point ? text.replaceAll('.', '').replace(',', '.') : text.replaceAll(',', '');
  else if (comma !== -1) plain = /^[+-]?[1-9]\d{0,2}(?:,\d{3})+$/.test(text) ? text.replaceAll(',', '') : text.replace(',', '.');
  else if (/^[+-]?[1-9]\d{0,2}(?:\.\d{3}){2,}$/.test(text)) plain = text.replaceAll('.', '');
  return /^[+-]?\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : null;
}

/** The number in a cell, with the unit around it; null when it is not one number. */
export function amountOf(cell: string): Amount | null {
  const text = cell.normalize('NFKC').replace('−', '-').replace(/\s+/g, ' ').trim().slice(0, 100);
  const found = number.exec(text);
  if (found === null) return null;
  const value = toNumber(found[0]);
  const before = text.slice(0, found.index).trim();
  const after = text.slice(found.index + found[0].length).trim();
  if (value === null || /\d/.test(before + after) || (before !== '' && after !== '')) return null;
  return { value, unit: before || after || null };
}

const statusWords: Readonly<Record<Goal['status'], readonly string[]>> = {
  active: ['active', 'open', 'in progress', 'on track', 'at risk', 'behind', 'off track', 'not started', 'planned', 'new', 'todo', 'to do'],
  done: ['done', 'completed', 'complete', 'achieved', 'reached', 'closed'],
  dropped: ['dropped', 'cancelled', 'canceled', 'abandoned', 'discarded', 'stopped'],
};

export const knownStatuses: readonly string[] = Object.values(statusWords).flat();

export function statusOf(cell: string): Goal['status'] | null {
  const text = cell
    .normalize('NFKC')
    .replace(/[\s_-]+/g, ' ')
    .trim()
    .toLowerCase();
  const found = (['active', 'done', 'dropped'] as const).find((status) => statusWords[status].includes(text));
  return found ?? null;
}

export const knownTypes = ['objective', 'key result'] as const;

export function kindOfRow(cell: string): Goal['kind'] | null {
  const text = cell
    .normalize('NFKC')
    .replace(/[\s_-]+/g, ' ')
    .trim()
    .toLowerCase();
  if (['objective', 'objectives', 'o', 'goal'].includes(text)) return 'objective';
  return ['key result', 'key results', 'kr', 'keyresult', 'result'].includes(text) ? 'key-result' : null;
}

/** Several values in one cell: split at semicolons and line breaks, else at commas. */
export function listOf(cells: readonly string[]): readonly string[] {
  const parts = cells.flatMap((cell) => cell.split(/[;\n]/.test(cell) ? /[;\n]/ : ','));
  return [...new Set(parts.map((part) => part.trim()).filter((part) => part !== ''))];
}
