import { expect, test } from 'vitest';
import { known, openFolder } from './file/folder.ts';

const folder = openFolder();
type Raw = Readonly<Record<string, unknown>>;
const readJson = (value: unknown, config: Raw = {}) => folder.readText(JSON.stringify(value), config);

const open = (key: string): Raw => ({ key, title: key, status: 'open' });
const done = (key: string, closedAt: string): Raw => ({ key, title: key, status: 'done', closedAt });

test.each<[string, unknown, string]>([
  ['a part of the data', { data: { issues: { nodes: [open('A-1')] } }, errors: [{ message: 'timeout' }] }, 'beside its records: timeout'],
  ['nothing at all', { data: null, errors: [{ message: 'no such project' }] }, 'an error and no issues: no such project'],
  ['Jira’s list of errors', { errorMessages: ['The value X does not exist'], errors: {} }, 'The value X does not exist'],
  ['the limit of GitHub', { message: 'API rate limit exceeded', documentation_url: 'https://docs.github.com' }, 'API rate limit exceeded'],
  ['a word alone', { message: '401 Unauthorized' }, '401 Unauthorized'],
])('an answer with an error is no whole dump: %s', async (_why, answer, says) => {
  const { error } = await readJson(answer);
  expect(error).toMatchObject({ exit: 3, message: expect.stringContaining(says) });
});

test.each<[string, unknown]>([
  ['a connection', { data: { issues: { nodes: [], pageInfo: { hasNextPage: false } } } }],
  ['a page', { issues: [], total: 0 }],
  ['a list', []],
])('a dump without records is whole: %s', async (_why, dump) => {
  expect(await readJson(dump)).toMatchObject({ error: null, issues: [] });
});

test('an empty list within a strange record does not hide it', async () => {
  const { error } = await readJson([{ nummer: 1, kommentare: { nodes: [] } }]);
  expect(error).toMatchObject({ exit: 3, message: expect.stringContaining('no record looks like an issue') });
});

test('a place of the next page as Airtable writes it means that more follows; the number of this page does not', async () => {
  const records = [{ id: 'rec1', fields: { Name: 'Pay by link', Status: 'Done' } }];
  expect((await readJson({ records, offset: 'itr1/rec1' })).error).toMatchObject({ code: 'end-unproven' });
  expect((await readJson({ records, offset: 0 })).error).toBeNull();
});

test('a dump that is not whole says how to have the rest, by the tool that wrote it', async () => {
  const record = { id: 7, subject: 'x', tracker: { name: 'Bug' } };
  const { error } = await readJson({ issues: [record], total_count: 120, offset: 0, limit: 25 });
  expect(error).toMatchObject({ hint: expect.stringContaining('offset=0, 100, 200') });
  expect((await readJson({ issues: [open('A-1')], total: 2 })).error).toMatchObject({
    message: expect.stringContaining('holds one of them'),
    hint: 'Fetch the other pages too, and give them as one file or a glob.',
  });
});

test('a record that does not fit counts once towards the total, however often it comes', async () => {
  const broken = { identifier: 'SH-2', title: 5, state: { type: 'started' } };
  const page = { data: { issues: { totalCount: 3, nodes: [{ identifier: 'SH-1', title: 'x', state: { type: 'started' } }, broken] } } };
  expect((await readJson([page, page])).error).toMatchObject({ code: 'end-unproven' });
});

test('records of which none could be read are no empty source', async () => {
  const { error } = await readJson([{ identifier: 'SH-1', title: 5, state: { type: 'started' } }]);
  expect(error).toMatchObject({ exit: 3, message: expect.stringContaining('none of its records could be read: title is a number') });
});

test('pull requests are among the records that a page is full of', async () => {
  const issue = (n: number, more: Raw): Raw => ({
    number: n,
    title: 'x',
    state: 'open',
    html_url: `https://github.com/a/b/issues/${n}`,
    created_at: '2026-11-02T09:00:00Z',
    ...more,
  });
  const page = Array.from({ length: 100 }, (_, n) => issue(n + 1, n % 5 === 0 ? { pull_request: {} } : {}));
  const { issues, deps } = await readJson(page);
  expect(issues).toHaveLength(80);
  expect(deps.notes).toEqual([expect.stringContaining('gh api --paginate')]);
});

