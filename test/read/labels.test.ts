import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldLabel } from '../../src/read/label-folding.ts';
import { createLabels } from '../../src/read/labels.ts';

describe('a label, folded', () => {
  test.each([
    ['Business Value', 'business value'],
    ['  BUSINESS\u00a0 value  ', 'business value'],
    ['**Business Value:**', 'business value'],
    ['Ｂｕｓｉｎｅｓｓ　Ｖａｌｕｅ：', 'business value'],
    ['📊 Business Value', 'business value'],
    [':bar_chart: Business Value', 'business value'],
    ['2. Business Value', 'business value'],
    ['2.1 Business Value', 'business value'],
    ['a) Business Value', 'business value'],
    ['Business Value (required)', 'business value'],
    ['Business Value (why?):', 'business value'],
    ['[Business Value]', 'business value'],
    ['business_value', 'business value'],
    ['Value/Purpose', 'value/purpose'],
    ['Value / Purpose', 'value/purpose'],
    ['Why is this important?', 'why is this important'],
    ['Results –', 'results'],
    ['Geschäftswert', 'geschaftswert'],
    ['Objetivo y por qué', 'objetivo y por que'],
    ['Business\u200b Val\u00adue', 'business value'],
    ['Customer’s value', "customer's value"],
    ['Value -added', 'value -added'],
    ['Value- added', 'value- added'],
    ['5 whys', '5 whys'],
    ['***', ''],
  ])('%j', (label, key) => {
    expect(foldLabel(label)).toBe(key);
  });

  test('is a fixed point of folding when it holds words only', () => {
    const word = fc.stringMatching(/^[A-Za-z]{2,8}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), (words) => {
        const key = foldLabel(words.join(' '));
        expect(foldLabel(key)).toBe(key);
      }),
    );
  });
});

test('a label of both families promises both', () => {
  const labels = createLabels({ businessValue: ['Why', 'Goal'], okr: ['goal?'] });
  expect(labels.match('Goal:')).toEqual(['businessValue', 'okr']);
  expect(labels.match('why')).toEqual(['businessValue']);
  expect(labels.match('Why not')).toBeNull();
});
