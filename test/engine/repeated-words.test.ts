import { expect, test } from 'vitest';
import { repeatedWords } from '../../src/model/repeated-words.ts';

const repeated = (least: number, ...texts: readonly string[]) => repeatedWords(texts, (text) => text, least);

test.each([
  ['case and punctuation', 'Improves the product.', '  improves -- THE product'],
  ['width', 'improves the product', 'ｉｍｐｒｏｖｅｓ the product'],
  ['a composed and a decomposed letter', 'Für Händler', 'fu\u0308r ha\u0308ndler!'],
  ['a sign of another script that is no letter', 'saves 3 h', 'Saves 3 h ✓'],
  ['no words at all', '…', '--'],
])('texts that differ in %s alone are the same words', (_what, one, other) => {
  expect(repeated(2, one, 'something else', other)).toEqual([[one, other]]);
});

test('words are neither joined nor parted', () => {
  expect(repeated(2, 'a bc', 'ab c', 'abc', 'a b c')).toEqual([]);
});

test('texts are not taken for the same because their numbers are', () => {
  // 31 · 97 + 110 = 31 · 99 + 48
  expect(repeated(2, 'aan', 'ac0')).toEqual([]);
});

test('groups below the least number are left out', () => {
  expect(repeated(3, 'a', 'b', 'A', 'a.', 'B')).toEqual([['a', 'A', 'a.']]);
});
