import { cut } from '../words/cut.ts';

/** How wide the letters of Source Sans are, in ems, rounded up; all that are not named are taken for the widest. */
const widths: readonly (readonly [letters: string, ems: number])[] = [
  [' \u00a0\u202f', 0.2],
  ["',.:;ij|", 0.25],
  ['!Ifl', 0.3],
  ['()-/[\\]rt{}', 0.35],
  ['"*?sxz', 0.45],
  ['#$+0123456789<=>FJLY^_cekvy~–−’‘', 0.5],
  ['AESTVXZ`aghnou“”', 0.55],
  ['BCKPRbdpq', 0.6],
  ['&DGNU', 0.65],
  ['HOQ', 0.7],
  ['Mw', 0.75],
  ['W', 0.8],
  ['%@m', 0.85],
];
const widest = 1.1;
const ems = new Map(widths.flatMap(([letters, width]) => [...letters].map((letter) => [letter, width] as const)));

/** No bold letter is wider than a plain one by more than this. */
const boldness = 1.14;

/** What a line is written in; `size` in pixels. */
export interface Type {
  readonly size: number;
  readonly bold?: boolean;
}

/** Pixels that a text takes at most. */
export function widthOf(text: string, { size, bold = false }: Type): number {
  let sum = 0;
  for (const letter of text) sum += ems.get(letter) ?? widest;
  return sum * size * (bold ? boldness : 1);
}

/** As much of a text as fits into a line of `room` pixels. */
export function fitted(text: string, room: number, type: Type): string {
  let most = Math.min(text.length, Math.ceil(room / (type.size * 0.2)));
  let shown = cut(text, most);
  while (most > 1 && widthOf(shown, type) > room) {
    most = Math.min(most - 1, Math.ceil((most * room) / widthOf(shown, type)));
    shown = cut(text, most).replace(/\s+…$/, '…');
  }
  return shown;
}

/** A text in lines, broken between words; at most `most` lines, the last of them cut. */
export function linesOf(text: string, room: number, type: Type, most: number): readonly string[] {
  const lines: string[] = [];
  let rest = text.split(/ +/);
  while (rest.length > 0 && lines.length < most - 1) {
    let taken = 1;
    while (taken < rest.length && widthOf(rest.slice(0, taken + 1).join(' '), type) <= room) taken += 1;
    lines.push(fitted(rest.slice(0, taken).join(' '), room, type));
    rest = rest.slice(taken);
  }
  return rest.length === 0 ? lines : [...lines, fitted(rest.join(' '), room, type)];
}
