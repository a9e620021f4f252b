import { nearest } from '../documents/nearest.ts';
import { appError } from '../errors.ts';

const formats = ['text', 'json', 'markdown'] as const;
export type GoalsFormat = (typeof formats)[number];

/** The format named by `--format`; text when it is absent. Throws `name-unknown`. */
export function readGoalsFormat(value: string | undefined): GoalsFormat {
  const name = value ?? 'text';
  const format = formats.find((known) => known === name);
  if (format === undefined) throw appError('name-unknown', { what: 'format', name, nearest: nearest(name, formats), known: formats });
  return format;
}
