import type { Cell, Piece, Sentence } from '../../../model/weekly.ts';
import { clip } from '../../figures.ts';
import { type Html, type HtmlValue, html, htmlLink } from '../../sinks/html.ts';

/** Where on the page the list of an id stands; undefined when the page has no such list. */
export type Anchors = ReadonlyMap<string, string>;

/** How much of a foreign text stands on the page. */
export const titleLength = 160;
const keyLength = 60;

/** A text that somebody else wrote, kept to itself whatever its direction of writing. */
export const foreign = (text: string): Html => html`<bdi>${clip(text, titleLength)}</bdi>`;

export const issueKey = ({ key, url }: { readonly key: string; readonly url: string | null }): Html =>
  html`<span class="key">${htmlLink(html`<bdi>${clip(key, keyLength)}</bdi>`, url)}</span>`;

export const goalName = ({ id, title }: { readonly id: string; readonly title: string | null }): Html =>
  html`<b class="key"><bdi>${clip(id, keyLength)}</bdi></b>${title === null ? null : html` ${foreign(title)}`}`;

/** A figure that leads to the issues behind it. */
export const figureLink = (text: HtmlValue, list: string | null, anchors: Anchors): Html => {
  const anchor = list === null ? undefined : anchors.get(list);
  return anchor === undefined ? html`${text}` : html`<a class="figure" href="#${anchor}">${text}</a>`;
};

const piece = (part: Piece, anchors: Anchors): HtmlValue => {
  if (typeof part === 'string') return part;
  switch (part.kind) {
    case 'quote':
      return html`“${foreign(part.text)}”`;
    case 'strong':
      return html`<strong>${clip(part.text, titleLength)}</strong>`;
    case 'figure':
      return figureLink(clip(part.text, titleLength), part.list, anchors);
    case 'issue':
      return html`${issueKey(part)}${part.title === null ? null : html` ${foreign(part.title)}`}`;
    case 'goal':
      return goalName(part);
  }
};

export const sentence = (pieces: Sentence, anchors: Anchors): Html => html`${pieces.map((part) => piece(part, anchors))}`;

const isSentence = (cell: Cell): cell is Sentence => Array.isArray(cell);

/** A cell of a table: numbers of one unit with as many decimals each, so that they stand in line. */
export const cell = (value: Cell, anchors: Anchors): Html => (isSentence(value) ? sentence(value, anchors) : html`${amount(value)}`);

/** "62.4 %", "+5.8 points", "18 200 merchants"; "–" when it is not known. */
export const amount = ({ value, unit }: { readonly value: number | null; readonly unit: string }): string => {
  if (value === null) return '–';
  if (unit === '%') return `${number(value, 1)} %`;
  if (unit === 'points') return `${value > 0 ? '+' : ''}${number(value, 1)} points`;
  return unit === '' ? number(value) : `${number(value)} ${unit}`;
};

/** A number with a true minus and a thin space at the thousands; `decimals` fixes how many there are, else at most two. */
export const number = (value: number, decimals?: number): string => {
  const rounded = decimals === undefined ? String(Math.round(Math.abs(value) * 100) / 100) : Math.abs(value).toFixed(decimals);
  const [whole = '', part] = rounded.split('.');
  const grouped = whole.length > 4 && /^\d+$/.test(whole) ? whole.replace(/\B(?=(\d{3})+$)/g, '\u202f') : whole;
  const shown = part === undefined ? grouped : `${grouped}.${part}`;
  return value < 0 && Number(rounded) !== 0 ? `−${shown}` : shown;
};
