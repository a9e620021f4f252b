import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { parse } from 'csv-parse/sync';

const program = '/usr/bin/soffice';
export const libreOfficeInstalled = existsSync(program);

/** A cell as LibreOffice writes it: `quoted` tells a text from a number. */
export interface SheetCell {
  readonly text: string;
  readonly quoted: boolean;
}

/** UTF-8 with commas, every text in quotes, formulas as formulas, each sheet a file of its own. */
const form = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true,false,true,false,-1';

/** What LibreOffice reads in each of these sheets of a workbook. */
export async function openedByLibreOffice(workbook: Uint8Array, sheets: readonly string[]): Promise<Map<string, SheetCell[][]>> {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-office-'));
  try {
    writeFileSync(join(folder, 'book.xlsx'), workbook);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    await promisify(execFile)(program, [profile, '--headless', '--convert-to', form, '--outdir', folder, join(folder, 'book.xlsx')], {
      timeout: 100_000,
    });
    return new Map(sheets.map((sheet) => [sheet, cellsIn(readFileSync(join(folder, `book-${sheet}.csv`)))]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const cellsIn = (csv: Buffer): SheetCell[][] =>
  parse(csv, { bom: true, cast: (text, { quoting }): SheetCell => ({ text, quoted: quoting }) }) as unknown as SheetCell[][];
