import MarkdownIt from 'markdown-it';
import type Token from 'markdown-it/lib/token.mjs';
import { addHtml } from './html.ts';
import { addInline, setext } from './markdown-blocks.ts';
import type { InlineOptions } from './markdown-inline.ts';
import { type Block, Outline } from './outline.ts';
import { readSimpleMarkdown } from './simple-markdown.ts';

const parser = new MarkdownIt({ html: true });
const { normalizeReference } = parser.utils;

/** The same text with "\n" at the end of every line. */
export const oneLineEnd = (text: string): string => (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text);

/** Markdown as GitHub, GitLab and Redmine write it. */
export function readMarkdown(value: unknown): readonly Block[] | null {
  if (typeof value !== 'string') return null;
  const source = oneLineEnd(value);
  return readSimpleMarkdown(source) ?? parseMarkdown(source.replaceAll('\0', '\uFFFD'));
}

/** Any Markdown: blocks by markdown-it, the little that matters within a line by ourselves. */
export function parseMarkdown(source: string): readonly Block[] {
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
  return outline.end();
}
