import type { SpanStyle } from './outline.ts';
import type { Piece } from './styled.ts';

/** A run of one markup character, before it is known whether it marks anything. */
export interface Delimiter {
  readonly char: string;
  count: number;
  readonly opens: boolean;
  readonly closes: boolean;
  /** False for tags, of which nothing is left to see when they have no partner. */
  readonly shown: boolean;
}

export interface RawPiece extends Piece {
  readonly delimiter: Delimiter | null;
}

/** What `count` characters of `char` mean when they stand on both sides of a text; null for nothing that matters here. */
export type Meaning = (char: string, count: 1 | 2) => SpanStyle | 'struck' | null;

interface Change {
  bold: number;
  italic: number;
  code: number;
  struck: number;
}

/** Pairs delimiters, nearest first, in one pass; those without a partner stay in the text. */
export function pairEmphasis(raw: readonly RawPiece[], meaning: Meaning): Piece[] {
  const changes = new Map<number, Change>();
  const change = (at: number, style: ReturnType<Meaning>, by: 1 | -1) => {
    if (!style) return;
    const entry = changes.get(at) ?? { bold: 0, italic: 0, code: 0, struck: 0 };
    entry[style] += by;
    changes.set(at, entry);
  };
  const waiting = new Map<string, number[]>();
  raw.forEach(({ delimiter }, at) => {
    if (!delimiter) return;
    const openers = waiting.get(delimiter.char) ?? [];
    waiting.set(delimiter.char, openers);
    while (delimiter.closes && delimiter.count > 0) {
      const from = openers.at(-1) ?? -1;
      const opener = raw[from]?.delimiter;
      if (!opener) break;
      const used = opener.count >= 2 && delimiter.count >= 2 ? 2 : 1;
      opener.count -= used;
      delimiter.count -= used;
      change(from, meaning(delimiter.char, used), 1);
      change(at, meaning(delimiter.char, used), -1);
      if (opener.count === 0) openers.pop();
    }
    if (delimiter.opens && delimiter.count > 0) openers.push(at);
  });

  let bold = 0;
  let italic = 0;
  let code = 0;
  let struck = 0;
  return raw.map((piece, at) => {
    const entry = changes.get(at);
    bold += entry?.bold ?? 0;
    italic += entry?.italic ?? 0;
    code += entry?.code ?? 0;
    struck += entry?.struck ?? 0;
    const { delimiter } = piece;
    const style = struck > 0 ? 'struck' : (piece.style ?? (code > 0 ? 'code' : bold > 0 ? 'bold' : italic > 0 ? 'italic' : null));
    const left = delimiter?.shown ? delimiter.char.repeat(delimiter.count) : '';
    return { text: delimiter ? left : piece.text, style, url: piece.url };
  });
}
