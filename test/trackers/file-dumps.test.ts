import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dumps } from '../../src/trackers/file/dumps/index.ts';
import { markupOf } from '../../src/trackers/file/markup.ts';
import { known, openFolder } from './file/folder.ts';

const folder = openFolder();
type Raw = Readonly<Record<string, unknown>>;
const readJson = (value: unknown, config: Raw = {}) => folder.readText(JSON.stringify(value), config);

const gitlab = (iid: number, more: Raw = {}): Raw => ({
  iid,
  title: 'Pay by link',
  description: 'Business Value: fewer calls',
  state: 'closed',
  web_url: `https://gitlab.example/acme/shop/-/issues/${iid}`,
  labels: ['checkout'],
  milestone: { title: 'v1' },
  iteration: { title: null, iid: 4, start_date: '2026-11-16', due_date: '2026-11-29' },
  weight: 3,
  issue_type: 'issue',
  epic: { iid: 5, url: '/groups/acme/-/epics/5' },
  created_at: '2026-11-02T09:00:00Z',
  closed_at: '2026-11-15T09:00:00Z',
  ...more,
});
const azure = (id: number, fields: Raw = {}): Raw => ({
  id,
  url: `https://dev.azure.com/acme/shop/_apis/wit/workItems/${id}`,
  fields: {
    'System.Title': 'Pay by link',
    'System.WorkItemType': 'User Story',
    'System.State': 'Closed',
    'System.Description': '<div><b>Business Value:</b> fewer calls</div>',
    'System.Tags': 'checkout; okr:o1-kr1',
    'System.Parent': 90,
    'System.AreaPath': 'Shop\\Checkout',
    'System.IterationPath': 'Shop\\Sprint 24',
    'System.CreatedBy': { displayName: 'Jo' },
    'Microsoft.VSTS.Scheduling.StoryPoints': 5,
    'Microsoft.VSTS.Common.Priority': 2,
    'Microsoft.VSTS.Common.BusinessValue': 50,
    'Microsoft.VSTS.Common.ClosedDate': '2026-11-15T09:00:00Z',
    ...fields,
  },
});
const linear = (n: number, more: Raw = {}): Raw => ({
  identifier: `SH-${n}`,
  title: 'Pay by link',
  description: 'Business Value: fewer calls',
  url: `https://linear.app/acme/issue/SH-${n}`,
  state: { name: 'Shipped it', type: 'completed' },
  labels: { nodes: [{ name: 'checkout' }] },
  parent: { identifier: 'SH-1' },
  team: { key: 'SH', name: 'Shop' },
  cycle: { number: 7, startsAt: '2026-11-16T00:00:00Z', endsAt: '2026-11-30T00:00:00Z' },
  priority: 0,
  estimate: 2,
  createdAt: '2026-11-02T09:00:00Z',
  completedAt: '2026-11-15T09:00:00Z',
  ...more,
});
const asana = (gid: string, more: Raw = {}): Raw => ({
  gid,
  name: 'Pay by link',
  notes: 'Business Value: fewer calls',
  completed: true,
  completed_at: '2026-11-15T09:00:00Z',
  created_at: '2026-11-02T09:00:00Z',
  permalink_url: `https://app.asana.com/0/1/${gid}`,
  tags: [{ name: 'checkout' }],
  memberships: [{ project: { name: 'Shop' }, section: { name: 'This week' } }],
  custom_fields: [{ name: 'OKR', display_value: 'O1-KR1' }],
  ...more,
});
const card = (shortLink: string, more: Raw = {}): Raw => ({
  id: '6906f380aaaaaaaaaaaaaaaa',
  idList: 'l2',
  shortLink,
  shortUrl: `https://trello.com/c/${shortLink}`,
  name: 'Pay by link',
  desc: 'Business Value: fewer calls',
  closed: false,
  labels: [
    { name: 'checkout', color: 'red' },
    { name: '', color: 'blue' },
  ],
  dateLastActivity: '2026-11-15T09:00:00Z',
  customFieldItems: [{ idCustomField: 'f1', value: { text: 'O1-KR1' } }],
  ...more,
});
const board = (...cards: readonly Raw[]): Raw => ({
  name: 'Shop',
  lists: [
    { id: 'l1', name: 'To do', closed: false },
    { id: 'l2', name: 'Done', closed: false },
    { id: 'l3', name: 'Old', closed: true },
  ],
  customFields: [{ id: 'f1', name: 'OKR' }],
  labels: [{ id: 'x', name: 'checkout' }],
  actions: [{ data: { card: { name: 'Pay by link' } } }],
  cards,
});
const clickup = (id: string, more: Raw = {}): Raw => ({
  id,
  name: 'Pay by link',
  markdown_description: 'Business Value: fewer calls',
  status: { status: 'live for all', type: 'closed' },
  date_created: '1793610000000',
  date_closed: '1794733200000',
  tags: [{ name: 'checkout' }],
  priority: { priority: 'high' },
  url: `https://app.clickup.com/t/${id}`,
  ...more,
});

