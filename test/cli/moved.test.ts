import { describe, expect, test } from 'vitest';
import type { DoubleRequest } from '../trackers/double.ts';
import { githubRecord, serveRepository } from '../trackers/github/github-double.ts';
import { configOf, githubSource, serve, tokens } from './doubles.ts';
import { shop } from './folder.ts';
import { audited } from './run.ts';

type Raw = Readonly<Record<string, unknown>>;

/** acme/shop, once acme/old: GitHub answers to the old name with the way to the new one. Anything else is not there. */
const renamed = (records: readonly Raw[]) =>
  serve((url) => {
    const list = serveRepository(records, 100, url);
    return (request: DoubleRequest) => {
      const [, name, number] = /^\/repos\/acme\/(\w+)\/issues\/(\d+)$/.exec(request.url.pathname) ?? [];
      const record = records.find((one) => String(one.number) === number);
      if (name === 'old' && record) return { status: 301, headers: { location: `/repos/acme/shop/issues/${number}` } };
      if (name === 'shop' && record) return { body: record };
      return number === undefined ? list(request) : { status: 404, body: { message: 'Not Found' } };
    };
  });

const below = (repository: string, number: number): Raw => ({
  parent_issue_url: `https://api.github.example/repos/${repository}/issues/${number}`,
});
const epic = githubRecord(3, { labels: ['epic'], body: null });
const story = (n: number, more: Raw = {}) => githubRecord(n, { body: null, ...more });

/** How the stories of a run are linked, by key. */
async function linksOf(records: readonly Raw[], rows: readonly string[]) {
  const github = await renamed(records);
  const config = `mapping: mapping.csv\n${configOf(githubSource(github.url))}`;
  const { path } = shop({ 'throughline.yml': config, 'mapping.csv': ['kind,value,goal', ...rows, ''].join('\n') });
  const { code, audit } = await audited([], { cwd: path, env: tokens });
  const goalOf = (issue: (typeof audit.issues)[number]) => issue.okr.links.map(({ goal, via }) => [goal, ...via].join(' '));
  return { code, links: Object.fromEntries(audit.issues.map((issue) => [issue.key, goalOf(issue)])), audit };
}

describe('an epic that was moved', () => {
  test.each([
    ['by the key of today', 'epic,acme/shop#3,O1-KR1'],
    ['by the old key too', 'epic,acme/old#3,O1-KR1'],
  ])('is the parent of what names it by its old key, once, where the mapping names it %s', async (_what, row) => {
    const { code, links, audit } = await linksOf([epic, story(4, below('acme/old', 3))], [row]);
    expect(links).toEqual({ 'acme/shop#3': ['O1-KR1'], 'acme/shop#4': ['O1-KR1 acme/shop#3'] });
    expect([code, audit.notes]).toEqual([0, []]);
    expect(audit.findings.map(({ rule }) => rule)).not.toContain('parent-unreadable');
  });

  test.each(['acme/old', 'acme/shop'])('and lies outside of what is read lends its goal under both keys (%s)', async (repository) => {
    const closed = { ...epic, state: 'closed', closed_at: '2025-01-01T00:00:00Z' };
    const records = [closed, story(4, below('acme/old', 3)), story(5, below('acme/shop', 3))];
    const { code, links } = await linksOf(records, [`epic,${repository}#3,O1-KR1`]);
    expect(code).toBe(0);
    expect(links).toEqual({ 'acme/shop#4': ['O1-KR1 acme/shop#3'], 'acme/shop#5': ['O1-KR1 acme/shop#3'] });
  });
});
