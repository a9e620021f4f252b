import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromArgument } from '../../src/trackers/jira/argument.ts';
import { deploymentOf, jiraConfig, sourceName } from '../../src/trackers/jira/config.ts';
import { fieldIds, mapFields, readFields } from '../../src/trackers/jira/field-map.ts';
import { jira } from '../../src/trackers/jira/jira.ts';
import { extentQuery, isQuery, withoutOrder } from '../../src/trackers/jira/jql.ts';
import { readRecord } from '../../src/trackers/jira/record.ts';
import { sprintsOf } from '../../src/trackers/jira/sprint.ts';
import { toIssue } from '../../src/trackers/jira/to-issue.ts';
import { openNames } from '../../src/trackers/kit/names/names.ts';
import { customField, doubleIssue } from './jira-double.ts';

const acme = 'https://acme.atlassian.net';
const config = (more: Record<string, unknown>) => jiraConfig.parse({ tracker: 'jira', host: acme, ...more });

describe('the config of a Jira source', () => {
  test.each([
    ['nothing that says which issues', {}],
    ['an empty query', { jql: ' ' }],
    ['a query that is only an order', { jql: 'ORDER BY created' }],
    ['a query with an open bracket', { jql: 'project = SHOP) OR (project = PAY' }],
    ['a query with an open quote', { jql: 'summary ~ "late' }],
    ['an unknown key', { project: 'SHOP', boards: 3 }],
    ['a well-known variable as tokenEnv', { project: 'SHOP', tokenEnv: 'GITHUB_TOKEN' }],
    ['a host that is no URL', { project: 'SHOP', host: 'acme' }],
  ])('%s is refused', (_what, more) => {
    expect(jiraConfig.safeParse({ tracker: 'jira', host: acme, ...more }).success).toBe(false);
  });

  test.each([
    ['https://acme.atlassian.net', undefined, 'cloud'],
    ['https://api.atlassian.com/ex/jira/123', undefined, 'cloud'],
    ['https://jira.acme.example/jira', undefined, 'data-center'],
    ['https://atlassian.net.acme.example', undefined, 'data-center'],
    ['https://issues.acme.example', 'cloud', 'cloud'],
  ])('%s with deployment %s is %s', (host, deployment, expected) => {
    expect(deploymentOf(config({ host, project: 'SHOP', ...(deployment ? { deployment } : {}) }))).toBe(expected);
  });

  test.each([
    [{ project: 'SHOP' }, 'jira:acme/SHOP'],
    [{ jql: 'project = SHOP ORDER BY rank' }, 'jira:acme/SHOP'],
    [{ filter: 10001 }, 'jira:acme/filter-10001'],
    [{ host: 'https://jira.acme.example/jira/', project: 'SHOP' }, 'jira:jira.acme.example/jira/SHOP'],
  ])('%j is called %s', (more, name) => {
    expect(sourceName(config(more))).toBe(name);
  });

  test('different queries have different names', () => {
    const queries = [
      { project: 'SHOP' },
      { project: 'SHOP', jql: 'labels = a' },
      { project: 'SHOP', jql: 'labels = b' },
      { jql: 'labels = a' },
    ];
    expect(new Set(queries.map((query) => sourceName(config(query)))).size).toBe(queries.length);
  });
});

