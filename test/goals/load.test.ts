import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadGoals, parseGoals } from '../../src/goals/load.ts';
import { loadMapping, parseMapping } from '../../src/goals/mapping.ts';
import { shareFaults } from '../../src/goals/shares.ts';
import { faultLines, shown } from '../faults.ts';

const yaml =
  'period: 2026-Q4\nobjectives:\n  - id: O1\n    title: Keep\n    share: 60\n    keyResults:\n      - {id: O1-KR1, title: Churn, aliases: [churn, both], match: {labels: [a]}}\n  - {id: O2, title: Sell, aliases: [both], period: 2027-Q1, share: 70}\n  - {id: O3, title: Help, aliases: [both]}\n';
const goals = parseGoals(yaml, 'goals.yml', { columns: null });

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'throughline-goals-'));
  await writeFile(join(folder, 'goals.yml'), yaml);
  await writeFile(join(folder, 'OKRS.CSV'), '\uFEFFObjective,Key Result\r\nKeep,Churn\r\n');
  await writeFile(join(folder, 'mapping.csv'), 'kind,value,goal\nepic,SHOP-3,o1\n');
});
afterAll(() => rm(folder, { recursive: true }));

test('goals are read by the extension of their file', async () => {
  expect((await loadGoals(join(folder, 'goals.yml'), { columns: null })).goals).toEqual(goals);
  const sheet = await loadGoals(join(folder, 'OKRS.CSV'), { columns: null, name: 'sheets/OKRS.CSV' });
  expect(sheet.goals.goals.map(({ id, origin }) => [id, origin])).toEqual([
    ['keep', 'sheets/OKRS.CSV:2:1'],
    ['churn', 'sheets/OKRS.CSV:2:6'],
  ]);
});

test.each<[string, Buffer, readonly string[]]>([
  ['UTF-16 as Excel saves it', Buffer.from('\uFEFFZiel\tSchlüsselergebnis\nHändler\tZufriedenheit\n', 'utf16le'), []],
  [
    'Windows-1252',
    Buffer.from('Ziel;Schlüsselergebnis\nHändler;Zufriedenheit\n', 'latin1'),
    ['the file is not UTF-8; it was read as Windows-1252'],
  ],
])('a sheet in %s is read', async (_, bytes, remarks) => {
  const path = join(folder, 'encoded.csv');
  await writeFile(path, bytes);
  const loaded = await loadGoals(path, { columns: null });
  expect(loaded.goals.goals.map(({ title }) => title)).toEqual(['Händler', 'Zufriedenheit']);
  expect(loaded.warnings.map(({ message }) => message)).toEqual(remarks);
});

test('a sheet whose encoding cannot be told is refused with what to do', async () => {
  const path = join(folder, 'cyrillic.csv');
  await writeFile(
    path,
    Buffer.from([0xd6, 0xe5, 0xeb, 0xfc, 0x2c, 0xca, 0xeb, 0xfe, 0xf7, 0x0a, 0xd0, 0xee, 0xf1, 0xf2, 0x2c, 0xd6, 0xe5, 0xeb, 0xfc]),
  );
  await expect(loadGoals(path, { columns: null })).rejects.toThrow('Save it as UTF-8');
});

test.each([
  ['okrs.xlsx', 'okrs.xlsx: spreadsheets in the form .xlsx are not read yet'],
  ['okrs.txt', 'okrs.txt: goals are read from .yml, .yaml, .json, .csv, .tsv, not from .txt'],
  ['none.yml', 'none.yml cannot be read: there is no such file'],
])('%s is refused with the reason', async (name, message) => {
  await expect(loadGoals(join(folder, name), { columns: null })).rejects.toThrow(message);
});

test('a mapping stands behind the rows of `match:`, its goals as ids', async () => {
  expect((await loadMapping(join(folder, 'mapping.csv'), goals)).mapping).toEqual([
    { kind: 'label', value: 'a', goal: 'O1-KR1', origin: 'goals.yml:7:77' },
    { kind: 'epic', value: 'SHOP-3', goal: 'O1', origin: 'mapping.csv:2' },
  ]);
  expect(parseMapping('Goal;Kind;Value\nCHURN;Label;checkout\n', 'm.csv', goals)).toEqual([
    { kind: 'label', value: 'checkout', goal: 'O1-KR1', origin: 'm.csv:2' },
  ]);
});

