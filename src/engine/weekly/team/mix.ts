import type { MixDrift } from '../../../model/drift.ts';
import type { Cell, WeeklySection, WeeklyTable } from '../../../model/weekly.ts';
import { percent } from '../amounts.ts';
import { bucketPiece } from '../capacity.ts';
import { type Page, section } from '../page.ts';
import { say } from '../say.ts';

const shareCell = (share: number | null): Cell => ({ value: share === null ? null : Math.floor(share * 1000 + 1e-6) / 10, unit: '%' });

const table = (page: Page, { slice, buckets }: MixDrift): WeeklyTable => ({
  caption: `Capacity of the ${slice} work, then and now`,
  columns: [
    { title: 'Bucket', align: 'left' },
    { title: 'Planned', align: 'right' },
    { title: 'Then', align: 'right' },
    { title: 'Now', align: 'right' },
    { title: '', align: 'left' },
  ],
  rows: buckets.map(({ bucket, planned, from, to, verdict }) => [
    bucketPiece(page, bucket),
    shareCell(planned),
    shareCell(from),
    shareCell(to),
    [verdict ?? ''],
  ]),
});

/** How far the mix of the work is from its plan: half the sum of the gaps. */
export function mix(page: Page): WeeklySection {
  const { drift, audit } = page.input;
  const slices = (['shipped', 'open'] as const).flatMap((slice) => {
    const now = audit.measures[slice]?.mixDrift ?? null;
    const then = drift?.mix.find((one) => one.slice === slice)?.from ?? null;
    const before = then === null ? '' : ` (before: ${percent(then)})`;
    return now === null ? [] : [say`${percent(now)} of the capacity of the ${slice} work is elsewhere than planned${before}.`];
  });
  return section('mix', 'Mix against plan', {
    sentences: slices.length === 0 ? [say`No share of capacity is planned, so nothing can be off plan.`] : slices,
    tables: (drift?.mix ?? []).filter(({ buckets }) => buckets.length > 0).map((one) => table(page, one)),
  });
}
