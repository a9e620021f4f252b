import { sortFaults } from '../documents/fault-list.ts';
import { quote } from '../documents/words.ts';
import { appError, type Fault } from '../errors.ts';
import type { Goal, Period } from '../model/goals.ts';
import { columnHinted } from './column-names.ts';
import { type GoalDraft, type GoalPart, matchKeys, shownPlace } from './draft.ts';
import { fiscalLine } from './period.ts';
import type { SheetRow } from './sheet-row.ts';
import { sheetRows } from './sheet-rows.ts';
import { type SheetObjective, shapeOf } from './sheet-shape.ts';
import { sheetTable } from './sheet-table.ts';
import { nameOf } from './titles.ts';

type Report = (fault: Fault) => void;

/** Shares are per cent; a column in which all are fractions and none has a % sign was exported from a sheet that shows them as per cent. */
function areFractions(rows: readonly SheetRow[]): boolean {
  const shares = rows.flatMap(({ share }) => (share === null ? [] : [share]));
  return shares.some(({ value }) => !Number.isInteger(value)) && shares.every(({ value, unit }) => unit === null && value <= 1);
}

/** The value that all rows which have one agree on; null when they differ. */
function agreed<T>(values: readonly (T | null)[]): T | null {
  const given = new Set(values.filter((value) => value !== null));
  return given.size === 1 ? ([...given][0] ?? null) : null;
}

/** The time from the first beginning to the last end. */
function hull(periods: readonly (Period | null)[]): Period | null {
  const given = periods.filter((period) => period !== null);
  const from = given.map((period) => period.from).sort()[0];
  const to = given
    .map((period) => period.to)
    .sort()
    .at(-1);
  if (from === undefined || to === undefined) return null;
  return given.find((period) => period.from === from && period.to === to) ?? { name: null, from, to };
}

function plannedOf(objective: SheetObjective, fractions: boolean, report: Report): number | null {
  const rows = [...(objective.own === null ? [] : [objective.own]), ...objective.keyResults.map(({ row }) => row)];
  const shares = rows.flatMap((row) => (row.share === null ? [] : [{ row, value: fractions ? row.share.value * 100 : row.share.value }]));
  const [first] = shares;
  if (first === undefined) return null;
  const refuse = (row: SheetRow, message: string) => report({ ...row.place('share'), message, example: '40' });
  for (const { row, value } of shares) {
    if (value < 0 || value > 100) refuse(row, `share must be a planned share in per cent from 0 to 100, not ${value}`);
    else if (value !== first.value) {
      refuse(
        row,
        `a share is planned for an objective: ${quote(objective.title)} has ${first.value} in line ${first.row.line} and ${value} here`,
      );
    }
  }
  return first.value / 100;
}

/** What a row says of a goal, whichever kind it is. */
function goalOf(row: SheetRow, report: Report) {
  if (row.closed !== null && row.status === 'active') {
    report({
      ...row.place('closed'),
      message: 'an active goal is not closed; set its status to done or dropped, or leave `closed` empty',
      example: 'done',
    });
  }
  return {
    status: row.status ?? (row.closed === null ? ('active' as const) : ('done' as const)),
    closed: row.closed,
    owner: row.owner,
    aliases: row.aliases,
    urls: row.urls,
    serves: row.serves,
    metric: row.metric,
    worth: row.worth,
  };
}

const matchOf = (row: SheetRow, goal: string) =>
  row.match.map(({ key, value }) => ({ kind: matchKeys[key], value, goal, origin: shownPlace(row.place(key)) }));

