import { basename, join, resolve } from 'node:path';
import type { YamlDocument } from '../documents/yaml.ts';
import { appError, type Fault } from '../errors.ts';
import { isServerAddress } from '../model/history-place.ts';
import type { ConfigFile } from './schema.ts';

/** Where the history is, and for how long what is kept. */
export interface HistoryConfig {
  /** An absolute path, or a postgres:// address. */
  readonly at: string;
  readonly workspace: string;
  /** Days for which issues and findings are kept; null keeps them for ever. */
  readonly days: number | null;
  /** The place was named by the environment, not by a file that a pull request may change. */
  readonly isFromEnvironment: boolean;
}

const defaultFile = join('.throughline', 'history.db');
const defaultDays = 182;

const example = 'history: postgres://throughline@db.acme.example/throughline';

/** What is wrong with an address; it is never quoted, for it may hold a password. */
function addressFault(at: string): string | null {
  if (!isServerAddress(at)) return /^[a-z][a-z\d+.-]*:\/\//i.test(at) ? 'a history is a file, or stands on a server at postgres://…' : null;
  return URL.canParse(at) ? null : 'this is no address of a PostgreSQL server';
}

function holdsPassword(at: string): boolean {
  const url = isServerAddress(at) ? URL.parse(at) : null;
  return url !== null && (url.password !== '' || url.searchParams.has('password'));
}

/** The faults of `history` that no schema sees. */
export function historyFaults({ value, fault }: Pick<YamlDocument<ConfigFile>, 'value' | 'fault'>): readonly Fault[] {
  const { history } = value;
  const [at, path] = typeof history === 'object' ? [history.at, ['history', 'at']] : [history || undefined, ['history']];
  if (at === undefined) return [];
  if (holdsPassword(at)) {
    const message =
      'a password does not belong into a config: set PGPASSWORD, or the whole address as THROUGHLINE_HISTORY, in the environment';
    return [fault(path, message, example)];
  }
  const wrong = addressFault(at);
  return wrong === null ? [] : [fault(path, wrong, example)];
}

/**
 * The history that config and environment name together; null when it is switched off. THROUGHLINE_HISTORY, a path from the working
 * directory or an address or "false", beats the file. Throws `option-invalid` for an address that cannot be one.
 */
export function historyOf(
  history: ConfigFile['history'],
  { root, cwd, env }: { readonly root: string; readonly cwd: string; readonly env: Readonly<Record<string, string | undefined>> },
): HistoryConfig | null {
  const entry = typeof history === 'object' ? history : {};
  const written = typeof history === 'string' ? history : entry.at;
  const given = env.THROUGHLINE_HISTORY || null;
  if (given === 'false' || (given === null && history === false)) return null;
  const wrong = given === null ? null : addressFault(given);
  if (wrong !== null) {
    throw appError('usage-invalid', {
      message: `THROUGHLINE_HISTORY: ${wrong}`,
      hint: 'Give it a path, a postgres:// address, or "false".',
    });
  }
  const place = given ?? written ?? defaultFile;
  return {
    at: isServerAddress(place) ? place : resolve(given === null ? root : cwd, place),
    workspace: entry.workspace ?? ((isServerAddress(place) && basename(root)) || 'default'),
    days: entry.days === 'all' ? null : (entry.days ?? defaultDays),
    isFromEnvironment: given !== null,
  };
}
