import type {
  AllocationRow,
  Audit,
  AuditedGoal,
  AuditedIssue,
  AuditedSource,
  AuditedSprint,
  GateResult,
  Measure,
  Ratio,
} from '../model/audit.ts';
import type { SliceName } from '../model/policy.ts';
import { clip, count, figure, listed, perCent, percent, percents } from './figures.ts';

/** Sentences and figures as every reporter says them. They may hold texts of trackers: what prints them neutralises them. */

/** How much of a foreign text a sentence takes. */
const quoted = (text: string) => clip(text, 160);

/** What a slice holds, as in "62.4 % of the open work you chose". */
const workOf: Readonly<Record<SliceName, string>> = {
  open: 'open work',
  sprint: 'sprint work',
  shipped: 'shipped work',
  new: 'new work',
};

/** "Open work", for a line's beginning. */
export const sliceTitle: Readonly<Record<SliceName, string>> = { open: 'Open', sprint: 'Sprint', shipped: 'Shipped', new: 'New' };

/** What aligned work does, by `conventions.aligned`. */
const alignedDoes: Readonly<Record<Audit['alignedMeans'], string>> = {
  linked: 'serves a goal',
  stated: 'states its business value',
  both: 'serves a goal and states its business value',
};

/** "78 of 125". */
export const nOf = (ratio: Ratio): string => `${ratio.hit} of ${ratio.of}`;

/** What stands for a ratio of which nothing can be said. */
export const unknown = 'not known';

/** "62.4 % (78 of 125)": the figure never stands without its numbers. */
export const ratioText = (ratio: Ratio | null): string => {
  if (ratio === null) return unknown;
  if (ratio.rate !== null) return `${percent(ratio.rate)} (${nOf(ratio)})`;
  if (ratio.bounds !== null) return `${percent(ratio.bounds[0])} to ${percent(ratio.bounds[1])}`;
  return ratio.of === 0 ? 'nothing to judge' : unknown;
};

const evidence = (ratio: Ratio): string =>
  `${ratio.hit} of ${count(ratio.of, 'issue')}${ratio.inherited > 0 ? `; ${ratio.inherited} of them through a parent` : ''}`;

/** The answer in one plain sentence; a second one where it needs saying what cannot be said. */
export const verdict = (audit: Audit): string => {
  const measure = audit.measures[audit.headline];
  if (!audit.complete) return `No verdict: ${failures(audit)}.${bounds(audit, measure)}`;
  const work = workOf[audit.headline];
  if (measure === undefined) return `The ${work} was not measured.`;
  if (measure.aligned === null) return `${inventoryVerdict(measure, work)} No goals were given, so nothing can be said about alignment.`;
  if (measure.aligned.rate === null) return nothingToJudge(measure, work);
  return `${percent(measure.aligned.rate)} of the ${work} you chose ${alignedDoes[audit.alignedMeans]} (${evidence(measure.aligned)}).`;
};

const inventoryVerdict = ({ stated }: Measure, work: string) =>
  stated.rate === null
    ? `There is no ${work} to judge.`
    : `${percent(stated.rate)} of the ${work} you chose states its business value (${evidence(stated)}).`;

const nothingToJudge = ({ population }: Measure, work: string) =>
  population.counted === 0
    ? `There is no ${work} to judge.`
    : `There is no chosen ${work} to judge: all of it (${count(population.counted, 'issue')}) is run work or exempt.`;

const failures = (audit: Audit): string => {
  const failed = audit.sources.filter((source) => source.status === 'failed');
  return failed.length === 0 ? 'the data is incomplete' : failed.map(failureSentence).join('; ');
};

const failureSentence = (source: AuditedSource): string => {
  const reason = shortReason(source);
  return `${quoted(source.name)} ${failure(source)}${reason === '' ? '' : ` (${reason})`}`;
};

/** "failed after 120 of 300 issues". */
const failure = ({ issues, expected }: AuditedSource): string => {
  const got = expected !== null && expected > issues ? `${issues} of ${count(expected, 'issue')}` : count(issues, 'issue');
  return `failed ${issues === 0 ? 'before the first issue' : `after ${got}`}`;
};

/** Why a source failed, without its name, which stands beside it. */
const reasonOf = ({ name, reason }: AuditedSource): string => {
  const whole = reason ?? '';
  return (whole.startsWith(`${name}: `) ? whole.slice(name.length + 2) : whole).replace(/\.$/, '');
};

/** Its first sentence. */
const shortReason = (source: AuditedSource): string => quoted(reasonOf(source).split(/\. (?=[A-Z])/, 1)[0] ?? '');