test.each([
  ['an alias that goes from quarter to quarter', '{id: Q3-O1, title: A, period: 2026-Q3, aliases: [O1]}', 'O1', 'O1'],
  ['an id that the next quarter’s goal has as an alias', '{id: O1, title: A, period: 2026-Q3}', 'O1', 'O1'],
])('a mapping may name goals by %s', (_, lastQuarter, cell, named) => {
  const text = `objectives:\n  - ${lastQuarter}\n  - {id: Q4-O1, title: A, period: 2026-Q4, aliases: [O1]}\n`;
  const loaded = parseGoals(text, 'goals.yml', { columns: null });
  expect(parseMapping(`kind,value,goal\nlabel,checkout,${cell}\n`, 'm.csv', loaded).map(({ goal }) => goal)).toEqual([named]);
});

test.each<[string, string, readonly string[]]>([
  ['an unknown goal', 'kind,value,goal\nepic,A,O1-KR9\n', ['2:8 there is no goal "O1-KR9"; did you mean "O1-KR1"? | epic,A,O1-KR1']],
  [
    'an unknown kind',
    'kind,value,goal\nepci,A,O1\nfoo,A,O1\n',
    [
      '2:1 kind must be one of epic, label, milestone, component or project, not "epci"; did you mean "epic"? | epic,SHOP-3,O1-KR1',
      '3:1 kind must be one of epic, label, milestone, component or project, not "foo" | epic,SHOP-3,O1-KR1',
    ],
  ],
  [
    'an alias of several goals',
    'kind,value,goal\nlabel,x,both\n',
    ['2:9 several goals are called "both": O1-KR1, O2, O3; use the id | label,x,O1-KR1'],
  ],
  [
    'no value',
    'kind,value,goal\nlabel,,O1\n',
    ['2:7 value is empty; it is the key of the epic, the label, the milestone, the component or the project | epic,SHOP-3,O1-KR1'],
  ],
  [
    'no header',
    'epic,SHOP-3,O1\n',
    ['1:1 the first row must name the columns kind, value and goal; "kind", "value" or "goal" is missing | kind,value,goal'],
  ],
])('a mapping with %s', (_, text, expected) => {
  expect(faultLines(() => parseMapping(text, 'mapping.csv', goals))).toEqual(expected);
});

test('shares are summed for the days on which they hold, with those of the classes', () => {
  expect(shareFaults(goals, [{ name: 'run', planned: 0.25 }])).toEqual([]);
  const faults = shareFaults(goals, [
    { name: 'run', planned: 0.25 },
    { name: 'invest', planned: 0.1 },
    { name: 'explore', planned: null },
  ]);
  expect(faults.map(shown)).toEqual([
    '8:5 the planned shares for 2027-Q1 add up to 105 %, more than 100 %: O2 70, run 25, invest 10 | share: 65',
  ]);
  expect(faults[0]?.file).toBe('goals.yml');
});

test('a yearly objective and a quarterly one share the quarter; a dropped one plans nothing; a third of thirds is no fault', () => {
  const plan = (rows: string) =>
    shareFaults(parseGoals(`objectives:\n${rows}`, 'g.yml', { columns: null }), [{ name: 'run', planned: 0.3 }]);
  expect(plan('  - {id: A, title: A, period: 2026, share: 40}\n  - {id: B, title: B, period: 2026-Q4, share: 40}\n')[0]?.message).toContain(
    'A 40, B 40, run 30',
  );
  expect(plan('  - {id: A, title: A, period: 2026, share: 40}\n  - {id: B, title: B, status: dropped, share: 40}\n')).toEqual([]);
  expect(
    plan('  - {id: A, title: A, share: 23.333333}\n  - {id: B, title: B, share: 23.333333}\n  - {id: C, title: C, share: 23.333334}\n'),
  ).toEqual([]);
});
