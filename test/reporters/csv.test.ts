import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { csv } from '../../src/reporters/csv.ts';
import { complete, empty, huge, saying } from './audits.ts';
import { hostile } from './hostile.ts';
import { render } from './render.ts';

const formula = /^\s*[=+\-@%|＝＋－＠]/u;

describe('csv', () => {
  it('is a worklist with everything else below it', async () => {
    await expect(render(csv, complete())).toMatchFileSnapshot('../fixtures/reporters/worklist.csv');
  });

  it('lists every issue once, whatever the limit', () => {
    const audit = complete();
    const rows = parse(render(csv, audit, { limit: 1 }), { columns: true, record_delimiter: '\r\n' }) as Record<string, string>[];
    expect(rows.map(({ key }) => key).sort()).toEqual(audit.issues.map(({ key }) => key).sort());
  });

  it('is a head alone without issues', () => expect(render(csv, empty()).split('\r\n')).toHaveLength(2));

  it.each(hostile)('holds no formula and no second line for a text that %s', (_, text) => {
    const written = render(csv, saying(text));
    const lines = written.split('\r\n').slice(0, -1);
    expect(lines).toHaveLength(3);
    for (const line of lines) expect(line).toMatch(/^"[^\r\n]*"$/);
    const rows = parse(written, { record_delimiter: '\r\n' }) as string[][];
    expect(rows.map((row) => row.length)).toEqual([19, 19, 19]);
    for (const cell of rows.flat()) expect(cell).not.toMatch(formula);
    for (const part of written.split(';')) expect(part).not.toMatch(formula);
  });

  it('comes in pieces', () => {
    expect([...csv.render(huge(3000), { color: false, width: 80, limit: 10, again: '' })]).toHaveLength(3001);
  });
});