describe('records of other tools are read as they are', () => {
  const stated = { body: { format: 'markdown', value: 'Business Value: fewer calls' } };
  const dated = { createdAt: '2026-11-02T09:00:00Z', closedAt: '2026-11-15T09:00:00Z' };
  test.each<[string, unknown, Raw]>([
    [
      'GitLab',
      [gitlab(12)],
      {
        key: 'acme/shop#12',
        status: 'done',
        type: 'other',
        labels: ['checkout'],
        milestone: 'v1',
        estimate: 3,
        parent: 'acme&5',
        ...stated,
        ...dated,
      },
    ],
    [
      'GitLab, by GraphQL',
      {
        data: {
          project: {
            issues: {
              nodes: [
                {
                  iid: '12',
                  title: 'x',
                  state: 'opened',
                  webUrl: 'https://gitlab.example/acme/shop/-/issues/12',
                  labels: { nodes: [{ title: 'a' }] },
                },
              ],
              pageInfo: { hasNextPage: false },
            },
          },
        },
      },
      { key: 'acme/shop#12', status: 'todo', labels: ['a'], body: 'withheld' },
    ],
    [
      'Azure DevOps',
      { count: 1, value: [azure(101)] },
      {
        key: '101',
        url: 'https://dev.azure.com/acme/_workitems/edit/101',
        status: 'done',
        type: 'story',
        labels: ['checkout', 'okr:o1-kr1'],
        parent: '90',
        team: 'Shop\\Checkout',
        estimate: 5,
        priority: 2,
        author: 'Jo',
        closedAt: dated.closedAt,
        body: { format: 'html', value: '<div><b>Business Value:</b> fewer calls</div>' },
        fields: expect.arrayContaining([{ name: 'Business Value', role: null, values: ['50'] }]),
      },
    ],
    [
      'Linear',
      { data: { issues: { nodes: [linear(12)], pageInfo: { hasNextPage: false } } } },
      { key: 'SH-12', status: 'done', rawStatus: 'Shipped it', labels: ['checkout'], parent: 'SH-1', team: 'Shop', ...stated, ...dated },
    ],
    [
      'Asana',
      { data: [asana('1200')], next_page: null },
      {
        key: '1200',
        status: 'done',
        rawStatus: 'This week',
        project: 'Shop',
        labels: ['checkout'],
        ...dated,
        fields: [{ name: 'OKR', role: null, values: ['O1-KR1'] }],
      },
    ],
    [
      'Trello',
      board(card('abc123')),
      {
        key: 'abc123',
        status: 'done',
        labels: ['checkout', 'blue'],
        project: 'Shop',
        createdAt: '2025-11-02T06:00:32.000Z',
        ...stated,
        fields: [{ name: 'OKR', role: null, values: ['O1-KR1'] }],
      },
    ],
    [
      'ClickUp',
      { tasks: [clickup('86c')], last_page: true },
      { key: '86c', status: 'done', rawStatus: 'live for all', priority: 2, ...stated, createdAt: '2026-11-02T09:00:00.000Z' },
    ],
    [
      'YouTrack',
      [
        {
          idReadable: 'SH-12',
          summary: 'Pay by link',
          description: 'Business Value: fewer calls',
          created: 1793610000000,
          resolved: 1794733200000,
          customFields: [
            { name: 'State', value: { name: 'Fixed' } },
            { name: 'Type', value: { name: 'Bug' } },
            { name: 'OKR', value: [{ name: 'O1-KR1' }] },
          ],
        },
      ],
      {
        key: 'SH-12',
        status: 'done',
        type: 'bug',
        ...stated,
        fields: expect.arrayContaining([{ name: 'OKR', role: null, values: ['O1-KR1'] }]),
      },
    ],
    [
      'Redmine',
      {
        issues: [
          {
            id: 7,
            subject: 'Pay by link',
            description: 'h3. Business Value',
            tracker: { id: 1, name: 'Feature' },
            status: { id: 5, name: 'Ende', is_closed: true },
            closed_on: '2026-11-15T09:00:00Z',
          },
        ],
        total_count: 1,
        offset: 0,
        limit: 25,
      },
      { key: '#7', status: 'done', body: { format: 'textile', value: 'h3. Business Value' }, closedAt: dated.closedAt },
    ],
    [
      'Bugzilla',
      {
        bugs: [
          {
            id: 7,
            summary: 'Crash',
            product: 'Shop',
            component: 'Checkout',
            status: 'RESOLVED',
            resolution: 'WONTFIX',
            is_open: false,
            type: 'defect',
          },
        ],
      },
      { key: '7', status: 'dropped', type: 'bug', body: 'withheld', components: ['Checkout'] },
    ],
    [
      'Shortcut',
      [
        {
          id: 7,
          name: 'Pay by link',
          story_type: 'feature',
          app_url: 'https://app.shortcut.com/acme/story/7',
          started: true,
          description: 'x',
        },
      ],
      { key: '7', status: 'doing', type: 'story' },
    ],
    [
      'Pivotal Tracker',
      [{ id: 7, name: 'Pay by link', current_state: 'accepted', story_type: 'feature', accepted_at: '2026-11-15T09:00:00Z' }],
      { key: '7', status: 'done', closedAt: dated.closedAt },
    ],
    [
      'GitHub, by GraphQL',
      {
        data: {
          repository: {
            issues: {
              totalCount: 1,
              nodes: [
                {
                  number: 12,
                  title: 'Pay by link',
                  url: 'https://github.com/acme/shop/issues/12',
                  state: 'CLOSED',
                  stateReason: 'NOT_PLANNED',
                  body: 'x',
                  labels: { nodes: [{ name: 'checkout' }] },
                },
              ],
            },
          },
        },
      },
      { key: 'acme/shop#12', status: 'dropped', labels: ['checkout'] },
    ],
    [
      'Jira, in an envelope of somebody’s own',
      {
        exported: '2026-11-20',
        result: {
          issues: [{ key: 'SHOP-1', fields: { summary: 'Pay by link', status: { name: 'Fertig', statusCategory: { key: 'done' } } } }],
        },
      },
      { key: 'SHOP-1', status: 'done' },
    ],
  ])('%s', async (_tool, value, expected) => {
    const { issues, error, deps } = await readJson(value);
    expect({ error, skipped: deps.skipped }).toEqual({ error: null, skipped: [] });
    expect(known(issues[0])).toMatchObject(expected);
    expect(issues).toHaveLength(1);
  });

  test.each<[string, unknown]>([
    ['a card of Trello that was archived', board(card('abc123', { idList: 'l1', closed: true }))],
    ['a card in an archived list', board(card('abc123', { idList: 'l3' }))],
    ['an issue of Linear in the trash', [linear(1, { state: { name: 'Todo', type: 'unstarted' }, trashed: true, completedAt: null })]],
    [
      'a cancelled issue of Linear',
      [linear(1, { state: { name: 'Nope', type: 'canceled' }, completedAt: null, canceledAt: '2026-11-15T09:00:00Z' })],
    ],
    [
      'an archived task of ClickUp',
      { tasks: [clickup('1', { status: { status: 'open', type: 'open' }, archived: true, date_closed: null })] },
    ],
    ['a removed work item of Azure DevOps', { value: [azure(1, { 'System.State': 'Removed' })] }],
  ])('%s is no open work', async (_what, value) => {
    expect((await readJson(value)).issues.map(({ status }) => status)).toEqual(['dropped']);
  });

  test('an archived card in a list of finished work is done', async () => {
    expect((await readJson(board(card('abc123', { closed: true })))).issues[0]?.status).toBe('done');
  });

  test('texts that a query left out are withheld, not missing', async () => {
    const bare = { 'System.Description': undefined };
    expect((await readJson({ value: [azure(1, bare), azure(2, bare)] })).issues.map(({ body }) => body)).toEqual(['withheld', 'withheld']);
    expect((await readJson({ value: [azure(1), azure(2, bare)] })).issues.map(({ body }) => (body === null ? null : 'text'))).toEqual([
      'text',
      null,
    ]);
  });

  test('a record that does not fit is named with its reason, and the others are read', async () => {
    const { issues, deps } = await readJson([gitlab(1), { ...gitlab(2), title: 7 }]);
    expect(issues.map(({ key }) => key)).toEqual(['acme/shop#1']);
    expect(deps.skipped).toEqual([expect.objectContaining({ reason: 'title is a number and should be a text' })]);
  });

  test('each kind of dump claims none of the others’ records', () => {
    const records = [gitlab(1), azure(1), linear(1), asana('1'), card('a'), clickup('1')];
    expect(records.map((record) => dumps.filter(({ is }) => is(record)).map(({ id }) => id))).toEqual(
      ['gitlab', 'azure-devops', 'linear', 'asana', 'trello', 'clickup'].map((id) => [id]),
    );
  });
});

