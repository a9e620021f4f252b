import type { AuditedIssue, AuditedSource, Measure } from '../../model/audit.ts';
import { localOf } from '../../model/days.ts';
import type { Sentence, WeeklySection } from '../../model/weekly.ts';
import { isChosen } from '../judged-work.ts';
import { count } from './amounts.ts';
import { type Page, section } from './page.ts';
import { joined, named, say } from './say.ts';

/** "by estimates (92 of 140 issues have one), teams by people". */
export function weighed({ weight }: Measure): string {
  const known = `${weight.known.hit} of ${count(weight.known.of, 'issue')} ${weight.known.of === 1 ? 'has' : 'have'} one`;
  const within = {
    estimate: `by estimates (${known})`,
    mixed: `by estimates where a team has enough of them, else by count (${known})`,
    count: 'by count of issues',
  }[weight.used];
  return `${within}, teams by ${weight.teams === 'people' ? 'people' : 'their issues'}`;
}

const sourceText = ({ name, status, issues }: AuditedSource): Sentence =>
  say`${named(name)} ${issues}${status === 'failed' ? ', then it failed' : ''}`;

function read(sources: readonly AuditedSource[]): Sentence {
  const issues = sources.reduce((sum, one) => sum + one.issues, 0);
  const shown = sources.slice(0, 6).map(sourceText);
  const more = sources.length > shown.length ? `, and ${sources.length - shown.length} more` : '';
  return say`Read: ${count(issues, 'issue')} of ${count(sources.length, 'source')} (${joined(shown, ', ')}${more}).`;
}

const isUnreadable = ({ businessValue, okr }: AuditedIssue) => businessValue.status === 'unreadable' || okr.status === 'unreadable';

/** What counts against the rates of shipped or open work. */
function against({ shipped, open, input }: Page): readonly Sentence[] {
  const unreadable = [...new Set([...shipped, ...open])].filter((issue) => isChosen(issue) && isUnreadable(issue)).length;
  const skipped = input.audit.sources.reduce((sum, source) => sum + source.skipped, 0);
  if (skipped + unreadable === 0) return [say`Every record could be read.`];
  return [say`${count(skipped, 'record')} did not fit and ${count(unreadable, 'issue')} could not be read: they count against the rates.`];
}

function history({ weeks }: Page): Sentence {
  const earlier = weeks.filter(({ back }) => back > 0);
  if (earlier.length === 0) return say`No week before this one is stored.`;
  const rebuilt = earlier.filter((one) => one.rebuilt).length;
  const stored = `The trend has ${count(earlier.length, 'earlier week')}`;
  if (rebuilt === 0) return say`${stored}, each as it was audited then.`;
  return say`${stored}; ${rebuilt} of them ${rebuilt === 1 ? 'was' : 'were'} rebuilt later from close dates and judged by the links of that later day.`;
}

/** Since when work counts as shipped, where that is another instant than a week ago. */
function begins({ input, from, day }: Page): readonly Sentence[] {
  const local = localOf(from, input.timeZone);
  const at = `${day(local.slice(0, 10))}, ${local.slice(11, 16)} ${input.timeZone ?? 'UTC'}`;
  if (input.since === 'last-report') return [say`Shipped is what was closed since the last report, of ${at}.`];
  return input.since === 'asked' ? [say`Shipped is what was closed since ${at}, as asked.`] : [];
}

/** How much was read, which weights were used and for how much, whether the trend holds weeks that were rebuilt. */
export function trust(page: Page): WeeklySection {
  const { audit } = page.input;
  const sentences = [
    read(audit.sources),
    ...(audit.complete ? against(page) : [say`The data is incomplete: nothing was judged on it.`]),
    ...begins(page),
    ...(audit.complete && page.capacity !== null ? [say`Capacity is weighed ${weighed(page.capacity.measure)}.`] : []),
    history(page),
  ];
  return section('trust', 'How far to trust this page', { sentences });
}
