import { audit as auditAll } from '../engine/audit.ts';
import { indexParents } from '../engine/hierarchy.ts';
import { appError, type ExitCode } from '../errors.ts';
import { jsonText } from '../reporters/sinks/json.ts';
import { pageOf } from '../reporters/table/page.ts';
import { explainIssue } from './explain/explain-issue.ts';
import type { Explanation } from './explain/explanation.ts';
import { isNamed, nearestKeys } from './explain/find.ts';
import { screenOf } from './explain/screen.ts';
import { tellFailedSources } from './failure.ts';
import { hasColor, type Io, widthOf } from './io.ts';
import { gather, withoutGates } from './judge.ts';
import { type ExplainOptions, readCount, readExplainFormat } from './options.ts';
import { writeTo } from './output.ts';
import { openWorkspace } from './workspace.ts';

/** `throughline explain ISSUE [SOURCE...]`: why an issue counts as it does, and what would change that. */
export async function explainCommand(key: string, args: readonly string[], options: ExplainOptions, io: Io): Promise<ExitCode> {
  const format = readExplainFormat(options.format);
  const width = options.width === undefined ? widthOf(io.stdout, io.env) : readCount('--width', options.width, 40);
  const workspace = withoutGates(await openWorkspace(args, options, io));
  const isWanted = isNamed(key);
  const { input, kept } = await gather(workspace, options, null, io, isWanted);
  const { audit, linked } = auditAll(input);
  const code = audit.complete ? 0 : audit.outcome === 'auth' ? 4 : 3;
  if (code !== 0) tellFailedSources(audit, io);
  const found = linked.filter(({ issue }) => isWanted(issue));
  // Where a source failed, the issue may well exist.
  if (found.length === 0 && code === 0) {
    const known = linked.map(({ issue }) => issue.key);
    throw appError('issue-unknown', { key, nearest: nearestKeys(key, known) });
  }
  const parentOf = indexParents(linked.map(({ issue }) => issue));
  const explanation: Explanation = {
    schemaVersion: 1,
    tool: audit.tool,
    at: audit.at,
    complete: audit.complete,
    alignedMeans: audit.alignedMeans,
    issues: found.map((one) => explainIssue({ one, kept: kept.get(one.issue) ?? null, input, audit, linked, parentOf })),
  };
  if (format === 'json') await writeTo(io.stdout, [`${jsonText(explanation, 2)}\n`]);
  else {
    const page = pageOf({ color: hasColor(io.stdout, io.env, options.color !== false), width, limit: null, again: '' });
    await writeTo(io.stdout, screenOf(explanation, page));
  }
  return code;
}
