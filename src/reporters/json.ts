import { defineReporter } from './reporter.ts';
import { jsonText } from './sinks/json.ts';

/** The whole audit as one JSON document, its lists piece by piece. */
export const json = defineReporter({
  id: 'json',
  title: 'the whole audit, for programs',
  *render(audit) {
    let before = '{\n';
    for (const [name, value] of Object.entries(audit)) {
      if (value === undefined) continue;
      yield `${before}  ${jsonText(name)}: `;
      if (Array.isArray(value)) yield* list(value);
      else yield indented(value, '  ');
      before = ',\n';
    }
    yield '\n}\n';
  },
});

function* list(values: readonly unknown[]): Iterable<string> {
  let before = '[\n    ';
  for (const value of values) {
    yield before + indented(value, '    ');
    before = ',\n    ';
  }
  yield values.length === 0 ? '[]' : '\n  ]';
}

/** Every line break is one between values: those within texts are escaped. */
const indented = (value: unknown, indent: string) => jsonText(value, 2).replaceAll('\n', `\n${indent}`);
