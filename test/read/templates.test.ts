import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type BodyFormat, bareIssue, type Field } from '../../src/model/issue.ts';
import type { Passage, ReadIssue } from '../../src/model/read-issue.ts';
import { createReader } from '../../src/read/read.ts';
import { readTemplates } from '../../src/read/templates.ts';
import { body, conventions } from './reading.ts';

const title = 'Retry failed payments';

/** An issue read by a reader that knows these templates, which went through JSON on their way. */
function readWith(templates: readonly string[], value: string, format: BodyFormat = 'markdown', fields: readonly Field[] = []): ReadIssue {
  const texts = readTemplates(
    templates.map((template, i) => ({ name: `template-${i}.md`, body: body('markdown', template) })),
    conventions,
  );
  const read = createReader(conventions, JSON.parse(JSON.stringify(texts)));
  return read({ ...bareIssue('A-1', title), body: body(format, value), fields }, { source: 'test', inScope: true });
}

const own = "placeholder: the issue template's own text";
const told = (passages: readonly Passage[]) =>
  passages.map(({ status, reason, text }) => `${status}: ${(reason ?? text).replaceAll('\n', ' / ')}`);
const statements = (templates: readonly string[], value: string, format?: BodyFormat) =>
  told(readWith(templates, value, format).statements);
const goalTexts = (templates: readonly string[], value: string) => told(readWith(templates, value).goalTexts);

const hint = 'What does this work bring to the company?\nBe specific: money, time or risk.';
const section = (text: string) => `## Business Value\n\n${text}\n\n## Steps\n\nDo it.\n`;
const line = (text: string) => `**Business Value:** ${text}\n\n**Team:** Shop\n`;

