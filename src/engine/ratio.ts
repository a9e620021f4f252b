import type { Ratio } from '../model/audit.ts';
import type { Completeness } from './completeness.ts';

/** To a tenth of a per cent, downwards: 9 999 of 10 000 is 0.999, never 1. Exact in integers. */
export const floorRate = (hit: number, of: number): number => Math.floor((hit * 1000) / of) / 1000;
const ceilRate = (hit: number, of: number): number => Math.ceil((hit * 1000) / of) / 1000;

/** What is counted before anything is divided. `undecided` hits could still come from parents that were not read. */
export interface Tally {
  readonly hit: number;
  readonly inherited: number;
  readonly of: number;
  readonly undecided: number;
}

/**
 * The ratio of a tally. Complete data: a rate. Incomplete data with a known total: [hit/(of+m), (hit+u+m)/(of+m)], m records
 * not read, u undecided. Neither when nothing was there to measure.
 */
export function ratio({ hit, inherited, of, undecided }: Tally, completeness: Completeness): Ratio {
  const base = { hit, inherited, of, rate: null, bounds: null };
  if (completeness.complete) return of === 0 ? base : { ...base, rate: floorRate(hit, of) };
  const { missing } = completeness;
  if (missing === null || of + missing === 0) return base;
  const total = of + missing;
  return { ...base, bounds: [floorRate(hit, total), ceilRate(Math.min(hit + undecided + missing, total), total)] };
}
