import type { Hidden } from './outline.ts';

export interface Hiding {
  readonly why: Hidden['why'];
  /** What ends the part; null when the opening turns out to hide nothing. */
  readonly close: string;
  /** What an opening without an end hides: all the rest, or nothing. */
  readonly unclosed: 'rest' | 'nothing';
}

/** A source cut where parts begin and end that are no statements: code, quotes, comments. `opening` must be global. */
export function* cutHidden(
  source: string,
  opening: RegExp,
  hidingOf: (found: RegExpExecArray) => Hiding,
): Generator<{ readonly text: string; readonly why: Hidden['why'] | null }> {
  const lower = source.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
  const endless = new Set<string>();
  let from = 0;
  opening.lastIndex = 0;
  for (let found = opening.exec(source); found; found = opening.exec(source)) {
    const { why, close, unclosed } = hidingOf(found);
    const end = endless.has(close) ? -1 : lower.indexOf(close, opening.lastIndex);
    if (end < 0) endless.add(close);
    if (end < 0 && unclosed === 'nothing') continue;
    yield { text: source.slice(from, found.index), why: null };
    yield { text: source.slice(opening.lastIndex, end < 0 ? undefined : end), why };
    from = end < 0 ? source.length : end + close.length;
    opening.lastIndex = from;
  }
  yield { text: source.slice(from), why: null };
}
