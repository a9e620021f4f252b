import type { AppError } from '../../errors.ts';

/** The HTTP status behind an error of the transport; carried as its cause. */
export class RefusedAnswer extends Error {
  readonly status: number;

  constructor(status: number) {
    super(`HTTP ${status}`);
    this.name = 'RefusedAnswer';
    this.status = status;
  }
}

/** The HTTP status that led to an error of the transport; null when it was something else. */
export function statusOf(error: unknown): number | null {
  return error instanceof Error && error.cause instanceof RefusedAnswer ? error.cause.status : null;
}

/** How long to pause before asking again; `asked` says that the server named the time, so that it must be kept. */
export interface Pause {
  readonly ms: number;
  readonly asked: boolean;
}

/** An attempt that failed and that another may mend. */
export class Setback extends Error {
  /** `limit`: the server asked for fewer requests; `trouble`: it, or the network, failed. */
  readonly kind: 'limit' | 'trouble';
  /** What to tell the user when no further attempt mends it. */
  readonly failure: AppError;
  /** The pause before attempt number `attempt` + 1 of this kind. */
  readonly pause: (attempt: number) => Pause;

  constructor(kind: 'limit' | 'trouble', failure: AppError, pause: (attempt: number) => Pause) {
    super(failure.message);
    this.name = 'Setback';
    this.kind = kind;
    this.failure = failure;
    this.pause = pause;
  }
}
