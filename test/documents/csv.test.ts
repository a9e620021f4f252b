import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseCsv } from '../../src/documents/csv.ts';
import { foldColumn, guessDelimiter } from '../../src/documents/csv-rows.ts';
import { CsvBroken, streamCsv } from '../../src/documents/csv-stream.ts';
import { AppError } from '../../src/errors.ts';

const parse = (text: string) => parseCsv(text, { file: 'goals.csv' });
const plain = (text: string) => {
  const { header, rows } = parse(text);
  return { header, rows: rows.map(({ line, cells }) => ({ line, ...Object.fromEntries(cells) })) };
};
const faultsOf = (text: string): string => {
  try {
    parse(text);
  } catch (error) {
    if (error instanceof AppError) return error.message;
    throw error;
  }
  return 'no fault';
};

async function* chunked(text: string | Buffer, size: number) {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
async function stream(text: string, size = 7) {
  const skipped: string[] = [];
  const rows: Record<string, unknown>[] = [];
  let error: unknown = null;
  try {
    const table = await streamCsv(chunked(text, size), {
      delimiter: guessDelimiter(text),
      skip: (line, reason) => skipped.push(`${line}: ${reason}`),
    });
    for await (const { line, cells } of table.rows) rows.push({ line, ...Object.fromEntries(cells) });
  } catch (thrown) {
    error = thrown;
  }
  return { rows, skipped, error };
}

describe('a small table', () => {
  test.each([
    ['commas', 'Id,Title\nO1,Keep\n', { id: ['O1'], title: ['Keep'] }],
    ['semicolons', 'Id;Title\nO1;Keep, and win\n', { id: ['O1'], title: ['Keep, and win'] }],
    ['tabs', 'Id\tTitle\nO1\tKeep\n', { id: ['O1'], title: ['Keep'] }],
    ['a byte order mark', '\uFEFFId,Title\nO1,Keep\n', { id: ['O1'], title: ['Keep'] }],
    ['a byte order mark before a quoted name', '\uFEFF"Id","Title"\nO1,Keep\n', { id: ['O1'], title: ['Keep'] }],
    ['CRLF, and no end of line at the end', 'Id,Title\r\nO1,Keep', { id: ['O1'], title: ['Keep'] }],
    ['quotes around separators and quotes', 'Id,Title\nO1,"Keep, ""really"""\n', { id: ['O1'], title: ['Keep, "really"'] }],
    ['names in any case and spacing', ' ID ,TITLE\u00a0\nO1,Keep\n', { id: ['O1'], title: ['Keep'] }],
    ['a repeated column', 'Id,Labels,Labels,Labels\nO1,a,,b\n', { id: ['O1'], labels: ['a', 'b'] }],
    ['an empty cell', 'Id,Title\nO1,\n', { id: ['O1'], title: [] }],
    ['blank cells past the last column', 'Id,Title\nO1,Keep,,\n', { id: ['O1'], title: ['Keep'] }],
    ['columns without a name', 'Id,,Title,\nO1,x,Keep,\n', { id: ['O1'], title: ['Keep'] }],
    [
      'a column named like a property of objects',
      'Id,__proto__,constructor\nO1,a,b\n',
      { id: ['O1'], ['__proto__']: ['a'], constructor: ['b'] },
    ],
  ])('is read with %s', (_form, text, cells) => {
    expect(parse(text).rows.map((row) => [...row.cells])).toEqual([Object.entries(cells)]);
  });

  test('tells the line on which each row begins, and where its cells stand', () => {
    const table = parse('\uFEFFid,text,to\r\n\r\n1,"two\r\nlines",x\r\n,,\r\n2,"a, ""b""",y\r\n');
    expect(table.rows.map((row) => [row.line, row.place('text'), row.place('to')])).toEqual([
      [3, { line: 3, column: 3 }, { line: 4, column: 8 }],
      [6, { line: 6, column: 3 }, { line: 6, column: 14 }],
    ]);
    expect(table.rows[0]?.place('no such column')).toEqual({ line: 3, column: 1 });
  });

  test('keeps the names of the header as written', () => {
    expect(plain(' Key Result ,Owner,\nKR1,ana,\n').header).toEqual(['Key Result', 'Owner']);
  });

  test.each([
    ['nothing', '', 'goals.csv:1:1 the file is empty'],
    ['only blanks', '\n \n,,\n', 'goals.csv:1:1 the file is empty'],
    ['a row that is too short', 'a,b\n1\n', 'goals.csv:2:1 this row has 1 cell where the header has 2'],
    ['a row that is too long', 'a,b\n1,2\n1,2,3\n', 'goals.csv:3:1 this row has 3 cells where the header has 2'],
    ['a quote that is never closed', 'a,b\n1,2\n3,"4\n5,6\n', 'goals.csv:3:1 a double quote is out of place'],
    ['a quote in the middle of a text', 'a,b\n1,"2" inch\n', 'goals.csv:2:1 a double quote is out of place'],
    ['a quote in a text that has none around it', 'a,b\n1,2" inch\n', 'goals.csv:2:1 a double quote is out of place'],
  ])('is refused with %s, naming the line', (_fault, text, message) => {
    expect(faultsOf(text)).toContain(message);
  });

  test('names every fault at once, in their order', () => {
    const message = faultsOf('a,b\n1\n1,2\n1,2,3\n"x"y,3\n');
    expect(message).toContain('3 faults in goals.csv');
    expect([...message.matchAll(/goals\.csv:(\d+):/g)].map((match) => match[1])).toEqual(['2', '4', '5']);
  });
});

const cell = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom('a', '"', ',', ';', '\n', '\r', '\r\n', ' ', 'é', '🙂') }));
const written = (text: string) => `"${text.replaceAll('"', '""')}"`;
const wellFormed = (text: string) => text.isWellFormed() && text.trim() !== '';

