import { describe, expect, test } from 'vitest';
import { markdown } from '../../../src/reporters/weekly/markdown.ts';
import { examplePage } from '../../engine/weekly/builders.ts';
import { hostile } from '../hostile.ts';
import { markdownIt, tokensOf } from '../sinks/markdown-it.ts';
import { hostilePage, hugePage, rendered } from './pages.ts';

const md = markdownIt();

describe('the page as Markdown', () => {
  test('holds its parts in order, with notes that lead to the issues behind the figures', async () => {
    const text = await rendered(markdown, examplePage);
    expect([...text.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading)).toEqual([
      ...examplePage.sections.map(({ heading }) => heading.replace('-', '\\-')),
      'The issues behind the figures',
    ]);
    expect(text).toContain('Of the work we chose and shipped this week, **62.9 %** (17 \\[1\\] of 27 \\[2\\]) served a goal.');
    expect(text).toContain(
      '- \\[1\\] Shipped work that served a goal, 17 issues: [CHK\\-12](<https://acme.example/browse/CHK-12>), [CHK\\-13](<https://acme.example/browse/CHK-13>), and 15 more',
    );
    expect(text).toContain("| 28 Aug 2026 | 40.1 % (10 of 25) | rebuilt by today's links |");
    expect(text).toContain('- **O1** “Keep the merchants we win”: 11.3 % \\[5\\] of 40.0 % planned');
  });

  test('is made of text, lists, tables and links to the tracker alone', async () => {
    const tokens = tokensOf(md, await rendered(markdown, examplePage));
    expect(tokens.filter(({ type }) => /html|image|fence|code_block|blockquote/.test(type))).toEqual([]);
    expect(tokens.filter(({ type }) => type === 'table_open').length).toBe(2);
    const links = tokens.filter(({ type }) => type === 'link_open').map((token) => String(token.attrGet('href')));
    expect(links.filter((href) => !href.startsWith('https://acme.example/browse/'))).toEqual([]);
  });

  test.each(hostile)('shows a text and does nothing when it %s', async (_, text) => {
    const page = await rendered(markdown, hostilePage(text));
    const plain = tokensOf(md, await rendered(markdown, hostilePage('plain'))).map(({ type }) => type);
    const tokens = tokensOf(md, page);
    expect(tokens.filter(({ type }) => /html|image|link|fence|code|blockquote|ordered/.test(type))).toEqual([]);
    const rows = (types: readonly string[]) => types.filter((type) => /^(heading|table|tr|td|list_item|bullet_list)_open$/.test(type));
    expect(rows(tokens.map(({ type }) => type))).toEqual(rows(plain));
  });

  test('of 5 000 issues stays a page', async () => {
    const text = await rendered(markdown, hugePage());
    expect(text.length).toBeLessThan(80_000);
    expect(text).toContain('and 470 more');
    expect(text).toContain('and 4980 more');
  });

  test('of incomplete data says so first', async () => {
    const text = await rendered(markdown, { ...examplePage, complete: false });
    expect(text.split('\n').slice(0, 6).join(' ')).toContain('Incomplete: a source could not be read');
  });
});
