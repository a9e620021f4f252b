import { expect, test } from 'vitest';
import { json } from '../../../src/reporters/weekly/json.ts';
import { examplePage } from '../../engine/weekly/builders.ts';
import { complete } from '../audits.ts';

const view = { color: false, width: 80, limit: null, again: '' };
const text = async (report: typeof examplePage) => [...(await json.render({ report, audit: complete(), triage: null }, view))].join('');

test('json: parsing it gives the page back, and it ends with a line break', async () => {
  expect(JSON.parse(await text(examplePage))).toEqual(examplePage);
  expect((await text(examplePage)).endsWith('}\n')).toBe(true);
});

test('json: what a terminal would obey is escaped', async () => {
  expect(await text({ ...examplePage, title: 'sync\u202e\u009b' })).toContain('sync\\u202e\\u009b');
});
