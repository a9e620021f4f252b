import { quote } from '../documents/words.ts';
import { type GoalFinding, type LintedGoals, lintGoals } from '../engine/lint-goals.ts';
import { appError, type ExitCode } from '../errors.ts';
import { formOfGoals, type LoadedGoals } from '../goals/load.ts';
import { severities } from '../model/policy.ts';
import { count } from '../reporters/figures.ts';
import { type Ink, inkOf } from '../reporters/table/ink.ts';
import { rules } from '../rules/index.ts';
import type { GoalsLintOptions } from './goals-lint-options.ts';
import { hasColor, type Io } from './io.ts';
import { safeLine } from './lines.ts';
import { readFailOn } from './options.ts';
import { writeTo } from './output.ts';
import { openGoalsFile } from './workspace.ts';

/** "4 objectives and 9 key results of okrs.csv", with what was left out. */
function lookedAt({ pursued }: LintedGoals, { goals: { goals } }: LoadedGoals, file: string): string {
  const keyResults = pursued.filter(({ kind }) => kind === 'key-result').length;
  const left = goals.length - pursued.length;
  const kinds = `${count(pursued.length - keyResults, 'objective')} and ${count(keyResults, 'key result')} of ${file}`;
  return left === 0 ? kinds : `${kinds} (${left} more ${left === 1 ? 'is closed or past its' : 'are closed or past their'} period)`;
}

function* findingLines({ goal, severity, rule, message, help }: GoalFinding, ink: Ink): Generator<string> {
  const paint = { error: ink.bad, warning: ink.warn, info: ink.faint }[severity];
  yield `${ink.strong(safeLine(goal.origin))}  ${paint(severity)}  ${safeLine(`${goal.id}: ${message}`)}  ${ink.faint(rule)}`;
  yield `    ${ink.copy(`→ ${safeLine(help)}`)}`;
}

/** What was not understood, cell by cell, and the columns that nobody reads. */
function* unreadLines({ warnings, unread }: LoadedGoals, file: string, ink: Ink): Generator<string> {
  for (const { file: name, line, column, message, example } of warnings) {
    yield `${ink.strong(safeLine(`${name}:${line}:${column}`))}  ${ink.warn('not read')}  ${safeLine(message)}`;
    if (example !== null) yield `    ${ink.copy(`→ ${safeLine(example)}`)}`;
  }
  const [first] = unread;
  if (first === undefined) return;
  const many = unread.length === 1 ? 'This column is' : 'These columns are';
  yield `${many} not read: ${safeLine(unread.map(quote).join(', '))}`;
  yield `    ${ink.copy(safeLine(`→ to read one, say what it holds: goals: {path: ${file}, columns: {owner: ${quote(first)}}}`))}`;
}

function* screen(linted: LintedGoals, loaded: LoadedGoals, file: string, ink: Ink): Generator<string> {
  const { findings } = linted;
  const where = safeLine(lookedAt(linted, loaded, file));
  yield* unreadLines(loaded, file, ink);
  if (findings.length === 0) return yield `Nothing to mend in ${where}: ${count(linted.rules, 'rule')} looked at them.`;
  for (const finding of findings) yield* findingLines(finding, ink);
  const counts = severities.flatMap((severity) => {
    const n = findings.filter((finding) => finding.severity === severity).length;
    return n === 0 ? [] : [severity === 'info' ? `${n} info` : count(n, severity)];
  });
  yield '';
  yield `${counts.join(', ')} in ${where}. "throughline rules ID" explains a rule.`;
}

/** `throughline goals lint [FILE]`: are the goals measurable, current, owned? Reads their file and nothing else. */
export async function goalsLintCommand(named: string | undefined, options: GoalsLintOptions, io: Io): Promise<ExitCode> {
  const failOn = readFailOn(options.failOn) ?? 'error';
  if (named !== undefined && options.goals !== undefined) {
    throw appError('usage-invalid', {
      message: 'two files with goals were named',
      hint: 'Name one.',
      example: 'throughline goals lint goals.yml',
    });
  }
  const { file, policy, ...loaded } = await openGoalsFile(named === undefined ? options : { ...options, goals: named }, io);
  const { goals } = loaded;
  const form = formOfGoals(file.path);
  if (goals.goals.length === 0) {
    throw appError('usage-invalid', {
      message: `${file.name} holds no goals`,
      hint: form === 'yaml' ? 'Add an objective with its key results.' : 'Add a row for each objective and key result.',
      ...(form === 'yaml'
        ? { example: '- {id: O1, title: Keep the merchants we win, keyResults: [{id: O1-KR1, title: Churn from 5 % to 3 %}]}' }
        : {}),
    });
  }
  const linted = lintGoals(rules, goals, policy, form);
  const ink = inkOf(hasColor(io.stdout, io.env, options.color !== false));
  const lines = screen(linted, loaded, file.name, ink);
  await writeTo(
    io.stdout,
    lines.map((line) => `${line}\n`),
  );
  const failed = linted.findings.some(({ severity }) => severities.indexOf(severity) <= severities.indexOf(failOn));
  return failed && options.exitZero !== true ? 1 : 0;
}
