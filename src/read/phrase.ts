import { pairEmphasis, type RawPiece } from './emphasis.ts';
import type { Styled } from './outline.ts';
import { styledLines } from './styled.ts';
import { urlEnd } from './urls.ts';

/** What stood at a place and where to go on. */
export interface Step {
  readonly end: number;
  readonly pieces: readonly { readonly text: string; readonly code?: boolean; readonly url?: string; readonly struck?: boolean }[];
}

/** How a wiki-like markup writes code, links and the like; null where nothing special stands. */
export type Dialect = (source: string, at: number) => Step | null;

const wordy = /[\p{L}\p{N}]/u;

const strikesFrom = (source: string, at: number): boolean =>
  !wordy.test(source[at - 1] ?? ' ') && source[at - 1] !== '-' && !/[\s-]/.test(source[at + 1] ?? ' ');
const strikesUpTo = (source: string, at: number): boolean =>
  !wordy.test(source[at + 1] ?? ' ') && source[at + 1] !== '-' && !/[\s-]/.test(source[at - 1] ?? ' ');

/** Where the dash stands that strikes out what is between it and the one at `at`, on the same line; the line's end where none does. */
function struckEnd(source: string, at: number): number {
  const newline = source.indexOf('\n', at);
  const lineEnd = newline < 0 ? source.length : newline;
  let end = source.indexOf('-', at + 2);
  while (end >= 0 && end < lineEnd && !strikesUpTo(source, end)) end = source.indexOf('-', end + 1);
  return end < 0 || end > lineEnd ? lineEnd : end;
}

/** Lines of a paragraph in a markup with *bold*, _italic_ and -struck out- text (Textile, Jira wiki). */
export function phraseLines(source: string, dialect: Dialect): Styled[] {
  if (!/[*_@"[{!%\\<h&-]/.test(source)) return styledLines([{ text: source, style: null, url: null }]);
  return styledLines(pairEmphasis(pieces(source, dialect), (char) => (char === '*' ? 'bold' : 'italic')));
}

function pieces(source: string, dialect: Dialect): RawPiece[] {
  const out: RawPiece[] = [];
  let text = '';
  const flush = () => {
    if (text !== '') out.push({ text, style: null, url: null, delimiter: null });
    text = '';
  };
  /** Up to here dashes are only dashes: none of the line's closes what another opens. */
  let dashesUpTo = 0;
  let at = 0;
  while (at < source.length) {
    const char = source[at] ?? '';
    const step = dialect(source, at);
    if (step) {
      for (const piece of step.pieces) {
        if (piece.code === undefined && piece.url === undefined && piece.struck === undefined) text += piece.text;
        else {
          flush();
          const style = piece.struck ? 'struck' : piece.code ? 'code' : null;
          out.push({ text: piece.text, style, url: piece.url ?? null, delimiter: null });
        }
      }
      at = step.end;
    } else if (char === '-' && at >= dashesUpTo && strikesFrom(source, at)) {
      const end = struckEnd(source, at);
      const isStruck = source[end] === '-';
      flush();
      if (isStruck) out.push({ text: source.slice(at + 1, end), style: 'struck', url: null, delimiter: null });
      else {
        dashesUpTo = end;
        text += char;
      }
      at = isStruck ? end + 1 : at + 1;
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
