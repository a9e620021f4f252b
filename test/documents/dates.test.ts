import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isDate, orderOf, readDay, readInstant } from '../../src/documents/dates.ts';

const noon = '2026-11-28T09:30:00.000Z';
const midnight = '2026-11-28T00:00:00.000Z';

describe('one reading', () => {
  test.each([
    ['2026-11-28T09:30:00Z', '2026-11-28T09:30:00Z'],
    ['2026-11-30T09:30:00.123Z', '2026-11-30T09:30:00.123Z'],
    ['2026-11-28T09:30:00.000+0100', '2026-11-28T08:30:00.000Z'],
    ['2026-11-28T00:30:00+05:30', '2026-11-27T19:00:00.000Z'],
    ['2026-11-28T09:30:00.1234567Z', '2026-11-28T09:30:00.123Z'],
    ['2026-11-28 09:30:00+00', noon],
    ['2026-11-28 09:30:12.5', '2026-11-28T09:30:12.500Z'],
    ['2026-11-28 09:30:00 UTC', noon],
    ['2026-11-28T10:30:00+01:00[Europe/Berlin]', noon],
    ['2026-11-28', midnight],
    ['2026/11/28', midnight],
    ['2026.11.28', midnight],
    ['2026. 11. 28.', midnight],
    ['2026. 11. 28. 오후 3:00', '2026-11-28T15:00:00.000Z'],
    ['2026/11/28 午前9:30', noon],
    ['2026/11/28 下午3:05:06', '2026-11-28T15:05:06.000Z'],
    ['2026年11月28日', midnight],
    ['2026年11月28日(土) 9:30', noon],
    ['2026年11月28日 星期六 9時30分', noon],
    ['2026년 11월 28일 토요일', midnight],
    ['２０２６年１１月２８日', midnight],
    ['20261128', midnight],
    ['20261128T093000Z', noon],
    ['11/28/2026 3:00 PM', '2026-11-28T15:00:00.000Z'],
    ['11/28/2026 3:00:00\u202fPM', '2026-11-28T15:00:00.000Z'],
    ['11/28/2026, 09:30', noon],
    ['28/11/2026', midnight],
    ['28-11-2026 09:30', noon],
    ['28.11.2026 09:30', noon],
    ['28.11.2026, 9.30', noon],
    ['28.11.2026 klo 9.30', noon],
    ['1.10.2026', '2026-10-01T00:00:00.000Z'],
    ['11.12.2026', '2026-12-11T00:00:00.000Z'],
    ['Sat, 11/28/2026', midnight],
    ['11/11/2026', '2026-11-11T00:00:00.000Z'],
    ['11/28/26', midnight],
    ['12/Nov/26 9:30 AM', '2026-11-12T09:30:00.000Z'],
    ['12/Nov/26 12:05 AM', '2026-11-12T00:05:00.000Z'],
    ['12/Nov/26 12:05 PM', '2026-11-12T12:05:00.000Z'],
    ['1/Mar/2026 21:30', '2026-03-01T21:30:00.000Z'],
    ['28-Nov-2026', midnight],
    ['2026-Nov-28', midnight],
    ['28-NOV-26 09.30', noon],
    ['Nov 28, 2026', midnight],
    ['Nov 28th, 2026 9:30am', noon],
    ['November 28, 2026 9:30 AM', noon],
    ['November 28, 2026 at 9:30 AM', noon],
    ['Saturday, November 28, 2026 9:30 AM', noon],
    ['28 November 2026', midnight],
    ['28 Nov 2026 9 AM', '2026-11-28T09:00:00.000Z'],
    ['Sat, 28 Nov 2026 09:30:00 +0000', noon],
    ['Sat, 28 Nov 2026 04:30:00 EST', noon],
    ['Sat, 28 Nov 2026 10:30:00 +0100 (CET)', noon],
    ['Sat Nov 28 2026 11:21:41 GMT+0000 (GMT+00:00)', '2026-11-28T11:21:41.000Z'],
    ['Sat Nov 28 2026 12:21:41 GMT+0100 (Central European Standard Time)', '2026-11-28T11:21:41.000Z'],
    ['Sat Nov 28 09:30:00 UTC 2026', noon],
    ['Sat Nov 28 10:30:00 2026 +0100', noon],
    ['19/févr./26 7:31 PM', '2026-02-19T19:31:00.000Z'],
    ['mar. 3 nov. 2026', '2026-11-03T00:00:00.000Z'],
    ['mar. 3 mar. 2026', '2026-03-03T00:00:00.000Z'],
    ['1er août 2026', '2026-08-01T00:00:00.000Z'],
    ['28 nov. 2026 à 9h30', noon],
    ['28 de noviembre de 2026', midnight],
    ['28/nov/26 9:30 a. m.', noon],
    ['28 de nov. de 2026', midnight],
    ['12. Okt. 2026 9:30', '2026-10-12T09:30:00.000Z'],
    ['Samstag, 28. November 2026 um 09:30 Uhr', noon],
    ['28 ноября 2026 г., 09:30', noon],
    ['сб, 28 нояб. 2026 г.', midnight],
    ['28 listopada 2026', midnight],
    ['28/лист./26 09:30', noon],
    ['28 Kasım 2026 Cumartesi', midnight],
    ['28/11月/26 9:30 午前', noon],
    ['28/十一月/26 9:30 上午', noon],
    ['28/11월/26 9:30 오전', noon],
    ['lørdag den 28. november 2026 kl. 9.30', noon],
    ['1795858200', '2026-11-28T09:30:00.000Z'],
    ['1795858200000', '2026-11-28T09:30:00.000Z'],
    ['1795858200.5', '2026-11-28T09:30:00.500Z'],
    ['29/02/2024', '2024-02-29T00:00:00.000Z'],
  ])('%s is %s', (text, instant) => {
    expect(readInstant(text)).toBe(instant);
  });
});

