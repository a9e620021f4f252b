import { addParagraph } from './markdown-blocks.ts';
import { type InlineOptions, inlineLines } from './markdown-inline.ts';
import { type Block, Outline } from './outline.ts';

/** A line that begins like this is text whatever stands around it: a letter, or bold text. */
const prose = /^(?:\*\*|__)?[\p{L}\p{Emoji_Presentation}"'(]/u;
const heading = /^(#{1,6})(?:[ \t]+(.*?))??(?:[ \t]+#+)?[ \t]*$/;
const inline: InlineOptions = { marks: true, reference: () => null };

/**
 * The blocks of a Markdown source that consists of headings and paragraphs of the plainest kind, the same that the parser gives
 * and many times sooner; null for any other.
 */
export function readSimpleMarkdown(source: string): readonly Block[] | null {
  if (/[|\r\0\t\u2028\u2029]/.test(source)) return null;
  const lines = source.split('\n');
  if (!lines.every((line) => line === '' || line.startsWith('#') || prose.test(line))) return null;
  const outline = new Outline();
  let paragraph = '';
  const flush = () => {
    if (paragraph !== '') addParagraph(outline, paragraph.trim(), inline);
    paragraph = '';
  };
  for (const line of lines) {
    const found = line.startsWith('#') ? heading.exec(line) : null;
    if (found === null && line !== '') {
      paragraph += paragraph === '' ? line : `\n${line}`;
      continue;
    }
    flush();
    if (found) outline.heading((found[1] ?? '').length, inlineLines((found[2] ?? '').trim(), inline));
  }
  flush();
  return outline.blocks;
}
