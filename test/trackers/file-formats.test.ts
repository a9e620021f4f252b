import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AppError } from '../../src/errors.ts';
import type { Issue } from '../../src/model/issue.ts';
import { genericRecordSchema } from '../../src/trackers/file/generic.ts';
import { isPlainRecord } from '../../src/trackers/file/plain-record.ts';
import { known, lines, openFolder } from './file/folder.ts';

const folder = openFolder();

const generic = { key: 'SHOP-1', title: 'Faster checkout' };
const rest = (n: number, more: object = {}) => ({
  number: n,
  title: `Issue ${n}`,
  body: 'Text',
  state: 'open',
  html_url: `https://github.com/acme/shop/issues/${n}`,
  repository_url: 'https://api.github.com/repos/acme/shop',
  labels: [],
  created_at: '2026-11-01T10:00:00Z',
  ...more,
});
const gh = (n: number, more: object = {}) => ({
  number: n,
  title: `Issue ${n}`,
  body: 'Text',
  state: 'OPEN',
  url: `https://github.com/acme/shop/issues/${n}`,
  labels: [],
  createdAt: '2026-11-01T10:00:00Z',
  ...more,
});
const jira = (n: number, fields: object = {}) => ({
  id: String(10_000 + n),
  key: `SHOP-${n}`,
  self: `https://acme.atlassian.net/rest/api/3/issue/${10_000 + n}`,
  fields: { summary: `Issue ${n}`, description: null, ...fields },
});
const utf16 = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);

describe('the format is found by what is there', () => {
  test.each<[string, string | Buffer, string[]]>([
    ['NDJSON', lines([generic]), ['SHOP-1']],
    ['NDJSON with a byte order mark and CRLF', `\uFEFF${lines([generic]).replaceAll('\n', '\r\n')}`, ['SHOP-1']],
    ['NDJSON whose first line is broken', `{"key": "A-1", "title": oops}\n${lines([generic])}`, ['SHOP-1']],
    ['a JSON list', JSON.stringify([generic]), ['SHOP-1']],
    ['a JSON list over many lines, with a byte order mark', `\uFEFF${JSON.stringify([generic], null, 2)}`, ['SHOP-1']],
    ['a JSON list in UTF-16', utf16(JSON.stringify([generic])), ['SHOP-1']],
    ['one JSON object over many lines', JSON.stringify(generic, null, 2), ['SHOP-1']],
    ['a REST list', JSON.stringify([rest(1)]), ['acme/shop#1']],
    ['REST pages one after another', JSON.stringify([rest(1)]) + JSON.stringify([rest(2)]), ['acme/shop#1', 'acme/shop#2']],
    ['REST pages in a list', JSON.stringify([[rest(1)], [], [rest(2)]]), ['acme/shop#1', 'acme/shop#2']],
    ['REST records by line', lines([rest(1), rest(2)]), ['acme/shop#1', 'acme/shop#2']],
    ['a REST search', JSON.stringify({ total_count: 2, items: [rest(1), rest(2, { pull_request: {} })] }), ['acme/shop#1']],
    ['gh issue list', JSON.stringify([gh(1)]), ['acme/shop#1']],
    ['gh with few fields', JSON.stringify([{ number: 1, title: 'One' }]), ['#1']],
    ['a Jira search', JSON.stringify({ issues: [jira(1), jira(2)] }), ['SHOP-1', 'SHOP-2']],
    ['a Jira search over many lines', JSON.stringify({ issues: [jira(1)] }, null, 2), ['SHOP-1']],
    ['Jira searches by line', lines([{ issues: [jira(1)] }, { issues: [jira(2)] }]), ['SHOP-1', 'SHOP-2']],
    ['Jira issues in a list', JSON.stringify([jira(1)]), ['SHOP-1']],
    ['Jira issues by line', lines([jira(1), jira(2)]), ['SHOP-1', 'SHOP-2']],
    ['an empty Jira search', JSON.stringify({ total: 0, issues: [] }), []],
    ['a CSV export of Jira', 'Summary,Issue key\nOne,SHOP-1\n', ['SHOP-1']],
    ['a CSV export of Jira with semicolons', '\uFEFFSummary;Issue key\r\n"One; two";SHOP-1\r\n', ['SHOP-1']],
    ['any CSV', 'ID,Title\n1,One\n', ['1']],
    ['any CSV in UTF-16 with tabs', utf16('ID\tTitle\n1\tOne\n'), ['1']],
  ])('%s', async (_format, text, keys) => {
    const { issues, error, deps } = await folder.readText(text);
    expect(error).toBeNull();
    expect(issues.map((issue) => issue.key)).toEqual(keys);
    expect(deps.skipped.length).toBe(_format.includes('broken') ? 1 : 0);
  });

  test('records before the first that is known are skipped, not taken for the whole', async () => {
    const { issues, deps } = await folder.readText(lines([{ meta: true }, generic]));
    expect(issues).toHaveLength(1);
    expect(deps.skipped).toHaveLength(1);
  });
});

