import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { github } from '../../../src/trackers/github/github.ts';
import { testDeps } from '../deps.ts';
import { type Answer, type Double, openDouble, type Route } from '../double.ts';

/** A file's text or bytes by "owner/repository/path"; `null` is a symbolic link. */
type Files = Readonly<Record<string, string | Uint8Array | null>>;

let double: Double;
beforeEach(async () => {
  double = await openDouble();
});
afterEach(() => double.close());

/** GitHub's contents of these files; `fault` may answer in its place. */
const serveFiles =
  (files: Files, fault: (path: string) => Answer | null = () => null): Route =>
  ({ url }) => {
    if (url.pathname === '/orgs/acme/repos') {
      return { body: [...new Set(Object.keys(files).map((path) => path.split('/')[1]))].map((name) => ({ full_name: `acme/${name}` })) };
    }
    const [, repository, below = ''] = /^\/repos\/([^/]+\/[^/]+)\/contents\/?(.*)$/.exec(decodeURIComponent(url.pathname)) ?? [];
    if (repository === undefined) return { status: 404, body: { message: 'Not Found' } };
    const path = [repository, below].filter((part) => part !== '').join('/');
    const broken = fault(path);
    if (broken) return broken;
    const file = files[path];
    if (typeof file === 'string' || file instanceof Uint8Array) {
      const content = Buffer.from(file).toString('base64').replace(/.{60}/g, '$&\n');
      return { body: { type: 'file', encoding: 'base64', content } };
    }
    const names = Object.keys(files).filter((name) => name.startsWith(`${path}/`));
    if (names.length === 0) return { status: 404, body: { message: 'Not Found' } };
    const entries = Map.groupBy(names, (name) => name.slice(path.length + 1).split('/')[0] ?? '');
    return {
      body: [...entries].map(([name, [first = '']]) => {
        const whole = `${path}/${name}`;
        const type = first !== whole ? 'dir' : files[first] === null ? 'symlink' : 'file';
        return { name, path: whole.slice(repository.length + 1), type, size: files[first]?.length ?? 0 };
      }),
    };
  };

/** What a source's templates come to: "name: text", the notes, and the error that ended the reading. */
async function readTemplates(route: Route, config: Readonly<Record<string, unknown>> = { repo: 'acme/shop' }) {
  double.route(route);
  const deps = testDeps();
  const found: string[] = [];
  let error: unknown = null;
  try {
    const parsed = github.config.parse({ tracker: 'github', baseUrl: double.url, ...config });
    for await (const { name, body } of github.templates?.(parsed, deps) ?? []) found.push(`${name}: ${String(body.value)}`);
  } catch (thrown) {
    error = thrown;
  }
  return { found, error, notes: deps.notes, asked: double.requests.length };
}

const folder = 'acme/shop/.github/ISSUE_TEMPLATE';
const form = 'name: Bug\nbody:\n  - type: input\n    attributes: {label: OKR, value: none yet}\n';

