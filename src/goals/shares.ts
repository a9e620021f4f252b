import type { Fault } from '../errors.ts';
import type { Goal, Goals } from '../model/goals.ts';
import type { WorkClass } from '../model/policy.ts';
import { periodName } from './period.ts';

const holdsOn = (day: string | null, { period }: Goal): boolean =>
  period === null || day === null || (period.from <= day && day <= period.to);

const perCent = (fraction: number): number => Math.round(fraction * 1e6) / 1e4;

/** "goals.yml:12:7" taken apart. */
function placeOf(origin: string): Pick<Fault, 'file' | 'line' | 'column'> {
  const [, file, line, column] = /^(.*?):(\d+)(?::(\d+))?$/s.exec(origin) ?? [];
  return { file: file ?? origin, line: Number(line ?? 1), column: Number(column ?? 1) };
}

/**
 * Days on which the planned shares of objectives and classes add up to more than 100 %, one fault for each set of objectives,
 * placed at the objective that goes too far. Dropped objectives plan nothing. Pure; the class shares come from the config.
 */
export function shareFaults({ goals }: Goals, classes: readonly Pick<WorkClass, 'name' | 'planned'>[]): readonly Fault[] {
  const planned = goals.filter(
    (goal) => goal.kind === 'objective' && goal.planned !== null && goal.planned > 0 && goal.status !== 'dropped',
  );
  const days = new Set<string | null>(planned.map((goal) => goal.period?.from ?? null));
  const shares = classes.filter(({ planned: share }) => share !== null && share > 0);
  const faults = new Map<string, Fault>();
  for (const day of days) {
    if (day === null && days.size > 1) continue;
    const there = planned.filter((goal) => holdsOn(day, goal));
    const sum = perCent([...there, ...shares].reduce((total, part) => total + (part.planned ?? 0), 0));
    const last = there.at(-1);
    if (sum <= 100 || last === undefined || faults.has(last.id)) continue;
    const parts = [
      ...there.map(({ id, planned: share }) => `${id} ${perCent(share ?? 0)}`),
      ...shares.map(({ name, planned: share }) => `${name} ${perCent(share ?? 0)}`),
    ];
    const period = last.period === null ? '' : ` for ${periodName(last.period)}`;
    faults.set(last.id, {
      ...placeOf(last.origin),
      message: `the planned shares${period} add up to ${sum} %, more than 100 %: ${parts.join(', ')}`,
      example: `share: ${Math.max(0, Math.floor(100 - (sum - perCent(last.planned ?? 0))))}`,
    });
  }
  return [...faults.values()];
}
