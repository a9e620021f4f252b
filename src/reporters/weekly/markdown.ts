import type { Cell, IssueList, Piece, Sentence, WeeklyChart, WeeklyReport, WeeklySection, WeeklyTable } from '../../model/weekly.ts';
import { clip, count, percent } from '../figures.ts';
import { markdownImage, markdownLink, markdownText } from '../sinks/markdown.ts';
import { defineWeeklyReporter, type Pictures } from './weekly-reporter.ts';
import { chartRows } from './words/chart-rows.ts';
import { longDay, span } from './words/days.ts';
import { described } from './words/described.ts';
import { amount } from './words/numbers.ts';

/** How much of a foreign text, of a table and of a list of issues is shown: a page is pasted into mails. */
const longestText = 160;
const mostRows = 30;
const mostIssues = 20;

/** Numbers of the lists behind figures, in the order in which the page comes to them. */
type Notes = Map<string, number>;

const foreign = (text: string): string => markdownText(clip(text, longestText));

const noted = (list: string | null, notes: Notes, known: ReadonlySet<string>): string => {
  if (list === null || !known.has(list)) return '';
  const number = notes.get(list) ?? notes.size + 1;
  notes.set(list, number);
  return ` \\[${number}\\]`;
};

const named = (text: string, title: string | null): string => (title === null ? text : `${text} ${foreign(title)}`);

/** Renders sentences; figures get the number of the list behind them. */
const speaker = (lists: readonly IssueList[], notes: Notes) => {
  const known = new Set(lists.map(({ id }) => id));
  const say = (piece: Piece): string => {
    if (typeof piece === 'string') return piece;
    switch (piece.kind) {
      case 'quote':
        return `“${foreign(piece.text)}”`;
      case 'strong':
        return `**${foreign(piece.text)}**`;
      case 'figure':
        return `${foreign(piece.text)}${noted(piece.list, notes, known)}`;
      case 'issue':
        return named(markdownLink(clip(piece.key, longestText), piece.url), piece.title);
      case 'goal':
        return named(`**${foreign(piece.id)}**`, piece.title);
    }
  };
  return (sentence: Sentence): string => sentence.map(say).join('');
};

type Say = ReturnType<typeof speaker>;

const isSentence = (cell: Cell): cell is Sentence => Array.isArray(cell);

function* table({ caption, columns, rows }: WeeklyTable, say: Say): Iterable<string> {
  yield `\n*${markdownText(caption)}*\n\n`;
  yield `| ${columns.map(({ title }) => markdownText(title)).join(' | ')} |\n`;
  yield `| ${columns.map(({ align }) => (align === 'right' ? '---:' : '---')).join(' | ')} |\n`;
  for (const row of rows.slice(0, mostRows)) {
    yield `| ${row.map((cell) => (isSentence(cell) ? say(cell) : markdownText(amount(cell)))).join(' | ')} |\n`;
  }
  if (rows.length > mostRows) yield `\nand ${rows.length - mostRows} more\n`;
}

function* trend({ title, points, target }: Extract<WeeklyChart, { kind: 'trend' }>): Iterable<string> {
  yield `\n*${markdownText(title)}*\n\n| week to | served a goal | |\n| --- | ---: | --- |\n`;
  for (const { at, rate, hit, of, rebuilt, break: why } of points) {
    const remarks = [...(rebuilt ? ["rebuilt by today's links"] : []), ...(why === null ? [] : [why])];
    yield `| ${longDay(at)} | ${rate === null ? '–' : `${percent(rate)} (${hit} of ${of})`} | ${markdownText(remarks.join('; '))} |\n`;
  }
  if (target !== null) yield `\nTarget: ${percent(target.rate)} by ${longDay(target.by)}\n`;
}

function* section({ heading, sentences, items, charts, tables }: WeeklySection, say: Say, pictures: Pictures): Iterable<string> {
  yield `\n## ${markdownText(heading)}\n`;
  for (const sentence of sentences) yield `\n${say(sentence)}\n`;
  for (const chart of charts) {
    const path = pictures.get(chart);
    if (path !== undefined) yield `\n${markdownImage(described(chart), path)}\n`;
  }
  const rows = charts.flatMap(chartRows);
  for (const list of [items, rows]) {
    if (list.length > 0) yield '\n';
    for (const item of list.slice(0, mostRows)) yield `- ${say(item)}\n`;
    if (list.length > mostRows) yield `- and ${list.length - mostRows} more\n`;
  }
  for (const chart of charts) if (chart.kind === 'trend') yield* trend(chart);
  for (const one of tables) yield* table(one, say);
}

function* behind(lists: readonly IssueList[], notes: Notes, limit: number): Iterable<string> {
  if (notes.size === 0) return;
  yield '\n## The issues behind the figures\n\n';
  for (const [id, number] of notes) {
    const list = lists.find((one) => one.id === id);
    if (list === undefined) continue;
    const shown = list.issues.slice(0, limit).map(({ key, url }) => markdownLink(clip(key, longestText), url));
    const more = list.count > shown.length ? [`${shown.length === 0 ? '' : 'and '}${list.count - shown.length} more`] : [];
    yield `- \\[${number}\\] ${foreign(list.title)}, ${count(list.count, 'issue')}: ${[...shown, ...more].join(', ')}\n`;
  }
}

function* page(report: WeeklyReport, limit: number, pictures: Pictures): Iterable<string> {
  const notes: Notes = new Map();
  const say = speaker(report.lists, notes);
  yield `# ${foreign(report.title)}\n\n${span(report.from, report.to, report.timeZone)}\n`;
  if (!report.complete) yield '\n**Incomplete: a source could not be read, so that no rate is shown.**\n';
  if (report.northStar !== null) yield `\n${say(report.northStar)}\n`;
  for (const part of report.sections) yield* section(part, say, pictures);
  yield* behind(report.lists, notes, limit);
}

/**
 * The page as Markdown that pastes into mails and documents: no HTML, no images but those of the charts where they were drawn, the
 * lists behind the figures as numbered notes.
 */
export const markdown = defineWeeklyReporter({
  id: 'markdown',
  title: 'for mails and documents',
  extension: 'md',
  render: ({ report, pictures = new Map() }, { limit }) => page(report, limit ?? mostIssues, pictures),
});
