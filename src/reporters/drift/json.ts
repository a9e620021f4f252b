import { jsonText } from '../sinks/json.ts';
import { defineDriftReporter } from './drift-reporter.ts';

/** Levels whose members are given one by one: the findings of a large tracker do not fit into one string. */
const deepest = 3;

function* pieces(value: unknown, level: number): Iterable<string> {
  const isList = Array.isArray(value);
  if (level >= deepest || typeof value !== 'object' || value === null) return yield indented(value, level);
  const members = Object.entries(value);
  if (members.length === 0) return yield isList ? '[]' : '{}';
  const indent = '  '.repeat(level + 1);
  let before = isList ? '[' : '{';
  for (const [name, member] of members) {
    yield `${before}\n${indent}${isList ? '' : `${jsonText(name)}: `}`;
    yield* pieces(member, level + 1);
    before = ',';
  }
  yield `\n${'  '.repeat(level)}${isList ? ']' : '}'}`;
}

/** The text of a value as it stands so many levels down. Line breaks within texts are escaped, so that every other one is ours. */
const indented = (value: unknown, level: number): string => jsonText(value, 2).replaceAll('\n', `\n${'  '.repeat(level)}`);

/** The whole drift as one JSON document. */
export const json = defineDriftReporter({
  id: 'json',
  title: 'the whole drift, for programs',
  *render({ drift }) {
    yield* pieces(drift, 0);
    yield '\n';
  },
});