describe('what a template has under a label of the team', () => {
  test.each<[string, string, string, string]>([
    ['is no statement as it stands', section(hint), section(hint), own],
    ['nor with other line ends', section(hint), section(hint).replaceAll('\n', '\r\n'), own],
    ['nor when the template has them', section(hint).replaceAll('\n', '\r\n'), section(hint), own],
    ['nor in other case and punctuation', section(hint), section(hint.toUpperCase().replace('?', '…')), own],
    ['nor with its lines joined', section(hint), section(hint.replace('\n', ' ')), own],
    ['nor with its lines broken', section(hint), section(hint.replaceAll(' ', '\n')), own],
    ['nor a part of it', section(hint), section('Be specific: money, time or risk.'), own],
    ['nor in another form of the label', section(hint), line(hint), own],
    ['nor on the line of the label', line('saves X hours a month'), line('saves X hours a month'), own],
    ['nor with a sub-heading', section(`### Who benefits\n\n${hint}`), section(`### Who benefits\n\n${hint}`), own],
    ['is left out of an answer below it', section(hint), section(`${hint}\n\nSaves an hour a week.`), 'filled: Saves an hour a week.'],
    ['is left out of an answer above it', section(hint), section(`Saves an hour.\n${hint}`), 'filled: Saves an hour.'],
    [
      'is left out of an answer within it',
      section(hint),
      section(hint.replace('\n', '\nSaves an hour.\n\nEvery week.\n')),
      'filled: Saves an hour. / Every week.',
    ],
    ['is left out with its lines joined', section(hint), section(`${hint.replace('\n', ' ')}\n\nAn hour.`), 'filled: An hour.'],
    ['is left out with its lines broken', section(hint), section(`${hint.replaceAll(', ', ',\n')}\n\nAn hour.`), 'filled: An hour.'],
    [
      'is left out paragraph by paragraph',
      section(`${hint}\n\nWhy now?`),
      section(`${hint.replace('\n', ' ')}\n\nAn hour.`),
      'filled: An hour.',
    ],
    ['is no choice, one of its lines kept', section('- Market A1\n- Market B2'), section('- Market B2'), own],
    ['leaves a placeholder a placeholder', section(hint), section(`${hint}\n\nTBD`), 'placeholder: "TBD"'],
    ['leaves the title the title', section(hint), section(`${hint}\n\n${title}`), 'placeholder: the same as the title'],
    ['gives way to an answer', section(hint), section('Saves an hour a week.'), 'filled: Saves an hour a week.'],
    ['is an answer once edited', line('saves X hours a month'), line('saves 3 hours a month'), 'filled: saves 3 hours a month'],
    [
      'asks with what ends in a colon, and the rest of the line answers',
      section('- Who benefits:\n- How much:'),
      section('- Who benefits: merchants\n- How much: TBD'),
      'filled: merchants / TBD',
    ],
    ['asks for nothing in particular', section('- Who benefits:'), section('- Who benefits: TBD'), 'placeholder: "TBD"'],
    ['that is unticked fills when ticked', section('- [ ] Revenue\n- [ ] Risk'), section('- [x] Revenue\n- [ ] Risk'), 'filled: Revenue'],
    ['that is empty is known of nobody', section(''), section('Saves an hour.'), 'filled: Saves an hour.'],
    ['under another label is an answer here', `## Justification\n\n${hint}`, section('Saves X.'), 'filled: Saves X.'],
  ])('%s', (_, template, issue, expected) => {
    expect(statements([template], issue)).toEqual([expected]);
  });

  test('is known of every template with the label', () => {
    const templates = [section('Why now?'), section('What does it bring?')];
    expect(templates.map((template) => statements(templates, template))).toEqual([[own], [own]]);
    expect(statements(templates, section('What does it bring?\n\nAn hour.'))).toEqual(['filled: An hour.']);
  });

  test('is the same in another markup, or in a field', () => {
    expect(statements([section(hint)], `h2. Business Value\n\n${hint}\n`, 'wiki')).toEqual([own]);
    expect(statements([section(hint)], `h2. Business Value\r\n\r\n${hint}\r\n\r\nAn hour.`, 'textile')).toEqual(['filled: An hour.']);
    expect(statements([section(hint)], `Business Value: ${hint}`, 'plain')).toEqual([own]);
    const field: Field = { name: 'Business value', role: null, values: [hint] };
    expect(told(readWith([section(hint)], '', 'markdown', [field]).statements)).toEqual([own]);
  });

  test('is shown as it was read', () => {
    expect(readWith([section(hint)], section(hint)).statements).toMatchObject([
      { text: hint, label: 'Business Value', at: 'body:section' },
    ]);
  });

  test('is worth nothing without templates', () => {
    expect(statements([], section(hint))).toEqual([`filled: ${hint.replace('\n', ' / ')}`]);
  });
});

describe('what a template has under an OKR label', () => {
  const okr = (text: string) => `**OKR:** ${text}\n`;
  const list = '## OKR\n\n- O1-KR1\n- O1-KR2\n- O2-KR1\n';

  test.each<[string, string, string, string]>([
    ['names no goal, though an example does', okr('O1-KR2'), okr('O1-KR2'), own],
    ['nor does its address', okr('https://goals.acme.example/churn'), okr('https://goals.acme.example/churn'), own],
    ['is left out of what was added', '## OKR\n\nSuch as O1-KR2', '## OKR\n\nSuch as O1-KR2\nO2-KR1', 'filled: O2-KR1'],
    ['gives way to a goal', okr('O1-KR2'), okr('O2-KR1'), 'filled: O2-KR1'],
    ['asks with a colon', '## OKR\n\nKey result:', '## OKR\n\nKey result: O2-KR1', 'filled: O2-KR1'],
    ['is a choice when goals are struck out of it', list, '## OKR\n\n- O1-KR2\n', 'filled: O1-KR2'],
    ['is none when nothing is', list, list, own],
    ['is none when the hint was left of hint and list', `${list}- Delete the others\n`, '## OKR\n\n- Delete the others\n', own],
  ])('%s', (_, template, issue, expected) => {
    expect(goalTexts([template], issue)).toEqual([expected]);
  });

  test('is no reference either where goals count wherever they are named', () => {
    const template = okr('such as O1-KR2, see <https://goals.acme.example/churn> or [another](https://goals.acme.example/retention)');
    const read = (value: string, own = title) => {
      const texts = readTemplates([{ name: 'story.md', body: body('markdown', template) }], conventions);
      const issue = { ...bareIssue('A-1', own), body: body('markdown', value) };
      const { urls, tokens } = createReader({ ...conventions, inline: true }, texts)(issue, { source: 'test', inScope: true });
      return [...urls, ...tokens];
    };
    expect(read(template)).toEqual([]);
    expect(read(`${template}\nFor O2-KR1, https://goals.acme.example/more`)).toEqual(['https://goals.acme.example/more', 'O2-KR1']);
    expect(read(template, 'O1-KR2: retry')).toEqual(['O1-KR2']);
    expect(read('For O1-KR2 and https://goals.acme.example/churn')).toEqual(['https://goals.acme.example/churn', 'O1-KR2']);
  });

  test('takes neither text nor address along, or its goals would link', () => {
    const text = okr('see [the churn goal](https://goals.acme.example/churn)');
    expect(readWith([text], text).goalTexts).toMatchObject([{ text: '', urls: [], status: 'placeholder' }]);
  });
});

