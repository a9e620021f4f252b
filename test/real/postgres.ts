import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, globSync } from 'node:fs';
import { chown, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import pg from 'pg';

/** A PostgreSQL of this test alone, on a socket in a folder of its own. */
export interface RealPostgres {
  /** The address of a new, empty database. */
  database(): Promise<string>;
  /** Ends the server and removes its folder. */
  stop(): Promise<void>;
}

/** The newest of Debian's PostgreSQL servers. */
const binaries = globSync('/usr/lib/postgresql/*/bin').toSorted().at(-1) ?? '';
const program = (name: string) => join(binaries, name);

/** Whether a server of Debian's package `postgresql-15`, or of another version, is here. */
export const postgresInstalled = (): boolean => binaries !== '' && existsSync(program('initdb')) && existsSync(program('postgres'));

/** PostgreSQL refuses to run as root: then as the user that its package makes. */
async function runner(): Promise<{ readonly uid: number; readonly gid: number } | null> {
  if (process.getuid?.() !== 0) return null;
  const number = async (option: string) => Number((await promisify(execFile)('id', [option, 'postgres'])).stdout);
  return { uid: await number('-u'), gid: await number('-g') };
}

async function ready(server: ChildProcess): Promise<void> {
  const said: string[] = [];
  if (server.stderr === null) throw new Error('PostgreSQL has no log');
  for await (const line of createInterface({ input: server.stderr })) {
    said.push(line);
    if (line.includes('database system is ready to accept connections')) {
      server.stderr.resume();
      return;
    }
  }
  throw new Error(`PostgreSQL did not start:\n${said.join('\n')}`);
}

const settings = { listen_addresses: '', fsync: 'off', max_connections: '60', shared_buffers: '32MB', log_min_messages: 'log' };

/** Starts a server; takes about two seconds. Throws when it is not installed. */
export async function startPostgres(): Promise<RealPostgres> {
  if (!postgresInstalled()) throw new Error('PostgreSQL is missing: apt-get install --no-install-recommends postgresql-15');
  const folder = await mkdtemp(join(tmpdir(), 'throughline-pg-'));
  const as = await runner();
  const options = { cwd: folder, env: { PATH: binaries, LC_ALL: 'C.UTF-8', TZ: 'UTC' }, ...as };
  try {
    if (as !== null) await chown(folder, as.uid, as.gid);
    const data = join(folder, 'data');
    await promisify(execFile)(program('initdb'), ['-D', data, '-U', 'throughline', '-A', 'trust', '-E', 'UTF8', '--no-sync'], options);
    const set = Object.entries({ ...settings, unix_socket_directories: folder }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    const server = spawn(program('postgres'), ['-D', data, ...set], { ...options, stdio: ['ignore', 'ignore', 'pipe'] });
    const end = () => server.kill('SIGQUIT');
    process.once('exit', end);
    await ready(server);
    const admin = new pg.Pool({ host: folder, user: 'throughline', database: 'postgres', max: 1 });
    let count = 0;
    return {
      async database() {
        const name = `history_${++count}`;
        await admin.query(`create database ${name}`);
        return `postgres:///${name}?host=${encodeURIComponent(folder)}&user=throughline`;
      },
      async stop() {
        await admin.end();
        process.off('exit', end);
        if (server.exitCode === null && server.signalCode === null) {
          const ended = once(server, 'exit');
          server.kill('SIGQUIT');
          await ended;
        }
        await rm(folder, { recursive: true, force: true });
      },
    };
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}
