import { dirname, relative, resolve } from 'node:path';
import { sortFaults } from '../documents/fault-list.ts';
import { readTextFile } from '../documents/text-file.ts';
import { readYaml, type YamlDocument, yamlLimit } from '../documents/yaml.ts';
import { appError, type Fault } from '../errors.ts';
import type { Policy } from '../model/policy.ts';
import { findConfig } from './discover.ts';
import { type HistoryConfig, historyFaults, historyOf } from './history.ts';
import { type Overlay, overlayOfEnv } from './layers.ts';
import { registries as everything, type Registries } from './registries.ts';
import { resolvePolicy } from './resolve.ts';
import { type ConfigFile, configSchema, type SourceConfig } from './schema.ts';

/** A file that the config names: `path` is absolute, `name` as people wrote it. */
export interface NamedFile {
  readonly path: string;
  readonly name: string;
}

/** All that a command needs to know of how the team works. */
export interface Config {
  /** Absolute; null without a file. */
  readonly file: string | null;
  /** The folder from which paths resolve. */
  readonly root: string;
  /** `columns` maps what a sheet's column holds (see `goalColumns`) to its name in the sheet. */
  readonly goals: (NamedFile & { readonly columns: Readonly<Record<string, string>> | null }) | null;
  readonly mapping: NamedFile | null;
  /** Need not exist. */
  /** The month (1 to 12) in which the fiscal year begins; null when the config does not say. */
  readonly fiscalStart: number | null;
  readonly decisions: NamedFile;
  readonly sources: readonly SourceConfig[];
  readonly policy: Policy;
  /** Milliseconds for which closed work is read. */
  readonly lookback: number;
  /** Null when it is switched off. */
  readonly history: HistoryConfig | null;
  readonly report: ReportConfig;
}

/** What the weekly page should be called, and where alignment of the shipped work should be (0 to 1) by which day. */
export interface ReportConfig {
  readonly title: string | null;
  readonly target: { readonly rate: number; readonly by: string } | null;
}

export interface ConfigInput {
  /** From `--config`; null searches upwards from `cwd`. */
  readonly path: string | null;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** ISO 8601. */
  readonly now: string;
  /** What the command line says. */
  readonly flags?: Overlay;
  /** The trackers and rules there are; all of them unless a test brings its own. */
  readonly registries?: Registries;
}

function duplicateSources(document: YamlDocument<ConfigFile>, { trackers }: Registries): readonly Fault[] {
  const seen = new Map<string, string>();
  return (document.value.sources ?? []).flatMap((source, index) => {
    const name = trackers.find((tracker) => tracker.id === source.tracker)?.name(source as never) ?? source.tracker;
    const first = seen.get(name);
    if (first !== undefined) {
      return [
        document.fault(
          ['sources', index],
          `the source ${name} stands here a second time (first at ${first}); its issues would count twice`,
        ),
      ];
    }
    seen.set(name, document.origin(['sources', index]));
    return [];
  });
}

const written = (columns: Readonly<Record<string, string | undefined>> | undefined): Readonly<Record<string, string>> | null =>
  columns === undefined
    ? null
    : Object.fromEntries(Object.entries(columns).flatMap(([to, from]) => (from === undefined ? [] : [[to, from]])));

function assemble(document: YamlDocument<ConfigFile>, file: string | null, root: string, input: ConfigInput): Config {
  const registries = input.registries ?? everything;
  const overlay = { ...overlayOfEnv(input.env), ...input.flags };
  const { policy, lookback, faults } = resolvePolicy(document, overlay, { rules: registries.rules, now: input.now });
  const all = [...faults, ...duplicateSources(document, registries), ...historyFaults(document)];
  if (all.length > 0) throw appError('document-invalid', { faults: sortFaults(all) });
  if (policy.slices.names.includes('new') && policy.slices.adopted === null) {
    throw appError('usage-invalid', {
      message: 'the slice "new" needs a date since which work counts as new',
      hint: 'Set `adopted` in throughline.yml.',
      example: 'adopted: 2026-11-01',
    });
  }
  const { goals, mapping, sources, decisions = 'decisions.yml', history, fiscalYear } = document.value;
  const goalsEntry = typeof goals === 'string' ? { path: goals } : goals;
  const named = (given: string | undefined, inFile: string | undefined): NamedFile | null => {
    if (given !== undefined) return { path: resolve(input.cwd, given), name: given };
    return inFile === undefined ? null : { path: resolve(root, inFile), name: inFile };
  };
  const goalsFile = named(overlay.goals, goalsEntry?.path);
  return {
    file,
    root,
    goals: goalsFile === null ? null : { ...goalsFile, columns: overlay.goals === undefined ? written(goalsEntry?.columns) : null },
    mapping: named(overlay.mapping, mapping),
    fiscalStart: fiscalYear?.startMonth ?? null,
    decisions: { path: resolve(root, decisions), name: decisions },
    sources: sources ?? [],
    policy,
    lookback,
    history: historyOf(history, { root, cwd: input.cwd, env: input.env }),
    report: reportOf(document.value),
  };
}

const reportOf = ({ report }: ConfigFile): ReportConfig => ({
  title: report?.title ?? null,
  target: report?.target === undefined || report.by === undefined ? null : { rate: report.target / 100, by: report.by },
});

/** How a file is called in messages: relative to where the user stands, if it lies below. */
function shownPath(path: string, cwd: string): string {
  const shown = relative(cwd, path);
  return shown === '' || shown.startsWith('..') ? path : shown;
}

/** What holds without any config file: the preset `recommended`, no sources. Paths resolve from `cwd`. */
export function defaultConfig(input: Omit<ConfigInput, 'path'>): Config {
  const file = '(no config)';
  const nowhere: YamlDocument<ConfigFile> = {
    value: {},
    warnings: [],
    origin: () => file,
    fault: (_path, message, example = null) => ({ file, line: 1, column: 1, message, example }),
  };
  return assemble(nowhere, null, input.cwd, { ...input, path: null });
}

/** The checked config from the text of throughline.yml. `name` is what messages call it. Throws AppError `document-invalid`. */
export function parseConfig(text: string, file: string, name: string, input: Omit<ConfigInput, 'path'>): Config {
  const schema = configSchema(input.registries ?? everything);
  const document = readYaml(text, { file: name, schema, empty: {} });
  return assemble(document, file, dirname(file), { ...input, path: file });
}

/**
 * Finds, reads and checks the config: `--config`, else THROUGHLINE_CONFIG, else the nearest throughline.yml or .config/throughline.yml
 * upwards to the git root, else defaults. Throws AppError `file-unreadable` or `document-invalid` with every fault.
 */
export async function loadConfig(input: ConfigInput): Promise<Config> {
  const given = input.path ?? (input.env.THROUGHLINE_CONFIG || null);
  const file = given === null ? await findConfig(input.cwd) : resolve(input.cwd, given);
  if (file === null) return defaultConfig(input);
  const name = given ?? shownPath(file, input.cwd);
  return parseConfig(await readTextFile(file, { name, limit: yamlLimit }), file, name, input);
}
