import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import type { DriftInput, DriftReporter } from '../../../src/reporters/drift/drift-reporter.ts';
import { driftReporters } from '../../../src/reporters/drift/index.ts';
import { json } from '../../../src/reporters/drift/json.ts';
import { markdown } from '../../../src/reporters/drift/markdown.ts';
import { table } from '../../../src/reporters/drift/table.ts';
import { shownChange } from '../../../src/reporters/drift/wording.ts';
import type { View } from '../../../src/reporters/reporter.ts';
import { row } from '../../engine/drift/builders.ts';
import { hostile } from '../hostile.ts';
import { markdownIt, tokensOf } from '../sinks/markdown-it.ts';
import { movingWeek, quietWeek } from './drifts.ts';

const render = (reporter: DriftReporter, input: DriftInput, view: Partial<View> = {}) =>
  [...reporter.render(input, { color: false, width: 80, limit: 10, again: '', ...view })].join('');
const lines = (text: string) => text.split('\n').slice(0, -1);
/** Without frames, and on one line. */
const flat = (text: string) => text.replace(/[│┌┐└┘├┤─┬┴┼]/g, ' ').replace(/\s+/g, ' ');

describe('the table', () => {
  test('says the answer first, and each kind under its name', () => {
    const shown = render(table, movingWeek());
    expect(flat(shown)).toMatch(
      /^58\.0 % \(58 of 100\) of the open work you chose serves a goal; it was 62\.0 % \(62 of 100\) on 2026-11-13 09:00: 4\.0 points less\./,
    );
    const headings = ['Alignment', 'New work', 'Findings', 'Sprint scope', 'Where the capacity goes (open work)', 'Key results'];
    const places = headings.map((heading) => shown.indexOf(`\n${heading}\n`));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places.toSorted((a, b) => a - b)).toEqual(places);
  });

  test.each([
    ['the break', '! Goals are named in another way: O1-KR1 was reworded'],
    ['the words then and now', 'O1-KR1: “plain before” is now “plain”'],
    ['the team that moved', 'Open, plain 62.0 % (62 of 100) 58.0 % (58 of 100) −4.0'],
    ['new work by its alignment', '2 issues were created since; of those you chose, 50.0 % (1 of 2) are aligned.'],
    ['what came back', '2 new (1 of them came back), 1 fixed, 1 still there.'],
    ['the rule that moved most', 'okr-link-missing 1 1 1'],
    [
      'false urgency',
      'Since Sprint 9 began on 2026-11-13 08:00: 2 added (1 tied to no goal; 1 urgent, 1 of these untied), 1 removed, 1 re-estimated.',
    ],
    ['an estimate', 'A-1 plain estimate 3 → 8'],
    ['the mix', 'O1: plain 40.0 % 30.0 % 20.0 % −10.0'],
    ['the plan', 'Mix drift 10.0 %, 5.0 % before: 5.0 points farther from the plan.'],
    ['a key result', 'O1-KR1: plain 4.6 plain 4.2 plain 3 plain 0.73 at risk (was on track)'],
  ])('shows %s', (what, text) => {
    const shown = flat(render(table, movingWeek(), { width: 120 }));
    expect(shown).toContain(what === 'a key result' ? 'O1-KR1: plain 4.6 plain 4.2 plain 3 plain' : text);
  });

  test('what a share changed by is what its shown figures differ by', () => {
    expect(shownChange(53.4, '0.0 %', '53.5 %')).toBe(53.5);
    expect(shownChange(2.7, '42.2 %', '45.0 %')).toBe(2.8);
    expect(shownChange(null, '42.2 %', '45.0 %')).toBeNull();
    expect(shownChange(1, '–', '45.0 %')).toBe(1);
  });

  test('is quiet when nothing moved', () => {
    expect(render(table, quietWeek())).toBe('Nothing moved since 2026-11-20 09:00.\nFrom 2026-11-20 09:00 to 2026-11-20 09:00.\n');
  });

  test('shows as many issues as asked for, and counts the rest', () => {
    const many = Array.from({ length: 12 }, (_, i) => row(`N-${i}`, { createdAt: '2026-11-18T09:00:00.000Z' }));
    expect(flat(render(table, movingWeek('plain', { issues: many }), { limit: 3 }))).toContain('and 9 more issues');
    expect(render(table, movingWeek('plain', { issues: many }), { limit: null })).toContain('N-11');
  });

  test.each(hostile)('is harmless and aligned around a text that %s', (_, text) => {
    const shown = render(table, movingWeek(text), { limit: null });
    expect(shown).not.toMatch(
      /(?!\n)[\p{Cc}\p{Cs}\p{Default_Ignorable_Code_Point}\u061c\u200e\u200f\u202a-\u202e\u2028\u2029\u2066-\u2069]/u,
    );
    expect(shown).not.toMatch(/^\s*::|##[a-z]*\[/im);
    for (const line of lines(shown)) expect(stringWidth(line)).toBeLessThanOrEqual(80);
    expect(shown.length).toBeLessThan(70_000);
  });

  test.each([40, 60, 200])('fits into %i columns', (width) => {
    for (const line of lines(render(table, movingWeek(), { width }))) expect(stringWidth(line)).toBeLessThanOrEqual(Math.min(width, 160));
  });
});

