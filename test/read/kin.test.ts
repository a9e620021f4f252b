import { describe, expect, test } from 'vitest';
import { doc, li, link, p, ul } from './adf-document.ts';
import { body, readParts, readWith } from './reading.ts';

const kinOf = (markdown: string) => {
  const { statedParents, listedIssues } = readParts({ body: body('markdown', markdown) });
  return [statedParents, listedIssues];
};

describe('what a body ties its issue to', () => {
  test.each<[string, readonly string[], readonly string[]]>([
    ['Part of #2', ['#2'], []],
    ['Part of #2.', ['#2'], []],
    ['**Part of:** acme/shop#2 (checkout)', ['acme/shop#2'], []],
    ['Parent: #2', ['#2'], []],
    ['Parent issue: [#2](https://github.com/acme/shop/issues/2)', ['#2'], []],
    ['Parent: [the epic](https://github.com/acme/shop/issues/2)', ['https://github.com/acme/shop/issues/2'], []],
    ['- Epic: SHOP-3', ['SHOP-3'], []],
    ['Teil von SHOP-3', ['SHOP-3'], []],
    ['父任务：SHOP-3', ['SHOP-3'], []],
    ['Some prose.\n\nChild of https://github.com/acme/shop/issues/2.', ['https://github.com/acme/shop/issues/2'], []],
    [
      '- [ ] #3\n- [x] #4 done\n- [ ] acme/api#5\n- [ ] https://github.com/acme/shop/issues/6',
      [],
      ['#3', '#4', 'acme/api#5', 'https://github.com/acme/shop/issues/6'],
    ],
    ['- [ ] SHOP-12 the button\n- [ ] see #3', [], ['SHOP-12']],
    ['Epic #2 is done', [], []],
    ['Epic SHOP-3', [], []],
    ['Part of the checkout, see #2', [], []],
    ['Parent: none', [], []],
    ['We took Part of #2', [], []],
    ['> Part of #2', [], []],
    ['```\nPart of #2\n- [ ] #3\n```', [], []],
    ['<!-- Part of #2 -->', [], []],
    ['~~Part of #2~~', [], []],
    ['- #3\n- #4', [], []],
    ['- [ ] Part of #2', [], []],
    ['Epic: UTF', [], []],
  ])('%j', (markdown, parents, listed) => {
    expect(kinOf(markdown)).toEqual([parents, listed]);
  });

  test('whatever the markup', () => {
    const adf = doc(p('Part of ', link('SHOP-3', 'https://acme.atlassian.net/browse/SHOP-3')), ul(li(p('x'))));
    expect(readParts({ body: body('adf', adf) }).statedParents).toEqual(['SHOP-3']);
    expect(readParts({ body: body('wiki', '*Epic:* SHOP-3') }).statedParents).toEqual(['SHOP-3']);
    expect(readParts({ body: body('html', '<p>Part of <a href="https://a.example/issues/2">#2</a></p>') }).statedParents).toEqual(['#2']);
  });

  test('nothing where the team does not want it', () => {
    const { statedParents, listedIssues } = readWith({ parents: false }, { body: body('markdown', 'Part of #2\n\n- [ ] #3') });
    expect([statedParents, listedIssues]).toEqual([[], []]);
  });
});