const only = async (text: string, config: object = {}): Promise<Issue | undefined> => {
  const { issues, error, deps } = await folder.readText(text, { ...config });
  expect({ error, skipped: deps.skipped }).toEqual({ error: null, skipped: [] });
  expect(issues).toHaveLength(1);
  return issues[0];
};

describe('a record of our own', () => {
  test('gives every fact it holds', async () => {
    const record = {
      key: 'SHOP-12',
      title: 'Faster checkout',
      body: '**Business value:** fewer lost carts',
      url: 'https://acme.example/SHOP-12',
      type: 'User Story',
      status: 'In Progress',
      labels: ['checkout', 'p2'],
      milestone: '2026-Q4',
      components: ['web'],
      project: 'SHOP',
      parent: 'SHOP-3',
      sprint: { name: 'Sprint 7', startsAt: '2026-11-09', endsAt: '2026-11-22' },
      estimate: '2,5',
      priority: 'High',
      team: 'payments',
      author: 'ana',
      assignee: 'ben',
      createdAt: '2026-11-01T10:00:00+01:00',
      updatedAt: '2026-11-02',
      closedAt: null,
      fields: { 'Business Value': 'fewer lost carts', OKR: ['O1-KR1', 'O2'], Points: 3, Empty: '', Doc: { type: 'doc', content: [] } },
    };
    expect(known(await only(lines([record]), { fields: { okr: ['okr'] } }))).toEqual({
      key: 'SHOP-12',
      title: 'Faster checkout',
      body: { format: 'markdown', value: '**Business value:** fewer lost carts' },
      url: 'https://acme.example/SHOP-12',
      type: 'story',
      rawType: 'User Story',
      status: 'doing',
      rawStatus: 'In Progress',
      labels: ['checkout', 'p2'],
      milestone: '2026-Q4',
      components: ['web'],
      project: 'SHOP',
      parent: 'SHOP-3',
      sprint: { name: 'Sprint 7', startsAt: '2026-11-09T00:00:00.000Z', endsAt: '2026-11-22T23:59:59.999Z' },
      estimate: 2.5,
      priority: 2,
      team: 'payments',
      author: 'ana',
      assignee: 'ben',
      createdAt: '2026-11-01T09:00:00.000Z',
      updatedAt: '2026-11-02T00:00:00.000Z',
      fields: [
        { name: 'Business Value', role: null, values: ['fewer lost carts'] },
        { name: 'OKR', role: 'okr', values: ['O1-KR1', 'O2'] },
        { name: 'Points', role: null, values: ['3'] },
        { name: 'Doc', role: null, values: [{ format: 'adf', value: { type: 'doc', content: [] } }] },
      ],
    });
  });

  test.each<[object, object]>([
    [{}, { body: null, type: 'other', status: 'todo', closedAt: null, priority: null }],
    [{ key: 12 }, { key: '12' }],
    [{ parent: 7 }, { parent: '7' }],
    [{ parent: '' }, { parent: null }],
    [{ body: 'x', bodyFormat: 'textile' }, { body: { format: 'textile', value: 'x' } }],
    [{ body: { type: 'doc' } }, { body: { format: 'adf', value: { type: 'doc' } } }],
    [{ labels: ['bug', 'priority: low'] }, { type: 'bug', rawType: null, priority: 4 }],
    [
      { type: 'Nonsense', labels: ['bug'] },
      { type: 'other', rawType: 'Nonsense' },
    ],
    [{ status: 'Parked by nobody' }, { status: 'todo', rawStatus: 'Parked by nobody' }],
    [{ status: 'duplicate' }, { status: 'dropped' }],
    [{ closedAt: '2026-11-19T10:00:00Z' }, { status: 'done', closedAt: '2026-11-19T10:00:00Z' }],
    [{ createdAt: 'last Tuesday' }, { createdAt: null }],
    [{ sprint: 'Sprint 7' }, { sprint: { name: 'Sprint 7', startsAt: null, endsAt: null } }],
    [{ sprint: ' ' }, { sprint: null }],
    [
      { sprint: ['Sprint 6', { name: 'Sprint 7', endsAt: '2026-11-22T17:00:00Z' }] },
      {
        sprint: { name: 'Sprint 7', startsAt: null, endsAt: '2026-11-22T17:00:00Z' },
        otherSprints: [{ name: 'Sprint 6', startsAt: null, endsAt: null }],
      },
    ],
    [{ estimate: 'XL' }, { estimate: null }],
    [{ estimate: 0 }, { estimate: 0 }],
    [{ priority: 1 }, { priority: 1 }],
    [{ priority: '5' }, { priority: 5 }],
    [
      { labels: null, fields: null, type: null },
      { labels: [], fields: [], rawType: null },
    ],
  ])('%j gives %j', async (more, expected) => {
    expect(await only(lines([{ ...generic, ...more }]))).toMatchObject(expected);
  });

  test('the config says what bodies are written in, and which fields hold the estimate and the team', async () => {
    const text = lines([{ ...generic, body: 'h3. Why', estimate: 8, fields: { Points: 3, Squad: 'payments' } }]);
    expect(await only(text, { bodyFormat: 'wiki', fields: { estimate: 'points', team: ['Crew', 'Squad'] } })).toMatchObject({
      body: { format: 'wiki' },
      estimate: 3,
      team: 'payments',
    });
  });
});

