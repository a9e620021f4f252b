import { durationOf } from '../../documents/duration.ts';
import { appError } from '../../errors.ts';

/** What FROM or TO asks for. */
export type End =
  | { readonly kind: 'now' }
  | { readonly kind: 'last' }
  | { readonly kind: 'sprint-start' }
  /** The newest snapshot at or before this instant; milliseconds. */
  | { readonly kind: 'until'; readonly until: number; readonly text: string }
  | { readonly kind: 'id'; readonly prefix: string }
  | { readonly kind: 'file'; readonly path: string };

export const endForms = ['last', '7d', '2026-11-13', 'sprint-start', 'the beginning of an id', 'a file (.json, .jsonl)'] as const;

const day = /^\d{4}-\d{2}-\d{2}$/;
const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/;
const id = /^\d{6,8}(?:T\d{0,9}(?:Z(?:-[0-9a-f]{0,12})?)?)?$/;
const file = /[/\\]|\.(?:json|jsonl|ndjson)$/i;

/** Milliseconds of a date (its end) or a time with its zone; null when it is neither, or no day of the calendar. */
function untilOf(text: string): number | null {
  const time = Date.parse(day.test(text) ? `${text}T23:59:59.999Z` : instant.test(text) ? text : '');
  const isDay =
    !Number.isNaN(Date.parse(text.slice(0, 10))) && new Date(Date.parse(text.slice(0, 10))).toISOString().startsWith(text.slice(0, 10));
  return Number.isNaN(time) || !isDay ? null : time;
}

/**
 * Reads FROM or TO. A duration counts back from `now`; a date means the end of that UTC day. `isFile` tells whether a path names a file.
 * Throws `usage-invalid`.
 */
export function readEnd(name: 'FROM' | 'TO', text: string, now: Date, isFile: (path: string) => boolean): End {
  if (text === 'last' || text === 'sprint-start' || (text === 'now' && name === 'TO')) return { kind: text };
  const ago = durationOf(text);
  const until = ago === null ? untilOf(text) : now.getTime() - ago;
  if (until !== null) return { kind: 'until', until, text };
  if (file.test(text) || isFile(text)) return { kind: 'file', path: text };
  if (id.test(text)) return { kind: 'id', prefix: text };
  throw appError('usage-invalid', {
    message: `${name} does not take "${text}"`,
    hint: `It is one of: ${[...endForms, ...(name === 'TO' ? ['now'] : [])].join('; ')}.`,
    example: 'throughline drift 7d',
  });
}
