import { type InlineOptions, inlineLines } from './markdown-inline.ts';
import { type Block, Outline } from './outline.ts';

const tagPattern = /<(\/?)([a-z][a-z0-9]*)\b((?:"[^"<]*"|'[^'<]*'|[^'"<>])*)>/iy;
const blockTags = new Set(
  'address article aside body center dd details div dl dt figcaption figure footer form header html li main menu nav ol p section summary table tbody td tfoot th thead tr ul h1 h2 h3 h4 h5 h6 hr'.split(
    ' ',
  ),
);
/** Elements whose whole content is no statement. */
const hidingTags = new Map<string, 'code' | 'quote' | 'comment'>([
  ['pre', 'code'],
  ['blockquote', 'quote'],
  ['script', 'code'],
  ['style', 'code'],
  ['template', 'code'],
  ['textarea', 'code'],
]);

/** Adds the blocks of a piece of HTML. `lines` says that a line end in the source ends a line. */
export function addHtml(outline: Outline, source: string, options: InlineOptions, lines: boolean): void {
  let text = '';
  let heading = -1;
  let header = false;
  let cells = 0;
  let task: 'none' | 'open' | 'done' = 'none';
  const flush = () => {
    if (text.trim() !== '') {
      const styled = inlineLines(lines ? text : text.replace(/\s+/g, ' '), options);
      if (heading >= 0) outline.heading(heading, styled);
      else outline.paragraph(styled, task);
    }
    text = '';
  };

  let at = 0;
  while (at < source.length) {
    const next = source.indexOf('<', at);
    if (next < 0) break;
    text += source.slice(at, next);
    at = next;
    if (source.startsWith('<!--', at)) {
      const end = source.indexOf('-->', at + 4);
      outline.hidden('comment', source.slice(at + 4, end < 0 ? undefined : end));
      at = end < 0 ? source.length : end + 3;
      continue;
    }
    tagPattern.lastIndex = at;
    const found = tagPattern.exec(source);
    const name = found?.[2]?.toLowerCase() ?? '';
    const closing = found?.[1] === '/';
    if (!found) {
      text += '<';
      at += 1;
      continue;
    }
    at += found[0].length;
    const why = hidingTags.get(name);
    if (why) {
      flush();
      if (closing) continue;
      const close = new RegExp(`</${name}\\s*>`, 'gi');
      close.lastIndex = at;
      const end = close.exec(source);
      outline.hidden(why, source.slice(at, end?.index));
      at = end ? close.lastIndex : source.length;
      continue;
    }
    if (name === 'input' && /checkbox/i.test(found[3] ?? '')) task = /\bchecked\b/i.test(found[3] ?? '') ? 'done' : 'open';
    if (!blockTags.has(name)) {
      text += found[0];
      continue;
    }
    flush();
    task = 'none';
    if (/^h[1-6]$/.test(name)) heading = closing ? -1 : Number(name[1]);
    else if (name === 'summary') heading = closing ? -1 : 0;
    else if (name === 'dt') heading = closing ? -1 : 6;
    else if (name === 'details' || name === 'dl') closing ? outline.close() : outline.open();
    else if (name === 'hr') outline.rule();
    else if (name === 'ul' || name === 'ol') {
      if (closing) outline.leaveItem();
      else outline.enterItem();
    } else if (name === 'table') closing ? outline.leaveTable() : outline.enterTable();
    else if (name === 'tr') {
      if (closing) outline.leaveRow(header && cells > 1);
      else outline.enterRow();
      header = !closing;
      cells = 0;
    } else if (name === 'td' || name === 'th') {
      if (closing) outline.leaveCell();
      else {
        outline.enterCell();
        cells += 1;
        header &&= name === 'th';
      }
    } else if (name === 'li' && !closing) {
      outline.leaveItem();
      outline.enterItem();
    }
  }
  text += source.slice(at);
  flush();
}

/** HTML as Azure DevOps and others store it. */
export function readHtml(value: unknown): readonly Block[] | null {
  if (typeof value !== 'string') return null;
  const outline = new Outline();
  addHtml(outline, value, { reference: () => null, marks: false }, false);
  return outline.end();
}
