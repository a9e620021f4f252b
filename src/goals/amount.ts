/** How people write numbers in a sheet. */

export interface Amount {
  readonly value: number;
  /** What stands around the number: "%", "€". */
  readonly unit: string | null;
}

const number = /[+-]?(?:\d[\d., '’]*)?\d/;

/** 1,200 · 1.200,50 · 0,5 · 1 200: a comma with exactly three digits behind it groups thousands, any other is a decimal comma. */
function toNumber(written: string): number | null {
  if (/[ '’]/.test(written) && !/^[+-]?\d{1,3}(?:[ '’]\d{3})+(?:[.,]\d+)?$/.test(written)) return null;
  const text = written.replace(/[ '’]/g, '');
  const comma = text.lastIndexOf(',');
  const point = text.lastIndexOf('.');
  let plain = text;
  if (comma !== -1 && point !== -1) plain = comma > point ? text.replaceAll('.', '').replace(',', '.') : text.replaceAll(',', '');
  else if (comma !== -1) plain = /^[+-]?[1-9]\d{0,2}(?:,\d{3})+$/.test(text) ? text.replaceAll(',', '') : text.replace(',', '.');
  else if (/^[+-]?[1-9]\d{0,2}(?:\.\d{3}){2,}$/.test(text)) plain = text.replaceAll('.', '');
  return /^[+-]?\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : null;
}

/** The number in a cell, with the unit around it; null when it is not one number. */
export function amountOf(cell: string): Amount | null {
  const text = cell.normalize('NFKC').replace('−', '-').replace(/\s+/g, ' ').trim().slice(0, 100);
  const found = number.exec(text);
  if (found === null) return null;
  const value = toNumber(found[0]);
  const before = text.slice(0, found.index).trim();
  const after = text.slice(found.index + found[0].length).trim();
  if (value === null || /\d/.test(before + after) || (before !== '' && after !== '')) return null;
  return { value, unit: before || after || null };
}

const boundWords =
  'at least|at most|more than|less than|up to|under|over|above|below|about|around|approx|min|max|mind|mindestens|höchstens|über|unter|ca|circa|etwa|' +
  'au moins|moins de|plus de|environ|al menos|más de|menos de|pelo menos|mais de|almeno|meno di|più di|minstens|minder dan|meer dan|co najmniej|' +
  'не менее|не более|более|менее|около';

/** What says from which side a number is to be reached, and nothing about the number. */
const bound = new RegExp(`^(?:[<>≤≥≦≧~≈±=]=?|(?:${boundWords})\\.?(?!\\p{L}))\\s*`, 'iu');

/** The number of a baseline, target or reading: one that stands behind a bound ("≥ 95 %") or before a remark ("40 (June)") is that number. */
export function reachedAmount(cell: string): Amount | null {
  const bare = cell
    .normalize('NFKC')
    .replace(/\([^)]{0,80}\)/g, ' ')
    .trim()
    .replace(bound, '')
    .replace(/(?<=\d\s*\S{0,3})\s*\+$/, '');
  return amountOf(cell) === null || bare !== cell.trim() ? (amountOf(bare) ?? amountOf(cell)) : amountOf(cell);
}

const scales: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['tsd', 1e3],
  ['thousand', 1e3],
  ['M', 1e6],
  ['mn', 1e6],
  ['mm', 1e6],
  ['mio', 1e6],
  ['million', 1e6],
  ['b', 1e9],
  ['bn', 1e9],
  ['mrd', 1e9],
  ['billion', 1e9],
  ['万', 1e4],
  ['萬', 1e4],
  ['億', 1e8],
  ['亿', 1e8],
]);

/** The amount with its scale counted in: "1.2 M" and "900 K" become comparable. A lone "m" stays a unit: metres, minutes, months. */
export function unscaled({ value, unit }: Amount): Amount {
  const [, first = '', rest = ''] = /^([\p{L}]+)\.?\s*(.*)$/u.exec(unit ?? '') ?? [];
  const scale = scales.get(first === 'M' ? first : first === 'm' ? '' : first.toLowerCase());
  return scale === undefined ? { value, unit } : { value: Number((value * scale).toPrecision(15)), unit: rest === '' ? null : rest };
}
