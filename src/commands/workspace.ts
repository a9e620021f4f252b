import { resolve } from 'node:path';
import type { HistoryConfig } from '../config/history.ts';
import { sliceList, sprintOption } from '../config/layers.ts';
import { type Config, loadConfig, type NamedFile, type ReportConfig } from '../config/load.ts';
import { hashesOf } from '../engine/hashes.ts';
import { appError } from '../errors.ts';
import { type LoadedGoals, loadGoals } from '../goals/load.ts';
import { loadMapping } from '../goals/mapping.ts';
import { shareFaults } from '../goals/shares.ts';
import type { AuditNote } from '../model/audit.ts';
import { dayStart } from '../model/days.ts';
import type { Goals } from '../model/goals.ts';
import type { Policy } from '../model/policy.ts';
import { trackers } from '../trackers/index.ts';
import type { Tracker } from '../trackers/tracker.ts';
import type { Io } from './io.ts';
import { readNow, type SourceOptions } from './options.ts';
import type { SourceConfig } from './reading.ts';
import { templatePaths } from './templates.ts';

/** All that a run needs before anything is fetched: checked, or refused with every fault at once. */
export interface Workspace {
  readonly sources: readonly SourceConfig[];
  /** Absolute paths, and globs, of the files that the run reads. */
  readonly inputs: readonly string[];
  /** The folder from which the sources' paths resolve. */
  readonly root: string;
  readonly goals: Goals | null;
  /** What of the goals was not understood. */
  readonly notes: readonly AuditNote[];
  /** What was decided about untied work; the file need not exist. */
  readonly decisions: NamedFile;
  readonly policy: Policy;
  readonly now: Date;
  /** Closed work is read back to this instant. */
  readonly closedSince: Date;
  /** Where the history of the config is; null when it is switched off, and without a config. */
  readonly history: HistoryConfig | null;
  readonly hashes: { readonly scope: string; readonly judging: string; readonly goals: string | null };
  readonly report: ReportConfig;
}

/** How far back closed work is read for a sprint whose start is not known yet: longer ones are read again once it is. */
const usualSprint = 28 * 86_400_000;

/** The config that a SOURCE on the command line stands for. */
function adHocSource(argument: string, env: Io['env']): SourceConfig {
  for (const tracker of trackers as readonly Tracker[]) {
    const config = tracker.fromArgument(argument, env);
    if (config === null) continue;
    const checked = tracker.config.safeParse(config);
    if (checked.success) return checked.data as SourceConfig;
    const [fault] = checked.error.issues;
    throw appError('usage-invalid', {
      message: `the source "${argument}" cannot be read: ${fault?.message ?? 'it does not fit'}`,
      hint: `It is one of: ${tracker.argumentForms.join('; ')}.`,
    });
  }
  throw appError('source-unrecognised', { argument, forms: trackers.flatMap(({ argumentForms }) => argumentForms) });
}

/** The config of a run, with what the command line says over it. */
const openConfig = (options: SourceOptions, now: Date, io: Io): Promise<Config> =>
  loadConfig({
    path: options.config ?? null,
    cwd: io.cwd,
    env: io.env,
    now: now.toISOString(),
    flags: {
      ...(options.goals === undefined ? {} : { goals: options.goals }),
      ...(options.mapping === undefined ? {} : { mapping: options.mapping }),
      ...(options.slice === undefined ? {} : { slices: sliceList(options.slice) }),
      ...(options.sprint === undefined ? {} : { sprint: sprintOption(options.sprint) }),
    },
  });

/** The same goals, their dates being days of the config's time zone. */
const inZone = (loaded: LoadedGoals, timeZone: string | undefined): LoadedGoals =>
  timeZone === undefined
    ? loaded
    : { ...loaded, goals: { ...loaded.goals, goals: loaded.goals.goals.map((goal) => ({ ...goal, timeZone })) } };

