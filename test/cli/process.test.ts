import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { configOf, githubSource, serve, tokens } from './doubles.ts';
import { body, issue, ndjson, shop } from './folder.ts';
import { bareEnv, ended, install, node, shell, start } from './process.ts';
import { auditIn } from './run.ts';

const installed = install();
const run = (args: readonly string[], cwd: string, env: Readonly<Record<string, string>> = {}) =>
  ended(start([installed().bin, ...args], { cwd, env: bareEnv(env) }));

/** At a fixed instant: the goals are of one quarter. */
const audit = 'audit issues.ndjson --goals goals.yml --now 2026-11-20';
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

/** Some megabytes of audit. */
const many = ndjson(
  Array.from({ length: 6000 }, (_, i) => issue(i + 1, body(`saves merchant ${i} an hour`, i % 3 === 0 ? 'O1-KR1' : null))),
);

describe('pipes', () => {
  test.each([
    ['', 0],
    ['--fail-on error', 1],
  ])('| head -1 ends quietly with the code of the verdict: %j gives %i', async (more, code) => {
    const { path } = shop({ 'issues.ndjson': many });
    for (const format of ['table --limit all', 'json', 'csv']) {
      const line = `"$NODE" "$BIN" ${audit} ${more} --format ${format} | head -1 >/dev/null; echo "\${PIPESTATUS[0]}"`;
      expect(await shell(line, path, installed().bin)).toEqual({ code: 0, stdout: `${code}\n`, stderr: '' });
    }
  });

  test('a reader that is gone before the first word is no fault either', async () => {
    const { path } = shop();
    for (const args of [audit, '--help', 'help exit-codes', 'rules', '--version', 'schema']) {
      const ran = await shell(`"$NODE" "$BIN" ${args} | true; echo "\${PIPESTATUS[0]}"`, path, installed().bin);
      expect(ran, args).toEqual({ code: 0, stdout: '0\n', stderr: '' });
    }
  });

  test('several megabytes arrive whole, with exit code 1', async () => {
    const { path } = shop({ 'issues.ndjson': many });
    const { code, stdout } = await run([...audit.split(' '), '--format', 'json', '--fail-on', 'error'], path);
    expect(code).toBe(1);
    expect(stdout.length).toBeGreaterThan(4_000_000);
    expect(auditIn(stdout).issues).toHaveLength(6000);
  });

  test('and through a slow reader too', async () => {
    const { path } = shop({ 'issues.ndjson': many });
    const slow = `"$NODE" -e 'process.stdin.once("readable", () => setTimeout(() => { let n = 0; process.stdin.on("data", (d) => (n += d.length)).on("end", () => console.log(n)); }, 300))'`;
    const whole = await shell(`"$NODE" "$BIN" ${audit} --format json | wc -c`, path, installed().bin);
    const late = await shell(`"$NODE" "$BIN" ${audit} --format json | ${slow}`, path, installed().bin);
    expect(late.stdout.trim()).toBe(whole.stdout.trim());
  });

  test('/dev/stdout is stdout: a pipe, a socket or a file, which it does not begin anew', async () => {
    const folder = shop();
    const socket = await run([...audit.split(' '), '--format', 'json=/dev/stdout'], folder.path);
    expect(socket).toMatchObject({ code: 0, stderr: '' });
    auditIn(socket.stdout);
    const pipe = await shell(`"$NODE" "$BIN" ${audit} --format json=/dev/stdout | cat`, folder.path, installed().bin);
    expect(pipe).toMatchObject({ code: 0, stdout: socket.stdout });
    const line = `{ echo above; "$NODE" "$BIN" ${audit} --format csv=/dev/stdout; echo below; } > out.txt`;
    expect((await shell(line, folder.path, installed().bin)).code).toBe(0);
    const lines = folder.read('out.txt').trim().split(/\r?\n/);
    expect([lines[0], lines.length, lines.at(-1)]).toEqual(['above', 7, 'below']);
    expect(statSync('/dev/stdout')).toBeDefined();
    expect(folder.list()).toEqual(['goals.yml', 'issues.ndjson', 'out.txt']);
  });

  test('a named pipe is written to as it is', async () => {
    const { path } = shop();
    const line = `mkfifo out.pipe; "$NODE" "$BIN" ${audit} --format json=out.pipe & cat out.pipe; wait $!; echo "code $?" >&2`;
    const { stdout, stderr } = await shell(line, path, installed().bin);
    auditIn(stdout);
    expect(stderr).toBe('code 0\n');
    expect(statSync(join(path, 'out.pipe')).isFIFO()).toBe(true);
  });

  test.runIf(existsSync('/dev/full'))('a full disk is 74', async () => {
    const { path } = shop();
    for (const args of [audit, `${audit} --format json`, 'rules', 'help', '--help']) {
      const { stdout } = await shell(`"$NODE" "$BIN" ${args} > /dev/full 2>/dev/null; echo $? `, path, installed().bin);
      expect(stdout.trim(), args).toBe('74');
    }
  });
});

