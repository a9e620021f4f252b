/** A stretch of a source, `end` exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * The fenced code of a Markdown source, fences included, each to the end of its last line. Null where only parsing tells what is code:
 * a fence that does not begin its line, is closed by an indented one, or is made of tildes.
 */
export function fencesOf(source: string): readonly Stretch[] | null {
  if (source.includes('~~~')) return null;
  const fences: Stretch[] = [];
  for (let start = source.indexOf('```'); start >= 0; ) {
    if (start > 0 && source[start - 1] !== '\n') return null;
    const end = endOfFence(source, start);
    if (end < 0) return null;
    fences.push({ start, end });
    start = source.indexOf('```', end);
  }
  return fences;
}

/** Where the fence that opens at `start` ends; the source's end where nothing closes it, -1 where it opens none. */
function endOfFence(source: string, start: number): number {
  const run = ticks(source, start);
  let line = lineAfter(source, start);
  if (source.slice(start + run, line).includes('`')) return -1;
  while (line < source.length) {
    const next = lineAfter(source, line);
    const count = ticks(source, line);
    if (count >= run && source.slice(line + count, next).trim() === '') return next;
    if (source[line] === ' ' && source.slice(line, next).trimStart().startsWith('```')) return -1;
    line = next;
  }
  return source.length;
}

const ticks = (source: string, at: number): number => {
  let end = at;
  while (source[end] === '`') end += 1;
  return end - at;
};

const lineAfter = (source: string, at: number): number => source.indexOf('\n', at) + 1 || source.length;

/** Whether a line of a Markdown source may begin a quote. */
export const quotes = (source: string): boolean => source.includes('>') && /^ {0,3}>/m.test(source);

/** The source without these stretches. */
export const without = (source: string, stretches: readonly Stretch[]): string => {
  let text = '';
  let from = 0;
  for (const { start, end } of stretches) {
    text += source.slice(from, start);
    from = end;
  }
  return text + source.slice(from);
};
