/** V8 copies shorter slices by itself. */
const shortest = 13;

/**
 * A text of its own: a slice of a body, kept, would keep the whole body in memory. Lone surrogates become U+FFFD.
 * V8 copies what is joined when it cuts it again, which takes a third of the time of going through bytes.
 */
export const copied = (text: string): string => (text.length < shortest ? text : ` ${text.toWellFormed()}`.slice(1));

/** The first `limit` UTF-16 units, copied, never ending within a character. */
export function copiedUpTo(text: string, limit: number): string {
  const cut = text.charCodeAt(limit - 1);
  return copied(text.slice(0, cut >= 0xd800 && cut < 0xdc00 ? limit - 1 : limit));
}
