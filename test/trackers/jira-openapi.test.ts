import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Issue } from '../../src/model/issue.ts';
import { jira } from '../../src/trackers/jira/jira.ts';
import { readSource } from './contract.ts';
import { testDeps } from './deps.ts';
import type { Double } from './double.ts';
import { openDouble } from './double.ts';
import { closed, customField, doubleIssue, jiraRoute } from './jira-double.ts';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const document = resolve(root, process.env.JIRA_OPENAPI ?? '../shared/specs/jira-platform.openapi.json');
const present = existsSync(document);

/** Prism in front of `upstream`: what the document does not allow is answered with 422 (requests) or 500 (answers). */
async function openPrism(upstream: string): Promise<{ url: string; process: ChildProcess }> {
  const cli = join(dirname(createRequire(import.meta.url).resolve('@stoplight/prism-cli/package.json')), 'dist/index.js');
  const child = spawn(process.execPath, [cli, 'proxy', document, upstream, '-h', '127.0.0.1', '-p', '0', '--errors'], {
    env: { PATH: process.env.PATH, NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface({ input: child.stdout })) {
    const url = /listening on (http:\S+)/.exec(line)?.[1];
    if (url === undefined) continue;
    child.stdout.resume();
    return { url, process: child };
  }
  throw new Error('Prism ended before it listened');
}

const title = present
  ? 'every request to Jira Cloud is one that its OpenAPI document allows'
  : `requests to Jira Cloud are NOT checked: there is no OpenAPI document at ${document} (set JIRA_OPENAPI)`;

if (!present) process.stderr.write(`${title}\n`);

describe.skipIf(!present)(title, () => {
  let double: Double;
  let prism: { url: string; process: ChildProcess };
  // Jira gives it, the document does not know it.
  const field = customField('customfield_1', 'Business Value', 'textfield', { untranslatedName: undefined });
  const issues = [
    ...Array.from({ length: 105 }, (_, i) => doubleIssue(i + 1, { customfield_1: 'fewer calls' })),
    doubleIssue(200, closed('2026-11-19T09:00:00.000+0000')),
  ];
  beforeAll(async () => {
    double = await openDouble(jiraRoute({ deployment: 'cloud', issues, fields: [field] }));
    prism = await openPrism(double.url);
  });
  afterAll(async () => {
    prism.process.kill();
    await double.close();
  });
  const env = { JIRA_EMAIL: 'ci@acme.example', JIRA_API_TOKEN: 'secret-1' };
  const config = (more: Record<string, unknown>) => ({ tracker: 'jira', host: prism.url, deployment: 'cloud', ...more });

  test('an unknown parameter is caught (so that this test can fail)', async () => {
    const body = JSON.stringify({ jql: 'project = SHOP', startAt: 0 });
    const answer = await fetch(`${prism.url}/rest/api/3/search/jql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    expect(answer.status).toBe(422);
  });

  test.each([{ project: 'SHOP' }, { jql: 'project = SHOP ORDER BY rank', fields: { businessValue: ['Business Value'] } }])(
    'reading %j',
    async (more) => {
      const { issues: got, error } = await readSource(jira, config(more), { env });
      expect(error).toBeNull();
      expect(got).toHaveLength(106);
    },
  );

  test('looking parents up', async () => {
    const deps = testDeps({ env });
    const got: Issue[] = [];
    const wanted = [...issues.map((issue) => issue.key), 'SHOP-777'];
    for await (const issue of jira.lookup?.(wanted, jira.config.parse(config({ project: 'SHOP' })), deps) ?? []) got.push(issue);
    expect(got).toHaveLength(106);
    expect(deps.refused.map((one) => one.key)).toEqual(['SHOP-777']);
  });

  test('all four kinds of request were made', () => {
    expect(new Set(double.requests.map((request) => `${request.method} ${request.url.pathname}`))).toEqual(
      new Set([
        'GET /rest/api/3/field',
        'POST /rest/api/3/search/approximate-count',
        'POST /rest/api/3/search/jql',
        'POST /rest/api/3/issue/bulkfetch',
      ]),
    );
  });
});
