import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { openFolder } from './folder.ts';
import { audited, runCli } from './run.ts';

const goals = 'objectives:\n  - id: O1\n    title: Keep merchants\n    keyResults: [{id: O1-KR1, title: Churn from 5 % to 3 %}]\n';
const notesOf = async (path: string, config?: string) =>
  (await audited([...(config === undefined ? ['in.csv', '--goals', 'goals.yml'] : []), '--now', '2026-11-20'], { cwd: path })).audit;

describe('what a table is read as', () => {
  test('is told column by column', async () => {
    const { path } = openFolder({
      'goals.yml': goals,
      'in.csv': 'ID,Title,State,OKR,Business Value,Team colour,Description\n1,One,New,O1-KR1,fewer calls,red,x\n',
    });
    const [source] = (await notesOf(path)).sources;
    expect(source?.notes).toEqual([]);
    expect(source?.columns).toEqual([
      { column: 'ID', readAs: 'key' },
      { column: 'Title', readAs: 'title' },
      { column: 'State', readAs: 'status' },
      { column: 'OKR', readAs: 'okr' },
      { column: 'Business Value', readAs: 'businessValue' },
      { column: 'Team colour', readAs: null },
      { column: 'Description', readAs: 'body' },
    ]);
  });

  test.each<[string, string, string]>([
    ['ids', 'ID,Title,State,Strategic Objective,Description\n1,One,New,O1,x\n2,Two,New,"O1-KR1, O1",x\n', 'O1, O1-KR1'],
    ['titles', 'ID,Title,State,Strategic Objective,Description\n1,One,New,Keep merchants,x\n', 'O1'],
    [
      "ids in a field of Jira's",
      'Summary,Issue key,Issue id,Status,Description,Custom field (Strategic Objective)\nOne,A-1,1,To Do,x,O1-KR1\n',
      'O1-KR1',
    ],
  ])('a column that holds %s of goals and is not read is named, and the line mends it', async (_what, text, ids) => {
    const { path, write } = openFolder({ 'goals.yml': goals, 'in.csv': text });
    const [note = ''] = (await notesOf(path)).sources[0]?.notes ?? [];
    expect(note).toContain(`Strategic Objective`);
    expect(note).toContain(`holds ids of your goals (${ids}) and is not read; name it in throughline.yml: columns: {okr: `);
    const entry = parse(note.slice(note.indexOf('columns:')));
    write('throughline.yml', JSON.stringify({ goals: 'goals.yml', sources: [{ tracker: 'file', path: 'in.csv', ...entry }] }));
    const mended = await notesOf(path, 'throughline.yml');
    expect(mended.sources[0]?.notes).toEqual([]);
    expect(mended.measures.open?.linked).toMatchObject({ hit: mended.measures.open?.linked?.of });
  });

  test('numbers beside goals that are numbered prove nothing', async () => {
    const numbered = 'objectives: [{id: "1", title: Keep merchants}]\n';
    const { path } = openFolder({ 'goals.yml': numbered, 'in.csv': 'ID,Title,State,Round,Description\n7,One,New,1,x\n' });
    expect((await notesOf(path)).sources[0]?.notes).toEqual([]);
  });
});

describe('a refusal', () => {
  const header = ['ID', 'What', 'Work Item Type', 'State', 'Created Date', 'Closed Date', 'Description'];
  const many = Array.from({ length: 400 }, (_, n) => `A rather long name of a column ${n}`);
  const line =
    'sources: [{tracker: file, path: in.csv, columns: {key: ID, title: "…", body: Description, type: "Work Item Type", status: State, createdAt: "Created Date", closedAt: "Closed Date"}}]';

  test.each(['table', 'markdown', 'json', 'stderr'] as const)('gives the line to paste whole in %s', async (channel) => {
    const { path } = openFolder({ 'in.csv': `${[...header, ...many].join(',')}\n1,One\n` });
    const format = channel === 'stderr' ? 'json' : channel;
    const ran = await runCli(['audit', 'in.csv', '--format', format], { cwd: path });
    expect(ran.code).toBe(3);
    const said = (channel === 'stderr' ? ran.stderr : ran.stdout).replaceAll(/\\(?=.)/g, '').replaceAll(/\s+/g, ' ');
    expect(said).toContain(line);
    expect(said).not.toContain('column 300');
  });
});

test('what is told of a source stays short, and what mends it is never cut', async () => {
  const { path } = openFolder({ 'in.csv': 'Name,Feeling\nOne,good\nTwo,bad\n' });
  const { stdout } = await runCli(['audit', 'in.csv'], { cwd: path });
  const told = stdout.slice(stdout.indexOf('└', stdout.indexOf('Sources')), stdout.indexOf('Issues to mend first'));
  expect(told).toMatch(/^ {2}columns: \{key: …\}$/m);
  expect(told).toMatch(/^ {2}columns: \{status: …, type: …\}$/m);
  expect(told).toMatch(/^ {2}columns: \{body: …\}$/m);
  expect(told.split('\n').length).toBeLessThan(16);
});
