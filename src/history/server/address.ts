import { appError } from '../../errors.ts';

/** Where a PostgreSQL server is and who asks it. What is null is left to the environment (PGHOST, PGUSER, …) and the defaults of libpq. */
export interface ServerAddress {
  readonly host: string | null;
  readonly port: number | null;
  readonly user: string | null;
  readonly password: string | null;
  readonly database: string | null;
  readonly sslMode: (typeof sslModes)[number] | null;
}

/** Of the modes of libpq those that say clearly what holds: none, or a certificate that fits the host. */
const sslModes = ['disable', 'require', 'verify-full'] as const;
const parameters = ['host', 'port', 'user', 'password', 'dbname', 'sslmode'];

const refused = (message: string) =>
  appError('usage-invalid', {
    message: `the address of the history ${message}`,
    hint: 'It is postgres://USER@HOST:PORT/DATABASE, with ?host=FOLDER for a socket and ?sslmode=disable where there is no TLS.',
    example: 'history: postgres://throughline@db.acme.example/throughline',
  });

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    throw refused('holds a "%" that stands for nothing (a per cent sign itself is %25)');
  }
};

/** Reads a postgres:// address. Throws AppError `usage-invalid`, which does not quote the address: it may hold a password. */
export function serverAddress(text: string): ServerAddress {
  const url = URL.parse(text);
  if (url === null) throw refused('cannot be read');
  const given = Object.fromEntries(url.searchParams);
  const strange = Object.keys(given).find((name) => !parameters.includes(name));
  if (strange !== undefined) throw refused(`holds the parameter "${strange}", which is not known (known: ${parameters.join(', ')})`);
  const sslMode = sslModes.find((mode) => mode === given.sslmode) ?? null;
  if (given.sslmode !== undefined && sslMode === null) throw refused(`asks for sslmode "${given.sslmode}" (known: ${sslModes.join(', ')})`);
  const port = given.port ?? url.port;
  if (!/^\d{0,5}$/.test(port)) throw refused('holds a port that is no number');
  return {
    host: given.host || decoded(url.hostname).replace(/^\[(.*)\]$/, '$1') || null,
    port: port === '' ? null : Number(port),
    user: given.user || decoded(url.username) || null,
    password: given.password || decoded(url.password) || null,
    database: given.dbname || decoded(url.pathname.slice(1)) || null,
    sslMode,
  };
}

/** This machine: by name, by number, or through a socket. */
export const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || host.startsWith('/') || /^127(\.\d+){3}$/.test(host);

/** How people call the server; without user and password. */
export const serverName = ({ host, port, database }: ServerAddress): string =>
  `postgres://${host?.includes(':') ? `[${host}]` : (host ?? '')}${port === null ? '' : `:${port}`}${database === null ? '' : `/${database}`}`;
