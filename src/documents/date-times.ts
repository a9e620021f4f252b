import { fillers, halves, weekdays, zoneNames } from './month-names.ts';

/** A time of day as it is written; `offset` in minutes before UTC, null where none is written. */
export interface Clock {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
  readonly offset: number | null;
}

const halfWords = [...halves.keys()]
  .toSorted((a, b) => b.length - a.length)
  .map((word) => word.replaceAll('.', '\\.'))
  .concat('a\\. m\\.', 'p\\. m\\.')
  .join('|');
const half = `(?<![\\p{L}])(${halfWords})(?![\\p{L}])`;
const zone = '(?:(?:utc|gmt)? ?([+−-])(\\d\\d?)(?::?(\\d\\d))?|([a-z]{1,4}))(?![\\p{L}\\p{N}:/.-])';
const rest = `(?:[:.](\\d\\d)(?:[.,](\\d{1,9}))?)?`;
const clock = `(?:(\\d{1,2}):(\\d\\d)${rest}|(\\d{1,2}) ?(?:h(?!\\p{L})|[時时点點시]) ?(?:(\\d\\d)[分분]?(?: ?(\\d\\d)[秒초])?)?)`;
const time = new RegExp(`(?<![\\p{N}.:+-])(?:${half} ?)?${clock}(?: ?${half})?(?: ?${zone})?(?: ?\\[[\\w/+-]+\\])?`, 'u');
const bareHour = new RegExp(`(?<![\\p{N}.:/+-])(\\d{1,2}) ?${half}`, 'u');
const dottedTime = new RegExp(`(?<=[\\p{N}.,]\\s(?:(?:kl|klo|um|alle|ore)\\.? )?)(\\d{1,2})\\.(\\d\\d)(?:\\.(\\d\\d))?(?: ${half})?$`, 'u');
const trailingZone = / ([+-])(\d\d):?(\d\d)$/;
const remark = / ?\([^()]*\)/g;

const offsetOf = (sign: string | undefined, hours: string | undefined, minutes: string | undefined): number | null => {
  if (sign === undefined || Number(hours) > 14 || Number(minutes ?? 0) > 59) return null;
  return (sign === '+' ? 1 : -1) * (Number(hours) * 60 + Number(minutes ?? 0));
};

/** The hour of 24, or null when there is none such: 13 PM, 25 o'clock. */
function hourOf(written: string | undefined, word: string | undefined): number | null {
  const hour = Number(written);
  if (word === undefined) return hour > 23 ? null : hour;
  if (hour < 1 || hour > 12) return null;
  const part = halves.get(word) ?? (word.startsWith('p') ? 'pm' : 'am');
  return (hour % 12) + (part === 'pm' ? 12 : 0);
}

const milliseconds = (fraction: string | undefined): number =>
  fraction === undefined ? 0 : Math.floor(Number(`0.${fraction}`) * 1000 + 1e-6);

/** Without what stood between date and time: a comma, "at", "um", "klo". */
const tidy = (date: string): string =>
  date
    .replace(/\s+/g, ' ')
    .replace(/^[ ,;]+|[ ,;]+$/g, '')
    .replace(/[ ,]+(\p{L}+)\.?$/u, (all, word) => (fillers.has(word) ? '' : all));

/** What is written of the date, and the time beside it; null when there is a time that no clock shows. The text is folded. */
export function splitTime(text: string): { readonly date: string; readonly clock: Clock | null } | null {
  const plain = text
    .replace(/^(\d{8})t(\d\d)(\d\d)(?:(\d\d))?(?!\d)/, (_, day, ...clock) => `${day} ${clock.slice(0, 3).filter(Boolean).join(':')}`)
    .replace(/(?<=\d)t(?=\d)/, ' ');
  const found = time.exec(plain);
  if (found === null) return withoutColon(plain);
  const [whole, early, hour, minute, second, fraction, spoken, spokenMinute, spokenSecond, late, sign, zoneHours, zoneMinutes, name] =
    found;
  let offset = offsetOf(sign, zoneHours, zoneMinutes);
  if (sign !== undefined && offset === null) return null;
  let taken = whole;
  if (name !== undefined) {
    const known = zoneNames.get(name);
    // A word behind the time that is no zone belongs to the date: "11:21 sat".
    if (known === undefined) taken = whole.slice(0, whole.lastIndexOf(name));
    else offset = known;
  }
  let date = tidy(`${plain.slice(0, found.index)} ${plain.slice(found.index + taken.length)}`);
  const trailing = offset === null ? trailingZone.exec(date) : null;
  if (trailing) {
    offset = offsetOf(trailing[1], trailing[2], trailing[3]);
    date = date.slice(0, trailing.index);
  }
  if (offset !== null) date = date.replace(remark, '');
  const hours = hourOf(hour ?? spoken, early ?? late);
  const minutes = Number(minute ?? spokenMinute ?? 0);
  const seconds = Number(second ?? spokenSecond ?? 0);
  if (hours === null || minutes > 59 || seconds > 60 || (early !== undefined && late !== undefined)) return null;
  return {
    date: withoutWeekday(tidy(date)),
    clock: { hour: hours, minute: minutes, second: seconds, millisecond: milliseconds(fraction), offset },
  };
}

/** "3 pm", and the times with a dot that stand at the end: "28.11.2026 9.30". */
function withoutColon(text: string): { readonly date: string; readonly clock: Clock | null } | null {
  const bare = bareHour.exec(text);
  if (bare !== null) {
    const hour = hourOf(bare[1], bare[2]);
    if (hour === null) return null;
    const date = tidy(`${text.slice(0, bare.index)} ${text.slice(bare.index + bare[0].length)}`);
    return { date: withoutWeekday(date), clock: { hour, minute: 0, second: 0, millisecond: 0, offset: null } };
  }
  const dotted = dottedTime.exec(text);
  if (dotted !== null) {
    const [, hours, minutes, seconds, word] = dotted;
    const hour = hourOf(hours, word);
    if (hour === null || Number(minutes) > 59 || Number(seconds ?? 0) > 60) return null;
    const clock = { hour, minute: Number(minutes), second: Number(seconds ?? 0), millisecond: 0, offset: null };
    return { date: withoutWeekday(tidy(text.slice(0, dotted.index))), clock };
  }
  return { date: withoutWeekday(tidy(text)), clock: null };
}

const eastern = / ?\(?(?:[日月火水木金土](?:曜日?)?|(?:星期|周|週)[一二三四五六日天]|[일월화수목금토](?:요일)?)\)?$/;
const remarkedDay = / ?\(\p{L}{2,12}\.?\)$/u;

/** Without a day of the week that stands before or behind the numbers: "sat, 11/28/2026", "2026年11月28日(土)". */
function withoutWeekday(date: string): string {
  const cut = /^\d{4}.*\d ?[日일]?(?= ?\(?[日月火水木金土星周週일월화수목금토])/.exec(date);
  if (cut !== null && eastern.test(date.slice(cut[0].length))) return cut[0].trim();
  const led = /^(\p{L}{2,13})[.,]{0,2} (?=\d)/u.exec(date);
  if (led !== null && /^\d[\d/.-]*$/.test(date.slice(led[0].length)) && weekdays.has(led[1] ?? '')) return date.slice(led[0].length);
  const remarked = remarkedDay.exec(date);
  return remarked !== null && weekdays.has(remarked[0].replace(/[ ().]/g, '')) ? date.slice(0, remarked.index) : date;
}
