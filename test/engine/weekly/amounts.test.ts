import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  amount,
  count,
  dayText,
  moved,
  ordinal,
  percent,
  planned,
  pointsBetween,
  short,
  thousandths,
  value,
} from '../../../src/engine/weekly/amounts.ts';
import { goalOf, joined, listed, quote, say } from '../../../src/engine/weekly/say.ts';

describe('numbers as the page says them', () => {
  test.each<[string, string]>([
    [short(3), '3'],
    [short(2.25), '2.3'],
    [short(12.04), '12'],
    [count(0, 'issue'), '0 issues'],
    [count(1, 'issue'), '1 issue'],
    [count(1.5, 'issue'), '1.5 issues'],
    [count(2, 'reply', 'replies'), '2 replies'],
    [percent(null), '–'],
    [percent(0), '0.0 %'],
    [percent(0.6249), '62.4 %'],
    [percent(0.29), '29.0 %'],
    [percent(1), '100.0 %'],
    [planned(0.4), '40 %'],
    [planned(0.075), '7.5 %'],
    [moved(0), 'unchanged'],
    [moved(5.8), 'up 5.8 points'],
    [moved(1), 'up 1 point'],
    [moved(-1), 'down 1 point'],
    [moved(-0.3), 'down 0.3 points'],
    [String(pointsBetween(0.5, 0.523)), '2.3'],
    [String(pointsBetween(0.6, 0.2)), '-40'],
    [value(4.2), '4.2'],
    [value(1 / 3), '0.33'],
    [value(5000), '5000'],
    [amount(4.2, '%'), '4.2 %'],
    [amount(27, null), '27'],
    [amount(27, ''), '27'],
  ])('%s', (said, text) => {
    expect(said).toBe(text);
  });

  test.each([
    [1, '1st'],
    [2, '2nd'],
    [3, '3rd'],
    [4, '4th'],
    [10, '10th'],
    [11, '11th'],
    [12, '12th'],
    [13, '13th'],
    [14, '14th'],
    [21, '21st'],
    [22, '22nd'],
    [100, '100th'],
    [111, '111th'],
    [113, '113th'],
    [123, '123rd'],
  ])('%i is %s', (n, text) => {
    expect(ordinal(n)).toBe(text);
  });

  test.each([
    ['01', 'January'],
    ['02', 'February'],
    ['03', 'March'],
    ['04', 'April'],
    ['05', 'May'],
    ['06', 'June'],
    ['07', 'July'],
    ['08', 'August'],
    ['09', 'September'],
    ['10', 'October'],
    ['11', 'November'],
    ['12', 'December'],
  ])('month %s is %s; the year stands where it is another', (number, month) => {
    expect(dayText(`2026-${number}-07`, '2026-11-20T09:00:00Z')).toBe(`7 ${month}`);
    expect(dayText(`2027-${number}-27T09:00:00Z`, '2026-11-20T09:00:00Z')).toBe(`27 ${month} 2027`);
  });

  test.each<[readonly number[], readonly number[]]>([
    [
      [1, 1, 1],
      [0.334, 0.333, 0.333],
    ],
    [
      [0.12345, 0.87655],
      [0.123, 0.877],
    ],
    [
      [2, 6],
      [0.25, 0.75],
    ],
    [
      [0.0001, 0.9996, 0.0003],
      [0, 1, 0],
    ],
    [
      [0, 0],
      [0, 0],
    ],
    [[], []],
  ])('%j in thousandths: %j', (shares, parts) => {
    expect(thousandths(shares)).toEqual(parts);
  });

  test('thousandths add to one, and none is off by more than one', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 9 }), (weights) => {
        const sum = weights.reduce((a, b) => a + b, 0);
        const parts = thousandths(weights);
        expect(Math.round(parts.reduce((a, b) => a + b, 0) * 1000)).toBe(sum === 0 ? 0 : 1000);
        for (const [i, part] of parts.entries()) expect(Math.abs(part - (weights[i] ?? 0) / (sum || 1))).toBeLessThan(0.001 + 1e-9);
      }),
    );
  });
});

describe('sentences', () => {
  const a = [quote('a')];
  test.each([
    ['the tool’s own words grow together', say`1 ${2}${['3 ', '4']}${''}.`, ['1 23 4.']],
    ['foreign text stands apart', say`x ${quote('y')} z`, ['x ', quote('y'), ' z']],
    ['nothing is nothing', say``, []],
    ['none', listed([]), []],
    ['one', listed([a]), [quote('a')]],
    ['two', listed([a, ['b']]), [quote('a'), ' and b']],
    ['three', listed([['a'], ['b'], ['c']]), ['a, b and c']],
    ['joined', joined([['a'], a, ['c']], '; '), ['a; ', quote('a'), '; c']],
    ['joined to nothing', joined([], '; '), []],
    ['a goal with its title', [goalOf(new Map([['O1', { title: 'Keep' }]]), 'O1')], [{ kind: 'goal', id: 'O1', title: 'Keep' }]],
    ['a goal that is not there', [goalOf(new Map(), 'O1')], [{ kind: 'goal', id: 'O1', title: null }]],
  ])('%s', (_why, sentence, pieces) => {
    expect(sentence).toEqual(pieces);
  });
});
