import type { Audit, GateResult } from '../../model/audit.ts';
import { sliceNames } from '../../model/policy.ts';
import { perCent } from '../figures.ts';
import { gateLimit, gateState, leftOut, sliceFigures, sliceTitle, sprintLine, unknown, verdict } from '../wording.ts';
import { box } from './box.ts';
import type { Ink, Paint } from './ink.ts';
import { heading, type Lines, type Page, paragraph } from './page.ts';

/** The answer in one sentence, and what it leaves out. */
export function* verdictLines(audit: Audit, page: Page): Lines {
  yield* paragraph(page, verdict(audit), { paint: page.ink.strong, limit: 20 });
  yield* paragraph(page, sprintLine(audit), { paint: page.ink.faint });
  yield* paragraph(page, leftOut(audit), { paint: page.ink.faint });
}

/** Every slice in a line. */
export function* sliceLines(audit: Audit, page: Page): Lines {
  const rows = sliceNames.flatMap((slice) => {
    const measure = audit.measures[slice];
    return measure === undefined ? [] : [{ slice, figures: sliceFigures(audit, measure) }];
  });
  if (rows.every(({ figures }) => figures.every(({ text }) => text === unknown))) return;
  const names = rows[0]?.figures.map(({ name }) => name) ?? [];
  yield* box(
    [{ head: 'Work', flexible: true }, ...names.map((head) => ({ head, align: 'right' }) as const)],
    rows.map(({ slice, figures }) => [{ text: sliceTitle[slice] }, ...figures.map(({ text }) => ({ text }))]),
    page.width,
    page.ink,
  );
}

/** Each gate with what it asks for and what is. */
export function* gateLines(audit: Audit, page: Page): Lines {
  if (audit.gates.length === 0) return;
  yield* heading(page, 'Gates');
  const columns = [
    { head: 'Gate' },
    { head: 'Work' },
    { head: 'Asks for' },
    { head: 'Is', align: 'right' },
    { head: 'State', flexible: true },
  ] as const;
  yield* box(
    columns,
    audit.gates.map((gate) => [
      { text: gate.gate },
      { text: gate.slice },
      { text: gateLimit(gate) },
      { text: perCent(gate.actual) },
      { text: gate.note === null ? gateState(gate) : `${gateState(gate)} (${gate.note})`, paint: gatePaint(gate, page.ink) },
    ]),
    page.width,
    page.ink,
  );
}

const gatePaint = ({ passed, advisoryUntil }: GateResult, ink: Ink): Paint =>
  passed === true ? ink.good : passed === false && advisoryUntil === null ? ink.bad : ink.warn;
