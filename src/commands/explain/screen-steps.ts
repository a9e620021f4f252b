import type { Lines, Page } from '../../reporters/table/page.ts';
import type { Edit, Effect, ExplainedIssue, Step } from './explanation.ts';
import { statementWords } from './proposals.ts';
import { bucketText } from './screen-counting.ts';
import { fact, say, section } from './screen-parts.ts';

/** What to do, before the lines that say it exactly. */
function instruction({ place, position, name, line, from }: Edit): string {
  if (place === 'field') return `${from === null ? 'Write' : 'Change'} in the field "${name}":`;
  if (place === 'label') return from === null ? 'Add the label:' : 'Change a label:';
  if (place === 'mapping')
    return from === null ? 'Without touching the issue, add this row to the mapping (kind,value,goal):' : `Change the row at ${name}:`;
  if (place === 'goals') return position === 'last' ? `Give the audit goals (--goals ${name}) such as:` : `Change the goal at ${name}:`;
  if (position === 'line') return `Change line ${line} of its description:`;
  if (position === 'after') return `Add below line ${line} of its description:`;
  return `Add this line ${position === 'last' ? 'at the end' : 'at the top'} of its description:`;
}

function changes({ edit, effect }: Step, { verdict, statement, goalLink }: ExplainedIssue, before: Effect | null): readonly string[] {
  const was = before ?? { aligned: verdict.aligned, statement: statement.status, goalLink: goalLink.status, buckets: {} };
  const that = edit.place === 'description' || edit.place === 'mapping' ? 'this line' : 'this change';
  const turns = effect.aligned === true && was.aligned !== true && verdict.standing === 'counted';
  const states = effect.statement !== was.statement ? [`business value ${effect.statement}`] : [];
  const links = effect.goalLink !== was.goalLink ? [`goal link ${effect.goalLink}`] : [];
  const buckets = links.length > 0 && verdict.standing === 'counted' ? [`capacity to ${bucketText(effect.buckets)}`] : [];
  const facts = [...states, ...links, ...buckets].join(', ');
  return [
    turns ? `With ${that} it would be aligned (${facts}).` : `With ${that}: ${facts}.`,
    ...(effect.cleared.length === 0 ? [] : [`It would clear ${effect.cleared.join(', ')}.`]),
    ...(effect.raised.length === 0 ? [] : [`It would raise ${effect.raised.join(', ')}.`]),
    ...(effect.others > 0 ? [`${effect.others} other ${effect.others === 1 ? 'issue' : 'issues'} would be aligned too.`] : []),
  ];
}

const note = (page: Page, text: string): Lines => say(page, text, { first: '     ', paint: page.ink.faint });

const around = 40;
const longestShown = 240;

/** Both sides of a change; of long lines, such as a page of HTML, no more than what stands around it. */
function sidesOf({ from, to }: Edit): { readonly from: string | null; readonly to: string } {
  if (from === null || Math.max(from.length, to.length) <= longestShown) return { from, to };
  let start = 0;
  while (start < from.length && from[start] === to[start]) start += 1;
  let end = 0;
  while (end < Math.min(from.length, to.length) - start && from.at(-1 - end) === to.at(-1 - end)) end += 1;
  const excerpt = (text: string) => {
    const [first, last] = [Math.max(0, start - around), Math.min(text.length, text.length - end + around)];
    return `${first > 0 ? '…' : ''}${text.slice(first, last)}${last < text.length ? '…' : ''}`;
  };
  return { from: excerpt(from), to: excerpt(to) };
}

function* stepLines(page: Page, step: Step, explained: ExplainedIssue, before: Effect | null, number: number): Lines {
  const { edit, instead, others } = step;
  yield* say(page, `${instead ? 'Or: ' : ''}${instruction(edit)}`, { first: `  ${number}. ` });
  const { bad, copy } = page.ink;
  const { from, to } = sidesOf(edit);
  if (from !== null) yield* say(page, from === '' ? '(empty)' : from, { first: '     - ', paint: bad });
  for (const line of to.split('\n')) {
    const indent = edit.place === 'goals' ? (/^ {0,20}/.exec(line)?.[0] ?? '') : '';
    yield* say(page, line, { first: `     ${from === null ? '' : '+ '}${indent}`, paint: copy });
  }
  for (const change of changes(step, explained, before)) yield* say(page, change, { first: '     ' });
  if (others.length > 0) {
    const shown = others.slice(0, 8);
    const more = others.length > shown.length ? `, and ${others.length - shown.length} more` : '';
    yield* note(page, `Name the goal that it serves; these hold then, too: ${shown.join(', ')}${more}.`);
  }
  if (edit.to.includes(statementWords)) yield* note(page, 'Say it in your own words; these only show where.');
}

/** The edits that change the verdict, or what it hangs on. */
export function* stepsLines(page: Page, explained: ExplainedIssue): Lines {
  const { hangsOn, steps, verdict } = explained;
  if (hangsOn.length > 0) {
    yield* section(page, 'What it hangs on', '', page.ink.strong);
    for (const one of hangsOn) yield* fact(page, one);
  }
  const isLacking = verdict.aligned === false;
  if (steps.length === 0 && !isLacking) return;
  yield* section(page, 'What would change it', '', page.ink.strong);
  if (explained.class?.applies === true && explained.class.name === 'run')
    yield* fact(page, 'Nothing is asked of it. If it serves a goal all the same:');
  if (explained.goalLink.status === 'declined')
    yield* fact(page, 'It says that it serves no goal, which may well stay so. If it serves one all the same:');
  if (steps.length === 0) yield* fact(page, 'No edit of one line was found that turns the verdict.');
  let before: Effect | null = null;
  for (const [i, step] of steps.entries()) {
    yield* stepLines(page, step, explained, step.instead ? null : before, i + 1);
    before = step.effect;
  }
  if (steps.length > 0) yield* fact(page, 'Each was tried in a second audit.');
}