test('whatever stands in the cells comes back unchanged, on the line where it stood, whole or in chunks', async () => {
  const table = fc.array(
    fc.tuple(
      cell.filter(wellFormed),
      cell.filter((text) => text.isWellFormed()),
    ),
    { minLength: 1, maxLength: 6 },
  );
  await fc.assert(
    fc.asyncProperty(table, fc.constantFrom('\n', '\r\n'), fc.integer({ min: 1, max: 40 }), async (rows, end, size) => {
      const text = `first,second${end}${rows.map((cells) => cells.map(written).join(',') + end).join('')}`;
      let line = 2;
      const wanted = rows.map(([first, second]) => {
        const row = { line, first: [first], second: second === '' ? [] : [second] };
        line += 1 + (first + second).split('\n').length - 1;
        return row;
      });
      expect(plain(text).rows).toEqual(wanted);
      expect(await stream(text, size)).toEqual({ rows: wanted, skipped: [], error: null });
    }),
  );
});

describe('a table that is streamed', () => {
  test('skips a row that does not fit, names its line, and goes on', async () => {
    const { rows, skipped, error } = await stream('a,b\n1,2\n3\n"4\n4",5\n6,7,8\n9,10\n');
    expect(rows.map((row) => row.line)).toEqual([2, 4, 7]);
    expect(skipped.map((text) => text.split(' has')[0])).toEqual(['3: this row', '6: this row']);
    expect(error).toBeNull();
  });

  test.each([1, 5, 1000])('gives what came before a broken quote, then says where (chunks of %i)', async (size) => {
    const { rows, error } = await stream('a,b\n1,2\n3,4\n5,"6"x\n7,8\n', size);
    expect(rows.map((row) => row.line)).toEqual([2, 3]);
    expect(error).toBeInstanceOf(CsvBroken);
    expect(error).toMatchObject({ line: 4 });
  });

  test('that breaks off inside quotes says where the row began', async () => {
    const { rows, error } = await stream('a,b\n1,2\n3,"4\n5,6\n');
    expect(rows).toHaveLength(1);
    expect(error).toMatchObject({ name: 'CsvBroken', line: 3 });
  });

  test('hands on an error of its source', async () => {
    const failure = new Error('the disk is gone');
    async function* source() {
      yield 'a,b\n1,2\n';
      throw failure;
    }
    const table = await streamCsv(source(), { delimiter: ',', skip: () => {} });
    await expect(async () => {
      for await (const _ of table.rows);
    }).rejects.toBe(failure);
  });
});

test.each([
  ['a;b;c\n1,2,3,4,5;x;y', ';'],
  ['"a;b;c;d",e\n', ','],
  ['\n\na\tb\n', '\t'],
  ['title\n', ','],
])('the separator of %j is %j', (head, delimiter) => {
  expect(guessDelimiter(head)).toBe(delimiter);
});

test('columns are compared in one form', () => {
  expect(foldColumn('  Fix\u00a0 Version/s ')).toBe('fix version/s');
});
