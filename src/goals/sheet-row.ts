import type { PlacedCsvRow } from '../documents/csv.ts';
import { nearest } from '../documents/nearest.ts';
import { quote } from '../documents/words.ts';
import type { Fault } from '../errors.ts';
import type { Goal, GoalColumn, Metric, Money, Period } from '../model/goals.ts';
import { type Amount, amountOf, knownStatuses, listOf, statusOf } from './cells.ts';
import type { SheetColumns } from './columns.ts';
import type { MatchKey, Place } from './draft.ts';
import { matchNames } from './draft.ts';
import { moneyOf } from './money.ts';
import { dayOf, periodOf } from './period.ts';

/** What one row of a goals sheet says, its cells understood. Null or empty where it says nothing. */
export interface SheetRow {
  readonly line: number;
  text(column: GoalColumn): string | null;
  place(column: GoalColumn): Place;
  readonly owner: string | null;
  readonly period: Period | null;
  /** As written: 40, or 0.4 in a column of fractions. */
  readonly share: Amount | null;
  readonly metric: Metric | null;
  readonly worth: Money | null;
  readonly status: Goal['status'] | null;
  readonly closed: string | null;
  readonly aliases: readonly string[];
  readonly urls: readonly string[];
  readonly serves: readonly string[];
  readonly match: readonly { readonly key: MatchKey; readonly value: string }[];
}

/** Reads a row; what cannot be understood goes to `report`. */
export function sheetRow(row: PlacedCsvRow, columns: SheetColumns, file: string, report: (fault: Fault) => void): SheetRow {
  const cells = (column: GoalColumn): readonly string[] => row.cells.get(columns.get(column) ?? '') ?? [];
  const text = (column: GoalColumn): string | null => cells(column)[0]?.replace(/\s+/g, ' ').trim() || null;
  const place = (column: GoalColumn): Place => {
    const folded = columns.get(column);
    return { file, ...(folded === undefined ? { line: row.line, column: 1 } : row.place(folded)) };
  };
  const refuse = (column: GoalColumn, expected: string, example: string, hint = ''): null => {
    report({ ...place(column), message: `${column} must be ${expected}, not ${quote(text(column) ?? '')}${hint}`, example });
    return null;
  };

  const day = (column: GoalColumn): string | null => {
    const cell = text(column);
    return cell === null ? null : (dayOf(cell) ?? refuse(column, 'a date such as 2026-12-31', '2026-12-31'));
  };
  const amount = (column: GoalColumn): Amount | null => {
    const cell = text(column);
    if (cell === null) return null;
    const hint = dayOf(cell) === null ? '' : '; call columns of dates "start" and "end"';
    return amountOf(cell) ?? refuse(column, 'a number', column === 'share' ? '40' : '4.2', hint);
  };

  const period = (): Period | null => {
    const cell = text('period');
    const named = cell === null ? null : periodOf(cell);
    if (cell !== null && named === null) refuse('period', 'a period such as 2026-Q4, 2026-H2, 2026 or 2026-10', '2026-Q4');
    const from = day('start') ?? named?.from ?? null;
    const to = day('end') ?? named?.to ?? null;
    if (from === null || to === null) {
      const missing = from === null ? 'start' : 'end';
      if (from !== to && text(missing) === null) {
        report({ ...place(from === null ? 'end' : 'start'), message: `the ${missing} of the period is missing`, example: '2026-10-01' });
      }
      return null;
    }
    if (from > to) {
      report({
        ...place(text('end') === null ? 'start' : 'end'),
        message: `the period ends (${to}) before it begins (${from})`,
        example: '2026-12-31',
      });
      return null;
    }
    return named !== null && named.from === from && named.to === to ? named : { name: null, from, to };
  };

  const metric = (): Metric | null => {
    const [from, to] = [text('from'), text('to')];
    // A result without a number ("contract signed") or without a baseline has no pace; it is a goal all the same.
    if (from === null || to === null || (amountOf(from) === null && amountOf(to) === null && dayOf(from) === null)) return null;
    const [start, target, now] = [amount('from'), amount('to'), amount('now')];
    if (start === null || target === null) return null;
    return {
      from: start.value,
      to: target.value,
      now: now?.value ?? null,
      unit: text('unit') ?? target.unit ?? start.unit,
      updated: day('updated'),
    };
  };

  const worth = (): Money | null => {
    const cell = text('worth');
    return cell === null ? null : (moneyOf(cell) ?? refuse('worth', 'an amount of money', '120000 EUR'));
  };

  const status = (): Goal['status'] | null => {
    const cell = text('status');
    if (cell === null) return null;
    const near = nearest(cell, knownStatuses);
    return statusOf(cell) ?? refuse('status', 'active, done or dropped', 'active', near === null ? '' : `; did you mean ${quote(near)}?`);
  };

  return {
    line: row.line,
    text,
    place,
    owner: text('owner'),
    period: period(),
    share: amount('share'),
    metric: metric(),
    worth: worth(),
    status: status(),
    closed: day('closed'),
    aliases: listOf(cells('aliases')),
    urls: cells('urls')
      .flatMap((cell) => cell.split(/[\s;]+/))
      .filter((url) => url !== ''),
    serves: listOf(cells('serves')),
    match: matchNames.flatMap((key) => listOf(cells(key)).map((value) => ({ key, value }))),
  };
}
