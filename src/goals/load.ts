import { basename, extname } from 'node:path';
import { sortFaults } from '../documents/fault-list.ts';
import { readSheetFile } from '../documents/sheet-file.ts';
import { readTextFile } from '../documents/text-file.ts';
import { yamlLimit } from '../documents/yaml.ts';
import { appError, type Fault } from '../errors.ts';
import type { Goals, NorthStar } from '../model/goals.ts';
import { goalFaults } from './check.ts';
import type { GoalDraft } from './draft.ts';
import { readGoalsCsv } from './goals-csv.ts';
import { readGoalsYaml } from './goals-yaml.ts';
import { shareFaults } from './shares.ts';

export interface GoalsOptions {
  /** What a sheet's columns hold (see `goalColumns`) → their names in the sheet; null guesses all by their usual names. */
  readonly columns: Readonly<Record<string, string>> | null;
  /** What messages call the file; its name without folders when absent. */
  readonly name?: string;
  /** The month (1 to 12) in which the fiscal year begins; null or absent when nobody says. */
  readonly fiscalStart?: number | null;
}

interface Read {
  readonly northStar: NorthStar | null;
  readonly drafts: readonly GoalDraft[];
  readonly warnings: readonly Fault[];
  readonly unread: readonly string[];
}

/** Goals, and what their file says besides. */
export interface LoadedGoals {
  readonly goals: Goals;
  /** What could not be read and was left out, at its place, with what would mend it; in the order of the file. */
  readonly warnings: readonly Fault[];
  /** Columns of a sheet that hold nothing known. */
  readonly unread: readonly string[];
}

interface Loader {
  readonly form: 'yaml' | 'sheet';
  /** Bytes. */
  readonly limit: number;
  read(text: string, file: string, options: GoalsOptions): Read;
}

const yaml: Loader = {
  form: 'yaml',
  limit: yamlLimit,
  read: (text, file, { fiscalStart = null }) => ({ ...readGoalsYaml(text, file, fiscalStart), unread: [] }),
};
const csv: Loader = {
  form: 'sheet',
  limit: 4 * 1024 * 1024,
  read: (text, file, { columns, fiscalStart = null }) => ({
    northStar: null,
    ...readGoalsCsv(text, { file, mapped: columns, fiscalStart }),
  }),
};

/** By the extension of the file. */
const loaders: ReadonlyMap<string, Loader> = new Map([
  ['.yml', yaml],
  ['.yaml', yaml],
  ['.json', yaml],
  ['.csv', csv],
  ['.tsv', csv],
]);

const workbooks: ReadonlySet<string> = new Set(['.xlsx', '.xls', '.ods', '.numbers']);

function loaderOf(path: string, name: string): Loader {
  const extension = extname(path).toLowerCase();
  const loader = loaders.get(extension);
  if (loader !== undefined) return loader;
  if (workbooks.has(extension)) {
    throw appError('usage-invalid', {
      message: `${name}: spreadsheets in the form ${extension} are not read yet`,
      hint: 'Export the sheet with the goals as CSV and name that file.',
      example: `goals: ${basename(name, extname(name))}.csv`,
    });
  }
  throw appError('usage-invalid', {
    message: `${name}: goals are read from ${[...loaders.keys()].join(', ')}, not from ${extension === '' ? 'a file without an extension' : extension}`,
    hint: 'Write them as YAML, or export the sheet as CSV.',
    example: 'goals: goals.yml',
  });
}

/** How the goals in a file are written. Throws AppError `usage-invalid` for a form that is not read. */
export const formOfGoals = (path: string): 'yaml' | 'sheet' => loaderOf(path, basename(path)).form;

/** Goals from the text of a file whose name tells its form. Throws AppError `document-invalid` with every fault, `usage-invalid` for other forms. */
export const parseGoals = (text: string, path: string, options: GoalsOptions): Goals => readGoalsText(text, path, options).goals;

/** The same with what could not be read. */
function readGoalsText(text: string, path: string, options: GoalsOptions): LoadedGoals {
  const name = options.name ?? basename(path);
  const { northStar, drafts, warnings, unread } = loaderOf(path, name).read(text, name, options);
  const goals: Goals = { northStar, goals: drafts.map(({ goal }) => goal), mapping: drafts.flatMap(({ match }) => match) };
  const faults = [...goalFaults(drafts), ...shareFaults(goals, [])];
  if (faults.length > 0) throw appError('document-invalid', { faults: sortFaults(faults) });
  return { goals, warnings, unread };
}

/**
 * The goals of a YAML file or a sheet exported as CSV. Every goal and mapping row carries its origin ("goals.yml:12:7").
 * Throws AppError `file-unreadable`, `document-invalid` with every fault, or `usage-invalid` for a form that is not read.
 */
export async function loadGoals(path: string, options: GoalsOptions): Promise<LoadedGoals> {
  const name = options.name ?? basename(path);
  const { limit, form } = loaderOf(path, name);
  if (form === 'yaml') return readGoalsText(await readTextFile(path, { name, limit }), path, options);
  const { text, remarks } = await readSheetFile(path, { name, limit });
  const loaded = readGoalsText(text, path, options);
  const told = remarks.map((message): Fault => ({ file: name, line: 1, column: 1, message, example: null }));
  return { ...loaded, warnings: [...told, ...loaded.warnings] };
}
