import type { Audit, AuditedSource } from '../model/audit.ts';
import { sliceNames } from '../model/policy.ts';
import { clip, count, figure, perCent, percent } from './figures.ts';
import { nextSteps } from './next-steps.ts';
import { noteTexts } from './note-words.ts';
import { defineReporter, type View } from './reporter.ts';
import { markdownCode, markdownLink, markdownText } from './sinks/markdown.ts';
import {
  actualShares,
  allocationRows,
  allocationVerdict,
  bucketTitle,
  fullFailure,
  gateLimit,
  gateState,
  leftOut,
  noteParts,
  ratioText,
  sliceTitle,
  sourceState,
  sprintLine,
  uncovered,
  verdict,
} from './wording.ts';
import { additions, type WorkItem, worklist } from './worklist.ts';

/** A summary for a pull request or a job, which takes at most 1 MiB: long lists end before that and say so. */
export const markdown = defineReporter({
  id: 'markdown',
  title: 'a summary for a pull request or a job',
  *render(audit, view) {
    yield `**${markdownText(verdict(audit))}**\n`;
    if (sprintLine(audit) !== '') yield `\n${markdownText(sprintLine(audit))}\n`;
    if (leftOut(audit) !== '') yield `\n${markdownText(leftOut(audit))}\n`;
    yield* slices(audit);
    yield* gates(audit);
    yield* allocation(audit);
    yield* goals(audit);
    yield* sources(audit);
    yield* notes(audit);
    yield* mend(audit, view);
    yield* next(audit, view);
  },
});

/** Room for the longest list; the rest of the page is far smaller than what remains of 1 MiB. */
const roomForIssues = 700_000;

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`;
const head = (title: string, cells: readonly string[]) => `\n### ${title}\n\n${row(cells)}${row(cells.map(() => '---'))}`;
const text = (value: string) => markdownText(clip(value, 300));

function* slices({ measures }: Audit): Iterable<string> {
  const present = sliceNames.flatMap((slice) => (measures[slice] ? [{ slice, measure: measures[slice] }] : []));
  if (present.length === 0) return;
  yield head('The numbers', ['Work', 'Aligned', 'Linked to a goal', 'Business value stated']);
  for (const { slice, measure } of present) {
    yield row([sliceTitle[slice], ...[measure.aligned, measure.linked, measure.stated].map((ratio) => text(ratioText(ratio)))]);
  }
}

function* gates(audit: Audit): Iterable<string> {
  if (audit.gates.length === 0) return;
  yield head('Gates', ['Gate', 'Work', 'Asks for', 'Is', 'State']);
  for (const gate of audit.gates) {
    const state = gate.note === null ? gateState(gate) : `${gateState(gate)} (${gate.note})`;
    yield row([gate.gate, gate.slice, gateLimit(gate), perCent(gate.actual), text(state)]);
  }
}

function* allocation(audit: Audit): Iterable<string> {
  const rows = allocationRows(audit, audit.measures[audit.headline]);
  if (rows.length === 0) return;
  const actual = actualShares(rows);
  yield head('Where the capacity goes', ['Bucket', 'Plan', 'Actual', 'Issues', 'Verdict']);
  for (const allocated of rows) {
    const title = bucketTitle(allocated.bucket, audit.goals);
    const bucket = title === '' ? allocated.bucket : `${allocated.bucket}: ${title}`;
    const planned = allocated.planned === null ? '' : percent(allocated.planned);
    yield row([text(bucket), planned, actual.get(allocated.bucket) ?? '', figure(allocated.issues), allocationVerdict(allocated)]);
  }
}

function* goals(audit: Audit): Iterable<string> {
  const open = uncovered(audit);
  if (open.length === 0) return;
  yield head('Goals without open work', ['Goal', 'Title', 'Owner']);
  for (const { id, title, owner } of open.slice(0, 200)) yield row([text(id), text(title), text(owner ?? 'nobody named')]);
  if (open.length > 200) yield `\nand ${count(open.length - 200, 'more goal')}\n`;
}

const noteText = (source: AuditedSource, note: string): string => {
  const { say, paste } = noteParts(source, note);
  return `${say}${paste ?? ''}`;
};

/** Only when there is something to say: a source that failed, or records that were skipped. */
function* sources(audit: Audit): Iterable<string> {
  const troubled = audit.sources.filter(({ status, skipped, notes }) => status === 'failed' || skipped > 0 || notes.length > 0);
  if (troubled.length === 0) return;
  yield head('Sources', ['Source', 'State', 'Skipped records']);
  for (const source of troubled.slice(0, 200)) {
    const skips = source.skips.map(({ record, reason }) => `${clip(record, 60)}: ${clip(reason, 120)}`).join('; ');
    const state = [sourceState(source), ...fullFailure(source), ...source.notes.map((note) => noteText(source, note))].join('; ');
    yield row([
      text(source.name),
      markdownText(state),
      source.skipped === 0 ? '0' : `${source.skipped}: ${markdownText(clip(skips, 1000))}`,
    ]);
  }
}

/** What of the goals and the mapping was not understood, or matches nothing. */
function* notes(audit: Audit): Iterable<string> {
  const notes = [...noteTexts(audit)];
  if (notes.length === 0) return;
  yield '\n### Notes\n\n';
  for (const note of notes) yield `- ${text(note)}\n`;
}

function* mend(audit: Audit, { limit }: View): Iterable<string> {
  const list = worklist(audit);
  if (list.length === 0) return;
  if (limit === 0) return yield `\n${count(list.length, 'issue')} to mend (\`--format csv=worklist.csv\`)\n`;
  yield head('Issues to mend first', ['Issue', 'Title', 'What is wrong', 'What to add']);
  let room = roomForIssues;
  let shown = 0;
  for (const item of list.first(limit ?? list.length)) {
    const line = issueRow(item);
    room -= Buffer.byteLength(line);
    if (room < 0) break;
    yield line;
    shown += 1;
  }
  if (shown < list.length) yield `\nand ${list.length - shown} more (\`--format csv=worklist.csv\`)\n`;
}

const issueRow = ({ issue, findings }: WorkItem) =>
  row([
    markdownLink(clip(issue.key, 120), issue.url),
    text(issue.title),
    findings.map(({ message }) => text(message)).join('<br>'),
    additions(findings)
      .map((help) => markdownCode(clip(help, 500), 'cell'))
      .join('<br>'),
  ]);

function* next(audit: Audit, view: View): Iterable<string> {
  const steps = nextSteps(audit, view);
  if (steps.length === 0) return;
  yield '\n### What to do next\n\n';
  for (const [i, { say, type }] of steps.entries())
    yield `${i + 1}. ${markdownText(say)}${type === null ? '' : ` ${markdownCode(type, 'line')}`}\n`;
}
