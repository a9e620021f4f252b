import { nearest } from '../documents/nearest.ts';
import { appError, type ExitCode } from '../errors.ts';
import { exampleGoals } from '../rules/example-goals.ts';
import { rules } from '../rules/index.ts';
import type { Example, Rule } from '../rules/rule.ts';
import type { Io } from './io.ts';
import { plainLines } from './lines.ts';
import { writeTo } from './output.ts';

const list = () => {
  const width = Math.max(...rules.map(({ id }) => id.length));
  return rules.map((rule) => `${rule.id.padEnd(width)}  ${String(rule.severity).padEnd(7)}  ${rule.title}`);
};

const block = (text: string | undefined) =>
  text === undefined
    ? []
    : text
        .trimEnd()
        .split('\n')
        .map((line) => `  | ${line}`);

const show = ({ issues = [], options, goals, earlierGoals, classes }: Example): string[] => [
  ...issues.map((issue) => `  ${JSON.stringify(issue)}`),
  ...(options === undefined ? [] : [`  options: ${JSON.stringify(options)}`]),
  ...(classes === undefined ? [] : [`  classes: ${JSON.stringify(classes)}`]),
  ...block(goals),
  ...(earlierGoals === undefined ? [] : ['  in the last stored audit', ...block(earlierGoals)]),
];

function explain(rule: Rule): string[] {
  const shape = rule.options.toJSONSchema({ io: 'input' }).properties ?? {};
  const options = Object.entries(shape as Record<string, { default?: unknown; description?: string }>);
  const strict = rule.strict === undefined ? '' : ` (strict: ${rule.strict})`;
  const setting =
    options.length === 0
      ? 'warning'
      : `[warning, {${options.map(([name, { default: value }]) => `${name}: ${JSON.stringify(value)}`).join(', ')}}]`;
  return [
    rule.id,
    `  ${rule.title}.`,
    `  ${rule.why}`,
    ...(rule.scope === 'lint' ? ['  It is judged by "throughline goals lint", not by an audit.'] : []),
    ...(rule.measured === undefined ? [] : ['', rule.measured]),
    '',
    `Severity: ${rule.severity}${strict}. In throughline.yml:`,
    '  rules:',
    `    ${rule.id}: ${setting}`,
    ...options.map(([name, { description }]) => `  ${name}: ${description ?? ''}`),
    '',
    'Passes:',
    ...show(rule.examples.passing),
    '',
    'Fails:',
    ...show(rule.examples.failing),
    ...(rule.needsGoals === true
      ? [
          '',
          'with the goals',
          ...exampleGoals
            .trimEnd()
            .split('\n')
            .map((line) => `  ${line}`),
        ]
      : []),
  ];
}

/** `throughline rules [ID]`: every rule in a list, or one explained with what passes and what fails. */
export async function rulesCommand(id: string | undefined, io: Io): Promise<ExitCode> {
  const known = rules.map((rule) => rule.id);
  const rule = rules.find((one) => one.id === id);
  if (id !== undefined && rule === undefined)
    throw appError('name-unknown', { what: 'rule', name: id, nearest: nearest(id, known), known });
  const lines = rule === undefined ? [...list(), '', 'throughline rules ID explains one of them.'] : explain(rule);
  await writeTo(io.stdout, [plainLines(lines)]);
  return 0;
}
