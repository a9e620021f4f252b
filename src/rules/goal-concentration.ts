import { z } from 'zod';
import type { Goal } from '../model/goals.ts';
import type { LinkedIssue, Okr } from '../model/linked-issue.ts';
import { defineRule } from './rule.ts';
import { quote } from './wording.ts';

/** Nothing tells when it is reached: no metric, and no digit in its title. */
const isVague = ({ metric, title }: Goal) => metric === null && !/\p{N}/u.test(title);

const isOpenWork = ({ standing, slices, exempt }: LinkedIssue) => standing === 'counted' && slices.includes('open') && exempt === null;

const linkedGoals = ({ links }: Okr): ReadonlySet<string> =>
  new Set(links.flatMap(({ goal, status }) => (status === 'ok' && goal !== null ? [goal] : [])));

/** How many open issues hang on each goal, and on all together; an issue with several is divided between them. */
function openWorkOn(issues: readonly LinkedIssue[]): { readonly all: number; readonly byGoal: ReadonlyMap<string, number> } {
  const goalsOf = new Map<Okr, ReadonlySet<string>>();
  const byGoal = new Map<string, number>();
  let all = 0;
  for (const issue of issues) {
    if (issue.linked !== true || !isOpenWork(issue)) continue;
    const goals = goalsOf.get(issue.okr) ?? linkedGoals(issue.okr);
    goalsOf.set(issue.okr, goals);
    all += 1;
    for (const goal of goals) byGoal.set(goal, (byGoal.get(goal) ?? 0) + 1 / goals.size);
  }
  return { all, byGoal };
}

const tenIssues = (okr: string) =>
  Array.from({ length: 10 }, (_, i) => ({ key: `SHOP-${i + 1}`, title: `Payouts, part ${i + 1}`, body: `OKR: ${okr}` }));

export const goalConcentration = defineRule({
  id: 'goal-concentration',
  scope: 'goals',
  title: 'Most of the linked work hangs on one goal that cannot be measured',
  why: 'A goal that everything fits is where work is linked to have a link. It makes the share of linked work look better than it is.',
  severity: 'warning',
  options: z.strictObject({
    share: z
      .number()
      .min(1)
      .max(100)
      .default(50)
      .describe('Per cent of the linked open issues that may hang on one goal without a measure'),
    issues: z.int().min(1).default(10).describe('Linked open issues from which on a share means something'),
  }),
  examples: {
    passing: { issues: tenIssues('O1-KR1') },
    failing: { issues: tenIssues('O1') },
  },
  *check({ goals }, issues, { openWorkKnown, due, options }) {
    if (!openWorkKnown || due.length < 2) return;
    const { all, byGoal } = openWorkOn(issues);
    if (all < options.issues) return;
    for (const goal of goals) {
      const work = byGoal.get(goal.id) ?? 0;
      if (work * 100 <= options.share * all || !isVague(goal)) continue;
      const parts = goals.filter(({ parent }) => parent === goal.id);
      yield {
        subject: goal.id,
        message: `${Math.floor((work * 100) / all)} % of the linked open issues hang on ${goal.id} ${quote(goal.title)}, which has no metric and no number in its title`,
        help:
          parts.length === 0
            ? 'Give it a metric, or link the work to the goal it was chosen for'
            : `Link the work to one of its key results: ${parts
                .slice(0, 3)
                .map(({ id }) => id)
                .join(', ')}${parts.length > 3 ? ', …' : ''}`,
      };
    }
  },
});
