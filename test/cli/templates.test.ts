import { describe, expect, test } from 'vitest';
import { githubRecord, serveRepository } from '../trackers/github/github-double.ts';
import { configOf, fileSource, githubSource, redmineRecord, redmineShop, redmineSource, serve, tokens } from './doubles.ts';
import { issue, ndjson, shop } from './folder.ts';
import { audited, noNetwork, runCli } from './run.ts';

const hint = 'The effect on the company, in plain numbers';
const story = `## Business Value\n\n${hint}\n\n## OKR\n\nSuch as O1-KR1\n`;
const answered = story.replace(hint, `${hint}\n\nSaves every merchant an hour.`).replace('Such as O1-KR1', 'Such as O1-KR1\n\nO2-KR1');
const issues = ndjson([issue(1, story), issue(2, answered), issue(3, 'nothing')]);

const verdicts = (audit: Awaited<ReturnType<typeof audited>>['audit']) =>
  audit.issues.map(({ key, businessValue, okr }) => [key, businessValue.status, okr.status, okr.links.map(({ goal }) => goal).join()]);
const told = [
  ['SHOP-1', 'placeholder', 'placeholder', ''],
  ['SHOP-2', 'stated', 'linked', 'O2-KR1'],
  ['SHOP-3', 'missing', 'missing', ''],
];

