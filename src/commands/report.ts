import { weeklyReport } from '../engine/weekly/weekly.ts';
import { appError, type ExitCode } from '../errors.ts';
import type { Goals } from '../model/goals.ts';
import type { SnapshotHead } from '../model/snapshot.ts';
import { weeklyReporters } from '../reporters/weekly/index.ts';
import type { WeeklyInput, WeeklyReporter } from '../reporters/weekly/weekly-reporter.ts';
import { openPast } from './drift/past.ts';
import { tellFailedSources, tellNotes } from './failure.ts';
import type { Io } from './io.ts';
import { judge, withoutGates } from './judge.ts';
import { plainLines } from './lines.ts';
import { readMaxWait } from './options.ts';
import { type Output, writeOutputs } from './output.ts';
import { chartFiles, type Drawing, drawCharts, makeFolder, readCharts } from './report/charts.ts';
import { forReport, readKnown, workOut } from './report/gather.ts';
import { type ReportOptions, readAudience } from './report/options.ts';
import { readRecipients, send } from './report/send.ts';
import { type ReportWindow, reportWindow, withWindow } from './report/window.ts';
import { isConfigured, storeAudit } from './store-audit.ts';
import { readTargetsOf, refuseOverwriting, refuseSharing, type Target } from './targets.ts';
import { openWorkspace, type Workspace } from './workspace.ts';

function goalsOf({ goals }: Workspace): Goals {
  if (goals !== null) return goals;
  throw appError('usage-invalid', {
    message: 'there are no goals, so that there is nothing to report against',
    hint: 'Name the goals, or see with an audit what they could be hung on.',
    example: 'throughline report --goals goals.yml',
  });
}

/** The goals as the newest audit before this one has them. */
const earlierIn = (history: readonly SnapshotHead[], { now }: Workspace) =>
  history.find(({ at }) => Date.parse(at) < now.getTime())?.goals ?? null;

/** Reads, judges and works out the page. Only the audit of the configured sources meets the history. */
async function makeReport(
  configured: Workspace,
  options: ReportOptions,
  isOwn: boolean,
  io: Io,
): Promise<{ readonly made: WeeklyInput; readonly shipped: ReportWindow }> {
  const goals = goalsOf(configured);
  const audience = readAudience(options.audience);
  const past = await openPast(isOwn ? configured.history : null, io);
  try {
    const known = await readKnown(configured, past);
    const shipped = reportWindow(configured, known.history, options);
    const workspace = withWindow(configured, shipped);
    const { audit } = await judge(workspace, options, null, io, earlierIn(known.history, workspace));
    const { title, target } = workspace.report;
    const { window, until, timeZone } = workspace.policy.slices;
    const { history, before } = known;
    const rest = {
      window,
      since: shipped.since,
      ...(until === undefined ? {} : { until }),
      ...(timeZone === undefined ? {} : { timeZone }),
      history,
      before,
      target,
      audience,
      title,
    };
    const worked = await workOut(audit, goals, workspace, known, past);
    const made = { report: weeklyReport({ audit, ...rest, ...worked }), audit, triage: worked.triage };
    return { made, shipped };
  } finally {
    await past.close();
  }
}

async function write(input: WeeklyInput, targets: readonly Target<WeeklyReporter>[], drawing: Drawing | null, io: Io): Promise<void> {
  const charts = drawing === null ? null : drawCharts(input.report, drawing, io.cwd);
  const outputs = targets.map(async ({ reporter, to, view }) => {
    const pictures = charts?.picturesFrom(to) ?? new Map();
    return { ...to, pieces: await reporter.render({ ...input, pictures }, view) };
  });
  const all: readonly Output[] = [...(charts?.outputs ?? []), ...(await Promise.all(outputs))];
  if (drawing !== null && charts !== null && charts.outputs.length > 0) await makeFolder(drawing.folder, io.cwd);
  await writeOutputs(all, io);
}

/** `throughline report`: the weekly business sync. It reports, so that neither gates nor findings decide its exit code. */
export async function reportCommand(args: readonly string[], options: ReportOptions, io: Io): Promise<ExitCode> {
  const recipients = readRecipients(options.send, io.env);
  const formats = options.format ?? (recipients.length > 0 ? [] : undefined);
  const targets = readTargetsOf<WeeklyReporter>(weeklyReporters, args, { ...options, ...(formats && { format: formats }) }, io);
  readAudience(options.audience);
  const drawing = await readCharts(options.charts);
  const files = [...targets, ...(drawing === null ? [] : chartFiles(drawing.folder).map((to) => ({ to })))];
  refuseSharing(files, io.cwd);
  const workspace = forReport(withoutGates(await openWorkspace(args, options, io)));
  refuseOverwriting(files, workspace.inputs, io.cwd);
  const isOwn = isConfigured(args, options);
  const { made, shipped } = await makeReport(workspace, options, isOwn, io);
  const { audit, report } = made;
  const isTold = options.onlyIfChanged !== true || report.changed;
  if (!isTold) {
    io.stderr.write(plainLines(['throughline: nothing moved since last week, so there is no report']));
  } else {
    await write(made, targets, drawing, io);
    if (audit.complete) await send(made, recipients, readMaxWait(options.maxWait, io), io);
    else if (recipients.length > 0) io.stderr.write(plainLines(['throughline: the page is incomplete, so it was not sent']));
  }
  tellNotes(audit, io);
  if (!audit.complete) tellFailedSources(audit, io);
  const { history } = workspace;
  if (history !== null && options.history !== false && isOwn) {
    await storeAudit(audit, history, io, isTold ? { from: shipped.from, to: shipped.to } : undefined);
  }
  if (audit.complete) return 0;
  return audit.outcome === 'auth' ? 4 : 3;
}
