import { describe, expect, it } from 'vitest';
import { markdown } from '../../src/reporters/markdown.ts';
import { complete, empty, huge, incomplete, saying, withoutGoals } from './audits.ts';
import { hostile } from './hostile.ts';
import { render } from './render.ts';
import { markdownIt, tokensOf } from './sinks/markdown-it.ts';

const md = markdownIt();

/** How many cells each row of each table has. */
const cellCounts = (text: string): number[][] => {
  const tables: number[][] = [];
  for (const { type } of md.parse(text, {})) {
    const rows = tables.at(-1);
    if (type === 'table_open') tables.push([]);
    if (type === 'tr_open') rows?.push(0);
    if ((type === 'td_open' || type === 'th_open') && rows) rows.push((rows.pop() ?? 0) + 1);
  }
  return tables;
};

describe('markdown', () => {
  it.each([
    ['complete', complete()],
    ['incomplete', incomplete()],
    ['incomplete-with-bounds', incomplete([0.431, 0.61])],
    ['without-goals', withoutGoals()],
    ['empty', empty()],
  ])('sums up the %s audit', async (name, audit) => {
    await expect(render(markdown, audit)).toMatchFileSnapshot(`../fixtures/reporters/summary-${name}.md`);
  });

  it.each(hostile)('does nothing but show a text that %s', (_, text) => {
    const written = render(markdown, saying(text), { limit: null });
    expect(written).not.toMatch(/^\s*::|##[a-z]*\[/im);
    expect(written).not.toMatch(/(?!\n)[\p{Cc}\p{Cs}]/u);
    const tokens = tokensOf(md, written);
    expect(
      tokens.filter(({ type }) => ['image', 'html_block', 'fence', 'code_block', 'blockquote_open', 'hr', 's_open'].includes(type)),
    ).toEqual([]);
    expect([...new Set(tokens.filter(({ type }) => type === 'html_inline').map(({ content }) => content))]).toEqual(['<br>']);
    for (const link of tokens.filter(({ type }) => type === 'link_open')) {
      expect(link.markup).toBe('');
      expect(String(link.attrGet('href'))).toMatch(/^https:\/\/acme\.example\//);
    }
    const shown = tokens.filter(({ type }) => type === 'text' || type === 'text_special').map(({ content }) => content);
    expect(shown.join('')).not.toMatch(/@\w|#\d/);
    for (const rows of cellCounts(written)) expect(new Set(rows).size).toBe(1);
    expect(cellCounts(written).map(([cells]) => cells)).toEqual(
      cellCounts(render(markdown, saying('plain'), { limit: null })).map(([cells]) => cells),
    );
  });

  it('shows as many issues as asked for, and counts the rest', () => {
    const written = render(markdown, huge(25), { limit: 3 });
    expect(written.match(/^\| \[SHOP/gm)).toHaveLength(3);
    expect(written).toContain('and 22 more (`--format csv=worklist.csv`)');
  });

  it('stays below what a job summary takes', () => {
    const written = render(markdown, huge(20_000), { limit: null });
    expect(Buffer.byteLength(written)).toBeLessThan(900 * 1024);
    const shown = written.match(/^\| \[SHOP/gm)?.length ?? 0;
    expect(written).toContain(`and ${20_000 - shown} more`);
  });
});
