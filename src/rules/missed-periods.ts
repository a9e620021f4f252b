import type { LinkedIssue } from '../model/linked-issue.ts';
import type { RuleContext, Violation } from './rule.ts';
import { goalLine, through } from './wording.ts';

/** Which end of a goal's period a link missed, and the word for what happens there. */
interface Miss {
  readonly status: 'expired' | 'early';
  readonly edge: 'from' | 'to';
  readonly verb: string;
}

/**
 * The links that miss their goal's period at one end. Silent as soon as one link holds; one that holds by grace alone is at most a
 * warning.
 */
export function* missedPeriods({ okr, judgedAt }: LinkedIssue, context: RuleContext, { status, edge, verb }: Miss): Generator<Violation> {
  const ok = okr.links.filter((link) => link.status === 'ok');
  if (ok.some(({ grace }) => grace === null)) return;
  for (const link of okr.links) {
    const goal = context.goalById.get(link.goal ?? '');
    if (!goal?.period) continue;
    const { [edge]: day } = goal.period;
    const byGrace = link.status === 'ok' && link.grace === day;
    if (!byGrace && (link.status !== status || ok.length > 0)) continue;
    yield {
      subject: goal.id,
      message: `it is linked to ${goal.id}${through(link.via)}, which ${verb} on ${day} (judged on ${judgedAt.slice(0, 10)}${byGrace ? '; it still counts by grace' : ''})`,
      help: goalLine(context),
      ...(byGrace ? { atMost: 'warning' as const } : {}),
    };
  }
}
