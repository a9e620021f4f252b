import type { Audit, Group } from '../../model/audit.ts';
import { percent } from '../figures.ts';
import { ratioText } from '../wording.ts';
import { box } from './box.ts';
import { heading, type Lines, type Page } from './page.ts';

/** The teams beside each other, in the order of their names. */
export function* teamLines(audit: Audit, page: Page): Lines {
  const teams = audit.measures[audit.headline]?.groups?.team ?? [];
  if (teams.length === 0 || (teams.length === 1 && teams[0]?.name === '')) return;
  const hasGoals = teams.some(({ aligned }) => aligned !== null);
  yield* heading(page, 'By team');
  yield* box(
    [
      { head: 'Team', flexible: true },
      { head: hasGoals ? 'Aligned' : 'Business value stated', align: 'right' },
      { head: 'Run', align: 'right' },
      ...(hasGoals ? [{ head: 'Untied', align: 'right' } as const] : []),
    ],
    teams.map((team) => [
      { text: team.name || 'no team' },
      { text: ratioText(team.aligned ?? team.stated) },
      { text: runText(team), ...(isOverBudget(team) ? { paint: page.ink.warn } : {}) },
      ...(hasGoals ? [{ text: String(team.untied) }] : []),
    ]),
    page.width,
    page.ink,
  );
}

/** "31.0 % ▲ over 25.0 %". */
const runText = ({ run, ...team }: Group): string =>
  run.planned === null
    ? percent(run.actual)
    : `${percent(run.actual)} ${isOverBudget({ run, ...team }) ? '▲ over' : 'of'} ${percent(run.planned)}`;

const isOverBudget = ({ run }: Group) => run.planned !== null && run.actual !== null && run.actual > run.planned;
