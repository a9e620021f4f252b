import type { WeeklySection } from '../../../model/weekly.ts';
import { count } from '../amounts.ts';
import { type Page, section } from '../page.ts';
import { figure, quote, say } from '../say.ts';

const soon = 28 * 86_400_000;
const mostItems = 10;

/** Exemptions that end within four weeks: to be renewed with a reason, or let go. */
export function exemptions({ input, now, lists, day }: Page): WeeklySection {
  const horizon = new Date(Date.parse(now) + soon).toISOString().slice(0, 10);
  const due = input.audit.issues.flatMap((issue) => {
    const until = issue.exempt?.until ?? null;
    const isListed = issue.standing === 'counted' && issue.slices.length > 0;
    return isListed && issue.exempt !== null && until !== null && until <= horizon ? [{ issue, until, reason: issue.exempt.reason }] : [];
  });
  const together = [...Map.groupBy(due, ({ until, reason }) => `${until}\u0000${reason}`)].sort(([a], [b]) => (a < b ? -1 : 1));
  if (together.length === 0) return section('exemptions', 'Exemptions due', { sentences: [say`No exemption ends within four weeks.`] });
  return section('exemptions', 'Exemptions due', {
    items: together.slice(0, mostItems).flatMap(([key, of]) => {
      const [first] = of;
      if (first === undefined) return [];
      const behind = lists.behind(
        `exempt-${key}`,
        `Exempt until ${first.until}`,
        of.map(({ issue }) => issue),
      );
      return [say`${quote(first.reason)} ends on ${day(first.until)}: ${figure(count(of.length, 'issue'), behind)}.`];
    }),
  });
}
