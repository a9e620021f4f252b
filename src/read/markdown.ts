import MarkdownIt from 'markdown-it';
import type Token from 'markdown-it/lib/token.mjs';
import { addHtml } from './html.ts';
import { type InlineOptions, inlineLines } from './markdown-inline.ts';
import { type Block, type Line, Outline, type Styled } from './outline.ts';

const parser = new MarkdownIt({ html: true });
const { normalizeReference } = parser.utils;
/** Added to the level of a heading that is underlined. */
const setext = 10;

/** The same text with "\n" at the end of every line. */
export const oneLineEnd = (text: string): string => (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text);

/** Markdown as GitHub, GitLab and Redmine write it: blocks by markdown-it, the little that matters within a line by ourselves. */
export function readMarkdown(value: unknown): readonly Block[] | null {
  if (typeof value !== 'string') return null;
  const source = oneLineEnd(value).replaceAll('\0', '\uFFFD');
  const env: { references?: Record<string, { href: string }> } = {};
  const tokens: Token[] = [];
  parser.block.parse(source, parser, env, tokens);
  const inline: InlineOptions = {
    marks: true,
    reference: (label) => (env.references ? (env.references[normalizeReference(label)]?.href ?? null) : null),
  };
  const outline = new Outline();
  let quotes = 0;
  let level = -1;
  let header = false;
  for (const token of tokens) {
    if (token.type === 'blockquote_open') quotes += 1;
    else if (token.type === 'blockquote_close') quotes -= 1;
    else if (quotes > 0) outline.hidden('quote', token.type === 'inline' ? token.content : '');
    else if (token.type === 'inline') addInline(outline, token.content, level, inline);
    else if (token.type === 'heading_open') level = token.markup.startsWith('#') ? Number(token.tag[1]) : setext + Number(token.tag[1]);
    else if (token.type === 'heading_close') level = -1;
    else if (token.type === 'list_item_open') outline.enterItem();
    else if (token.type === 'list_item_close') outline.leaveItem();
    else if (token.type === 'fence' || token.type === 'code_block') outline.hidden('code', token.content);
    else if (token.type === 'html_block') addHtml(outline, token.content, inline, true);
    else if (token.type === 'hr') outline.rule();
    else if (token.type === 'table_open') outline.enterTable();
    else if (token.type === 'thead_open') header = true;
    else if (token.type === 'thead_close') header = false;
    else if (token.type === 'tr_open') outline.enterRow();
    else if (token.type === 'tr_close') outline.leaveRow(header);
    else if (token.type === 'th_open' || token.type === 'td_open') outline.enterCell();
    else if (token.type === 'th_close' || token.type === 'td_close') outline.leaveCell();
  }
  return outline.blocks;
}

function addInline(outline: Outline, content: string, level: number, inline: InlineOptions): void {
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

function addParagraph(outline: Outline, content: string, inline: InlineOptions): void {
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
