import { z } from 'zod';
import type { AllocationRow } from '../model/audit.ts';
import { isChosenUrgency } from './chosen-urgency.ts';
import { isOpenWork } from './open-work.ts';
import { defineRule } from './rule.ts';

const percent = (share: number | null) => `${Math.round((share ?? 0) * 100)} %`;
/** How far an objective stays below its planned share. */
const lackOf = ({ planned, actual }: AllocationRow) => (planned ?? 0) - (actual ?? 0);
const shares = ({ planned, actual }: AllocationRow) => `${percent(actual)} of the open work, ${percent(planned)} planned`;

export const priorityInverted = defineRule({
  id: 'priority-inverted',
  scope: 'audit',
  title: 'Urgent work feeds an objective that has too much, while another one starves',
  why: 'Priorities are where a plan is kept or broken: what gets less than half of its share should not wait behind what gets half as much again.',
  severity: 'warning',
  options: z.strictObject({
    priority: z.int().min(1).max(5).default(1).describe('From this priority on work is urgent; 1 is the highest'),
  }),
  needsGoals: true,
  examples: {
    passing: {
      goals: `objectives:
  - {id: A, title: Keep the merchants we win, share: 60}
  - {id: B, title: Open a second country, share: 40}`,
      issues: [
        { key: 'SHOP-1', title: 'Retry failed payouts', body: 'Business Value: 3 % fewer calls\n\nOKR: A' },
        { key: 'SHOP-2', title: 'Ask for the licence', body: 'Business Value: 200 merchants wait\n\nOKR: B', priority: 1 },
      ],
    },
    failing: {
      goals: `objectives:
  - {id: A, title: Keep the merchants we win, share: 60}
  - {id: B, title: Open a second country, share: 40}`,
      issues: [
        { key: 'SHOP-1', title: 'Retry failed payouts', body: 'Business Value: 3 % fewer calls\n\nOKR: A', estimate: 1 },
        { key: 'SHOP-2', title: 'Ask for the licence', body: 'Business Value: 200 merchants wait\n\nOKR: B', priority: 1, estimate: 8 },
      ],
    },
  },
  *check(issues, { openAllocation, goalById, options: { priority } }) {
    const objectives = (openAllocation ?? []).filter(({ bucket }) => goalById.has(bucket));
    const fed = new Map(objectives.flatMap((row) => (row.verdict === 'over-fed' ? [[row.bucket, row]] : [])));
    const starved = objectives.filter(({ verdict }) => verdict === 'starved');
    const urgent = issues.filter((issue) => isOpenWork(issue) && isChosenUrgency(issue, priority));
    const waiting = starved.filter(({ bucket }) => !urgent.some(({ buckets }) => buckets[bucket] !== undefined));
    const [hungriest] = waiting.toSorted((a, b) => lackOf(b) - lackOf(a));
    if (hungriest === undefined) return;
    for (const issue of urgent) {
      const row = Object.keys(issue.buckets).flatMap((bucket) => fed.get(bucket) ?? [])[0];
      if (row === undefined || starved.some(({ bucket }) => issue.buckets[bucket] !== undefined)) continue;
      yield {
        issue,
        subject: row.bucket,
        message: `it has priority ${issue.issue.priority ?? priority} for ${row.bucket} (${shares(row)}), while nothing of that priority serves ${hungriest.bucket} (${shares(hungriest)})`,
        help: `Take work for ${hungriest.bucket} first, or change the planned shares`,
      };
    }
  },
});
