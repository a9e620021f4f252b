/** Colours by what they are for, in the light and in the dark. A test holds that text and shapes stand out from what is behind them. */
export const palette = {
  paper: ['#ffffff', '#15181c'],
  shade: ['#f5f4f0', '#1e2227'],
  ink: ['#1b1e23', '#e9e7e3'],
  quiet: ['#575c64', '#a9aeb5'],
  rule: ['#dcd9d2', '#343a41'],
  link: ['#1a4f8b', '#93bdf0'],
  line: ['#1f4e8c', '#7fb2f0'],
  target: ['#8a4b08', '#e3b068'],
  good: ['#22663a', '#86cf9c'],
  bad: ['#a3301c', '#f0a08f'],
  warnPaper: ['#fdf0e3', '#3a2a17'],
  warnInk: ['#6b3604', '#f5cf9f'],
  onFill: ['#ffffff', '#14171a'],
  fill1: ['#1f4e8c', '#7fb0ec'],
  fill2: ['#16706d', '#6cc7bf'],
  fill3: ['#6c4391', '#c3a3e8'],
  fill4: ['#4d6a1c', '#b3cc74'],
  fill5: ['#8d3457', '#ec9bb7'],
  fill6: ['#2f6a92', '#8ac7e6'],
  run: ['#5b636c', '#a3abb4'],
  invest: ['#75603c', '#cdb78e'],
  explore: ['#3f6f5a', '#95cbb2'],
  exempt: ['#6d7177', '#8d949c'],
  untied: ['#b04a0c', '#f0a060'],
} as const satisfies Readonly<Record<string, readonly [light: string, dark: string]>>;

export type Ink = keyof typeof palette;

/** The palette as custom properties of a style sheet. */
export const colours = (scheme: 0 | 1): string =>
  Object.entries(palette)
    .map(([name, tones]) => `--${name}:${tones[scheme]}`)
    .join(';');

/** Colours of objectives, in the order in which they come; beyond these they repeat, with stripes. */
export const objectiveFills = ['fill1', 'fill2', 'fill3', 'fill4', 'fill5', 'fill6'] as const;
