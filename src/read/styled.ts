import type { Span, SpanStyle, Styled } from './outline.ts';

/** A stretch of text with one style; '\n' in `text` ends a line. What is struck out is no part of the line. */
export interface Piece {
  readonly text: string;
  readonly style: SpanStyle | 'struck' | null;
  readonly url: string | null;
}

/** A text without any style. */
export const unstyled = (text: string): Styled => ({ text: text.trim(), spans: [], urls: [] });

/** Joins pieces into lines, trimmed and without empty ones. */
export function styledLines(pieces: Iterable<Piece>): Styled[] {
  const lines: Styled[] = [];
  let text = '';
  let spans: { start: number; end: number; style: SpanStyle }[] = [];
  let urls: string[] = [];
  let struck = '';
  const finish = () => {
    const line = trimmed(text, spans, urls);
    if (struck !== '') lines.push({ ...line, struck });
    else if (line.text !== '' || line.urls.length > 0) lines.push(line);
    struck = '';
    text = '';
    spans = [];
    urls = [];
  };
  for (const piece of pieces) {
    let from = 0;
    while (from <= piece.text.length) {
      const end = piece.text.indexOf('\n', from);
      let part = piece.text.slice(from, end < 0 ? undefined : end);
      if (piece.style === 'struck') {
        struck += part;
        part = '';
      } else if (struck !== '' && /\s$/.test(text)) part = part.trimStart();
      if (part !== '' && piece.style && piece.style !== 'struck') {
        const last = spans.at(-1);
        if (last?.style === piece.style && text.slice(last.end).trim() === '') last.end = text.length + part.length;
        else spans.push({ start: text.length, end: text.length + part.length, style: piece.style });
      }
      text += part;
      if (piece.url !== null && piece.style !== 'struck' && urls.at(-1) !== piece.url) urls.push(piece.url);
      if (end < 0) break;
      finish();
      from = end + 1;
    }
  }
  finish();
  return lines;
}

function trimmed(text: string, spans: readonly Span[], urls: readonly string[]): Styled {
  const tidy = text.trim();
  if (tidy.length === text.length || spans.length === 0) return { text: tidy, spans, urls };
  return { ...shifted(text, spans, text.length - text.trimStart().length, text.trimEnd().length), urls };
}

const shifted = (text: string, spans: readonly Span[], from: number, to: number) => ({
  text: text.slice(from, to),
  spans: spans
    .filter((s) => s.end > from && s.start < to)
    .map((s) => ({ start: Math.max(s.start, from) - from, end: Math.min(s.end, to) - from, style: s.style })),
});

/** The part of a line from `from` to `to`, trimmed. Its links are those of the whole line: which part they stood in is not kept. */
export function part(line: Styled, from: number, to = line.text.length): Styled {
  const { text, spans } = shifted(line.text, line.spans, from, to);
  return trimmed(text, spans, line.urls);
}

/** What a line says besides its italic and code parts, which by themselves are no more than a hint. */
export function said(line: Styled): string {
  let text = '';
  let from = 0;
  for (const span of line.spans) {
    if (span.style === 'bold') continue;
    text += line.text.slice(from, span.start);
    from = span.end;
  }
  return text + line.text.slice(from);
}

/** The stretch of one style with which a line begins, emoji and the like before it left aside; null when it begins plainly. */
export function leadOf(line: Styled): Span | null {
  const first = line.spans[0];
  return first && !/[\p{L}\p{N}]/u.test(line.text.slice(0, first.start)) ? first : null;
}
