import type { Triage, TriageRow } from '../../model/triage.ts';
import { count } from '../figures.ts';
import type { View } from '../reporter.ts';
import { shellWord } from '../sinks/shell.ts';
import { commandLines, type Lines, type Page, pageOf, paragraph } from '../table/page.ts';
import {
  capacityTexts,
  decisionText,
  doubtText,
  factsText,
  headline,
  nearestText,
  rankText,
  starvesText,
  takesText,
  waitingText,
} from './wording.ts';

function* row(page: Page, one: TriageRow, triage: Triage, number: string): Lines {
  const { issue } = one;
  const indent = ' '.repeat(number.length);
  const said = [`${doubtText(one)}; ${factsText(one, triage)}`];
  const costs = [rankText(one), takesText(one), starvesText(one)].filter((text) => text !== null).join('; ');
  const more = [nearestText(one), decisionText(one)].filter((text) => text !== null).join('; ');
  yield* paragraph(page, `${issue.key}  ${issue.title}`, { first: number, paint: page.ink.strong, limit: 2 });
  for (const text of said) yield* paragraph(page, text, { first: indent, limit: 2 });
  yield* paragraph(page, costs, { first: indent, limit: 3 });
  yield* paragraph(page, more, { first: indent, paint: page.ink.faint, limit: 3 });
}

function* footer(page: Page, triage: Triage, shown: readonly TriageRow[]): Lines {
  const waiting = waitingText(triage);
  const notes = [
    ...capacityTexts(shown).map((text) => `Left of the period, ${text}.`),
    ...triage.notes,
    ...(waiting === null ? [] : [waiting]),
  ];
  if (notes.length > 0) yield '';
  for (const note of notes) yield* paragraph(page, note, { paint: page.ink.faint, limit: 4 });
  const [first] = shown;
  if (first === undefined) return;
  yield '';
  yield* paragraph(page, 'One page to decide on, and to remember what was decided:');
  yield* commandLines(page, `throughline triage --memo ${shellWord(first.issue.key)}${page.again}`, '  ');
  yield* commandLines(page, `throughline triage --decide ${shellWord(first.issue.key)} --answer drop --who NAME${page.again}`, '  ');
}

/** Triage for people, on a terminal: a few lines for each issue. */
export function* triageTable(triage: Triage, view: View): Iterable<string> {
  const page = pageOf(view);
  const shown = triage.rows.slice(0, page.limit);
  const width = String(shown.length).length;
  for (const line of paragraph(page, headline(triage), { paint: page.ink.strong })) yield `${line}\n`;
  for (const [i, one] of shown.entries()) {
    yield '\n';
    for (const line of row(page, one, triage, `${String(i + 1).padStart(width)}. `)) yield `${line}\n`;
  }
  const left = triage.rows.length - shown.length;
  if (left > 0) yield `\n… and ${count(left, 'more', 'more')}; --limit all shows them.\n`;
  for (const line of footer(page, triage, shown)) yield `${line}\n`;
}
