import { type Html, type HtmlValue, html, markupOf, styleText } from '../../sinks/html.ts';
import type { Picture } from '../html/charts/frame.ts';
import { lightMarks } from '../html/charts/style.ts';
import { palette } from '../html/palette.ts';
import { fitted, linesOf, widthOf } from './fit.ts';

/** A chart that stands alone, as SVG: nothing of a page is around it that names or explains what it shows. */
export interface Drawn {
  /** Pixels. */
  readonly height: number;
  readonly shapes: HtmlValue;
}

/** Pixels, as those below. */
export const width = 760;
const margin = 24;

/** The room between the margins. */
export const inner = width - 2 * margin;

const sizes = { heading: 17, name: 15, note: 13.6 } as const;
const tones = { ink: 'ink', quiet: 'quiet', good: 'good', bad: 'bad', plain: 'ink' } as const;

interface Look {
  readonly x?: number;
  readonly size?: keyof typeof sizes;
  readonly tone?: keyof typeof tones;
  readonly bold?: boolean;
  readonly align?: 'start' | 'end';
  /** Pixels; a text that needs more is cut. */
  readonly room?: number;
}

/** A line of text whose letters stand on `y`. `strong` comes before it, in bold. */
export function line(text: string, y: number, look: Look = {}, strong = ''): Html {
  const { x = 0, size = 'note', tone = 'ink', bold = false, align = 'start', room = inner } = look;
  const first = strong === '' ? '' : `${fitted(strong, room / 3, { size: sizes[size], bold: true })} `;
  const shown = fitted(text, room - widthOf(first, { size: sizes[size], bold: true }), { size: sizes[size], bold });
  return html`<text class="say ${size} ${tones[tone]}${bold && ' bold'}" x="${x}" y="${y}" text-anchor="${align}">${
    first !== '' && html`<tspan class="bold">${first}</tspan>`
  }${shown}</text>
`;
}

/** A text of several lines, the first of them on `y`, with the place after them. */
export function paragraph(text: string, y: number, most: number, look: Look = {}): { readonly shapes: HtmlValue; readonly end: number } {
  const type = { size: sizes[look.size ?? 'note'], bold: look.bold ?? false };
  const lines = linesOf(text, look.room ?? inner, type, most);
  return { shapes: lines.map((one, i) => line(one, y + i * lineHeight, look)), end: y + lines.length * lineHeight };
}

export const lineHeight = 20;

/** A drawing of the page at its place within a plate. */
export const placed = (picture: Picture, x: number, y: number, across: number): Html =>
  html`<svg x="${x}" y="${y}" width="${across}" height="${picture.height}" overflow="visible">${picture.shapes}</svg>
`;

const letters = `.say{stroke:none}
${Object.entries(sizes)
  .map(([name, size]) => `svg .${name}{font-size:${size}px}`)
  .join('\n')}
${(['ink', 'quiet', 'good', 'bad'] as const).map((name) => `svg .${name}{fill:${palette[name][0]}}`).join('\n')}
svg .bold{font-weight:600}
`;

const styles = styleText(`svg{font-family:"Source Sans 3",sans-serif}${lightMarks}${letters}`);

/** Characters that no XML may hold; all others were neutralised. */
const unspeakable = /[\ufffe\uffff]/g;

/** A whole SVG document: the heading of a chart and what is drawn below it, on white. */
export function plate(title: string, drawn: (top: number) => Drawn): string {
  const heading = paragraph(title, 0, 2, { size: 'heading', bold: true });
  const { height, shapes } = drawn(heading.end - lineHeight + 18);
  const whole = margin + 14 + height + margin;
  const svg = html`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${whole}" viewBox="0 0 ${width} ${whole}">
<style>${styles}</style>
<rect width="${width}" height="${whole}" fill="${palette.paper[0]}"/>
<svg x="${margin}" y="${margin + 14}" width="${inner}" height="${height}" overflow="visible">
${heading.shapes}${shapes}</svg>
</svg>
`;
  return markupOf(svg).replace(unspeakable, '\ufffd');
}