describe('a dump that is not whole', () => {
  const generic = (n: number): Raw => ({ key: `A-${n}`, title: `Work ${n}` });
  test.each<[string, unknown]>([
    ['total', { issues: [generic(1)], total: 2 }],
    ['total_count', { issues: [{ id: 7, subject: 'x', tracker: { name: 'Bug' } }], total_count: 120, offset: 0, limit: 25 }],
    [
      'totalCount',
      {
        data: {
          repository: {
            issues: { totalCount: 3, nodes: [{ number: 1, title: 'x', state: 'OPEN', url: 'https://github.com/a/b/issues/1' }] },
          },
        },
      },
    ],
    ['isLast', { issues: [generic(1)], isLast: false }],
    ['nextPageToken', { issues: [generic(1)], nextPageToken: 'x' }],
    ['hasNextPage', { data: { issues: { nodes: [linear(1)], pageInfo: { hasNextPage: true } } } }],
    ['next_page', { data: [asana('1')], next_page: { offset: 'x' } }],
    ['last_page', { tasks: [clickup('1')], last_page: false }],
    ['@odata.nextLink', { value: [azure(1)], '@odata.nextLink': 'https://dev.azure.com/…' }],
    ['next', { data: [{ id: 7, name: 'x', story_type: 'bug', app_url: 'https://app.shortcut.com/a/story/7' }], next: '/api/v3/…' }],
    [
      'the same page twice',
      [
        { issues: [generic(1)], total: 2 },
        { issues: [generic(1)], total: 2 },
      ],
    ],
  ])('by %s is incomplete', async (_mark, value) => {
    const { error } = await readJson(value);
    expect(error).toMatchObject({ code: 'end-unproven', exit: 3 });
  });

  test.each<[string, unknown, number]>([
    [
      'two pages that make the total',
      [
        { issues: [generic(1)], total: 2 },
        { issues: [generic(2)], total: 2 },
      ],
      2,
    ],
    [
      'pages that overlap and make the total',
      [
        { issues: [generic(1), generic(2)], total: 3 },
        { issues: [generic(2), generic(3)], total: 3 },
      ],
      3,
    ],
    [
      'pull requests, which a search counts',
      {
        total_count: 2,
        items: [
          { number: 1, title: 'x', state: 'open', html_url: 'https://github.com/a/b/issues/1' },
          { number: 2, title: 'y', state: 'open', html_url: 'https://github.com/a/b/pull/2', pull_request: {} },
        ],
      },
      1,
    ],
    [
      'a page that goes on and one that does not',
      [
        { data: [asana('1')], next_page: { offset: 'x' } },
        { data: [asana('2')], next_page: null },
      ],
      2,
    ],
  ])('%s is whole', async (_what, value, count) => {
    const { error, issues } = await readJson(value);
    expect([error, issues.length]).toEqual([null, count]);
  });

  test('random pages are whole only when every different key is there', () =>
    fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 9 }),
        fc.array(fc.array(fc.nat(8), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 }),
        async (total, pages) => {
          const value = pages.map((keys) => ({ total, issues: keys.filter((key) => key < total).map(generic) }));
          const different = new Set(value.flatMap(({ issues }) => issues.map(({ key }) => key))).size;
          const { error, issues } = await readJson(value);
          expect(error === null).toBe(different === total);
          expect(new Set(issues.map(({ key }) => key)).size).toBe(different);
        },
      ),
      { numRuns: 60 },
    ));

  test.each<[string, number, (n: number) => Raw, string]>([
    [
      'gh',
      30,
      (n) => ({ number: n, title: 'x', state: 'OPEN', url: `https://github.com/a/b/issues/${n}` }),
      'gh issue list --state all --limit 100000',
    ],
    ['Jira', 50, (n) => ({ key: `A-${n}`, fields: { summary: 'x' } }), 'throughline audit jira:KEY'],
    ['GitLab', 20, (n) => gitlab(n), 'glab api --paginate'],
    ['Linear', 250, (n) => linear(n), 'hasNextPage'],
    ['anything', 100, (n) => generic(n), 'export again without a limit'],
  ])('%s at a round number of records gets one note with the way to all of them', async (_tool, count, record, way) => {
    const records = Array.from({ length: count }, (_, i) => record(i + 1));
    const notes = (await readJson(records)).deps.notes.filter((note) => note.includes('exactly'));
    expect(notes).toEqual([expect.stringContaining(`exactly ${count} issues`)]);
    expect(notes[0]).toContain(way);
    expect((await readJson(records.slice(1))).deps.notes.filter((note) => note.includes('exactly'))).toEqual([]);
  });

  test('a table of Jira at its limit gets the note too, and a dump that says it is whole none', async () => {
    const rows = Array.from({ length: 1000 }, (_, i) => `Story,SH-${i},${i},Work ${i},To Do,text`).join('\n');
    const { deps } = await folder.readText(`Issue Type,Issue key,Issue id,Summary,Status,Description\n${rows}\n`);
    expect(deps.notes).toEqual([expect.stringContaining('exactly 1000 issues')]);
    const whole = await readJson({ total: 100, issues: Array.from({ length: 100 }, (_, i) => generic(i)) });
    expect(whole.deps.notes).toEqual([]);
  });
});

