import type { Drift, Moved, PaceDrift } from '../../model/drift.ts';
import type { SliceName } from '../../model/policy.ts';
import type { SnapshotFinding, SnapshotIssue } from '../../model/snapshot.ts';
import { clip, count, listed, percent } from '../figures.ts';
import { paceVerdicts } from '../pace-verdicts.ts';
import { isGoalBucket, nOf, ratioText, sliceTitle } from '../wording.ts';
import type { DriftInput } from './drift-reporter.ts';

/** Sentences and figures of a drift as every format says them. They may hold texts of trackers: what prints them neutralises them. */

/** "open work". */
export const workOf = (slice: SliceName): string => `${sliceTitle[slice].toLowerCase()} work`;

/** "2026-11-13 09:00". */
export const timeText = (at: string): string => at.slice(0, 16).replace('T', ' ');

/** "+3.0", "−4.1", "same"; empty when it is not told. */
export const pointsText = (change: number | null): string =>
  change === null ? '' : change === 0 ? 'same' : `${change > 0 ? '+' : '−'}${Math.abs(change).toFixed(1)}`;

/** The change of a share as its two shown figures give it, so that nobody who subtracts them finds another. */
export const shownChange = (change: number | null, from: string, to: string): number | null => {
  const [was, is] = [Number.parseFloat(from), Number.parseFloat(to)];
  return change === null || Number.isNaN(was) || Number.isNaN(is) ? change : Math.round((is - was) * 10) / 10 + 0;
};

/** What aligned work does, by `conventions.aligned`. */
const alignedDoes = {
  linked: 'serves a goal',
  stated: 'states its business value',
  both: 'serves a goal and states its business value',
} as const;

const change = ({ change: points }: Moved): string =>
  points === null
    ? 'the change cannot be told'
    : points === 0
      ? 'as before'
      : `${Math.abs(points).toFixed(1)} ${Math.abs(points) === 1 ? 'point' : 'points'} ${points > 0 ? 'more' : 'less'}`;

/** The answer in one plain sentence: the headline then and now, or that nothing moved. */
export function verdict({ drift, to }: DriftInput): string {
  const since = `since ${timeText(drift.from.at)}`;
  if (drift.moved.length === 0 && drift.breaks.length === 0) return `Nothing moved ${since}.`;
  const headline = drift.regress.find(({ slice }) => slice === to.headline) ?? drift.regress[0];
  if (headline === undefined) return `The two audits measured no slice in common, so that no alignment can be compared ${since}.`;
  if (headline.from === null || headline.to === null) return `Without goals in both audits no alignment can be compared ${since}.`;
  const now = `${ratioText(headline.to)} of the ${workOf(headline.slice)} you chose ${alignedDoes[to.alignedMeans]}`;
  if (headline.to.rate === null || headline.from.rate === null)
    return `There is no ${workOf(headline.slice)} to compare ${since}: ${nOf(headline.from)} then, ${nOf(headline.to)} now.`;
  return `${now}; it was ${ratioText(headline.from)} on ${timeText(drift.from.at)}: ${change(headline)}.`;
}

/** What is compared with what. */
export const endsLine = ({ from, to }: Drift): string =>
  `From ${timeText(from.at)} to ${to.id === null ? `now (${timeText(to.at)})` : timeText(to.at)}.`;

/** "12 issues were created since; 55.5 % (5 of 9) of those you chose serve a goal." */
export const newWorkLine = ({ newWork }: Drift): string => {
  if (newWork === null) return 'What was created since is not known: the later audit no longer lists its issues.';
  const { issues, aligned } = newWork;
  if (issues.length === 0) return 'No work was created since.';
  const serve =
    aligned === null ? '' : aligned.of === 0 ? '; none of them is chosen work' : `; of those you chose, ${ratioText(aligned)} are aligned`;
  return `${count(issues.length, 'issue')} ${issues.length === 1 ? 'was' : 'were'} created since${serve}.`;
};

/** Of the new work, what was chosen and serves nothing. */
export const unaligned = ({ newWork }: Drift): readonly SnapshotIssue[] =>
  (newWork?.issues ?? []).filter(({ aligned, exempt, buckets }) => aligned === false && !exempt && buckets.run === undefined);

/** "12 new (3 of them came back), 8 fixed, 140 still there." */
export const findingsLine = ({ findings, breaks }: Drift): string => {
  if (findings === null) {
    return breaks.some(({ hash }) => hash !== 'goals')
      ? 'Findings are not compared across this break.'
      : 'Findings cannot be compared: one of the audits no longer holds them.';
  }
  const back = findings.cameBack.length > 0 ? ` (${findings.cameBack.length} of them came back)` : '';
  return `${findings.new.length} new${back}, ${findings.fixed.length} fixed, ${findings.still.length} still there.`;
};

