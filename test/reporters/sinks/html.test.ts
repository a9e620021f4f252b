import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { html, htmlLink, htmlText, markupOf, styleText } from '../../../src/reporters/sinks/html.ts';
import { terminalText } from '../../../src/reporters/sinks/terminal.ts';
import { hostile } from '../hostile.ts';

const read = (written: string) =>
  written
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&#96;', '`')
    .replaceAll('&amp;', '&');

const expectText = (text: string) => {
  const written = htmlText(text);
  expect(written).not.toMatch(/[<>"'`\n\r\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
  expect(written.replace(/&(?:lt|gt|quot|amp|#39|#96);/g, '')).not.toContain('&');
  expect(read(written)).toBe(terminalText(text));
};

describe('a text in HTML', () => {
  it.each(hostile)('is shown and does nothing when it %s', (_, text) => expectText(text));

  it('is shown and does nothing whatever it is', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'<>&"\'`;#x3C/=! a\n\u0000\u202e\ud800-é') }), expectText));
  });
});

describe('the template', () => {
  it.each([
    ['a text', html`<p>${'<b>'}</p>`, '<p>&lt;b&gt;</p>'],
    ['a text in an attribute', html`<a title="${'"onclick="x'}">y</a>`, '<a title="&quot;onclick=&quot;x">y</a>'],
    ['markup', html`<p>${html`<b>${'&'}</b>`}</p>`, '<p><b>&amp;</b></p>'],
    ['a list', html`<p>${['<', html`<br>`, ['&']]}</p>`, '<p>&lt;<br>&amp;</p>'],
    ['a number', html`<p>${0}</p>`, '<p>0</p>'],
    ['nothing', html`<p>${null}${false}${''}</p>`, '<p></p>'],
  ])('takes %s', (_, value, expected) => expect(markupOf(value)).toBe(expected));

  it('takes nothing for markup that a document could hold', () => {
    const forged = JSON.parse('{"markup":"<b>","Symbol(markup)":"<b>"}');
    expect(() => markupOf(html`${forged}`)).toThrow();
  });
});

describe('a link', () => {
  it.each([
    ['https', 'https://acme.example/a?b=1&c="', '<a href="https://acme.example/a?b=1&amp;c=%22" rel="noreferrer">&lt;k&gt;</a>'],
    ['http', 'http://redmine.acme.example/issues/1', '<a href="http://redmine.acme.example/issues/1" rel="noreferrer">&lt;k&gt;</a>'],
    [
      'a quote that would end the attribute',
      "https://acme.example/'x",
      '<a href="https://acme.example/&#39;x" rel="noreferrer">&lt;k&gt;</a>',
    ],
  ])('leads to %s', (_, url, expected) => expect(markupOf(htmlLink('<k>', url))).toBe(expected));

  it.each([
    ['a script', 'javascript:alert(1)'],
    ['a script behind white space', ' \tjava\nscript:alert(1)'],
    ['data', 'data:text/html,<script>alert(1)</script>'],
    ['a file', 'file:///etc/passwd'],
    ['a user', 'https://acme.example@evil.example/'],
    ['a path alone', '/issues/1'],
    ['no address', 'x y'],
    ['too long an address', `https://acme.example/${'x'.repeat(3000)}`],
    ['nothing', null],
  ])('is none for %s', (_, url) => expect(markupOf(htmlLink('<k>', url))).toBe('&lt;k&gt;'));
});

it('a style sheet cannot end its element', () => {
  expect(markupOf(styleText('a{content:"</style>"}'))).not.toContain('</');
});
