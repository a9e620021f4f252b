import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readsAsEnglish } from '../../../src/rules/words/english.ts';
import { particularsOf, wordsInMany } from '../../../src/rules/words/particulars.ts';
import { phrasesPattern, withoutPhrases } from '../../../src/rules/words/phrases.ts';
import { isStockWord } from '../../../src/rules/words/stock.ts';
import { withoutAddresses, wordsOf } from '../../../src/rules/words/words.ts';

describe('phrases of a list', () => {
  const found = (text: string, ...phrases: readonly string[]) => phrasesPattern(phrases).test(text);
  test.each([
    ['page view', 'more page views'],
    ['page view', 'more page-views'],
    ['page view', 'more pageviews'],
    ['page-view', 'more Page View'],
    ['  fill rate ', 'the fill rate'],
    ['basket (lost)', 'a basket (lost)'],
    ['a.b', 'see a.b'],
    ['loss', 'all losses'],
  ])('%j stands in %j', (phrase, text) => expect(found(text, phrase)).toBe(true));

  test.each([
    ['view', 'overviews'],
    ['view', 'viewed'],
    ['view', 'view2'],
    ['a.b', 'see axb'],
    ['', 'anything'],
    [' ', 'any  – thing'],
  ])('%j does not stand in %j', (phrase, text) => expect(found(text, phrase)).toBe(false));

  test('are found beside empty ones, and none is found in none', () => {
    expect(found('the fee', '', 'fee')).toBe(true);
    expect(found('any', '', 'fee')).toBe(false);
    expect(found('any')).toBe(false);
  });

  test('are taken out of a text, each of them', () => {
    expect(withoutPhrases('a fee, a Fee and fees', ['fee']).replace(/ +/g, ' ')).toBe('a , a and ');
    expect(withoutPhrases('a fee', [])).toBe('a fee');
  });
});

describe('what is particular to a statement', () => {
  const own = (text: string) => particularsOf(text, ['larkspur'], 3);
  test.each<[text: string, words: readonly string[] | null]>([
    ['Better for the users', []],
    ['Better for merchants, their basket and payouts', ['merchants', 'basket', 'payouts']],
    ['Better for merchants, merchants and merchants of larkspur', ['merchants']],
    ['Better for merchants, their basket, payouts and fees', null],
    ['A game changer for the merchants', ['merchants']],
    ['Better', null],
    ['Better!', null],
    ['User-friendly', []],
    ['It saves 5 for the users', null],
    ['It saves half for the users', null],
    ['The users like https://it', null],
    ['Die Kunden sind es', null],
  ])('%j: %j', (text, words) => expect(own(text)).toEqual(words));

  test('it is common from a share of at least twenty statements on, of many by the first thousand', () => {
    const texts = (having: number, all: number) => Array.from({ length: all }, (_, i) => (i < having ? 'the Basket, basket' : 'the page'));
    expect(wordsInMany(texts(4, 20), ['basket'], 0.2)('basket')).toBe(true);
    expect(wordsInMany(texts(3, 20), ['basket'], 0.2)('basket')).toBe(false);
    expect(wordsInMany(texts(19, 19), ['basket'], 0.2)('basket')).toBe(false);
    expect(wordsInMany(texts(20, 20), ['basket'], 0.2)('fee')).toBe(false);
    expect(wordsInMany(texts(500, 4000), ['basket'], 0.5)('basket')).toBe(true);
    expect(wordsInMany(texts(4000, 5000).reverse(), ['basket'], 0.2)('basket')).toBe(false);
  });
});

describe('the words of a text', () => {
  const words = (text: string) => [...wordsOf(text)].map(({ folded }) => folded);
  test.each<[text: string, words: readonly string[]]>([
    ['The user’s e-mail', ['the', 'user', 'e', 'mail']],
    ["The user's, and users' 2 shops", ['the', 'user', 'and', 'users', '2', 'shops']],
    ["it's he’ll o'clock's", ['it', "he'll", "o'clock"]],
    ['Größe', ['größe']],
    ['', []],
  ])('%j', (text, expected) => expect(words(text)).toEqual(expected));

  test('stand where they were found', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const { text: word, at } of wordsOf(text)) expect(text.slice(at, at + word.length)).toBe(word);
      }),
    );
  });

  test('are not those of addresses and references', () => {
    expect(words(withoutAddresses('see https://acme.example/a?b=c, http://b #12 and !7 a#5'))).toEqual(['see', 'and', 'a', '5']);
    expect(withoutAddresses('see it')).toBe('see it');
    expect(words(withoutAddresses('see #12-fix now'))).toEqual(['see', 'now']);
  });
});

describe('words that fit any issue', () => {
  test.each(
    'improve improves improved improving user users customer quality easier simply simplifies simplify happy happier valuable planned planning plan running company companies process processes the of'.split(
      ' ',
    ),
  )('%s', (word) => expect(isStockWord(word)).toBe(true));

  test.each('refund payout merchant churn basket import invoice is2 planet runner'.split(' '))('not %s', (word) =>
    expect(isStockWord(word)).toBe(false),
  );
});

describe('English', () => {
  test.each([
    'it is about the page',
    'Shops wait for payouts',
    'Better quality',
    'alpha beta gamma delta and epsilon',
    'Café für uns: it is what we have for all of them',
  ])('%s', (text) => expect(readsAsEnglish(text)).toBe(true));

  test.each([
    '',
    '123',
    'Encryption everywhere',
    'Die Kunden warten auf das Geld',
    'Les marchands sont au café',
    'El pago de los clientes',
    'il negozio per tutti',
    'aan de klant voor het geld',
    'att betala för alla',
    'klienci nie chcą się bać',
    'alpha beta gamma delta zeta and epsilon',
    'оплата the of',
    'https://the.of/and/is/it',
  ])('not %j', (text) => expect(readsAsEnglish(text)).toBe(false));
});
