import { PostgresDialect } from 'kysely';
import type { Pool, PoolConfig } from 'pg';
import type { Engine, ErrorKind } from '../engine.ts';
import { isLoopback, type ServerAddress, serverAddress, serverName } from './address.ts';
import { passwordFor } from './credentials.ts';

/** Milliseconds. */
const longestConnecting = 15_000;

/** SQLSTATE codes, and classes of them, that are no bug of ours. */
const kinds: readonly (readonly [string, ErrorKind])[] = [
  ['40001', 'busy'], // serialization failure
  ['40P01', 'busy'], // deadlock
  ['55P03', 'busy'], // a lock is not free
  // Two processes that both create the first table meet in the catalogue of the server.
  ['23505', 'busy'],
  ['42P07', 'busy'],
  ['42P01', 'table-missing'],
  ['42501', 'refused'],
  ['28', 'refused'],
  ['08', 'unreachable'],
  ['25006', 'unreachable'], // read-only
  ['3D', 'unreachable'], // no such database
  ['53', 'unreachable'], // out of space, memory or connections
  ['57', 'unreachable'], // the server is shut down
  ['58', 'unreachable'],
];

const network = /^E(?:CONNREFUSED|CONNRESET|HOSTUNREACH|NETUNREACH|NOTFOUND|AI_AGAIN|TIMEDOUT|PIPE|NOENT|ACCES)$/;
const connection = /connection|timeout|SSL|certificate|SASL|password/i;

function kindOf(error: unknown): ErrorKind {
  if (!(error instanceof Error)) return 'other';
  const { code = '' } = error as { code?: string };
  const [, kind] = kinds.find(([state]) => code.startsWith(state)) ?? [];
  if (kind !== undefined) return kind;
  if (network.test(code) || error instanceof AggregateError) return 'unreachable';
  if (/password|SASL/i.test(error.message)) return 'refused';
  return connection.test(error.message) ? 'unreachable' : 'other';
}

function connectionOf(address: ServerAddress, env: Readonly<Record<string, string | undefined>>, password: string | null): PoolConfig {
  const { host, port, user, database, sslMode } = address;
  const isNear = host === null || isLoopback(host);
  const tls = sslMode === null ? !isNear : sslMode !== 'disable';
  return {
    ...(host === null ? {} : { host }),
    ...(port === null ? {} : { port }),
    ...(user === null ? {} : { user }),
    ...(database === null ? {} : { database }),
    ...(sslMode === null && isNear ? {} : { ssl: tls }),
    // Without one, pg takes PGPASSWORD by itself; an empty one would not keep it from that.
    ...(password !== null ? { password } : env.PGPASSWORD ? { password: () => '' } : {}),
    application_name: 'throughline',
    connectionTimeoutMillis: longestConnecting,
    max: 2,
  };
}

/**
 * The database on a PostgreSQL server, or one that speaks like it. A server elsewhere is asked over TLS unless its address says
 * otherwise. Throws AppError `usage-invalid` for an address that cannot be read.
 */
export function serverEngine(text: string, env: Readonly<Record<string, string | undefined>>, isFromEnvironment: boolean): Engine {
  const address = serverAddress(text);
  const { password, withheld } = passwordFor(address, env, isFromEnvironment);
  const pool = async (): Promise<Pool> => {
    const { default: pg } = await import('pg');
    const opened = new pg.Pool(connectionOf(address, env, password));
    // A connection that breaks while nothing asks it; the next statement opens another one.
    opened.on('error', () => {});
    return opened;
  };
  return { dialect: new PostgresDialect({ pool }), name: serverName(address), kindOf, attempts: 12, advice: withheld };
}
