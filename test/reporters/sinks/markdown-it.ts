import MarkdownIt from 'markdown-it';
import type Token from 'markdown-it/lib/token.mjs';

/** A reader of Markdown that, like the forges, obeys HTML and turns bare addresses into links. */
export const markdownIt = (): MarkdownIt => {
  const md = new MarkdownIt({ html: true, linkify: true });
  md.linkify.set({ fuzzyLink: false });
  return md;
};

/** All tokens of a text, those within lines too. */
export const tokensOf = (md: MarkdownIt, text: string): Token[] =>
  md.parse(text, {}).flatMap((token) => [token, ...(token.children ?? [])]);

/** A shown text without the gaps that keep it from being a link. */
export const gapless = (text: string): string => text.replaceAll('\u200b', '');
