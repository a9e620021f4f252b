import { type ExitCode, exitCodes } from '../errors.ts';
import type { Io } from './io.ts';
import { writeTo } from './output.ts';

/** `throughline help exit-codes`: the frozen table. */
export async function exitCodesHelp(io: Io): Promise<ExitCode> {
  const rows = exitCodes.map(({ code, outcome, means }) => `${String(code).padStart(4)}  ${(outcome ?? '').padEnd(10)}  ${means}`);
  await writeTo(io.stdout, [`${rows.join('\n')}\n\nSeveral may apply: 70 before 74, 2, 4, 3, 1 and 0.\n`]);
  return 0;
}