describe('a SOURCE of the command line', () => {
  const own = { JIRA_HOST: 'https://issues.acme.example/jira' };
  test.each([
    [`${acme}/projects/SHOP`, {}, { host: acme, project: 'SHOP' }],
    [`${acme}/jira/software/projects/SHOP/boards/3`, {}, { host: acme, project: 'SHOP' }],
    [`${acme}/jira/software/c/projects/SHOP/boards/3/backlog?epics=visible`, {}, { host: acme, project: 'SHOP' }],
    [`${acme}/browse/SHOP`, {}, { host: acme, project: 'SHOP' }],
    [`${acme}/issues/?filter=10001`, {}, { host: acme, filter: '10001' }],
    [`${acme}/issues/?jql=labels%20%3D%20shop%20order%20by%20rank`, {}, { host: acme, jql: 'labels = shop order by rank' }],
    ['https://jira.acme.example/tools/browse/SHOP', {}, { host: 'https://jira.acme.example/tools', project: 'SHOP' }],
    ['https://issues.acme.example/jira/projects/SHOP/summary', own, { host: own.JIRA_HOST, project: 'SHOP' }],
    ['https://issues.acme.example/jira/issues/?filter=7', own, { host: own.JIRA_HOST, filter: '7' }],
    ['jira:SHOP', own, { host: own.JIRA_HOST, project: 'SHOP' }],
    ['jira:SHOP', { JIRA_HOST: 'acme.atlassian.net' }, { host: acme, project: 'SHOP' }],
  ])('%s is understood', (argument, env, expected) => {
    const found = fromArgument(argument, env);
    expect(found).toEqual({ tracker: 'jira', ...expected });
    expect(jiraConfig.safeParse(found).success).toBe(true);
  });

  test.each([
    'https://redmine.acme.example/projects/shop',
    'https://redmine.acme.example/projects/SHOP',
    'https://issues.acme.example/projects/SHOP',
    'https://issues.acme.example/jirafa/projects/SHOP',
    'https://github.com/acme/shop',
    'https://github.com/acme/shop/issues?q=is%3Aopen',
    'https://redmine.acme.example/issues?filter=3',
    `${acme}/browse/SHOP-1`,
    `${acme}/issues/?filter=-1`,
    'github:acme/shop',
    'jira:Not A Key',
    'exports/*.csv',
    '-',
    'https://',
  ])('%s is none of Jira', (argument) => {
    expect(fromArgument(argument, own)).toBeNull();
  });

  test.each([
    ['jira:shop', 'jira:SHOP'],
    ['jira:Shop_2', 'jira:SHOP_2'],
    [`${acme}/browse/shop`, `${acme}/browse/SHOP`],
    [`${acme}/jira/software/projects/shop/boards/3`, `${acme}/jira/software/projects/SHOP/boards/3`],
    ['https://issues.acme.example/jira/projects/shop', 'https://issues.acme.example/jira/projects/SHOP'],
  ])('%s is offered as %s', (argument, offered) => {
    expect(() => fromArgument(argument, own)).toThrow(
      expect.objectContaining({
        code: 'usage-invalid',
        exit: 2,
        hint: `Did you mean ${offered}?`,
        example: `throughline audit ${offered}`,
      }),
    );
  });

  test('jira:SHOP needs to know the host', () => {
    expect(() => fromArgument('jira:SHOP', {})).toThrow(expect.objectContaining({ code: 'host-unnamed', exit: 2 }));
  });

  test('any text is understood or not, never an error', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.webUrl({ withQueryParameters: true })), (text) => void fromArgument(text, own)));
  });
});

