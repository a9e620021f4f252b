import { type CsvRow, foldColumn } from '../../documents/csv-rows.ts';
import { type DateOrder, orderOf } from '../../documents/dates.ts';
import type { Gaps } from './gaps.ts';

/** In which order a table writes days and months, by what its cells prove. */
export interface DateOrders {
  /** The same rows; those that hold a date of two readings wait until a later row proves which is meant, or the table ends. */
  rows(rows: AsyncIterable<CsvRow>): AsyncGenerator<CsvRow>;
  /** Gaps that read dates as their own column proves, else as the other columns of the table do: one export writes all alike. */
  over(gaps: Gaps): Gaps;
}

const numbers = /^\s*\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}(?!\d)/;

/** What is proven of the dates of one table, nothing yet. */
export function dateOrders(): DateOrders {
  /** By folded column; null where its own dates contradict each other. */
  const proven = new Map<string, DateOrder | null>();
  const open = new Set<string>();
  const everywhere = (): DateOrder | null => {
    const orders = new Set(proven.values());
    const [only = null] = orders;
    return orders.size === 1 ? only : null;
  };
  const orderIn = (column: string): DateOrder | null => proven.get(column) ?? everywhere();

  function hear({ cells }: CsvRow): void {
    for (const [column, values] of cells) {
      for (const value of values) {
        if (!numbers.test(value)) continue;
        const order = orderOf([value]);
        if (order === null) open.add(column);
        else proven.set(column, proven.has(column) && proven.get(column) !== order ? null : order);
      }
    }
  }
  return {
    async *rows(rows) {
      let waiting: CsvRow[] = [];
      for await (const row of rows) {
        if (everywhere() === null) hear(row);
        waiting.push(row);
        if ([...open].some((column) => orderIn(column) === null)) continue;
        yield* waiting;
        waiting = [];
      }
      yield* waiting;
    },
    over: (gaps) => ({ ...gaps, date: (place, line, text) => gaps.date(place, line, text, orderIn(foldColumn(place))) }),
  };
}
