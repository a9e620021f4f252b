import { describe, expect, test } from 'vitest';
import {
  br,
  code,
  codeBlock,
  doc,
  em,
  expand,
  h,
  li,
  link,
  node,
  p,
  panel,
  quote,
  rule,
  strong,
  table,
  task,
  tasks,
  td,
  th,
  tr,
  ul,
} from './adf-document.ts';
import { outlineOf } from './outline.ts';

const text = (value: string, ...marks: readonly object[]) => ({ type: 'text', text: value, marks });
const card = (type: string, attrs: object) => ({ type, attrs });

describe('a document is read', () => {
  test.each<[what: string, value: unknown, blocks: readonly string[]]>([
    ['by its paragraphs and lines', doc(p('a', br, 'b'), p(), p('c')), ['p1 a', '   and b', 'p2 c']],
    [
      'with its styles, code before bold before italic',
      doc(
        p(
          strong('a'),
          ' ',
          em('b'),
          ' ',
          code('c'),
          ' ',
          text('d', { type: 'em' }, { type: 'strong' }),
          ' ',
          text('e', { type: 'strong' }, { type: 'code' }),
        ),
      ),
      ['p1 **a** _b_ `c` **d** `e`'],
    ],
    ['with its links', doc(p(link('a', 'https://x.example'), ' b ', link('c', ''))), ['p1 a b c <https://x.example>']],
    [
      'by headings of six levels',
      doc(h(1, 'a'), h(6, 'b'), h(9, 'c'), h(0, 'd'), { type: 'heading', content: [text('e')] }, p('f')),
      ['h1 a', 'h6 b', 'h6 c', 'h1 d', 'h1 e', 'p1 f'],
    ],
    [
      'by lists within lists',
      doc(ul(li(p('a'), ul(li(p('b')))), li(p('c'))), p('d')),
      ['p1 item 1 of level 1: a', 'p2 item 2 of level 2: b', 'p3 item 3 of level 1: c', 'p4 d'],
    ],
    [
      'by decisions',
      doc({ type: 'decisionList', content: [{ type: 'decisionItem', attrs: { state: 'DECIDED' }, content: [text('a')] }] }),
      ['p1 item 1 of level 1: a'],
    ],
    [
      'by tasks',
      doc(tasks(task('TODO', 'a'), task('DONE', 'b')), { type: 'blockTaskItem', attrs: { state: 'DONE' }, content: [p('c')] }),
      ['p1 item 1 of level 1: [ ] a', 'p2 item 2 of level 1: [x] b', 'p3 item 3 of level 1: [x] c'],
    ],
    [
      'by panels, columns and expandable parts',
      doc(
        panel(p('a')),
        expand('T', p('b')),
        { type: 'nestedExpand', content: [p('c')] },
        { type: 'layoutSection', content: [{ type: 'layoutColumn', content: [p('d')] }] },
      ),
      ['open', 'p1 a', 'close', 'open', 'h0 T', 'p2 b', 'close', 'open', 'p3 c', 'close', 'open', 'p4 d', 'close'],
    ],
    [
      'by tables',
      doc(table(tr(th('a'), th('b')), tr(th('c'), td('d'))), table(tr(th('e')))),
      ['table 1 head: a | b', 'table 1: c | d', 'table 2: e'],
    ],
    ['by dividing lines and missing parts', doc(rule, node('syncBlock')), ['rule', 'gap']],
    [
      'without its code and quotes, whose text is told',
      doc(codeBlock('a', 'b'), quote(p('c'), p(strong('d'))), p('e')),
      ['code: ab', 'quote: c', 'quote: d', 'p1 e'],
    ],
    [
      'with what stands for a text',
      doc(
        p(
          node('mention', { text: '@maria' }),
          ' ',
          node('status', { text: 'DONE' }),
          ' ',
          node('emoji', { shortName: ':x:', text: '🎯' }),
          node('emoji', { shortName: ':y:' }),
          ' ',
          node('date', { timestamp: '1795132800000' }),
          ' ',
          node('inlineExtension', { text: 'z' }),
          node('mediaInline', { id: 'q' }),
          node('placeholder', { text: 'hint' }),
        ),
      ),
      ['p1 @maria DONE 🎯:y: 2026-11-20 z'],
    ],
    [
      'without a date that is none',
      doc(p('a', node('date', { timestamp: 'soon' }), node('date', { timestamp: 9e15 }), node('date', {}))),
      ['p1 a'],
    ],
    [
      'with the addresses of its cards',
      doc(
        p(card('inlineCard', { url: 'https://x.example/1' })),
        card('blockCard', { url: 'https://x.example/2' }),
        card('embedCard', { data: { url: 'https://x.example/3' } }),
        card('blockCard', { data: { '@id': 'https://x.example/4' } }),
        card('blockCard', {}),
      ),
      [
        'p1 https://x.example/1 <https://x.example/1>',
        'p2 https://x.example/2 <https://x.example/2>',
        'p3 https://x.example/3 <https://x.example/3>',
        'p4 https://x.example/4 <https://x.example/4>',
        'gap',
      ],
    ],
    [
      'through parts that nobody knows',
      doc({ type: 'future', content: [p('a')] }, { type: '', content: [text('b')] }),
      ['gap', 'p2 a', 'gap', 'p4 b'],
    ],
    [
      'whatever its parts are',
      {
        content: [
          null,
          1,
          'x',
          { type: 3 },
          { type: 'paragraph', content: 'x' },
          { type: 'text', text: 4, marks: 'x' },
          { type: 'paragraph', attrs: 1, content: [text('a')] },
        ],
      },
      ['gap', 'gap', 'gap', 'gap', 'p6 a'],
    ],
  ])('%s', (_what, value, blocks) => {
    expect(outlineOf('adf', value)).toEqual(blocks);
  });

  test('only when it is one', () => {
    expect([outlineOf('adf', null), outlineOf('adf', 'text'), outlineOf('adf', 1)]).toEqual([null, null, null]);
  });

  test('up to 500 000 characters, 50 000 parts and 200 levels', () => {
    const deep = (levels: number) => {
      let value: object = p('a');
      for (let level = 0; level < levels; level += 1) value = { type: 'future', content: [value] };
      return { content: [value] };
    };
    const long = (length: number) => doc(p('x'.repeat(length)));
    const many = (count: number) => ({ content: Array.from({ length: count }, () => ({ type: 'future' })) });
    const isRead = (value: unknown) => outlineOf('adf', value) !== null;
    expect([isRead(long(500_000)), isRead(long(500_001))]).toEqual([true, false]);
    expect([isRead(many(50_000)), isRead(many(50_001))]).toEqual([true, false]);
    expect([isRead(deep(198)), isRead(deep(199))]).toEqual([true, false]);
  });
});

test('a source is read up to 500 000 characters', () => {
  expect(outlineOf('plain', 'x'.repeat(500_000))).toHaveLength(1);
  expect(outlineOf('plain', 'x'.repeat(500_001))).toBeNull();
});