describe('the query', () => {
  test.each([
    ['project = SHOP ORDER BY created', 'project = SHOP'],
    ['project = SHOP order   by rank asc, key', 'project = SHOP'],
    ['summary ~ "order by rank"', 'summary ~ "order by rank"'],
    ["summary ~ 'order by' ORDER BY key", "summary ~ 'order by'"],
    ['summary ~ "a \\" order by b" order by key', 'summary ~ "a \\" order by b"'],
    ['reorder = x AND by = y', 'reorder = x AND by = y'],
    ['ORDER BY key', ''],
  ])('%s without its order is %s', (jql, expected) => {
    expect(withoutOrder(jql)).toBe(expected);
  });

  test('never reaches beyond its brackets', () => {
    fc.assert(
      fc.property(fc.string(), (jql) => {
        const clause = withoutOrder(jql);
        if (isQuery(clause)) expect(isQuery(extentQuery({ jql }, 'cloud', new Date('2026-11-06T09:00:00Z')))).toBe(true);
      }),
    );
  });

  test('asks for open work, and for closed work from a day before', () => {
    const since = new Date('2026-11-06T09:00:00Z');
    expect(extentQuery({ project: 'SH"OP', filter: 7, jql: 'labels = a OR labels = b ORDER BY key' }, 'cloud', since)).toBe(
      'project = "SH\\"OP" AND filter = 7 AND (labels = a OR labels = b) AND ' +
        '(statusCategory != Done OR resolved >= "2026-11-05 09:00" OR statusCategoryChangedDate >= "2026-11-05 09:00")',
    );
    expect(extentQuery({ project: 'SHOP' }, 'data-center', since)).toBe(
      'project = "SHOP" AND ' +
        '(statusCategory != Done OR resolved >= "2026-11-05 09:00" OR (resolution is EMPTY AND updated >= "2026-11-05 09:00"))',
    );
  });
});

const fields = (entries: readonly unknown[]) => readFields(entries) ?? [];

describe('the fields of a Jira', () => {
  const list = fields([
    customField('customfield_1', 'Business Value'),
    customField('customfield_2', 'business  value'),
    customField('customfield_3', 'Geschäftswert', 'textarea', { untranslatedName: 'Worth' }),
    customField('customfield_4', 'OKR', 'select'),
    customField('customfield_5', 'Sprint', 'com.pyxis.greenhopper.jira:gh-sprint'),
    customField('customfield_6', 'Epos', 'com.pyxis.greenhopper.jira:gh-epic-link'),
    customField('customfield_7', 'Story point estimate', 'com.pyxis.greenhopper.jira:jsw-story-points'),
    customField('customfield_8', 'Story Points', 'float'),
    customField('customfield_9', 'Ziele', 'goals'),
    customField('customfield_10', 'Squad', 'atlassian-team'),
    customField('customfield_11', 'Colour', 'select'),
    { id: 'summary', name: 'Summary', custom: false },
    { nonsense: true },
  ]);

  test('are found by display name in any case, in the original language, and by kind', () => {
    const map = mapFields(list, { businessValue: ['BUSINESS VALUE', 'worth', 'absent'] }, 'cloud', 'jira:acme/SHOP');
    expect(map.texts).toEqual([
      { name: 'Business Value', role: 'businessValue', ids: ['customfield_1', 'customfield_2'], markup: null },
      { name: 'Geschäftswert', role: 'businessValue', ids: ['customfield_3'], markup: null },
      { name: 'Ziele', role: 'okr', ids: ['customfield_9'], markup: null },
      { name: 'OKR', role: null, ids: ['customfield_4'], markup: null },
    ]);
    expect(map).toMatchObject({
      sprint: ['customfield_5'],
      epicLink: ['customfield_6'],
      estimate: ['customfield_7', 'customfield_8'],
      team: ['customfield_10'],
    });
    expect(fieldIds(map, 'cloud')).not.toContain('customfield_11');
  });

  test('fields that somebody seeks are asked for too, those of RICE and WSJF by themselves', () => {
    const more = readFields([
      customField('customfield_1', 'Business Value', 'textfield'),
      customField('customfield_20', 'Reichweite', 'float'),
      customField('customfield_21', 'RICE Effort', 'float'),
      customField('customfield_22', 'Colour', 'select'),
      { id: 'summary', name: 'Summary', custom: false },
    ]);
    const idsWith = (sought: readonly string[]) =>
      mapFields(more ?? [], {}, 'cloud', 'jira:acme/SHOP', sought).texts.flatMap(({ ids }) => ids);
    expect(idsWith([])).toEqual(['customfield_1', 'customfield_21']);
    expect(idsWith(['reichweite', 'Business Value', 'Summary', 'no such field'])).toEqual([
      'customfield_1',
      'customfield_20',
      'customfield_21',
    ]);
  });

  test('a name in the config replaces what is found by itself', () => {
    expect(mapFields(list, { estimate: ['story points'] }, 'cloud', 'jira:acme/SHOP').estimate).toEqual(['customfield_8']);
  });

  test('a name that no field has is refused with the nearest', () => {
    expect(() => mapFields(list, { businessValue: ['Busines Value'] }, 'cloud', 'jira:acme/SHOP')).toThrow(
      expect.objectContaining({ code: 'name-unknown', exit: 2, hint: expect.stringContaining('Did you mean "Business Value"?') }),
    );
  });

  test('text areas of Data Center hold wiki markup', () => {
    const map = mapFields(list, { businessValue: ['Business Value'] }, 'data-center', 'jira:jira.acme.example/SHOP');
    expect(map.texts[0]?.markup).toBe('wiki');
  });
});

