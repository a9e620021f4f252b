import { describe, expect, test } from 'vitest';
import { fencesOf, without } from '../../src/read/fences.ts';
import { createLabels } from '../../src/read/labels.ts';
import { createPlainForms } from '../../src/read/plain-forms.ts';
import { prescan } from '../../src/read/prescan.ts';
import { hasSpanning, labelWindows } from '../../src/read/windows.ts';
import { conventions } from './reading.ts';

/** Most of a body need not be parsed. What is told of it without parsing is told here. */
describe('the fenced code of a source', () => {
  const fenced = (source: string) => fencesOf(source)?.map(({ start, end }) => source.slice(start, end)) ?? null;
  test.each<[source: string, fences: readonly string[] | null]>([
    ['no code', []],
    ['```\na\n```', ['```\na\n```']],
    ['b\n```js\na\n```\nc', ['```js\na\n```\n']],
    ['```\na\n```\nb\n```\nc\n```', ['```\na\n```\n', '```\nc\n```']],
    ['```\n a\n```', ['```\n a\n```']],
    ['```\na', ['```\na']],
    ['````\n```\na\n```\n````\nb', ['````\n```\na\n```\n````\n']],
    ['```\na\n`````  \nb', ['```\na\n`````  \n']],
    ['```\na\n``` b\n```\nc', ['```\na\n``` b\n```\n']],
    ['```\na\n``\nb', ['```\na\n``\nb']],
    ['~~~\na\n~~~', null],
    ['a ``` b', null],
    [' ```\na\n```', null],
    ['``` `a`\nb', null],
    ['```\na\n ```\nb', null],
  ])('%j', (source, fences) => {
    expect(fenced(source)).toEqual(fences);
  });

  test('is what the rest of it is without', () => {
    const source = 'b\n```\na\n```\nc\n```\nd\n```\ne';
    expect(without(source, fencesOf(source) ?? [])).toBe('b\nc\ne');
    expect(without(source, [])).toBe(source);
  });
});

describe('the lines that may hold a label', () => {
  const labels = createLabels({ ...conventions, businessValue: ['Business Value', 'Value / Purpose'], okr: ['OKR'] });
  const lines = (source: string) => prescan(source, labels)?.map((at) => source.slice(at).split('\n', 1)[0]) ?? null;
  test.each<[source: string, lines: readonly string[] | null]>([
    ['The team met.\nIt was late.', []],
    ['Business Value: less work\nmore\nOKR: O1', ['Business Value: less work', 'OKR: O1']],
    ['more\n\n## **Business Value**\nless', ['## **Business Value**']],
    ['Throughline: exempt', ['Throughline: exempt']],
    ['- [ ] **OKR:** x\n3. Business Value', ['- [ ] **OKR:** x', '3. Business Value']],
    ['Our OKR: none', []],
    ['Business was good this year in all of our shops', []],
    ['Größe: many', []],
    ['Businesslike work', []],
    ['Businesses: many', []],
    ['Okra: a plant', []],
    ['a | Business Value: less', null],
    ['<td>OKR', null],
    ['{panel}OKR: O1', null],
    ['![x](y)OKR: O1', null],
    ['a\\OKR: O1', null],
    ['a\rOKR: O1', null],
    ['a | b > c } d ) e ! f', []],
    ['&#79;KR: O1', null],
    ['R&D; and more', null],
    ['R & D', []],
  ])('%j', (source, expected) => {
    expect(lines(source)).toEqual(expected);
  });
});

describe('the plainest forms', () => {
  const labels = createLabels({
    businessValue: ['Business Value', 'Outcome', 'Outcome - impact', 'Why?', 'Why? What'],
    okr: ['OKR', 'Throughline'],
  });
  const plainForms = createPlainForms(labels);
  const told = (source: string) =>
    plainForms(source, prescan(source, labels) ?? [], fencesOf(source) ?? [])?.map(({ label, lines }) => [
      label,
      ...lines.map(({ text }) => text),
    ]) ?? null;
  test.each<[why: string, source: string, told: readonly (readonly string[])[] | null]>([
    ['a line', 'a\n\n**OKR:** O1-KR2', [['OKR', 'O1-KR2']]],
    [
      'a line and a section',
      'OKR: O1\n\n## Business Value\n\nb\nc\n\n# d\n\ne',
      [
        ['OKR', 'O1'],
        ['Business Value', 'b', 'c'],
      ],
    ],
    ['prose beside them', 'Business as usual.\n\nOKR: O1', [['OKR', 'O1']]],
    ['no label at all', 'Business as usual.', []],
    ['not a line of a paragraph', 'a\nOKR: O1', null],
    ['not a line that goes on', 'OKR: O1\nb', null],
    ['not in code', '```\n\nOKR: O1\n\n```', null],
    ['not with markup behind the label', 'OKR: `O1`', null],
    ['not with another label behind it', 'OKR: Outcome: b', null],
    ['not with an address', '**OKR ([see](https://a.example/o1)):** the link', null],
    ['not with a link that ends behind the label', '**OKR [a](:** c) foo', null],
    ['not where it may be a directive', 'Throughline: O1', null],
    ['not where the whole line may be a label', '**Outcome -** impact', null],
    ['nor where it may be one by its question', '**Why?** What', null],
    ['nor where marks around the line make it one', '**x\nBusiness value.\ny**', null],
    ['not a section without a text', '## OKR\n\n## b', null],
    ['not a section with a list', '## OKR\n\n- b', null],
    ['not a section with finer ones', '# OKR\n\na\n\n## b', null],
    ['not a heading without its space', '#OKR\n\na', null],
  ])('tell %s', (_why, source, expected) => {
    expect(told(source)).toEqual(expected);
  });

  test('are not mixed up where a character was mended', () => {
    expect([told('Business Value\ud800: x'), told('Business Value\ufffd: x')]).toEqual([
      [['Business Value\ud800', 'x']],
      [['Business Value\ufffd', 'x']],
    ]);
  });
});

