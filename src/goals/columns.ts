import { type CsvTable, foldColumn } from '../documents/csv.ts';
import { nearest } from '../documents/nearest.ts';
import { quote } from '../documents/words.ts';
import type { Fault } from '../errors.ts';
import { type GoalColumn, goalColumns } from '../model/goals.ts';

/** The usual names of each column, compared without case, punctuation and units. */
const usual: Readonly<Record<GoalColumn, readonly string[]>> = {
  id: ['id', 'goal id', 'okr id', 'kr id', 'key result id', 'key', 'ref', 'code', 'nr', 'no', 'number'],
  parent: ['parent', 'parent id', 'objective id', 'parent objective', 'belongs to'],
  type: ['type', 'kind', 'level', 'goal type'],
  objective: ['objective', 'objectives', 'objective title', 'objective name'],
  keyResult: ['key result', 'key results', 'kr', 'krs', 'key result title', 'key result name', 'kr title'],
  title: ['title', 'goal', 'goals', 'name', 'goal title', 'summary'],
  owner: ['owner', 'owners', 'owned by', 'dri', 'accountable', 'responsible', 'lead', 'goal owner'],
  period: ['period', 'quarter', 'cycle', 'timeframe', 'time frame', 'time period', 'year'],
  start: ['start', 'start date', 'starts', 'begin', 'begins', 'from date', 'valid from'],
  end: ['end', 'end date', 'ends', 'due', 'due date', 'deadline', 'until', 'to date', 'valid to'],
  share: ['share', 'planned share', 'allocation', 'planned allocation', 'capacity', 'planned capacity', 'planned', 'capacity share'],
  from: ['from', 'baseline', 'start value', 'starting value', 'initial', 'initial value'],
  to: ['to', 'target', 'target value', 'goal value'],
  now: ['now', 'current', 'current value', 'actual', 'actual value', 'latest', 'latest value'],
  unit: ['unit', 'units', 'metric unit'],
  updated: ['updated', 'updated at', 'updated on', 'last updated', 'last update', 'as of', 'measured'],
  worth: ['worth', 'financial value', 'expected value', 'worth in money'],
  status: ['status', 'state'],
  closed: ['closed', 'closed at', 'closed on', 'closing date', 'done on', 'completed on'],
  aliases: ['aliases', 'alias', 'also known as', 'short name'],
  urls: ['urls', 'url', 'link', 'links', 'page'],
  serves: ['serves', 'supports', 'contributes to', 'aligned to', 'aligns to', 'company goal', 'company objective'],
  epics: ['epics', 'epic', 'epic key', 'epic keys'],
  labels: ['labels', 'label'],
  milestones: ['milestones', 'milestone'],
  components: ['components', 'component'],
  projects: ['projects', 'project'],
};

/** "KR_Title (%)" → "kr title". */
const plain = (name: string): string =>
  foldColumn(name)
    .replace(/\([^)]{0,40}\)/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Column of goals → folded column of the sheet. */
export type SheetColumns = ReadonlyMap<GoalColumn, string>;

const isGoalColumn = (name: string): name is GoalColumn => goalColumns.some((column) => column === name);

/** Which column of the sheet holds what: as the config maps it, the others by their usual names. Faults stand on the header. */
export function columnsOf(
  { header }: Pick<CsvTable, 'header'>,
  mapped: Readonly<Record<string, string>> | null,
  file: string,
): { readonly columns: SheetColumns; readonly faults: readonly Fault[] } {
  const columns = new Map<GoalColumn, string>();
  const faults: Fault[] = [];
  const taken = new Set<string>();
  const fault = (message: string, example: string | null): void => {
    faults.push({ file, line: 1, column: 1, message, example });
  };
  for (const [field, name] of Object.entries(mapped ?? {})) {
    const found = header.find((column) => foldColumn(column) === foldColumn(name));
    if (!isGoalColumn(field)) {
      fault(`\`columns\` knows no ${quote(field)}; it knows ${goalColumns.join(', ')}`, 'columns: {keyResult: Result}');
    } else if (found === undefined) {
      const near = nearest(name, header);
      const hint = near === null ? `its columns are ${header.map(quote).join(', ')}` : `did you mean ${quote(near)}?`;
      fault(
        `the sheet has no column ${quote(name)}, which \`columns\` names for ${field}; ${hint}`,
        `columns: {${field}: ${near ?? header[0] ?? field}}`,
      );
    } else {
      columns.set(field, foldColumn(found));
      taken.add(foldColumn(found));
    }
  }
  for (const field of goalColumns) {
    if (columns.has(field)) continue;
    const found = usual[field]
      .map((name) => header.find((column) => plain(column) === name && !taken.has(foldColumn(column))))
      .find((column) => column !== undefined);
    if (found === undefined) continue;
    columns.set(field, foldColumn(found));
    taken.add(foldColumn(found));
  }
  if (faults.length === 0 && !['objective', 'keyResult', 'title'].some((field) => columns.has(field as GoalColumn))) {
    fault(
      `no column says what the goals are; the columns are ${header.map(quote).join(', ')}. Name one "Objective", "Key Result" or "Title", or map it with \`columns\``,
      'columns: {objective: Goal, keyResult: Result}',
    );
  }
  return { columns, faults };
}
