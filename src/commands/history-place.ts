import type { HistoryConfig } from '../config/history.ts';
import { appError } from '../errors.ts';
import type { History } from '../history/history.ts';
import type { Io } from './io.ts';

/**
 * Opens the history that the config names; for a command whose purpose it is. Every save forgets what is older than the config keeps,
 * unless `forgets` is false. Throws what `openHistory` throws, and when it is switched off.
 */
export async function openPlace(place: HistoryConfig | null, io: Io, forgets = true): Promise<History> {
  if (place === null) {
    throw appError('usage-invalid', {
      message: 'the history is switched off',
      hint: 'Take `history: false` out of throughline.yml, and THROUGHLINE_HISTORY=false out of the environment.',
      example: 'history: .throughline/history.db',
    });
  }
  const { at, workspace, days, isFromEnvironment } = place;
  const { openHistory } = await import('../history/open.ts');
  const { env, sleep, signal } = io;
  const retention = forgets ? { days, daily: true } : null;
  return openHistory(at, workspace, { env, sleep, signal, now: () => io.now(), retention, isFromEnvironment });
}
