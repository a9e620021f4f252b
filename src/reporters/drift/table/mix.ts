import { percents } from '../../figures.ts';
import { box } from '../../table/box.ts';
import { heading, type Lines, type Page, paragraph } from '../../table/page.ts';
import { allocationVerdict, bucketTitle } from '../../wording.ts';
import type { DriftInput } from '../drift-reporter.ts';
import { mixLine, mixRows, pointsText, shownChange, workOf } from '../wording.ts';

/** Where the capacity went then and goes now; of the headline's slice, and only when a share moved. */
export function* mixLines({ drift, to }: DriftInput, page: Page): Lines {
  const mix = drift.mix.find(({ slice }) => slice === to.headline) ?? drift.mix[0];
  if (mix === undefined || !mix.buckets.some(({ from, to: now }) => from !== now)) return;
  const rows = mixRows(mix.buckets);
  const [planned, from, now] = [rows.map((row) => row.planned), rows.map((row) => row.from), rows.map((row) => row.to)].map(percents);
  yield* heading(page, `Where the capacity goes (${workOf(mix.slice)})`);
  yield* box(
    [
      { head: 'Bucket', flexible: true },
      { head: 'Plan', align: 'right' },
      { head: 'Then', align: 'right' },
      { head: 'Now', align: 'right' },
      { head: 'Points', align: 'right' },
      { head: 'Verdict' },
    ],
    rows.map((row, i) => {
      const title = bucketTitle(row.bucket, to.goals);
      return [
        { text: `${row.bucket}${title === '' ? '' : `: ${title}`}` },
        { text: row.planned === null ? '' : (planned?.[i] ?? '') },
        { text: from?.[i] ?? '' },
        { text: now?.[i] ?? '' },
        { text: pointsText(shownChange(row.change, from?.[i] ?? '', now?.[i] ?? '')) },
        { text: allocationVerdict(row), paint: page.ink.warn },
      ];
    }),
    page.width,
    page.ink,
  );
  yield* paragraph(page, mixLine(mix));
}
