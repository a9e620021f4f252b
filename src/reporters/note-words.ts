import type { AuditNote } from '../model/audit.ts';
import { count } from './figures.ts';

/** A note as one line: where, what, and what would mend it. */
export const noteText = ({ at, message, mend }: AuditNote): string =>
  `${at === null ? '' : `${at}: `}${message}${mend === null ? '' : ` (${mend})`}`;

/** More than these are counted: a source with much to say about it is mended from its first lines on. */
const shown = 5;

/** The first notes, and how many more there are. */
export function* noteTexts(notes: readonly AuditNote[], limit = shown): Iterable<string> {
  const kept = notes.length === limit + 1 ? notes : notes.slice(0, limit);
  for (const note of kept) yield noteText(note);
  if (kept.length < notes.length) yield `and ${count(notes.length - kept.length, 'more note')}; --format json lists them all`;
}
