import type { WeeklyReport } from '../../model/weekly.ts';
import { clip } from '../figures.ts';
import { jsonText } from '../sinks/json.ts';
import { type ChatPart, chatParts, partsWithin, type Run, runs, summary, titleWithin } from './chat/plain.ts';
import { defineWeeklyReporter } from './weekly-reporter.ts';
import { span } from './words/days.ts';

/**
 * Slack refuses messages of more than 50 blocks, headers of more than 150 characters, and messages whose texts come to more than
 * about 11 000 characters together.
 */
const room = 9000;
const longestHeader = 150;

const element = ({ text, bold, url }: Run) => ({
  ...(url === null ? { type: 'text' } : { type: 'link', url }),
  text,
  ...(bold ? { style: { bold: true } } : {}),
});

const line = (said: readonly Run[]) => ({ type: 'rich_text_section', elements: said.map(element) });
const emptyLine = { text: '\n', bold: false, url: null };

/** Rich text is data, not markup: what a stranger wrote stays text. */
const block = ({ heading, paragraphs, items }: ChatPart) => ({
  type: 'rich_text',
  elements: [
    line([{ text: heading, bold: true, url: null }, ...paragraphs.flatMap((paragraph) => [emptyLine, ...paragraph])]),
    ...(items.length === 0 ? [] : [{ type: 'rich_text_list', style: 'bullet', elements: items.map(line) }]),
  ],
});

const note = (text: string) => ({ type: 'context', elements: [{ type: 'plain_text', text, emoji: false }] });

function message(report: WeeklyReport): unknown {
  const title = titleWithin(report, longestHeader);
  const { parts, cut } = partsWithin(chatParts(report), room);
  const star = report.northStar === null ? [] : [{ type: 'rich_text', elements: [line(runs(report.northStar))] }];
  return {
    text: clip(`${title}: ${summary(report)}`, 1000),
    blocks: [
      { type: 'header', text: { type: 'plain_text', text: title, emoji: false } },
      note(span(report.from, report.to, report.timeZone)),
      ...(report.complete ? [] : [note('Incomplete: a source could not be read, so that no rate is shown.')]),
      ...star,
      ...parts.map(block),
      ...(cut ? [note('The rest stands on the page itself.')] : []),
    ],
  };
}

/** A message in Block Kit, for an incoming webhook. */
export const slack = defineWeeklyReporter({
  id: 'slack',
  title: 'a message for Slack (Block Kit)',
  extension: 'json',
  *render({ report }) {
    yield `${jsonText(message(report), 2)}\n`;
  },
});
