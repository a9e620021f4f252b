import type { Audit, AuditedGoal, AuditedIssue, Finding, Ratio } from '../../../model/audit.ts';
import type { Triage } from '../../../model/triage.ts';
import type { WeeklyReport } from '../../../model/weekly.ts';
import { bucketTitle, sliceTitle } from '../../wording.ts';
import { additions, type WorkItem, worklist } from '../../worklist.ts';
import { type Column, type Sheet, sheetOf } from './cells.ts';

const percent = '0.0%';
const amount = '0.##';

interface Line {
  readonly name: string;
  readonly hit: number | null;
  readonly of: number | null;
  readonly rate: number | null;
}

const lineOf = (name: string, ratio: Ratio | null): readonly Line[] =>
  ratio === null ? [] : [{ name, hit: ratio.hit, of: ratio.of, rate: ratio.rate }];

/** Every figure of every slice, each with what it is made of. */
function linesOf(audit: Audit): readonly Line[] {
  return Object.entries(audit.measures).flatMap(([slice, measure]) => {
    if (measure === undefined) return [];
    const title = sliceTitle[slice as keyof typeof sliceTitle];
    const { aligned, linked, stated, untied, coverage, allocation } = measure;
    return [
      ...lineOf(`${title}: aligned`, aligned),
      ...lineOf(`${title}: linked`, linked),
      ...lineOf(`${title}: stated`, stated),
      ...lineOf(`${title}: untied`, untied),
      ...lineOf(`${title}: key results with open work`, coverage?.keyResults ?? null),
      ...lineOf(`${title}: objectives with open work`, coverage?.objectives ?? null),
      ...(allocation ?? []).map(({ bucket, actual, issues }) => ({
        name: `${title}: capacity to ${bucketTitle(bucket, audit.goals)}`,
        hit: issues,
        of: measure.population.counted,
        rate: actual,
      })),
    ];
  });
}

const summary = ({ report, audit }: Workbook): Sheet => {
  const facts: readonly Line[] = [
    { name: report.title, hit: null, of: null, rate: null },
    { name: `From ${report.from} to ${report.to}`, hit: null, of: null, rate: null },
    ...(report.complete ? [] : [{ name: 'Incomplete: a source could not be read', hit: null, of: null, rate: null }]),
  ];
  const columns: readonly Column<Line>[] = [
    { title: 'figure', width: 48, value: ({ name }) => name },
    { title: 'issues', width: 10, format: amount, value: ({ hit }) => hit },
    { title: 'of', width: 10, format: amount, value: ({ of }) => of },
    { title: 'share', width: 10, format: percent, value: ({ rate }) => rate },
  ];
  return sheetOf('Summary', columns, [...facts, ...linesOf(audit)]);
};

const goalColumns: readonly Column<AuditedGoal>[] = [
  { title: 'id', width: 14, value: ({ id }) => id },
  { title: 'kind', width: 12, value: ({ kind }) => kind },
  { title: 'title', width: 48, value: ({ title }) => title },
  { title: 'parent', width: 14, value: ({ parent }) => parent },
  { title: 'owner', width: 18, value: ({ owner }) => owner },
  { title: 'begins', width: 12, value: ({ period }) => period?.from ?? null },
  { title: 'ends', width: 12, value: ({ period }) => period?.to ?? null },
  { title: 'status', width: 10, value: ({ status }) => status },
  { title: 'planned share', width: 14, format: percent, value: ({ planned }) => planned },
  { title: 'open issues', width: 12, value: ({ issues }) => issues },
  { title: 'from', width: 10, value: ({ metric }) => metric?.from ?? null },
  { title: 'now', width: 10, value: ({ metric }) => metric?.now ?? null },
  { title: 'to', width: 10, value: ({ metric }) => metric?.to ?? null },
  { title: 'unit', width: 12, value: ({ metric }) => metric?.unit ?? null },
  { title: 'measured', width: 12, value: ({ metric }) => metric?.updated ?? null },
  { title: 'pace', width: 10, format: '0.00', value: ({ pace }) => pace },
  { title: 'worth', width: 14, format: '#,##0', value: ({ worth }) => worth?.amount ?? null },
  { title: 'currency', width: 10, value: ({ worth }) => worth?.currency ?? null },
];

const yesNo = (value: boolean | null): string | null => (value === null ? null : value ? 'yes' : 'no');
const linkedGoals = ({ okr }: AuditedIssue): string => [...new Set(okr.links.map(({ goal, ref }) => goal ?? ref))].join('; ');