describe('no reading', () => {
  test.each([
    '11/12/2026',
    '1/2/26 9:30 AM',
    '17/11/26',
    '2026-02-31T10:00:00Z',
    '2026-02-29',
    '31/Feb/26 9:30 AM',
    '29/02/2023',
    '31.04.2026',
    '12/Foo/26',
    '12/Nov/26 13:30 PM',
    '2026-11-12T25:00:00Z',
    '2026-11-12 09:61',
    '2026-13-01',
    '2026-28-11',
    '1/13/13/2026',
    'yesterday',
    '2 days ago',
    'Nov 2026',
    '28 Nov',
    'Q4 2026',
    'Sprint 24',
    '2026',
    '46354',
    '9999999999',
    '99999999',
    '10:30',
    'Nov 31, 2026',
    'v2026.11',
    '28 Nov 2026 or later',
    '',
    '-',
    '2026-11-12'.padEnd(5000, '0'),
  ])('%s', (text) => {
    expect(readInstant(text)).toBeNull();
    expect(readDay(text)).toBeNull();
  });
});

const languages = 'en de fr es pt it nl pl ru ja zh zh-TW ko cs sv da nb fi uk tr'.split(' ');
const realDay = fc.date({ min: new Date('2000-01-01T00:00:00Z'), max: new Date('2039-12-31T23:59:59Z'), noInvalidDate: true });
const two = (number: number) => String(number).padStart(2, '0');
const english = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

