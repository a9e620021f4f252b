import type { Command } from 'commander';
import { appError } from '../errors.ts';

export interface GoalsLintOptions {
  readonly config?: string;
  readonly goals?: string;
  readonly now?: string;
  readonly failOn: string;
  readonly exitZero?: boolean;
  readonly color?: boolean;
}

/** Declares the options behind `GoalsLintOptions`. */
export const addGoalsLintOptions = (command: Command): Command =>
  command
    .option('-c, --config <file>', 'config to use (default: throughline.yml, found upwards to the git root)')
    .option('-g, --goals <file>', 'the same as naming the file')
    .option('--now <time>', 'judge as of this instant, such as 2026-11-20T09:00:00Z')
    .option('--fail-on <severity>', 'end with 1 when there are findings this severe: error, warning or info', 'error')
    .option('--exit-zero', 'end with 0 where it would be 1')
    .option('--no-color', 'no colours (also NO_COLOR)');

/** The options of `goals lint`, before or behind its name. Throws `usage-invalid` for those that only `goals` itself takes. */
export function readGoalsLintOptions(command: Command): GoalsLintOptions {
  const own = new Set(command.options.map((option) => option.attributeName()));
  const foreign = command.parent?.options.find((option) => {
    const name = option.attributeName();
    return !own.has(name) && command.parent?.getOptionValue(name) !== undefined;
  });
  if (foreign !== undefined) {
    throw appError('usage-invalid', {
      message: `"goals lint" does not take ${foreign.long ?? foreign.flags}: it reads the goals alone`,
      hint: 'Leave it out.',
      example: 'throughline goals lint goals.yml',
    });
  }
  return command.optsWithGlobals<GoalsLintOptions>();
}
