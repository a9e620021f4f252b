import { describe, expect, test } from 'vitest';
import { cellOf } from '../../../src/reporters/weekly/workbook/cells.ts';
import { sheetsOf } from '../../../src/reporters/weekly/workbook/sheets.ts';
import { xlsx } from '../../../src/reporters/weekly/xlsx.ts';
import { examplePage } from '../../engine/weekly/builders.ts';
import { libreOfficeInstalled, openedByLibreOffice, type SheetCell } from '../../real/libreoffice.ts';
import { complete, issue } from '../audits.ts';
import { hostile } from '../hostile.ts';

const likeOther = ['1234', '1e5', '0001', '-1', '+49 170', '2026-11-20', '12:30', 'TRUE', '=1+1', "'=1", '50 %', 'constructor'];

/** LibreOffice drops the sign for what cannot be shown, and shows shares as per cent. */
const shownText = (text: string) => text.replaceAll('\ufffd', '');
const shownNumber = ({ text, quoted }: SheetCell): number =>
  quoted ? Number.NaN : text.endsWith('%') ? Number(text.slice(0, -1)) / 100 : Number(text);

describe.skipIf(!libreOfficeInstalled)('the workbook in LibreOffice', { timeout: 120_000 }, () => {
  test('has numbers that are numbers, and texts that are texts whatever they look like', async () => {
    const audit = complete();
    const titles = [...hostile.map(([, text]) => text), ...likeOther];
    const soiled = titles.map((text, i) => issue(`H-${i}`, text, { team: text, sprint: text }));
    const input = { report: { ...examplePage, title: '=1+1' }, audit: { ...audit, issues: [...audit.issues, ...soiled] }, triage: null };
    const pieces = await xlsx.render(input, { color: false, width: 80, limit: null, again: '' });
    const sheets = sheetsOf(input);
    const opened = await openedByLibreOffice(
      Buffer.concat([...pieces].map((piece) => Buffer.from(piece))),
      sheets.map(({ name }) => name),
    );
    let numbers = 0;
    for (const { name, columns, rows } of sheets) {
      const seen = opened.get(name) ?? [];
      expect(seen.length, name).toBe(rows.length + 1);
      rows.forEach((row, r) => {
        row.forEach((value, c) => {
          const written = cellOf(value, columns[c]?.format)?.value ?? '';
          const cell = seen[r + 1]?.[c] ?? { text: 'nothing', quoted: false };
          const where = `${name}, row ${r + 2}, ${columns[c]?.title}`;
          if (typeof written === 'number') {
            numbers += 1;
            expect(Math.abs(shownNumber(cell) - written), where).toBeLessThan(cell.text.endsWith('%') ? 0.00051 : 0.0051);
          } else {
            expect(cell, where).toEqual({ text: shownText(written), quoted: shownText(written) !== '' });
          }
        });
      });
    }
    expect(numbers).toBeGreaterThan(100);
  });
});
