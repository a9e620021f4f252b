import { parse } from 'csv-parse/sync';

/** A CSV file as rows of cells, the header first. */
export const rowsOf = (text: string): string[][] => parse(text, { bom: true });

const cellText = (cell: string) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** Rows as a CSV file. */
export const csvOf = (rows: readonly (readonly string[])[]): string => rows.map((row) => `${row.map(cellText).join(',')}\n`).join('');

/** The places of a column by its name, in Jira's exports also as "Custom field (NAME)"; a name may stand there several times. */
export function placesOf(header: readonly string[], name: string): readonly number[] {
  const names = [name.toLowerCase(), `custom field (${name.toLowerCase()})`];
  const places = header.flatMap((column, i) => (names.includes(column.toLowerCase()) ? [i] : []));
  if (places.length === 0) throw new Error(`there is no column "${name}" among ${header.join(', ')}`);
  return places;
}

/** The row with other cells in these places; those for which there is no value are emptied. */
export const withCells = (row: readonly string[], places: readonly number[], values: readonly string[]): readonly string[] =>
  row.map((cell, i) => (places.includes(i) ? (values[places.indexOf(i)] ?? '') : cell));
