import Table from 'cli-table3';
import { terminalText } from '../sinks/terminal.ts';
import { columnWidths } from './columns.ts';
import type { Ink, Paint } from './ink.ts';
import { fill, glue, widthOf, wrap } from './text.ts';

/** A cell's text, neutralised here; `paint` colours it without changing its width. */
export interface Cell {
  readonly text: string;
  readonly paint?: Paint;
}

export interface Column {
  readonly head: string;
  readonly align?: 'left' | 'right';
  /** Takes what room there is; its text wraps when that is little. The others keep their width. */
  readonly flexible?: boolean;
}

/** Lines of one cell; a longer text ends in "…". */
const tallest = 3;

/** A table of at most `width` columns, as lines: a box where the columns fit side by side, else row by row. */
export const box = (columns: readonly Column[], rows: readonly (readonly Cell[])[], width: number, ink: Ink): string[] => {
  const heads = columns.map(({ head }): Cell => ({ text: head, paint: ink.strong }));
  const natural = columns.map((_, i) => Math.max(...[heads, ...rows].map((row) => naturalWidth(row[i]))));
  const flexible = columns.flatMap((column, i) => (column.flexible ? [i] : []));
  const widths = columnWidths(natural, flexible, width);
  return widths === null ? rows.flatMap((row) => stacked(columns, row, width)) : drawn(columns, [heads, ...rows], widths);
};

/** No column is wider than a page. */
const naturalWidth = (cell: Cell | undefined) => widthOf(terminalText(cell?.text.slice(0, 1000) ?? '').trim());

const unbroken = (text: string, width: number) => (text.length < width - 2 ? text.replaceAll(' ', glue) : text);

/** The row's first cell, and below it the others that say something, each with its column's name. */
const stacked = (columns: readonly Column[], row: readonly Cell[], width: number): string[] => {
  const rest = row.slice(1).flatMap(({ text }, i) => (text === '' ? [] : [unbroken(`${columns[i + 1]?.head}: ${text}`, width)]));
  const paint = row[0]?.paint ?? plain;
  return [
    ...wrap(row[0]?.text ?? '', width, tallest).map((line) => paint(line)),
    ...wrap(rest.join(', '), width - 2, 2 * tallest).map((line) => `  ${line}`),
  ];
};

/**
 * A bordered table whose lines are exactly equally wide, the first row its head.
 * The table library measures with an older notion of width, so it is given stand-ins of the right width, which the texts then replace.
 */
const drawn = (columns: readonly Column[], rows: readonly (readonly Cell[])[], widths: readonly number[]): string[] => {
  const texts: string[] = [];
  const [head = [], ...body] = rows.map((row) => {
    const cells = widths.map((columnWidth, i) => wrap(row[i]?.text ?? '', columnWidth, tallest));
    const height = Math.max(...cells.map((lines) => lines.length));
    for (let line = 0; line < height; line += 1) {
      for (const [i, columnWidth] of widths.entries()) {
        texts.push((row[i]?.paint ?? plain)(fill(cells[i]?.[line] ?? '', columnWidth, columns[i]?.align)));
      }
    }
    return widths.map((columnWidth) => Array<string>(height).fill(standIn.repeat(columnWidth)).join('\n'));
  });
  const table = new Table({
    head,
    colWidths: widths.map((columnWidth) => columnWidth + 2),
    style: { head: [], border: [] },
    chars: { mid: '', 'left-mid': '', 'mid-mid': '', 'right-mid': '' },
  });
  table.push(...body);
  const next = texts.values();
  return withRule(table.toString().split('\n'), widths, head[0]?.split('\n').length ?? 1).map((line) =>
    line.replace(standInRun, () => next.next().value ?? ''),
  );
};

const standIn = 'x';
const standInRun = /x+/g;
const plain: Paint = (text) => text;

/** Puts the one rule that the box has below its head. */
const withRule = (lines: string[], widths: readonly number[], height: number) =>
  lines.toSpliced(1 + height, 0, `├${widths.map((width) => '─'.repeat(width + 2)).join('┼')}┤`);