describe('records of nobody known', () => {
  test('are read by the names of their parts', async () => {
    const { issues, error } = await readJson([
      {
        id: 7,
        summary: 'Pay by link',
        description: 'Business Value: fewer calls',
        state: { name: 'Closed' },
        tags: ['a', 'b'],
        created_at: '2026-11-02T09:00:00Z',
        OKR: 'O1-KR1',
      },
    ]);
    expect(error).toBeNull();
    expect(known(issues[0])).toMatchObject({
      key: '7',
      title: 'Pay by link',
      status: 'done',
      labels: ['a', 'b'],
      createdAt: '2026-11-02T09:00:00Z',
      fields: [{ name: 'OKR', values: ['O1-KR1'] }],
    });
  });

  const nested = {
    ref: { no: 'A-7' },
    core: { headline: 'Pay by link', phase: { label: 'x', name: 'Closed' } },
    marks: [{ tag: 'a' }, { tag: 'b' }],
  };
  test('or by the paths that columns names', async () => {
    const columns = { key: 'ref.no', title: 'core.headline', status: 'core.phase.name', labels: 'marks[].tag' };
    const { issues, error } = await readJson([nested], { columns });
    expect(error).toBeNull();
    expect(known(issues[0])).toMatchObject({ key: 'A-7', title: 'Pay by link', status: 'done', labels: ['a', 'b'] });
  });

  test('else they are refused, with the line to paste first', async () => {
    const { error } = await readJson([{ uid: 'A-7', issue: { wording: 'Pay by link', status: { name: 'Closed' } } }]);
    const hint = String((error as { hint?: string } | null)?.hint);
    expect(hint).toMatch(/^Put this into throughline.yml, .*columns: \{key: "…", title: "…", status: issue\.status\}/);
  });

  test('a path that no record has is said', async () => {
    const { error, deps } = await readJson([{ key: 'A-1', title: 'x' }], { columns: { status: 'fields.stage' } });
    expect(error).toBeNull();
    expect(deps.notes.join()).toContain('no record has what columns names: fields.stage');
  });

  test('columns go over what a known shape says', async () => {
    const { issues } = await readJson(
      [{ key: 'A-1', fields: { summary: 'x', status: { name: 'To Do' }, customfield_1: { value: 'Closed' }, customfield_2: 'O1-KR1' } }],
      {
        columns: { status: 'fields.customfield_1', okr: 'fields.customfield_2' },
      },
    );
    expect(issues[0]).toMatchObject({
      status: 'done',
      rawStatus: 'Closed',
      fields: expect.arrayContaining([{ name: 'fields.customfield_2', role: 'okr', values: ['O1-KR1'] }]),
    });
  });
});

