import type { Triage, TriageRow } from '../../model/triage.ts';
import { figure, percent } from '../figures.ts';
import { markdownLink, markdownText } from '../sinks/markdown.ts';
import { capacityTexts, doubtText, headline, rankText, waitingText } from './wording.ts';

const dash = '–';

const cells = (row: TriageRow): readonly string[] => [
  `${markdownLink(row.issue.key, row.issue.url)} ${markdownText(row.issue.title)}`,
  markdownText(doubtText(row)),
  markdownText(row.issue.team ?? dash),
  row.estimate === null ? dash : figure(row.estimate),
  markdownText(rankText(row) ?? dash),
  row.takes === null ? dash : percent(row.takes.share),
  row.starves === null ? dash : `${markdownText(row.starves.goal)} (${percent(row.starves.left)} of ${percent(row.starves.planned)})`,
  row.nearest === null ? dash : `${markdownText(row.nearest.goal)} (${markdownText(row.nearest.words.join(', '))})`,
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
  if (notes.length > 0) yield `\n${notes.map((note) => `- ${markdownText(note)}\n`).join('')}`;
}
