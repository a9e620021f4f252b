import type { BodyFormat } from '../../model/issue.ts';

/** What may be more than Markdown or plain text, which one look tells of most. */
const mayBeOther =
  /^\s*[<{]|^h[1-6]\. |\{(?:panel|code|noformat|color|quote|expand)\b|^\|\||\[[^\]|\n]{1,200}\|https?:|^\|_\.|"[^"\n]{1,200}":https?:/m;
const markdown = /^ {0,3}#{1,6} \S|\*\*\S|^ {0,3}(?:```|~~~)|\]\(|^\s*[-*] \[[ xX]\]/m;
const wiki = /^h[1-6]\. \S|\{(?:panel|code|noformat|color|quote|expand)(?::[^}\n]*)?\}|^\|\|.*\|\|\s*$|\[[^\]|\n]{1,200}\|https?:\/\//m;
const textile = /^\|_\.|"[^"\n]{1,200}":https?:\/\/|^(?:p|bq|bc|fn\d)\. \S|^\* @/m;
const htmlStart = /^\s*<(?:!doctype html|html|body|div|p|ul|ol|table|h[1-6]|section|span|b|strong|br)\b[^>]*>/i;
const htmlBlock = /<\/(?:div|p|ul|ol|li|table|h[1-6]|section)\s*>|<br\s*\/?>/i;

/**
 * What a text is written in whose markup nobody says, by what only that markup has; null for Markdown, plain text and what might be
 * either. Markdown holds HTML too: a text is HTML only where it is nothing else.
 */
export function markupOf(text: string): BodyFormat | null {
  if (!mayBeOther.test(text)) return null;
  if (/^\s*\{\s*"/.test(text) && /"type"\s*:\s*"doc"/.test(text)) return 'adf';
  if (markdown.test(text)) return null;
  if (htmlStart.test(text) && htmlBlock.test(text) && /(?:>|&\w+;)\s*$/.test(text)) return 'html';
  if (textile.test(text)) return 'textile';
  return wiki.test(text) ? 'wiki' : null;
}