const issueColumns: readonly Column<AuditedIssue>[] = [
  { title: 'key', width: 14, value: ({ key }) => key },
  { title: 'title', width: 60, value: ({ title }) => title },
  { title: 'link', width: 40, value: ({ url }) => url },
  { title: 'source', width: 24, value: ({ source }) => source },
  { title: 'type', width: 10, value: ({ type }) => type },
  { title: 'status', width: 10, value: ({ status }) => status },
  { title: 'team', width: 16, value: ({ team }) => team },
  { title: 'sprint', width: 16, value: ({ sprint }) => sprint },
  { title: 'priority', width: 10, value: ({ priority }) => priority },
  { title: 'estimate', width: 10, value: ({ estimate }) => estimate },
  { title: 'weight', width: 10, value: ({ weight }) => weight },
  { title: 'created', width: 22, value: ({ createdAt }) => createdAt },
  { title: 'closed', width: 22, value: ({ closedAt }) => closedAt },
  { title: 'counted', width: 10, value: ({ counted }) => yesNo(counted) },
  { title: 'slices', width: 16, value: ({ slices }) => slices.join('; ') },
  { title: 'aligned', width: 10, value: ({ aligned }) => yesNo(aligned) },
  { title: 'business value', width: 16, value: ({ businessValue }) => businessValue.status },
  { title: 'okr', width: 12, value: ({ okr }) => okr.status },
  { title: 'goals', width: 18, value: linkedGoals },
];

const findingColumns: readonly Column<Finding>[] = [
  { title: 'severity', width: 10, value: ({ severity }) => severity },
  { title: 'rule', width: 28, value: ({ rule }) => rule },
  { title: 'issue', width: 14, value: ({ issue }) => issue },
  { title: 'source', width: 24, value: ({ source }) => source },
  { title: 'subject', width: 24, value: ({ subject }) => subject },
  { title: 'message', width: 70, value: ({ message }) => message },
  { title: 'what to do', width: 70, value: ({ help }) => help },
  { title: 'known', width: 8, value: ({ known }) => yesNo(known) },
];

const placeOf = ({ source, key }: { readonly source: string; readonly key: string }) => `${source}\n${key}`;

/** What is to be mended, team by team, each with the line to paste: for people who never open a terminal. */
function work({ audit, triage }: Workbook): Sheet {
  const nearest = new Map((triage?.rows ?? []).map(({ issue, nearest: goal }) => [placeOf(issue), goal]));
  const items = worklist(audit).first(Number.POSITIVE_INFINITY);
  const named = new Intl.Collator('en').compare;
  const byTeam = items.toSorted((a, b) => named(a.issue.team ?? '\uffff', b.issue.team ?? '\uffff'));
  const suggested = ({ issue }: WorkItem) => nearest.get(placeOf(issue)) ?? null;
  const columns: readonly Column<WorkItem>[] = [
    { title: 'team', width: 16, value: ({ issue }) => issue.team },
    { title: 'key', width: 14, value: ({ issue }) => issue.key },
    { title: 'title', width: 60, value: ({ issue }) => issue.title },
    { title: 'link', width: 40, value: ({ issue }) => issue.url },
    { title: 'weight', width: 10, value: ({ issue }) => issue.weight },
    { title: 'priority', width: 10, value: ({ issue }) => issue.priority },
    { title: 'what is wrong', width: 60, value: ({ findings }) => findings.map(({ message }) => message).join('; ') },
    { title: 'line to paste', width: 60, value: ({ findings }) => additions(findings).join('; ') },
    { title: 'suggested goal', width: 16, value: (item) => suggested(item)?.goal ?? null },
    { title: 'because of the words', width: 24, value: (item) => suggested(item)?.words.join(', ') ?? null },
  ];
  return sheetOf('Worklist', columns, byTeam);
}

/** What a workbook is made of. */
export interface Workbook {
  readonly report: WeeklyReport;
  readonly audit: Audit;
  readonly triage: Triage | null;
}

export const sheetsOf = (workbook: Workbook): readonly Sheet[] => [
  summary(workbook),
  work(workbook),
  sheetOf('Goals', goalColumns, workbook.audit.goals ?? []),
  sheetOf('Issues', issueColumns, workbook.audit.issues),
  sheetOf('Findings', findingColumns, workbook.audit.findings),
];
