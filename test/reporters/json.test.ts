import { describe, expect, it } from 'vitest';
import { auditSchema } from '../../src/model/audit.ts';
import { json } from '../../src/reporters/json.ts';
import { complete, empty, huge, incomplete, saying, withoutGoals } from './audits.ts';
import { hostile } from './hostile.ts';
import { render } from './render.ts';

const wellFormed = (value: unknown) =>
  JSON.parse(JSON.stringify(value), (_, part) => (typeof part === 'string' ? part.toWellFormed() : part));

describe('json', () => {
  it.each([
    ['complete', complete()],
    ['incomplete', incomplete([0.431, 0.61])],
    ['goalless', withoutGoals()],
    ['empty', empty()],
  ])('is the %s audit, pretty-printed', (_, audit) => {
    const text = render(json, audit);
    expect(JSON.parse(text)).toEqual(audit);
    expect(auditSchema.parse(JSON.parse(text))).toEqual(audit);
    expect(text.replaceAll('\\u200d', '\u200d')).toBe(`${JSON.stringify(audit, null, 2)}\n`);
  });

  it.each(hostile)('holds a text that %s', (_, text) => {
    const audit = saying(text);
    const written = render(json, audit);
    expect(written).not.toMatch(/(?!\n)[\p{Cc}\p{Cs}]/u);
    expect(written).not.toMatch(/^\s*::|##[a-z]*\[/im);
    expect(JSON.parse(written)).toEqual(wellFormed(audit));
    expect(auditSchema.safeParse(JSON.parse(written)).success).toBe(true);
  });

  it('comes in pieces', () => {
    const audit = huge(5000);
    const pieces = [...json.render(audit, { color: false, width: 80, limit: null, again: '' })].map(String);
    expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThan(40_000);
    expect(JSON.parse(pieces.join(''))).toEqual(audit);
  });
});
