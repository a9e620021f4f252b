import { unzipSync } from 'fflate';
import readExcelFile from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import type { Audit } from '../../../src/model/audit.ts';
import { terminalText } from '../../../src/reporters/sinks/terminal.ts';
import { xlsx } from '../../../src/reporters/weekly/xlsx.ts';
import { examplePage } from '../../engine/weekly/builders.ts';
import { complete, issue } from '../audits.ts';
import { hostile } from '../hostile.ts';

const view = { color: false, width: 80, limit: null, again: '' };

async function workbook(audit: Audit, triage: Parameters<typeof xlsx.render>[0]['triage'] = null): Promise<Uint8Array> {
  const pieces = await xlsx.render({ report: examplePage, audit, triage }, view);
  return Buffer.concat([...pieces].map((piece) => Buffer.from(piece)));
}

type Row = readonly (string | number | boolean | Date | null)[];

const sheets = async (bytes: Uint8Array) =>
  new Map((await readExcelFile(Buffer.from(bytes))).map(({ sheet, data }) => [sheet, data as readonly Row[]]));

const partsOf = (bytes: Uint8Array) =>
  Object.entries(unzipSync(bytes)).map(([name, part]) => [name, new TextDecoder().decode(part)] as const);

describe('the workbook', () => {
  test('holds figures as numbers with what they are made of, and what is behind them', async () => {
    const audit = complete();
    const book = await sheets(await workbook(audit));
    expect([...book.keys()]).toEqual(['Summary', 'Worklist', 'Goals', 'Issues', 'Findings']);
    const aligned = audit.measures.open?.aligned;
    expect(book.get('Summary')).toContainEqual(['Open: aligned', aligned?.hit, aligned?.of, aligned?.rate]);
    expect(book.get('Issues')).toHaveLength(audit.issues.length + 1);
    expect(book.get('Findings')).toHaveLength(audit.findings.length + 1);
    expect(book.get('Goals')?.[1]?.slice(0, 3)).toEqual([audit.goals?.[0]?.id, 'objective', audit.goals?.[0]?.title]);
    const [head = [], first = []] = book.get('Worklist') ?? [];
    expect(head).toEqual(expect.arrayContaining(['team', 'link', 'line to paste', 'suggested goal']));
    expect(first[head.indexOf('link')]).toMatch(/^https:/);
    expect(first[head.indexOf('line to paste')]).toEqual(expect.any(String));
  });

  test('names the nearest goal beside the issue, with the words that they share', async () => {
    const audit = complete();
    const target = audit.findings.find((finding) => finding.issue !== null);
    const at = { key: target?.issue ?? '', source: target?.source ?? '' };
    const nearest = { goal: 'O2-KR1', title: 'Merchants', words: ['merchant', 'menu'] };
    const triage = { rows: [{ issue: at, nearest }] } as unknown as NonNullable<Parameters<typeof workbook>[1]>;
    const [head = [], ...rows] = (await sheets(await workbook(audit, triage))).get('Worklist') ?? [];
    const row = rows.find((one) => one[head.indexOf('key')] === at.key) ?? [];
    expect([row[head.indexOf('suggested goal')], row[head.indexOf('because of the words')]]).toEqual(['O2-KR1', 'merchant, menu']);
  });

  test.each([...hostile, ['is what every object has', 'constructor'], ['is a function of every object', 'toString']] as const)(
    'keeps a title a text, and opens, when it %s',
    async (_, text) => {
      const bytes = await workbook(complete({ issues: [issue('SHOP-1', text, { labels: [text], team: text, sprint: text })] }));
      const [head = [], row = []] = (await sheets(bytes)).get('Issues') ?? [];
      // The reader of the test drops what it cannot show, and white space at both ends.
      const plain = (shown: unknown) =>
        String(shown ?? '')
          .replaceAll('\ufffd', '')
          .trim();
      expect(plain(row[head.indexOf('title')])).toBe(plain(terminalText(text.slice(0, 32_000))));
      for (const [name, xml] of partsOf(bytes)) {
        expect(xml, name).not.toMatch(/<f[ >]/);
        expect(xml, name).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
      }
    },
  );

  test('of 5 000 issues holds them all', async () => {
    const many = Array.from({ length: 5000 }, (_, i) => issue(`SHOP-${i}`, `Piece of work ${i}`));
    expect((await sheets(await workbook(complete({ issues: many })))).get('Issues')).toHaveLength(5001);
  });
});
