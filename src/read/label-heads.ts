import { folded } from './label-folding.ts';

/** Markup that may stand within a word. */
const within = new Set([...'*`~<&\\{_'].map((char) => char.charCodeAt(0)));
const mostWords = 8;
/** How far into a line is looked; what begins with more than this of no letters may be anything. */
const reach = 240;

/**
 * Tells whether the line of a source that begins at `from` may begin with one of the labels (folded), after numbering, emoji codes,
 * tags and the like: by their first words alone.
 */
export function createLabelHeads(labels: readonly string[]): (source: string, from: number) => boolean {
  const words = new Set(labels.map((label) => /\p{L}+/u.exec(label)?.[0] ?? ''));
  if (words.has('')) return () => true;
  const prefixes = new Set<string>();
  const initials = new Uint8Array(128);
  for (const word of words) {
    for (let end = 1; end <= word.length; end++) prefixes.add(word.slice(0, end));
    const initial = word.charCodeAt(0);
    if (initial < 128) initials[initial] = 1;
  }

  const foldedHead = (head: string): boolean => {
    const text = folded(head.split('\n', 1)[0] ?? '');
    const found = (candidate: string) => (candidate.match(/\p{L}+/gu) ?? []).slice(0, mostWords).some((word) => words.has(word));
    return found(text) || found(text.replace(/[*`~<>&\\{}]/g, ''));
  };

  return (source, from) => {
    let at = from;
    for (let count = 0; count < mostWords; count++) {
      let code = source.charCodeAt(at);
      while (!isLetter(code)) {
        if (code === 10 || at >= source.length) return false;
        if (at - from > reach) return true;
        if (code > 127 && !isJunk(code)) return foldedHead(source.slice(from, at + reach));
        code = source.charCodeAt(++at);
      }
      const start = at;
      while (isLetter(code) && at - start < reach) code = source.charCodeAt(++at);
      if (code > 127 && !isJunk(code)) return foldedHead(source.slice(from, at + reach));
      if (initials[source.charCodeAt(start) | 32] === 1) {
        const word = source.slice(start, at).toLowerCase();
        if (words.has(word) || (within.has(code) && prefixes.has(word))) return true;
      }
      if (code === 32 || code === 10 || code === 9) return false;
    }
    return false;
  };
}

const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);

/** No-break space, dashes, quotation marks, bullets and most emoji: characters that fold to nothing a label could begin with. */
const isJunk = (code: number): boolean =>
  code === 0xa0 ||
  (code >= 0x2010 && code <= 0x2027) ||
  (code >= 0xd83c && code <= 0xd83e) ||
  (code >= 0xdc00 && code <= 0xdfff) ||
  code === 0xfe0f;
