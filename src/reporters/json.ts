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
      else yield within(value);
      before = ',\n';
    }
    yield '\n}\n';
  },
});

function* list(values: readonly unknown[]): Iterable<string> {
  let before = '[\n    ';
  for (const value of values) {
    yield before + withinList(value);
    before = ',\n    ';
  }
  yield values.length === 0 ? '[]' : '\n  ]';
}

/** The text of a value one level down, cut out of a list that holds nothing else; two levels down, out of a list of such a list. */
const within = (value: unknown) => jsonText([value], 2).slice('[\n  '.length, -'\n]'.length);
const withinList = (value: unknown) => jsonText([[value]], 2).slice('[\n  [\n    '.length, -'\n  ]\n]'.length);
