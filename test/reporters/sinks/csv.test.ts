import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvNumber, csvText } from '../../../src/reporters/sinks/csv.ts';
import { hostile } from '../hostile.ts';

const formula = /^\s*[=+\-@%|＝＋－＠]/u;

const expectInert = (text: string) => {
  const cell = csvText(text);
  expect(cell).toMatch(/^".*"$/su);
  expect(cell).not.toMatch(/[\p{Cc}\p{Cs}]/u);
  const [[value, next] = []] = parse(`${cell},"next"\r\n`) as string[][];
  expect(next).toBe('next');
  expect(value).not.toMatch(formula);
  for (const part of cell.slice(1, -1).split(';')) expect(part).not.toMatch(formula);
};

describe('csvText', () => {
  it.each(hostile)('makes a cell of a text that %s', (_, text) => expectInert(text));

  it('makes one inert cell of any text', () => {
    const unit = fc.constantFrom(
      '=',
      '+',
      '-',
      '@',
      '%',
      '|',
      ';',
      ',',
      '"',
      "'",
      '\t',
      '\r',
      '\n',
      ' ',
      '\u00a0',
      '＝',
      '\u200b',
      'a',
      '1',
      '\ud800',
    );
    fc.assert(fc.property(fc.oneof(fc.string({ unit }), fc.string({ unit: 'binary' })), expectInert), { numRuns: 2000 });
  });

  it.each([
    ['Plain, with a "quote"', '"Plain, with a ""quote"""'],
    ['=1+1', `"'=1+1"`],
    [' =1', `"' =1"`],
    ['a - b; c = d', '"a - b; c = d"'],
    [null, '""'],
  ])('writes %j', (text, cell) => expect(csvText(text)).toBe(cell));

  it('fits the cell of a spreadsheet', () => expect(csvText('x'.repeat(100_000)).length).toBeLessThan(32_767));
});

describe('csvNumber', () => {
  it('stays bare, and empty when not known', () => expect([csvNumber(-3.5), csvNumber(null)]).toEqual(['-3.5', '']));
});
