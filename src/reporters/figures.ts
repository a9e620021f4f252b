/** Numbers and texts as every reporter writes them; pure, and blind to what they are about. */

/** "1 issue", "2 issues". */
export const count = (n: number, noun: string, plural = `${noun}s`): string => `${figure(n)} ${n === 1 ? noun : plural}`;

/** A number with at most one decimal: issues that serve several goals count in parts. */
export const figure = (n: number): string => String(Math.round(n * 10) / 10);

/** "62.4 %" of a fraction, floored to a tenth; "–" when it is not known. */
export const percent = (fraction: number | null): string =>
  fraction === null ? '–' : `${(Math.floor(fraction * 1000 + 1e-6) / 10).toFixed(1)} %`;

/** "60 %" of a limit or figure that is given in per cent. */
export const perCent = (value: number | null): string => (value === null ? '–' : `${figure(value)} %`);

/** Shares of a whole as "31.0 %" each, rounded so that the shown figures add up to what their sum shows. */
export const percents = (shares: readonly (number | null)[]): string[] => {
  const known = shares.map((share) => share ?? 0);
  const tenths = apportion(known, Math.round(known.reduce((a, b) => a + b, 0) * 1000));
  return shares.map((share, i) => (share === null ? '–' : `${((tenths[i] ?? 0) / 10).toFixed(1)} %`));
};

/** Splits `units` over shares by largest remainder: whole numbers that add up to `units`. */
export const apportion = (shares: readonly number[], units: number): number[] => {
  const sum = shares.reduce((a, b) => a + b, 0);
  if (sum <= 0) return shares.map(() => 0);
  const exact = shares.map((share) => (share / sum) * units);
  const parts = exact.map((part) => Math.floor(part + 1e-9));
  const left = units - parts.reduce((a, b) => a + b, 0);
  const byRemainder = exact
    .map((part, i) => ({ i, remainder: part - (parts[i] ?? 0) }))
    .sort((a, b) => b.remainder - a.remainder || a.i - b.i);
  for (const { i } of byRemainder.slice(0, left)) parts[i] = (parts[i] ?? 0) + 1;
  return parts;
};

/** Cut after `limit` characters as people count them, with an ellipsis. */
export const clip = (text: string, limit: number): string => {
  if (text.length <= limit) return text;
  let kept = '';
  let left = limit;
  for (const { segment } of graphemes.segment(text.slice(0, limit * 8))) {
    if (left === 0) return `${kept}…`;
    kept += segment;
    left -= 1;
  }
  return kept.length < text.length ? `${kept}…` : kept;
};
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** "a, b and c". */
export const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
