import { decodeEntity } from './entities.ts';
import { cutHidden, type Hiding } from './hidden-parts.ts';
import { type Block, Outline } from './outline.ts';
import { type Dialect, phraseLines } from './phrase.ts';
import { urlEnd } from './urls.ts';

const opening = /<(pre|blockquote|notextile)\b[^<>]*>|<!--/gi;
const blockTag = /^(h[1-6]|p|bq|bc|pre|notextile|fn\d+)(?:[({[<>=][^.\n]{0,80})?(\.{1,2})[ \t]+/;
/** No heading by the rules, and yet meant as one. */
const unspacedHeading = /^(h[1-6])\.(?=[*_]?\p{Lu})/u;
const codeSpan = /@([^@\n]{1,500})@/y;
const link = /"([^"\n]{1,500})":/y;
const struck = /<(del|s|strike)>([^\n]*?)<\/\1>/iy;
const tag = /<\/?[a-z][^<>\n]{0,200}>/iy;
const image = /![<>=]{0,2}[^\s!][^!\n]{0,500}!(?::https?:\/\/\S{1,500})?/y;
const styleSpan = /%\{[^}\n]{0,200}\}([^%\n]{1,500})%/y;

const hidingOf = (found: RegExpExecArray): Hiding => {
  const name = found[1]?.toLowerCase();
  if (!name) return { why: 'comment', close: '-->', unclosed: 'rest' };
  return { why: name === 'blockquote' ? 'quote' : 'code', close: `</${name}>`, unclosed: 'rest' };
};

const dialect: Dialect = (source, at) => {
  const char = source[at];
  if (char === '@') {
    const code = matchAt(codeSpan, source, at);
    return code ? { end: codeSpan.lastIndex, pieces: [{ text: code[1] ?? '', code: true }] } : null;
  }
  if (char === '"') {
    const text = matchAt(link, source, at);
    const start = link.lastIndex;
    const end = text ? urlEnd(source, start) : start;
    return text && end > start ? { end, pieces: [{ text: text[1] ?? '', url: source.slice(start, end) }] } : null;
  }
  if (char === '<') {
    const found = matchAt(struck, source, at);
    if (found) return { end: struck.lastIndex, pieces: [{ text: found[2] ?? '', struck: true }] };
    return matchAt(tag, source, at) ? { end: tag.lastIndex, pieces: [{ text: /^<br/i.test(source.slice(at, at + 3)) ? '\n' : '' }] } : null;
  }
  if (char === '!' && /^$|[\s|>]/.test(source[at - 1] ?? '')) {
    const found = matchAt(image, source, at);
    return found && /\.(?:png|jpe?g|gif|svg|webp|bmp)\b/i.test(found[0]) ? { end: image.lastIndex, pieces: [] } : null;
  }
  if (char === '%') {
    const span = matchAt(styleSpan, source, at);
    return span ? { end: styleSpan.lastIndex, pieces: [{ text: span[1] ?? '' }] } : null;
  }
  if (char === '&') {
    const entity = decodeEntity(source, at);
    return entity ? { end: entity.end, pieces: [{ text: entity.text }] } : null;
  }
  return null;
};

function matchAt(pattern: RegExp, source: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(source);
}

/** Textile as Redmine writes it. */
export function readTextile(value: unknown): readonly Block[] | null {
  if (typeof value !== 'string') return null;
  const outline = new Outline();
  for (const { text, why } of cutHidden(value.replace(/\r\n?/g, '\n'), opening, hidingOf)) {
    if (why) outline.hidden(why, text);
    else addText(outline, text);
  }
  return outline.blocks;
}

function addText(outline: Outline, text: string): void {
  let paragraph: string[] = [];
  let table = false;
  let extended: 'code' | 'quote' | null = null;
  const flush = () => {
    if (paragraph.length > 0) outline.paragraph(phraseLines(paragraph.join('\n'), dialect));
    paragraph = [];
  };
  const lines = text.split('\n');
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? '';
    const start = blockTag.exec(line) ?? unspacedHeading.exec(line);
    if (start) extended = null;
    if (extended) {
      outline.hidden(extended, line);
      continue;
    }
    const row = /^\s*\|.*\|\s*$/.test(line);
    const item = /^\s*([*#]+)[ \t]+(.*)$/.exec(line);
    if (start || row || item || line.trim() === '') flush();
    if (!row) table = false;
    if (!item && (start || row || line.trim() === '')) outline.leaveItems();
    if (start) {
      const name = start[1] ?? '';
      const rest = line.slice(start[0].length);
      if (/^h\d/.test(name)) outline.heading(Number(name[1]), phraseLines(rest, dialect));
      else if (name === 'bq' || name === 'bc' || name === 'pre') {
        const why = name === 'bq' ? 'quote' : 'code';
        outline.hidden(why, rest);
        if (start[2] === '..') extended = why;
        else while (lines[index + 1]?.trim()) outline.hidden(why, lines[++index] ?? '');
      } else paragraph.push(rest);
    } else if (row) {
      if (!table) outline.enterTable();
      table = true;
      addRow(outline, line);
    } else if (item) {
      const depth = (item[1] ?? '').length;
      outline.enterItem('none', depth);
      const box = /^\[([ xX])\][ \t]/.exec(item[2] ?? '');
      if (box) outline.tickItem(box[1] === ' ' ? 'open' : 'done');
      paragraph.push(box ? (item[2] ?? '').slice(3) : (item[2] ?? ''));
    } else if (/^\s*>/.test(line)) {
      flush();
      outline.hidden('quote', line);
    } else if (/^\s*-{3,}\s*$/.test(line)) {
      flush();
      outline.rule();
    } else if (/^\s*\{\{collapse/.test(line)) {
      flush();
      outline.open();
      const title = /^\s*\{\{collapse\(([^)]*)\)/.exec(line)?.[1] ?? '';
      outline.heading(0, phraseLines(title, dialect));
    } else if (/^\s*\}\}\s*$/.test(line)) {
      flush();
      outline.close();
    } else if (line.trim() !== '') paragraph.push(line);
  }
  flush();
  outline.leaveItems();
}

function addRow(outline: Outline, line: string): void {
  const cells = line.trim().slice(1, -1).split('|');
  outline.enterRow();
  for (const cell of cells) {
    outline.enterCell();
    outline.paragraph(phraseLines(cell.replace(/^[_\\/\d<>=~^-]{1,8}\.[ \t]/, ''), dialect));
    outline.leaveCell();
  }
  outline.leaveRow(cells.length > 1 && cells.every((cell) => cell.startsWith('_.')));
}
