import { expect, test } from 'vitest';
import { indexParents } from '../../src/engine/hierarchy.ts';
import { readIssue } from './builders.ts';

const child = readIssue('#7', { source: 'redmine:a', parent: '#3', url: 'https://a.example/issues/7' });
const parent = (source: string, host: string | null, title = source) =>
  readIssue('#3', { source, title, url: host === null ? null : `https://${host}/issues/3` });

test.each([
  ['of its own source first', [parent('redmine:b', 'a.example'), parent('redmine:a', 'a.example')], 'redmine:a'],
  ['of another source on the same host', [parent('redmine:b', 'a.example')], 'redmine:b'],
  ['whose address is not known', [parent('file:b', null)], 'file:b'],
  ['never of another host, where the same key is another issue', [parent('redmine:b', 'b.example')], null],
  ['on its host, whatever else has the key', [parent('redmine:b', 'b.example'), parent('redmine:c', 'a.example')], 'redmine:c'],
  ['none, where two issues could be meant', [parent('file:b', null), parent('file:c', null)], null],
  ['the same issue twice is one', [parent('redmine:b', 'a.example'), parent('redmine:c', 'a.example')], 'redmine:b'],
])('a parent is one %s', (_which, others, source) => {
  expect(indexParents([child, ...others])(child)?.source ?? null).toBe(source);
});

test('two issues of one host that only share a key are two', () => {
  const other = readIssue('#3', { source: 'redmine:c', url: 'https://a.example/projects/c/issues/3' });
  expect(indexParents([child, parent('redmine:b', 'a.example'), other])(child)).toBeNull();
});
