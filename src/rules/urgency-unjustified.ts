import { z } from 'zod';
import type { LinkedIssue } from '../model/linked-issue.ts';
import { isChosenUrgency } from './chosen-urgency.ts';
import { defineRule, noViolations } from './rule.ts';
import { goalLine } from './wording.ts';
import { deadlineWords, namesDeadline } from './words/dates.ts';
import { readsAsEnglish } from './words/english.ts';

/** No goal is linked, no class claims it, and nothing that could have named one was withheld. Never without goals. */
const isUntied = ({ linked, workClass, okr }: LinkedIssue) => linked === false && workClass === null && okr.status !== 'unreadable';

/** Nothing that was read of it says by when. Not told where the text was withheld, or is not English and names no date in digits. */
function isUndated({ issue, businessValue, okr }: LinkedIssue, words: readonly string[]): boolean {
  if (issue.body === 'unreadable') return false;
  const texts = [issue.title, issue.milestone, businessValue.text, okr.reason, ...issue.goalTexts.map(({ text }) => text)];
  const text = texts.join('\n');
  return !namesDeadline(text, words) && readsAsEnglish(text);
}

export const urgencyUnjustified = defineRule({
  id: 'urgency-unjustified',
  scope: 'issue',
  title: 'Top priority without a goal, or without a date that makes it urgent',
  why: 'Urgency is the exception: what serves no goal, or is due at no time, pushes aside work that does and is.',
  measured:
    'Reads title, milestone, statement and goal texts, not the rest of the body; that no date is given is said of English texts alone. Bugs and incidents are not asked. With 164 public issues taken as urgent: a date found in 11, each time rightly; 123 said to have none, none of which had one there; 30 passed as too terse, in another language, or incidents.',
  severity: 'off',
  strict: 'warning',
  options: z.strictObject({
    priority: z.int().min(1).max(5).default(1).describe('From this priority on work is urgent; 1 is the highest'),
    words: z
      .array(z.string().min(1))
      .default([...deadlineWords])
      .describe('Words that promise a date; dates themselves are known'),
  }),
  examples: {
    passing: {
      issues: [{ key: 'SHOP-1', title: 'Retry payouts before the bank changes on 2026-12-01', body: 'OKR: O1-KR1', priority: 1 }],
    },
    failing: { issues: [{ key: 'SHOP-1', title: 'Retry payouts that the bank refuses', body: 'OKR: O1-KR1', priority: 1 }] },
  },
  check(issue, context) {
    const { priority, words } = context.options;
    if (!isChosenUrgency(issue, priority)) return noViolations;
    const untied = isUntied(issue);
    const undated = isUndated(issue, words);
    if (!untied && !undated) return noViolations;
    return [
      {
        subject: 'priority',
        message: `it has priority ${issue.issue.priority ?? priority}${untied ? ' and is tied to no goal' : ''}${undated ? `${untied ? ',' : ''} and nothing says by when it is needed` : ''}`,
        help: untied
          ? `${goalLine(context)}; or say by when it is needed and why, or lower its priority`
          : 'Say in the statement by when it is needed and why, or lower its priority',
      },
    ];
  },
});