/** Why a source failed and what to do, where that is more than the verdict says; none otherwise. */
export const fullFailure = (source: AuditedSource): readonly string[] => {
  const whole = reasonOf(source);
  return source.status === 'read' || whole === shortReason(source) ? [] : [clip(whole, longestReason)];
};
/** A line to paste stands in it, and is never cut: the parts that make it long are cut where it is made. */
const longestReason = 4000;

/** What is to be told of a source, with the line that mends it apart: of that nothing is ever cut. */
export function noteParts({ name }: AuditedSource, told: string): { readonly say: string; readonly paste: string | null } {
  // A file's own name stands before the note already.
  const own = `${name.replace(/^file:/, '')}: `;
  const note = told.startsWith(own) ? told.slice(own.length) : told;
  const [, say, paste] = /^(.*?throughline\.yml: )(\S.*)$/s.exec(note) ?? [];
  return say === undefined || paste === undefined
    ? { say: clip(note, 240), paste: null }
    : { say: clip(say, 300), paste: clip(paste, longestReason) };
}

const bounds = (audit: Audit, measure: Measure | undefined): string => {
  const ratio = measure?.aligned ?? measure?.stated;
  if (!ratio?.bounds) return ' How much is missing is not known, so no percentage is given.';
  const does = measure?.aligned ? alignedDoes[audit.alignedMeans] : alignedDoes.stated;
  return ` Between ${percent(ratio.bounds[0])} and ${percent(ratio.bounds[1])} of the ${workOf[audit.headline]} you chose ${does}, whatever the rest holds.`;
};

const dayOf = (instant: string) => instant.slice(0, 10);

const sprintDates = ({ startsAt, endsAt }: AuditedSprint): string => {
  if (startsAt !== null) return ` (${dayOf(startsAt)} to ${endsAt === null ? 'no date' : dayOf(endsAt)})`;
  return endsAt === null ? '' : ` (to ${dayOf(endsAt)})`;
};

/** Which sprints were judged: "Sprint: PAY Sprint 24 (2026-11-16 to 2026-11-27)."; empty when none was asked for. */
export const sprintLine = ({ sprints }: Audit): string => {
  if (sprints === null) return '';
  if (sprints.length === 0) return 'No sprint was found.';
  const shown = sprints.slice(0, 5).map((sprint) => `${clip(sprint.name, 80)}${sprintDates(sprint)}`);
  const more = sprints.length > shown.length ? [`${sprints.length - shown.length} more`] : [];
  return `${sprints.length === 1 ? 'Sprint' : 'Sprints'}: ${listed([...shown, ...more])}.`;
};

/** What the verdict leaves out, and what counts against it; empty when nothing does. */
export const leftOut = (audit: Audit): string => {
  const measure = audit.measures[audit.headline];
  if (measure === undefined) return '';
  const { run, exempt, carriers, unreadable, skipped } = measure.population;
  const out = [
    ...(run > 0 ? [count(run, 'run issue')] : []),
    ...(exempt > 0 ? [count(exempt, 'exempt issue')] : []),
    ...(carriers > 0 ? [`${count(carriers, 'epic')} that only ${carriers === 1 ? 'carries' : 'carry'} links`] : []),
  ];
  const against = [
    ...(unreadable > 0 ? [count(unreadable, 'unreadable issue')] : []),
    ...(skipped > 0 ? [count(skipped, 'skipped record')] : []),
  ];
  return [
    ...(out.length > 0 ? [`Left out${hasNumber(measure) ? ' of this number' : ''}: ${listed(out)}.`] : []),
    ...(against.length > 0
      ? [`${listed(against)} ${against.length === 1 && unreadable + skipped === 1 ? 'counts' : 'count'} against it.`]
      : []),
    ...notLinked(audit, measure),
  ].join(' ');
};

const hasNumber = ({ aligned, stated }: Measure) => (aligned ?? stated).rate !== null;

/** "Not linked: 35 untied, 5 invest and 2 explore.", where the untied alone are not all that the verdict lacks. */
const notLinked = (audit: Audit, { aligned, allocation, population }: Measure): readonly string[] => {
  if (audit.alignedMeans !== 'linked' || aligned === null || aligned.rate === null) return [];
  const rows = (allocation ?? []).filter(({ bucket, issues }) => issues > 0 && ['untied', 'invest', 'explore'].includes(bucket));
  const sum = rows.reduce((issues, row) => issues + row.issues, 0);
  if (rows.length < 2 || sum !== aligned.of - aligned.hit - population.skipped) return [];
  const byIssues = rows.toSorted((a, b) => b.issues - a.issues);
  return [`Not linked: ${listed(byIssues.map(({ bucket, issues }) => `${issues} ${bucket}`))}.`];
};

/** One figure of a slice: what it says, and its ratio. */
export interface Figure {
  readonly name: string;
  readonly text: string;
}

