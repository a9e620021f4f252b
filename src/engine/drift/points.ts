/** What a share changed by, in points of a per cent to a tenth; null when one of them is not known. Never minus zero. */
export const pointsBetween = (from: number | null, to: number | null): number | null =>
  from === null || to === null ? null : Math.round((to - from) * 1000) / 10 + 0;
