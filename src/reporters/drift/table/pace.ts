import type { PaceVerdict } from '../../../model/drift.ts';
import { count } from '../../figures.ts';
import { box } from '../../table/box.ts';
import type { Ink, Paint } from '../../table/ink.ts';
import { heading, type Lines, type Page, paragraph } from '../../table/page.ts';
import type { DriftInput } from '../drift-reporter.ts';
import { paceCells } from '../wording.ts';

const paintOf = (verdict: PaceVerdict, ink: Ink): Paint =>
  verdict === 'on-track' || verdict === 'reached'
    ? ink.good
    : verdict === 'unknown'
      ? ink.faint
      : verdict === 'behind'
        ? ink.warn
        : ink.bad;

/** Every key result that is due: where it stood, where it stands, and whether that is fast enough. */
export function* paceLines({ drift }: DriftInput, page: Page): Lines {
  if (drift.pace.length === 0) return;
  const shown = drift.pace.slice(0, Math.max(page.limit, 30));
  yield* heading(page, 'Key results');
  yield* box(
    [
      { head: 'Goal', flexible: true },
      { head: 'Then', align: 'right' },
      { head: 'Now', align: 'right' },
      { head: 'End', align: 'right' },
      { head: 'Pace', align: 'right' },
      { head: 'Verdict', flexible: true },
    ],
    shown.map((pace) => {
      const cells = paceCells(pace);
      return [
        { text: `${pace.goal}: ${pace.title}` },
        ...cells.map((text, i) => (i === cells.length - 1 ? { text, paint: paintOf(pace.verdict, page.ink) } : { text })),
      ];
    }),
    page.width,
    page.ink,
  );
  if (drift.pace.length > shown.length) yield* paragraph(page, `and ${count(drift.pace.length - shown.length, 'more goal')}`);
}
