import type { Audit, Group } from '../../model/audit.ts';
import type { GroupName } from '../../model/policy.ts';
import { percent } from '../figures.ts';
import { ratioText } from '../wording.ts';
import { box } from './box.ts';
import { heading, type Lines, type Page } from './page.ts';

const titles: Readonly<Record<GroupName, string>> = { team: 'Team', label: 'Label', type: 'Type', sprint: 'Sprint', source: 'Source' };

/** What stands where groups were asked for and there are none. */
const absences: Readonly<Record<GroupName, string>> = {
  team: 'No issue belongs to a team.',
  label: 'No label stands on five issues or more.',
  type: 'There are no issues.',
  sprint: 'No issue is in a sprint.',
  source: 'There are no issues.',
};

/** The teams beside each other, or the groups that were asked for, in the order of their names. */
export function* groupLines(audit: Audit, page: Page): Lines {
  const kind = page.group ?? 'team';
  const groups = audit.measures[audit.headline]?.groups?.[kind] ?? [];
  if (groups.length === 0 || (kind === 'team' && groups.length === 1 && groups[0]?.name === '')) {
    if (page.group !== null && audit.complete) yield absences[kind];
    return;
  }
  const hasGoals = groups.some(({ aligned }) => aligned !== null);
  yield* heading(page, `By ${kind}`);
  yield* box(
    [
      { head: titles[kind], flexible: true },
      { head: hasGoals ? 'Aligned' : 'Business value stated', align: 'right' },
      { head: 'Run', align: 'right' },
      ...(hasGoals ? [{ head: 'Untied', align: 'right' } as const] : []),
    ],
    groups.map((group) => [
      { text: group.name || `no ${kind}` },
      { text: ratioText(group.aligned ?? group.stated) },
      { text: runText(group), ...(isOverBudget(group) ? { paint: page.ink.warn } : {}) },
      ...(hasGoals ? [{ text: String(group.untied) }] : []),
    ]),
    page.width,
    page.ink,
  );
}

/** "31.0 % ▲ over 25.0 %". */
const runText = ({ run, ...group }: Group): string =>
  run.planned === null
    ? percent(run.actual)
    : `${percent(run.actual)} ${isOverBudget({ run, ...group }) ? '▲ over' : 'of'} ${percent(run.planned)}`;

const isOverBudget = ({ run }: Group) => run.planned !== null && run.actual !== null && run.actual > run.planned;
