import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAdf } from '../../src/read/adf.ts';
import type { Block } from '../../src/read/outline.ts';
import { doc, h, node, p, strong, task, td, tr } from './adf-document.ts';
import { type AdfNode, adfDocuments, childrenOf, nodesOf, withAdded } from './adf-schema.ts';
import { body, readParts, verdictOf } from './reading.ts';
import { runs } from './runs.ts';

const documents = 5000;
const textsIn = (value: string): readonly string[] => [...new Set(value.match(/t\d+t/g) ?? [])].sort();
const isHidden = (types: readonly string[]) => types.includes('codeBlock') || types.includes('blockquote');

/** What a reader sees of a document, by the outline. */
const shown = (blocks: readonly Block[]): string =>
  blocks
    .flatMap((block) => {
      if (block.kind === 'row') return block.cells.flat().map((line) => line.text);
      return block.kind === 'line' || block.kind === 'heading' ? [block.text] : [];
    })
    .join('\n');

const isStruck = ({ marks }: AdfNode): boolean => marks?.some(({ type }) => type === 'strike') ?? false;

/** What a reader sees of a document, by its nodes. */
function visible(document: AdfNode): string {
  const texts: string[] = [];
  for (const { node: one, within } of nodesOf(document)) {
    if (one.type === 'placeholder' || isStruck(one) || isHidden([...within, one.type])) continue;
    const { text, title, url, shortName, data } = one.attrs ?? {};
    texts.push(JSON.stringify([one.text, text, title, url, shortName, data]));
  }
  return texts.join('\n');
}

const drawnElsewhere = ({ type, attrs }: AdfNode): boolean =>
  type === 'syncBlock' ||
  (/xtension$/.test(type) && type !== 'bodiedExtension' && !attrs?.text) ||
  (type === 'blockCard' && attrs?.datasource !== undefined);

describe('a document of the schema', () => {
  test('is read whole: every visible text is there, once hidden ones, struck ones and placeholders are left aside', () => {
    const types = new Set<string>();
    fc.assert(
      fc.property(adfDocuments, (document) => {
        for (const { node: one } of nodesOf(document)) types.add(one.type);
        const blocks = readAdf(document) ?? [];
        expect(textsIn(shown(blocks))).toEqual(textsIn(visible(document)));
        const gaps = [...nodesOf(document)].some(({ node: one, within }) => drawnElsewhere(one) && !isHidden(within));
        expect(blocks.some(({ kind }) => kind === 'gap')).toBe(gaps);
        expect(blocks.filter(({ kind }) => kind === 'open').length).toBe(blocks.filter(({ kind }) => kind === 'close').length);
      }),
      { numRuns: documents },
    );
    expect([...Object.entries(childrenOf)].flat(2).filter((type) => !types.has(type))).toEqual([]);
  });

  const bold = { type: 'text', text: 'Business Value:', marks: [{ type: 'strong' }] };
  const labelled: AdfNode = { type: 'paragraph', content: [bold, { type: 'text', text: ' Fewer chargebacks' }] };

  test('states what stands under a label, wherever a paragraph may stand', () => {
    fc.assert(
      fc.property(adfDocuments, fc.nat(), (document, choice) => {
        const takes = ({ type }: AdfNode, within: readonly string[]) =>
          type !== 'blockTaskItem' && (childrenOf[type] ?? []).includes('paragraph') && !isHidden([...within, type]);
        const value = withAdded(document, [labelled], choice, takes);
        expect(verdictOf(readParts({ body: body('adf', value) }).statements)).toMatch(/^filled: Fewer chargebacks/);
      }),
      runs(documents),
    );
  });

  test('states what stands under a heading', () => {
    const section: readonly AdfNode[] = [
      { type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: 'Business Value' }] },
      { type: 'paragraph', content: [{ type: 'text', text: 'Fewer chargebacks' }] },
    ];
    fc.assert(
      fc.property(adfDocuments, fc.nat(), (document, choice) => {
        const takes = ({ type }: AdfNode, within: readonly string[]) =>
          (childrenOf[type] ?? []).includes('heading') && ![...within, type].some((one) => /^table|blockquote/.test(one));
        const value = withAdded(document, section, choice, takes);
        expect(verdictOf(readParts({ body: body('adf', value) }).statements)).toMatch(/^filled: Fewer chargebacks/);
      }),
      runs(documents),
    );
  });

  test('states nothing in code, in a quote, in a task', () => {
    fc.assert(
      fc.property(adfDocuments, fc.nat(), (document, choice) => {
        const takes = ({ type }: AdfNode, within: readonly string[]) => type === 'blockTaskItem' || isHidden([...within, type]);
        const value = withAdded(document, [labelled], choice, takes);
        fc.pre(value !== null);
        expect(readParts({ body: body('adf', value) }).statements).toEqual([]);
      }),
      runs(500),
    );
  });

  test('with a node of tomorrow is read as far as it can be, and known to be unread in part', () => {
    const unknown: AdfNode = { type: 'hologram', attrs: { text: 't1000000t' }, content: [{ type: 'text', text: 't1000001t' }] };
    fc.assert(
      fc.property(adfDocuments, fc.nat(), (document, choice) => {
        const value = withAdded(document, [unknown], choice, ({ type }, within) => !isHidden([...within, type]));
        const blocks = readAdf(value) ?? [];
        expect(textsIn(shown(blocks))).toEqual([...textsIn(visible(document)), 't1000000t', 't1000001t'].sort());
        expect(readParts({ body: body('adf', value) }).body).toBe('unreadable');
      }),
      runs(documents),
    );
  });
});