test('strange records are read by the names of all of them, not by those of the first', async () => {
  const records = [
    { id: 'A-1', summary: 'One', state: 'open' },
    { id: 'A-2', summary: 'Two', state: 'closed', closed_at: '2026-11-15T09:00:00Z' },
  ];
  for (const text of [JSON.stringify(records), records.map((record) => JSON.stringify(record)).join('\n')]) {
    const { issues } = await folder.readText(text);
    expect(issues.map(({ closedAt }) => closedAt)).toEqual([null, '2026-11-15T09:00:00Z']);
  }
});

test('a list of Trello that was put away needs no meaning', async () => {
  const cards = [{ id: '6906f380aaaaaaaaaaaaaaaa', idList: 'l1', shortLink: 'abc123', name: 'Old plan', closed: false }];
  const { issues, deps } = await readJson({ name: 'Shop', lists: [{ id: 'l1', name: 'Frobnicated', closed: true }], cards });
  expect(issues).toMatchObject([{ status: 'dropped', rawStatus: 'Frobnicated' }]);
  expect(deps.notes).toEqual([]);
});

const workItem = (iid: string, more: Raw): Raw => ({
  iid,
  title: 'Pay by link',
  state: 'OPEN',
  webUrl: `https://gitlab.example/acme/shop/-/work_items/${iid}`,
  workItemType: { name: 'Issue' },
  ...more,
});

test('work items of GitLab keep what their widgets or features hold', async () => {
  const held = {
    labels: { nodes: [{ title: 'checkout' }] },
    parent: { webUrl: 'https://gitlab.example/groups/acme/-/epics/9' },
  };
  const nodes = [
    workItem('1', {
      widgets: [
        { type: 'DESCRIPTION', description: 'Business Value: fewer calls' },
        { labels: held.labels },
        { parent: held.parent },
        null,
      ],
    }),
    workItem('2', { features: { labels: { labels: held.labels }, hierarchy: { parent: held.parent }, weight: { weight: 3 } } }),
    workItem('9', { webUrl: 'https://gitlab.example/groups/acme/-/epics/9', workItemType: { name: 'Epic' }, description: null }),
    workItem('4', { state: 'CLOSED', movedToWorkItemUrl: 'https://gitlab.example/acme/api/-/work_items/8', description: '' }),
    workItem('5', { widgets: [{ status: { name: 'Frobnicating', category: 'IN_PROGRESS' } }], description: '' }),
  ];
  const { issues } = await readJson({ data: { namespace: { workItems: { nodes, pageInfo: { hasNextPage: false } } } } });
  expect(issues.map(known)).toMatchObject([
    { key: 'acme/shop#1', labels: ['checkout'], parent: 'acme&9', body: { value: 'Business Value: fewer calls' } },
    { key: 'acme/shop#2', labels: ['checkout'], parent: 'acme&9', estimate: 3, body: 'withheld' },
    { key: 'acme&9', type: 'epic' },
    { key: 'acme/shop#4', status: 'dropped' },
    { key: 'acme/shop#5', status: 'doing', rawStatus: 'Frobnicating' },
  ]);
  expect(issues[2]?.body).toBeNull();
});

test('a file of old work alone says so, with the line that reads it', async () => {
  const { issues, deps } = await readJson([done('A-1', '2026-09-01T09:00:00Z'), done('A-2', '2026-08-12T09:00:00Z')]);
  expect(issues).toEqual([]);
  expect(deps.notes).toEqual([
    'all of its 2 issues were closed before 2026-11-06 and left out; to read them, put into throughline.yml: lookback: 101d',
  ]);
});

test('old work beside other work is counted, and no note', async () => {
  const { issues, deps } = await readJson([open('A-1'), done('A-2', '2026-08-12T09:00:00Z')]);
  expect(issues).toHaveLength(1);
  expect({ notes: deps.notes, left: deps.left }).toEqual({ notes: [], left: [1] });
});
