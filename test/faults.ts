import { AppError, type Fault } from '../src/errors.ts';

/** The faults of the `document-invalid` that `act` throws, taken from its message as a user sees them. */
export function faultsOf(act: () => unknown): readonly Fault[] {
  let thrown: unknown = null;
  try {
    act();
  } catch (error) {
    thrown = error;
  }
  return faultsIn(thrown);
}

/** The same for what a promise was rejected with. */
export function faultsIn(error: unknown): readonly Fault[] {
  if (!(error instanceof AppError) || error.code !== 'document-invalid') throw error ?? new Error('nothing was thrown');
  const faults: Fault[] = [];
  for (const line of error.message.split('\n').slice(1)) {
    const example = /^ {6}for example: (.*)$/.exec(line)?.[1];
    const [, file, at, column, message] = /^ {2}(\S+?):(\d+):(\d+) (.*)$/.exec(line) ?? [];
    const last = faults.at(-1);
    if (example !== undefined && last !== undefined) faults[faults.length - 1] = { ...last, example };
    else if (file !== undefined) faults.push({ file, line: Number(at), column: Number(column), message: message ?? '', example: null });
  }
  return faults;
}

/** "3:7 message | example", one for each fault. */
export const faultLines = (act: () => unknown): readonly string[] => faultsOf(act).map(shown);

export const shown = ({ line, column, message, example }: Fault): string => `${line}:${column} ${message} | ${example ?? '- '}`;
