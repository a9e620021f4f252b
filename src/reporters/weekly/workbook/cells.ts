import { terminalText } from '../../sinks/terminal.ts';

/** A cell that is a number is one to the spreadsheet, too; null stays empty. */
export type Value = string | number | null;

/** A column: what stands in its head, how wide it is in characters, and how its numbers look. */
export interface Column<T> {
  readonly title: string;
  readonly width: number;
  /** A format of spreadsheets, such as "0.0%". */
  readonly format?: string;
  value(item: T): Value;
}

/** A sheet of the workbook: a head and a row for each item. */
export interface Sheet {
  readonly name: string;
  readonly columns: readonly { readonly title: string; readonly width: number; readonly format?: string }[];
  readonly rows: readonly (readonly Value[])[];
}

/** No more rows fit on a sheet. */
const mostRows = 1_000_000;

export const sheetOf = <T>(name: string, columns: readonly Column<T>[], items: readonly T[]): Sheet => ({
  name,
  columns,
  rows: items.slice(0, mostRows).map((item) => columns.map(({ value }) => value(item))),
});

/** A cell of a spreadsheet holds 32 767 characters. */
const longest = 32_000;

/** Code points that XML cannot hold are what is left after all others were neutralised. */
const unspeakable = /[\ufffe\uffff]/g;

/** The library that writes the file looks texts up in an object: what every object has would be found there, and written as code. */
const toldApart = (text: string): string => (text in {} ? `${text} ` : text);

/** What a cell is written as: always with its type, so that a text that looks like a formula is none. */
export function cellOf(value: Value, format: string | undefined, more: object = {}) {
  if (value === null || value === '') return null;
  if (typeof value === 'number')
    return Number.isFinite(value) ? { ...more, value, type: Number, ...(format === undefined ? {} : { format }) } : null;
  const text = terminalText(value.slice(0, longest)).replace(unspeakable, '\ufffd');
  return text === '' ? null : { ...more, value: toldApart(text), type: String };
}
