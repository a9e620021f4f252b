import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { html } from '../../../src/reporters/weekly/html/html.ts';
import { type Ink, palette } from '../../../src/reporters/weekly/html/palette.ts';
import { complete, incomplete } from '../audits.ts';
import { hostile } from '../hostile.ts';
import { renderWeekly } from './render.ts';
import { bareReport, hugeReport, incompleteReport, leadReport, reportSaying, teamReport } from './reports.ts';

const page = (...of: [Parameters<typeof renderWeekly>[1], ...Parameters<typeof renderWeekly>[2][]]) => renderWeekly(html, ...of);
const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map((match) => match[1] ?? '');
const bytes = (text: string) => Buffer.byteLength(text);
const repeated = (names: readonly string[]) => names.filter((name, i) => names.indexOf(name) !== i);

/** What stands between tags, as a reader sees it. */
const seen = (text: string) =>
  text
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/<[^>]*>/g, '')
    .replaceAll('\u00a0', ' ');

describe.each([
  ['of a lead', leadReport()],
  ['of a team', teamReport()],
  ['with nothing to tell', bareReport()],
  ['over incomplete data', incompleteReport()],
  ['of hostile titles', reportSaying('"><script>alert(1)</script><img src=x onerror=alert(1)> style="x"')],
])('the page %s', (_, report) => {
  it('allows its own style sheet and nothing else', async () => {
    const text = await page(report);
    const [style] = all(text, /<style>(.*?)<\/style>/gs);
    const hash = createHash('sha256')
      .update(style ?? '')
      .digest('base64');
    expect(all(text, /http-equiv="Content-Security-Policy" content="([^"]*)"/g)).toEqual([
      `default-src &#39;none&#39;; style-src &#39;sha256-${hash}&#39;; img-src data:; base-uri &#39;none&#39;; form-action &#39;none&#39;`,
    ]);
    expect(text.indexOf('Content-Security-Policy')).toBeLessThan(text.indexOf('<style>'));
    expect(all(text, /<(script|img|iframe|object|embed|form|base|video|audio)\b/gi)).toEqual([]);
    const attributes = all(text, /<[a-z]+\s([^>]*)>/gi)
      .join(' ')
      .replace(/"[^"]*"/g, '');
    expect(all(attributes, /\b(style|on[a-z]+|src|action)\b/gi)).toEqual([]);
    expect(all(text, /\shref="([^"]*)"/g).filter((to) => !/^(#list-\d+|https:\/\/acme\.example\/.*|data:,)$/.test(to))).toEqual([]);
  });

  it('leads every figure to a list that is there, and names nothing twice', async () => {
    const text = await page(report);
    const ids = all(text, /\sid="([^"]*)"/g);
    expect(repeated(ids)).toEqual([]);
    expect(all(text, /href="#([^"]*)"/g).filter((anchor) => !ids.includes(anchor))).toEqual([]);
    expect(
      all(text, /aria-labelledby="([^"]*)"/g)
        .flatMap((names) => names.split(' '))
        .filter((name) => !ids.includes(name)),
    ).toEqual([]);
    expect(all(text, /url\(#([^)]*)\)/g).filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('has one first heading, heads for its columns and rows, and names for its drawings', async () => {
    const text = await page(report);
    const count = (pattern: RegExp) => all(text, pattern).length;
    expect(count(/<(h1)[ >]/g)).toBe(1);
    expect(count(/<(table)>/g)).toBe(count(/<(caption)>/g));
    expect(count(/<(th)[ >]/g)).toBe(count(/<(th) scope="(?:col|row)"/g));
    expect(count(/<(svg) role="img"/g) + count(/<(svg) class="swatch"[^>]*aria-hidden="true"/g)).toBe(count(/<(svg)[ >]/g));
    expect(count(/<(svg) role="img"/g)).toBe(count(/<(desc) /g));
  });

  it('ends with a line break and says the same twice', async () => {
    const text = await page(report);
    expect(text).toMatch(/^<!doctype html>.*<\/html>\n$/s);
    expect(await page(report)).toBe(text);
  });
});

