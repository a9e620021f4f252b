import type { Paint } from '../../reporters/table/ink.ts';
import { heading, type Lines, type Page, paragraph } from '../../reporters/table/page.ts';

const longest = 300;

/** A tracker's text between quotes, on one line and cut. */
export function quoted(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return `"${line.length > longest ? `${line.slice(0, longest - 1)}…` : line}"`;
}

const places: ReadonlyMap<string, string> = new Map([
  ['body:line', 'a line of the description'],
  ['body:section', 'a section of the description'],
  ['body:table', 'a table of the description'],
  ['label', 'a label'],
  ['milestone', 'the milestone'],
  ['url', 'an address in the description'],
  ['inline', 'the title or the description'],
  ['issue-link', 'a link to another issue'],
  ['parent', 'its key, which is a goal’s'],
]);

/** Where a text stood, in words. */
export function placeName(at: string): string {
  if (at.startsWith('field:')) return `the field "${at.slice('field:'.length)}"`;
  if (at.startsWith('mapping:')) return `the mapping, by ${at.slice('mapping:'.length)}`;
  return places.get(at) ?? at;
}

/** "under the label "Why" (configured as "Why this matters")". */
export const underLabel = (label: string, convention: string | null, family: string): string =>
  convention === null
    ? `the config says that it holds the ${family}`
    : `label "${label}"${convention === label ? '' : `, matched by "${convention}"`} (conventions.${family})`;

export const viaText = (via: readonly string[]): string => (via.length === 0 ? '' : `, inherited through ${via.join(' → ')}`);

/** No line of ours is longer; a text from elsewhere must not fill the screen, whatever of it has no width. */
const longestLine = 3000;

/** A text as wrapped lines, neutralised. */
export const say: typeof paragraph = (page, text, options) => paragraph(page, text.slice(0, longestLine), options);

/** The title of a section, after a blank line, with what it comes to. */
export function* section(page: Page, title: string, says: string, paint: Paint): Lines {
  yield '';
  yield* says === '' ? heading(page, title) : say(page, `${title}: ${says}`, { paint });
}

/** A statement of fact below a section's title. */
export const fact = (page: Page, text: string): Lines => say(page, text, { first: '  ' });
/** What belongs to the fact above it. */
export const detail = (page: Page, text: string): Lines => say(page, text, { first: '    ', paint: page.ink.faint });
