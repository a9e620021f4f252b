import type { Line, Styled } from './outline.ts';

/** What the list under a heading asks for: `all` of its items are points to check, or the `plain` ones; null for most headings. */
export type Checklist = 'all' | 'plain' | null;

const box = /^(?:\[([ xX]?)\]|([☐☑☒])(?!\ufe0f))(?=\s|$)/;
const heads =
  /^[^\p{L}]*(?:(definition of (?:ready|done)|do[rd]|(?:[\p{L}]+ ){0,2}check-?list)|acceptance criteria)(?:\s*\([^()]*\))?[^\p{L}]*$/iu;

/** The box with which a line begins as people type it where the markup knows none, and where its text begins. */
export function typedBox(text: string): { readonly task: Line['task']; readonly end: number } | null {
  const found = box.exec(text);
  return found ? { task: (found[1] ?? found[2] ?? '').replace('☐', '').trim() === '' ? 'open' : 'done', end: found[0].length } : null;
}

/** Whether a heading, or a line that stands over a list, is one of a checklist: "Definition of ready:", "Acceptance criteria". */
export function checklistOf({ text }: Styled): Checklist {
  if (text.length > 60) return null;
  const found = heads.exec(text);
  return found ? (found[1] === undefined ? 'plain' : 'all') : null;
}