describe('what a reader meets first', () => {
  it('is the rate of this week with its numbers, once', async () => {
    const text = await page(leadReport());
    expect(seen(text.slice(text.indexOf('<p class="lead">')))).toMatch(/^68\.0 %17 of 25/);
    expect(all(text, /<p class="(lead)"/g)).toHaveLength(1);
  });

  it('is that the data is incomplete, and no rate of this week', async () => {
    const text = await page(incompleteReport(), incomplete());
    const banner = text.indexOf('The data is incomplete.');
    expect(banner).toBeGreaterThan(0);
    expect(banner).toBeLessThan(text.indexOf('<section'));
    expect(seen(text.slice(banner))).toContain('github:acme/shop failed after 120 issues');
    expect(text).not.toContain('class="lead"');
  });

  it('is no rate where none is known', async () => {
    expect(await page(bareReport())).not.toContain('class="lead"');
  });

  it('is no rate of another week', async () => {
    expect(await page(leadReport({ at: '2026-11-27T09:00:00Z' }), complete())).not.toContain('class="lead"');
  });
});

describe('the lists behind the figures', () => {
  const one = { key: 'PAY-1', title: 'Payouts', url: 'https://acme.example/1', team: null };

  it('name and link each issue, and say how many are left out', async () => {
    const text = await page(leadReport({ lists: [{ id: 'untied', title: 'Tied to no goal', count: 34, issues: [one] }] }));
    const lists = text.slice(text.indexOf('class="lists"'));
    expect(lists).toContain('<a href="https://acme.example/1" rel="noreferrer"><bdi>PAY-1</bdi></a>');
    expect(seen(lists)).toMatch(/Tied to no goal 34 issues.*PAY-1 Payouts.*and 33 more/s);
  });

  it('are not linked to where a figure has none', async () => {
    const text = await page(leadReport({ lists: [] }));
    expect(text).not.toContain('href="#');
    expect(text).not.toContain('class="lists"');
  });

  it('are cut to what the view asks for', async () => {
    const pieces = await html.render(
      { report: leadReport(), audit: complete(), triage: null },
      { color: false, width: 80, limit: 2, again: '' },
    );
    expect(seen([...pieces].join(''))).toContain('and 1 more');
  });

  it.each([
    ['short titles', hugeReport(5000)],
    ['long titles and addresses', withLongTexts(hugeReport(5000))],
  ])('leave the page below 300 kB with 5000 issues each and %s', async (_, report) => {
    const text = await page(report);
    expect(bytes(text)).toBeLessThan(300_000);
    expect(seen(text)).toMatch(/and 4[89]\d\d more/);
  });
});

function withLongTexts(report: ReturnType<typeof hugeReport>): ReturnType<typeof hugeReport> {
  const lists = report.lists.map((list) => ({
    ...list,
    issues: list.issues.map((one) => ({ ...one, title: `${one.title} `.repeat(40), url: `${one.url}?${'&'.repeat(1900)}` })),
  }));
  return { ...report, lists };
}

it.each(hostile)('stays a page of bounded size when every text %s', async (_, text) => {
  const written = await page(reportSaying(text));
  expect(bytes(written)).toBeLessThan(300_000);
  expect(written.replace(/\n/g, '')).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
});

describe('colours', () => {
  const channel = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
  /** Relative luminance and contrast as WCAG 2.2 defines them. */
  const luminance = (colour: string) => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => channel(Number.parseInt(colour.slice(at, at + 2), 16) / 255));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (a: string, b: string) => {
    const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
    return (light + 0.05) / (dark + 0.05);
  };
  const fills: readonly Ink[] = ['fill1', 'fill2', 'fill3', 'fill4', 'fill5', 'fill6', 'run', 'invest', 'explore', 'exempt', 'untied'];
  const pairs: readonly (readonly [Ink, Ink, number])[] = [
    ...(['ink', 'quiet', 'link', 'target', 'good', 'bad'] as const).map((ink) => [ink, 'paper', 4.5] as const),
    ['warnInk', 'warnPaper', 4.5],
    ['line', 'paper', 3],
    ['line', 'rule', 3],
    ...fills.map((fill) => ['onFill', fill, 4.5] as const),
    ...fills.map((fill) => [fill, 'paper', 3] as const),
  ];

  it.each(pairs)('%s stands out from %s by %d, light and dark', (front, back, least) => {
    for (const scheme of [0, 1] as const) expect(contrast(palette[front][scheme], palette[back][scheme])).toBeGreaterThanOrEqual(least);
  });
});
