import { sameWords } from './same-words.ts';

const space = 32;
const add = (print: number, code: number) => (Math.imul(print, 31) + code) | 0;
const lower = (code: number) => (code >= 65 && code <= 90 ? code + 32 : code);
const isPlainWord = (code: number) => (code >= 97 && code <= 122) || (code >= 48 && code <= 57);

function printOfWords(words: string): number {
  let print = 0;
  for (let i = 0; i < words.length; i += 1) print = add(print, words.charCodeAt(i));
  return print;
}

/** The same number for texts of the same words. Plain text, which most is, is not copied for it. */
function fingerprint(text: string): number {
  let print = 0;
  let began = false;
  let apart = false;
  for (let i = 0; i < text.length; i += 1) {
    const code = lower(text.charCodeAt(i));
    if (code > 127) return printOfWords(sameWords(text));
    if (!isPlainWord(code)) apart = began;
    else {
      if (apart) print = add(print, space);
      print = add(print, code);
      apart = false;
      began = true;
    }
  }
  return print;
}

/** Groups of at least `least` items whose texts are the same words. Nearly all texts differ, and those cost no more than a number. */
export function repeatedWords<T>(items: readonly T[], textOf: (item: T) => string, least: number): readonly (readonly T[])[] {
  const prints = items.map((item) => fingerprint(textOf(item)));
  const counts = new Map<number, number>();
  for (const print of prints) counts.set(print, (counts.get(print) ?? 0) + 1);
  const suspects = items.filter((_, i) => (counts.get(prints[i] ?? 0) ?? 0) >= least);
  return [...Map.groupBy(suspects, (item) => sameWords(textOf(item))).values()].filter((group) => group.length >= least);
}
