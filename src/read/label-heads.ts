import { folded } from './label-folding.ts';

/** Markup that may stand within a word. */
const within = new Set([...'*`~<&\\{_'].map((char) => char.charCodeAt(0)));
const mostWords = 8;
/** How far into a line is looked; what begins with more than this of no letters may be anything. */
const reach = 240;

/** Without one of these a label is all that stands on its line. */
const marks = /[:：?|*_<>`~{}[\]()\\–—-]/;

/** How many runs of letters and digits a text has. */
function runs(text: string): number {
  let count = 0;
  let isWithin = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > 127) return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
    const isWord = isLetter(code) || (code >= 48 && code <= 57);
    if (isWord && !isWithin) count += 1;
    isWithin = isWord;
  }
  return count;
}

/**
 * Tells whether the line of a source that begins at `from` may begin with one of the labels (folded), after numbering, emoji codes,
 * tags and the like: by their first words, and by what must follow a label.
 */
export function createLabelHeads(labels: readonly string[]): (source: string, from: number) => boolean {
  const words = new Map<string, number>();
  for (const label of labels) {
    const word = /\p{L}+/u.exec(label)?.[0] ?? '';
    words.set(word, Math.max(words.get(word) ?? 0, runs(label)));
  }
  if (words.has('')) return () => true;
  const prefixes = new Set<string>();
  // Which first two letters a label may have, or which one before markup: most words are told by them.
  const initials = new Uint8Array(128 * 128);
  for (const word of words.keys()) {
    for (let end = 1; end <= word.length; end++) prefixes.add(word.slice(0, end));
    const [first, second] = [word.charCodeAt(0), word.charCodeAt(1) || 0];
    if (first >= 128) continue;
    initials[first * 128] = 1;
    if (second < 128) initials[first * 128 + second] = 1;
  }

  const foldedHead = (head: string): boolean => {
    const text = folded(head.split('\n', 1)[0] ?? '');
    const found = (candidate: string) => (candidate.match(/\p{L}+/gu) ?? []).slice(0, mostWords).some((word) => words.has(word));
    return found(text) || found(text.replace(/[*`~<>&\\{}]/g, ''));
  };

  /** Whether what begins with the first word of labels of up to `most` runs may be more than a sentence. */
  const mayEnd = (source: string, from: number, most: number): boolean => {
    const newline = source.indexOf('\n', from);
    const line = source.slice(from, Math.min(newline < 0 ? source.length : newline, from + reach));
    return marks.test(line) || runs(line) <= most;
  };

  return (source, from) => {
    let at = from;
    for (let count = 0; count < mostWords; count++) {
      let code = codeAt(source, at);
      while (!isLetter(code)) {
        if (code === lineEnd) return false;
        if (at - from > reach) return true;
        if (code > 127 && !isJunk(code)) return foldedHead(source.slice(from, at + reach));
        code = codeAt(source, ++at);
      }
      const start = at;
      while (isLetter(code) && at - start < reach) code = codeAt(source, ++at);
      if (code > 127 && !isJunk(code)) return foldedHead(source.slice(from, at + reach));
      const second = at > start + 1 ? source.charCodeAt(start + 1) | 32 : 0;
      if (initials[(source.charCodeAt(start) | 32) * 128 + second] === 1) {
        const word = source.slice(start, at).toLowerCase();
        if (within.has(code) && prefixes.has(word)) return true;
        const most = words.get(word);
        if (most !== undefined) return mayEnd(source, start, most);
      }
      if (code === 32 || code === lineEnd || code === 9) return false;
    }
    return false;
  };
}

const lineEnd = 10;

/** A source ends as a line does. What would be no number beyond it would make numbers of another kind of all codes, and every look slower. */
const codeAt = (source: string, at: number): number => (at < source.length ? source.charCodeAt(at) : lineEnd);

/** Of ASCII: upper and lower case differ in one bit. */
const isLetter = (code: number): boolean => ((code | 32) - 97) >>> 0 < 26;

/** No-break space, dashes, quotation marks, bullets and most emoji: characters that fold to nothing a label could begin with. */
const isJunk = (code: number): boolean =>
  code === 0xa0 ||
  (code >= 0x2010 && code <= 0x2027) ||
  (code >= 0xd83c && code <= 0xd83e) ||
  (code >= 0xdc00 && code <= 0xdfff) ||
  code === 0xfe0f;