describe('GitHub', () => {
  test('a REST record is read as over the network', async () => {
    const record = rest(12, {
      state: 'closed',
      state_reason: 'completed',
      closed_at: '2026-11-19T10:00:00Z',
      labels: [{ name: 'checkout' }],
      milestone: { title: '2026-Q4' },
      type: { name: 'Bug' },
      parent_issue_url: 'https://api.github.com/repos/acme/plans/issues/3',
      user: { login: 'ana' },
      issue_field_values: [{ issue_field_name: 'OKR', data_type: 'text', value: 'O1-KR1' }],
    });
    expect(known(await only(JSON.stringify([record]), { fields: { okr: ['OKR'] } }))).toMatchObject({
      key: 'acme/shop#12',
      url: 'https://github.com/acme/shop/issues/12',
      project: 'acme/shop',
      type: 'bug',
      status: 'done',
      labels: ['checkout'],
      milestone: '2026-Q4',
      parent: 'acme/plans#3',
      author: 'ana',
      closedAt: expect.stringMatching(/^2026-11-19T10:00:00/),
      fields: [{ name: 'OKR', role: 'okr', values: ['O1-KR1'] }],
    });
  });

  test('gh gives the same facts under other names', async () => {
    const record = gh(12, {
      state: 'CLOSED',
      stateReason: 'NOT_PLANNED',
      closedAt: '2026-11-19T10:00:00Z',
      labels: [{ id: 'x', name: 'checkout', color: 'ff0000' }],
      milestone: { number: 1, title: '2026-Q4', dueOn: null },
      issueType: { name: 'Feature' },
      parent: { number: 3, title: 'Epic', url: 'https://github.com/acme/plans/issues/3' },
      author: { login: 'ana' },
      assignees: [{ login: 'ben' }, { login: 'cy' }],
    });
    expect(known(await only(JSON.stringify([record])))).toMatchObject({
      key: 'acme/shop#12',
      url: 'https://github.com/acme/shop/issues/12',
      project: 'acme/shop',
      body: { format: 'markdown', value: 'Text' },
      type: 'story',
      rawType: 'Feature',
      status: 'dropped',
      labels: ['checkout'],
      milestone: '2026-Q4',
      parent: 'acme/plans#3',
      author: 'ana',
      assignee: 'ben',
      closedAt: expect.stringMatching(/^2026-11-19T10:00:00/),
    });
  });

  test('pull requests are left out, without being skipped', async () => {
    const { issues, deps } = await folder.readText(JSON.stringify([rest(1), rest(2, { pull_request: { url: 'x' } })]));
    expect(issues.map((issue) => issue.key)).toEqual(['acme/shop#1']);
    expect({ skipped: deps.skipped, expected: deps.expected }).toEqual({ skipped: [], expected: [1] });
  });

  test('a body that the list does not hold is withheld, not empty', async () => {
    expect((await only(JSON.stringify([gh(1, { body: undefined })])))?.body).toBe('withheld');
    expect((await only(JSON.stringify([gh(1, { body: '' })])))?.body).not.toBe('withheld');
  });

  test('a record that does not fit is named by its number', async () => {
    const { deps } = await folder.readText(lines([rest(1), rest(2, { title: 5 })]), {}, 'rest.ndjson');
    expect(deps.skipped).toEqual([{ record: 'rest.ndjson:2 (#2)', reason: expect.stringContaining('title') }]);
  });
});

