import { describe, expect, it } from 'vitest';
import { ndjson } from '../../src/reporters/ndjson.ts';
import { complete, empty, huge, saying } from './audits.ts';
import { hostile } from './hostile.ts';
import { render } from './render.ts';

const records = (text: string) =>
  text
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line));

describe('ndjson', () => {
  it('is an issue a line with the rules it fails, the known ones too', () => {
    const audit = complete();
    const found = records(render(ndjson, audit));
    expect(found.map(({ findings, ...issue }) => issue)).toEqual(audit.issues);
    expect(Object.fromEntries(found.map(({ key, findings }) => [key, findings]))).toEqual({
      'acme/shop#31': ['okr-link-unknown'],
      'acme/shop#214': ['okr-link-missing'],
      'SHOP-12': ['okr-link-missing', 'business-value-missing'],
      'SHOP-40': ['okr-link-missing', 'business-value-placeholder'],
      'SHOP-77': ['business-value-too-short'],
      'SHOP-78': [],
      'SHOP-90': ['okr-link-missing'],
    });
  });

  it('is nothing without issues', () => expect(render(ndjson, empty())).toBe(''));

  it.each(hostile)('stays a line an issue with a text that %s', (_, text) => {
    const found = records(render(ndjson, saying(text)));
    expect(found.map(({ title }) => title)).toEqual([text.toWellFormed(), text.toWellFormed()]);
  });

  it('comes in pieces', () => {
    expect([...ndjson.render(huge(3000), { color: false, width: 80, limit: 10, again: '' })]).toHaveLength(3000);
  });
});