describe('a section whose text is drawn by something else', () => {
  test.each([
    ['an app', node('extension', { extensionType: 'a', extensionKey: 'b' })],
    ['an app, within a line', p(node('inlineExtension', { extensionType: 'a', extensionKey: 'b' }))],
    ['another page', node('syncBlock', { resourceId: 'x' })],
    ['a list of issues', node('blockCard', { datasource: { id: 'x' } })],
    ['a node of tomorrow', node('hologram')],
  ])('%s', (_, drawn) => {
    const read = readParts({ body: body('adf', doc(h(2, 'Business Value'), drawn, h(2, 'Notes'))) });
    expect(read).toMatchObject({ body: 'unreadable', statements: [{ status: 'unreadable' }] });
  });
});

test('a list within a quote leaves the list around it as it is', () => {
  const quoted = { type: 'blockquote', content: [{ type: 'bulletList', content: [{ type: 'listItem', content: [p('quoted')] }] }] };
  const label = p(strong('Business Value:'), ' Fewer chargebacks');
  const value = doc({ type: 'bulletList', content: [{ type: 'listItem', content: [label, quoted, p('and fewer calls')] }] });
  expect(verdictOf(readParts({ body: body('adf', value) }).statements)).toBe('filled: Fewer chargebacks / and fewer calls');
});

test('boxes in a cell are boxes', () => {
  const tasks = { type: 'taskList', content: [task('TODO', 'Revenue'), task('DONE', 'Cost')] };
  const value = doc({ type: 'table', content: [tr(td('Business Value'), { type: 'tableCell', content: [tasks] })] });
  expect(verdictOf(readParts({ body: body('adf', value) }).statements)).toBe('filled: Cost');
});

test('a table in the cell of a value is its text', () => {
  const inner = { type: 'table', content: [tr(td('Churn'), td('3 %'))] };
  const value = doc({ type: 'table', content: [tr(td('Business Value'), { type: 'tableCell', content: [inner, p('or less')] })] });
  expect(verdictOf(readParts({ body: body('adf', value) }).statements)).toBe('filled: Churn / 3 % / or less');
});

describe('documents beyond all measure', () => {
  test.each(['panel', 'blockquote', 'bulletList', 'table', 'hologram'])('10 000 levels of %s are unreadable', (type) => {
    let value: object = p(strong('Business Value:'), ' deep');
    for (let level = 0; level < 10_000; level++) value = { type, content: [value] };
    expect(readParts({ body: body('adf', { type: 'doc', content: [value] }) })).toMatchObject({ body: 'unreadable', statements: [] });
  });

  const wide = (text: string, count: number) =>
    doc(...Array.from({ length: count }, () => p(text)), p(strong('Business Value:'), ' Fewer chargebacks'));

  test('a megabyte of text is unreadable', () => {
    expect(readParts({ body: body('adf', wide('x'.repeat(1000), 1000)) })).toMatchObject({ body: 'unreadable', statements: [] });
  });

  test('a megabyte of many small nodes is read to its end', () => {
    const value = wide('x', 15_000);
    expect(JSON.stringify(value).length).toBeGreaterThan(1_000_000);
    expect(verdictOf(readParts({ body: body('adf', value) }).statements)).toBe('filled: Fewer chargebacks');
  });
});
