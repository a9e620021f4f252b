/** Time zones: what a clock on the wall shows at an instant, and which instant a clock on the wall means. */

const minute = 60_000;
const day = 86_400_000;

interface Zone {
  readonly format: Intl.DateTimeFormat;
  /** The offset of a whole UTC day, by its number; null where it changes within the day. */
  readonly offsets: Map<number, number | null>;
}

const zones = new Map<string, Zone>();

function zoneOf(timeZone: string): Zone {
  const known = zones.get(timeZone);
  if (known !== undefined) return known;
  const fields = { year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric' } as const;
  const format = new Intl.DateTimeFormat('en-u-ca-iso8601', { timeZone, hourCycle: 'h23', era: 'short', ...fields });
  const zone = { format, offsets: new Map() };
  zones.set(timeZone, zone);
  return zone;
}

/** The name of an IANA zone in its usual case, "Europe/Berlin"; null when there is none of that name. */
export function timeZoneOf(name: string): string | null {
  try {
    return /^[+-]|^etc\/unknown$/i.test(name) ? null : new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    return null;
  }
}

function measure(at: number, { format }: Zone): number {
  const parts: Record<string, number> = {};
  let isBefore = false;
  for (const { type, value } of format.formatToParts(at)) {
    if (type === 'era') isBefore = value.startsWith('B');
    else if (type !== 'literal') parts[type] = Number(value);
  }
  const { year = 0, month = 1, day: date = 1, hour = 0, minute: minutes = 0, second = 0 } = parts;
  const wall = new Date(Date.UTC(2000, month - 1, date, hour, minutes, second));
  wall.setUTCFullYear(isBefore ? 1 - year : year, month - 1, date);
  return wall.getTime() - Math.floor(at / 1000) * 1000;
}

/** How far the clocks of the zone are before UTC at the instant, in milliseconds. */
export function offsetAt(at: number, timeZone: string): number {
  if (timeZone === 'UTC') return 0;
  const zone = zoneOf(timeZone);
  const number = Math.floor(at / day);
  let offset = zone.offsets.get(number);
  if (offset === undefined) {
    const begin = measure(number * day, zone);
    offset = begin === measure((number + 1) * day - minute, zone) ? begin : null;
    zone.offsets.set(number, offset);
  }
  return offset ?? measure(at, zone);
}

/**
 * The instant at which the clocks of the zone show `wall`, a time written as if it were UTC. A time that comes twice in the night of a
 * change is the first of the two; one that is left out is read by the clock before the change, as the day's calendar programs do.
 */
export function instantAt(wall: number, timeZone: string): number {
  if (timeZone === 'UTC') return wall;
  const before = offsetAt(wall - day, timeZone);
  const after = offsetAt(wall + day, timeZone);
  if (before === after || offsetAt(wall - before, timeZone) === before) return wall - before;
  return offsetAt(wall - after, timeZone) === after ? wall - after : wall - before;
}
