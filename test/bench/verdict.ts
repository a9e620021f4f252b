/** What was measured, least, middle and most. */
export interface Spread {
  readonly min: number;
  readonly median: number;
  readonly max: number;
}

export function spread(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (index: number) => sorted[index] ?? Number.NaN;
  const middle = (sorted.length - 1) / 2;
  return { min: at(0), median: (at(Math.floor(middle)) + at(Math.ceil(middle))) / 2, max: at(sorted.length - 1) };
}

const digits = (value: number) => value.toFixed(value < 10 ? 2 : value < 1000 ? 1 : 0);

/** A machine that has other work to do says little about a target. */
const unsteady = ({ min, max }: Spread): boolean => max > 1.5 * min;

/** "  audit   median 4123 ms   (4001 to 4377, 5 runs)" */
export function figures(name: string, values: readonly number[], unit: string): string {
  const measured = spread(values);
  const { min, median, max } = measured;
  const note = unsteady(measured) ? ', unsteady' : '';
  return `  ${name.padEnd(34)} median ${digits(median).padStart(7)} ${unit}   (${digits(min)} to ${digits(max)}, ${values.length} runs${note})`;
}

/** A limit and whether it holds. */
export interface Target {
  readonly what: string;
  readonly actual: number;
  readonly limit: number;
  readonly unit: string;
}

export const isMet = ({ actual, limit }: Target): boolean => actual <= limit;

export const verdict = (target: Target): string =>
  `  ${isMet(target) ? 'met   ' : 'MISSED'} ${target.what}: ${digits(target.actual)} ${target.unit}, at most ${target.limit} ${target.unit}`;
