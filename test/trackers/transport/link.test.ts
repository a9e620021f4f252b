import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linkTo } from '../../../src/trackers/transport/link.ts';

describe('the next link of a Link header', () => {
  test.each<[string | null | undefined, string | null]>([
    ['<https://a.example/?page=2>; rel="next", <https://a.example/?page=9>; rel="last"', 'https://a.example/?page=2'],
    ['<https://a.example/?page=1>; rel="prev", <https://a.example/?page=3>; rel="next"', 'https://a.example/?page=3'],
    ['<https://a.example/?q=a,b;c>; rel=next', 'https://a.example/?q=a,b;c'],
    ['<https://a.example/2>; title="x"; REL="last next"', 'https://a.example/2'],
    ['<https://a.example/?page=1>; rel="prev"', null],
    ['<https://a.example/?page=1>; rel="nextish"', null],
    ['<https://a.example/', null],
    ['', null],
    [null, null],
    [undefined, null],
  ])('of %j is %j', (header, next) => {
    expect(linkTo('next', header)).toBe(next);
  });

  test('is found wherever it stands', () => {
    const relation = fc.constantFrom('first', 'prev', 'last');
    fc.assert(
      fc.property(fc.array(relation), fc.array(relation), fc.webUrl({ withQueryParameters: true }), (before, after, url) => {
        const link = (rel: string, target = 'https://a.example/') => `<${target}>; rel="${rel}"`;
        const header = [...before.map((rel) => link(rel)), link('next', url), ...after.map((rel) => link(rel))].join(', ');
        expect(linkTo('next', header)).toBe(url);
      }),
    );
  });
});