async function readGoals({ goals: file, mapping, policy, fiscalStart }: Config): Promise<LoadedGoals | null> {
  if (file === null) {
    if (mapping === null) return null;
    throw appError('usage-invalid', {
      message: `the mapping ${mapping.name} was given without goals`,
      hint: 'Name the goals too.',
      example: 'throughline audit --goals goals.yml --mapping mapping.csv',
    });
  }
  const loaded = inZone(await loadGoals(file.path, { columns: file.columns, name: file.name, fiscalStart }), policy.slices.timeZone);
  const faults = shareFaults(loaded.goals, policy.classes);
  if (faults.length > 0) throw appError('document-invalid', { faults });
  return mapping === null ? loaded : { ...loaded, goals: await loadMapping(mapping.path, loaded.goals, mapping.name) };
}

/** What was not understood of the goals, as an audit notes it. */
const notesOf = (loaded: LoadedGoals | null): readonly AuditNote[] =>
  (loaded?.warnings ?? []).map(({ file, line, column, message, example }) => ({ at: `${file}:${line}:${column}`, message, mend: example }));

/** The goals and how they are judged, without any source. */
export async function openGoals(options: SourceOptions, io: Io): Promise<Pick<Workspace, 'goals' | 'notes' | 'policy' | 'decisions'>> {
  const config = await openConfig(options, readNow(options.now, io), io);
  const slices = { ...config.policy.slices, names: ['open'], sprint: null } as const;
  const loaded = await readGoals(config);
  const policy = { ...config.policy, gates: [], slices };
  return { goals: loaded?.goals ?? null, notes: notesOf(loaded), policy, decisions: config.decisions };
}

/** The goals file of a run by itself: neither sources nor mapping are read. Throws `usage-invalid` when none is named. */
export async function openGoalsFile(
  options: Pick<SourceOptions, 'config' | 'goals' | 'now'>,
  io: Io,
): Promise<LoadedGoals & { readonly file: NamedFile; readonly policy: Policy }> {
  const config = await openConfig(options, readNow(options.now, io), io);
  const loaded = await readGoals({ ...config, mapping: null });
  if (config.goals === null || loaded === null) {
    throw appError('usage-invalid', {
      message: 'there are no goals to look at: no file was named',
      hint: 'Name the file, or set `goals` in throughline.yml.',
      example: 'throughline goals lint goals.yml',
    });
  }
  return { ...loaded, file: config.goals, policy: config.policy };
}

/** What no report may overwrite: the config, the goals, the mapping, and the files that sources name, templates among them. */
export const inputsOf = (config: Config, sources: readonly SourceConfig[], root: string): string[] =>
  [
    config.file,
    config.goals?.path,
    config.mapping?.path,
    config.decisions.path,
    config.history?.at,
    ...sources.flatMap((source) => templatePaths(source) ?? []).map((path) => resolve(root, path)),
    ...sources.map(({ path }) => (typeof path === 'string' && path !== '-' ? resolve(root, path) : null)),
  ].filter((path) => typeof path === 'string');

/** Loads the config, the goals and the sources of a run. `args` are the SOURCEs of the command line; they replace the config's. */
export async function openWorkspace(args: readonly string[], options: SourceOptions, io: Io): Promise<Workspace> {
  const now = readNow(options.now, io);
  const config = await openConfig(options, now, io);
  const sources = args.length === 0 ? config.sources : args.map((argument) => adHocSource(argument, io.env));
  if (sources.length === 0) throw appError('sources-absent', config.file === null ? {} : { config: config.file });
  const loaded = await readGoals(config);
  const goals = loaded?.goals ?? null;
  const { policy, lookback } = config;
  const root = args.length === 0 ? config.root : io.cwd;
  const { names, adopted, window, sprint, timeZone } = policy.slices;
  const ofSprint = sprint === null || sprint === 'next' ? 0 : usualSprint;
  const newSince = names.includes('new') && adopted !== null ? dayStart(adopted, timeZone) : now.getTime();
  return {
    sources,
    inputs: inputsOf(config, sources, root),
    root,
    goals,
    notes: notesOf(loaded),
    decisions: config.decisions,
    policy,
    now,
    closedSince: new Date(Math.min(now.getTime() - Math.max(lookback, window, ofSprint), newSince)),
    history: config.file === null ? null : config.history,
    hashes: hashesOf(sources, goals, policy),
    report: config.report,
  };
}
