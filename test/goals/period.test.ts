import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { periodOf, whyNoPeriod } from '../../src/goals/period.ts';

const spoken = (text: string, fiscalStart?: number) => {
  const period = periodOf(text, { fiscalStart });
  return period === null ? null : `${period.name ?? '-'} ${period.from} ${period.to}`;
};

describe('every form with one reading', () => {
  test.each([
    ['2026-Q1', '2026-Q1 2026-01-01 2026-03-31'],
    ['2026-H2', '2026-H2 2026-07-01 2026-12-31'],
    ['2024-02', '2024-02 2024-02-01 2024-02-29'],
    ['2026', '2026 2026-01-01 2026-12-31'],
    ['q3/2026', '2026-Q3 2026-07-01 2026-09-30'],
    ['2026 H1', '2026-H1 2026-01-01 2026-06-30'],
    ["Q4'26", '2026-Q4 2026-10-01 2026-12-31'],
    ['Q4 ’26', '2026-Q4 2026-10-01 2026-12-31'],
    ['Q4 26', '2026-Q4 2026-10-01 2026-12-31'],
    ['4Q26', '2026-Q4 2026-10-01 2026-12-31'],
    ['26-Q1', '2026-Q1 2026-01-01 2026-03-31'],
    ['2026Q4', '2026-Q4 2026-10-01 2026-12-31'],
    ['Q4 (2026)', '2026-Q4 2026-10-01 2026-12-31'],
    ['1st quarter of 2026', '2026-Q1 2026-01-01 2026-03-31'],
    ['CY2026', '2026 2026-01-01 2026-12-31'],
    ['October 2026', '2026-10 2026-10-01 2026-10-31'],
    ['10/2026', '2026-10 2026-10-01 2026-10-31'],
    ['Oct-Dec 2026', '- 2026-10-01 2026-12-31'],
    ['Oct – Dec 2026', '- 2026-10-01 2026-12-31'],
    ['Nov-Jan 2027', '- 2026-11-01 2027-01-31'],
    ['Q3-Q4 2026', '- 2026-07-01 2026-12-31'],
    ['Q4 2026 to Q1 2027', '- 2026-10-01 2027-03-31'],
    ['2026-10-01 to 2026-12-31', '- 2026-10-01 2026-12-31'],
    ['10/01/2026 - 12/31/2026', '- 2026-10-01 2026-12-31'],
    ['01/10/2026 – 31/12/2026', '- 2026-10-01 2026-12-31'],
    ['Oct 1, 2026 – Dec 31, 2026', '- 2026-10-01 2026-12-31'],
  ])('%s', (text, expected) => {
    expect(spoken(text)).toBe(expected);
  });

  test.each([
    ['4. Quartal 2026', '2026-Q4 2026-10-01 2026-12-31'],
    ['2. Halbjahr 2026', '2026-H2 2026-07-01 2026-12-31'],
    ['T4 2026', '2026-Q4 2026-10-01 2026-12-31'],
    ['4T26', '2026-Q4 2026-10-01 2026-12-31'],
    ['4e trimestre 2026', '2026-Q4 2026-10-01 2026-12-31'],
    ['2º semestre de 2026', '2026-H2 2026-07-01 2026-12-31'],
    ['4º trimestre de 2026', '2026-Q4 2026-10-01 2026-12-31'],
    ['quarto trimestre 2026', '2026-Q4 2026-10-01 2026-12-31'],
    ['4e kwartaal 2026', '2026-Q4 2026-10-01 2026-12-31'],
    ['IV kw. 2026', '2026-Q4 2026-10-01 2026-12-31'],
    ['IV кв. 2026', '2026-Q4 2026-10-01 2026-12-31'],
    ['4 квартал 2026 года', '2026-Q4 2026-10-01 2026-12-31'],
    ['октябрь 2026 г.', '2026-10 2026-10-01 2026-10-31'],
    ['2026年第4四半期', '2026-Q4 2026-10-01 2026-12-31'],
    ['2026年第四季度', '2026-Q4 2026-10-01 2026-12-31'],
    ['2026年下半年', '2026-H2 2026-07-01 2026-12-31'],
    ['2026年10月〜12月', '- 2026-10-01 2026-12-31'],
    ['2026年10月〜3月', '- 2026-10-01 2027-03-31'],
    ['2026 Q3-Q4', '- 2026-07-01 2026-12-31'],
    ['2026年10月', '2026-10 2026-10-01 2026-10-31'],
    ['2026년 4분기', '2026-Q4 2026-10-01 2026-12-31'],
    ['2026년 상반기', '2026-H1 2026-01-01 2026-06-30'],
    ['K4 2026', '2026-Q4 2026-10-01 2026-12-31'],
  ])('in the languages: %s', (text, expected) => {
    expect(spoken(text)).toBe(expected);
  });

  test.each([
    ['FY27-Q1', 2, 'FY27-Q1 2026-02-01 2026-04-30'],
    ['Q4 FY26', 2, 'FY26-Q4 2025-11-01 2026-01-31'],
    ['FY26 Q4', 1, 'FY26-Q4 2026-10-01 2026-12-31'],
    ['H2 FY26', 7, 'FY26-H2 2026-01-01 2026-06-30'],
    ['FY2026', 10, 'FY26 2025-10-01 2026-09-30'],
    ['GJ 2026', 4, 'FY26 2025-04-01 2026-03-31'],
    ['Q4 2026', 2, '2026-Q4 2026-10-01 2026-12-31'],
    ['2026-H2', 2, '2026-H2 2026-07-01 2026-12-31'],
  ])('%s, of years that begin in month %i', (text, start, expected) => {
    expect(spoken(text, start)).toBe(expected);
  });
});

test.each([
  '2026-Q5',
  'Q0 2026',
  '2026-H3',
  '2026-13',
  '2026-10-01',
  '',
  '26',
  'Q4',
  'Q1 - Q3',
  'soon',
  'KW 4 2026',
  'Sprint 4 2026',
  '2026/27',
  'FY26/27',
  '2026年度',
  'Q4 20260',
  'Annual',
  'Q4 2026 (draft)',
  '01/02/2026 - 03/04/2026',
  'Dec 2026 - Oct 2026',
])('%s is no period', (text) => {
  expect(periodOf(text)).toBeNull();
});

test.each([
  ['Q4', 'it names no year'],
  ['Annual', 'it names no year'],
  ['H2', 'it names no year'],
  ['2026-12-31', 'it is a single day; call a column of such days "End date"'],
  ['soon', null],
])('why %s is none', (text, why) => {
  expect(whyNoPeriod(text)).toBe(why);
});

test('the quarters of a fiscal year follow one another without a gap, and the year is theirs, whatever month it begins in', () => {
  const next = (day: string) => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 2001, max: 2098 }), (fiscalStart, year) => {
      const of = (text: string) => periodOf(text, { fiscalStart });
      const quarters = [1, 2, 3, 4].map((quarter) => of(`Q${quarter} FY${year}`));
      for (const [index, quarter] of quarters.slice(1).entries()) expect(quarter?.from).toBe(next(quarters[index]?.to ?? ''));
      expect(of(`FY${year}`)).toMatchObject({ from: quarters[0]?.from, to: quarters[3]?.to });
      expect(of(`H2 FY${year}`)).toMatchObject({ from: quarters[2]?.from, to: quarters[3]?.to });
      expect(quarters[3]?.to.slice(0, 4)).toBe(String(year));
      expect(of(`FY${String(year).slice(2)}-Q1`)).toEqual(quarters[0]);
    }),
  );
});