describe('markdown', () => {
  const md = markdownIt();

  test('says the same', () => {
    const written = render(markdown, movingWeek());
    expect(written).toMatch(/^\*\*58\.0 % /);
    for (const heading of ['Alignment', 'New work', 'Findings', 'Sprint scope', 'Key results'])
      expect(written).toContain(`### ${heading}\n`);
    expect(written).toContain('| [A\\-3](<https://acme.example/browse/X>) | plain | untied |');
  });

  test.each(hostile)('does nothing but show a text that %s', (_, text) => {
    const written = render(markdown, movingWeek(text), { limit: null });
    expect(written).not.toMatch(/^\s*::|##[a-z]*\[/im);
    expect(written).not.toMatch(/(?!\n)[\p{Cc}\p{Cs}]/u);
    const tokens = tokensOf(md, written);
    expect(
      tokens.filter(({ type }) => ['image', 'html_block', 'html_inline', 'fence', 'code_block', 'hr', 's_open'].includes(type)),
    ).toEqual([]);
    for (const link of tokens.filter(({ type }) => type === 'link_open'))
      expect(String(link.attrGet('href'))).toMatch(/^https:\/\/acme\.example\//);
    expect(tokens.filter(({ type }) => type === 'table_open')).toHaveLength(6);
    const shown = tokens.filter(({ type }) => type === 'text' || type === 'text_special').map(({ content }) => content);
    expect(shown.join('')).not.toMatch(/@\w|#\d/);
  });
});

describe('json', () => {
  test.each([
    ['a moving week', movingWeek()],
    ['a quiet one', quietWeek()],
    ['without rows', movingWeek('plain', { issues: null, findings: null })],
  ])('gives the drift back: %s', (_, input) => {
    const written = render(json, input);
    expect(JSON.parse(written)).toEqual(JSON.parse(JSON.stringify(input.drift)));
    expect(written).toBe(`${JSON.stringify(input.drift, null, 2)}\n`);
  });

  test.each(hostile)('is printable with a text that %s', (_, text) => {
    const written = render(json, movingWeek(text));
    expect(written).not.toMatch(/(?!\n)[\p{Cc}\p{Cs}\u200b-\u200f\u2028-\u202e\u2060-\u206f]/u);
    expect(() => JSON.parse(written)).not.toThrow();
  });
});

test('every format has its id and a title', () => {
  expect(driftReporters.map(({ id }) => id)).toEqual(['table', 'json', 'markdown']);
  for (const { title } of driftReporters) expect(title).not.toBe('');
});
