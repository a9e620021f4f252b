import type { Look } from '../look.ts';
import { consistsOf } from '../prepared.ts';
import { hole } from '../words.ts';

const holeOrBlank = new RegExp(`${hole}|_{2,}|…|\\.{3,}`, 'gu');

/** A sentence to be filled in: "As a ____ I want …", "so that [benefit]"; or the beginning of one, and nothing behind it: "So that". */
export const holes: Look = {
  id: 'holes',
  reason: 'only blanks to fill in',
  language: ({ words, text, hasHole }, { frame, leadIns }) => {
    if (words.length === 0) return false;
    if (consistsOf(words, 0, leadIns)) return true;
    if (!hasHole) return false;
    if (consistsOf(words, 0, frame)) return true;
    const strange = words.filter((word, at) => frame.at(words, at) === 0 && frame.at([word], 0) === 0).length;
    return strange === 1 && frame.at(words, 0) > 0 && (text.match(holeOrBlank)?.length ?? 0) >= 2;
  },
  script: ({ text, hasHole }, { frame }) => hasHole && without(text, frame) === '',
};

/** What is left of a text without some pieces, and without punctuation. */
export function without(text: string, pieces: readonly string[]): string {
  let rest = text;
  for (const piece of pieces) rest = rest.replaceAll(piece, ' ');
  return rest.replace(/[^\p{L}\p{N}]+/gu, '');
}