describe('languages', () => {
  test.each(languages)('every day as %s writes it, months in full and short, with and without a weekday', (language) => {
    const forms = (['long', 'medium', 'full'] as const).map(
      (dateStyle) => new Intl.DateTimeFormat(language, { dateStyle, timeZone: 'UTC' }),
    );
    for (let day = 0; day < 366; day += 5) {
      const date = new Date(Date.UTC(2026, 0, 1 + day));
      const iso = date.toISOString().slice(0, 10);
      for (const form of forms) {
        const text = form.format(date);
        // Some languages write the medium form in numbers alone, and in an order that only they know.
        if (/^[\d/. ]+$/.test(text)) continue;
        expect([text, readDay(text)]).toEqual([text, iso]);
      }
    }
  });

  test.each(languages)('the time of day as %s writes it, in halves and in 24 hours', (language) => {
    for (const hour12 of [true, false]) {
      const form = new Intl.DateTimeFormat(language, {
        dateStyle: undefined,
        year: 'numeric',
        month: 'long',
        day: 'numeric',
        hour: 'numeric',
        minute: '2-digit',
        hour12,
        timeZone: 'UTC',
      });
      for (const hour of [0, 1, 11, 12, 13, 23]) {
        const date = new Date(Date.UTC(2026, 10, 28, hour, 5));
        const text = form.format(date);
        expect([text, readInstant(text)]).toEqual([text, date.toISOString()]);
      }
    }
  });
});

describe('zones', () => {
  test.each([
    ['Europe/Berlin', '2026-11-28 09:30', '2026-11-28T08:30:00.000Z'],
    ['Europe/Berlin', '28.07.2026', '2026-07-27T22:00:00.000Z'],
    ['Europe/Berlin', '2026-03-29 02:30', '2026-03-29T01:30:00.000Z'],
    ['Europe/Berlin', '2026-10-25 02:30', '2026-10-25T00:30:00.000Z'],
    ['America/New_York', '11/1/2026 1:30 AM', '2026-11-01T05:30:00.000Z'],
    ['Asia/Kolkata', '28/11/2026 00:00', '2026-11-27T18:30:00.000Z'],
    ['Pacific/Auckland', '2026-11-28', '2026-11-27T11:00:00.000Z'],
    ['Pacific/Auckland', 'Sat, 28 Nov 2026 09:30:00 GMT', noon],
    ['Europe/Berlin', '1795858200', noon],
  ])('in %s %s is %s', (timeZone, text, instant) => {
    expect(readInstant(text, { timeZone, order: text.startsWith('11/1/') ? 'month-day' : null })).toBe(instant);
  });

  test.each(['UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Pacific/Auckland', 'Australia/Lord_Howe', 'America/Sao_Paulo'])(
    'what the clocks of %s show comes back as the instant, in every form',
    (timeZone) => {
      const form = new Intl.DateTimeFormat('en-CA', {
        ...{
          timeZone,
          hourCycle: 'h23',
          year: 'numeric',
          month: '2-digit',
          day: '2-digit',
          hour: '2-digit',
          minute: '2-digit',
          second: '2-digit',
        },
      } as Intl.DateTimeFormatOptions);
      const shown = (at: string | number) =>
        Object.fromEntries(
          form.formatToParts(typeof at === 'string' ? Date.parse(at) : at).map(({ type, value }) => [type, value]),
        ) as Record<string, string>;
      fc.assert(
        fc.property(realDay, (at) => {
          const { year = '', month = '', day = '', hour = '', minute = '', second = '' } = shown(at.getTime());
          const name = english[Number(month) - 1] ?? '';
          const clock = `${hour}:${minute}:${second}`;
          const half = `${Number(hour) % 12 || 12}:${minute}:${second} ${Number(hour) < 12 ? 'AM' : 'PM'}`;
          const readings = [
            readInstant(`${year}-${month}-${day}T${clock}`, { timeZone }),
            readInstant(`${year}/${month}/${day} ${half}`, { timeZone }),
            readInstant(`${Number(month)}/${Number(day)}/${year} ${half}`, { timeZone, order: 'month-day' }),
            readInstant(`${day}/${month}/${year}, ${clock}`, { timeZone, order: 'day-month' }),
            readInstant(`${Number(day)}.${Number(month)}.${year} ${clock}`, { timeZone }),
            readInstant(`${day}/${name}/${year.slice(2)} ${half}`, { timeZone }),
            readInstant(`${name} ${Number(day)}, ${year} ${half}`, { timeZone }),
            readInstant(`${year}年${Number(month)}月${Number(day)}日 ${clock}`, { timeZone }),
          ];
          expect(new Set(readings).size).toBe(1);
          // An hour that comes twice is the first of the two: the same clock, and no later than the instant.
          const back = readings[0] ?? '';
          expect(shown(back)).toEqual(shown(at.getTime()));
          expect(Date.parse(back)).toBeLessThanOrEqual(at.getTime());
        }),
      );
    },
  );
});