/** What is said of a slice: whether its work is aligned, where that is more than a link, then links and statements. */
export const sliceFigures = (audit: Audit, { aligned, linked, stated }: Measure): readonly Figure[] => [
  ...(aligned !== null && audit.alignedMeans === 'both' ? [{ name: 'Aligned (both)', text: ratioText(aligned) }] : []),
  ...(linked === null ? [] : [{ name: 'Serves a goal', text: ratioText(linked) }]),
  { name: 'States its business value', text: ratioText(stated) },
];

/** "7 of 9 key results and 3 of 4 objectives have open work."; empty when it was not measured or nothing is due. */
export const coverageLine = (measure: Measure): string => {
  if (measure.coverage === null || !isKnown(measure.coverage.keyResults) || !isKnown(measure.coverage.objectives)) return '';
  const { keyResults, objectives } = measure.coverage;
  if (keyResults.of + objectives.of === 0) return '';
  return `${keyResults.hit} of ${count(keyResults.of, 'key result')} and ${objectives.hit} of ${count(objectives.of, 'objective')} have open work.`;
};

const isKnown = (ratio: Ratio) => ratio.rate !== null || ratio.of === 0;

/** What capacity was measured in: "Weighed by estimates (92 of 140 issues have one), teams by people." */
export const weightLine = ({ weight }: Measure): string => {
  const known = `${nOf(weight.known)} issues have one`;
  const within = {
    estimate: `by estimates (${known})`,
    mixed: `by estimates where a team has enough of them, else by count (${known})`,
    count: 'by count of issues',
  }[weight.used];
  return `Weighed ${within}, teams by ${weight.teams === 'people' ? 'people' : 'their issues'}.`;
};

const bucketTitles: ReadonlyMap<string, string> = new Map([
  ['run', 'work we do not choose'],
  ['invest', 'debt and tooling'],
  ['explore', 'spikes and research'],
  ['exempt', 'exempt work'],
  ['untied', 'tied to no goal'],
]);

/** The buckets worth a row: planned, or with work in them. Without goals there are none, since nothing can be said of them. */
export const allocationRows = ({ goals }: Audit, measure: Measure | undefined): readonly AllocationRow[] =>
  goals === null ? [] : (measure?.allocation ?? []).filter(({ planned, issues }) => planned !== null || issues > 0);

/** The actual share of each bucket as every command shows it: rounded so that the rows add to 100 %. */
export const actualShares = (rows: readonly AllocationRow[]): ReadonlyMap<string, string> => {
  const shown = percents(rows.map(({ actual }) => actual));
  return new Map(rows.map(({ bucket }, i) => [bucket, shown[i] ?? '']));
};

/** What a bucket stands for: a goal's title, or the class in words. */
export const bucketTitle = (bucket: string, goals: Audit['goals']): string =>
  goals?.find((goal) => goal.id === bucket)?.title ?? bucketTitles.get(bucket) ?? '';

export const isGoalBucket = (bucket: string): boolean => !bucketTitles.has(bucket);

/** "starved (under half of plan)". */
export const allocationVerdict = ({ verdict }: Pick<AllocationRow, 'verdict'>): string =>
  verdict === null ? '' : { starved: 'starved', 'over-fed': 'over-fed' }[verdict];

/** Goals that are due now and that no open work serves. */
export const uncovered = (audit: Audit): readonly AuditedGoal[] => (audit.goals ?? []).filter((goal) => goal.covered === false);

/** "passed", "failed", or why neither. */
export const gateState = (gate: GateResult): string => {
  if (gate.passed === null) return gate.note ?? 'no verdict';
  if (gate.passed) return gate.actual === null ? 'passed, nothing to measure' : 'passed';
  return gate.advisoryUntil === null ? 'failed' : `advisory until ${gate.advisoryUntil.slice(0, 10)}`;
};

/** "at least 80 %"; for what should be rare "at most 10 %". */
export const gateLimit = ({ gate, limit }: GateResult): string =>
  `at ${gate === 'exempt' || gate === 'untied' ? 'most' : 'least'} ${perCent(limit)}`;

/** "read", with what was left out for its age, or how far it came. */
export const sourceState = (source: AuditedSource): string => {
  if (source.status !== 'read') return failure(source);
  return source.older === undefined ? 'read' : `read; ${source.older} older left out`;
};

/** What is worth knowing of an issue beside its title: "urgent, weight 5, payments". */
export const circumstances = ({ priority, weight, team }: AuditedIssue): string =>
  [
    ...(priority === 1 ? ['urgent'] : priority === 2 ? ['high'] : []),
    ...(weight === null || weight === 1 ? [] : [`weight ${figure(weight)}`]),
    ...(team === null ? [] : [clip(team, 40)]),
  ].join(', ');