describe('a Jira search', () => {
  const adf = { type: 'doc', version: 1, content: [] };
  const page = {
    names: {
      customfield_10101: 'Business Value',
      customfield_10102: 'OKR',
      customfield_10016: 'Story point estimate',
      customfield_10020: 'Sprint',
    },
    schema: { customfield_10020: { type: 'array', custom: 'com.pyxis.greenhopper.jira:gh-sprint' } },
    issues: [
      jira(12, {
        description: adf,
        issuetype: { name: 'Story' },
        status: { name: 'Review', statusCategory: { key: 'indeterminate' } },
        customfield_10101: 'fewer lost carts',
        customfield_10102: [{ value: 'O1-KR1' }],
        customfield_10016: 3,
        customfield_10020: [{ id: 7, name: 'Sprint 7', state: 'active', startDate: '2026-11-09T09:00:00.000Z' }],
        parent: { key: 'SHOP-3' },
      }),
    ],
  };

  test('finds fields by the names it carries', async () => {
    expect(known(await only(JSON.stringify(page)))).toMatchObject({
      key: 'SHOP-12',
      url: 'https://acme.atlassian.net/browse/SHOP-12',
      body: { format: 'adf', value: adf },
      type: 'story',
      status: 'doing',
      parent: 'SHOP-3',
      estimate: 3,
      sprint: { name: 'Sprint 7', startsAt: '2026-11-09T09:00:00.000Z' },
      fields: expect.arrayContaining([
        { name: 'Business Value', role: null, values: ['fewer lost carts'] },
        { name: 'OKR', role: null, values: ['O1-KR1'] },
      ]),
    });
  });

  test('takes the fields that the config names, by name or by id', async () => {
    const named = await only(JSON.stringify(page), { fields: { okr: ['OKR'], businessValue: 'customfield_10101' } });
    expect(new Map(named?.fields.map((field) => [field.role, field.values]))).toEqual(
      new Map([
        ['okr', ['O1-KR1']],
        ['businessValue', ['fewer lost carts']],
      ]),
    );
    const alone = await only(JSON.stringify(page.issues), { fields: { businessValue: 'customfield_10101' } });
    expect(alone?.fields).toEqual([{ name: 'customfield_10101', role: 'businessValue', values: ['fewer lost carts'] }]);
  });

  test('refuses a field that no Jira of the dump has', async () => {
    const { error } = await folder.readText(JSON.stringify(page), { fields: { okr: ['OKRs and such'] } });
    expect(error).toBeInstanceOf(AppError);
    expect(error).toMatchObject({ code: 'name-unknown', exit: 2 });
  });

  test.each([
    ['wiki', undefined],
    ['plain', 'plain'],
  ])('text in a description is %s (bodyFormat: %s)', async (format, bodyFormat) => {
    const text = JSON.stringify([jira(1, { description: 'h3. Why' })]);
    expect((await only(text, bodyFormat === undefined ? {} : { bodyFormat }))?.body).toEqual({ format, value: 'h3. Why' });
  });

  test('without the address of its Jira an issue has no page', async () => {
    const { self: _, ...record } = jira(1);
    expect((await only(JSON.stringify([record])))?.url).toBeNull();
  });

  test('of several pages in one file is whole when it has them all', async () => {
    const pages = [
      { startAt: 0, total: 2, issues: [jira(1)] },
      { startAt: 1, total: 2, issues: [jira(2)] },
    ];
    expect((await folder.readText(lines(pages))).error).toBeNull();
    const tokens = [
      { nextPageToken: 'x', isLast: false, issues: [jira(1)] },
      { isLast: true, issues: [jira(2)] },
    ];
    expect((await folder.readText(lines(tokens))).error).toBeNull();
  });
});

