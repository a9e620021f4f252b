import type { WeeklyReport } from '../../model/weekly.ts';
import { jsonText } from '../sinks/json.ts';
import { type ChatPart, chatParts, partsWithin, type Run, runs, titleWithin } from './chat/plain.ts';
import { defineWeeklyReporter } from './weekly-reporter.ts';
import { span } from './words/days.ts';

/** Teams refuses messages of more than 28 kB. */
const mostBytes = 27_000;
const rooms = [9000, 7000, 5000, 3500, 2000, 1000, 0];

/** A text run is text, whatever stands in it; the text of a TextBlock would be read as Markdown. */
const inline = ({ text, bold, url }: Run) => ({
  type: 'TextRun',
  text,
  ...(bold ? { weight: 'Bolder' } : {}),
  ...(url === null ? {} : { selectAction: { type: 'Action.OpenUrl', url } }),
});

const richText = (said: readonly Run[], more: object = {}) => ({ type: 'RichTextBlock', inlines: said.map(inline), ...more });
const plain = (text: string, bold = false): Run => ({ text, bold, url: null });

const part = ({ heading, paragraphs, items }: ChatPart) => [
  richText([plain(heading, true)], { spacing: 'Medium', separator: true }),
  ...paragraphs.map((paragraph) => richText(paragraph, { spacing: 'Small' })),
  ...items.map((item) => richText([plain('• '), ...item], { spacing: 'Small' })),
];

const title = (report: WeeklyReport) => ({
  type: 'RichTextBlock',
  inlines: [{ ...inline(plain(titleWithin(report, 150), true)), size: 'Large' }],
});

function message(report: WeeklyReport, all: readonly ChatPart[], room: number): unknown {
  const { parts, cut } = partsWithin(all, room);
  const content = {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: '1.5',
    msteams: { width: 'Full' },
    body: [
      title(report),
      richText([plain(span(report.from, report.to, report.timeZone))], { spacing: 'None' }),
      ...(report.complete ? [] : [richText([plain('Incomplete: a source could not be read, so that no rate is shown.', true)])]),
      ...(report.northStar === null ? [] : [richText(runs(report.northStar))]),
      ...parts.flatMap(part),
      ...(cut ? [richText([plain('The rest stands on the page itself.')], { spacing: 'Medium' })] : []),
    ],
  };
  return { type: 'message', attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', contentUrl: null, content }] };
}

const bytes = (text: string) => new TextEncoder().encode(text).length;

/** A message with an Adaptive Card, for the webhook of a workflow; cut from below until Teams takes it. */
export const teams = defineWeeklyReporter({
  id: 'teams',
  title: 'a message for Microsoft Teams (Adaptive Card 1.5)',
  extension: 'json',
  *render({ report }) {
    const parts = chatParts(report);
    for (const room of rooms) {
      const text = `${jsonText(message(report, parts, room))}\n`;
      if (bytes(text) > mostBytes && room > 0) continue;
      yield text;
      return;
    }
  },
});
