import type { View } from '../reporter.ts';
import { type Ink, inkOf, type Paint } from './ink.ts';
import { wrap } from './text.ts';

/** What sections draw on. */
export interface Page {
  /** Columns, within what can be read. */
  readonly width: number;
  readonly ink: Ink;
  /** How many issues, goals and findings to show before "and N more". */
  readonly limit: number;
}

/** Lines of a section, without line breaks; empty when there is nothing to say. */
export type Lines = Iterable<string>;

export const pageOf = ({ color, width, limit }: View): Page => ({
  width: Math.max(40, Math.min(160, Math.floor(width) || 80)),
  ink: inkOf(color),
  limit: limit ?? Number.POSITIVE_INFINITY,
});

/** A text as wrapped lines: `first` stands before the first of them, as many spaces before the others. */
export function* paragraph(
  page: Page,
  text: string,
  { first = '', paint = asIs, limit = 8 }: { first?: string; paint?: Paint; limit?: number } = {},
): Lines {
  if (text.trim() === '') return;
  const indent = ' '.repeat(first.length);
  for (const [i, line] of wrap(text, page.width - first.length, limit).entries()) {
    yield `${i === 0 ? first : indent}${paint(line)}`;
  }
}
const asIs: Paint = (text) => text;

/** A section's title. */
export const heading = (page: Page, text: string): Lines => paragraph(page, text, { paint: page.ink.strong });
