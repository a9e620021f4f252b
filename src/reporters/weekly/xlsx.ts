import { defineWeeklyReporter } from './weekly-reporter.ts';
import { cellOf, type Sheet } from './workbook/cells.ts';
import { sheetsOf } from './workbook/sheets.ts';

const written = ({ name, columns, rows }: Sheet) => ({
  sheet: name,
  columns: columns.map(({ width }) => ({ width })),
  stickyRowsCount: 1,
  data: [
    columns.map(({ title }) => cellOf(title, undefined, { fontWeight: 'bold' })),
    ...rows.map((row) => row.map((value, i) => cellOf(value, columns[i]?.format))),
  ],
});

/** A workbook with everything behind the page: figures as numbers, texts as texts, and no formula anywhere. */
export const xlsx = defineWeeklyReporter({
  id: 'xlsx',
  title: 'a workbook: figures, worklist by team, goals, issues, findings',
  binary: true,
  async render({ report, audit, triage }) {
    const { default: writeExcelFile } = await import('write-excel-file/node');
    return [await writeExcelFile(sheetsOf({ report, audit, triage }).map(written)).toBuffer()];
  },
});
