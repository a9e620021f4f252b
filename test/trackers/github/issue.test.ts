import { describe, expect, test } from 'vitest';
import { toIssue } from '../../../src/trackers/github/issue.ts';
import { issueRecordSchema } from '../../../src/trackers/github/record.ts';
import { openNames } from '../../../src/trackers/kit/names/names.ts';
import { githubRecord } from './github-double.ts';

const issueOf = (more: Record<string, unknown>, names?: Parameters<typeof toIssue>[3]) =>
  toIssue(issueRecordSchema.parse(githubRecord(12, more)), 'ACME/Shop', openNames('github'), names);

test('a record becomes an issue with everything that GitHub tells', () => {
  const issue = issueOf(
    {
      title: 'Retry a failed card payment',
      body: 'Business Value: fewer lost orders',
      state: 'closed',
      state_reason: 'completed',
      labels: [{ id: 1, name: 'team-payments' }, { id: 2, name: 'P2' }, 'checkout'],
      milestone: { number: 4, title: '2026-Q4', description: null, due_on: null, state: 'open' },
      type: { id: 3, name: 'Feature', description: null, color: 'blue' },
      parent_issue_url: 'https://api.github.example/repos/acme/roadmap/issues/3',
      issue_field_values: [
        { issue_field_id: 1, issue_field_name: 'Business Value', data_type: 'text', value: 'fewer lost orders' },
        {
          issue_field_id: 2,
          issue_field_name: 'Goal',
          data_type: 'multi_select',
          value: null,
          multi_select_options: [
            { id: 1, name: 'O1-KR1', color: 'red' },
            { id: 2, name: 'O2', color: 'red' },
          ],
        },
        { issue_field_id: 3, issue_field_name: 'Effort', data_type: 'number', value: 3 },
        {
          issue_field_id: 4,
          issue_field_name: 'Squad',
          data_type: 'single_select',
          value: 'opaque',
          single_select_option: { id: 1, name: 'payments', color: 'red' },
        },
        { issue_field_id: 5, issue_field_name: 'Ship by', data_type: 'date', value: '2026-12-01' },
        { issue_field_id: 6, issue_field_name: 'Empty', data_type: 'text', value: null },
        { issue_field_id: 7, data_type: 'text', value: 'no name' },
      ],
      assignee: { login: 'robin' },
      closed_at: '2026-11-12T10:00:00+02:00',
    },
    { businessValue: ['business  value'], okr: ['Goal'], estimate: ['Points', 'effort'], team: ['Squad'] },
  );
  expect(issue).toEqual({
    key: 'acme/shop#12',
    url: 'https://github.example/acme/shop/issues/12',
    title: 'Retry a failed card payment',
    body: { format: 'markdown', value: 'Business Value: fewer lost orders' },
    type: 'story',
    rawType: 'Feature',
    status: 'done',
    rawStatus: 'closed: completed',
    labels: ['team-payments', 'P2', 'checkout'],
    milestone: '2026-Q4',
    components: [],
    project: 'acme/shop',
    parent: 'acme/roadmap#3',
    links: [],
    sprint: { name: '2026-Q4', startsAt: null, endsAt: null, board: 'acme/shop', number: 4 },
    otherSprints: [],
    estimate: 3,
    priority: 2,
    team: 'payments',
    author: 'casey',
    assignee: 'robin',
    createdAt: '2026-10-01T08:00:00.000Z',
    updatedAt: '2026-11-10T08:00:00.000Z',
    closedAt: '2026-11-12T08:00:00.000Z',
    fields: [
      { name: 'Business Value', role: 'businessValue', values: ['fewer lost orders'] },
      { name: 'Goal', role: 'okr', values: ['O1-KR1', 'O2'] },
      { name: 'Effort', role: null, values: ['3'] },
      { name: 'Squad', role: null, values: ['payments'] },
      { name: 'Ship by', role: null, values: ['2026-12-01'] },
      { name: 'issue field 7', role: null, values: ['no name'] },
    ],
  });
});

test('a record with nothing but what it must have is an issue too', () => {
  const issue = toIssue(issueRecordSchema.parse({ number: 1, title: 'x', state: 'open', body: null }), 'acme/shop', openNames('github'));
  expect(issue).toMatchObject({ key: 'acme/shop#1', body: null, type: 'other', status: 'todo', parent: null, labels: [], fields: [] });
});

test('a body that the API leaves out is withheld, not empty', () => {
  expect(toIssue(issueRecordSchema.parse({ number: 1, title: 'x', state: 'open' }), 'acme/shop', openNames('github')).body).toBe(
    'withheld',
  );
});

