import { Command, CommanderError } from 'commander';
import type { GoalsOptions } from './commands/goals.ts';
import { addGoalsLintOptions, readGoalsLintOptions } from './commands/goals-lint-options.ts';
import {
  addBackfillOptions,
  addExportOptions,
  addImportOptions,
  addListOptions,
  addPruneOptions,
  type BackfillOptions,
  type ExportOptions,
  type HistoryOptions,
  type ListOptions,
  type PruneOptions,
  unknownCommand,
} from './commands/history/options.ts';
import type { Io } from './commands/io.ts';
import {
  type AuditOptions,
  addAuditOptions,
  addDriftOptions,
  addExplainOptions,
  addShardOptions,
  addSourceOptions,
  type DriftOptions,
  type ExplainOptions,
} from './commands/options.ts';
import { addReportOptions, type ReportOptions } from './commands/report/options.ts';
import { addTriageOptions, type TriageOptions } from './commands/triage/options.ts';
import { AppError, appError, type ExitCode } from './errors.ts';

export type { Io } from './commands/io.ts';

const examples = `
Examples:
  throughline audit github:acme/shop --goals goals.yml     the first number, without a config
  throughline audit                                        the sources and goals of throughline.yml
  throughline audit --format table --format json=audit.json
  throughline drift 7d                                     what moved since a week ago
  throughline explain SHOP-12                              why does this issue count as it does?`;

/** Declares `history` and what can be done with it. */
function declareHistory(program: Command, io: Io, set: (code: ExitCode) => void): void {
  const history = program
    .command('history')
    .description('the audits that are remembered: list, export, import, prune, backfill')
    .usage('[options] [command]')
    .argument('[command]')
    .action((name: string | undefined) => {
      const known = history.commands.map((one) => one.name());
      if (name !== undefined) throw unknownCommand(name, known);
      history.outputHelp();
    })
    .helpCommand(false);

  addListOptions(history.command('list'))
    .description('what is remembered, the newest first')
    .action(async (options: ListOptions) => {
      set(await (await import('./commands/history/list.ts')).listCommand(options, io));
    });

  addExportOptions(history.command('export').argument('[file]', 'where it goes (default: stdout)'))
    .description('every snapshot as a line of JSON, the oldest first')
    .action(async (file: string | undefined, options: ExportOptions) => {
      set(await (await import('./commands/history/export.ts')).exportCommand(file, options, io));
    });

  addImportOptions(history.command('import').argument('<file...>', 'what "history export" wrote; "-" is standard input'))
    .description('take exported snapshots in, each once')
    .action(async (files: string[], options: HistoryOptions) => {
      set(await (await import('./commands/history/import.ts')).importCommand(files, options, io));
    });

  addPruneOptions(history.command('prune'))
    .description('forget the issues of old snapshots, and all but the last of each past day')
    .action(async (options: PruneOptions) => {
      set(await (await import('./commands/history/prune.ts')).pruneCommand(options, io));
    });

  addBackfillOptions(history.command('backfill'))
    .description('rebuild what was shipped in past weeks from close dates, so that the first report has a trend')
    .action(async (options: BackfillOptions) => {
      set(await (await import('./commands/history/backfill.ts')).backfillCommand(options, io));
    });
}

