import { type Html, type HtmlValue, html } from '../../../sinks/html.ts';

/** What a drawing is made of. */
export interface Picture {
  /** Unique on the page. */
  readonly id: string;
  readonly title: string;
  /** What the picture shows, in words, for who does not see it. */
  readonly desc: string;
  /** Pixels. The width is that of the page: places across are per cent, so that letters keep their size on a narrow screen. */
  readonly height: number;
  readonly shapes: HtmlValue;
}

/** A drawing with a name and a description. */
export const picture = ({ id, title, desc, height, shapes }: Picture): Html =>
  html`<svg role="img" aria-labelledby="${id}-title ${id}-desc" width="100%" height="${height}">
<title id="${id}-title">${title}</title>
<desc id="${id}-desc">${desc}</desc>
${shapes}</svg>
`;

/** The numbers that a drawing was made of, folded away. */
export const numbers = (table: HtmlValue): Html => html`<details class="numbers">
<summary>The numbers</summary>
${table}</details>
`;

/** A place across a drawing: 0 is its left end, 1 its right. */
export const across = (share: number): string => `${Math.round(Math.min(1, Math.max(0, share)) * 10_000) / 100}%`;

/** A place down a drawing, in pixels. */
export const down = (pixels: number): string => String(Math.round(pixels * 10) / 10);
