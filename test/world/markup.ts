import * as adf from '../read/adf-document.ts';

/** A stretch of text; all that the markups have in common. */
export type Inline =
  | string
  | { readonly style: 'bold' | 'italic' | 'code'; readonly text: string }
  | { readonly text: string; readonly to: string };

/** A part of a body, in no markup. A line of text may hold "\n". */
export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly inlines: readonly Inline[] }
  | { readonly kind: 'paragraph'; readonly inlines: readonly Inline[] }
  | { readonly kind: 'quote'; readonly inlines: readonly Inline[] }
  | { readonly kind: 'list'; readonly items: readonly (readonly Inline[])[] }
  | { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly Inline[])[] }
  | { readonly kind: 'code'; readonly text: string };

export const bold = (text: string): Inline => ({ style: 'bold', text });
export const italic = (text: string): Inline => ({ style: 'italic', text });
export const code = (text: string): Inline => ({ style: 'code', text });
export const link = (text: string, to: string): Inline => ({ text, to });
export const heading = (level: number, ...inlines: readonly Inline[]): Block => ({ kind: 'heading', level, inlines });
export const paragraph = (...inlines: readonly Inline[]): Block => ({ kind: 'paragraph', inlines });
export const quote = (...inlines: readonly Inline[]): Block => ({ kind: 'quote', inlines });
export const list = (...items: readonly (readonly Inline[])[]): Block => ({ kind: 'list', items });
export const table = (head: readonly string[], ...rows: readonly (readonly Inline[])[]): Block => ({ kind: 'table', head, rows });
export const codeBlock = (text: string): Block => ({ kind: 'code', text });

/** How one markup of plain text writes the parts. */
interface Dialect {
  readonly bold: string;
  readonly italic: string;
  code(text: string): string;
  link(text: string, to: string): string;
  heading(level: number, text: string): string;
  readonly item: string;
  codeBlock(text: string): string;
  quote(text: string): string;
  head(cells: readonly string[]): string;
  row(cells: readonly string[]): string;
}

const barred = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;

const dialects = {
  markdown: {
    bold: '**',
    italic: '_',
    code: (text) => `\`${text}\``,
    link: (text, to) => `[${text}](${to})`,
    heading: (level, text) => `${'#'.repeat(level)} ${text}`,
    item: '- ',
    codeBlock: (text) => `\`\`\`\n${text}\n\`\`\``,
    quote: (text) => `> ${text.replaceAll('\n', '\n> ')}`,
    head: (cells) => `${barred(cells)}\n${barred(cells.map(() => '---'))}`,
    row: barred,
  },
  textile: {
    bold: '*',
    italic: '_',
    code: (text) => `@${text}@`,
    link: (text, to) => `"${text}":${to}`,
    heading: (level, text) => `h${level}. ${text}`,
    item: '* ',
    codeBlock: (text) => `<pre>\n${text}\n</pre>`,
    quote: (text) => `bq. ${text}`,
    head: (cells) => `|${cells.map((cell) => `_. ${cell} |`).join('')}`,
    row: barred,
  },
  wiki: {
    bold: '*',
    italic: '_',
    code: (text) => `{{${text}}}`,
    link: (text, to) => `[${text}|${to}]`,
    heading: (level, text) => `h${level}. ${text}`,
    item: '* ',
    codeBlock: (text) => `{noformat}\n${text}\n{noformat}`,
    quote: (text) => `{quote}\n${text}\n{quote}`,
    head: (cells) => `||${cells.join('||')}||`,
    row: (cells) => `|${cells.join('|')}|`,
  },
} as const satisfies Record<string, Dialect>;

export type TextMarkup = keyof typeof dialects;

/** The body in a markup of plain text; blank lines between its parts. */
export function inMarkup(markup: TextMarkup, blocks: readonly Block[]): string {
  const dialect: Dialect = dialects[markup];
  const inline = (one: Inline): string => {
    if (typeof one === 'string') return one;
    if ('to' in one) return dialect.link(one.text, one.to);
    if (one.style === 'code') return dialect.code(one.text);
    return `${dialect[one.style]}${one.text}${dialect[one.style]}`;
  };
  const inlines = (all: readonly Inline[]) => all.map(inline).join('');
  const write = (block: Block): string => {
    if (block.kind === 'heading') return dialect.heading(block.level, inlines(block.inlines));
    if (block.kind === 'paragraph') return inlines(block.inlines);
    if (block.kind === 'quote') return dialect.quote(inlines(block.inlines));
    if (block.kind === 'list') return block.items.map((item) => dialect.item + inlines(item)).join('\n');
    if (block.kind === 'table') return [dialect.head(block.head), ...block.rows.map((row) => dialect.row(row.map(inline)))].join('\n');
    return dialect.codeBlock(block.text);
  };
  return blocks.map(write).join('\n\n');
}

const lines = (text: string) =>
  text
    .split('\n')
    .flatMap((line, i) => (i === 0 ? [line] : [adf.br, line]))
    .filter((one) => one !== '');
const styles = { bold: adf.strong, italic: adf.em, code: adf.code };

const inAdf = (inlines: readonly Inline[]) =>
  inlines.flatMap((one) => {
    if (typeof one === 'string') return lines(one);
    return 'to' in one ? [adf.link(one.text, one.to)] : [styles[one.style](one.text)];
  });

/** The body as a document of the Atlassian Document Format. */
export const asAdf = (blocks: readonly Block[]) =>
  adf.doc(
    ...blocks.map((block) => {
      if (block.kind === 'heading') return adf.h(block.level, ...inAdf(block.inlines));
      if (block.kind === 'paragraph') return adf.p(...inAdf(block.inlines));
      if (block.kind === 'quote') return adf.quote(adf.p(...inAdf(block.inlines)));
      if (block.kind === 'list') return adf.ul(...block.items.map((item) => adf.li(adf.p(...inAdf(item)))));
      if (block.kind === 'code') return adf.codeBlock(block.text);
      const head = adf.tr(...block.head.map((cell) => adf.th(cell)));
      return adf.table(head, ...block.rows.map((row) => adf.tr(...row.map((cell) => adf.td(...inAdf([cell]))))));
    }),
  );
