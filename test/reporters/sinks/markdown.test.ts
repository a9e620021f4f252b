import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markdownCode, markdownLink, markdownText } from '../../../src/reporters/sinks/markdown.ts';
import { terminalText } from '../../../src/reporters/sinks/terminal.ts';
import { hostile } from '../hostile.ts';
import { gapless, markdownIt, tokensOf } from './markdown-it.ts';

const md = markdownIt();
const harmless = new Set(['paragraph_open', 'paragraph_close', 'inline', 'text', 'text_special', 'softbreak', 'code_inline']);

const expectHarmless = (text: string) => {
  const written = markdownText(text);
  expect(written).not.toMatch(/[\n\r]/);
  expect(tokensOf(md, written).filter(({ type }) => !harmless.has(type))).toEqual([]);
  const shown = tokensOf(md, written)
    .map(({ content, type }) => (type === 'inline' ? '' : content))
    .join('');
  expect(shown).not.toMatch(/@\w|#\d|GH-\d|:\/\/|www\.\w/i);
  expect(gapless(shown)).toBe(terminalText(text).trim());
};

describe('markdownText', () => {
  it.each(hostile.filter(([, text]) => text.length < 50_000))('shows a text and does nothing when it %s', (_, text) =>
    expectHarmless(text),
  );

  it('shows any text and does nothing', () => {
    const unit = fc.constantFrom(
      'a',
      ' ',
      '*',
      '_',
      '`',
      '[',
      ']',
      '(',
      ')',
      '<',
      '>',
      '!',
      '#',
      '1',
      '.',
      '-',
      '+',
      '|',
      '\\',
      '&',
      ';',
      '@',
      ':',
      '/',
      '~',
      '=',
      '\n',
      '$',
      'http://a.example',
      'www.',
      '^',
    );
    fc.assert(
      fc.property(fc.string({ unit }), (text) => expectHarmless(text)),
      { numRuns: 1000 },
    );
  });
});

describe('markdownCode', () => {
  it.each(hostile.filter(([, text]) => text.length < 10_000))('can be copied when it %s', (_, text) => {
    const plain = terminalText(text).trim();
    const code = (written: string) => tokensOf(md, written).filter(({ type }) => type === 'code_inline');
    expect(code(markdownCode(text, 'line')).map(({ content }) => content)).toEqual(plain === '' ? [] : [plain]);
    const table = `| a | b |\n| --- | --- |\n| ${markdownCode(text, 'cell')} | x |\n`;
    expect(tokensOf(md, table).filter(({ type }) => type === 'td_open')).toHaveLength(2);
    if (!plain.includes('\\|')) expect(code(table).map(({ content }) => content)).toEqual(plain === '' ? [] : [plain]);
  });
});

describe('markdownLink', () => {
  it.each([
    ['a script', 'javascript:alert(1)'],
    ['data', 'data:text/html,x'],
    ['an address without a scheme', '//evil.example/x'],
    ['an address with credentials', 'https://user:secret@evil.example/'],
    ['words', 'not a url'],
    ['an endless address', `https://acme.example/${'x'.repeat(3000)}`],
    ['nothing', null],
  ])('is no link to %s', (_, url) => {
    expect(markdownLink('SHOP-1', url)).toBe('SHOP\\-1');
  });

  it.each(['https://acme.example/browse/SHOP-1', 'http://acme.example/a?b=1&copy=2#c', 'https://acme.example/a>b)c|d`e\\f <g> "h"'])(
    'leads to %s',
    (url) => {
      const links = tokensOf(md, markdownLink('SHOP-1', url)).filter(({ type }) => type === 'link_open');
      expect(links).toHaveLength(1);
      expect(new URL(String(links[0]?.attrGet('href'))).href).toBe(new URL(url).href.replace(/[<>|\\`]/g, encodeURIComponent));
    },
  );
});
