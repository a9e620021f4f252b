import { nearest } from '../documents/nearest.ts';
import { appError, type ExitCode } from '../errors.ts';
import type { Finding } from '../model/audit.ts';
import type { GoalLink, LinkedIssue } from '../model/linked-issue.ts';
import { tellFailedSources } from './failure.ts';
import type { Io } from './io.ts';
import { judge, withoutGates } from './judge.ts';
import { plainLines } from './lines.ts';
import type { SourceOptions } from './options.ts';
import { writeTo } from './output.ts';
import { openWorkspace } from './workspace.ts';

const standings: Record<LinkedIssue['standing'], string> = {
  counted: 'counted',
  carrier: 'not counted: it carries links for the work below it',
  subtask: 'not counted: a sub-task of an issue that is',
  dropped: 'not counted: the work was dropped',
  'out-of-scope': 'not counted: a parent outside the sources',
};

const cut = (text: string) => (text.length > 300 ? `${text.slice(0, 299)}…` : text);
const quoted = (text: string) => `"${cut(text.replace(/\s+/g, ' ').trim())}"`;
const viaText = (via: readonly string[]) => (via.length === 0 ? '' : `, inherited through ${via.join(' → ')}`);

function statementLines({ businessValue, statements, issue }: LinkedIssue): string[] {
  const { status, text, label, at, reason, via } = businessValue;
  return [
    `Statement: ${status}${reason === null ? '' : ` (${reason})`}`,
    ...(text === null ? [] : [`  text: ${quoted(text)}`, `  at ${at}, under the label "${label}"${viaText(via)}`]),
    ...statements
      .filter((passage) => passage.text !== text || passage.at !== at)
      .map(
        (passage) =>
          `  also seen: ${passage.status} at ${passage.at}, "${passage.label}": ${quoted(passage.text)}${passage.reason === null ? '' : ` (${passage.reason})`}`,
      ),
    ...issue.refused.map(({ text: refused, at: place, reason: why }) => `  refused at ${place}: ${quoted(refused)}: ${why}`),
  ];
}

const linkLine = ({ ref, goal, status, at, via, grace, candidates, origin }: GoalLink) =>
  `  ${status}: ${quoted(ref)} at ${at}${origin === null ? '' : ` (${origin})`}${goal === null || goal === ref ? '' : ` → ${goal}`}${candidates.length > 0 ? `, could be ${candidates.join(' or ')}` : ''}${viaText(via)}${grace === null ? '' : `, by grace only (${grace})`}`;

function goalLines({ okr, judgedAt, path, unreadableParent, cycle }: LinkedIssue): string[] {
  return [
    `Goal link: ${okr.status}${okr.reason === null ? '' : ` (${okr.status === 'declined' ? quoted(okr.reason) : okr.reason})`}, judged as of ${judgedAt}`,
    ...okr.links.map(linkLine),
    `  parents: ${path.length === 0 ? 'none' : path.join(' → ')}${unreadableParent === null ? '' : ` (${unreadableParent} could not be read)`}`,
    ...(cycle.length === 0 ? [] : [`  its parents go in a circle: ${cycle.slice(0, 8).join(' → ')}`]),
  ];
}

function countLines({ standing, slices, buckets, weight, exemptions, aligned, team, workClass }: LinkedIssue): string[] {
  const shares = Object.entries(buckets).map(([bucket, share]) => (share === 1 ? bucket : `${bucket} ${Math.round(share * 100)} %`));
  return [
    `Counts: ${standings[standing]}${slices.length === 0 ? '; in no slice that was asked for' : `; in ${slices.join(' and ')}`}`,
    ...(shares.length === 0 ? [] : [`  its capacity goes to ${shares.join(', ')}, weight ${weight}, team ${team ?? 'none'}`]),
    ...(workClass === null
      ? []
      : [`  class ${workClass}: ${workClass === 'run' ? 'neither statement nor link is asked of it' : 'no link is asked of it'}`]),
    ...exemptions.map(
      ({ by, origin, fault, until, reason }) =>
        `  exemption by ${by} (${origin})${until === null ? '' : ` until ${until}`}: ${fault === null ? `holds, because ${reason}` : `does not hold, ${fault}`}`,
    ),
    ...(aligned === null ? [] : [`  aligned: ${aligned ? 'yes' : 'no'}`]),
  ];
}

const findingLines = (findings: readonly Finding[]): string[] =>
  findings.length === 0
    ? ['Rules: nothing to mend']
    : [
        'Rules:',
        ...findings.flatMap(({ severity, rule, message, help }) => [`  ${severity} ${rule}: ${message}`, `    to change it: ${help}`]),
      ];

/** `throughline explain ISSUE [SOURCE...]`: why an issue counts as it does, and what would change that. */
export async function explainCommand(key: string, args: readonly string[], options: SourceOptions, io: Io): Promise<ExitCode> {
  const workspace = withoutGates(await openWorkspace(args, options, io));
  const { audit, linked } = await judge(workspace, options, null, io);
  const code = audit.complete ? 0 : audit.outcome === 'auth' ? 4 : 3;
  if (code !== 0) tellFailedSources(audit, io);
  const wanted = key.trim().toLowerCase();
  const found = linked.filter(({ issue }) => issue.key.toLowerCase() === wanted || issue.url?.toLowerCase() === wanted);
  if (found.length === 0) {
    // Where a source failed, the issue may well exist.
    if (code !== 0) return code;
    const known = linked.map(({ issue }) => issue.key);
    throw appError('issue-unknown', { key, nearest: nearest(key, known) });
  }
  const pages = found.map((one) => {
    const findings = audit.findings.filter(({ issue, source }) => issue === one.issue.key && source === one.issue.source);
    return [
      `${one.issue.key}  ${cut(one.issue.title)}`,
      `  ${one.issue.source}; ${one.issue.rawType ?? one.issue.type} (${one.issue.type}), ${one.issue.rawStatus ?? one.issue.status} (${one.issue.status})${one.issue.url === null ? '' : `; ${one.issue.url}`}`,
      ...statementLines(one),
      ...goalLines(one),
      ...countLines(one),
      ...findingLines(findings),
    ];
  });
  await writeTo(io.stdout, [pages.map(plainLines).join('\n')]);
  return code;
}