describe('columns', () => {
  const written = (date: Date, order: 'day-month' | 'month-day', mark: string) => {
    const [day, month] = [two(date.getUTCDate()), two(date.getUTCMonth() + 1)];
    return `${order === 'day-month' ? [day, month].join(mark) : [month, day].join(mark)}${mark}${date.getUTCFullYear()} 10:00`;
  };

  test.each([
    [['11/3/2026 9:00:00 AM', '11/17/2026 4:05:00 PM'], 'month-day'],
    [['3/11/2026', '17/11/2026'], 'day-month'],
    [['3/11/2026', '', 'soon', '2026-11-12', '12/Nov/26'], null],
    [['17/11/2026', '11/17/2026'], null],
    [['11.17.2026', '11.12.2026'], 'month-day'],
    [['3/11/26', '11/17/26'], 'month-day'],
    [['17/11/26'], null],
    [['31/02/2026', '31/31/2026'], null],
    [[], null],
  ] as const)('%j prove %s', (cells, order) => {
    expect(orderOf(cells)).toBe(order);
  });

  test('a column is read whole by what it proves, and what it does not prove is never guessed', () => {
    const order = fc.constantFrom('day-month' as const, 'month-day' as const);
    fc.assert(
      fc.property(fc.array(realDay, { minLength: 1 }), order, fc.constantFrom('/', '-'), (dates, wanted, mark) => {
        const cells = dates.map((date) => written(date, wanted, mark));
        const proven = orderOf(cells);
        expect([wanted, null]).toContain(proven);
        for (const [index, date] of dates.entries()) {
          const day = date.toISOString().slice(0, 10);
          const isOpen = date.getUTCDate() <= 12 && date.getUTCDate() !== date.getUTCMonth() + 1;
          expect(readDay(cells[index] ?? '', { order: proven })).toBe(isOpen && proven === null ? null : day);
          expect(readDay(cells[index] ?? '', { order: wanted })).toBe(day);
        }
      }),
    );
  });

  test('a date that the given order cannot hold is not read the other way round', () => {
    expect(readDay('17/11/2026', { order: 'month-day' })).toBeNull();
    expect(readDay('11/17/2026', { order: 'day-month' })).toBeNull();
  });
});

describe('what has the form of a date', () => {
  test.each(['2026-11-28', '11/12/2026', '1/2/26', '28.11.2026', '12/Nov/26 9:30 AM', '2026年11月28日', 'Nov 28, 2026'])('%s', (text) => {
    expect(isDate(text)).toBe(true);
  });
  test.each(['1795858200', '20261128', '31/31/2026', '1.2', 'SHOP-12', '10:30', 'In Progress', 'Sprint 24', ''])('%s is none', (text) => {
    expect(isDate(text)).toBe(false);
  });
});

test('no text at all makes the reading fail, and what is read is a day that exists', () => {
  const scrap = fc.string({ unit: fc.constantFrom(...'0123456789/-.:, TZ+年月日', 'Nov', 'am', 'févr', 'sat'), maxLength: 24 });
  fc.assert(
    fc.property(fc.oneof(scrap, fc.string({ unit: 'binary' })), (text) => {
      const instant = readInstant(text);
      if (instant !== null) expect(Number.isNaN(Date.parse(instant))).toBe(false);
      expect(readDay(text) === null).toBe(instant === null);
    }),
    { numRuns: 2000 },
  );
});
