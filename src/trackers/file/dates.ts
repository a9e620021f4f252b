const months: ReadonlyMap<string, number> = new Map(
  [
    'jan januar january janv ene gen',
    'feb februar february févr fevr',
    'mar mär mrz march mars',
    'apr april avr abr',
    'may mai mayo mag',
    'jun juni june juin giu',
    'jul juli july juil lug',
    'aug august août aout ago',
    'sep sept september set',
    'oct okt october oktober ott',
    'nov november',
    'dec dez december dezember déc dic',
  ].flatMap((names, month) => names.split(' ').map((name) => [name, month + 1] as const)),
);

/** The form that trackers write, of a day that every month has: it needs no calendar, and stands in every record three times. */
const plain = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{3})?Z$/;
const iso = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d?):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?\s?(?:(Z|UTC)|([+-])(\d\d):?(\d\d))?)?$/i;
const named = /^(\d{1,2})[/ .-]{1,2}(\p{L}{3,9})\.?[/ -](\d{4}|\d\d)(?:,?\s(\d\d?):(\d\d)(?::(\d\d))?(?:\s?([AP])M)?)?$/iu;
const monthFirst = /^(\p{L}{3,9})\.? (\d{1,2}), (\d{4})(?:,?\s(\d\d?):(\d\d)(?::(\d\d))?(?:\s?([AP])M)?)?$/iu;
const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})(?:,?\s(\d\d?):(\d\d)(?::(\d\d))?)?$/;

interface Clock {
  readonly hour?: string | undefined;
  readonly minute?: string | undefined;
  readonly second?: string | undefined;
  readonly half?: string | undefined;
}

function instant(year: number, month: number | undefined, day: number, clock: Clock, offsetMinutes = 0, milliseconds = 0): string | null {
  let hour = Number(clock.hour ?? 0);
  const minute = Number(clock.minute ?? 0);
  const second = Number(clock.second ?? 0);
  if (clock.half) {
    if (hour < 1 || hour > 12) return null;
    hour = (hour % 12) + (clock.half.toUpperCase() === 'P' ? 12 : 0);
  }
  if (month === undefined || hour > 23 || minute > 59 || second > 60) return null;
  const days = new Date(Date.UTC(year, month - 1, day));
  if (days.getUTCMonth() !== month - 1 || days.getUTCDate() !== day) return null;
  return new Date(Date.UTC(year, month - 1, day, hour, minute - offsetMinutes, second, milliseconds)).toISOString();
}

const fullYear = (digits: string | undefined): number => (digits?.length === 2 ? 2000 : 0) + Number(digits);

/**
 * The instant that a date of an export names, as ISO 8601 in UTC; null when its form is not known or it is ambiguous (11/12/2026).
 * Known: ISO, `12/Nov/26 9:30 AM`, `2026-11-12 09:30`, `12.11.2026 09:30`, `Nov 12, 2026`. A date without a zone is taken as UTC.
 */
export function toInstant(text: string): string | null {
  const trimmed = text.trim();
  if (trimmed.length > 40) return null;
  if (plain.test(trimmed)) return trimmed;
  let match = iso.exec(trimmed);
  if (match) {
    const [, year, month, day, hour, minute, second, fraction, , sign, zoneHours, zoneMinutes] = match;
    const offset = sign === undefined ? 0 : (sign === '-' ? -1 : 1) * (Number(zoneHours) * 60 + Number(zoneMinutes));
    const milliseconds = fraction === undefined ? 0 : Math.floor(Number(`0.${fraction}`) * 1000);
    return instant(Number(year), Number(month), Number(day), { hour, minute, second }, offset, milliseconds);
  }
  match = named.exec(trimmed);
  if (match) {
    const [, day, month, year, hour, minute, second, half] = match;
    return instant(fullYear(year), months.get((month ?? '').toLowerCase()), Number(day), { hour, minute, second, half });
  }
  match = monthFirst.exec(trimmed);
  if (match) {
    const [, month, day, year, hour, minute, second, half] = match;
    return instant(Number(year), months.get((month ?? '').toLowerCase()), Number(day), { hour, minute, second, half });
  }
  match = dotted.exec(trimmed);
  if (match) {
    const [, day, month, year, hour, minute, second] = match;
    return instant(Number(year), Number(month), Number(day), { hour, minute, second });
  }
  return null;
}
