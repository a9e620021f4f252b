import { type Change, notYet, valuesOf } from './changes.ts';
import { csvOf, placesOf, rowsOf, withCells } from './table.ts';

/**
 * The sheet of goals as it would have been at an instant, with the metrics and the wording of that time. A goal that was closed later
 * keeps the day on which it was: work is judged by that day, not by the column.
 */
export function goalsThen(text: string, at: Date, changes: readonly Change[]): string {
  const [header = [], ...rows] = rowsOf(text);
  const set = (row: readonly string[], column: string, values: readonly string[]) => withCells(row, placesOf(header, column), values);
  const updatedBefore = ({ what, field, day }: Change): readonly string[] =>
    changes
      .filter((one) => one.what === what && one.field === field && one.day < day)
      .map((one) => one.day)
      .slice(-1);

  const undo = (row: readonly string[], change: Change): readonly string[] => {
    const undone = set(row, change.field, valuesOf(change));
    return change.field === 'Now' ? set(undone, 'Updated', updatedBefore(change)) : undone;
  };
  return csvOf([
    header,
    ...rows.map((row) =>
      notYet(changes, at)
        .filter(({ what }) => what === row[0])
        .reduce(undo, row),
    ),
  ]);
}
