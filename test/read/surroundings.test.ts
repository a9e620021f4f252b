import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codeBlock, doc, h, li, link, p, panel, quote, ul } from './adf-document.ts';
import { Absent, type Form, markups } from './forms/form.ts';
import { forms } from './forms/forms.ts';
import { body, readWith, verdictOf } from './reading.ts';
import { runs } from './runs.ts';

/** Pieces of a body, and how they come together. */
interface Surroundings<Piece> {
  readonly prose: readonly Piece[];
  /** Code, quotes and comments that hold a label. */
  readonly hidden: readonly Piece[];
  /** A section of the highest level. */
  section(name: string, content: readonly Piece[]): readonly Piece[];
  joined(pieces: readonly Piece[]): unknown;
  /** The pieces of a body in the table. */
  pieces(value: Piece): readonly Piece[];
}

const paragraphs = ['Some prose.', 'Retry: three times, we said. The team is paid for it.', 'https://a.example'];
const texts = (
  parts: Pick<Surroundings<string>, 'prose' | 'hidden'>,
  heading: (name: string) => string,
  block = (piece: string) => piece,
): Surroundings<string> => ({
  prose: [...paragraphs, ...parts.prose],
  hidden: parts.hidden,
  section: (name, content) => [heading(name), ...content],
  joined: (pieces) => pieces.map(block).join('\n\n'),
  pieces: (value) => [value],
});
const says = 'Business Value: no';

const surroundings = {
  markdown: texts(
    {
      prose: ['A list:\n\n- one\n- two', '1. one\n   1. two', '| a | b |\n| - | - |\n| c | d |', 'Under\n-----\n\nThis.', '***'],
      hidden: [
        `\`\`\`\n${says}\n\`\`\``,
        `~~~sh\n# ${says}\n~~~`,
        `<!-- ${says} -->`,
        `<!--\n${says}\n\n## Business Value\n-->`,
        `> ${says}`,
        `[//]: # (${says})`,
      ],
    },
    (name) => `# ${name}`,
  ),
  wiki: texts(
    {
      prose: ['* one\n** two', '||a||b||\n|c|d|', '{panel:title=Else}\nThis.\n{panel}', '----', '!shot.png!'],
      hidden: [`{code:java}\n${says}\n{code}`, `{noformat}\n${says}\n{noformat}`, `{quote}\n*${says}*\n{quote}`, `bq. ${says}`],
    },
    (name) => `h1. ${name}`,
  ),
  textile: texts(
    {
      prose: ['* one\n** two', '|_. a |_. b |\n| c | d |', '{{collapse(Else)\nThis.\n}}', '---', '!shot.png!'],
      hidden: [
        `<pre>\n${says}\n</pre>`,
        `<!-- ${says} -->`,
        `bc. ${says}`,
        `bq. ${says}`,
        `> ${says}`,
        `<blockquote>\n${says}\n</blockquote>`,
      ],
    },
    (name) => `h1. ${name}`,
  ),
  html: texts(
    {
      prose: [
        '<p>More</p>',
        '<ul><li>one<ul><li>two</li></ul></li></ul>',
        '<table><tr><td>a<td>b<tr><td>c<td>d</table>',
        '<hr>',
        '<div><br></div>',
      ],
      hidden: [`<pre>${says}</pre>`, `<!-- ${says} -->`, `<blockquote><b>${says}</b></blockquote>`, `<style>${says}</style>`],
    },
    (name) => `<h1>${name}</h1>`,
    (piece) => `<div>${piece}</div>`,
  ),
  plain: texts({ prose: ['- one\n- two', '1. one\n2. two'], hidden: [`> ${says}`] }, (name) => `${name}\n=====`),
  adf: {
    prose: [p('Some prose.'), p(link('a', 'https://a.example')), ul(li(p('one'), ul(li(p('two'))))), panel(p('More.')), p()],
    hidden: [codeBlock(says), quote(p(says)), quote(ul(li(p(says))))],
    section: (name, content) => [h(1, name), ...content],
    joined: (pieces) => doc(...pieces),
    pieces: (value) => value.content as ReturnType<typeof p>[],
  } satisfies Surroundings<ReturnType<typeof p>>,
};

const verdict = (format: keyof typeof surroundings, value: unknown, { labels }: Form): string =>
  verdictOf(readWith(labels ? { businessValue: labels } : {}, { body: body(format, value) }).statements);

describe.each([...markups, 'plain'] as const)('what stands around a statement in %s does not change it', (format) => {
  const { prose, hidden, section, joined, pieces } = surroundings[format] as Surroundings<unknown>;
  const written = forms.flatMap((form) => {
    const value = form[format];
    return value === undefined || value instanceof Absent ? [] : [{ form, own: pieces(value) }];
  });
  const anyForm = fc.constantFrom(...written);
  const anyProse = fc.array(fc.constantFrom(...prose, ...hidden), { maxLength: 3 });
  const anyHidden = fc.array(fc.constantFrom(...hidden), { maxLength: 3 });
  const often = runs(1500);

  test('prose before it, code, quotes and comments on both sides, a section after it', () => {
    fc.assert(
      fc.property(anyForm, anyProse, anyHidden, anyProse, ({ form, own }, before, under, after) => {
        expect(verdict(format, joined([...before, ...own, ...under, ...section('Notes', after)]), form)).toBe(form.verdict);
      }),
      often,
    );
  });

  test('the order of the sections', () => {
    fc.assert(
      fc.property(anyForm, anyProse, anyHidden, fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }), ({ form, own }, some, more, order) => {
        const sections = [section('Story', own), section('Notes', some), section('Steps', more), section('Steps to take', some)];
        expect(verdict(format, joined(order.flatMap((at) => sections[at] ?? [])), form)).toBe(form.verdict);
      }),
      often,
    );
  });

  /** Documents have no line ends. */
  const ends = [['CRLF', '\r\n'] as const, ['CR', '\r'] as const].filter(() => format !== 'adf');
  test.each(ends)('line ends: %s', (_, end) => {
    fc.assert(
      fc.property(anyForm, anyProse, ({ form, own }, before) => {
        const value = String(joined([...before, ...own, ...section('Notes', before)])).replace(/\r?\n/g, end);
        expect(verdict(format, value, form)).toBe(form.verdict);
      }),
      often,
    );
  });
});
