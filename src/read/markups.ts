import type { BodyFormat, MarkupText } from '../model/issue.ts';
import { readAdf } from './adf.ts';
import { readHtml } from './html.ts';
import { readMarkdown } from './markdown.ts';
import type { Block, MarkupReader } from './outline.ts';
import { readPlain } from './plain.ts';
import { readTextile } from './textile.ts';
import { readWiki } from './wiki.ts';

const readers: Readonly<Record<BodyFormat, MarkupReader>> = {
  markdown: readMarkdown,
  adf: readAdf,
  wiki: readWiki,
  textile: readTextile,
  html: readHtml,
  plain: readPlain,
};

/** Longer sources are not read: no tracker lets a person write them. */
export const longestSource = 500_000;

/** The blocks of a text, whatever its markup; null when it is beyond what can be read. */
export function blocksOf({ format, value }: MarkupText): readonly Block[] | null {
  if (typeof value === 'string' && value.length > longestSource) return null;
  return readers[format](value);
}
