import { describe, expect, test } from 'vitest';
import { openFolder } from './folder.ts';
import { audited, noNetwork, runCli } from './run.ts';

const goals = `period: 2026-Q4
objectives:
  - id: O1
    title: Keep the merchants we win
    keyResults:
      - {id: O1-KR1, title: Monthly churn from 5 % to 3 %}
`;
const issue = {
  key: 'SHOP-1',
  title: 'Retry payouts',
  labels: ['checkout'],
  project: 'SHOP',
  components: ['api'],
  milestone: 'v1',
  parent: 'SHOP-3',
};
const files = (mapping: string, more: Readonly<Record<string, string>> = {}) => ({
  'goals.yml': goals,
  'issues.ndjson': `${JSON.stringify(issue)}\n`,
  'mapping.csv': `kind,value,goal\n${mapping}\n`,
  ...more,
});
const args = ['issues.ndjson', '--goals', 'goals.yml', '--mapping', 'mapping.csv'];
const run = (all: Readonly<Record<string, string>>, words: readonly string[]) =>
  runCli(words, { cwd: openFolder(all).path, fetch: noNetwork });
const notesIn = (stdout: string) => (/\nNotes\n(.*?)\n\n/s.exec(`${stdout}\n`)?.[1] ?? '').split('\n').filter((line) => line !== '');

describe('a row of the mapping that no issue answers to', () => {
  test.each([
    ['label,chekout,O1-KR1', 'label "chekout" matches nothing of what was read (1 issue); did you mean label,checkout,O1-KR1?'],
    ['epic,SHPO-3,O1-KR1', 'epic "SHPO-3" matches nothing of what was read (1 issue); did you mean epic,SHOP-3,O1-KR1?'],
    ['epic,SHOP-4,O1-KR1', 'epic "SHOP-4" matches nothing of what was read (1 issue)'],
    ['project,SHPO,O1', 'project "SHPO" matches nothing of what was read (1 issue); did you mean project,SHOP,O1?'],
    ['component,apii,O1', 'component "apii" matches nothing of what was read (1 issue); did you mean component,api,O1?'],
    ['milestone,v9,O1', 'milestone "v9" matches nothing of what was read (1 issue)'],
  ])('%s is named, with what may be meant', async (row, message) => {
    const { code, stdout } = await run(files(row), ['audit', ...args, '--width', '160']);
    expect(code).toBe(0);
    expect(notesIn(stdout)).toEqual([`mapping.csv:2: ${message}`]);
  });

  test.each(['label,CHECKOUT,O1', 'epic,shop-3,O1', 'epic,SHOP-1,O1', 'project,shop,O1', 'component,api,O1', 'milestone,V1,O1'])(
    '%s answers to one, and nothing is said',
    async (row) => {
      const { audit } = await audited(args, { cwd: openFolder(files(row)).path });
      expect(audit.unmatched).toEqual([]);
      expect((await run(files(row), ['audit', ...args])).stdout).not.toContain('\nNotes\n');
    },
  );

  test('of many, the table shows the first and counts the others; JSON has all', async () => {
    const rows = Array.from({ length: 30 }, (_, i) => `label,other-${i},O1`).join('\n');
    const { audit } = await audited(args, { cwd: openFolder(files(rows)).path });
    expect(audit.unmatched).toHaveLength(30);
    const notes = notesIn((await run(files(rows), ['audit', ...args, '--width', '160'])).stdout);
    expect(notes).toHaveLength(9);
    expect(notes.at(-1)).toBe('and 22 more notes; --format json lists them all');
  });

  test('of a `match:` too; of incomplete data nothing is said', async () => {
    const matched = goals.replace('5 % to 3 %}', '5 % to 3 %, match: {labels: [chekout]}}');
    const { audit } = await audited(['issues.ndjson', '--goals', 'goals.yml'], {
      cwd: openFolder({ ...files(''), 'goals.yml': matched }).path,
    });
    expect(audit.unmatched).toMatchObject([
      { what: 'mapping', at: 'goals.yml:6:77', kind: 'label', value: 'chekout', nearest: 'checkout' },
    ]);
    const broken = await audited([...args, 'gone.ndjson'], { cwd: openFolder(files('label,chekout,O1')).path }).catch(() => null);
    expect(broken?.audit.unmatched ?? []).toEqual([]);
  });

  test('markdown says it as a list', async () => {
    const { stdout } = await run(files('label,chekout,O1-KR1'), ['audit', ...args, '--format', 'markdown']);
    expect(stdout).toContain('### Notes\n\n- mapping.csv:2: label');
  });
});