describe('the markup of a text tells itself', () => {
  test.each<[string, string | null]>([
    ['h2. Business Value\nfewer calls', 'wiki'],
    ['{panel:title=Business Value}fewer calls{panel}', 'wiki'],
    ['||Label||Text||\n|a|b|', 'wiki'],
    ['See [the page|https://a.example/x].', 'wiki'],
    ['h2. Value\n\np. See "the page":https://a.example/x', 'textile'],
    ['|_. Label |_. Text |\n| a | b |', 'textile'],
    ['<div><b>Business Value:</b> fewer calls</div>', 'html'],
    ['<p>fewer calls</p>\n<p>OKR: O1-KR1</p>', 'html'],
    ['fewer calls<br>OKR: O1-KR1', null],
    ['{"type":"doc","version":1,"content":[]}', 'adf'],
    ['## Business Value\n\n<div>fewer calls</div>', null],
    ['<div align="center">\n\n## Shop\n\n</div>', null],
    ['<details><summary>More</summary>\n\n**Business Value:** fewer calls\n\n</details>', null],
    ['**Business Value:** fewer calls', null],
    ['*Business Value:* fewer calls', null],
    ['Business Value: a | b', null],
    ['{not json} a < b', null],
    ['| a | b |\n| --- | --- |\n| c | d |', null],
    ['', null],
  ])('%j is %s', (text, format) => {
    expect(markupOf(text)).toBe(format);
  });

  test('Markdown stays Markdown, whatever stands in it', () => {
    const markdown = fc.constantFrom('## Business Value', '**OKR:** O1-KR1', '[x](https://a.example)', '- [ ] a', '```\nh2. x\n```');
    const other = fc.constantFrom('<div>', '</div>', '<br>', '{x}', 'h2. x', '*a*', '| a |', '');
    fc.assert(
      fc.property(markdown, fc.array(other), fc.array(other), (own, before, after) => {
        expect(markupOf([...before, own, ...after].join('\n\n'))).toBeNull();
      }),
    );
  });

  test('tables and records read it so', async () => {
    const { issues } = await folder.readText(
      'ID,Title,Status,Description\n1,x,To Do,"<div>OKR: O1-KR1</div>"\n2,y,To Do,h2. OKR\n3,z,To Do,OKR: O1\n',
    );
    expect(issues.map(({ body }) => (typeof body === 'object' ? body?.format : body))).toEqual(['html', 'wiki', 'markdown']);
  });
});