describe('the issue templates of a repository', () => {
  test('are those of its folder, but for the chooser, pictures and links', async () => {
    const files = {
      [`${folder}/bug.yml`]: form,
      [`${folder}/config.yml`]: 'blank_issues_enabled: false\n',
      [`${folder}/elsewhere.md`]: null,
      [`${folder}/story.md`]: '---\nname: Story\n---\n## Business Value\n\nWas bringt es? Ümläute, 日本\n',
      [`${folder}/what now?.md`]: 'Business Value: an odd name',
      [`${folder}/picture.png`]: new Uint8Array([1, 2, 3]),
      'acme/shop/README.md': 'Business Value: none of the templates',
    };
    expect(await readTemplates(serveFiles(files))).toEqual({
      found: [
        `${folder}/bug.yml: ### OKR\n\nnone yet\n`,
        `${folder}/story.md: ## Business Value\n\nWas bringt es? Ümläute, 日本\n`,
        `${folder}/what now?.md: Business Value: an odd name`,
      ],
      error: null,
      notes: [],
      asked: 5,
    });
  });

  test.each([
    '.github/ISSUE_TEMPLATE.md',
    '.github/issue_template.md',
    'ISSUE_TEMPLATE.md',
    'ISSUE_TEMPLATE/story.md',
    'issue_template.txt',
  ])('may be %s', async (path) => {
    const { found, notes } = await readTemplates(serveFiles({ [`acme/shop/${path}`]: 'text', 'acme/shop/.github/ci.yml': 'on: push' }));
    expect({ found, notes }).toEqual({ found: [`acme/shop/${path}: text`], notes: [] });
  });

  test('are none where there are none', async () => {
    expect(await readTemplates(serveFiles({ 'acme/shop/README.md': 'text' }))).toMatchObject({
      found: [],
      error: null,
      notes: [],
      asked: 4,
    });
  });

  test('are otherwise those of its owner, asked for once', async () => {
    const files = { 'acme/.github/.github/ISSUE_TEMPLATE/story.md': 'theirs', 'acme/api/.github/ISSUE_TEMPLATE/a.md': 'own' };
    const { found, error } = await readTemplates(serveFiles(files), { repos: ['acme/shop', 'acme/api', 'acme/web'] });
    expect({ found, error }).toEqual({
      found: ['acme/.github/.github/ISSUE_TEMPLATE/story.md: theirs', 'acme/api/.github/ISSUE_TEMPLATE/a.md: own'],
      error: null,
    });
    expect(double.requests.filter(({ url }) => url.pathname.startsWith('/repos/acme/.github/contents'))).toHaveLength(3);
  });

  test('of an organisation are asked for repository by repository, as far as few requests go', async () => {
    const files = Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`acme/r${i}/.github/ISSUE_TEMPLATE/a.md`, `hint ${i}`]));
    const { found, error, notes, asked } = await readTemplates(serveFiles(files), { org: 'acme' });
    expect(error).toBeNull();
    expect(found.length).toBeGreaterThan(10);
    expect(asked).toBeLessThan(70);
    expect(notes).toEqual([`issue templates are not asked for from acme/r${found.length} on; name them with \`templates:\``]);
  });
});

describe('issue templates that cannot be read', () => {
  test('are named one by one; the others count', async () => {
    const files = {
      [`${folder}/a.md`]: 'x'.repeat(70_000),
      [`${folder}/b.yml`]: 'body: [}',
      [`${folder}/c.md`]: new Uint8Array([0xff, 0xfe, 0x41]),
      [`${folder}/d.md`]: 'fine',
    };
    const { found, notes, error } = await readTemplates(serveFiles(files));
    expect({ found, error }).toEqual({ found: [`${folder}/d.md: fine`], error: null });
    expect(double.requests.filter(({ url }) => url.pathname.endsWith('a.md'))).toEqual([]);
    expect(notes).toEqual([
      expect.stringContaining(`${folder}/a.md is not read: it is no text, or longer than 64 KiB`),
      expect.stringMatching(/b\.yml is not read: .*b\.yml:1:/s),
      expect.stringContaining(`${folder}/c.md is not read`),
    ]);
  });

  test.each([
    [403, {}, 'token-refused'],
    [403, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1795165200' }, 'rate-limited'],
    [500, {}, 'server-failed'],
  ])('because of HTTP %i %j end the reading with %s', async (status, headers, code) => {
    const { found, error } = await readTemplates(serveFiles({}, () => ({ status, headers, body: { message: 'no' } })));
    expect(found).toEqual([]);
    expect(error).toMatchObject({ code });
  });

  test('are kept as far as they came', async () => {
    const files = { [`${folder}/a.md`]: 'first', [`${folder}/b.md`]: 'second' };
    const fault = (path: string) => (path.endsWith('b.md') ? { status: 502 } : null);
    expect(await readTemplates(serveFiles(files, fault))).toMatchObject({
      found: [`${folder}/a.md: first`],
      error: { code: 'server-failed' },
    });
  });

  test('of an owner, because its repository is not for this token, are none', async () => {
    const fault = (path: string) => (path.startsWith('acme/.github') ? { status: 403, body: { message: 'no' } } : null);
    expect(await readTemplates(serveFiles({}, fault))).toMatchObject({ found: [], error: null, notes: [] });
  });

  test('of an owner, because of a rate limit, end the reading with that', async () => {
    const headers = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1795165200' };
    const fault = (path: string) => (path.startsWith('acme/.github') ? { status: 403, headers, body: { message: 'no' } } : null);
    expect(await readTemplates(serveFiles({}, fault))).toMatchObject({ error: { code: 'rate-limited' } });
  });

  test('because an answer is no listing are none', async () => {
    expect(await readTemplates(() => ({ body: { type: 'submodule' } }))).toMatchObject({ found: [], error: null });
  });
});
