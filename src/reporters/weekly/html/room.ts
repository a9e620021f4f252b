import { type Html, markupOf } from '../../sinks/html.ts';

const bytes = (row: Html): number => Buffer.byteLength(markupOf(row));

/**
 * How many rows of each block fit when all blocks share `room` bytes: small blocks are shown whole, and what they leave is split
 * evenly among the large ones. The rows of a block that does not fit end early; the first is always shown.
 */
export function rowsThatFit(blocks: readonly (readonly Html[])[], room: number): readonly number[] {
  const sizes = blocks.map((rows) => rows.map(bytes));
  const wholes = sizes.map((rows) => rows.reduce((sum, size) => sum + size, 0));
  const kept = blocks.map(() => 0);
  let left = room;
  const bySize = wholes.map((whole, i) => ({ whole, i })).sort((a, b) => a.whole - b.whole || a.i - b.i);
  for (const [place, { i }] of bySize.entries()) {
    const fair = left / (bySize.length - place);
    let used = 0;
    for (const size of sizes[i] ?? []) {
      if (used + size > fair && used > 0) break;
      used += size;
      kept[i] = (kept[i] ?? 0) + 1;
    }
    left = Math.max(0, left - used);
  }
  return kept;
}