test('exemptions and overrides of the config that match nothing are one line each', async () => {
  const config = `goals: goals.yml
sources: [{tracker: file, path: issues.ndjson}]
exempt:
  - {when: {labels: [dependencis]}, reason: Automated updates}
  - {when: {labels: [checkout]}, reason: Tried out}
  - {when: {authors: [renovate]}, reason: Automated updates}
overrides:
  - {when: {types: [bug]}, rules: {business-value-missing: off}}
`;
  const { stdout } = await run(files('', { 'throughline.yml': config }), ['audit', '--no-history', '--width', '160']);
  expect(notesIn(stdout).join(' ')).toBe(
    '2 exemptions of the config match nothing of what was read (1 issue): throughline.yml:4:5 (labels: dependencis), throughline.yml:6:5 (authors: renovate) ' +
      '1 override of the config matches nothing of what was read (1 issue): throughline.yml:8:5 (types: bug)',
  );
});

describe('goals that are not all understood', () => {
  const sheet = 'Objective,Key Result,Quarter,Baseline,Target,Status,Mood\nKeep them,Faster answers,FY26,n/a,95%,70%,good\n';
  const all = { 'okrs.csv': sheet, 'issues.ndjson': `${JSON.stringify({ key: 'A-1', title: 'x', body: 'OKR: Faster answers' })}\n` };
  const lines = [
    'okrs.csv:2:26: "FY26" is read as 2026-01-01 to 2026-12-31: no fiscal year is set → fiscalYear: {startMonth: 2}',
    'okrs.csv:2:31: from "n/a" is no number, so there is no metric → 4.2',
    'okrs.csv:2:39: status "70%" is not known, and counts as active → active, done or dropped',
  ];

  test('are read by an audit, which says so beside the number', async () => {
    const { audit } = await audited(['issues.ndjson', '--goals', 'okrs.csv'], { cwd: openFolder(all).path });
    expect(audit.measures.open?.linked).toMatchObject({ hit: 1, of: 1 });
    expect(audit.notes.map(({ at }) => at)).toEqual(['okrs.csv:2:26', 'okrs.csv:2:31', 'okrs.csv:2:39']);
    const { code, stdout } = await run(all, ['audit', 'issues.ndjson', '--goals', 'okrs.csv', '--width', '160']);
    expect(code).toBe(0);
    expect(notesIn(stdout)).toEqual(lines);
  });

  test('are listed, with the first of it on stderr', async () => {
    const { code, stdout, stderr } = await run(all, ['goals', '--goals', 'okrs.csv', '--offline']);
    expect(code).toBe(0);
    expect(stdout).toContain('Faster answers');
    expect(stderr.trimEnd().split('\n')).toEqual(lines.map((line) => `throughline: ${line}`));
  });

  test('are linted cell by cell, columns that nobody reads last', async () => {
    const { stdout } = await run(all, ['goals', 'lint', 'okrs.csv']);
    expect(stdout.split('\n').slice(0, 8)).toEqual([
      'okrs.csv:2:26  not read  "FY26" is read as 2026-01-01 to 2026-12-31: no fiscal year is set',
      '    → fiscalYear: {startMonth: 2}',
      'okrs.csv:2:31  not read  from "n/a" is no number, so there is no metric',
      '    → 4.2',
      'okrs.csv:2:39  not read  status "70%" is not known, and counts as active',
      '    → active, done or dropped',
      'This column is not read: "Mood"',
      '    → to read one, say what it holds: goals: {path: okrs.csv, columns: {owner: "Mood"}}',
    ]);
  });

  test('a period without a year refuses the file', async () => {
    const { code, stderr } = await run({ 'okrs.csv': 'Objective,Quarter\nA,Q4\n' }, ['goals', '--goals', 'okrs.csv', '--offline']);
    expect(code).toBe(2);
    expect(stderr).toContain('okrs.csv:2:3 period must be a period such as 2026-Q4');
    expect(stderr).toContain('it names no year');
  });

  test('a fiscal year of the config decides what its periods are', async () => {
    const config = 'goals: okrs.csv\nfiscalYear: {startMonth: 2}\n';
    const { stdout, stderr } = await run({ 'okrs.csv': 'Objective,Quarter\nA,FY27-Q1\n', 'throughline.yml': config }, [
      'goals',
      '--offline',
      '--format',
      'json',
    ]);
    expect(stderr).toBe('');
    expect(stdout).toContain('2026-02-01');
    expect(stdout).toContain('2026-04-30');
  });
});
