import type { Audit } from '../../model/audit.ts';
import { count } from '../figures.ts';
import { terminalLine } from '../sinks/terminal.ts';
import { circumstances } from '../wording.ts';
import { additions, type GeneralFindings, type WorkItem, worklist } from '../worklist.ts';
import { heading, type Lines, type Page, paragraph } from './page.ts';
import { cutTo, fill, widthOf } from './text.ts';

/** The issues to mend first, with the exact line to add to each; then what is wrong with goals or the whole. */
export function* mendLines(audit: Audit, page: Page): Lines {
  const { length, first, known, ...rest } = worklist(audit);
  // Uncovered goals have a section of their own.
  const general = rest.general.filter(({ rule }) => rule !== 'goal-uncovered');
  if (page.limit === 0) return yield* countLines(length, general, page);
  if (length > 0) yield* heading(page, `Issues to mend first (${Math.min(page.limit, length)} of ${length})`);
  for (const item of first(page.limit)) yield* issueLines(item, page);
  if (length > page.limit) {
    yield '';
    yield* paragraph(page, `and ${length - page.limit} more (--format csv=worklist.csv)`);
  }
  if (known > 0) {
    if (length > 0) yield '';
    yield* paragraph(page, `${count(known, 'known finding is', 'known findings are')} not shown.`, { paint: page.ink.faint });
  }
  if (general.length > 0) {
    if (length > 0 || known > 0) yield '';
    yield* heading(page, 'Also worth a look');
  }
  for (const group of general) yield* generalLines(group, page);
}

/** For who wants none of them in full. */
function* countLines(issues: number, general: readonly GeneralFindings[], page: Page): Lines {
  const parts = [
    ...(issues > 0 ? [`${count(issues, 'issue')} to mend (--format csv=worklist.csv)`] : []),
    ...general.map(({ rule, findings }) => `${findings.length} ${rule}`),
  ];
  yield* paragraph(page, parts.join(', '));
}

/** From this width on there is room for the circumstances beside the title. */
const roomy = 80;

function* issueLines({ issue, findings }: WorkItem, page: Page): Lines {
  const { ink, width } = page;
  const key = terminalLine(cutTo(issue.key, Math.floor(width / 2)));
  const room = width - widthOf(key) - 2;
  const aside = cutTo(circumstances(issue), width < roomy ? width - 4 : Math.floor(width * 0.4));
  const beside = width < roomy || aside === '' ? 0 : widthOf(aside) + 2;
  yield '';
  yield `${ink.strong(key)}  ${beside === 0 ? cutTo(issue.title, room) : `${fill(issue.title, room - beside)}  ${ink.faint(aside)}`}`;
  if (beside === 0) yield* paragraph(page, aside, { first: '  ', paint: ink.faint });
  for (const { message } of findings) yield* paragraph(page, message, { first: '  - ', limit: 3 });
  for (const help of additions(findings)) yield* paragraph(page, help, { first: '    → ', paint: ink.copy, limit: 6 });
}

function* generalLines({ rule, findings }: GeneralFindings, page: Page): Lines {
  yield* paragraph(page, `${rule} (${findings.length})`);
  const shown = findings.slice(0, Math.min(5, page.limit));
  for (const { message, help } of shown) {
    yield* paragraph(page, message, { first: '  - ', limit: 3 });
    yield* paragraph(page, help, { first: '    → ', paint: page.ink.copy, limit: 6 });
  }
  if (findings.length > shown.length) yield* paragraph(page, `and ${findings.length - shown.length} more`, { first: '  ' });
}
