import type { Issue } from '../../model/issue.ts';
import { type FieldMap, type JiraField, mapFields } from '../jira/field-map.ts';
import { readRecord } from '../jira/record.ts';
import { toIssue } from '../jira/to-issue.ts';
import type { Names } from '../tracker.ts';
import { type FileConfig, listOf } from './config.ts';
import type { Page } from './envelopes.ts';
import { isObject } from './objects.ts';
import { issueOutcome, misfit, type Outcome } from './outcome.ts';

export type JiraFieldNames = Parameters<typeof mapFields>[1];

/** The config's names in the form that Jira's mapping takes. */
export function jiraFieldNames({ fields }: FileConfig): JiraFieldNames {
  const named = (names: string | readonly string[] | undefined) => (names === undefined ? undefined : [...listOf(names)]);
  return {
    businessValue: named(fields?.businessValue),
    okr: named(fields?.okr),
    estimate: named(fields?.estimate),
    team: named(fields?.team),
  };
}

/** An issue of a Jira whose address is not known has no page. */
export const withoutPages = (issue: Issue): Issue => ({ ...issue, url: null, links: issue.links.map((link) => ({ ...link, url: null })) });

/** Where a Jira stands, from the API address that its records carry: "https://acme.example/jira" of "…/jira/rest/api/2/issue/1". */
function baseOf(record: unknown): string | null {
  const self = isObject(record) && typeof record.self === 'string' ? record.self : '';
  const end = self.indexOf('/rest/');
  return end > 0 && /^https?:\/\//.test(self) ? self.slice(0, end) : null;
}

/** The fields of a dump: by display name where the dump kept `names`, else under their ids. */
function fieldsOf(record: unknown, page: Page | null, configured: readonly string[]): JiraField[] {
  const own = isObject(record) ? record : {};
  const names = isObject(own.names) ? own.names : isObject(page?.names) ? page.names : {};
  const kinds = isObject(own.schema) ? own.schema : isObject(page?.schema) ? page.schema : {};
  const ids = new Set([...Object.keys(names), ...Object.keys(isObject(own.fields) ? own.fields : {})]);
  const byId = configured.filter((name) => /^customfield_\d+$/.test(name)).map((id) => ({ id, name: id, custom: true }));
  const byName = [...ids].map((id) => {
    const name = names[id];
    const kind = kinds[id];
    return {
      id,
      name: typeof name === 'string' ? name : id,
      untranslatedName: null,
      custom: id.startsWith('customfield_'),
      schema: isObject(kind) && typeof kind.custom === 'string' ? { custom: kind.custom } : null,
    };
  });
  return [...byId, ...byName];
}

/** Reads records of Jira's REST API: a page of search results with its `names`, or issues alone. ADF and wiki text are told apart by their shape. */
export function jiraReader(config: FileConfig, source: string, words: Names): (record: unknown, page: Page | null) => Outcome {
  const names = jiraFieldNames(config);
  const configured = Object.values(names).flatMap((list) => list ?? []);
  const maps = new Map<string, FieldMap>();
  let last: { readonly of: unknown; readonly map: FieldMap } | null = null;

  function mapOf(record: unknown, page: Page | null): FieldMap {
    if (last !== null && page !== null && last.of === page) return last.map;
    const fields = fieldsOf(record, page, configured);
    const wiki = isObject(record) && isObject(record.fields) && typeof record.fields.description === 'string';
    const shape = JSON.stringify([wiki, fields.map(({ id, name }) => [id, name])]);
    const map = maps.get(shape) ?? mapFields(fields, names, wiki ? 'data-center' : 'cloud', source);
    if (maps.size < 100) maps.set(shape, map);
    last = { of: page, map };
    return map;
  }

  return (record, page) => {
    const read = readRecord(record, '');
    if (!('record' in read)) return misfit(read.reason, read.name || null);
    const base = baseOf(record);
    const issue = toIssue(read.record, mapOf(record, page), base ?? '', words);
    return issueOutcome(base === null ? withoutPages(issue) : issue);
  };
}
