import { appError } from '../../errors.ts';
import type { Issue } from '../../model/issue.ts';
import { defineTracker, type TrackerDeps } from '../tracker.ts';
import { argumentForms, fromArgument } from './argument.ts';
import { type FileConfig, fileConfig } from './config.ts';
import { mayBeCut } from './export-limits.ts';
import { findInputs } from './inputs.ts';
import type { Notes, Origin } from './notes.ts';
import type { Batches } from './pieces.ts';
import { readInput } from './read-input.ts';
import { tally } from './tally.ts';

const nameOf = (config: FileConfig): string => `file:${config.path}`;

/**
 * What a source left out because it was closed long ago, once it has been read: the parents that a look-up may ask for.
 * The issues themselves are kept for standard input alone, which cannot be read again.
 */
const leftOut = new WeakMap<FileConfig, ReadonlyMap<string, Issue | null>>();

const wasClosedBefore = (issue: Issue, time: number): boolean =>
  (issue.status === 'done' || issue.status === 'dropped') && issue.closedAt !== null && Date.parse(issue.closedAt) <= time;

const day = 86_400_000;

/** Why a source of old work alone shows none, and what reads it. */
function allOlder(issues: number, earliest: string, { closedSince, now }: TrackerDeps): string {
  const days = Math.ceil((now.getTime() - Date.parse(earliest)) / day) + 1;
  const what = issues === 1 ? 'its only issue was' : `all of its ${issues} issues were`;
  return `${what} closed before ${closedSince.toISOString().slice(0, 10)} and left out; to read them, put into throughline.yml: lookback: ${days}d`;
}

async function* batches(config: FileConfig, deps: TrackerDeps): Batches<Issue> {
  const source = nameOf(config);
  const counts = tally();
  const left = new Map<string, Issue | null>();
  const since = deps.closedSince.getTime();
  const inputs = await findInputs(config.path, deps);
  let all: string | null = null;
  let earliest: string | null = null;
  let firstMisfit: string | null = null;
  // Exports are named by their dates: where two hold the same issue, the later one counts.
  for (const input of inputs.toReversed()) {
    const before = counts.different();
    let origin: Origin | null = null;
    const notes: Notes = {
      skip(line, name, reason) {
        counts.skipped(name);
        firstMisfit ??= reason;
        deps.skip(`${input.name}${line === null ? '' : `:${line}`}${name === null ? '' : ` (${name})`}`, reason);
      },
      remark: (text) => deps.note(`${input.name}: ${text}`),
      page: counts.page,
      other: counts.other,
      origin: (told) => {
        origin = told;
        all = told.all;
      },
      columns: (uses) => deps.columns?.(uses),
    };
    function* inExtent(batch: Iterable<Issue>): Generator<Issue> {
      for (const issue of batch) {
        const isLeft = wasClosedBefore(issue, since);
        if (!counts.issue(issue, isLeft)) {
          if (counts.titleOf(issue.key) !== issue.title) notes.skip(null, issue.key, 'another issue has the same key');
          continue;
        }
        if (isLeft && issue.closedAt !== null && (earliest === null || issue.closedAt < earliest)) earliest = issue.closedAt;
        if (isLeft) left.set(issue.key, config.path === '-' ? issue : null);
        else yield issue;
      }
    }
    for await (const batch of readInput(input, config, source, notes, deps)) {
      deps.signal.throwIfAborted();
      yield inExtent(batch);
    }
    const cut = counts.saysWhole() ? null : mayBeCut(counts.different() - before, origin);
    if (cut !== null) notes.remark(cut);
  }
  const missing = counts.missing();
  if (missing !== null) {
    const hint = all === null ? 'Fetch the other pages too, and give them as one file or a glob.' : `For all of them: ${all}.`;
    throw appError('end-unproven', { source, detail: missing, hint });
  }
  if (counts.hasNothingRead())
    throw appError('records-unreadable', { source, detail: `none of its records could be read: ${firstMisfit}` });
  leftOut.set(config, left);
  deps.leftOut?.(left.size);
  if (earliest !== null && left.size === counts.issues()) deps.note(allOlder(left.size, earliest, deps));
  deps.expect(counts.inExtent());
}

async function* issues(config: FileConfig, deps: TrackerDeps): AsyncGenerator<Issue> {
  for await (const batch of batches(config, deps)) {
    for (const issue of batch) {
      deps.signal.throwIfAborted();
      yield issue;
    }
  }
}

async function* lookup(keys: readonly string[], config: FileConfig, deps: TrackerDeps): AsyncGenerator<Issue> {
  const left = leftOut.get(config);
  const wanted = new Set(left === undefined ? keys : keys.filter((key) => left.has(key)));
  for (const key of wanted) {
    const kept = left?.get(key);
    if (!kept) continue;
    wanted.delete(key);
    yield kept;
  }
  if (wanted.size === 0 || config.path === '-') return;
  const quiet: Notes = { skip: () => {}, remark: () => {}, page: () => {}, other: () => {}, origin: () => {}, columns: () => {} };
  for (const input of (await findInputs(config.path, deps)).toReversed()) {
    for await (const batch of readInput(input, config, nameOf(config), quiet, deps)) {
      for (const issue of batch) {
        if (!wanted.delete(issue.key)) continue;
        yield issue;
        if (wanted.size === 0) return;
      }
    }
  }
}

/** Issues out of files: exports and dumps of trackers, records of one's own, and any table. */
export const file = defineTracker({
  id: 'file',
  title: 'Files: exports, dumps and tables',
  config: fileConfig,
  argumentForms,
  fromArgument,
  name: nameOf,
  issues,
  batches,
  lookup,
});
