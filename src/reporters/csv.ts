import type { AuditedIssue, Finding } from '../model/audit.ts';
import { defineReporter } from './reporter.ts';
import { csvNumber, csvText } from './sinks/csv.ts';
import { additions, byKey, worklist } from './worklist.ts';

interface Row {
  readonly issue: AuditedIssue;
  readonly findings: readonly Finding[];
}

const yesNo = (value: boolean | null) => (value === null ? '' : value ? 'yes' : 'no');

/** "O1 0.5; O2 0.5": where the issue's capacity goes. */
const bucketsText = ({ buckets }: AuditedIssue): string =>
  Object.entries(buckets)
    .map(([bucket, share]) => `${bucket} ${Math.round(share * 1e6) / 1e6}`)
    .join('; ');

const columns: readonly { readonly name: string; cell(row: Row): string }[] = [
  { name: 'key', cell: ({ issue }) => csvText(issue.key) },
  { name: 'source', cell: ({ issue }) => csvText(issue.source) },
  { name: 'title', cell: ({ issue }) => csvText(issue.title) },
  { name: 'url', cell: ({ issue }) => csvText(issue.url) },
  { name: 'type', cell: ({ issue }) => csvText(issue.type) },
  { name: 'status', cell: ({ issue }) => csvText(issue.status) },
  { name: 'team', cell: ({ issue }) => csvText(issue.team) },
  { name: 'sprint', cell: ({ issue }) => csvText(issue.sprint) },
  { name: 'weight', cell: ({ issue }) => csvNumber(issue.weight) },
  { name: 'counted', cell: ({ issue }) => csvText(yesNo(issue.counted)) },
  { name: 'slices', cell: ({ issue }) => csvText(issue.slices.join('; ')) },
  { name: 'aligned', cell: ({ issue }) => csvText(yesNo(issue.aligned)) },
  { name: 'business value', cell: ({ issue }) => csvText(issue.businessValue.status) },
  { name: 'okr', cell: ({ issue }) => csvText(issue.okr.status) },
  { name: 'goals', cell: ({ issue }) => csvText([...new Set(issue.okr.links.map(({ goal, ref }) => goal ?? ref))].join('; ')) },
  { name: 'findings', cell: ({ findings }) => csvText(findings.map(({ message }) => message).join('; ')) },
  { name: 'what to add', cell: ({ findings }) => csvText(additions(findings).join('; ')) },
  { name: 'buckets', cell: ({ issue }) => csvText(bucketsText(issue)) },
  { name: 'exempt', cell: ({ issue }) => csvText(yesNo(issue.exempt !== null)) },
];

/** A worklist for spreadsheets: what to mend first on top, all other issues below by key. RFC 4180, safe to open. */
export const csv = defineReporter({
  id: 'csv',
  title: 'a worklist for spreadsheets',
  *render(audit) {
    yield `${columns.map(({ name }) => csvText(name)).join(',')}\r\n`;
    const items = worklist(audit).first(Number.POSITIVE_INFINITY);
    for (const item of items) yield line(item);
    const listed = new Set(items.map(({ issue }) => issue));
    for (const issue of audit.issues.filter((issue) => !listed.has(issue)).sort(byKey)) yield line({ issue, findings: [] });
  },
});

const line = (row: Row) => `${columns.map(({ cell }) => cell(row)).join(',')}\r\n`;
