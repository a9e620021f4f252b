import { cutTo } from '../reporters/table/text.ts';
import type { Io } from './io.ts';

/** Tells a person at a terminal what is going on; silent everywhere else. */
export interface Progress {
  reading(source: string, issues: number, of: number | null): void;
  waiting(source: string, ms: number, why: string): void;
  /** Clears the line. */
  done(): void;
}

const silent: Progress = { reading() {}, waiting() {}, done() {} };

/** One line on stderr, rewritten in place, at most every 100 ms of the run's own clock. */
export function createProgress(io: Pick<Io, 'stderr' | 'env' | 'now'>): Progress {
  if (io.stderr.isTTY !== true || io.env.TERM === 'dumb' || (io.env.CI ?? '') !== '') return silent;
  let shownAt = Number.NEGATIVE_INFINITY;
  const show = (text: string) => {
    const width = Math.max(20, (io.stderr.columns || 80) - 1);
    io.stderr.write(`\r\u001B[2K${cutTo(text, width)}`);
  };
  return {
    reading(source, issues, of) {
      const now = io.now().getTime();
      if (now - shownAt < 100) return;
      shownAt = now;
      show(`reading ${source}: ${issues}${of === null ? '' : ` of ${of}`} issues`);
    },
    waiting: (source, ms, why) => show(`${source}: waiting ${Math.ceil(ms / 1000)} s (${why})`),
    done: () => void io.stderr.write('\r\u001B[2K'),
  };
}
