import type { AuditedGoal, AuditedIssue, Measure, Ratio } from '../../model/audit.ts';
import type { Sentence, WeeklySection } from '../../model/weekly.ts';
import { inSlice } from '../judged-work.ts';
import { day } from '../link-status.ts';
import { count, dayText, percent } from './amounts.ts';
import type { WeeklyInput } from './input.ts';
import { type ListBook, openListBook } from './lists.ts';
import { figure, say, strong } from './say.ts';
import { type Week, week, weeksOf } from './weeks.ts';

/** What every section asks: the input, and what all of them would find out again. */
export interface Page {
  readonly input: WeeklyInput;
  readonly lists: ListBook;
  readonly now: string;
  /** ISO 8601: the week is (from, now]. */
  readonly from: string;
  /** "this week", or what a configured window makes of it. */
  readonly period: string;
  readonly goals: ReadonlyMap<string, AuditedGoal>;
  /** This week first. */
  readonly weeks: readonly Week[];
  readonly shipped: readonly AuditedIssue[];
  readonly open: readonly AuditedIssue[];
  /** The work of which capacity is told: what was shipped, or when that is nothing, what is open. */
  readonly capacity: { readonly slice: 'shipped' | 'open'; readonly measure: Measure; readonly issues: readonly AuditedIssue[] } | null;
  day(date: string): string;
}

function capacityOf({ measures }: WeeklyInput['audit'], shipped: Page['shipped'], open: Page['open']): Page['capacity'] {
  const has = (measure: Measure | undefined): measure is Measure => measure?.allocation?.some(({ actual }) => actual !== null) === true;
  if (has(measures.shipped)) return { slice: 'shipped', measure: measures.shipped, issues: shipped };
  return has(measures.open) ? { slice: 'open', measure: measures.open, issues: open } : null;
}

/** About a week is "this week", since no run is on the minute. */
function periodOf(window: number, since: WeeklyInput['since'], firstDay: string): string {
  if (since === null) return window === week ? 'this week' : `in the last ${count(window / day, 'day')}`;
  if (Math.abs(window - week) <= day / 2) return 'this week';
  return since === 'last-report' ? 'since the last report' : `since ${firstDay}`;
}

export function openPage(input: WeeklyInput): Page {
  const { audit, window, since, until = audit.at } = input;
  const from = new Date(Date.parse(until) - window).toISOString();
  const shipped = audit.issues.filter(inSlice('shipped'));
  const open = audit.issues.filter(inSlice('open'));
  return {
    input,
    lists: openListBook(),
    now: audit.at,
    from,
    period: periodOf(window, since, dayText(from.slice(0, 10), audit.at)),
    goals: new Map((audit.goals ?? []).map((goal) => [goal.id, goal])),
    weeks: weeksOf(audit, input.history),
    shipped,
    open,
    capacity: capacityOf(audit, shipped, open),
    day: (date) => dayText(date, audit.at),
  };
}

export const section = (
  id: WeeklySection['id'],
  heading: string,
  { sentences = [], items = [], charts = [], tables = [] }: Partial<WeeklySection>,
): WeeklySection => ({ id, heading, sentences, items, charts, tables });

/** "62.4 % (78 of 125)" with the lists behind n and d; "nothing to judge" of nothing. */
export function ratioOf(ratio: Pick<Ratio, 'hit' | 'of' | 'rate'>, hits: string | null, all: string | null): Sentence {
  if (ratio.rate === null) return ratio.of === 0 ? ['nothing to judge'] : ['not known'];
  return say`${strong(percent(ratio.rate))} (${figure(String(ratio.hit), hits)} of ${figure(String(ratio.of), all)})`;
}
