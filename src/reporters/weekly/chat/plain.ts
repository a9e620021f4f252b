import type { Cell, Piece, Sentence, WeeklyReport, WeeklySection } from '../../../model/weekly.ts';
import { clip } from '../../figures.ts';
import { webAddress } from '../../sinks/address.ts';
import { terminalText } from '../../sinks/terminal.ts';
import { chartRows } from '../words/chart-rows.ts';
import { amount } from '../words/numbers.ts';

/** A stretch of text, and how it looks. Texts that others wrote are neutralised; the services take them as text, not as markup. */
export interface Run {
  readonly text: string;
  readonly bold: boolean;
  readonly url: string | null;
}

/** A part of the page, cut down to what is read in a chat. */
export interface ChatPart {
  readonly heading: string;
  readonly paragraphs: readonly (readonly Run[])[];
  readonly items: readonly (readonly Run[])[];
}

const longestText = 90;
const mostItems = 6;

/** Braces in pairs are a template to some card renderers. */
const foreign = (text: string): string => clip(terminalText(text).trim(), longestText).replaceAll('{{', '{ {').replaceAll('${', '$ {');

const run = (text: string, more: Partial<Run> = {}): Run => ({ text, bold: false, url: null, ...more });

function runsOf(piece: Piece): readonly Run[] {
  if (typeof piece === 'string') return [run(piece)];
  switch (piece.kind) {
    case 'quote':
      return [run(`“${foreign(piece.text)}”`)];
    case 'strong':
      return [run(foreign(piece.text), { bold: true })];
    case 'figure':
      return [run(foreign(piece.text))];
    case 'issue': {
      const key = run(foreign(piece.key), { url: webAddress(piece.url)?.href ?? null });
      return piece.title === null ? [key] : [key, run(` ${foreign(piece.title)}`)];
    }
    case 'goal': {
      const id = run(foreign(piece.id), { bold: true });
      return piece.title === null ? [id] : [id, run(` ${foreign(piece.title)}`)];
    }
  }
}

/** A sentence as stretches of text; none of them is empty. */
export const runs = (sentence: Sentence): readonly Run[] => sentence.flatMap(runsOf).filter(({ text }) => text !== '');

const isSentence = (cell: Cell): cell is Sentence => Array.isArray(cell);

/** A row of a table as a sentence: the cells with their columns' titles. */
const rowRuns = (columns: readonly { readonly title: string }[], cells: readonly Cell[]): readonly Run[] =>
  cells.flatMap((cell, i) => {
    const said = isSentence(cell) ? runs(cell) : [run(amount(cell))];
    return i === 0 ? said : [run(`; ${(columns[i]?.title ?? '').toLowerCase()} `), ...said];
  });

/** The first of many, said. */
const some = <T>(items: readonly T[], say: (item: T) => readonly Run[]): readonly (readonly Run[])[] => {
  const said = items.slice(0, mostItems).map(say);
  return items.length <= mostItems ? said : [...said, [run(`and ${items.length - mostItems} more`)]];
};

const chatPart = ({ heading, sentences, items, charts, tables }: WeeklySection): ChatPart => ({
  heading,
  paragraphs: sentences.map(runs),
  items: [
    ...some(items, runs),
    ...charts.flatMap((chart) => some(chartRows(chart), runs)),
    ...tables.flatMap(({ columns, rows }) => some(rows, (row) => rowRuns(columns, row))),
  ],
});

/** The parts of the page that a lead reads in a chat; without the lists behind the figures. */
export const chatParts = ({ sections }: WeeklyReport): readonly ChatPart[] =>
  sections.map(chatPart).filter(({ paragraphs, items }) => paragraphs.length + items.length > 0);

const lengthOf = (line: readonly Run[]): number => line.reduce((sum, { text, url }) => sum + text.length + (url?.length ?? 0), 0);

/** What fits into `room` characters, from the top; `cut` tells that something did not. */
export function partsWithin(parts: readonly ChatPart[], room: number): { readonly parts: readonly ChatPart[]; readonly cut: boolean } {
  let left = room;
  let cut = false;
  const within = (lines: readonly (readonly Run[])[]) =>
    lines.filter((line) => {
      const length = lengthOf(line);
      if (cut || length > left) cut = true;
      else left -= length;
      return !cut;
    });
  const kept = parts.map(({ heading, paragraphs, items }) => {
    left -= heading.length;
    return { heading, paragraphs: within(paragraphs), items: within(items) };
  });
  return { parts: kept.filter(({ paragraphs, items }) => paragraphs.length + items.length > 0), cut };
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The title of the page in at most `units` UTF-16 code units, as the services count; never empty. */
export function titleWithin({ title }: WeeklyReport, units: number): string {
  let kept = '';
  for (const { segment } of graphemes.segment(foreign(title))) {
    if (kept.length + segment.length > units) break;
    kept += segment;
  }
  return kept === '' ? 'Weekly business sync' : kept;
}

/** The headline in one line, for notifications. */
export const summary = ({ sections }: WeeklyReport): string =>
  runs(sections[0]?.sentences[0] ?? [])
    .map(({ text }) => text)
    .join('');
