import { describe, expect, test } from 'vitest';
import { deadlineWords, namesDate, namesDeadline } from '../../../src/rules/words/dates.ts';

const list = (text: string) => text.split(' | ');

describe('a date', () => {
  test.each(
    list(
      '2026-12 | 2026-12-01 | 1.2. | 31.12.2026 | 31.12.26 | bis 30.11. | 1/2/26 | 12/31/2026 | 2026/1 | 2026/12/31 | in 2026 | since 1999 | FY2026 | Q1 | Q4 | H1 | H2 | KW 7 | KW7 | CW 51 | Jan | Feb | Mar | March | Apr | Jun | Jul | Aug | Sep | Sept | Oct | Nov | Dec | May 3 | 3rd May | 1st May | 2nd May | 4th May | 4 May | by May | in May | until May | till May | before May | of May | since May | from May | january | February | april | june | july | august | september | october | november | december | monday | mondays | tuesday | wednesday | thursday | friday | Fridays | saturday | sunday | this week | next month | end of quarter | end of the year | this sprint | week 7 | week 51 | in 3 days | within 12 hours | in two weeks | within three months | in a day | in a month',
    ),
  )('%s', (text) => expect(namesDate(`it is ${text} then`)).toBe(true));

  test.each(
    list(
      '3.4.1 | 60 of 75 | 12026-12 | 12.5 | 12.5 % | 1/2 | 24/7 | 1899 | 2100 | 20261 | Q5 | H3 | Q42 | may | maybe May | mayor | March7 | week | week days | in days | in some days | the quarter | this time | next to | sundae | janus | in 3 steps | KW | #2026 | https://acme.example/2026-12-01/Q4',
    ),
  )('no date: %s', (text) => expect(namesDate(`it is ${text} then`)).toBe(false));
});

describe('a word that promises a date', () => {
  test.each(
    list(
      'deadline | due on | due by | due date | is due | overdue | until | expire | expires | expiry | expiration | cut-off | cutoff | renewal | go-live | go live | tonight | tomorrow | year end | month end | Christmas | Easter',
    ),
  )('%s', (text) => {
    expect(namesDeadline(`for the ${text} of it`, deadlineWords)).toBe(true);
    expect(namesDate(`for the ${text} of it`)).toBe(false);
  });

  test('or a date itself', () => {
    expect(namesDeadline('for it in 2026', [])).toBe(true);
    expect(namesDeadline('for the fair', [])).toBe(false);
    expect(namesDeadline('for the fair', ['the fair'])).toBe(true);
  });
});
