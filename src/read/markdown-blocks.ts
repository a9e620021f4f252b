import { type InlineOptions, inlineLines } from './markdown-inline.ts';
import type { Line, Outline, Styled } from './outline.ts';

/** Added to the level of a heading that is underlined. */
export const setext = 10;

/** Adds what stands in a heading of `level` (`setext` more where it is underlined), or in a paragraph where that is below 0. */
export function addInline(outline: Outline, content: string, level: number, inline: InlineOptions): void {
  if (level < 0) addParagraph(outline, content, inline);
  else if (level < setext) outline.heading(level, inlineLines(content, inline));
  else addUnderlined(outline, inlineLines(content, inline), level - setext);
}

/** A dashed line under prose is meant to divide, not to make a heading of the prose. */
function addUnderlined(outline: Outline, lines: readonly Styled[], level: number): void {
  const only = lines.length === 1 ? lines[0] : undefined;
  if (only && only.text.length <= 80 && !/[.!;]$/.test(only.text)) outline.heading(level, lines);
  else outline.paragraph(lines);
}

/** Adds a paragraph: lines, an item of a checklist, or headings that lack their space. */
export function addParagraph(outline: Outline, content: string, inline: InlineOptions): void {
  const box = /^\[([ xX])\](?=\s|$)/.exec(content);
  const task: Line['task'] = box ? (box[1] === ' ' ? 'open' : 'done') : 'none';
  if (box) outline.tickItem(task);
  const rest = box ? content.slice(3) : content;
  if (/^#{2,6}[^\s#]/m.test(rest)) addUnspacedHeadings(outline, rest, task, inline);
  else outline.paragraph(inlineLines(rest, inline), task);
}

/** "##Goal" without a space is no heading by the standard, and yet meant as one. */
function addUnspacedHeadings(outline: Outline, content: string, task: Line['task'], inline: InlineOptions): void {
  let paragraph: string[] = [];
  const flush = () => {
    if (paragraph.length > 0) outline.paragraph(inlineLines(paragraph.join('\n'), inline), task);
    paragraph = [];
  };
  for (const line of content.split('\n')) {
    const heading = /^(#{2,6})([^\s#].{0,100})$/.exec(line);
    if (heading) {
      flush();
      outline.heading((heading[1] ?? '').length, inlineLines(heading[2] ?? '', inline));
    } else paragraph.push(line);
  }
  flush();
}
