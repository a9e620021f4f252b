import stringWidth from 'string-width';
import { terminalLine, terminalText } from '../sinks/terminal.ts';

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Columns that a neutralised text takes. */
export const widthOf = (text: string): number => stringWidth(text);

/** A text neutralised and, where it is wider than `width` columns, cut between characters as people count them, ending in "…". */
export const cutTo = (text: string, width: number): string => {
  const plain = terminalText(text).trim();
  return isWithin(plain, width) ? plain : `${head(plain, width - 1)}…`;
};

/** `cutTo`, then filled up to exactly `width` columns. */
export const fill = (text: string, width: number, align: 'left' | 'right' = 'left'): string => {
  const fitted = cutTo(text, width);
  const space = ' '.repeat(Math.max(0, width - widthOf(fitted)));
  return align === 'left' ? fitted + space : space + fitted;
};

/** A text neutralised and broken between words into lines of at most `width` columns; from line `limit` on it ends in "…". */
export const wrap = (text: string, width: number, limit = 8): string[] => {
  const words = glued(cutTo(text, width * limit)).split(/ +/);
  const lines: string[] = [];
  let line = '';
  for (const word of words) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (widthOf(longer) <= width) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    line = word;
    while (widthOf(line) > width) {
      const part = head(line, width) || line;
      lines.push(part);
      line = line.slice(part.length).replace(orphanedMarks, '');
    }
  }
  lines.push(line);
  const shown = lines.slice(0, limit);
  if (lines.length > limit) shown[limit - 1] = `${head(shown.at(-1) ?? '', width - 1)}…`;
  return shown.map((shownLine) => terminalLine(shownLine.replaceAll(glue, ' ')));
};

/** What is left of a character that was cut. */
const orphanedMarks = /^[\p{M}\p{Emoji_Modifier}]+/u;

/** A space at which `wrap` does not break. */
export const glue = '\u00a0';
const glued = (text: string) => text.replace(/(\d) %/g, `$1${glue}%`);

/** No script needs more code units than this to fill a column; what does is piled up to break the page. */
const unitsPerColumn = 24;

const isWithin = (plain: string, width: number) => plain.length <= width * unitsPerColumn && widthOf(plain) <= width;

/** The longest beginning that fits into `width` columns: whole characters as people count them, as long as one fits at all. */
const head = (text: string, width: number): string => {
  const bounded = text.slice(0, width * unitsPerColumn).toWellFormed();
  const whole = longest(
    Iterator.from(graphemes.segment(bounded)).map(({ segment }) => segment),
    width,
  );
  return whole === '' && width > 0 ? longest(bounded[Symbol.iterator](), width) : whole;
};

const longest = (parts: Iterable<string>, width: number): string => {
  let taken = '';
  for (const part of parts) {
    if (widthOf(taken + part) > width) return taken;
    taken += part;
  }
  return taken;
};
