import { describe, expect, test } from 'vitest';
import { openFolder } from './folder.ts';
import { audited, runCli } from './run.ts';

/** What an audit of these files makes of each issue, and what it says of the source. */
async function judged(files: Readonly<Record<string, string>>, args: readonly string[], columns = '') {
  const { path } = openFolder({ ...files, ...(columns === '' ? {} : { 'throughline.yml': columns }) });
  const { audit } = await audited([...args, '--exit-zero', '--no-history'], { cwd: path });
  return {
    audit,
    notes: audit.sources.flatMap(({ notes }) => notes),
    issues: Object.fromEntries(audit.issues.map(({ key, type, status, standing }) => [key, `${type} ${status} ${standing}`])),
  };
}

const table = (header: string, ...rows: readonly string[]): string => `${[header, ...rows].join('\n')}\n`;

describe('an export of Jira in German, without a config', () => {
  test('epics carry, sub-tasks belong to their parent, bugs are run, and not a word is said', async () => {
    const { audit, notes, issues } = await judged(
      {
        'jira.csv': table(
          'Vorgangstyp,Vorgangsschlüssel,Vorgangs-ID,Übergeordnete ID,Zusammenfassung,Status,Statuskategorie,Beschreibung',
          'Epos,PAY-1,1,,Zahlen per Link,Offen,Zu erledigen,',
          'Aufgabe,PAY-2,2,,Link erzeugen,Fachliche Klärung,In Arbeit,',
          'Unteraufgabe,PAY-3,3,2,Knopf bauen,Offen,Zu erledigen,',
          'Fehler,PAY-4,4,,Absturz beim Start,Offen,Zu erledigen,',
        ),
      },
      ['jira.csv'],
    );
    expect(issues).toEqual({
      'PAY-1': 'epic todo carrier',
      'PAY-2': 'task doing counted',
      'PAY-3': 'subtask todo subtask',
      'PAY-4': 'bug todo counted',
    });
    expect(audit.measures.open?.population).toMatchObject({ counted: 2, carriers: 1, run: 1, eligible: 1 });
    expect(notes).toEqual([]);
  });

  test('what others name as their epic is one, whatever its type is called', async () => {
    const { issues, notes } = await judged(
      {
        'jira.csv': table(
          'Issue Type,Issue key,Summary,Status,Description,Custom field (Epic Link)',
          'Leuchtturm,PAY-1,Pay by link,To Do,,',
          'Story,PAY-2,Make the link,To Do,,PAY-1',
        ),
      },
      ['jira.csv'],
    );
    expect(issues).toEqual({ 'PAY-1': 'epic todo carrier', 'PAY-2': 'story todo counted' });
    expect(notes).toEqual([]);
  });

  test('what has an epic name is an epic', async () => {
    const { issues } = await judged(
      {
        'jira.csv': table(
          'Issue Type,Issue key,Summary,Status,Description,Custom field (Epic Name)',
          'Leuchtturm,PAY-1,Pay,To Do,,Pay by link',
        ),
      },
      ['jira.csv'],
    );
    expect(issues).toEqual({ 'PAY-1': 'epic todo carrier' });
  });
});

test('what tests are made of is no chosen work, and is said', async () => {
  const { audit, notes, issues } = await judged(
    {
      'jira.csv': table(
        'Issue key,Issue Type,Summary,Status,Description',
        'PAY-1,Story,Pay,To Do,',
        'PAY-2,Test,Try,To Do,',
        'PAY-3,Test Execution,Run,Done,',
      ),
    },
    ['jira.csv'],
  );
  expect(issues).toEqual({ 'PAY-1': 'story todo counted' });
  expect(audit.sources[0]).toMatchObject({ issues: 1, expected: 1, skipped: 0, status: 'read' });
  expect(notes).toEqual([
    '2 issues are left out by their type: Test (1 issue), Test Execution (1 issue). To count them, in throughline.yml: types: {task: [Test, Test Execution]}',
  ]);
});

test('an ignored issue still carries the goal of what stands below it', async () => {
  const records = [
    { key: 'A-1', title: 'Bag', type: 'Bag', labels: ['okr:o1-kr1'] },
    { key: 'A-2', title: 'In it', type: 'Story', parent: 'A-1' },
  ];
  const goals = 'objectives:\n  - {id: O1, title: Win, keyResults: [{id: O1-KR1, title: More}]}\n';
  const { audit } = await judged(
    { 'a.ndjson': records.map((record) => JSON.stringify(record)).join('\n'), 'goals.yml': goals },
    [],
    'goals: goals.yml\nsources: [{tracker: file, path: a.ndjson}]\ntypes: {ignore: [Bag]}\n',
  );
  expect(audit.issues.map(({ key, okr }) => [key, okr.status, okr.links[0]?.via])).toEqual([['A-2', 'linked', ['A-1']]]);
});

describe('a table of Azure DevOps', () => {
  const ado = table(
    'ID,Work Item Type,Title,State,Tags,Parent,Description',
    '90,Feature,Checkout,Active,,,',
    '101,User Story,Pay by link,Active,,90,',
    '102,User Story,Fax invoices,Removed,,90,',
    '103,Product Backlog Item,Refunds,Committed,,90,',
    '104,Task,Refund button,To Do,,103,',
  );
  test('removed work is dropped, and a feature carries what stands below it', async () => {
    const { issues, notes } = await judged({ 'ado.csv': ado }, ['ado.csv']);
    expect(issues).toEqual({
      '90': 'epic doing carrier',
      '101': 'story doing counted',
      '102': 'story dropped dropped',
      '103': 'story doing counted',
      '104': 'subtask todo subtask',
    });
    expect(notes).toEqual([]);
  });
  test('the config has the last word', async () => {
    const config = 'sources: [{tracker: file, path: ado.csv, statuses: {doing: [Removed]}}]\ntypes: {story: [Feature]}\n';
    const { issues } = await judged({ 'ado.csv': ado }, [], config);
    expect(issues).toMatchObject({ '90': 'story doing counted', '102': 'story doing counted' });
  });
});