describe('a CSV export of Jira', () => {
  const header =
    'Summary,Issue key,Issue id,Issue Type,Status,Status Category,Resolution,Priority,Project key,Labels,Labels,Sprint,Sprint,Parent,Parent key,Fix Version/s,Component/s,Component/s,Created,Updated,Resolved,Reporter,Description,Custom field (Business Value),Custom field (Story Points),Custom field (OKR),Custom field (OKR),Outward issue link (Relates)';
  const row =
    'Faster checkout,SHOP-12,10012,Story,Review,In Progress,,High,SHOP,checkout,web,Sprint 6,Sprint 7,10003,SHOP-3,2026.4,web,api,12/Nov/26 9:30 AM,2026-11-13 09:30,,ana,"h3. Why\n""Quoted"", and more",fewer lost carts,3.0,O1,O2,SHOP-9';

  test('gives every fact it holds', async () => {
    expect(known(await only(`\uFEFF${header}\r\n${row}\r\n`, { fields: { okr: ['OKR'] } }))).toEqual({
      key: 'SHOP-12',
      title: 'Faster checkout',
      body: { format: 'wiki', value: 'h3. Why\n"Quoted", and more' },
      type: 'story',
      rawType: 'Story',
      status: 'doing',
      rawStatus: 'Review',
      labels: ['checkout', 'web'],
      milestone: '2026.4',
      components: ['web', 'api'],
      project: 'SHOP',
      parent: 'SHOP-3',
      links: [{ kind: 'Relates', key: 'SHOP-9', url: null }],
      sprint: { name: 'Sprint 7', startsAt: null, endsAt: null },
      otherSprints: [{ name: 'Sprint 6', startsAt: null, endsAt: null }],
      estimate: 3,
      priority: 2,
      author: 'ana',
      createdAt: '2026-11-12T09:30:00.000Z',
      updatedAt: '2026-11-13T09:30:00.000Z',
      fields: [
        { name: 'Business Value', role: null, values: ['fewer lost carts'] },
        { name: 'Story Points', role: null, values: ['3.0'] },
        { name: 'OKR', role: 'okr', values: ['O1', 'O2'] },
      ],
    });
  });

  test.each<[string, string, object]>([
    [
      'Status,Status Category,Resolution,Resolved',
      "Done,Done,Won't Do,2026-11-19 10:00",
      { status: 'dropped', closedAt: '2026-11-19T10:00:00.000Z' },
    ],
    [
      'Status,Status Category,Resolution,Resolved',
      'Shipped!,Done,Done,19/Nov/26 10:00 PM',
      { status: 'done', closedAt: '2026-11-19T22:00:00.000Z' },
    ],
    [
      'Status,Status Category,Status Category Changed',
      'Done,Done,2026-11-19 10:00',
      { status: 'done', closedAt: '2026-11-19T10:00:00.000Z' },
    ],
    ['Status', 'Closed', { status: 'done' }],
    ['Status', 'In Progress', { status: 'doing' }],
    ['Issue Type', 'Epic', { type: 'epic' }],
    ['Issue Type', 'Sub-task', { type: 'subtask' }],
    ['Custom field (Epic Link)', 'SHOP-4', { parent: 'SHOP-4' }],
    ['Parent', 'SHOP-5', { parent: 'SHOP-5' }],
    ['Custom field (Team)', 'payments', { team: 'payments' }],
    ['Custom field (Squad (new))', 'payments', { fields: [{ name: 'Squad (new)', role: null, values: ['payments'] }] }],
    ['Fix versions,Components', '1.0,web', { milestone: '1.0', components: ['web'] }],
    ['Description', '', { body: null }],
    ['Labels', 'a', { body: 'withheld' }],
  ])('%s = %s', async (columns, cells, expected) => {
    expect(await only(`Summary,Issue key,${columns}\nOne,SHOP-1,${cells}\n`)).toMatchObject(expected);
  });

  test('a parent given by number alone is found by its number, wherever it stands', async () => {
    const { issues } = await folder.readText(
      'Summary,Issue key,Issue id,Parent id\nSub,SHOP-2,10002,10001\nStory,SHOP-1,10001,\nLost,SHOP-3,10003,9999\n',
    );
    expect(new Map(issues.map((issue) => [issue.key, issue.parent]))).toEqual(
      new Map([
        ['SHOP-1', null],
        ['SHOP-2', 'SHOP-1'],
        ['SHOP-3', '9999'],
      ]),
    );
  });

  test('a status that its category explains is known, another is named', async () => {
    const { deps } = await folder.readText(
      'Summary,Issue key,Status,Status Category,Description\nOne,SHOP-1,Parked,To Do,\nTwo,SHOP-2,Parked,Unbekannt,\n',
    );
    expect(deps.notes).toEqual([expect.stringContaining('1 status is not known and counts as open: Parked (')]);
  });

  test('gives the same issue as the search of the same Jira', async () => {
    const over = await only(
      JSON.stringify({
        names: { customfield_1: 'OKR' },
        issues: [
          {
            key: 'SHOP-1',
            fields: {
              summary: 'One',
              description: 'h3. Why',
              issuetype: { name: 'Bug' },
              status: { name: 'Done', statusCategory: { key: 'done' } },
              resolution: { name: 'Duplicate' },
              resolutiondate: '2026-11-19T10:00:00.000+0000',
              labels: ['a', 'b'],
              priority: { name: 'Low' },
              project: { key: 'SHOP' },
              customfield_1: 'O1',
            },
          },
        ],
      }),
    );
    const table = await only(
      'Summary,Issue key,Description,Issue Type,Status,Status Category,Resolution,Resolved,Labels,Labels,Priority,Project key,Custom field (OKR)\nOne,SHOP-1,h3. Why,Bug,Done,Done,Duplicate,2026-11-19 10:00,a,b,Low,SHOP,O1\n',
    );
    expect(table).toEqual(over);
  });
});

