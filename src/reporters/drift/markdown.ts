import type { SnapshotIssue } from '../../model/snapshot.ts';
import { clip, count, figure, percent, percents } from '../figures.ts';
import type { View } from '../reporter.ts';
import { markdownLink, markdownText } from '../sinks/markdown.ts';
import { allocationVerdict, bucketTitle, ratioText, sliceTitle } from '../wording.ts';
import { type DriftInput, defineDriftReporter } from './drift-reporter.ts';
import {
  endsLine,
  findingRows,
  findingsLine,
  mixLine,
  mixRows,
  newWorkLine,
  paceCells,
  pointsText,
  scopeLine,
  shownChange,
  tieOf,
  unaligned,
  verdict,
  workOf,
} from './wording.ts';

/** No list is longer: a page of a pull request or a job takes at most 1 MiB. */
const most = 200;

const text = (value: string) => markdownText(clip(value, 300));
const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`;
const head = (cells: readonly string[]) => `\n${row(cells)}${row(cells.map(() => '---'))}`;
const title = (words: string) => `\n### ${words}\n`;
const line = (words: string) => (words === '' ? '' : `\n${markdownText(words)}\n`);
const more = (all: number, shown: number, noun: string) => (all > shown ? `\nand ${count(all - shown, `more ${noun}`)}\n` : '');

/** For a pull request, a mail or a page: the verdict first, then what moved. */
export const markdown = defineDriftReporter({
  id: 'markdown',
  title: 'for a mail, a page or a job',
  *render(input, view) {
    yield `**${markdownText(verdict(input))}**\n`;
    yield line(endsLine(input.drift));
    for (const { reason } of input.drift.breaks) yield `\n> ${text(clip(reason, 600))}\n`;
    for (const { goal, from, to } of input.drift.reworded.slice(0, most)) yield `\n- ${text(`${goal}: “${from}” is now “${to}”`)}\n`;
    yield* alignment(input);
    yield* newWork(input, view);
    yield* findings(input);
    yield* scope(input, view);
    yield* mix(input);
    yield* pace(input);
  },
});

function* alignment({ drift }: DriftInput): Iterable<string> {
  if (drift.regress.length === 0) return;
  yield title('Alignment') + head(['Work', 'Then', 'Now', 'Points']);
  for (const { slice, teams, ...whole } of drift.regress) {
    const moved = teams.filter(({ change }) => change !== null && change !== 0).slice(0, most);
    for (const [name, { from, to, change }] of [
      [sliceTitle[slice], whole] as const,
      ...moved.map((team) => [`${sliceTitle[slice]}, ${team.team}`, team] as const),
    ]) {
      yield row([text(name), text(ratioText(from)), text(ratioText(to)), pointsText(change)]);
    }
  }
}

function* issueList(issues: readonly SnapshotIssue[], what: (issue: SnapshotIssue) => string, { limit }: View): Iterable<string> {
  const shown = issues.slice(0, Math.min(limit ?? most, most));
  if (shown.length > 0) yield head(['Issue', 'Title', 'What']);
  for (const issue of shown) yield row([markdownLink(clip(issue.key, 120), issue.url), text(issue.title), text(what(issue))]);
  yield more(issues.length, shown.length, 'issue');
}

function* newWork({ drift }: DriftInput, view: View): Iterable<string> {
  if (drift.newWork !== null && drift.newWork.issues.length === 0) return;
  yield title('New work') + line(newWorkLine(drift));
  yield* issueList(unaligned(drift), tieOf, view);
}

function* findings({ drift }: DriftInput): Iterable<string> {
  yield title('Findings') + line(findingsLine(drift));
  const rows = findingRows(drift);
  if (rows.length > 0) yield head(['Rule', 'New', 'Came back', 'Fixed', 'Still']);
  for (const { rule, counts } of rows) yield row([text(rule), ...counts.map(String)]);
}

const estimate = (points: number | null) => (points === null ? 'none' : figure(points));

function* scope({ drift }: DriftInput, view: View): Iterable<string> {
  if (drift.scope === null) return;
  yield title('Sprint scope') + line(scopeLine(drift));
  const what = new Map<SnapshotIssue, string>([
    ...drift.scope.added.map((issue) => [issue, `added, ${tieOf(issue)}`] as const),
    ...drift.scope.removed.map((issue) => [issue, 'removed'] as const),
    ...drift.scope.reestimated.map(({ issue, from, to }) => [issue, `estimate ${estimate(from)} → ${estimate(to)}`] as const),
  ]);
  yield* issueList([...what.keys()], (issue) => what.get(issue) ?? '', view);
}

function* mix({ drift, to }: DriftInput): Iterable<string> {
  const found = drift.mix.find(({ slice }) => slice === to.headline) ?? drift.mix[0];
  if (found === undefined) return;
  yield title(`Where the capacity goes (${workOf(found.slice)})`) + head(['Bucket', 'Plan', 'Then', 'Now', 'Points', 'Verdict']);
  const rows = mixRows(found.buckets);
  const [then, now] = [rows.map((one) => one.from), rows.map((one) => one.to)].map(percents);
  for (const [i, one] of rows.slice(0, most).entries()) {
    const name = bucketTitle(one.bucket, to.goals);
    const planned = one.planned === null ? '' : percent(one.planned);
    const [was, is] = [then?.[i] ?? '', now?.[i] ?? ''];
    yield row([
      text(name === '' ? one.bucket : `${one.bucket}: ${name}`),
      planned,
      was,
      is,
      pointsText(shownChange(one.change, was, is)),
      allocationVerdict(one),
    ]);
  }
  yield line(mixLine(found));
}

function* pace({ drift }: DriftInput): Iterable<string> {
  if (drift.pace.length === 0) return;
  yield title('Key results') + head(['Goal', 'Then', 'Now', 'End', 'Pace', 'Verdict']);
  for (const one of drift.pace.slice(0, most)) yield row([text(`${one.goal}: ${one.title}`), ...paceCells(one).map(text)]);
  yield more(drift.pace.length, Math.min(drift.pace.length, most), 'goal');
}
