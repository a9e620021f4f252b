import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { body, readMarkdown, readParts } from './reading.ts';

const formats = ['markdown', 'textile', 'wiki', 'html', 'plain'] as const;

test.each(
  formats.flatMap((format) =>
    [
      '[',
      '[a](',
      '*a _b ',
      '`a``',
      '<a ',
      '<pre>',
      '{code}',
      '{{',
      '(',
      '| ',
      '> ',
      '- ',
      '**OKR:** ',
      '!a',
      '&',
      '"a":',
      '||[',
      '\\',
      '<!--',
      '://',
      '___',
    ].map((part) => [format, part] as const),
  ),
)(
  'in %s takes time by its length only: %j',
  (format, part) => {
    const read = readParts({ body: body(format, `OKR: x\n${part.repeat(50_000 / part.length)}`) });
    expect(read.goalTexts.length).toBeGreaterThan(0);
  },
  2000,
);

test('what is kept of a body does not keep the body', () => {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  const prefix = `Business Value: ${'fewer refunds '.repeat(5)}\n\nOKR: O1-KR2 https://goals.acme.example/a-long-address\n\n${'z'.repeat(450_000)}`;
  collect();
  const before = process.memoryUsage().heapUsed;
  const kept = Array.from({ length: 100 }, (_, n) => readMarkdown(`${prefix}${n}`));
  collect();
  const grown = process.memoryUsage().heapUsed - before;
  expect(kept.every(({ statements }) => statements.length === 1)).toBe(true);
  expect(grown).toBeLessThan(15_000_000);
});
