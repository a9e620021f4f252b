import { type Change, notYet, valuesOf } from './changes.ts';
import { csvOf, placesOf, rowsOf, withCells } from './table.ts';

/** "17/Nov/26 3:53 PM" as an instant, in UTC as the demo's export has it; null of an empty cell. */
function instant(text: string): Date | null {
  const [, day, month, year, time] = /^(\d+)\/(\w+)\/(\d+) (.+)$/.exec(text) ?? [];
  return day === undefined ? null : new Date(`${day} ${month} 20${year} ${time} UTC`);
}

/** What a row says of its end, while the issue is still open. */
const open = { Status: 'In Progress', 'Status Category': 'In Progress', Resolution: '', Resolved: '' } as const;

/** Jira's CSV export as it would have been at an instant: without what was created later, and open what was resolved later. */
export function jiraThen(text: string, at: Date, changes: readonly Change[]): string {
  const [header = [], ...rows] = rowsOf(text);
  const cell = (row: readonly string[], column: string) => row[placesOf(header, column)[0] ?? -1] ?? '';
  const isLater = (row: readonly string[], column: string) => (instant(cell(row, column)) ?? at) > at;
  const set = (row: readonly string[], column: string, values: readonly string[]) => withCells(row, placesOf(header, column), values);

  const then = rows
    .filter((row) => !isLater(row, 'Created'))
    .map((row) => (isLater(row, 'Updated') ? set(row, 'Updated', [cell(row, 'Created')]) : row))
    .map((row) => (isLater(row, 'Resolved') ? Object.entries(open).reduce((one, [column, value]) => set(one, column, [value]), row) : row))
    .map((row) =>
      notYet(changes, at)
        .filter(({ what }) => what === cell(row, 'Issue key'))
        .reduce((one, change) => set(one, change.field, valuesOf(change)), row),
    );
  return csvOf([header, ...then]);
}
