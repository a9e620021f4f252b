import { nearest } from '../documents/nearest.ts';
import { appError, type ExitCode, exitCodes } from '../errors.ts';
import type { Io } from './io.ts';
import { writeTo } from './output.ts';

/** `throughline help exit-codes`: the frozen table. Throws `name-unknown` for what is neither that nor one of the commands. */
export async function helpCommand(topic: string, commands: readonly string[], io: Io): Promise<ExitCode> {
  if (topic !== 'exit-codes') {
    const known = [...commands, 'exit-codes'];
    throw appError('name-unknown', { what: 'help topic', name: topic, nearest: nearest(topic, known), known });
  }
  const rows = exitCodes.map(({ code, outcome, means }) => `${String(code).padStart(4)}  ${(outcome ?? '').padEnd(10)}  ${means}`);
  await writeTo(io.stdout, [`${rows.join('\n')}\n\nSeveral may apply: 70 before 74, 2, 4, 3, 1 and 0.\n`]);
  return 0;
}