describe('any CSV', () => {
  test.each<[string, string, object]>([
    [
      'GitLab',
      'Title,Description,Issue ID,URL,State,Author,Assignee,Created At (UTC),Closed At (UTC),Milestone,Weight,Labels\nOne,Text,7,https://x.example/7,Open,Ana,Ben,2026-11-12 09:30:00,,Q4,3,"bug,checkout"\n',
      {
        key: '7',
        title: 'One',
        url: 'https://x.example/7',
        status: 'todo',
        author: 'Ana',
        createdAt: '2026-11-12T09:30:00.000Z',
        milestone: 'Q4',
        estimate: 3,
        labels: ['bug', 'checkout'],
        type: 'bug',
      },
    ],
    [
      'Linear',
      'ID,Team,Title,Description,Status,Estimate,Priority,Project,Labels,Cycle Name,Created,Completed,Parent issue\nPAY-1,Payments,One,Text,In Progress,2,High,Shop,a,Cycle 5,2026-11-01T10:00:00.000Z,,PAY-9\n',
      {
        key: 'PAY-1',
        team: 'Payments',
        status: 'doing',
        estimate: 2,
        priority: 2,
        project: 'Shop',
        sprint: { name: 'Cycle 5' },
        parent: 'PAY-9',
      },
    ],
    [
      'Azure DevOps',
      'ID,Work Item Type,Title,State,Tags,Iteration Path,Effort,Business Value,Parent\n7,User Story,One,Active,a; b,Shop\\Sprint 7,5,fewer lost carts,3\n',
      {
        key: '7',
        type: 'story',
        labels: ['a', 'b'],
        sprint: { name: 'Shop\\Sprint 7' },
        estimate: 5,
        parent: '3',
        fields: [{ name: 'Business Value', role: null, values: ['fewer lost carts'] }],
      },
    ],
    [
      'Redmine',
      '#;Project;Tracker;Parent task;Status;Priority;Subject;Category;Target version;Created;Closed\n7;Shop;Bug;3;Closed;Normal;One;web;1.0;2026-11-12 09:30;2026-11-19 09:30\n',
      {
        key: '7',
        type: 'bug',
        parent: '3',
        status: 'done',
        priority: 3,
        title: 'One',
        components: ['web'],
        milestone: '1.0',
        closedAt: '2026-11-19T09:30:00.000Z',
      },
    ],
  ])('of %s is understood by its usual names', async (_tracker, text, expected) => {
    expect(await only(text)).toMatchObject(expected);
  });

  test('is understood by the columns that the config names, and keeps the others as fields', async () => {
    const text = 'Ref,What,Details,Groups,Groups,Nutzen,Ziel,Note\nX-1,One,Text,a,"b, c",fewer lost carts,O1,hello\n';
    const columns = { key: 'Ref', title: 'what', body: 'Details', labels: 'Groups', businessValue: 'Nutzen', okr: ['Ziel'] };
    expect(known(await only(text, { format: 'csv', columns, bodyFormat: 'html' }))).toMatchObject({
      key: 'X-1',
      title: 'One',
      body: { format: 'html', value: 'Text' },
      labels: ['a', 'b, c'],
      fields: [
        { name: 'Nutzen', role: 'businessValue', values: ['fewer lost carts'] },
        { name: 'Ziel', role: 'okr', values: ['O1'] },
        { name: 'Note', role: null, values: ['hello'] },
      ],
    });
  });

  test('with columns named is not taken for an export of Jira', async () => {
    const issue = await only('Summary,Issue key,Notes\nOne,SHOP-1,Text\n', { columns: { body: 'Notes' } });
    expect(issue).toMatchObject({ key: 'SHOP-1', title: 'One', body: { format: 'markdown', value: 'Text' } });
  });

  test.each([
    [{ columns: { key: 'Idd' } }, 'there is no column of cols.csv "Idd"'],
    [{ fields: { okr: ['Goall'] } }, 'there is no column of cols.csv "Goall"'],
  ])('%j names a column that is not there: exit code 2, with the nearest', async (config, message) => {
    const { error } = await folder.readText('Id,Title,Goals\n1,One,x\n', { format: 'csv', ...config }, 'cols.csv');
    expect(error).toMatchObject({ code: 'name-unknown', exit: 2, message });
    expect((error as AppError).hint).toMatch(/Did you mean "(Id|Goals)"/);
  });

  test('a column named like a property of objects is a field like any other', async () => {
    const issue = await only('key,title,__proto__,constructor\nA-1,One,x,y\n');
    expect(issue?.fields.map(({ name, values }) => [name, values])).toEqual([
      ['__proto__', ['x']],
      ['constructor', ['y']],
    ]);
  });
});

