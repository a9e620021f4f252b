import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A team's folder, away from this repository's own config; gone when the test ends. */
export interface Folder {
  readonly path: string;
  write(name: string, text: string): void;
  read(name: string): string;
  /** Names of all files, sorted. */
  list(): readonly string[];
}

export function openFolder(files: Readonly<Record<string, string>> = {}): Folder {
  const path = mkdtempSync(join(tmpdir(), 'throughline-cli-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  const write = (name: string, text: string) => {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), text);
  };
  for (const [name, text] of Object.entries(files)) write(name, text);
  return {
    path,
    write,
    read: (name) => readFileSync(join(path, name), 'utf8'),
    list: () => readdirSync(path, { recursive: true }).map(String).sort(),
  };
}

type Raw = Readonly<Record<string, unknown>>;

/** Generic records as NDJSON. */
export const ndjson = (records: readonly Raw[]): string => records.map((record) => `${JSON.stringify(record)}\n`).join('');

/** A statement and a link as a body. */
export const body = (value: string | null, okr: string | null): string =>
  [...(value === null ? [] : [`**Business Value:** ${value}`]), ...(okr === null ? [] : [`**OKR:** ${okr}`])].join('\n\n');

/** An open issue of the shop. */
export const issue = (n: number, text: string, more: Raw = {}): Raw => ({
  key: `SHOP-${n}`,
  title: `Piece of work ${n}`,
  body: text,
  ...more,
});

export const goalsYaml = `period: 2026-Q4
objectives:
  - id: O1
    title: Keep the merchants we win
    keyResults:
      - {id: O1-KR1, title: Monthly churn from 5 % to 3 %}
  - id: O2
    title: Win merchants in a second country
    keyResults:
      - {id: O2-KR1, title: Merchants from 0 to 50}
`;

/** Four issues: one says and links everything, one nothing, one is a bug, one only says. Linked 1 of 3, stated 2 of 3. */
export const fourIssues = ndjson([
  issue(1, body('saves every merchant an hour a week', 'O1-KR1')),
  issue(2, 'do it'),
  issue(3, 'it breaks', { type: 'bug' }),
  issue(4, body('halves the questions to our support', null)),
]);

/** A folder with goals and four issues. */
export const shop = (files: Readonly<Record<string, string>> = {}): Folder =>
  openFolder({ 'goals.yml': goalsYaml, 'issues.ndjson': fourIssues, ...files });
