import { cutHidden, type Hiding } from './hidden-parts.ts';
import { type Block, Outline } from './outline.ts';
import { type Dialect, phraseLines } from './phrase.ts';
import { isWebUrl } from './urls.ts';

const opening = /\{(code|noformat|quote)(?::[^}\n]{0,300})?\}/gi;
const container = /\{(?:panel|expand|section|column)(?::[^}\n]{0,500})?\}/gi;
const mono = /\{\{([^\n]{1,500}?)\}\}/y;
const macro = /\{(?:color|anchor|status|div|span)?(?::[^}\n]{0,200})?\}/iy;
const link = /\[([^[\]\n]{1,2000})\]/y;
const image = /!\S[^!\n]{0,300}!/y;

const hidingOf = (found: RegExpExecArray): Hiding => {
  const name = (found[1] ?? '').toLowerCase();
  return { why: name === 'quote' ? 'quote' : 'code', close: `{${name}}`, unclosed: 'nothing' };
};

function matchAt(pattern: RegExp, source: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(source);
}

const dialect: Dialect = (source, at) => {
  const char = source[at];
  if (char === '\\') {
    const next = source[at + 1] ?? '';
    if (next === '\\') return { end: at + 2, pieces: [{ text: '\n' }] };
    return /[\p{P}\p{S}]/u.test(next) ? { end: at + 2, pieces: [{ text: next }] } : null;
  }
  if (char === '{') {
    const code = matchAt(mono, source, at);
    if (code) return { end: mono.lastIndex, pieces: [{ text: code[1] ?? '', code: true }] };
    return matchAt(macro, source, at) ? { end: macro.lastIndex, pieces: [] } : null;
  }
  if (char === '[') return linkStep(source, at);
  if (char === '!' && /[\s]|^$/.test(source[at - 1] ?? '')) {
    const found = matchAt(image, source, at);
    return found && /\.(?:png|jpe?g|gif|svg|webp|bmp)\b/i.test(found[0]) ? { end: image.lastIndex, pieces: [] } : null;
  }
  return null;
};

/** [text|address] and [address]; other brackets are text. */
function linkStep(source: string, at: number) {
  const inside = matchAt(link, source, at)?.[1];
  if (inside === undefined) return null;
  const [text = '', target = text] = inside.split('|', 2);
  const end = at + inside.length + 2;
  if (isWebUrl(target)) return { end, pieces: [{ text, url: target }] };
  return inside.includes('|') || /^[~^#]/.test(inside) ? { end, pieces: [{ text }] } : null;
}

/** Jira wiki markup, as Data Center and CSV exports give it. */
export function readWiki(value: unknown): readonly Block[] | null {
  if (typeof value !== 'string') return null;
  const outline = new Outline();
  const containers: string[] = [];
  for (const { text, why } of cutHidden(value.replace(/\r\n?/g, '\n'), opening, hidingOf)) {
    if (why) outline.hidden(why, text);
    else addText(outline, text.replace(container, '\n$&\n'), containers);
  }
  return outline.blocks;
}

/** `containers` are the names of those that stand open, which the same name closes. */
function addText(outline: Outline, text: string, containers: string[]): void {
  let paragraph: string[] = [];
  let table = false;
  const flush = () => {
    if (paragraph.length > 0) outline.paragraph(phraseLines(paragraph.join('\n'), dialect));
    paragraph = [];
  };
  for (const raw of text.split('\n')) {
    const line = raw.trim();
    const heading = /^h([1-6])\.(?:\s+|(?=[*_]?\p{Lu}))(.*)$/u.exec(line);
    const item = /^([*#-]{1,20})\s+(.*)$/.exec(line);
    const row = line.startsWith('|') && line.length > 2;
    const box = /^\{(panel|expand|section|column)(?::(.*))?\}$/i.exec(line);
    const rule = /^-{4,}$/.test(line);
    const quote = /^bq\.\s/.test(line);
    if (!row) table = false;
    if (heading || item || row || box || rule || quote || line === '') flush();
    if (!item && (heading || row || box || rule || quote || line === '')) outline.leaveItems();
    if (heading) outline.heading(Number(heading[1]), phraseLines(heading[2] ?? '', dialect));
    else if (item) {
      outline.enterItem('none', (item[1] ?? '').length);
      const ticked = /^\[([ xX])\]\s/.exec(item[2] ?? '');
      if (ticked) outline.tickItem(ticked[1] === ' ' ? 'open' : 'done');
      paragraph.push((item[2] ?? '').slice(ticked?.[0].length ?? 0));
    } else if (row) {
      if (!table) outline.enterTable();
      table = true;
      addRow(outline, line);
    } else if (box) {
      const name = (box[1] ?? '').toLowerCase();
      if (box[2] === undefined && containers.includes(name)) {
        while (containers.pop() !== name) outline.close();
        outline.close();
      } else {
        outline.open();
        containers.push(name);
        outline.heading(0, phraseLines(titleOf(box[2] ?? ''), dialect));
      }
    } else if (rule) outline.rule();
    else if (quote) outline.hidden('quote', line.slice(3));
    else if (line !== '') paragraph.push(line);
  }
  flush();
  outline.leaveItems();
}

function titleOf(settings: string): string {
  const parts = settings.split('|');
  const named = parts.find((part) => part.startsWith('title='));
  return named ? named.slice('title='.length) : (parts.find((part) => !part.includes('=')) ?? '');
}

function addRow(outline: Outline, line: string): void {
  const cells = splitCells(line);
  outline.enterRow();
  for (const { text } of cells) {
    outline.enterCell();
    outline.paragraph(phraseLines(text, dialect));
    outline.leaveCell();
  }
  outline.leaveRow(cells.length > 1 && cells.every((cell) => cell.header));
}

/** Cells of `||head||head||` and `|cell|cell|`; a bar inside brackets belongs to a link. */
function splitCells(line: string): { text: string; header: boolean }[] {
  const cells: { text: string; header: boolean }[] = [];
  const lastBracket = line.lastIndexOf(']');
  let at = 0;
  while (at < line.length) {
    const header = line.startsWith('||', at);
    const from = at + (header ? 2 : 1);
    let end = from;
    let brackets = 0;
    while (end < line.length && (line[end] !== '|' || brackets > 0)) {
      if (line[end] === '[' && end < lastBracket) brackets += 1;
      else if (line[end] === ']') brackets = 0;
      end += 1;
    }
    if (from < line.length) cells.push({ text: line.slice(from, end).trim(), header });
    at = end;
  }
  return cells;
}