describe('what is not understood is told once for a file', () => {
  const date = 'a date is written like 2026-11-12 09:30';
  const open = 'say of the source which is meant: dateFormat: D/M/Y, or dateFormat: M/D/Y';
  test.each<[string, string, string[]]>([
    [
      'some dates of a table',
      'key,title,Created,closed,status,body\n1,One,2026-11-12,,new,\n2,"Two\nlines",11/12/2026,,new,\n3,Three,heute,soon,new,\n',
      [
        `2 dates in the column "created" could not be read, 1 of them for having two readings (line 3: "11/12/2026"); ${open}`,
        `1 date in the column "closed" could not be read (line 5: "soon"); ${date}`,
      ],
    ],
    [
      'some dates of an export of Jira',
      'Summary,Issue key,Issue id,Created,Updated,Description\nOne,SHOP-1,1,11/12/2026,2026-11-12 09:30,\nTwo,SHOP-2,2,10/12/26,soon,\n',
      [
        `2 dates in the column "created" have two readings (line 2: "11/12/2026"); ${open}`,
        `1 date in the column "updated" could not be read (line 3: "soon"); ${date}`,
      ],
    ],
    [
      'some dates of our own records',
      lines([
        { ...generic, createdAt: '2026-11-12' },
        { ...generic, key: 'SHOP-2', createdAt: 'heute', sprint: { name: 'S', startsAt: 'bald' } },
      ]),
      [
        `1 date in the field "sprint.startsAt" could not be read (line 2: "bald"); ${date}`,
        `1 date in the field "createdAt" could not be read (line 2: "heute"); ${date}`,
      ],
    ],
    [
      'a date of a list over many lines, cut when it is long',
      JSON.stringify([generic, { ...generic, key: 'SHOP-2', updatedAt: 'x'.repeat(100) }], null, 1),
      [`1 date in the field "updatedAt" could not be read (line 6: "${'x'.repeat(40)}…"); ${date}`],
    ],
    ['a status that a date of closing explains', lines([{ ...generic, status: 'Parked', closedAt: '2026-11-19' }]), []],
    ['nothing, when all is understood', lines([{ ...generic, status: 'Offen', createdAt: '12.11.2026' }]), []],
  ])('%s', async (what, text, sentences) => {
    const name = `${what.replaceAll(/\W+/g, '-')}.txt`;
    const { error, deps } = await folder.readText(text, {}, name);
    expect({ error, skipped: deps.skipped }).toEqual({ error: null, skipped: [] });
    expect(deps.notes).toEqual(sentences.map((sentence) => `${name}: ${sentence}`));
  });

  test.each<[string, string, string[]]>([
    [
      'statuses of a table, however they are written',
      'key,title,status,body\n1,One,Irgendwo,\n2,Two,Parked,\n3,Three,PARKED,\n4,Four,Offen,\n5,Five,,\n',
      [
        '2 statuses are not known and count as open: Parked (2 issues), Irgendwo (1 issue). Put each into its list in throughline.yml: statuses: {todo: [Parked, Irgendwo], doing: [], done: [], dropped: []}',
      ],
    ],
    [
      'a status and a type of our own records',
      lines([{ ...generic, status: 'Parked', type: 'Widget' }]),
      [
        '1 status is not known and counts as open: Parked (1 issue). Say what it is in throughline.yml: statuses: {todo: [Parked], doing: [], done: [], dropped: []}',
        '1 type is not known and counts as chosen work: Widget (1 issue). Say what it is in throughline.yml: types: {story: [Widget], epic: [], bug: [], subtask: [], ignore: []}',
      ],
    ],
    [
      'words that YAML would take for something else',
      lines(['true', 'a: b', 'c, d', '[x', '#1', "it's"].map((status, n) => ({ ...generic, key: n, status }))),
      [expect.stringContaining('{todo: ["true", "a: b", "c, d", "[x", "#1", "it\'s"], doing')],
    ],
    [
      'done work without a date',
      lines([
        { ...generic, status: 'done' },
        { ...generic, key: 'SHOP-2', status: 'closed', closedAt: '2026-11-19' },
        { ...generic, key: 'SHOP-3', status: 'duplicate' },
        { ...generic, key: 'SHOP-4', status: 'Fertig' },
        { ...generic, key: 'SHOP-5', status: 'Fertig', updatedAt: '2026-11-18' },
      ]),
      [
        '1 issue is done without a date of closing, and placed by its last change',
        '2 issues are done without a date of closing, and so in no window of shipped work',
      ],
    ],
    [
      'done work of gh, when its list was asked for without closedAt',
      JSON.stringify([gh(1, { state: 'CLOSED' })]),
      ['1 issue is done without a date of closing, and so in no window of shipped work'],
    ],
    [
      'no more than a page of them',
      lines(Array.from({ length: 1200 }, (_, n) => ({ ...generic, key: n, status: `word ${n}` }))),
      [expect.stringMatching(/^1000 or more statuses are not known .* word 39 \(1 issue\) and 960 more\. /)],
    ],
  ])('%s', async (_what, text, notes) => {
    expect((await folder.readText(text)).deps.notes).toEqual(notes);
  });
});

test('a record that is plain is what the schema makes of it', () => {
  const some = fc.constantFrom<unknown>('', 'a', 1, Number.MAX_VALUE, null, undefined, true, [], ['a'], [1], {}, { name: 'S 1' });
  const record = fc.record(Object.fromEntries(Object.keys(genericRecordSchema.shape).map((name) => [name, some])));
  const likely = fc.record({
    key: fc.string(),
    title: fc.string(),
    labels: fc.array(fc.string()),
    parent: fc.oneof(fc.string(), fc.integer()),
  });
  let plain = 0;
  fc.assert(
    fc.property(fc.oneof(record, likely, fc.tuple(likely, fc.constantFrom(...Object.keys(genericRecordSchema.shape)), some)), (made) => {
      const value: Record<string, unknown> = Array.isArray(made) ? { ...made[0], [made[1]]: made[2] } : made;
      if (!isPlainRecord(value)) return;
      plain += 1;
      expect(genericRecordSchema.parse(value)).toEqual(value);
    }),
    { numRuns: 2000 },
  );
  expect(plain).toBeGreaterThan(200);
});
