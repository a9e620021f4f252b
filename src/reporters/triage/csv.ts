import type { Score, Triage, TriageRow } from '../../model/triage.ts';
import { csvNumber, csvText } from '../sinks/csv.ts';
import { decisionText, doubtText } from './wording.ts';

const missing = ({ missing: names, inputs }: Score) => csvText(inputs.length === 0 ? '' : names.join('; '));

const columns: readonly { readonly name: string; cell(row: TriageRow): string }[] = [
  { name: 'key', cell: ({ issue }) => csvText(issue.key) },
  { name: 'source', cell: ({ issue }) => csvText(issue.source) },
  { name: 'title', cell: ({ issue }) => csvText(issue.title) },
  { name: 'url', cell: ({ issue }) => csvText(issue.url) },
  { name: 'team', cell: ({ issue }) => csvText(issue.team) },
  { name: 'sprint', cell: ({ issue }) => csvText(issue.sprint) },
  { name: 'type', cell: ({ issue }) => csvText(issue.type) },
  { name: 'priority', cell: ({ issue }) => csvNumber(issue.priority) },
  { name: 'created', cell: ({ issue }) => csvText(issue.createdAt) },
  { name: 'estimate', cell: ({ estimate }) => csvNumber(estimate) },
  { name: 'weight', cell: ({ issue }) => csvNumber(issue.weight) },
  { name: 'doubt', cell: (row) => csvText(doubtText(row)) },
  { name: 'rank', cell: ({ rank }) => csvNumber(rank?.place ?? null) },
  { name: 'of', cell: ({ rank }) => csvNumber(rank?.of ?? null) },
  { name: 'ranked by', cell: ({ rank }) => csvText(rank?.by ?? null) },
  { name: 'RICE', cell: ({ scores }) => csvNumber(scores.rice.value) },
  { name: 'RICE lacks', cell: ({ scores }) => missing(scores.rice) },
  { name: 'WSJF', cell: ({ scores }) => csvNumber(scores.wsjf.value) },
  { name: 'WSJF lacks', cell: ({ scores }) => missing(scores.wsjf) },
  { name: 'MoSCoW', cell: ({ scores }) => csvText(scores.moscow) },
  { name: 'takes (share)', cell: ({ takes }) => csvNumber(takes === null ? null : Math.round(takes.share * 1e4) / 1e4) },
  { name: 'of what is left', cell: ({ takes }) => csvText(takes === null ? null : takes.of.how) },
  { name: 'starves', cell: ({ starves }) => csvText(starves?.goal ?? null) },
  { name: 'without it (share)', cell: ({ starves }) => csvNumber(starves?.without ?? null) },
  { name: 'left with (share)', cell: ({ starves }) => csvNumber(starves?.left ?? null) },
  { name: 'planned (share)', cell: ({ starves }) => csvNumber(starves?.planned ?? null) },
  { name: 'nearest goal', cell: ({ nearest }) => csvText(nearest?.goal ?? null) },
  { name: 'shared words', cell: ({ nearest }) => csvText(nearest?.words.join('; ') ?? null) },
  { name: 'decided', cell: (row) => csvText(decisionText(row)) },
  { name: 'to link', cell: ({ answers }) => csvText(answers.link) },
  { name: 'to plan', cell: ({ answers }) => csvText(answers.plan) },
  { name: 'to drop', cell: ({ answers }) => csvText(answers.drop) },
];

/** Triage for spreadsheets: one row an issue. RFC 4180, safe to open. */
export function* triageCsv({ rows }: Triage, { limit }: { readonly limit: number | null }): Iterable<string> {
  yield `${columns.map(({ name }) => csvText(name)).join(',')}\r\n`;
  for (const row of rows.slice(0, limit ?? rows.length)) yield `${columns.map(({ cell }) => cell(row)).join(',')}\r\n`;
}
