import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Change, changesIn } from './changes.ts';
import { githubThen } from './github-then.ts';
import { goalsThen } from './goals-then.ts';
import { jiraThen } from './jira-then.ts';

/** The same at every time: how work is judged did not change. */
const same = ['throughline.yml', 'mapping.csv'] as const;

/** File → what it held at an instant, made of what it holds now. */
const then: Readonly<Record<string, (text: string, at: Date, changes: readonly Change[]) => string>> = {
  'okrs.csv': goalsThen,
  'exports/jira-export.csv': jiraThen,
  'exports/github-issues.json': githubThen,
};

/** Writes the demo's workspace into a folder as it would have been at an earlier instant. */
export function writeState(demo: string, folder: string, at: Date): void {
  const read = (name: string) => readFileSync(join(demo, name), 'utf8');
  const changes = changesIn(read('past.csv'));
  mkdirSync(join(folder, 'exports'), { recursive: true });
  for (const name of same) copyFileSync(join(demo, name), join(folder, name));
  for (const [name, make] of Object.entries(then)) writeFileSync(join(folder, name), make(read(name), at, changes));
}
