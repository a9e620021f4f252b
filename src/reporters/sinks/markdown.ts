import { webAddress } from './address.ts';
import { terminalText } from './terminal.ts';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
/** A character of no width between the parts of what a forge would turn into a mention or a link. */
const gap = '&#8203;';

/**
 * A tracker's text as Markdown that shows it and does nothing: no markup, HTML, mention, issue reference, link or image.
 * One line, fit for a table cell.
 */
export const markdownText = (text: string): string =>
  terminalText(text)
    .trim()
    .replace(/[&<>]/g, (c) => entities[c] ?? c)
    .replace(/[\\`*_{}[\]()#+\-!|~$]/g, '\\$&')
    .replace(/@/g, `@${gap}`)
    .replace(/\\#(?=\d)/g, `\\#${gap}`)
    .replace(/(GH)\\-(?=\d)/gi, `$1\\-${gap}`)
    .replace(/:(?=\/\/)/g, `:${gap}`)
    .replace(/www(?=\.)/gi, `$&${gap}`)
    .replace(/^(\d+)\.(?=\s|$)/, '$1\\.')
    .replace(/::/g, `:${gap}:`);

/** A text to be copied as it is: a code span on one line. In a cell of a table its pipes are escaped, elsewhere they must not be. */
export const markdownCode = (text: string, where: 'line' | 'cell'): string => {
  const plain = terminalText(text).trim();
  if (plain === '') return '';
  // Forges do not agree on what a backslash before a pipe is worth inside a code span.
  if (where === 'cell' && plain.includes('\\|')) return markdownText(plain);
  const runs = plain.match(/`+/g) ?? [];
  const fence = '`'.repeat(Math.max(0, ...runs.map((run) => run.length)) + 1);
  const padding = plain.startsWith('`') || plain.endsWith('`') ? ' ' : '';
  return `${fence}${padding}${where === 'cell' ? plain.replaceAll('|', '\\|') : plain}${padding}${fence}`;
};

/** A link to a page of the tracker; only its text when the address is not a plain http or https one. */
export const markdownLink = (text: string, url: string | null): string => {
  const address = webAddress(url);
  return address === null ? markdownText(text) : `[${markdownText(text)}](<${target(address)}>)`;
};

/** An image of our own making that stands beside the text. `path` leads there from the text, with slashes, as plain names. */
export const markdownImage = (alt: string, path: string): string => {
  const names = path.split('/').map((name) => encodeURIComponent(name).replace(/[()!'*]/g, (c) => `%${c.charCodeAt(0).toString(16)}`));
  return `![${markdownText(alt)}](${names.join('/')})`;
};

const target = ({ origin, href }: URL): string => {
  const path = href.slice(origin.length).replace(/[[\]<>|\\`\s]/g, encodeURIComponent);
  return origin + path.replaceAll('&', '&amp;');
};
