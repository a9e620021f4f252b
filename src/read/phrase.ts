import { pairEmphasis, type RawPiece } from './emphasis.ts';
import type { Styled } from './outline.ts';
import { styledLines } from './styled.ts';
import { urlEnd } from './urls.ts';

/** What stood at a place and where to go on. */
export interface Step {
  readonly end: number;
  readonly pieces: readonly { readonly text: string; readonly code?: boolean; readonly url?: string }[];
}

/** How a wiki-like markup writes code, links and the like; null where nothing special stands. */
export type Dialect = (source: string, at: number) => Step | null;

const wordy = /[\p{L}\p{N}]/u;

/** Lines of a paragraph in a markup with *bold* and _italic_ (Textile, Jira wiki). */
export function phraseLines(source: string, dialect: Dialect): Styled[] {
  if (!/[*_@"[{!%\\<h&]/.test(source)) return styledLines([{ text: source, style: null, url: null }]);
  return styledLines(pairEmphasis(pieces(source, dialect), (char) => (char === '*' ? 'bold' : 'italic')));
}

function pieces(source: string, dialect: Dialect): RawPiece[] {
  const out: RawPiece[] = [];
  let text = '';
  const flush = () => {
    if (text !== '') out.push({ text, style: null, url: null, delimiter: null });
    text = '';
  };
  let at = 0;
  while (at < source.length) {
    const char = source[at] ?? '';
    const step = dialect(source, at);
    if (step) {
      for (const piece of step.pieces) {
        if (piece.code === undefined && piece.url === undefined) text += piece.text;
        else {
          flush();
          out.push({ text: piece.text, style: piece.code ? 'code' : null, url: piece.url ?? null, delimiter: null });
        }
      }
      at = step.end;
    } else if (char === '*' || char === '_') {
      let end = at;
      while (source[end] === char) end += 1;
      const before = source[at - 1] ?? ' ';
      const after = source[end] ?? ' ';
      const opens = !wordy.test(before) && !/\s/.test(after);
      const closes = !wordy.test(after) && !/\s/.test(before);
      flush();
      out.push({ text: '', style: null, url: null, delimiter: { char, count: end - at, opens, closes, shown: true } });
      at = end;
    } else if (char === 'h' && urlEnd(source, at) > at) {
      const end = urlEnd(source, at);
      text += source.slice(at, end);
      at = end;
    } else {
      text += char;
      at += 1;
    }
  }
  flush();
  return out;
}
