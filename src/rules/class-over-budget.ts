import { z } from 'zod';
import type { LinkedIssue } from '../model/linked-issue.ts';
import { type ClassName, classNames } from '../model/policy.ts';
import { defineRule } from './rule.ts';

const isOpenWork = ({ standing, slices }: LinkedIssue) => standing === 'counted' && slices.includes('open');
const weightIn = ({ weight }: LinkedIssue) => weight ?? 0;
const sum = (issues: readonly LinkedIssue[]) => issues.reduce((total, issue) => total + weightIn(issue), 0);

/** The share of a class in the capacity of one team, whose weights have one unit; by count where nothing weighs anything. */
function shareOf(name: ClassName, work: readonly LinkedIssue[]): { readonly share: number; readonly issues: readonly LinkedIssue[] } {
  const issues = work.filter(({ buckets }) => buckets[name] !== undefined);
  const total = sum(work);
  return { share: total > 0 ? sum(issues) / total : issues.length / work.length, issues };
}

const percent = (share: number) => `${Math.round(share * 100)} %`;

/** "12 issues, the largest SHOP-4, SHOP-7 and SHOP-9"; where all weigh the same nothing is the largest. */
function told(issues: readonly LinkedIssue[]): string {
  const bySize = issues.toSorted((a, b) => weightIn(b) - weightIn(a));
  const [first] = bySize;
  const keys = bySize.slice(0, 3).map(({ issue }) => issue.key);
  const shown = keys.length < 2 ? keys.join('') : `${keys.slice(0, -1).join(', ')} and ${keys.at(-1)}`;
  if (issues.length === 1) return `1 issue, ${shown}`;
  const differ = first !== undefined && bySize.some((issue) => weightIn(issue) !== weightIn(first));
  return `${issues.length} issues, ${differ ? 'the largest' : 'among them'} ${shown}`;
}

const chosen = (n: number, estimate: number) => ({
  key: `SHOP-${n}`,
  title: `Payouts, part ${n}`,
  body: 'Business Value: 3 % fewer calls to our support\n\nOKR: O1-KR1, O1-KR2',
  estimate,
});
const openWork = [
  chosen(1, 3),
  chosen(2, 2),
  chosen(3, 3),
  { key: 'SHOP-4', title: 'The pay button stays grey', type: 'bug', estimate: 5 },
  { key: 'SHOP-5', title: 'A refund is paid twice', type: 'bug', estimate: 2 },
];

export const classOverBudget = defineRule({
  id: 'class-over-budget',
  scope: 'audit',
  title: 'Work of a class takes more of a team’s capacity than was planned for it',
  why: 'What a budget for bugs, debt or research is exceeded by is taken from the goals. One issue more is nobody’s fault: it is told once per team, never per issue.',
  severity: 'warning',
  options: z.strictObject({
    points: z.number().min(0).max(100).default(5).describe('By how many points of a per cent the planned share has to be exceeded'),
    issues: z.int().min(1).default(5).describe('Counted open issues of a team from which on its shares mean something'),
  }),
  examples: {
    passing: { issues: openWork, classes: { run: { share: 45 } } },
    failing: { issues: openWork, classes: { run: { share: 25 } } },
  },
  *check(issues, { openAllocation, options }) {
    const budgets = classNames.flatMap((name) => {
      const planned = openAllocation?.find(({ bucket }) => bucket === name)?.planned ?? null;
      return planned === null ? [] : [{ name, planned }];
    });
    if (budgets.length === 0) return;
    for (const [team, work] of Map.groupBy(issues.filter(isOpenWork), (issue) => issue.team)) {
      if (work.length < options.issues) continue;
      for (const { name, planned } of budgets) {
        const { share, issues: ofClass } = shareOf(name, work);
        if (share <= planned || (share - planned) * 100 < options.points - 1e-9) continue;
        yield {
          issue: null,
          subject: team === null ? name : `${team}: ${name}`,
          message: `${name} takes ${percent(share)} of the open work${team === null ? '' : ` of ${team}`}, and ${percent(planned)} are planned: ${told(ofClass)}`,
          help: `Ask which of it can wait, or plan for it: classes: {${name}: {share: ${Math.ceil(share * 100)}}}`,
        };
      }
    }
  },
});
