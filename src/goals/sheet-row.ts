import type { PlacedCsvRow } from '../documents/csv.ts';
import { type DateOrder, orderOf, readDay } from '../documents/dates.ts';
import { nearest } from '../documents/nearest.ts';
import { quote } from '../documents/words.ts';
import type { Fault } from '../errors.ts';
import type { Goal, GoalColumn, Metric, Money, Period } from '../model/goals.ts';
import { type Amount, amountOf, reachedAmount, unscaled } from './amount.ts';
import { saysNothing } from './blank.ts';
import { listOf } from './cells.ts';
import type { SheetColumns } from './columns.ts';
import type { MatchKey, Place } from './draft.ts';
import { matchNames } from './draft.ts';
import { moneyOf } from './money.ts';
import { fiscalLine, isFiscal, periodOf, whyNoPeriod } from './period.ts';
import { knownStatuses, statusOf } from './status-words.ts';

/** What one row of a goals sheet says, its cells understood. Null or empty where it says nothing. */
export interface SheetRow {
  readonly line: number;
  /** Which key result of its objective it is, where the sheet numbers them. */
  readonly number?: number;
  text(column: GoalColumn): string | null;
  /** Whether the cell begins with spaces or a mark that puts it below the one above. */
  isIndented(column: GoalColumn): boolean;
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

/** Where a sheet says what it could not read. */
export interface Hearing {
  /** What would change a number: the sheet is refused. */
  fault(fault: Fault): void;
  /** What is left out, and the goals are read all the same. */
  warn(fault: Fault): void;
}

export interface SheetReading extends Hearing {
  readonly file: string;
  /** The month in which the fiscal year begins; null when nobody says. */
  readonly fiscalStart: number | null;
  /** The order that the dates of the whole sheet prove. */
  readonly order: DateOrder | null;
}

/** Columns that hold the year of a quarter beside them. */
export const yearColumns = ['year', 'fiscal year', 'jahr', 'année', 'año', 'ano', 'anno', 'jaar', 'rok', 'год', '年', '年度', '연도'];

const dateColumns = ['start', 'end', 'updated', 'closed'] as const;

/** The order of day and month that all dates of a sheet prove. */
export const orderOfSheet = (rows: readonly PlacedCsvRow[], columns: SheetColumns): DateOrder | null =>
  orderOf(rows.flatMap((row) => dateColumns.flatMap((column) => row.cells.get(columns.get(column) ?? '') ?? [])));

/** Reads a row; what cannot be understood is said. */
export function sheetRow(row: PlacedCsvRow, columns: SheetColumns, reading: SheetReading): SheetRow {
  const { file, fault, warn } = reading;
  const cells = (column: GoalColumn): readonly string[] => row.cells.get(columns.get(column) ?? '') ?? [];
  const text = (column: GoalColumn): string | null => cells(column)[0]?.replace(/\s+/g, ' ').trim() || null;
  /** What the cell says, if it says anything: "-", "n/a" and the like do not. */
  const said = (column: GoalColumn): string | null => {
    const cell = text(column);
    return cell === null || saysNothing(cell) ? null : cell;
  };
  const place = (column: GoalColumn): Place => {
    const folded = columns.get(column);
    return { file, ...(folded === undefined ? { line: row.line, column: 1 } : row.place(folded)) };
  };
  const doubt = (column: GoalColumn, message: string, example: string | null): null => {
    warn({ ...place(column), message, example });
    return null;
  };
  const order = orderOf(dateColumns.flatMap(cells)) ?? reading.order;

  /** A date that is only shown, or told of besides. */
  const day = (column: 'updated' | 'closed'): string | null => {
    const cell = said(column);
    return cell === null
      ? null
      : (readDay(cell, { order }) ?? doubt(column, `${column} ${quote(cell)} is no date with one reading, and is left out`, '2026-12-31'));
  };
  const spanOf = (cell: string): Period | null => periodOf(cell, { fiscalStart: reading.fiscalStart ?? 1 });
  /** A date, or a month or quarter for its first or last day, that decides which work counts. */
  const bound = (column: 'start' | 'end'): string | null => {
    const cell = said(column);
    const found = cell === null ? null : (readDay(cell, { order }) ?? spanOf(cell)?.[column === 'start' ? 'from' : 'to'] ?? null);
    if (cell !== null && found === null) {
      const message = `${column} must be a date with one reading, such as 2026-12-31, not ${quote(cell)}`;
      fault({ ...place(column), message, example: '2026-12-31' });
    }
    return found;
  };

  const period = (): Period | null => {
    const cell = said('period');
    const year = yearColumns.map((column) => row.cells.get(column)?.[0]).find((one) => one !== undefined);
    // "Q4" beside a column of years, or a due date that is a quarter.
    const due = said('start') === null ? said('end') : null;
    const named =
      cell === null ? (due === null ? null : spanOf(due)) : (spanOf(cell) ?? (year === undefined ? null : spanOf(`${cell} ${year}`)));
    if (cell !== null && named === null) {
      const why = whyNoPeriod(cell);
      const message = `period must be a period such as 2026-Q4, 2026-H2, 2026 or 2026-10, not ${quote(cell)}${why === null ? '' : `: ${why}`}`;
      fault({ ...place('period'), message, example: '2026-Q4' });
    }
    if (cell !== null && named !== null && reading.fiscalStart === null && isFiscal(cell)) {
      doubt('period', `${quote(cell)} is read as ${named.from} to ${named.to}: no fiscal year is set`, fiscalLine);
    }
    const from = bound('start') ?? named?.from ?? null;
    const to = bound('end') ?? named?.to ?? null;
    if (from === null || to === null) {
      const missing = from === null ? 'start' : 'end';
      if (from !== to && said(missing) === null) {
        fault({ ...place(from === null ? 'end' : 'start'), message: `the ${missing} of the period is missing`, example: '2026-10-01' });
      }
      return null;
    }
    if (from > to) {
      fault({
        ...place(said('end') === null ? 'start' : 'end'),
        message: `the period ends (${to}) before it begins (${from})`,
        example: '2026-12-31',
      });
      return null;
    }
    return named !== null && named.from === from && named.to === to ? named : { name: null, from, to };
  };

  const metric = (): Metric | null => {
    const [from, to] = [text('from'), text('to')];
    if (from === null || to === null) return null;
    const [start, target] = [reachedAmount(from), reachedAmount(to)];
    // A result without numbers ("open" to "signed") has no pace; it is a goal all the same.
    if (start === null && target === null) return null;
    for (const [column, cell, amount] of [
      ['from', from, start],
      ['to', to, target],
    ] as const) {
      if (amount !== null) continue;
      const hint = readDay(cell, { order }) === null ? '' : '; call columns of dates "start" and "end"';
      return doubt(column, `${column} ${quote(cell)} is no number, so there is no metric${hint}`, '4.2');
    }
    if (start === null || target === null) return null;
    for (const column of ['from', 'to', 'now'] as const) {
      const open = /(?<![\d.,])[1-9]\d{0,2}\.\d{3}(?![\d.,])/.exec(text(column) ?? '')?.[0];
      if (open !== undefined)
        doubt(column, `${quote(open)} is read as ${Number(open)}, and could be ${open.replace('.', '')}`, open.replace('.', ''));
    }
    const latest = said('now');
    const now =
      latest === null ? null : (reachedAmount(latest) ?? doubt('now', `now ${quote(latest)} is no number, and is left out`, '4.2'));
    const given = [start, target, ...(now === null ? [] : [now])];
    const alike = new Set(given.map(({ unit }) => unit).filter((unit) => unit !== null)).size <= 1 ? given : given.map(unscaled);
    const units = new Set(alike.map(({ unit }) => unit).filter((unit) => unit !== null));
    const [a, b, c] = alike;
    if (a === undefined || b === undefined) return null;
    if (units.size > 1) {
      return doubt('to', `the units differ (${[...units].map((unit) => quote(unit)).join(', ')}), so there is no metric`, from);
    }
    return { from: a.value, to: b.value, now: c?.value ?? null, unit: said('unit') ?? b.unit ?? a.unit, updated: day('updated') };
  };

  const share = (): Amount | null => {
    const cell = said('share');
    return cell === null
      ? null
      : (amountOf(cell) ?? doubt('share', `share ${quote(cell)} is no number, so nothing is planned by it`, '40'));
  };

  const worth = (): Money | null => {
    const cell = said('worth');
    return cell === null
      ? null
      : (moneyOf(cell) ?? doubt('worth', `worth ${quote(cell)} is no amount of money, and is left out`, '120000 EUR'));
  };

  const status = (): Goal['status'] | null => {
    const cell = said('status');
    if (cell === null) return null;
    const known = statusOf(cell);
    if (known !== null) return known;
    const near = nearest(cell, knownStatuses);
    const meant = near === null ? '' : `; did you mean ${quote(near)}?`;
    warn({
      ...place('status'),
      message: `status ${quote(cell)} is not known, and counts as active${meant}`,
      example: 'active, done or dropped',
    });
    return null;
  };

  return {
    line: row.line,
    text,
    isIndented: (column) => /^(?:\s+|[-–—•◦↳└├>]+\s)\S/u.test(cells(column)[0] ?? ''),
    place,
    owner: said('owner'),
    period: period(),
    share: share(),
    metric: metric(),
    worth: worth(),
    status: status(),
    closed: day('closed'),
    aliases: listOf(cells('aliases')),
    urls: cells('urls')
      .flatMap((cell) => cell.split(/[\s;]+/))
      .filter((url) => url !== ''),
    serves: listOf(cells('serves')).filter((name) => !saysNothing(name)),
    match: matchNames.flatMap((key) => listOf(cells(key)).flatMap((value) => (saysNothing(value) ? [] : [{ key, value }]))),
  };
}
