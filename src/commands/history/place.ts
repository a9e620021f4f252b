import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { HistoryConfig } from '../../config/history.ts';
import { type Config, loadConfig } from '../../config/load.ts';
import { appError } from '../../errors.ts';
import type { History } from '../../history/history.ts';
import { isServerAddress } from '../../model/history-place.ts';
import { openPlace } from '../history-place.ts';
import type { Io } from '../io.ts';
import { inputsOf } from '../workspace.ts';

/** What a command asks of the config that has a history and nothing else to do with it. */
export interface OwnHistory {
  readonly place: HistoryConfig | null;
  /** Absolute paths, and globs, that no output may take. */
  readonly inputs: readonly string[];
}

function placeOf({ file, history }: Config): HistoryConfig | null {
  if (file !== null || history?.isFromEnvironment === true) return history;
  throw appError('usage-invalid', {
    message: 'there is no history to look at: no throughline.yml was found',
    hint: 'A history belongs to a config: go to its folder, or name it. THROUGHLINE_HISTORY names a history without one.',
    example: 'throughline history list --config team/throughline.yml',
  });
}

/** Finds the history of the config; nothing is opened. Throws `usage-invalid` without a config, and what `loadConfig` throws. */
export async function findHistory(options: { readonly config?: string }, now: Date, io: Io): Promise<OwnHistory> {
  const config = await loadConfig({ path: options.config ?? null, cwd: io.cwd, env: io.env, now: now.toISOString() });
  const place = placeOf(config);
  return { place, inputs: inputsOf(config, config.sources, config.root).map((path) => resolve(config.root, path)) };
}

/**
 * Does something with the history that the config names, and closes it; gives `nothing` where none was begun yet, since to look at it
 * must not make it. Throws what `openPlace` throws.
 */
export async function withStored<T>(place: HistoryConfig | null, io: Io, nothing: T, use: (history: History) => Promise<T>): Promise<T> {
  if (place !== null && !isServerAddress(place.at) && !existsSync(place.at)) return nothing;
  const history = await openPlace(place, io);
  try {
    return await use(history);
  } finally {
    await history.close();
  }
}
