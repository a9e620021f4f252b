import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { bar, swatches } from '../../../src/reporters/table/bar.ts';
import { inkOf } from '../../../src/reporters/table/ink.ts';

const looks = swatches(['O1', 'O2', 'run', 'untied'], inkOf(false));
const segment = (label: string, share: number) => {
  const swatch = looks.get(label);
  if (swatch === undefined) throw new Error(label);
  return { label, share, swatch };
};

describe('bar', () => {
  it('fills its width with what adds to 100 %', () => {
    expect(bar([segment('O1', 0.5), segment('run', 0.25), segment('untied', 0.25)], 40)).toBe('████████ O1 ████████/// run //· untied ·');
  });

  it('leaves blank what is not planned', () => {
    expect(bar([segment('O1', 0.5)], 10)).toBe('█ O1      ');
  });

  it('shows a share however small it is', () => {
    expect(bar([segment('O1', 0.999), segment('run', 0.001)], 20)).toBe('████████ O1 ███████/');
  });

  it('is as wide as asked for, whatever the shares', () => {
    const shares = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 20 });
    fc.assert(
      fc.property(shares, fc.integer({ min: 10, max: 150 }), (raw, width) => {
        const sum = Math.max(
          1,
          raw.reduce((a, b) => a + b, 0),
        );
        const drawn = bar(
          raw.map((share) => segment('O1', share / sum)),
          width,
        );
        expect(stringWidth(drawn)).toBe(width);
      }),
    );
  });

  it('tells every bucket apart without colour', () => {
    const buckets = ['O1', 'O2', 'O3', 'O4', 'O5', 'O6', 'run', 'invest', 'explore', 'exempt', 'untied'];
    const fills = [...swatches(buckets, inkOf(false)).values()].map(({ fill }) => fill);
    expect(new Set(fills).size).toBe(buckets.length);
  });
});
