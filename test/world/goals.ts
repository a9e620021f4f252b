import { defaultConfig, parseConfig } from '../../src/config/load.ts';
import { type LintedGoals, lintGoals } from '../../src/engine/lint-goals.ts';
import { formOfGoals, parseGoals } from '../../src/goals/load.ts';
import { exampleGoals, exampleNow } from '../../src/rules/example-goals.ts';
import { rules } from '../../src/rules/index.ts';

export interface GoalsWorld {
  /** The text of `file`; the examples' goals when absent. */
  readonly goals?: string;
  /** Its name tells its form; goals.yml when absent. */
  readonly file?: string;
  /** throughline.yml as text; the recommended preset when absent. */
  readonly config?: string;
  /** ISO 8601; the examples' instant when absent. */
  readonly now?: string;
}

/** Goals judged by every rule that looks at them alone. */
export function lintText({ goals = exampleGoals, file = 'goals.yml', config, now = exampleNow }: GoalsWorld): LintedGoals {
  const input = { cwd: '/team', env: {}, now };
  const { policy } = config === undefined ? defaultConfig(input) : parseConfig(config, '/team/throughline.yml', 'throughline.yml', input);
  return lintGoals(rules, parseGoals(goals, file, { columns: null }), policy, formOfGoals(file));
}

/** What one rule finds, a line for each: `O1-KR1 warning: its metric …`. */
export const toldOfGoals = (rule: string, { findings }: LintedGoals): readonly string[] =>
  findings.filter((finding) => finding.rule === rule).map(({ goal, severity, message }) => `${goal.id} ${severity}: ${message}`);

/** A row of a table about a rule. */
export interface GoalsCase extends GoalsWorld {
  readonly why: string;
  /** What `toldOfGoals` gives. */
  readonly found: readonly string[];
}
