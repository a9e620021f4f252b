import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { box } from '../../../src/reporters/table/box.ts';
import { inkOf } from '../../../src/reporters/table/ink.ts';
import { hostile } from '../hostile.ts';

const plain = inkOf(false);
const columns = [{ head: 'Key' }, { head: 'Title', flexible: true }, { head: 'Issues', align: 'right' }] as const;
const widths = (lines: readonly string[]) => [...new Set(lines.map((line) => stringWidth(line)))];

describe('box', () => {
  it.each(hostile)('has lines of one width around a text that %s', (_, text) => {
    const lines = box(columns, [[{ text: 'A-1' }, { text }, { text: '1' }]], 60, plain);
    expect(widths(lines)).toEqual([60]);
  });

  it('has lines of one width, at most as wide as allowed, whatever the texts', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: fc.constantFrom('x', ' ', '界', '👩‍🍳', '⚠️', 'e\u0301', '─', '│') }),
    );
    fc.assert(
      fc.property(
        fc.array(text, { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 34, max: 160 }),
        fc.boolean(),
        (titles, width, color) => {
          const rows = titles.map((title, i) => [{ text: `A-${i}` }, { text: title, paint: inkOf(color).bad }, { text: String(i) }]);
          const lines = box(columns, rows, width, inkOf(color));
          expect(widths(lines)).toHaveLength(1);
          expect(stringWidth(lines[0] ?? '')).toBeLessThanOrEqual(width);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('wraps the flexible column and keeps the figures whole', () => {
    const rows = [[{ text: 'A-1' }, { text: 'a title of several words' }, { text: '62.4 % (78 of 125)' }]];
    expect(`\n${box(columns, rows, 43, plain).join('\n')}`).toMatchInlineSnapshot(`
      "
      ┌─────┬──────────────┬────────────────────┐
      │ Key │ Title        │             Issues │
      ├─────┼──────────────┼────────────────────┤
      │ A-1 │ a title of   │ 62.4 % (78 of 125) │
      │     │ several      │                    │
      │     │ words        │                    │
      └─────┴──────────────┴────────────────────┘"
    `);
  });

  it('goes row by row where the columns do not fit side by side', () => {
    const rows = [[{ text: 'A-1' }, { text: 'a title of several words' }, { text: '62.4 % (78 of 125)' }]];
    expect(box(columns, rows, 40, plain)).toEqual(['A-1', '  Title: a title of several words,', '  Issues: 62.4 % (78 of 125)']);
  });

  it('lets no row begin with a CI command', () => {
    const lines = box(columns, [[{ text: '::error::x' }, { text: '' }, { text: '62.4 % (78 of 125)' }]], 20, plain);
    for (const line of lines) expect(line.trimStart().startsWith('::')).toBe(false);
  });
});
