import { type Moscow, moscowNames, type ScoreInputName } from '../model/scores.ts';

/** The scale of RICE's impact; sizes of shirts stand for its steps. */
const steps: ReadonlyMap<string, number> = new Map([
  ['massive', 3],
  ['very high', 3],
  ['xl', 3],
  ['high', 2],
  ['l', 2],
  ['large', 2],
  ['medium', 1],
  ['m', 1],
  ['low', 0.5],
  ['s', 0.5],
  ['small', 0.5],
  ['minimal', 0.25],
  ['very low', 0.25],
  ['xs', 0.25],
]);
const confidence: ReadonlyMap<string, number> = new Map([
  ['high', 1],
  ['l', 1],
  ['medium', 0.8],
  ['m', 0.8],
  ['low', 0.5],
  ['s', 0.5],
]);
const words: Readonly<Partial<Record<ScoreInputName, ReadonlyMap<string, number>>>> = { impact: steps, confidence, effort: steps };

/** Units of effort in person-months: a year has 12 months, 52 weeks and 260 working days. */
const months: readonly (readonly [RegExp, number])[] = [
  [/^(?:person[ -]?|man[ -]?)?(?:months?|mo|pm|mm)\b/i, 1],
  [/^(?:person[ -]?|man[ -]?)?(?:weeks?|wks?|w|pw)\b/i, 12 / 52],
  [/^(?:person[ -]?|man[ -]?)?(?:days?|d|pd)\b/i, 12 / 260],
];

const longest = 200;
const number = /^(?:[~≈]|ca\.|about)?\s*(\d[\d.,'’\s]*\d|\d)\s*(.*)$/i;

/** "5 000", "5,000", "5'000", "1,5" and "1.5" as a number; null where it could be two numbers ("5.000"), or is none. */
function plainNumber(text: string): number | null {
  const digits = text.replace(/(?<=\d)[\s'’](?=\d{3}(?!\d))/g, '');
  if (/[\s'’]/.test(digits)) return null;
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(digits) && !digits.startsWith('0')) return Number(digits.replaceAll(',', ''));
  if (/^\d{1,3}(?:\.\d{3}){2,}$/.test(digits)) return Number(digits.replaceAll('.', ''));
  if (/^[1-9]\d{0,2}\.\d{3}$/.test(digits)) return null;
  return /^\d+(?:[.,]\d+)?$/.test(digits) ? Number(digits.replace(',', '.')) : null;
}

/** What stands behind the number, for each input: the factor that it means; null when the number is not what is asked for. */
function factorOf(input: ScoreInputName, value: number, unit: string): number | null {
  if (/\d/.test(unit) || /^[-–—/:]/.test(unit)) return null;
  const isPercent = /^(?:%|％|per ?cent\b)/i.test(unit);
  if (input === 'confidence') return isPercent || value > 1 ? 0.01 : 1;
  if (isPercent) return null;
  if (input === 'effort') return /^(?:hours?|hrs?|h)\b/i.test(unit) ? null : (months.find(([name]) => name.test(unit))?.[1] ?? 1);
  if (/^k\b/i.test(unit)) return 1000;
  return /^M\b/.test(unit) ? 1_000_000 : 1;
}

/**
 * The value of an input as people write it: a number with a unit or without, or a word of its scale. Null for all else: stars, ranges,
 * sums, negative numbers, an effort or a size of zero, a confidence of more than 100 %.
 */
export function scoreValue(input: ScoreInputName, text: string): number | null {
  const plain = text
    .slice(0, longest)
    .normalize('NFKC')
    .replace(/[([{].*$/s, '')
    .trim();
  const word = words[input]?.get(plain.toLowerCase().replace(/[.:;,]+$/, ''));
  if (word !== undefined) return word;
  const [, digits = '', unit = ''] = number.exec(plain) ?? [];
  const value = plainNumber(digits);
  const factor = value === null ? null : factorOf(input, value, unit);
  if (value === null || factor === null) return null;
  const scaled = Math.round(value * factor * 1e6) / 1e6;
  if ((input === 'effort' || input === 'jobSize') && scaled === 0) return null;
  return (input === 'confidence' && scaled > 1) || !Number.isFinite(scaled) ? null : scaled;
}

const moscowWords = /\b(must|should|could|won['’]?t|would)\b/gi;
const moscowLetter = /^(?:\d+\s*[-–.)]\s*)?([mscw])$/i;

/** The class that a text names, alone or in words ("1 - Must have"); null when it names none, or several. */
export function moscowValue(text: string): Moscow | null {
  const plain = text.slice(0, longest).normalize('NFKC').trim();
  const named = new Set([...plain.matchAll(moscowWords)].map(([word]) => word.toLowerCase().charAt(0)));
  const letter = moscowLetter.exec(plain)?.[1]?.toLowerCase();
  if (letter !== undefined) named.add(letter);
  const [only] = named;
  return named.size === 1 ? (moscowNames.find((name) => name.startsWith(only ?? '?')) ?? null) : null;
}
