import type { Goal } from './goals.ts';

/**
 * True when one goal's period ends before the other's begins: then both may go by one name, as a team that counts its key results
 * from one again every quarter has it, and the date tells which is meant. A goal without a period holds beside every other.
 */
export const areSuccessive = ({ period: a }: Goal, { period: b }: Goal): boolean =>
  a !== null && b !== null && (a.to < b.from || b.to < a.from);