test('in an export of Pivotal nothing is done before it was accepted, and a release is no work', async () => {
  const { issues } = await judged(
    {
      'pivotal.csv': table(
        'Id,Title,Labels,Type,Estimate,Current State,Created at,Accepted at,Description',
        '1,Pay by link,,feature,2,accepted,"Nov 2, 2026","Nov 16, 2026",',
        '2,Refunds,,feature,2,delivered,"Nov 2, 2026",,',
        '3,Dark mode,,chore,,rejected,"Nov 2, 2026",,',
        '4,Beta,,release,,unstarted,"Nov 2, 2026",,',
      ),
    },
    ['pivotal.csv'],
  );
  expect(issues).toEqual({ '1': 'story done counted', '2': 'story doing counted', '3': 'task doing counted' });
});

describe('a status that nothing knows', () => {
  const rows = table('ID,Title,Description,State', '1,a,,Parked', '2,b,,Parked', '3,c,,Halfway', '4,d,,✅ Done');
  const line = 'statuses: {todo: [Parked, Halfway], doing: [], done: [], dropped: []}';

  test('is told with its count and the line to paste', async () => {
    const { notes, issues } = await judged({ 'in.csv': rows }, ['in.csv']);
    expect(notes).toContain(
      `2 statuses are not known and count as open: Parked (2 issues), Halfway (1 issue). Put each into its list in throughline.yml: ${line}`,
    );
    expect(issues).toMatchObject({ '1': 'other todo counted', '4': 'other done counted' });
  });

  test('the line is taken as it stands, and nothing is said any more', async () => {
    const { notes, issues } = await judged({ 'in.csv': rows }, ['in.csv'], `${line}\n`);
    expect(notes.filter((note) => note.includes('not known'))).toEqual([]);
    expect(issues['1']).toBe('other todo counted');
  });

  test('its words are moved to where they belong', async () => {
    const { issues } = await judged({ 'in.csv': rows }, ['in.csv'], 'statuses: {dropped: [Parked], done: [Halfway]}\n');
    expect(issues).toMatchObject({ '1': 'other dropped dropped', '3': 'other done counted' });
  });
});

test('closed issues of GitHub with a label that says that nothing was done are dropped', async () => {
  const issue = (number: number, labels: readonly string[], more: object = {}) => ({
    number,
    title: `issue ${number}`,
    state: 'closed',
    closed_at: '2026-11-18T09:00:00Z',
    created_at: '2026-11-01T09:00:00Z',
    html_url: `https://github.com/acme/shop/issues/${number}`,
    body: '',
    labels: labels.map((name) => ({ name })),
    ...more,
  });
  const records = [
    issue(1, ['bug'], { state_reason: 'completed' }),
    issue(2, ['wontfix'], { state_reason: 'completed' }),
    issue(3, ['🚫 duplicate']),
    issue(4, ['resolution: invalid']),
    issue(5, [], { state_reason: 'not_planned' }),
    issue(6, ['wontfix'], { state: 'open', closed_at: null }),
  ];
  const { audit, issues } = await judged({ 'issues.json': JSON.stringify(records) }, ['issues.json']);
  expect(Object.values(issues)).toEqual([
    'bug done counted',
    'other dropped dropped',
    'other dropped dropped',
    'other dropped dropped',
    'other dropped dropped',
    'other todo counted',
  ]);
  expect(audit.measures.shipped?.population.counted).toBe(1);
});

test('done work without a date of closing is placed by its last change, marked and told', async () => {
  const { audit, notes } = await judged(
    {
      'a.csv': table(
        'ID,Title,Description,Status,Updated',
        '1,a,,Done,2026-11-18 09:00',
        '2,b,,Done,2026-10-01 09:00',
        '3,c,,Done,',
        '4,d,,Open,2026-11-18',
      ),
    },
    ['a.csv'],
  );
  expect(audit.issues.map(({ key, closedAt, closedAtIs, slices }) => [key, closedAt, closedAtIs, slices])).toEqual([
    ['1', '2026-11-18T09:00:00.000Z', 'last-change', ['shipped']],
    ['2', '2026-10-01T09:00:00.000Z', 'last-change', []],
    ['3', null, undefined, []],
    ['4', null, undefined, ['open']],
  ]);
  expect(notes).toEqual([
    '2 issues are done without a date of closing, and placed by their last change',
    '1 issue is done without a date of closing, and so in no window of shipped work',
  ]);
});

test('explain says of a date of closing that it is that of the last change, and of an issue that its type leaves it out', async () => {
  const { path } = openFolder({
    'a.csv': table('ID,Title,Type,Description,Status,Updated', '1,a,Story,,Done,2026-11-18', '2,b,Test,,Open,2026-11-18'),
  });
  const explained = async (key: string) => (await runCli(['explain', key, 'a.csv'], { cwd: path })).stdout.replace(/\s+/g, ' ');
  expect(await explained('1')).toContain('it was last changed (no date of closing is known) on 2026-11-18');
  expect(await explained('2')).toContain('Not counted: a parent outside the sources, or left out by its type');
});
