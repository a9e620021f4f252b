import { isServerAddress } from '../model/history-place.ts';
import type { Patience } from './attempts.ts';
import type { Engine } from './engine.ts';
import type { History, Retention } from './history.ts';
import { defaultRetention } from './retention.ts';

/** What of the world opening a history needs. */
export interface HistoryDeps extends Patience {
  /** PGPASSWORD and the other variables of PostgreSQL. */
  readonly env: Readonly<Record<string, string | undefined>>;
  now(): Date;
  /** What every save forgets of what is older; by default half a year of issues and one snapshot a day, null keeps everything. */
  readonly retention?: Retention | null;
  /** The address stands in the environment: PGPASSWORD is meant for whatever it names. */
  readonly isFromEnvironment?: boolean;
}

const engineAt = async (at: string, { env, isFromEnvironment = false }: HistoryDeps): Promise<Engine> =>
  isServerAddress(at)
    ? (await import('./server/server.ts')).serverEngine(at, env, isFromEnvironment)
    : (await import('./embedded/embedded.ts')).embeddedEngine(at);

/**
 * Opens the history of one workspace; what it lies in is made, or brought up to date, when it must be. `at` is the path of a file,
 * `:memory:`, or a postgres:// address. Nothing that this needs is loaded before. Throws AppError `history-unreachable`,
 * `history-refused`, `history-newer`, `history-damaged`, and `usage-invalid` for an address that cannot be read.
 */
export async function openHistory(at: string, workspace: string, deps: HistoryDeps): Promise<History> {
  const [engine, { openStore }] = await Promise.all([engineAt(at, deps), import('./open-store.ts')]);
  const { sleep, signal, retention = defaultRetention } = deps;
  return openStore(engine, workspace, { sleep, signal, now: () => deps.now(), retention });
}
