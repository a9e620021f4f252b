import { type Ink, palette } from '../palette.ts';

const fills = Object.keys(palette)
  .map((name) => `.f-${name}{fill:var(--${name})}`)
  .join('');

/** How the shapes and letters of a drawing look; sizes are those of the page, colours its custom properties. */
export const marks = `
svg text{fill:var(--ink);font-size:.81rem;paint-order:stroke;stroke:var(--paper);stroke-width:4px;stroke-linejoin:round}
svg .axis{fill:var(--quiet);font-size:.76rem}
.grid{stroke:var(--rule);stroke-width:1}
.target{stroke:var(--target);stroke-width:1.5;stroke-dasharray:6 4}
svg .target-name{fill:var(--target);font-size:.76rem;font-weight:600}
.way{stroke:var(--line);stroke-width:2.5;stroke-linecap:round}
.way.rebuilt{stroke-width:1.75;stroke-dasharray:1 5}
.dot{fill:var(--line);stroke:var(--line);stroke-width:2}
.dot.rebuilt{fill:var(--paper)}
.break{stroke:var(--quiet);stroke-width:1;stroke-dasharray:2 3}
svg .last{font-size:1rem;font-weight:650}
.share{stroke:var(--paper);stroke-width:1.5}
.open{fill:none;stroke:var(--quiet);stroke-dasharray:3 3}
.over{stroke:var(--paper);stroke-width:3;stroke-opacity:.35}
svg .on-fill{fill:var(--onFill);stroke:none;font-size:.76rem;pointer-events:none}
svg .strong{font-size:.81rem;font-weight:650}
.track{fill:var(--rule)}
.done{fill:var(--line)}
.now{stroke:var(--ink);stroke-width:2}
${fills}`;

const light = (name: string): string => palette[name as Ink][0];

/** The same in the light, for a drawing that stands alone: in pixels, with colours written out and weights that every reader of SVG knows. */
export const lightMarks = marks
  .replace(/var\(--(\w+)\)/g, (_, name: string) => light(name))
  .replace(/([\d.]+)rem/g, (_, size: string) => `${Math.round(Number(size) * 160) / 10}px`)
  .replaceAll('font-weight:650', 'font-weight:600');
