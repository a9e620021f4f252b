import { describe, expect, test } from 'vitest';
import { indexGoals } from '../../src/engine/goal-index.ts';
import { judgeRecords, work } from '../world/world.ts';
import { goal, twoObjectives } from './builders.ts';

const at = (urls: Readonly<Record<string, readonly string[]>>, url: string) =>
  indexGoals({ ...twoObjectives, goals: Object.entries(urls).map(([id, listed]) => goal(id, { urls: listed })) })
    .atUrl(url)
    .map(({ id }) => id);

test.each([
  ['another scheme', 'http://goals.example/churn'],
  ['a slash at its end', 'https://goals.example/churn/'],
  ['several', 'https://goals.example/churn///'],
  ['a query', 'https://goals.example/churn?utm_source=mail'],
  ['the id of a click', 'https://goals.example/churn?gclid=7'],
  ['the id of a campaign', 'https://goals.example/churn?utm_id=7'],
  ['a fragment', 'https://goals.example/churn#status'],
  ['both behind a slash', 'https://goals.example/churn/?tab=1#status'],
  ['the port it has anyway', 'https://goals.example:443/churn'],
  ['a host in upper case', 'https://GOALS.Example/churn'],
  ['letters escaped without need', 'https://goals.example/%63hurn'],
  ['a dot segment', 'https://goals.example/x/../churn'],
  ['the id of a remark', 'https://goals.example/churn?commentId=7'],
])('an address with %s is still the goal’s', (_dress, url) => {
  expect(at({ A: ['https://goals.example/churn'] }, url)).toEqual(['A']);
});

test.each([
  ['another port', 'https://goals.example:8443/churn'],
  ['another host', 'https://goals.example.org/churn'],
  ['a longer path', 'https://goals.example/churn/archive'],
  ['a longer name', 'https://goals.example/churn-2'],
  ['a shorter path', 'https://goals.example'],
  ['another case in the path', 'https://goals.example/Churn'],
  ['an escaped slash', 'https://goals.example/churn%2F'],
  ['nothing that is an address', 'https://'],
])('an address with %s is another', (_difference, url) => {
  expect(at({ A: ['https://goals.example/churn'] }, url)).toEqual([]);
});

test.each([
  [
    'the longer of two paths',
    { A: ['https://g.example/churn'], B: ['https://g.example/churn/smb'] },
    'https://g.example/churn/smb/',
    ['B'],
  ],
  ['the shorter', { A: ['https://g.example/churn'], B: ['https://g.example/churn/smb'] }, 'https://g.example/churn/', ['A']],
  ['escapes in upper and lower case', { A: ['https://g.example/h%c3%a4ndler'] }, 'https://g.example/h%C3%A4ndler', ['A']],
  ['letters and their escapes', { A: ['https://g.example/händler'] }, 'https://g.example/h%C3%A4ndler', ['A']],
  ['an escape that is none', { A: ['https://g.example/100%'] }, 'https://g.example/100%', ['A']],
  ['the id of a page', { A: ['https://w.example/view?pageId=12'] }, 'https://w.example/view?pageId=12&focusedCommentId=3', ['A']],
  ['not the id of another', { A: ['https://w.example/view?pageId=12'] }, 'https://w.example/view?pageId=99', []],
  [
    'the id that one of two has',
    { A: ['https://w.example/view?pageId=12'], B: ['https://w.example/view?pageId=13'] },
    'https://w.example/view?x=1&pageId=13',
    ['B'],
  ],
  [
    'a route in the fragment',
    { A: ['https://g.example/app#/goals/1'], B: ['https://g.example/app#/goals/2'] },
    'https://g.example/app#/goals/2',
    ['B'],
  ],
  ['not another route', { A: ['https://g.example/app#/goals/1'] }, 'https://g.example/app#/goals/9', []],
  [
    'the heading that one of two has',
    { A: ['https://w.example/okrs#kr-1'], B: ['https://w.example/okrs#kr-2'] },
    'https://w.example/okrs#kr-2',
    ['B'],
  ],
  ['both without it', { A: ['https://w.example/okrs#kr-1'], B: ['https://w.example/okrs#kr-2'] }, 'https://w.example/okrs', ['A', 'B']],
  [
    'the view that one of two has',
    { A: ['https://w.example/t?view=a'], B: ['https://w.example/t?view=b'] },
    'https://w.example/t?view=b',
    ['B'],
  ],
])('of listed addresses: %s', (_which, urls, url, expected) => {
  expect(at(urls, url)).toEqual(expected);
});

describe('wherever it stands in an issue', () => {
  const goals = `period: 2026-Q4
objectives:
  - {id: O1, title: Keep the merchants, urls: ["https://goals.example/keep"]}
  - {id: O2, title: Win the larger ones, urls: ["https://goals.example/keep/larger"]}
`;
  const link = (body: string, more = {}) =>
    judgeRecords({ records: [work(1, body, more)], goals }).linked[0]?.okr.links.map(({ goal: id, at: place, ref }) => [id, place, ref]);
  test.each([
    ['prose', 'We do this for https://goals.example/keep.', 'url', 'https://goals.example/keep'],
    ['angle brackets', 'See <https://goals.example/keep/>, please', 'url', 'https://goals.example/keep/'],
    ['a Markdown link', 'See [the goal](https://goals.example/keep?x=1).', 'url', 'https://goals.example/keep?x=1'],
    ['brackets', 'A goal (https://goals.example/keep) of ours', 'url', 'https://goals.example/keep'],
    ['a labelled line', 'OKR: https://goals.example/keep', 'body:line', 'https://goals.example/keep'],
    ['a labelled link', '**OKR:** [keep](https://goals.example/keep)', 'body:line', 'https://goals.example/keep'],
    ['a table', '| Team | Shop |\n| --- | --- |\n| OKR | https://goals.example/keep |', 'body:table', 'https://goals.example/keep'],
  ])('%s', (_where, body, place, ref) => {
    expect(link(body)).toEqual([['O1', place, ref]]);
  });
  test.each([
    ['code', '`https://goals.example/keep`'],
    ['a quote', '> https://goals.example/keep'],
    ['a comment', '<!-- https://goals.example/keep -->'],
  ])('not in %s', (_where, body) => {
    expect(link(body)).toEqual([]);
  });
  test('the longer address is another goal’s', () => {
    expect(link('https://goals.example/keep/larger#top')).toEqual([['O2', 'url', 'https://goals.example/keep/larger#top']]);
  });
  test('an id within the address of some page names nothing', () => {
    expect(link('OKR: O1, see https://wiki.example/O2/history and https://wiki.example/O9')).toEqual([['O1', 'body:line', 'O1']]);
  });
  test.each([
    'https://wiki.example/okrs/O2',
    'https://wiki.example/okrs/o2/',
    'https://wiki.example/O2?tab=work',
    'https://wiki.example/okrs#O2',
  ])('%s ends with a goal’s id, and is that goal', (url) => {
    expect(link(`See ${url} for more`)).toEqual([['O2', 'url', url]]);
  });
});
