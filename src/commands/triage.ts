import { loadDecisions } from '../decisions/load.ts';
import { nearest } from '../documents/nearest.ts';
import { throughputOf } from '../engine/triage/throughput.ts';
import { type TriageInput, triageOf } from '../engine/triage/triage.ts';
import { appError, type ExitCode } from '../errors.ts';
import type { Audit } from '../model/audit.ts';
import type { Triage } from '../model/triage.ts';
import type { View } from '../reporters/reporter.ts';
import { jsonText } from '../reporters/sinks/json.ts';
import { triageCsv } from '../reporters/triage/csv.ts';
import { triageMarkdown } from '../reporters/triage/markdown.ts';
import { triageMemo } from '../reporters/triage/memo.ts';
import { triageTable } from '../reporters/triage/table.ts';
import { exitCodeOf } from './audit.ts';
import { isNamed, nearestKeys } from './explain/find.ts';
import { tellFailedSources } from './failure.ts';
import { hasColor, type Io, widthOf } from './io.ts';
import { judge, withoutGates } from './judge.ts';
import { readCount } from './options.ts';
import { writeTo } from './output.ts';
import { readAgain } from './targets.ts';
import { decide } from './triage/decide.ts';
import { readTriageFormat, refuseClashes, type TriageFormat, type TriageOptions } from './triage/options.ts';
import { openWorkspace } from './workspace.ts';

const defaultLimit = 10;

/** How many rows to show; null shows all. */
function limitOf({ limit }: TriageOptions, format: TriageFormat): number | null {
  if (limit === undefined) return format === 'table' || format === 'markdown' ? defaultLimit : null;
  return limit === 'all' ? null : readCount('--limit', limit, 1);
}

const pieces: Readonly<Record<TriageFormat, (triage: Triage, view: View) => Iterable<string>>> = {
  table: triageTable,
  markdown: triageMarkdown,
  csv: triageCsv,
  json: (triage, { limit }) => [`${jsonText({ ...triage, rows: triage.rows.slice(0, limit ?? triage.rows.length) }, 2)}\n`],
};

/** Only the work of one team. Throws `name-unknown` for a team that has no issue at all. */
function ofTeam(triage: Triage, { issues }: Audit, wanted: string | undefined): Triage {
  if (wanted === undefined) return triage;
  const teams = [...new Set(issues.flatMap(({ team }) => team ?? []))].sort();
  const team = teams.find((name) => name.toLowerCase() === wanted.trim().toLowerCase());
  if (team === undefined) throw appError('name-unknown', { what: 'team', name: wanted, nearest: nearest(wanted, teams), known: teams });
  const keys = new Set(issues.filter((issue) => issue.team === team).map(({ key }) => key));
  return {
    ...triage,
    rows: triage.rows.filter(({ issue }) => issue.team === team),
    waiting: triage.waiting.filter(({ issue }) => keys.has(issue)),
  };
}

/** The memo about one issue. Throws `issue-unknown`, or `usage-invalid` where there is nothing to decide. */
function memoOf(wanted: string, input: TriageInput, again: string): Iterable<string> {
  const { audit } = input;
  const also = isNamed(wanted);
  const found = audit.issues.filter(also);
  const triage = triageOf({ ...input, also });
  const row = triage.rows.find(({ issue }) => also(issue));
  const issue = found.find(({ key, source }) => key === row?.issue.key && source === row.issue.source);
  if (row !== undefined && issue !== undefined) return triageMemo({ triage, row, issue, goals: audit.goals ?? [], again });
  const [first] = found;
  if (first === undefined) {
    throw appError('issue-unknown', {
      key: wanted,
      nearest: nearestKeys(
        wanted,
        audit.issues.map(({ key }) => key),
      ),
    });
  }
  throw appError('usage-invalid', {
    message: `there is nothing to decide about ${first.key}: it is linked to a goal, exempt, of a class, closed, or its text could not be read`,
    hint: 'See which of these it is.',
    example: `throughline explain ${first.key}${again}`,
  });
}

/** `throughline triage [SOURCE...]`: the work that serves no goal, ranked, so that somebody can decide; with `--decide`, what they decided. */
export async function triageCommand(args: readonly string[], options: TriageOptions, io: Io): Promise<ExitCode> {
  refuseClashes(options);
  if (options.decide !== undefined) return decide(options.decide, options, io);
  const format = readTriageFormat(options.format);
  const limit = limitOf(options, format);
  const width = options.width === undefined ? widthOf(io.stdout, io.env) : readCount('--width', options.width, 40);
  const workspace = withoutGates(await openWorkspace(args, options, io));
  const { goals, policy, closedSince, decisions: file } = workspace;
  if (goals === null) {
    throw appError('usage-invalid', {
      message: 'there are no goals, so that no work can be told to serve none',
      hint: 'Name the goals, or see with an audit what they could be hung on.',
      example: 'throughline triage --goals goals.yml',
    });
  }
  const decisions = await loadDecisions(file.path, file.name);
  const { audit } = await judge(workspace, options, null, io);
  const again = readAgain(args, options);
  const input: TriageInput = { audit, goals, policy, decisions, throughput: throughputOf(audit.issues, closedSince, audit.at) };
  const view: View = { color: hasColor(io.stdout, io.env, options.color !== false), width, limit, again };
  if (!audit.complete) tellFailedSources(audit, io);
  const text =
    options.memo === undefined ? pieces[format](ofTeam(triageOf(input), audit, options.team), view) : memoOf(options.memo, input, again);
  await writeTo(io.stdout, text);
  return exitCodeOf(audit, false);
}
