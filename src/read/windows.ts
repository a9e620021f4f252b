import { quotes, type Stretch } from './fences.ts';

/** What may reach over blank lines or hide text. */
const spanning = ['<', '\t', '\0', ']:', '\n  '];

/** Whether in this Markdown, without its fenced code, something may reach over blank lines or hide text: then a part says less than the whole. */
export const hasSpanning = (prose: string): boolean => /^\s/.test(prose) || spanning.some((mark) => prose.includes(mark)) || quotes(prose);

/**
 * The parts of a Markdown source (with its fenced code) that say as much about the labels on the lines at `starts` as the whole would:
 * from the paragraph before each such line to the heading that ends its section. For sources without anything that spans.
 */
export function labelWindows(source: string, starts: readonly number[], fences: readonly Stretch[]): string[] {
  const windows: { start: number; end: number }[] = [];
  for (const at of starts) {
    const paragraph = paragraphStart(source, at, fences);
    const window = fences.find(({ start, end }) => start <= at && at < end) ?? {
      start: isInItem(source, paragraph, at) ? 0 : paragraph,
      end: sectionEnd(source, at, fences),
    };
    let { start, end } = window;
    for (let last = windows.at(-1); last && start <= last.end; last = windows.at(-1)) {
      start = Math.min(start, last.start);
      end = Math.max(end, last.end);
      windows.pop();
    }
    windows.push({ start, end });
  }
  return windows.map(({ start, end }) => source.slice(start, end));
}

const item = /^ ?(?:[-*+]|\d{1,9}[.)])[ \t]/m;
const longestMark = 12;

/** What an item says, on its later lines too, depends on what stands over its list. */
const isInItem = (source: string, paragraph: number, at: number): boolean => item.test(source.slice(paragraph, at + longestMark));

const paragraphStart = (source: string, at: number, fences: readonly Stretch[]): number => {
  const blank = source.lastIndexOf('\n\n', at - 1);
  const fence = fences.findLast(({ end }) => end <= at);
  return Math.max(blank < 0 ? 0 : blank + 2, fence?.end ?? 0);
};

/** The level of the heading whose marks begin at `at`; 0 where none do. */
export const headingLevel = (source: string, at: number): number => {
  let end = at;
  while (source[end] === '#') end += 1;
  return end - at;
};

/** A line may be underlined, which makes it a heading of level 1 or 2; any other line's text ends at a heading of any level. */
const levelBelow = (source: string, start: number): number => {
  const end = source.indexOf('\n', start);
  return end >= 0 && /[=-]/.test(source[source[end + 1] === ' ' ? end + 2 : end + 1] ?? '') ? 1 : 6;
};

const headingText = /[ \t]+[\p{L}\p{N}]/uy;

/** Whether what follows the marks of a heading is a text: one without a text, or with an image alone, ends no section. */
export function isSurelyHeading(source: string, marksEnd: number): boolean {
  headingText.lastIndex = marksEnd;
  return headingText.test(source);
}

function sectionEnd(source: string, start: number, fences: readonly Stretch[]): number {
  const own = Math.min(headingLevel(source, source[start] === ' ' ? start + 1 : start) || 6, levelBelow(source, start));
  for (let at = source.indexOf('\n#', start); at >= 0; at = source.indexOf('\n#', at + 1)) {
    const level = headingLevel(source, at + 1);
    const isCode = fences.some((fence) => fence.start <= at && at < fence.end - 1);
    if (!isCode && level <= own && isSurelyHeading(source, at + 1 + level)) return at + 1;
  }
  return source.length;
}
