import type { GroupName } from '../../model/policy.ts';
import type { View } from '../reporter.ts';
import { type Ink, inkOf, type Paint } from './ink.ts';
import { widthOf, wrap } from './text.ts';

/** What sections draw on. */
export interface Page {
  /** Columns, within what can be read. */
  readonly width: number;
  readonly ink: Ink;
  /** How many issues, goals and findings to show before "and N more". */
  readonly limit: number;
  /** As in View. */
  readonly again: string;
  /** Which groups were asked for; null when none were. */
  readonly group: GroupName | null;
}

/** Lines of a section, without line breaks; empty when there is nothing to say. */
export type Lines = Iterable<string>;

export const pageOf = ({ color, width, limit, again, group }: View): Page => ({
  width: Math.max(40, Math.min(160, Math.floor(width) || 80)),
  ink: inkOf(color),
  limit: limit ?? Number.POSITIVE_INFINITY,
  again,
  group: group ?? null,
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

/** A word of a shell's command line, quoted or not, with the option before it that it belongs to. */
const shellWords = /(?:--[a-z-]+ )?(?:'[^']*'|\\.|[^\s'\\])+/g;

/** A command that can be copied as it stands: where it does not fit on one line it goes on behind a backslash. */
export function* commandLines(page: Page, command: string, indent: string): Lines {
  const room = page.width - indent.length - ' \\'.length;
  const words = command.match(shellWords) ?? [];
  // No break helps a word that is wider than the page.
  if (words.some((word) => widthOf(word) > room)) return yield* paragraph(page, command, { first: indent, paint: page.ink.copy });
  let line = '';
  for (const word of words) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (widthOf(longer) > room) yield `${indent}${page.ink.copy(`${line} \\`)}`;
    line = widthOf(longer) > room ? word : longer;
  }
  yield `${indent}${page.ink.copy(line)}`;
}
