import type { Audit } from '../../model/audit.ts';
import { clip } from '../figures.ts';
import { noteTexts } from '../note-words.ts';
import { heading, type Lines, type Page, paragraph } from './page.ts';

/** What of the goals and the mapping was not understood, or matches nothing. */
export function* noteLines(audit: Audit, page: Page): Lines {
  const notes = [...noteTexts(audit)];
  if (notes.length === 0) return;
  yield* heading(page, 'Notes');
  for (const note of notes) yield* paragraph(page, clip(note, 300), { paint: page.ink.warn });
}
