import { pairEmphasis, type RawPiece } from './emphasis.ts';
import { decodeEntity } from './entities.ts';
import type { Styled } from './outline.ts';
import { styledLines } from './styled.ts';
import { urlEnd } from './urls.ts';

const sortOfTag = new Map([
  ['b', { char: 'b', count: 2 }],
  ['strong', { char: 'b', count: 2 }],
  ['i', { char: 'i', count: 1 }],
  ['em', { char: 'i', count: 1 }],
  ['code', { char: 'c', count: 1 }],
  ['kbd', { char: 'c', count: 1 }],
  ['del', { char: '~', count: 2 }],
  ['s', { char: '~', count: 2 }],
  ['strike', { char: '~', count: 2 }],
]);

export interface InlineOptions {
  /** Target of a reference link, if the document defines it. */
  reference(label: string): string | null;
  /** False for HTML, where asterisks are asterisks. */
  readonly marks: boolean;
}

const special = /[*_`~[\]<&\\]/;
/** What may be more than text, addresses among it: within them nothing is marked. */
const notable = /[*_`~[\]<&\\!]|https?:/gi;
const punctuation = /[\p{P}\p{S}]/u;
const tagPattern = /<(\/?)([a-z][a-z0-9-]*)\b((?:"[^"<]*"|'[^'<]*'|[^'"<>])*)>/iy;
const inlineTags = new Set(
  'a abbr b bdi bdo big br cite code del dfn em font i img input ins kbd label mark q s samp small span strike strong sub sup tt u var wbr'.split(
    ' ',
  ),
);

/** Lines of a paragraph written in Markdown or inline HTML, with emphasis, code, links and tags resolved. Linear in its length. */
export function inlineLines(source: string, options: InlineOptions): Styled[] {
  if (!special.test(source)) return styledLines([{ text: source, style: null, url: null }]);
  return styledLines(pairEmphasis(pieces(source, options), meaning));
}

const meaning = (char: string, count: 1 | 2) => {
  if (char === '~') return count === 2 ? 'struck' : null;
  return char === 'c' ? 'code' : count === 2 ? 'bold' : 'italic';
};

function pieces(source: string, { reference, marks }: InlineOptions): RawPiece[] {
  const out: RawPiece[] = [];
  let text = '';
  const bracketEnds = marks ? matchBrackets(source) : new Map<number, number>();
  const linkAt = new Map<number, { after: number; url: string }>();
  const ticks = marks ? tickRuns(source) : new Map<number, number>();
  const flush = () => {
    if (text !== '') out.push({ text, style: null, url: null, delimiter: null });
    text = '';
  };
  const put = (piece: Partial<RawPiece>) => {
    flush();
    out.push({ text: '', style: null, url: null, delimiter: null, ...piece });
  };
  /** Of every span that stands open, whether it strikes its text out, as editors write that. */
  const spans: boolean[] = [];
  let at = 0;
  while (at < source.length) {
    const char = source[at] ?? '';
    if (char === '\\' && marks) {
      const next = source[at + 1] ?? '';
      if (next !== '\n') text += punctuation.test(next) ? next : char + next;
      at += next === '\n' ? 1 : 2;
    } else if (char === '`' && marks) {
      const run = runLength(source, at);
      const close = ticks.get(at);
      if (close === undefined) text += source.slice(at, at + run);
      else put({ text: source.slice(at + run, close).replaceAll('\n', ' '), style: 'code' });
      at = close === undefined ? at + run : close + run;
    } else if ((char === '*' || char === '_' || (char === '~' && source[at + 1] === '~')) && marks) {
      const count = runLength(source, at);
      put({ delimiter: { char, count, shown: true, ...flanks(char, source[at - 1] ?? ' ', source[at + count] ?? ' ') } });
      at += count;
    } else if (char === '[' || (char === '!' && source[at + 1] === '[')) {
      const start = char === '!' ? at + 1 : at;
      const link = marks ? linkFrom(source, start, bracketEnds.get(start), reference) : null;
      if (!link) text += source.slice(at, start + 1);
      else if (char === '[') linkAt.set(link.close, link);
      at = link && char === '!' ? link.after : start + 1;
    } else if (char === ']' && linkAt.has(at)) {
      const link = linkAt.get(at);
      put({ url: link?.url ?? null });
      at = link?.after ?? at + 1;
    } else if (char === '<') {
      at = tag(source, at, spans, put, (literal) => {
        text += literal;
      });
    } else if (char === '&') {
      const entity = decodeEntity(source, at);
      text += entity?.text ?? '&';
      at = entity?.end ?? at + 1;
    } else {
      const end = plainEnd(source, at);
      text += source.slice(at, end);
      at = end;
    }
  }
  flush();
  return out;
}

/** Where the plain text, or the address, that begins at `at` ends. */
function plainEnd(source: string, at: number): number {
  const address = urlEnd(source, at);
  if (address > at) return address;
  notable.lastIndex = at + 1;
  return notable.exec(source)?.index ?? source.length;
}

