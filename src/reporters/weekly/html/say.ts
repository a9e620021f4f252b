import type { Cell, Piece, Sentence } from '../../../model/weekly.ts';
import { type Html, type HtmlValue, html, htmlLink } from '../../sinks/html.ts';
import { amount } from '../words/numbers.ts';
import { cut } from '../words/cut.ts';

/** Where on the page the list of an id stands; undefined when the page has no such list. */
export type Anchors = ReadonlyMap<string, string>;

/** How much of a foreign text stands on the page. */
export const titleLength = 160;
const keyLength = 60;

/** A word that no column has room for: it may be broken anywhere, others only where people would break them. */
const longWord = /\S{24}/u;

/** A text, cut to a length, that breaks where it must. */
export const words = (text: string, length = titleLength): HtmlValue => {
  const shown = cut(text, length);
  return longWord.test(shown) ? html`<span class="long">${shown}</span>` : shown;
};

/** A text that somebody else wrote, kept to itself whatever its direction of writing. */
export const foreign = (text: string, length = titleLength): Html => html`<bdi>${words(text, length)}</bdi>`;

export const issueKey = ({ key, url }: { readonly key: string; readonly url: string | null }): Html =>
  html`<span class="key">${htmlLink(foreign(key, keyLength), url)}</span>`;

export const goalName = ({ id, title }: { readonly id: string; readonly title: string | null }): Html =>
  html`<b class="key">${foreign(id, keyLength)}</b>${title === null ? null : html` ${foreign(title)}`}`;

/** A figure that leads to the issues behind it. */
export const figureLink = (text: HtmlValue, list: string | null, anchors: Anchors): Html => {
  const anchor = list === null ? undefined : anchors.get(list);
  return anchor === undefined ? html`${text}` : html`<a class="figure" href="#${anchor}">${text}</a>`;
};

/** A number and its sign stay on one line. */
const unbroken = (text: string): string => text.replace(/(\d) %/g, '$1\u00a0%');

/** A figure stays on one line, unless it is more than a figure. */
const figureText = (text: string): HtmlValue => (text.length > 24 ? words(text) : text.replaceAll(' ', '\u00a0'));

const piece = (part: Piece, anchors: Anchors): HtmlValue => {
  if (typeof part === 'string') return unbroken(part);
  switch (part.kind) {
    case 'quote':
      return html`“${foreign(part.text)}”`;
    case 'strong':
      return html`<strong>${words(unbroken(part.text))}</strong>`;
    case 'figure':
      return figureLink(figureText(part.text), part.list, anchors);
    case 'issue':
      return html`${issueKey(part)}${part.title === null ? null : html` ${foreign(part.title)}`}`;
    case 'goal':
      return goalName(part);
  }
};

export const sentence = (pieces: Sentence, anchors: Anchors): Html => html`${pieces.map((part) => piece(part, anchors))}`;

const isSentence = (cell: Cell): cell is Sentence => Array.isArray(cell);

/** Cells of a word or two stay on one line, and leave the breaking to those that say more. */
const brief = (cell: Sentence): Sentence =>
  cell.map((part) => (cell.length === 1 && typeof part === 'string' && part.length <= 18 ? part.replaceAll(' ', '\u00a0') : part));

/** A cell of a table: numbers of one unit with as many decimals each, so that they stand in line. */
export const cell = (value: Cell, anchors: Anchors): Html => (isSentence(value) ? sentence(brief(value), anchors) : html`${amount(value)}`);
