import type { Answer } from './answer.ts';
import type { Pause } from './failure.ts';

const second = 1000;
const longestBackoff = 30 * second;
/** GitHub asks for at least a minute after a secondary limit that names no time. */
const secondaryLimit = 60 * second;

/** Full-jitter backoff: somewhere between nothing and 1, 2, 4 … 30 seconds. `attempt` counts from 1. */
export const backoff = (attempt: number, random: () => number): Pause => ({
  ms: Math.round(random() * Math.min(longestBackoff, second * 2 ** (attempt - 1))),
  asked: false,
});

/** How long the answer asks to wait, in milliseconds; null when it names no time, or one that has passed. `now` serves where the server gives no Date. */
export function askedWait(answer: Pick<Answer, 'headers'>, now: Date): number | null {
  const { headers } = answer;
  // Measured by the server's own clock, so that a wrong one here makes no wait too short.
  const clock = dateOf(headers.get('date')) ?? now.getTime();
  const after = headers.get('retry-after')?.trim() ?? '';
  const wait = /^\d+(\.\d+)?$/.test(after) ? Number(after) * second : (dateOf(after) ?? clock) - clock;
  if (wait > 0) return wait;
  if (headers.get('x-ratelimit-remaining') !== '0') return null;
  const reset = resetOf(headers.get('x-ratelimit-reset')) - clock;
  // A reset just passed still means: not before the next second.
  return Number.isFinite(reset) ? Math.max(reset, second) : null;
}

/**
 * Whether the answer means "slower", not "no": 429, or a 403 that carries the signs of a rate limit.
 * `explanation` is what its body says.
 */
export function isRateLimit(answer: Pick<Answer, 'headers' | 'status'>, explanation: string): boolean {
  if (answer.status === 429) return true;
  if (answer.status !== 403) return false;
  const { headers } = answer;
  return headers.has('retry-after') || headers.get('x-ratelimit-remaining') === '0' || /\brate limit\b/i.test(explanation);
}

/** The pause after a rate limit: what the server asked for and up to a second more, else a growing one. */
export function rateLimitPause(answer: Pick<Answer, 'headers' | 'status'>, attempt: number, now: Date, random: () => number): Pause {
  const asked = askedWait(answer, now);
  if (asked !== null) return { ms: Math.ceil(asked + random() * second), asked: true };
  if (answer.status === 403) return { ms: Math.ceil(secondaryLimit * 2 ** (attempt - 1) + random() * second), asked: true };
  return backoff(attempt, random);
}

function dateOf(text: string | null): number | null {
  // Date.parse takes bare numbers for years.
  if (!text || !/[a-z]/i.test(text)) return null;
  const time = Date.parse(text);
  return Number.isNaN(time) ? null : time;
}

/** Epoch seconds (GitHub) or an ISO date (Jira); NaN when it is neither. */
function resetOf(text: string | null): number {
  if (!text) return Number.NaN;
  return /^\d+$/.test(text) ? Number(text) * second : Date.parse(text);
}
