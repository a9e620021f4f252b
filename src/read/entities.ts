import MarkdownIt from 'markdown-it';

const { unescapeAll } = new MarkdownIt('zero').utils;
const pattern = /&(?:#x[0-9a-f]{1,6}|#[0-9]{1,7}|[a-z][a-z0-9]{1,31});/iy;

/** The character reference at `at`, decoded; null when none stands there. */
export function decodeEntity(source: string, at: number): { readonly text: string; readonly end: number } | null {
  pattern.lastIndex = at;
  const found = pattern.exec(source);
  return found ? { text: unescapeAll(found[0]), end: at + found[0].length } : null;
}
