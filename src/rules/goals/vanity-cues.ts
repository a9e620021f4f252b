import type { Metric } from '../../model/goals.ts';

/**
 * How English key results name work instead of what comes of it. Cautious: what may be an outcome is let pass, and so is every other
 * language. The title is looked at in lower case, without a label ("KR1:") before it.
 */

const longest = 300;

const label = /^(?:[\p{L}\d-]*\d[.:)–—-]+\s*)/u;
const plain = (title: string): string =>
  title.normalize('NFKC').slice(0, longest).replace(/\s+/gu, ' ').trim().replace(label, '').toLowerCase();

/** Verbs of work at the head of a title. Those that head names too ("Design partners") need an object that tells them apart. */
const work = [
  /^(?:(?:successfully|fully) )?(launch|release|ship|deploy|publish|hire|migrate|implement|develop|introduce|deliver|refactor|rewrite|roll out|set up|carry out) (?!(?:der|die|das|den|des|vom|zum|du|de|la|le|les|el|del|une?|una) )(?=[\p{L}\p{N}"'“])/u,
  /^(?:(?:successfully|fully) )?(design|redesign|build|create|write|train|document|prototype) (?=(?:an?|the|our|new|all|at least|\d+|two|three|four|five|ten) )/u,
  /^(hold|run|host|organi[sz]e|conduct|attend|give) (?:[\p{L}\p{N}-]+ ){0,4}(?:workshops?|trainings?|sessions?|meetings?|meetups?|webinars?|events?|interviews?|surveys?|conferences?|hackathons?|campaigns?|demos?|talks?|presentations?|retrospectives?)\b/u,
  /^(?:the )?(launch|release|migration|roll-?out|introduction|implementation|deployment|development) (?:of|to) /u,
];

/** Things that are measured or wished for: "Release cycle time" and "Build trust" are no work. */
const measured =
  /\b(?:times?|durations?|delays?|rates?|frequency|latency|costs?|errors?|failures?|score|quality|coverage|speed|cycles?|cadence|adoption|satisfaction|nps|conversion|revenue|throughput|success|stability|dates?|trust|confidence|loyalty|demand|notes|readiness)\b/u;

/** A change or a limit with its number, or what customers get: then the verb only leads up to it. */
const outcomes = [
  /^(?:ship|deliver) (?:\S+ ){0,3}(?:orders|parcels|packages|goods|payouts|payments|meals)\b/u,
  /%|\bper ?cent\b|\bpercentage\b/u,
  /\bfrom\b.*\d.*\bto\b.*\d/u,
  /\b(?:below|under|less than|fewer than|no more than|at most) \D{0,3}\d/u,
  /\bwithin \d+ (?:seconds?|minutes?|hours?|days?)\b/u,
  /\b(?:so that|to (?:cut|reduce|lower|raise|increase|grow|win|save|improve|halve|double|keep|reach|bring|get))\b.*\d/u,
];

const counted = /^(?:feature|release|launch|workshop|training|session|meeting|webinar|event|interview|article|post|done)/iu;

/** A metric with a baseline, or in something else than work, measures more than that the work was done. */
const measuresMore = (metric: Metric | null): boolean =>
  metric !== null && (metric.from !== 0 || (metric.unit !== null && !counted.test(metric.unit)));

/** Numbers that grow without the business, when a title is about them and not about a part of them. */
const counts = [
  'page ?views|impressions|followers|likes|lines of code|commits|story points(?: (?:delivered|completed|burned))?',
  '(?:features|releases|tickets|issues|pull requests) (?:shipped|delivered|released|closed|merged|completed)',
  '(?:articles|blog posts|newsletters) published|(?:workshops|trainings|meetings|webinars) held',
];
const growth = '(?:increase|grow|raise|boost|double|triple|get|gain|reach|attract|achieve|hit|more) ';
const amount = '(?:the|our|to|a|total|overall|monthly|weekly|daily|number of|count of|[0-9.,]+[km]?[+]?) ';
const kind = '(?!share |rate |ratio |cost |revenue )[a-z-]+ ';
const end = '$|[,.;:()→-]| (?:from|to|by) [^a-z0-9]{0,3}[0-9]| up(?: |$)| (?:per|a|each|every) (?:day|week|month|quarter|year)(?![a-z])';
const vanity = new RegExp(`^(?:${growth})?(?:${amount}){0,4}(?:${kind}){0,2}(${counts.join('|')})(?=${end})`, 'u');
const ratios = /\b(?:rate|ratio|share|conver\w+|per (?:session|visit|visitor|user|merchant|customer)|lost|wasted|reopened)\b/u;

/** What in a key result names an output: `work` is a verb ("launch"), `count` a number that anybody can raise ("page views"). Null when nothing does. */
export function vanityIn(title: string, metric: Metric | null): { readonly kind: 'work' | 'count'; readonly cue: string } | null {
  const text = plain(title);
  const count = vanity.exec(text)?.[1];
  if (count !== undefined && !ratios.test(text) && (metric === null || metric.to >= metric.from)) return { kind: 'count', cue: count };
  const verb = work.map((pattern) => pattern.exec(text)?.[1]).find((found) => found !== undefined);
  if (verb === undefined || measuresMore(metric) || outcomes.some((pattern) => pattern.test(text))) return null;
  return measured.test(text.split(' ').slice(1, 5).join(' ')) ? null : { kind: 'work', cue: verb };
}
