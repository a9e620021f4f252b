import type { AuditedSprint } from '../model/audit.ts';
import type { Slices } from '../model/policy.ts';
import type { ReadIssue } from '../model/read-issue.ts';
import { foldName, type PlacedSprint, type Series, type SprintCalendar, sprintCalendar } from './sprint-calendar.ts';

/** The sprints that the slice `sprint` is made of, among all that issues name. */
export interface SprintChoice {
  readonly calendar: SprintCalendar;
  readonly chosen: ReadonlySet<PlacedSprint>;
}

/** Whether a sprint runs at `now`. What the tracker says of it counts for more than its dates, which are plans. */
function runs({ sprint: { state }, from, to }: PlacedSprint, now: number): boolean {
  if (state === 'future' || (state === 'closed' && to === null)) return false;
  const hasBegun = from === null || from <= now;
  if (state === 'active') return hasBegun;
  return (from !== null || to !== null) && hasBegun && (to === null || now < to);
}

const liesAhead = ({ sprint: { state }, from }: PlacedSprint, now: number): boolean => state === 'future' || (from !== null && from > now);

/** The one that begins next, with those that begin at the same time; without dates by their numbers. */
export function upcoming(series: Series, now: number): readonly PlacedSprint[] {
  const ahead = series.filter((one) => liesAhead(one, now));
  const dated = ahead.filter(({ from }) => from !== null);
  if (dated.length === 0) return ahead.slice(0, 1);
  const first = Math.min(...dated.map(({ from }) => from ?? Infinity));
  return dated.filter(({ from }) => from === first);
}

/**
 * Finds the sprints asked for: by name, ignoring case and white space, wherever there is one; or by time, board by board, so that
 * teams whose sprints differ are taken together. Null when the slice `sprint` is not asked for.
 */
export function chooseSprints(issues: readonly ReadIssue[], { names, sprint, now }: Slices): SprintChoice | null {
  if (sprint === null || !names.includes('sprint')) return null;
  const calendar = sprintCalendar(issues);
  const at = Date.parse(now);
  const wanted = foldName(sprint);
  const ofSeries = (series: Series): readonly PlacedSprint[] => {
    if (sprint === 'current') return series.filter((one) => runs(one, at));
    if (sprint === 'next') return upcoming(series, at);
    return series.filter(({ sprint: { name } }) => foldName(name) === wanted);
  };
  return { calendar, chosen: new Set([...calendar.bySource.values()].flat().flatMap(ofSeries)) };
}

/** Whether an issue is, was or will be in one of the chosen sprints. */
export const isInSprint = ({ calendar, chosen }: SprintChoice, issue: ReadIssue): boolean =>
  (issue.sprint !== null || issue.otherSprints.length > 0) && calendar.of(issue).some((one) => chosen.has(one));

const isoOf = (time: number | null): string | null => (time === null ? null : new Date(time).toISOString());

/** The chosen sprints as the audit names them, the first to begin first; those of the same name and dates once. */
export function auditedSprints({ chosen }: SprintChoice): readonly AuditedSprint[] {
  const sprints = [...chosen].map(
    ({ sprint, from, to }): AuditedSprint => ({ name: sprint.name, startsAt: isoOf(from), endsAt: isoOf(to) }),
  );
  const unique = new Map(sprints.map((one) => [JSON.stringify([one.startsAt ?? '', one.name, one.endsAt]), one]));
  return [...unique].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}
