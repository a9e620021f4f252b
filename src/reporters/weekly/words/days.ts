import { localOf } from '../../../model/days.ts';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const parts = (at: string) => {
  const date = new Date(at);
  return Number.isNaN(date.getTime())
    ? null
    : { day: date.getUTCDate(), month: months[date.getUTCMonth()] ?? '', year: date.getUTCFullYear() };
};

/** "20 Nov" of an ISO 8601 date or instant, in UTC. */
export const shortDay = (at: string): string => {
  const found = parts(at);
  return found === null ? at : `${found.day} ${found.month}`;
};

/** "20 Nov 2026". */
export const longDay = (at: string): string => {
  const found = parts(at);
  return found === null ? at : `${found.day} ${found.month} ${found.year}`;
};

/** "13 to 20 Nov 2026", "27 Nov to 4 Dec 2026", "27 Dec 2026 to 3 Jan 2027", in days of the time zone. */
export const span = (begin: string, end: string, timeZone?: string): string => {
  const [from, to] = [localOf(begin, timeZone), localOf(end, timeZone)];
  const [a, b] = [parts(from), parts(to)];
  if (a === null || b === null || a.year !== b.year) return `${longDay(from)} to ${longDay(to)}`;
  return `${a.month === b.month ? String(a.day) : shortDay(from)} to ${longDay(to)}`;
};

/** "20 Nov 2026, 09:00 UTC", "20 Nov 2026, 10:00 Europe/Berlin". */
export const moment = (at: string, timeZone?: string): string => {
  const local = localOf(new Date(at).toISOString(), timeZone);
  return `${longDay(local)}, ${local.slice(11, 16)} ${timeZone ?? 'UTC'}`;
};