/** Declares every command; `set` takes the exit code that a command ends with. Commands are loaded when they run. */
function declare(io: Io, set: (code: ExitCode) => void): Command {
  const program = new Command('throughline')
    .description('Which work can be traced to a business goal, which cannot, and where is that drifting?')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void io.stdout.write(text),
      writeErr: (text) => void io.stderr.write(text),
      outputError: () => {},
      getOutHelpWidth: () => io.stdout.columns || 100,
      getErrHelpWidth: () => io.stderr.columns || 100,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .helpCommand(false)
    .version(io.version, '-V, --version', 'print the version')
    .addHelpText('after', examples)
    .showSuggestionAfterError();

  addShardOptions(
    addAuditOptions(
      program.command('audit').argument('[source...]', 'a file, a glob, "-", github:owner/repo, or the address of a project'),
    ),
  )
    .description('read, judge, measure and print')
    .action(async (sources: string[], options: AuditOptions) => {
      if (options.shard !== undefined) set(await (await import('./commands/shards/shard.ts')).shardCommand(sources, options, io));
      else set(await (await import('./commands/audit.ts')).auditCommand(sources, options, io));
    });

  addAuditOptions(program.command('merge').argument('<file...>', 'shards that "throughline audit --shard" wrote'))
    .description('what several jobs read, judged as one')
    .action(async (files: string[], options: AuditOptions) => {
      set(await (await import('./commands/shards/merge.ts')).mergeCommand(files, options, io));
    });

  addDriftOptions(
    program
      .command('drift')
      .argument('[from]', 'last, 7d, 2026-11-13, sprint-start, an id, or a file (default: last)')
      .argument('[to]', 'the same, or now (default: now; with --offline: last)'),
  )
    .description('what moved between two audits')
    .action(async (from: string | undefined, to: string | undefined, options: DriftOptions) => {
      set(await (await import('./commands/drift.ts')).driftCommand(from, to, options, io));
    });

  const goals = addSourceOptions(program.command('goals').argument('[source...]', 'as for audit'))
    .description('the goals as a tree: coverage, capacity, pace, what was spent, and how work is linked')
    .option('--offline', 'read no source: show the goals alone')
    .option('-f, --format <name>', 'text, json or markdown (default: text)')
    .action(async (sources: string[], options: GoalsOptions) => {
      set(await (await import('./commands/goals.ts')).goalsCommand(sources, options, io));
    })
    .helpCommand(false);

  addGoalsLintOptions(goals.command('lint').argument('[file]', 'the goals; default: those of the config'))
    .description('are the goals measurable, current, owned? Reads no source')
    .action(async (file: string | undefined, _options: object, command: Command) => {
      set(await (await import('./commands/goals-lint.ts')).goalsLintCommand(file, readGoalsLintOptions(command), io));
    });

  addReportOptions(program.command('report').argument('[source...]', 'as for audit'))
    .description('the weekly business sync: one page of what was shipped, for which goal, and what to decide')
    .action(async (sources: string[], options: ReportOptions) => {
      set(await (await import('./commands/report.ts')).reportCommand(sources, options, io));
    });

  addTriageOptions(program.command('triage').argument('[source...]', 'as for audit'))
    .description('the work that serves no goal, ranked: link it, plan it, or say no, with the numbers')
    .action(async (sources: string[], options: TriageOptions) => {
      set(await (await import('./commands/triage.ts')).triageCommand(sources, options, io));
    });

  declareHistory(program, io, set);

  program
    .command('rules')
    .argument('[id]', 'a rule to explain')
    .description('every rule, or one explained with a passing and a failing example')
    .action(async (id: string | undefined) => {
      set(await (await import('./commands/rules.ts')).rulesCommand(id, io));
    });

  addExplainOptions(program.command('explain').argument('<issue>', 'key or address of an issue').argument('[source...]', 'as for audit'))
    .description('why an issue counts as it does, and what would change that')
    .action(async (issue: string, sources: string[], options: ExplainOptions) => {
      set(await (await import('./commands/explain.ts')).explainCommand(issue, sources, options, io));
    });

  program
    .command('schema')
    .argument('[name]', 'config, goals, decisions, audit or explain', 'config')
    .description('the JSON Schema of the config, the goals, the decisions, the audit or an explanation')
    .action(async (name: string) => {
      set(await (await import('./commands/schema.ts')).schemaCommand(name, io));
    });

  program
    .command('help')
    .argument('[topic...]', 'a command, or exit-codes')
    .description('help for a command; "help exit-codes" lists the exit codes')
    .action(async (topics: string[]) => {
      const command = topics.reduce<Command | undefined>((above, topic) => above?.commands.find((one) => one.name() === topic), program);
      if (command !== undefined) command.outputHelp();
      else
        set(
          await (await import('./commands/help.ts')).helpCommand(
            topics.join(' '),
            program.commands.map((one) => one.name()),
            io,
          ),
        );
    });
  return program;
}

/** Commander's own complaints become usage errors. `argv` tells which command's help answers them. */
function asAppError(error: unknown, argv: readonly string[]): AppError {
  if (error instanceof AppError) return error;
  if (error instanceof CommanderError) {
    const message = error.message.replace(/^error: /, '').replaceAll('\n', ' ');
    const command = /^unknown command/.test(message) ? undefined : argv.find((word) => /^[a-z]+$/.test(word));
    const [hint, example] =
      command === undefined
        ? ['The help lists all commands.', 'throughline help']
        : ['Its help lists what it takes.', `throughline ${command} --help`];
    return appError('usage-invalid', { message, hint, example }, error);
  }
  return appError('internal', { detail: error instanceof Error ? error.message : String(error) }, error);
}

/** Tells what went wrong, bugs included, and gives the exit code. */
export const fail = async (error: unknown, io: Io): Promise<ExitCode> =>
  (await import('./commands/failure.ts')).tell(asAppError(error, io.argv), io);

/**
 * Runs the tool and gives its exit code. Never throws and never ends the process: uncaught errors are 70, an interruption is
 * what its signal says, whatever came of the run until then.
 */
export async function run(io: Io): Promise<ExitCode> {
  const interrupted = () => (io.signal.reason === 'SIGTERM' ? 143 : 130);
  let code: ExitCode = 0;
  const program = declare(io, (ended) => {
    code = ended;
  });
  try {
    if (io.argv.length === 0) program.outputHelp();
    else await program.parseAsync([...io.argv], { from: 'user' });
    return io.signal.aborted ? interrupted() : code;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0;
    return io.signal.aborted ? interrupted() : fail(error, io);
  }
}
