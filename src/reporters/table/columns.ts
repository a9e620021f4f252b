/** A flexible column gets no narrower than this, unless its texts are. */
const narrowest = 12;
/** Boxes of one page look like one when they are equally wide. */
const common = 100;
/** Borders and padding of a box. */
const frame = (columns: number) => 3 * columns + 1;

/**
 * The widths of a box's columns within `width`: natural ones, flexible columns shrunk (the widest first) or, in a small box, the first of them
 * widened. Null when the columns do not fit side by side.
 */
export const columnWidths = (natural: readonly number[], flexible: readonly number[], width: number): number[] | null => {
  const widths = [...natural];
  const room = width - frame(widths.length);
  let excess = sum(widths) - room;
  while (excess > 0) {
    const widest = flexible.toSorted((a, b) => (widths[b] ?? 0) - (widths[a] ?? 0))[0];
    const current = widest === undefined ? 0 : (widths[widest] ?? 0);
    if (widest === undefined || current <= narrowest) return null;
    widths[widest] = current - 1;
    excess -= 1;
  }
  const spare = Math.min(width, common) - frame(widths.length) - sum(widths);
  const [first] = flexible;
  if (first !== undefined && spare > 0) widths[first] = (widths[first] ?? 0) + spare;
  return widths;
};

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
