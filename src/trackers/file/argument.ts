import { isGlob } from './inputs.ts';

export const argumentForms = ['PATH/FILE', 'PATH/*.csv', '-'];

/** The config that a SOURCE of the command line stands for: `-`, or what looks like a path. An address of another kind is not ours. */
export function fromArgument(argument: string): Readonly<Record<string, unknown>> | null {
  const path = argument.startsWith('file:') ? argument.slice('file:'.length) : argument;
  if (path === '' || path.includes('\0')) return null;
  if (path === '-') return { tracker: 'file', path };
  // One letter before a colon is a drive.
  if (/^[a-z][a-z0-9+.-]+:/i.test(path)) return null;
  return path !== argument || /[./\\]/.test(path) || isGlob(path) ? { tracker: 'file', path } : null;
}
