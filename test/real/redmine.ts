import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';

const application = '/usr/share/redmine';
const needed = [`${application}/config.ru`, '/usr/share/doc/redmine-sqlite', '/usr/bin/puma'];

/** A project of the site. Issues name theirs by `identifier`; the tests' user is no member of a private one and sees nothing of it. */
export interface SeedProject {
  readonly identifier: string;
  readonly name?: string;
  /** Identifier of the project above; it must have been seeded before. */
  readonly parent?: string;
  readonly private?: boolean;
}

/** An issue to write. Trackers, statuses, versions, categories, people and custom fields that do not exist yet are made. */
export interface SeedIssue {
  /** The caller's own name for it; `parent` and `links` refer to it. */
  readonly key: string;
  readonly title: string;
  readonly body?: string;
  /** Default `shop`. */
  readonly project?: string;
  /** Key of an issue earlier in the same list. */
  readonly parent?: string;
  /** A tracker's name, default `Feature`. */
  readonly type?: string;
  /** Default `New`, or `Closed` with `closedAt`; a status of that name is made when there is none. */
  readonly status?: string;
  readonly priority?: 'Low' | 'Normal' | 'High' | 'Urgent' | 'Immediate';
  readonly version?: string;
  /** The day on which the version is due. */
  readonly versionDue?: string;
  readonly category?: string;
  /** Login of the author. */
  readonly author?: string;
  readonly hours?: number;
  /** Only its author and those with the right to see private issues get it. */
  readonly private?: boolean;
  /** ISO 8601. */
  readonly createdAt?: string;
  readonly updatedAt?: string;
  readonly closedAt?: string;
  /** Custom fields by name; a list makes a field of several values. */
  readonly fields?: Readonly<Record<string, string | readonly string[]>>;
  /** `kind` is Redmine's: relates, blocks, precedes, duplicates … */
  readonly links?: readonly { readonly to: string; readonly kind: string }[];
}

export interface SeedContent {
  readonly projects?: readonly SeedProject[];
  readonly issues?: readonly SeedIssue[];
}

/** A Redmine of one's own, on loopback, with a database of its own in a temporary folder. */
export interface RealRedmine {
  readonly url: string;
  readonly apiKey: string;
  /** Redmine ids, by key, of the issues it was started with. */
  readonly ids: ReadonlyMap<string, number>;
  /** Writes more issues; gives their Redmine ids by key. */
  seed(content: SeedContent): Promise<ReadonlyMap<string, number>>;
  /** Ends the server and removes its folder. */
  stop(): Promise<void>;
}

/** Whether Debian's packages `redmine`, `redmine-sqlite` and `puma` are here. */
export const redmineInstalled = (): boolean => needed.every((path) => existsSync(path));

/**
 * Starts a Redmine with the `content` given; takes about ten seconds. The machine's own Redmine sites are neither used nor touched:
 * Debian finds a site by a folder name below its instances folder, and a path out of there leads to ours.
 */
export async function startRedmine(content: SeedContent = {}): Promise<RealRedmine> {
  if (!redmineInstalled()) throw new Error('Redmine is missing: apt-get install --no-install-recommends redmine redmine-sqlite puma');
  const folder = await mkdtemp(join(tmpdir(), 'throughline-redmine-'));
  try {
    await writeSite(folder);
    const { apiKey, ids } = await runSeed(folder, content);
    const { server, url } = await serve(folder);
    const end = () => server.kill('SIGKILL');
    process.once('exit', end);
    return {
      url,
      apiKey,
      ids,
      seed: async (more) => (await runSeed(folder, more)).ids,
      stop: async () => {
        process.off('exit', end);
        await terminate(server);
        await rm(folder, { recursive: true, force: true });
      },
    };
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

async function writeSite(folder: string): Promise<void> {
  for (const name of ['config', 'log', 'tmp', 'files', 'public']) await mkdir(join(folder, name));
  const database = { production: { adapter: 'sqlite3', database: join(folder, 'redmine.sqlite3'), timeout: 20_000 } };
  await writeFile(join(folder, 'config', 'database.yml'), JSON.stringify(database));
  await writeFile(join(folder, 'config', 'secret_key.txt'), 'a-throwaway-site-for-tests-has-no-secrets-to-keep-0123456789');
  // Debian's Gemfile asks for sqlite3 only if a site of the machine uses it.
  await writeFile(
    join(folder, 'Gemfile'),
    `eval_gemfile '${application}/Gemfile'\ngem 'sqlite3' unless dependencies.any? { |d| d.name == 'sqlite3' }\n`,
  );
}

const environment = (folder: string) => ({
  PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
  HOME: folder,
  LANG: 'C.UTF-8',
  TZ: 'UTC',
  RAILS_ENV: 'production',
  X_DEBIAN_SITEID: `${'../'.repeat(12)}${folder}`,
  BUNDLE_GEMFILE: join(folder, 'Gemfile'),
});

async function runSeed(folder: string, content: SeedContent): Promise<{ apiKey: string; ids: ReadonlyMap<string, number> }> {
  const input = join(folder, 'seed-in.json');
  const output = join(folder, 'seed-out.json');
  await writeFile(input, JSON.stringify({ projects: [{ identifier: 'shop' }, ...(content.projects ?? [])], issues: content.issues ?? [] }));
  await promisify(execFile)('/usr/bin/ruby', ['bin/rails', 'runner', join(import.meta.dirname, 'redmine-seed.rb')], {
    cwd: application,
    env: { ...environment(folder), SEED_IN: input, SEED_OUT: output },
    maxBuffer: 64 * 1024 * 1024,
  });
  const answer = JSON.parse(await readFile(output, 'utf8')) as { apiKey: string; ids: Record<string, number> };
  return { apiKey: answer.apiKey, ids: new Map(Object.entries(answer.ids)) };
}

async function serve(folder: string): Promise<{ server: ChildProcess; url: string }> {
  const server = spawn('/usr/bin/puma', ['--bind', 'tcp://127.0.0.1:0', '--environment', 'production', '--threads', '1:4', 'config.ru'], {
    cwd: application,
    env: environment(folder),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: string[] = [];
  server.stderr.setEncoding('utf8').on('data', (text: string) => said.push(text));
  for await (const line of createInterface({ input: server.stdout })) {
    said.push(line);
    const url = /Listening on (http:\/\/127\.0\.0\.1:\d+)/.exec(line)?.[1];
    if (url) {
      server.stdout.resume();
      return { server, url };
    }
  }
  throw new Error(`Redmine did not start:\n${said.join('\n')}`);
}

async function terminate(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = once(server, 'exit');
  server.kill('SIGKILL');
  await ended;
}
