export interface DayMark {
  readonly at: string;
  /** 0 to 1. */
  readonly x: number;
  readonly anchor: 'start' | 'middle' | 'end';
  /** Has room on a narrow screen too. */
  readonly always: boolean;
}

/** What a date needs, as a share of a wide and of a narrow drawing. */
const wide = 0.13;
const narrow = 0.3;

/** Which weeks are named below a drawing, so that no two names touch: the last one, and backwards from there what has room. */
export function dayMarks(points: readonly { readonly at: string; readonly x: number }[]): readonly DayMark[] {
  const marks: DayMark[] = [];
  let lastWide = Number.POSITIVE_INFINITY;
  let lastNarrow = Number.POSITIVE_INFINITY;
  for (const { at, x } of points.toReversed()) {
    if (lastWide - x < wide) continue;
    const always = lastNarrow - x >= narrow;
    marks.push({ at, x, anchor: x > 0.95 ? 'end' : x < 0.05 ? 'start' : 'middle', always });
    lastWide = x;
    if (always) lastNarrow = x;
  }
  return marks;
}