const map = mapFields(
  fields([
    customField('customfield_1', 'Business Value'),
    customField('customfield_2', 'Business Value'),
    customField('customfield_3', 'OKR', 'select'),
    customField('customfield_4', 'Sprint', 'com.pyxis.greenhopper.jira:gh-sprint'),
    customField('customfield_5', 'Epic Link', 'com.pyxis.greenhopper.jira:gh-epic-link'),
    customField('customfield_6', 'Story Points', 'float'),
    customField('customfield_7', 'Team', 'atlassian-team'),
    customField('customfield_8', 'Goals', 'goals'),
  ]),
  { businessValue: ['Business Value'], okr: ['OKR'] },
  'cloud',
  'jira:acme/SHOP',
);

/** The issue with these fields laid over a plain story. */
function issueWith(more: Record<string, unknown>) {
  const read = readRecord(doubleIssue(1, more), 'a place');
  if (!('record' in read)) throw new Error(read.reason);
  return toIssue(read.record, map, acme, openNames('jira'));
}

const adf = { type: 'doc', version: 1, content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Business Value: fewer calls' }] }] };

describe('an issue of Jira', () => {
  test('becomes ours, whole', () => {
    const issue = issueWith({
      description: adf,
      status: { name: 'In Review', statusCategory: { key: 'indeterminate' } },
      labels: ['checkout'],
      components: [{ name: 'Cart' }],
      fixVersions: [{ name: '4.2' }, { name: '4.3' }],
      parent: { key: 'SHOP-3', fields: { summary: 'x' } },
      issuelinks: [
        { type: { name: 'Contribution', inward: 'is served by', outward: 'contributes to' }, outwardIssue: { key: 'OKR-1' } },
        { type: { name: 'Blocks', inward: 'is blocked by', outward: 'blocks' }, inwardIssue: { key: 'PAY-2' } },
      ],
      priority: { id: '2', name: 'High' },
      reporter: { displayName: 'A. Reporter' },
      assignee: { displayName: 'B. Assignee' },
      created: '2026-11-01T09:00:00.000+0100',
      customfield_1: null,
      customfield_2: adf,
      customfield_3: { id: '1', value: 'Growth', child: { id: '2', value: 'O1-KR2' } },
      customfield_4: [
        { id: 1, name: 'Sprint 1', state: 'closed' },
        { id: 2, name: 'Sprint 2', state: 'active', startDate: '2026-11-16T08:00:00.000Z' },
      ],
      customfield_5: 'SHOP-9',
      customfield_6: 3,
      customfield_7: { id: 'b0', name: 'payments' },
      customfield_8: [{ id: 'ari:cloud:townsquare:1:goal/2' }, 'ari:cloud:townsquare:1:goal/3'],
    });
    expect(issue).toEqual({
      key: 'SHOP-1',
      url: 'https://acme.atlassian.net/browse/SHOP-1',
      title: 'Issue 1',
      body: { format: 'adf', value: adf },
      type: 'story',
      rawType: 'Story',
      status: 'doing',
      rawStatus: 'In Review',
      labels: ['checkout'],
      milestone: '4.2',
      components: ['Cart'],
      project: 'SHOP',
      parent: 'SHOP-3',
      links: [
        { kind: 'contributes to', key: 'OKR-1', url: 'https://acme.atlassian.net/browse/OKR-1' },
        { kind: 'is blocked by', key: 'PAY-2', url: 'https://acme.atlassian.net/browse/PAY-2' },
      ],
      sprint: { name: 'Sprint 2', startsAt: '2026-11-16T08:00:00.000Z', endsAt: null, state: 'active', number: 2 },
      otherSprints: [{ name: 'Sprint 1', startsAt: null, endsAt: null, state: 'closed', number: 1 }],
      estimate: 3,
      priority: 2,
      team: 'payments',
      author: 'A. Reporter',
      assignee: 'B. Assignee',
      createdAt: '2026-11-01T08:00:00.000Z',
      updatedAt: '2026-11-10T08:00:00.000Z',
      closedAt: null,
      fields: [
        { name: 'Business Value', role: 'businessValue', values: [{ format: 'adf', value: adf }] },
        { name: 'OKR', role: 'okr', values: ['Growth', 'O1-KR2'] },
        { name: 'Goals', role: 'okr', values: ['ari:cloud:townsquare:1:goal/2', 'ari:cloud:townsquare:1:goal/3'] },
      ],
    });
  });

  test.each([
    ['ADF', adf, { format: 'adf', value: adf }],
    ['wiki markup', 'h3. Business Value', { format: 'wiki', value: 'h3. Business Value' }],
    ['none', null, null],
    ['withheld, when the field does not come back', undefined, 'withheld'],
  ])('has a body that is %s', (_what, description, body) => {
    const { description: _, ...others } = doubleIssue(1).fields;
    const raw = { ...doubleIssue(1), fields: description === undefined ? others : { ...others, description } };
    const read = readRecord(raw, 'a place');
    expect('record' in read && toIssue(read.record, map, acme, openNames('jira')).body).toEqual(body);
  });

  const done = { name: 'Done', statusCategory: { key: 'done' } };
  test.each([
    ['new', { name: 'Funnel', statusCategory: { key: 'new' } }, null, 'todo'],
    ['indeterminate', { name: 'Weird', statusCategory: { key: 'indeterminate' } }, null, 'doing'],
    ['done', done, { name: 'Done' }, 'done'],
    ['done without a resolution', done, null, 'done'],
    ["won't do", done, { name: "Won't Do" }, 'dropped'],
    ['duplicate', done, { name: 'Duplicate' }, 'dropped'],
    ['declined', done, { name: 'Declined' }, 'dropped'],
    ['cannot reproduce', done, { name: 'Cannot Reproduce' }, 'dropped'],
    ['reopened with its old resolution', { name: 'To Do', statusCategory: { key: 'new' } }, { name: "Won't Do" }, 'todo'],
    ['without a category', { name: 'In Progress' }, null, 'doing'],
    ['of a word nobody knows', { name: 'Brewing' }, null, 'todo'],
    ['absent', null, null, 'todo'],
  ])('that is %s has the right status', (_what, status, resolution, expected) => {
    expect(issueWith({ status, resolution }).status).toBe(expected);
  });

  test.each([
    ['an epic', { name: 'Epic', hierarchyLevel: 1 }, 'epic'],
    ['something above epics', { name: 'Objective', hierarchyLevel: 3 }, 'epic'],
    ['an epic of Data Center', { name: 'Epic', subtask: false }, 'epic'],
    ['a sub-task', { name: 'Sub-task', subtask: true, hierarchyLevel: -1 }, 'subtask'],
    ['a sub-task in another language', { name: 'Unteraufgabe', subtask: true }, 'subtask'],
    ['a bug', { name: 'Bug', hierarchyLevel: 0 }, 'bug'],
    ['something else', { name: 'Merkwürdig', hierarchyLevel: 0 }, 'other'],
  ])('that is %s has the right type', (_what, issuetype, expected) => {
    expect(issueWith({ issuetype }).type).toBe(expected);
  });

  test.each([
    [{ id: '10007', name: 'Blocker' }, 1],
    [{ id: '3', name: 'Mittel' }, 3],
    [{ id: '10007', name: 'Whenever' }, null],
    [null, null],
  ])('of priority %j has %j', (priority, expected) => {
    expect(issueWith({ priority }).priority).toBe(expected);
  });

  test('has its epic for a parent where that is a field', () => {
    expect(issueWith({ customfield_5: 'SHOP-9' }).parent).toBe('SHOP-9');
    expect(issueWith({ customfield_5: { hasEpicLinkFieldDependency: false, data: { key: 'SHOP-8' } } }).parent).toBe('SHOP-8');
    expect(issueWith({}).parent).toBeNull();
  });

  test('without a resolution is closed when its status became done', () => {
    expect(issueWith({ status: done, statuscategorychangedate: '2026-11-12T10:00:00.000+0200' }).closedAt).toBe('2026-11-12T08:00:00.000Z');
    expect(issueWith({ statuscategorychangedate: '2026-11-12T10:00:00.000+0200' }).closedAt).toBeNull();
  });

  test.each([
    ['no object', 7, 'page 1, record 3'],
    ['null', null, 'page 1, record 3'],
    ['without a key', { id: '7', fields: {} }, 'issue 7'],
    ['without fields', { key: 'SHOP-7' }, 'SHOP-7'],
    ['without a summary', { key: 'SHOP-7', fields: { summary: null } }, 'SHOP-7'],
    ['with labels that are no list', { key: 'SHOP-7', fields: { summary: 'x', labels: 'a' } }, 'SHOP-7'],
  ])('that is %s does not fit, and says which and why', (_what, raw, name) => {
    const read = readRecord(raw, 'page 1, record 3');
    expect(read).toMatchObject({ name });
    expect('reason' in read && read.reason).not.toBe('');
  });

  test('of any shape is read or refused, never an error', () => {
    const hostile = fc.record({
      key: fc.string(),
      fields: fc.dictionary(fc.constantFrom(...fieldIds(map, 'cloud'), '__proto__'), fc.anything()),
    });
    fc.assert(
      fc.property(hostile, (raw) => {
        const read = readRecord(raw, 'a place');
        if ('record' in read) toIssue(read.record, map, acme, openNames('jira'));
      }),
    );
  });
});

describe('a sprint', () => {
  const text = (state: string, name: string) =>
    `com.atlassian.greenhopper.service.sprint.Sprint@1f[id=7,rapidViewId=2,state=${state},name=${name},startDate=2026-11-16T09:00:00.000+01:00,endDate=<null>,goal=a, b]`;
  test.each([
    [
      'the active one',
      [
        { name: 'A', state: 'active' },
        { name: 'B', state: 'future' },
      ],
      'A',
    ],
    [
      'else the last',
      [
        { name: 'A', state: 'closed' },
        { name: 'B', state: 'closed' },
      ],
      'B',
    ],
    ['in the text form', [text('CLOSED', 'A'), text('ACTIVE', 'Sprint 7, late'), text('FUTURE', 'C')], 'Sprint 7, late'],
    ['none of an empty list', [], undefined],
    ['none of something else', 'Sprint 7', undefined],
  ])('is %s', (_what, value, name) => {
    expect(sprintsOf(value)?.sprint?.name).toBe(name);
  });

  test('has its dates in the text form', () => {
    expect(sprintsOf([text('ACTIVE', 'A')])).toEqual({
      sprint: { name: 'A', startsAt: '2026-11-16T08:00:00.000Z', endsAt: null, state: 'active', board: '2', number: 7 },
      otherSprints: [],
    });
  });

  test('that has ended ended when it was completed, and stays with work that was carried over', () => {
    const past = {
      id: 6,
      name: 'A',
      state: 'closed',
      boardId: 2,
      startDate: '2026-11-02',
      endDate: '2026-11-13',
      completeDate: '2026-11-16',
    };
    const to = { id: 8, name: 'C', state: 'future', boardId: 2 };
    expect(sprintsOf([to, past])).toEqual({
      sprint: { name: 'C', startsAt: null, endsAt: null, state: 'future', board: '2', number: 8 },
      otherSprints: [
        { name: 'A', startsAt: '2026-11-02T00:00:00.000Z', endsAt: '2026-11-16T00:00:00.000Z', state: 'closed', board: '2', number: 6 },
      ],
    });
  });
});

describe('credentials', () => {
  const cloud = config({ project: 'SHOP' });
  const dataCenter = config({ host: 'https://jira.acme.example', project: 'SHOP' });
  test.each([
    ['Cloud without any', cloud, {}, 'token-missing', 4],
    ['Cloud without an e-mail address', cloud, { JIRA_HOST: acme, JIRA_API_TOKEN: 'x' }, 'token-missing', 4],
    ['Cloud without a host', cloud, { JIRA_EMAIL: 'ci@acme.example', JIRA_API_TOKEN: 'x' }, 'token-missing', 4],
    [
      'Cloud of another host',
      cloud,
      { JIRA_HOST: 'other.atlassian.net', JIRA_EMAIL: 'ci@acme.example', JIRA_API_TOKEN: 'x' },
      'token-misdirected',
      2,
    ],
    [
      'Data Center with those of Cloud',
      dataCenter,
      { JIRA_HOST: acme, JIRA_EMAIL: 'ci@acme.example', JIRA_API_TOKEN: 'x' },
      'token-missing',
      4,
    ],
    ['Data Center of another host', dataCenter, { JIRA_HOST: acme, JIRA_PAT: 'x' }, 'token-misdirected', 2],
    [
      'plain http',
      config({ host: 'http://jira.acme.example', project: 'SHOP' }),
      { JIRA_HOST: 'jira.acme.example', JIRA_PAT: 'x' },
      'host-insecure',
      2,
    ],
  ])('%s are refused', (_what, of, env, code, exit) => {
    expect(() => jira.authorize?.(of, env)).toThrow(expect.objectContaining({ code, exit }));
  });

  test.each([
    ['says what would make it one', dataCenter, 'add to the source: `deployment: cloud`'],
    [
      'says no such thing where the config is clear',
      config({ host: 'https://jira.acme.example', deployment: 'data-center', project: 'SHOP' }),
      null,
    ],
  ])('a Cloud on a domain of its own, whose credentials are there, %s', (_what, of, hint) => {
    const env = { JIRA_HOST: 'jira.acme.example', JIRA_EMAIL: 'ci@acme.example', JIRA_API_TOKEN: 'x' };
    const text = hint === null ? expect.not.stringContaining('deployment: cloud') : expect.stringContaining(hint);
    expect(() => jira.authorize?.(of, env)).toThrow(expect.objectContaining({ code: 'token-missing', exit: 4, hint: text }));
  });

  test.each([
    ['Cloud', cloud, { JIRA_HOST: 'acme.atlassian.net', JIRA_EMAIL: 'ci@acme.example', JIRA_API_TOKEN: 'x' }],
    ['Data Center', dataCenter, { JIRA_HOST: 'jira.acme.example', JIRA_PAT: 'x' }],
    ['a variable of its own', config({ project: 'SHOP', tokenEnv: 'ACME_JIRA' }), { ACME_JIRA: 'ci@acme.example:x' }],
  ])('%s are accepted', (_what, of, env) => {
    expect(() => jira.authorize?.(of, env)).not.toThrow();
  });
});