describe('the parts around labels', () => {
  const parts = (source: string, ...labels: readonly string[]) =>
    labelWindows(
      source,
      labels.map((label) => source.indexOf(label)),
      fencesOf(source) ?? [],
    );
  test.each<[why: string, source: string, labels: readonly string[], parts: readonly string[]]>([
    ['a paragraph to the next heading', 'a\n\nb\nOKR: x\nc\n\nd\n\n# e\nf', ['OKR'], ['b\nOKR: x\nc\n\nd\n\n']],
    ['the first and the last of a source', 'OKR: x\n\na', ['OKR'], ['OKR: x\n\na']],
    ['a section to a heading of its level or above', '## OKR\na\n### b\nc\n## d\ne', ['## OKR'], ['## OKR\na\n### b\nc\n']],
    ['a section of the first level', '# OKR\na\n## b\nc\n# d\ne', ['# OKR'], ['# OKR\na\n## b\nc\n']],
    ['an underlined heading, of whatever level', 'OKR\n---\na\n## b\nc\n# d\ne', ['OKR'], ['OKR\n---\na\n## b\nc\n']],
    ['a heading that lacks its space ends nothing', 'OKR: x\n#a\nb\n# c', ['OKR'], ['OKR: x\n#a\nb\n']],
    ['a heading that begins with a space', 'a\n\n ## OKR\nb\n### c\n## d', [' ## OKR'], [' ## OKR\nb\n### c\n']],
    ['a heading without its space that is underlined', '##OKR\n===\na\n## b\nc\n# d', ['##OKR'], ['##OKR\n===\na\n## b\nc\n']],
    ['a line underlined after a space', 'OKR\n ---\na\n## b\nc\n# d\ne', ['OKR'], ['OKR\n ---\na\n## b\nc\n']],
    ['a heading without a text ends nothing', '## OKR\n\na\n\n## \n\nb\n\n## c', ['## OKR'], ['## OKR\n\na\n\n## \n\nb\n\n']],
    ['nor does one at the end', 'OKR: x\n#', ['OKR'], ['OKR: x\n#']],
    ['nor one of an image', '## OKR\n## ![a](b)\nc\n## d', ['## OKR'], ['## OKR\n## ![a](b)\nc\n']],
    ['several labels in parts of their own', 'OKR: x\n\n# a\nb\n\nOKR2: y\n\n# c', ['OKR: x', 'OKR2'], ['OKR: x\n\n', 'OKR2: y\n\n']],
    ['several labels in one part', 'OKR: x\n\nOKR2: y\n\n# c', ['OKR: x', 'OKR2'], ['OKR: x\n\nOKR2: y\n\n']],
    ['not before fenced code', 'a\n```\nb\n```\nOKR: x', ['OKR'], ['OKR: x']],
    ['no heading within fenced code', 'OKR: x\n```\n# a\n```\nb\n# c', ['OKR'], ['OKR: x\n```\n# a\n```\nb\n']],
    ['the code alone for a label within', 'a\n```\nOKR: x\n```\nb', ['OKR'], ['```\nOKR: x\n```\n']],
    ['nothing without labels', 'a\n\nb', [], []],
  ])('%s', (_why, source, labels, expected) => {
    expect(parts(source, ...labels)).toEqual(expected);
  });

  test.each<[what: string, source: string, spans: boolean]>([
    ['a quote', 'OKR: x\n\n> a', true],
    ['a tag', 'OKR: x <b>', true],
    ['an indented line', 'OKR: x\n  a', true],
    ['a beginning that is indented', ' OKR: x', true],
    ['a target for links', 'OKR: x\n\n[a]: b', true],
    ['a tab', 'OKR:\tx', true],
    ['nothing', 'OKR: x\n\n- a > b\n a', false],
  ])('say less than the whole where there is %s', (_what, source, spans) => {
    expect(hasSpanning(source)).toBe(spans);
  });
});