describe('the template files of a source', () => {
  const files = { 'issues.ndjson': issues, 'templates/story.md': `---\nname: Story\n---\n${story}` };
  const config = configOf(`${fileSource('issues.ndjson')}    templates: [templates/story.md]\n`);

  test('fill nothing by themselves; what was added to them counts', async () => {
    const { path } = shop({ ...files, 'throughline.yml': config });
    const { code, audit } = await audited([], { cwd: path, fetch: noNetwork });
    expect(code).toBe(0);
    expect(verdicts(audit)).toEqual(told);
    expect(audit.issues[1]?.businessValue.text).toBe('Saves every merchant an hour.');
    expect(audit.measures.open).toMatchObject({ stated: { hit: 1, of: 3 }, linked: { hit: 1, of: 3 } });
    expect(audit.sources[0]?.notes).toEqual([]);
  });

  test('are why, for those who ask', async () => {
    const { path } = shop({ ...files, 'throughline.yml': config });
    const { stdout } = await runCli(['explain', 'SHOP-1'], { cwd: path });
    expect(stdout).toContain(hint);
    expect(stdout.match(/the issue template's own text/g)?.length).toBeGreaterThanOrEqual(2);
  });

  test('make the difference', async () => {
    const { path } = shop({ ...files, 'throughline.yml': configOf(fileSource('issues.ndjson')) });
    expect(verdicts((await audited([], { cwd: path })).audit)[0]).toEqual(['SHOP-1', 'stated', 'linked', 'O1-KR1']);
  });

  test.each([
    ['templates/absent.md', '', /templates\/absent\.md cannot be read: there is no such file/],
    ['templates', '', /templates cannot be read: it is a folder/],
    ['form.yml', 'body: [}', /form\.yml:1:/],
    ['long.md', 'x'.repeat(70_000), /long\.md:1:1 the file is larger than 64 KiB/],
  ])('that cannot be read (%s) are wrong use: 2, and nothing is fetched', async (name, text, message) => {
    const github = await serve(() => () => ({ status: 500 }));
    const sources = [githubSource(github.url), `${fileSource('issues.ndjson')}    templates: [${name}]\n`];
    const { path } = shop({ ...files, ...(text === '' ? {} : { [name]: text }), 'throughline.yml': configOf(...sources) });
    const { code, stdout, stderr } = await runCli(['audit'], { cwd: path });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(message);
    expect(github.requests).toEqual([]);
  });

  test('that have nothing under the labels of the team leave a note', async () => {
    const { path } = shop({ ...files, 'templates/story.md': '## Steps\n\nDo it.', 'throughline.yml': config });
    expect((await audited([], { cwd: path })).audit.sources[0]?.notes).toEqual([expect.stringContaining('nothing under the labels')]);
  });

  test('are no place for a report', async () => {
    const folder = shop({ ...files, 'throughline.yml': config });
    const { code, stderr } = await runCli(['audit', '--format', 'json=templates/story.md'], { cwd: folder.path });
    expect(code).toBe(2);
    expect(stderr).toContain('templates/story.md is read by this very run');
    expect(folder.read('templates/story.md')).toContain(hint);
  });

  test('belong to their source alone', async () => {
    const other = fileSource('others.ndjson');
    const { path } = shop({ ...files, 'others.ndjson': issues.replaceAll('SHOP', 'PLAN'), 'throughline.yml': config + other });
    const rows = verdicts((await audited([], { cwd: path })).audit);
    expect(
      rows
        .filter(([, status]) => status === 'stated')
        .map(([key]) => key)
        .sort(),
    ).toEqual(['PLAN-1', 'PLAN-2', 'SHOP-2']);
  });

  test('may be Textile, for a Redmine', async () => {
    const texts = ['h2. Business Value\r\n\r\nWhat for?', 'h2. Business Value\r\n\r\nWhat for?\r\n\r\nFewer returns.'];
    const redmine = await redmineShop(texts.map((description, i) => redmineRecord(i + 1, { description })));
    const source = `${redmineSource(redmine.url)}    templates: [story.textile]\n`;
    const { path } = shop({ 'throughline.yml': configOf(source), 'story.textile': 'h2. Business Value\n\nWhat for?\n' });
    const { audit } = await audited([], { cwd: path, env: { ...tokens, REDMINE_HOST: redmine.url } });
    expect(audit.issues.map(({ businessValue }) => businessValue.text)).toEqual(['What for?', 'Fewer returns.']);
    expect(audit.issues.map(({ businessValue }) => businessValue.status)).toEqual(['placeholder', 'stated']);
  });
});

describe('the templates that a GitHub repository keeps', () => {
  const records = [githubRecord(1, { body: story }), githubRecord(2, { body: answered.replaceAll('\n', '\r\n') })];
  const contents = '/repos/acme/shop/contents';
  const answers: Readonly<Record<string, unknown>> = {
    [`${contents}/.github`]: [{ name: 'ISSUE_TEMPLATE', path: '.github/ISSUE_TEMPLATE', type: 'dir', size: 0 }],
    [`${contents}/.github/ISSUE_TEMPLATE`]: [
      { name: 'story.md', path: '.github/ISSUE_TEMPLATE/story.md', type: 'file', size: story.length },
    ],
    [`${contents}/.github/ISSUE_TEMPLATE/story.md`]: { encoding: 'base64', content: Buffer.from(story).toString('base64') },
  };
  /** A repository with these issues and that template; `status` is what asking for the template comes to. */
  const keeping = (status = 200) =>
    serve((url) => {
      const issues = serveRepository(records, 20, url);
      return (request) => {
        const path = decodeURIComponent(request.url.pathname);
        if (!path.includes('/contents/')) return issues(request);
        return answers[path] === undefined ? { status: 404 } : { status, body: status === 200 ? answers[path] : { message: 'no' } };
      };
    });
  test('hold for parents that are looked up: a template in one passes no goal on', async () => {
    const github = await keeping();
    const [epic, child] = [
      githubRecord(9, { body: story }),
      (url: string) => githubRecord(3, { parent_issue_url: `${url}/repos/acme/shop/issues/9` }),
    ];
    const { url } = await serve((own) => async (request) => {
      if (request.url.pathname.endsWith('/issues/9')) return { body: epic };
      if (request.url.pathname.endsWith('/issues')) return serveRepository([child(own)], 20, own)(request);
      const answer = await fetch(new URL(request.url.pathname, github.url));
      return { status: answer.status, body: await answer.text() };
    });
    const { path } = shop({ 'throughline.yml': configOf(githubSource(url)) });
    const { audit } = await audited([], { cwd: path, env: tokens });
    expect(audit.issues.map(({ key, parent, okr }) => [key, parent, okr.links])).toEqual([['acme/shop#3', 'acme/shop#9', []]]);
  });
  const run = async (status: number, more = '') => {
    const github = await keeping(status);
    const { path } = shop({ 'throughline.yml': configOf(githubSource(github.url, more)), 'own.md': '## Business Value\n\nAnother hint' });
    return { ...(await audited([], { cwd: path, env: tokens })), github };
  };

  test('are known without any config', async () => {
    const { code, audit } = await run(200);
    expect(code).toBe(0);
    expect(verdicts(audit).map((row) => row.slice(1))).toEqual(told.slice(0, 2).map((row) => row.slice(1)));
    expect(audit.sources).toMatchObject([{ status: 'read', requests: 5, notes: [] }]);
  });

  test.each([403, 500])('cost a note when GitHub answers %i, and the audit is complete', async (status) => {
    const { code, audit } = await run(status);
    expect(code).toBe(0);
    expect(audit).toMatchObject({ complete: true, sources: [{ status: 'read', issues: 2 }] });
    expect(audit.sources[0]?.notes).toEqual([
      expect.stringMatching(/^not all of its issue templates could be read;.*: the server .*\(HTTP \d+\): no$/),
    ]);
  });

  test.each([
    ['files that the config names', '    templates: [own.md]\n'],
    ['a list of none', '    templates: []\n'],
  ])('are not asked for beside %s', async (_, more) => {
    const { audit, github } = await run(200, more);
    expect(verdicts(audit)[0]?.slice(1)).toEqual(['stated', 'linked', 'O1-KR1']);
    expect(github.requests.filter(({ url }) => url.pathname.includes('/contents/'))).toEqual([]);
  });
});
