import type { SnapshotIssue } from '../../../model/snapshot.ts';
import { clip, count, figure } from '../../figures.ts';
import { box } from '../../table/box.ts';
import { heading, type Lines, type Page, paragraph } from '../../table/page.ts';
import type { DriftInput } from '../drift-reporter.ts';
import { findingRows, findingsLine, newWorkLine, scopeLine, tieOf, unaligned } from '../wording.ts';

/** Issues with what is worth knowing of each, up to the page's limit. */
function* issueLines(issues: readonly SnapshotIssue[], what: (issue: SnapshotIssue) => string, page: Page): Lines {
  const shown = issues.slice(0, page.limit);
  if (shown.length > 0) {
    yield* box(
      [{ head: 'Issue' }, { head: 'Title', flexible: true }, { head: 'What' }],
      shown.map((issue) => [{ text: clip(issue.key, 40) }, { text: issue.title }, { text: clip(what(issue), 40) }]),
      page.width,
      page.ink,
    );
  }
  if (issues.length > shown.length) yield* paragraph(page, `and ${count(issues.length - shown.length, 'more issue')}`);
}

/** What was created since: the unaligned part by name. */
export function* newWorkLines({ drift }: DriftInput, page: Page): Lines {
  const { newWork } = drift;
  if (newWork !== null && newWork.issues.length === 0) return;
  yield* heading(page, 'New work');
  yield* paragraph(page, newWorkLine(drift));
  yield* issueLines(unaligned(drift), tieOf, page);
}

/** How many findings came and went, by rule. */
export function* findingLines({ drift }: DriftInput, page: Page): Lines {
  const { findings } = drift;
  if (findings !== null && findings.new.length + findings.fixed.length === 0) return;
  yield* heading(page, 'Findings');
  yield* paragraph(page, findingsLine(drift));
  const rows = findingRows(drift);
  if (rows.length === 0) return;
  const heads = ['New', 'Came back', 'Fixed', 'Still'];
  yield* box(
    [{ head: 'Rule', flexible: true }, ...heads.map((head) => ({ head, align: 'right' }) as const)],
    rows.map(({ rule, counts }) => [{ text: rule }, ...counts.map((n) => ({ text: n === 0 ? '' : String(n) }))]),
    page.width,
    page.ink,
  );
}

const estimate = (points: number | null) => (points === null ? 'none' : figure(points));

/** What the sprint took in since it began. */
export function* scopeLines({ drift }: DriftInput, page: Page): Lines {
  const { scope } = drift;
  if (scope === null || scope.added.length + scope.removed.length + scope.reestimated.length === 0) return;
  yield* heading(page, 'Sprint scope');
  yield* paragraph(page, scopeLine(drift));
  const what = new Map<SnapshotIssue, string>([
    ...scope.added.map((issue) => [issue, `added, ${tieOf(issue)}`] as const),
    ...scope.removed.map((issue) => [issue, 'removed'] as const),
    ...scope.reestimated.map(({ issue, from, to }) => [issue, `estimate ${estimate(from)} → ${estimate(to)}`] as const),
  ]);
  yield* issueLines([...what.keys()], (issue) => what.get(issue) ?? '', page);
}
