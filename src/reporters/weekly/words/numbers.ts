import { cut } from './cut.ts';

/** Room for "complaints a week". */
export const unitLength = 24;

/** "62.4 %", "+5.8 points", "18 200 merchants"; "–" when it is not known. */
export const amount = ({ value, unit }: { readonly value: number | null; readonly unit: string }): string => {
  if (value === null) return '–';
  if (unit === '%') return `${number(value, 1)}\u00a0%`;
  if (unit === 'points') return `${value > 0 ? '+' : ''}${number(value, 1)}\u00a0points`;
  return unit === '' ? number(value) : `${number(value)}\u00a0${cut(unit, unitLength)}`;
};

/** A number with a true minus and a thin space at the thousands; `decimals` fixes how many there are, else two at most, and none from a thousand on. */
export const number = (value: number, decimals?: number): string => {
  const size = Math.abs(value);
  const steps = size < 1000 ? 100 : 1;
  const rounded = decimals === undefined ? String(Math.round(size * steps) / steps) : size.toFixed(decimals);
  const [whole = '', part] = rounded.split('.');
  const grouped = whole.length > 4 && /^\d+$/.test(whole) ? whole.replace(/\B(?=(\d{3})+$)/g, '\u202f') : whole;
  const shown = part === undefined ? grouped : `${grouped}.${part}`;
  return value < 0 && Number(rounded) !== 0 ? `−${shown}` : shown;
};
