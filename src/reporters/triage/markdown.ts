import type { Triage, TriageRow } from '../../model/triage.ts';
import { clip, figure, percent } from '../figures.ts';
import { markdownLink, markdownText } from '../sinks/markdown.ts';
import { capacityTexts, doubtText, headline, rankText, waitingText } from './wording.ts';

const dash = '–';
/** A title, or a team, in a cell; a sentence below the table. */
const longest = { cell: 120, note: 600 };
const cell = (text: string): string => markdownText(clip(text, longest.cell));

const cells = (row: TriageRow): readonly string[] => [
  `${markdownLink(clip(row.issue.key, longest.cell), row.issue.url)} ${cell(row.issue.title)}`,
  markdownText(doubtText(row)),
  cell(row.issue.team ?? dash),
  row.estimate === null ? dash : figure(row.estimate),
  markdownText(rankText(row) ?? dash),
  row.takes === null ? dash : percent(row.takes.share),
  row.starves === null ? dash : `${cell(row.starves.goal)} (${percent(row.starves.left)} of ${percent(row.starves.planned)})`,
  row.nearest === null ? dash : `${cell(row.nearest.goal)} (${cell(row.nearest.words.join(', '))})`,
];

/** Triage as a table to paste: into a page, an issue, a mail. */
export function* triageMarkdown(triage: Triage, { limit }: { readonly limit: number | null }): Iterable<string> {
  const shown = triage.rows.slice(0, limit ?? triage.rows.length);
  yield `## Triage, ${triage.at.slice(0, 10)}\n\n${headline(triage)}\n`;
  if (shown.length > 0) {
    yield '\n| Issue | Why it is here | Team | Estimate | Rank | Takes of what is left | Starves first | Shares words with |\n';
    yield '| --- | --- | --- | ---: | --- | ---: | --- | --- |\n';
    for (const row of shown) yield `| ${cells(row).join(' | ')} |\n`;
  }
  const left = triage.rows.length - shown.length;
  const waiting = waitingText(triage);
  const notes = [
    ...(left > 0 ? [`${left} more are not shown.`] : []),
    ...capacityTexts(shown).map((text) => `Left of the period, ${text}.`),
    ...triage.notes,
    ...(waiting === null ? [] : [waiting]),
  ];
  if (notes.length > 0) yield `\n${notes.map((note) => `- ${markdownText(clip(note, longest.note))}\n`).join('')}`;
}