const runLength = (source: string, at: number): number => {
  let end = at;
  while (source[end] === source[at]) end += 1;
  return end - at;
};

function flanks(char: string, before: string, after: string) {
  const spaceBefore = /\s/.test(before);
  const spaceAfter = /\s/.test(after);
  const left = !spaceAfter && (!punctuation.test(after) || spaceBefore || punctuation.test(before));
  const right = !spaceBefore && (!punctuation.test(before) || spaceAfter || punctuation.test(after));
  if (char !== '_') return { opens: left, closes: right };
  return { opens: left && (!right || punctuation.test(before)), closes: right && (!left || punctuation.test(after)) };
}

/** Start of every backtick run that closes → start of the run that closes it. */
function tickRuns(source: string): Map<number, number> {
  const pairs = new Map<number, number>();
  if (!source.includes('`')) return pairs;
  const runs: { at: number; length: number }[] = [];
  for (let at = source.indexOf('`'); at >= 0; ) {
    const length = runLength(source, at);
    runs.push({ at, length });
    at = source.indexOf('`', at + length);
  }
  const next = new Map<number, number>();
  for (const { at, length } of runs.reverse()) {
    const close = next.get(length);
    if (close !== undefined) pairs.set(at, close);
    next.set(length, at);
  }
  return pairs;
}

function matchBrackets(source: string): Map<number, number> {
  const ends = new Map<number, number>();
  const open: number[] = [];
  for (let at = source.search(/[[\]]/); at >= 0 && at < source.length; at++) {
    if (source[at] === '\\') at += 1;
    else if (source[at] === '[') open.push(at);
    else if (source[at] === ']') {
      const start = open.pop();
      if (start !== undefined) ends.set(start, at);
    }
  }
  return ends;
}

function linkFrom(source: string, start: number, close: number | undefined, reference: InlineOptions['reference']) {
  if (close === undefined) return null;
  if (source[close + 1] === '(') {
    const end = closingParenthesis(source, close + 1);
    if (end < 0) return null;
    const target =
      source
        .slice(close + 2, end)
        .trim()
        .split(/\s/, 1)[0] ?? '';
    return { close, after: end + 1, url: target.replace(/^<|>$/g, '') };
  }
  const labelEnd = source[close + 1] === '[' ? source.indexOf(']', close + 2) : -1;
  const label = labelEnd > close + 2 ? source.slice(close + 2, labelEnd) : source.slice(start + 1, close);
  if (label.length > 200) return null;
  const url = reference(label);
  return url === null ? null : { close, after: (labelEnd > 0 ? labelEnd : close) + 1, url };
}

const closingParenthesis = (source: string, open: number): number => {
  let depth = 0;
  const limit = Math.min(source.length, open + 2000);
  for (let at = open; at < limit; at++) {
    if (source[at] === '(') depth += 1;
    else if (source[at] === ')' && --depth === 0) return at;
  }
  return -1;
};

/** Reads what begins with "<" and gives where to go on: known tags act, addresses are links, comments vanish, the rest is text. */
function tag(
  source: string,
  at: number,
  spans: boolean[],
  put: (piece: Partial<RawPiece>) => void,
  literal: (text: string) => void,
): number {
  if (source.startsWith('<!--', at)) {
    const end = source.indexOf('-->', at + 4);
    if (end >= 0) return end + 3;
  }
  if (/^<https?:/i.test(source.slice(at, at + 8))) {
    const end = urlEnd(source, at + 1);
    literal(source.slice(at + 1, end));
    return source[end] === '>' ? end + 1 : end;
  }
  tagPattern.lastIndex = at;
  const found = tagPattern.exec(source);
  const name = found?.[2]?.toLowerCase() ?? '';
  if (!found || !inlineTags.has(name)) {
    literal('<');
    return at + 1;
  }
  const closing = found[1] === '/';
  if (name === 'br') literal('\n');
  else if (name === 'a' && !closing) put({ url: attribute(found[3] ?? '', 'href') });
  else {
    const sort = name === 'span' ? struckSpan(found[3] ?? '', closing, spans) : sortOfTag.get(name);
    if (sort) put({ delimiter: { ...sort, opens: !closing, closes: closing, shown: false } });
  }
  return at + found[0].length;
}

/** What a span is, of those that `spans` has open: its author's editor may have struck its text out with it. */
function struckSpan(inside: string, closing: boolean, spans: boolean[]) {
  const isStruck = closing ? (spans.pop() ?? false) : /line-through/i.test(attribute(inside, 'style') ?? '');
  if (!closing) spans.push(isStruck);
  return isStruck ? sortOfTag.get('del') : undefined;
}

/** Value of an attribute in the inside of a tag, entities decoded; null when it is absent. */
export function attribute(inside: string, name: string): string | null {
  const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(inside);
  const value = found?.[1] ?? found?.[2] ?? found?.[3];
  return value === undefined ? null : value.replaceAll('&amp;', '&');
}
