import type { Moved } from '../../../model/drift.ts';
import { count, listed } from '../../figures.ts';
import { box, type Cell } from '../../table/box.ts';
import type { Ink } from '../../table/ink.ts';
import { heading, type Lines, type Page, paragraph } from '../../table/page.ts';
import { ratioText, sliceTitle } from '../../wording.ts';
import type { DriftInput } from '../drift-reporter.ts';
import { endsLine, pointsText, verdict } from '../wording.ts';

/** The answer, what was compared, and what parts it. */
export function* verdictLines(input: DriftInput, page: Page): Lines {
  const { drift } = input;
  yield* paragraph(page, verdict(input), { paint: page.ink.strong });
  yield* paragraph(page, endsLine(drift), { paint: page.ink.faint });
  for (const { reason } of drift.breaks) yield* paragraph(page, reason, { first: '! ', paint: page.ink.warn });
  const words = drift.reworded.slice(0, 5).map(({ goal, from, to }) => `${goal}: “${from}” is now “${to}”`);
  for (const line of words) yield* paragraph(page, line, { first: '  ', limit: 2 });
  if (drift.reworded.length > words.length)
    yield* paragraph(page, `and ${count(drift.reworded.length - words.length, 'more goal')}`, { first: '  ' });
}

export const changeCell = (change: number | null, ink: Ink): Cell => ({
  text: pointsText(change),
  paint: change === null || change === 0 ? ink.faint : change > 0 ? ink.good : ink.bad,
});

const isMoved = ({ change }: Moved) => change !== null && change !== 0;

/** Every slice then and now; below them the teams that moved, the worst first. */
export function* alignmentLines({ drift, to }: DriftInput, page: Page): Lines {
  const { regress } = drift;
  if (!regress.some((slice) => isMoved(slice) || slice.teams.some(isMoved) || (drift.breaks.length > 0 && slice.to !== null))) return;
  const headline = regress.find(({ slice }) => slice === to.headline) ?? regress[0];
  const moved = (headline?.teams ?? []).filter(isMoved).sort((a, b) => (a.change ?? 0) - (b.change ?? 0));
  const teams = moved.slice(0, Math.max(page.limit, 10));
  const cells = (name: string, row: Moved): readonly Cell[] => [
    { text: name },
    { text: ratioText(row.from) },
    { text: ratioText(row.to) },
    changeCell(row.change, page.ink),
  ];
  yield* heading(page, 'Alignment');
  yield* box(
    [
      { head: 'Work', flexible: true },
      { head: 'Then', align: 'right' },
      { head: 'Now', align: 'right' },
      { head: 'Points', align: 'right' },
    ],
    [
      ...regress.flatMap((row) => [
        cells(sliceTitle[row.slice], row),
        ...(row === headline ? teams.map((team) => cells(`${sliceTitle[row.slice]}, ${team.team}`, team)) : []),
      ]),
    ],
    page.width,
    page.ink,
  );
  if (moved.length > teams.length) yield* paragraph(page, listed([`and ${count(moved.length - teams.length, 'more team')} that moved`]));
}