describe('whatever the template says', () => {
  const phrase = (words: readonly string[]) =>
    fc.array(fc.constantFrom(...words), { minLength: 2, maxLength: 6 }).map((chosen) => `${chosen.join(' ')}.`);
  const hints = fc.array(phrase(['What', 'does', 'it', 'bring', 'Please', 'explain', '**why**', '_now_', '`here`']), {
    minLength: 1,
    maxLength: 6,
  });
  const saying = phrase(['merchants', 'hours', '3', '%', 'weekly', 'churn']).map((text) => `saves ${text}`);
  const answers = fc.array(saying, { minLength: 1, maxLength: 4 });
  const breaks = fc.constantFrom('\n', '\n\n', '\r\n', '\r\n\r\n');

  test('what was added to it is the statement, in its order, and without that there is none', () => {
    fc.assert(
      fc.property(hints, answers, breaks, breaks, fc.infiniteStream(fc.boolean()), (asked, said, between, other, coins) => {
        const template = section(asked.join(between));
        expect(statements([template], section(asked.join(other)))).toEqual([own]);
        const [left, right] = [[...asked], [...said]];
        const mixed: string[] = [];
        while (left.length + right.length > 0) {
          const from = right.length === 0 || (left.length > 0 && coins.next().value) ? left : right;
          mixed.push(...from.splice(0, 1));
        }
        expect(statements([template], section(mixed.join(other)))).toEqual([`filled: ${said.join(' / ')}`]);
      }),
    );
  });

  test('a text that has none of its lines is read as without it', () => {
    fc.assert(
      fc.property(hints, fc.string({ unit: 'grapheme', maxLength: 200 }), (asked, text) => {
        const issue = section(`saves ${text.replaceAll(/[.?:：？]/g, '')}`);
        expect(readWith([section(asked.join('\n'))], issue)).toEqual(readWith([], issue));
      }),
    );
  });
});

test('a body of very many lines that begin as the template does is no trap', () => {
  const issue = section('What x\n'.repeat(60_000));
  const template = section('What what what what\n'.repeat(100));
  const [passage] = readWith([template], issue).statements;
  expect(passage).toMatchObject({ status: 'filled' });
});

test('templates of any size and shape come to a bounded list of lines', () => {
  const long = Array.from({ length: 5000 }, (_, i) => `line ${i} ${'x'.repeat(3000)}`).join('\n');
  const many = Array.from({ length: 2000 }, (_, i) => ({ name: `${i}`, body: body('markdown', line(`hint ${i}`)) }));
  const texts = readTemplates(
    [{ name: 'long.md', body: body('plain', `Business Value: ${long.slice(0, 400_000)}`) }, ...many],
    conventions,
  );
  expect(texts.length).toBeLessThanOrEqual(500);
  expect(Math.max(...texts.map(({ lines }) => lines.length))).toBeLessThanOrEqual(100);
  expect(Math.max(...texts.flatMap(({ lines }) => lines.map(({ length }) => length)))).toBeLessThanOrEqual(2000);
});