function draftsOf(objective: SheetObjective, fractions: boolean, report: Report): readonly GoalDraft[] {
  const { own, first, keyResults } = objective;
  const rows = keyResults.map(({ row }) => row);
  const name = nameOf(objective.title, own?.text('id') ?? objective.id, (label) => label);
  const titled = (row: SheetRow) => (row.text('objective') === null ? 'title' : 'objective');
  const period = own?.period ?? hull(rows.map((row) => row.period));
  const closedAlike = rows.every((row) => row.status !== null && row.status !== 'active') ? agreed(rows.map((row) => row.status)) : null;
  const base: Omit<Goal, 'id' | 'title' | 'kind' | 'parent' | 'planned' | 'period' | 'origin'> =
    own === null
      ? {
          status: closedAlike ?? 'active',
          closed: null,
          owner: agreed(rows.map((row) => row.owner)),
          aliases: [],
          urls: [],
          serves: [...new Set(rows.flatMap((row) => row.serves))],
          metric: null,
          worth: null,
        }
      : { ...goalOf(own, report), owner: own.owner ?? agreed(rows.map((row) => row.owner)) };
  const place = (row: SheetRow, fallback: 'title' | 'objective' | 'keyResult') => (part: GoalPart) =>
    row.place(row.text(part) === null ? (part === 'period' && row.text('start') !== null ? 'start' : fallback) : part);
  const parent = own?.text('parent') ?? null;
  const draft: GoalDraft = {
    goal: {
      ...base,
      id: name.id,
      title: name.title,
      kind: 'objective',
      parent: null,
      serves: parent === null ? base.serves : [...new Set([...base.serves, parent])],
      planned: plannedOf(objective, fractions, report),
      period,
      origin: shownPlace(first.place(titled(first))),
    },
    match: own === null ? [] : matchOf(own, name.id),
    slugged: name.slugged,
    place: place(own ?? first, titled(first)),
  };
  return [
    draft,
    ...keyResults.map(({ row, title: text }): GoalDraft => {
      // Sheets number key results anew under every objective; only with the objective's id is "KR1" a name.
      const number = row.number === undefined || name.slugged ? null : `KR${row.number}`;
      const { id, title, slugged } = nameOf(
        text,
        row.text('id'),
        (label) => (/^KR\d+$/.test(label) ? `${name.id}-${label}` : label),
        number,
      );
      const column = row.text('keyResult') === null ? 'title' : 'keyResult';
      const said = goalOf(row, report);
      return {
        goal: {
          ...said,
          id,
          title,
          kind: 'key-result',
          parent: name.id,
          serves: own === null ? [] : said.serves,
          planned: null,
          period: row.period ?? period,
          origin: shownPlace(row.place(column)),
        },
        match: matchOf(row, id),
        slugged,
        place: place(row, column),
      };
    }),
  ];
}

export interface SheetOptions {
  readonly file: string;
  /** What the sheet's columns hold, where the config says it. */
  readonly mapped: Readonly<Record<string, string>> | null;
  readonly fiscalStart: number | null;
}

/** The goals of a sheet, with what of it could not be read and which columns were not. */
export interface ReadSheet {
  readonly drafts: readonly GoalDraft[];
  readonly warnings: readonly Fault[];
  readonly unread: readonly string[];
}

/** The goals of a sheet exported as CSV. Throws AppError `document-invalid` where a number would rest on what was not understood. */
export function readGoalsCsv(text: string, { file, mapped, fiscalStart }: SheetOptions): ReadSheet {
  const table = sheetTable(text, file, mapped);
  const faults: Fault[] = [];
  const warnings: Fault[] = [];
  const fault: Report = (one) => faults.push(one);
  const warn: Report = (one) => {
    if (one.example !== fiscalLine || warnings.every(({ example }) => example !== fiscalLine)) warnings.push(one);
  };
  const hearing = { fault, warn };
  const rows = sheetRows(table, { ...hearing, file, fiscalStart });
  const objectives = shapeOf(rows, table, hearing);
  const fractions = areFractions(rows);
  const drafts = objectives.flatMap((objective) => draftsOf(objective, fractions, fault));
  const [timeless] = drafts.filter(({ goal }) => goal.period === null);
  if (timeless !== undefined && drafts.some(({ goal }) => goal.period !== null)) {
    const message = `${quote(timeless.goal.title)} has no period, as others have, and holds at every date; a period is read from its own row, or that of its objective`;
    warn({ ...timeless.place('period'), message, example: '2026-Q4' });
  }
  for (const column of table.unread) {
    const field = columnHinted(column);
    if (field === null || table.columns.has(field) || table.wide.length > 0) continue;
    const message = `the column ${quote(column)} is not read; if it holds the ${field === 'period' ? 'periods' : 'key results'}, say so in the config`;
    warn({ file, line: 1, column: 1, message, example: `goals: {path: ${file}, columns: {${field}: ${quote(column)}}}` });
  }
  const [short] = table.short;
  if (short !== undefined) {
    const message = `${table.short.length === 1 ? 'this row leaves' : `${table.short.length} rows from here on leave`} out the last cells, which are read as empty`;
    warn({ file, line: short, column: 1, message, example: null });
  }
  if (faults.length > 0) throw appError('document-invalid', { faults: sortFaults(faults) });
  return { drafts, warnings: sortFaults(warnings), unread: table.unread };
}
