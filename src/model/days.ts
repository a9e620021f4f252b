import { instantAt, offsetAt } from './zones.ts';

export const day = 86_400_000;

/** The first instant of an ISO date in a time zone (IANA; UTC when absent), in milliseconds; NaN for what is no date. */
export function dayStart(date: string, timeZone?: string): number {
  const wall = Date.parse(`${date}T00:00:00Z`);
  return timeZone === undefined || Number.isNaN(wall) ? wall : instantAt(wall, timeZone);
}

/** The first instant after an ISO date, a day of 23 or 25 hours among them. */
export function dayEnd(date: string, timeZone?: string): number {
  const begin = Date.parse(`${date}T00:00:00Z`);
  if (timeZone === undefined || Number.isNaN(begin)) return begin + day;
  return dayStart(new Date(begin + day).toISOString().slice(0, 10), timeZone);
}

/** The instant as clocks in the zone show it, written as if it were UTC; what is no instant stays as it is. */
export function localOf(at: string, timeZone?: string): string {
  const time = Date.parse(at);
  if (timeZone === undefined || Number.isNaN(time)) return at;
  return new Date(time + offsetAt(time, timeZone)).toISOString();
}
