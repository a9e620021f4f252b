import { z } from 'zod';
import { defineRule } from './rule.ts';
import { goalLine, through } from './wording.ts';

export const okrLinkExpired = defineRule({
  id: 'okr-link-expired',
  scope: 'issue',
  carriers: true,
  title: 'The issue is linked to a goal whose period has ended',
  why: 'Goals change with the quarter; work that still serves an old one should be asked whether it serves a new one.',
  severity: 'error',
  options: z.strictObject({}),
  needsGoals: true,
  examples: {
    passing: { issues: [{ key: 'SHOP-1', title: 'Retry failed payouts', body: 'OKR: O1-KR1' }] },
    failing: { issues: [{ key: 'SHOP-1', title: 'Retry failed payouts', body: 'OKR: OLD-KR1' }] },
  },
  *check({ okr, judgedAt }, context) {
    const ok = okr.links.filter(({ status }) => status === 'ok');
    if (ok.some(({ grace }) => grace === null)) return;
    for (const { status, goal: id, via, grace } of okr.links) {
      const goal = context.goalById.get(id ?? '');
      const period = goal?.period ?? null;
      if (goal === undefined || period === null) continue;
      const byGrace = status === 'ok' && grace === period.to;
      if (!byGrace && (status !== 'expired' || ok.length > 0)) continue;
      yield {
        subject: goal.id,
        message: `it is linked to ${goal.id}${through(via)}, which ended on ${period.to} (judged on ${judgedAt.slice(0, 10)}${byGrace ? '; it still counts by grace' : ''})`,
        help: goalLine(context),
        ...(byGrace ? { atMost: 'warning' as const } : {}),
      };
    }
  },
});
