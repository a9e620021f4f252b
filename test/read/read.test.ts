import { describe, expect, test } from 'vitest';
import { readerVersion, readIssueSchema } from '../../src/model/read-issue.ts';
import { doc, h, node, p, strong } from './adf-document.ts';
import { body, readMarkdown, readParts, readWith, verdictOf } from './reading.ts';

describe('fields', () => {
  const field = (name: string, ...values: string[]) => ({ name, role: null, values });

  test('come before the body', () => {
    const read = readParts({
      fields: [field('Team', 'Shop'), field('business_value', 'Fewer refunds')],
      body: body('markdown', 'Business Value: more revenue'),
    });
    expect(read.statements.map(({ at, text }) => [at, text])).toEqual([
      ['field:business_value', 'Fewer refunds'],
      ['body:line', 'more revenue'],
    ]);
  });

  test('are what the config says, whatever their name', () => {
    const read = readParts({ fields: [{ name: 'Nutzen', role: 'businessValue', values: ['Weniger Abbrüche'] }] });
    expect(read.statements).toMatchObject([{ label: 'Nutzen', text: 'Weniger Abbrüche', status: 'filled' }]);
  });

  test('may hold documents', () => {
    const value = doc(p('O1-KR2'), p('see ', node('inlineCard', { url: 'https://goals.acme.example/o1' })));
    expect(readParts({ fields: [{ name: 'OKR', role: 'okr', values: [body('adf', value)] }] }).goalTexts).toMatchObject([
      { text: 'O1-KR2\nsee https://goals.acme.example/o1', urls: ['https://goals.acme.example/o1'] },
    ]);
  });

  test('that are empty say as much as none', () => {
    expect(readParts({ fields: [field('Business Value'), field('OKR', '', '  ')] })).toMatchObject({ statements: [], goalTexts: [] });
  });
});

describe('what could not be read', () => {
  test.each([
    ['a body that was withheld', 'withheld'],
    ['a body that is no text', body('markdown', { no: 'text' })],
    ['a document that is none', body('adf', 'text')],
    ['a body beyond all measure', body('markdown', 'word '.repeat(200_000))],
  ] as const)('%s', (_, value) => {
    expect(readParts({ body: value })).toMatchObject({ body: 'unreadable', statements: [], goalTexts: [] });
  });

  test('no body at all is read', () => {
    expect(readParts({ body: null })).toMatchObject({ body: 'read', statements: [], goalTexts: [], urls: [] });
  });

  test('a document of 10 000 levels', () => {
    let value: unknown = p(strong('Business Value:'), ' deep');
    for (let level = 0; level < 10_000; level++) value = { type: 'panel', content: [value] };
    expect(readParts({ body: body('adf', { type: 'doc', content: [value] }) }).body).toBe('unreadable');
  });

  test('a section whose text another page holds', () => {
    const value = doc(h(2, 'Business Value'), node('syncBlock', { resourceId: 'x' }), h(2, 'OKR'), p('O1-KR2'));
    const read = readParts({ body: body('adf', value) });
    expect(read.body).toBe('unreadable');
    expect(read.statements).toMatchObject([{ status: 'unreadable' }]);
    expect(read.goalTexts).toMatchObject([{ status: 'filled', text: 'O1-KR2' }]);
  });

  test('a hint in a document that is still to be replaced', () => {
    const value = doc(h(2, 'Business Value'), p(node('placeholder', { text: 'Say what it brings' })));
    expect(verdictOf(readParts({ body: body('adf', value) }).statements)).toBe('placeholder');
  });
});

describe('references', () => {
  test('are the addresses outside code, comments and quotes', () => {
    const read = readMarkdown(
      [
        'See [this](https://a.example/1) and https://a.example/2, <https://a.example/3>.',
        '`https://code.example`',
        '> https://quote.example',
        '',
        '<!-- https://comment.example -->',
        '',
        '    https://code.example/2',
      ].join('\n'),
    );
    expect(read.urls).toEqual(['https://a.example/1', 'https://a.example/2', 'https://a.example/3']);
  });

  test('are found without parsing too, brackets balanced', () => {
    expect(readMarkdown('(https://a.example/x_(y)) or [z](http://b.example/z).').urls).toEqual([
      'https://a.example/x_(y)',
      'http://b.example/z',
    ]);
  });

  test('are words shaped like ids, only when asked for', () => {
    const parts = {
      title: 'Serve O1-KR2',
      body: body('markdown', 'Also churn-down and KR3. `KR4` and plain words, https://a.example/KR5'),
    };
    expect(readWith({ inline: true }, parts).tokens).toEqual(['O1-KR2', 'churn-down', 'KR3']);
    expect(readWith({ inline: false }, parts).tokens).toEqual([]);
  });

  test('are at most 200 of a kind', () => {
    const many = Array.from({ length: 500 }, (_, n) => `https://a.example/${n} KR${n}`).join('\n');
    const read = readWith({ inline: true }, { body: body('markdown', many) });
    expect([read.urls.length, read.tokens.length]).toEqual([200, 200]);
  });
});

test('directives are lines of their own outside code, comments and quotes', () => {
  const read = readMarkdown(
    'Throughline: exempt until 2026-12-31, because legal\n\n- **throughline:** exempt\n\nSee Throughline: no\n\n`Throughline: no`\n\n> Throughline: no\n\n```\nThroughline: no\n```\n<!-- Throughline: no -->',
  );
  expect(read.directives).toEqual(['exempt until 2026-12-31, because legal', 'exempt']);
});

test('labels that do not count are told, with the reason', () => {
  const read = readMarkdown('- [ ] Business value: checked\n\n```\nOKR: O1\n```\n\n> Business Value: quoted');
  expect(read.refused).toEqual([
    { text: 'Business value: checked', at: 'body:checklist', reason: 'it is an item of a checklist' },
    { text: 'OKR: O1', at: 'body:code', reason: 'it stands in code' },
    { text: 'Business Value: quoted', at: 'body:quote', reason: 'it stands in a quote' },
  ]);
});

test('a label that only stands over finer ones says nothing itself', () => {
  const read = readMarkdown('## OKR\n\n**Key Result:** O1-KR2\n\n## Business Value\n\n**OKR:** O2');
  expect(read.goalTexts.map(({ label, text }) => [label, text])).toEqual([
    ['Key Result', 'O1-KR2'],
    ['OKR', 'O2'],
  ]);
  expect(read.statements).toMatchObject([{ label: 'Business Value', status: 'placeholder' }]);
});

test('facts pass through, the body does not', () => {
  const read = readParts({ labels: ['checkout'], estimate: 3, parent: 'A-0', body: body('markdown', 'Business Value: x') });
  expect(read).toMatchObject({
    version: readerVersion,
    key: 'A-1',
    source: 'test',
    inScope: true,
    labels: ['checkout'],
    estimate: 3,
    parent: 'A-0',
  });
  expect(readIssueSchema.parse(JSON.parse(JSON.stringify(read)))).toEqual(read);
  expect(read).not.toHaveProperty('fields');
});