describe('standard input', () => {
  test('closed or empty is no bug', async () => {
    const { path } = shop();
    for (const stdin of ['<&-', '</dev/null']) {
      const fromStdin = await shell(`"$NODE" "$BIN" audit - --goals goals.yml --format csv ${stdin}`, path, installed().bin);
      expect(fromStdin.code, stdin).toBe(3);
      expect(fromStdin.stderr, stdin).toContain('stdin');
      expect(await shell(`"$NODE" "$BIN" ${audit} ${stdin} | head -1`, path, installed().bin), stdin).toMatchObject({
        code: 0,
        stderr: '',
      });
    }
  });

  test('is read from a pipe', async () => {
    const { path } = shop();
    const { code, stdout } = await shell('"$NODE" "$BIN" audit - --goals goals.yml --format json < issues.ndjson', path, installed().bin);
    expect(code).toBe(0);
    expect(auditIn(stdout).issues).toHaveLength(4);
  });
});

describe('signals', () => {
  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('%s while a server does not answer gives %i, and nothing on stdout', async (signal, code) => {
    const asked = Promise.withResolvers<void>();
    const github = await serve(() => () => {
      asked.resolve();
      return { fault: 'hang' };
    });
    const { path } = shop({ 'throughline.yml': configOf(githubSource(github.url)) });
    const child = start([installed().bin, 'audit', '--format', 'json'], { cwd: path, env: bareEnv({ GITHUB_TOKEN: tokens.GITHUB_TOKEN }) });
    const end = ended(child);
    await asked.promise;
    child.kill(signal);
    expect(await end).toEqual({ code, stdout: '', stderr: '' });
  });

  test('SIGINT while it waits for standard input gives 130', async () => {
    const { path } = shop();
    const child = start([installed().bin, 'audit', '-', '--goals', 'goals.yml', '--format', 'ndjson'], {
      cwd: path,
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    const end = ended(child);
    // What is left of a line too long for the pipe shows that the first part was read.
    await new Promise<void>((read) => child.stdin?.write(ndjson([issue(1, 'x'.repeat(500_000))]), () => read()));
    child.kill('SIGINT');
    expect(await end).toEqual({ code: 130, stdout: '', stderr: '' });
  });

  test('SIGINT while it waits for a rate limit gives 130', async () => {
    const asked = Promise.withResolvers<void>();
    const github = await serve(() => () => {
      asked.resolve();
      return { status: 429, headers: { 'retry-after': '200' } };
    });
    const { path } = shop({ 'throughline.yml': configOf(githubSource(github.url)) });
    const child = start([installed().bin, 'audit'], { cwd: path, env: bareEnv({ GITHUB_TOKEN: tokens.GITHUB_TOKEN }) });
    const end = ended(child);
    await asked.promise;
    child.kill('SIGINT');
    expect(await end).toEqual({ code: 130, stdout: '', stderr: '' });
  });
});

describe('the launcher', () => {
  const tooOld =
    /^throughline: it needs Node 24\.15 or newer and this is [\d.]+: install the current LTS from https:\/\/nodejs\.org and run it again\.\n$/;
  const pretend = (claimed: string) =>
    `data:text/javascript,${encodeURIComponent(`Object.defineProperty(process, 'versions', {value: {...process.versions, node: '${claimed}'}})`)}`;

  test.each(['24.14.9', '23.99.0', '20.11.1', '8.0.0'])('on Node %s says in one line what to do', async (claimed) => {
    const { code, stdout, stderr } = await ended(start(['--import', pretend(claimed), installed().bin, 'audit', 'x.ndjson']));
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(tooOld);
    expect(stderr).toContain(`this is ${claimed}:`);
    expect(await ended(start(['--import', pretend(claimed), installed().bin, '--version']))).toEqual({
      code: 0,
      stdout: `${version}\n`,
      stderr: '',
    });
  });

  test.each(['24.15.0', '26.0.0'])('on Node %s runs', async (claimed) => {
    expect((await ended(start(['--import', pretend(claimed), installed().bin, 'help', 'exit-codes']))).code).toBe(0);
  });

  test.runIf(existsSync('/usr/bin/node'))('on the Node of this machine it runs or says so', async () => {
    const own = (await ended(start(['-p', 'process.versions.node'], {}, '/usr/bin/node'))).stdout.trim();
    const { code, stderr } = await ended(start([installed().bin, 'help', 'exit-codes'], {}, '/usr/bin/node'));
    if (code === 2) expect(stderr).toMatch(tooOld);
    else expect({ code, stderr, own }).toEqual({ code: 0, stderr: '', own: expect.stringMatching(/^(2[4-9]|[3-9]\d)\./) });
  });

  test('answers --version without dist/, and without it says for all else how to make it', async () => {
    const { unbuilt } = installed();
    for (const flag of ['--version', '-V'])
      expect(await ended(start([unbuilt, flag]))).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
    const { code, stderr } = await ended(start([unbuilt, 'audit']));
    expect(code).toBe(70);
    expect(stderr).toMatch(/^throughline: it is not built yet: .*npm run build.*\n$/);
  });

  test('loads no command, tracker or reporter for --help', async () => {
    const hook = `import {registerHooks} from 'node:module'; registerHooks({load(url, context, next) { if (url.startsWith('file:')) process.stderr.write(url + '\\n'); return next(url, context); }});`;
    const loaded = async (...args: string[]) => {
      const { code, stderr } = await ended(
        start(['--import', `data:text/javascript,${encodeURIComponent(hook)}`, installed().bin, ...args], { cwd: shop().path }),
      );
      expect(code).toBe(0);
      return stderr.split('\n').filter((url) => url.startsWith('file:'));
    };
    const bin = pathToFileURL(installed().bin).href;
    expect(await loaded('--version')).toEqual([bin]);
    const forHelp = await loaded('--help');
    const text = forHelp.map((url) => readFileSync(new URL(url), 'utf8')).join('');
    for (const part of ['octokit', 'markdown-it', 'cli-table3', 'jira.js', '/rest/api/', 'zod', '\u001b[2K']) {
      expect(text.toLowerCase(), part).not.toContain(part.toLowerCase());
    }
    expect(forHelp[0]).toBe(bin);
    expect((await loaded(...audit.split(' '))).length).toBeGreaterThan(forHelp.length);
  });

  test('a proxy that is none is wrong use', async () => {
    const { code, stderr } = await run(['rules'], shop().path, { HTTPS_PROXY: ':::secret:::' });
    expect(code).toBe(2);
    expect(stderr).toContain('HTTPS_PROXY');
    expect(stderr).not.toContain('secret');
  });

  test('started in a folder that is gone says what is missing', async () => {
    const { path } = shop();
    const line = 'mkdir gone; cd gone; rmdir ../gone; "$NODE" "$BIN" audit';
    const { code, stderr } = await shell(line, path, installed().bin);
    expect(code).toBe(2);
    expect(stderr).toContain('there is nothing to audit');
  });
});

describe('colour', () => {
  test.each([
    [{}, false],
    [{ FORCE_COLOR: '1' }, true],
    [{ FORCE_COLOR: '1', NO_COLOR: '1' }, false],
    [{ COLORTERM: 'truecolor', TERM: 'xterm-256color' }, false],
  ])('through a pipe with %j: %j', async (env, coloured) => {
    const { code, stdout, stderr } = await run(audit.split(' '), shop().path, env as Record<string, string>);
    expect(code).toBe(0);
    expect(stdout.includes('\u001b[')).toBe(coloured);
    expect(stderr.replace(/^\(node:\d+\) Warning.*\n.*\n/, '')).toBe('');
  });
});

test('the bundle needs nothing beside it: an audit of every kind runs without node_modules', async () => {
  const { path } = shop();
  expect(existsSync(join(installed().bin, '../../node_modules'))).toBe(false);
  for (const format of ['table', 'json', 'ndjson', 'csv', 'markdown']) {
    expect(await run([...audit.split(' '), '--format', format], path)).toMatchObject({ code: 0, stderr: '' });
  }
  expect(node).toContain('node_modules');
});
