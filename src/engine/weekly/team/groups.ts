import type { Group, Ratio } from '../../../model/audit.ts';
import type { Cell, WeeklySection, WeeklyTable } from '../../../model/weekly.ts';
import { percent, planned } from '../amounts.ts';
import { type Page, section } from '../page.ts';
import { named, say } from '../say.ts';

const mostRows = 15;

const ratioCell = (ratio: Ratio | null | undefined): Cell =>
  ratio == null
    ? ['–']
    : ratio.rate === null
      ? [ratio.of === 0 ? '–' : 'not known']
      : say`${percent(ratio.rate)} (${ratio.hit} of ${ratio.of})`;

const runCell = ({ run }: Group): Cell =>
  run.actual === null ? ['–'] : say`${percent(run.actual)}${run.planned === null ? '' : ` of ${planned(run.planned)} planned`}`;

/** One row a group, those with most open work first. */
function table(caption: string, head: string, open: readonly Group[], shipped: readonly Group[]): WeeklyTable {
  const shippedBy = new Map(shipped.map((group) => [group.name, group]));
  const rows = open.toSorted((a, b) => b.population.eligible - a.population.eligible || (a.name < b.name ? -1 : 1)).slice(0, mostRows);
  return {
    caption: rows.length < open.length ? `${caption}: the largest ${rows.length} of ${open.length}` : caption,
    columns: [
      { title: head, align: 'left' },
      { title: 'Open, serves a goal', align: 'right' },
      { title: 'Open, says why', align: 'right' },
      { title: 'Shipped, serves a goal', align: 'right' },
      { title: 'Run', align: 'right' },
      { title: 'Untied', align: 'right' },
    ],
    rows: rows.map((group) => [
      [named(group.name)],
      ratioCell(group.aligned),
      ratioCell(group.stated),
      ratioCell(shippedBy.get(group.name)?.aligned),
      runCell(group),
      { value: group.untied, unit: '' },
    ]),
  };
}

const titles: ReadonlyMap<string, readonly [caption: string, head: string]> = new Map([
  ['team', ['By team', 'Team']],
  ['source', ['By source', 'Source']],
  ['type', ['By type', 'Type']],
  ['label', ['By label', 'Label']],
  ['sprint', ['By sprint', 'Sprint']],
]);

/** The same figures by team, and by whatever else work is grouped by. Never by person. */
export function groups({ input }: Page): WeeklySection {
  const open = input.audit.measures.open?.groups ?? null;
  const shipped = new Map(Object.entries(input.audit.measures.shipped?.groups ?? {}));
  const tables = Object.entries(open ?? {}).flatMap(([name, rows]: [string, readonly Group[]]) => {
    const [caption, head] = titles.get(name) ?? [`By ${name}`, name];
    return rows.length === 0 || (name === 'source' && rows.length === 1) ? [] : [table(caption, head, rows, shipped.get(name) ?? [])];
  });
  return section('groups', 'Teams and other groups', tables.length === 0 ? { sentences: [say`No open work is grouped.`] } : { tables });
}