/** New, fixed, came back and still, by rule: those that moved most first. */
export function findingRows({ findings }: Drift): readonly { readonly rule: string; readonly counts: readonly number[] }[] {
  if (findings === null) return [];
  const kinds = [findings.new, findings.cameBack, findings.fixed, findings.still];
  const tallies = kinds.map((list) => tallyOf(list));
  const rules = [...new Set(tallies.flatMap((tally) => [...tally.keys()]))];
  const rows = rules.map((rule) => ({ rule, counts: tallies.map((tally) => tally.get(rule) ?? 0) }));
  const movedMost = (counts: readonly number[]) => (counts[0] ?? 0) + (counts[2] ?? 0);
  return rows
    .filter(({ counts }) => movedMost(counts) > 0)
    .sort((a, b) => movedMost(b.counts) - movedMost(a.counts) || (a.rule < b.rule ? -1 : 1));
}

function tallyOf(findings: readonly SnapshotFinding[]): ReadonlyMap<string, number> {
  const tally = new Map<string, number>();
  for (const { rule } of findings) tally.set(rule, (tally.get(rule) ?? 0) + 1);
  return tally;
}

/** The buckets worth a row: those that moved, or stand too far from the plan. */
export const mixRows = (buckets: Drift['mix'][number]['buckets']): Drift['mix'][number]['buckets'] =>
  buckets.filter(({ from, to, change: points, verdict: judged }) => judged !== null || (points !== 0 && (from ?? 0) + (to ?? 0) > 0));

/** "Mix drift 17.1 %, 12.0 % before: 5.1 points farther from the plan."; empty when nothing was planned. */
export const mixLine = ({ from, to, change }: Drift['mix'][number]): string => {
  if (to === null) return '';
  const points = shownChange(change, percent(from), percent(to));
  const moved =
    points === null
      ? ''
      : points === 0
        ? ': as before'
        : `: ${Math.abs(points).toFixed(1)} points ${points > 0 ? 'farther from' : 'nearer to'} the plan`;
  return `Mix drift ${percent(to)}${from === null ? '' : `, ${percent(from)} before`}${moved}.`;
};

/** "Since Sprint 9 began (2026-11-16 09:00): 4 added, of which 3 are tied to no goal and 2 urgent (1 of these untied); 2 removed; 1 re-estimated." */
export const scopeLine = ({ scope }: Drift): string => {
  if (scope === null) return '';
  const { added, removed, reestimated, untied, urgent } = scope;
  const parts = [
    ...(untied.hit > 0 ? [`${untied.hit} tied to no goal`] : []),
    ...(urgent.of > 0 ? [`${urgent.of} urgent, ${urgent.hit} of these untied`] : []),
  ];
  const of = parts.length > 0 ? ` (${parts.join('; ')})` : '';
  const names = listed(scope.sprints.map((name) => clip(name, 60)));
  return `Since ${names} began on ${timeText(scope.since)}: ${added.length} added${of}, ${removed.length} removed, ${reestimated.length} re-estimated.`;
};

/** Whether an issue of new or added work is tied to no goal, or what it serves. */
export const tieOf = ({ buckets, exempt }: SnapshotIssue): string => {
  const goals = Object.keys(buckets).filter(isGoalBucket);
  return exempt ? 'exempt' : goals.length > 0 ? listed(goals) : listed(Object.keys(buckets));
};

/** "behind", "not moving: 9 issues shipped in 3 of 4 weeks". */
export const paceVerdict = ({ verdict: word, shipped, weeksWithWork }: Pick<PaceDrift, 'verdict' | 'shipped' | 'weeksWithWork'>): string =>
  word === 'not-moving' && shipped !== null
    ? `not moving: ${count(shipped, 'issue')} shipped in ${weeksWithWork} of 4 weeks`
    : paceVerdicts[word];

const value = (number: number | null, unit: string | null): string =>
  number === null ? '–' : `${figure3(number)}${unit === null ? '' : ` ${clip(unit, 12)}`}`;
/** Metrics are people's own numbers: shown as they are, but for the noise of floating point. */
const figure3 = (number: number) => String(Number(number.toPrecision(6)));

/** A key result as the cells of a row: then, now, its end, progress, pace, and what that means. */
export const paceCells = (pace: PaceDrift): readonly string[] => [
  pace.was === null ? '–' : value(pace.was.now, pace.metric.unit),
  value(pace.metric.now, pace.metric.unit),
  value(pace.metric.to, pace.metric.unit),
  pace.pace === null ? '–' : (Math.round(pace.pace * 100) / 100 + 0).toFixed(2),
  `${paceVerdict(pace)}${pace.was !== null && pace.was.verdict !== pace.verdict ? ` (was ${paceVerdicts[pace.was.verdict]})` : ''}`,
];