test.each([
  ['open', null, 'todo'],
  ['open', 'reopened', 'todo'],
  ['closed', null, 'done'],
  ['closed', 'completed', 'done'],
  ['closed', 'not_planned', 'dropped'],
  ['closed', 'duplicate', 'dropped'],
])('state %s for the reason %s is %s', (state, state_reason, status) => {
  expect(issueOf({ state, state_reason }).status).toBe(status);
});

test('an issue that was opened again has no day on which it was closed', () => {
  expect(issueOf({ state: 'open', state_reason: 'reopened', closed_at: '2026-11-01T00:00:00Z' }).closedAt).toBeNull();
});

describe('the type', () => {
  test.each<[string | null, string[], string]>([
    ['Bug', [], 'bug'],
    ['Epic', ['bug'], 'epic'],
    ['Platform', ['bug'], 'other'],
    [null, ['bug'], 'bug'],
    [null, ['Type: Epic'], 'epic'],
    [null, ['kind/bug', 'epic'], 'epic'],
    [null, ['debug', 'not a bug'], 'other'],
    [null, [], 'other'],
  ])('type %j with labels %j is %s', (name, labels, type) => {
    expect(issueOf({ type: name === null ? null : { name }, labels }).type).toBe(type);
  });
});

describe('the priority', () => {
  test.each<[string | null, string[], number | null]>([
    ['Urgent', ['p4'], 1],
    ['High', [], 2],
    ['P3 - normal', [], 3],
    ['whatever', ['p4'], 4],
    [null, ['priority: high', 'P1'], 1],
    [null, ['priority/low'], 4],
    [null, ['urgent'], 1],
    [null, ['prio-2'], 2],
    [null, ['high-availability', 'priority', 'p12', 'minor release'], null],
  ])('field %j with labels %j is %j', (value, labels, priority) => {
    const issue_field_values =
      value === null ? [] : [{ issue_field_id: 1, issue_field_name: 'Priority', data_type: 'single_select', value }];
    expect(issueOf({ labels, issue_field_values }).priority).toBe(priority);
  });
});

test.each(['-1', 'many', '', ' '])('an estimate of %j is none', (value) => {
  const issue_field_values = [{ issue_field_id: 1, issue_field_name: 'Points', data_type: 'text', value }];
  expect(issueOf({ issue_field_values }, { estimate: ['Points'] }).estimate).toBeNull();
});

test.each(['not a url', 'https://api.github.example/repos/acme/shop/pulls/3', ''])('a parent at %j is none', (parent_issue_url) => {
  expect(issueOf({ parent_issue_url }).parent).toBeNull();
});

test('hostile texts come through as they are', () => {
  const title = '\u001b]0;x\u0007 \u202e \0 \ud800 =HYPERLINK(';
  const issue = issueOf({ title, labels: ['__proto__', 'constructor'], body: title });
  expect(issue).toMatchObject({ title, labels: ['__proto__', 'constructor'], type: 'other', priority: null, body: { value: title } });
});

test.each([
  ['ends with the day it is due', { due_on: '2026-11-30T08:00:00Z', state: 'open' }, { endsAt: '2026-11-30T23:59:59.999Z' }],
  [
    'ends when it was closed before that',
    { due_on: '2026-11-30T08:00:00Z', state: 'closed', closed_at: '2026-11-20T08:00:00Z' },
    { endsAt: '2026-11-20T08:00:00.000Z', state: 'closed' },
  ],
  [
    'ends when it was due, however late it was closed',
    { due_on: '2026-11-10T08:00:00Z', state: 'closed', closed_at: '2026-11-20T08:00:00Z' },
    { endsAt: '2026-11-10T23:59:59.999Z', state: 'closed' },
  ],
  ['may have no date, or none that can be read', { due_on: 'soon' }, { endsAt: null }],
])('a milestone is a sprint that %s', (_why, more, expected) => {
  expect(issueOf({ milestone: { number: 4, title: 'Winter', ...more } }).sprint).toEqual({
    name: 'Winter',
    startsAt: null,
    board: 'acme/shop',
    number: 4,
    ...expected,
  });
});

test.each([
  ['open', {}, 'doing'],
  ['closed as not planned', { state: 'closed', state_reason: 'not_planned' }, 'done'],
  ['closed with a label that drops it', { state: 'closed', state_reason: 'completed', labels: ['wontfix'] }, 'dropped'],
])('what the config says of a state is obeyed: %s', (_what, more, status) => {
  const names = openNames('github', { statuses: { doing: ['open'], done: ['not planned'] } });
  expect(toIssue(issueRecordSchema.parse(githubRecord(12, more)), 'acme/shop', names).status).toBe(status);
});
