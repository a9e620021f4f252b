import type { Fault } from '../errors.ts';

/** Nobody mends more at once. */
const mostFaults = 50;

/** Faults in the order of the file, the first of very many, one for each place and message. */
export function sortFaults(faults: readonly Fault[]): readonly Fault[] {
  const unique = new Map(faults.map((fault) => [`${fault.file}\0${fault.line}\0${fault.column}\0${fault.message}`, fault]));
  const sorted = [...unique.values()].sort(
    (a, b) =>
      (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column || (a.message < b.message ? -1 : 1),
  );
  const next = sorted[mostFaults];
  if (next === undefined) return sorted;
  return [
    ...sorted.slice(0, mostFaults),
    { ...next, message: `… and ${sorted.length - mostFaults} more faults from here on`, example: null },
  ];
}
