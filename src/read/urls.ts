const scheme = /https?:\/\/[^\s<>"'`|\\^{}[\]]+/iy;
const longest = 2000;

/** Where the URL that begins at `at` ends; `at` itself when none begins there. Punctuation that only follows it is left out. */
export function urlEnd(text: string, at: number): number {
  scheme.lastIndex = at;
  const found = scheme.exec(text.length - at > longest ? text.slice(0, at + longest) : text);
  if (!found) return at;
  let end = at + found[0].length;
  const opened = count(found[0], '(');
  let closed = count(found[0], ')');
  for (;;) {
    const last = text[end - 1] ?? '';
    if (last === ')' && closed > opened) closed -= 1;
    else if (!'.,;:!?*_~'.includes(last)) return end;
    end -= 1;
  }
}

const count = (text: string, char: string): number => text.split(char).length - 1;

/** Every http(s) address in a text, in order. */
export function urlsIn(text: string): string[] {
  const urls: string[] = [];
  let at = text.indexOf('://');
  while (at >= 0) {
    const start = /s/i.test(text[at - 1] ?? '') ? at - 5 : at - 4;
    const end = start < 0 ? start : urlEnd(text, start);
    if (end > at + 3) urls.push(text.slice(start, end));
    at = text.indexOf('://', Math.max(end, at + 3));
  }
  return urls;
}

export const isWebUrl = (url: string): boolean => /^https?:\/\//i.test(url);

/** Id-shaped words of a text: letters and digits joined by . _ or -, with a digit or a hyphen among them. Addresses are left out. */
export function tokensIn(text: string): string[] {
  const words = text.replace(/https?:\/\/\S+/gi, ' ').match(/[\p{L}\p{N}][\p{L}\p{N}._-]*/gu) ?? [];
  return words.map((word) => word.replace(/[._-]+$/, '')).filter((word) => word.length <= 64 && /[\p{Nd}-]/u.test(word));
}

/** Periods that hold a letter: a token without one names no goal anyway. */
const periods = /^(?:q[1-4]|h[12]|fy\d+|\d{4}-?[qh][1-4]|[qh][1-4]-?\d{2,4})$/i;

/** Names a goal rather than a date or a quarter: an id with both letters and digits, such as O1-KR2. */
export const namesGoal = (text: string): boolean =>
  urlsIn(text).length > 0 || tokensIn(text).some((token) => /\p{L}/u.test(token) && /\p{Nd}/u.test(token) && !periods.test(token));
