import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { reporters } from '../../src/reporters/index.ts';
import { weeklyReporters } from '../../src/reporters/weekly/index.ts';
import { rules } from '../../src/rules/index.ts';
import { trackers } from '../../src/trackers/index.ts';

const definedIn = (folder: string, define: string) =>
  globSync(`src/${folder}/**/*.ts`)
    .filter((file) => readFileSync(file, 'utf8').includes(`= ${define}(`))
    .filter((file) => !file.endsWith(`/${folder.slice(0, -1)}.ts`))
    .map((file) => basename(file, '.ts'))
    .sort();

const readme = readFileSync('README.md', 'utf8');
const section = (name: string) => readme.split(`<!-- ${name} -->`)[1] ?? '';

describe.each([
  ['trackers', 'defineTracker', trackers.map(({ id }) => id)],
  ['rules', 'defineRule', rules.map(({ id }) => id)],
  ['reporters', 'defineReporter', reporters.map(({ id }) => id)],
])('%s', (folder, define, ids) => {
  test('the registry lists what the folder holds, each file named after its id', () => {
    expect([...ids].sort()).toEqual(definedIn(folder, define));
  });

  test('the README documents exactly these', () => {
    const documented = [...section(folder).matchAll(/^\| `([a-z-]+)` \|/gm)].map((match) => match[1]);
    expect(documented.sort()).toEqual([...ids].sort());
  });

  test('each has a test of its own', () => {
    const tests = globSync(`test/${folder}/**/*.test.ts`).map((file) => readFileSync(file, 'utf8') + file);
    expect(ids.filter((id) => !tests.some((text) => text.includes(id)))).toEqual([]);
  });
});

describe('reporters of the weekly page', () => {
  const ids: readonly string[] = weeklyReporters.map(({ id }) => id);

  test('the registry lists what the folder holds, each file named after its id', () => {
    expect([...ids].sort()).toEqual(definedIn('reporters/weekly', 'defineWeeklyReporter'));
  });

  test('each has a test of its own', () => {
    const tests = globSync('test/reporters/weekly/**/*.test.ts').map((file) => basename(file));
    expect(ids.filter((id) => !tests.some((file) => file.startsWith(id)))).toEqual([]);
  });
});
