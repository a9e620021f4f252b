import type { AllocationRow, Audit } from '../../model/audit.ts';
import { figure, percent } from '../figures.ts';
import { actualShares, allocationRows, allocationVerdict, bucketTitle, sliceTitle, weightLine } from '../wording.ts';
import { bar, type Swatch, swatches } from './bar.ts';
import { box } from './box.ts';
import { heading, type Lines, type Page, paragraph } from './page.ts';

/** Where the capacity goes: a bar that adds to 100 %, one for the plan, and a row for each bucket. */
export function* capacityLines(audit: Audit, page: Page): Lines {
  const measure = audit.measures[audit.headline];
  const rows = allocationRows(audit, measure);
  if (measure === undefined || rows.length === 0) return;
  yield* heading(page, `Where the capacity goes (${sliceTitle[audit.headline].toLowerCase()} work)`);
  const looks = swatches(
    rows.map(({ bucket }) => bucket),
    page.ink,
  );
  const hasPlan = rows.some(({ planned }) => planned !== null);
  if (rows.some(({ actual }) => (actual ?? 0) > 0))
    yield `${name('actual')}${bar(segments(rows, looks, 'actual'), page.width - nameWidth)}`;
  if (hasPlan) yield `${name('plan')}${bar(segments(rows, looks, 'planned'), page.width - nameWidth)}`;
  yield* legend(audit, rows, looks, hasPlan, page);
  if (measure.mixDrift !== null && hasPlan) {
    yield* paragraph(page, `Mix drift ${percent(measure.mixDrift)}: half the gaps between plan and actual, over what has a plan.`);
  }
  yield* paragraph(page, weightLine(measure), { paint: page.ink.faint });
}

const nameWidth = 8;
const name = (text: string) => text.padEnd(nameWidth);

const segments = (rows: readonly AllocationRow[], looks: ReadonlyMap<string, Swatch>, of: 'actual' | 'planned') =>
  rows.flatMap((row) => {
    const swatch = looks.get(row.bucket);
    return swatch ? [{ label: row.bucket, share: row[of] ?? 0, swatch }] : [];
  });

function* legend(audit: Audit, rows: readonly AllocationRow[], looks: ReadonlyMap<string, Swatch>, hasPlan: boolean, page: Page): Lines {
  const actual = actualShares(rows);
  const { ink } = page;
  yield* box(
    [
      { head: 'Bucket', flexible: true },
      ...(hasPlan ? [{ head: 'Plan', align: 'right' } as const] : []),
      { head: 'Actual', align: 'right' },
      { head: 'Issues', align: 'right' },
      ...(hasPlan ? [{ head: 'Verdict' }] : []),
    ],
    rows.map((row) => {
      const look = looks.get(row.bucket);
      const title = bucketTitle(row.bucket, audit.goals);
      return [
        { text: `${look?.fill.repeat(2) ?? ''} ${row.bucket}${title === '' ? '' : `: ${title}`}`, ...(look ? { paint: look.paint } : {}) },
        ...(hasPlan ? [{ text: row.planned === null ? '' : percent(row.planned) }] : []),
        { text: actual.get(row.bucket) ?? '' },
        { text: figure(row.issues) },
        ...(hasPlan ? [{ text: allocationVerdict(row), paint: ink.warn }] : []),
      ];
    }),
    page.width,
    ink,
  );
}
