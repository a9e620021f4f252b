import { apportion } from '../figures.ts';
import { isGoalBucket } from '../wording.ts';
import type { Ink, Paint } from './ink.ts';
import { cutTo, widthOf } from './text.ts';

/** How a bucket looks in bars and legend: told apart without colour, too. */
export interface Swatch {
  readonly fill: string;
  readonly paint: Paint;
}

const goalFills = ['█', '▓', '▒', '░', '▚', '▞', '#', '+', 'o', '%', '*', '^'] as const;

/** A swatch for every bucket, objectives in turn. */
export const swatches = (buckets: readonly string[], ink: Ink): ReadonlyMap<string, Swatch> => {
  const classes: ReadonlyMap<string, Swatch> = new Map([
    ['run', { fill: '/', paint: ink.warn }],
    ['invest', { fill: '=', paint: ink.faint }],
    ['explore', { fill: '~', paint: ink.faint }],
    ['exempt', { fill: '-', paint: ink.faint }],
    ['untied', { fill: '·', paint: ink.bad }],
  ]);
  const goals = buckets.filter(isGoalBucket);
  const swatchOf = (bucket: string): Swatch => {
    const i = goals.indexOf(bucket);
    return (
      classes.get(bucket) ?? { fill: goalFills[i % goalFills.length] ?? '█', paint: ink.series[i % ink.series.length] ?? ((text) => text) }
    );
  };
  return new Map(buckets.map((bucket) => [bucket, swatchOf(bucket)]));
};

export interface Segment {
  readonly label: string;
  /** Of the whole, 0 to 1. */
  readonly share: number;
  readonly swatch: Swatch;
}

/**
 * A bar of exactly `width` columns that stands for 100 %: a segment for every share, the rest of the whole blank.
 * A share above nothing gets a column as long as there are columns; a segment wide enough bears its label.
 */
export const bar = (segments: readonly Segment[], width: number): string => {
  const rest = Math.max(0, 1 - segments.reduce((sum, { share }) => sum + share, 0));
  const columns = visible(apportion([...segments.map(({ share }) => share), rest < 0.0005 ? 0 : rest], width), [
    ...segments.map(({ share }) => share),
    0,
  ]);
  return [
    ...segments.map(({ label, swatch }, i) => swatch.paint(segment(label, swatch.fill, columns[i] ?? 0))),
    ' '.repeat(columns.at(-1) ?? 0),
  ].join('');
};

/** Gives what would vanish a column of the widest. */
const visible = (columns: readonly number[], shares: readonly number[]): number[] => {
  const shown = [...columns];
  for (const [i, share] of shares.entries()) {
    if (share <= 0 || shown[i] !== 0) continue;
    const widest = shown.indexOf(Math.max(...shown));
    if ((shown[widest] ?? 0) < 2) break;
    shown[widest] = (shown[widest] ?? 0) - 1;
    shown[i] = 1;
  }
  return shown;
};

const segment = (label: string, fill: string, width: number): string => {
  const text = ` ${cutTo(label, 24)} `;
  const room = width - widthOf(text);
  if (room < 1 || label === '') return fill.repeat(width);
  const before = Math.ceil(room / 2);
  return fill.repeat(before) + text + fill.repeat(room - before);
};
