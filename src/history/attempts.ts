import { AppError, appError } from '../errors.ts';
import type { Engine } from './engine.ts';

/** The part of the world that a history needs. */
export interface Patience {
  /** Resolves after `ms`; rejects when the signal aborts. */
  sleep(ms: number, signal: AbortSignal): Promise<void>;
  readonly signal: AbortSignal;
}

const longestPause = 640;

function explained(error: unknown, { name, advice, kindOf }: Engine): unknown {
  if (error instanceof AppError) return error;
  const reason = error instanceof Error ? error.message || error.constructor.name : String(error);
  // A row of our own that is no longer JSON.
  const kind = error instanceof SyntaxError ? 'damaged' : kindOf(error);
  if (kind === 'damaged') return appError('history-damaged', { at: name, reason }, error);
  if (kind === 'refused') return appError('history-refused', { at: name, reason, advice }, error);
  if (kind === 'unreachable' || kind === 'busy') return appError('history-unreachable', { at: name, reason, advice }, error);
  return error;
}

/**
 * Does one whole piece of work against the database, again and with growing pauses while others are in the way. Throws the errors of the
 * catalogue that a History promises; what is none of them passes as it is.
 */
export async function attempt<T>(engine: Engine, { sleep, signal }: Patience, work: () => Promise<T>): Promise<T> {
  for (let pause = 5, left = engine.attempts; ; pause = Math.min(2 * pause, longestPause), left--) {
    signal.throwIfAborted();
    try {
      return await work();
    } catch (error) {
      if (left === 1 || engine.kindOf(error) !== 'busy') throw explained(error, engine);
      await sleep(pause, signal);
    }
  }
}
