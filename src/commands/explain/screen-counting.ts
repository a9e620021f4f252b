import type { Lines, Page } from '../../reporters/table/page.ts';
import type { ExplainedIssue, ExplainedRule } from './explanation.ts';
import { detail, fact, say, section } from './screen-parts.ts';

/** "O1 50 %, O2 50 %". */
export const bucketText = (buckets: Readonly<Record<string, number>>): string =>
  Object.entries(buckets)
    .map(([bucket, share]) => (share === 1 ? bucket : `${bucket} ${Math.round(share * 100)} %`))
    .join(', ');

const asks: Readonly<Record<string, string>> = {
  run: 'neither statement nor link is asked of it',
  invest: 'no link is asked of it',
  explore: 'no link is asked of it',
};

/** Slices with their dates, class, bucket, weight and exemptions. */
export function* countingLines(page: Page, { counting, class: found, exemptions }: ExplainedIssue): Lines {
  const { slices, buckets, weight, because, team } = counting;
  yield* section(page, 'Counting', '', page.ink.strong);
  for (const slice of slices) yield* fact(page, `slice ${slice.slice}: ${slice.in ? 'yes' : 'no'}, ${slice.because}`);
  if (found !== null) {
    const then = found.applies ? asks[found.name] : 'a link or an exemption wins over it';
    yield* fact(page, `class ${found.name}, because ${found.because}: ${then}`);
  } else yield* fact(page, 'class: none, by neither type nor label');
  if (weight !== null) {
    yield* fact(page, `capacity goes to ${bucketText(buckets)}`);
    yield* fact(page, `weight ${weight}: ${because ?? (team === null ? 'no team' : `team ${team}`)}`);
  }
  for (const { by, origin, reason, until, fault } of exemptions) {
    const term = until === null ? '' : ` until ${until}`;
    yield* fact(page, `exemption by ${by} (${origin})${term}: ${fault === null ? `holds, because ${reason}` : `does not hold, ${fault}`}`);
  }
}

/** Rules that found nothing, or were not asked for the same reason, on one line together. */
const together = (rules: readonly ExplainedRule[]): ReadonlyMap<string, readonly ExplainedRule[]> =>
  Map.groupBy(rules, ({ verdict, because }) =>
    verdict === 'ok' ? 'ok' : `${verdict === 'off' ? 'off' : 'not asked'}${because === null ? '' : `, ${because}`}`,
  );

/** Every rule: what it found, that it found nothing, or why it was not asked. */
export function* ruleLines(page: Page, { rules, steps }: ExplainedIssue): Lines {
  const found = rules.filter(({ verdict }) => verdict === 'finding');
  const cleared = new Set(steps.flatMap(({ effect }) => effect.cleared));
  yield* section(page, 'Rules', found.length === 0 ? 'nothing found' : '', page.ink.strong);
  for (const { rule, findings, because } of found) {
    for (const { severity, message, help } of findings) {
      const paint = severity === 'error' ? page.ink.bad : page.ink.warn;
      yield* say(page, `${severity} ${rule}: ${message}${because === null ? '' : ` (${because})`}`, { first: '  ', paint });
      if (!cleared.has(rule)) yield* detail(page, `to change it: ${help}`);
    }
  }
  for (const [verdict, same] of together(rules.filter((rule) => rule.verdict !== 'finding'))) {
    yield* fact(page, `${verdict}: ${same.map(({ rule }) => rule).join(', ')}`);
  }
}
