import type { Audit, Measure } from '../../model/audit.ts';
import type { Sentence, TrendPoint, WeeklyChart, WeeklySection } from '../../model/weekly.ts';
import { chosenFirstUnaligned, inSlice, isChosen } from '../judged-work.ts';
import { count, percent } from './amounts.ts';
import { type Page, ratioOf, section } from './page.ts';
import { figure, named, quote, say } from './say.ts';
import { change, towardsTarget } from './target.ts';
import { alignedOf, breakSince, type Week, weeksBack } from './weeks.ts';

/** What aligned work did, by `conventions.aligned`. */
const did: Readonly<Record<Audit['alignedMeans'], string>> = {
  linked: 'served a goal',
  stated: 'stated its business value',
  both: 'served a goal and stated its business value',
};

function thisWeek(page: Page, measure: Measure): Sentence {
  const { lists, shipped, period, input } = page;
  const means = did[input.audit.alignedMeans];
  const ratio = measure.aligned;
  const { counted } = measure.population;
  if (ratio === null || ratio.of === 0) {
    return counted === 0
      ? say`Nothing was shipped ${period}, so there is nothing to judge.`
      : say`Nothing that we chose was shipped ${period}: all of it (${figure(count(counted, 'issue'), lists.behind('shipped', `Shipped ${period}`, shipped))}) was run work or exempt.`;
  }
  const aligned = lists.behind(
    'shipped-aligned',
    `Chosen and shipped ${period}, ${means}`,
    shipped.filter((issue) => isChosen(issue) && issue.aligned === true),
  );
  const chosen = lists.behind('shipped-chosen', `Chosen and shipped ${period}; what did not come first`, chosenFirstUnaligned(shipped));
  return say`Of the work we chose and shipped ${period}, ${ratioOf(ratio, aligned, chosen)} ${means}.`;
}

/** "Last week", or how long ago. */
const ago = (back: number): string => (back === 1 ? 'Last week' : back === weeksBack ? 'Twelve weeks ago' : `${count(back, 'week')} ago`);

function earlier(page: Page, one: Week, list: string | null): Sentence {
  const { weeks, input } = page;
  const then = alignedOf(one.measures.shipped);
  const now = alignedOf(input.audit.measures.shipped)?.rate ?? null;
  if (then === null || then.rate === null) return [];
  const reason = breakSince(weeks.slice(0, weeks.indexOf(one) + 1));
  const said = say`${ago(one.back)} it was ${percent(then.rate)} (${figure(`${then.hit} of ${then.of}`, list)})`;
  const rebuilt = one.rebuilt ? ', rebuilt by later links' : '';
  return now === null ? say`${said}${rebuilt}.` : say`${said}${rebuilt}${change(then.rate, now, reason)}.`;
}

/** Last week, and twelve weeks ago or the first week that is known. */
function comparisons(page: Page): readonly Sentence[] {
  const { weeks, lists, input } = page;
  const known = weeks.filter(({ back, measures }) => back > 0 && alignedOf(measures.shipped)?.rate != null);
  if (known.length === 0) return [say`No earlier week is stored to compare it with.`];
  const last = known.find(({ back }) => back === 1);
  const first = known.at(-1);
  const { before } = input;
  const behind =
    before === null || before.at !== last?.at
      ? null
      : lists.behind(
          'shipped-before',
          'Chosen and shipped the week before',
          chosenFirstUnaligned((before.issues ?? []).filter(inSlice('shipped'))),
        );
  return [
    ...(last === undefined ? [] : [earlier(page, last, behind)]),
    ...(first === undefined || first === last ? [] : [earlier(page, first, null)]),
  ];
}

const pointOf = ({ at, measures, rebuilt, break: reason }: Week): TrendPoint => {
  const ratio = alignedOf(measures.shipped);
  return { at, rate: ratio?.rate ?? null, hit: ratio?.hit ?? 0, of: ratio?.of ?? 0, rebuilt, break: reason };
};

/** Alignment of shipped work by week, the oldest first; none where nothing is known. */
export function trend({ weeks, input }: Page): readonly WeeklyChart[] {
  const points = weeks.toReversed().map(pointOf);
  if (points.length === 0) return [];
  return [{ kind: 'trend', title: `Shipped work that ${did[input.audit.alignedMeans]}, by week`, points, target: input.target }];
}

const withoutName = (reason: string, name: string): string => (reason.startsWith(`${name}: `) ? reason.slice(name.length + 2) : reason);

/** Why there is no verdict: which sources failed. Their reasons hold texts of servers. */
function noVerdict({ input }: Page): readonly Sentence[] {
  const failed = input.audit.sources.filter(({ status }) => status === 'failed');
  return [
    say`There is no verdict ${input.history.length > 0 ? 'this week' : 'yet'}: the data is incomplete, and a rate over part of it would mislead.`,
    ...failed.map(
      ({ name, issues, reason }) =>
        say`${named(name)} failed ${issues === 0 ? 'before the first issue' : `after ${count(issues, 'issue')}`}${reason === null ? '.' : say`: ${quote(withoutName(reason, name))}`}`,
    ),
  ];
}

/** (1) What we shipped: this week, before, and on the way to the target. */
export function headline(page: Page): WeeklySection {
  const { audit } = page.input;
  const measure = audit.measures.shipped;
  const sentences =
    !audit.complete || measure === undefined ? noVerdict(page) : [thisWeek(page, measure), ...comparisons(page), ...towardsTarget(page)];
  return section('headline', 'What we shipped', { sentences, charts: trend(page) });
}
